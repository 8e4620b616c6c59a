//! Money: whole đồng, read strictly and written as the Vietnamese write it.
//!
//! A dot separates groups of exactly three digits. `3.000.000.0000` stands in a real report; read leniently it would
//! be thirty thousand million instead of three.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

/// An amount in whole đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

impl Money {
    /// An amount of `dong` đồng.
    pub const fn of(dong: i64) -> Self {
        Self(dong)
    }

    /// The amount in đồng.
    pub const fn dong(self) -> i64 {
        self.0
    }

    /// Reads `10.379.376.539` or `10379376539`, with an optional leading minus; `None` for any other grouping.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let mut groups = digits.split('.');
        let first = groups.next()?;
        let rest: Vec<&str> = groups.collect();
        let numeric = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
        let grouped = rest.is_empty() || first.len() <= 3;
        if !grouped || !numeric(first) || rest.iter().any(|group| group.len() != 3 || !numeric(group)) {
            return None;
        }
        let joined: String = std::iter::once(first).chain(rest).collect();
        joined.parse::<i64>().ok().map(|dong| Self(sign * dong))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&grouped(self.0))
    }
}

/// A whole number in groups of three, `10.379.376.539`.
pub fn grouped(number: impl Into<i128>) -> String {
    let number = number.into();
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Dong;
        impl Visitor<'_> for Dong {
            type Value = Money;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("money")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Money, E> {
                Money::parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
            }

            fn visit_i64<E: Error>(self, dong: i64) -> Result<Money, E> {
                Ok(Money(dong))
            }

            fn visit_u64<E: Error>(self, dong: u64) -> Result<Money, E> {
                i64::try_from(dong).map(Money).map_err(|_| E::invalid_value(Unexpected::Unsigned(dong), &self))
            }
        }
        // `any`: an unquoted `2.000` arrives as the number 2, which is not what the clerk meant, and is refused.
        deserializer.deserialize_any(Dong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_in_groups_of_exactly_three() {
        assert_eq!(Money::parse("10.379.376.539"), Some(Money(10_379_376_539)));
        assert_eq!(Money::parse("8000"), Some(Money(8_000)));
        assert_eq!(Money::parse("-1.500"), Some(Money(-1_500)));
        for wrong in ["3.000.000.0000", "1234.567", "1.23", "", "-", ".", "1.", ".123", "1,000", "1 000", "--1", "99999999999999999999"] {
            assert_eq!(Money::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn money_is_written_as_it_is_read() {
        for dong in [0, 1, -1, 999, 1_000, 10_379_376_539, i64::MAX, -123_456] {
            assert_eq!(Money::parse(&Money(dong).to_string()), Some(Money(dong)));
        }
        assert_eq!(Money(10_379_376_539).to_string(), "10.379.376.539");
    }
}
