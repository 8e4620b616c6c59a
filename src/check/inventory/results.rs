//! Dossiers of a year add up: no part is larger than its whole, and a year opens with what the year before left open.
//!
//! A dossier that is resolved was there, and one that is left over is carried on. Where the figures say otherwise, the
//! page shows citizens work that was not done, or hides some that waits.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::money::grouped;
use crate::model::results::Results;
use crate::model::site::{Record, Site};

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for record in &site.results {
        parts(record, diagnostics);
    }
    let mut years: Vec<&Record<Results>> = site.results.iter().collect();
    years.sort_by_key(|record| record.value.period.from);
    for pair in years.windows(2) {
        let [before, after] = pair else { continue };
        follows(before, after, diagnostics);
    }
}

/// No count is below zero, and no part is larger than its whole.
fn parts(record: &Record<Results>, diagnostics: &mut Diagnostics) {
    let figures = ["carried_over", "received", "resolved", "on_time", "digitised"];
    if figures.iter().any(|key| diagnostics.cover(&record.at.key(key))) {
        return; // What could not be read is no figure.
    }
    let Results { year, carried_over, received, resolved, on_time, digitised, .. } = &record.value;
    let digitised = digitised.map(|digitised| [("dossiers", digitised.dossiers), ("results", digitised.results)]);
    let counts = [
        (vec!["carried_over"], *carried_over),
        (vec!["received", "online"], received.online),
        (vec!["received", "direct"], received.direct),
        (vec!["received", "post"], received.post),
        (vec!["resolved"], *resolved),
        (vec!["on_time"], *on_time),
    ];
    let digitised = digitised.into_iter().flatten().map(|(key, count)| (vec!["digitised", key], count));
    let counts: Vec<(Vec<&str>, i64)> = counts.into_iter().chain(digitised).collect();
    let place = |path: &[&str]| path.iter().fold(record.at.clone(), |place, key| place.key(key));
    let mut negative = false;
    for (path, count) in counts.iter().filter(|(_, count)| *count < 0) {
        let message = Message::new("finding-results-negative").with("count", grouped(*count));
        diagnostics.error(Rule::ResultsPart, place(path), message).about(year).help(Message::new("help-results-negative"));
        negative = true;
    }
    if negative {
        return; // Nothing can be compared with a slip of the pen.
    }
    let whole = record.value.to_resolve();
    // Whatever is more than the whole is told once: it may be the whole that is wrong.
    let mut told = false;
    for (path, count) in &counts {
        let (sentence, help, whole) = match path.as_slice() {
            ["on_time"] => ("finding-results-on-time", "help-results-on-time", *resolved),
            ["resolved"] => ("finding-results-resolved", "help-results-part", whole),
            ["digitised", _] => ("finding-results-digitised", "help-results-part", whole),
            _ => continue,
        };
        let inside = path.as_slice() != ["on_time"];
        if *count <= whole || (inside && told) {
            continue;
        }
        let message = Message::new(sentence).with("count", grouped(*count)).with("whole", grouped(whole));
        let message = message.with("over", grouped(count.saturating_sub(whole)));
        let found = diagnostics.error(Rule::ResultsPart, place(path), message).about(year).help(Message::new(help));
        if inside {
            told = true;
            let others = counts.iter().filter(|(other, count)| other != path && *count > whole);
            for (other, count) in others.filter(|(other, _)| matches!(other.as_slice(), ["resolved"] | ["digitised", _])) {
                found.note(place(other), Message::new("note-results-too").with("count", grouped(*count)));
            }
        }
    }
}

/// What one period left open, the next one carries over; and no day is counted twice.
fn follows(before: &Record<Results>, after: &Record<Results>, diagnostics: &mut Diagnostics) {
    let (ended, begins) = (before.value.period.to, after.value.period.from);
    let year = after.value.year;
    if diagnostics.cover(&before.at.key("period")) || diagnostics.cover(&after.at.key("period")) {
        return;
    }
    let counted = !diagnostics.cover(&before.at) && !diagnostics.cover(&after.at);
    if begins <= ended {
        let message = Message::new("finding-results-overlap").with("from", begins).with("to", ended).with("year", before.value.year);
        let found = diagnostics.error(Rule::ResultsBalance, after.at.key("period").key("from"), message).about(year);
        found.note(before.at.key("period").key("to"), Message::new("note-results-period")).help(Message::new("help-results-overlap"));
    } else if counted && ended.0.succ_opt() == Some(begins.0) && after.value.carried_over != before.value.open() {
        let message = Message::new("finding-results-opening")
            .with("count", grouped(after.value.carried_over))
            .with("open", grouped(before.value.open()))
            .with("to", ended)
            .with("over", grouped(after.value.carried_over.saturating_sub(before.value.open()).saturating_abs()));
        let found = diagnostics.error(Rule::ResultsBalance, after.at.key("carried_over"), message).about(year);
        found.note(before.at.key("resolved"), Message::new("note-results-open")).help(Message::new("help-results-opening"));
    }
}
