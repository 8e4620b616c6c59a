//! An acceptance takes a finding out of the build's way, and is published with its reason.
//!
//! One that accepts nothing any more, has run out, or speaks of a rule that cannot be accepted, is itself a finding.

use crate::diagnostic::{Accepted, Diagnostic, Diagnostics, Message, Rule, Severity, nearest};
use crate::model::accepted::Acceptance;
use crate::model::declared::Figure;
use crate::model::quantity::Sort;
use crate::model::site::Site;

/// Rules whose findings change what declared figures come to, or are about such figures.
const COUNTED: [Rule; 8] = [
    Rule::DeclaredFigure,
    Rule::DeclaredUnit,
    Rule::DeclaredNumber,
    Rule::DeclaredSame,
    Rule::BudgetSum,
    Rule::BudgetUnit,
    Rule::ResultsPart,
    Rule::ResultsBalance,
];

pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    // Where records are missing, or name what is not there, some rules have passed in silence what they would have found.
    let must_be_mended = |found: &Diagnostic| found.severity == Severity::Error && !found.rule.can_be_accepted();
    let all_have_spoken = site.whole && !diagnostics.all().iter().any(must_be_mended);
    let mut unused = Vec::new();
    for record in &site.acceptances {
        let acceptance = &record.value;
        let rule = Rule::ALL.iter().find(|rule| rule.id() == acceptance.rule);
        match rule {
            None => {
                let message = Message::new("finding-unknown-rule").with("rule", &acceptance.rule);
                let known: Vec<&str> = Rule::ALL.iter().filter(|rule| rule.can_be_accepted()).map(|rule| rule.id()).collect();
                let help = match nearest(&acceptance.rule, &known) {
                    Some(near) => Message::new("help-did-you-mean").with("word", near),
                    None => Message::new("help-known-values").with("words", known.join(", ")),
                };
                diagnostics.error(Rule::UnknownReference, record.at.key("rule"), message).help(help);
                continue;
            }
            Some(rule) if !rule.can_be_accepted() => {
                let message = Message::new("finding-not-acceptable").with("rule", rule.id());
                let found = diagnostics.error(Rule::UnusedAcceptance, record.at.key("rule"), message);
                found.help(Message::new("help-not-acceptable"));
                continue;
            }
            Some(_) => {}
        }
        if acceptance.reason.trim().is_empty() {
            diagnostics
                .error(Rule::MissingKey, record.at.key("reason"), Message::new("finding-no-reason"))
                .help(Message::new("help-no-reason"));
            continue;
        }
        // A snapshot that cannot be read leaves the day of the site unknown.
        let day_is_known = !diagnostics.cover(&site.settings.at.key("snapshot"));
        if day_is_known && acceptance.until.is_some_and(|until| until < site.as_of) {
            let found = diagnostics.warning(Rule::UnusedAcceptance, record.at.key("until"), Message::new("finding-acceptance-over"));
            found.help(Message::new("help-acceptance-over"));
            continue;
        }
        for (index, name) in acceptance.place.names.iter().enumerate() {
            let used = accept(acceptance, name, diagnostics);
            let at = record.at.key("place");
            let at = if acceptance.place.is_list { at.index(index) } else { at };
            if !used && all_have_spoken && !diagnostics.cover(&at) {
                unused.push((acceptance, name, at));
            }
        }
    }
    for (acceptance, name, at) in unused {
        if !is_hidden(site, acceptance, name, diagnostics) {
            let message = Message::new("finding-unused-acceptance").with("place", name);
            diagnostics.warning(Rule::UnusedAcceptance, at, message).help(Message::new("help-unused-acceptance"));
        }
    }
}

/// Whether a figure rests on what another finding says is wrong: once that is mended there may be something to accept again.
fn is_hidden(site: &Site, acceptance: &Acceptance, name: &str, diagnostics: &Diagnostics) -> bool {
    let report = site.declarations.iter().find(|record| *record.at.file == *acceptance.file);
    let Some(report) = report else { return false };
    let figure = |id: &str| report.value.figures.iter().find(|figure| figure.id.as_str() == id);
    let Some(accepted) = figure(name) else { return false };
    let reads = |figure: &Figure, of: Sort| figure.quantity.iter().any(|quantity| quantity.meaning.terms().any(|term| term.sort() == of));
    let open = diagnostics.all().iter().filter(|found| found.severity == Severity::Error && found.accepted.is_none());
    open.filter(|found| COUNTED.contains(&found.rule)).any(|found| {
        if *found.place.file == *acceptance.file {
            let shared = |other: &Figure| Sort::ALL.iter().any(|sort| reads(accepted, *sort) && reads(other, *sort));
            return figure(&found.subject).is_some_and(|other| shared(other) || accepted.names(&other.id) || other.names(&accepted.id));
        }
        let of = |folder: &str| found.place.file.starts_with(folder);
        match (of("content/results/"), of("content/budget/")) {
            (true, _) => reads(accepted, Sort::Results),
            (_, true) => reads(accepted, Sort::Budget),
            _ => reads(accepted, Sort::Inventory),
        }
    })
}

/// Marks what is found at this place; `false` where nothing is.
fn accept(acceptance: &Acceptance, name: &str, diagnostics: &mut Diagnostics) -> bool {
    let mut used = false;
    for found in diagnostics.all_mut() {
        let meant = found.rule.id() == acceptance.rule && *found.place.file == *acceptance.file;
        // What has been accepted once needs no second reason.
        if meant && found.accepted.is_none() && (found.subject == name || found.place.path.to_string() == name) {
            let until = acceptance.until.map(|day| day.to_string());
            found.accepted = Some(Accepted { reason: acceptance.reason.clone(), by: acceptance.by.clone(), until });
            used = true;
        }
    }
    used
}
