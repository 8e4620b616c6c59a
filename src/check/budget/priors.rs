//! The same period last year is what last year's file says.
//!
//! Left blank, it is taken from there. One that is stated otherwise makes a rise or a fall that never was.

use crate::book::Spot;
use crate::check::budget::shelf::Shelf;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::budget::Role;

pub(super) fn check(shelf: &Shelf<'_>, diagnostics: &mut Diagnostics) {
    for (index, book) in shelf.books.iter().enumerate() {
        let Some(last) = shelf.last_year(index) else { continue };
        if ![index, last].iter().all(|index| shelf.is_sound(*index, diagnostics)) {
            continue;
        }
        for (number, sheet) in book.sheets.iter().enumerate() {
            let Some(column) = sheet.role(Role::Prior) else { continue };
            for line in 0..sheet.lines.len() {
                let spot = Spot { sheet: number, line, column };
                let (Some(now), Some(old)) = (book.amount(spot), then(shelf, index, spot, last)) else { continue };
                judge(shelf, (index, spot, now), (last, old), diagnostics);
            }
        }
    }
}

/// The cell of last year that a cell repeats, in the same form or in the one that it follows.
fn then(shelf: &Shelf<'_>, index: usize, spot: Spot, last: usize) -> Option<Spot> {
    let (sheet, old) = (&shelf.books[index].sheets[spot.sheet], &shelf.books[last]);
    let forms = [Some(&sheet.form.id), sheet.form.follows.as_ref()];
    let at = forms.into_iter().flatten().find_map(|id| old.sheets.iter().position(|sheet| sheet.form.id == *id))?;
    let (line, column) = (old.sheets[at].line(sheet.lines[spot.line].id)?, old.sheets[at].role(Role::Actual)?);
    let then = Spot { sheet: at, line, column };
    old.amount(then).map(|_| then)
}

fn judge(shelf: &Shelf<'_>, (index, spot, now): (usize, Spot, i64), (last, old): (usize, Spot), diagnostics: &mut Diagnostics) {
    let (book, file) = (&shelf.books[index], &shelf.books[last]);
    let (now, then) = (i128::from(now), file.amount(old).map_or(0, i128::from));
    if (now - then).abs() * 2 <= shelf.slack((index, spot), (last, old)) {
        return;
    }
    let explained = shelf.rights(index, spot).contains(&then) || shelf.rights(last, old).contains(&now);
    if explained || shelf.is_told(index, spot, diagnostics) || shelf.is_told(last, old, diagnostics) {
        return;
    }
    let message = shelf
        .told("finding-budget-prior", index, spot)
        .with("stated", shelf.shown(index, spot))
        .with("file", &*file.dated.at.file)
        .with("other", book.unit().show(then));
    let subject = book.subject(spot);
    let help = Message::new("help-budget-prior").with("place", &subject);
    let finding = diagnostics.error(Rule::BudgetPrior, book.place(spot), message).about(subject).help(help);
    finding.note(file.place(old), Message::new("note-budget-last-year"));
}
