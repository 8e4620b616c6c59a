//! What must hold before anything is published: the list of rules, one a file, and the proof that none objects.

mod acceptances;
mod addresses;
mod budget_figures;
mod budget_sums;
pub mod coverage;
mod dates;
pub mod declared_figures;
mod empty_parts;
mod identities;
mod legal_bases;
mod missing_parts;
mod prose;
mod references;
mod sentences;
mod successors;
mod synonyms;
pub mod tally;

use std::ops::Deref;

use crate::diagnostic::Diagnostics;
use crate::model::site::Site;

/// A site that no rule objects to, apart from what the commune has accepted with a reason. [`check`] alone makes one.
#[derive(Debug)]
pub struct Checked(Site);

impl Deref for Checked {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.0
    }
}

type Check = fn(&Site, &mut Diagnostics);

/// Every rule, in the order in which they run. Acceptances come last: they speak about what the others found.
const RULES: &[Check] = &[
    identities::check,
    references::check,
    missing_parts::check,
    empty_parts::check,
    successors::check,
    dates::check,
    legal_bases::check,
    addresses::check,
    synonyms::check,
    sentences::check,
    budget_figures::check,
    budget_sums::check,
    declared_figures::check,
    acceptances::check,
];

/// Runs every rule. `None` where a finding stops the build; all findings are in `diagnostics`.
pub fn check(site: Site, diagnostics: &mut Diagnostics) -> Option<Checked> {
    for rule in RULES {
        rule(&site, diagnostics);
    }
    (!diagnostics.stop_a_build()).then_some(Checked(site))
}
