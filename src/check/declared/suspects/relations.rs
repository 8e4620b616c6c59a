//! What the forms of a disclosure say of each other, as the search for the one wrong figure sees it.

use crate::book::{self, Book};
use crate::diagnostic::Diagnostics;
use crate::model::quantity::BudgetCell;
use crate::source::Place;

/// One figure of one form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'b> {
    /// The disclosure.
    pub(super) book: &'b Book<'b>,
    /// The cell.
    pub(super) at: book::Spot,
}

/// A sum of figures, or two figures that are one.
#[derive(Debug)]
pub(super) struct Relation<'b> {
    /// The whole, or the first of two.
    pub(super) whole: Spot<'b>,
    /// The parts, or the other; the flag is set where one is taken away.
    pub(super) parts: Vec<(bool, Spot<'b>)>,
    inner: book::Relation,
}

impl<'b> Spot<'b> {
    /// The figure of a quantity.
    pub(super) fn of(books: &'b [Book<'b>], cell: &BudgetCell) -> Option<Self> {
        let book = books.iter().find(|book| book.dated.year == cell.year && book.dated.period == cell.period)?;
        let sheet = book.sheets.iter().position(|sheet| sheet.form.id == cell.form)?;
        let (line, column) = (book.sheets[sheet].line(&cell.row)?, book.sheets[sheet].column(&cell.column)?);
        let at = book::Spot { sheet, line, column };
        book.amount(at).map(|_| Self { book, at })
    }

    /// What it says, in đồng.
    pub(super) fn says(&self) -> i128 {
        self.book.amount(self.at).map_or(0, i128::from)
    }

    /// What its row shows.
    pub(super) fn name(&self) -> &str {
        self.book.line(self.at).name
    }

    /// Its place.
    pub(super) fn place(&self) -> Place {
        self.book.place(self.at)
    }

    fn row_at(&self) -> Place {
        let mut place = self.place();
        place.path.0.pop();
        place
    }

    /// What it is called in an acceptance: `2023/q4/113/I/actual`.
    pub(super) fn subject(&self) -> String {
        self.book.subject(self.at)
    }

    /// Whether it is the cell of a quantity.
    pub(super) fn is_cell(&self, cell: &BudgetCell) -> bool {
        let sheet = &self.book.sheets[self.at.sheet];
        let dated = self.book.dated;
        dated.year == cell.year
            && dated.period == cell.period
            && sheet.form.id == cell.form
            && sheet.lines[self.at.line].id == cell.row
            && sheet.form.columns[self.at.column].key == cell.column
    }

    /// Whether both are one figure.
    pub(super) fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.book, other.book) && self.at == other.at
    }
}

impl<'b> Relation<'b> {
    /// What the whole must be, were the parts as supposed.
    pub(super) fn total(&self, says: &dyn Fn(&Spot<'b>) -> i128) -> i128 {
        self.parts.iter().map(|(minus, spot)| if *minus { -says(spot) } else { says(spot) }).sum()
    }

    /// Whether it holds, were its figures as supposed.
    pub(super) fn holds(&self, says: &dyn Fn(&Spot<'b>) -> i128) -> bool {
        let book = self.whole.book;
        self.inner.verdict(book, &|at| says(&Spot { book, at })) != book::relation::Verdict::Off
    }

    /// Its figures.
    pub(super) fn spots(&self) -> impl Iterator<Item = &Spot<'b>> {
        std::iter::once(&self.whole).chain(self.parts.iter().map(|(_, spot)| spot))
    }
}

/// Every relation of every disclosure whose figures could be read.
pub(super) fn all<'b>(books: &'b [Book<'b>], diagnostics: &Diagnostics) -> Vec<Relation<'b>> {
    let mut relations = Vec::new();
    for book in books {
        let spot = |at| Spot { book, at };
        relations.extend(book.relations().into_iter().filter(|inner| inner.exact).map(|inner| Relation {
            whole: spot(inner.whole),
            parts: inner.parts.iter().map(|(minus, at)| (*minus, spot(*at))).collect(),
            inner,
        }));
    }
    if books.iter().any(|book| diagnostics.cover(&book.dated.at)) {
        relations.retain(|relation| !relation.spots().any(|spot| diagnostics.cover(&spot.row_at())));
    }
    relations
}
