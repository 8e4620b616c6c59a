//! One file to its noun: which path means what, and what a text that is none says instead.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::load::forms::Layouts;
use crate::load::misfit::names_in;
use crate::load::yaml::{self, Parsed};
use crate::model::accepted::Acceptance;
use crate::model::budget::{Disclosure, Layout, Period};
use crate::model::declared::Declaration;
use crate::model::event::LifeEvent;
use crate::model::file::ListedFile;
use crate::model::id::Id;
use crate::model::office::{Act, Counter, Decision, Field, Level};
use crate::model::page::FrontMatter;
use crate::model::procedure::Procedure;
use crate::model::results::Results;
use crate::model::settings::Settings;
use crate::model::site::{Dated, Filed, FreePage, Record, UNKNOWN_CODE};
use crate::model::word::{Pointer, Synonym};
use crate::source::{Place, Text, front_matter};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Levels {
    levels: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    fields: Vec<Field>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counters {
    counters: Vec<Counter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decisions {
    decisions: Vec<Decision>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Acts {
    acts: Vec<Act>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Acceptances {
    accepted: Vec<Acceptance>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Procedures {
    field: Id,
    procedures: Vec<Procedure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Events {
    events: Vec<LifeEvent>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Files {
    files: Vec<ListedFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Synonyms {
    synonyms: Vec<Synonym>,
    #[serde(default)]
    elsewhere: Vec<Pointer>,
}

/// One file as a noun.
pub(super) enum Noun {
    Settings(Box<Record<Settings>>),
    Levels(Vec<Record<Level>>),
    Fields(Vec<Record<Field>>),
    Counters(Vec<Record<Counter>>),
    Decisions(Vec<Record<Decision>>),
    Acts(Vec<Record<Act>>),
    FormSets(Vec<Record<Layout>>),
    Acceptances(Vec<Record<Acceptance>>),
    Procedures(Vec<Filed>),
    Disclosure(Box<Dated>),
    Results(Record<Results>),
    Declaration(Record<Declaration>),
    Events(Vec<Record<LifeEvent>>),
    Words(Vec<Record<Synonym>>, Vec<Record<Pointer>>),
    Files(Vec<Record<ListedFile>>),
    Page(FreePage),
}

/// What came of one file.
pub(super) struct Loaded {
    pub(super) noun: Option<Noun>,
    pub(super) diagnostics: Diagnostics,
    pub(super) lost: BTreeSet<String>,
}

impl Loaded {
    /// A file that means nothing.
    fn nothing(diagnostics: Diagnostics, lost: BTreeSet<String>) -> Self {
        Self { noun: None, diagnostics, lost }
    }
}

/// Reads one file.
pub(super) fn one(file: &str, text: &Text) -> Loaded {
    let mut diagnostics = Diagnostics::default();
    let text = match text {
        Text::Read { text, decomposed } => {
            if let Some(point) = decomposed {
                diagnostics
                    .warning(Rule::NotNfc, Place::point(file, point.line, point.column), Message::new("finding-not-nfc"))
                    .help(Message::new("help-not-nfc"));
            }
            text
        }
        refused => {
            refuse(file, refused, &mut diagnostics);
            // What an unreadable file would have named is not to blame elsewhere.
            let lost = match refused {
                Text::NotUtf8(_, shown) | Text::Control(_, shown) => names_in(shown),
                // Rules see an empty list for themselves; procedures stand in many files.
                _ if file.starts_with("content/procedures") => BTreeSet::from([UNKNOWN_CODE.to_owned()]),
                _ => BTreeSet::new(),
            };
            return Loaded::nothing(diagnostics, lost);
        }
    };
    let mut loaded = meaning(file, text);
    diagnostics.append(loaded.diagnostics);
    loaded.diagnostics = diagnostics;
    loaded
}

fn refuse(file: &str, text: &Text, diagnostics: &mut Diagnostics) {
    match text {
        Text::Read { .. } => {}
        Text::NotUtf8(point, _) => {
            diagnostics
                .error(Rule::BadEncoding, Place::point(file, point.line, point.column), Message::new("finding-bad-encoding"))
                .help(Message::new("help-bad-encoding"));
        }
        Text::Control(point, _) => {
            diagnostics
                .error(Rule::ControlCharacter, Place::point(file, point.line, point.column), Message::new("finding-control-character"))
                .help(Message::new("help-control-character"));
        }
        Text::TooLarge if file.starts_with("content/files/") => {
            diagnostics
                .error(Rule::FileTooLarge, Place::file(file), Message::new("finding-download-too-large"))
                .help(Message::new("help-download-too-large"));
        }
        Text::TooLarge => {
            diagnostics
                .error(Rule::FileTooLarge, Place::file(file), Message::new("finding-file-too-large"))
                .help(Message::new("help-file-too-large"));
        }
        Text::NotAFile => {
            diagnostics.error(Rule::NotAFile, Place::file(file), Message::new("finding-not-a-file")).help(Message::new("help-not-a-file"));
        }
    }
}

/// What a path means.
fn meaning(file: &str, text: &str) -> Loaded {
    let inside = file.strip_prefix("content/").unwrap_or(file);
    let parts: Vec<&str> = inside.split('/').collect();
    match parts.as_slice() {
        ["site.yaml"] => whole(file, text, |record| Noun::Settings(Box::new(record))),
        ["levels.yaml"] => list(file, text, "levels", |file: Levels| file.levels, Noun::Levels),
        ["fields.yaml"] => list(file, text, "fields", |file: Fields| file.fields, Noun::Fields),
        ["counters.yaml"] => list(file, text, "counters", |file: Counters| file.counters, Noun::Counters),
        ["decisions.yaml"] => list(file, text, "decisions", |file: Decisions| file.decisions, Noun::Decisions),
        ["legal.yaml"] => list(file, text, "acts", |file: Acts| file.acts, Noun::Acts),
        ["accepted.yaml"] => list(file, text, "accepted", |file: Acceptances| file.accepted, Noun::Acceptances),
        ["budget", "form-sets.yaml"] => list(file, text, "form_sets", |file: Layouts| file.form_sets, Noun::FormSets),
        ["procedures", level, name] if name.ends_with(".yaml") => procedures(file, text, level),
        ["budget", year, name] if name.ends_with(".yaml") => disclosure(file, text, year, name.trim_end_matches(".yaml")),
        ["results", name] if name.ends_with(".yaml") => whole(file, text, Noun::Results),
        ["declared", name] if name.ends_with(".yaml") => whole(file, text, Noun::Declaration),
        ["pages", .., name] if name.ends_with(".md") => page(file, text, &inside["pages/".len()..inside.len() - ".md".len()]),
        ["life-events.yaml"] => {
            // Nobody refers to an event by its id.
            Loaded { lost: BTreeSet::new(), ..list(file, text, "events", |file: Events| file.events, Noun::Events) }
        }
        ["files.yaml"] => list(file, text, "files", |file: Files| file.files, Noun::Files),
        ["synonyms.yaml"] => words(file, text),
        // Part of the contract of `content/`, and nothing is made of it: no finding, and no page either.
        ["holidays", _] => Loaded::nothing(Diagnostics::default(), BTreeSet::new()),
        _ => unknown_file(file),
    }
}

fn unknown_file(file: &str) -> Loaded {
    let mut diagnostics = Diagnostics::default();
    diagnostics
        .error(Rule::UnknownFile, Place::file(file), Message::new("finding-unknown-file").with("file", file))
        .help(Message::new("help-unknown-file"));
    Loaded::nothing(diagnostics, BTreeSet::new())
}

fn whole<T: DeserializeOwned>(file: &str, text: &str, noun: impl FnOnce(Record<T>) -> Noun) -> Loaded {
    let Parsed { value, diagnostics, lost } = yaml::parse::<T>(file, text, 0);
    Loaded { noun: value.map(|value| noun(Record { value, at: Place::file(file) })), ..Loaded::nothing(diagnostics, lost) }
}

fn list<F: DeserializeOwned, T>(
    file: &str,
    text: &str,
    key: &str,
    items: impl FnOnce(F) -> Vec<T>,
    noun: impl FnOnce(Vec<Record<T>>) -> Noun,
) -> Loaded {
    let Parsed { value, diagnostics, lost } = yaml::parse::<F>(file, text, 0);
    let records = value.map(|value| records(file, key, items(value)));
    Loaded { noun: records.map(noun), ..Loaded::nothing(diagnostics, lost) }
}

fn words(file: &str, text: &str) -> Loaded {
    let Parsed { value, diagnostics, lost } = yaml::parse::<Synonyms>(file, text, 0);
    let noun = value.map(|words| Noun::Words(records(file, "synonyms", words.synonyms), records(file, "elsewhere", words.elsewhere)));
    Loaded { noun, ..Loaded::nothing(diagnostics, lost) }
}

/// Each item of the list under `key`, with its place.
fn records<T>(file: &str, key: &str, items: Vec<T>) -> Vec<Record<T>> {
    let at = Place::file(file).key(key);
    items.into_iter().enumerate().map(|(index, value)| Record { value, at: at.index(index) }).collect()
}

fn procedures(file: &str, text: &str, level: &str) -> Loaded {
    let Some(level) = Id::parse(level) else { return unknown_file(file) };
    let Parsed { value, diagnostics, mut lost } = yaml::parse::<Procedures>(file, text, 0);
    if value.is_none() && lost.is_empty() {
        lost.insert(UNKNOWN_CODE.to_owned());
    }
    let top = Place::file(file);
    let (field_at, at) = (top.key("field"), top.key("procedures"));
    let noun = value.map(|Procedures { field, procedures }| {
        let filed = |(index, procedure)| Filed {
            procedure,
            level: level.clone(),
            field: field.clone(),
            at: at.index(index),
            field_at: field_at.clone(),
        };
        Noun::Procedures(procedures.into_iter().enumerate().map(filed).collect())
    });
    Loaded { noun, ..Loaded::nothing(diagnostics, lost) }
}

fn disclosure(file: &str, text: &str, year: &str, period: &str) -> Loaded {
    let year = year.parse::<i32>().ok().filter(|year| (1990..2200).contains(year));
    let (Some(year), Some(period)) = (year, Period::parse(period)) else { return unknown_file(file) };
    let Parsed { value, diagnostics, lost } = yaml::parse::<Disclosure>(file, text, 0);
    let noun = value.map(|disclosure| Noun::Disclosure(Box::new(Dated { year, period, disclosure, at: Place::file(file) })));
    Loaded { noun, ..Loaded::nothing(diagnostics, lost) }
}

fn page(file: &str, text: &str, slug: &str) -> Loaded {
    if !slug.split('/').all(|part| Id::parse(part).is_some()) {
        return unknown_file(file);
    }
    let (head, skipped) = front_matter(file, text);
    if head.is_empty() {
        let mut diagnostics = Diagnostics::default();
        diagnostics
            .error(Rule::BadYaml, Place::point(file, 1, 1), Message::new("finding-no-front-matter"))
            .help(Message::new("help-no-front-matter"));
        return Loaded::nothing(diagnostics, BTreeSet::new());
    }
    let Parsed { value, diagnostics, lost } = yaml::parse::<FrontMatter>(file, head, skipped);
    let body = text[4 + head.len() + 4..].to_owned();
    let noun = value.map(|front| Noun::Page(FreePage { slug: slug.to_owned(), front, body, at: Place::file(file) }));
    Loaded { noun, ..Loaded::nothing(diagnostics, lost) }
}
