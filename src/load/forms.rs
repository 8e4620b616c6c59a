//! The form sets that ship with the program, and what a commune makes of them.
//!
//! Data, not code: a province's set or a corrected layout stands in `content/budget/form-sets.yaml` in the same words.

use crate::diagnostic::{Diagnostics, Message, Rule, nearest};
use crate::model::budget::{FormSet, Layout};
use crate::model::site::Record;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Layouts {
    pub(super) form_sets: Vec<Layout>,
}

/// The sets of each regime, with the budget years it held for.
const SHIPPED: [(i32, i32, &str); 2] =
    [(2017, 2025, include_str!("forms/2017-2025.yaml")), (2026, i32::MAX, include_str!("forms/2026.yaml"))];

/// The sets that ship for the years from `first` to `last`: those of other years are not even read.
pub(super) fn shipped(first: i32, last: i32) -> Vec<FormSet> {
    let mut sets = Vec::new();
    for (from, to, text) in SHIPPED {
        if first <= to && from <= last {
            let Layouts { form_sets } = serde_yaml::from_str(text).expect("a test reads it");
            for layout in form_sets {
                let base = layout.based_on.as_ref().and_then(|id| sets.iter().find(|set: &&FormSet| set.id == *id)).cloned();
                sets.push(layout.on(base.as_ref()).expect("a test reads it"));
            }
        }
    }
    lend_rows(&mut sets, &[]);
    sets
}

/// The commune's own sets, each on what it is based on. One that leaves out what nothing gives it is told and left out.
pub(super) fn own(layouts: Vec<Record<Layout>>, shipped: &[FormSet], diagnostics: &mut Diagnostics) -> Vec<Record<FormSet>> {
    let mut sets: Vec<Record<FormSet>> = Vec::new();
    for Record { value: layout, at } in layouts {
        let known = || sets.iter().map(|set| &set.value).chain(shipped);
        let base = match &layout.based_on {
            Some(id) => match known().find(|set| set.id == *id) {
                Some(set) => Some(set.clone()),
                None => {
                    let ids: Vec<&str> = known().map(|set| set.id.as_str()).collect();
                    let message = Message::new("finding-unknown-reference").with("kind", "form-set").with("name", id.as_str());
                    let help = match nearest(id.as_str(), &ids) {
                        Some(near) => Message::new("help-did-you-mean").with("word", near),
                        None => Message::new("help-known-values").with("words", ids.join(", ")),
                    };
                    let message = message.with("file", &*at.file);
                    diagnostics.error(Rule::UnknownReference, at.key("based_on"), message).help(help);
                    continue;
                }
            },
            None => None,
        };
        match layout.on(base.as_ref()) {
            Ok(value) => sets.push(Record { value, at }),
            Err(key) => {
                diagnostics
                    .error(Rule::MissingKey, at, Message::new("finding-missing-key").with("key", key))
                    .help(Message::new("help-add-key").with("key", key));
            }
        }
    }
    let mut values: Vec<FormSet> = sets.iter().map(|set| set.value.clone()).collect();
    lend_rows(&mut values, shipped);
    for (set, value) in sets.iter_mut().zip(values) {
        set.value = value;
    }
    sets
}

/// Gives each form that has the rows of another a copy of them.
fn lend_rows(sets: &mut [FormSet], elsewhere: &[FormSet]) {
    let forms = |sets: &[FormSet]| -> Vec<_> {
        sets.iter()
            .flat_map(|set| &set.forms)
            .filter(|form| form.rows_of.is_none())
            .map(|form| (form.id.clone(), form.rows.clone()))
            .collect()
    };
    let lenders = [forms(sets), forms(elsewhere)].concat();
    for form in sets.iter_mut().flat_map(|set| &mut set.forms) {
        let lender = form.rows_of.as_ref().and_then(|other| lenders.iter().find(|(id, _)| id == other));
        if let Some((_, rows)) = lender {
            form.rows = rows.clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_that_ships_can_be_read_and_borrows_rows_that_are_there() {
        let sets = shipped(i32::MIN, i32::MAX);
        assert!(sets.iter().all(|set| !set.forms.is_empty()), "a set without forms can take no figure");
        for form in sets.iter().flat_map(|set| &set.forms) {
            assert!(form.rows_of.is_none() || !form.rows.is_empty(), "{}", form.id);
        }
    }
}
