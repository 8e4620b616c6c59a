//! What is left at the end is what there was, plus what came in, less what went out.

use crate::check::declared::amount::Amount;
use crate::check::declared::printed::{Agreement, Printed};
use crate::check::declared::statement::Statement;
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::id::Id;

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in &statement.figures {
        let (Some(closing), Some(printed)) = (&stated.figure.closing_of, stated.printed) else { continue };
        let all = |ids: &[Id]| -> Option<Vec<Printed>> { ids.iter().map(|id| Some(statement.printed(id)?.1)).collect() };
        let (Some(opening), Some(received), Some(resolved)) =
            (all(std::slice::from_ref(&closing.opening)), all(&closing.received), all(&closing.resolved))
        else {
            continue;
        };
        let sum = |parts: &[Printed]| Amount::sum(parts.iter().copied());
        let left = sum(&opening).plus(sum(&received)).minus(sum(&resolved));
        let place = stated.at.key("value");
        if printed.agreement_within(left) == Some(Agreement::Equal) || diagnostics.cover(&place) {
            continue;
        }
        let shown = |parts: &[Printed]| match parts {
            [] => String::from("0"),
            _ => parts.iter().map(|part| printed.like(part.value())).collect::<Vec<_>>().join(" + "),
        };
        let message = told("finding-declared-closing", stated)
            .with("opening", shown(&opening))
            .with("received", shown(&received))
            .with("resolved", shown(&resolved))
            .with("left", stated.with_unit(&printed.like(left.exact)));
        let found = diagnostics.error(Rule::DeclaredClosing, place, message);
        found.about(&stated.figure.id).help(Message::new("help-accept").with("place", &stated.figure.id));
    }
}
