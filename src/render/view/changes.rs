//! What changed, month by month: procedures that began, changed or ended, and disclosures; and what is to come.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use crate::model::date::Date;
use crate::plan::{Entry, Route};
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::shift::ShiftsView;
use crate::render::view::trust::{MarkView, ProvenanceView};
use crate::render::view::vocabulary::{lower_first, sentence};

/// A page of changes.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ChangesPage {
    page: PageView,
    heading: String,
    lead: Option<String>,
    provenance: Option<ProvenanceView>,
    /// What is to come, the nearest first.
    coming: Vec<MonthView>,
    /// What has come, the latest first.
    months: Vec<MonthView>,
    /// The pages of earlier years; on those none.
    years: Vec<LinkView>,
}

/// What changed in one month.
#[derive(Debug, Serialize)]
struct MonthView {
    /// `Tháng 7 năm 2025`.
    title: String,
    /// `thang-2025-07`; of what is to come `sap-toi-2025-07`.
    anchor: String,
    days: Vec<DayView>,
}

#[derive(Debug, Serialize)]
struct DayView {
    date: String,
    news: Vec<NewsView>,
}

/// One thing that happened to one or more procedures.
#[derive(Debug, Clone, Serialize)]
pub(super) struct NewsView {
    /// `begun`, `changed`, `ended`, `disclosed`.
    kind: &'static str,
    /// What kind of thing it is, in words.
    word: String,
    /// What changed, a whole sentence.
    text: Option<String>,
    /// The acts that brought it.
    acts: Option<String>,
    lines: Vec<LineView>,
}

/// What it happened to: one procedure or disclosure, or several to which exactly the same happened.
#[derive(Debug, Clone, Serialize)]
struct LineView {
    links: Vec<LinkView>,
    /// What was said before, and what is said from that day on.
    shifts: Option<ShiftsView>,
    /// `thay cho`, `thay bằng`.
    instead: Option<InsteadView>,
    /// How far a disclosure can be trusted.
    mark: Option<MarkView>,
}

/// What took the place of what.
#[derive(Debug, Clone, Serialize)]
pub(super) struct InsteadView {
    pub(super) word: String,
    pub(super) links: Vec<LinkView>,
}

/// One thing that happened lately, for the home page.
#[derive(Debug, Serialize)]
pub(super) struct LatestNewsView {
    date: String,
    word: String,
    link: LinkView,
    text: Option<String>,
    /// How far a disclosure can be trusted.
    mark: Option<MarkView>,
}

/// A thing that happened, before things of one kind and one day are put together.
struct News {
    date: Date,
    kind: &'static str,
    text: Option<String>,
    acts: Option<String>,
    line: LineView,
}

impl LineView {
    /// Whether exactly the same happened to both.
    fn same(&self, other: &Self) -> bool {
        self.shifts == other.shifts && self.instead.is_none() && other.instead.is_none() && self.mark.is_none() && other.mark.is_none()
    }
}

