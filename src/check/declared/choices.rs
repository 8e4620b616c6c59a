//! In a code list each code means one thing, and a figure taken from it is one of its codes.

use crate::check::declared::statement::Statement;
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in &statement.figures {
        let choices = &stated.figure.choices;
        let at = stated.at.key("choices");
        for (index, choice) in choices.iter().enumerate() {
            let Some(first) = choices[..index].iter().position(|other| other.code == choice.code && other.means != choice.means) else {
                continue;
            };
            let message = told("finding-declared-choice", stated)
                .with("code", &choice.code)
                .with("first", &choices[first].means)
                .with("second", &choice.means);
            diagnostics
                .warning(Rule::DeclaredChoice, at.index(index).key("code"), message)
                .about(&stated.figure.id)
                .note(at.index(first).key("code"), Message::new("note-first-here"));
        }
        let value = stated.figure.value.trim();
        if !choices.is_empty() && !value.is_empty() && !choices.iter().any(|choice| choice.code == value) {
            let message = Message::new("finding-declared-no-choice")
                .with("label", &stated.figure.label)
                .with("value", value)
                .with("line", stated.figure.line);
            let codes: Vec<&str> = choices.iter().map(|choice| choice.code.as_str()).collect();
            diagnostics
                .error(Rule::DeclaredChoice, stated.at.key("value"), message)
                .about(&stated.figure.id)
                .help(Message::new("help-known-values").with("words", codes.join(", ")));
        }
    }
}
