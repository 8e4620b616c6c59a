//! How a procedure is filed, as programs read it: channels with their time limits and fees, the dossier, the steps.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::channel::{self, By};
use crate::model::document;
use crate::model::fee::{self, FeeKind};
use crate::model::step;
use crate::model::time::{self, Unit};
use crate::render::data::part::{Count, Dong, Told};
use crate::render::data::record::{ActName, Maker};

/// One way of filing.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Channel<'a> {
    pub(super) by: By,
    pub(super) time_limit: Told<'a, TimeLimit<'a>>,
    pub(super) fees: Vec<Fee<'a>>,
    pub(super) note: Option<&'a str>,
}

/// How long the authority may take.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TimeLimit<'a> {
    /// In words.
    pub(super) text: String,
    pub(super) limit: Vec<Duration>,
    pub(super) stages: Vec<Stage<'a>>,
    pub(super) extended: Vec<Extension<'a>>,
    pub(super) note: Option<&'a str>,
}

/// A length of time; units are never added up.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub(super) struct Duration {
    pub(super) amount: Count,
    pub(super) unit: Unit,
}

/// The part of one office.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Stage<'a> {
    pub(super) at: &'a str,
    pub(super) amount: Count,
    pub(super) unit: Unit,
}

/// A longer limit in a named case.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Extension<'a> {
    pub(super) when: &'a str,
    pub(super) amount: Count,
    pub(super) unit: Unit,
}

/// One fee.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Fee<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) kind: FeeKind,
    pub(super) state: FeeState,
    pub(super) amount: Option<Dong>,
    /// In words.
    pub(super) text: String,
    pub(super) unit: Option<&'a str>,
    pub(super) step: Option<FeeStep>,
    pub(super) cap: Option<Dong>,
    pub(super) exemptions: &'a [String],
    pub(super) legal: Vec<ActName<'a>>,
    pub(super) note: Option<&'a str>,
}

/// What is known of the amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum FeeState {
    Amount,
    Free,
    ByResolution,
    NotStated,
}

/// Another price from a certain count on.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub(super) struct FeeStep {
    pub(super) from: u32,
    pub(super) amount: Dong,
}

/// What to bring.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Documents<'a> {
    /// None where the source does not say.
    pub(super) sets: Option<u32>,
    pub(super) cases: Vec<Case<'a>>,
    pub(super) note: Option<&'a str>,
}

/// The documents of one case.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Case<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) conditional: bool,
    pub(super) items: Vec<Document<'a>>,
}

/// One document.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Document<'a> {
    pub(super) name: &'a str,
    pub(super) originals: u32,
    pub(super) copies: u32,
    pub(super) form: Option<&'a str>,
    /// Where the form can be had; none where it is handed out at the counter.
    pub(super) form_address: Option<String>,
    pub(super) conditional: bool,
    pub(super) note: Option<&'a str>,
}

/// One step.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Step<'a> {
    pub(super) who: Option<&'a str>,
    pub(super) text: &'a str,
    pub(super) time: Option<Duration>,
}

impl<'a> Maker<'a> {
    /// One way of filing.
    pub(super) fn channel(&self, channel: &'a channel::Channel) -> Channel<'a> {
        Channel {
            by: channel.by,
            time_limit: Told::of(&channel.time_limit.0, |limit| self.time_limit(limit)),
            fees: channel.fees.iter().map(|fee| self.fee(fee)).collect(),
            note: channel.note.as_deref(),
        }
    }

    fn time_limit(&self, limit: &'a time::TimeLimit) -> TimeLimit<'a> {
        let stage = |stage: &'a time::Stage| Stage { at: &stage.at, amount: Count(stage.amount), unit: stage.unit };
        let longer = |longer: &'a time::Extension| Extension { when: &longer.when, amount: Count(longer.amount), unit: longer.unit };
        TimeLimit {
            text: self.plain(self.words.limit(limit)),
            limit: limit.limit.iter().copied().map(duration).collect(),
            stages: limit.stages.iter().map(stage).collect(),
            extended: limit.extended.iter().map(longer).collect(),
            note: limit.note.as_deref(),
        }
    }

    fn fee(&self, fee: &'a fee::Fee) -> Fee<'a> {
        let (state, amount) = match fee.state {
            fee::FeeState::Amount(amount) => (FeeState::Amount, Some(Dong(amount))),
            fee::FeeState::Free => (FeeState::Free, None),
            fee::FeeState::ByResolution => (FeeState::ByResolution, None),
            fee::FeeState::NotStated => (FeeState::NotStated, None),
        };
        Fee {
            name: fee.name.as_deref(),
            kind: fee.kind,
            state,
            amount,
            text: self.plain(self.words.fee(fee)),
            unit: fee.unit.as_deref(),
            step: fee.step.as_ref().map(|step| FeeStep { from: step.from, amount: Dong(step.amount) }),
            cap: fee.cap.map(Dong),
            exemptions: &fee.exemptions,
            legal: self.act_names(&fee.legal),
            note: fee.note.as_deref(),
        }
    }

    /// The dossier.
    pub(super) fn documents(&self, documents: &'a document::Documents) -> Documents<'a> {
        let case = |case: &'a document::Case| Case {
            name: case.name.as_deref(),
            conditional: case.conditional,
            items: case.items.iter().map(|document| self.document(document)).collect(),
        };
        Documents {
            sets: Some(documents.sets).filter(|sets| *sets > 0),
            cases: documents.cases.iter().map(case).collect(),
            note: documents.note.as_deref(),
        }
    }

    fn document(&self, document: &'a document::Document) -> Document<'a> {
        Document {
            name: &document.name,
            originals: document.originals,
            copies: document.copies,
            form: document.form.as_deref(),
            form_address: document.form.as_deref().filter(|form| self.offered.contains(form)).map(|form| self.file_address(form)),
            conditional: document.conditional,
            note: document.note.as_deref(),
        }
    }
}

/// One step.
pub(super) fn step(step: &step::Step) -> Step<'_> {
    Step { who: step.who.as_deref(), text: &step.text, time: step.time.map(duration) }
}

fn duration(duration: time::Duration) -> Duration {
    Duration { amount: Count(duration.amount), unit: duration.unit }
}
