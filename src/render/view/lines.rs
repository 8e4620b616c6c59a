//! The lines of a disclosure that are told to people: revenue and spending with what they are made of, and what the money was for.

use crate::book::Sheet;
use crate::model::budget::form_set::RowName;
use crate::model::budget::{Role, Row};
use crate::plan::Quarter;

/// At most so many parts are told; the rest is one more.
pub(super) const MOST_PARTS: usize = 6;

/// What was planned and what was done on one line, in đồng.
#[derive(Debug, Clone)]
pub(super) struct FigureLine<'q> {
    /// As the form says it.
    pub(super) name: &'q str,
    /// In everyday words, where the form has them.
    pub(super) plain: &'q str,
    pub(super) plan: Option<i64>,
    pub(super) actual: Option<i64>,
    /// In the same period a year before.
    pub(super) prior: Option<i64>,
    pub(super) row: Option<&'q Row>,
    /// Whether it is a total.
    pub(super) top: bool,
}

/// Revenue or spending: its total and the lines right under it.
#[derive(Debug)]
pub(super) struct Side<'q> {
    pub(super) total: FigureLine<'q>,
    pub(super) parts: Vec<FigureLine<'q>>,
}

/// One purpose that money was spent on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Purpose<'q> {
    /// None for what the others leave of the total.
    pub(super) name: Option<&'q str>,
    pub(super) actual: i64,
}

/// What was spent, by purpose.
#[derive(Debug)]
pub(super) struct Purposes<'q> {
    /// All that was spent; the parts come to it.
    pub(super) total: i64,
    /// The largest first, the rest last; at most six.
    pub(super) parts: Vec<Purpose<'q>>,
}

impl<'q> FigureLine<'q> {
    pub(super) fn of(sheet: &'q Sheet<'_>, line: usize) -> Self {
        let line = &sheet.lines[line];
        let of = |role: Role| sheet.role(role).and_then(|column| line.cells[column].amount());
        Self {
            name: line.name,
            plain: line.printed.and_then(|row| row.plain.as_deref()).unwrap_or(line.name),
            plan: of(Role::Plan),
            actual: of(Role::Actual),
            prior: of(Role::Prior),
            row: line.row,
            top: line.parent.is_none(),
        }
    }

    /// Whether anything stands on it.
    fn is_told(&self) -> bool {
        self.plan.is_some_and(|plan| plan != 0) || self.actual.is_some_and(|actual| actual != 0)
    }
}

/// Revenue, then spending, as the form set names them; where it names none, the lines at the top of the first form.
pub(super) fn sides<'q>(quarter: &'q Quarter<'_>) -> Vec<Side<'q>> {
    let book = &quarter.book;
    let named = book.set.totals.iter().filter_map(|name| find(quarter, name));
    let mut totals: Vec<(&Sheet<'_>, usize)> = named.collect();
    if totals.is_empty() {
        totals.extend(book.sheets.first().into_iter().flat_map(|sheet| sheet.under(None).map(move |line| (sheet, line))));
    }
    let side = |(sheet, total): (&'q Sheet<'_>, usize)| Side {
        total: FigureLine { top: true, ..FigureLine::of(sheet, total) },
        parts: sheet.under(Some(total)).map(|line| FigureLine::of(sheet, line)).filter(FigureLine::is_told).collect(),
    };
    totals.into_iter().take(2).map(side).collect()
}

/// What the money was for; none where the forms do not say, or where nothing was spent.
///
/// What the named purposes leave of the total (the law keeps some, and small ones are many) is one part without a name.
pub(super) fn purposes<'q>(quarter: &'q Quarter<'_>) -> Option<Purposes<'q>> {
    let (sheet, total) = find(quarter, quarter.book.set.purposes.as_ref()?)?;
    let lines = sheet.under(Some(total)).map(|line| FigureLine::of(sheet, line));
    let known = lines.filter_map(|line| Some(Purpose { name: Some(line.plain), actual: line.actual.filter(|dong| *dong > 0)? }));
    purposes_of(FigureLine::of(sheet, total).actual?, known.collect())
}

fn purposes_of(told: i64, mut parts: Vec<Purpose<'_>>) -> Option<Purposes<'_>> {
    let sum = |parts: &[Purpose<'_>]| parts.iter().fold(0_i64, |sum, part| sum.saturating_add(part.actual));
    let total = told.max(sum(&parts));
    parts.sort_by_key(|part| std::cmp::Reverse(part.actual));
    if parts.len() + usize::from(total > sum(&parts)) > MOST_PARTS {
        parts.truncate(MOST_PARTS - 1);
    }
    let rest = total.saturating_sub(sum(&parts));
    parts.extend((rest > 0).then_some(Purpose { name: None, actual: rest }));
    (parts.len() > 1).then_some(Purposes { total, parts })
}

fn find<'q>(quarter: &'q Quarter<'_>, name: &RowName) -> Option<(&'q Sheet<'q>, usize)> {
    let sheet = quarter.book.sheet(name.form.as_str())?;
    Some((sheet, sheet.line(&name.row)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(told: i64, amounts: &[i64]) -> Vec<(bool, i64)> {
        let parts = amounts.iter().map(|actual| Purpose { name: Some("việc"), actual: *actual }).collect();
        let purposes = purposes_of(told, parts).map(|purposes| purposes.parts).unwrap_or_default();
        purposes.iter().map(|part| (part.name.is_some(), part.actual)).collect()
    }

    #[test]
    fn at_most_six_parts_come_to_the_whole() {
        assert_eq!(of(10, &[3, 7]), [(true, 7), (true, 3)]);
        assert_eq!(of(12, &[3, 7]), [(true, 7), (true, 3), (false, 2)]);
        assert_eq!(of(21, &[1, 2, 3, 4, 5, 6]), [(true, 6), (true, 5), (true, 4), (true, 3), (true, 2), (true, 1)]);
        assert_eq!(of(22, &[1, 2, 3, 4, 5, 6]), [(true, 6), (true, 5), (true, 4), (true, 3), (true, 2), (false, 2)]);
        assert_eq!(of(28, &[1, 2, 3, 4, 5, 6, 7]), [(true, 7), (true, 6), (true, 5), (true, 4), (true, 3), (false, 3)]);
    }

    #[test]
    fn parts_beyond_the_total_are_their_own_whole() {
        assert_eq!(of(5, &[3, 7]), [(true, 7), (true, 3)]);
        assert_eq!(of(5, &[5]), [], "one part is no picture");
    }
}
