//! Where each part of a procedure comes from, and when it was and will be looked at.

use serde::Serialize;

use crate::model::change::past;
use crate::model::date::Date;
use crate::model::provenance::{Origin, Provenance};
use crate::plan::Entry;
use crate::render::view::frame::Views;
use crate::render::view::part::FactView;
use crate::render::view::trust::MarkView;
use crate::render::view::vocabulary::sentence;

/// Where some parts come from; all of them share one origin.
#[derive(Debug, Serialize)]
pub(super) struct OriginView {
    /// `Tên chính thức; Căn cứ pháp lý`; of the record itself `Các phần còn lại`.
    parts: String,
    mark: MarkView,
    /// The source, with its record and date.
    source: Option<String>,
    checked: Option<String>,
    /// A whole sentence.
    note: Option<String>,
}

impl Views<'_> {
    /// Part by part, then the rest; only the rest where everything comes from one source.
    pub(super) fn origins(&self, provenance: &Provenance) -> Vec<OriginView> {
        let mut groups: Vec<(&Origin, Vec<&str>)> = Vec::new();
        for (key, origin) in &provenance.fields {
            let name = self.words.part_name(key);
            match groups.iter_mut().find(|(other, _)| **other == **origin) {
                Some((_, names)) if names.contains(&name) => {}
                Some((_, names)) => names.push(name),
                None => groups.push((origin, vec![name])),
            }
        }
        let rest = Origin::from(provenance);
        let word = if groups.is_empty() { "origin_all" } else { "origin_rest" };
        let rest = self.origin(self.words.get(word).to_owned(), &rest);
        groups.into_iter().map(|(origin, names)| self.origin(names.join("; "), origin)).chain([rest]).collect()
    }

    fn origin(&self, parts: String, origin: &Origin) -> OriginView {
        let sources = &self.plan.site.settings.value.sources;
        let source = sources.iter().find(|source| Some(&source.id) == origin.source.as_ref()).map(|source| {
            let record = origin.record.as_ref().map(|record| format!(", {} {record}", self.words.get("source_record")));
            let date = source.date.map(|date| format!(", {date}"));
            format!("{}{}{}", source.title, record.unwrap_or_default(), date.unwrap_or_default())
        });
        OriginView {
            parts,
            mark: MarkView::of(&self.words, origin.state),
            source,
            checked: origin.checked.map(|date| date.to_string()),
            note: origin.note.as_deref().map(sentence),
        }
    }

    /// Since when it holds, when it changed and was looked at last, when it must be looked at again, and who keeps it.
    pub(super) fn review(&self, entry: &Entry<'_>) -> Vec<FactView> {
        let words = &self.words;
        let (procedure, day) = (entry.procedure, self.plan.site.as_of);
        let fact = |word: &str, date: Date| FactView::stated(words.get(word), date.to_string());
        let provenance = &procedure.provenance;
        let looks = provenance.fields.values().filter_map(|origin| origin.checked).chain(provenance.checked);
        let (first, last) = (looks.clone().min(), looks.max());
        let mut facts: Vec<FactView> = procedure.effective.map(|date| fact("effective_since", date)).into_iter().collect();
        facts.extend(past(&entry.listed.changes, day).last().map(|change| fact("review_changed", change.from)));
        facts.extend(last.map(|date| fact("review_checked", date)));
        // A frozen record is not looked at again; what it says of its year stays.
        let living = self.plan.site.settings.value.snapshot.is_none();
        facts.extend(first.filter(|_| living).and_then(Provenance::due).map(|date| fact("review_due", date)));
        let posts = if entry.counter.posts.is_empty() { String::new() } else { format!(" – {}", entry.counter.posts.join(", ")) };
        facts.push(FactView::stated(words.get("review_owner"), format!("{}{posts}", self.counter_name(entry.counter.number))));
        facts
    }
}
