//! A cell that is left blank says nothing: not zero, not unknown, not out of question.
//!
//! Three different answers hide behind it, and a reader picks the one that suits.

use crate::check::declared::statement::Statement;
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in statement.figures.iter().filter(|stated| stated.figure.value.trim().is_empty()) {
        diagnostics
            .warning(Rule::DeclaredBlank, stated.at.key("value"), told("finding-declared-blank", stated))
            .about(&stated.figure.id)
            .help(Message::new("help-declared-blank").with("place", &stated.figure.id));
    }
}
