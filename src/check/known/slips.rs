//! Words that offices often write wrong, and how they are written: `slips.tsv`, one a line.
//!
//! A wrong form is never right where it stands whole; where the word before it can make it right (`lịch sử lý luận`), the
//! third column names that word.

use std::collections::BTreeMap;

/// One slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) struct Slip {
    /// The words as they are mistaken, in lower case.
    pub(in crate::check) wrong: &'static str,
    /// As they should be.
    pub(in crate::check) right: &'static str,
    /// The word before which makes it right.
    pub(in crate::check) unless: Option<&'static str>,
}

/// The slips, by their first word, in order of it.
pub(in crate::check) fn slips() -> Vec<(&'static str, Vec<Slip>)> {
    let mut slips: BTreeMap<&str, Vec<Slip>> = BTreeMap::new();
    for line in include_str!("slips.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (Some(wrong), Some(right)) = (columns.next(), columns.next()) else { continue };
        let first = wrong.split(' ').next().unwrap_or(wrong);
        slips.entry(first).or_default().push(Slip { wrong, right, unless: columns.next() });
    }
    slips.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::text::syllable;

    #[test]
    fn every_slip_is_told_once_and_its_right_form_can_be_said() {
        let slips: Vec<Slip> = slips().into_iter().flat_map(|(_, slips)| slips).collect();
        assert!(slips.len() >= 60, "{}", slips.len());
        let mut wrong: Vec<&str> = slips.iter().map(|slip| slip.wrong).collect();
        wrong.sort_unstable();
        wrong.dedup();
        assert_eq!(wrong.len(), slips.len(), "a slip stands twice");
        for slip in slips {
            assert_ne!(slip.wrong, slip.right);
            assert_eq!(slip.wrong, slip.wrong.to_lowercase());
            assert!(slip.right.split(' ').all(syllable::is_possible), "{}", slip.right);
            assert!(!wrong.contains(&slip.right), "{}", slip.right);
        }
    }
}
