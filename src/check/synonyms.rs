//! An everyday word leads somewhere, and not to everything.
//!
//! A word that reaches more than five procedures helps nobody to choose, and one that reaches none is a promise that the
//! search cannot keep. Two rows for one word would answer differently, depending on which is read first.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::check::tally;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Rule, Severity};
use crate::fold::{fold, occurs};
use crate::model::date::Validity;
use crate::model::procedure::Procedure;
use crate::model::site::Site;
use crate::source::Place;

/// More than this many procedures are a list, not an answer.
const MOST: usize = 5;

pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let words = site.synonyms.iter().map(|record| (&record.value.word, Validity::ALWAYS, record.at.key("word")));
    let pointers = site.pointers.iter().map(|record| (&record.value.word, record.value.validity(), record.at.key("word")));
    once(words.chain(pointers), diagnostics);
    let wrong = |found: &Diagnostic| found.severity == Severity::Error && found.place.file.starts_with("content/procedures/");
    if !site.whole || diagnostics.all().iter().any(wrong) {
        return; // Names, dates or whole procedures are not what they will be: a word may well reach one of them.
    }
    let mut names: Option<Vec<(String, String)>> = None;
    for record in &site.synonyms {
        let synonym = &record.value;
        let Some(means) = &synonym.means else {
            reach(synonym.codes.len(), &synonym.word, record.at.key("codes"), diagnostics);
            continue;
        };
        let names = names.get_or_insert_with(|| folded_names(site));
        let phrase = fold(means);
        let found = names.iter().filter(|(official, everyday)| occurs(&phrase, official) || occurs(&phrase, everyday)).count();
        reach(found + synonym.codes.len(), &synonym.word, record.at.key("means"), diagnostics);
    }
}

fn folded_names(site: &Site) -> Vec<(String, String)> {
    let procedures: Vec<&Procedure> = tally::in_force(site, site.as_of).map(|(listed, _)| &listed.today().procedure).collect();
    procedures.par_iter().map(|procedure| (fold(&procedure.name), fold(procedure.everyday_name()))).collect()
}

fn reach(count: usize, word: &str, place: Place, diagnostics: &mut Diagnostics) {
    let (sentence, help) = match count {
        0 => ("finding-synonym-reaches-none", "help-synonym-reaches-none"),
        _ if count > MOST => ("finding-synonym-too-broad", "help-synonym-too-broad"),
        _ => return,
    };
    if diagnostics.cover(&place) {
        return;
    }
    let message = Message::new(sentence).with("word", word).with("count", count).with("most", MOST);
    diagnostics.warning(Rule::SynonymReach, place, message).about(word).help(Message::new(help).with("most", MOST));
}

/// A word may stand twice only where one row ends before the other begins.
fn once<'a>(words: impl Iterator<Item = (&'a String, Validity, Place)>, diagnostics: &mut Diagnostics) {
    let mut taken: BTreeMap<String, Vec<(Validity, Place)>> = BTreeMap::new();
    for (word, validity, place) in words {
        let rows = taken.entry(fold(word)).or_default();
        if let Some((_, first)) = rows.iter().find(|(other, _)| validity.meets(*other)) {
            let found = diagnostics.error(Rule::DuplicateId, place, Message::new("finding-duplicate-word").with("word", word));
            found.about(word).note(first.clone(), Message::new("note-first-here")).help(Message::new("help-duplicate-word"));
        } else {
            rows.push((validity, place));
        }
    }
}
