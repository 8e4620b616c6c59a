//! Totals added up anew: procedures, dossiers, and the sums of every disclosure.

use serde::Serialize;

use crate::check::budget::sums::{self, Sum};
use crate::check::tally;
use crate::model::budget::{Balance, Column, Form, FormSet};
use crate::model::id::Id;
use crate::model::money::grouped;
use crate::model::office::Level;
use crate::model::procedure::Online;
use crate::model::quantity::Filter;
use crate::model::results::Results;
use crate::plan::{Quarter, Route, Shared};
use crate::render::view::frame::{LinkView, Views};
use crate::render::view::trust::ProvenanceView;
use crate::render::view::vocabulary::lower_first;

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
    parts: Vec<SummandView>,
    /// What is published.
    total: i64,
    /// What the parts come to.
    sum: i64,
    /// The same in Vietnamese form.
    total_text: String,
    /// The same, where it is not what is published.
    sum_text: Option<String>,
    /// Whether its parts share members, so that they need not come to it.
    overlaps: bool,
}

#[derive(Debug, Serialize)]
struct SummandView {
    name: String,
    /// Below zero where it is taken away.
    value: i64,
    /// Whether it is.
    taken: bool,
    /// The value in Vietnamese form, without its sign.
    value_text: String,
    href: Option<String>,
}

impl TotalView {
    /// From whole numbers; a part below zero is taken away.
    fn of(name: String, total: i64, parts: Vec<(String, i64, Option<String>)>) -> Self {
        let sum = parts.iter().fold(0_i64, |sum, (_, value, _)| sum.saturating_add(*value));
        let part = |(name, value, href): (String, i64, Option<String>)| SummandView {
            name,
            value,
            taken: value < 0,
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
            overlaps: false,
        }
    }

    /// Whether it is what its parts come to.
    pub(super) fn holds(&self) -> bool {
        self.overlaps || self.sum == self.total
    }
}

impl Views<'_> {
    /// Every total of the site.
    pub(super) fn all_totals(&self) -> Vec<TotalsView> {
        let mut all = vec![self.procedures()];
        all.extend(self.known_results().map(|record| self.dossiers(&record.value)));
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
        let at = |level: &Id| Filter { level: Some(level.clone()), ..Filter::default() };
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
        self.across_levels(&mut totals);
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

    /// What stands at every level: how far it can be done online, fees, what passes through other levels, fields.
    fn across_levels(&self, totals: &mut Vec<TotalView>) {
        let (site, day, words) = (self.plan.site, self.plan.site.as_of, &self.words);
        let levels: Vec<(&Level, String)> = self
            .plan
            .levels
            .iter()
            .filter_map(|group| match group.shared {
                Shared::Level(level) => Some((level, group.route.file())),
                _ => None,
            })
            .collect();
        let count = |filter: &Filter| tally::count(site, day, filter) as i64;
        let by_level = words.get("reconciliation_by_level");
        let mut add = |name: &str, filter: Filter| {
            let parts = levels.iter().map(|(level, href)| {
                let filter = Filter { level: Some(level.id.clone()), ..filter.clone() };
                (level.name.clone(), count(&filter), Some(href.clone()))
            });
            totals.push(TotalView::of(format!("{name}, {by_level}"), count(&filter), parts.filter(|(_, value, _)| *value > 0).collect()));
        };
        for online in [Online::Full, Online::Partial, Online::Information] {
            add(words.online(online), Filter { online: Some(online), ..Filter::default() });
        }
        add(words.get("count_fee"), Filter { fee: Some(true), ..Filter::default() });
        add(words.get("count_payable"), Filter { payable: Some(true), ..Filter::default() });
        for (level, _) in &levels {
            let name = format!("{} {}", words.get("interlinked"), lower_first(&level.name));
            add(&name, Filter { interlinked: Some(level.id.clone()), ..Filter::default() });
        }
        let fields = self.plan.fields.iter().map(|group| {
            let link = self.group_link(group);
            (link.text, group.members.len() as i64, Some(link.href))
        });
        let name = format!("{}, {}", words.get("reconciliation_all"), words.get("reconciliation_by_field"));
        totals.push(TotalView::of(name, count(&Filter::default()), fields.collect()));
        let at_levels =
            levels.iter().map(|(level, href)| (level.name.clone(), tally::fields(site, day, Some(&level.id)) as i64, Some(href.clone())));
        let distinct = tally::fields(site, day, None) as i64;
        let name = words.get("reconciliation_fields").to_owned();
        totals.push(TotalView { overlaps: true, ..TotalView::of(name, distinct, at_levels.collect()) });
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
                let head = form.map_or_else(|| sum.column.to_owned(), |form| self.column(form, sum.column));
                let name = format!("{} ({} {}: {head})", sum.row.name, self.words.get("reconciliation_form"), sum.form);
                let parts = sum.parts.iter().map(|(row, part)| (row.name.clone(), part.dong(), None));
                TotalView::of(name, sum.stated.dong(), parts.collect())
            })
            .chain(set.balances.iter().filter_map(|balance| self.equal(quarter, set, balance)))
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

    /// The head of a column; a figure that stands in none is what a percentage is computed from.
    fn column(&self, form: &Form, key: &str) -> String {
        let head = |column: &Column| match &column.group {
            Some(group) => format!("{group}, {}", column.title),
            None => column.title.clone(),
        };
        let own = form.columns.iter().find(|column| column.key == key).map(head);
        let base = || {
            let percent = form.columns.iter().find(|column| column.of.iter().any(|base| base == key))?;
            Some(format!("{} “{}”", self.words.get("reconciliation_base"), head(percent)))
        };
        own.or_else(base).unwrap_or_else(|| key.to_owned())
    }

    /// One quantity that stands in two forms and differs: the first figure, and the other beside it.
    fn equal(&self, quarter: &Quarter<'_>, set: &FormSet, balance: &Balance) -> Option<TotalView> {
        let stated = balance.equal.iter().filter_map(|cell| {
            let row = quarter.dated.disclosure.forms.get(&cell.form)?.rows.iter().find(|row| row.id == cell.row)?;
            let form = set.forms.iter().find(|form| form.id == cell.form)?;
            let place = format!("{} {}: {}", self.words.get("reconciliation_form"), cell.form, self.column(form, &cell.column));
            Some((row, place, row.figures.get(&cell.column)?.dong()))
        });
        let [(first, place, value), (other, other_place, same)] = stated.collect::<Vec<_>>().try_into().ok()?;
        if value == same {
            return None; // Dozens of figures stand in two forms; what agrees needs no line.
        }
        let name = format!("{} ({place})", first.name);
        let twin = format!("{} {} ({other_place})", self.words.get("reconciliation_equal"), other.name);
        Some(TotalView::of(name, value, vec![(twin, same, None)]))
    }
}

fn differing(totals: &[TotalView]) -> usize {
    totals.iter().filter(|total| !total.holds()).count()
}
