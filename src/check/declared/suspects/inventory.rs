//! A procedure or a level that is recorded wrongly, seen from the counts that it spoils.
//!
//! No single record can be named: any of its kind would do. So the first count is told, with the others that one mistake
//! explains together with it. Counts that no single mistake explains stay mistakes of their own.

use std::collections::BTreeSet;

use crate::check::declared::statement::{Computed, Stated, Statement};
use crate::check::declared::suspects::{Gain, distinct, figures, how_far, mend, note};
use crate::check::declared::told;
use crate::check::tally::{self, Facts, Fraction};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::id::Id;
use crate::model::procedure::{Lifecycle, Online};
use crate::model::quantity::{Filter, Meaning, Term};
use crate::model::site::Site;

/// Kinds of records beyond which looking for one that explains the counts would take too long.
const MOST_KINDS: usize = 2_000;

/// Procedures that conditions cannot tell apart, and how many of them are in force.
struct Kind<'a> {
    facts: Facts<'a>,
    current: bool,
    count: usize,
}

pub(super) fn settle(site: &Site, statements: &mut [Statement<'_>], diagnostics: &mut Diagnostics) {
    for statement in statements.chunks_mut(1) {
        while level(site, statement, diagnostics) {}
        for _ in 0..super::MOST {
            if !procedure(site, statement, diagnostics) {
                break;
            }
        }
    }
}

/// Whether two counts at least are wrong in a way that one mistake could explain; one procedure moves a count by one.
fn worth_looking(statement: &Statement<'_>, one: bool) -> bool {
    let could = |stated: &&Stated<'_>| {
        let (Some(printed), Computed::Value(value)) = (stated.printed, stated.computed) else { return false };
        let off = printed.value().plus(value.negative());
        let share = stated.figure.quantity.as_ref().is_some_and(|quantity| matches!(quantity.meaning, Meaning::Percent(..)));
        how_far(stated, stated.computed) == Some(3) && (!one || share || off.absolute().equals(Fraction::of(1)))
    };
    let claims = statement.figures.iter().filter(could).filter_map(|stated| stated.figure.quantity.as_ref());
    let claims: BTreeSet<&str> =
        claims.filter(|quantity| quantity.meaning.terms().any(is_of_inventory)).map(|quantity| quantity.text.as_str()).collect();
    claims.len() >= 2
}

fn is_of_inventory(term: &Term) -> bool {
    matches!(term, Term::Procedures(_) | Term::Fields(_))
}

fn kinds<'a>(site: &'a Site, statement: &Statement<'_>, with: Option<&Id>) -> Vec<Kind<'a>> {
    let day = statement.day;
    let mut kinds: Vec<Kind<'a>> = Vec::new();
    for listed in &site.procedures {
        let mut facts = Facts::of(listed, day);
        facts.fee = Some(facts.bears_fee());
        facts.channels = &[];
        let by_itself = || listed.first().procedure.lifecycle_on(day) == Lifecycle::Current;
        let current = if with == Some(facts.level) { by_itself() } else { tally::lifecycle(site, listed, day) == Lifecycle::Current };
        match kinds.iter_mut().find(|kind| kind.current == current && kind.facts == facts) {
            Some(kind) => kind.count += 1,
            None => kinds.push(Kind { facts, current, count: 1 }),
        }
    }
    kinds
}

/// Counts anew; `less` and `more` are a record as it is and as it is supposed.
fn count(kinds: &[Kind<'_>], less: Option<&Facts<'_>>, more: Option<&Facts<'_>>, term: &Term) -> Option<i128> {
    let changed = |filter: &Filter| {
        i128::from(more.is_some_and(|facts| facts.meets(filter))) - i128::from(less.is_some_and(|facts| facts.meets(filter)))
    };
    match term {
        Term::Procedures(filter) => {
            let now: usize = kinds.iter().filter(|kind| kind.current && kind.facts.meets(filter)).map(|kind| kind.count).sum();
            Some(now as i128 + changed(filter))
        }
        Term::Fields(level) => {
            let mut left: Vec<(&Id, i128)> = Vec::new();
            let mut add = |facts: &Facts<'_>, count: i128| {
                if level.as_ref().is_some_and(|level| level != facts.level) {
                    return;
                }
                let field = kinds.iter().map(|kind| kind.facts.field).find(|field| *field == facts.field);
                let Some(field) = field else { return };
                match left.iter_mut().find(|(name, _)| *name == field) {
                    Some((_, sum)) => *sum += count,
                    None => left.push((field, count)),
                }
            };
            kinds.iter().filter(|kind| kind.current).for_each(|kind| add(&kind.facts, kind.count as i128));
            less.into_iter().for_each(|facts| add(facts, -1));
            more.into_iter().for_each(|facts| add(facts, 1));
            Some(left.iter().filter(|(_, count)| *count > 0).count() as i128)
        }
        _ => None,
    }
}

