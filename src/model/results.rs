//! Dossier results of a year (kết quả giải quyết hồ sơ).

use serde::Deserialize;

use crate::model::channel::By;
use crate::model::code::ProcedureCode;
use crate::model::date::Date;
use crate::model::provenance::Provenance;

/// The dossiers of one period, in dossiers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Results {
    /// The year.
    pub year: i32,
    /// The days counted, both included.
    pub period: Span,
    /// Carried over from the period before.
    pub carried_over: i64,
    /// Received in the period.
    pub received: Received,
    /// Resolved in the period.
    pub resolved: i64,
    /// Of these, early or on time.
    pub on_time: i64,
    /// Digitised.
    #[serde(default)]
    pub digitised: Option<Digitised>,
    /// The dossiers of each procedure, where the office counts them.
    #[serde(default)]
    pub procedures: Vec<Counted>,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
    /// Where the figures come from.
    pub provenance: Provenance,
}

/// The dossiers of one procedure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The procedure.
    pub code: ProcedureCode,
    /// Received in the period, by channel.
    pub received: Received,
}

/// The first and the last day of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Dossiers received, by channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// Online.
    pub online: i64,
    /// At the counter.
    pub direct: i64,
    /// By post.
    pub post: i64,
}

/// Dossiers and results that were digitised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digitised {
    /// Dossiers.
    pub dossiers: i64,
    /// Results.
    pub results: i64,
}

impl Received {
    /// By all channels.
    pub fn total(&self) -> i64 {
        self.online.saturating_add(self.direct).saturating_add(self.post)
    }

    /// Those of one channel.
    pub fn by(&self, channel: By) -> i64 {
        match channel {
            By::Direct => self.direct,
            By::Online => self.online,
            By::Post => self.post,
        }
    }
}

impl Results {
    /// Received in the period, by all channels.
    pub fn received_total(&self) -> i64 {
        self.received.total()
    }

    /// What had to be resolved: carried over and received.
    pub fn to_resolve(&self) -> i64 {
        self.carried_over.saturating_add(self.received_total())
    }

    /// Still open at the end.
    pub fn open(&self) -> i64 {
        self.to_resolve().saturating_sub(self.resolved)
    }
}
