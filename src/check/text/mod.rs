//! Rules about letters: they look at the texts as the author wrote them, and need no model.

mod doubled;
mod grouping;
mod numbers;
mod personal;
mod plain;
mod private_email;
mod spelling;
pub(in crate::check) mod syllable;
mod unmarked;
mod wording;
mod words;

use std::sync::Arc;

use rayon::prelude::*;

use crate::check::text::personal::Personal;
use crate::check::text::spelling::Spelling;
use crate::check::text::wording::Wording;
use crate::check::text::words::Words;
use crate::diagnostic::Diagnostics;
use crate::model::date::Date;
use crate::source::{Point, Range, Sources, Text, front_matter};

/// What one file holds that waits for the others.
struct Looked<'a> {
    file: &'a str,
    spelling: Spelling,
    personal: Personal,
    found: Diagnostics,
}

/// Looks at every text that could be read. `day` is that of the site, where it is known: words have their time.
///
/// The texts are dealt out in equal shares, two a thread: in a share a word is looked up only once, and a thread that has
/// had the rules about the inventory to do meanwhile leaves one to the other.
pub(super) fn check(sources: &Sources, day: Option<Date>, diagnostics: &mut Diagnostics) {
    let texts = sources.texts.iter().filter_map(|(file, text)| Some((file, read(text)?)));
    let shares: Vec<Vec<Looked<'_>>> = shares(texts.collect())
        .into_par_iter()
        .map(|share| {
            let mut words = Words::new();
            share.into_iter().map(|(file, text)| look(file, text, day, &mut words)).collect()
        })
        .collect();
    let mut looked: Vec<Looked<'_>> = shares.into_iter().flatten().collect();
    looked.sort_by_key(|looked| looked.file);
    spelling::compare(looked.iter().map(|looked| (looked.file, &looked.spelling)), diagnostics);
    personal::tell(looked.iter().map(|looked| (looked.file, &looked.personal)), diagnostics);
    looked.into_iter().for_each(|looked| diagnostics.append(looked.found));
}

fn read(text: &Text) -> Option<&str> {
    match text {
        Text::Read { text, .. } => Some(text),
        _ => None,
    }
}

/// The texts in two shares a thread, the largest first to whom has least.
fn shares<'a>(mut texts: Vec<(&'a Arc<str>, &'a str)>) -> Vec<Vec<(&'a Arc<str>, &'a str)>> {
    texts.sort_by_key(|(_, text)| std::cmp::Reverse(text.len()));
    let mut shares: Vec<(usize, Vec<_>)> = (0..2 * rayon::current_num_threads()).map(|_| (0, Vec::new())).collect();
    for one in texts {
        let least = shares.iter_mut().min_by_key(|(size, _)| *size).expect("there is a thread");
        least.0 += one.1.len() + 64;
        least.1.push(one);
    }
    shares.into_iter().map(|(_, share)| share).collect()
}

fn look<'a>(file: &'a Arc<str>, text: &str, day: Option<Date>, words: &mut Words) -> Looked<'a> {
    let mut found = Diagnostics::default();
    // It may have to quote the very word that it accepts.
    let quotes = **file == *"content/accepted.yaml";
    if !quotes {
        spelling::spaces(file, text, &mut found);
    }
    let (mut spelling, mut personal, mut wording) = (Spelling::default(), Personal::default(), Wording::of(file, day));
    let markdown = file.ends_with(".md");
    let (head, skipped) = front_matter(file, text);
    let head = if markdown { skipped + head.lines().count() } else { usize::MAX };
    let (mut before, mut code, mut said) = ("", false, Vec::new());
    let mut lines = text.lines().zip(1..).peekable();
    while let Some((text, number)) = lines.next() {
        let after = lines.peek().map_or("", |(line, _)| *line);
        let keyed = number <= head;
        let begin = text.trim_ascii_start();
        code ^= markdown && begin.starts_with("```");
        let comment = keyed && begin.starts_with('#');
        words.read(text, &mut said);
        let digits = said.iter().filter(|word| word.class.number).map(|word| word.end - word.start).sum();
        let line =
            Line { file, text, said: if keyed { without_comment(text) } else { text }, number, keyed, prose: !code && !comment, digits };
        personal.line(&line, before, after);
        if line.prose && !quotes {
            let turning = said.iter().filter(|word| word.class.turns && word.end <= line.said.len());
            turning.for_each(|word| spelling.note(&line, word.start, word.end));
        }
        let citizens = quotes || **file == *"content/synonyms.yaml";
        if line.prose && !citizens && line.digits >= 6 && !file.starts_with("content/declared/") {
            grouping::line(&line, &mut found);
        }
        if line.prose && !citizens && said.iter().any(|word| word.class.bare) && !plain::is_folded_title(before) {
            unmarked::line(&line, &said, &mut found);
        }
        wording.line(&line, &said, (before, after), words, &mut found);
        before = text;
    }
    Looked { file, spelling, personal, found }
}

/// One line of a text.
struct Line<'a> {
    file: &'a str,
    text: &'a str,
    /// The same without a comment at its end.
    said: &'a str,
    /// From 1.
    number: usize,
    /// Whether it is YAML, where keys stand.
    keyed: bool,
    /// Whether it is neither a comment nor code.
    prose: bool,
    /// How many digits it has in numbers of their own, at most: letters after a digit count too.
    digits: usize,
}

impl<'a> Line<'a> {
    /// From one byte of the line to another, in lines and columns.
    fn range(&self, start: usize, end: usize) -> Range {
        span(self.text, self.number, start, end)
    }

    /// The same in the line after, whose text this is.
    fn next(&self, start: usize, end: usize, text: &str) -> Range {
        span(text, self.number + 1, start, end)
    }
}

/// A line without the comment at its end; a `#` inside quotes begins none.
fn without_comment(text: &str) -> &str {
    if !text.as_bytes().contains(&b'#') {
        return text;
    }
    let (mut quotes, mut from) = (0, 0);
    let end = text.match_indices(" # ").map(|(at, _)| at).find(|at| {
        quotes += text[from..*at].matches('"').count();
        from = *at;
        quotes.is_multiple_of(2)
    });
    end.map_or(text, |end| &text[..end])
}

/// What stands around these bytes, as far as a reader's eye goes: a file may be one line of many megabytes.
fn near(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    const REACH: usize = 400;
    let boundary = |at: &usize| text.is_char_boundary(*at);
    let from = (start.saturating_sub(REACH)..=start).find(boundary).unwrap_or(start);
    let to = (end..=(end + REACH).min(text.len())).rev().find(boundary).unwrap_or(end);
    from..to
}

/// Findings of one rule in one line beyond which the line is no text.
const MOST_IN_A_LINE: usize = 100;

fn span(text: &str, line: usize, start: usize, end: usize) -> Range {
    let point = |at: usize| Point { line, column: text[..at].chars().count() + 1 };
    Range { start: point(start), end: point(end) }
}
