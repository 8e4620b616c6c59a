//! A figure that the commune has declared agrees with what the inventory, the results and the budget come to.
//!
//! The report says which quantity it means; this rule computes it anew from the records that the site shows. The
//! difference is told, and the likely cause where the digits give it away.

use crate::check::declared::cause;
use crate::check::declared::printed::Agreement;
use crate::check::declared::statement::{Computed, Statement};
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in &statement.figures {
        let (Some(printed), Computed::Value(value), Some(Agreement::Different)) = (stated.printed, stated.computed, stated.agreement())
        else {
            continue;
        };
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
        diagnostics
            .error(Rule::DeclaredFigure, stated.at.key("value"), message)
            .about(&stated.figure.id)
            .help(Message::new("help-accept").with("place", &stated.figure.id));
    }
}
