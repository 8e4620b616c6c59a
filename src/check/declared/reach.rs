//! A dossier that is received at one level and decided at another passes from the one to the other.
//!
//! So where a report counts the procedures that a higher level decides, as many of them are interlinked with that level.

use crate::check::declared::overlaps::filter;
use crate::check::declared::statement::Statement;
use crate::check::declared::told;
use crate::check::tally;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::quantity::Filter;

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in &statement.figures {
        let Some(part) = filter(stated).filter(|part| part.interlinked.is_some() && part.interlinked == part.level) else { continue };
        let whole = Filter { interlinked: None, ..part.clone() };
        let Some(whole) = statement.figures.iter().find(|other| filter(other) == Some(&whole)) else { continue };
        let (Some(reaching), Some(all), place) = (stated.printed, whole.printed, stated.at.key("value")) else { continue };
        let here = tally::in_force(statement.site, statement.day)
            .filter(|listed| Some(listed.level_on(statement.day)) == part.level.as_ref())
            .any(|listed| listed.said_on(statement.day).received_at.is_none_or(|level| Some(level) == part.level.as_ref()));
        if here || !all.value().is_more_than(reaching.value()) || diagnostics.cover(&place) {
            continue;
        }
        let message = told("finding-declared-reach", stated).with("whole", &whole.figure.label).with("total", whole.value());
        diagnostics
            .warning(Rule::DeclaredReach, place, message)
            .about(&stated.figure.id)
            .note(whole.at.key("value"), Message::new("note-whole"))
            .help(Message::new("help-accept").with("place", &stated.figure.id));
    }
}
