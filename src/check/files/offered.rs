//! Files that are offered: a form that is nearly there, a file that nobody can find, one that is no longer what it was.
//!
//! A form that is handed out at the counter needs no file. But `to-khai.doc` beside `to-khai.docx` is a slip, and the citizen
//! sees no link. A file's hash stands in `files.yaml` only where the office wants to know of every change.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::check::files::addresses::{Addresses, Target};
use crate::check::files::links::outside;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::site::Site;
use crate::source::{Place, Sources};

/// Forms of documents against the files that are there. Gives back the files that are named.
pub(super) fn forms(site: &Site, diagnostics: &mut Diagnostics) -> Vec<String> {
    let offered: BTreeSet<&str> = site.downloads.iter().map(|download| &*download.path).collect();
    let alike = Alike::of(&offered);
    let (mut named, mut near) = (Vec::new(), BTreeMap::new());
    for listed in &site.procedures {
        for (said, _, at) in listed.said() {
            let documents = said.documents.and_then(|documents| documents.0.stated());
            for (index, case) in documents.into_iter().flat_map(|documents| &documents.cases).enumerate() {
                for (number, item) in case.items.iter().enumerate() {
                    let Some(form) = &item.form else { continue };
                    let at = || at.key("documents").key("cases").index(index).key("items").index(number).key("form");
                    if let Some(kind) = outside(form).or_else(|| form.contains("..").then_some("above")) {
                        let message = Message::new("finding-outside-link").with("link", form).with("kind", kind);
                        diagnostics.error(Rule::OutsideLink, at(), message).about(listed.code()).help(Message::new("help-outside-form"));
                    } else if offered.contains(form.as_str()) {
                        named.push(form.clone());
                    } else if let Some(found) = *near.entry(form.as_str()).or_insert_with(|| alike.nearly(form)) {
                        let message = Message::new("finding-missing-form").with("form", form).with("near", found);
                        diagnostics
                            .warning(Rule::MissingForm, at(), message)
                            .about(listed.code())
                            .help(Message::new("help-missing-form").with("near", found).with("form", form));
                        named.push(found.to_owned());
                    }
                }
            }
        }
    }
    named
}

/// Letters and digits of a file's name in lower case, without its ending.
fn squeeze(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    stem.chars().filter(|sign| sign.is_alphanumeric() || *sign == '/').flat_map(char::to_lowercase).collect()
}

/// Names by what slips of the hand leave of them.
struct Alike<'a> {
    squeezed: BTreeMap<String, &'a str>,
    /// By the name without one of its words.
    worded: BTreeMap<String, Vec<&'a str>>,
}

impl<'a> Alike<'a> {
    fn of(offered: &BTreeSet<&'a str>) -> Self {
        let mut alike = Self { squeezed: BTreeMap::new(), worded: BTreeMap::new() };
        for path in offered {
            alike.squeezed.entry(squeeze(path)).or_insert(path);
            for key in without_a_word(path) {
                alike.worded.entry(key).or_default().push(path);
            }
        }
        alike
    }

    /// The file whose name is the same but for its ending, its capitals, its hyphens, or one letter of a word.
    fn nearly(&self, form: &str) -> Option<&'a str> {
        let worded = || without_a_word(form).filter_map(|key| self.worded.get(&key)).flatten().copied().find(|path| one_letter(form, path));
        self.squeezed.get(&squeeze(form)).copied().or_else(worded)
    }
}

/// A name with each of its words left out in turn.
fn without_a_word(path: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = path.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase).collect();
    (0..words.len()).map(move |out| {
        let kept = words.iter().enumerate().map(|(at, word)| if at == out { "" } else { word.as_str() });
        kept.collect::<Vec<_>>().join("-")
    })
}

/// Whether two names differ in one letter of one longer word. Another number or another short word is another form.
fn one_letter(one: &str, other: &str) -> bool {
    let words = |name: &str| name.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let differing: Vec<_> = one.iter().zip(&other).filter(|(one, other)| one != other).collect();
    let [(one_word, other_word)] = differing[..] else { return false };
    let long = |word: &str| word.chars().count() >= 3 && word.chars().all(char::is_alphabetic);
    one.len() == other.len() && long(one_word) && long(other_word) && strsim::damerau_levenshtein(one_word, other_word) == 1
}

/// Files in the list against the files that are there.
pub(super) fn listed(site: &Site, sources: &Sources, addresses: &Addresses, diagnostics: &mut Diagnostics) {
    for record in &site.files {
        let (file, at) = (&record.value, record.at.key("path"));
        let Some(bytes) = sources.downloads.get(&file.path) else {
            let shown = |address: &str| address.strip_prefix("files/").unwrap_or(address).to_owned();
            match addresses.find(&format!("files/{}", file.path)) {
                Target::Case(right) => {
                    let message = Message::new("finding-link-case").with("link", &file.path).with("right", shown(&right));
                    diagnostics
                        .error(Rule::LinkCase, at, message)
                        .about(&file.path)
                        .help(Message::new("help-link-case").with("right", shown(&right)));
                }
                _ => {
                    diagnostics
                        .error(Rule::DeadLink, at, Message::new("finding-dead-link").with("link", &file.path))
                        .about(&file.path)
                        .help(Message::new("help-outside-form"));
                }
            }
            continue;
        };
        let Some(listed) = &file.sha256 else { continue };
        let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        if !listed.eq_ignore_ascii_case(&hash) {
            diagnostics
                .warning(Rule::ChangedFile, record.at.key("sha256"), Message::new("finding-changed-file").with("path", &file.path))
                .about(&file.path)
                .help(Message::new("help-changed-file").with("hash", hash));
        }
    }
}

/// Files that nothing names, and files whose names differ in capitals only.
pub(super) fn orphans(site: &Site, sources: &Sources, named: &[String], diagnostics: &mut Diagnostics) {
    let named: BTreeSet<&str> = named.iter().map(String::as_str).collect();
    let decisions = sources.text("content/decisions.yaml").unwrap_or_default();
    let mut folded: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for download in &site.downloads {
        folded.entry(download.path.to_lowercase()).or_default().push(&download.path);
    }
    for paths in folded.values() {
        let at = |path: &str| Place::file(&format!("content/files/{path}"));
        if let [one, others @ ..] = &paths[..]
            && !others.is_empty()
        {
            for other in others {
                let message = Message::new("finding-files-case").with("one", one).with("other", other);
                diagnostics.error(Rule::LinkCase, at(other), message).about(other).help(Message::new("help-files-case"));
            }
            continue;
        }
        for path in paths.iter().filter(|path| site.whole && !named.contains(*path) && !decisions.contains(**path)) {
            if !is_of_a_decision(site, path) {
                diagnostics
                    .warning(Rule::OrphanFile, at(path), Message::new("finding-orphan-file"))
                    .about(path)
                    .help(Message::new("help-orphan-file").with("path", path));
            }
        }
    }
}

/// Whether a file is named after a decision: `qd-1.pdf`.
fn is_of_a_decision(site: &Site, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    site.decisions.iter().any(|decision| decision.value.id.as_str() == stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_one_letter_is_near_and_another_number_is_not() {
        assert!(one_letter("to-khai-khai-sinh.docx", "to-khai-khai-sihn.docx"));
        for (one, other) in [("mau-1.docx", "mau-2.docx"), ("mau-a.docx", "mau-b.docx"), ("to-khai.docx", "to-khai-sinh.docx")] {
            assert!(!one_letter(one, other), "{one}");
        }
        assert_eq!(squeeze("To_Khai Sinh.DOC"), squeeze("to-khai-sinh.docx"));
    }
}
