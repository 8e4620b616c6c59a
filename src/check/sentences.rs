//! A citizen understands a sentence at one reading: at most thirty words, and at most two sentences a step.
//!
//! A longer one is heard on the loudspeaker and forgotten before it ends. A warning: the commune may keep a sentence that
//! the law words so.

use crate::check::prose::{self, Kind};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::site::Site;

/// The longest sentence, in words as Vietnamese writes them.
const MOST_WORDS: usize = 30;
/// The longest step, in sentences.
const MOST_SENTENCES: usize = 2;

pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        for (said, _, at) in listed.said() {
            prose::each(&said, &at, &mut |kind, text, place| {
                let longest = prose::sentences(text).map(prose::words).max().unwrap_or(0);
                if longest > MOST_WORDS {
                    let message = Message::new("finding-long-sentence").with("count", longest).with("most", MOST_WORDS);
                    let found = diagnostics.warning(Rule::LongSentence, place(), message);
                    found.about(listed.code()).help(Message::new("help-long-sentence"));
                }
                let count = prose::sentences(text).count();
                if kind == Kind::Step && count > MOST_SENTENCES {
                    let message = Message::new("finding-long-step").with("count", count).with("most", MOST_SENTENCES);
                    let found = diagnostics.warning(Rule::LongStep, place(), message);
                    found.about(listed.code()).help(Message::new("help-long-step"));
                }
            });
        }
    }
}
