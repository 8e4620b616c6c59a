//! The period of a disclosure.

use serde::de::{Deserialize, Deserializer, Error};

/// The period of a disclosure. The file's name says it: `q1` … `q4` to 2025, `3m` `6m` `9m` from 2026, `year`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// The first 3, 6 or 9 months.
    Months(u8),
    /// The whole year.
    Year,
    /// The estimate as submitted to the council (dự toán trình).
    Proposal,
    /// The estimate as decided by the council (dự toán).
    Estimate,
    /// The settlement (quyết toán).
    Settlement,
}

/// Every period with the name of its file.
const NAMES: [(&str, Period); 11] = [
    ("proposal", Period::Proposal),
    ("estimate", Period::Estimate),
    ("q1", Period::Quarter(1)),
    ("q2", Period::Quarter(2)),
    ("q3", Period::Quarter(3)),
    ("q4", Period::Quarter(4)),
    ("3m", Period::Months(3)),
    ("6m", Period::Months(6)),
    ("9m", Period::Months(9)),
    ("year", Period::Year),
    ("settlement", Period::Settlement),
];

const SLUGS: [&str; NAMES.len()] = {
    let mut slugs = [""; NAMES.len()];
    let mut index = 0;
    while index < NAMES.len() {
        slugs[index] = NAMES[index].0;
        index += 1;
    }
    slugs
};

impl Period {
    /// Reads the file's name.
    pub fn parse(stem: &str) -> Option<Self> {
        NAMES.iter().find(|(name, _)| *name == stem).map(|(_, period)| *period)
    }

    /// The file's name, which is also its address.
    pub fn slug(self) -> &'static str {
        NAMES.iter().find(|(_, period)| *period == self).map_or("year", |(name, _)| name)
    }

    /// Months of the year that have passed at its end; none for what is no report of what was done.
    pub fn months(self) -> Option<u32> {
        match self {
            Self::Quarter(number) => Some(u32::from(number) * 3),
            Self::Months(months) => Some(u32::from(months)),
            Self::Year => Some(12),
            Self::Proposal | Self::Estimate | Self::Settlement => None,
        }
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::parse(&name).ok_or_else(|| D::Error::unknown_variant(&name, &SLUGS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_period_is_called_as_its_file() {
        for (name, period) in NAMES {
            assert_eq!((Period::parse(name), period.slug()), (Some(period), name));
        }
        assert_eq!(Period::parse("q5"), None);
    }
}
