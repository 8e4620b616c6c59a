//! A national code stands beside the name that it has everywhere else.
//!
//! The code is what a citizen types into the national portal. With one digit wrong it opens another procedure. Names
//! change with the law while codes stay, so only a name that has hardly a word in common with the known one is told, or
//! one that is word for word that of another code.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::check::known::codes;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::fold::fold;
use crate::model::site::{Listed, Site};
use crate::source::Place;

/// Syllables that stand in many names and tell none from another.
const FILLERS: &[&str] = &[
    "thu", "tuc", "cap", "dang", "ki", "giai", "quyet", "doi", "voi", "cua", "va", "hoac", "cho", "khi", "tai", "theo", "truong", "hop",
    "cac", "nguoi", "co", "quan", "to", "chuc", "ca", "nhan", "uy", "ban", "dan", "xa", "huyen", "tinh", "viec", "do", "trong", "duoc",
];

/// Words of a name that tell it from others.
type Words = BTreeSet<String>;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let found: Vec<Other<'_>> = site.procedures.par_iter().flat_map_iter(others).collect();
    if found.is_empty() {
        return;
    }
    let all: Vec<(&str, Words)> = codes::all().map(|(code, name)| (code, words(name))).collect();
    for Other { listed, place, known, ours, close } in found {
        let twin = all.iter().find(|(code, words)| *code != listed.code().as_str() && *words == ours).map(|(code, _)| *code);
        if (close && twin.is_none()) || diagnostics.cover(&place) || diagnostics.cover(&listed.at.key("code")) {
            continue;
        }
        let message = Message::new("finding-known-code").with("code", listed.code()).with("name", known);
        let help = match twin {
            Some(twin) => Message::new("help-known-code-twin").with("twin", twin),
            None => Message::new("help-known-code"),
        };
        diagnostics.warning(Rule::KnownCode, place, message).about(listed.code()).help(help);
    }
}

/// A name that is not the known one.
struct Other<'a> {
    listed: &'a Listed,
    place: Place,
    known: &'static str,
    ours: Words,
    /// Whether it has so much in common with the known one that it is only told where it is another's.
    close: bool,
}

/// The names of a record that differ from what its code is known for. The first is blamed with its code: that is where
/// the digit is wrong.
fn others(listed: &Listed) -> Option<Other<'_>> {
    let known = codes::name(listed.code().as_str())?;
    let names = || listed.said().filter_map(|(said, ..)| said.name);
    // Most names are the known one, letter for letter; of those that changed, one edition may bear it.
    if names().any(|name| name.eq_ignore_ascii_case(known)) {
        return None;
    }
    let theirs = words(known);
    let apart = names().map(|name| words(name)).map(|ours| (common(&ours, &theirs), ours)).collect::<Vec<_>>();
    let (near, ours) = apart.into_iter().reduce(|best, next| if next.0.1 > best.0.1 { next } else { best })?;
    let (share, _) = near;
    if ours.len() < 2 || theirs.len() < 2 || share > 50 {
        return None;
    }
    Some(Other { listed, place: listed.at.key("code"), known, ours, close: near.1 > 20 })
}

/// How much two names have in common, in percent: of all their words, and of the shorter one.
fn common(first: &Words, second: &Words) -> (usize, usize) {
    let both = first.intersection(second).count();
    let all = first.union(second).count().max(1);
    (both * 100 / all, both * 100 / first.len().min(second.len()).max(1))
}

fn words(name: &str) -> Words {
    fold(name).split(' ').filter(|word| !word.is_empty() && !FILLERS.contains(word)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_the_law_changed_stay_close_and_other_procedures_do_not() {
        let shorter = |first, second| common(&words(first), &words(second)).1;
        for (before, after) in [
            ("Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản", "Chứng thực giao dịch liên quan đến tài sản là động sản"),
            ("Chấm dứt hoạt động của tổ hợp tác", "Thông báo chấm dứt tổ hợp tác"),
            ("Văn bản thỏa thuận phân chia di sản", "Chứng thực văn bản phân chia di sản mà di sản là động sản"),
        ] {
            assert!(shorter(before, after) > 20, "{before} / {after}");
        }
        for (one, other) in [("Đăng ký khai sinh", "Đăng ký kết hôn"), ("Thủ tục cấp bản sao từ sổ gốc", "Hòa giải tranh chấp đất đai")]
        {
            assert!(shorter(one, other) <= 20, "{one} / {other}");
        }
    }
}
