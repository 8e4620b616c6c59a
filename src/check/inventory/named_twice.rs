//! A list names each thing once.
//!
//! The national portal repeats acts in the legal basis; on the page a second line looks like a second act.

use std::fmt::Display;

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::part::Part;
use crate::model::site::Site;
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        let code = listed.code();
        for (said, change, at) in listed.said() {
            once(said.related.map(Vec::as_slice), code, &|| at.key("related"), diagnostics);
            once(said.interlinked.map(Vec::as_slice), code, &|| at.key("interlinked"), diagnostics);
            once(said.legal_basis.and_then(Part::stated).map(Vec::as_slice), code, &|| at.key("legal_basis"), diagnostics);
            once(change.map(|change| change.legal.as_slice()), code, &|| at.key("legal"), diagnostics);
            for (index, channel) in said.channels.into_iter().flatten().enumerate() {
                for (number, fee) in channel.fees.iter().enumerate() {
                    let place = || at.key("channels").index(index).key("fees").index(number).key("legal");
                    once(Some(&fee.legal), code, &place, diagnostics);
                }
            }
        }
    }
    let settings = &site.settings;
    once(Some(&settings.value.top_tasks), &"top_tasks", &|| settings.at.key("top_tasks"), diagnostics);
    for event in &site.events {
        for (index, group) in event.value.groups.iter().enumerate() {
            let place = || event.at.key("groups").index(index).key("procedures");
            once(Some(&group.procedures), &event.value.id, &place, diagnostics);
        }
    }
}

/// Lists are short: comparing each name with those before it is quicker than any order.
fn once<T: PartialEq + Display>(names: Option<&[T]>, subject: &dyn Display, at: &dyn Fn() -> Place, diagnostics: &mut Diagnostics) {
    let names = names.unwrap_or_default();
    for (index, name) in names.iter().enumerate() {
        let Some(first) = names[..index].iter().position(|other| other == name) else { continue };
        let place = at().index(index);
        if !diagnostics.cover(&place) && !diagnostics.cover(&at().index(first)) {
            let message = Message::new("finding-named-twice").with("name", name);
            let found = diagnostics.error(Rule::NamedTwice, place, message).about(subject);
            found.note(at().index(first), Message::new("note-first-here")).help(Message::new("help-named-twice"));
        }
    }
}
