//! What the forms of a disclosure say of each other: a row is the sum of its parts, and a figure is the same in two forms.

use crate::diagnostic::Diagnostics;
use crate::model::budget::Row;
use crate::model::site::{Dated, Site};
use crate::source::Place;

/// One figure of one form.
#[derive(Debug, Clone)]
pub(super) struct Spot<'a> {
    /// The disclosure.
    pub(super) dated: &'a Dated,
    /// The form.
    pub(super) form: &'a str,
    /// The row.
    pub(super) row: &'a Row,
    /// The column.
    pub(super) column: &'a str,
    /// Which row of the form it is.
    index: usize,
}

/// A sum of figures, or two figures that are one.
#[derive(Debug)]
pub(super) struct Relation<'a> {
    /// The whole, or the first of two.
    pub(super) whole: Spot<'a>,
    /// The parts, or the other.
    pub(super) parts: Vec<Spot<'a>>,
}

impl<'a> Spot<'a> {
    fn find(dated: &'a Dated, form: &str, row: &str, column: &'a str) -> Option<Self> {
        let (form, filled) = dated.disclosure.forms.get_key_value(form)?;
        let index = filled.rows.iter().position(|other| other.id == row)?;
        let row = &filled.rows[index];
        row.figures.contains_key(column).then_some(Self { dated, form: form.as_str(), row, column, index })
    }

    /// The figure of a quantity.
    pub(super) fn of(site: &'a Site, cell: &'a crate::model::quantity::BudgetCell) -> Option<Self> {
        let dated = site.disclosures.iter().find(|dated| dated.year == cell.year && dated.period == cell.period)?;
        Self::find(dated, cell.form.as_str(), &cell.row, &cell.column)
    }

    /// What it says, in the unit of the disclosure.
    pub(super) fn says(&self) -> i128 {
        self.row.figures.get(self.column).map_or(0, |figure| i128::from(figure.dong()))
    }

    /// Its place.
    pub(super) fn place(&self) -> Place {
        self.row_at().key(self.column)
    }

    fn row_at(&self) -> Place {
        self.dated.at.key("forms").key(self.form).key("rows").index(self.index)
    }

    /// What it is called in an acceptance: `2023/q4/113/I/actual`.
    pub(super) fn subject(&self) -> String {
        format!("{}/{}/{}/{}/{}", self.dated.year, self.dated.period.slug(), self.form, self.row.id, self.column)
    }

    /// Whether both are one figure.
    pub(super) fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.row, other.row) && self.column == other.column
    }
}

impl<'a> Relation<'a> {
    /// What the whole must be, were the parts as supposed.
    pub(super) fn total(&self, says: &dyn Fn(&Spot<'a>) -> i128) -> i128 {
        self.parts.iter().map(says).sum()
    }

    /// Whether it holds, were its figures as supposed.
    pub(super) fn holds(&self, says: &dyn Fn(&Spot<'a>) -> i128) -> bool {
        says(&self.whole) == self.total(says)
    }

    /// Its figures.
    pub(super) fn spots(&self) -> impl Iterator<Item = &Spot<'a>> {
        std::iter::once(&self.whole).chain(&self.parts)
    }
}

/// Every relation of every disclosure whose figures could be read.
pub(super) fn all<'a>(site: &'a Site, diagnostics: &Diagnostics) -> Vec<Relation<'a>> {
    let mut relations = Vec::new();
    for dated in &site.disclosures {
        let Some(set) = site.form_sets.iter().find(|set| set.value.id == dated.disclosure.form_set) else { continue };
        for balance in &set.value.balances {
            if let (Some(form), Some(whole)) = (&balance.form, &balance.whole)
                && let Some(row) = dated.disclosure.forms.get(form).and_then(|filled| filled.rows.iter().find(|row| row.id == *whole))
            {
                for column in row.figures.keys() {
                    let spot = |id: &String| Spot::find(dated, form.as_str(), id, column);
                    let parts: Vec<Spot<'a>> = balance.parts.iter().filter_map(spot).collect();
                    relations.extend(spot(whole).filter(|_| !parts.is_empty()).map(|whole| Relation { whole, parts }));
                }
            }
            let spot = |cell: &'a crate::model::budget::Cell| Spot::find(dated, cell.form.as_str(), &cell.row, &cell.column);
            let mut cells = balance.equal.iter().filter_map(spot);
            if let Some(first) = cells.next() {
                relations.extend(cells.map(|other| Relation { whole: other, parts: vec![first.clone()] }));
            }
        }
    }
    if site.disclosures.iter().any(|dated| diagnostics.cover(&dated.at)) {
        relations.retain(|relation| !relation.spots().any(|spot| diagnostics.cover(&spot.row_at())));
    }
    relations
}
