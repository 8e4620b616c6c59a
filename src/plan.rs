//! What will be made, before any of it is made.
//!
//! Every address and every path of the output is decided here, once. Addresses never change: they are printed on paper.

mod budget_years;

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use crate::book::{self, Book};
use crate::check::{Checked, tally};
use crate::model::change::Edition;
use crate::model::date::Date;
use crate::model::event::LifeEvent;
use crate::model::id::Id;
use crate::model::office::{Act, Counter, Decision, Field, Level};
use crate::model::procedure::{Lifecycle, Online, Procedure};
use crate::model::settings::BaseUrl;
use crate::model::site::{Dated, FreePage, Listed};

pub use budget_years::BudgetYear;

/// An address inside the site: the path of a folder, without a leading slash, with a trailing one; empty for the home page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(String);

impl Route {
    /// The address of these parts.
    pub fn of(parts: &[&str]) -> Self {
        Self(parts.iter().flat_map(|part| [*part, "/"]).collect())
    }

    /// The folder: `thu-tuc/1.001193/`.
    pub fn folder(&self) -> &str {
        &self.0
    }

    /// The file of its page: `thu-tuc/1.001193/index.html`.
    pub fn file(&self) -> String {
        format!("{}index.html", self.0)
    }

    /// The way from its page back to the top: `../../`.
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }
}

/// One procedure with everything that its record names.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The procedure as it stands on the day of the site.
    pub procedure: &'a Procedure,
    /// All its editions, with what changed and will change under its code.
    pub listed: &'a Listed,
    /// The level that decides.
    pub level: &'a Level,
    /// Its field.
    pub field: &'a Field,
    /// The counter that receives it.
    pub counter: &'a Counter,
    /// Its publication decision.
    pub decision: Option<&'a Decision>,
    /// Where it stands on the day of the site.
    pub state: Lifecycle,
    /// The first day on which it is no longer in force.
    pub end: Option<Date>,
    /// Its address, for ever.
    pub route: Route,
}

/// What a list has in common.
#[derive(Debug, Clone, Copy)]
pub enum Shared<'a> {
    /// A field.
    Field(&'a Field),
    /// A level.
    Level(&'a Level),
    /// A counter.
    Counter(&'a Counter),
    /// How far it can be done online.
    Online(Online),
    /// A life event.
    Event(&'a LifeEvent),
    /// The answer to a question that many ask.
    Quick(Quick),
}

/// Questions that many ask before they look for a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quick {
    /// What costs nothing?
    Free,
    /// What is done the same day?
    SameDay,
    /// What can be handed in online?
    Online,
}

impl Quick {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Free, Self::SameDay, Self::Online];

    /// Its word in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::SameDay => "same-day",
            Self::Online => "online",
        }
    }

    /// Whether a procedure answers it.
    pub fn takes(self, procedure: &Procedure) -> bool {
        match self {
            Self::Free => procedure.is_free(),
            Self::SameDay => procedure.is_same_day(),
            Self::Online => procedure.is_filed_online(),
        }
    }
}

/// A list of procedures in force.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    /// What they have in common.
    pub shared: Shared<'a>,
    /// Its address.
    pub route: Route,
    /// Indices of entries, in the order of their everyday names; in an event, in the order in which people meet them.
    pub members: Vec<usize>,
}

/// One disclosure that is public on the day of the site.
#[derive(Debug)]
pub struct Quarter<'a> {
    /// The disclosure.
    pub dated: &'a Dated,
    /// The same with its forms laid out.
    pub book: Book<'a>,
    /// Its address.
    pub route: Route,
}

/// What will be made.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The site.
    pub site: &'a Checked,
    /// Where it will stand.
    pub base_url: BaseUrl,
    /// Every procedure, in the order of their everyday names.
    pub entries: Vec<Entry<'a>>,
    /// Fields that have a procedure in force, in the order of their names.
    pub fields: Vec<Group<'a>>,
    /// Levels that exist on the day of the site.
    pub levels: Vec<Group<'a>>,
    /// Counters.
    pub counters: Vec<Group<'a>>,
    /// Full, partial, information.
    pub online: Vec<Group<'a>>,
    /// Life events that have a procedure in force, in the order of the file.
    pub events: Vec<Group<'a>>,
    /// Free, same day, online: the lists under `loc/`.
    pub quick: Vec<Group<'a>>,
    /// Disclosures, the latest first.
    pub quarters: Vec<Quarter<'a>>,
    /// The years of these, the latest first.
    pub budget_years: Vec<BudgetYear>,
    /// Free pages, in the order of the menu.
    pub pages: Vec<(&'a FreePage, Route)>,
    /// Years before the last two in which something changed, the latest first: their changes have pages of their own.
    pub years: Vec<(i32, Route)>,
    /// Acts by id.
    pub acts: BTreeMap<&'a Id, &'a Act>,
    codes: BTreeMap<&'a str, usize>,
    /// Indices of the procedures that a code takes the place of.
    replaced: BTreeMap<&'a str, Vec<usize>>,
}

