//! The home page, free pages, and the page for addresses that are not there.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::site::FreePage;
use crate::plan::{Group, Route};
use crate::render::markup;
use crate::render::view::changes::LatestNewsView;
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

/// So much of what happened last.
const NEWS: usize = 5;

/// The home page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct HomePage<'v> {
    page: PageView,
    /// Procedures in force.
    count: usize,
    /// Free, same day, online.
    quick: Vec<LinkView>,
    /// The procedures asked for most.
    tasks: Vec<&'v ItemView>,
    /// How they were chosen, and from which figures.
    chosen: ChosenView,
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
    /// What happened last.
    news: Vec<LatestNewsView>,
}

/// How the tasks on top were chosen.
#[derive(Debug, Serialize)]
pub(super) struct ChosenView {
    /// By which count, or by whom; a whole sentence.
    text: String,
    /// Where the count comes from; none where nobody counted.
    provenance: Option<ProvenanceView>,
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

impl Views<'_> {
    /// The home page.
    pub(in crate::render) fn home(&self) -> HomePage<'_> {
        let plan = self.plan;
        let settings = &plan.site.settings.value;
        let (tasks, chosen) = self.tasks();
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
            quick: self.quick_links(),
            chosen,
            news: self.latest_news(NEWS),
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

    /// What is asked for most: by the dossiers of the latest period that is over on the day of the site, where the office
    /// counts them by procedure; otherwise the office's own list.
    pub(super) fn tasks(&self) -> (Vec<usize>, ChosenView) {
        let (plan, words) = (self.plan, &self.words);
        let over = plan.site.results.iter().map(|record| &record.value).filter(|results| results.period.to < plan.site.as_of);
        let counted = over.filter(|results| !results.procedures.is_empty()).max_by_key(|results| results.period.to);
        let Some(results) = counted else {
            let mut tasks: Vec<usize> = Vec::new();
            for code in &plan.site.settings.value.top_tasks {
                tasks.extend(plan.standing(code.as_str()).filter(|index| !tasks.contains(index)));
            }
            tasks.truncate(TASKS);
            return (tasks, ChosenView { text: words.get("home_tasks_note").to_owned(), provenance: None });
        };
        // What took the place of a procedure takes its dossiers over.
        let mut dossiers: BTreeMap<usize, i64> = BTreeMap::new();
        for counted in results.procedures.iter() {
            if let Some(index) = plan.standing(counted.code.as_str()) {
                let sum = dossiers.entry(index).or_default();
                *sum = sum.saturating_add(counted.received.total());
            }
        }
        let mut tasks: Vec<(usize, i64)> = dossiers.into_iter().filter(|(_, count)| *count > 0).collect();
        // A stable sort: procedures with as many dossiers stay in the order of their names.
        tasks.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let span = format!("{} {} {}", results.period.from, words.get("to_day"), results.period.to);
        let text = format!("{} {span}.", words.get("home_tasks_counted"));
        let tasks = tasks.into_iter().take(TASKS).map(|(index, _)| index).collect();
        (tasks, ChosenView { text, provenance: Some(self.provenance(&results.provenance)) })
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
}
