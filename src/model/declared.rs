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
    /// The documents that it cites.
    #[serde(default)]
    pub cites: Vec<Cited>,
    /// Its numbered headings and appendices, in order.
    #[serde(default)]
    pub outline: Vec<Heading>,
    /// To whom it says that it goes, and to whom it is sent.
    #[serde(default)]
    pub recipients: Option<Recipients>,
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
    /// The days that its figures cover.
    #[serde(default)]
    pub period: Option<Span>,
    /// The year that its title names.
    #[serde(default)]
    pub year: Option<i32>,
    /// The day on whose inventory its counts are compared, where that is not its own: an inventory that was put together
    /// later may know only how things stood then.
    #[serde(default)]
    pub counted_on: Option<Date>,
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
    /// The figures of the same report that it is printed as the sum of.
    #[serde(default)]
    pub sum_of: Vec<Id>,
    /// The figure that it is printed as a part of.
    #[serde(default)]
    pub part_of: Option<Id>,
    /// The figure that states the same elsewhere.
    #[serde(default)]
    pub same_as: Option<Id>,
    /// The figures whose ratio it is printed as, in per cent.
    #[serde(default)]
    pub percent_of: Option<Ratio>,
    /// What is left at the end: opening, plus what came in, less what went out.
    #[serde(default)]
    pub closing_of: Option<Closing>,
    /// The code list it is taken from.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// The days it covers, where they are not those of the report.
    #[serde(default)]
    pub period: Option<Span>,
    /// The one day it holds for, where it is not the last of the report's period.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
}

impl Figure {
    /// Whether it names another figure of its report: as a part, its whole, its twin.
    pub fn names(&self, id: &Id) -> bool {
        let ratio = self.percent_of.as_ref().is_some_and(|ratio| ratio.part == *id || ratio.whole == *id);
        let closing = self.closing_of.as_ref();
        let closing = closing.is_some_and(|of| of.opening == *id || of.received.contains(id) || of.resolved.contains(id));
        self.sum_of.contains(id) || self.part_of.as_ref() == Some(id) || self.same_as.as_ref() == Some(id) || ratio || closing
    }
}

/// A part of a whole, each a figure of the same report.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ratio {
    /// Above the line.
    pub part: Id,
    /// Below it.
    pub whole: Id,
}

/// What a closing figure follows from, each a figure of the same report.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// What there was at the start.
    pub opening: Id,
    /// What came in.
    pub received: Vec<Id>,
    /// What went out.
    pub resolved: Vec<Id>,
}

/// One entry of a code list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The code.
    pub code: String,
    /// What it stands for.
    pub means: String,
}

/// A document that a report cites.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// Its number as printed.
    pub number: String,
    /// What it is, in a phrase.
    #[serde(default)]
    pub title: Option<String>,
    /// Its date as printed.
    #[serde(default)]
    pub date: Option<Date>,
    /// The line of the report.
    pub line: u32,
    /// The act in `legal.yaml`, where it is one.
    #[serde(default)]
    pub act: Option<Id>,
    /// The number of another cited document that it is built on.
    #[serde(default)]
    pub rests_on: Option<String>,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
}

/// A numbered heading or appendix.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// The word before the number, where there is one: `Phụ lục`.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its number as printed: `VI`, `2`.
    pub number: String,
    /// The line of the report.
    pub line: u32,
}

/// Where a report goes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipients {
    /// Whom its text names.
    pub named: Vec<String>,
    /// Who stands under “Nơi nhận”.
    pub listed: Vec<String>,
    /// The line of the list.
    pub line: u32,
}
