//! What a record names is there.
//!
//! A dangling name would become a dead link on the web and a wrong counter on paper. A name that many records give is missing
//! once: the first of them is told, with the others.

use std::collections::BTreeSet;

use crate::check::inventory::legal_bases;
use crate::diagnostic::{Diagnostics, Message, Rule, nearest};
use crate::model::change::{KEYS, Said};
use crate::model::code::ProcedureCode;
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::provenance::{Provenance, Trust};
use crate::model::site::{Listed, NAMELESS, Site, UNKNOWN_CODE};
use crate::source::{Mark, Place};

/// The names that there are, by what they name.
struct Names<'a> {
    levels: Set<'a>,
    fields: Set<'a>,
    counters: BTreeSet<u32>,
    counters_unread: bool,
    decisions: Set<'a>,
    acts: Set<'a>,
    codes: Set<'a>,
    sources: Set<'a>,
    form_sets: Set<'a>,
    lost: &'a BTreeSet<String>,
}

struct Set<'a> {
    /// The word of the catalogue for what is named.
    kind: &'static str,
    /// The file that holds them.
    file: &'static str,
    names: BTreeSet<&'a str>,
    /// Its file could not be read: nothing can be said about references to it.
    unread: bool,
}

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let names = names(site, diagnostics);
    for field in &site.fields {
        names.counter(field.value.counter, || field.at.key("counter"), diagnostics);
        provenance(field.value.provenance.as_ref(), &field.at, &names, diagnostics);
    }
    let mut files = BTreeSet::new();
    for listed in &site.procedures {
        if files.insert(&listed.at.file) {
            names.expect(&names.fields, listed.field.as_str(), || listed.field_at.clone(), diagnostics);
            names.expect(&names.levels, listed.first().level.as_str(), || Place::file(&listed.at.file), diagnostics);
        }
        procedure(listed, &names, diagnostics);
    }
    names.codes(&site.settings.value.top_tasks, &site.settings.at.key("top_tasks"), diagnostics);
    for record in &site.events {
        for (index, group) in record.value.groups.iter().enumerate() {
            names.codes(&group.procedures, &record.at.key("groups").index(index).key("procedures"), diagnostics);
        }
    }
    site.synonyms.iter().for_each(|record| names.codes(&record.value.codes, &record.at.key("codes"), diagnostics));
    site.pointers.iter().for_each(|record| names.codes(&record.value.codes, &record.at.key("codes"), diagnostics));
    for set in &site.form_sets {
        if let Some(legal) = &set.value.legal {
            names.expect(&names.acts, legal.as_str(), || set.at.key("legal"), diagnostics);
        }
    }
    for dated in &site.disclosures {
        if let Some(id) = dated.disclosure.form_set.as_ref().filter(|_| site.form_set(dated).is_none()) {
            names.expect(&names.form_sets, id.as_str(), || dated.at.key("form_set"), diagnostics);
        }
        provenance(Some(&dated.disclosure.provenance), &dated.at, &names, diagnostics);
    }
    provenance(Some(&site.settings.value.provenance), &site.settings.at, &names, diagnostics);
    let households = site.settings.value.commune.households.as_ref().map(|households| &households.provenance);
    provenance(households, &site.settings.at.key("commune").key("households"), &names, diagnostics);
    for counter in &site.counters {
        for (index, subject) in counter.value.subjects.iter().enumerate() {
            for (number, field) in subject.fields.iter().enumerate() {
                let place = || counter.at.key("subjects").index(index).key("fields").index(number);
                names.expect(&names.fields, field.as_str(), place, diagnostics);
            }
        }
    }
    site.counters.iter().for_each(|counter| provenance(counter.value.provenance.as_ref(), &counter.at, &names, diagnostics));
    site.decisions.iter().for_each(|decision| provenance(decision.value.provenance.as_ref(), &decision.at, &names, diagnostics));
    site.acts.iter().for_each(|act| provenance(act.value.provenance.as_ref(), &act.at, &names, diagnostics));
    for results in &site.results {
        for (index, counted) in results.value.procedures.iter().enumerate() {
            let place = || results.at.key("procedures").index(index).key("code");
            names.expect(&names.codes, counted.code.as_str(), place, diagnostics);
        }
    }
    site.results.iter().for_each(|results| provenance(Some(&results.value.provenance), &results.at, &names, diagnostics));
    for declaration in &site.declarations {
        for (index, cited) in declaration.value.cites.iter().enumerate() {
            let place = || declaration.at.key("cites").index(index).key("act");
            cited.act.iter().for_each(|act| names.expect(&names.acts, act.as_str(), place, diagnostics));
        }
    }
    site.declarations.iter().for_each(|declaration| provenance(Some(&declaration.value.provenance), &declaration.at, &names, diagnostics));
    site.pages.iter().for_each(|page| provenance(page.front.provenance.as_ref(), &page.at, &names, diagnostics));
}

