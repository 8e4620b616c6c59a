//! One day does not come before the day it must follow.
//!
//! A procedure repealed before it took effect was never in force; an act in force before it was signed is a slip of the pen.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::date::Date;
use crate::model::site::{Listed, Site};
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        let first = &listed.first().procedure;
        follows(&listed.at, ("effective", first.effective), ("repealed", first.repealed), diagnostics);
        changes(listed, site, diagnostics);
    }
    for act in &site.acts {
        follows(&act.at, ("issued", Some(act.value.issued)), ("from", act.value.from), diagnostics);
        follows(&act.at, ("from", act.value.from), ("to", act.value.to), diagnostics);
    }
    let notices = site.settings.at.key("notices");
    for (index, notice) in site.settings.value.notices.iter().enumerate() {
        follows(&notices.index(index), ("from", notice.from), ("to", notice.to), diagnostics);
    }
    for event in &site.events {
        for (index, errand) in event.value.elsewhere.iter().enumerate() {
            let at = event.at.key("elsewhere").index(index);
            follows(&at, ("from", errand.from), ("to", errand.to), diagnostics);
        }
    }
    for pointer in &site.pointers {
        follows(&pointer.at, ("from", pointer.value.from), ("to", pointer.value.to), diagnostics);
    }
    for level in &site.levels {
        follows(&level.at, ("from", level.value.from), ("to", level.value.to), diagnostics);
    }
    for results in &site.results {
        let period = results.value.period;
        follows(&results.at.key("period"), ("from", Some(period.from)), ("to", Some(period.to)), diagnostics);
    }
}

/// Changes stand in order of their days, between the first day of the procedure and its end.
fn changes(listed: &Listed, site: &Site, diagnostics: &mut Diagnostics) {
    let first = &listed.first().procedure;
    let mut before = first.effective.map(|date| (listed.at.key("effective"), "effective", date));
    for (index, change) in listed.changes.iter().enumerate() {
        let place = listed.at.key("changes").index(index).key("from");
        if let Some((at, key, date)) = &before
            && change.from <= *date
        {
            report((place, "from", change.from), (at.clone(), key, *date), diagnostics);
            continue;
        }
        if let Some(end) = first.repealed
            && end <= change.from
        {
            report((listed.at.key("repealed"), "repealed", end), (place.clone(), "from", change.from), diagnostics);
        }
        let level = change.level.as_ref().and_then(|id| site.levels.iter().find(|level| level.value.id == *id));
        if let Some(level) = level.filter(|level| !level.value.validity().holds_on(change.from)) {
            let key = if level.value.from.is_some_and(|from| change.from < from) { "from" } else { "to" };
            let message = Message::new("finding-level-not-there").with("level", &level.value.name).with("date", change.from);
            let found = diagnostics.error(Rule::DateOrder, listed.at.key("changes").index(index).key("level"), message);
            found.note(level.at.key(key), Message::new("note-level-day"));
        }
        before = Some((place, "from", change.from));
    }
}

fn follows(at: &Place, (before, first): (&str, Option<Date>), (after, second): (&str, Option<Date>), diagnostics: &mut Diagnostics) {
    if let (Some(first), Some(second)) = (first, second)
        && second < first
    {
        report((at.key(after), after, second), (at.key(before), before, first), diagnostics);
    }
}

type Day<'a> = (Place, &'a str, Date);

fn report((place, after, second): Day<'_>, (earlier, before, first): Day<'_>, diagnostics: &mut Diagnostics) {
    if diagnostics.cover(&place) || diagnostics.cover(&earlier) {
        return;
    }
    let sentence = if first == second { "finding-date-equal" } else { "finding-date-order" };
    let message = Message::new(sentence).with("after", after).with("second", second).with("before", before).with("first", first);
    let found = diagnostics.error(Rule::DateOrder, place, message);
    found.note(earlier, Message::new("note-first-day")).help(Message::new("help-date-order"));
}
