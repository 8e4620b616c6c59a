//! Digits stand in groups of three with dots: `3.000.000.0000` and `10,379,376` can be read in two ways.
//!
//! Only sentences are looked at; a value that is nothing but a number is read, and refused, by its type. Codes, dates, decimals,
//! numbers of acts, telephones and addresses are passed over: what is told has full thousands in it, or the comma twice.

use crate::check::text::{Line, MOST_IN_A_LINE};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::source::Place;

/// Looks at the numbers of a line.
pub(super) fn line(line: &Line<'_>, diagnostics: &mut Diagnostics) {
    for (start, end) in find(line.said).into_iter().take(MOST_IN_A_LINE) {
        let number = &line.said[start..end];
        let place = Place::span(line.file, line.range(start, end));
        let help = Message::new("help-digit-grouping").with("number", number);
        diagnostics
            .warning(Rule::DigitGrouping, place, Message::new("finding-digit-grouping").with("number", number))
            .about(number)
            .help(help);
    }
}

/// Numbers whose groups are wrong, from byte to byte.
fn find(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let is_joint = |at: usize| matches!(bytes.get(at), Some(b'.' | b',')) && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        while bytes.get(at).is_some_and(u8::is_ascii_digit) || is_joint(at) {
            at += 1;
        }
        if stands_alone(text, start, at) && is_wrong(&text[start..at]) {
            found.push((start, at));
        }
    }
    found
}

/// Whether a number is a word of a sentence: not a piece of a code or an address, nor a value of its own, nor an item of a list.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let (head, tail) = (&text[..start], &text[end..]);
    let piece = |sign: char| sign.is_alphanumeric() || "/-_@=#.:".contains(sign);
    let value = (head.ends_with(['"', '\'']) && tail.starts_with(['"', '\''])) || head.trim_end().ends_with(':') && tail.trim().is_empty();
    let unit = tail.starts_with('đ');
    let list = head.ends_with('[') || tail.starts_with(']');
    !head.ends_with(piece) && (unit || !tail.starts_with(|sign: char| sign != '.' && sign != ':' && piece(sign))) && !value && !list
}

fn is_wrong(number: &str) -> bool {
    let dots = number.contains('.');
    if dots && number.contains(',') {
        // `1.000,5` is a decimal; `1,000.50` and `1.000,500.000` are neither.
        let tail = number.split_once(',').map_or("", |(_, tail)| tail);
        return tail.contains(['.', ',']) && number.contains("000");
    }
    let groups: Vec<&str> = number.split(['.', ',']).collect();
    let [first, middle @ .., last] = groups.as_slice() else { return false };
    if middle.is_empty() || first.len() > 3 || first.starts_with('0') || middle.iter().any(|group| group.len() != 3) {
        return false;
    }
    match dots {
        true => last.len() != 3 && (middle.contains(&"000") || (last.len() > 3 && last.ends_with("000"))),
        false => last.len() == 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|(start, end)| &text[start..end]).collect()
    }

    #[test]
    fn numbers_in_the_wrong_groups_are_found() {
        for (text, number) in [
            ("Thu 3.000.000.0000 đồng.", "3.000.000.0000"),
            ("thu được 10,379,376 nghìn đồng", "10,379,376"),
            ("nộp 1.000.00đ.", "1.000.00"),
            ("chi 1,000,000.50 đồng", "1,000,000.50"),
        ] {
            assert_eq!(numbers(text), [number], "{text}");
        }
    }

    #[test]
    fn codes_dates_and_decimals_are_let_be() {
        for text in [
            "mã 1.001193 và 2.000815, 1.001193.000.00.00.H25",
            "Nghị định 61/2018/NĐ-CP, 000.00.16.H23",
            "ngày 31.12.2023, 01.02.2024",
            "đạt 2,5% và 168,06; 1.234,5 m2",
            "gọi 0912.345.678, 1900.1234, 024.3825.1234, 84.912.345.678",
            "10.379.376.539 đồng; 3.000.000.000",
            "phiên bản 1.2.3, địa chỉ 192.168.1.10",
            "https://xa.example/1.000.00",
            "amount: \"3.000.000.0000\"",
            "rows: [100,200,300]",
            "các năm 2021,2022,2023",
        ] {
            assert_eq!(numbers(text), [""; 0], "{text}");
        }
    }
}
