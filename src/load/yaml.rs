//! Text to typed value: the one place where `serde_yaml` is used, and what happens when it refuses.
//!
//! A sound text costs one typed parse. Only a refused one is parsed again with marks, and read over and over, each time
//! without the thing that was wrong, until nothing wrong is left: so that all findings of a file are shown, each with
//! its place, and the sound records beside them still take part in the run.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostics, Message, Rule, nearest};
use crate::load::misfit;
use crate::load::outlook;
use crate::load::stand_in;
use crate::load::typed::{self, Misfit, What};
use crate::model::site::NAMELESS;
use crate::source::tree::{self, Content, Node};
use crate::source::{KeyPath, Mark, Place, Step};

/// Findings of one file after which the rest waits for the next run.
pub(super) const MOST_FINDINGS: usize = 200;
/// Bytes read over and over after which it waits too: each finding of a large file costs one more reading.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// What came of one text.
pub(super) struct Parsed<T> {
    /// What could be read.
    pub(super) value: Option<T>,
    /// What was wrong.
    pub(super) diagnostics: Diagnostics,
    /// Codes and ids inside what could not be read: what names them is not to blame.
    pub(super) lost: BTreeSet<String>,
}

/// Reads `text`, the YAML of `file`. `skipped` lines stand before it.
pub(super) fn parse<T: DeserializeOwned>(file: &str, text: &str, skipped: usize) -> Parsed<T> {
    if let Some(refused) = outlook::refuse(file, text, skipped) {
        return Parsed { value: None, diagnostics: refused, lost: misfit::names_in(text) };
    }
    match serde_yaml::from_str(text) {
        Ok(value) => Parsed { value: Some(value), diagnostics: Diagnostics::default(), lost: BTreeSet::new() },
        Err(error) => explain(file, text, skipped, &error),
    }
}

fn explain<T: DeserializeOwned>(file: &str, text: &str, skipped: usize, error: &serde_yaml::Error) -> Parsed<T> {
    let mut parsed = Parsed { value: None, diagnostics: Diagnostics::default(), lost: BTreeSet::new() };
    let mut node = match tree::parse(text) {
        Ok(node) => node,
        Err(broken) => {
            // The typed parse may have stopped earlier, at a type; what counts here is where it stops being YAML.
            let error = serde_yaml::from_str::<serde::de::IgnoredAny>(text).err();
            let (place, message) = misfit::broken(file, text, skipped, &broken, error.as_ref());
            let help = misfit::broken_help(&message);
            parsed.diagnostics.error(Rule::BadYaml, place, message).help(help);
            parsed.lost = misfit::names_in(text);
            return parsed;
        }
    };
    let mut gaps = Vec::new();
    take_out_duplicates(&mut node, &Place::file(file), &mut parsed.diagnostics);
    let mut unknown = Vec::new();
    let mut stood_in = BTreeSet::new();
    let most = (MOST_BYTES / text.len().max(1)).clamp(10, MOST_FINDINGS);
    for round in 1.. {
        let noted = RefCell::new(Vec::new());
        let read = typed::read::<T>(&node, &noted);
        unknown = merge(unknown, noted.into_inner());
        match read {
            Ok(value) => {
                parsed.value = Some(value);
                break;
            }
            Err(misfit) => {
                let path = misfit.path.clone().unwrap_or_default();
                if is_nameless(file, &misfit, &parsed.diagnostics) {
                    parsed.lost.insert(NAMELESS.to_owned());
                }
                if !meant_by_another_key(&misfit, &unknown) {
                    report(file, &misfit, &node, &mut parsed.diagnostics);
                }
                if stand_in::put(&mut node, &misfit, &path, &mut stood_in, &mut parsed.lost) {
                    if parsed.diagnostics.all().len().max(round) < most {
                        continue;
                    }
                    too_many(file, most, &mut parsed.diagnostics);
                    break;
                }
                let removed = take_out(&mut node, &path, &misfit);
                let Some((at, lost)) = removed else { break };
                parsed.lost.extend(misfit::names(&lost));
                if let Some(Step::Index(_)) = at.0.last() {
                    gaps.push(Place { path: at, ..Place::file(file) });
                }
                if parsed.diagnostics.all().len().max(round) >= most {
                    too_many(file, most, &mut parsed.diagnostics);
                    break;
                }
            }
        }
    }
    for misfit in unknown {
        report(file, &misfit, &node, &mut parsed.diagnostics);
    }
    if parsed.diagnostics.all().is_empty() {
        // The two parsers disagree: `serde_yaml` has the last word, with the place it gives.
        let (line, column) = error.location().map_or((1, 1), |at| (at.line() + skipped, at.column()));
        parsed.diagnostics.error(Rule::BadYaml, Place::point(file, line, column), Message::new("finding-bad-yaml"));
        parsed.value = None;
    }
    parsed.diagnostics.left_out(gaps);
    parsed
}

