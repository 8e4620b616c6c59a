//! What is wrong with the author's texts: plain data. It knows no colour, no language and no line.

mod rule;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use crate::diagnostic::rule::Rule;
use crate::source::{Place, Step};

/// Findings of one rule in one file after which the rest waits for the next run: nobody reads more, and a file that a program
/// has spoilt must not fill the memory with them.
const MOST_OF_ONE_RULE: usize = 200;
/// What stands beside another place of the same mistake.
const AGAIN: &str = "note-again";
/// Letters of an author's word that a message repeats.
const MOST_LETTERS: usize = 4_000;

/// How bad a finding is. Errors stop a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the variant is the word")]
pub enum Severity {
    Error,
    Warning,
    Note,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: Rule,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The record it is about, by id or code, for acceptances.
    pub subject: String,
    /// What was found, a word of the catalogue with its arguments.
    pub message: Message,
    /// What to type, where there is a real suggestion.
    pub help: Option<Message>,
    /// Places that explain it.
    pub notes: Vec<(Place, Message)>,
    /// Who accepted it and why, where somebody did.
    pub accepted: Option<Accepted>,
}

/// Why a finding stands all the same; published with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Why.
    pub reason: String,
    /// The post that decided.
    pub by: String,
    /// The last day it holds, as a reader writes it.
    pub until: Option<String>,
}

/// A sentence of the catalogue, with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// The sentence's name.
    pub id: &'static str,
    /// Its arguments, by name.
    pub args: Vec<(&'static str, Argument)>,
}

/// What a sentence is filled with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// A name, a number, the author's own words.
    Text(String),
    /// Another sentence.
    Said(Message),
}

impl Message {
    /// A sentence without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// With one more argument.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        let mut value = value.to_string();
        if let Some((end, _)) = value.char_indices().nth(MOST_LETTERS) {
            value.replace_range(end.., "…");
        }
        self.args.push((name, Argument::Text(value)));
        self
    }

    /// With another sentence inside.
    pub fn saying(mut self, name: &'static str, sentence: Message) -> Self {
        self.args.push((name, Argument::Said(sentence)));
        self
    }
}

/// All findings of one run.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// List items that could not be read and were left out, by their place as written.
    gaps: Vec<Place>,
    /// Files of which nothing could be read, though rules look at something that stands in for them.
    unread: BTreeSet<Arc<str>>,
    /// How many findings of a rule a file has.
    counts: BTreeMap<(Rule, Severity, Arc<str>), usize>,
    /// The last finding that was one too many.
    beyond: Option<Box<Diagnostic>>,
}

impl Diagnostics {
    /// Adds an error.
    pub fn error(&mut self, rule: Rule, place: Place, message: Message) -> &mut Diagnostic {
        self.add(rule, Severity::Error, place, message)
    }

    /// Adds a warning.
    pub fn warning(&mut self, rule: Rule, place: Place, message: Message) -> &mut Diagnostic {
        self.add(rule, Severity::Warning, place, message)
    }

    /// Names another place of a finding that says the very same; `false` where there is none yet.
    pub fn again(&mut self, rule: Rule, place: &Place, message: &Message) -> bool {
        let place = self.as_written(place.clone());
        let told = self.list.iter_mut().find(|found| found.rule == rule && found.message == *message);
        if let Some(found) = told {
            found.notes.push((place, Message::new(AGAIN)));
            return true;
        }
        false
    }

    fn add(&mut self, rule: Rule, severity: Severity, place: Place, message: Message) -> &mut Diagnostic {
        let place = self.as_written(place);
        let subject = place.path.to_string();
        self.keep(Diagnostic { rule, severity, place, subject, message, help: None, notes: Vec::new(), accepted: None })
    }

