//! One day does not come before the day it must follow.
//!
//! A procedure repealed before it took effect was never in force; an act in force before it was signed is a slip of the pen.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::date::Date;
use crate::model::site::Site;
use crate::source::Place;

pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        let procedure = &listed.procedure;
        follows(&listed.at, ("effective", procedure.effective), ("repealed", procedure.repealed), diagnostics);
    }
    for act in &site.acts {
        follows(&act.at, ("issued", Some(act.value.issued)), ("from", act.value.from), diagnostics);
        follows(&act.at, ("from", act.value.from), ("to", act.value.to), diagnostics);
    }
    for level in &site.levels {
        follows(&level.at, ("from", level.value.from), ("to", level.value.to), diagnostics);
    }
    for results in &site.results {
        let period = results.value.period;
        follows(&results.at.key("period"), ("from", Some(period.from)), ("to", Some(period.to)), diagnostics);
    }
}

fn follows(at: &Place, (before, first): (&str, Option<Date>), (after, second): (&str, Option<Date>), diagnostics: &mut Diagnostics) {
    if let (Some(first), Some(second)) = (first, second)
        && second < first
        && !diagnostics.cover(&at.key(before))
        && !diagnostics.cover(&at.key(after))
    {
        let message =
            Message::new("finding-date-order").with("after", after).with("second", second).with("before", before).with("first", first);
        diagnostics.error(Rule::DateOrder, at.key(after), message).note(at.key(before), Message::new("note-first-day"));
    }
}
