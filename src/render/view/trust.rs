//! How far a statement can be trusted, and where it comes from: a mark on every page and every table.

use serde::Serialize;

use crate::model::id::Id;
use crate::model::provenance::{Origin, Provenance, Trust};
use crate::render::view::frame::Views;
use crate::render::view::vocabulary::{Vocabulary, sentence};

/// A mark in one word.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct MarkView {
    /// `verified`, `reconstructed`, `sample`.
    state: &'static str,
    word: String,
}

/// Where a record comes from.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct ProvenanceView {
    /// `verified`, `reconstructed`, `sample`.
    state: &'static str,
    word: String,
    /// What the word means for a reader.
    meaning: String,
    source: Option<String>,
    /// Which record of the source.
    record: Option<String>,
    source_date: Option<String>,
    checked: Option<String>,
    /// A whole sentence.
    note: Option<String>,
    fields: Vec<FieldOriginView>,
}

/// Where one field comes from, where that differs from its record.
#[derive(Debug, Clone, Serialize)]
struct FieldOriginView {
    name: String,
    state: &'static str,
    word: String,
    /// The source, where it is not the record's.
    source: Option<String>,
    checked: Option<String>,
    note: Option<String>,
}

impl MarkView {
    /// The mark of a state.
    pub(super) fn of(words: &Vocabulary, trust: Trust) -> Self {
        Self { state: slug(trust), word: words.get(word(trust)).to_owned() }
    }
}

impl Views<'_> {
    /// Where a record comes from, for a reader.
    pub(super) fn provenance(&self, provenance: &Provenance) -> ProvenanceView {
        let words = &self.words;
        let sources = &self.plan.site.settings.value.sources;
        let named = |id: &Option<Id>| sources.iter().find(|source| Some(&source.id) == id.as_ref());
        let source = named(&provenance.source);
        let field = |key: &str, origin: &Origin| FieldOriginView {
            name: words.part_name(key).to_owned(),
            state: slug(origin.state),
            word: words.get(word(origin.state)).to_owned(),
            source: named(&origin.source).filter(|_| origin.source != provenance.source).map(|source| source.title.clone()),
            checked: origin.checked.filter(|_| origin.checked != provenance.checked).map(|date| date.to_string()),
            note: origin.note.as_deref().map(sentence),
        };
        ProvenanceView {
            source: source.map(|source| source.title.clone()),
            record: provenance.record.clone(),
            source_date: source.and_then(|source| source.date).map(|date| date.to_string()),
            checked: provenance.checked.map(|date| date.to_string()),
            note: provenance.note.as_deref().map(sentence),
            fields: provenance.fields.iter().map(|(key, origin)| field(key, origin)).collect(),
            ..self.trusted(provenance.overall())
        }
    }

    /// What a state means, without a source: for what is put together from many records.
    pub(super) fn trusted(&self, trust: Trust) -> ProvenanceView {
        ProvenanceView {
            state: slug(trust),
            word: self.words.get(word(trust)).to_owned(),
            meaning: self.words.get(meaning(trust)).to_owned(),
            source: None,
            record: None,
            source_date: None,
            checked: None,
            note: None,
            fields: Vec::new(),
        }
    }

    /// `Phục dựng`.
    pub(super) fn trust_word(&self, trust: Trust) -> &str {
        self.words.get(word(trust))
    }

    /// `Phục dựng: ghép từ nhiều nguồn công khai; xã chưa xác nhận.` for what programs read.
    pub(in crate::render) fn trust_sentence(&self, trust: Trust) -> String {
        format!("{}: {}", self.words.get(word(trust)), self.words.get(meaning(trust)))
    }

    /// What can be said of all these procedures together: as much as of the least certain of them. None of none.
    pub(super) fn trusted_together(&self, members: impl Iterator<Item = usize>) -> Option<ProvenanceView> {
        members.map(|index| self.plan.entries[index].procedure.provenance.overall()).max().map(|trust| self.trusted(trust))
    }
}

/// The word of a state in a class name.
fn slug(trust: Trust) -> &'static str {
    match trust {
        Trust::Verified => "verified",
        Trust::Reconstructed => "reconstructed",
        Trust::Sample => "sample",
    }
}

fn word(trust: Trust) -> &'static str {
    match trust {
        Trust::Verified => "trust_verified",
        Trust::Reconstructed => "trust_reconstructed",
        Trust::Sample => "trust_sample",
    }
}

fn meaning(trust: Trust) -> &'static str {
    match trust {
        Trust::Verified => "trust_verified_meaning",
        Trust::Reconstructed => "trust_reconstructed_meaning",
        Trust::Sample => "trust_sample_meaning",
    }
}
