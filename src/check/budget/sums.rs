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

fn sum(dated: &Dated, balance: &Balance, diagnostics: &mut Diagnostics) {
    let (Some(form), Some(whole)) = (&balance.form, &balance.whole) else { return };
    let Some((whole, at)) = row(dated, form.as_str(), whole) else { return };
    let rows = balance.parts.iter().filter_map(|part| row(dated, form.as_str(), part));
    if rows.map(|(_, at)| at).chain([at.clone()]).any(|at| diagnostics.cover(&at)) {
        return; // A row with a mistake of its own would be blamed twice.
    }
    for (column, stated) in &whole.figures {
        let parts: Vec<Money> = balance
            .parts
            .iter()
            .filter_map(|part| row(dated, form.as_str(), part))
            .filter_map(|(row, _)| row.figures.get(column).copied())
            .collect();
        let total: i128 = parts.iter().map(|part| i128::from(part.dong())).sum();
        if !parts.is_empty() && total != i128::from(stated.dong()) {
            let message = Message::new("finding-budget-sum")
                .with("row", &whole.name)
                .with("stated", stated)
                .with("total", grouped(total))
                .with("difference", grouped((i128::from(stated.dong()) - total).abs()));
            let subject = format!("{}/{}/{form}/{}/{column}", dated.year, dated.period.slug(), whole.id);
            let help = Message::new("help-budget").with("place", &subject);
            diagnostics.error(Rule::BudgetSum, at.key(column), message).about(subject).help(help);
        }
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
