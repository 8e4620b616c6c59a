//! What stands at the head of each file of data: its day, whose data it is, on which terms, and from which sources.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::settings;
use crate::plan::Plan;
use crate::render::data::part::{Day, Told};
use crate::render::data::record::Procedure;

/// The head of a file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(super) struct Head<'a> {
    #[serde(rename = "$schema")]
    pub(super) schema: &'static str,
    pub(super) as_of: Day,
    pub(super) licence: Told<'a, Licence<'a>>,
    pub(super) site: Site<'a>,
    pub(super) sources: Vec<Source<'a>>,
}

/// On which terms.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(super) struct Licence<'a> {
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    pub(super) url: &'a str,
    pub(super) note: Option<&'a str>,
}

/// The site, and the commune it is about.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(super) struct Site<'a> {
    pub(super) title: &'a str,
    pub(super) address: &'a str,
    /// What every page of a frozen record says.
    pub(super) note: Option<&'a str>,
    pub(super) commune: &'a str,
    pub(super) agency: &'a str,
    pub(super) district: Option<&'a str>,
    pub(super) province: &'a str,
}

/// A source that provenance names by its id.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(super) struct Source<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) date: Option<Day>,
    pub(super) note: Option<&'a str>,
}

/// The file of one procedure.
#[derive(Serialize, JsonSchema)]
pub(super) struct One<'a> {
    #[serde(flatten)]
    pub(super) head: &'a Head<'a>,
    #[serde(flatten)]
    pub(super) procedure: &'a Procedure<'a>,
}

/// The file of all procedures, for its schema; it is written piece by piece.
#[derive(Serialize, JsonSchema)]
pub(super) struct All<'a> {
    #[serde(flatten)]
    head: &'a Head<'a>,
    count: usize,
    procedures: Vec<Procedure<'a>>,
}

impl<'a> Head<'a> {
    /// The head of the files of a site. `schema` is the way from the file to its schema.
    pub(super) fn of(plan: &'a Plan<'a>, schema: &'static str) -> Self {
        let settings = &plan.site.settings.value;
        let source = |source: &'a settings::Source| Source {
            id: source.id.as_str(),
            title: &source.title,
            date: source.date.map(Day),
            note: source.note.as_deref(),
        };
        let licence = |licence: &'a settings::Licence| Licence {
            name: &licence.name,
            title: &licence.title,
            url: licence.url.as_str(),
            note: licence.note.as_deref(),
        };
        Self {
            schema,
            as_of: Day(plan.site.as_of),
            licence: settings.licence.as_ref().map_or_else(Told::unpublished, |terms| Told::Stated(licence(terms))),
            site: Site {
                title: &settings.title,
                address: plan.base_url.as_str(),
                note: settings.snapshot.and(settings.snapshot_note.as_deref()).map(str::trim),
                commune: &settings.commune.name,
                agency: &settings.commune.agency,
                district: settings.commune.district.as_deref(),
                province: &settings.commune.province,
            },
            sources: settings.sources.iter().map(source).collect(),
        }
    }
}
