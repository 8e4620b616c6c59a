//! Everything that was read, each record with its place, before any rule has looked at it.

use std::collections::BTreeSet;

use crate::model::accepted::Acceptance;
use crate::model::budget::{Disclosure, FormSet, Period};
use crate::model::change::{Change, Edition, Said, past};
use crate::model::code::ProcedureCode;
use crate::model::date::Date;
use crate::model::declared::Declaration;
use crate::model::event::LifeEvent;
use crate::model::file::ListedFile;
use crate::model::id::Id;
use crate::model::office::{Act, Counter, Decision, Field, Level};
use crate::model::page::FrontMatter;
use crate::model::procedure::Procedure;
use crate::model::results::Results;
use crate::model::settings::Settings;
use crate::model::word::{Pointer, Synonym};
use crate::source::Place;

/// What is lost with a record that does not say its name: nobody knows which references meant it.
pub const NAMELESS: &str = "?";

/// What is lost with a procedure whose code cannot be read: nobody knows which references to procedures meant it.
pub const UNKNOWN_CODE: &str = "0.?";

/// A record and where it stands.
#[derive(Debug, Clone)]
pub struct Record<T> {
    /// The record.
    pub value: T,
    /// Its place: file and key path.
    pub at: Place,
}

/// A procedure with what its file's name and head say about it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// As it was at first.
    first: Edition,
    /// As it stands on the day of the site, where a change has come since.
    today: Option<Box<Edition>>,
    /// What changed, in order of the days.
    pub changes: Vec<Change>,
    /// Its field, from the head of the file.
    pub field: Id,
    /// Its place.
    pub at: Place,
    /// The place of the file's `field`.
    pub field_at: Place,
}

/// A procedure as its file has it, before the day of the site is known.
#[derive(Debug)]
pub struct Filed {
    /// The procedure.
    pub procedure: Procedure,
    /// The level of its folder.
    pub level: Id,
    /// Its field, from the head of the file.
    pub field: Id,
    /// Its place.
    pub at: Place,
    /// The place of the file's `field`.
    pub field_at: Place,
}

impl Listed {
    /// A filed procedure, with its edition of the day of the site.
    pub fn on(day: Date, filed: Filed) -> Self {
        let Filed { mut procedure, level, field, at, field_at } = filed;
        let changes = std::mem::take(&mut procedure.changes);
        let first = Edition { procedure, level };
        let mut past = past(&changes, day).peekable();
        let today = past.peek().is_some().then(|| Box::new(first.with(past)));
        Self { first, today, changes, field, at, field_at }
    }

    /// As it was at first.
    pub fn first(&self) -> &Edition {
        &self.first
    }

    /// As it stands on the day of the site. Before its first change it is the first edition: what is to come is shown as
    /// it will be.
    pub fn today(&self) -> &Edition {
        self.today.as_deref().unwrap_or(&self.first)
    }

    /// Its code, the same in every edition.
    pub fn code(&self) -> &ProcedureCode {
        &self.first.procedure.code
    }

    /// The level that decides on `day`.
    pub fn level_on(&self, day: Date) -> &Id {
        past(&self.changes, day).filter_map(|change| change.level.as_ref()).last().unwrap_or(&self.first.level)
    }

    /// What it says on `day`.
    pub fn said_on(&self, day: Date) -> Said<'_> {
        past(&self.changes, day).fold(Said::from(&self.first.procedure), |said, change| said.then(Said::from(change)))
    }

    /// What the record says, then what each of its changes says, each with its place.
    pub fn said(&self) -> impl DoubleEndedIterator<Item = (Said<'_>, Option<&Change>, Place)> {
        let changes = self.changes.iter().enumerate();
        let changes = changes.map(|(index, change)| (Said::from(change), Some(change), self.at.key("changes").index(index)));
        std::iter::once((Said::from(&self.first.procedure), None, self.at.clone())).chain(changes)
    }

    /// What gave a key the value that it has on `day`, with its place; `gives` tells whether the key is there.
    pub fn source(&self, day: Date, gives: impl Fn(&Said<'_>) -> bool) -> Option<(Said<'_>, Place)> {
        let mut said = self.said().rev().filter(|(_, change, _)| change.is_none_or(|change| change.from <= day));
        said.find(|(said, ..)| gives(said)).map(|(said, _, at)| (said, at))
    }
}

