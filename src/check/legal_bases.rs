//! A procedure rests on acts that are in force on the day of the site.
//!
//! A notice that cites a repealed decree is wrong on the wall, and nobody sees it. Acts end without anyone touching the
//! inventory, so this never stops a build: the clerk is told, and mends the basis or adds a change with its date.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::tally;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::id::Id;
use crate::model::office::Act;
use crate::model::site::{Listed, Record, Site};

pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let ended: BTreeMap<&Id, &Record<Act>> =
        site.acts.iter().filter(|act| !act.value.validity().holds_on(site.as_of)).map(|act| (&act.value.id, act)).collect();
    if ended.is_empty() {
        return;
    }
    for (listed, _) in tally::in_force(site, site.as_of) {
        procedure(listed, site, &ended, diagnostics);
    }
}

fn procedure(listed: &Listed, site: &Site, ended: &BTreeMap<&Id, &Record<Act>>, diagnostics: &mut Diagnostics) {
    let (basis, at) = listed.source("legal_basis", site.as_of);
    let (fees, fees_at) = listed.source("channels", site.as_of);
    let mut told = BTreeSet::new();
    for (id, place) in basis.basis(&at).chain(fees.fee_acts(&fees_at)) {
        let Some(act) = ended.get(id).filter(|_| told.insert(id)) else { continue };
        let future = act.value.from.is_some_and(|from| site.as_of < from);
        let (sentence, key) = if future { ("finding-legal-not-yet", "from") } else { ("finding-legal-ended", "to") };
        let date = if future { act.value.from } else { act.value.to };
        let message = Message::new(sentence)
            .with("number", &act.value.number)
            .with("date", date.map(|date| date.to_string()).unwrap_or_default())
            .with("day", site.as_of);
        diagnostics
            .warning(Rule::LegalNotInForce, place, message)
            .about(listed.code())
            .note(act.at.key(key), Message::new("note-legal-day"))
            .help(Message::new("help-legal-not-in-force"));
    }
}
