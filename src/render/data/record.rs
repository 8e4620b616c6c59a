//! One procedure as programs read it: every part of its record on the day of the site, and what follows from it.
//!
//! The keys are those of the inventory, and fixed for ever. Nothing is copied but what is put together.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::change;
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::office;
use crate::model::procedure::{Lifecycle, Online};
use crate::model::provenance::{self, Trust};
use crate::plan::{Entry, Plan, Route};
use crate::render::broadcast;
use crate::render::data::filing::{Channel, Documents, Step, step};
use crate::render::data::part::{Day, Told};
use crate::render::view::vocabulary::{NO_BREAK, Vocabulary};

/// One procedure.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Procedure<'a> {
    pub(super) code: &'a str,
    pub(super) address: String,
    pub(super) name: &'a str,
    pub(super) common_name: Option<&'a str>,
    pub(super) summary: Option<&'a str>,
    pub(super) keywords: &'a [String],
    pub(super) state: State,
    pub(super) since: Option<Day>,
    pub(super) until: Option<Day>,
    pub(super) effective: Option<Day>,
    pub(super) repealed: Option<Day>,
    pub(super) replaced_by: Option<&'a str>,
    pub(super) level: Named<'a>,
    pub(super) field: Named<'a>,
    pub(super) counter: Counter<'a>,
    pub(super) received_at: Option<Named<'a>>,
    pub(super) interlinked: Vec<Named<'a>>,
    pub(super) online: Online,
    pub(super) partial_reason: Option<&'a str>,
    pub(super) online_url: Option<&'a str>,
    pub(super) online_payment: bool,
    pub(super) bears_fee: bool,
    pub(super) channels: Vec<Channel<'a>>,
    pub(super) documents: Told<'a, Documents<'a>>,
    pub(super) steps: Told<'a, Vec<Step<'a>>>,
    pub(super) applicants: Told<'a, &'a [String]>,
    pub(super) agency: Told<'a, &'a str>,
    pub(super) authority: Option<&'a str>,
    pub(super) coordinating: &'a [String],
    pub(super) result: Told<'a, &'a [String]>,
    pub(super) requirements: Told<'a, &'a [String]>,
    pub(super) legal_basis: Told<'a, Vec<Act<'a>>>,
    pub(super) decision: Option<Decision<'a>>,
    pub(super) related: Vec<&'a str>,
    pub(super) changes: Vec<Change<'a>>,
    /// What is read over the loudspeaker; none of what is no longer in force.
    pub(super) script: Option<String>,
    pub(super) provenance: Provenance<'a>,
}

/// Where a procedure stands on the day of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    Future,
    Current,
    Repealed,
}

/// A level or a field.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Named<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    /// Its list; none where it has none.
    pub(super) address: Option<String>,
}

/// The counter that receives it.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Counter<'a> {
    pub(super) number: u32,
    pub(super) name: &'a str,
    pub(super) address: String,
}

/// A legal act.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Act<'a> {
    pub(super) id: &'a str,
    pub(super) number: &'a str,
    pub(super) title: &'a str,
    pub(super) issued: Day,
    pub(super) issuer: &'a str,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) in_force: bool,
}

/// An act that is only named.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ActName<'a> {
    pub(super) id: &'a str,
    pub(super) number: &'a str,
}

/// The publication decision.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Decision<'a> {
    pub(super) id: &'a str,
    pub(super) number: Told<'a, &'a str>,
    pub(super) title: &'a str,
    pub(super) date: Told<'a, Day>,
    pub(super) issuer: &'a str,
    pub(super) effective: Option<Day>,
}

/// What is different from a day on.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Change<'a> {
    pub(super) from: Day,
    pub(super) upcoming: bool,
    pub(super) note: &'a str,
    pub(super) parts: Vec<&'static str>,
    pub(super) legal: Vec<ActName<'a>>,
    pub(super) provenance: Origin<'a>,
}

/// Where a statement comes from.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Origin<'a> {
    pub(super) state: Trust,
    pub(super) source: Option<&'a str>,
    pub(super) record: Option<&'a str>,
    pub(super) checked: Option<Day>,
    pub(super) note: Option<&'a str>,
}

