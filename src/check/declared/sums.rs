//! The parts that a report prints under a whole come to the whole.

use crate::check::declared::amount::Amount;
use crate::check::declared::printed::Agreement;
use crate::check::declared::statement::Statement;
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in statement.figures.iter().filter(|stated| !stated.figure.sum_of.is_empty()) {
        let parts: Option<Vec<_>> = stated.figure.sum_of.iter().map(|id| statement.printed(id)).collect();
        let (Some(whole), Some(parts), place) = (stated.printed, parts, stated.at.key("value")) else { continue };
        let total = Amount::sum(parts.iter().map(|(_, part)| *part));
        if matches!(whole.agreement_within(total), Some(Agreement::Equal | Agreement::CutOff)) || diagnostics.cover(&place) {
            continue;
        }
        let unit = stated.figure.unit.as_deref();
        let message = told("finding-declared-sum", stated)
            .with("sum", parts.iter().map(|(part, _)| part.value_among(unit)).collect::<Vec<_>>().join(" + "))
            .with("total", stated.with_unit(&whole.like(total.exact)))
            .with("difference", stated.with_unit(&whole.off(total.exact)));
        let found = diagnostics.error(Rule::DeclaredSum, place, message);
        found.about(&stated.figure.id).help(Message::new("help-accept").with("place", &stated.figure.id));
        for (part, _) in &parts {
            found.note(part.at.key("value"), Message::new("note-part").with("label", &part.figure.label));
        }
    }
}
