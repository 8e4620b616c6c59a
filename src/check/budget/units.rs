//! The money of a disclosure is in the unit that it names: nghìn đồng under `unit: dong` is a thousand times too little.
//!
//! The plan of a year is the same in every period. Where most of it differs by exactly a thousand or a million, the file is in
//! another unit than the others of the year; it is told once, and nothing else is compared with it.

use crate::book::Spot;
use crate::book::relation::step;
use crate::check::budget::shelf::{Shelf, columns};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::budget::{MoneyUnit, Role};
use crate::model::money::grouped;

/// Thousands: one of a million is two.
const STEPS: [u32; 2] = [1, 2];
/// A figure may become this many times as large from one report to the next.
const GROWTH: i128 = 10;

pub(super) fn check(shelf: &mut Shelf<'_>, diagnostics: &mut Diagnostics) {
    let mut years: Vec<i32> = shelf.books.iter().map(|book| book.dated.year).collect();
    years.dedup();
    for year in years {
        let is_report = |index: &usize| {
            let dated = shelf.books[*index].dated;
            dated.year == year && dated.period.months().is_some()
        };
        let mut reports: Vec<usize> = (0..shelf.books.len()).filter(is_report).collect();
        if reports.len() < 2 {
            continue;
        }
        reports.retain(|index| shelf.is_sound(*index, diagnostics));
        reports.sort_by_key(|index| shelf.books[*index].dated.period.months());
        let mut scales = vec![0; reports.len()];
        for at in 1..reports.len() {
            scales[at] = scales[at - 1] + slip(shelf, reports[at - 1], reports[at]);
        }
        let count = |scale: i32| scales.iter().filter(|other| **other == scale).count();
        let mendable = |right: i32| {
            let mut reports = scales.iter().zip(&reports);
            reports.all(|(scale, report)| right_unit(shelf.books[*report].unit(), scale - right).is_some())
        };
        // Where as many say the one as the other, the one is believed by which the others can be in another unit; then the first.
        let Some(right) = scales.iter().copied().rev().max_by_key(|scale| (count(*scale), mendable(*scale))) else { continue };
        let Some(sound) = scales.iter().position(|scale| *scale == right) else { continue };
        for (at, scale) in scales.iter().enumerate().filter(|(_, scale)| **scale != right) {
            tell(shelf, reports[at], reports[sound], scale - right, diagnostics);
            shelf.slipped[reports[at]] = true;
        }
    }
}

/// By how many thousands the amounts of the later report are too large, or too small.
fn slip(shelf: &Shelf<'_>, earlier: usize, later: usize) -> i32 {
    let plan = pairs(shelf, earlier, later, Role::Plan);
    let (pairs, least, is_plan) = if plan.is_empty() { (pairs(shelf, earlier, later, Role::Actual), 3, false) } else { (plan, 2, true) };
    for thousands in STEPS {
        let times = 1_000_i128.pow(thousands);
        for sign in [1, -1] {
            let slipped = |(one, other): &((usize, Spot), (usize, Spot))| {
                let (one, other) = if sign > 0 { (*one, *other) } else { (*other, *one) };
                if is_plan { is_times(shelf, one, other, times) } else { may_be_times(shelf, one, other, times, sign) }
            };
            let count = pairs.iter().filter(|pair| slipped(pair)).count();
            if count >= least && count * 2 > pairs.len() {
                return thousands as i32 * sign;
            }
        }
    }
    0
}

type Pair = ((usize, Spot), (usize, Spot));

/// The cells of a role that have an amount in both reports.
fn pairs(shelf: &Shelf<'_>, earlier: usize, later: usize, role: Role) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (number, sheet) in shelf.books[later].sheets.iter().enumerate() {
        for column in columns(&sheet.form.columns, role) {
            for line in 0..sheet.lines.len() {
                let spot = Spot { sheet: number, line, column };
                let there = |index: usize, spot: Spot| shelf.books[index].amount(spot).is_some_and(|dong| dong > 0);
                if there(later, spot)
                    && let Some(twin) = shelf.twin((later, spot), earlier)
                    && there(earlier, twin)
                {
                    pairs.push(((earlier, twin), (later, spot)));
                }
            }
        }
    }
    pairs
}

fn amount(shelf: &Shelf<'_>, (index, spot): (usize, Spot)) -> i128 {
    shelf.books[index].amount(spot).map_or(0, i128::from)
}

/// Whether the large amount is the small one that many times, as exactly as the small one is printed.
fn is_times(shelf: &Shelf<'_>, small: (usize, Spot), large: (usize, Spot), times: i128) -> bool {
    let off = (amount(shelf, large) - amount(shelf, small) * times).abs();
    let last = i128::from(step(&shelf.books[small.0], small.1)) * times;
    // Of a figure of two digits anything is a thousandth.
    off == 0 || (amount(shelf, small) >= 100 && off * 2 <= last)
}

/// Whether what was done can have grown to the other, were that so many times too large.
fn may_be_times(shelf: &Shelf<'_>, small: (usize, Spot), large: (usize, Spot), times: i128, sign: i32) -> bool {
    let (small, large) = (amount(shelf, small) * times, amount(shelf, large));
    let (before, after) = if sign > 0 { (small, large) } else { (large, small) };
    before <= after && after <= before * GROWTH
}

fn tell(shelf: &Shelf<'_>, wrong: usize, sound: usize, thousands: i32, diagnostics: &mut Diagnostics) {
    let (book, other) = (&shelf.books[wrong], &shelf.books[sound]);
    let shared = |role: Role| pairs(shelf, sound, wrong, role).into_iter().next();
    let Some((theirs, ours)) = shared(Role::Plan).or_else(|| shared(Role::Actual)) else { return };
    let times = 1_000_i64.pow(thousands.unsigned_abs());
    let word = if thousands > 0 { "budget-larger" } else { "budget-smaller" };
    let message = shelf
        .told("finding-budget-unit", wrong, ours.1)
        .with("unit", name(book.unit()))
        .with("stated", grouped(amount(shelf, ours)))
        .with("other", grouped(amount(shelf, theirs)))
        .with("period", other.dated.period.slug())
        .saying("than", Message::new(word).with("times", grouped(times)));
    let help = match right_unit(book.unit(), thousands) {
        Some(right) => Message::new("help-budget-unit").with("right", name(right)),
        None => Message::new("help-budget-times"),
    };
    let place = book.dated.at.key("unit");
    diagnostics.error(Rule::BudgetUnit, place, message).help(help).note(other.dated.at.key("unit"), Message::new("note-budget-unit"));
}

const UNITS: [(MoneyUnit, &str); 3] =
    [(MoneyUnit::Dong, "dong"), (MoneyUnit::ThousandDong, "thousand_dong"), (MoneyUnit::MillionDong, "million_dong")];

/// The unit of figures that are so many thousands too large in this one; none where no disclosure has such a unit.
fn right_unit(unit: MoneyUnit, thousands: i32) -> Option<MoneyUnit> {
    let times = 1_000_i64.pow(thousands.unsigned_abs());
    let fits = |right: i64| if thousands > 0 { right * times == unit.factor() } else { right == unit.factor() * times };
    UNITS.iter().map(|(right, _)| *right).find(|right| fits(right.factor()))
}

/// The unit as a file has it.
fn name(unit: MoneyUnit) -> &'static str {
    UNITS.iter().find(|(other, _)| *other == unit).map_or("dong", |(_, name)| name)
}
