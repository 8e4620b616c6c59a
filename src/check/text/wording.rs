//! Words as they are spelt: slips that offices often make, words said twice, what is no syllable, titles without marks, and
//! words whose time is over.
//!
//! Comments and code are passed over, and so are files that quote: `accepted.yaml`, and `synonyms.yaml`, where citizens'
//! own spelling stands on purpose.

use crate::check::known::slips::Slip;
use crate::check::known::terms;
use crate::check::text::doubled::Before;
use crate::check::text::words::{Word, Words};
use crate::check::text::{Line, MOST_IN_A_LINE, near, plain, spelling, syllable};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::date::Date;
use crate::source::{Place, Range};

/// What is looked at in one file.
pub(super) struct Wording<'a> {
    file: &'a str,
    before: Before,
    /// The day whose vocabulary holds, where this file is held to it.
    day: Option<Date>,
    /// Whether the words of this file are the commune's own.
    own: bool,
}

impl<'a> Wording<'a> {
    /// For one file, on the day of the site.
    pub(super) fn of(file: &'a str, day: Option<Date>) -> Self {
        let quotes = matches!(file, "content/accepted.yaml" | "content/synonyms.yaml");
        // What an act or a report is called is not ours to change.
        let named = matches!(file, "content/legal.yaml" | "content/decisions.yaml") || file.starts_with("content/declared/");
        Self { file, before: Before::default(), day: day.filter(|_| !quotes && !named), own: !quotes }
    }

    /// Looks at the words of a line; `before` and `after` are its neighbours.
    pub(super) fn line(
        &mut self,
        line: &Line<'_>,
        words: &[Word],
        (before, after): (&str, &str),
        known: &Words,
        diagnostics: &mut Diagnostics,
    ) {
        if !self.own || !line.prose {
            return self.before.forget();
        }
        let (text, file) = (line.said, self.file);
        let words = &words[..words.partition_point(|word| word.end <= text.len())];
        let quoted = text.trim_ascii_start().starts_with("keywords:");
        let mut told = None;
        for (index, word) in words.iter().enumerate().filter(|(_, word)| word.class.told).take(MOST_IN_A_LINE) {
            let slip = || slip(text, words, index, &known.slips[usize::from(word.class.slip?)].1).filter(|_| !quoted);
            if let Some((end, right)) = slip() {
                told = Some(end);
                let wrong = text[word.start..end].to_lowercase();
                let message = Message::new("finding-misspelt").with("word", &wrong).with("right", right);
                let place = place(file, line.range(word.start, end));
                diagnostics.warning(Rule::Misspelt, place, message).about(wrong).help(Message::new("help-misspelt").with("right", right));
            } else if word.class.broken
                && !quoted
                && told.is_none_or(|end| end <= word.start)
                && !spelling::is_in_address(text, word.start, word.end)
            {
                broken(&text[word.start..word.end], place(file, line.range(word.start, word.end)), diagnostics);
            }
            if word.class.key && line.keyed && text[word.end..].starts_with(": ") {
                title(line, word, after, file, diagnostics);
            }
            let grade = || words.get(index + 1).is_some_and(|next| text[next.start..next.end].to_lowercase() == "độ");
            if word.class.term
                && let Some(day) = self.day
                && grade()
            {
                term(line, word, (before, after), file, day, diagnostics);
            }
        }
        let mut count = 0;
        self.before.line(text, words, |first, last| {
            count += 1;
            if count > MOST_IN_A_LINE {
                return;
            }
            let phrase = text[words[first].start..words[last].end].to_lowercase();
            let message = Message::new("finding-doubled-word").with("word", &phrase);
            let place = place(file, line.range(words[first].start, words[last].end));
            diagnostics.warning(Rule::DoubledWord, place, message).about(phrase).help(Message::new("help-doubled-word"));
        });
    }
}

fn place(file: &str, range: Range) -> Place {
    Place::span(file, range)
}

