//! Time limits: a number and its unit, never one without the other.
//!
//! Units of the national system: giờ, ngày, ngày làm việc, tháng. Days and working days are different and stay apart.

use std::fmt;

use schemars::JsonSchema;
use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::{Deserialize, Serialize};

use crate::model::part::{Absence, AbsenceReason, Part};

/// A count in thousandths, so that half a day is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i64);

impl Amount {
    /// Reads `3`, `0.5` or `0,5`, up to three decimals; `None` for anything else or below zero.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 9 || decimals.len() > 3 || !digits(whole) || !digits(decimals) || text.ends_with(['.', ',']) {
            return None;
        }
        format!("{whole}{decimals:0<3}").parse().ok().map(Self)
    }

    /// The count in thousandths.
    pub const fn thousandths(self) -> i64 {
        self.0
    }
}

/// With a decimal comma: `0,5`.
impl fmt::Display for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0 / 1000)?;
        match self.0 % 1000 {
            0 => Ok(()),
            rest => write!(out, ",{}", format!("{rest:03}").trim_end_matches('0')),
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Count;
        impl Visitor<'_> for Count {
            type Value = Amount;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("count")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Amount, E> {
                Amount::parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
            }
        }
        // As text, also for a plain `0.5`: no float comes near a time limit.
        deserializer.deserialize_str(Count)
    }
}

/// The unit of a time limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Phút, for the time of one step.
    Minute,
    /// Giờ.
    Hour,
    /// Ngày (calendar days).
    Day,
    /// Ngày làm việc.
    WorkingDay,
    /// Tháng.
    Month,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duration {
    /// How many.
    pub amount: Amount,
    /// Of what.
    pub unit: Unit,
}

/// A longer time limit for a named case.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// How many.
    pub amount: Amount,
    /// Of what.
    pub unit: Unit,
    /// The case.
    pub when: String,
}

/// How long one office may take, where the law gives each its own time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The office: `Xã`, `Sở Nội vụ`.
    pub at: String,
    /// How many.
    pub amount: Amount,
    /// Of what.
    pub unit: Unit,
}

/// How long the authority may take on one channel.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeLimit {
    /// The ordinary limit, by unit: days and working days cannot be added. Never empty.
    pub limit: Vec<Duration>,
    /// The offices that share it, one after the other; empty where the law gives one limit for all.
    pub stages: Vec<Stage>,
    /// Longer limits in named cases.
    pub extended: Vec<Extension>,
    /// From when it counts, and what else to know.
    pub note: Option<String>,
}

impl TimeLimit {
    /// Whether the ordinary limit is at most one day, working or not, or eight hours: a working day has no more.
    pub fn is_within_a_day(&self) -> bool {
        let [only] = self.limit.as_slice() else { return false };
        let most = match only.unit {
            Unit::Minute => 8 * 60,
            Unit::Hour => 8,
            Unit::Day | Unit::WorkingDay => 1,
            Unit::Month => return false,
        };
        only.amount.thousandths() <= most * 1000
    }
}

/// A time limit as written: a number with its unit, or absent with a reason.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "Written")]
pub struct TimeLimitPart(pub Part<TimeLimit>);

impl Default for TimeLimitPart {
    fn default() -> Self {
        Self(Part::Missing)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    amount: Option<Amount>,
    #[serde(default)]
    unit: Option<Unit>,
    #[serde(default)]
    stages: Vec<Stage>,
    #[serde(default)]
    extended: Vec<Extension>,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    absent: Option<AbsenceReason>,
}

impl TryFrom<Written> for TimeLimitPart {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, &'static str> {
        match written {
            Written { amount: None, unit: None, absent: Some(reason), note, stages, .. } if stages.is_empty() => {
                Ok(Self(Part::Absent(Absence { reason, note })))
            }
            Written { amount: Some(amount), unit: Some(unit), absent: None, stages, extended, note } if stages.is_empty() => {
                Ok(Self(Part::Stated(TimeLimit { limit: vec![Duration { amount, unit }], stages, extended, note })))
            }
            Written { amount: None, unit: None, absent: None, stages, extended, note } if !stages.is_empty() => {
                Ok(Self(Part::Stated(TimeLimit { limit: together(&stages), stages, extended, note })))
            }
            Written { amount, unit, stages, .. } if !stages.is_empty() && (amount.is_some() || unit.is_some()) => Err("time-and-stages"),
            Written { absent: Some(_), .. } => Err("time-both"),
            Written { amount: Some(_), unit: None, .. } => Err("time-without-unit"),
            _ => Err("time-without-amount"),
        }
    }
}

/// What the stages come to, each unit by itself, in the order in which the units first stand.
fn together(stages: &[Stage]) -> Vec<Duration> {
    let mut sums: Vec<Duration> = Vec::new();
    for stage in stages {
        match sums.iter_mut().find(|sum| sum.unit == stage.unit) {
            Some(sum) => sum.amount = Amount(sum.amount.0 + stage.amount.0),
            None => sums.push(Duration { amount: stage.amount, unit: stage.unit }),
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_add_up_unit_by_unit() {
        let stage = |amount, unit| Stage { at: String::from("Xã"), amount: Amount::parse(amount).expect("a count"), unit };
        let sums = together(&[stage("5", Unit::WorkingDay), stage("7", Unit::WorkingDay), stage("12", Unit::Day)]);
        let shown: Vec<_> = sums.iter().map(|sum| (sum.amount.to_string(), sum.unit)).collect();
        assert_eq!(shown, [(String::from("12"), Unit::WorkingDay), (String::from("12"), Unit::Day)]);
    }

    #[test]
    fn a_working_day_or_eight_hours_is_within_a_day() {
        let within = |parts: &[(&str, Unit)]| {
            let part = |(amount, unit): &(&str, Unit)| Duration { amount: Amount::parse(amount).expect("a count"), unit: *unit };
            TimeLimit { limit: parts.iter().map(part).collect(), stages: Vec::new(), extended: Vec::new(), note: None }.is_within_a_day()
        };
        assert!(within(&[("1", Unit::WorkingDay)]) && within(&[("0,5", Unit::Day)]) && within(&[("8", Unit::Hour)]));
        assert!(!within(&[("2", Unit::WorkingDay)]) && !within(&[("12", Unit::Hour)]) && !within(&[("1", Unit::Month)]));
        assert!(!within(&[("1", Unit::Day), ("1", Unit::WorkingDay)]));
    }

    #[test]
    fn half_a_day_is_exact() {
        assert_eq!(Amount::parse("0.5").map(|amount| amount.to_string()).as_deref(), Some("0,5"));
        assert_eq!(Amount::parse("25").map(|amount| amount.to_string()).as_deref(), Some("25"));
        assert_eq!(Amount::parse("3,25").map(Amount::thousandths), Some(3250));
        for wrong in ["", ".5", "5.", "-1", "1.2345", "1e3", "ba"] {
            assert_eq!(Amount::parse(wrong), None, "{wrong}");
        }
    }
}
