//! An everyday word leads somewhere, and not to everything.
//!
//! A word that reaches more than five procedures helps nobody to choose, and one that reaches none is a promise that the
//! search cannot keep. Two rows for one word would answer differently, depending on which is read first.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::check::tally;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Rule, Severity};
use crate::fold::{fold, occurs};
use crate::model::code::ProcedureCode;
use crate::model::date::Validity;
use crate::model::procedure::Procedure;
use crate::model::site::Site;
use crate::source::Place;

/// More than this many procedures are a list, not an answer.
const MOST: usize = 5;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let words = site.synonyms.iter().map(|record| (&record.value.word, Validity::ALWAYS, &record.at));
    let pointers = site.pointers.iter().map(|record| (&record.value.word, record.value.validity(), &record.at));
    once(words.chain(pointers), diagnostics);
    let wrong = |found: &Diagnostic| found.severity == Severity::Error && found.place.file.starts_with("content/procedures/");
    if !site.whole || diagnostics.all().iter().any(wrong) || diagnostics.cover(&site.settings.at.key("snapshot")) {
        return; // Names, dates or whole procedures are not what they will be: a word may well reach one of them.
    }
    let mut names: Option<Names<'_>> = None;
    for record in &site.synonyms {
        let synonym = &record.value;
        let mut reached: BTreeSet<&ProcedureCode> = synonym.codes.iter().collect();
        let mut place = record.at.key("codes");
        if let Some(means) = &synonym.means {
            reached.extend(names.get_or_insert_with(|| Names::of(site)).holding(&fold(means)));
            place = record.at.key("means");
        }
        reach(reached.len(), &synonym.word, place, diagnostics);
    }
}

/// The folded names of the procedures in force, found by the first syllable of a phrase.
struct Names<'a> {
    names: Vec<(&'a ProcedureCode, [String; 2])>,
    holding: BTreeMap<String, BTreeSet<usize>>,
}

impl<'a> Names<'a> {
    fn of(site: &'a Site) -> Self {
        let procedures: Vec<&Procedure> = tally::in_force(site, site.as_of).map(|listed| &listed.today().procedure).collect();
        let folded = |procedure: &&'a Procedure| (&procedure.code, [fold(&procedure.name), fold(procedure.everyday_name())]);
        let names: Vec<(&ProcedureCode, [String; 2])> = procedures.par_iter().map(folded).collect();
        let mut holding: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (index, (_, texts)) in names.iter().enumerate() {
            for syllable in texts.iter().flat_map(|text| text.split(' ')) {
                match holding.get_mut(syllable) {
                    Some(indices) => _ = indices.insert(index),
                    None => _ = holding.insert(syllable.to_owned(), BTreeSet::from([index])),
                }
            }
        }
        Self { names, holding }
    }

    /// The procedures in whose name or everyday name a folded phrase occurs.
    fn holding(&self, phrase: &str) -> impl Iterator<Item = &'a ProcedureCode> {
        let first = phrase.split(' ').next().unwrap_or_default();
        let near = self.holding.get(first).into_iter().flatten().map(|index| &self.names[*index]);
        near.filter(move |(_, texts)| texts.iter().any(|text| occurs(phrase, text))).map(|(code, _)| *code)
    }
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

/// A word may stand twice only where one row ends before the other begins. Marks count: `bố mất` is not `bỏ mất`.
fn once<'a>(words: impl Iterator<Item = (&'a String, Validity, &'a Place)>, diagnostics: &mut Diagnostics) {
    let mut taken: BTreeMap<String, Vec<(Validity, Place)>> = BTreeMap::new();
    for (word, validity, at) in words {
        if diagnostics.cover(at) {
            continue;
        }
        let place = at.key("word");
        if !word.contains(char::is_alphanumeric) {
            let found = diagnostics.error(Rule::EmptyPart, place, Message::new("finding-empty-part").with("key", "word"));
            found.help(Message::new("help-empty-record"));
            continue;
        }
        let rows = taken.entry(word.trim().to_lowercase()).or_default();
        if let Some((_, first)) = rows.iter().find(|(other, _)| validity.meets(*other)) {
            let found = diagnostics.error(Rule::DuplicateId, place, Message::new("finding-duplicate-word").with("word", word));
            found.about(word).note(first.clone(), Message::new("note-first-here")).help(Message::new("help-duplicate-word"));
        } else {
            rows.push((validity, place));
        }
    }
}
