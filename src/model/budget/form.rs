//! One form (biểu mẫu): its columns with their formulas, and the outline of its rows.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::model::id::Id;

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
    /// Its rows as the law prints them; a disclosure may add rows of its own under them.
    #[serde(default)]
    pub rows: Vec<FormRow>,
    /// The form whose rows it has too, in place of `rows`.
    #[serde(default)]
    pub rows_of: Option<Id>,
    /// The form of an earlier regime that showed the same rows: where `prior` figures of the first year come from.
    #[serde(default)]
    pub follows: Option<Id>,
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
    /// What part it plays where plan and done are compared.
    #[serde(default)]
    pub role: Option<Role>,
    /// For a percentage: numerator and denominator.
    #[serde(default)]
    pub of: Vec<String>,
    /// For money: the columns that it is the sum of.
    #[serde(default)]
    pub sum: Vec<String>,
    /// Whether that sum must come out; where not, its parts may only not exceed it.
    #[serde(default = "yes")]
    pub adds_up: bool,
    /// Whether the printed form has it; a column that is not printed is what a percentage is computed from.
    #[serde(default = "yes")]
    pub printed: bool,
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

/// The part that a column plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Planned for the year: the same in every period of it.
    Plan,
    /// Done since the beginning of the year: never less than a period before.
    Actual,
    /// Done in the same period of the year before.
    Prior,
}

/// One row of the outline.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormRow {
    /// `I`, `I.1`: the key of the row in a disclosure.
    pub id: String,
    /// The number printed before it: `I`, `1`, `a`, `–`.
    #[serde(default)]
    pub label: Option<String>,
    /// What it shows.
    pub name: String,
    /// The same in everyday words, for the budget on one page.
    #[serde(default)]
    pub plain: Option<String>,
    /// Whether the rows under it add up to it. Where not – defence and security are not published – they may only not exceed it.
    #[serde(default = "yes")]
    pub adds_up: bool,
    /// What it comes to besides its own rows: `I` less `II`.
    #[serde(default)]
    pub formula: Option<Formula>,
    /// The rows under it.
    #[serde(default)]
    pub rows: Vec<FormRow>,
}

/// A row that is computed from others of the form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Formula {
    /// Added.
    pub plus: Vec<String>,
    /// Taken away.
    #[serde(default)]
    pub minus: Vec<String>,
}

/// The name of a cell in a form set, `113/I/plan`: form, row, column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellName {
    /// The form.
    pub form: Id,
    /// The row.
    pub row: String,
    /// The column.
    pub column: String,
}

impl CellName {
    /// Reads `113/I/plan`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let (form, row, column) = (Id::parse(parts.next()?)?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none() && !row.is_empty() && !column.is_empty();
        whole.then(|| Self { form, row: row.to_owned(), column: column.to_owned() })
    }
}

impl fmt::Display for CellName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}/{}", self.form, self.row, self.column)
    }
}

impl<'de> Deserialize<'de> for CellName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("cell-name"))
    }
}

const fn yes() -> bool {
    true
}
