//! What is written says something: an empty text or list is a part that was forgotten.
//!
//! Unknown is not the same as empty. A part that is not there is left out, or says `absent` and why; an empty one would
//! stand on the page as a bare heading.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::change::Said;
use crate::model::part::Part;
use crate::model::site::Site;
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        for (said, change, at) in listed.said() {
            for key in empty(&said) {
                report(key, at.key(key), diagnostics);
            }
            if change.is_some_and(|change| change.note.trim().is_empty()) {
                report("note", at.key("note"), diagnostics);
            }
        }
    }
    for event in &site.events {
        let groups = event.at.key("groups");
        if event.value.groups.is_empty() {
            report("groups", groups.clone(), diagnostics);
        }
        for (index, _) in event.value.groups.iter().enumerate().filter(|(_, group)| group.procedures.is_empty()) {
            report("procedures", groups.index(index).key("procedures"), diagnostics);
        }
    }
}

fn empty(said: &Said<'_>) -> Vec<&'static str> {
    let blank = |text: Option<&String>| text.is_some_and(|text| text.trim().is_empty());
    let texts = [
        ("common_name", said.common_name),
        ("summary", said.summary),
        ("partial_reason", said.partial_reason),
        ("authority", said.authority),
    ];
    let none = |part: Option<&Part<Vec<String>>>| part.and_then(Part::stated).is_some_and(Vec::is_empty);
    let lists = [
        ("result", none(said.result)),
        ("requirements", none(said.requirements)),
        ("legal_basis", said.legal_basis.and_then(Part::stated).is_some_and(Vec::is_empty)),
        ("documents", said.documents.and_then(|part| part.0.stated()).is_some_and(|documents| documents.cases.is_empty())),
    ];
    let texts = texts.into_iter().map(|(key, text)| (key, blank(text)));
    texts.chain(lists).filter(|(_, empty)| *empty).map(|(key, _)| key).collect()
}

fn report(key: &str, place: Place, diagnostics: &mut Diagnostics) {
    if !diagnostics.cover(&place) {
        let found = diagnostics.error(Rule::EmptyPart, place, Message::new("finding-empty-part").with("key", key));
        let help = match key {
            // Only a part of the decree can be absent with a reason.
            "result" | "requirements" | "legal_basis" | "documents" => "help-empty-part",
            "groups" | "procedures" | "note" => "help-empty-record",
            _ => "help-empty-text",
        };
        found.help(Message::new(help).with("key", key));
    }
}
