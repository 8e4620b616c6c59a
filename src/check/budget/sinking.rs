//! What was done since the beginning of the year does not become less, unless a note says why: money was paid back.
//!
//! A sum sinks with its parts. It is told at the row that sinks, not again at every total above it and in the other forms.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Spot;
use crate::check::budget::shelf::{Shelf, columns};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::budget::Role;

/// A cell that says less than an earlier report.
#[derive(Debug, Clone, Copy)]
struct Fall {
    spot: Spot,
    /// The earlier report, and the cell there.
    before: (usize, Spot),
}

pub(super) fn check(shelf: &Shelf<'_>, diagnostics: &mut Diagnostics) {
    for index in 0..shelf.books.len() {
        let falls = falls(shelf, index, diagnostics);
        let mut told = BTreeSet::new();
        for ((sheet, line), found) in &falls {
            let twins: Vec<Spot> = found.iter().flat_map(|fall| shelf.equals(index, fall.spot)).collect();
            let deeper = is_above(shelf, index, (*sheet, *line), &falls)
                || twins.iter().any(|twin| is_above(shelf, index, (twin.sheet, twin.line), &falls));
            if deeper || twins.iter().any(|twin| told.contains(twin)) || found.iter().any(|fall| shelf.is_noted(index, fall.spot)) {
                continue;
            }
            told.extend(found.iter().map(|fall| fall.spot));
            tell(shelf, index, found, diagnostics);
        }
    }
}

/// The falls of a report, by form and line.
fn falls(shelf: &Shelf<'_>, index: usize, diagnostics: &Diagnostics) -> BTreeMap<(usize, usize), Vec<Fall>> {
    let book = &shelf.books[index];
    let mut falls: BTreeMap<(usize, usize), Vec<Fall>> = BTreeMap::new();
    let mut earlier = shelf.earlier(index).peekable();
    if book.dated.period.months().is_none() || earlier.peek().is_none() || !shelf.is_sound(index, diagnostics) {
        return falls;
    }
    let earlier: Vec<usize> = earlier.filter(|other| shelf.is_sound(*other, diagnostics)).collect();
    for (number, sheet) in book.sheets.iter().enumerate() {
        for column in columns(&sheet.form.columns, Role::Actual) {
            for line in 0..sheet.lines.len() {
                let spot = Spot { sheet: number, line, column };
                let Some(now) = book.amount(spot).map(i128::from) else { continue };
                let Some((other, twin)) = earlier.iter().find_map(|other| Some((*other, shelf.twin((index, spot), *other)?))) else {
                    continue;
                };
                let before = shelf.books[other].amount(twin).map_or(0, i128::from);
                if now >= before || (before - now) * 2 <= shelf.slack((index, spot), (other, twin)) {
                    continue;
                }
                let explained = shelf.rights(index, spot).into_iter().any(|right| right >= before)
                    || shelf.rights(other, twin).into_iter().any(|right| right <= now);
                if !explained && !shelf.is_told(index, spot, diagnostics) && !shelf.is_told(other, twin, diagnostics) {
                    falls.entry((number, line)).or_default().push(Fall { spot, before: (other, twin) });
                }
            }
        }
    }
    falls
}

/// Whether a line below this one sinks too.
fn is_above(shelf: &Shelf<'_>, index: usize, (sheet, line): (usize, usize), falls: &BTreeMap<(usize, usize), Vec<Fall>>) -> bool {
    let lines = &shelf.books[index].sheets[sheet].lines;
    let mut below = falls.range((sheet, 0)..(sheet + 1, 0)).map(|((_, below), _)| *below);
    below.any(|below| std::iter::successors(lines[below].parent, |above| lines[*above].parent).any(|above| above == line))
}

fn tell(shelf: &Shelf<'_>, index: usize, found: &[Fall], diagnostics: &mut Diagnostics) {
    let book = &shelf.books[index];
    let is_sum = |fall: &&Fall| !book.sheets[fall.spot.sheet].form.columns[fall.spot.column].sum.is_empty();
    let Some(fall) = found.iter().find(|fall| !is_sum(fall)).or(found.first()) else { return };
    let (other, twin) = fall.before;
    let earlier = &shelf.books[other];
    let message = shelf
        .told("finding-budget-falling", index, fall.spot)
        .with("stated", shelf.shown(index, fall.spot))
        .with("period", earlier.dated.period.slug())
        .with("other", earlier.amount(twin).map_or_else(String::new, |dong| book.unit().show(dong)));
    let subject = book.subject(fall.spot);
    let help = Message::new("help-budget-falling").with("place", &subject);
    let finding = diagnostics.error(Rule::BudgetFalling, book.place(fall.spot), message).about(subject).help(help);
    finding.note(earlier.place(twin), Message::new("note-budget-earlier"));
}
