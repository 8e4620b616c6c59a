//! What the search script reads: an index of the procedures in force, and pointers to what others do.
//!
//! Both are classic scripts that assign one array, because nothing else can be loaded from a folder on a stick. The index
//! comes with the first touch of a search field, the pointers only where results are shown. No text of a page is in them.

mod index;
mod pointers;
mod words;

use serde::Serialize;

use crate::model::procedure::Lifecycle;
use crate::plan::Plan;
use crate::render::view::vocabulary::Vocabulary;

pub(in crate::render) use index::Tables;
pub(in crate::render) use words::Everyday;

/// The scripts, by the names under which templates know them.
pub(super) fn assets(plan: &Plan<'_>, words: &Vocabulary, everyday: &Everyday<'_>) -> Vec<(&'static str, Vec<u8>)> {
    let order = index::order(plan);
    vec![
        ("search-index.js", script("searchIndex", &index::records(plan, words, everyday, &order))),
        ("search-pointers.js", script("searchPointers", &pointers::pointers(plan, &order))),
    ]
}

/// Indices of the entries in force.
fn current(plan: &Plan<'_>) -> impl Iterator<Item = usize> {
    (0..plan.entries.len()).filter(|index| plan.entries[*index].state == Lifecycle::Current)
}

/// A classic script that assigns an array: `var searchIndex=[…];`.
fn script<R: Serialize>(name: &str, records: &[R]) -> Vec<u8> {
    let json = serde_json::to_string(records).expect("plain data");
    format!("var {name}={json};\n").into_bytes()
}
