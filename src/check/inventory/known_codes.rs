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

/// With more than this share of all words in common, in percent, two names are one name in two wordings.
const LIKE: usize = 50;
/// With no more than this share of the shorter one in common, they are those of two procedures.
const FOREIGN: usize = 20;

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

/// A record none of whose names is like the known one. Its code is blamed: that is where a digit is wrong.
fn others(listed: &Listed) -> Option<Other<'_>> {
    let known = codes::name(listed.code().as_str())?;
    let names = || listed.said().filter_map(|(said, ..)| said.name);
    // Most names are the known one, letter for letter. Those that the law has changed have one edition that bears it.
    if names().any(|name| name == known) {
        return None;
    }
    let theirs = words(known);
    let (likeness, ours) =
        names().map(|name| words(name)).map(|ours| (likeness(&ours, &theirs), ours)).max_by_key(|(near, _)| near.shorter)?;
    if ours.len() < 2 || theirs.len() < 2 || likeness.all > LIKE {
        return None;
    }
    Some(Other { listed, place: listed.at.key("code"), known, ours, close: likeness.shorter > FOREIGN })
}

/// How much two names have in common, in percent.
struct Likeness {
    /// Of all words of both.
    all: usize,
    /// Of the words of the shorter one.
    shorter: usize,
}

fn likeness(first: &Words, second: &Words) -> Likeness {
    let both = first.intersection(second).count();
    let share = |of: usize| both * 100 / of.max(1);
    Likeness { all: share(first.union(second).count()), shorter: share(first.len().min(second.len())) }
}

fn words(name: &str) -> Words {
    fold(name).split(' ').filter(|word| !word.is_empty() && !FILLERS.contains(word)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_the_law_changed_stay_close_and_other_procedures_do_not() {
        let shorter = |first, second| likeness(&words(first), &words(second)).shorter;
        for (before, after) in [
            ("Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản", "Chứng thực giao dịch liên quan đến tài sản là động sản"),
            ("Chấm dứt hoạt động của tổ hợp tác", "Thông báo chấm dứt tổ hợp tác"),
            ("Văn bản thỏa thuận phân chia di sản", "Chứng thực văn bản phân chia di sản mà di sản là động sản"),
        ] {
            assert!(shorter(before, after) > FOREIGN, "{before} / {after}");
        }
        for (one, other) in [("Đăng ký khai sinh", "Đăng ký kết hôn"), ("Thủ tục cấp bản sao từ sổ gốc", "Hòa giải tranh chấp đất đai")]
        {
            assert!(shorter(one, other) <= FOREIGN, "{one} / {other}");
        }
    }
}
