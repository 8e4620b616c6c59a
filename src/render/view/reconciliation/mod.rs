//! Reconciliation: every total that the commune publishes, how it adds up, what contradicts it, and why it stands all the same.
//!
//! The page and its JSON are one value: what a reader sees and what a program reads cannot disagree.

mod report;
mod totals;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::plan::Route;
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::reconciliation::report::ReportView;
use crate::render::view::reconciliation::totals::TotalsView;
use crate::render::view::vocabulary::{sentence, upper_first};
use crate::source::Place;

/// The page of reconciliation.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ReconciliationPage {
    page: PageView,
    heading: String,
    lead: String,
    /// What stands on the page, and in its JSON.
    pub(in crate::render) reconciliation: Reconciliation,
}

/// All that is reconciled; its keys are fixed for ever.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Reconciliation {
    /// The day of the site, `2024-01-31`.
    as_of: String,
    /// Totals that were added up anew.
    totals_count: usize,
    /// Of these, how many do not come to what is printed.
    totals_differing: usize,
    /// Contradictions that stand with a reason.
    accepted_count: usize,
    totals: Vec<TotalsView>,
    reports: Vec<ReportView>,
    /// What is accepted elsewhere than in a report.
    accepted: Vec<AcceptedView>,
}

/// What is accepted for one reason.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AcceptedView {
    /// The rule that found it.
    rule: &'static str,
    /// `error`, `warning` or `note`.
    severity: &'static str,
    /// The file, relative to the commune's folder.
    file: String,
    /// What was found, a sentence each.
    findings: Vec<String>,
    /// Where in the file, a key path each.
    paths: Vec<String>,
    /// The procedures that they are about.
    links: Vec<LinkView>,
    /// Why it stands all the same.
    reason: String,
    /// Who decided: a post.
    by: String,
    /// The last day that holds.
    until: Option<String>,
}

impl Views<'_> {
    /// The page of reconciliation.
    pub(in crate::render) fn reconciliation(&self) -> ReconciliationPage {
        let site = self.plan.site;
        let (heading, lead) = (self.words.get("reconciliation_heading"), self.words.get("reconciliation_lead"));
        let in_report = |found: &&Diagnostic| site.declarations.iter().any(|record| record.at.file == found.place.file);
        let totals = self.all_totals();
        let reconciliation = Reconciliation {
            as_of: site.as_of.0.format("%Y-%m-%d").to_string(),
            totals_count: totals.iter().map(|section| section.totals.len()).sum(),
            totals_differing: totals.iter().map(|section| section.differing).sum(),
            accepted_count: site.accepted().len(),
            reports: site.declarations.iter().map(|record| self.report(record)).collect(),
            accepted: self.together(site.accepted().iter().filter(|found| !in_report(found))),
            totals,
        };
        ReconciliationPage {
            page: self.page(&Route::of(&["doi-chieu"]), "thong-ke", heading, lead, vec![self.top("menu_statistics", "thong-ke")]),
            heading: heading.to_owned(),
            lead: lead.to_owned(),
            reconciliation,
        }
    }

    /// What is accepted inside a place, for the page of what stands there.
    pub(super) fn footnotes(&self, at: &Place) -> Vec<AcceptedView> {
        self.together(self.plan.site.accepted().iter().filter(|found| at.contains(&found.place)))
    }

    /// Findings with one rule and one reason stand together.
    pub(super) fn together<'d>(&self, found: impl Iterator<Item = &'d Diagnostic>) -> Vec<AcceptedView> {
        let mut views: Vec<AcceptedView> = Vec::new();
        // Figures first, in the order of the report; what it cites and how it is numbered after them.
        let (figures, others): (Vec<_>, Vec<_>) = found.partition(|found| found.place.path.to_string().starts_with("figures"));
        for finding in figures.into_iter().chain(others) {
            let Some(accepted) = &finding.accepted else { continue };
            let text = quoted(&sentence(&upper_first(&self.say(&finding.message))));
            let rule = finding.rule.id();
            let path = finding.place.path.to_string();
            let about = self.plan.entries.iter().find(|entry| entry.listed.at.contains(&finding.place));
            let link = about.map(|entry| LinkView::to(entry.procedure.everyday_name(), &entry.route));
            match views.iter_mut().find(|view| view.rule == rule && view.reason == sentence(&accepted.reason)) {
                Some(view) => {
                    view.findings.push(text);
                    view.paths.push(path);
                    view.links.extend(link.filter(|link| view.links.iter().all(|other| other.href != link.href)));
                }
                None => views.push(AcceptedView {
                    rule,
                    severity: match finding.severity {
                        Severity::Error => "error",
                        Severity::Warning => "warning",
                        Severity::Note => "note",
                    },
                    file: finding.place.file.to_string(),
                    findings: vec![text],
                    paths: vec![path],
                    links: link.into_iter().collect(),
                    reason: sentence(&accepted.reason),
                    by: accepted.by.clone(),
                    until: accepted.until.clone(),
                }),
            }
        }
        views
    }
}

/// Words of the author's in the quotation marks of a page instead of those of a terminal.
fn quoted(text: &str) -> String {
    let mut open = false;
    let mark = |letter: char| {
        if letter != '`' {
            return letter;
        }
        open = !open;
        if open { '“' } else { '”' }
    };
    text.chars().map(mark).collect()
}
