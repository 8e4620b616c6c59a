//! A life event (sự kiện): what happens in a life, and the procedures that come with it.

use serde::Deserialize;

use crate::model::code::ProcedureCode;
use crate::model::date::{Date, Validity};
use crate::model::id::Id;

/// One event, with its procedures in the order in which people meet them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LifeEvent {
    /// Its address.
    pub id: Id,
    /// `Sinh con`.
    pub name: String,
    /// One or two sentences about it.
    #[serde(default)]
    pub summary: Option<String>,
    /// Its procedures, group by group.
    pub groups: Vec<EventGroup>,
    /// What other offices do in this event.
    #[serde(default)]
    pub elsewhere: Vec<Errand>,
}

/// What one does at one moment of an event.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventGroup {
    /// `Khi bé vừa chào đời`.
    pub name: String,
    /// What to know first.
    #[serde(default)]
    pub note: Option<String>,
    /// The procedures.
    pub procedures: Vec<ProcedureCode>,
}

/// Something that another office does.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Errand {
    /// `Lấy giấy chứng sinh`.
    pub what: String,
    /// Who does it.
    pub agency: String,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
    /// The first day on which this is so.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day.
    #[serde(default)]
    pub to: Option<Date>,
}

impl Errand {
    /// The days on which it is so.
    pub fn validity(&self) -> Validity {
        Validity { from: self.from, to: self.to }
    }
}
