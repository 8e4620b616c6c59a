//! A time limit is a time: more than nothing, not longer than two years, and never a bare number.
//!
//! The citizen counts the days from it. A limit of 0 promises what nobody can keep, and "trong thời hạn 15" could mean
//! hours or months.

use rayon::prelude::*;

use crate::check::prose;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::change::Said;
use crate::model::site::{Listed, Site};
use crate::model::time::{Amount, TimeLimit, Unit};
use crate::source::Place;

/// No limit of the law is longer than this many days.
const MOST_DAYS: i64 = 730;

/// What may follow a number that already has no unit: the sentence goes on without one.
const AFTER: &[&str] = &["kể", "tính", "từ", "sau", "trước", "phải", "thì", "là", "để", "theo"];

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let found: Vec<(&Listed, Place, Message, &'static str)> = site.procedures.par_iter().flat_map_iter(procedure).collect();
    for (listed, place, message, help) in found {
        if !diagnostics.cover(&place) {
            diagnostics.warning(Rule::TimeLimit, place, message).about(listed.code()).help(Message::new(help));
        }
    }
}

type Found<'a> = Vec<(&'a Listed, Place, Message, &'static str)>;

fn procedure(listed: &Listed) -> Found<'_> {
    let mut found = Vec::new();
    for (said, change, at) in listed.said() {
        if let Some(number) = change.and_then(|change| bare_number(&change.note)) {
            found.push((listed, at.key("note"), told(number), "help-time-bare"));
        }
        prose::each(&said, &at, &mut |_, text, place| {
            if let Some(number) = bare_number(text) {
                found.push((listed, place(), told(number), "help-time-bare"));
            }
        });
        limits(listed, &said, &at, &mut found);
    }
    found
}

fn told(number: &str) -> Message {
    Message::new("finding-time-bare").with("number", number)
}

fn limits<'a>(listed: &'a Listed, said: &Said<'a>, at: &Place, found: &mut Found<'a>) {
    let mut say = |(sentence, help), place: Place, amount: Amount, unit: Unit| {
        let message = Message::new(sentence).with("amount", amount).with("unit", word(unit)).with("most", MOST_DAYS);
        found.push((listed, place, message, help));
    };
    for (index, channel) in said.channels.into_iter().flatten().enumerate() {
        let Some(time) = channel.time_limit.0.stated() else { continue };
        let at = || at.key("channels").index(index).key("time_limit");
        for limit in &time.limit {
            if let Some(wrong) = wrong(limit.amount, limit.unit) {
                let (place, amount) = blamed(time, at(), limit.unit, limit.amount);
                say(wrong, place, amount, limit.unit);
            }
        }
        for (number, longer) in time.extended.iter().enumerate() {
            if let Some(wrong) = wrong(longer.amount, longer.unit) {
                say(wrong, at().key("extended").index(number).key("amount"), longer.amount, longer.unit);
            }
        }
    }
    for (index, step) in said.steps.and_then(|steps| steps.stated()).into_iter().flatten().enumerate() {
        if let Some((time, wrong)) = step.time.and_then(|time| Some((time, wrong(time.amount, time.unit)?))) {
            say(wrong, at.key("steps").index(index).key("time").key("amount"), time.amount, time.unit);
        }
    }
}

/// The number to blame: the limit itself, or the longest of the stages that make it.
fn blamed(time: &TimeLimit, at: Place, unit: Unit, amount: Amount) -> (Place, Amount) {
    let stages = time.stages.iter().enumerate().filter(|(_, stage)| stage.unit == unit);
    match stages.max_by_key(|(index, stage)| (stage.amount, std::cmp::Reverse(*index))) {
        Some((index, _)) => (at.key("stages").index(index).key("amount"), amount),
        None => (at.key("amount"), amount),
    }
}

/// The word of the inventory for a unit.
fn word(unit: Unit) -> &'static str {
    match unit {
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::WorkingDay => "working_day",
        Unit::Month => "month",
    }
}

/// The sentence and its help where a time is nothing, or longer than any.
fn wrong(amount: Amount, unit: Unit) -> Option<(&'static str, &'static str)> {
    let minutes = match unit {
        Unit::Minute => 1,
        Unit::Hour => 60,
        Unit::Day => 24 * 60,
        Unit::WorkingDay => 24 * 60 * 7 / 5,
        Unit::Month => 24 * 60 * 30,
    };
    match amount.thousandths() {
        0 => Some(("finding-time-zero", "help-time-zero")),
        thousandths if thousandths.saturating_mul(minutes) > MOST_DAYS * 24 * 60 * 1_000 => Some(("finding-time-long", "help-time-long")),
        _ => None,
    }
}

/// The first number that follows `thời hạn` or `trong vòng` and is a time without its unit.
fn bare_number(text: &str) -> Option<&str> {
    ["hời hạn ", "rong vòng "].into_iter().flat_map(|word| text.match_indices(word)).find_map(|(at, word)| {
        let rest = text[at + word.len()..].trim_start();
        let rest = ["không quá ", "tối đa ", "chậm nhất ", "là ", "từ "]
            .iter()
            .fold(rest, |rest, filler| rest.strip_prefix(filler).unwrap_or(rest));
        let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        // A year, or no number at all.
        if number.is_empty() || number.len() > 3 {
            return None;
        }
        (ends_here(after)).then_some(number)
    })
}

/// Whether what follows a number shows that no unit follows: a stop, or a word that goes on with the sentence.
fn ends_here(after: &str) -> bool {
    let next = after.trim_start();
    match next.chars().next() {
        None => true,
        // `1,5 ngày`, `1, 2 hoặc 3 ngày`, `30.000`: the number goes on. `3. Nộp` and `3, nộp` do not.
        Some('.' | ',' | ';') => !next[1..].trim_start().starts_with(|sign: char| sign.is_ascii_digit()),
        Some(sign) if sign.is_alphabetic() && after.starts_with(char::is_whitespace) => {
            let word = next.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
            AFTER.contains(&word)
        }
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_that_stands_alone_is_a_time_without_a_unit() {
        for (text, number) in [
            ("Trong thời hạn 15 kể từ ngày nhận", "15"),
            ("Trả trong vòng 3, nộp tại quầy", "3"),
            ("Thời hạn không quá 5", "5"),
            ("thời hạn 10.", "10"),
            ("Trong thời hạn 03 ngày; quá thời hạn 2 thì hỏi", "2"),
        ] {
            assert_eq!(bare_number(text), Some(number), "{text}");
        }
        for text in [
            "Trong thời hạn 03 (ba) ngày làm việc",
            "trong vòng 24h",
            "trong vòng 3-5 ngày",
            "thời hạn từ 3 đến 5 ngày",
            "thời hạn 1, 2 hoặc 3 ngày",
            "trong vòng 1,5 ngày",
            "thời hạn 30/6/2024, nộp sau thì thôi",
            "thời hạn 2024",
            "trong vòng 2 km",
            "thời hạn 5 năm",
            "hết thời hạn thì thôi",
            "trong vòng 60 ngày",
            "thời hạn 3 tuần",
        ] {
            assert_eq!(bare_number(text), None, "{text}");
        }
    }
}
