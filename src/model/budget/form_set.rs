//! A set of forms: one stage of the budget under one regime, with the time in which it must be made public.

use serde::Deserialize;

use crate::model::budget::form::{CellName, Form};
use crate::model::budget::period::Period;
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::time::{Amount, Unit};

/// A set of forms that the law prescribes for some periods of some budget years.
#[derive(Debug, Clone, PartialEq)]
pub struct FormSet {
    /// Its name.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// The act that prescribes it, in `legal.yaml`.
    pub legal: Option<Id>,
    /// The act in words, where it ships with the program.
    pub source: Option<String>,
    /// The first day of the first budget year.
    pub from: Date,
    /// The last day of the last budget year.
    pub to: Option<Date>,
    /// The periods it is for.
    pub periods: Vec<Period>,
    /// Within what time it must be published.
    pub deadline: Deadline,
    /// How many days it must hang on the wall.
    pub posting_days: u32,
    /// Who signs, from left to right: `Kế toán`, `Chủ tịch`.
    pub signers: Vec<String>,
    /// Whether the layout is not the law's own: the province has yet to prescribe it.
    pub provisional: bool,
    /// The forms.
    pub forms: Vec<Form>,
    /// Total revenue and total expenditure, as rows `113/I` of the balance form without a column.
    pub totals: Vec<RowName>,
    /// The row whose parts are the spending by purpose: `115/tong`.
    pub purposes: Option<RowName>,
    /// Cells that show the same quantity.
    pub equal: Vec<Vec<CellName>>,
    /// Pairs of cells of which the first never exceeds the second.
    pub at_most: Vec<[CellName; 2]>,
}

impl FormSet {
    /// Whether it holds for a period of a budget year.
    pub fn covers(&self, year: i32, period: Period) -> bool {
        use chrono::Datelike;
        let until = self.to.is_none_or(|to| year <= to.0.year());
        self.from.0.year() <= year && until && self.periods.contains(&period)
    }
}

/// The time in which a disclosure must be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// How many; none where it must be published on the day itself.
    pub amount: Amount,
    /// Of what: days, working days or months.
    pub unit: Unit,
    /// From when.
    #[serde(default)]
    pub after: Start,
}

/// From when a deadline is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// The end of the period.
    #[default]
    PeriodEnd,
    /// The day the council's decision was issued.
    Decided,
    /// The day the paper went to the members of the council, or to the authority.
    Submitted,
}

/// The name of a row, `113/I`: form and row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct RowName {
    /// The form.
    pub form: Id,
    /// The row.
    pub row: String,
}

impl TryFrom<String> for RowName {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (form, row) = text.split_once('/').ok_or("row-name")?;
        let form = Id::parse(form).ok_or("row-name")?;
        if row.is_empty() || row.contains('/') { Err("row-name") } else { Ok(Self { form, row: row.to_owned() }) }
    }
}

/// A form set as a file has it: what it leaves out it takes over from the set that it is based on.
///
/// A commune that corrects one form of the law's set writes `id` and `based_on` alike, and that form.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// Its name; a set of the commune takes the place of one that ships under the same name.
    pub id: Id,
    /// The set that it changes.
    #[serde(default)]
    pub based_on: Option<Id>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub name: Option<String>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub legal: Option<Id>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub source: Option<String>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub from: Option<Date>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub to: Option<Date>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub periods: Option<Vec<Period>>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub deadline: Option<Deadline>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub posting_days: Option<u32>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub signers: Option<Vec<String>>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub provisional: Option<bool>,
    /// Forms; each takes the place of the one of the same id.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub totals: Option<Vec<RowName>>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub purposes: Option<RowName>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub equal: Option<Vec<Vec<CellName>>>,
    /// As in [`FormSet`].
    #[serde(default)]
    pub at_most: Option<Vec<[CellName; 2]>>,
}

impl Layout {
    /// The set, with what it leaves out from `base`; the key that neither has otherwise.
    pub fn on(self, base: Option<&FormSet>) -> Result<FormSet, &'static str> {
        let of = |missing: &'static str| base.ok_or(missing);
        let mut forms = base.map(|set| set.forms.clone()).unwrap_or_default();
        for form in self.forms {
            match forms.iter_mut().find(|other| other.id == form.id) {
                Some(other) => *other = form,
                None => forms.push(form),
            }
        }
        Ok(FormSet {
            name: match self.name {
                Some(name) => name,
                None => of("name")?.name.clone(),
            },
            legal: self.legal.or_else(|| base?.legal.clone()),
            source: self.source.or_else(|| base?.source.clone()),
            from: match self.from {
                Some(from) => from,
                None => of("from")?.from,
            },
            to: self.to.or_else(|| base?.to),
            periods: match self.periods {
                Some(periods) => periods,
                None => of("periods")?.periods.clone(),
            },
            deadline: match self.deadline {
                Some(deadline) => deadline,
                None => of("deadline")?.deadline,
            },
            posting_days: match self.posting_days {
                Some(days) => days,
                None => of("posting_days")?.posting_days,
            },
            signers: self.signers.or_else(|| Some(base?.signers.clone())).unwrap_or_default(),
            provisional: self.provisional.or_else(|| Some(base?.provisional)).unwrap_or_default(),
            totals: self.totals.or_else(|| Some(base?.totals.clone())).unwrap_or_default(),
            purposes: self.purposes.or_else(|| base?.purposes.clone()),
            equal: self.equal.or_else(|| Some(base?.equal.clone())).unwrap_or_default(),
            at_most: self.at_most.or_else(|| Some(base?.at_most.clone())).unwrap_or_default(),
            forms,
            id: self.id,
        })
    }
}