/// The word of an online level in an address.
pub fn online_slug(online: Online) -> &'static str {
    match online {
        Online::Full => "full",
        Online::Partial => "partial",
        Online::Information => "information",
        Online::None => "none",
    }
}

/// Decides what will be made. `base_url` takes the place of the one in `site.yaml`.
pub fn plan<'a>(site: &'a Checked, base_url: Option<&BaseUrl>) -> Plan<'a> {
    let order = Order::new();
    let mut entries: Vec<Entry<'a>> = entries(site);
    entries.sort_by_cached_key(|entry| (order.key(entry.procedure.everyday_name()), entry.procedure.code.clone()));
    let codes: BTreeMap<&str, usize> = entries.iter().enumerate().map(|(index, entry)| (entry.procedure.code.as_str(), index)).collect();
    let mut replaced: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        if let Some(code) = &entry.procedure.replaced_by {
            replaced.entry(code.as_str()).or_default().push(index);
        }
    }
    let group = |shared, parts: &[&str], belongs: &dyn Fn(&Entry<'a>) -> bool| {
        let current = entries.iter().enumerate().filter(|(_, entry)| entry.state == Lifecycle::Current && belongs(entry));
        Group { shared, route: Route::of(parts), members: current.map(|(index, _)| index).collect() }
    };
    let mut fields: Vec<Group<'a>> = by_field(site, &entries);
    fields.sort_by_cached_key(|group| match group.shared {
        Shared::Field(field) => order.key(&field.name),
        _ => Vec::new(),
    });
    let levels = site.levels.iter().map(|record| &record.value).filter(|level| level.validity().holds_on(site.as_of));
    let levels =
        levels.map(|level| group(Shared::Level(level), &["cap", level.id.as_str()], &|entry| entry.level.id == level.id)).collect();
    let counters = site.counters.iter().map(|record| &record.value);
    let counters = counters
        .map(|counter| {
            group(Shared::Counter(counter), &["quay", &counter.number.to_string()], &|entry| entry.counter.number == counter.number)
        })
        .collect();
    let online = [Online::Full, Online::Partial, Online::Information];
    let online = online
        .map(|online| group(Shared::Online(online), &["truc-tuyen", online_slug(online)], &|entry| entry.procedure.online == online))
        .into();
    let quick = Quick::ALL.map(|quick| group(Shared::Quick(quick), &["loc", quick.slug()], &|entry| quick.takes(entry.procedure))).into();
    let events = events(site, &entries, &codes);
    let public = book::books(site).into_iter().filter(|book| book.dated.disclosure.published <= site.as_of);
    let mut quarters: Vec<Quarter<'a>> = public
        .rev()
        .map(|book| {
            let dated = book.dated;
            Quarter { dated, book, route: Route::of(&["ngan-sach", &dated.year.to_string(), dated.period.slug()]) }
        })
        .collect();
    quarters.sort_by_key(|quarter| std::cmp::Reverse((quarter.dated.disclosure.published, quarter.dated.year, quarter.dated.period)));
    let budget_years = budget_years::budget_years(&quarters);
    let mut pages: Vec<&FreePage> = site.pages.iter().collect();
    pages.sort_by_key(|page| (page.front.order.unwrap_or(u32::MAX), &page.slug));
    let pages = pages.into_iter().map(|page| (page, Route::of(&page.slug.split('/').collect::<Vec<_>>()))).collect();
    let years = years(site, &entries);
    let acts = site.acts.iter().map(|record| (&record.value.id, &record.value)).collect();
    let base_url = base_url.unwrap_or(&site.settings.value.base_url).clone();
    Plan {
        site,
        base_url,
        entries,
        fields,
        levels,
        counters,
        online,
        events,
        quick,
        quarters,
        budget_years,
        pages,
        years,
        acts,
        codes,
        replaced,
    }
}

impl<'a> Plan<'a> {
    /// The procedure of this code.
    pub fn entry(&self, code: &str) -> Option<&Entry<'a>> {
        self.codes.get(code).map(|index| &self.entries[*index])
    }

    /// The procedures that this code takes the place of, in the order of their everyday names.
    pub fn predecessors(&self, code: &str) -> impl Iterator<Item = &Entry<'a>> {
        self.replaced.get(code).into_iter().flatten().map(|index| &self.entries[*index])
    }

    /// The index of the procedure in force that does what `code` did: itself, or what has taken its place since.
    pub fn standing(&self, code: &str) -> Option<usize> {
        standing(&self.entries, &self.codes, code)
    }

    /// The procedures in force, in the order of their everyday names.
    pub fn current(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| entry.state == Lifecycle::Current)
    }
}

