//! A part of a record: stated, or absent with a reason. Unknown is not the same as empty.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A part as the inventory has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Part<T> {
    /// The part itself.
    Stated(T),
    /// The author says that there is none, and why.
    Absent(Absence),
    /// The key is not there. In a checked site this stands only for parts that are optional.
    #[default]
    Missing,
}

impl<T> Part<T> {
    /// The part where it is stated.
    pub fn stated(&self) -> Option<&T> {
        match self {
            Self::Stated(value) => Some(value),
            _ => None,
        }
    }

    /// Whether the key is not there at all.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

/// Why a part is absent, with the author's note.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// The reason.
    #[serde(rename = "absent")]
    pub reason: AbsenceReason,
    /// What the author adds.
    #[serde(default)]
    pub note: Option<String>,
}

/// The three reasons for an absent part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceReason {
    /// The procedure has no such part.
    NotApplicable,
    /// The authority has not made it public.
    NotPublished,
    /// It exists and is being collected.
    Pending,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Part<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = Part<T>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("part")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Part<T>, E> {
                T::deserialize(StrDeserializer::new(text)).map(Part::Stated)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Part<T>, A::Error> {
                T::deserialize(SeqAccessDeserializer::new(seq)).map(Part::Stated)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Part<T>, A::Error> {
                Absence::deserialize(MapAccessDeserializer::new(map)).map(Part::Absent)
            }
        }
        deserializer.deserialize_any(Either(PhantomData))
    }
}
