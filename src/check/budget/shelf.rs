//! All books side by side: what stands in the same cell of another period, and what a sum that is off would ask of a cell.

use crate::book::relation::{Verdict, step};
use crate::book::{self, Book, Relation, Spot};
use crate::diagnostic::{Diagnostics, Message};
use crate::model::budget::{CellName, Column, ColumnKind, Role};
use crate::model::date::Date;
use crate::model::site::Site;

/// Every book, with what must hold in it.
#[derive(Debug)]
pub(super) struct Shelf<'a> {
    /// The books, in order of year and period.
    pub(super) books: Vec<Book<'a>>,
    /// What must hold in each book, and whether it does.
    pub(super) relations: Vec<Vec<(Relation, Verdict)>>,
    /// Which books are in another unit than they say.
    pub(super) slipped: Vec<bool>,
    /// The day of the site.
    pub(super) as_of: Date,
}

impl<'a> Shelf<'a> {
    pub(super) fn of(site: &'a Site) -> Self {
        let books = book::books(site);
        let judged = |book: &Book<'a>| {
            let amount = |spot: Spot| book.amount(spot).map_or(0, i128::from);
            let judge = |relation: Relation| {
                let verdict = relation.verdict(book, &amount);
                (relation, verdict)
            };
            book.relations().into_iter().map(judge).collect()
        };
        let relations = books.iter().map(judged).collect();
        Self { slipped: vec![false; books.len()], relations, books, as_of: site.as_of }
    }

    /// Whether the amounts of a book can be compared with those of another.
    pub(super) fn is_sound(&self, index: usize, diagnostics: &Diagnostics) -> bool {
        !self.slipped[index] && !diagnostics.cover(&self.books[index].dated.at.key("unit"))
    }

    /// The reports of the same year before this one, the latest first.
    pub(super) fn earlier(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let dated = self.books[index].dated;
        let before = move |other: &usize| {
            let (one, two) = (self.books[*other].dated, dated);
            one.year == two.year && one.period.months() < two.period.months() && one.period.months().is_some()
        };
        (0..self.books.len()).rev().filter(before)
    }

    /// The report of the same period a year before.
    pub(super) fn last_year(&self, index: usize) -> Option<usize> {
        let dated = self.books[index].dated;
        let same = |other: &Book<'_>| other.dated.year + 1 == dated.year && book::same_time(other.dated.period, dated.period);
        self.books.iter().position(same)
    }

    /// The same cell in another book; none where it has no amount there.
    pub(super) fn twin(&self, (index, spot): (usize, Spot), other: usize) -> Option<Spot> {
        let (sheet, book) = (&self.books[index].sheets[spot.sheet], &self.books[other]);
        let at = book.sheets.iter().position(|other| other.form.id == sheet.form.id)?;
        // Most often a row stands where it stood a quarter before.
        let id = sheet.lines[spot.line].id;
        let there = book.sheets[at].lines.get(spot.line).filter(|line| line.id == id).map(|_| spot.line);
        let line = there.or_else(|| book.sheets[at].line(id))?;
        let twin = Spot { sheet: at, line, column: book.sheets[at].column(&sheet.form.columns[spot.column].key)? };
        book.amount(twin).map(|_| twin)
    }

    /// What each sum that is off would ask of a cell, in đồng.
    pub(super) fn rights(&self, index: usize, spot: Spot) -> Vec<i128> {
        let off = self.relations[index].iter().filter(|(_, verdict)| *verdict == Verdict::Off);
        off.filter_map(|(relation, _)| right(&self.books[index], relation, spot)).collect()
    }

    /// Whether a finding stands at a cell, or says that its row is not the one that was meant.
    pub(super) fn is_told(&self, index: usize, spot: Spot, diagnostics: &Diagnostics) -> bool {
        let cell = self.books[index].place(spot);
        let mut row = cell.clone();
        row.path.0.pop();
        diagnostics.cover(&cell) || ["id", "parent"].iter().any(|key| diagnostics.cover(&row.key(key)))
    }

    /// The cells that show the same quantity as this one.
    pub(super) fn equals(&self, index: usize, spot: Spot) -> Vec<Spot> {
        let book = &self.books[index];
        let (form, row) = (&book.sheets[spot.sheet].form, book.line(spot).id);
        let is = |name: &CellName| name.form == form.id && name.row == row && name.column == form.columns[spot.column].key;
        let groups = book.set.equal.iter().filter(|names| names.iter().any(is));
        groups.flatten().filter(|name| !is(name)).filter_map(|name| book.spot(name)).collect()
    }

    /// Whether the row of a cell, or of one that shows the same quantity, is explained in words.
    pub(super) fn is_noted(&self, index: usize, spot: Spot) -> bool {
        let book = &self.books[index];
        let noted = |spot: Spot| book.row(spot).and_then(|row| row.note.as_deref()).is_some_and(|note| !note.trim().is_empty());
        noted(spot) || self.equals(index, spot).into_iter().any(noted)
    }

    /// How far two amounts may lie apart, twice: half the last place of the coarser one; nothing in đồng.
    pub(super) fn slack(&self, one: (usize, Spot), other: (usize, Spot)) -> i128 {
        let step = |(index, spot): (usize, Spot)| step(&self.books[index], spot);
        i128::from(Some(step(one).max(step(other))).filter(|step| *step > 1).unwrap_or(0))
    }

    /// A sentence about a cell: what its row shows, form and column.
    pub(super) fn told(&self, sentence: &'static str, index: usize, spot: Spot) -> Message {
        let book = &self.books[index];
        let message = Message::new(sentence).with("row", book.line(spot).name);
        message.with("form", book.sheets[spot.sheet].form.id.as_str()).with("column", book.head(spot))
    }

    /// What stands in a cell, in the unit of its file.
    pub(super) fn shown(&self, index: usize, spot: Spot) -> String {
        let book = &self.books[index];
        book.amount(spot).map_or_else(String::new, |dong| book.unit().show(dong))
    }
}

/// What a relation asks of one of its cells, were all others right.
pub(super) fn right(book: &Book<'_>, relation: &Relation, spot: Spot) -> Option<i128> {
    let amount = |spot: Spot| book.amount(spot).map_or(0, i128::from);
    let off = relation.total(&amount) - amount(relation.whole);
    if relation.whole == spot {
        return Some(amount(spot) + off);
    }
    let (minus, _) = relation.parts.iter().find(|(_, part)| *part == spot)?;
    Some(amount(spot) + if *minus { off } else { -off })
}

/// The columns of a role, and those of money that share its head: the plan of the year, in all and by source.
pub(super) fn columns(columns: &[Column], role: Role) -> Vec<usize> {
    let Some(first) = columns.iter().find(|column| column.role == Some(role)) else { return Vec::new() };
    let beside = |column: &Column| column.role.is_none() && column.group.is_some() && column.group == first.group;
    let of = |column: &Column| column.kind == ColumnKind::Money && (column.role == Some(role) || beside(column));
    columns.iter().enumerate().filter(|(_, column)| of(column)).map(|(index, _)| index).collect()
}
