//! Every counter receives something and somebody sits there, and what the office announces of it agrees with the fields.
//!
//! A field for which no counter is announced leaves the citizen to ask from desk to desk; a subject without an official
//! has nobody to ask.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::tally;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Rule, Severity};
use crate::model::id::Id;
use crate::model::office::Counter;
use crate::model::site::{Record, Site};

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for counter in &site.counters {
        if counter.value.posts.is_empty() {
            report(counter, "number", "finding-counter-without-posts", Some("help-counter-without-posts"), diagnostics);
        }
        subjects(counter, diagnostics);
    }
    let wrong = |found: &Diagnostic| {
        let harmful = ["content/procedures/", "content/counters.yaml", "content/fields.yaml", "content/site.yaml"];
        found.severity == Severity::Error && harmful.iter().any(|file| found.place.file.starts_with(file))
    };
    if !site.whole || diagnostics.all().iter().any(wrong) {
        return; // Which counter receives what is not known.
    }
    let received = received(site);
    let subjects = || site.counters.iter().flat_map(|counter| &counter.value.subjects);
    let announced = subjects().next().is_some();
    // One that a wrong counter announces is blamed there.
    let named: BTreeSet<&Id> = subjects().flat_map(|subject| &subject.fields).collect();
    for counter in &site.counters {
        match received.get(&counter.value.number) {
            None if received.is_empty() => {}
            None => report(counter, "number", "finding-idle-counter", Some("help-idle-counter"), diagnostics),
            Some(fields) if announced => unannounced(site, counter, fields, &named, diagnostics),
            Some(_) => {}
        }
        elsewhere(site, counter, &received, diagnostics);
    }
}

/// The fields of the procedures in force, by the counter that receives them.
fn received(site: &Site) -> BTreeMap<u32, BTreeSet<&Id>> {
    let fields: BTreeMap<&Id, u32> = site.fields.iter().map(|field| (&field.value.id, field.value.counter)).collect();
    let mut received: BTreeMap<u32, BTreeSet<&Id>> = BTreeMap::new();
    for listed in tally::in_force(site, site.as_of) {
        let own = listed.today().procedure.counter;
        if let Some(counter) = own.or_else(|| fields.get(&listed.field).copied()) {
            received.entry(counter).or_default().insert(&listed.field);
        }
    }
    received
}

/// Each subject has an official of this counter, and something of the inventory belongs to it.
fn subjects(counter: &Record<Counter>, diagnostics: &mut Diagnostics) {
    if counter.value.posts.is_empty() || diagnostics.cover(&counter.at.key("posts")) {
        return;
    }
    for (index, subject) in counter.value.subjects.iter().enumerate() {
        let at = counter.at.key("subjects").index(index);
        if diagnostics.cover(&at) {
            continue;
        }
        let posts = counter.value.posts.join(", ");
        let mut say = |key: &str, sentence, help| {
            let message = Message::new(sentence)
                .with("subject", &subject.name)
                .with("number", counter.value.number)
                .with("post", subject.post.as_deref().unwrap_or_default());
            let found = diagnostics.warning(Rule::CounterCover, at.key(key), message).about(&subject.name);
            found.help(Message::new(help).with("posts", &posts));
        };
        match &subject.post {
            None if subject.fields.is_empty() => say("name", "finding-empty-subject", "help-empty-subject"),
            None => say("name", "finding-subject-without-post", "help-subject-without-post"),
            Some(post) if !counter.value.posts.contains(post) => say("post", "finding-subject-post", "help-subject-post"),
            Some(_) => {}
        }
        if subject.fields.is_empty() && subject.post.is_some() {
            say("name", "finding-subject-without-fields", "help-subject-without-fields");
        }
    }
}

/// The fields that this counter receives and that no subject names: one finding for all of them.
fn unannounced(site: &Site, counter: &Record<Counter>, fields: &BTreeSet<&Id>, named: &BTreeSet<&Id>, diagnostics: &mut Diagnostics) {
    let own = site.fields.iter().map(|field| &field.value).filter(|field| field.counter == counter.value.number);
    let missing: Vec<&str> =
        own.filter(|field| fields.contains(&field.id) && !named.contains(&field.id)).map(|field| field.name.as_str()).collect();
    if !missing.is_empty() {
        let key = if counter.value.subjects.is_empty() { "number" } else { "subjects" };
        let message = Message::new("finding-fields-unannounced")
            .with("number", counter.value.number)
            .with("count", missing.len())
            .with("fields", missing.join("; "));
        let found = diagnostics.warning(Rule::CounterCover, counter.at.key(key), message).about(counter.value.number);
        found.help(Message::new("help-fields-unannounced"));
    }
}

/// A subject names a field that another counter receives: one of the two places sends citizens to the wrong desk.
fn elsewhere(site: &Site, counter: &Record<Counter>, received: &BTreeMap<u32, BTreeSet<&Id>>, diagnostics: &mut Diagnostics) {
    for (index, subject) in counter.value.subjects.iter().enumerate() {
        for (number, id) in subject.fields.iter().enumerate() {
            let Some(field) = site.fields.iter().find(|field| field.value.id == *id) else { continue };
            let here = counter.value.number;
            if field.value.counter == here || received.get(&here).is_some_and(|fields| fields.contains(id)) {
                continue;
            }
            let place = counter.at.key("subjects").index(index).key("fields").index(number);
            let message = Message::new("finding-field-elsewhere").with("field", &field.value.name).with("number", field.value.counter);
            let found = diagnostics.error(Rule::CounterCover, place, message).about(id);
            found.note(field.at.key("counter"), Message::new("note-field-counter")).help(Message::new("help-field-elsewhere"));
        }
    }
}

fn report(counter: &Record<Counter>, key: &str, sentence: &'static str, help: Option<&'static str>, diagnostics: &mut Diagnostics) {
    let place = counter.at.key(key);
    if diagnostics.cover(&counter.at) {
        return;
    }
    let message = Message::new(sentence).with("number", counter.value.number);
    let found = diagnostics.warning(Rule::CounterCover, place, message).about(counter.value.number);
    if let Some(help) = help {
        found.help(Message::new(help).with("number", counter.value.number));
    }
}
