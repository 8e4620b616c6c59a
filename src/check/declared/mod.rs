//! Rules about the figures that the commune has declared in a report: against the inventory, and against each other.

mod amount;
mod blanks;
pub(super) mod cause;
mod choices;
mod cited_acts;
mod cited_dates;
mod closings;
mod coincidences;
mod data;
mod figures;
mod labels;
mod names;
mod numbering;
mod numbers;
mod overlaps;
mod parts;
mod percents;
mod periods;
pub mod printed;
mod reach;
mod recipients;
mod repeats;
mod rounding;
pub mod statement;
mod sums;
mod suspects;
mod terms;
mod totals;
mod units;

use crate::check::declared::statement::{Stated, Statement};
use crate::diagnostic::{Diagnostics, Message};
use crate::model::site::Site;

type Check = fn(&Statement<'_>, &mut Diagnostics);

/// What can be said of a report without the inventory.
const OF_THE_REPORT: &[Check] = &[
    names::check,
    numbers::check,
    blanks::check,
    choices::check,
    cited_dates::check,
    cited_acts::check,
    numbering::check,
    recipients::check,
];

/// What a figure says for itself comes first, then what it says of others: a figure that is wrong is not blamed again for
/// the sum that it spoils.
const RULES: &[Check] = &[
    units::check,
    rounding::check,
    figures::check,
    data::check,
    sums::check,
    closings::check,
    parts::check,
    repeats::check,
    percents::check,
    totals::check,
    overlaps::check,
    reach::check,
    coincidences::check,
    labels::check,
    terms::check,
    periods::check,
];

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut statements: Vec<Statement<'_>> = site.declarations.iter().map(|record| Statement::of(site, record)).collect();
    if site.whole {
        suspects::settle(site, &mut statements, diagnostics);
    }
    for statement in &statements {
        OF_THE_REPORT.iter().for_each(|rule| rule(statement, diagnostics));
        // Where records are missing, a claim that is wrong cannot be told from one that is right.
        if site.whole {
            RULES.iter().for_each(|rule| rule(statement, diagnostics));
        }
    }
}

/// A sentence about a figure: what it is called, what it says, and where.
fn told(sentence: &'static str, stated: &Stated<'_>) -> Message {
    Message::new(sentence).with("label", &stated.figure.label).with("value", stated.value()).with("line", stated.figure.line)
}
