//! The day on which what stands on a page last changed: never the day of the build, and none where nothing is known.
//!
//! What counts is what has a date of its own: a procedure that began, changed or ended, a disclosure that was published, a
//! record that was checked against its source. Days that lie after the day of the site do not count, except those of
//! checks: what was checked later is shown with that day.

use std::collections::BTreeMap;

use crate::model::change::past;
use crate::model::date::Date;
use crate::model::page::FrontMatter;
use crate::model::procedure::Lifecycle;
use crate::model::provenance::Provenance;
use crate::plan::{Entry, Group, Plan, Quarter, Route, Shared, online_slug};

/// `2024-01-31`, for programs.
pub(super) fn iso(date: Date) -> String {
    date.0.to_string()
}

/// The days of all pages.
pub(super) struct Days {
    by_file: BTreeMap<String, Date>,
    /// The latest day of a procedure.
    pub(super) procedures: Option<Date>,
    /// The latest day of a disclosure.
    pub(super) budget: Option<Date>,
    /// The latest day of dossier results.
    pub(super) results: Option<Date>,
}

impl Days {
    /// From what will be made.
    pub(super) fn of(plan: &Plan<'_>) -> Self {
        let entries: Vec<Option<Date>> = plan.entries.iter().map(|entry| of_entry(plan, entry)).collect();
        let procedures = entries.iter().copied().max().flatten();
        let budget = plan.quarters.iter().map(of_quarter).max();
        let results = plan.site.results.iter().filter_map(|record| of_provenance(&record.value.provenance)).max();
        let own = of_provenance(&plan.site.settings.value.provenance);
        let mut by_file = BTreeMap::new();
        let mut put = |file: String, day: Option<Date>| day.map(|day| by_file.insert(file, day));
        for (part, day) in [
            ("thu-tuc", procedures),
            ("linh-vuc", procedures),
            ("cap", procedures),
            ("quay", procedures),
            ("truc-tuyen", procedures),
            ("su-kien", procedures),
            ("tim-kiem", procedures),
            ("loc/free", procedures),
            ("loc/same-day", procedures),
            ("loc/online", procedures),
            ("kiosk", procedures),
            ("thay-doi", procedures.max(budget)),
            ("du-lieu", procedures.max(budget)),
            ("ngan-sach", budget),
            ("ket-qua", results),
            ("thong-ke", procedures.max(results)),
            ("doi-chieu", procedures.max(results).max(budget)),
        ] {
            put(Route::of(&part.split('/').collect::<Vec<_>>()).file(), day);
        }
        put(Route::of(&[]).file(), procedures.max(budget).max(own));
        for (entry, day) in plan.entries.iter().zip(&entries) {
            put(entry.route.file(), *day);
        }
        let groups = plan.fields.iter().chain(&plan.levels).chain(&plan.counters).chain(&plan.online).chain(&plan.events);
        for group in groups {
            put(group.route.file(), of_group(plan, group, &entries));
        }
        for quarter in &plan.quarters {
            put(quarter.route.file(), Some(of_quarter(quarter)));
            if let Some(route) = quarter.brief() {
                put(route.file(), Some(of_quarter(quarter)));
            }
        }
        for year in &plan.budget_years {
            put(year.route.file(), year.quarters.iter().map(|index| of_quarter(&plan.quarters[*index])).max());
        }
        for (page, route) in &plan.pages {
            put(route.file(), of_page(&page.front, own));
        }
        Self { by_file, procedures, budget, results }
    }

    /// The day of a page, by its file: `thu-tuc/index.html`.
    pub(super) fn of_page(&self, file: &str) -> Option<Date> {
        self.by_file.get(file).copied()
    }
}

/// When a procedure last began, changed, ended or was checked.
pub(super) fn of_entry(plan: &Plan<'_>, entry: &Entry<'_>) -> Option<Date> {
    let day = plan.site.as_of;
    let by_then = |date: &Date| *date <= day;
    let changed = past(&entry.listed.changes, day).map(|change| change.from).last();
    let events = [entry.procedure.effective.filter(by_then), entry.end.filter(by_then), changed];
    events.into_iter().flatten().chain(of_provenance(&entry.procedure.provenance)).max()
}

fn of_quarter(quarter: &Quarter<'_>) -> Date {
    let disclosure = &quarter.dated.disclosure;
    of_provenance(&disclosure.provenance).map_or(disclosure.published, |checked| checked.max(disclosure.published))
}

/// A list changes with what stands in it, with what has left it, and with what its head says.
fn of_group(plan: &Plan<'_>, group: &Group<'_>, entries: &[Option<Date>]) -> Option<Date> {
    let members = group.members.iter().filter_map(|index| entries[*index]);
    let belongs = |entry: &Entry<'_>| match group.shared {
        Shared::Field(field) => entry.field.id == field.id,
        Shared::Level(level) => entry.level.id == level.id,
        Shared::Counter(counter) => entry.counter.number == counter.number,
        Shared::Online(online) => online_slug(entry.procedure.online) == online_slug(online),
        Shared::Quick(quick) => quick.takes(entry.procedure),
        Shared::Event(_) => false,
    };
    let left = plan.entries.iter().filter(|entry| entry.state == Lifecycle::Repealed && belongs(entry)).filter_map(|entry| entry.end);
    let head = match group.shared {
        Shared::Field(field) => field.provenance.as_ref().and_then(of_provenance),
        Shared::Counter(counter) => counter.provenance.as_ref().and_then(of_provenance),
        _ => None,
    };
    members.chain(left).chain(head).max()
}

/// A free page that shows the commune's own facts changes with them.
fn of_page(front: &FrontMatter, own: Option<Date>) -> Option<Date> {
    let checked = front.provenance.as_ref().and_then(of_provenance);
    checked.max(front.shows.and(own))
}

/// The latest look at a source.
fn of_provenance(provenance: &Provenance) -> Option<Date> {
    provenance.fields.values().filter_map(|origin| origin.checked).chain(provenance.checked).max()
}
