//! A procedure rests on acts that are in force on the day of the site.
//!
//! A notice that cites a repealed decree is wrong on the wall, and nobody sees it. Acts end without anyone touching the
//! inventory, so this never stops a build: the clerk is told, and mends the basis or adds a change with its date.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::tally;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::change::Said;
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::office::Act;
use crate::model::part::Part;
use crate::model::site::{Listed, Record, Site};
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let ended: BTreeMap<&Id, &Record<Act>> = site
        .acts
        .iter()
        .filter(|act| !act.value.validity().holds_on(site.as_of) && !diagnostics.cover(&act.at))
        .map(|act| (&act.value.id, act))
        .collect();
    if ended.is_empty() || diagnostics.cover(&site.settings.at.key("snapshot")) {
        return; // Or nobody knows which day it is.
    }
    for listed in tally::in_force(site, site.as_of) {
        if diagnostics.cover(&listed.at.key("changes")) {
            continue; // A change that could not be read may be the very one that names the acts of the day.
        }
        procedure(listed, site, &ended, diagnostics);
    }
}

fn procedure(listed: &Listed, site: &Site, ended: &BTreeMap<&Id, &Record<Act>>, diagnostics: &mut Diagnostics) {
    let basis = listed.source(site.as_of, |said| said.legal_basis.is_some());
    let basis = basis.map(|(said, at)| (Said { channels: None, ..said }, at));
    let fees = listed.source(site.as_of, |said| said.channels.is_some());
    let fees = fees.map(|(said, at)| (Said { legal_basis: None, ..said }, at));
    let mut told = BTreeSet::new();
    for (said, at) in basis.into_iter().chain(fees) {
        acts(&said, &at, &mut |id, place| {
            if let Some(act) = ended.get(id).filter(|_| told.insert(id.clone())) {
                report(listed, site.as_of, act, place(), diagnostics);
            }
        });
    }
}

fn report(listed: &Listed, day: Date, act: &Record<Act>, place: Place, diagnostics: &mut Diagnostics) {
    let future = act.value.from.is_some_and(|from| day < from);
    let (sentence, key) = if future { ("finding-legal-not-yet", "from") } else { ("finding-legal-ended", "to") };
    let date = if future { act.value.from } else { act.value.to };
    let date = date.map(|date| date.to_string()).unwrap_or_default();
    let message = Message::new(sentence).with("number", &act.value.number).with("date", date).with("day", day);
    diagnostics
        .warning(Rule::LegalNotInForce, place, message)
        .about(listed.code())
        .note(act.at.key(key), Message::new("note-legal-day"))
        .help(Message::new("help-legal-not-in-force"));
}

/// Every act that is named, as legal basis or for a fee, with its place.
pub(super) fn acts(said: &Said<'_>, at: &Place, take: &mut dyn FnMut(&Id, &dyn Fn() -> Place)) {
    for (index, act) in said.legal_basis.and_then(Part::stated).into_iter().flatten().enumerate() {
        take(act, &|| at.key("legal_basis").index(index));
    }
    for (index, channel) in said.channels.into_iter().flatten().enumerate() {
        for (number, fee) in channel.fees.iter().enumerate() {
            for (act_number, act) in fee.legal.iter().enumerate() {
                take(act, &|| at.key("channels").index(index).key("fees").index(number).key("legal").index(act_number));
            }
        }
    }
}
