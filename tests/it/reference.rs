//! The shipped content beside the public copies of the national portal, code by code: way of filing, time, papers, acts.
//!
//! `tests/reference.yaml` has the facts of the copies and says how they were taken. Where the content differs there is a
//! reason, and what only its edition of 2023 has otherwise a change must date.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use congkhai::diagnostic::Diagnostics;
use congkhai::load;
use congkhai::model::change::{Change, Edition, past};
use congkhai::model::channel::By;
use congkhai::model::code::ProcedureCode;
use congkhai::model::date::Date;
use congkhai::model::id::Id;
use congkhai::model::procedure::{Lifecycle, Procedure};
use congkhai::model::site::{Listed, Site};
use congkhai::model::time::{Duration, Unit};
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::commune::project;

/// The day for which the inventory was frozen.
const YEAR: &str = "2024-01-31";

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Key {
    Name,
    Channels,
    Time,
    Documents,
    LegalBasis,
}

impl Key {
    /// Whether a change gives it a new value.
    fn is_in(self, change: &Change) -> bool {
        match self {
            Self::Name => change.name.is_some(),
            Self::Channels | Self::Time => change.channels.is_some(),
            Self::Documents => change.documents.is_some(),
            Self::LegalBasis => change.legal_basis.is_some(),
        }
    }
}

/// The facts of one record; the file's head says what each means.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reference {
    code: ProcedureCode,
    seen: Date,
    name: String,
    channels: BTreeMap<By, Vec<Duration>>,
    documents: Papers,
    legal: Vec<String>,
    #[serde(default)]
    named: Vec<String>,
    #[serde(default)]
    differs: BTreeMap<Key, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Papers {
    rows: u32,
    count: u32,
    originals: u32,
    copies: u32,
    #[serde(default)]
    either: u32,
    #[serde(default)]
    screens: u32,
    #[serde(default)]
    sentences: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct References {
    records: Vec<Reference>,
}

fn references() -> &'static [Reference] {
    static READ: OnceLock<References> = OnceLock::new();
    let text = || std::fs::read_to_string(project().join("tests/reference.yaml")).expect("the reference is there");
    &READ.get_or_init(|| serde_yaml::from_str(&text()).expect("a reference that can be read")).records
}

fn content() -> &'static Site {
    static LOADED: OnceLock<Site> = OnceLock::new();
    LOADED.get_or_init(|| {
        let sources = load::disk::read(project()).expect("the content can be read");
        let mut diagnostics = Diagnostics::default();
        load::site(&sources, None, day(YEAR), &mut diagnostics)
    })
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn listed(code: &ProcedureCode) -> &'static Listed {
    content().procedures.iter().find(|listed| listed.code() == code).unwrap_or_else(|| panic!("{code} is not in the content"))
}

impl Reference {
    /// Where a procedure of the content says something else, and what both say.
    fn against(&self, procedure: &Procedure) -> BTreeMap<Key, String> {
        let found = [
            (Key::Name, self.other_name(procedure)),
            (Key::Channels, self.other_channels(procedure)),
            (Key::Time, self.other_times(procedure)),
            (Key::Documents, self.documents.other(procedure)),
            (Key::LegalBasis, self.other_acts(procedure)),
        ];
        found.into_iter().filter_map(|(key, said)| Some((key, said?))).collect()
    }

    fn other_name(&self, procedure: &Procedure) -> Option<String> {
        let key = |name: &str| name_key(name, self.code.as_str());
        (key(&procedure.name) != key(&self.name)).then(|| format!("the content says `{}`, the record `{}`", procedure.name, self.name))
    }

    fn other_channels(&self, procedure: &Procedure) -> Option<String> {
        let ours: BTreeSet<By> = procedure.channels.iter().map(|channel| channel.by).collect();
        let theirs: BTreeSet<By> = self.channels.keys().copied().collect();
        (ours != theirs).then(|| format!("the content has {ours:?}, the record {theirs:?}"))
    }

