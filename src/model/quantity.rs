//! What a declared figure claims: a small sum over the inventory, the results and the budget, that a clerk can read.
//!
//! `procedures(level=commune, online=full, dossiers=online)`, `fields(level=commune)`, `counters()`, `results(resolved)`,
//! `budget(2023, q4, 113, I, actual)`; joined by `+` and `-`; `percent(a, b)` of two such sums.

use serde::Deserialize;

use crate::model::budget::Period;
use crate::model::channel::By;
use crate::model::id::Id;
use crate::model::procedure::Online;

/// A quantity, with the words it was written in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Quantity {
    /// As written.
    pub text: String,
    /// What it means.
    pub meaning: Meaning,
}

/// What a quantity means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A sum.
    Sum(Sum),
    /// The first sum in per cent of the second.
    Percent(Sum, Sum),
}

impl Meaning {
    /// Every term, on both sides of a ratio.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        let (one, other) = match self {
            Self::Sum(sum) => (sum, None),
            Self::Percent(part, whole) => (part, Some(whole)),
        };
        one.iter().chain(other.into_iter().flatten()).map(|(_, term)| term)
    }
}

/// Terms that are added, or taken away where the flag is set.
pub type Sum = Vec<(bool, Term)>;

/// One countable thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// Procedures in force that meet all conditions.
    Procedures(Filter),
    /// Those of them that received a dossier this way.
    Served(Filter, By),
    /// Fields that have a procedure in force, at one level or at any.
    Fields(Option<Id>),
    /// Counters.
    Counters,
    /// A line of the dossier results.
    Results(ResultLine),
    /// A cell of a disclosure, in đồng.
    Budget(BudgetCell),
}

/// Where a term is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// In procedures, levels, fields and counters.
    Inventory,
    /// In the dossier results.
    Results,
    /// In a disclosure.
    Budget,
}

impl Sort {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Inventory, Self::Results, Self::Budget];
}

impl Term {
    /// Where it is counted.
    pub fn sort(&self) -> Sort {
        match self {
            Self::Procedures(_) | Self::Served(..) | Self::Fields(_) | Self::Counters => Sort::Inventory,
            Self::Results(_) => Sort::Results,
            Self::Budget(_) => Sort::Budget,
        }
    }
}

/// Conditions on a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Decided at this level.
    pub level: Option<Id>,
    /// In this field.
    pub field: Option<Id>,
    /// Offered online so far.
    pub online: Option<Online>,
    /// Passing through this level.
    pub interlinked: Option<Id>,
    /// Bears a fee, or not.
    pub fee: Option<bool>,
    /// Can be paid online, or not.
    pub payable: Option<bool>,
}

/// A line of the dossier results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of `Results`")]
pub enum ResultLine {
    CarriedOver,
    ReceivedOnline,
    ReceivedDirect,
    ReceivedPost,
    Resolved,
    OnTime,
    DigitisedDossiers,
    DigitisedResults,
}

/// One cell of one disclosure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetCell {
    /// The budget year.
    pub year: i32,
    /// The period.
    pub period: Period,
    /// The form.
    pub form: Id,
    /// The row.
    pub row: String,
    /// The column.
    pub column: String,
}

impl TryFrom<String> for Quantity {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        let meaning = Reader { rest: &text }.whole().ok_or("quantity")?;
        Ok(Self { text, meaning })
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn whole(&mut self) -> Option<Meaning> {
        let meaning = if self.eat("percent(") {
            let part = self.sum()?;
            self.eat(",").then_some(())?;
            let whole = self.sum()?;
            self.eat(")").then_some(())?;
            Meaning::Percent(part, whole)
        } else {
            Meaning::Sum(self.sum()?)
        };
        self.rest.trim().is_empty().then_some(meaning)
    }

    fn eat(&mut self, word: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(word);
        if let Some(rest) = rest {
            self.rest = rest;
        }
        rest.is_some()
    }

    fn sum(&mut self) -> Option<Sum> {
        let mut terms = vec![(false, self.term()?)];
        loop {
            let minus = match () {
                () if self.eat("+") => false,
                () if self.eat("-") => true,
                () => return Some(terms),
            };
            terms.push((minus, self.term()?));
        }
    }

