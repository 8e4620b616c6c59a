//! What printed digits say: how many đồng, dossiers or per cent, and how exactly.
//!
//! The printed digits decide how exactly a figure must agree: `57` agrees with 57,06 %. Computing is done in whole
//! numbers; what lies between two of them is a fraction.

use crate::check::declared::amount::Amount;
use crate::check::tally::Fraction;
use crate::model::money::{Money, grouped};

/// Whether a printed figure agrees with an exact one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// It does, rounded half up at its last digit.
    Equal,
    /// It was cut off instead of rounded.
    CutOff,
    /// It would, cut off or not, if its unit were another: how many of the printed unit are one of the right one.
    Slip(Slip),
    /// It does not.
    Different,
}

/// A unit that is too large or too small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slip {
    /// What the printed unit must be multiplied with.
    pub over: i64,
    /// What it must be divided by.
    pub under: i64,
    /// Whether the figure is cut off even so.
    pub cut_off: bool,
}

/// A printed number with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printed {
    /// The digits without the comma.
    digits: i128,
    /// How many of them stand after it.
    decimals: u32,
    /// How many đồng, dossiers or per cent the unit stands for.
    scale: i64,
    /// Whether it is a word for none or all: no digit of it was rounded.
    is_word: bool,
    /// Whether it is in per cent.
    is_percent: bool,
}

impl Printed {
    /// Reads `2.045`, `12,5`, `-0,5 %`; and the words by which a report says none or all. `None` for any other text.
    pub fn parse(text: &str, unit: Option<&str>) -> Option<Self> {
        let scale = scale(unit);
        let is_percent = unit.is_some_and(|unit| unit.trim() == "%") || text.trim().ends_with('%');
        match text.trim().to_lowercase().as_str() {
            "không" | "không có" => return Some(Self { digits: 0, decimals: 0, scale, is_word: true, is_percent }),
            "đầy đủ" | "toàn bộ" | "tất cả" if unit == Some("%") => {
                return Some(Self { digits: 100, decimals: 0, scale, is_word: true, is_percent });
            }
            _ => {}
        }
        let text = text.trim().trim_end_matches('%').trim_end();
        let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
        let whole = i128::from(Money::parse(whole)?.dong());
        let count = u32::try_from(decimals.len()).ok().filter(|count| *count <= 6)?;
        if !decimals.bytes().all(|byte| byte.is_ascii_digit()) || text.ends_with(',') || !(0..=MOST / i128::from(scale)).contains(&whole) {
            return None;
        }
        let rest: i128 = if decimals.is_empty() { 0 } else { decimals.parse().ok()? };
        Some(Self { digits: sign * (whole * 10_i128.pow(count) + rest), decimals: count, scale, is_word: false, is_percent })
    }

    /// Whether it is a word, not a number.
    pub fn is_word(self) -> bool {
        self.is_word
    }

    /// The exact value of what is printed, in đồng, dossiers or per cent.
    pub fn value(self) -> Fraction {
        Fraction { over: self.digits * i128::from(self.scale), under: 10_i128.pow(self.decimals) }
    }

    /// The value in whole millionths, by which figures are found that print the same.
    pub fn millionths(self) -> i128 {
        self.digits * i128::from(self.scale) * 10_i128.pow(6 - self.decimals)
    }

    /// How far its exact value may lie from it: half of the last digit where it is a percentage, has decimals or stands in
    /// a large unit; counts and đồng are exact.
    pub fn slack(self) -> Fraction {
        let is_rounded = !self.is_word && (self.is_percent || self.decimals > 0 || self.scale > 1);
        let half = Fraction { over: i128::from(self.scale), under: 2 * 10_i128.pow(self.decimals) };
        if is_rounded { half } else { Fraction::of(0) }
    }

    /// The digits as they stand, without dots and comma.
    pub fn digits(self) -> String {
        self.digits.unsigned_abs().to_string()
    }

    /// Whether it agrees with an exact value; `None` where there is nothing to compare with: a percentage of nothing.
    pub fn agreement(self, exact: Fraction) -> Option<Agreement> {
        if self.is_word && exact.under > 0 {
            return Some(if self.value().equals(exact) { Agreement::Equal } else { Agreement::Different });
        }
        match self.at(exact, 1, 1)? {
            Agreement::Different => {}
            agreement => return Some(agreement),
        }
        // Of a figure of two digits anything is a thousandth.
        let slips = SLIPS.iter().filter(|_| self.digits.abs() >= 100 && exact.over != 0);
        let slip = slips.filter_map(|(over, under)| match self.at(exact, *over, *under)? {
            Agreement::Different => None,
            agreement => Some(Slip { over: *over, under: *under, cut_off: agreement == Agreement::CutOff }),
        });
        Some(slip.take(1).next().map_or(Agreement::Different, Agreement::Slip))
    }

