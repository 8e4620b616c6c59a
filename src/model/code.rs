//! The national code of a procedure: its identity, printed on paper for ever.
//!
//! `2.000900` and `2.0009` are different procedures. A code is text, never a number: an unquoted one is refused,
//! because YAML would read it as a decimal and drop its last zeros.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

/// A national procedure code such as `1.001193`: one or two digits, a dot, three to six digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProcedureCode(String);

impl ProcedureCode {
    /// Reads a code; `None` where the text does not have the form `N.NNNNNN`.
    pub fn parse(text: &str) -> Option<Self> {
        let (group, number) = text.split_once('.')?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let fits = matches!(group.len(), 1..=2) && matches!(number.len(), 3..=6);
        (fits && digits(group) && digits(number)).then(|| Self(text.to_owned()))
    }

    /// The code as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProcedureCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ProcedureCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Code;
        impl Visitor<'_> for Code {
            type Value = ProcedureCode;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("code")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<ProcedureCode, E> {
                ProcedureCode::parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
            }
        }
        // `any`, so that a plain scalar arrives as the number that YAML makes of it, and is refused.
        deserializer.deserialize_any(Code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_last_zeros_and_nothing_else_is_a_code() {
        assert_eq!(ProcedureCode::parse("2.000900").expect("a code").as_str(), "2.000900");
        for wrong in ["", "2", "2.", ".000900", "2.0009000", "2,000900", " 2.000900", "2.00090a", "123.000900", "２.000900"] {
            assert_eq!(ProcedureCode::parse(wrong), None, "{wrong}");
        }
    }
}
