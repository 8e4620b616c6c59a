//! How long a text takes when it is read aloud.

/// Syllables a second of a presenter on a loudspeaker in the open, pauses and all.
///
/// Presenters on Vietnamese television say between 3.7 and 5.5 syllables a second (a public count of seven programmes). Outdoors
/// one voice comes from several poles after each other, and those who listen longest are old: three leaves room for pauses.
pub const SYLLABLES_A_SECOND: usize = 3;

/// Syllables: Vietnamese writes each by itself; in loan words a hyphen stands between them.
pub fn syllables(text: &str) -> usize {
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
        assert_eq!((seconds("một hai ba"), seconds("một hai ba bốn"), seconds("")), (1, 2, 0));
    }
}
