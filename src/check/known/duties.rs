//! From which day the law asks for something, and which act: `what`, `from`, `act`, one duty a line.

use crate::model::date::Date;

/// A duty with its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) struct Duty {
    /// The first day on which it is asked for.
    pub(in crate::check) from: Date,
    /// The number of the act that asks for it.
    pub(in crate::check) act: &'static str,
}

const TABLE: &str = include_str!("duties.tsv");

/// The duty of this name, where it holds on `day`.
pub(in crate::check) fn on(day: Date, what: &str) -> Option<Duty> {
    all().find(|(name, duty)| *name == what && duty.from <= day).map(|(_, duty)| duty)
}

fn all() -> impl Iterator<Item = (&'static str, Duty)> {
    TABLE.lines().map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("a test reads every line");
        let (what, from, act) = (cell(), cell(), cell());
        (what, Duty { from: Date::parse(from).expect("a test reads every day"), act })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duty_holds_from_its_first_day() {
        assert!(all().count() > 0);
        let act = |day| on(Date::parse(day).expect("a day"), "partial-reason").map(|duty| duty.act);
        assert_eq!((act("2026-06-30"), act("2026-07-01")), (None, Some("224/2026/NĐ-CP")));
    }
}
