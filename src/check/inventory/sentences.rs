//! A citizen understands a sentence at one reading: at most thirty words, and at most two sentences a step.
//!
//! A longer one is heard on the loudspeaker and forgotten before it ends. A warning: the commune may keep a sentence that
//! the law words so.

use rayon::prelude::*;

use crate::check::prose::{self, Kind};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::site::{Listed, Site};
use crate::source::Place;

/// The longest sentence, in words as Vietnamese writes them.
const MOST_WORDS: usize = 30;
/// The longest step, in sentences.
const MOST_SENTENCES: usize = 2;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    // Reading takes longer than telling: most inventories have nothing to tell.
    let found: Vec<Long<'_>> = site.procedures.par_iter().flat_map_iter(long).collect();
    for Long { listed, rule, place, message, help } in found {
        diagnostics.warning(rule, place, message).about(listed.code()).help(Message::new(help));
    }
}

/// A text that is too long.
struct Long<'a> {
    listed: &'a Listed,
    rule: Rule,
    place: Place,
    message: Message,
    help: &'static str,
}

fn long(listed: &Listed) -> Vec<Long<'_>> {
    let mut found = Vec::new();
    for (said, change, at) in listed.said() {
        if let Some(change) = change {
            let longest = longest(&change.note);
            if longest > MOST_WORDS {
                let message = told("finding-long-sentence", longest, MOST_WORDS);
                found.push(Long { listed, rule: Rule::LongSentence, place: at.key("note"), message, help: "help-long-sentence" });
            }
        }
        prose::each(&said, &at, &mut |kind, text, place| {
            if !may_be_long(text) {
                return;
            }
            let (count, longest) =
                prose::sentences(text).map(prose::words).fold((0, 0), |(count, most), words| (count + 1, words.max(most)));
            let told = |sentence, count: usize, most: usize| Message::new(sentence).with("count", count).with("most", most);
            if longest > MOST_WORDS {
                let message = told("finding-long-sentence", longest, MOST_WORDS);
                found.push(Long { listed, rule: Rule::LongSentence, place: place(), message, help: "help-long-sentence" });
            }
            if kind == Kind::Step && count > MOST_SENTENCES {
                let message = told("finding-long-step", count, MOST_SENTENCES);
                found.push(Long { listed, rule: Rule::LongStep, place: place(), message, help: "help-long-step" });
            }
        });
    }
    found
}

/// Whether there are enough spaces, or stops, for a text to be too long at all: nearly every one is short, and is not read.
fn may_be_long(text: &str) -> bool {
    let (mut spaces, mut stops) = (0, 0);
    for sign in text.chars() {
        spaces += usize::from(sign.is_whitespace());
        stops += usize::from(matches!(sign, '.' | '?' | '!' | '…' | '\n'));
    }
    spaces >= MOST_WORDS || stops >= MOST_SENTENCES
}

/// The words of the longest sentence.
fn longest(text: &str) -> usize {
    prose::sentences(text).map(prose::words).max().unwrap_or(0)
}

fn told(sentence: &'static str, count: usize, most: usize) -> Message {
    Message::new(sentence).with("count", count).with("most", most)
}
