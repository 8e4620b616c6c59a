//! A free page: YAML front matter and a Markdown body.

use serde::Deserialize;

use crate::model::provenance::Provenance;

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
    /// Where it comes from, where it states facts.
    #[serde(default)]
    pub provenance: Option<Provenance>,
}
