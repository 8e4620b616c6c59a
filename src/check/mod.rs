//! What must hold before anything is published: the list of rules, one a file, and the proof that none objects.

mod acceptances;
pub mod budget;
pub mod coverage;
pub mod declared;
mod files;
mod inventory;
mod known;
mod prose;
pub mod tally;
mod text;

use std::ops::Deref;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::site::Site;
use crate::source::{Locator, Sources};

/// A site that no rule objects to, apart from what the commune has accepted with a reason. [`check`] alone makes one.
#[derive(Debug)]
pub struct Checked {
    site: Site,
    accepted: Vec<Diagnostic>,
}

impl Checked {
    /// What the commune has accepted, in order of file and place: it is published with its reason.
    pub fn accepted(&self) -> &[Diagnostic] {
        &self.accepted
    }
}

impl Deref for Checked {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

type Check = fn(&Site, &mut Diagnostics);

/// Every rule about the inventory, in the order in which they run.
const RULES: &[Check] = &[
    inventory::identities::check,
    inventory::references::check,
    inventory::missing_parts::check,
    inventory::empty_parts::check,
    inventory::successors::check,
    inventory::dates::check,
    inventory::legal_bases::check,
    inventory::addresses::check,
    inventory::synonyms::check,
    inventory::sentences::check,
    inventory::successor_gaps::check,
    inventory::successor_ends::check,
    inventory::counter_cover::check,
    inventory::feedback_contacts::check,
    inventory::duplicate_channels::check,
    inventory::self_references::check,
    inventory::named_twice::check,
    inventory::zero_copies::check,
    inventory::time_limits::check,
    inventory::council_fees::check,
    inventory::small_fees::check,
    inventory::known_codes::check,
    inventory::stale_checks::check,
    inventory::partial_reasons::check,
    budget::figures::check,
    // One datum that many figures contradict is told first: the sums that it spoils are not blamed again.
    declared::check,
    inventory::results::check,
    budget::check,
];

/// Runs every rule on the texts and on what was read from them. `None` where a finding
/// stops the build; all findings are in `diagnostics`.
///
/// Letters and inventory are looked at side by side, as neither asks what the other found. Acceptances come last: they speak
/// about both.
pub fn check(site: Site, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Checked> {
    let mut letters = Diagnostics::default();
    let told = diagnostics.all().len();
    let inventory = || {
        files::check(&site, sources, diagnostics);
        RULES.iter().for_each(|rule| rule(&site, diagnostics));
    };
    rayon::join(inventory, || text::check(sources, Some(site.as_of), &mut letters));
    diagnostics.forget_unread(told);
    diagnostics.append(letters);
    name_places(sources, diagnostics);
    acceptances::check(&site, diagnostics);
    let mut accepted: Vec<Diagnostic> = diagnostics.all().iter().filter(|found| found.accepted.is_some()).cloned().collect();
    accepted.sort_by(|one, other| one.place.cmp(&other.place));
    (!diagnostics.stop_a_build()).then_some(Checked { site, accepted })
}

/// Letters are found by line and column; where they stand in a value, its key path names them too, for acceptances and programs.
fn name_places(sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut locator = Locator::of(sources);
    for found in diagnostics.all_mut() {
        if found.place.span.is_some() && found.place.path.0.is_empty() {
            found.place.path = locator.path(&found.place);
            if found.subject.is_empty() {
                found.subject = found.place.path.to_string();
            }
        }
    }
}