fn too_many(file: &str, count: usize, diagnostics: &mut Diagnostics) {
    diagnostics.error(Rule::WrongType, Place::file(file), Message::new("finding-too-many").with("count", count));
}

fn merge(mut known: Vec<Misfit>, new: Vec<Misfit>) -> Vec<Misfit> {
    for misfit in new {
        if !known.iter().any(|old| old.path == misfit.path) {
            known.push(misfit);
        }
    }
    known
}

fn report(file: &str, misfit: &Misfit, node: &Node, diagnostics: &mut Diagnostics) {
    let path = misfit.path.clone().unwrap_or_default();
    let place = Place { path, mark: misfit.mark, ..Place::file(file) };
    // A part that was taken out leaves its parent incomplete: that is the same mistake.
    let same = match misfit.what {
        What::Missing { key } => diagnostics.cover(&place.key(key)),
        What::Sentence(_) => diagnostics.cover(&place),
        _ => false,
    };
    if same {
        return;
    }
    misfit::describe(misfit, place, node, diagnostics);
}

/// A record of the file's list that never said its name.
fn is_nameless(file: &str, misfit: &Misfit, diagnostics: &Diagnostics) -> bool {
    let What::Missing { key: key @ ("code" | "id") } = misfit.what else { return false };
    let place = Place { path: misfit.path.clone().unwrap_or_default(), ..Place::file(file) };
    place.path.0.len() == 2 && !diagnostics.cover(&place.key(key))
}

/// A missing key whose misspelt form stands beside it: that is one mistake, and the misspelt key tells it.
fn meant_by_another_key(misfit: &Misfit, unknown: &[Misfit]) -> bool {
    let What::Missing { key } = misfit.what else { return false };
    let parent = misfit.path.clone().unwrap_or_default();
    unknown.iter().any(|other| match (&other.what, &other.path) {
        (What::Key { found, known }, Some(path)) => {
            path.0.split_last().is_some_and(|(_, above)| *above == *parent.0) && nearest(found, known) == Some(key)
        }
        _ => false,
    })
}

/// Takes the second of two equal keys out, everywhere.
fn take_out_duplicates(node: &mut Node, at: &Place, diagnostics: &mut Diagnostics) {
    match &mut node.content {
        Content::Scalar { .. } => {}
        Content::List(items) => {
            for (index, item) in items {
                take_out_duplicates(item, &at.index(*index), diagnostics);
            }
        }
        Content::Map(entries) => {
            let mut seen = BTreeSet::new();
            entries.retain(|(key, _)| {
                let first = seen.insert(key.text.clone());
                if !first {
                    let place = at.key(&key.text);
                    diagnostics
                        .error(
                            Rule::DuplicateKey,
                            place.clone().marking(Mark::SecondKey),
                            Message::new("finding-duplicate-key").with("key", &key.text),
                        )
                        .note(place.marking(Mark::Key), Message::new("note-first-here"))
                        .help(Message::new("help-duplicate-key"));
                }
                first
            });
            for (key, value) in entries {
                take_out_duplicates(value, &at.key(&key.text), diagnostics);
            }
        }
    }
}

/// Takes what is wrong out of the tree: the entry of a map, or the item of a list that cannot do without it.
/// Gives its path and what was there; `None` when the whole file is wrong.
fn take_out(root: &mut Node, path: &KeyPath, misfit: &Misfit) -> Option<(KeyPath, Node)> {
    let mut path = path.clone();
    if let What::Missing { .. } | What::Sentence(_) = misfit.what
        && path.0.is_empty()
    {
        return None;
    }
    loop {
        let last = path.0.pop()?;
        let parent = descend(root, &path)?;
        let removed = match (&last, &mut parent.content) {
            (Step::Key(key), Content::Map(entries)) => {
                entries.iter().position(|(entry, _)| *entry.text == **key).map(|at| entries.remove(at).1)
            }
            (Step::Index(index), Content::List(items)) => items.iter().position(|(at, _)| at == index).map(|at| items.remove(at).1),
            _ => None,
        };
        if let Some(node) = removed {
            path.0.push(last);
            return Some((path, node));
        }
    }
}

pub(super) fn descend<'a>(root: &'a mut Node, path: &KeyPath) -> Option<&'a mut Node> {
    let mut node = root;
    for step in &path.0 {
        node = match (step, &mut node.content) {
            (Step::Key(key), Content::Map(entries)) => &mut entries.iter_mut().find(|(entry, _)| *entry.text == **key)?.1,
            (Step::Index(index), Content::List(items)) => &mut items.iter_mut().find(|(at, _)| at == index)?.1,
            _ => return None,
        };
    }
    Some(node)
}
