//! The key under which the words of citizens and of officials meet.
//!
//! Lower case, without marks, `đ` as `d`, and `y` as `i` where both are written (`kỹ`, `kĩ`; `quý`, `quí`). Signs become
//! spaces, except a dot between two digits: a code stays whole. What is shown to a reader is never the folded text.

use unicode_normalization::UnicodeNormalization;

/// The key of a text: syllables and codes, one space between two.
pub fn fold(text: &str) -> String {
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            letters.push(letter.to_ascii_lowercase());
        } else {
            let bare = std::iter::once(letter).nfd().flat_map(char::to_lowercase);
            letters.extend(bare.filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)));
        }
    }
    let mut key = String::with_capacity(text.len());
    let mut open = false;
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(at + 1).copied();
        let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
        let plain = match letter {
            'đ' | 'ð' => Some('d'),
            'y' if is_variant(&letters[..at], after) => Some('i'),
            '.' if is_digit(before) && is_digit(after) => Some('.'),
            letter if letter.is_alphanumeric() => Some(*letter),
            _ => None,
        };
        match plain {
            Some(plain) => {
                if !open && !key.is_empty() {
                    key.push(' ');
                }
                key.push(plain);
                open = true;
            }
            None => open = false,
        }
    }
    key
}

/// Whether a `y` after these letters may be written `i`: at the end of a syllable, alone, after a consonant or after `qu`.
fn is_variant(before: &[char], after: Option<char>) -> bool {
    if after.is_some_and(char::is_alphabetic) {
        return false;
    }
    match before {
        [.., 'q', 'u'] => true,
        [.., last] => !matches!(last, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'),
        [] => true,
    }
}

/// Whether `phrase` occurs in `text` as whole syllables; both folded.
pub fn occurs(phrase: &str, text: &str) -> bool {
    !phrase.is_empty() && format!(" {text} ").contains(&format!(" {phrase} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_and_spelling_variants_do_not_matter() {
        for (text, key) in [
            ("Đăng ký KHAI SINH", "dang ki khai sinh"),
            ("kĩ thuật", "ki thuat"),
            ("Quý, quí", "qui qui"),
            ("Ðất đai", "dat dai"),
            ("mã 2.000815.", "ma 2.000815"),
            ("tuy, tủy, Nguyễn", "tuy tuy nguyen"),
            ("y tế – ngày", "i te ngay"),
            ("", ""),
        ] {
            assert_eq!(fold(text), key, "{text}");
        }
    }

    #[test]
    fn a_phrase_occurs_as_whole_syllables() {
        assert!(occurs("khai sinh", "dang ki khai sinh luu dong"));
        assert!(!occurs("khai sin", "dang ki khai sinh"));
        assert!(!occurs("hai sinh", "khai sinh"));
        assert!(occurs("an an", "viec ban an an"));
        assert!(!occurs("", "khai sinh"));
    }
}
