//! The days of a disclosure follow each other: the end of the period, the decision, publication, the wall.
//!
//! How long it must hang is data of the form set.

use chrono::{Days, Months, NaiveDate};

use crate::book::Book;
use crate::check::budget::shelf::Shelf;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::budget::Start;
use crate::model::date::Date;
use crate::source::Place;

pub(super) fn check(shelf: &Shelf<'_>, diagnostics: &mut Diagnostics) {
    for book in &shelf.books {
        published(book, diagnostics);
        decided(book, diagnostics);
        posted(book, diagnostics);
    }
}

fn error(place: Place, message: Message, diagnostics: &mut Diagnostics) {
    let help = Message::new("help-budget-date").with("place", place.path.clone());
    diagnostics.error(Rule::BudgetDates, place, message).help(help);
}

fn published(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    let (disclosure, after) = (&book.dated.disclosure, book.set.deadline.after);
    let (day, at) = (disclosure.published, book.dated.at.key("published"));
    match (after, end(book), disclosure.counts_from) {
        (Start::PeriodEnd, Some(end), _) if day < end => {
            error(at, Message::new("finding-budget-before-end").with("date", day).with("end", end), diagnostics);
        }
        (Start::Decided, _, Some(decided)) if day < decided => {
            error(at, Message::new("finding-budget-before-start").with("date", day).with("start", decided), diagnostics);
        }
        (Start::Decided | Start::Submitted, _, None) => {
            let message = Message::new("finding-budget-counts-from");
            diagnostics.warning(Rule::BudgetDates, book.dated.at.clone(), message).help(Message::new("help-budget-counts-from"));
        }
        _ => {}
    }
}

/// Nothing is published or put on the wall before it was decided.
fn decided(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    let disclosure = &book.dated.disclosure;
    let Some(decision) = &disclosure.decision else { return };
    let posted = disclosure.posted.map(|posting| posting.from);
    let first = posted.into_iter().chain([disclosure.published]).min().unwrap_or(disclosure.published);
    if first < decision.date {
        let message = Message::new("finding-budget-before-decision").with("number", &decision.number).with("date", decision.date);
        error(book.dated.at.key("decision").key("date"), message.with("first", first), diagnostics);
    }
}

fn posted(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    let (Some(posting), least) = (book.dated.disclosure.posted, book.set.posting_days) else { return };
    let at = book.dated.at.key("posted");
    if posting.days < least {
        let message = Message::new("finding-budget-posted-days").with("days", posting.days).with("least", least);
        let found = diagnostics.warning(Rule::BudgetDates, at.key("days"), message);
        found.help(Message::new("help-budget-posted").with("place", at.key("days").path));
    }
    let Some(to) = posting.to else { return };
    let at = at.key("to");
    if to < posting.from {
        error(at, Message::new("finding-budget-posted-order").with("date", to).with("from", posting.from), diagnostics);
        return;
    }
    // The first day counts.
    let last = posting.from.0.checked_add_days(Days::new(u64::from(least.saturating_sub(1)))).map(Date);
    if let Some(last) = last.filter(|last| to < *last) {
        let message = Message::new("finding-budget-taken-down").with("date", to).with("last", last).with("least", least);
        let found = diagnostics.warning(Rule::BudgetDates, at.clone(), message);
        found.help(Message::new("help-budget-posted").with("place", at.path));
    }
}

/// The last day of the period; none for what is no report of what was done.
fn end(book: &Book<'_>) -> Option<Date> {
    let first = NaiveDate::from_ymd_opt(book.dated.year, book.dated.period.months()?, 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt().map(Date)
}