    /// Whether it agrees with what other printed figures come to, as exactly as they are printed.
    pub fn agreement_within(self, amount: Amount) -> Option<Agreement> {
        let scaled = |value: Fraction| Fraction { under: value.under * i128::from(self.scale), ..value };
        if !amount.is_exact() && !self.is_word {
            let least = rounded(scaled(amount.low), self.decimals)?;
            // What lies in the middle is not reached from below.
            let most = -rounded(scaled(amount.high.negative()), self.decimals)?;
            if (least..=most).contains(&self.digits) {
                return Some(Agreement::Equal);
            }
        }
        self.agreement(amount.exact)
    }

    /// Whether it agrees, were its unit so many times the printed one.
    fn at(self, exact: Fraction, over: i64, under: i64) -> Option<Agreement> {
        let scaled = Fraction { over: exact.over * i128::from(under), under: exact.under * i128::from(self.scale) * i128::from(over) };
        let (rounded, cut) = (rounded(scaled, self.decimals)?, cut(scaled, self.decimals)?);
        Some(match self.digits {
            digits if digits == rounded => Agreement::Equal,
            digits if digits == cut => Agreement::CutOff,
            _ => Agreement::Different,
        })
    }

    /// Whether two printed figures say the same, each as exactly as it is printed: the coarser one decides.
    pub fn agrees_with(self, other: Self) -> Option<Agreement> {
        let step = |printed: Self| Fraction { over: i128::from(printed.scale), under: 10_i128.pow(printed.decimals) };
        let (mine, theirs) = (step(self), step(other));
        let coarser = self.is_word || (!other.is_word && mine.over * theirs.under >= theirs.over * mine.under);
        if coarser { self.agreement(other.value()) } else { other.agreement(self.value()) }
    }

    /// An exact value in the printed unit, with the printed decimals, and two where it is no whole number.
    pub fn like(self, exact: Fraction) -> String {
        let scaled = Fraction { under: exact.under * i128::from(self.scale), ..exact };
        let whole = scaled.under != 0 && scaled.over % scaled.under == 0;
        shown(scaled, if whole { self.decimals } else { self.decimals.max(2) })
    }

    /// An exact value with one decimal more than is printed, in the unit that fits.
    pub fn closer(self, exact: Fraction) -> String {
        let exact = match self.agreement(exact) {
            Some(Agreement::Slip(slip)) => exact.times(slip.under, slip.over),
            _ => exact,
        };
        let scaled = Fraction { under: exact.under * i128::from(self.scale), ..exact };
        shown(scaled, self.decimals.max(1) + 1)
    }

    /// The unit of money that the digits were counted in.
    pub fn unit_after(self, slip: Slip) -> Option<&'static str> {
        match self.scale * slip.over / slip.under {
            1 => Some("đồng"),
            1_000 => Some("nghìn đồng"),
            1_000_000 => Some("triệu đồng"),
            1_000_000_000 => Some("tỷ đồng"),
            _ => None,
        }
    }

    /// How far it lies from an exact value, in the printed unit.
    pub fn off(self, exact: Fraction) -> String {
        let printed = self.value();
        let over = (printed.over * exact.under - exact.over * printed.under).abs();
        self.like(Fraction { over, under: printed.under * exact.under })
    }
}

/// No commune prints more, and up to here nothing that is computed from it is too long to count with.
const MOST: i128 = 1_000_000_000_000_000;

/// The units that are mistaken for each other: đồng, nghìn đồng, triệu đồng.
const SLIPS: [(i64, i64); 4] = [(1, 1_000), (1_000, 1), (1, 1_000_000), (1_000_000, 1)];

fn rounded(value: Fraction, decimals: u32) -> Option<i128> {
    let over = value.over * 10_i128.pow(decimals) * 2 + value.under;
    (value.under > 0).then(|| over.div_euclid(value.under * 2))
}

fn cut(value: Fraction, decimals: u32) -> Option<i128> {
    (value.under > 0).then(|| (value.over * 10_i128.pow(decimals)) / value.under)
}

