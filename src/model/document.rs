//! The dossier (thành phần, số lượng hồ sơ): documents by case, with originals and copies.

use serde::Deserialize;

use crate::model::part::{Absence, AbsenceReason, Part};

/// What to bring.
#[derive(Debug, Clone, PartialEq)]
pub struct Documents {
    /// How many sets of the dossier.
    pub sets: u32,
    /// The documents, by case.
    pub cases: Vec<Case>,
    /// What else to know.
    pub note: Option<String>,
}

/// The documents of one case; the only case has no name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// When it applies.
    #[serde(default)]
    pub name: Option<String>,
    /// Whether it applies to some only; the name says to whom.
    #[serde(default)]
    pub conditional: bool,
    /// The documents.
    pub items: Vec<Document>,
}

/// One document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What it is called.
    pub name: String,
    /// How many originals.
    #[serde(default)]
    pub originals: u32,
    /// How many copies.
    #[serde(default)]
    pub copies: u32,
    /// The form's file name under `files/`; where no such file is offered, the form is handed out at the counter.
    #[serde(default)]
    pub form: Option<String>,
    /// Whether it is needed in some cases only; the note says in which.
    #[serde(default)]
    pub conditional: bool,
    /// When it is needed, and what else to know.
    #[serde(default)]
    pub note: Option<String>,
}

/// The dossier as written: documents, or absent with a reason.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "Written")]
pub struct DocumentsPart(pub Part<Documents>);

impl Default for DocumentsPart {
    fn default() -> Self {
        Self(Part::Missing)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    sets: Option<u32>,
    #[serde(default)]
    cases: Vec<Case>,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    absent: Option<AbsenceReason>,
}

impl TryFrom<Written> for DocumentsPart {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, &'static str> {
        match written {
            Written { absent: Some(reason), sets: None, note, cases } if cases.is_empty() => {
                Ok(Self(Part::Absent(Absence { reason, note })))
            }
            Written { absent: Some(_), .. } => Err("documents-both"),
            Written { sets: None, .. } => Err("documents-without-sets"),
            Written { sets: Some(sets), cases, note, .. } => Ok(Self(Part::Stated(Documents { sets, cases, note }))),
        }
    }
}
