//! Data that can be wrong alone: a line of the dossier results, a figure of a disclosure, the unit of a disclosure.

use crate::book::Book;
use crate::check::declared::amount::Amount;
use crate::check::declared::statement::{Computed, Statement};
use crate::check::declared::suspects::relations::{Relation, Spot};
use crate::check::declared::suspects::{Gain, distinct, figures, how_far, note};
use crate::check::tally;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::budget::MoneyUnit;
use crate::model::money::grouped;
use crate::model::quantity::{Meaning, ResultLine, Term};
use crate::model::results::Results;
use crate::model::site::{Dated, Record, Site};
use crate::source::Place;

/// A datum, and what it would have to be.
#[derive(Debug, Clone)]
pub(super) enum Datum<'a> {
    /// A line of the dossier results.
    Line(&'a Record<Results>, ResultLine, i128),
    /// A figure of a disclosure, in đồng.
    Figure(Spot<'a>, i128),
    /// The unit of a disclosure.
    Unit(&'a Dated, MoneyUnit),
}

impl Datum<'_> {
    /// Where it stands.
    fn place(&self) -> Place {
        match self {
            Self::Line(record, line, _) => keys(*line).iter().fold(record.at.clone(), |place, key| place.key(key)),
            Self::Figure(spot, _) => spot.place(),
            Self::Unit(dated, _) => dated.at.key("unit"),
        }
    }

    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Line(one, line, _), Self::Line(two, other, _)) => std::ptr::eq(*one, *two) && line == other,
            (Self::Figure(one, _), Self::Figure(two, _)) => one.is(two),
            (Self::Unit(one, _), Self::Unit(two, _)) => std::ptr::eq(*one, *two),
            _ => false,
        }
    }

    fn asks_the_same(&self, other: &Self) -> bool {
        let right = |datum: &Self| match datum {
            Self::Line(.., right) | Self::Figure(_, right) => *right,
            Self::Unit(_, unit) => i128::from(unit.factor()),
        };
        self.is(other) && right(self) == right(other)
    }
}

fn keys(line: ResultLine) -> &'static [&'static str] {
    match line {
        ResultLine::CarriedOver => &["carried_over"],
        ResultLine::ReceivedOnline => &["received", "online"],
        ResultLine::ReceivedDirect => &["received", "direct"],
        ResultLine::ReceivedPost => &["received", "post"],
        ResultLine::Resolved => &["resolved"],
        ResultLine::OnTime => &["on_time"],
        ResultLine::DigitisedDossiers => &["digitised", "dossiers"],
        ResultLine::DigitisedResults => &["digitised", "results"],
    }
}

/// What a term comes to by data as supposed; none where they do not touch it.
pub(super) fn value(books: &[Book<'_>], results: Option<&Results>, supposed: &[Datum<'_>], term: &Term) -> Option<i128> {
    match term {
        Term::Results(line) => supposed.iter().find_map(|datum| match datum {
            Datum::Line(record, of, right) if of == line && results.is_some_and(|results| std::ptr::eq(results, &record.value)) => {
                Some(*right)
            }
            _ => None,
        }),
        Term::Budget(cell) => {
            let of = |dated: &Dated| dated.year == cell.year && dated.period == cell.period;
            supposed.iter().find_map(|datum| match datum {
                Datum::Figure(spot, right) if spot.is_cell(cell) => Some(*right),
                Datum::Unit(dated, unit) if of(dated) => {
                    Some(Spot::of(books, cell)?.says() / i128::from(dated.disclosure.unit.factor()) * i128::from(unit.factor()))
                }
                _ => None,
            })
        }
        _ => None,
    }
}