/// The number in Vietnamese form, half up.
pub fn shown(value: Fraction, decimals: u32) -> String {
    let Some(digits) = rounded(value, decimals) else { return String::from("–") };
    let power = 10_i128.pow(decimals);
    let sign = if digits < 0 { "-" } else { "" };
    let whole = grouped(digits.abs() / power);
    match decimals {
        0 => format!("{sign}{whole}"),
        count => format!("{sign}{whole},{:0width$}", digits.abs() % power, width = count as usize),
    }
}

/// How many đồng the printed unit stands for.
fn scale(unit: Option<&str>) -> i64 {
    let unit = unit.unwrap_or_default().to_lowercase();
    let mut words = unit.split_whitespace();
    match words.next() {
        // “Tỷ lệ” is a ratio.
        Some("tỷ") if words.next() != Some("lệ") => 1_000_000_000,
        Some("tỉ") if words.next() != Some("lệ") => 1_000_000_000,
        Some("triệu" | "tr.đồng" | "tr.đ" | "trđ" | "1.000.000") => 1_000_000,
        Some("nghìn" | "ngàn" | "1.000" | "1000" | "1.000đ") => 1_000,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(text: &str, over: i128, under: i128) -> Option<Agreement> {
        Printed::parse(text, None).and_then(|printed| printed.agreement(Fraction { over, under }))
    }

    #[test]
    fn printed_digits_decide_how_exactly_a_figure_must_agree() {
        assert_eq!(agreement("168", 16806, 100), Some(Agreement::Equal));
        assert_eq!(agreement("99,8", 399_600, 4001), Some(Agreement::CutOff));
        assert_eq!(agreement("99,9", 399_600, 4001), Some(Agreement::Equal));
        assert_eq!(agreement("136", 122, 1), Some(Agreement::Different));
        assert_eq!(agreement("-33,33", -3333, 100), Some(Agreement::Equal));
        assert_eq!(agreement("-0,5", -1, 2), Some(Agreement::Equal));
        assert_eq!(agreement("100", 5, 0), None);
        assert_eq!(["ngành", "Triệu đồng", "%", "tỷ lệ"].map(|unit| scale(Some(unit))), [1, 1_000_000, 1, 1]);
        let whole = (shown(Fraction { over: -1, under: 2 }, 1), shown(Fraction { over: 7, under: 2 }, 0));
        assert_eq!(whole, (String::from("-0,5"), String::from("4")));
        for wrong in ["3.000.000.0000", "chưa rõ", "", "1,", ",5", "1,2,3", "1.000.000.000.000.001"] {
            assert!(Printed::parse(wrong, None).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_unit_that_is_a_thousand_times_too_large_is_seen_through_rounding() {
        let printed = Printed::parse("10.379.376", Some("triệu đồng")).expect("a number");
        let slip = Slip { over: 1, under: 1_000, cut_off: true };
        assert_eq!(printed.agreement(Fraction { over: 10_379_376_539, under: 1 }), Some(Agreement::Slip(slip)));
        assert_eq!(printed.agreement(Fraction { over: 6_175_930_000, under: 1 }), Some(Agreement::Different));
        assert_eq!(agreement("12", 12_000, 1), Some(Agreement::Different));
    }

    #[test]
    fn of_two_printed_figures_the_coarser_decides() {
        let both = |one: &str, other: &str| {
            let read = |text: &str| Printed::parse(text, Some("%")).expect("a number");
            (read(one).agrees_with(read(other)), read(other).agrees_with(read(one)))
        };
        assert_eq!(both("149", "148,8"), (Some(Agreement::Equal), Some(Agreement::Equal)));
        assert_eq!(both("148", "148,8"), (Some(Agreement::CutOff), Some(Agreement::CutOff)));
        assert_eq!(both("đầy đủ", "99,8"), (Some(Agreement::Different), Some(Agreement::Different)));
    }

    #[test]
    fn a_difference_is_told_in_the_printed_unit() {
        let printed = Printed::parse("3.175.930", Some("triệu đồng")).expect("a number");
        assert_eq!(printed.like(Fraction { over: 6_175_930_000, under: 1 }), "6.175,93");
        assert_eq!(Printed::parse("0", Some("%")).map(|zero| zero.off(Fraction { over: 367_400, under: 4001 })).as_deref(), Some("91,83"));
    }
}
