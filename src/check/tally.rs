//! Counting: what a quantity comes to, and the totals that pages show. One place counts, so web and check cannot disagree.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::Datelike;

use crate::model::channel::{By, Channel, bears_fee};
use crate::model::code::ProcedureCode;
use crate::model::date::Date;
use crate::model::declared::Report;
use crate::model::id::Id;
use crate::model::office::Level;
use crate::model::procedure::{Lifecycle, Online};
use crate::model::quantity::{BudgetCell, Filter, Meaning, ResultLine, Sum, Term};
use crate::model::results::Results;
use crate::model::site::{Listed, Site};

/// What a quantity comes to, as a fraction; the denominator of a plain count is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub over: i128,
    /// Below the line, never negative.
    pub under: i128,
}

impl Fraction {
    /// A whole number.
    pub fn of(whole: i128) -> Self {
        Self { over: whole, under: 1 }
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        // Many decimals added up would else soon be too long to count with.
        if other.under != 0 && self.under % other.under == 0 {
            return Self { over: self.over + other.over * (self.under / other.under), ..self };
        }
        if self.under != 0 && other.under % self.under == 0 {
            return other.plus(self);
        }
        Self { over: self.over * other.under + other.over * self.under, under: self.under * other.under }
    }

    /// The same below zero.
    pub fn negative(self) -> Self {
        Self { over: -self.over, ..self }
    }

    /// Without its sign.
    pub fn absolute(self) -> Self {
        Self { over: self.over.abs(), ..self }
    }

    /// So many times as much.
    pub fn times(self, over: i64, under: i64) -> Self {
        Self { over: self.over * i128::from(over), under: self.under * i128::from(under) }
    }

    /// This in per cent of a whole; none of nothing.
    pub fn percent_of(self, whole: Self) -> Option<Self> {
        (whole.over > 0).then(|| Self { over: self.over * whole.under * 100, under: self.under * whole.over })
    }

    /// Whether both are the same amount.
    pub fn equals(self, other: Self) -> bool {
        self.over * other.under == other.over * self.under
    }

    /// Whether this is the larger one.
    pub fn is_more_than(self, other: Self) -> bool {
        self.over * other.under > other.over * self.under
    }

    /// The whole number that it is.
    pub fn whole(self) -> Option<i128> {
        (self.under != 0 && self.over % self.under == 0).then(|| self.over / self.under)
    }
}

/// The procedures in force on `day`. With its level, a procedure ends too.
pub fn in_force(site: &Site, day: Date) -> impl Iterator<Item = &Listed> {
    site.procedures.iter().filter(move |listed| lifecycle(site, listed, day) == Lifecycle::Current)
}

/// Where a procedure stands on `day`.
pub fn lifecycle(site: &Site, listed: &Listed, day: Date) -> Lifecycle {
    let level = level(site, listed.level_on(day));
    match listed.first().procedure.lifecycle_on(day) {
        Lifecycle::Current if level.is_some_and(|level| !level.validity().holds_on(day)) => {
            if level.is_some_and(|level| level.from.is_some_and(|from| day < from)) { Lifecycle::Future } else { Lifecycle::Repealed }
        }
        state => state,
    }
}

/// The first day on which a procedure is no longer in force; with its level it ends too, unless another takes it over.
pub fn end(site: &Site, listed: &Listed) -> Option<Date> {
    let starts = std::iter::once(&listed.first().level).chain(listed.changes.iter().filter_map(|change| change.level.as_ref()));
    let after = starts.filter_map(|id| level(site, id)?.to?.0.succ_opt().map(Date));
    let gone = after.filter(|day| level(site, listed.level_on(*day)).is_some_and(|level| !level.validity().holds_on(*day)));
    listed.first().procedure.repealed.into_iter().chain(gone).min()
}

fn level<'a>(site: &'a Site, id: &Id) -> Option<&'a Level> {
    site.levels.iter().map(|record| &record.value).find(|level| level.id == *id)
}

/// What conditions ask of a procedure, on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts<'a> {
    /// The level that decides.
    pub level: &'a Id,
    /// Its field.
    pub field: &'a Id,
    /// How far it is online.
    pub online: Option<Online>,
    /// The levels it passes through.
    pub interlinked: Cow<'a, [Id]>,
    /// Whether it can be paid online.
    pub payable: Option<bool>,
    /// Its channels: whether it bears a fee is in them.
    pub channels: &'a [Channel],
    /// Whether it bears a fee, where that is supposed.
    pub fee: Option<bool>,
}

impl<'a> Facts<'a> {
    /// Of a procedure on `day`.
    pub fn of(listed: &'a Listed, day: Date) -> Self {
        let said = listed.said_on(day);
        Self {
            level: listed.level_on(day),
            field: &listed.field,
            online: said.online.copied(),
            interlinked: Cow::Borrowed(said.interlinked.map(Vec::as_slice).unwrap_or_default()),
            payable: said.online_payment.copied(),
            channels: said.channels.map(Vec::as_slice).unwrap_or_default(),
            fee: None,
        }
    }

    /// Whether it bears a fee.
    pub fn bears_fee(&self) -> bool {
        self.fee.unwrap_or_else(|| bears_fee(self.channels))
    }

    /// Whether it meets all conditions.
    pub fn meets(&self, filter: &Filter) -> bool {
        filter.level.as_ref().is_none_or(|level| level == self.level)
            && filter.field.as_ref().is_none_or(|field| field == self.field)
            && filter.online.is_none_or(|online| self.online == Some(online))
            && filter.interlinked.as_ref().is_none_or(|level| self.interlinked.contains(level))
            && filter.fee.is_none_or(|fee| fee == self.bears_fee())
            && filter.payable.is_none_or(|payable| self.payable == Some(payable))
    }
}

