//! The words of a line, each looked up once: most words of an inventory stand in it a thousand times.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::check::known::plain;
use crate::check::known::slips::{Slip, slips};
use crate::check::text::{doubled, syllable};

/// What a word is to the rules. Most are nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Class {
    /// It carries a Vietnamese letter and is no syllable.
    pub(super) broken: bool,
    /// A slip begins with it.
    pub(super) slip: bool,
    /// It is never said twice in a row.
    pub(super) single: bool,
    /// The key of a title or name.
    pub(super) key: bool,
    /// An outdated term may begin with it.
    pub(super) term: bool,
    /// It begins with a digit.
    pub(super) number: bool,
}

impl Class {
    /// Whether no rule wants to know it.
    pub(super) fn is_plain(self) -> bool {
        self == Self { number: self.number, ..Self::default() }
    }
}

/// One word of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// The same for the same word in capitals or not; 0 where it is too long to tell.
    pub(super) same: u128,
    /// What it is.
    pub(super) class: Class,
}

/// Reads lines into words, and remembers what it has looked up.
pub(super) struct Words {
    known: HashMap<u128, (u128, Class), BuildHasherDefault<Mixed>>,
    /// The slips, by their first word.
    pub(super) slips: std::collections::BTreeMap<&'static str, Vec<Slip>>,
}

impl Words {
    /// With nothing looked up yet.
    pub(super) fn new() -> Self {
        Self { known: HashMap::default(), slips: slips() }
    }

    /// The words of a line, into `words`.
    pub(super) fn read(&mut self, line: &str, words: &mut Vec<Word>) {
        words.clear();
        let bytes = line.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            while let Some(size) = letter(bytes, at) {
                at += size;
            }
            if at > start {
                words.push(self.word(line, start, at));
            } else {
                at += width(bytes[at]);
            }
        }
    }

    fn word(&mut self, line: &str, start: usize, end: usize) -> Word {
        let text = &line[start..end];
        let key = packed(text);
        let (same, class) = match self.known.get(&key) {
            Some(found) if key != 0 => *found,
            _ => {
                let lower = text.to_lowercase();
                let found = (packed(&lower), self.class(text, &lower));
                if key != 0 {
                    self.known.insert(key, found);
                }
                found
            }
        };
        Word { start, end, same, class }
    }

    fn class(&self, text: &str, lower: &str) -> Class {
        Class {
            broken: is_broken(text, lower),
            slip: self.slips.contains_key(lower),
            single: doubled::NEVER_TWICE.contains(&lower),
            key: plain::KEYS.contains(&text),
            term: matches!(lower, "mức" | "cấp"),
            number: text.starts_with(|first: char| first.is_ascii_digit()),
        }
    }
}

/// Whether a word is a slip by its letters alone. Abbreviations are none: they have no vowel, or stand in capitals.
fn is_broken(text: &str, lower: &str) -> bool {
    if text.is_ascii() || !lower.contains(is_vowel) || lower.contains(|sign: char| sign.is_ascii_digit()) || lower.contains(is_foreign) {
        return false;
    }
    let mut letters = text.chars();
    let abbreviation = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_uppercase);
    !(abbreviation || syllable::is_possible(lower) || syllable::is_highland(text))
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || (!letter.is_ascii() && letter != 'đ')
}

/// A letter of another language; `ð` is none, it is a mistaken `đ`.
fn is_foreign(letter: char) -> bool {
    matches!(letter, 'j' | 'w' | 'z' | 'f' | 'ç' | 'ñ' | 'ä' | 'ö' | 'ü' | 'å' | 'æ' | 'ø' | 'ë' | 'ï' | 'î' | 'û' | 'ß')
}

/// The bytes of the letter or digit at `at`; letters are those of Vietnamese and of Latin with marks.
fn letter(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        byte if byte.is_ascii_alphanumeric() => Some(1),
        0xc3..=0xc6 => Some(2),
        0xe1 => Some(3),
        _ => None,
    }
}

fn width(first: u8) -> usize {
    match first {
        0..=0xbf => 1,
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => 4,
    }
}

/// The bytes of a word as a number, where it is short enough; else 0.
fn packed(text: &str) -> u128 {
    let mut bytes = [0; 16];
    match bytes.get_mut(..text.len()) {
        Some(head) => head.copy_from_slice(text.as_bytes()),
        None => return 0,
    }
    u128::from_le_bytes(bytes)
}

/// A quick hash for words; nobody chooses them to collide who could not fill the folder as well.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }

    fn write_u128(&mut self, word: u128) {
        let folded = (word as u64) ^ ((word >> 64) as u64).rotate_left(29);
        let mixed = folded.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str) -> Vec<String> {
        let (mut words, mut found) = (Words::new(), Vec::new());
        words.read(text, &mut found);
        found.iter().filter(|word| word.class.broken).map(|word| text[word.start..word.end].to_owned()).collect()
    }

    #[test]
    fn words_end_at_every_sign() {
        let (mut words, mut found) = (Words::new(), Vec::new());
        let line = "“Hộ tịch”–A1, 60 m² (ĐẤT)… x";
        words.read(line, &mut found);
        let texts: Vec<&str> = found.iter().map(|word| &line[word.start..word.end]).collect();
        assert_eq!(texts, ["Hộ", "tịch", "A1", "60", "m", "ĐẤT", "x"]);
    }

    #[test]
    fn slips_of_the_keyboard_are_found_and_abbreviations_are_not() {
        assert_eq!(broken("Nghịêp vụ đuợc HĐND, NĐ-CP, QĐ, TTHĐ, đ/c, sđt, 5.000đ, ĐVHC, H'Mông, M'Nông, Ê-đê, Krông Nô, café Zürich"), ["Nghịêp", "đuợc"]);
        assert_eq!(broken("TỔ CHỨC, Đảng ủy; Ðăng ký"), ["Ðăng"]);
        assert_eq!(broken("thủtụchànhchínhcôngkhai"), ["thủtụchànhchínhcôngkhai"]);
    }
}
