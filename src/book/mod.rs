//! The books: every disclosure with its forms laid out as the law prints them, in đồng, and what must hold between the cells.

pub mod relation;
pub mod sheet;

use crate::model::budget::{CellName, FormSet, MoneyUnit, Period, Role, Row};
use crate::model::site::{Dated, Site};
use crate::source::Place;

pub use relation::{Relation, Sort};
pub use sheet::{Cell, Line, Sheet};

/// One disclosure, its forms laid out.
#[derive(Debug)]
pub struct Book<'a> {
    /// The disclosure.
    pub dated: &'a Dated,
    /// Its form set.
    pub set: &'a FormSet,
    /// Its filled forms, in the order of the set.
    pub sheets: Vec<Sheet<'a>>,
}

/// One cell of a book: form, line and column, each by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// Which sheet of the book.
    pub sheet: usize,
    /// Which line of the sheet.
    pub line: usize,
    /// Which column of the form.
    pub column: usize,
}

/// Every disclosure whose forms are known, in order of year and period. A disclosure of unknown forms is left out: a finding tells of it.
pub fn books(site: &Site) -> Vec<Book<'_>> {
    site.disclosures.iter().filter_map(|dated| Book::of(site, dated)).collect()
}

impl<'a> Book<'a> {
    /// One disclosure; none where its form set is not known.
    pub fn of(site: &'a Site, dated: &'a Dated) -> Option<Self> {
        let set = site.form_set(dated)?;
        let before = site.disclosures.iter().find(|other| other.year + 1 == dated.year && same_time(other.period, dated.period));
        let before = before.and_then(|before| Some((before, site.form_set(before)?)));
        let sheets = set.forms.iter().filter_map(|form| {
            let filled = dated.disclosure.forms.get(&form.id)?;
            let mut sheet = Sheet::of(form, filled, dated.disclosure.unit);
            if let Some((before, old_set)) = before {
                sheet.take_prior(&Earlier { dated: before, set: old_set });
            }
            Some(sheet)
        });
        Some(Self { dated, set, sheets: sheets.collect() })
    }

    /// The unit of its money.
    pub fn unit(&self) -> MoneyUnit {
        self.dated.disclosure.unit
    }

    /// One form of it.
    pub fn sheet(&self, form: &str) -> Option<&Sheet<'a>> {
        self.sheets.iter().find(|sheet| sheet.form.id.as_str() == form)
    }

    /// The cell of a name; none where it has none such.
    pub fn spot(&self, name: &CellName) -> Option<Spot> {
        let sheet = self.sheets.iter().position(|sheet| sheet.form.id == name.form)?;
        let (line, column) = (self.sheets[sheet].line(&name.row)?, self.sheets[sheet].column(&name.column)?);
        Some(Spot { sheet, line, column })
    }

    /// The amount in a cell, in đồng; none where it is blank, not published or a percentage.
    pub fn amount(&self, spot: Spot) -> Option<i64> {
        match self.line(spot).cells[spot.column] {
            Cell::Amount(dong) => Some(dong),
            _ => None,
        }
    }

    /// The line of a cell.
    pub fn line(&self, spot: Spot) -> &Line<'a> {
        &self.sheets[spot.sheet].lines[spot.line]
    }

    /// The row of the file behind a cell; none where the file has no such row.
    pub fn row(&self, spot: Spot) -> Option<&'a Row> {
        self.line(spot).row
    }

    /// Where a cell stands in the file; the form where its row does not stand there.
    pub fn place(&self, spot: Spot) -> Place {
        let sheet = &self.sheets[spot.sheet];
        let form = self.dated.at.key("forms").key(sheet.form.id.as_str());
        match self.line(spot).index {
            Some(index) => form.key("rows").index(index).key(&sheet.form.columns[spot.column].key),
            None => form,
        }
    }

    /// What a cell is called in an acceptance: `2023/q4/113/I/actual`.
    pub fn subject(&self, spot: Spot) -> String {
        let sheet = &self.sheets[spot.sheet];
        let (form, row) = (&sheet.form.id, self.line(spot).id);
        format!("{}/{}/{form}/{row}/{}", self.dated.year, self.dated.period.slug(), sheet.form.columns[spot.column].key)
    }

    /// The head of a cell's column: `Thực hiện, Tổng số`.
    pub fn head(&self, spot: Spot) -> String {
        self.sheets[spot.sheet].head(spot.column)
    }

    /// The cells of a row that play a part: the first column of the role.
    pub fn of_role(&self, sheet: usize, line: usize, role: Role) -> Option<Spot> {
        let column = self.sheets[sheet].role(role)?;
        Some(Spot { sheet, line, column })
    }
}

/// The disclosure of the same period a year before.
#[derive(Debug)]
struct Earlier<'a> {
    dated: &'a Dated,
    set: &'a FormSet,
}

/// Whether two periods end on the same day of the year: the second quarter and six months.
pub fn same_time(one: Period, other: Period) -> bool {
    one == other || (one.months().is_some() && one.months() == other.months())
}
