//! How long a text takes when it is read aloud.

/// Syllables a second of a presenter on a loudspeaker in the open, pauses and all.
///
/// Presenters on Vietnamese television say between 3.7 and 5.5 syllables a second (a public count of seven programmes). Outdoors
/// one voice comes from several poles after each other, and those who listen longest are old: three leaves room for pauses.
pub const SYLLABLES_A_SECOND: usize = 3;

/// Syllables: Vietnamese writes each by itself; in loan words a hyphen stands between them.
pub fn syllables(text: &str) -> usize {
    const LETTERS: [bool; 256] = {
        let mut letters = [true; 256];
        let mut byte = 0;
        while byte < 0x80 {
            letters[byte] = (byte as u8).is_ascii_alphanumeric();
            byte += 1;
        }
        letters
    };
    // Signs beyond ASCII begin with these bytes, letters of Vietnamese do not: without them a byte tells enough.
    if !text.as_bytes().iter().fold(false, |found, byte| found | matches!(byte, 0xc2 | 0xe2)) {
        let (mut count, mut inside) = (0, false);
        for byte in text.as_bytes() {
            let letter = LETTERS[usize::from(*byte)];
            count += usize::from(letter & !inside);
            inside = letter | (inside & (*byte > b' ') & (*byte != b'-'));
        }
        return count;
    }
    text.split(|sign: char| sign.is_whitespace() || sign == '-').filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Seconds, rounded up.
pub fn seconds(text: &str) -> usize {
    syllables(text).div_ceil(SYLLABLES_A_SECOND)
}

#[cfg(test)]
mod tests {
    use super::{seconds, syllables};

    #[test]
    fn each_syllable_counts_once() {
        assert_eq!(syllables("Mời bà con chú ý lắng nghe."), 7);
        assert_eq!(syllables("vi-rút – và ki-lô-mét;\r\n"), 6);
        assert_eq!([syllables("a.b c"), syllables("… – –"), syllables("số một, hai: ba."), syllables("\u{a0}một\u{a0}")], [2, 0, 4, 1]);
        assert_eq!((seconds("một hai ba"), seconds("một hai ba bốn"), seconds("")), (1, 2, 0));
    }
}
