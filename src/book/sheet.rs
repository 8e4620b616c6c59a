//! One filled form as the law prints it: its rows in the order of the outline, every cell in đồng.

use crate::book::Earlier;
use crate::model::budget::{Column, ColumnKind, Decimal, Figure, FilledForm, Form, FormRow, MoneyUnit, Role, Row};

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: it was not reported.
    Blank,
    /// The law keeps it.
    Withheld,
    /// đồng.
    Amount(i64),
    /// A number that is no whole đồng; a finding tells of it.
    Broken,
    /// Hundredths of a per cent, computed, half up; none without a base.
    Percent(Option<i64>),
}

/// One line of a form.
#[derive(Debug)]
pub struct Line<'a> {
    /// `I.1`.
    pub id: &'a str,
    /// The number printed before it; empty where none is.
    pub label: &'a str,
    /// What it shows.
    pub name: &'a str,
    /// The line above it in the outline.
    pub parent: Option<usize>,
    /// How deep it stands in the outline, from 0.
    pub depth: usize,
    /// The row as the law prints it; none for a row of the commune's own.
    pub printed: Option<&'a FormRow>,
    /// The row of the file; none where the file leaves it out.
    pub row: Option<&'a Row>,
    /// Which row of the file it is.
    pub index: Option<usize>,
    /// One a column of the form.
    pub cells: Vec<Cell>,
}

/// One filled form.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The form.
    pub form: &'a Form,
    /// Its lines, in the order of the outline.
    pub lines: Vec<Line<'a>>,
    unit: MoneyUnit,
}

impl<'a> Sheet<'a> {
    pub(super) fn of(form: &'a Form, filled: &'a FilledForm, unit: MoneyUnit) -> Self {
        let mut sheet = Self { form, lines: Vec::new(), unit };
        let mut known = Vec::new();
        ids(&form.rows, &mut known);
        let own: Vec<(usize, &Row)> = filled.rows.iter().enumerate().filter(|(_, row)| !known.contains(&row.id.as_str())).collect();
        sheet.outline(&form.rows, None, filled, &own);
        // Rows that stand under nothing come last, and so does what a circle of parents holds.
        for (index, row) in &own {
            let under = row.parent.as_deref().filter(|parent| filled.rows.iter().any(|row| row.id == **parent));
            if under.is_none() && !sheet.has(*index) {
                sheet.own((*index, row), None, &own);
            }
        }
        for (index, row) in &own {
            if !sheet.has(*index) {
                sheet.own((*index, row), None, &own);
            }
        }
        for line in 0..sheet.lines.len() {
            sheet.lines[line].cells = form.columns.iter().map(|column| sheet.cell(line, column)).collect();
        }
        sheet.compute();
        sheet
    }

    fn has(&self, index: usize) -> bool {
        self.lines.iter().any(|line| line.index == Some(index))
    }

