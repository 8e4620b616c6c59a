//! Dossier results (kết quả giải quyết hồ sơ): what came in, what was resolved, what is left, and how each figure is reckoned.
//!
//! The page and its JSON are made from the same record, so that they cannot disagree.

mod chart;
pub(in crate::render) mod data;

use serde::Serialize;

use crate::check::tally;
use crate::model::declared::Figure;
use crate::model::money::grouped;
use crate::model::quantity::{Meaning, Term};
use crate::model::results::{Counted, Received, Results};
use crate::model::site::Record;
use crate::plan::Route;
use crate::render::view::figures::{percent, shown};
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::reconciliation::AcceptedView;
use crate::render::view::results::chart::StackView;
use crate::render::view::statistics::ResultsView;
use crate::render::view::vocabulary::filled;

/// The page of dossier results.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ResultsPage {
    page: PageView,
    heading: String,
    lead: String,
    /// Side by side, the latest first; none where there is one only.
    compared: Vec<ComparedView>,
    /// The latest first.
    years: Vec<DossierYearView>,
}

/// One period in a line.
#[derive(Debug, Serialize)]
struct ComparedView {
    /// `2023`, the anchor of its section in `href`.
    year: i32,
    href: String,
    to_resolve: String,
    resolved: String,
    open: String,
    /// `100,00%`, or `–` where nothing was resolved.
    on_time: String,
}

/// The dossiers of one period.
#[derive(Debug, Serialize)]
struct DossierYearView {
    year: i32,
    /// The figures in sentences.
    sentences: Vec<String>,
    /// What there was to resolve, then what became of it, each a bar of equal length.
    stacks: Vec<StackView>,
    /// The figures with the sums that lead to them.
    result: ResultsView,
    /// The dossiers of each procedure, the most first; none where nobody counts them.
    procedures: Vec<CountedView>,
    procedures_total: Option<CountedView>,
    /// What does not agree with what the commune has declared, and why it stands all the same.
    footnotes: Vec<AcceptedView>,
}

/// The dossiers of one procedure, in Vietnamese form.
#[derive(Debug, Serialize)]
struct CountedView {
    /// None for the total.
    link: Option<LinkView>,
    online: String,
    direct: String,
    post: String,
    total: String,
}

impl CountedView {
    fn of(link: Option<LinkView>, received: Received) -> Self {
        let [online, direct, post] = [received.online, received.direct, received.post].map(grouped);
        Self { link, online, direct, post, total: grouped(total(received)) }
    }
}

impl<'a> Views<'a> {
    /// The page of dossier results.
    pub(in crate::render) fn results_page(&self) -> ResultsPage {
        let (heading, lead) = (self.words.get("results_heading"), self.words.get("results_lead"));
        let known: Vec<&Record<Results>> = self.known_results().collect();
        let compared = known.iter().filter(|_| known.len() > 1).map(|record| compared(&record.value));
        ResultsPage {
            page: self.page(&Route::of(&["ket-qua"]), "thong-ke", heading, lead, vec![self.top("menu_statistics", "thong-ke")]),
            heading: heading.to_owned(),
            lead: lead.to_owned(),
            compared: compared.collect(),
            years: known.iter().map(|record| self.year(record)).collect(),
        }
    }

    /// The results whose period has ended on the day of the site, the latest first.
    pub(super) fn known_results(&self) -> impl Iterator<Item = &'a Record<Results>> {
        let site = self.plan.site;
        site.results.iter().rev().filter(|record| record.value.period.to <= site.as_of)
    }

    fn year(&self, record: &Record<Results>) -> DossierYearView {
        let results = &record.value;
        let mut counted: Vec<&Counted> = results.procedures.iter().collect();
        counted.sort_by_key(|counted| std::cmp::Reverse(total(counted.received)));
        let link = |counted: &Counted| {
            let entry = self.plan.entry(counted.code.as_str());
            entry.map(|entry| LinkView::to(entry.procedure.everyday_name(), &entry.route))
        };
        let sum = counted.iter().fold(Received { online: 0, direct: 0, post: 0 }, |sum, one| Received {
            online: sum.online.saturating_add(one.received.online),
            direct: sum.direct.saturating_add(one.received.direct),
            post: sum.post.saturating_add(one.received.post),
        });
        DossierYearView {
            year: results.year,
            sentences: self.sentences(results),
            stacks: self.stacks(results),
            result: self.results(results),
            procedures_total: (!counted.is_empty()).then(|| CountedView::of(None, sum)),
            procedures: counted.iter().map(|counted| CountedView::of(link(counted), counted.received)).collect(),
            footnotes: self.contradictions(record),
        }
    }

    fn sentences(&self, results: &Results) -> Vec<String> {
        let say =
            |word: &str, counts: &[i64]| filled(self.words.get(word), &counts.iter().map(|count| grouped(*count)).collect::<Vec<_>>());
        let received = results.received;
        let mut sentences = vec![
            say(
                "results_said_received",
                &[results.carried_over, results.received_total(), received.online, received.direct, received.post],
            ),
            say("results_said_open", &[results.to_resolve(), results.resolved, results.open()]),
        ];
        sentences.push(match percent(Some(results.on_time), Some(results.resolved)) {
            Some(rate) => {
                let late = results.resolved.saturating_sub(results.on_time);
                let counts = [grouped(results.resolved), grouped(results.on_time), shown(Some(rate)), grouped(late)];
                filled(self.words.get("results_said_on_time"), &counts)
            }
            None => self.words.get("results_said_none").to_owned(),
        });
        if let Some(digitised) = results.digitised {
            sentences.push(say("results_said_digitised", &[digitised.dossiers, digitised.results]));
        }
        sentences
    }

    /// What is accepted in the record itself, and in reports about figures that these results answer for.
    fn contradictions(&self, record: &Record<Results>) -> Vec<AcceptedView> {
        let site = self.plan.site;
        let declared = site.declarations.iter().filter(|report| tally::results_of(site, &report.value.document) == Some(&record.value));
        let figures = declared.flat_map(|report| {
            let figures = report.value.figures.iter().enumerate().filter(|(_, figure)| is_of_dossiers(figure));
            figures.map(|(index, _)| report.at.key("figures").index(index))
        });
        let places: Vec<_> = std::iter::once(record.at.clone()).chain(figures).collect();
        self.together(site.accepted().iter().filter(|found| places.iter().any(|place| place.contains(&found.place))))
    }
}

/// Whether a figure of a report is reckoned from dossiers.
fn is_of_dossiers(figure: &Figure) -> bool {
    let counts = |term: &Term| matches!(term, Term::Results(_) | Term::Served(..));
    figure.closing_of.is_some()
        || figure.quantity.as_ref().is_some_and(|quantity| match &quantity.meaning {
            Meaning::Sum(sum) => sum.iter().any(|(_, term)| counts(term)),
            Meaning::Percent(part, whole) => part.iter().chain(whole).any(|(_, term)| counts(term)),
        })
}

fn compared(results: &Results) -> ComparedView {
    let rate = percent(Some(results.on_time), Some(results.resolved));
    ComparedView {
        year: results.year,
        href: format!("#nam-{}", results.year),
        to_resolve: grouped(results.to_resolve()),
        resolved: grouped(results.resolved),
        open: grouped(results.open()),
        on_time: shown(rate) + if rate.is_some() { "%" } else { "" },
    }
}

fn total(received: Received) -> i64 {
    received.online.saturating_add(received.direct).saturating_add(received.post)
}
