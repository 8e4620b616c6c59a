//! Where figures that the commune has declared differ from what they come to, and why they stand all the same.

use serde::Serialize;

use crate::check::declared::figures::{self, Agreement, Compared};
use crate::render::view::frame::Views;
use crate::render::view::trust::ProvenanceView;
use crate::render::view::vocabulary::NO_BREAK;

/// One report and where its figures differ.
#[derive(Debug, Serialize)]
pub(super) struct DeclaredView {
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
    /// Why it stands all the same.
    reason: Option<String>,
    /// Who says so: a post.
    by: Option<String>,
}

impl Views<'_> {
    /// Every report.
    pub(super) fn declared(&self) -> Vec<DeclaredView> {
        let site = self.plan.site;
        let difference = |compared: &Compared<'_>| {
            let figure = compared.figure;
            let with_unit = |number: &str| match figure.unit.as_deref() {
                Some("%") => format!("{number}%"),
                Some(unit) => format!("{number}{NO_BREAK}{unit}"),
                None => number.to_owned(),
            };
            let accepted = site.acceptances.iter().map(|record| &record.value).find(|accepted| {
                let by_path = format!("figures[{}].value", compared.index);
                let holds = accepted.until.is_none_or(|until| site.as_of <= until);
                holds && (accepted.place == figure.id.as_str() || accepted.place == by_path)
            });
            DifferenceView {
                label: figure.label.clone(),
                line: figure.line,
                printed: with_unit(&figure.value),
                computed: match compared.agreement {
                    Agreement::NothingThere => compared.computed.clone(),
                    _ => with_unit(&compared.computed),
                },
                reason: accepted.map(|accepted| accepted.reason.clone()),
                by: accepted.map(|accepted| accepted.by.clone()),
            }
        };
        let view = site.declarations.iter().map(|record| {
            let compared: Vec<_> = figures::compared(site, &record.value).collect();
            let differing = compared.iter().filter(|compared| compared.agreement != Agreement::Equal);
            DeclaredView {
                title: record.value.document.title.clone(),
                date: record.value.document.date.to_string(),
                agreeing: compared.iter().filter(|compared| compared.agreement == Agreement::Equal).count(),
                differing: differing.map(difference).collect(),
                provenance: self.provenance(&record.value.provenance),
            }
        });
        view.collect()
    }
}
