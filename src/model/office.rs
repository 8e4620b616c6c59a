//! How the commune is set up: its levels, fields, counters, decisions and legal acts.

use serde::Deserialize;

use crate::model::date::{Date, Validity};
use crate::model::id::Id;
use crate::model::part::Part;
use crate::model::provenance::Provenance;

/// An authority level (cấp), with the dates it existed. Levels change with the law; they are data.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// `commune`, `district`, `province`; also its address.
    pub id: Id,
    /// `Cấp xã`.
    pub name: String,
    /// Who decides at this level, in a sentence.
    #[serde(default)]
    pub description: Option<String>,
    /// The first day it existed.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day it existed.
    #[serde(default)]
    pub to: Option<Date>,
}

impl Level {
    /// The days it existed.
    pub fn validity(&self) -> Validity {
        Validity { from: self.from, to: self.to }
    }
}

/// A field (lĩnh vực) and the counter that receives it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its address.
    pub id: Id,
    /// `Hộ tịch`.
    pub name: String,
    /// What it is about, in everyday words.
    #[serde(default)]
    pub description: Option<String>,
    /// The number of the counter that receives it.
    pub counter: u32,
    /// Where the assignment comes from, where it is not the site's.
    #[serde(default)]
    pub provenance: Option<Provenance>,
}

/// A counter (quầy) of the one-stop office.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counter {
    /// 1, 2, 3.
    pub number: u32,
    /// What it receives, in a phrase.
    pub name: String,
    /// The official posts that sit there; never persons.
    #[serde(default)]
    pub posts: Vec<String>,
    /// What the office announces that it receives.
    #[serde(default)]
    pub subjects: Vec<Subject>,
    /// When it is open.
    #[serde(default)]
    pub hours: Part<String>,
    /// Where this comes from.
    #[serde(default)]
    pub provenance: Option<Provenance>,
}

/// What the office announces that a counter receives, in its own words, and what of the inventory that is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// `Tư pháp – hộ tịch`.
    pub name: String,
    /// The official post that receives it; none where the announcement names nobody.
    #[serde(default)]
    pub post: Option<String>,
    /// The fields of the inventory that belong to it; none where the inventory has nothing of it.
    #[serde(default)]
    pub fields: Vec<Id>,
}

/// A publication decision (quyết định công bố).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its name in the inventory.
    pub id: Id,
    /// `108/QĐ-LĐTBXH`.
    #[serde(default)]
    pub number: Part<String>,
    /// What it is called.
    pub title: String,
    /// The day it was signed.
    #[serde(default)]
    pub date: Part<Date>,
    /// Who signed it.
    pub issuer: String,
    /// The first day it applies.
    #[serde(default)]
    pub effective: Option<Date>,
    /// Where this comes from.
    #[serde(default)]
    pub provenance: Option<Provenance>,
}

/// A legal act (văn bản); number, issuer and date together are its identity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Its name in the inventory.
    pub id: Id,
    /// `123/2015/NĐ-CP`.
    pub number: String,
    /// Trích yếu.
    pub title: String,
    /// The day it was issued.
    pub issued: Date,
    /// Who issued it.
    pub issuer: String,
    /// The first day in force.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day in force.
    #[serde(default)]
    pub to: Option<Date>,
    /// Where this comes from.
    #[serde(default)]
    pub provenance: Option<Provenance>,
}

impl Act {
    /// The days it is in force.
    pub fn validity(&self) -> Validity {
        Validity { from: self.from, to: self.to }
    }
}
