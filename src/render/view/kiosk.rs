//! The start page of a touch screen at the counter, and the page for addresses that are not there: few words, large aims.

use serde::Serialize;

use crate::plan::Route;
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::item::ItemView;
use crate::render::view::trust::ProvenanceView;
use crate::render::view::vocabulary::filled;

/// So many life events stand on the screen; their directory has them all.
const EVENTS: usize = 12;

/// The start page of a touch screen.
#[derive(Debug, Serialize)]
pub(in crate::render) struct KioskPage<'v> {
    page: PageView,
    heading: String,
    /// The procedures asked for most.
    tasks: Vec<&'v ItemView>,
    /// Life events, the first of them.
    events: Vec<LinkView>,
    counters: Vec<LinkView>,
    /// How many procedures the list holds.
    count: usize,
    provenance: Option<ProvenanceView>,
}

/// The page for addresses that are not there.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LostPage<'v> {
    page: PageView,
    heading: String,
    /// How an address on paper looks, and what to do with its code.
    paper: String,
    tasks: Vec<&'v ItemView>,
    counters: Vec<LinkView>,
    provenance: Option<ProvenanceView>,
}

impl Views<'_> {
    /// The start page of a touch screen.
    pub(in crate::render) fn kiosk(&self) -> KioskPage<'_> {
        let heading = self.words.get("kiosk_heading");
        KioskPage {
            page: self.page(&Route::of(&["kiosk"]), "", heading, self.words.get("kiosk_lead"), Vec::new()),
            heading: heading.to_owned(),
            tasks: self.asked(),
            events: self.plan.events.iter().take(EVENTS).map(|group| self.group_link(group).noting(None)).collect(),
            counters: self.plan.counters.iter().map(|group| self.group_link(group)).collect(),
            count: self.current().count(),
            provenance: self.trusted_together(self.current()),
        }
    }

    /// The page for addresses that are not there.
    pub(in crate::render) fn lost(&self) -> LostPage<'_> {
        let tasks = self.asked();
        // Any code of the inventory shows how an address on paper looks.
        let code = tasks.first().map_or("1.001193", |item| item.code.as_str()).to_owned();
        let shown = self.plan.base_url.as_str();
        let shown = shown.split_once("://").map_or(shown, |(_, rest)| rest);
        LostPage {
            page: self.lost_page(),
            heading: self.words.get("lost_title").to_owned(),
            paper: filled(self.words.get("lost_paper"), &[format!("{shown}thu-tuc/{code}/"), code]),
            provenance: self.trusted_together(self.current()),
            counters: self.plan.counters.iter().map(|group| self.group_link(group)).collect(),
            tasks,
        }
    }

    /// The tasks of the home page.
    fn asked(&self) -> Vec<&ItemView> {
        self.tasks().0.into_iter().map(|index| &self.items[index]).collect()
    }
}