/// Where a record comes from, and its fields where that differs.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Provenance<'a> {
    pub(super) state: Trust,
    /// As uncertain as the least certain part.
    pub(super) overall: Trust,
    pub(super) source: Option<&'a str>,
    pub(super) record: Option<&'a str>,
    pub(super) checked: Option<Day>,
    pub(super) note: Option<&'a str>,
    pub(super) fields: BTreeMap<&'a str, Origin<'a>>,
}

/// Makes records of the entries of a plan.
pub(super) struct Maker<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) words: &'a Vocabulary,
    /// Files offered for download.
    pub(super) offered: BTreeSet<&'a str>,
    levels: BTreeMap<&'a str, &'a str>,
    lists: BTreeSet<&'a str>,
}

impl<'a> Maker<'a> {
    /// For one plan.
    pub(super) fn of(plan: &'a Plan<'a>, words: &'a Vocabulary) -> Self {
        Self {
            plan,
            words,
            offered: plan.site.downloads.iter().map(|download| download.path.as_str()).collect(),
            levels: plan.site.levels.iter().map(|level| (level.value.id.as_str(), level.value.name.as_str())).collect(),
            lists: plan.levels.iter().chain(&plan.fields).map(|group| group.route.folder()).collect(),
        }
    }

    /// The record of an entry.
    pub(super) fn procedure(&self, entry: &'a Entry<'a>) -> Procedure<'a> {
        let record = entry.procedure;
        Procedure {
            code: record.code.as_str(),
            address: self.address(&entry.route),
            name: &record.name,
            common_name: record.common_name.as_deref(),
            summary: record.summary.as_deref().map(str::trim_end),
            keywords: &record.keywords,
            state: match entry.state {
                Lifecycle::Future => State::Future,
                Lifecycle::Current => State::Current,
                Lifecycle::Repealed => State::Repealed,
            },
            since: self.since(entry).map(Day),
            until: entry.end.and_then(|end| end.0.pred_opt()).map(|day| Day(Date(day))),
            effective: record.effective.map(Day),
            repealed: record.repealed.map(Day),
            replaced_by: record.replaced_by.as_ref().map(|code| code.as_str()),
            level: self.level(&entry.level.id),
            field: self.named("linh-vuc", entry.field.id.as_str(), &entry.field.name),
            counter: Counter {
                number: entry.counter.number,
                name: &entry.counter.name,
                address: self.address(&Route::of(&["quay", &entry.counter.number.to_string()])),
            },
            received_at: record.received_at.as_ref().map(|level| self.level(level)),
            interlinked: record.interlinked.iter().map(|level| self.level(level)).collect(),
            online: record.online,
            partial_reason: record.partial_reason.as_deref(),
            online_url: record.online_url.as_ref().map(|url| url.as_str()),
            online_payment: record.online_payment,
            bears_fee: record.bears_fee(),
            channels: record.channels.iter().map(|channel| self.channel(channel)).collect(),
            documents: Told::of(&record.documents.0, |documents| self.documents(documents)),
            steps: Told::of(&record.steps, |steps| steps.iter().map(step).collect()),
            applicants: Told::of(&record.applicants, Vec::as_slice),
            agency: Told::of(&record.agency, String::as_str),
            authority: record.authority.as_deref(),
            coordinating: &record.coordinating,
            result: Told::of(&record.result, Vec::as_slice),
            requirements: Told::of(&record.requirements, Vec::as_slice),
            legal_basis: Told::of(&record.legal_basis, |acts| self.acts(acts).map(|act| self.act(act)).collect()),
            decision: entry.decision.map(decision),
            related: record.related.iter().map(|code| code.as_str()).collect(),
            changes: entry.listed.changes.iter().map(|change| self.change(change)).collect(),
            script: broadcast::has_script(entry).then(|| format!("{}{}", self.address(&entry.route), broadcast::FILE)),
            provenance: provenance(&record.provenance),
        }
    }

    /// The first day in force. With its level it begins at the earliest.
    fn since(&self, entry: &Entry<'_>) -> Option<Date> {
        let first = &entry.listed.first().level;
        let level = self.plan.site.levels.iter().find(|level| level.value.id == *first).and_then(|level| level.value.from);
        // Where nobody says when a procedure began, its level says nothing about days gone by.
        entry.procedure.effective.map(|day| level.map_or(day, |from| from.max(day))).or(level.filter(|from| *from > self.plan.site.as_of))
    }

    fn level(&self, id: &'a Id) -> Named<'a> {
        self.named("cap", id.as_str(), self.levels[id.as_str()])
    }

    fn named(&self, part: &str, id: &'a str, name: &'a str) -> Named<'a> {
        let route = Route::of(&[part, id]);
        Named { id, name, address: self.lists.contains(route.folder()).then(|| self.address(&route)) }
    }

    /// The whole address of a page.
    pub(super) fn address(&self, route: &Route) -> String {
        format!("{}{}", self.plan.base_url.as_str(), route.folder())
    }

    /// The whole address of a file offered for download.
    pub(super) fn file_address(&self, path: &str) -> String {
        let mut address = format!("{}files/", self.plan.base_url.as_str());
        for byte in path.bytes() {
            match byte {
                b'/' | b'-' | b'.' | b'_' | b'~' => address.push(char::from(byte)),
                _ if byte.is_ascii_alphanumeric() => address.push(char::from(byte)),
                _ => address.push_str(&format!("%{byte:02X}")),
            }
        }
        address
    }

    /// With plain spaces between numbers and units: programs split at them.
    pub(super) fn plain(&self, text: String) -> String {
        text.replace(NO_BREAK, " ")
    }

    fn acts(&self, ids: &'a [Id]) -> impl Iterator<Item = &'a office::Act> {
        let acts = &self.plan.acts;
        ids.iter().filter_map(|id| acts.get(id).copied())
    }

    /// Acts by their numbers.
    pub(super) fn act_names(&self, ids: &'a [Id]) -> Vec<ActName<'a>> {
        self.acts(ids).map(|act| ActName { id: act.id.as_str(), number: &act.number }).collect()
    }

    fn act(&self, act: &'a office::Act) -> Act<'a> {
        Act {
            id: act.id.as_str(),
            number: &act.number,
            title: &act.title,
            issued: Day(act.issued),
            issuer: &act.issuer,
            from: act.from.map(Day),
            to: act.to.map(Day),
            in_force: act.validity().holds_on(self.plan.site.as_of),
        }
    }

    fn change(&self, change: &'a change::Change) -> Change<'a> {
        Change {
            from: Day(change.from),
            upcoming: change.from > self.plan.site.as_of,
            note: &change.note,
            parts: change.keys(),
            legal: self.act_names(&change.legal),
            provenance: {
                let provenance::Provenance { state, source, record, checked, note, .. } = &change.provenance;
                origin(*state, source.as_ref(), record.as_deref(), *checked, note.as_deref())
            },
        }
    }
}

fn decision(decision: &office::Decision) -> Decision<'_> {
    Decision {
        id: decision.id.as_str(),
        number: Told::of(&decision.number, String::as_str),
        title: &decision.title,
        date: Told::of(&decision.date, |date| Day(*date)),
        issuer: &decision.issuer,
        effective: decision.effective.map(Day),
    }
}

fn provenance(provenance: &provenance::Provenance) -> Provenance<'_> {
    Provenance {
        state: provenance.state,
        overall: provenance.overall(),
        source: provenance.source.as_ref().map(Id::as_str),
        record: provenance.record.as_deref(),
        checked: provenance.checked.map(Day),
        note: provenance.note.as_deref(),
        fields: provenance
            .fields
            .iter()
            .map(|(key, from)| {
                (key.as_str(), origin(from.state, from.source.as_ref(), from.record.as_deref(), from.checked, from.note.as_deref()))
            })
            .collect(),
    }
}

fn origin<'a>(state: Trust, source: Option<&'a Id>, record: Option<&'a str>, checked: Option<Date>, note: Option<&'a str>) -> Origin<'a> {
    Origin { state, source: source.map(Id::as_str), record, checked: checked.map(Day), note }
}
