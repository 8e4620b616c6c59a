//! Totals added up anew: procedures, dossiers, and the sums of every disclosure.

use serde::Serialize;

use crate::book::relation::Verdict;
use crate::book::{Book, Relation, Sort, Spot};
use crate::check::tally;
use crate::model::budget::MoneyUnit;
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
        all.extend(self.plan.quarters.iter().map(|quarter| self.sums(quarter)));
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

    /// The sums of one disclosure, in đồng.
    fn sums(&self, quarter: &Quarter<'_>) -> TotalsView {
        let (book, disclosure) = (&quarter.book, &quarter.dated.disclosure);
        let totals: Vec<TotalView> = book.relations().iter().filter_map(|relation| self.relation(book, relation)).collect();
        let period = self.period(quarter);
        TotalsView {
            anchor: format!("ngan-sach-{}-{}", quarter.dated.year, quarter.dated.period.slug()),
            title: format!("{} {}", self.words.get("reconciliation_budget"), self.period_inside(quarter)),
            link: Some(LinkView::to(&period, &quarter.route)),
            differing: differing(&totals),
            totals,
            note: Some(format!("{}: {}.", self.words.get("unit_of_money"), self.unit(MoneyUnit::Dong))),
            provenance: Some(self.provenance(&disclosure.provenance)),
        }
    }

    /// A sum with its parts. Dozens of figures stand in two forms, or only may not exceed another: those that agree need no line.
    fn relation(&self, book: &Book<'_>, relation: &Relation) -> Option<TotalView> {
        let dong = |spot: Spot| book.amount(spot).unwrap_or_default();
        let two = matches!(relation.sort, Sort::Equal | Sort::AtMost);
        if (two || !relation.exact) && relation.verdict(book, &|spot| i128::from(dong(spot))) != Verdict::Off {
            return None;
        }
        let place = |spot: Spot| {
            let name = book.line(spot).name;
            format!("{name} ({} {}: {})", self.words.get("reconciliation_form"), book.sheets[spot.sheet].form.id, book.head(spot))
        };
        let part = |(minus, spot): &(bool, Spot)| {
            let name = match relation.sort {
                Sort::Equal | Sort::AtMost => format!("{} {}", self.words.get("reconciliation_equal"), place(*spot)),
                Sort::Columns => book.head(*spot),
                Sort::Rows | Sort::Formula => book.line(*spot).name.to_owned(),
            };
            (name, if *minus { -dong(*spot) } else { dong(*spot) }, None)
        };
        Some(TotalView::of(place(relation.whole), dong(relation.whole), relation.parts.iter().map(part).collect()))
    }
}

fn differing(totals: &[TotalView]) -> usize {
    totals.iter().filter(|total| !total.holds()).count()
}