/// The datum that settles most, with what it settles; none where nothing is settled twice, or another could be meant.
pub(super) fn best<'s, 'a>(
    site: &'a Site,
    books: &'a [Book<'a>],
    statements: &'s [Statement<'_>],
    relations: &'s [Relation<'a>],
    settled: &[Datum<'a>],
) -> Option<(Datum<'a>, Vec<Gain<'s, 'a>>)> {
    let mut able: Vec<(Datum<'a>, Vec<Gain<'s, 'a>>)> = Vec::new();
    for datum in candidates(site, books, statements, relations, settled) {
        if settled
            .iter()
            .chain(able.iter().map(|(datum, _)| datum))
            .any(|other| other.asks_the_same(&datum) || settled.iter().any(|old| old.is(&datum)))
        {
            continue;
        }
        let with: Vec<Datum<'a>> = std::iter::once(datum.clone()).chain(settled.iter().cloned()).collect();
        let Some(gains) = gains(books, statements, relations, &datum, &with, settled).filter(|gains| distinct(gains) >= 2) else {
            continue;
        };
        able.push((datum, gains));
    }
    able.sort_by_key(|(_, gains)| std::cmp::Reverse(distinct(gains)));
    let contested = |index: usize| {
        let (datum, gains) = &able[index];
        able.iter().enumerate().any(|(other, (rival, theirs))| {
            other != index
                && distinct(theirs) >= distinct(gains)
                && !rival.asks_the_same(datum)
                && theirs.iter().any(|one| gains.iter().any(|two| one.is(two)))
        })
    };
    let first = (0..able.len()).find(|index| !contested(*index))?;
    Some(able.swap_remove(first))
}

/// What each contradiction would ask of each datum that it rests on.
fn candidates<'a>(
    site: &'a Site,
    books: &'a [Book<'a>],
    statements: &[Statement<'_>],
    relations: &[Relation<'a>],
    settled: &[Datum<'a>],
) -> Vec<Datum<'a>> {
    let mut found = Vec::new();
    for statement in statements {
        let results = statement.results.and_then(|results| site.results.iter().find(|record| std::ptr::eq(&record.value, results)));
        for stated in &statement.figures {
            let (Some(1..), Some(printed), Computed::Value(computed), Some(quantity)) =
                (how_far(stated, stated.computed), stated.printed, stated.computed, &stated.figure.quantity)
            else {
                continue;
            };
            let Meaning::Sum(terms) = &quantity.meaning else { continue };
            let amount = Amount::of(printed);
            let off = amount.exact.plus(computed.negative()).whole();
            for (minus, term) in terms {
                match (term, off.filter(|_| amount.is_exact())) {
                    (Term::Results(line), Some(off)) => {
                        let Some((record, value)) = results.and_then(|record| Some((record, tally::result(&record.value, *line)?))) else {
                            continue;
                        };
                        found.push(Datum::Line(record, *line, i128::from(value) + if *minus { -off } else { off }));
                    }
                    (Term::Budget(cell), off) => {
                        let Some(spot) = Spot::of(books, cell) else { continue };
                        let dated = spot.book.dated;
                        if let Some(off) = off {
                            let right = spot.says() + if *minus { -off } else { off };
                            found.push(Datum::Figure(spot, right));
                        }
                        let units = [MoneyUnit::Dong, MoneyUnit::ThousandDong, MoneyUnit::MillionDong];
                        let other = units.into_iter().filter(|unit| *unit != dated.disclosure.unit);
                        found.extend(other.map(|unit| Datum::Unit(dated, unit)));
                    }
                    _ => {}
                }
            }
        }
    }
    let says = |spot: &Spot<'a>| says(spot, settled);
    for relation in relations.iter().filter(|relation| !relation.holds(&says)) {
        let (whole, total) = (says(&relation.whole), relation.total(&says));
        found.push(Datum::Figure(relation.whole, total));
        let part = |(minus, part): &(bool, Spot<'a>)| Datum::Figure(*part, says(part) + if *minus { total - whole } else { whole - total });
        found.extend(relation.parts.iter().map(part));
    }
    found.retain(|datum| !matches!(datum, Datum::Line(.., right) | Datum::Figure(_, right) if *right < 0));
    found
}

/// What a figure says by data as supposed.
fn says(spot: &Spot<'_>, supposed: &[Datum<'_>]) -> i128 {
    let right = supposed.iter().find_map(|datum| match datum {
        Datum::Figure(other, right) if other.is(spot) => Some(*right),
        _ => None,
    });
    right.unwrap_or_else(|| spot.says())
}

fn gains<'s, 'a>(
    books: &'a [Book<'a>],
    statements: &'s [Statement<'_>],
    relations: &'s [Relation<'a>],
    datum: &Datum<'a>,
    with: &[Datum<'a>],
    settled: &[Datum<'a>],
) -> Option<Vec<Gain<'s, 'a>>> {
    let only = std::slice::from_ref(datum);
    // In the wrong unit a figure whose own unit is wrong seems right.
    let spared = usize::from(matches!(datum, Datum::Unit(..)));
    let mut gains = figures(statements, &|statement, term| value(books, statement.results, only, term), spared)?;
    if let Datum::Figure(spot, _) = datum {
        for relation in relations.iter().filter(|relation| relation.spots().any(|other| other.is(spot))) {
            let (before, after) = (relation.holds(&|spot| says(spot, settled)), relation.holds(&|spot| says(spot, with)));
            if before && !after {
                return None;
            }
            if after && !before {
                gains.push(Gain::Relation(relation));
            }
        }
    }
    Some(gains)
}

/// Tells the datum, with all that speaks against it.
pub(super) fn tell(datum: &Datum<'_>, gains: &[Gain<'_, '_>], statements: &[Statement<'_>], diagnostics: &mut Diagnostics) {
    let unit = |unit: MoneyUnit| match unit {
        MoneyUnit::Dong => "dong",
        MoneyUnit::ThousandDong => "thousand_dong",
        MoneyUnit::MillionDong => "million_dong",
    };
    let place = datum.place();
    let (name, stated, right, subject) = match datum {
        Datum::Line(record, line, right) => {
            let value = tally::result(&record.value, *line).map_or(0, i128::from);
            (keys(*line).join("."), grouped(value), grouped(*right), keys(*line).join("."))
        }
        Datum::Figure(spot, right) => {
            let unit = spot.book.unit();
            (spot.name().to_owned(), unit.show(spot.says()), unit.show(*right), spot.subject())
        }
        Datum::Unit(dated, right) => {
            (String::from("unit"), unit(dated.disclosure.unit).to_owned(), unit(*right).to_owned(), String::from("unit"))
        }
    };
    let sums = gains.iter().any(|gain| matches!(gain, Gain::Relation(_)));
    let rule = if sums { Rule::BudgetSum } else { Rule::DeclaredFigure };
    let message = match datum {
        Datum::Figure(spot, _) => {
            let sheet = &spot.book.sheets[spot.at.sheet];
            Message::new("finding-budget-datum").with("form", sheet.form.id.as_str()).with("column", spot.book.head(spot.at))
        }
        _ => Message::new("finding-datum"),
    };
    let message = message.with("name", name).with("stated", stated).with("right", &right).with("count", gains.len());
    let found = diagnostics.error(rule, place, message).about(&subject);
    found.help(Message::new("help-datum").with("right", right).with("place", subject));
    gains.iter().for_each(|gain| note(found, gain, statements));
}
