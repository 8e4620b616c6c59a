//! A procedure that is only partly online says why, from the day on which the law asks for it.
//!
//! NĐ 224/2026/NĐ-CP Art. 14: toàn trình is the rule, and what keeps a procedure from it is published.

use crate::check::known::duties;
use crate::check::tally;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::procedure::Online;
use crate::model::site::{Listed, Site};

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    site.procedures.iter().for_each(|listed| needless(listed, diagnostics));
    let Some(duty) = duties::on(site.as_of, "partial-reason") else { return };
    if diagnostics.cover(&site.settings.at.key("snapshot")) {
        return; // Nobody knows which day it is.
    }
    for listed in tally::in_force(site, site.as_of) {
        let procedure = &listed.today().procedure;
        if procedure.online != Online::Partial || procedure.partial_reason.is_some() {
            continue;
        }
        let Some((_, at)) = listed.source(site.as_of, |said| said.online.is_some()) else { continue };
        if [at.key("online"), at.key("partial_reason"), listed.at.key("changes")].iter().any(|place| diagnostics.cover(place)) {
            continue;
        }
        let message = Message::new("finding-partial-reason").with("from", duty.from).with("act", duty.act);
        let found = diagnostics.warning(Rule::PartialReason, at.key("online"), message).about(listed.code());
        found.help(Message::new("help-partial-reason"));
    }
}

/// A reason beside another level: one of the two is wrong, and a citizen reads both.
fn needless(listed: &Listed, diagnostics: &mut Diagnostics) {
    for (said, _, at) in listed.said() {
        let (Some(online), Some(_)) = (said.online, said.partial_reason) else { continue };
        if *online == Online::Partial || [at.key("online"), at.key("partial_reason")].iter().any(|place| diagnostics.cover(place)) {
            continue;
        }
        let found = diagnostics.warning(Rule::PartialReason, at.key("partial_reason"), Message::new("finding-needless-reason"));
        found.about(listed.code()).note(at.key("online"), Message::new("note-online-here")).help(Message::new("help-needless-reason"));
    }
}
