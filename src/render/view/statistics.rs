//! Statistics: what the inventory counts to, and the dossier results with their arithmetic.

use serde::Serialize;

use crate::check::tally;
use crate::model::id::Id;
use crate::model::money::grouped;
use crate::model::procedure::Online;
use crate::model::quantity::Filter;
use crate::model::results::Results;
use crate::plan::{Route, Shared};
use crate::render::view::figures::{percent, shown, width};
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::trust::ProvenanceView;
use crate::render::view::vocabulary::lower_first;

/// The page of statistics.
#[derive(Debug, Serialize)]
pub(in crate::render) struct StatisticsPage {
    page: PageView,
    heading: String,
    lead: String,
    /// What to know first.
    headline: Vec<HeadlineView>,
    /// The columns after the first.
    levels: Vec<LinkView>,
    lines: Vec<CountView>,
    /// How far the counts can be trusted.
    provenance: Option<ProvenanceView>,
    results: Vec<ResultsView>,
    fields: Vec<BarView>,
    /// Of all fields.
    fields_total: String,
    /// Where they are reconciled with what was declared.
    reconciliation: LinkView,
}

#[derive(Debug, Serialize)]
struct HeadlineView {
    figure: String,
    text: String,
}

/// One line of counts: a figure a level, and the total.
#[derive(Debug, Serialize)]
struct CountView {
    name: String,
    counts: Vec<String>,
    total: String,
    /// Whether it is a part of the line above that is not.
    part: bool,
}

/// The dossiers of one period.
#[derive(Debug, Serialize)]
pub(super) struct ResultsView {
    from: String,
    to: String,
    /// By channel.
    bars: Vec<BarView>,
    /// By all channels.
    received: String,
    lines: Vec<ResultLineView>,
    note: Option<String>,
    provenance: ProvenanceView,
}

/// A figure with a bar.
#[derive(Debug, Serialize)]
struct BarView {
    name: String,
    /// Where it leads.
    href: Option<String>,
    figure: String,
    /// Of the total, in per cent.
    share: Option<String>,
    width: String,
}

#[derive(Debug, Serialize)]
struct ResultLineView {
    name: String,
    figure: String,
    /// How it is computed, where it is.
    sum: Option<String>,
}

