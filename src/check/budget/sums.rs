//! Sums in a disclosure add up, and a quantity that stands in two forms is the same in both.
//!
//! Which rows are sums is data of the form set. A blank figure is not zero: it takes no part.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::budget::{Balance, Cell, Row};
use crate::model::money::{Money, grouped};
use crate::model::site::{Dated, Site};
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for dated in &site.disclosures {
        let Some(set) = site.form_sets.iter().find(|set| set.value.id == dated.disclosure.form_set) else { continue };
        for balance in &set.value.balances {
            sum(dated, balance, diagnostics);
            equal(dated, &balance.equal, diagnostics);
        }
    }
}

fn row<'a>(dated: &'a Dated, form: &str, id: &str) -> Option<(&'a Row, Place)> {
    let (form, filled) = dated.disclosure.forms.get_key_value(form)?;
    let index = filled.rows.iter().position(|row| row.id == id)?;
    Some((&filled.rows[index], dated.at.key("forms").key(form.as_str()).key("rows").index(index)))
}

/// A row that is printed as the sum of others, in one column.
pub struct Sum<'a> {
    /// The form.
    pub form: &'a str,
    /// The row.
    pub row: &'a Row,
    /// The column.
    pub column: &'a str,
    /// What it says, in the unit of the disclosure.
    pub stated: Money,
    /// The rows under it, and what each says.
    pub parts: Vec<(&'a Row, Money)>,
    at: Place,
}

impl Sum<'_> {
    /// What the parts come to.
    pub fn total(&self) -> i128 {
        self.parts.iter().map(|(_, part)| i128::from(part.dong())).sum()
    }

    /// Whether it is what its parts come to.
    pub fn holds(&self) -> bool {
        self.total() == i128::from(self.stated.dong())
    }

    /// What it is called in an acceptance: `2023/q4/113/I/actual`.
    pub fn subject(&self, dated: &Dated) -> String {
        format!("{}/{}/{}/{}/{}", dated.year, dated.period.slug(), self.form, self.row.id, self.column)
    }
}

/// The sums that a balance asks for, a column each; none where all parts are blank.
pub fn sums<'a>(dated: &'a Dated, balance: &'a Balance) -> impl Iterator<Item = Sum<'a>> {
    let whole = balance.form.as_ref().zip(balance.whole.as_deref());
    let found = whole.and_then(|(form, whole)| Some((form.as_str(), row(dated, form.as_str(), whole)?)));
    found.into_iter().flat_map(move |(form, (whole, at))| {
        let parts: Vec<&Row> = balance.parts.iter().filter_map(|part| Some(row(dated, form, part)?.0)).collect();
        whole.figures.iter().filter_map(move |(column, stated)| {
            let figures = parts.iter().filter_map(|row| Some((*row, *row.figures.get(column)?)));
            let sum = Sum { form, row: whole, column, stated: *stated, parts: figures.collect(), at: at.key(column) };
            (!sum.parts.is_empty()).then_some(sum)
        })
    })
}

fn sum(dated: &Dated, balance: &Balance, diagnostics: &mut Diagnostics) {
    let Some(form) = &balance.form else { return };
    let rows = balance.parts.iter().chain(&balance.whole).filter_map(|id| row(dated, form.as_str(), id));
    if rows.map(|(_, at)| at).any(|at| diagnostics.cover(&at)) {
        return; // A row with a mistake of its own would be blamed twice.
    }
    for sum in sums(dated, balance).filter(|sum| !sum.holds()) {
        let message = Message::new("finding-budget-sum")
            .with("row", &sum.row.name)
            .with("stated", sum.stated)
            .with("total", grouped(sum.total()))
            .with("difference", grouped((i128::from(sum.stated.dong()) - sum.total()).abs()));
        let subject = sum.subject(dated);
        let help = Message::new("help-budget").with("place", &subject);
        diagnostics.error(Rule::BudgetSum, sum.at, message).about(subject).help(help);
    }
}

fn equal(dated: &Dated, cells: &[Cell], diagnostics: &mut Diagnostics) {
    let mut stated = cells.iter().filter_map(|cell| {
        let (row, at) = row(dated, cell.form.as_str(), &cell.row)?;
        row.figures.get(&cell.column).map(|figure| (figure, row, at.key(&cell.column), cell))
    });
    let Some((first, _, first_at, _)) = stated.next() else { return };
    for (figure, row, at, cell) in stated.filter(|(figure, ..)| *figure != first) {
        if diagnostics.cover(&at) || diagnostics.cover(&first_at) {
            continue;
        }
        let message = Message::new("finding-budget-equal").with("row", &row.name).with("stated", figure).with("other", first);
        let subject = format!("{}/{}/{}/{}/{}", dated.year, dated.period.slug(), cell.form, cell.row, cell.column);
        let help = Message::new("help-budget").with("place", &subject);
        let found = diagnostics.error(Rule::BudgetSum, at, message).about(subject).help(help);
        found.note(first_at.clone(), Message::new("note-other-figure"));
    }
}
