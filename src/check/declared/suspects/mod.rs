//! One wrong datum, one finding: where a single datum, were it another, would settle several contradictions and cause none.
//!
//! A digit slipped in one cell contradicts the report in every line that rests on it, and spoils every sum around it. It is told
//! once, at the datum, with all that speaks against it; the rest is then judged as if it were mended, so that other mistakes
//! stay as many as they are. Where two data would explain the same, nothing is guessed.

mod data;
mod inventory;
mod relations;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::book;
use crate::check::declared::printed::Agreement;
use crate::check::declared::statement::{Computed, Stated, Statement};
use crate::check::declared::suspects::data::Datum;
use crate::check::declared::suspects::relations::Relation;
use crate::check::declared::told;
use crate::check::tally::{self, Supposed};
use crate::diagnostic::{Diagnostic, Diagnostics, Message};
use crate::model::quantity::{Quantity, Term};
use crate::model::site::Site;

/// Data that can be wrong at once before the reader is better served by the contradictions themselves.
const MOST: usize = 8;

/// Tells every datum that alone is contradicted by several figures, and mends what the statements compute from it.
pub(super) fn settle<'a>(site: &'a Site, statements: &mut [Statement<'a>], diagnostics: &mut Diagnostics) {
    let books = book::books(site);
    let relations = relations::all(&books, diagnostics);
    let mut settled: Vec<Datum<'_>> = Vec::new();
    while settled.len() < MOST {
        let Some((datum, gains)) = data::best(site, &books, statements, &relations, &settled) else { break };
        data::tell(&datum, &gains, statements, diagnostics);
        settled.insert(0, datum);
        for statement in statements.iter_mut() {
            let results = statement.results;
            mend(statement, &|term| data::value(&books, results, &settled, term));
        }
    }
    inventory::settle(site, statements, diagnostics);
}

/// What a supposition settles.
#[derive(Debug, Clone, Copy)]
enum Gain<'s, 'a> {
    /// A figure, by statement and place in it, with the quantity that it claims.
    Figure(usize, usize, &'s Quantity),
    /// A sum or an equality of a disclosure.
    Relation(&'s Relation<'a>),
}

/// How many different things are settled: a claim that is printed twice is one.
fn distinct(gains: &[Gain<'_, '_>]) -> usize {
    let claims: BTreeSet<&str> = gains.iter().filter_map(|gain| gain.claim()).collect();
    claims.len() + gains.iter().filter(|gain| gain.claim().is_none()).count()
}

impl Gain<'_, '_> {
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Figure(one, index, _), Self::Figure(two, other, _)) => (one, index) == (two, other),
            (Self::Relation(one), Self::Relation(two)) => std::ptr::eq(*one, *two),
            _ => false,
        }
    }

    fn claim(&self) -> Option<&str> {
        match self {
            Self::Figure(.., quantity) => Some(&quantity.text),
            Self::Relation(_) => None,
        }
    }
}

/// A supposition about the terms of a statement.
type Meant<'f> = &'f dyn Fn(&Statement<'_>, &Term) -> Option<i128>;

/// The figures that a supposition brings nearer to what they claim; none where it makes more than `spared` disagree.
fn figures<'s, 'a>(statements: &'s [Statement<'_>], meant: Meant<'_>, spared: usize) -> Option<Vec<Gain<'s, 'a>>> {
    let (mut gains, mut losses) = (Vec::new(), 0);
    // Those that are wrong come first: where they gain nothing the others need not be asked.
    for wrong in [true, false] {
        for (number, statement) in statements.iter().enumerate() {
            for (index, stated) in statement.figures.iter().enumerate() {
                let (Some(quantity), Some(before)) = (&stated.figure.quantity, how_far(stated, stated.computed)) else { continue };
                if (before > 0) != wrong || !quantity.meaning.terms().any(|term| meant(statement, term).is_some()) {
                    continue;
                }
                let after = how_far(stated, computed(statement, quantity, &|term| meant(statement, term)))?;
                match after.cmp(&before) {
                    Ordering::Less => gains.push(Gain::Figure(number, index, quantity)),
                    // A percentage that is cut off may have agreed by chance.
                    Ordering::Greater if after > 1 && losses == spared => return None,
                    Ordering::Greater if after > 1 => losses += 1,
                    _ => {}
                }
            }
        }
    }
    Some(gains)
}

/// How badly a figure agrees; none where there is nothing to compare.
fn how_far(stated: &Stated<'_>, computed: Computed) -> Option<u8> {
    let (Some(printed), Computed::Value(value)) = (stated.printed, computed) else { return None };
    Some(match printed.agreement(value)? {
        Agreement::Equal => 0,
        Agreement::CutOff => 1,
        Agreement::Slip(_) => 2,
        Agreement::Different => 3,
    })
}

fn computed(statement: &Statement<'_>, quantity: &Quantity, supposed: Supposed<'_>) -> Computed {
    match tally::value_if(statement.site, statement.day, statement.results, &quantity.meaning, supposed) {
        Some(value) if value.under != 0 => Computed::Value(value),
        _ => Computed::NoData,
    }
}

/// Computes anew what rests on a supposition.
fn mend(statement: &mut Statement<'_>, supposed: Supposed<'_>) {
    for index in 0..statement.figures.len() {
        let stated = &statement.figures[index];
        let Some(quantity) = &stated.figure.quantity else { continue };
        if matches!(stated.computed, Computed::Value(_)) && quantity.meaning.terms().any(|term| supposed(term).is_some()) {
            let mended = computed(statement, quantity, supposed);
            statement.figures[index].computed = mended;
        }
    }
}

/// Names what speaks against a datum.
fn note(found: &mut Diagnostic, gain: &Gain<'_, '_>, statements: &[Statement<'_>]) {
    match gain {
        Gain::Figure(number, index, _) => {
            let stated = &statements[*number].figures[*index];
            found.note(stated.at.key("value"), told("note-datum-figure", stated));
        }
        Gain::Relation(relation) => {
            found.note(relation.whole.place(), Message::new("note-datum-sum").with("row", relation.whole.name()));
        }
    }
}