/// Follows what took the place of what, from `code` to a procedure in force. Never more steps than there are procedures.
fn standing(entries: &[Entry<'_>], codes: &BTreeMap<&str, usize>, code: &str) -> Option<usize> {
    let mut code = code;
    for _ in 0..entries.len() {
        let index = *codes.get(code)?;
        let entry = &entries[index];
        if entry.state == Lifecycle::Current {
            return Some(index);
        }
        code = entry.procedure.replaced_by.as_ref()?.as_str();
    }
    None
}

/// An event without a procedure in force has no page.
fn events<'a>(site: &'a Checked, entries: &[Entry<'a>], codes: &BTreeMap<&str, usize>) -> Vec<Group<'a>> {
    let events = site.events.iter().map(|record| &record.value);
    let group = |event: &'a LifeEvent| {
        let mut members = Vec::new();
        for code in event.groups.iter().flat_map(|group| &group.procedures) {
            members.extend(standing(entries, codes, code.as_str()).filter(|index| !members.contains(index)));
        }
        Group { shared: Shared::Event(event), route: Route::of(&["su-kien", event.id.as_str()]), members }
    };
    events.map(group).filter(|group| !group.members.is_empty()).collect()
}

fn entries<'a>(site: &'a Checked) -> Vec<Entry<'a>> {
    let levels: BTreeMap<&Id, &Level> = site.levels.iter().map(|record| (&record.value.id, &record.value)).collect();
    let fields: BTreeMap<&Id, &Field> = site.fields.iter().map(|record| (&record.value.id, &record.value)).collect();
    let counters: BTreeMap<u32, &Counter> = site.counters.iter().map(|record| (record.value.number, &record.value)).collect();
    let decisions: BTreeMap<&Id, &Decision> = site.decisions.iter().map(|record| (&record.value.id, &record.value)).collect();
    let entry = |listed: &'a Listed| {
        let Edition { procedure, level } = listed.today();
        let field = fields[&listed.field];
        Entry {
            procedure,
            listed,
            level: levels[level],
            field,
            counter: counters[&procedure.counter.unwrap_or(field.counter)],
            decision: procedure.decision.as_ref().map(|decision| decisions[decision]),
            state: tally::lifecycle(site, listed, site.as_of),
            end: tally::end(site, listed),
            route: Route::of(&["thu-tuc", procedure.code.as_str()]),
        }
    };
    site.procedures.iter().map(entry).collect()
}

/// The page of changes holds what is to come, the year of the day and the year before; each earlier year has a page.
fn years(site: &Checked, entries: &[Entry<'_>]) -> Vec<(i32, Route)> {
    let procedures = entries.iter().flat_map(|entry| {
        let changed = entry.listed.changes.iter().map(|change| change.from);
        entry.procedure.effective.into_iter().chain(entry.end).chain(changed)
    });
    let days = procedures.chain(site.disclosures.iter().map(|dated| dated.disclosure.published));
    let early: BTreeSet<i32> = days.map(|day| day.0.year()).filter(|year| *year < site.as_of.0.year() - 1).collect();
    early.into_iter().rev().map(|year| (year, Route::of(&["thay-doi", &year.to_string()]))).collect()
}

/// A field without a procedure in force has no page.
fn by_field<'a>(site: &'a Checked, entries: &[Entry<'a>]) -> Vec<Group<'a>> {
    let mut members: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.state == Lifecycle::Current) {
        members.entry(&entry.field.id).or_default().push(index);
    }
    let fields = site.fields.iter().map(|record| &record.value);
    let group = |field: &'a Field| {
        members.remove(&field.id).map(|members| Group {
            shared: Shared::Field(field),
            route: Route::of(&["linh-vuc", field.id.as_str()]),
            members,
        })
    };
    fields.filter_map(group).collect()
}

/// Vietnamese collation: Đ after D, Ơ after Ô, marks last. Never bytes.
struct Order(CollatorBorrowed<'static>);

impl Order {
    fn new() -> Self {
        let preferences = CollatorPreferences::from(locale!("vi"));
        Self(CollatorBorrowed::try_new(preferences, CollatorOptions::default()).expect("Vietnamese is compiled in"))
    }

    fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        let Ok(()) = self.0.write_sort_key_to(text, &mut key);
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_vietnamese_order() {
        let order = Order::new();
        let sorted = ["An", "Ẩm", "Chứng", "Dân", "Đất", "Hộ", "Ổn", "Ơn", "Út", "Ưu"];
        let mut names = sorted;
        names.reverse();
        names.sort_by_cached_key(|name| order.key(name));
        assert_eq!(names, sorted);
    }

    #[test]
    fn a_route_knows_its_file_and_the_way_back() {
        let route = Route::of(&["thu-tuc", "1.001193"]);
        assert_eq!(
            (route.folder(), route.file().as_str(), route.root().as_str()),
            ("thu-tuc/1.001193/", "thu-tuc/1.001193/index.html", "../../")
        );
        assert_eq!((Route::of(&[]).file().as_str(), Route::of(&[]).root().as_str()), ("index.html", ""));
    }
}
