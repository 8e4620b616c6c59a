//! The small values of the data: days, amounts, named things, and parts that say why they are not there.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::model::date::Date;
use crate::model::money::Money;
use crate::model::part::{Absence, AbsenceReason, Part};
use crate::model::time::Amount;

/// A calendar day, `2024-01-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day(pub(super) Date);

/// Whole đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dong(pub(super) Money);

/// A count with at most three decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count(pub(super) Amount);

/// A text in a cell; one that a spreadsheet would compute stands behind an apostrophe.
#[derive(Debug, Clone)]
pub(super) struct Cell<'a>(pub(super) Cow<'a, str>);

/// A part of a record, or why it is not there. Never empty.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(super) enum Told<'a, T> {
    /// The part.
    Stated(T),
    /// The reason.
    Absent(Absent<'a>),
}

/// Why a part is not there.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub(super) struct Absent<'a> {
    pub(super) absent: Reason,
    pub(super) note: Option<&'a str>,
}

/// The reasons for an absent part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Reason {
    NotApplicable,
    NotPublished,
    Pending,
    NotStated,
}

impl Reason {
    /// Every reason.
    pub(super) const ALL: [Self; 4] = [Self::NotApplicable, Self::NotPublished, Self::Pending, Self::NotStated];

    /// Its word in JSON and in a cell.
    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::NotPublished => "not_published",
            Self::Pending => "pending",
            Self::NotStated => "not_stated",
        }
    }
}

impl<'a> From<&'a Absence> for Absent<'a> {
    fn from(absence: &'a Absence) -> Self {
        let absent = match absence.reason {
            AbsenceReason::NotApplicable => Reason::NotApplicable,
            AbsenceReason::NotPublished => Reason::NotPublished,
            AbsenceReason::Pending => Reason::Pending,
        };
        Self { absent, note: absence.note.as_deref() }
    }
}

impl<'a, T> Told<'a, T> {
    /// A part of the inventory as the data tells it.
    pub(super) fn of<P>(part: &'a Part<P>, tell: impl FnOnce(&'a P) -> T) -> Self {
        match part {
            Part::Stated(value) => Self::Stated(tell(value)),
            Part::Absent(absence) => Self::Absent(absence.into()),
            Part::Missing => Self::Absent(Absent { absent: Reason::NotStated, note: None }),
        }
    }

    /// What nobody has made public.
    pub(super) fn unpublished() -> Self {
        Self::Absent(Absent { absent: Reason::NotPublished, note: None })
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.0)
    }
}

impl Serialize for Dong {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0.dong())
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let thousandths = self.0.thousandths();
        // Below 10¹² thousandths, so the nearest float prints as the decimal it came from.
        if thousandths % 1000 == 0 {
            serializer.serialize_i64(thousandths / 1000)
        } else {
            serializer.serialize_f64(thousandths as f64 / 1000.0)
        }
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            serializer.serialize_str(&format!("'{}", self.0))
        } else {
            serializer.serialize_str(&self.0)
        }
    }
}

/// Schemas of values that stand where they are used.
macro_rules! in_place {
    ($($kind:ty: $schema:tt,)*) => {$(
        impl JsonSchema for $kind {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($kind))
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

in_place! {
    Day: {"type": "string", "format": "date"},
    Dong: {"type": "integer"},
    Count: {"type": "number", "minimum": 0},
    Cell<'_>: {"type": "string"},
}

impl<T: JsonSchema> JsonSchema for Told<'_, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Owned(format!("Told{}", T::schema_name()))
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [generator.subschema_for::<T>(), generator.subschema_for::<Absent<'static>>()]})
    }
}
