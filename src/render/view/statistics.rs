//! Statistics: what the inventory counts to, the dossier results with their arithmetic, and where the commune's own
//! figures differ.

use serde::Serialize;

use crate::check::declared_figures::{self, Agreement};
use crate::check::tally;
use crate::model::id::Id;
use crate::model::money::grouped;
use crate::model::procedure::Online;
use crate::model::quantity::Filter;
use crate::plan::{Route, Shared};
use crate::render::view::budget::{percent, shown};
use crate::render::view::frame::{PageView, ProvenanceView, Views};

/// The page of statistics.
#[derive(Debug, Serialize)]
pub(in crate::render) struct StatisticsPage {
    page: PageView,
    heading: String,
    lead: String,
    /// Names of the columns after the first.
    levels: Vec<String>,
    lines: Vec<CountView>,
    results: Vec<ResultsView>,
    declared: Vec<DeclaredView>,
}

/// One line of counts: a figure a level, and the total where it makes sense.
#[derive(Debug, Serialize)]
struct CountView {
    name: String,
    counts: Vec<usize>,
    total: Option<usize>,
    /// Whether it is a part of the line above that is not.
    part: bool,
}

#[derive(Debug, Serialize)]
struct ResultsView {
    year: i32,
    from: String,
    to: String,
    lines: Vec<ResultLineView>,
    note: Option<String>,
    provenance: ProvenanceView,
}

#[derive(Debug, Serialize)]
struct ResultLineView {
    name: String,
    figure: String,
    /// How it is computed, where it is.
    sum: Option<String>,
}

/// One report and where its figures differ.
#[derive(Debug, Serialize)]
struct DeclaredView {
    title: String,
    date: String,
    agreeing: usize,
    differing: Vec<DifferenceView>,
    provenance: ProvenanceView,
}

#[derive(Debug, Serialize)]
struct DifferenceView {
    label: String,
    line: u32,
    printed: String,
    computed: String,
    /// Why it stands all the same, as the commune says.
    reason: Option<String>,
}

impl Views<'_> {
    /// The page of statistics.
    pub(in crate::render) fn statistics(&self) -> StatisticsPage {
        let words = &self.words;
        let (heading, lead) = (words.get("statistics_heading"), words.get("statistics_lead"));
        let levels: Vec<(&Id, String)> = self
            .plan
            .levels
            .iter()
            .filter_map(|group| match group.shared {
                Shared::Level(level) => Some((&level.id, level.name.clone())),
                _ => None,
            })
            .collect();
        StatisticsPage {
            page: self.page(&Route::of(&["thong-ke"]), "thong-ke", heading, lead, Vec::new()),
            heading: heading.to_owned(),
            lead: lead.to_owned(),
            lines: self.lines_of_counts(&levels),
            levels: levels.into_iter().map(|(_, name)| name).collect(),
            results: self.results(),
            declared: self.declared(),
        }
    }

    fn lines_of_counts(&self, levels: &[(&Id, String)]) -> Vec<CountView> {
        let (site, day) = (self.plan.site, self.plan.site.as_of);
        let at = |level: &Id, filter: Filter| tally::count(site, day, &Filter { level: Some(level.clone()), ..filter });
        let line = |name: String, part: bool, filter: Filter| {
            let counts: Vec<usize> = levels.iter().map(|(level, _)| at(level, filter.clone())).collect();
            CountView { name, total: Some(counts.iter().sum()), counts, part }
        };
        let word = |id: &str| self.words.get(id).to_owned();
        let mut lines = vec![line(word("count_procedures"), false, Filter::default())];
        for online in [Online::Full, Online::Partial, Online::Information, Online::None] {
            let online = line(self.words.online(online).to_owned(), true, Filter { online: Some(online), ..Filter::default() });
            if online.total != Some(0) {
                lines.push(online);
            }
        }
        // A procedure may stand in several fields' and levels' counts, so these have no total.
        let fields = levels.iter().map(|(level, _)| tally::fields(site, day, Some(level))).collect();
        lines.push(CountView { name: word("count_fields"), counts: fields, total: None, part: false });
        for (level, name) in levels {
            let filter = Filter { interlinked: Some((*level).clone()), ..Filter::default() };
            lines.push(CountView { total: None, ..line(format!("{} {}", word("count_interlinked"), name.to_lowercase()), false, filter) });
        }
        lines.push(line(word("count_fee"), false, Filter { fee: Some(true), ..Filter::default() }));
        lines.push(line(word("count_payable"), false, Filter { payable: Some(true), ..Filter::default() }));
        lines
    }

    fn results(&self) -> Vec<ResultsView> {
        let words = &self.words;
        let line = |id: &str, figure: String, sum: Option<String>| ResultLineView { name: words.get(id).to_owned(), figure, sum };
        let results = self.plan.site.results.iter().map(|record| &record.value).map(|results| {
            let received = results.received;
            let (total, all, open) = (results.received_total(), results.to_resolve(), results.open());
            let number = |count: i64| grouped(count);
            let rate = |over: i64, under: i64| {
                (format!("{} %", shown(percent(Some(over), Some(under)))), Some(format!("{} : {}", grouped(over), grouped(under))))
            };
            let (on_time, on_time_sum) = rate(results.on_time, results.resolved);
            let (online, online_sum) = rate(received.online, total);
            ResultsView {
                year: results.year,
                from: results.period.from.to_string(),
                to: results.period.to.to_string(),
                lines: vec![
                    line("result_carried_over", number(results.carried_over), None),
                    line("result_online", number(received.online), None),
                    line("result_direct", number(received.direct), None),
                    line("result_post", number(received.post), None),
                    line(
                        "result_received",
                        number(total),
                        Some(format!("{} + {} + {}", number(received.online), number(received.direct), number(received.post))),
                    ),
                    line("result_to_resolve", number(all), Some(format!("{} + {}", number(results.carried_over), number(total)))),
                    line("result_resolved", number(results.resolved), None),
                    line("result_open", number(open), Some(format!("{} − {}", number(all), number(results.resolved)))),
                    line("result_on_time", on_time, on_time_sum),
                    line("result_online_rate", online, online_sum),
                ],
                note: results.note.clone(),
                provenance: self.provenance(&results.provenance),
            }
        });
        results.collect()
    }

    fn declared(&self) -> Vec<DeclaredView> {
        let site = self.plan.site;
        let declared = site.declarations.iter().map(|record| {
            let compared: Vec<_> = declared_figures::compared(site, &record.value).collect();
            let reason = |id: &Id| {
                site.acceptances
                    .iter()
                    .find(|acceptance| acceptance.value.place == id.as_str())
                    .map(|acceptance| acceptance.value.reason.clone())
            };
            let differing = compared.iter().filter(|compared| compared.agreement != Agreement::Equal).map(|compared| DifferenceView {
                label: compared.figure.label.clone(),
                line: compared.figure.line,
                printed: [compared.figure.value.as_str(), compared.figure.unit.as_deref().unwrap_or_default()]
                    .join(" ")
                    .trim_end()
                    .to_owned(),
                computed: compared.computed.clone(),
                reason: reason(&compared.figure.id),
            });
            DeclaredView {
                title: record.value.document.title.clone(),
                date: record.value.document.date.to_string(),
                agreeing: compared.iter().filter(|compared| compared.agreement == Agreement::Equal).count(),
                differing: differing.collect(),
                provenance: self.provenance(&record.value.provenance),
            }
        });
        declared.collect()
    }
}
