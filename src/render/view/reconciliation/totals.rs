//! Totals added up anew: procedures, dossiers, and the sums of every disclosure.

use serde::Serialize;

use crate::check::budget::sums::{self, Sum};
use crate::check::tally;
use crate::model::money::grouped;
use crate::model::procedure::Online;
use crate::model::quantity::Filter;
use crate::model::results::Results;
use crate::plan::{Quarter, Route, Shared};
use crate::render::view::frame::{LinkView, Views};
use crate::render::view::trust::ProvenanceView;

/// Totals of one kind.
#[derive(Debug, Serialize)]
pub(super) struct TotalsView {
    /// The id of its heading.
    anchor: String,
    title: String,
    /// Where the records stand.
    link: Option<LinkView>,
    pub(super) totals: Vec<TotalView>,
    /// How many of them do not come to what is printed.
    pub(super) differing: usize,
    /// What to know.
    note: Option<String>,
    provenance: Option<ProvenanceView>,
}

/// One total and how it adds up.
#[derive(Debug, Serialize)]
pub(super) struct TotalView {
    name: String,
    parts: Vec<PartView>,
    /// What is published.
    total: i64,
    /// What the parts come to.
    sum: i64,
    /// The same in Vietnamese form.
    total_text: String,
    /// The same, where it is not what is published.
    sum_text: Option<String>,
}

#[derive(Debug, Serialize)]
struct PartView {
    name: String,
    /// Below zero where it is taken away.
    value: i64,
    /// The same in Vietnamese form, without its sign.
    value_text: String,
    href: Option<String>,
}

impl TotalView {
    /// From whole numbers; a part below zero is taken away.
    fn of(name: String, total: i64, parts: Vec<(String, i64, Option<String>)>) -> Self {
        let sum = parts.iter().fold(0_i64, |sum, (_, value, _)| sum.saturating_add(*value));
        let part = |(name, value, href): (String, i64, Option<String>)| PartView {
            name,
            value,
            value_text: grouped(value.saturating_abs()),
            href,
        };
        Self {
            name,
            total,
            sum,
            total_text: grouped(total),
            sum_text: (sum != total).then(|| grouped(sum)),
            parts: parts.into_iter().map(part).collect(),
        }
    }

    /// Whether it is what its parts come to.
    pub(super) fn holds(&self) -> bool {
        self.sum == self.total
    }
}

