//! The plan of a year is the same in every period, unless a decision changed it.
//!
//! A plan that moves without a word makes any result look like a plan fulfilled. A changed plan changes many cells at once: they
//! are one finding, at the first of them.

use crate::book::Spot;
use crate::check::budget::shelf::{Shelf, columns};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::budget::Role;

/// Other cells that a finding points to.
const MOST_SHOWN: usize = 4;

pub(super) fn check(shelf: &Shelf<'_>, diagnostics: &mut Diagnostics) {
    // Reports whose plan has been told of: the plan of the next may be that of the one before.
    let mut doubtful = vec![false; shelf.books.len()];
    for (index, book) in shelf.books.iter().enumerate() {
        let is_report = book.dated.period.months().is_some() && book.dated.disclosure.plan_changed.is_none();
        if !is_report || shelf.earlier(index).next().is_none() || !shelf.is_sound(index, diagnostics) {
            continue;
        }
        let sound: Vec<usize> = shelf.earlier(index).filter(|other| shelf.is_sound(*other, diagnostics)).collect();
        let trusted = sound.iter().position(|other| !doubtful[*other]).map_or(sound.len(), |at| at + 1);
        let changes: Vec<_> = sound[..trusted].iter().map(|other| (*other, changed(shelf, index, *other, diagnostics))).collect();
        if let Some((earlier, changed)) = changes.last().filter(|_| changes.iter().all(|(_, changed)| !changed.is_empty())) {
            doubtful[index] = true;
            tell(shelf, index, *earlier, changed, diagnostics);
        }
    }
}

/// The cells of the plan that are not what they were, with the earlier ones.
fn changed(shelf: &Shelf<'_>, index: usize, earlier: usize, diagnostics: &Diagnostics) -> Vec<(Spot, Spot)> {
    let mut changed = Vec::new();
    for (number, sheet) in shelf.books[index].sheets.iter().enumerate() {
        let columns = columns(&sheet.form.columns, Role::Plan);
        for line in 0..sheet.lines.len() {
            for column in &columns {
                let spot = Spot { sheet: number, line, column: *column };
                let (Some(now), Some(twin)) = (shelf.books[index].amount(spot), shelf.twin((index, spot), earlier)) else { continue };
                let (now, before) = (i128::from(now), shelf.books[earlier].amount(twin).map_or(0, i128::from));
                if (now - before).abs() * 2 <= shelf.slack((index, spot), (earlier, twin)) {
                    continue;
                }
                let explained = shelf.rights(index, spot).contains(&before) || shelf.rights(earlier, twin).contains(&now);
                if !explained && !shelf.is_told(index, spot, diagnostics) && !shelf.is_told(earlier, twin, diagnostics) {
                    changed.push((spot, twin));
                }
            }
        }
    }
    changed
}

fn tell(shelf: &Shelf<'_>, index: usize, earlier: usize, changed: &[(Spot, Spot)], diagnostics: &mut Diagnostics) {
    let [(spot, twin), others @ ..] = changed else { return };
    let (book, before) = (&shelf.books[index], &shelf.books[earlier]);
    let sentence = if others.is_empty() { "finding-budget-plan" } else { "finding-budget-plan-many" };
    let message = shelf
        .told(sentence, index, *spot)
        .with("stated", shelf.shown(index, *spot))
        .with("period", before.dated.period.slug())
        .with("other", before.amount(*twin).map_or_else(String::new, |dong| book.unit().show(dong)))
        .with("count", others.len());
    let subject = book.subject(*spot);
    let help = Message::new("help-budget-plan").with("place", &subject);
    let finding = diagnostics.error(Rule::BudgetPlan, book.place(*spot), message).about(subject).help(help);
    finding.note(before.place(*twin), Message::new("note-budget-earlier"));
    for (other, _) in others.iter().take(MOST_SHOWN) {
        finding.note(book.place(*other), Message::new("note-budget-changed").with("cell", book.subject(*other)));
    }
}
