//! Counts that overlap are not parts: procedures that pass through two levels are counted at both.
//!
//! Where such counts come to more than their whole, a reader who adds them up is misled, unless the report says so.

use crate::check::declared::amount::Amount;
use crate::check::declared::statement::{Stated, Statement};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::quantity::{Filter, Meaning, Term};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for whole in &statement.figures {
        let Some(filter) = filter(whole).filter(|filter| filter.interlinked.is_none()) else { continue };
        let first = statement.figures.iter().find(|other| self::filter(other) == Some(filter));
        if first.is_none_or(|first| first.figure.id != whole.figure.id) {
            continue;
        }
        let mut parts: Vec<&Stated<'_>> = Vec::new();
        for stated in &statement.figures {
            let Some(part) = self::filter(stated).filter(|part| part.interlinked.is_some()) else { continue };
            let same = Filter { interlinked: None, ..part.clone() } == *filter;
            if same && !parts.iter().any(|other| self::filter(other) == Some(part)) {
                parts.push(stated);
            }
        }
        let (Some(printed), Some(last)) = (whole.printed, parts.last()) else { continue };
        let sum = Amount::sum(parts.iter().filter_map(|part| part.printed)).exact;
        if parts.len() < 2 || !sum.is_more_than(printed.value()) {
            continue;
        }
        let message = Message::new("finding-declared-overlap")
            .with("sum", parts.iter().map(|part| part.figure.value.trim()).collect::<Vec<_>>().join(" + "))
            .with("total", printed.like(sum))
            .with("label", &whole.figure.label)
            .with("whole", whole.value());
        diagnostics
            .warning(Rule::DeclaredOverlap, last.at.key("value"), message)
            .about(&last.figure.id)
            .note(whole.at.key("value"), Message::new("note-whole"))
            .help(Message::new("help-declared-overlap").with("place", &last.figure.id));
    }
}

/// What a figure counts, where it counts procedures.
pub(super) fn filter<'a>(stated: &Stated<'a>) -> Option<&'a Filter> {
    let Meaning::Sum(terms) = &stated.figure.quantity.as_ref()?.meaning else { return None };
    match terms.as_slice() {
        [(false, Term::Procedures(filter))] => Some(filter),
        _ => None,
    }
}