impl Views<'_> {
    /// Every total of the site.
    pub(super) fn all_totals(&self) -> Vec<TotalsView> {
        let mut all = vec![self.procedures()];
        all.extend(self.plan.site.results.iter().rev().map(|record| self.dossiers(&record.value)));
        all.extend(self.plan.quarters.iter().filter_map(|quarter| self.sums(quarter)));
        all
    }

    /// Procedures in force, by level, then each level by what can be done online, then by counter.
    fn procedures(&self) -> TotalsView {
        let (site, day) = (self.plan.site, self.plan.site.as_of);
        let count = |filter: Filter| tally::count(site, day, &filter) as i64;
        let levels = || {
            self.plan.levels.iter().filter_map(|group| match group.shared {
                Shared::Level(level) => Some((group, level)),
                _ => None,
            })
        };
        let at = |level: &crate::model::id::Id| Filter { level: Some(level.clone()), ..Filter::default() };
        let by_level = levels().map(|(group, level)| (level.name.clone(), count(at(&level.id)), Some(group.route.file())));
        let all = self.words.get("reconciliation_all").to_owned();
        let mut totals = vec![TotalView::of(all.clone(), count(Filter::default()), by_level.collect())];
        for (_, level) in levels() {
            let by_online = [Online::Full, Online::Partial, Online::Information, Online::None].map(|online| {
                let value = count(Filter { online: Some(online), ..at(&level.id) });
                (self.words.online(online).to_owned(), value, None)
            });
            let parts = by_online.into_iter().filter(|(_, value, _)| *value > 0).collect();
            let name = format!("{}, {}", level.name, self.words.get("reconciliation_by_online"));
            totals.push(TotalView::of(name, count(at(&level.id)), parts));
        }
        let by_counter = self.plan.counters.iter().map(|group| {
            let link = self.group_link(group);
            (link.text, group.members.len() as i64, Some(link.href))
        });
        let name = format!("{all}, {}", self.words.get("reconciliation_by_counter"));
        totals.push(TotalView::of(name, count(Filter::default()), by_counter.collect()));
        TotalsView {
            anchor: String::from("thu-tuc"),
            title: self.words.get("reconciliation_procedures").to_owned(),
            link: Some(self.top("menu_procedures", "thu-tuc")),
            differing: differing(&totals),
            totals,
            note: Some(self.words.get("statistics_counts_note").to_owned()),
            provenance: self.trusted_together(self.current()),
        }
    }

    /// The dossiers of one period.
    fn dossiers(&self, results: &Results) -> TotalsView {
        let words = &self.words;
        let part = |word: &str, value: i64| (words.get(word).to_owned(), value, None);
        let total = |word: &str, value: i64, parts| TotalView::of(words.get(word).to_owned(), value, parts);
        let received = results.received;
        let channels =
            vec![part("channel_online", received.online), part("channel_direct", received.direct), part("channel_post", received.post)];
        let (all, in_period) = (results.to_resolve(), results.received_total());
        let totals = vec![
            total("result_received", in_period, channels),
            total("result_to_resolve", all, vec![part("result_carried_over", results.carried_over), part("result_received", in_period)]),
            total("result_open", results.open(), vec![part("result_to_resolve", all), part("result_resolved", -results.resolved)]),
        ];
        TotalsView {
            anchor: format!("ho-so-{}", results.year),
            title: format!("{} {} {} {}", words.get("statistics_results"), results.period.from, words.get("to_day"), results.period.to),
            link: Some(LinkView::to(words.get("menu_statistics"), &Route::of(&["thong-ke"]))),
            differing: differing(&totals),
            totals,
            note: results.note.clone(),
            provenance: Some(self.provenance(&results.provenance)),
        }
    }

    /// The sums of one disclosure.
    fn sums(&self, quarter: &Quarter<'_>) -> Option<TotalsView> {
        let (set, disclosure) = (self.form_set(quarter)?, &quarter.dated.disclosure);
        let totals: Vec<TotalView> = set
            .balances
            .iter()
            .flat_map(|balance| sums::sums(quarter.dated, balance))
            .map(|sum: Sum<'_>| {
                let form = set.forms.iter().find(|form| form.id.as_str() == sum.form);
                let column = form.and_then(|form| form.columns.iter().find(|column| column.key == sum.column));
                let head = column.map_or_else(
                    || sum.column.to_owned(),
                    |column| match &column.group {
                        Some(group) => format!("{group}, {}", column.title),
                        None => column.title.clone(),
                    },
                );
                let name = format!("{} ({} {}: {head})", sum.row.name, self.words.get("reconciliation_form"), sum.form);
                let parts = sum.parts.iter().map(|(row, part)| (row.name.clone(), part.dong(), None));
                TotalView::of(name, sum.stated.dong(), parts.collect())
            })
            .collect();
        let period = self.period(quarter);
        Some(TotalsView {
            anchor: format!("ngan-sach-{}-{}", quarter.dated.year, quarter.dated.period.slug()),
            title: format!("{} {}", self.words.get("reconciliation_budget"), self.period_inside(quarter)),
            link: Some(LinkView::to(&period, &quarter.route)),
            differing: differing(&totals),
            totals,
            note: Some(format!("{}: {}.", self.words.get("unit_of_money"), self.unit(disclosure.unit))),
            provenance: Some(self.provenance(&disclosure.provenance)),
        })
    }
}

fn differing(totals: &[TotalView]) -> usize {
    totals.iter().filter(|total| !total.holds()).count()
}
