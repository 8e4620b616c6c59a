//! What is called verified has been compared within the last year.
//!
//! Fees, papers and desks change without anyone telling the inventory. A mark "đã kiểm chứng" of three years ago promises
//! a reader more than anybody knows. Only what holds today is asked for: past figures do not change any more.

use crate::check::tally;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::date::Date;
use crate::model::money::grouped;
use crate::model::provenance::{CHECK_HOLDS_DAYS, Provenance, Trust};
use crate::model::site::{Listed, Site};
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    if diagnostics.cover(&site.settings.at.key("snapshot")) {
        return; // Nobody knows which day it is.
    }
    for listed in tally::in_force(site, site.as_of) {
        let oldest = procedure(listed, site.as_of).into_iter().min_by_key(|(date, _)| *date);
        report(oldest, listed.code().to_string(), site.as_of, diagnostics);
    }
    let counters = site.counters.iter().map(|record| (record.value.provenance.as_ref(), &record.at, record.value.number.to_string()));
    let fields = site.fields.iter().map(|record| (record.value.provenance.as_ref(), &record.at, record.value.id.to_string()));
    let settings = (Some(&site.settings.value.provenance), &site.settings.at, String::from("provenance"));
    for (provenance, at, name) in counters.chain(fields).chain([settings]) {
        let oldest = provenance.and_then(|provenance| dates(provenance, at).into_iter().min_by_key(|(date, _)| *date));
        report(oldest, name, site.as_of, diagnostics);
    }
}

type Checked = (Date, Place);

/// The days on which what holds today was compared: a key that a change gives has the origin of the change.
fn procedure(listed: &Listed, day: Date) -> Vec<Checked> {
    let mut last = Vec::new();
    let mut given: Vec<&str> = Vec::new();
    for change in listed.changes.iter().rev().filter(|change| change.from <= day) {
        let keys = change.keys();
        if keys.iter().any(|key| !given.contains(key)) {
            let at = listed.at.key("changes").index(listed.changes.iter().position(|other| std::ptr::eq(other, change)).unwrap_or(0));
            last.extend(dates(&change.provenance, &at));
        }
        given.extend(keys);
    }
    let provenance = &listed.first().procedure.provenance;
    let at = listed.at.key("provenance");
    last.extend(own(provenance, &at));
    last.extend(parts(provenance, &at).filter(|(key, _)| !given.contains(key)).map(|(_, checked)| checked));
    last
}

fn dates(provenance: &Provenance, at: &Place) -> Vec<Checked> {
    let at = at.key("provenance");
    own(provenance, &at).into_iter().chain(parts(provenance, &at).map(|(_, checked)| checked)).collect()
}

fn own(provenance: &Provenance, at: &Place) -> Option<Checked> {
    let checked = provenance.checked.filter(|_| provenance.state == Trust::Verified)?;
    Some((checked, at.key("checked")))
}

fn parts<'a>(provenance: &'a Provenance, at: &'a Place) -> impl Iterator<Item = (&'a str, Checked)> {
    let verified = provenance.fields.iter().filter(|(_, origin)| origin.state == Trust::Verified);
    verified.filter_map(|(key, origin)| Some((key.as_str(), (origin.checked?, at.key("fields").key(key).key("checked")))))
}

fn report(oldest: Option<Checked>, name: String, day: Date, diagnostics: &mut Diagnostics) {
    let Some((date, place)) = oldest.filter(|(date, _)| (day.0 - date.0).num_days() > CHECK_HOLDS_DAYS) else { return };
    if !diagnostics.cover(&place) {
        let days = (day.0 - date.0).num_days();
        let message = Message::new("finding-stale-check").with("date", date).with("day", day).with("days", grouped(days));
        diagnostics.warning(Rule::StaleCheck, place, message).about(name).help(Message::new("help-stale-check"));
    }
}
