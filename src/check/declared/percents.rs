//! A percentage is the ratio of the two figures that the report prints beside it.

use crate::check::declared::amount::Amount;
use crate::check::declared::printed::{Agreement, Printed};
use crate::check::declared::statement::{Stated, Statement};
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in &statement.figures {
        let (Some((part, whole, share)), Some(printed), place) = (ratio(statement, stated), stated.printed, stated.at.key("value")) else {
            continue;
        };
        if !matches!(printed.agreement_within(share), Some(Agreement::Different | Agreement::Slip(_))) || diagnostics.cover(&place) {
            continue;
        }
        let message = told("finding-declared-percent", stated)
            .with("part", part.value_among(whole.figure.unit.as_deref()))
            .with("whole", whole.value_among(part.figure.unit.as_deref()))
            .with("computed", stated.with_unit(&printed.like(share.exact)));
        diagnostics
            .error(Rule::DeclaredPercent, place, message)
            .about(&stated.figure.id)
            .note(part.at.key("value"), Message::new("note-part").with("label", &part.figure.label))
            .note(whole.at.key("value"), Message::new("note-whole"))
            .help(Message::new("help-accept").with("place", &stated.figure.id));
    }
}

/// The two figures and their ratio in per cent; none where one is no number, or the whole is zero.
pub(super) fn ratio<'s, 'a>(statement: &'s Statement<'a>, stated: &Stated<'_>) -> Option<(&'s Stated<'a>, &'s Stated<'a>, Amount)> {
    let ratio = stated.figure.percent_of.as_ref()?;
    let (part, over): (_, Printed) = statement.printed(&ratio.part)?;
    let (whole, under) = statement.printed(&ratio.whole)?;
    Some((part, whole, Amount::of(over).percent_of(Amount::of(under))?))
}
