//! A part is not more than its whole.

use crate::check::declared::amount::Amount;
use crate::check::declared::statement::Statement;
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in &statement.figures {
        let whole = stated.figure.part_of.as_ref().and_then(|id| statement.printed(id));
        let (Some(part), Some((whole, printed)), place) = (stated.printed, whole, stated.at.key("value")) else { continue };
        if !Amount::of(part).is_surely_more_than(Amount::of(printed)) || diagnostics.cover(&place) {
            continue;
        }
        let message = told("finding-declared-part", stated)
            .with("whole", &whole.figure.label)
            .with("total", whole.value())
            .with("difference", stated.with_unit(&part.off(printed.value())));
        diagnostics
            .error(Rule::DeclaredPart, place, message)
            .about(&stated.figure.id)
            .note(whole.at.key("value"), Message::new("note-whole"))
            .help(Message::new("help-accept").with("place", &stated.figure.id));
    }
}
