//! A correction says which figure was mended, what it said before, and when: in order, after it was published.

use crate::book::{Book, Cell};
use crate::check::budget::shelf::Shelf;
use crate::diagnostic::{Diagnostics, Message, Rule, nearest};
use crate::model::budget::{CellName, Correction, Figure};
use crate::source::Place;

pub(super) fn check(shelf: &Shelf<'_>, diagnostics: &mut Diagnostics) {
    for book in &shelf.books {
        let disclosure = &book.dated.disclosure;
        let mut before = None;
        for (index, correction) in disclosure.corrections.iter().enumerate() {
            let at = book.dated.at.key("corrections").index(index);
            cell(book, correction, &at, diagnostics);
            let day = correction.date;
            let message = if day < disclosure.published {
                Message::new("finding-correction-early").with("other", disclosure.published)
            } else if day > shelf.as_of {
                Message::new("finding-correction-late").with("other", shelf.as_of)
            } else if let Some(before) = before.filter(|before| *before > day) {
                Message::new("finding-correction-order").with("other", before)
            } else {
                before = Some(day);
                continue;
            };
            let message = message.with("cell", &correction.cell).with("date", day);
            diagnostics.error(Rule::BudgetCorrection, at.key("date"), message).help(Message::new("help-correction-date"));
        }
    }
}

/// The cell is there, and says something else now.
fn cell(book: &Book<'_>, correction: &Correction, at: &Place, diagnostics: &mut Diagnostics) {
    let Some(spot) = book.spot(&correction.cell) else {
        let names: Vec<String> = names(book, &correction.cell);
        let near: Vec<&str> = names.iter().map(String::as_str).collect();
        let message = Message::new("finding-correction-cell").with("cell", &correction.cell);
        let help = match nearest(&correction.cell.to_string(), &near) {
            Some(near) => Message::new("help-did-you-mean").with("word", near),
            None => Message::new("help-correction-cell"),
        };
        diagnostics.error(Rule::BudgetCorrection, at.key("cell"), message).help(help);
        return;
    };
    let now = book.row(spot).and_then(|row| row.figures.get(&correction.cell.column));
    let same = match (&correction.was, now, book.line(spot).cells[spot.column]) {
        (Figure::Number(was), Some(Figure::Number(now)), _) => {
            let of = |number: &crate::model::budget::Decimal| i128::from(number.digits()) * 10_i128.pow(6 - u32::from(number.places()));
            of(was) == of(now)
        }
        (Figure::Withheld, _, Cell::Withheld) => true,
        _ => false,
    };
    if same {
        let message = Message::new("finding-correction-same").with("cell", &correction.cell).with("was", correction.was);
        let note = Message::new("note-correction-now");
        let finding = diagnostics.error(Rule::BudgetCorrection, at.key("was"), message).help(Message::new("help-correction-same"));
        finding.note(book.place(spot), note);
    }
}

/// The names of all cells of the form that was meant, or of all forms.
fn names(book: &Book<'_>, meant: &CellName) -> Vec<String> {
    let known = book.sheets.iter().any(|sheet| sheet.form.id == meant.form);
    let sheets = book.sheets.iter().filter(|sheet| !known || sheet.form.id == meant.form);
    let lines = sheets.flat_map(|sheet| sheet.lines.iter().map(move |line| (sheet.form, line.id)));
    lines.flat_map(|(form, row)| form.columns.iter().map(move |column| format!("{}/{row}/{}", form.id, column.key))).collect()
}
