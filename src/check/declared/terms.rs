//! A report speaks in the words of its day: grades of service that a newer decree has replaced mislead whoever compares.

use std::collections::BTreeSet;

use crate::check::declared::statement::Statement;
use crate::check::known::terms;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let day = statement.declaration.document.date;
    let mut told = BTreeSet::new();
    for stated in &statement.figures {
        // Once a word: a form that uses it uses it in every row.
        let Some(term) = terms::outdated(&stated.figure.label, day).filter(|found| told.insert(found.term)) else { continue };
        let message = Message::new("finding-outdated-term-in-report")
            .with("label", &stated.figure.label)
            .with("line", stated.figure.line)
            .with("term", term.term)
            .with("last", term.last)
            .with("act", term.act)
            .with("day", day);
        diagnostics
            .warning(Rule::OutdatedTerm, stated.at.key("label"), message)
            .about(&stated.figure.id)
            .help(Message::new("help-outdated-term-in-report").with("instead", term.instead).with("place", &stated.figure.id));
    }
}
