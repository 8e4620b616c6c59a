//! The words of a line, each looked up once: most words of an inventory stand in it a thousand times.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::check::known::slips::{Slip, slips};
use crate::check::text::{doubled, plain, spelling, syllable};

/// What a word is to the rules. Most are nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Class {
    /// It carries a Vietnamese letter and is no syllable.
    pub(super) broken: bool,
    /// Slips begin with it: where they stand in [`Words::slips`].
    pub(super) slip: Option<u16>,
    /// It is never said twice in a row.
    pub(super) single: bool,
    /// The key of a title or name.
    pub(super) key: bool,
    /// An outdated term may begin with it.
    pub(super) term: bool,
    /// It is a syllable that hardly ever stands without marks.
    pub(super) bare: bool,
    /// It begins with a digit.
    pub(super) number: bool,
    /// Its tone mark may stand on either of two letters.
    pub(super) turns: bool,
    /// Whether a rule looks at it: it is broken or may turn, or a slip, a key or a term may begin with it.
    pub(super) told: bool,
}

/// One word of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// The same number for the same word in capitals or not; 0 where it is too long to tell.
    pub(super) same: u32,
    /// What it is.
    pub(super) class: Class,
}

/// Words that were looked up lately, by their bytes: nearly every word is among them.
const RECENT: usize = 2048;

/// Reads lines into words, and remembers what it has looked up.
pub(super) struct Words {
    recent: Vec<(u128, u32, Class)>,
    known: HashMap<u128, (u32, Class), BuildHasherDefault<Mixed>>,
    lower: HashMap<String, u32, BuildHasherDefault<Mixed>>,
    /// The slips, by their first word.
    pub(super) slips: Vec<(&'static str, Vec<Slip>)>,
}

impl Words {
    /// With nothing looked up yet.
    pub(super) fn new() -> Self {
        let recent = vec![(0, 0, Class::default()); RECENT];
        Self { recent, known: HashMap::default(), lower: HashMap::default(), slips: slips() }
    }

    /// The words of a line, into `words`.
    pub(super) fn read(&mut self, line: &str, words: &mut Vec<Word>) {
        words.clear();
        let bytes = line.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            while let Some(size) = bytes.get(at).map(|byte| usize::from(LETTERS[usize::from(*byte)])).filter(|size| *size > 0) {
                at += size;
            }
            if at > start {
                words.push(self.word(line, start, at));
            } else {
                // The bytes that follow the first of a sign are none of a letter's.
                at += 1;
            }
        }
    }

    fn word(&mut self, line: &str, start: usize, end: usize) -> Word {
        let text = &line[start..end];
        let key = match line.as_bytes().get(start..start + 16) {
            // Sixteen bytes at once are quicker than as many as the word has.
            Some(bytes) if end - start < 16 => {
                let bytes = u128::from_le_bytes(bytes.try_into().expect("sixteen bytes"));
                bytes & (u128::MAX >> (8 * (16 - (end - start))))
            }
            _ => packed(text),
        };
        let slot = mixed(key) as usize % RECENT;
        let (found, same, class) = self.recent[slot];
        if found == key && key != 0 {
            return Word { start, end, same, class };
        }
        let (same, class) = self.look_up(text, key);
        self.recent[slot] = (key, same, class);
        Word { start, end, same, class }
    }

    fn look_up(&mut self, text: &str, key: u128) -> (u32, Class) {
        if let Some(found) = self.known.get(&key).filter(|_| key != 0) {
            return *found;
        }
        let lower = text.to_lowercase();
        let class = self.class(text, &lower);
        if key == 0 {
            return (0, class);
        }
        let next = self.lower.len() as u32 + 1;
        let same = *self.lower.entry(lower).or_insert(next);
        self.known.insert(key, (same, class));
        (same, class)
    }

    fn class(&self, text: &str, lower: &str) -> Class {
        let broken = is_broken(text, lower);
        let slip = self.slips.binary_search_by_key(&lower, |(first, _)| first).ok().map(|index| index as u16);
        let (key, term) = (plain::KEYS.contains(&text), matches!(lower, "mức" | "cấp"));
        let turns = spelling::way(text).is_some();
        Class {
            broken,
            turns,
            slip,
            key,
            term,
            told: broken || slip.is_some() || key || term || turns,
            bare: plain::is_bare(text, lower),
            single: doubled::NEVER_TWICE.contains(&lower),
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

/// How many bytes a letter or digit has that begins with this byte: those of Vietnamese, and of Latin with marks. 0 where
/// none begins with it.
const LETTERS: [u8; 256] = {
    let mut sizes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        sizes[byte] = match byte as u8 {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => 1,
            0xc3..=0xc6 => 2,
            0xe1 => 3,
            _ => 0,
        };
        byte += 1;
    }
    sizes
};

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
        self.0 = mixed(word);
    }
}

fn mixed(word: u128) -> u64 {
    let folded = (word as u64) ^ ((word >> 64) as u64).rotate_left(29);
    let mixed = folded.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
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
        assert_eq!(
            broken("Nghịêp vụ đuợc HĐND, NĐ-CP, QĐ, TTHĐ, đ/c, sđt, 5.000đ, ĐVHC, H'Mông, M'Nông, Ê-đê, Krông Nô, café Zürich"),
            ["Nghịêp", "đuợc"]
        );
        assert_eq!(broken("TỔ CHỨC, Đảng ủy; Ðăng ký"), ["Ðăng"]);
        assert_eq!(broken("thủtụchànhchínhcôngkhai"), ["thủtụchànhchínhcôngkhai"]);
    }
}
