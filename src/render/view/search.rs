//! The search page: a form, room for results, and the list of all procedures with the words that people use for them.
//!
//! Without JavaScript the list is all there is, and the browser's own search finds every everyday word in it.

use serde::Serialize;

use crate::plan::Route;
use crate::render::search::Tables;
use crate::render::view::frame::{PageView, Views};
use crate::render::view::item::ItemView;
use crate::render::view::trust::ProvenanceView;

/// The search page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SearchPage<'v> {
    page: PageView,
    heading: String,
    lead: String,
    provenance: Option<ProvenanceView>,
    sections: Vec<WordsSection<'v>>,
    /// What the numbers of the index stand for, for the script.
    tables: Tables,
}

/// The procedures under one letter of the alphabet.
#[derive(Debug, Serialize)]
struct WordsSection<'v> {
    title: Option<String>,
    /// The id of its heading: ASCII.
    anchor: String,
    entries: Vec<WordsItem<'v>>,
}

/// One line of the list with the words that lead to it.
#[derive(Debug, Serialize)]
struct WordsItem<'v> {
    item: &'v ItemView,
    /// `giấy chưa vợ, giấy chưa chồng`; empty where only its names are known.
    words: String,
}

impl Views<'_> {
    /// The search page.
    pub(in crate::render) fn search(&self) -> SearchPage<'_> {
        let heading = self.words.get("search_heading");
        let lead = self.words.get("search_lead");
        let current: Vec<usize> = self.current().collect();
        let by_entry = self.everyday.by_entry(self.plan.entries.len());
        let mut words = current.iter().map(|index| by_entry[*index].join(", "));
        let sections = self.by_letter(current.iter().copied()).into_iter().map(|section| WordsSection {
            title: section.title,
            anchor: section.anchor,
            entries: section.items.into_iter().zip(&mut words).map(|(item, words)| WordsItem { item, words }).collect(),
        });
        SearchPage {
            page: self.page(&Route::of(&["tim-kiem"]), "tim-kiem", heading, lead, Vec::new()),
            heading: heading.to_owned(),
            lead: lead.to_owned(),
            provenance: self.trusted_together(current.iter().copied()),
            sections: sections.collect(),
            tables: Tables::of(self.plan, &self.words),
        }
    }
}
