//! Figures that the commune has declared in a report, as printed there, with the line.

use serde::Deserialize;

use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::part::Part;
use crate::model::provenance::Provenance;
use crate::model::quantity::Quantity;
use crate::model::results::Span;

/// One report and its figures.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// The report.
    pub document: Report,
    /// Where the figures come from.
    pub provenance: Provenance,
    /// The figures, in the order of the report.
    pub figures: Vec<Figure>,
}

/// The report.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Its name in the inventory.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Its number.
    #[serde(default)]
    pub number: Part<String>,
    /// Its date.
    pub date: Date,
    /// Who issued it.
    pub issuer: String,
    /// The period it reports on.
    #[serde(default)]
    pub period: Option<Span>,
}

/// One figure, exactly as printed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its name in the inventory.
    pub id: Id,
    /// What the report calls it.
    pub label: String,
    /// The digits as printed, wrong ones too.
    pub value: String,
    /// The unit as printed.
    #[serde(default)]
    pub unit: Option<String>,
    /// The line of the report.
    pub line: u32,
    /// What it claims.
    #[serde(default)]
    pub quantity: Option<Quantity>,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
}
