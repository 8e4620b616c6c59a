//! What must hold between the cells of a book: a row is the sum of the rows under it, a column of other columns, and a quantity
//! that stands in two forms is the same in both.

use crate::book::{Book, Cell, Spot};
use crate::model::budget::ColumnKind;

/// Something that must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// Why it must hold.
    pub sort: Sort,
    /// The cell that is the whole, or the first of two.
    pub whole: Spot,
    /// The cells that it comes to; the flag is set where one is taken away.
    pub parts: Vec<(bool, Spot)>,
    /// Whether they must come to it; where not, they may only not exceed it.
    pub exact: bool,
}

/// Why a relation must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The rows under a row add up to it.
    Rows,
    /// The columns that a column is the sum of.
    Columns,
    /// A row that the form computes from others.
    Formula,
    /// One quantity in two forms.
    Equal,
    /// One that cannot exceed another.
    AtMost,
}

/// Whether a relation holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Holds,
    /// It is off by no more than figures rounded to the unit can be.
    Rounded,
    /// It does not.
    Off,
}

impl Relation {
    /// What the parts come to, in đồng.
    pub fn total(&self, amount: &dyn Fn(Spot) -> i128) -> i128 {
        self.parts.iter().map(|(minus, spot)| if *minus { -amount(*spot) } else { amount(*spot) }).sum()
    }

    /// Whether it holds, were the amounts as supposed.
    pub fn verdict(&self, book: &Book<'_>, amount: &dyn Fn(Spot) -> i128) -> Verdict {
        let (whole, total) = (amount(self.whole), self.total(amount));
        let off = total - whole;
        if off == 0 || (!self.exact && off < 0) {
            return Verdict::Holds;
        }
        // Each figure can be off by half of its last place; in đồng nothing is.
        let most: i128 = self.spots().map(|spot| i128::from(step(book, spot))).filter(|step| *step > 1).sum();
        if off.abs() * 2 <= most { Verdict::Rounded } else { Verdict::Off }
    }

    /// Its cells, the whole first.
    pub fn spots(&self) -> impl Iterator<Item = Spot> + '_ {
        std::iter::once(self.whole).chain(self.parts.iter().map(|(_, spot)| *spot))
    }
}

/// What the last place of a figure is worth, in đồng: 10.000 of `6.175,93` in triệu đồng.
pub fn step(book: &Book<'_>, spot: Spot) -> i64 {
    let column = &book.sheets[spot.sheet].form.columns[spot.column].key;
    let places = book.row(spot).and_then(|row| row.number(column)).map_or(0, |number| number.places());
    book.unit().factor() / 10_i64.pow(u32::from(places))
}

impl Book<'_> {
    /// Everything that must hold in this book. A blank figure is not zero: it takes no part. Where one that counts is not
    /// published, or is blank in a column of sums, the rest may only not exceed the whole.
    pub fn relations(&self) -> Vec<Relation> {
        let mut all = Vec::new();
        for sheet in 0..self.sheets.len() {
            self.rows_add_up(sheet, &mut all);
            self.columns_add_up(sheet, &mut all);
        }
        let there = |name| self.spot(name).filter(|spot| self.amount(*spot).is_some());
        for cells in &self.set.equal {
            let mut cells = cells.iter().filter_map(there);
            let Some(first) = cells.next() else { continue };
            let equal = |whole| Relation { sort: Sort::Equal, whole, parts: vec![(false, first)], exact: true };
            all.extend(cells.map(equal));
        }
        for [less, more] in &self.set.at_most {
            if let (Some(less), Some(more)) = (there(less), there(more)) {
                all.push(Relation { sort: Sort::AtMost, whole: more, parts: vec![(false, less)], exact: false });
            }
        }
        all
    }

    fn rows_add_up(&self, number: usize, all: &mut Vec<Relation>) {
        let sheet = &self.sheets[number];
        let money = || sheet.form.columns.iter().enumerate().filter(|(_, column)| column.kind == ColumnKind::Money);
        for (line, whole) in sheet.lines.iter().enumerate() {
            let under: Vec<(bool, usize)> = sheet.under(Some(line)).map(|line| (false, line)).collect();
            let adds_up = whole.printed.is_none_or(|printed| printed.adds_up);
            let formula = whole.printed.and_then(|printed| printed.formula.as_ref()).map(|formula| {
                let lines = |ids: &[String], minus: bool| -> Vec<(bool, usize)> {
                    ids.iter().filter_map(|id| Some((minus, sheet.line(id)?))).collect()
                };
                [lines(&formula.plus, false), lines(&formula.minus, true)].concat()
            });
            for (column, _) in money() {
                let spot = |line| Spot { sheet: number, line, column };
                all.extend(self.sum(Sort::Rows, spot(line), under.iter().map(|(minus, line)| (*minus, spot(*line))), adds_up));
                if let Some(formula) = &formula {
                    all.extend(self.sum(Sort::Formula, spot(line), formula.iter().map(|(minus, line)| (*minus, spot(*line))), true));
                }
            }
        }
    }

    fn columns_add_up(&self, number: usize, all: &mut Vec<Relation>) {
        let sheet = &self.sheets[number];
        for (column, sum) in sheet.form.columns.iter().enumerate().filter(|(_, column)| !column.sum.is_empty()) {
            let columns: Vec<usize> = sum.sum.iter().filter_map(|key| sheet.column(key)).collect();
            for line in 0..sheet.lines.len() {
                let spot = |column| Spot { sheet: number, line, column };
                all.extend(self.sum(Sort::Columns, spot(column), columns.iter().map(|column| (false, spot(*column))), sum.adds_up));
            }
        }
    }

    /// A sum; none where its whole or all its parts are not there.
    fn sum(&self, sort: Sort, whole: Spot, parts: impl Iterator<Item = (bool, Spot)>, adds_up: bool) -> Option<Relation> {
        self.amount(whole)?;
        let parts: Vec<(bool, Spot)> = parts.collect();
        let kept = parts.iter().any(|(_, spot)| self.line(*spot).cells[spot.column] == Cell::Withheld);
        let parts: Vec<(bool, Spot)> = parts.into_iter().filter(|(_, spot)| self.amount(*spot).is_some()).collect();
        (!parts.is_empty()).then_some(Relation { sort, whole, parts, exact: adds_up && !kept })
    }
}
