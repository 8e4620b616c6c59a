//! Figures that stand side by side cover the same days, or say that they do not.

use chrono::Datelike;

use crate::check::declared::statement::{Stated, Statement};
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::id::Id;
use crate::model::results::Span;

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let document = &statement.declaration.document;
    let Some(period) = document.period else { return };
    if let Some(year) = document.year.filter(|year| period.from.0.year() != *year || period.to.0.year() != *year) {
        let message = Message::new("finding-period-of-year").with("from", period.from).with("to", period.to).with("year", year);
        let place = statement.at("document").key("period");
        diagnostics.warning(Rule::DeclaredPeriod, place, message).about(&document.id).help(help(&document.id));
    }
    for stated in &statement.figures {
        if let Some(day) = stated.figure.as_of.filter(|day| *day != period.to) {
            let message = told("finding-declared-day", stated).with("day", day).with("to", period.to);
            let place = stated.at.key("as_of");
            diagnostics.warning(Rule::DeclaredPeriod, place, message).about(&stated.figure.id).help(help(&stated.figure.id));
        }
        ratio(statement, stated, period, diagnostics);
    }
}

/// The two figures of a percentage cover the same days.
fn ratio(statement: &Statement<'_>, stated: &Stated<'_>, period: Span, diagnostics: &mut Diagnostics) {
    let Some(ratio) = &stated.figure.percent_of else { return };
    let (Some(part), Some(whole)) = (statement.get(&ratio.part), statement.get(&ratio.whole)) else { return };
    let (days, base) = (part.figure.period.unwrap_or(period), whole.figure.period.unwrap_or(period));
    if days == base {
        return;
    }
    let message = told("finding-declared-ratio-days", stated)
        .with("from", days.from)
        .with("to", days.to)
        .with("base_from", base.from)
        .with("base_to", base.to);
    let place = stated.at.key("percent_of");
    diagnostics.warning(Rule::DeclaredPeriod, place, message).about(&stated.figure.id).help(help(&stated.figure.id));
}

fn help(place: &Id) -> Message {
    Message::new("help-declared-period").with("place", place)
}