/// A disclosure with the year and period that its path says.
#[derive(Debug, Clone)]
pub struct Dated {
    /// The budget year.
    pub year: i32,
    /// The period.
    pub period: Period,
    /// The disclosure.
    pub disclosure: Disclosure,
    /// Its place.
    pub at: Place,
}

/// A free page.
#[derive(Debug, Clone)]
pub struct FreePage {
    /// Its address without slashes around, from its path under `pages/`.
    pub slug: String,
    /// Its head.
    pub front: FrontMatter,
    /// Its body, Markdown.
    pub body: String,
    /// Its place.
    pub at: Place,
}

/// A file offered for download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Its path under `files/`.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
}

/// Everything that was read.
#[derive(Debug)]
pub struct Site {
    /// `site.yaml`.
    pub settings: Record<Settings>,
    /// The day the site stands for.
    pub as_of: Date,
    /// `levels.yaml`, in order.
    pub levels: Vec<Record<Level>>,
    /// `fields.yaml`, in order.
    pub fields: Vec<Record<Field>>,
    /// `counters.yaml`, in order.
    pub counters: Vec<Record<Counter>>,
    /// `decisions.yaml`.
    pub decisions: Vec<Record<Decision>>,
    /// `legal.yaml`.
    pub acts: Vec<Record<Act>>,
    /// `procedures/`, by file and place.
    pub procedures: Vec<Listed>,
    /// `budget/form-sets.yaml`: the commune's or its province's own.
    pub form_sets: Vec<Record<FormSet>>,
    /// The sets that ship with the program, for the years of the disclosures.
    pub shipped_sets: Vec<FormSet>,
    /// `budget/<year>/`, by year and period.
    pub disclosures: Vec<Dated>,
    /// `results/`, by year.
    pub results: Vec<Record<Results>>,
    /// `declared/`.
    pub declarations: Vec<Record<Declaration>>,
    /// `accepted.yaml`.
    pub acceptances: Vec<Record<Acceptance>>,
    /// `life-events.yaml`, in order.
    pub events: Vec<Record<LifeEvent>>,
    /// `synonyms.yaml`: words of the inventory.
    pub synonyms: Vec<Record<Synonym>>,
    /// `synonyms.yaml`: words for what others do.
    pub pointers: Vec<Record<Pointer>>,
    /// `files.yaml`: files whose bytes are known.
    pub files: Vec<Record<ListedFile>>,
    /// `pages/`, by path.
    pub pages: Vec<FreePage>,
    /// Whether every record could be read. Where not, counts say nothing.
    pub whole: bool,
    /// Codes and ids inside what could not be read: a reference to them is not to blame.
    pub lost: BTreeSet<String>,
    /// `files/`, by path.
    pub downloads: Vec<Download>,
}

impl Site {
    /// The form set of a disclosure: the one it names, otherwise that of its budget year and period. None where there is no such set.
    pub fn form_set(&self, dated: &Dated) -> Option<&FormSet> {
        match &dated.disclosure.form_set {
            Some(id) => self.sets().find(|set| set.id == *id),
            None => self.regime(dated.year, dated.period),
        }
    }

    /// The form set that the law prescribes for a period of a budget year.
    pub fn regime(&self, year: i32, period: Period) -> Option<&FormSet> {
        self.sets().find(|set| set.covers(year, period))
    }

    /// Every form set: the commune's own, then those that ship and that none of them replaces.
    pub fn sets(&self) -> impl Iterator<Item = &FormSet> {
        let own = self.form_sets.iter().map(|record| &record.value);
        own.chain(self.shipped_sets.iter().filter(|set| !self.form_sets.iter().any(|own| own.value.id == set.id)))
    }
}