impl Views<'_> {
    /// The page of statistics.
    pub(in crate::render) fn statistics(&self) -> StatisticsPage {
        let words = &self.words;
        let (heading, lead) = (words.get("statistics_heading"), words.get("statistics_lead"));
        let results = self.known_results().map(|record| &record.value);
        let (fields, fields_total) = self.fields();
        StatisticsPage {
            page: self.page(&Route::of(&["thong-ke"]), "thong-ke", heading, lead, Vec::new()),
            heading: heading.to_owned(),
            lead: lead.to_owned(),
            headline: self.headline(),
            levels: self.plan.levels.iter().map(|group| self.group_link(group)).collect(),
            lines: self.counts(),
            provenance: self.trusted_together(self.current()),
            results: results.map(|results| self.results(results)).collect(),
            fields,
            fields_total,
            reconciliation: self.top("reconciliation_heading", "doi-chieu"),
        }
    }

    fn headline(&self) -> Vec<HeadlineView> {
        let view = |figure: String, word: &str| HeadlineView { figure, text: self.words.get(word).to_owned() };
        let mut headline = vec![view(grouped(whole(self.current().count())), "headline_procedures")];
        if let Some(results) = self.known_results().next().map(|record| &record.value) {
            let resolved = percent(Some(results.resolved), Some(results.to_resolve()));
            headline.push(view(grouped(results.to_resolve()), "headline_dossiers"));
            headline.extend(resolved.map(|resolved| view(format!("{}%", shown(Some(resolved))), "headline_resolved")));
            headline.push(view(grouped(results.open()), "headline_open"));
        }
        headline
    }

    fn counts(&self) -> Vec<CountView> {
        let (site, day) = (self.plan.site, self.plan.site.as_of);
        let levels: Vec<(&Id, &str)> = self
            .plan
            .levels
            .iter()
            .filter_map(|group| match group.shared {
                Shared::Level(level) => Some((&level.id, level.name.as_str())),
                _ => None,
            })
            .collect();
        let at = |level: &Id, filter: Filter| tally::count(site, day, &Filter { level: Some(level.clone()), ..filter });
        let line = |name: String, part: bool, filter: Filter| {
            let counts: Vec<usize> = levels.iter().map(|(level, _)| at(level, filter.clone())).collect();
            let total: usize = counts.iter().sum();
            CountView { name, total: total.to_string(), counts: counts.iter().map(usize::to_string).collect(), part }
        };
        let word = |id: &str| self.words.get(id).to_owned();
        let mut lines = vec![line(word("count_procedures"), false, Filter::default())];
        for online in [Online::Full, Online::Partial, Online::Information, Online::None] {
            let online = line(self.words.online(online).to_owned(), true, Filter { online: Some(online), ..Filter::default() });
            if online.total != "0" {
                lines.push(online);
            }
        }
        // A field may stand at several levels: its total is not the sum of the columns.
        lines.push(CountView {
            name: word("count_fields"),
            counts: levels.iter().map(|(level, _)| tally::fields(site, day, Some(level)).to_string()).collect(),
            total: tally::fields(site, day, None).to_string(),
            part: false,
        });
        for (level, name) in &levels {
            let filter = Filter { interlinked: Some((*level).clone()), ..Filter::default() };
            lines.push(line(format!("{} {}", word("interlinked"), lower_first(name)), false, filter));
        }
        lines.push(line(word("count_fee"), false, Filter { fee: Some(true), ..Filter::default() }));
        lines.push(line(word("count_payable"), false, Filter { payable: Some(true), ..Filter::default() }));
        lines
    }

    /// Procedures by field, the largest first, and their total.
    fn fields(&self) -> (Vec<BarView>, String) {
        let mut fields: Vec<LinkView> = self.plan.fields.iter().map(|group| self.group_link(group)).collect();
        fields.sort_by_key(|link| std::cmp::Reverse(link.count));
        let size = |link: &LinkView| whole(link.count.unwrap_or(0));
        let widest = fields.first().map_or(0, size);
        let total: i64 = fields.iter().map(size).sum();
        let bar = |link: LinkView| BarView {
            figure: grouped(size(&link)),
            width: width(size(&link), widest),
            name: link.text,
            href: Some(link.href),
            share: None,
        };
        (fields.into_iter().map(bar).collect(), grouped(total))
    }

    /// The dossiers of one period, with the sums that lead to each figure.
    pub(super) fn results(&self, results: &Results) -> ResultsView {
        let words = &self.words;
        let received = results.received;
        let (total, all, open) = (results.received_total(), results.to_resolve(), results.open());
        let channels = [("channel_online", received.online), ("channel_direct", received.direct), ("channel_post", received.post)];
        let widest = channels.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let bar = |(word, count): (&str, i64)| BarView {
            name: words.get(word).to_owned(),
            href: None,
            figure: grouped(count),
            share: Some(shown(percent(Some(count), Some(total)))),
            width: width(count, widest),
        };
        let line = |word: &str, figure: String, sum: String| ResultLineView {
            name: words.get(word).to_owned(),
            figure,
            sum: Some(sum).filter(|sum| !sum.is_empty()),
        };
        let count = |word: &str, count: i64, sum: String| line(word, grouped(count), sum);
        let rate = |word: &str, over: i64, under: i64| {
            line(word, format!("{}%", shown(percent(Some(over), Some(under)))), format!("{} : {}", grouped(over), grouped(under)))
        };
        let parts = channels.map(|(_, count)| grouped(count)).join(" + ");
        let mut lines = vec![
            count("result_carried_over", results.carried_over, String::new()),
            count("result_received", total, parts),
            count("result_to_resolve", all, format!("{} + {}", grouped(results.carried_over), grouped(total))),
            count("result_resolved", results.resolved, String::new()),
            count("result_open", open, format!("{} − {}", grouped(all), grouped(results.resolved))),
            rate("result_resolved_rate", results.resolved, all),
            rate("result_on_time", results.on_time, results.resolved),
            rate("result_online_rate", received.online, total),
        ];
        if let Some(digitised) = results.digitised {
            lines.push(count("result_digitised_dossiers", digitised.dossiers, String::new()));
            lines.push(count("result_digitised_results", digitised.results, String::new()));
        }
        ResultsView {
            from: results.period.from.to_string(),
            to: results.period.to.to_string(),
            bars: channels.map(bar).into(),
            received: grouped(total),
            lines,
            note: results.note.clone(),
            provenance: self.provenance(&results.provenance),
        }
    }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
