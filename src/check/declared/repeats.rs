//! A quantity that a report states twice is the same both times, as exactly as each is printed.

use std::collections::BTreeMap;

use crate::check::declared::printed::Agreement;
use crate::check::declared::statement::{Computed, Stated, Statement};
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<&str, &Stated<'_>> = BTreeMap::new();
    for stated in &statement.figures {
        // What could be computed has been compared with that already.
        let claimed = stated.figure.quantity.as_ref().filter(|_| !matches!(stated.computed, Computed::Value(_)));
        let before = claimed.and_then(|quantity| first.insert(&quantity.text, stated));
        let twin = stated.figure.same_as.as_ref().and_then(|id| statement.get(id)).or(before);
        let Some((twin, (one, other))) = twin.and_then(|twin| Some((twin, (stated.printed?, twin.printed?)))) else { continue };
        let differ = matches!(one.agrees_with(other), Some(Agreement::Different | Agreement::Slip(_)));
        let place = stated.at.key("value");
        if !differ || diagnostics.cover(&place) || diagnostics.cover(&stated.at.key("unit")) || diagnostics.cover(&twin.at.key("value")) {
            continue;
        }
        let message = told("finding-declared-same", stated)
            .with("other", twin.value())
            .with("other_line", twin.figure.line)
            .with("difference", stated.with_unit(&one.off(other.value())));
        diagnostics
            .error(Rule::DeclaredSame, place, message)
            .about(&stated.figure.id)
            .note(twin.at.key("value"), Message::new("note-other-figure-here"))
            .help(Message::new("help-accept").with("place", &stated.figure.id));
    }
}