    /// A channel on which the record gives times, none of them ours. Days and working days stay apart.
    fn other_times(&self, procedure: &Procedure) -> Option<String> {
        procedure.channels.iter().find_map(|channel| {
            let theirs = self.channels.get(&channel.by).filter(|times| !times.is_empty())?;
            let ours: Vec<Duration> = channel
                .time_limit
                .0
                .stated()
                .into_iter()
                .flat_map(|time| {
                    let extended = time.extended.iter().map(|longer| Duration { amount: longer.amount, unit: longer.unit });
                    time.limit.iter().copied().chain(extended)
                })
                .collect();
            let say =
                |times: &[Duration]| times.iter().map(|time| format!("{} {}", time.amount, unit(time.unit))).collect::<Vec<_>>().join(", ");
            let apart = !ours.iter().any(|time| theirs.contains(time));
            apart.then(|| format!("{:?}: the content gives `{}`, the record `{}`", channel.by, say(&ours), say(theirs)))
        })
    }

    fn other_acts(&self, procedure: &Procedure) -> Option<String> {
        let known: BTreeSet<String> = self.legal.iter().chain(&self.named).map(|number| number_key(number)).collect();
        let basis = procedure.legal_basis.stated().into_iter().flatten().map(number_of);
        let alone: Vec<&str> = basis.filter(|number| !known.contains(&number_key(number))).collect();
        (!alone.is_empty()).then(|| format!("not in the record: {}", alone.join(", ")))
    }
}

impl Papers {
    /// Number, originals and copies. Of a paper that may be an original or a copy the record counts both, we one.
    fn other(&self, procedure: &Procedure) -> Option<String> {
        let items = || procedure.documents.0.stated().into_iter().flat_map(|documents| &documents.cases).flat_map(|case| &case.items);
        let ours = (items().count(), items().map(|item| item.originals).sum::<u32>(), items().map(|item| item.copies).sum::<u32>());
        let (count, originals, copies) = ours;
        let same = count == self.count as usize
            && originals + copies + self.either == self.originals + self.copies
            && (originals..=originals + self.either).contains(&self.originals);
        let theirs = (self.count, self.originals, self.copies, self.either);
        (!same).then(|| format!("the content has (papers, originals, copies) {ours:?}, the record {theirs:?} with the last either way"))
    }
}

/// The procedure as the content has it on a day.
fn edition(listed: &Listed, day: Date) -> Edition {
    listed.first().with(past(&listed.changes, day))
}

fn number_of(act: &Id) -> &'static str {
    let found = content().acts.iter().find(|record| record.value.id == *act);
    &found.unwrap_or_else(|| panic!("{act} is not in legal.yaml")).value.number
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Minute => "minutes",
        Unit::Hour => "hours",
        Unit::Day => "days",
        Unit::WorkingDay => "working days",
        Unit::Month => "months",
    }
}

/// A number of an act as everybody spells it: `Số 123/2015/nđ-cp` is `123/2015/NĐ-CP`.
fn number_key(number: &str) -> String {
    let key: String = number.nfc().filter(|letter| !letter.is_whitespace()).flat_map(char::to_uppercase).collect();
    key.trim_start_matches("SỐ").replace('–', "-").replace("ND-CP", "NĐ-CP")
}

