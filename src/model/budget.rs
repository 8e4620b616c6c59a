//! Budget disclosures (công khai ngân sách): the forms as dated data, and one disclosure a period.
//!
//! Columns and rows are data, because the law that fixes them changed in 2026 (TT 343/2016/TT-BTC ceased on 25/3/2026).

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::money::Money;
use crate::model::provenance::Provenance;
use crate::model::time::Duration;
use crate::model::unique;

/// A set of forms that the law prescribed for some budget years.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormSet {
    /// Its name in the inventory.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// The act that prescribes it.
    pub legal: Id,
    /// The first day of the first budget year.
    pub from: Date,
    /// The last day of the last budget year.
    #[serde(default)]
    pub to: Option<Date>,
    /// Within what time after the period's end it must be published.
    pub deadline: Duration,
    /// How many days it must hang on the wall.
    pub posting_days: u32,
    /// The forms.
    pub forms: Vec<Form>,
    /// What must add up.
    #[serde(default)]
    pub balances: Vec<Balance>,
}

/// One form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// `113`; also its file name.
    pub id: Id,
    /// `Biểu số 113/CK TC-NSNN`: a label, not a key.
    pub code: String,
    /// What it shows.
    pub title: String,
    /// Its columns after number and name.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The key of its figure in a row.
    pub key: String,
    /// The head it shares with its neighbours.
    #[serde(default)]
    pub group: Option<String>,
    /// Its own head.
    pub title: String,
    /// What stands in it.
    pub kind: ColumnKind,
    /// For a percentage: numerator and denominator.
    #[serde(default)]
    pub of: Vec<String>,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Đồng, in the unit of the disclosure.
    Money,
    /// Computed, half up, two decimals; never in the unit of the disclosure.
    Percent,
}

/// Something that must add up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// The form of the sum.
    #[serde(default)]
    pub form: Option<Id>,
    /// The row that is the sum.
    #[serde(default)]
    pub whole: Option<String>,
    /// The rows that are its parts.
    #[serde(default)]
    pub parts: Vec<String>,
    /// Cells that show the same quantity.
    #[serde(default)]
    pub equal: Vec<Cell>,
}

/// One cell of one form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The form.
    pub form: Id,
    /// The row.
    pub row: String,
    /// The column.
    pub column: String,
}

/// The unit of the money in a disclosure; it never applies to a percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoneyUnit {
    /// Đồng.
    Dong,
    /// Nghìn đồng.
    ThousandDong,
    /// Triệu đồng.
    MillionDong,
}

/// When and how long a disclosure hangs on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posting {
    /// The first day.
    pub from: Date,
    /// How many days.
    pub days: u32,
}

/// One disclosure.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The forms it uses.
    pub form_set: Id,
    /// The unit of its money.
    pub unit: MoneyUnit,
    /// The day it was published.
    pub published: Date,
    /// Its time on the wall.
    #[serde(default)]
    pub posted: Option<Posting>,
    /// Where its figures come from.
    pub provenance: Provenance,
    /// Thuyết minh, in Markdown.
    #[serde(default)]
    pub note: Option<String>,
    /// The filled forms, by id.
    #[serde(deserialize_with = "unique::map")]
    pub forms: BTreeMap<Id, FilledForm>,
}

/// One filled form.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilledForm {
    /// Its rows, in order.
    pub rows: Vec<Row>,
}

/// One row: its place in the outline, and a figure a column. A figure that is not there is blank, which is not zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `I`, `I.1`.
    pub id: String,
    /// The row above it in the outline.
    pub parent: Option<String>,
    /// What it shows.
    pub name: String,
    /// What else to know.
    pub note: Option<String>,
    /// Where its figures come from, where that differs.
    pub provenance: Option<Provenance>,
    /// The figures by column key, in the unit of the disclosure.
    pub figures: BTreeMap<String, Money>,
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Cells;
        impl<'de> Visitor<'de> for Cells {
            type Value = Row;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("row")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Row, A::Error> {
                let (mut id, mut name, mut parent, mut note, mut provenance) = (None, None, None, None, None);
                let mut figures = BTreeMap::new();
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "id" => id = Some(map.next_value()?),
                        "name" => name = Some(map.next_value()?),
                        "parent" => parent = Some(map.next_value()?),
                        "note" => note = Some(map.next_value()?),
                        "provenance" => provenance = Some(map.next_value()?),
                        _ => {
                            if figures.insert(key, map.next_value()?).is_some() {
                                return Err(A::Error::custom("duplicate-key"));
                            }
                        }
                    }
                }
                Ok(Row {
                    id: id.ok_or_else(|| A::Error::missing_field("id"))?,
                    name: name.ok_or_else(|| A::Error::missing_field("name"))?,
                    parent,
                    note,
                    provenance,
                    figures,
                })
            }
        }
        deserializer.deserialize_map(Cells)
    }
}

/// The period of a disclosure. The file's name says it: `q1` … `q4` to 2025, `3m` `6m` `9m` from 2026, `year`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// The first 3, 6 or 9 months.
    Months(u8),
    /// The whole year.
    Year,
    /// The estimate (dự toán).
    Estimate,
    /// The settlement (quyết toán).
    Settlement,
}

impl Period {
    /// Reads the file's name.
    pub fn parse(stem: &str) -> Option<Self> {
        Some(match stem {
            "q1" => Self::Quarter(1),
            "q2" => Self::Quarter(2),
            "q3" => Self::Quarter(3),
            "q4" => Self::Quarter(4),
            "3m" => Self::Months(3),
            "6m" => Self::Months(6),
            "9m" => Self::Months(9),
            "year" => Self::Year,
            "estimate" => Self::Estimate,
            "settlement" => Self::Settlement,
            _ => return None,
        })
    }

    /// The file's name, which is also its address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Quarter(1) => "q1",
            Self::Quarter(2) => "q2",
            Self::Quarter(3) => "q3",
            Self::Quarter(_) => "q4",
            Self::Months(3) => "3m",
            Self::Months(6) => "6m",
            Self::Months(_) => "9m",
            Self::Year => "year",
            Self::Estimate => "estimate",
            Self::Settlement => "settlement",
        }
    }
}
