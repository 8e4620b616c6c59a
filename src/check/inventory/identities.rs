//! A code names one procedure, and an id names one record.
//!
//! Codes are printed on paper and stand in addresses: with two records of one code, half of the citizens would read the
//! wrong page, and nobody could say which half.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::site::{Record, Site};
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut codes = BTreeMap::new();
    for listed in &site.procedures {
        let code = listed.code();
        let place = listed.at.key("code");
        if let Some(first) = codes.insert(code, place.clone()) {
            let found = diagnostics.error(Rule::DuplicateCode, place, Message::new("finding-duplicate-code").with("code", code));
            found.about(code).note(first.clone(), Message::new("note-first-here")).help(Message::new("help-duplicate-code"));
            codes.insert(code, first);
        }
    }
    once(&site.levels, "id", |level| &level.id, diagnostics);
    once(&site.fields, "id", |field| &field.id, diagnostics);
    once(&site.counters, "number", |counter| &counter.number, diagnostics);
    once(&site.decisions, "id", |decision| &decision.id, diagnostics);
    once(&site.acts, "id", |act| &act.id, diagnostics);
    once(&site.events, "id", |event| &event.id, diagnostics);
    once(&site.form_sets, "id", |set| &set.id, diagnostics);
    once(&site.results, "year", |results| &results.year, diagnostics);
    for declaration in &site.declarations {
        let at = declaration.at.key("figures");
        let figures = declaration.value.figures.iter().enumerate().map(|(index, figure)| (&figure.id, at.index(index).key("id")));
        each_once(figures, diagnostics);
    }
    let sources = site.settings.at.key("sources");
    each_once(
        site.settings.value.sources.iter().enumerate().map(|(index, source)| (&source.id, sources.index(index).key("id"))),
        diagnostics,
    );
    for dated in &site.disclosures {
        for (form, filled) in &dated.disclosure.forms {
            let rows = dated.at.key("forms").key(form.as_str()).key("rows");
            each_once(filled.rows.iter().enumerate().map(|(index, row)| (&row.id, rows.index(index).key("id"))), diagnostics);
        }
    }
}

fn once<'a, T, K: Ord + Display + 'a>(records: &'a [Record<T>], key: &str, name: impl Fn(&'a T) -> &'a K, diagnostics: &mut Diagnostics) {
    each_once(records.iter().map(|record| (name(&record.value), record.at.key(key))), diagnostics);
}

fn each_once<'a, K: Ord + Display + 'a>(names: impl Iterator<Item = (&'a K, Place)>, diagnostics: &mut Diagnostics) {
    let mut taken: BTreeMap<&K, Place> = BTreeMap::new();
    for (name, place) in names {
        if let Some(first) = taken.get(name) {
            let found = diagnostics.error(Rule::DuplicateId, place, Message::new("finding-duplicate-id").with("id", name));
            found.about(name).note(first.clone(), Message::new("note-first-here")).help(Message::new("help-duplicate-id"));
        } else {
            taken.insert(name, place);
        }
    }
}
