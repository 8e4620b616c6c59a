//! What a figure claims can be computed from what the site shows.
//!
//! A claim without data behind it cannot be contradicted, and not be believed either.

use crate::check::declared::statement::{Computed, Statement};
use crate::check::declared::told;
use crate::check::tally;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in statement.figures.iter().filter(|stated| stated.computed == Computed::NoData) {
        let Some(quantity) = &stated.figure.quantity else { continue };
        let at = stated.at.key("quantity");
        if tally::names_nothing(statement.site, &quantity.meaning) {
            let message = Message::new("finding-quantity-without-value").with("quantity", &quantity.text);
            let found = diagnostics.error(Rule::UnknownReference, at, message).about(&stated.figure.id);
            found.help(Message::new("help-quantity-without-value"));
            continue;
        }
        diagnostics
            .warning(Rule::DeclaredData, at, told("finding-declared-data", stated).with("quantity", &quantity.text))
            .about(&stated.figure.id)
            .help(Message::new("help-declared-data").with("place", &stated.figure.id));
    }
}
