//! What must add up in a disclosure adds up, and a quantity that stands in two forms is the same in both.
//!
//! Which cells belong together is data of the form set ([`crate::book::relation`]). A blank figure is not zero: it takes no part.

use crate::book::relation::Verdict;
use crate::book::{Book, Line, Relation, Sort, Spot};
use crate::check::budget::hints;
use crate::check::budget::shelf::Shelf;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(shelf: &Shelf<'_>, diagnostics: &mut Diagnostics) {
    for (index, book) in shelf.books.iter().enumerate() {
        for (relation, verdict) in &shelf.relations[index] {
            // A row with a mistake of its own would be blamed twice.
            if *verdict != Verdict::Holds && !covered(book, relation, diagnostics) {
                tell(shelf, index, relation, *verdict, diagnostics);
            }
        }
    }
}

/// Whether a cell of the relation has been told of, or, in a sum, the row of one that counts, blank or misplaced as it may be.
fn covered(book: &Book<'_>, relation: &Relation, diagnostics: &Diagnostics) -> bool {
    if matches!(relation.sort, Sort::Equal | Sort::AtMost) {
        return relation.spots().any(|spot| diagnostics.cover(&book.place(spot)));
    }
    let sheet = &book.sheets[relation.whole.sheet];
    let stray = |line: &Line<'_>| line.parent.is_none() && line.row.is_some_and(|row| row.parent.is_some());
    let strays = (0..sheet.lines.len()).filter(|line| stray(&sheet.lines[*line]));
    let lines = sheet.under(Some(relation.whole.line)).chain(strays).chain(relation.spots().map(|spot| spot.line));
    lines.into_iter().any(|line| {
        let mut row = book.place(Spot { line, ..relation.whole });
        row.path.0.pop();
        sheet.lines[line].index.is_some() && diagnostics.cover(&row)
    })
}

fn tell(shelf: &Shelf<'_>, index: usize, relation: &Relation, verdict: Verdict, diagnostics: &mut Diagnostics) {
    let book = &shelf.books[index];
    let amount = |spot: Spot| book.amount(spot).map_or(0, i128::from);
    let (whole, total) = (amount(relation.whole), relation.total(&amount));
    let show = |dong: i128| book.unit().show(dong);
    let id = match relation.sort {
        Sort::Equal => "finding-budget-equal",
        Sort::AtMost => "finding-budget-at-most",
        _ if verdict == Verdict::Rounded => "finding-budget-rounded",
        _ if !relation.exact => "finding-budget-part",
        _ => "finding-budget-sum",
    };
    let first = relation.parts.first().map_or(relation.whole, |(_, first)| *first);
    let message = shelf
        .told(id, index, relation.whole)
        .with("stated", show(whole))
        .with("total", show(total))
        .with("other", show(total))
        .with("other_row", book.line(first).name)
        .with("other_form", book.sheets[first.sheet].form.id.as_str())
        .with("other_column", book.head(first))
        .with("difference", show((whole - total).abs()));
    let subject = book.subject(relation.whole);
    let help = match hints::of(shelf, index, relation).filter(|_| verdict == Verdict::Off) {
        Some(hint) => Message::new("help-budget-hint").saying("hint", hint),
        None => Message::new("help-budget"),
    };
    let help = help.with("place", &subject);
    let place = book.place(relation.whole);
    let found = if verdict == Verdict::Rounded {
        diagnostics.warning(Rule::BudgetRounded, place, message)
    } else {
        diagnostics.error(Rule::BudgetSum, place, message)
    };
    found.about(subject).help(help);
    if matches!(relation.sort, Sort::Equal | Sort::AtMost) {
        found.note(book.place(first), Message::new("note-other-figure"));
    }
}
