//! The sentences that a citizen reads in a procedure, each with its place, and how long they are.
//!
//! Names, titles and lists of papers are not sentences; what the commune says in its own words is.

use crate::model::change::Said;
use crate::model::channel::Channel;
use crate::model::document::Documents;
use crate::model::part::Part;
use crate::source::Place;

/// Which of the commune's words a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One step of the procedure.
    Step,
    /// Anything else.
    Other,
}

/// What is done with a text: its kind, its words, and its place when it is asked for.
type Reader<'a> = &'a mut dyn FnMut(Kind, &str, &dyn Fn() -> Place);

/// Hands over every text of what is said; `at` is its place.
pub(super) fn each(said: &Said<'_>, at: &Place, take: Reader<'_>) {
    for (key, text) in [("summary", said.summary), ("partial_reason", said.partial_reason)] {
        if let Some(text) = text {
            take(Kind::Other, text, &|| at.key(key));
        }
    }
    for (index, step) in said.steps.and_then(Part::stated).into_iter().flatten().enumerate() {
        let at = || at.key("steps").index(index);
        take(Kind::Step, &step.text, &|| if step.is_plain() { at() } else { at().key("text") });
    }
    for (index, text) in said.requirements.and_then(Part::stated).into_iter().flatten().enumerate() {
        take(Kind::Other, text, &|| at.key("requirements").index(index));
    }
    if let Some(documents) = said.documents.and_then(|documents| documents.0.stated()) {
        self::documents(documents, &at.key("documents"), take);
    }
    channels(said.channels.map(Vec::as_slice).unwrap_or_default(), &at.key("channels"), take);
}

fn documents(documents: &Documents, at: &Place, take: Reader<'_>) {
    if let Some(note) = &documents.note {
        take(Kind::Other, note, &|| at.key("note"));
    }
    for (index, case) in documents.cases.iter().enumerate() {
        for (number, item) in case.items.iter().enumerate() {
            if let Some(note) = &item.note {
                take(Kind::Other, note, &|| at.key("cases").index(index).key("items").index(number).key("note"));
            }
        }
    }
}

fn channels(channels: &[Channel], at: &Place, take: Reader<'_>) {
    for (index, channel) in channels.iter().enumerate() {
        let at = || at.index(index);
        if let Some(note) = &channel.note {
            take(Kind::Other, note, &|| at().key("note"));
        }
        if let Some(limit) = channel.time_limit.0.stated() {
            if let Some(note) = &limit.note {
                take(Kind::Other, note, &|| at().key("time_limit").key("note"));
            }
            for (number, longer) in limit.extended.iter().enumerate() {
                take(Kind::Other, &longer.when, &|| at().key("time_limit").key("extended").index(number).key("when"));
            }
        }
        for (number, fee) in channel.fees.iter().enumerate() {
            if let Some(note) = &fee.note {
                take(Kind::Other, note, &|| at().key("fees").index(number).key("note"));
            }
        }
    }
}

/// The sentences of a text: up to a full stop, question or exclamation mark that ends it, or to the end of a line.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let ends = |(at, sign): (usize, char)| {
            let after = at + sign.len_utf8();
            let stop = sign == '\n' || (matches!(sign, '.' | '?' | '!' | '…') && ends_here(&rest[..at], &rest[after..]));
            stop.then_some(after)
        };
        let end = rest.char_indices().find_map(ends).unwrap_or(rest.len());
        let (sentence, tail) = rest.split_at(end);
        rest = tail.trim_start();
        Some(sentence.trim())
    })
}

/// Whether a stop ends its sentence: a new one begins after it, and before it stands neither a number of a list (`1.`) nor
/// an abbreviation (`TP.`, `P.`, `v.v.`).
fn ends_here(before: &str, after: &str) -> bool {
    let begins = after.trim_start().trim_start_matches(['“', '"', '(', '–', '-', ' ']).chars().next();
    let new = after.starts_with(char::is_whitespace) && begins.is_none_or(|sign| sign.is_uppercase() || sign.is_numeric());
    let last = before.rsplit(|sign: char| sign.is_whitespace() || sign == '(').next().unwrap_or_default();
    let number = !last.is_empty() && last.chars().all(|sign| sign.is_ascii_digit()) && before.trim().len() == last.len();
    let short = matches!(last.chars().count(), 1..=2) && last.chars().all(char::is_uppercase);
    after.trim().is_empty() || (new && !number && !short && !last.ends_with("v.v") && !last.ends_with('.'))
}

/// How many words a sentence has: what stands between spaces, as Vietnamese writes its syllables; a lone dash is none.
pub(super) fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_stop_and_not_inside_a_number() {
        let text = "Nộp 2.000 đồng. Bạn đợi – 15 phút!\nXong?";
        assert_eq!(sentences(text).collect::<Vec<_>>(), ["Nộp 2.000 đồng.", "Bạn đợi – 15 phút!", "Xong?"]);
        assert_eq!(sentences(text).map(words).collect::<Vec<_>>(), [3, 4, 1]);
        assert_eq!(sentences("  ").count(), 0);
        for (text, count) in [
            ("Nộp tại TP. Hải Dương. Chờ kết quả.", 2),
            ("Tờ khai, ảnh, v.v. rồi nộp. Chờ.", 2),
            ("1. Nộp hồ sơ. Chờ.", 2),
            ("Chờ... rồi nhận. Xong.", 2),
            ("Đến P. Nam Sách. Hỏi quầy.", 2),
            ("Hỏi “Ai?” rồi nộp.", 1),
        ] {
            assert_eq!(sentences(text).count(), count, "{text}");
        }
    }
}
