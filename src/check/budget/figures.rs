//! Every form and every figure of a disclosure is one that the law's form set knows.
//!
//! A figure under a misspelt column would vanish from the table, and the sums would still look right.

use crate::book::sheet;
use crate::diagnostic::{Diagnostics, Message, Rule, nearest};
use crate::model::budget::{ColumnKind, Row};
use crate::model::site::{Dated, Site};
use crate::source::{Mark, Place};

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for dated in &site.disclosures {
        let Some(set) = site.form_set(dated) else {
            no_set(dated, diagnostics);
            continue;
        };
        let ids: Vec<&str> = set.forms.iter().map(|form| form.id.as_str()).collect();
        for (id, filled) in &dated.disclosure.forms {
            let at = dated.at.key("forms").key(id.as_str());
            let Some(form) = set.forms.iter().find(|form| form.id == *id) else {
                unknown(id.as_str(), &ids, at, diagnostics);
                continue;
            };
            let keys: Vec<&str> = form.columns.iter().map(|column| column.key.as_str()).collect();
            let mut printed = Vec::new();
            sheet::ids(&form.rows, &mut printed);
            for (index, row) in filled.rows.iter().enumerate() {
                let at = at.key("rows").index(index);
                let known = |id: &str| printed.contains(&id) || filled.rows.iter().any(|other| other.id == id);
                if let Some(parent) = row.parent.as_deref().filter(|parent| !known(parent)) {
                    dangling(parent, &filled.rows, at.key("parent"), diagnostics);
                }
                if row.name.is_none() && !printed.contains(&row.id.as_str()) {
                    nameless(&row.id, &printed, at.clone(), diagnostics);
                }
                for key in row.figures.keys().filter(|key| !keys.contains(&key.as_str())) {
                    unknown(key, &keys, at.key(key), diagnostics);
                }
                for column in &form.columns {
                    if column.kind == ColumnKind::Money
                        && let Some(number) = row.number(&column.key)
                        && number.times(dated.disclosure.unit.factor()).is_none()
                    {
                        let message = Message::new("finding-part-of-dong").with("value", number.to_string());
                        diagnostics.error(Rule::BadMoney, at.key(&column.key), message).help(Message::new("help-part-of-dong"));
                    }
                }
            }
        }
    }
}

/// No regime prescribes forms for this period of this year, and the disclosure names no set.
fn no_set(dated: &Dated, diagnostics: &mut Diagnostics) {
    if dated.disclosure.form_set.is_none() {
        let message = Message::new("finding-no-form-set").with("period", dated.period.slug()).with("year", dated.year.to_string());
        diagnostics.error(Rule::UnknownReference, dated.at.clone(), message).help(Message::new("help-no-form-set"));
    }
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

/// A row that the form does not print and that does not say what it shows: most likely a slip in its id.
fn nameless(id: &str, printed: &[&str], at: Place, diagnostics: &mut Diagnostics) {
    if diagnostics.cover(&at) {
        return;
    }
    let help = match nearest(id, printed) {
        Some(near) => Message::new("help-did-you-mean").with("word", near),
        None => Message::new("help-row-name"),
    };
    diagnostics.error(Rule::UnknownReference, at.key("id"), Message::new("finding-row-name").with("name", id)).help(help);
}

fn unknown(found: &str, known: &[&str], at: Place, diagnostics: &mut Diagnostics) {
    let finding = diagnostics.error(Rule::UnknownKey, at.marking(Mark::Key), Message::new("finding-unknown-key").with("key", found));
    match nearest(found, known) {
        Some(near) => finding.help(Message::new("help-did-you-mean").with("word", near)),
        None => finding.help(Message::new("help-known-keys").with("words", known.join(", "))),
    };
}
