//! Groups that make a whole are added up for the reader.
//!
//! Groups without their total leave the sum to everybody's own head; and where a thing stands in two groups, the sum is
//! not even the right answer.

use std::collections::BTreeMap;

use crate::check::declared::amount::Amount;
use crate::check::declared::printed::shown;
use crate::check::declared::statement::{Stated, Statement};
use crate::check::tally::{self, Fraction};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::id::Id;
use crate::model::quantity::{Filter, Meaning, Term};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for total in missing(statement) {
        if total.groups.iter().any(|stated| diagnostics.cover(&stated.at.key("value"))) {
            continue;
        }
        let last = total.groups.last().expect("two groups at least");
        let values: Vec<&str> = total.groups.iter().map(|stated| stated.figure.value.trim()).collect();
        let printed = Amount::sum(total.groups.iter().filter_map(|stated| stated.printed)).exact;
        let sentence = if printed.equals(Fraction::of(total.value)) { "finding-missing-total" } else { "finding-missing-distinct-total" };
        let message = Message::new(sentence)
            .with("unit", last.figure.unit.as_deref().unwrap_or_default())
            .with("sum", values.join(" + "))
            .with("printed", shown(printed, 0))
            .with("total", total.value);
        diagnostics
            .warning(Rule::MissingTotal, last.at.key("value"), message)
            .about(&last.figure.id)
            .help(Message::new("help-missing-total").with("quantity", total.quantity).with("place", &last.figure.id));
    }
}

/// A whole that a report does not print.
pub(super) struct Total<'s, 'a> {
    /// The figure of each group, the first of its kind.
    pub(super) groups: Vec<&'s Stated<'a>>,
    /// What the whole comes to.
    pub(super) value: i128,
    /// How it would be claimed.
    pub(super) quantity: &'static str,
}

/// Procedures and fields that are counted level by level and nowhere together.
pub(super) fn missing<'s, 'a>(statement: &'s Statement<'a>) -> Vec<Total<'s, 'a>> {
    let site = statement.site;
    if !site.whole {
        return Vec::new();
    }
    let day = statement.day;
    let procedures = groups(statement, |term| match term {
        Term::Procedures(filter) => only_level(filter).then_some(filter.level.as_ref()),
        _ => None,
    });
    let fields = groups(statement, |term| match term {
        Term::Fields(level) => Some(level.as_ref()),
        _ => None,
    });
    let all = tally::count(site, day, &Filter::default()) as i128;
    let distinct = tally::fields(site, day, None) as i128;
    let totals = [(procedures, all, "procedures()"), (fields, distinct, "fields()")];
    totals.into_iter().filter_map(|(groups, value, quantity)| Some(Total { groups: groups?, value, quantity })).collect()
}

fn only_level(filter: &Filter) -> bool {
    *filter == Filter { level: filter.level.clone(), ..Filter::default() }
}

/// The first figure of each level, where every level that has procedures is there, and the whole is not.
fn groups<'s, 'a>(statement: &'s Statement<'a>, level: impl Fn(&Term) -> Option<Option<&Id>>) -> Option<Vec<&'s Stated<'a>>> {
    let mut found: BTreeMap<&str, &Stated<'a>> = BTreeMap::new();
    for stated in &statement.figures {
        let Some(Meaning::Sum(terms)) = stated.figure.quantity.as_ref().map(|quantity| &quantity.meaning) else { continue };
        let [(false, term)] = terms.as_slice() else { continue };
        match level(term) {
            Some(None) => return None,
            Some(Some(level)) => {
                let name = statement.site.levels.iter().map(|record| record.value.id.as_str()).find(|id| *id == level.as_str())?;
                found.entry(name).or_insert(stated);
            }
            None => {}
        }
    }
    let levels = tally::in_force(statement.site, statement.day).map(|listed| listed.level_on(statement.day));
    if levels.into_iter().any(|level| !found.contains_key(level.as_str())) {
        return None;
    }
    let mut groups: Vec<&Stated<'a>> = found.into_values().collect();
    groups.sort_by_key(|stated| stated.figure.line);
    (groups.len() > 1).then_some(groups)
}
