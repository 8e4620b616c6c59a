//! Where parts are reported, so is their total: a reader looks there first, and a blank total is checked by nobody.

use crate::book::{Cell, Spot};
use crate::check::budget::shelf::Shelf;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::budget::{ColumnKind, Figure};

pub(super) fn check(shelf: &Shelf<'_>, diagnostics: &mut Diagnostics) {
    for (index, book) in shelf.books.iter().enumerate() {
        for (number, sheet) in book.sheets.iter().enumerate() {
            for line in 0..sheet.lines.len() {
                let blank = |column: usize| {
                    let key = &sheet.form.columns[column].key;
                    let stated = |line: usize, key: &str| {
                        let figure = sheet.lines[line].row.and_then(|row| row.figures.get(key));
                        matches!(figure, Some(Figure::Number(number)) if number.digits() != 0)
                    };
                    // A form that shows two sources need not add up the one that has a figure.
                    let parts = sheet.form.columns[column].sum.iter().filter(|part| stated(line, part)).count();
                    sheet.lines[line].cells[column] == Cell::Blank && (parts >= 2 || sheet.under(Some(line)).any(|part| stated(part, key)))
                };
                let money = |column: &usize| sheet.form.columns[*column].kind == ColumnKind::Money;
                // A row that was forgotten is one mistake, in however many columns.
                let Some(column) = (0..sheet.form.columns.len()).filter(money).find(|column| blank(*column)) else { continue };
                let spot = Spot { sheet: number, line, column };
                let mut row = book.place(spot);
                if sheet.lines[line].index.is_some() {
                    row.path.0.pop();
                }
                if diagnostics.cover(&row) {
                    continue;
                }
                let subject = book.subject(spot);
                let help = Message::new("help-budget-blank-total").with("place", &subject);
                let message = shelf.told("finding-budget-blank-total", index, spot);
                diagnostics.warning(Rule::BudgetBlankTotal, row, message).about(subject).help(help);
            }
        }
    }
}
