//! A free page: YAML front matter and a Markdown body.

use serde::Deserialize;

use crate::model::provenance::Provenance;

/// Facts of the commune that a free page shows as `site.yaml` and `counters.yaml` have them, so that no page retypes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// The one-stop office and its counters.
    Office,
    /// Where feedback goes.
    Feedback,
}

/// The head of a free page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrontMatter {
    /// Its title.
    pub title: String,
    /// One sentence about it.
    #[serde(default)]
    pub summary: Option<String>,
    /// Its place among the free pages in the menu; without one it is not in the menu.
    #[serde(default)]
    pub order: Option<u32>,
    /// What of the commune's own facts stands under its text.
    #[serde(default)]
    pub shows: Option<Shows>,
    /// Where it comes from, where it states facts.
    #[serde(default)]
    pub provenance: Option<Provenance>,
}
