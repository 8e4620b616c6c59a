//! Where a record comes from. What is not verified is shown as such to every reader.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::unique;

/// How far a statement can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// Compared with the named source on the named day.
    Verified,
    /// Put together from partial sources; plausible, not confirmed.
    Reconstructed,
    /// Made up for illustration.
    Sample,
}

/// A comparison with a source holds for this many days: a year, and a day for leap years.
pub const CHECK_HOLDS_DAYS: i64 = 366;

/// Where a statement comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// How far it can be trusted.
    pub state: Trust,
    /// The source, named in `site.yaml`.
    #[serde(default)]
    pub source: Option<Id>,
    /// Which record of the source: a code, a line.
    #[serde(default)]
    pub record: Option<String>,
    /// The day of the last look at the source.
    #[serde(default)]
    pub checked: Option<Date>,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
}

/// The provenance of a record, and of single fields where it differs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// How far the record can be trusted.
    pub state: Trust,
    /// The source, named in `site.yaml`.
    #[serde(default)]
    pub source: Option<Id>,
    /// Which record of the source: a code, a line.
    #[serde(default)]
    pub record: Option<String>,
    /// The day of the last look at the source.
    #[serde(default)]
    pub checked: Option<Date>,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
    /// Fields whose origin differs from the record's, by key.
    #[serde(default, deserialize_with = "unique::map")]
    pub fields: BTreeMap<String, Box<Origin>>,
}

impl Provenance {
    /// The whole is as uncertain as its least certain part.
    pub fn overall(&self) -> Trust {
        self.fields.values().map(|origin| origin.state).fold(self.state, Trust::max)
    }

    /// The last day on which a look at the source of this day still counts; none beyond the calendar.
    pub fn due(checked: Date) -> Option<Date> {
        checked.0.checked_add_signed(TimeDelta::days(CHECK_HOLDS_DAYS)).map(Date)
    }

    /// How far one part can be trusted: by its own origin, or else by its record's.
    pub fn of(&self, key: &str) -> Trust {
        self.fields.get(key).map_or(self.state, |origin| origin.state)
    }
}

/// The origin of what a record says, for a part of it.
impl From<&Provenance> for Origin {
    fn from(provenance: &Provenance) -> Self {
        let Provenance { state, source, record, checked, note, .. } = provenance;
        Self { state: *state, source: source.clone(), record: record.clone(), checked: *checked, note: note.clone() }
    }
}
