//! The home page, free pages, and the page for addresses that are not there.

use serde::Serialize;

use crate::model::site::FreePage;
use crate::plan::{Group, Route};
use crate::render::markup;
use crate::render::view::figures::PairsView;
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::item::ItemView;
use crate::render::view::office::FactsView;
use crate::render::view::trust::ProvenanceView;

/// So many fields stand on the home page; the directory has them all.
const FIELDS: usize = 12;
/// So many life events; their directory has them all.
const EVENTS: usize = 12;
/// So many tasks at most.
const TASKS: usize = 8;

/// The home page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct HomePage<'v> {
    page: PageView,
    /// Procedures in force.
    count: usize,
    /// The procedures asked for most.
    tasks: Vec<&'v ItemView>,
    provenance: Option<ProvenanceView>,
    /// The largest fields.
    fields: Vec<LinkView>,
    /// How many fields there are.
    fields_count: usize,
    /// Life events, the first of them.
    events: Vec<LinkView>,
    /// How many there are.
    events_count: usize,
    browse: Vec<BrowseView>,
    budget: Option<LatestView>,
}

/// Other ways to a list.
#[derive(Debug, Serialize)]
struct BrowseView {
    title: String,
    links: Vec<LinkView>,
}

/// The latest disclosure.
#[derive(Debug, Serialize)]
struct LatestView {
    link: LinkView,
    pairs: PairsView,
}

/// A free page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FreePageView {
    page: PageView,
    heading: String,
    lead: Option<String>,
    body_html: String,
    /// Facts of the commune, where the page shows them.
    facts: Vec<FactsView>,
    provenance: Option<ProvenanceView>,
}

/// The page for addresses that are not there.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LostPage {
    page: PageView,
    heading: String,
}

impl Views<'_> {
    /// The home page.
    pub(in crate::render) fn home(&self) -> HomePage<'_> {
        let plan = self.plan;
        let settings = &plan.site.settings.value;
        let tasks: Vec<usize> = settings.top_tasks.iter().filter_map(|code| plan.standing(code.as_str())).take(TASKS).collect();
        let mut fields: Vec<&Group<'_>> = plan.fields.iter().collect();
        // A stable sort: fields of equal size stay in the order of their names.
        fields.sort_by_key(|group| std::cmp::Reverse(group.members.len()));
        let browse = |word: &str, groups: &[Group<'_>]| BrowseView {
            title: self.words.get(word).to_owned(),
            links: groups.iter().map(|group| self.group_link(group)).collect(),
        };
        let bare = |word: &str, groups: &[Group<'_>]| BrowseView {
            links: groups.iter().map(|group| self.group_link(group).noting(None)).collect(),
            ..browse(word, &[])
        };
        let description = settings.description.as_deref().unwrap_or(&settings.title);
        HomePage {
            page: self.page(&Route::of(&[]), "", "", description, Vec::new()),
            count: self.current().count(),
            tasks: tasks.iter().map(|index| &self.items[*index]).collect(),
            provenance: self.trusted_together(self.current()),
            fields: fields.iter().take(FIELDS).map(|group| self.group_link(group).noting(None)).collect(),
            fields_count: fields.len(),
            events: plan.events.iter().take(EVENTS).map(|group| self.group_link(group).noting(None)).collect(),
            events_count: plan.events.len(),
            browse: vec![browse("home_counters", &plan.counters), bare("home_levels", &plan.levels), bare("home_online", &plan.online)],
            budget: plan.quarters.first().and_then(|quarter| {
                let pairs = self.totals(quarter)?;
                let text = format!("{} {}", self.words.get("home_budget_all"), self.period_inside(quarter));
                Some(LatestView { link: LinkView::to(&text, &quarter.route), pairs })
            }),
        }
    }

    /// A free page.
    pub(in crate::render) fn free(&self, page: &FreePage, route: &Route) -> FreePageView {
        let description = page.front.summary.as_deref().unwrap_or(&page.front.title);
        FreePageView {
            page: self.page(route, "", &page.front.title, description, Vec::new()),
            heading: page.front.title.clone(),
            lead: page.front.summary.clone(),
            body_html: markup::block(&page.body, &route.root()),
            facts: page.front.shows.map(|shows| self.shown(shows)).unwrap_or_default(),
            provenance: page.front.provenance.as_ref().map(|provenance| self.provenance(provenance)),
        }
    }

    /// The page for addresses that are not there.
    pub(in crate::render) fn lost(&self) -> LostPage {
        LostPage { page: self.lost_page(), heading: self.words.get("lost_title").to_owned() }
    }
}