    /// Takes a finding in; where the file has too many of its rule, one that says so stands for all that follow.
    fn keep(&mut self, found: Diagnostic) -> &mut Diagnostic {
        let count = self.counts.entry((found.rule, found.severity, found.place.file.clone())).or_default();
        *count += 1;
        if *count > MOST_OF_ONE_RULE {
            if *count == MOST_OF_ONE_RULE + 1 {
                let Diagnostic { rule, severity, .. } = found;
                let place = Place::file(&found.place.file);
                let message = Message::new("finding-too-many").with("count", MOST_OF_ONE_RULE);
                let subject = String::new();
                self.list.push(Diagnostic { rule, severity, place, subject, message, help: None, notes: Vec::new(), accepted: None });
            }
            return self.beyond.insert(Box::new(found));
        }
        self.list.push(found);
        self.list.last_mut().expect("just pushed")
    }

    /// Takes over the findings of another run, for stages that work in parallel.
    pub fn append(&mut self, other: Self) {
        for found in other.list {
            self.keep(found);
        }
        self.gaps.extend(other.gaps);
        self.unread.extend(other.unread);
    }

    /// Remembers list items that were left out, so that the places of the items after them stay right.
    pub fn left_out(&mut self, gaps: Vec<Place>) {
        self.gaps.extend(gaps);
    }

    /// Remembers a file of which nothing could be read: whatever would stand in it is covered.
    pub fn unread(&mut self, file: &Arc<str>) {
        self.unread.insert(file.clone());
    }

    /// Lets go what rules have found, since `count` findings, in a file that could not be read: it is not what stands there.
    pub fn forget_unread(&mut self, count: usize) {
        let found = self.list.split_off(count.min(self.list.len()));
        self.list.extend(found.into_iter().filter(|found| !self.unread.contains(&found.place.file)));
    }

    /// The place as the author counts: an index grows by the items before it that were left out.
    fn as_written(&self, mut place: Place) -> Place {
        for at in 0..place.path.0.len() {
            let Step::Index(mut index) = place.path.0[at] else { continue };
            let mut taken: Vec<usize> =
                self.gaps.iter().filter(|gap| gap.file == place.file).filter_map(|gap| gap.index_below(&place.path.0[..at])).collect();
            taken.sort_unstable();
            for gap in taken {
                if gap <= index {
                    index += 1;
                }
            }
            place.path.0[at] = Step::Index(index);
        }
        place
    }

    /// The findings so far.
    pub fn all(&self) -> &[Diagnostic] {
        &self.list
    }

    /// The findings so far, to mark the accepted ones.
    pub fn all_mut(&mut self) -> &mut [Diagnostic] {
        &mut self.list
    }

    /// Whether anything here stops a build.
    pub fn stop_a_build(&self) -> bool {
        self.list.iter().any(|found| found.severity == Severity::Error && found.accepted.is_none())
    }

    /// Whether an error stands at this place or inside it: one mistake, one finding. A warning covers nothing.
    pub fn cover(&self, place: &Place) -> bool {
        if self.unread.contains(&place.file) {
            return true;
        }
        let place = self.as_written(place.clone());
        let here = |found: &Diagnostic| {
            let mut again = found.notes.iter().filter(|(_, message)| message.id == AGAIN);
            place.contains(&found.place) || again.any(|(other, _)| place.contains(other))
        };
        self.list.iter().any(|found| found.severity == Severity::Error && here(found))
    }
}

impl Diagnostic {
    /// With what to type.
    pub fn help(&mut self, message: Message) -> &mut Self {
        self.help = Some(message);
        self
    }

    /// With a place that explains it.
    pub fn note(&mut self, place: Place, message: Message) -> &mut Self {
        self.notes.push((place, message));
        self
    }

    /// About this record.
    pub fn about(&mut self, subject: impl ToString) -> &mut Self {
        self.subject = subject.to_string();
        self
    }
}

/// The known word that was most likely meant.
pub fn nearest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    let reach = |word: &str| 1 + word.chars().count().min(found.chars().count()) / 4;
    known
        .iter()
        .filter(|word| word.chars().count().abs_diff(found.chars().count()) <= reach(word))
        .map(|word| (strsim::damerau_levenshtein(found, word), *word))
        .filter(|(distance, word)| *distance <= reach(word))
        .min()
        .map(|(_, word)| word)
}