/// A level whose days leave out the day of the report. Whether one was told.
fn level(site: &Site, statements: &mut [Statement<'_>], diagnostics: &mut Diagnostics) -> bool {
    let day = statements[0].day;
    for record in site.levels.iter().filter(|record| !record.value.validity().holds_on(day)) {
        let key = if record.value.from.is_some_and(|from| day < from) { "from" } else { "to" };
        let place = record.at.key(key);
        if !worth_looking(&statements[0], false) || diagnostics.cover(&place) {
            continue;
        }
        let kinds = kinds(site, &statements[0], Some(&record.value.id));
        let Some(gains) = figures(statements, &|_, term| count(&kinds, None, None, term), 0).filter(|gains| distinct(gains) >= 2) else {
            continue;
        };
        let message = Message::new("finding-datum-level").with("name", &record.value.name).with("day", day).with("count", gains.len());
        let found = diagnostics.error(Rule::DeclaredFigure, place, message).about(&record.value.id);
        found.help(Message::new("help-datum-level").with("place", &record.value.id));
        gains.iter().for_each(|gain| note(found, gain, statements));
        mend(&mut statements[0], &|term| count(&kinds, None, None, term));
        return true;
    }
    false
}

/// A procedure recorded otherwise than the report counts it. Whether one was told.
fn procedure(site: &Site, statements: &mut [Statement<'_>], diagnostics: &mut Diagnostics) -> bool {
    if !worth_looking(&statements[0], true) {
        return false;
    }
    let kinds = kinds(site, &statements[0], None);
    if kinds.len() > MOST_KINDS {
        return false;
    }
    let mut best: Option<(usize, Option<Facts<'_>>, Option<Facts<'_>>)> = None;
    for kind in &kinds {
        for (less, more) in edits(site, kind) {
            let gains = figures(statements, &|_, term| count(&kinds, less.as_ref(), more.as_ref(), term), 0);
            let gained = gains.map_or(0, |gains| distinct(&gains));
            if gained >= 2 && best.as_ref().is_none_or(|(most, ..)| gained > *most) {
                best = Some((gained, less, more));
            }
        }
    }
    let Some((_, less, more)) = best else { return false };
    let supposed = |term: &Term| count(&kinds, less.as_ref(), more.as_ref(), term);
    let Some(gains) = figures(statements, &|_, term| supposed(term), 0) else { return false };
    let [Gain::Figure(_, first, _), rest @ ..] = gains.as_slice() else { return false };
    let stated = &statements[0].figures[*first];
    let (Some(printed), Computed::Value(now)) = (stated.printed, stated.computed) else { return false };
    let message = told("finding-datum-procedure", stated).with("computed", stated.with_unit(&printed.like(now))).with("count", rest.len());
    let found = diagnostics.error(Rule::DeclaredFigure, stated.at.key("value"), message).about(&stated.figure.id);
    found.help(Message::new("help-datum-procedure").with("place", &stated.figure.id));
    rest.iter().for_each(|gain| note(found, gain, statements));
    mend(&mut statements[0], &supposed);
    true
}

/// Every way in which one record of this kind can be recorded otherwise: as it is, and as it might be.
fn edits<'a>(site: &'a Site, kind: &Kind<'a>) -> Vec<(Option<Facts<'a>>, Option<Facts<'a>>)> {
    let facts = &kind.facts;
    if !kind.current {
        return vec![(None, Some(facts.clone()))];
    }
    let mut others: Vec<Facts<'a>> = Vec::new();
    for online in [Online::Full, Online::Partial, Online::Information, Online::None] {
        others.push(Facts { online: Some(online), ..facts.clone() });
    }
    others.push(Facts { payable: facts.payable.map(|payable| !payable), ..facts.clone() });
    others.push(Facts { fee: facts.fee.map(|fee| !fee), ..facts.clone() });
    for record in &site.levels {
        let level = &record.value.id;
        others.push(Facts { level, ..facts.clone() });
        let mut interlinked = facts.interlinked.to_vec();
        match interlinked.iter().position(|other| other == level) {
            Some(at) => drop(interlinked.remove(at)),
            None => interlinked.push(level.clone()),
        }
        others.push(Facts { interlinked: interlinked.into(), ..facts.clone() });
    }
    others.extend(site.fields.iter().map(|record| Facts { field: &record.value.id, ..facts.clone() }));
    let changed = others.into_iter().filter(|other| other != facts).map(|other| (Some(facts.clone()), Some(other)));
    changed.chain([(Some(facts.clone()), None)]).collect()
}
