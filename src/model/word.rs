//! Everyday words and what they lead to, so that a search understands how people speak.

use serde::Deserialize;

use crate::model::code::ProcedureCode;
use crate::model::date::{Date, Validity};

/// A word or phrase that people use, with the official words or the procedures that it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Synonym {
    /// What people say: `giấy độc thân`.
    pub word: String,
    /// The official words for it, as they stand in names: `khai sinh` for `khai sanh`.
    pub means: Option<String>,
    /// The procedures it leads to, best first.
    pub codes: Vec<ProcedureCode>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    word: String,
    #[serde(default)]
    means: Option<String>,
    #[serde(default)]
    codes: Vec<ProcedureCode>,
}

impl TryFrom<Written> for Synonym {
    type Error = &'static str;

    fn try_from(Written { word, means, codes }: Written) -> Result<Self, &'static str> {
        if means.is_none() && codes.is_empty() { Err("synonym-without-meaning") } else { Ok(Self { word, means, codes }) }
    }
}

/// A word for something that the commune does not do, and who does.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pointer {
    /// What people say: `ly hôn`.
    pub word: String,
    /// Who does it: `Tòa án nhân dân huyện`.
    pub agency: String,
    /// What else to know, in one sentence.
    #[serde(default)]
    pub note: Option<String>,
    /// Procedures of the inventory that do a part of it.
    #[serde(default)]
    pub codes: Vec<ProcedureCode>,
    /// The first day on which this is so.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day.
    #[serde(default)]
    pub to: Option<Date>,
}

impl Pointer {
    /// The days on which it is so.
    pub fn validity(&self) -> Validity {
        Validity { from: self.from, to: self.to }
    }
}
