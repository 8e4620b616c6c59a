//! Where one cell gives away why a sum is off: two digits swapped, a thousand times too much, not the plan of the other periods.
//!
//! Said only where a single cell would settle it and spoil nothing else: a guess between two is no help.

use crate::book::relation::Verdict;
use crate::book::{Relation, Spot};
use crate::check::budget::shelf::{Shelf, columns, right};
use crate::check::declared::cause::is_swapped;
use crate::diagnostic::Message;
use crate::model::budget::Role;
use crate::model::money::grouped;

/// The cell that most likely was mistyped, and how.
pub(super) fn of(shelf: &Shelf<'_>, index: usize, relation: &Relation) -> Option<Message> {
    let book = &shelf.books[index];
    let hint = |spot: Spot| {
        let (stated, right) = (i128::from(book.amount(spot)?), right(book, relation, spot)?);
        let hint = hint(shelf, index, spot, stated, right).filter(|_| settles(shelf, index, spot, right))?;
        let right = i64::try_from(right).ok()?;
        Some(hint.with("cell", book.subject(spot)).with("right", book.unit().show(right)))
    };
    let mut hints = relation.spots().filter_map(hint);
    hints.next().filter(|_| hints.next().is_none())
}

fn hint(shelf: &Shelf<'_>, index: usize, spot: Spot, stated: i128, right: i128) -> Option<Message> {
    if stated <= 0 || right <= 0 {
        return None;
    }
    let (less, more) = (stated.min(right), stated.max(right));
    if let Some(times) = [1_000_i128, 1_000_000].into_iter().find(|times| less * times == more) {
        return Some(Message::new("hint-budget-times").with("times", grouped(times)));
    }
    if is_swapped(&stated.to_string(), &right.to_string()) {
        return Some(Message::new("hint-budget-swapped"));
    }
    let form = shelf.books[index].sheets[spot.sheet].form;
    if !columns(&form.columns, Role::Plan).contains(&spot.column) {
        return None;
    }
    let says = |other: &usize| {
        let twin = shelf.twin((index, spot), *other)?;
        shelf.books[*other].amount(twin).map(i128::from)
    };
    let other = shelf.earlier(index).find(|other| says(other) == Some(right))?;
    Some(Message::new("hint-budget-plan").with("period", shelf.books[other].dated.period.slug()))
}

/// Whether everything that the cell takes part in would hold.
fn settles(shelf: &Shelf<'_>, index: usize, spot: Spot, right: i128) -> bool {
    let book = &shelf.books[index];
    let supposed = |other: Spot| if other == spot { right } else { book.amount(other).map_or(0, i128::from) };
    let mut touched = shelf.relations[index].iter().filter(|(relation, _)| relation.spots().any(|other| other == spot));
    touched.all(|(relation, _)| relation.verdict(book, &supposed) != Verdict::Off)
}
