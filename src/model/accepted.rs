//! Findings that the commune has accepted, each with a reason. They no longer stop a build, and they are published.

use serde::Deserialize;

use crate::model::date::Date;

/// One accepted finding.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// The rule's id.
    pub rule: String,
    /// The file, relative to the commune's folder.
    pub file: String,
    /// What is accepted there: the id or code of the record, or its key path.
    pub place: String,
    /// Why; shown to every reader.
    pub reason: String,
    /// The post that decided.
    pub by: String,
    /// The last day it holds.
    #[serde(default)]
    pub until: Option<Date>,
}
