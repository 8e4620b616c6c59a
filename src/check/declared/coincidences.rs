//! Two different quantities seldom come to exactly the same number: a figure may have been copied into the wrong line.

use std::collections::BTreeMap;

use crate::check::declared::printed::{Agreement, Printed};
use crate::check::declared::statement::{Computed, Stated, Statement};
use crate::check::declared::told;
use crate::check::tally::Fraction;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let is_wrong = |stated: &&Stated<'_>| matches!(stated.computed, Computed::Value(_)) && stated.agreement() != Some(Agreement::Equal);
    let wrong: Vec<&Stated<'_>> = statement.figures.iter().filter(is_wrong).collect();
    let mut seen: BTreeMap<i128, Vec<&Stated<'_>>> = BTreeMap::new();
    for stated in &statement.figures {
        let Some(printed) = stated.printed.filter(|printed| is_telling(*printed)) else { continue };
        let same = |other: &&Stated<'_>| other.figure.unit == stated.figure.unit || stated.figure.quantity.is_none();
        let seen = seen.entry(printed.millionths()).or_default();
        let before: Vec<&Stated<'_>> = seen.iter().copied().filter(same).collect();
        seen.push(stated);
        let explained = before.iter().any(|other| claims_the_same(stated, other) || are_linked(statement, stated, other));
        let place = stated.at.key("value");
        if explained || diagnostics.cover(&place) {
            continue;
        }
        let meant = || wrong.iter().copied().find(|other| comes_to(other, printed.value()) && !claims_the_same(stated, other));
        let Some(other) = before.first().copied().or_else(|| meant().filter(|other| same(other) && other.figure.id != stated.figure.id))
        else {
            continue;
        };
        // What the data bear out, both of them, is no slip: every dossier may have been resolved.
        let borne_out = |stated: &Stated<'_>| stated.agreement() == Some(Agreement::Equal);
        if are_linked(statement, stated, other) || (borne_out(stated) && borne_out(other)) {
            continue;
        }
        let message = told("finding-declared-equal", stated).with("other", &other.figure.label).with("other_line", other.figure.line);
        diagnostics
            .warning(Rule::DeclaredEqual, place, message)
            .about(&stated.figure.id)
            .note(other.at.key("value"), Message::new("note-other-figure-here"))
            .help(Message::new("help-declared-equal").with("place", &stated.figure.id));
    }
}

/// Whether a number is long enough that chance does not explain it: a thousand at least, with three digits that say something.
fn is_telling(printed: Printed) -> bool {
    let digits = printed.digits();
    digits.len() >= 4 && digits.trim_end_matches('0').len() >= 3
}

fn claims_the_same(one: &Stated<'_>, other: &Stated<'_>) -> bool {
    one.figure.quantity.is_some() && one.figure.quantity == other.figure.quantity
}

/// Whether what a figure claims comes to this, while it prints something else.
fn comes_to(stated: &Stated<'_>, value: Fraction) -> bool {
    let differs = stated.printed.is_none_or(|printed| !printed.value().equals(value));
    differs && matches!(stated.computed, Computed::Value(computed) if computed.equals(value))
}

/// Whether the report itself says how the two belong together.
fn are_linked(statement: &Statement<'_>, one: &Stated<'_>, other: &Stated<'_>) -> bool {
    let (a, b) = (&one.figure.id, &other.figure.id);
    let names = |from: &Stated<'_>, id| {
        from.figure.part_of.as_ref() == Some(id) || from.figure.same_as.as_ref() == Some(id) || from.figure.sum_of.contains(id)
    };
    let ratio = |stated: &Stated<'_>| {
        let whole = stated.printed.is_some_and(|printed| printed.value().equals(Fraction::of(100)));
        whole && stated.figure.percent_of.as_ref().is_some_and(|ratio| [&ratio.part, &ratio.whole].iter().all(|id| [a, b].contains(id)))
    };
    names(one, b) || names(other, a) || statement.figures.iter().any(ratio)
}