fn procedure(listed: &Listed, names: &Names<'_>, diagnostics: &mut Diagnostics) {
    for (said, change, at) in listed.said() {
        self::said(&said, &at, names, diagnostics);
        let Some(change) = change else { continue };
        for (number, act) in change.legal.iter().enumerate() {
            names.expect(&names.acts, act.as_str(), || at.key("legal").index(number), diagnostics);
        }
        if let Some(level) = &change.level {
            names.expect(&names.levels, level.as_str(), || at.key("level"), diagnostics);
        }
        provenance(Some(&change.provenance), &at, names, diagnostics);
        origins(&change.provenance, &at, diagnostics);
    }
    let first = &listed.first().procedure;
    if let Some(code) = &first.replaced_by {
        names.expect(&names.codes, code.as_str(), || listed.at.key("replaced_by"), diagnostics);
    }
    provenance(Some(&first.provenance), &listed.at, names, diagnostics);
    origins(&first.provenance, &listed.at, diagnostics);
}

fn said(said: &Said<'_>, at: &Place, names: &Names<'_>, diagnostics: &mut Diagnostics) {
    for (index, level) in said.interlinked.into_iter().flatten().enumerate() {
        names.expect(&names.levels, level.as_str(), || at.key("interlinked").index(index), diagnostics);
    }
    if let Some(related) = said.related {
        names.codes(related, &at.key("related"), diagnostics);
    }
    legal_bases::acts(said, at, &mut |act, place| names.expect(&names.acts, act.as_str(), place, diagnostics));
    if let Some(level) = said.received_at {
        names.expect(&names.levels, level.as_str(), || at.key("received_at"), diagnostics);
    }
    if let Some(decision) = said.decision {
        names.expect(&names.decisions, decision.as_str(), || at.key("decision"), diagnostics);
    }
    if let Some(counter) = said.counter {
        names.counter(*counter, || at.key("counter"), diagnostics);
    }
}

fn provenance(provenance: Option<&Provenance>, at: &Place, names: &Names<'_>, diagnostics: &mut Diagnostics) {
    let Some(provenance) = provenance else { return };
    let at = at.key("provenance");
    origin(provenance.state, provenance.source.as_ref(), provenance.checked, &at, names, diagnostics);
    for (field, part) in &provenance.fields {
        origin(part.state, part.source.as_ref(), part.checked, &at.key("fields").key(field), names, diagnostics);
    }
}

/// What was compared was compared with something, on some day: a reader can ask.
fn origin(state: Trust, source: Option<&Id>, checked: Option<Date>, at: &Place, names: &Names<'_>, diagnostics: &mut Diagnostics) {
    if let Some(source) = source {
        names.expect(&names.sources, source.as_str(), || at.key("source"), diagnostics);
    }
    let missing = [("source", source.is_none()), ("checked", checked.is_none())];
    for (key, _) in missing.into_iter().filter(|(_, missing)| *missing && state == Trust::Verified) {
        if !diagnostics.cover(&at.key(key)) {
            let message = Message::new("finding-verified-without").with("key", key);
            diagnostics.error(Rule::MissingKey, at.key("state"), message).help(Message::new("help-verified-without").with("key", key));
        }
    }
}

/// A part has an origin of its own under the key that it has in the record.
fn origins(provenance: &Provenance, at: &Place, diagnostics: &mut Diagnostics) {
    const MORE: [&str; 5] = ["code", "level", "effective", "repealed", "replaced_by"];
    for key in provenance.fields.keys().filter(|key| !KEYS.contains(&key.as_str()) && !MORE.contains(&key.as_str())) {
        let known: Vec<&str> = KEYS.iter().copied().chain(MORE).collect();
        let place = at.key("provenance").key("fields").key(key).marking(Mark::Key);
        let found = diagnostics.error(Rule::UnknownKey, place, Message::new("finding-unknown-key").with("key", key));
        match nearest(key, &known) {
            Some(near) => found.help(Message::new("help-did-you-mean").with("word", near)),
            None => found.help(Message::new("help-known-keys").with("words", known.join(", "))),
        };
    }
}