/// Where one of the slips that begin with this word ends, and how it is written.
fn slip(text: &str, words: &[Word], index: usize, slips: &[Slip]) -> Option<(usize, &'static str)> {
    let Word { start, end, .. } = words[index];
    // Most first words of slips are sound in what follows: letter by letter this is seen soonest.
    let begins = |slip: &&Slip| {
        let mut letters = text[end..].chars().flat_map(char::to_lowercase);
        slip.wrong.find(' ').is_none_or(|first| slip.wrong[first..].chars().all(|letter| letters.next() == Some(letter)))
    };
    slips.iter().filter(begins).find_map(|slip| {
        let last = words.get(index + slip.wrong.split(' ').count() - 1)?;
        let found = &text[start..last.end];
        let before = index.checked_sub(1).map(|before| text[words[before].start..words[before].end].to_lowercase());
        // A capital inside begins a name: `nghị Đinh Văn A`.
        let name = !found.starts_with(char::is_uppercase) && found.contains(char::is_uppercase);
        (found.to_lowercase() == slip.wrong && !name && (slip.unless.is_none() || slip.unless != before.as_deref()))
            .then_some((last.end, slip.right))
    })
}

fn broken(word: &str, place: Place, diagnostics: &mut Diagnostics) {
    let lower = word.to_lowercase();
    let help = match (syllable::meant(&lower), syllable::toned(&lower)) {
        (Some(meant), _) => Message::new("help-did-you-mean").with("word", meant),
        (None, Some([one, other])) => Message::new("help-no-tone").with("one", one).with("other", other),
        (None, None) => Message::new("help-not-a-syllable").with("word", &lower),
    };
    diagnostics.warning(Rule::NotASyllable, place, Message::new("finding-not-a-syllable").with("word", word)).about(lower).help(help);
}

/// The value of a title, on its own line or folded onto the next.
fn title(line: &Line<'_>, key: &Word, after: &str, file: &str, diagnostics: &mut Diagnostics) {
    let begin = key.end + 2;
    let value = line.said[begin..].trim_start();
    let begin = line.said.len() - value.len();
    let (value, range) = if matches!(value.trim_end(), ">" | ">-" | "|" | "|-") {
        let value = after.trim();
        (value, line.next(after.len() - after.trim_start().len(), after.trim_end().len(), after))
    } else {
        let value = match value.strip_prefix(['"', '\'']) {
            Some(rest) => rest.split(['"', '\'']).next().unwrap_or_default(),
            None if line.said[..key.start].contains('{') => value.split([',', '}']).next().unwrap_or_default().trim_end(),
            None => value.trim_end(),
        };
        let begin = begin + usize::from(line.said[begin..].starts_with(['"', '\'']));
        (value, line.range(begin, begin + value.len()))
    };
    if plain::lacks_marks(value) {
        diagnostics
            .warning(Rule::NoMarks, place(file, range), Message::new("finding-no-marks").with("title", value))
            .about(value)
            .help(Message::new("help-no-marks"));
    }
}

/// A word whose time is over, where it begins with this word; its sentence may lie on three lines.
fn term(line: &Line<'_>, word: &Word, (before, after): (&str, &str), file: &str, day: Date, diagnostics: &mut Diagnostics) {
    let near = near(line.said, word.start, word.end);
    let whole = near == (0..line.said.len());
    let (before, after) = if whole { (before.trim(), after.trim()) } else { ("", "") };
    let text = format!("{before} {} {after}", &line.said[near.clone()]);
    let shift = before.len() + 1;
    // The term must begin here: what stands before was told when its own line was read.
    let head = &text[..shift + word.start - near.start];
    let Some(found) = terms::outdated(&text, day).filter(|found| found.range.start == head.len()).or_else(|| later(&text, head.len(), day))
    else {
        return;
    };
    let end = (found.range.end - shift + near.start).min(line.said.len());
    let message =
        Message::new("finding-outdated-term").with("term", found.term).with("last", found.last).with("act", found.act).with("day", day);
    diagnostics
        .warning(Rule::OutdatedTerm, place(file, line.range(word.start, end)), message)
        .about(found.term)
        .help(Message::new("help-outdated-term").with("instead", found.instead));
}

/// A term at this byte, where another one stands before it in the text.
fn later(text: &str, at: usize, day: Date) -> Option<terms::Outdated> {
    let mut from = 0;
    while let Some(found) = terms::outdated(&text[from..], day) {
        let start = from + found.range.start;
        if start == at {
            return Some(terms::Outdated { range: start..from + found.range.end, ..found });
        }
        if start > at {
            return None;
        }
        from += found.range.end;
    }
    None
}
