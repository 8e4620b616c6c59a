//! Findings that the commune has accepted, each with a reason. They no longer stop a build, and they are published.

use std::fmt;

use serde::Deserialize;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserializer, Error, SeqAccess, Visitor};

use crate::model::date::Date;

/// One accepted finding.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// The rule's id.
    pub rule: String,
    /// The file, relative to the commune's folder.
    pub file: String,
    /// What is accepted there.
    pub place: Places,
    /// Why; shown to every reader.
    pub reason: String,
    /// The post that decided.
    pub by: String,
    /// The last day it holds.
    #[serde(default)]
    pub until: Option<Date>,
}

/// Where findings are accepted: one or several ids or codes of records, or key paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The places, in order.
    pub names: Vec<String>,
    /// Whether they were written as a list.
    pub is_list: bool,
}

impl<'de> Deserialize<'de> for Places {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMore;
        impl<'de> Visitor<'de> for OneOrMore {
            type Value = Places;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Places, E> {
                Ok(Places { names: vec![text.to_owned()], is_list: false })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Places, A::Error> {
                let names = Vec::deserialize(SeqAccessDeserializer::new(list))?;
                Ok(Places { names, is_list: true })
            }
        }
        deserializer.deserialize_any(OneOrMore)
    }
}
