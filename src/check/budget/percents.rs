//! A percentage in a disclosure is the ratio of its figures, rounded half up at its own last digit.
//!
//! The program computes it anyway. One that is stated all the same comes from the signed form, and shows what was mistyped there.

use crate::book::{Cell, Spot};
use crate::check::budget::shelf::Shelf;
use crate::check::declared::printed::shown;
use crate::check::tally::Fraction;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::budget::{ColumnKind, Decimal, Figure, Role};

pub(super) fn check(shelf: &Shelf<'_>, diagnostics: &mut Diagnostics) {
    for (index, book) in shelf.books.iter().enumerate() {
        for (number, sheet) in book.sheets.iter().enumerate() {
            for (column, spec) in sheet.form.columns.iter().enumerate() {
                let (ColumnKind::Percent, [over, under]) = (spec.kind, spec.of.as_slice()) else { continue };
                let (Some(over), Some(under)) = (sheet.column(over), sheet.column(under)) else { continue };
                let prior = [over, under].iter().any(|column| sheet.form.columns[*column].role == Some(Role::Prior));
                for (line, row) in sheet.lines.iter().enumerate().filter_map(|(line, found)| Some((line, found.row?))) {
                    let Some(Figure::Number(stated)) = row.figures.get(&spec.key) else { continue };
                    let spot = |column| Spot { sheet: number, line, column };
                    let years = [Some(index), shelf.last_year(index)];
                    if prior && !years.iter().flatten().all(|index| shelf.is_sound(*index, diagnostics)) {
                        continue;
                    }
                    judge(shelf, index, spot(column), *stated, [spot(over), spot(under)], diagnostics);
                }
            }
        }
    }
}

fn judge(shelf: &Shelf<'_>, index: usize, at: Spot, stated: Decimal, [over, under]: [Spot; 2], diagnostics: &mut Diagnostics) {
    let book = &shelf.books[index];
    let cells = [over, under].map(|spot| book.line(spot).cells[spot.column]);
    if cells.iter().any(|cell| matches!(cell, Cell::Withheld | Cell::Broken)) {
        return;
    }
    let told = |sentence: &'static str| shelf.told(sentence, index, at).with("stated", stated);
    let message = match cells.map(|cell| cell.amount().map(i128::from)) {
        [Some(part), Some(base)] if base > 0 => {
            let agreement = Agreement::of(stated, part, base);
            let explained = || {
                let as_meant = |part, base| base > 0 && Agreement::of(stated, part, base) == Agreement::Equal;
                shelf.rights(index, over).into_iter().any(|part| as_meant(part, base))
                    || shelf.rights(index, under).into_iter().any(|base| as_meant(part, base))
            };
            if agreement == Agreement::Equal || explained() {
                return;
            }
            let exact = Fraction { over: part * 100, under: base };
            let places = u32::from(stated.places());
            if agreement == Agreement::CutOff {
                let closer = shown(exact, places.max(1) + 1);
                told("finding-budget-percent-cut").with("computed", shown(exact, places)).with("closer", closer)
            } else {
                let head = |spot: Spot| shelf.shown(index, spot);
                told("finding-budget-percent")
                    .with("computed", shown(exact, places.max(2)))
                    .with("part", head(over))
                    .with("base", head(under))
            }
        }
        _ => told("finding-budget-percent-base").with("base", book.head(under)).with("part", book.head(over)),
    };
    if [over, under, at].iter().any(|spot| shelf.is_told(index, *spot, diagnostics)) {
        return;
    }
    let subject = book.subject(at);
    let help = Message::new("help-budget-percent").with("place", &subject);
    diagnostics.error(Rule::BudgetPercent, book.place(at), message).about(subject).help(help);
}

/// How a stated percentage compares with the exact one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Agreement {
    /// Rounded half up.
    Equal,
    /// Cut off instead of rounded.
    CutOff,
    /// Neither.
    Different,
}

impl Agreement {
    /// Of a part and a base that is more than nothing.
    fn of(stated: Decimal, part: i128, base: i128) -> Self {
        let scaled = part * 100 * 10_i128.pow(u32::from(stated.places()));
        let digits = i128::from(stated.digits());
        if digits == (scaled * 2 + base).div_euclid(base * 2) {
            Self::Equal
        } else if digits == scaled / base {
            Self::CutOff
        } else {
            Self::Different
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_rounded_half_up_at_its_own_last_digit() {
        let of = |text: &str, part, base| Agreement::of(Decimal::parse(text).expect("a number"), part, base);
        assert_eq!(of("168,06", 10_379_376_539, 6_175_930_000), Agreement::Equal);
        assert_eq!(of("168,1", 10_379_376_539, 6_175_930_000), Agreement::Equal);
        assert_eq!(of("168", 10_379_376_539, 6_175_930_000), Agreement::Equal);
        assert_eq!(of("12,5", 1, 8), Agreement::Equal);
        assert_eq!((of("13", 1, 8), of("12", 1, 8), of("14", 1, 8)), (Agreement::Equal, Agreement::CutOff, Agreement::Different));
        assert_eq!((of("0", 0, 8), of("0,4", 1, 8)), (Agreement::Equal, Agreement::Different));
    }
}