impl Names<'_> {
    fn expect(&self, set: &Set<'_>, name: &str, place: impl FnOnce() -> Place, diagnostics: &mut Diagnostics) {
        let lost = |what: &str| self.lost.contains(what);
        if set.unread || set.names.contains(name) || lost(name) || lost(NAMELESS) || (set.kind == "procedure" && lost(UNKNOWN_CODE)) {
            return;
        }
        let place = place();
        if diagnostics.cover(&place) {
            return; // What could not be read stands for nothing.
        }
        let known: Vec<&str> = set.names.iter().copied().collect();
        let message = Message::new("finding-unknown-reference").with("kind", set.kind).with("name", name).with("file", set.file);
        // No key names the level of a file: its folder does.
        let folder = place.path.0.is_empty();
        if !folder && diagnostics.again(Rule::UnknownReference, &place, &message) {
            return;
        }
        let found = diagnostics.error(Rule::UnknownReference, place, message);
        match nearest(name, &known) {
            // Codes are numbers: the nearest one is another procedure, not a slip of the pen.
            Some(near) if set.kind != "procedure" && !folder => found.help(Message::new("help-did-you-mean").with("word", near)),
            _ if folder => found.help(Message::new("help-unknown-level").with("name", name)),
            _ => found.help(Message::new("help-unknown-reference").with("kind", set.kind).with("file", set.file)),
        };
    }

    /// Each of these codes names a procedure.
    fn codes(&self, codes: &[ProcedureCode], at: &Place, diagnostics: &mut Diagnostics) {
        for (index, code) in codes.iter().enumerate() {
            self.expect(&self.codes, code.as_str(), || at.index(index), diagnostics);
        }
    }

    fn counter(&self, number: u32, place: impl FnOnce() -> Place, diagnostics: &mut Diagnostics) {
        if !self.counters.contains(&number) && !self.counters_unread && !self.lost.contains(&number.to_string()) {
            let file = "content/counters.yaml";
            let message = Message::new("finding-unknown-reference").with("kind", "counter").with("name", number).with("file", file);
            let place = place();
            if diagnostics.cover(&place) {
                return;
            }
            if diagnostics.again(Rule::UnknownReference, &place, &message) {
                return;
            }
            let known: Vec<String> = self.counters.iter().map(ToString::to_string).collect();
            let help = match known.as_slice() {
                [] => Message::new("help-unknown-reference").with("kind", "counter").with("file", file),
                known => Message::new("help-known-values").with("words", known.join(", ")),
            };
            diagnostics.error(Rule::UnknownReference, place, message).help(help);
        }
    }
}

fn names<'a>(site: &'a Site, diagnostics: &Diagnostics) -> Names<'a> {
    let set = |kind, file: &'static str, names: BTreeSet<&'a str>| {
        let unread = names.is_empty() && diagnostics.cover(&Place::file(file));
        Set { kind, file, names, unread }
    };
    Names {
        levels: set("level", "content/levels.yaml", site.levels.iter().map(|record| record.value.id.as_str()).collect()),
        fields: set("field", "content/fields.yaml", site.fields.iter().map(|record| record.value.id.as_str()).collect()),
        counters: site.counters.iter().map(|record| record.value.number).collect(),
        counters_unread: site.counters.is_empty() && diagnostics.cover(&Place::file("content/counters.yaml")),
        decisions: set("decision", "content/decisions.yaml", site.decisions.iter().map(|record| record.value.id.as_str()).collect()),
        acts: set("act", "content/legal.yaml", site.acts.iter().map(|record| record.value.id.as_str()).collect()),
        codes: set("procedure", "content/procedures/", site.procedures.iter().map(|listed| listed.code().as_str()).collect()),
        sources: set("source", "content/site.yaml", site.settings.value.sources.iter().map(|source| source.id.as_str()).collect()),
        form_sets: set("form-set", "content/budget/form-sets.yaml", site.form_sets.iter().map(|record| record.value.id.as_str()).collect()),
        lost: &site.lost,
    }
}
