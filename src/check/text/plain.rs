//! Titles and names whose marks were never typed: `Dang ky khai sinh`.
//!
//! Vietnamese has words without marks too (`khai sinh cho con`). So a title is told where it has no Vietnamese letter at all
//! and at least two of its words are syllables that hardly ever stand without marks: those that `plain.txt` does not list.

use crate::check::text::syllable;

/// Keys of titles and names; `common_name` ends with one of them.
pub(super) const KEYS: &[&str] = &["name", "title", "label", "summary"];

/// Whether a title lacks its marks.
pub(super) fn lacks_marks(title: &str) -> bool {
    if !title.is_ascii() {
        return false;
    }
    let words = title.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let (mut count, mut bare) = (0, 0);
    for word in words.filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic())) {
        let lower = word.to_ascii_lowercase();
        let abbreviation =
            word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase()) && title.bytes().any(|byte| byte.is_ascii_lowercase());
        count += 1;
        bare += usize::from(!abbreviation && !is_plain(&lower) && syllable::is_bare(&lower));
    }
    count >= 3 && bare >= 2
}

/// Whether a word in small letters, or with one capital, is a syllable that hardly ever stands without marks.
pub(super) fn is_bare(word: &str, lower: &str) -> bool {
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
    lower.len() > 1 && letters(lower) && letters(&word[1..]) && syllable::is_bare(lower) && !is_plain(lower)
}

/// Whether a title or name begins on the line after this one.
pub(super) fn is_folded_title(line: &str) -> bool {
    let folded = line.trim_end();
    let key = [">", ">-", "|", "|-"].iter().find_map(|sign| folded.strip_suffix(sign)?.trim_end().strip_suffix(':'));
    key.is_some_and(|key| KEYS.iter().any(|title| key.ends_with(title)))
}

fn is_plain(word: &str) -> bool {
    include_str!("plain.txt").split_whitespace().any(|plain| plain == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_without_marks_is_told_and_one_that_needs_none_is_not() {
        for title in ["Dang ky khai sinh", "Thu tuc hanh chinh cong", "CHUNG THUC CHU KY", "Uy ban nhan dan xa"] {
            assert!(lacks_marks(title), "{title}");
        }
        for title in [
            "Khai sinh cho con",
            "Ban An ninh",
            "Sao y cho ai",
            "Xem tin hay",
            "UBND xa A",
            "Sample data for tests",
            "Microsoft Excel 2016 file",
            "BHXH BHYT BHTN",
        ] {
            assert!(!lacks_marks(title), "{title}");
        }
    }
}
