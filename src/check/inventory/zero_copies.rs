//! A row of the dossier is a paper, and says how many of it.
//!
//! On the national portal sentences of law stand among the papers, with 0 originals and 0 copies. On the page such a row
//! is one more paper to bring, and nobody has it.

use crate::check::prose;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::document::Document;
use crate::model::site::Site;

/// A longer name is a sentence.
const MOST_WORDS: usize = 25;

/// How a sentence of law begins; a paper is never called so.
const OPENINGS: &[&str] = &[
    "trường hợp",
    "trong trường hợp",
    "nếu",
    "lưu ý",
    "chú ý",
    "ghi chú",
    "đối với",
    "ngoài ra",
    "người yêu cầu",
    "người nộp",
    "hồ sơ gồm",
    "thành phần hồ sơ",
    "giấy tờ phải",
    "các giấy tờ phải",
];

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        for (said, _, at) in listed.said() {
            let cases = said.documents.and_then(|documents| documents.0.stated()).map(|documents| &documents.cases);
            for (index, case) in cases.into_iter().flatten().enumerate() {
                for (number, item) in case.items.iter().enumerate().filter(|(_, item)| item.originals == 0 && item.copies == 0) {
                    let (sentence, help) = match item {
                        item if is_sentence(&item.name) => ("finding-sentence-as-document", "help-sentence-as-document"),
                        Document { conditional: false, note: None, form: None, .. } => ("finding-zero-copies", "help-zero-copies"),
                        _ => continue,
                    };
                    let item = at.key("documents").key("cases").index(index).key("items").index(number);
                    if !diagnostics.cover(&item) {
                        let found = diagnostics.warning(Rule::ZeroCopies, item.key("name"), Message::new(sentence));
                        found.about(listed.code()).help(Message::new(help));
                    }
                }
            }
        }
    }
}

/// Whether a name is no name: it ends like a sentence, begins like one, or is as long as one.
fn is_sentence(name: &str) -> bool {
    let name = name.trim();
    let lower = name.trim_start_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    let begins = |opening: &&str| lower.strip_prefix(*opening).is_some_and(|rest| rest.starts_with(|sign: char| !sign.is_alphanumeric()));
    let ends = name.ends_with([';', ':']) || (name.ends_with('.') && !name.ends_with("..") && !name.ends_with("v.v."));
    ends || OPENINGS.iter().any(begins) || prose::words(name) > MOST_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_told_from_the_name_of_a_paper() {
        for sentence in [
            "Trường hợp ủy quyền thì không phải nộp",
            "- Nếu đã có thì thôi",
            "Nộp tại quầy.",
            "* Lưu ý: mang bản chính",
            "Giấy tờ phải nộp:",
        ] {
            assert!(is_sentence(sentence), "{sentence}");
        }
        for paper in ["Tờ khai", "Đơn đề nghị, giấy tờ, v.v.", "Nếp nhăn", "Giấy tờ khác (nếu có)", "Người", "Đối chứng"]
        {
            assert!(!is_sentence(paper), "{paper}");
        }
    }
}
