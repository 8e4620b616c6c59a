//! One report with its figures: what each says, what it claims and what that comes to.

use std::collections::BTreeMap;

use crate::check::declared::printed::{Agreement, Printed};
use crate::check::tally::{self, Fraction};
use crate::model::date::Date;
use crate::model::declared::{Declaration, Figure, Report};
use crate::model::id::Id;
use crate::model::results::Results;
use crate::model::site::{Record, Site};
use crate::source::Place;

/// A report, its figures in order.
pub struct Statement<'a> {
    /// The report.
    pub declaration: &'a Declaration,
    /// Its figures.
    pub figures: Vec<Stated<'a>>,
    pub(super) site: &'a Site,
    /// The day on which quantities are counted.
    pub(super) day: Date,
    /// The dossier results that it speaks of.
    pub(super) results: Option<&'a Results>,
    at: &'a Place,
    by_id: BTreeMap<&'a str, usize>,
}

/// A figure beside what it claims.
pub struct Stated<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its digits, where they are a number.
    pub printed: Option<Printed>,
    /// What it claims comes to, in đồng, dossiers or per cent.
    pub computed: Computed,
    /// Its place.
    pub at: Place,
}

/// What a claim comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Computed {
    /// The figure claims nothing, or not every record could be read.
    Nothing,
    /// There is nothing to compute it from.
    NoData,
    /// This much.
    Value(Fraction),
}

impl<'a> Statement<'a> {
    /// The figures of a report, each computed. A frozen record is compared as it was frozen, a living one as it was when
    /// the report was written, unless the report names another day: never by the clock.
    pub fn of(site: &'a Site, record: &'a Record<Declaration>) -> Self {
        let declaration = &record.value;
        let Report { counted_on, date, .. } = &declaration.document;
        let day = counted_on.or(site.settings.value.snapshot).unwrap_or(*date);
        let results = tally::results_of(site, &declaration.document);
        let at = record.at.key("figures");
        let stated = |(index, figure): (usize, &'a Figure)| Stated {
            figure,
            printed: Printed::parse(&figure.value, figure.unit.as_deref()),
            computed: match &figure.quantity {
                Some(quantity) if site.whole => match tally::value(site, day, results, &quantity.meaning) {
                    Some(value) if value.under != 0 && !tally::names_nothing(site, &quantity.meaning) => Computed::Value(value),
                    _ => Computed::NoData,
                },
                _ => Computed::Nothing,
            },
            at: at.index(index),
        };
        let figures: Vec<Stated<'a>> = declaration.figures.iter().enumerate().map(stated).collect();
        let by_id = declaration.figures.iter().enumerate().map(|(index, figure)| (figure.id.as_str(), index)).collect();
        Self { declaration, figures, site, day, results, at: &record.at, by_id }
    }

    /// A figure by its id.
    pub fn get(&self, id: &Id) -> Option<&Stated<'a>> {
        self.by_id.get(id.as_str()).map(|index| &self.figures[*index])
    }

    /// The number that a figure prints, by its id.
    pub(super) fn printed(&self, id: &Id) -> Option<(&Stated<'a>, Printed)> {
        let stated = self.get(id)?;
        Some((stated, stated.printed?))
    }

    /// The place of something else in the report's file.
    pub(super) fn at(&self, key: &str) -> Place {
        self.at.key(key)
    }
}

impl Stated<'_> {
    /// Whether the figure agrees with what it claims; `None` where it claims nothing, is no number, or nothing is there to
    /// compute it from.
    pub fn agreement(&self) -> Option<Agreement> {
        match (self.printed, self.computed) {
            (Some(printed), Computed::Value(value)) => printed.agreement(value),
            _ => None,
        }
    }

    /// The figure with its unit as the report has it: `2.045 hồ sơ`, `12,5%`.
    pub fn with_unit(&self, number: &str) -> String {
        match self.figure.unit.as_deref() {
            Some("%") => format!("{number}%"),
            Some(unit) => format!("{number} {unit}"),
            None => number.to_owned(),
        }
    }

    /// What it prints beside other figures: with its unit where that is not theirs.
    pub(super) fn value_among(&self, unit: Option<&str>) -> String {
        if self.figure.unit.as_deref() == unit { self.figure.value.trim().to_owned() } else { self.value() }
    }

    /// The printed value with its unit.
    pub fn value(&self) -> String {
        let value = self.figure.value.trim();
        let is_share = self.figure.unit.as_deref() == Some("%");
        if value.ends_with('%') || (is_share && self.printed.is_some_and(Printed::is_word)) {
            return value.to_owned();
        }
        self.with_unit(value)
    }
}
