//! The file that opens a site from a USB stick.

use serde::Serialize;

use crate::plan::Plan;
use crate::render::view::vocabulary::{Vocabulary, filled};

/// The page that leads to the home page, and the sentences for the helper.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BundlePage {
    /// Also the lines of `DOC-TRUOC.txt`: what this is, how to open it, how to renew it, and what a frozen record is.
    pub(in crate::render) sentences: Vec<String>,
}

impl BundlePage {
    /// From the plan.
    pub(in crate::render) fn of(plan: &Plan<'_>, words: &Vocabulary) -> Self {
        let settings = &plan.site.settings.value;
        let what = filled(words.get("bundle_what"), &[settings.commune.name.clone(), plan.site.as_of.to_string()]);
        let note = settings.snapshot.and(settings.snapshot_note.as_deref()).map(str::trim);
        let sentences = [what.as_str(), words.get("bundle_open"), words.get("bundle_renew")].into_iter().chain(note);
        Self { sentences: sentences.map(str::to_owned).collect() }
    }
}
