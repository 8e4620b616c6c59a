//! The dossier: what to bring, by case, and the forms to fill in.

use serde::Serialize;

use crate::model::document::{Case, Document};
use crate::model::procedure::Procedure;
use crate::render::view::frame::Views;
use crate::render::view::part::AbsentView;
use crate::render::view::vocabulary::NO_BREAK;

/// What to bring, or why nothing is said.
#[derive(Debug, Serialize)]
pub(super) struct DocumentsView {
    /// `1 bộ hồ sơ`.
    sets: Option<String>,
    cases: Vec<CaseView>,
    note: Option<String>,
    absent: Option<AbsentView>,
}

#[derive(Debug, Serialize)]
struct CaseView {
    name: Option<String>,
    items: Vec<DocumentView>,
}

#[derive(Debug, Serialize)]
struct DocumentView {
    name: String,
    /// `1 bản chính và 1 bản sao`.
    count: String,
    note: Option<String>,
    form: Option<FormView>,
}

/// A form to fill in.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FormView {
    /// The document that it is for.
    name: String,
    /// Where it can be had; none where it is handed out at the counter.
    href: Option<String>,
}

impl Views<'_> {
    /// What to bring.
    pub(super) fn documents(&self, procedure: &Procedure) -> DocumentsView {
        let absent = AbsentView::from(&self.words, &procedure.documents.0);
        let Some(documents) = procedure.documents.0.stated() else {
            return DocumentsView { sets: None, cases: Vec::new(), note: None, absent };
        };
        // A name or a note says in which case; without them the list has at least to say that there is one.
        let by_case = |text: &Option<String>, conditional: bool| {
            text.clone().or_else(|| conditional.then(|| self.words.get("document_conditional").to_owned()))
        };
        let item = |document: &Document| DocumentView { note: by_case(&document.note, document.conditional), ..self.document(document) };
        let case = |case: &Case| CaseView { name: by_case(&case.name, case.conditional), items: case.items.iter().map(item).collect() };
        DocumentsView {
            sets: (documents.sets > 0).then(|| format!("{}{NO_BREAK}{}", documents.sets, self.words.get("documents_set"))),
            cases: documents.cases.iter().map(case).collect(),
            note: documents.note.clone(),
            absent,
        }
    }

    /// The forms, each once.
    pub(super) fn forms(&self, procedure: &Procedure) -> Vec<FormView> {
        let documents = procedure.documents.0.stated().into_iter().flat_map(|documents| &documents.cases).flat_map(|case| &case.items);
        let mut seen = Vec::new();
        let mut forms = Vec::new();
        for document in documents {
            if let (Some(file), Some(form)) = (&document.form, self.form(document))
                && !seen.contains(&file)
            {
                seen.push(file);
                forms.push(form);
            }
        }
        forms
    }

    fn form(&self, document: &Document) -> Option<FormView> {
        let file = document.form.as_deref()?;
        let offered = self.plan.site.downloads.iter().any(|download| download.path == file);
        Some(FormView { name: document.name.clone(), href: offered.then(|| format!("files/{file}")) })
    }

    fn document(&self, document: &Document) -> DocumentView {
        let words = &self.words;
        let part = |count: u32, word: &str| (count > 0).then(|| format!("{count}{NO_BREAK}{}", words.get(word)));
        let count = match (part(document.originals, "document_originals"), part(document.copies, "document_copies")) {
            (Some(originals), Some(copies)) => format!("{originals} {} {copies}", words.get("and")),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => words.get("document_none").to_owned(),
        };
        DocumentView { name: document.name.clone(), count, note: document.note.clone(), form: self.form(document) }
    }
}
