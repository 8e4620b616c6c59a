//! Rules about budget disclosures: the arithmetic gate. Each looks at the same shelf of books, laid out once.

mod blank_totals;
mod corrections;
mod dates;
pub(super) mod figures;
mod hints;
mod percents;
mod plans;
mod priors;
mod prose;
mod shelf;
mod sinking;
pub mod sums;
mod units;

use crate::check::budget::shelf::Shelf;
use crate::diagnostic::Diagnostics;
use crate::model::site::Site;

type Check = fn(&Shelf<'_>, &mut Diagnostics);

/// In the order in which they run: a sum that is off is told first, and what the same slip spoils is passed over.
const RULES: &[Check] = &[
    sums::check,
    percents::check,
    sinking::check,
    plans::check,
    priors::check,
    corrections::check,
    dates::check,
    blank_totals::check,
    prose::check,
];

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut shelf = Shelf::of(site);
    // A file in the wrong unit is told once: nothing else is compared with it.
    units::check(&mut shelf, diagnostics);
    RULES.iter().for_each(|rule| rule(&shelf, diagnostics));
}