fn meets(listed: &Listed, day: Date, filter: &Filter) -> bool {
    Facts::of(listed, day).meets(filter)
}

/// How many procedures in force on `day` meet all conditions.
pub fn count(site: &Site, day: Date, filter: &Filter) -> usize {
    in_force(site, day).filter(|listed| meets(listed, day, filter)).count()
}

/// How many of them received a dossier this way; `None` where nobody counted by procedure.
fn served(site: &Site, day: Date, results: &Results, filter: &Filter, by: By) -> Option<usize> {
    let used: BTreeSet<&ProcedureCode> =
        results.procedures.iter().filter(|counted| counted.received.by(by) > 0).map(|counted| &counted.code).collect();
    let meant = |listed: &&Listed| used.contains(listed.code()) && meets(listed, day, filter);
    (!results.procedures.is_empty()).then(|| in_force(site, day).filter(meant).count())
}

/// How many fields have a procedure in force on `day`, at one level or at any.
pub fn fields(site: &Site, day: Date, level: Option<&Id>) -> usize {
    let at_level = |listed: &&Listed| level.is_none_or(|level| level == listed.level_on(day));
    let mut fields: Vec<&Id> = in_force(site, day).filter(at_level).map(|listed| &listed.field).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len()
}

/// What a quantity comes to on `day`, with these results; `None` where it names a cell or a result that is not there.
pub fn value(site: &Site, day: Date, results: Option<&Results>, meaning: &Meaning) -> Option<Fraction> {
    value_if(site, day, results, meaning, &|_| None)
}

/// A term with another value than the site gives it; none where it is as the site has it.
pub type Supposed<'s> = &'s dyn Fn(&Term) -> Option<i128>;

/// What a quantity would come to, were some of its terms other than they are.
pub fn value_if(site: &Site, day: Date, results: Option<&Results>, meaning: &Meaning, supposed: Supposed<'_>) -> Option<Fraction> {
    let sum = |terms| sum(site, day, results, terms, supposed);
    match meaning {
        Meaning::Sum(terms) => Some(Fraction { over: sum(terms)?, under: 1 }),
        Meaning::Percent(part, whole) => Some(Fraction { over: sum(part)? * 100, under: sum(whole)? }),
    }
}

fn sum(site: &Site, day: Date, results: Option<&Results>, terms: &Sum, supposed: Supposed<'_>) -> Option<i128> {
    terms.iter().try_fold(0, |total, (minus, term)| {
        let value = supposed(term).or_else(|| term_value(site, day, results, term))?;
        Some(if *minus { total - value } else { total + value })
    })
}

/// What one term comes to.
pub fn term_value(site: &Site, day: Date, results: Option<&Results>, term: &Term) -> Option<i128> {
    Some(match term {
        Term::Procedures(filter) => count(site, day, filter) as i128,
        Term::Served(filter, by) => served(site, day, results?, filter, *by)? as i128,
        Term::Fields(level) => fields(site, day, level.as_ref()) as i128,
        Term::Counters => site.counters.len() as i128,
        Term::Results(line) => i128::from(result(results?, *line)?),
        Term::Budget(cell) => budget(site, cell)?,
    })
}

/// Whether a quantity names a level, a field or a cell that is not there: a slip of the pen, not a lack of data.
pub fn names_nothing(site: &Site, meaning: &Meaning) -> bool {
    let sums = match meaning {
        Meaning::Sum(sum) => vec![sum],
        Meaning::Percent(part, whole) => vec![part, whole],
    };
    let there = |cell: &BudgetCell| site.disclosures.iter().any(|dated| dated.year == cell.year && dated.period == cell.period);
    let no_level = |id: &Option<Id>| id.as_ref().is_some_and(|id| level(site, id).is_none());
    let no_field = |id: &Id| !site.fields.iter().any(|record| record.value.id == *id);
    sums.into_iter().flatten().any(|(_, term)| match term {
        Term::Budget(cell) => there(cell) && budget(site, cell).is_none(),
        Term::Fields(level) => no_level(level),
        Term::Procedures(filter) | Term::Served(filter, _) => {
            no_level(&filter.level) || no_level(&filter.interlinked) || filter.field.as_ref().is_some_and(no_field)
        }
        Term::Counters | Term::Results(_) => false,
    })
}

/// The results that a report speaks of: those of its period, or of the year that its title names, or in which it was written.
pub fn results_of<'a>(site: &'a Site, report: &Report) -> Option<&'a Results> {
    let results = site.results.iter().map(|record| &record.value);
    let meant = |results: &&Results| match report.period {
        Some(period) => results.period.from <= period.to && period.from <= results.period.to,
        None => results.year == report.year.unwrap_or_else(|| report.date.0.year()),
    };
    results.rev().find(meant)
}

/// One line of the dossier results.
pub fn result(results: &Results, line: ResultLine) -> Option<i64> {
    Some(match line {
        ResultLine::CarriedOver => results.carried_over,
        ResultLine::ReceivedOnline => results.received.online,
        ResultLine::ReceivedDirect => results.received.direct,
        ResultLine::ReceivedPost => results.received.post,
        ResultLine::Resolved => results.resolved,
        ResultLine::OnTime => results.on_time,
        ResultLine::DigitisedDossiers => results.digitised?.dossiers,
        ResultLine::DigitisedResults => results.digitised?.results,
    })
}

fn budget(site: &Site, cell: &BudgetCell) -> Option<i128> {
    let dated = site.disclosures.iter().find(|dated| dated.year == cell.year && dated.period == cell.period)?;
    let row = dated.disclosure.forms.get(&cell.form)?.rows.iter().find(|row| row.id == cell.row)?;
    row.number(&cell.column)?.times(dated.disclosure.unit.factor()).map(i128::from)
}