impl Views<'_> {
    /// The page of changes, and one for each year that has some.
    pub(in crate::render) fn changes(&self) -> Vec<(Route, ChangesPage)> {
        let news = self.news();
        let (coming, mut past): (Vec<News>, Vec<News>) = news.into_iter().partition(|news| self.is_to_come(news.date));
        let heading = self.words.get("changes_heading").to_owned();
        let lead = self.words.get("changes_lead").to_owned();
        let route = Route::of(&["thay-doi"]);
        let mut pages = Vec::new();
        for (year, route) in &self.plan.years {
            let (own, rest) = past.into_iter().partition(|news| news.date.0.year() == *year);
            past = rest;
            let heading = format!("{heading} {} {year}", self.words.get("period_of_year"));
            let page = ChangesPage {
                page: self.page(route, "thay-doi", &heading, &lead, vec![self.top("menu_changes", "thay-doi")]),
                heading,
                lead: None,
                provenance: self.trusted_together(0..self.plan.entries.len()),
                coming: Vec::new(),
                months: self.months(own, true),
                years: Vec::new(),
            };
            pages.push((route.clone(), page));
        }
        let page = ChangesPage {
            page: self.page(&route, "thay-doi", &heading, &lead, Vec::new()),
            heading,
            lead: Some(lead),
            provenance: self.trusted_together(0..self.plan.entries.len()),
            coming: self.months(coming, false),
            months: self.months(past, true),
            years: self.plan.years.iter().map(|(year, route)| LinkView::to(&year.to_string(), route)).collect(),
        };
        pages.push((route, page));
        pages
    }

    /// Everything that happened and will happen, in no order.
    fn news(&self) -> Vec<News> {
        let mut news = Vec::new();
        for entry in &self.plan.entries {
            let line = |shifts, instead: Option<InsteadView>| LineView {
                links: vec![self.linked(entry, instead.is_some())],
                shifts,
                instead,
                mark: None,
            };
            news.extend(entry.procedure.effective.map(|date| News {
                date,
                kind: "begun",
                text: None,
                acts: None,
                line: line(None, self.before(entry)),
            }));
            news.extend(entry.listed.changes.iter().map(|change| News {
                date: change.from,
                kind: "changed",
                text: Some(sentence(&change.note)),
                acts: self.acts_of(change),
                line: line(Some(self.shifts(entry.listed, change)), None),
            }));
            // Where another took over on that very day, its line says so.
            let taken = |date| self.successor(entry).is_some_and(|next| next.procedure.effective == Some(date));
            news.extend(entry.end.filter(|date| !taken(*date)).map(|date| News {
                date,
                kind: "ended",
                text: None,
                acts: None,
                line: line(None, self.after(entry)),
            }));
        }
        news.extend(self.plan.quarters.iter().map(|quarter| {
            let text = format!("{} {}", self.words.get("budget_of"), self.period_inside(quarter));
            let mark = Some(MarkView::of(&self.words, quarter.dated.disclosure.provenance.overall()));
            let line = LineView { links: vec![LinkView::to(&text, &quarter.route)], shifts: None, instead: None, mark };
            News { date: quarter.dated.disclosure.published, kind: "disclosed", text: None, acts: None, line }
        }));
        news
    }

    /// A link to a procedure; where another is named beside it, codes tell them apart.
    fn linked(&self, entry: &Entry<'_>, coded: bool) -> LinkView {
        let name = entry.procedure.everyday_name();
        if coded { LinkView::to(&format!("{name} ({})", entry.procedure.code), &entry.route) } else { LinkView::to(name, &entry.route) }
    }

    fn successor(&self, entry: &Entry<'_>) -> Option<&Entry<'_>> {
        self.plan.entry(entry.procedure.replaced_by.as_ref()?.as_str())
    }

    /// What a procedure took the place of.
    pub(super) fn before(&self, entry: &Entry<'_>) -> Option<InsteadView> {
        let links: Vec<LinkView> = self.plan.predecessors(entry.procedure.code.as_str()).map(|other| self.beside(entry, other)).collect();
        (!links.is_empty()).then(|| InsteadView { word: self.words.get("changes_instead_of").to_owned(), links })
    }

    /// What took the place of a procedure.
    pub(super) fn after(&self, entry: &Entry<'_>) -> Option<InsteadView> {
        let links = vec![self.beside(entry, self.successor(entry)?)];
        Some(InsteadView { word: self.words.get("changes_instead").to_owned(), links })
    }

    /// A link to another procedure than the one spoken of; its code alone, where both have one name.
    fn beside(&self, entry: &Entry<'_>, other: &Entry<'_>) -> LinkView {
        if entry.procedure.everyday_name() != other.procedure.everyday_name() {
            return self.linked(other, true);
        }
        LinkView::to(&format!("{} {}", lower_first(self.words.get("code")), other.procedure.code), &other.route)
    }

    /// By month and day; on one day, what has the same words and acts is told once.
    fn months(&self, news: Vec<News>, latest_first: bool) -> Vec<MonthView> {
        let mut days: BTreeMap<Date, Vec<NewsView>> = BTreeMap::new();
        for News { date, kind, text, acts, line } in news {
            let day = days.entry(date).or_default();
            match day.iter_mut().find(|other| other.kind == kind && other.text == text && other.acts == acts) {
                Some(same) => match same.lines.iter_mut().find(|other| other.same(&line)) {
                    Some(other) => other.links.extend(line.links),
                    None => same.lines.push(line),
                },
                None => {
                    day.push(NewsView { kind, word: self.words.get(&format!("changes_{kind}")).to_owned(), text, acts, lines: vec![line] })
                }
            }
        }
        let mut months: Vec<MonthView> = Vec::new();
        for (date, mut news) in days {
            let order = |kind| ["disclosed", "begun", "changed", "ended"].iter().position(|known| *known == kind);
            news.sort_by_key(|news| order(news.kind));
            let (year, month) = (date.0.year(), date.0.month());
            // The month of the day of the site may stand among both.
            let anchor = format!("{}-{year}-{month:02}", if latest_first { "thang" } else { "sap-toi" });
            if months.last().is_none_or(|last| last.anchor != anchor) {
                let title = format!("{} {month} {} {year}", self.words.get("changes_month"), self.words.get("period_of_year"));
                months.push(MonthView { title, anchor: anchor.clone(), days: Vec::new() });
            }
            if let Some(month) = months.last_mut() {
                month.days.push(DayView { date: date.to_string(), news });
            }
        }
        if latest_first {
            months.iter_mut().for_each(|month| month.days.reverse());
            months.reverse();
        }
        months
    }

    /// What happened last, the latest first; on one day in the order of the page.
    pub(super) fn latest_news(&self, most: usize) -> Vec<LatestNewsView> {
        let past = self.news().into_iter().filter(|news| !self.is_to_come(news.date)).collect();
        let mut latest = Vec::new();
        for day in self.months(past, true).into_iter().flat_map(|month| month.days) {
            for news in day.news {
                for line in news.lines {
                    let (date, word, text) = (day.date.clone(), news.word.clone(), news.text.clone());
                    let mark = line.mark;
                    let one = |link: LinkView| LatestNewsView {
                        date: date.clone(),
                        word: word.clone(),
                        link,
                        text: text.clone(),
                        mark: mark.clone(),
                    };
                    latest.extend(line.links.into_iter().map(one));
                }
            }
            if latest.len() >= most {
                break;
            }
        }
        latest.truncate(most);
        latest
    }
}
