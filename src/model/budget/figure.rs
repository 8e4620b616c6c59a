//! What stands in a cell of a form: a number, or the words that it is not published. A cell without a figure is blank.
//!
//! Blank, zero and not published are three things (DOMAIN: R-44): nothing was reported, nothing was there, or the law keeps it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

use crate::model::money::grouped;

/// What a clerk writes for a figure that the law keeps, such as defence (Luật NSNN 2015 Điều 15, Luật 89/2025/QH15 Điều 15).
pub const WITHHELD: &str = "không công khai";

/// Decimals of a figure: in triệu đồng six of them are one đồng.
const MOST_PLACES: usize = 6;

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A number, in the unit of the disclosure; in a column of percentages, per cent.
    Number(Decimal),
    /// Not published, by law.
    Withheld,
}

/// A decimal number as written, exact: `1.234,5` is 12345 with one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    places: u8,
}

impl Decimal {
    /// A whole number.
    pub const fn whole(digits: i64) -> Self {
        Self { digits, places: 0 }
    }

    /// Reads `10.379.376.539`, `1234` or `1.234,5`, with an optional leading minus, in groups of exactly three and with at most
    /// six decimals; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = match text.split_once(',') {
            Some((_, "")) => return None,
            Some((whole, decimals)) => (whole, decimals),
            None => (text, ""),
        };
        if decimals.len() > MOST_PLACES || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let size = crate::model::money::Money::parse(whole.strip_prefix('-').unwrap_or(whole))?.dong();
        if size < 0 {
            return None;
        }
        let power = 10_i64.pow(u32::try_from(decimals.len()).ok()?);
        let rest: i64 = if decimals.is_empty() { 0 } else { decimals.parse().ok()? };
        let digits = size.checked_mul(power)?.checked_add(rest)?;
        let digits = if whole.starts_with('-') { -digits } else { digits };
        Some(Self { digits, places: u8::try_from(decimals.len()).ok()? })
    }

    /// `times` times the number, where that is whole; the number of đồng, where `times` is what one unit is worth.
    pub fn times(self, times: i64) -> Option<i64> {
        let power = 10_i128.pow(u32::from(self.places));
        let product = i128::from(self.digits) * i128::from(times);
        (product % power == 0).then(|| i64::try_from(product / power).ok()).flatten()
    }

    /// How many decimals it is written with.
    pub const fn places(self) -> u8 {
        self.places
    }

    /// Its digits without the comma: 12345 of `1.234,5`.
    pub const fn digits(self) -> i64 {
        self.digits
    }
}

/// As it is read: `1.234,5`.
impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let power = 10_i64.pow(u32::from(self.places));
        let sign = if self.digits < 0 { "-" } else { "" };
        let (whole, rest) = ((self.digits / power).unsigned_abs(), (self.digits % power).unsigned_abs());
        write!(out, "{sign}{}", grouped(i128::from(whole)))?;
        if self.places > 0 {
            write!(out, ",{rest:0width$}", width = usize::from(self.places))?;
        }
        Ok(())
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(out),
            Self::Withheld => out.write_str(WITHHELD),
        }
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Cell;
        impl Visitor<'_> for Cell {
            type Value = Figure;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("money")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Figure, E> {
                if text.to_lowercase() == WITHHELD {
                    return Ok(Figure::Withheld);
                }
                Decimal::parse(text).map(Figure::Number).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Figure, E> {
                Ok(Figure::Number(Decimal::whole(number)))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Figure, E> {
                let whole = i64::try_from(number).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))?;
                self.visit_i64(whole)
            }
        }
        // `any`: an unquoted `2.000` arrives as the number 2, which is not what the clerk meant, and is refused.
        deserializer.deserialize_any(Cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_it_is_read() {
        for text in ["0", "-1", "10.379.376.539", "1.234,5", "-0,50", "0,000001", "6.175,93"] {
            assert_eq!(Decimal::parse(text).map(|number| number.to_string()).as_deref(), Some(text));
        }
        for wrong in ["", "-", "--1", "1,", ",5", "1,2345678", "1.5", "1,234.5", "3.000.000.0000", "-,5", "1,-5", "9223372036854775807,5"] {
            assert_eq!(Decimal::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_unit_turns_a_number_into_whole_dong_or_nothing() {
        let times = |text: &str, unit: i64| Decimal::parse(text).and_then(|number| number.times(unit));
        assert_eq!(times("6.175,93", 1_000_000), Some(6_175_930_000));
        assert_eq!(times("1.234,5", 1_000), Some(1_234_500));
        assert_eq!(times("-0,5", 1_000), Some(-500));
        assert_eq!(times("0,5", 1), None);
        assert_eq!(times("0,0001", 1_000), None);
        assert_eq!(times("9.223.372.036.854.775.807", 1_000), None);
    }
}
