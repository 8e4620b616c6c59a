//! One disclosure: the filled forms of one period, with the dates of its life on the wall.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use crate::model::budget::figure::{Decimal, Figure};
use crate::model::budget::form::CellName;
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::provenance::Provenance;
use crate::model::unique;

/// One disclosure.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The forms it uses, where not those of the regime of its budget year.
    #[serde(default)]
    pub form_set: Option<Id>,
    /// The unit of its money.
    pub unit: MoneyUnit,
    /// The decision that announces it (quyết định công bố công khai).
    #[serde(default)]
    pub decision: Option<Issued>,
    /// The day from which its deadline counts, where that is not the end of the period: the council's decision, or the day the
    /// paper was sent.
    #[serde(default)]
    pub counts_from: Option<Date>,
    /// The day it was published.
    pub published: Date,
    /// Its time on the wall.
    #[serde(default)]
    pub posted: Option<Posting>,
    /// The decision that changed the plan of the year, where the plan is not that of the period before.
    #[serde(default)]
    pub plan_changed: Option<Issued>,
    /// Where its figures come from.
    pub provenance: Provenance,
    /// Thuyết minh, in Markdown.
    #[serde(default)]
    pub note: Option<String>,
    /// The filled forms, by id.
    #[serde(deserialize_with = "unique::map")]
    pub forms: BTreeMap<Id, FilledForm>,
    /// Figures that were published otherwise before, in order of the days.
    #[serde(default)]
    pub corrections: Vec<Correction>,
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

impl MoneyUnit {
    /// How many đồng one is.
    pub const fn factor(self) -> i64 {
        match self {
            Self::Dong => 1,
            Self::ThousandDong => 1_000,
            Self::MillionDong => 1_000_000,
        }
    }

    /// An amount of đồng as it stands in a table of this unit, exact: `6.175,93`.
    pub fn show(self, dong: impl Into<i128>) -> String {
        let (dong, factor) = (dong.into(), i128::from(self.factor()));
        let whole = crate::model::money::grouped((dong / factor).abs());
        let sign = if dong < 0 { "-" } else { "" };
        let width = factor.to_string().len() - 1;
        match (dong % factor).unsigned_abs() {
            0 => format!("{sign}{whole}"),
            rest => format!("{sign}{whole},{}", format!("{rest:0width$}").trim_end_matches('0')),
        }
    }
}

/// When and how long a disclosure hangs on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posting {
    /// The first day.
    pub from: Date,
    /// How many days it is to hang.
    pub days: u32,
    /// The day it was taken down, where it has been.
    #[serde(default)]
    pub to: Option<Date>,
}

/// A document with its number and day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issued {
    /// `12/QĐ-UBND`.
    pub number: String,
    /// The day it was issued.
    pub date: Date,
    /// Who issued it, where that is not the commune's committee.
    #[serde(default)]
    pub issuer: Option<String>,
}

/// A figure that was published otherwise before.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The cell: `113/I.2/actual`.
    pub cell: CellName,
    /// What it said.
    pub was: Figure,
    /// Why it was wrong.
    pub reason: String,
    /// The day it was mended.
    pub date: Date,
}

/// One filled form.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilledForm {
    /// Its rows, in order.
    pub rows: Vec<Row>,
}

/// One row, and a figure a column. A figure that is not there is blank, which is not zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `I`, `I.1`.
    pub id: String,
    /// The row above it in the outline, for a row that the form does not print.
    pub parent: Option<String>,
    /// What it shows, where not what the form says.
    pub name: Option<String>,
    /// Why it is as it is (thuyết minh).
    pub note: Option<String>,
    /// Where its figures come from, where that differs.
    pub provenance: Option<Provenance>,
    /// The figures by column key, in the unit of the disclosure.
    pub figures: BTreeMap<String, Figure>,
}

impl Row {
    /// The number in a cell; none where it is blank or not published.
    pub fn number(&self, column: &str) -> Option<Decimal> {
        match self.figures.get(column)? {
            Figure::Number(number) => Some(*number),
            Figure::Withheld => None,
        }
    }
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
                            // A key with nothing behind it is a cell left blank, as `key:` in a copied line.
                            if let Some(figure) = map.next_value::<Option<Figure>>()?
                                && figures.insert(key, figure).is_some()
                            {
                                return Err(A::Error::custom("duplicate-key"));
                            }
                        }
                    }
                }
                Ok(Row { id: id.ok_or_else(|| A::Error::missing_field("id"))?, name, parent, note, provenance, figures })
            }
        }
        deserializer.deserialize_map(Cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_shown_exactly_in_any_unit() {
        assert_eq!(MoneyUnit::Dong.show(10_379_376_539_i64), "10.379.376.539");
        assert_eq!(MoneyUnit::ThousandDong.show(10_379_376_539_i64), "10.379.376,539");
        assert_eq!(MoneyUnit::MillionDong.show(6_175_930_000_i64), "6.175,93");
        assert_eq!(MoneyUnit::MillionDong.show(-500_000), "-0,5");
        assert_eq!(MoneyUnit::MillionDong.show(2_000_000), "2");
    }
}
