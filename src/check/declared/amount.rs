//! An amount that follows from printed figures, and how exactly: rounded parts leave room for their whole.
//!
//! Of 33,3 % three times and 100,0 % nothing is wrong. Counts and đồng are exact.

use crate::check::declared::printed::Printed;
use crate::check::tally::Fraction;

/// What printed figures come to, and between which bounds it lies: the lower belongs to it, the upper does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// As printed.
    pub exact: Fraction,
    /// No less than this.
    pub low: Fraction,
    /// Less than this, where it is not exact.
    pub high: Fraction,
}

impl Amount {
    /// Of one printed figure.
    pub fn of(printed: Printed) -> Self {
        let (exact, slack) = (printed.value(), printed.slack());
        Self { exact, low: exact.plus(slack.negative()), high: exact.plus(slack) }
    }

    /// Of printed figures together.
    pub fn sum(printed: impl IntoIterator<Item = Printed>) -> Self {
        let nothing = Fraction::of(0);
        printed.into_iter().map(Self::of).fold(Self { exact: nothing, low: nothing, high: nothing }, Self::plus)
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self { exact: self.exact.plus(other.exact), low: self.low.plus(other.low), high: self.high.plus(other.high) }
    }

    /// Without the other.
    pub fn minus(self, other: Self) -> Self {
        self.plus(Self { exact: other.exact.negative(), low: other.high.negative(), high: other.low.negative() })
    }

    /// This in per cent of a whole; none of nothing.
    pub fn percent_of(self, whole: Self) -> Option<Self> {
        let exact = self.exact.percent_of(whole.exact)?;
        Some(Self { exact, low: self.low.percent_of(whole.high)?, high: self.high.percent_of(whole.low)? })
    }

    /// Whether nothing was rounded.
    pub fn is_exact(self) -> bool {
        self.low.equals(self.high)
    }

    /// Whether it is the larger one, however both were rounded.
    pub fn is_surely_more_than(self, other: Self) -> bool {
        let is_exact = self.is_exact() && other.is_exact();
        if is_exact { self.exact.is_more_than(other.exact) } else { !other.high.is_more_than(self.low) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::declared::printed::Agreement;

    fn printed(text: &str, unit: &str) -> Printed {
        Printed::parse(text, Some(unit)).expect("a number")
    }

    fn sum(whole: &str, parts: &[&str], unit: &str) -> Option<Agreement> {
        printed(whole, unit).agreement_within(Amount::sum(parts.iter().map(|part| printed(part, unit))))
    }

    #[test]
    fn rounded_parts_leave_room_and_counts_do_not() {
        assert_eq!(sum("100,0", &["33,3", "33,3", "33,3"], "%"), Some(Agreement::Equal));
        assert_eq!(sum("3,5", &["1,7", "1,7"], "triệu đồng"), Some(Agreement::Equal));
        assert_eq!(sum("3,6", &["1,7", "1,7"], "triệu đồng"), Some(Agreement::Different));
        assert_eq!(sum("20", &["10", "9"], "người"), Some(Agreement::Different));
        assert_eq!(sum("3.500.001", &["1.500.000", "2.000.000"], "đồng"), Some(Agreement::Different));
    }

    #[test]
    fn a_ratio_is_as_exact_as_its_figures() {
        let ratio = |part: &str, whole: &str| {
            Amount::of(printed(part, "tỷ đồng")).percent_of(Amount::of(printed(whole, "tỷ đồng"))).expect("a ratio")
        };
        assert_eq!(printed("147", "%").agreement_within(ratio("4,5", "3,1")), Some(Agreement::Equal));
        assert_eq!(printed("168", "%").agreement_within(ratio("10,4", "3,2")), Some(Agreement::Different));
    }

    #[test]
    fn a_rounded_part_may_look_like_more_than_its_whole() {
        let more = |part: Printed, whole: Printed| Amount::of(part).is_surely_more_than(Amount::of(whole));
        assert!(!more(printed("3.501", "triệu đồng"), printed("3,5", "tỷ đồng")));
        assert!(more(printed("3,6", "tỷ đồng"), printed("3,5", "tỷ đồng")));
        assert!(more(printed("127", "thủ tục"), printed("122", "thủ tục")) && !more(printed("5", "phiếu"), printed("5", "phiếu")));
    }
}
