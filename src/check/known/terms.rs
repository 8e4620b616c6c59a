//! Words of the law that had their time: `terms.tsv`, each with its last day and what is said instead.
//!
//! All of them grade services online. The same words grade other things (disability, an electronic identity), so the sentence
//! must speak of a service near them; from 1/7/2026 a new scale of four, `chủ động`, is not the old one.

use std::ops::Range;

use crate::check::prose;
use crate::model::date::Date;

/// A word whose time is over, found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::check) struct Outdated {
    /// The word, as the table has it.
    pub(in crate::check) term: &'static str,
    /// The last day it was in use.
    pub(in crate::check) last: Date,
    /// What is said instead.
    pub(in crate::check) instead: &'static str,
    /// The act that ended it.
    pub(in crate::check) act: &'static str,
    /// Its bytes in the text.
    pub(in crate::check) range: Range<usize>,
}

/// What a sentence speaks of when it grades services online.
const CUES: &[&str] = &["trực tuyến", "dịch vụ công", "dvc", "tthc", "thủ tục"];
/// What else is graded, in the words just before.
const OTHER: &[&str] =
    &["chủ động", "định danh", "vneid", "tài khoản", "khuyết tật", "tổn thương", "an toàn", "tự chủ", "phức tạp", "ưu tiên"];
/// How far before a grade its thing is named, in bytes.
const NEAR: usize = 40;

/// The first word of `text` whose time was over on `day`. A quoted one is somebody else's.
pub(in crate::check) fn outdated(text: &str, day: Date) -> Option<Outdated> {
    if !text.contains("độ ") && !text.contains("ĐỘ ") {
        return None;
    }
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None; // Letters of another script: byte ranges would not fit.
    }
    let over = terms(&lower).filter(|term| term.last < day);
    over.filter_map(|term| Some(Outdated { range: place(&lower, term.term)?, ..term })).min_by_key(|term| term.range.start)
}

/// The terms whose letters stand in a text.
fn terms(lower: &str) -> impl Iterator<Item = Outdated> {
    let there = |line: &&'static str| line.split('\t').next().is_some_and(|term| lower.contains(term));
    include_str!("terms.tsv").lines().filter(|line| !line.starts_with('#')).filter(there).filter_map(|line| {
        let [term, last, instead, act] = line.split('\t').collect::<Vec<_>>()[..] else { return None };
        Some(Outdated { term, last: Date::parse(last)?, instead, act, range: 0..0 })
    })
}

/// Where a term grades a service online.
fn place(lower: &str, term: &str) -> Option<Range<usize>> {
    lower.match_indices(term).map(|(at, _)| at..at + term.len()).find(|range| {
        let (head, tail) = (&lower[..range.start], &lower[range.end..]);
        let whole = !head.ends_with(char::is_alphanumeric) && !tail.starts_with(char::is_alphanumeric);
        let quoted = head.ends_with(['“', '"', '\'', '‘']) && tail.starts_with(['”', '"', '\'', '’']);
        whole && !quoted && speaks_of_services(lower, range)
    })
}

fn speaks_of_services(lower: &str, range: &Range<usize>) -> bool {
    let begin = lower.as_ptr() as usize;
    let sentence = prose::sentences(lower).find(|sentence| {
        let start = sentence.as_ptr() as usize - begin;
        start <= range.start && range.end <= start + sentence.len()
    });
    let sentence = sentence.unwrap_or(lower);
    let before = &lower[..range.start];
    let near = before.char_indices().rev().map(|(at, _)| at).take_while(|at| range.start - at <= NEAR).last().unwrap_or(range.start);
    CUES.iter().any(|cue| sentence.contains(cue)) && !OTHER.iter().any(|other| before[near..].contains(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(text: &str, day: &str) -> Option<&'static str> {
        outdated(text, Date::parse(day).expect("a day")).map(|found| found.instead)
    }

    #[test]
    fn grades_of_services_are_out_of_use_since_their_day() {
        assert_eq!(term("Dịch vụ công trực tuyến mức độ 4", "2023-12-31"), Some("toàn trình"));
        assert_eq!(term("62 TTHC đạt Mức độ 3, 48 TTHC mức độ 4", "2022-08-15"), Some("một phần"));
        assert_eq!(term("Dịch vụ công trực tuyến mức độ 4", "2022-08-14"), None);
        let found = outdated("Nộp trực tuyến mức độ 3.", Date::parse("2024-01-31").expect("a day")).expect("found");
        assert_eq!(&"Nộp trực tuyến mức độ 3."[found.range], "mức độ 3");
    }

    #[test]
    fn grades_of_other_things_are_not() {
        for text in [
            "Xác định mức độ khuyết tật",
            "Nộp trực tuyến bằng tài khoản định danh điện tử mức độ 2",
            "Dịch vụ công trực tuyến chủ động mức độ 3",
            "Thủ tục trước đây gọi là “mức độ 3”",
            "Khuyết tật mức độ 3. Thủ tục làm tại xã.",
            "Thủ tục mức độ 30",
        ] {
            assert_eq!(term(text, "2026-11-23"), None, "{text}");
        }
    }
}
