//! The explanation says the same amounts as the forms: one that is a thousand times off, or has two digits swapped, is a slip.
//!
//! An amount that no figure comes near is left alone: prose may speak of what no form shows.

use crate::book::Spot;
use crate::check::budget::shelf::Shelf;
use crate::check::declared::cause::is_swapped;
use crate::check::declared::printed::{Agreement, Printed};
use crate::check::tally::Fraction;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::source::Place;

/// What follows a number that is money, the longest first.
const UNITS: [&str; 10] = ["nghìn đồng", "ngàn đồng", "triệu đồng", "tỷ đồng", "tỉ đồng", "đồng", "triệu", "nghìn", "tỷ", "tỉ"];
/// Digits without which anything looks like anything.
const FEWEST: usize = 3;

pub(super) fn check(shelf: &Shelf<'_>, diagnostics: &mut Diagnostics) {
    let mut all: Option<Vec<i64>> = None;
    for (index, book) in shelf.books.iter().enumerate() {
        let mut texts: Vec<(&str, Place)> = Vec::new();
        texts.extend(book.dated.disclosure.note.as_deref().map(|note| (note, book.dated.at.key("note"))));
        for (number, sheet) in book.sheets.iter().enumerate() {
            for (line, found) in sheet.lines.iter().enumerate() {
                if let Some(note) = found.row.and_then(|row| row.note.as_deref()) {
                    let mut row = book.place(Spot { sheet: number, line, column: 0 });
                    row.path.0.pop();
                    texts.push((note, row.key("note")));
                }
            }
        }
        for (text, at) in texts {
            for (words, printed) in amounts(text) {
                let all = all.get_or_insert_with(|| every(shelf));
                let said = |dong: &i64| matches!(printed.agreement(exact(*dong)), Some(Agreement::Equal | Agreement::CutOff));
                if all.iter().any(said) {
                    continue;
                }
                let Some((spot, cause)) = near(shelf, index, printed) else { continue };
                let message = shelf
                    .told("finding-budget-prose", index, spot)
                    .with("words", words)
                    .with("stated", shelf.shown(index, spot))
                    .saying("cause", Message::new(cause));
                let help = Message::new("help-budget-prose").with("place", at.path.clone());
                diagnostics.warning(Rule::BudgetProse, at.clone(), message).help(help);
            }
        }
    }
}

fn exact(dong: i64) -> Fraction {
    Fraction::of(i128::from(dong))
}

/// Every amount of every form: a note may speak of another period.
fn every(shelf: &Shelf<'_>) -> Vec<i64> {
    let sheets = shelf.books.iter().flat_map(|book| &book.sheets);
    let mut all: Vec<i64> = sheets.flat_map(|sheet| &sheet.lines).flat_map(|line| &line.cells).filter_map(|cell| cell.amount()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The figure that was most likely meant, and what went wrong.
fn near(shelf: &Shelf<'_>, index: usize, printed: Printed) -> Option<(Spot, &'static str)> {
    let book = &shelf.books[index];
    let digits = printed.digits();
    for (sheet, form) in book.sheets.iter().enumerate() {
        for line in 0..form.lines.len() {
            for column in 0..form.form.columns.len() {
                let spot = Spot { sheet, line, column };
                let Some(dong) = book.amount(spot).filter(|dong| *dong > 0) else { continue };
                if let Some(Agreement::Slip(_)) = printed.agreement(exact(dong)) {
                    return Some((spot, "cause-budget-unit"));
                }
                let right: String = printed.like(exact(dong)).chars().filter(char::is_ascii_digit).collect();
                if digits.len() > FEWEST && is_swapped(&digits, &right) {
                    return Some((spot, "cause-budget-swapped"));
                }
            }
        }
    }
    None
}

/// The amounts of a text, each as it stands there.
fn amounts(text: &str) -> Vec<(&str, Printed)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|sign: char| sign.is_ascii_digit()).map(|start| at + start) {
        let run = text[start..].find(|sign: char| !sign.is_ascii_digit() && sign != '.' && sign != ',').unwrap_or(text.len() - start);
        let number = text[start..start + run].trim_end_matches(['.', ',']);
        at = start + run;
        let after = &text[start + number.len()..];
        let tail = after.trim_start();
        let lower = tail.to_lowercase();
        let unit = UNITS.iter().find(|unit| {
            let next = lower.strip_prefix(**unit).map(|rest| rest.chars().next());
            next.is_some_and(|next| next.is_none_or(|sign| !sign.is_alphabetic()))
        });
        let Some(unit) = unit.filter(|_| number.len() == run) else { continue };
        let Some(printed) = Printed::parse(number, Some(unit)) else { continue };
        if printed.digits().trim_end_matches('0').len() >= FEWEST {
            let end = text.len() - tail.len() + unit.len();
            // A unit in capitals may have other bytes.
            found.push((text.get(start..end).unwrap_or(number), printed));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_numbers_before_a_unit_of_money() {
        let words = |text| amounts(text).into_iter().map(|(words, _)| words).collect::<Vec<_>>();
        assert_eq!(words("Thu 6.805.313.339 đồng, chi 5,604 tỷ đồng."), ["6.805.313.339 đồng", "5,604 tỷ đồng"]);
        assert_eq!(words("Đạt 168,1% dự toán năm 2023, 12 hộ, tỷ lệ 25,4 %."), [""; 0]);
        assert_eq!(words("Hỗ trợ 300 triệu đồng; mua 1.234. Đồng ruộng."), [""; 0]);
    }
}