    fn term(&mut self) -> Option<Term> {
        let open = self.rest.find('(')?;
        let close = open + self.rest[open..].find(')')?;
        let (name, inside) = (self.rest[..open].trim(), &self.rest[open + 1..close]);
        self.rest = &self.rest[close + 1..];
        let words: Vec<&'a str> = inside.split(',').map(str::trim).filter(|word| !word.is_empty()).collect();
        match (name, words.as_slice()) {
            ("procedures", conditions) => procedures(conditions),
            ("fields", []) => Some(Term::Fields(None)),
            ("fields", [one]) => Some(Term::Fields(Some(Id::parse(one.strip_prefix("level=")?)?))),
            ("counters", []) => Some(Term::Counters),
            ("results", [line]) => result_line(line).map(Term::Results),
            ("budget", [year, period, form, row, column]) => Some(Term::Budget(BudgetCell {
                year: year.parse().ok()?,
                period: Period::parse(period)?,
                form: Id::parse(form)?,
                row: (*row).to_owned(),
                column: (*column).to_owned(),
            })),
            _ => None,
        }
    }
}

fn procedures(conditions: &[&str]) -> Option<Term> {
    let (served, conditions): (Vec<&str>, Vec<&str>) = conditions.iter().partition(|condition| condition.starts_with("dossiers"));
    let filter = filter(&conditions)?;
    let by = match served.as_slice() {
        [] => return Some(Term::Procedures(filter)),
        [one] => one.split_once('=').map(|(_, way)| way.trim())?,
        _ => return None,
    };
    let by = match by {
        "direct" => By::Direct,
        "online" => By::Online,
        "post" => By::Post,
        _ => return None,
    };
    Some(Term::Served(filter, by))
}

fn filter(conditions: &[&str]) -> Option<Filter> {
    let mut filter = Filter::default();
    for condition in conditions {
        let (key, value) = condition.split_once('=')?;
        match key.trim() {
            "level" => filter.level = Some(Id::parse(value)?),
            "field" => filter.field = Some(Id::parse(value)?),
            "interlinked" => filter.interlinked = Some(Id::parse(value)?),
            "online" => filter.online = Some(online(value)?),
            "fee" => filter.fee = Some(yes_or_no(value)?),
            "payable" => filter.payable = Some(yes_or_no(value)?),
            _ => return None,
        }
    }
    Some(filter)
}

fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn online(word: &str) -> Option<Online> {
    Some(match word {
        "full" => Online::Full,
        "partial" => Online::Partial,
        "information" => Online::Information,
        "none" => Online::None,
        _ => return None,
    })
}

fn result_line(word: &str) -> Option<ResultLine> {
    Some(match word {
        "carried_over" => ResultLine::CarriedOver,
        "received_online" => ResultLine::ReceivedOnline,
        "received_direct" => ResultLine::ReceivedDirect,
        "received_post" => ResultLine::ReceivedPost,
        "resolved" => ResultLine::Resolved,
        "on_time" => ResultLine::OnTime,
        "digitised_dossiers" => ResultLine::DigitisedDossiers,
        "digitised_results" => ResultLine::DigitisedResults,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_is_a_sum_that_a_clerk_can_read() {
        let read = |text: &str| Quantity::try_from(text.to_owned()).map(|quantity| quantity.meaning);
        assert_eq!(read("counters()"), Ok(Meaning::Sum(vec![(false, Term::Counters)])));
        assert!(
            matches!(read("results(carried_over) + results(resolved) - counters()"), Ok(Meaning::Sum(terms)) if terms.len() == 3 && terms[2].0)
        );
        assert!(matches!(read("percent(results(resolved), results(on_time) + results(resolved))"), Ok(Meaning::Percent(..))));
        for wrong in [
            "",
            "procedures",
            "procedures(level)",
            "procedures(colour=red)",
            "results()",
            "counters() +",
            "counters() counters()",
            "budget(2023, q5, 113, I, plan)",
        ] {
            assert_eq!(read(wrong), Err("quantity"), "{wrong}");
        }
    }
}
