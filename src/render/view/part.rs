//! Parts of a record: what is stated, or the word for why it is not.

use serde::Serialize;

use crate::model::part::{Absence, AbsenceReason, Part};
use crate::render::view::vocabulary::{Vocabulary, sentence};

/// Why a part is not there.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct AbsentView {
    /// What a reader is told.
    pub(super) word: String,
    /// What the author adds, a whole sentence.
    pub(super) note: Option<String>,
}

/// A part that is a list of sentences, or why there is none.
#[derive(Debug, Serialize)]
pub(super) struct PartView {
    pub(super) items: Vec<String>,
    pub(super) absent: Option<AbsentView>,
}

/// A named fact, or why it is not there.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FactView {
    /// What it is called.
    pub(super) name: String,
    /// The fact.
    pub(super) text: String,
    /// Where it leads.
    pub(super) href: Option<String>,
    /// Why it is not there.
    pub(super) absent: Option<AbsentView>,
}

impl AbsentView {
    /// What the author says about a part that is not there.
    pub(super) fn of(words: &Vocabulary, absence: &Absence) -> Self {
        let word = match absence.reason {
            AbsenceReason::NotApplicable => "absent_not_applicable",
            AbsenceReason::NotPublished => "absent_not_published",
            AbsenceReason::Pending => "absent_pending",
        };
        Self { word: words.get(word).to_owned(), note: absence.note.as_deref().map(sentence) }
    }

    /// A part that nobody speaks of.
    pub(super) fn missing(words: &Vocabulary) -> Self {
        Self { word: words.get("absent_missing").to_owned(), note: None }
    }

    /// Why a part is not there; none where it is.
    pub(super) fn from<T>(words: &Vocabulary, part: &Part<T>) -> Option<Self> {
        match part {
            Part::Stated(_) => None,
            Part::Absent(absence) => Some(Self::of(words, absence)),
            Part::Missing => Some(Self::missing(words)),
        }
    }
}

impl PartView {
    /// A list of sentences.
    pub(super) fn list(words: &Vocabulary, part: &Part<Vec<String>>) -> Self {
        Self { items: part.stated().cloned().unwrap_or_default(), absent: AbsentView::from(words, part) }
    }

    /// One sentence.
    pub(super) fn one(words: &Vocabulary, part: &Part<String>) -> Self {
        Self { items: part.stated().cloned().into_iter().collect(), absent: AbsentView::from(words, part) }
    }
}

impl FactView {
    /// A fact that is there.
    pub(super) fn stated(name: &str, text: String) -> Self {
        Self { name: name.to_owned(), text, href: None, absent: None }
    }

    /// A part that is one text; what is missing in an office's facts is not published.
    pub(super) fn of(words: &Vocabulary, name: &str, part: &Part<String>) -> Self {
        let absent = match part {
            Part::Missing => Some(AbsentView { word: words.get("absent_not_published").to_owned(), note: None }),
            part => AbsentView::from(words, part),
        };
        Self { name: words.get(name).to_owned(), text: part.stated().cloned().unwrap_or_default(), href: None, absent }
    }

    /// With where it leads.
    pub(super) fn leading(mut self, href: String) -> Self {
        self.href = Some(href);
        self
    }
}