/// A name without what is only spelling: case, signs, the syllable that bears its tone mark, and frames around it.
fn name_key(name: &str, code: &str) -> String {
    let tone = |letter: &char| matches!(letter, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let name = name.replace(code, " ");
    let words = name.split(|letter: char| !letter.is_alphanumeric() && !tone(&letter)).filter(|word| !word.is_empty());
    let syllables = words.map(|word| {
        let (tones, letters): (Vec<char>, Vec<char>) = word.nfd().flat_map(char::to_lowercase).partition(tone);
        letters.into_iter().chain(tones).nfc().collect::<String>()
    });
    let syllables: Vec<String> = syllables.collect();
    let frame = |words: [&str; 2]| words.map(|word| word.nfc().collect::<String>());
    let mut key = syllables.as_slice();
    key = key.strip_prefix(&frame(["thu\u{309}", "tuc\u{323}"])).unwrap_or(key);
    key = key.strip_suffix(&frame(["câp\u{301}", "xa\u{303}"])).unwrap_or(key);
    key.join(" ")
}

#[test]
fn where_the_content_differs_from_the_record_the_reason_is_written_down() {
    let mut silent = Vec::new();
    for record in references() {
        let edition = edition(listed(&record.code), record.seen);
        let procedure = &edition.procedure;
        assert_eq!(procedure.lifecycle_on(record.seen), Lifecycle::Current, "{} on {}", record.code, record.seen);
        let found = record.against(procedure).into_iter().filter(|(key, _)| !record.differs.contains_key(key));
        silent.extend(found.map(|(key, said)| format!("{} {key:?} on {}: {said}", record.code, record.seen)));
    }
    assert!(silent.is_empty(), "correct the content, or write the reason under `differs`:\n{}", silent.join("\n"));
}

#[test]
fn no_reason_stays_where_nothing_differs_any_more() {
    let mut stale = Vec::new();
    for record in references() {
        let found = record.against(&edition(listed(&record.code), record.seen).procedure);
        for (key, reason) in &record.differs {
            assert!(reason.split_whitespace().count() >= 8, "{} {key:?}: `{reason}` explains nothing", record.code);
            if !found.contains_key(key) {
                stale.push(format!("{} {key:?}: {reason}", record.code));
            }
        }
    }
    assert!(stale.is_empty(), "the content agrees with the record, take the reason out:\n{}", stale.join("\n"));
}

#[test]
fn what_only_the_year_2023_had_otherwise_has_a_change_that_says_since_when() {
    let year = day(YEAR);
    for record in references() {
        let listed = listed(&record.code);
        let edition = edition(listed, year);
        let then = &edition.procedure;
        if then.lifecycle_on(year) == Lifecycle::Future {
            continue;
        }
        let now = record.against(&self::edition(listed, record.seen).procedure);
        for (key, said) in record.against(then).into_iter().filter(|(key, _)| !now.contains_key(key)) {
            let mut later = listed.changes.iter().filter(|change| year < change.from && change.from <= record.seen);
            assert!(later.any(|change| key.is_in(change)), "{} {key:?}: no change up to {} gives it, but {said}", record.code, record.seen);
        }
    }
}

#[test]
fn enough_is_compared_and_most_of_it_agrees() {
    let codes: BTreeSet<&ProcedureCode> = references().iter().map(|record| &record.code).collect();
    assert_eq!(codes.len(), references().len(), "a code stands there twice");
    assert!(codes.len() >= 66, "{} records are compared", codes.len());
    let timed = references().iter().filter(|record| record.channels.values().any(|times| !times.is_empty())).count();
    assert!(timed >= 39, "only {timed} records give a time with its unit");
    let agree = |key: Key| references().iter().filter(|record| !record.differs.contains_key(&key)).count();
    for (key, least) in [(Key::Name, 64), (Key::Channels, 65), (Key::Time, 63), (Key::Documents, 31), (Key::LegalBasis, 29)] {
        assert!(agree(key) >= least, "{key:?}: only {} records agree", agree(key));
    }
    let whole = references().iter().filter(|record| record.differs.is_empty()).count();
    assert!(whole >= 11, "only {whole} records agree in everything");
}

#[test]
fn every_row_of_a_record_is_counted_once() {
    for record in references() {
        let Papers { rows, count, originals, copies, either, screens, sentences } = record.documents;
        assert_eq!(count + screens + sentences, rows, "{}", record.code);
        assert!(either <= count.min(originals).min(copies), "{}", record.code);
    }
}
