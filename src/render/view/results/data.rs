//! Dossier results for programs: `/ket-qua/index.json`. Its keys are fixed for ever.

use serde::Serialize;

use crate::model::results::{Received, Results};
use crate::model::site::Record;
use crate::render::view::figures::percent;
use crate::render::view::frame::Views;
use crate::render::view::reconciliation::AcceptedView;
use crate::render::view::trust::ProvenanceView;

/// All periods, the latest first.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ResultsData {
    /// The day of the site, `2024-01-31`.
    as_of: String,
    results: Vec<PeriodData>,
}

/// One period. Counts are dossiers; percentages have two decimals, half up, and are null where the base is nothing.
#[derive(Debug, Serialize)]
struct PeriodData {
    year: i32,
    /// The first and the last day, both counted.
    from: String,
    to: String,
    carried_over: i64,
    received: ReceivedData,
    /// Carried over and received.
    to_resolve: i64,
    resolved: i64,
    /// To resolve less resolved.
    open: i64,
    on_time: i64,
    /// On time, of those resolved.
    on_time_percent: Option<f64>,
    /// Resolved, of those to resolve.
    resolved_percent: Option<f64>,
    /// Received online, of those received.
    online_percent: Option<f64>,
    digitised_dossiers: Option<i64>,
    digitised_results: Option<i64>,
    /// Empty where the office does not count them.
    procedures: Vec<CountedData>,
    note: Option<String>,
    provenance: ProvenanceView,
    /// What does not agree with what the commune has declared, and why it stands.
    contradictions: Vec<AcceptedView>,
}

#[derive(Debug, Serialize)]
struct ReceivedData {
    online: i64,
    direct: i64,
    post: i64,
    total: i64,
}

#[derive(Debug, Serialize)]
struct CountedData {
    code: String,
    received: ReceivedData,
}

impl ReceivedData {
    fn of(received: Received) -> Self {
        Self { online: received.online, direct: received.direct, post: received.post, total: super::total(received) }
    }
}

impl Views<'_> {
    /// The results for programs.
    pub(in crate::render) fn results_data(&self) -> ResultsData {
        ResultsData {
            as_of: self.plan.site.as_of.0.format("%Y-%m-%d").to_string(),
            results: self.known_results().map(|record| self.period_data(record)).collect(),
        }
    }

    fn period_data(&self, record: &Record<Results>) -> PeriodData {
        let results = &record.value;
        let rate = |part: i64, whole: i64| {
            let hundredths = percent(Some(part), Some(whole)).and_then(|hundredths| i32::try_from(hundredths).ok());
            hundredths.map(|hundredths| f64::from(hundredths) / 100.0)
        };
        PeriodData {
            year: results.year,
            from: results.period.from.0.format("%Y-%m-%d").to_string(),
            to: results.period.to.0.format("%Y-%m-%d").to_string(),
            carried_over: results.carried_over,
            received: ReceivedData::of(results.received),
            to_resolve: results.to_resolve(),
            resolved: results.resolved,
            open: results.open(),
            on_time: results.on_time,
            on_time_percent: rate(results.on_time, results.resolved),
            resolved_percent: rate(results.resolved, results.to_resolve()),
            online_percent: rate(results.received.online, results.received_total()),
            digitised_dossiers: results.digitised.map(|digitised| digitised.dossiers),
            digitised_results: results.digitised.map(|digitised| digitised.results),
            procedures: results
                .procedures
                .iter()
                .map(|counted| CountedData { code: counted.code.to_string(), received: ReceivedData::of(counted.received) })
                .collect(),
            note: results.note.clone(),
            provenance: self.provenance(&results.provenance),
            contradictions: self.contradictions(record),
        }
    }
}
