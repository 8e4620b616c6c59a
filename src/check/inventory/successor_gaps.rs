//! A procedure that is replaced ends on the day on which the new one begins.
//!
//! Between the two days there would be a time in which nothing holds, or one in which both do; a citizen who comes then is
//! sent away or told two things. One that is merged into an older procedure does not begin anew: there a change of the
//! older one bears the day, or it was there before.

use std::collections::BTreeMap;

use crate::check::tally;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::code::ProcedureCode;
use crate::model::date::Date;
use crate::model::site::{Listed, Site};
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let codes: BTreeMap<&ProcedureCode, &Listed> = site.procedures.iter().map(|listed| (listed.code(), listed)).collect();
    for listed in &site.procedures {
        let Some(next) = listed.first().procedure.replaced_by.as_ref().and_then(|code| codes.get(code)) else { continue };
        let Some(end) = tally::end(site, listed) else { continue };
        let Some((sentence, help, key)) = wrong(site, listed, next, end) else { continue };
        let place = listed.at.key(if listed.first().procedure.repealed.is_some() { "repealed" } else { "replaced_by" });
        let later = next.at.key(key);
        let changes = [listed.at.key("changes"), next.at.key("changes"), Place::file("content/levels.yaml")];
        if [&place, &listed.at.key("replaced_by"), &later].into_iter().chain(&changes).any(|place| diagnostics.cover(place)) {
            continue; // A day that could not be read is no day.
        }
        let begin = next.first().procedure.effective.unwrap_or(end);
        let message = Message::new(sentence)
            .with("code", next.code())
            .with("from", end)
            .with("end", end)
            .with("begin", begin)
            .with("over", tally::end(site, next).unwrap_or(end))
            .with("days", (begin.0 - end.0).num_days().abs());
        let found = diagnostics.warning(Rule::SuccessorGap, place, message).about(listed.code());
        // The day as the inventory writes it.
        let date = begin.0.format("%Y-%m-%d");
        found.note(later, Message::new("note-successor-day").with("code", next.code())).help(Message::new(help).with("date", date));
    }
}

/// What is wrong: the sentence, its help, and the key of the new procedure that bears the other day.
fn wrong(site: &Site, listed: &Listed, next: &Listed, end: Date) -> Option<(&'static str, &'static str, &'static str)> {
    let begin = next.first().procedure.effective?;
    if begin > end {
        return Some(("finding-successor-gap", "help-successor-day", "effective"));
    }
    if next.first().procedure.repealed.is_some() && tally::end(site, next).is_some_and(|over| over <= end) {
        return Some(("finding-successor-over", "help-successor-over", "repealed"));
    }
    let side_by_side = listed.first().procedure.effective.is_none_or(|own| begin <= own);
    let merged = next.changes.iter().any(|change| change.from == end);
    (begin < end && !side_by_side && !merged).then_some(("finding-successor-overlap", "help-successor-overlap", "effective"))
}
