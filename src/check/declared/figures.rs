//! A figure that the commune has declared agrees with what the inventory, the results and the budget come to.
//!
//! The report says which quantity it means; this rule computes it anew from the records that the site shows. The
//! difference is told, and the likely cause where the digits give it away.

use std::collections::BTreeSet;

use crate::check::declared::cause;
use crate::check::declared::printed::Agreement;
use crate::check::declared::statement::{Computed, Statement};
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let mut told_before: BTreeSet<(&str, &str)> = BTreeSet::new();
    for stated in &statement.figures {
        let (Some(printed), Computed::Value(value), Some(Agreement::Different)) = (stated.printed, stated.computed, stated.agreement())
        else {
            continue;
        };
        // A claim that a report repeats in the same digits is one mistake.
        let claim = stated.figure.quantity.as_ref().map_or("", |quantity| quantity.text.as_str());
        if !told_before.insert((claim, stated.figure.value.trim())) {
            continue;
        }
        let again = statement.figures.iter().filter(|other| other.figure.id != stated.figure.id);
        let again: Vec<_> = again
            .filter(|other| other.figure.quantity == stated.figure.quantity && other.figure.value.trim() == stated.figure.value.trim())
            .collect();
        let (sentence, cause) = match cause::of(statement, stated, printed, value) {
            Some(cause) => ("finding-declared-figure-because", Some(cause)),
            None => ("finding-declared-figure", None),
        };
        let message = told(sentence, stated)
            .with("computed", stated.with_unit(&printed.like(value)))
            .with("difference", stated.with_unit(&printed.off(value)));
        let message = match cause {
            Some(cause) => message.saying("cause", cause),
            None => message,
        };
        let found = diagnostics.error(Rule::DeclaredFigure, stated.at.key("value"), message);
        found.about(&stated.figure.id).help(Message::new("help-accept").with("place", &stated.figure.id));
        for other in again {
            found.note(other.at.key("value"), Message::new("note-same-claim").with("line", other.figure.line));
        }
    }
}
