//! Every form and every figure of a disclosure is one that the law's form set knows.
//!
//! A figure under a misspelt column would vanish from the table, and the sums would still look right.

use crate::diagnostic::{Diagnostics, Message, Rule, nearest};
use crate::model::budget::{ColumnKind, Form, Row};
use crate::model::site::Site;
use crate::source::{Mark, Place};

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for dated in &site.disclosures {
        let Some(set) = site.form_sets.iter().find(|set| set.value.id == dated.disclosure.form_set) else { continue };
        let ids: Vec<&str> = set.value.forms.iter().map(|form| form.id.as_str()).collect();
        for (id, filled) in &dated.disclosure.forms {
            let at = dated.at.key("forms").key(id.as_str());
            let Some(form) = set.value.forms.iter().find(|form| form.id == *id) else {
                unknown(id.as_str(), &ids, at, diagnostics);
                continue;
            };
            let keys = keys(form);
            for (index, row) in filled.rows.iter().enumerate() {
                if let Some(parent) = row.parent.as_deref().filter(|parent| !filled.rows.iter().any(|other| other.id == **parent)) {
                    dangling(parent, &filled.rows, at.key("rows").index(index).key("parent"), diagnostics);
                }
                for key in row.figures.keys().filter(|key| !keys.contains(&key.as_str())) {
                    unknown(key, &keys, at.key("rows").index(index).key(key), diagnostics);
                }
            }
        }
    }
}

/// The keys that a row may carry: its money columns, and what its percentages are computed from.
fn keys(form: &Form) -> Vec<&str> {
    let money = form.columns.iter().filter(|column| column.kind == ColumnKind::Money).map(|column| column.key.as_str());
    let bases = form.columns.iter().flat_map(|column| column.of.iter().map(String::as_str));
    let mut keys: Vec<&str> = money.chain(bases).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// A row under a row that is not there would stand at the wrong depth, and drop out of its sum.
fn dangling(parent: &str, rows: &[Row], at: Place, diagnostics: &mut Diagnostics) {
    if diagnostics.cover(&at) {
        return;
    }
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let message = Message::new("finding-unknown-reference").with("kind", "row").with("name", parent).with("file", &*at.file);
    let help = match nearest(parent, &ids) {
        Some(near) => Message::new("help-did-you-mean").with("word", near),
        None => Message::new("help-known-values").with("words", ids.join(", ")),
    };
    diagnostics.error(Rule::UnknownReference, at, message).help(help);
}

fn unknown(found: &str, known: &[&str], at: Place, diagnostics: &mut Diagnostics) {
    let finding = diagnostics.error(Rule::UnknownKey, at.marking(Mark::Key), Message::new("finding-unknown-key").with("key", found));
    match nearest(found, known) {
        Some(near) => finding.help(Message::new("help-did-you-mean").with("word", near)),
        None => finding.help(Message::new("help-known-keys").with("words", known.join(", "))),
    };
}
