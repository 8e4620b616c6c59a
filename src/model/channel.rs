//! The ways of filing (cách thức thực hiện), each with its own time limit and fees.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::fee::Fee;
use crate::model::time::TimeLimitPart;

/// How a dossier is filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Trực tiếp: at the counter.
    Direct,
    /// Trực tuyến: on the national portal.
    Online,
    /// Dịch vụ bưu chính công ích.
    Post,
}

/// Whether anyone pays on any of these channels.
pub fn bears_fee(channels: &[Channel]) -> bool {
    channels.iter().any(|channel| channel.fees.iter().any(Fee::is_borne))
}

/// One way of filing.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// The way.
    pub by: By,
    /// How long the authority may take on it.
    #[serde(default)]
    pub time_limit: TimeLimitPart,
    /// What it costs on it.
    #[serde(default)]
    pub fees: Vec<Fee>,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
}
