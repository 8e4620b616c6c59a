//! A script while it grows: sentences in their places, and how many more syllables it may have.

use crate::speech::pace::{SYLLABLES_A_SECOND, syllables};

/// Shorter than this, a script has said too little.
pub(super) const SHORTEST: usize = 60 * SYLLABLES_A_SECOND;

/// Longer than this, nobody listens to the end.
pub(super) const LONGEST: usize = 90 * SYLLABLES_A_SECOND;

/// The parts of a script in the order in which they are read; a breath is taken between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Call,
    Trust,
    About,
    First,
    Second,
    Third,
    Fourth,
    Where,
    More,
    Again,
    Close,
}

/// Sentences in no order, with their places.
#[derive(Debug, Default)]
pub(super) struct Draft {
    lines: Vec<(Place, String)>,
    length: usize,
}

impl Draft {
    /// Says this, however long.
    pub(super) fn must(&mut self, place: Place, line: impl Into<String>) {
        let line = line.into();
        self.length += syllables(&line);
        self.lines.push((place, line));
    }

    /// Says this where it fits; whether it does.
    pub(super) fn may(&mut self, place: Place, line: impl Into<String>) -> bool {
        let line = line.into();
        let fits = syllables(&line) <= self.room();
        if fits {
            self.must(place, line);
        }
        fits
    }

    /// Syllables that still fit.
    pub(super) fn room(&self) -> usize {
        LONGEST.saturating_sub(self.length)
    }

    /// Whether it says too little.
    pub(super) fn is_short(&self) -> bool {
        self.length < SHORTEST
    }

    /// The script: in one place, in the order in which things were said.
    pub(super) fn text(mut self) -> String {
        self.lines.sort_by_key(|(place, _)| *place);
        let mut text = String::with_capacity(self.length * 8);
        let mut last = None;
        for (place, line) in &self.lines {
            if last.is_some_and(|last| last != place) {
                text.push('\n');
            }
            text.push_str(line);
            text.push('\n');
            last = Some(place);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Draft, LONGEST, Place};

    #[test]
    fn what_does_not_fit_is_left_out_whole() {
        let mut draft = Draft::default();
        draft.must(Place::Close, "một ".repeat(LONGEST - 2));
        assert!(!draft.may(Place::Call, "hai hai hai") && draft.may(Place::Call, "hai hai") && !draft.may(Place::Call, "hai"));
        assert!(draft.text().starts_with("hai hai\n\nmột một"));
    }
}
