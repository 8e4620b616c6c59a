//! A calendar day, written `2024-01-31` in the inventory and `31/01/2024` for readers.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub NaiveDate);

impl Date {
    /// Reads `YYYY-MM-DD`, exactly ten characters and a day that exists.
    pub fn parse(text: &str) -> Option<Self> {
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        shaped.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten().map(Self)
    }
}

/// `31/01/2024`, for readers.
impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.format("%d/%m/%Y"))
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Day;
        impl Visitor<'_> for Day {
            type Value = Date;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("date")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Date, E> {
                Date::parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Day)
    }
}

/// A span of days: from the first day to the last, both included; without a last day it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Validity {
    /// Every day.
    pub const ALWAYS: Self = Self { from: None, to: None };

    /// Whether the two have a day in common.
    pub fn meets(self, other: Self) -> bool {
        let before = |to: Option<Date>, from: Option<Date>| matches!((to, from), (Some(to), Some(from)) if to < from);
        !before(self.to, other.from) && !before(other.to, self.from)
    }

    /// Whether `day` lies within.
    pub fn holds_on(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_day_that_exists_is_a_date() {
        assert_eq!(Date::parse("2024-02-29").map(|day| day.to_string()).as_deref(), Some("29/02/2024"));
        for wrong in ["2023-02-29", "2024-1-31", "31/01/2024", "2024-13-01", "2024-01-31 ", "+024-01-31", ""] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }
}