    fn outline(&mut self, printed: &'a [FormRow], parent: Option<usize>, filled: &'a FilledForm, own: &[(usize, &'a Row)]) {
        for spec in printed {
            let index = filled.rows.iter().position(|row| row.id == spec.id);
            let row = index.map(|index| &filled.rows[index]);
            let name = row.and_then(|row| row.name.as_deref()).unwrap_or(&spec.name);
            let label = spec.label.as_deref().unwrap_or_else(|| label(&spec.id));
            let at = self.push(Line { id: &spec.id, label, name, parent, depth: 0, printed: Some(spec), row, index, cells: Vec::new() });
            self.outline(&spec.rows, Some(at), filled, own);
            self.children(at, own);
        }
    }

    /// The commune's own rows under a line.
    fn children(&mut self, at: usize, own: &[(usize, &'a Row)]) {
        let id = self.lines[at].id;
        for (index, row) in own.iter().filter(|(_, row)| row.parent.as_deref() == Some(id)) {
            if !self.has(*index) {
                self.own((*index, row), Some(at), own);
            }
        }
    }

    fn own(&mut self, (index, row): (usize, &'a Row), parent: Option<usize>, own: &[(usize, &'a Row)]) {
        let name = row.name.as_deref().unwrap_or(&row.id);
        let line = Line {
            id: &row.id,
            label: label(&row.id),
            name,
            parent,
            depth: 0,
            printed: None,
            row: Some(row),
            index: Some(index),
            cells: Vec::new(),
        };
        let at = self.push(line);
        self.children(at, own);
    }

    fn push(&mut self, mut line: Line<'a>) -> usize {
        line.depth = line.parent.map_or(0, |parent| self.lines[parent].depth + 1);
        self.lines.push(line);
        self.lines.len() - 1
    }

    fn cell(&self, line: usize, column: &Column) -> Cell {
        if column.kind == ColumnKind::Percent {
            return Cell::Percent(None);
        }
        match self.lines[line].row.and_then(|row| row.figures.get(&column.key)) {
            None => Cell::Blank,
            Some(Figure::Withheld) => Cell::Withheld,
            Some(Figure::Number(number)) => number.times(self.unit.factor()).map_or(Cell::Broken, Cell::Amount),
        }
    }

    /// Percentages, from the amounts that stand there.
    fn compute(&mut self) {
        for (index, column) in self.form.columns.iter().enumerate() {
            let (ColumnKind::Percent, [over, under]) = (column.kind, column.of.as_slice()) else { continue };
            let (Some(over), Some(under)) = (self.column(over), self.column(under)) else { continue };
            for line in &mut self.lines {
                line.cells[index] = Cell::Percent(percent(line.cells[over].amount(), line.cells[under].amount()));
            }
        }
    }

    /// Fills what is blank of the year before from its own disclosure.
    pub(super) fn take_prior(&mut self, before: &Earlier<'a>) {
        let Some(prior) = self.role(Role::Prior) else { return };
        let old_form = [Some(&self.form.id), self.form.follows.as_ref()].into_iter().flatten().find_map(|id| {
            let form = before.set.forms.iter().find(|form| form.id == *id)?;
            Some((form, before.dated.disclosure.forms.get(id)?))
        });
        let Some((form, filled)) = old_form else { return };
        let Some(actual) = form.columns.iter().find(|column| column.role == Some(Role::Actual)) else { return };
        let factor = before.dated.disclosure.unit.factor();
        for line in &mut self.lines {
            if line.cells[prior] == Cell::Blank
                && let Some(old) = filled.rows.iter().find(|row| row.id == line.id)
                && let Some(dong) = old.number(&actual.key).and_then(|number: Decimal| number.times(factor))
            {
                line.cells[prior] = Cell::Amount(dong);
            }
        }
        self.compute();
    }

    /// Which line a row is.
    pub fn line(&self, row: &str) -> Option<usize> {
        self.lines.iter().position(|line| line.id == row)
    }

    /// Which column a key is.
    pub fn column(&self, key: &str) -> Option<usize> {
        self.form.columns.iter().position(|column| column.key == key)
    }

    /// The first column that plays a part.
    pub fn role(&self, role: Role) -> Option<usize> {
        self.form.columns.iter().position(|column| column.role == Some(role))
    }

    /// The lines right under one, or at the top.
    pub fn under(&self, parent: Option<usize>) -> impl Iterator<Item = usize> + '_ {
        self.lines.iter().enumerate().filter(move |(_, line)| line.parent == parent).map(|(index, _)| index)
    }

    /// The head of a column: `Thực hiện, Tổng số`.
    pub fn head(&self, column: usize) -> String {
        let column = &self.form.columns[column];
        column.group.as_ref().map_or_else(|| column.title.clone(), |group| format!("{group}, {}", column.title))
    }
}

impl Cell {
    /// The amount in đồng, where there is one.
    pub fn amount(self) -> Option<i64> {
        match self {
            Self::Amount(dong) => Some(dong),
            _ => None,
        }
    }
}

/// Every id of an outline.
pub fn ids<'a>(rows: &'a [FormRow], into: &mut Vec<&'a str>) {
    for row in rows {
        into.push(&row.id);
        ids(&row.rows, into);
    }
}

/// The number that an id ends in: `a` of `I.3.a`; nothing for a word such as `tong`.
fn label(id: &str) -> &str {
    id.rsplit('.').next().filter(|label| label.len() <= 4 && *label != "tong").unwrap_or_default()
}

/// A percentage in hundredths of a per cent, half up; none without a base.
pub fn percent(over: Option<i64>, under: Option<i64>) -> Option<i64> {
    let (over, under) = (i128::from(over?), i128::from(under?));
    if under <= 0 {
        return None;
    }
    i64::try_from((over * 20_000 + under).div_euclid(under * 2)).ok()
}
