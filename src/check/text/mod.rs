//! Rules about letters: they look at the texts as the author wrote them, and need no model.

mod spelling;

use std::sync::Arc;

use rayon::prelude::*;

use crate::check::text::spelling::Spelling;
use crate::diagnostic::Diagnostics;
use crate::source::{Sources, Text};

/// Looks at every text that could be read, the largest first: otherwise the last one to be taken keeps everybody waiting.
pub(super) fn check(sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut texts: Vec<(&Arc<str>, &str)> = sources.texts.iter().filter_map(|(file, text)| Some((file, read(text)?))).collect();
    texts.sort_by_key(|(_, text)| std::cmp::Reverse(text.len()));
    let mut looked: Vec<(&str, Spelling, Diagnostics)> = texts
        .into_par_iter()
        .with_max_len(1)
        .map(|(file, text)| {
            let mut found = Diagnostics::default();
            let spelling = spelling::read(file, text, &mut found);
            (&**file, spelling, found)
        })
        .collect();
    looked.sort_by_key(|(file, ..)| *file);
    spelling::compare(looked.iter().map(|(file, spelling, _)| (*file, spelling)), diagnostics);
    looked.into_iter().for_each(|(.., found)| diagnostics.append(found));
}

fn read(text: &Text) -> Option<&str> {
    match text {
        Text::Read { text, .. } => Some(text),
        _ => None,
    }
}
