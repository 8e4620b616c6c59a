//! A declared figure is a number, in groups of three.
//!
//! `2.000.0000` is not two million: whoever copies it has to guess. Words for none and all are read as such.

use crate::check::declared::printed::shown;
use crate::check::declared::statement::{Computed, Statement};
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in statement.figures.iter().filter(|stated| stated.printed.is_none() && !stated.figure.value.trim().is_empty()) {
        let value = &stated.figure.value;
        // A date, a name or a word is no number gone wrong, unless it is claimed to be one.
        let numeric = value.bytes().any(|byte| byte.is_ascii_digit()) && !value.contains('/');
        if !numeric && stated.figure.quantity.is_none() {
            continue;
        }
        let sentence = match stated.computed {
            Computed::Value(_) => "finding-declared-number-computed",
            _ => "finding-declared-number",
        };
        let mut message =
            Message::new(sentence).with("label", &stated.figure.label).with("value", value.trim()).with("line", stated.figure.line);
        if let Computed::Value(exact) = stated.computed {
            message = message.with("computed", shown(exact, if exact.whole().is_some() { 0 } else { 2 }));
        }
        diagnostics
            .error(Rule::DeclaredNumber, stated.at.key("value"), message)
            .about(&stated.figure.id)
            .help(Message::new("help-declared-number").with("place", &stated.figure.id));
    }
}
