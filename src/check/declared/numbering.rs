//! Headings and appendices are numbered without a gap: where one is missing, a page may be.
//!
//! Each manner of numbering goes on from its last number, or starts anew after a heading of another manner.

use std::collections::BTreeMap;

use crate::check::declared::statement::Statement;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let mut last: BTreeMap<(&str, Manner), u32> = BTreeMap::new();
    let (mut before, mut unread) = (None, false);
    for (index, heading) in statement.declaration.outline.iter().enumerate() {
        let kind = heading.kind.as_deref().unwrap_or_default();
        let capital = last.get(&(kind, Manner::Capital)).copied();
        let Some((manner, number)) = capital_after(&heading.number, capital).or_else(|| read(&heading.number)) else {
            // What cannot be read may be a part of any kind: after it a number may begin anew.
            before = None;
            unread = true;
            continue;
        };
        let series = (kind, manner);
        let is_first = before.replace(series) != Some(series);
        let wanted = last.insert(series, number).unwrap_or_default().saturating_add(1);
        // Some leave out đ.
        let skips = matches!(manner, Manner::Letter | Manner::Capital) && follows_in_latin(wanted.saturating_sub(1), number);
        if number == wanted || skips || (is_first && number == 1) || std::mem::take(&mut unread) {
            continue;
        }
        let heading_of = |number: &str| format!("{kind} {number}").trim().to_owned();
        let message = Message::new("finding-numbering-gap")
            .with("heading", heading_of(&heading.number))
            .with("line", heading.line)
            .with("wanted", heading_of(&manner.write(wanted)));
        let place = statement.at("outline").index(index).key("number");
        diagnostics
            .warning(Rule::NumberingGap, place, message)
            .about(heading_of(&heading.number))
            .help(Message::new("help-numbering-gap").with("place", heading_of(&heading.number)));
    }
}

/// How headings are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Manner {
    Roman,
    Digits,
    Letter,
    Capital,
}

/// The letters that number points, in the order of the Vietnamese alphabet.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// Digits by value, the large ones first.
const ROMAN: [(&str, u32); 9] = [("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];

impl Manner {
    /// A number in this manner.
    fn write(self, number: u32) -> String {
        match self {
            Self::Roman => roman(number),
            Self::Digits => number.to_string(),
            Self::Capital => letter(number).map(|letter| letter.to_uppercase().collect()).unwrap_or_default(),
            Self::Letter => letter(number).map(String::from).unwrap_or_default(),
        }
    }
}

/// A capital letter that goes on from the last one: after `B`, `C` is no hundred.
fn capital_after(text: &str, last: Option<u32>) -> Option<(Manner, u32)> {
    let text = text.trim().trim_end_matches(['.', ')']);
    let mut signs = text.chars();
    let (sign, None) = (signs.next()?, signs.next()) else { return None };
    let lower = sign.to_lowercase().next().filter(|lower| *lower != sign)?;
    let number = u32::try_from(LETTERS.chars().position(|letter| letter == lower)?).ok()? + 1;
    let goes_on = last.is_some_and(|last| number == last + 1 || follows_in_latin(last, number));
    (goes_on || !"IVXLC".contains(sign)).then_some((Manner::Capital, number))
}

/// `VI`, `6` or `e)` as a number, and its manner.
fn read(text: &str) -> Option<(Manner, u32)> {
    let text = text.trim().trim_end_matches(['.', ')']);
    if let Ok(number) = text.parse() {
        return Some((Manner::Digits, number));
    }
    if !text.is_empty() && text.bytes().all(|sign| b"IVXLC".contains(&sign)) {
        return (1..=199).find(|number| roman(*number) == text).map(|number| (Manner::Roman, number));
    }
    let mut signs = text.chars();
    let (sign, None) = (signs.next()?, signs.next()) else { return None };
    let place = LETTERS.chars().position(|letter| letter == sign)?;
    Some((Manner::Letter, u32::try_from(place).ok()? + 1))
}

fn letter(number: u32) -> Option<char> {
    LETTERS.chars().nth(number.checked_sub(1)? as usize)
}

/// Whether a letter follows another where đ is left out.
fn follows_in_latin(before: u32, number: u32) -> bool {
    letter(before) == Some('d') && letter(number) == Some('e')
}

fn roman(mut number: u32) -> String {
    let mut text = String::new();
    for (sign, value) in ROMAN {
        while number >= value {
            text.push_str(sign);
            number -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read_in_three_manners() {
        let read: Vec<Option<u32>> = ["IV", "VI.", "14", "c)", "đ", "XL", "IIII", "phần", ""].map(|text| Some(read(text)?.1)).into();
        assert_eq!(read, [Some(4), Some(6), Some(14), Some(3), Some(5), Some(40), None, None, None]);
        let written = [Manner::Roman.write(5), Manner::Digits.write(1), Manner::Letter.write(6), Manner::Letter.write(99)];
        assert_eq!(written, ["V", "1", "e", ""]);
    }
}
