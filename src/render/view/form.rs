//! One budget form as a table: heads over several columns, rows in an outline, percentages computed.

use serde::Serialize;

use crate::book::{Cell, Line, Sheet};
use crate::model::budget::{Column, Correction, Decimal, Disclosure, Figure, MoneyUnit};
use crate::model::provenance::Trust;
use crate::render::view::figures::{differing, shown, trust};
use crate::render::view::frame::LinkView;
use crate::render::view::trust::MarkView;
use crate::render::view::vocabulary::{Vocabulary, sentence};

/// One form as a table.
#[derive(Debug, Serialize)]
pub(super) struct TableView {
    /// `bieu-113`.
    anchor: String,
    code: String,
    title: String,
    mark: MarkView,
    /// Whether it is wider than most screens.
    wide: bool,
    /// Whether it is wider than all but the widest.
    widest: bool,
    /// Heads over several columns; empty where the form has none.
    groups: Vec<GroupHeadView>,
    columns: Vec<ColumnView>,
    /// How many columns it has with that of the names.
    span: usize,
    rows: Vec<RowView>,
    /// The same form in other formats.
    files: Vec<LinkView>,
}

#[derive(Debug, Serialize)]
struct GroupHeadView {
    title: String,
    span: usize,
    /// Whether it is one column that shares its head with no other.
    single: bool,
}

#[derive(Debug, Serialize)]
struct ColumnView {
    title: String,
    /// Whether it stands below a head that it shares.
    grouped: bool,
}

#[derive(Debug, Serialize)]
struct RowView {
    /// `I`, `1`, `a`.
    label: String,
    name: String,
    /// How deep it stands in the outline, from 0.
    depth: usize,
    cells: Vec<CellView>,
    /// On totals, and where the row can be trusted more or less than the form.
    mark: Option<MarkView>,
    /// Thuyết minh of the line.
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct CellView {
    /// The head of its column, where a row stands as a card.
    head: String,
    text: String,
    /// What it said before it was corrected, the earliest first.
    was: Vec<String>,
    /// `empty` where nothing can stand there, `words` where words do, otherwise `figure`.
    kind: &'static str,
}

impl TableView {
    /// One filled form of a disclosure. Columns that are not printed stand before the percentages that are computed from them.
    pub(super) fn of(words: &Vocabulary, sheet: &Sheet<'_>, disclosure: &Disclosure, files: Vec<LinkView>) -> Self {
        let form = sheet.form;
        let (unit, trusted) = (disclosure.unit, disclosure.provenance.state);
        let heads: Vec<String> = (0..form.columns.len()).map(|column| sheet.head(column)).collect();
        let corrected: Vec<&Correction> = disclosure.corrections.iter().filter(|correction| correction.cell.form == form.id).collect();
        let line = |line: &Line<'_>| {
            // A total is read, and copied, without its caption.
            let total = Some(trust(line.row, trusted)).filter(|trust| line.depth == 0 && *trust != Trust::Verified);
            let cell = |(index, cell): (usize, &Cell)| {
                let here = corrected.iter().filter(|found| found.cell.row == line.id && found.cell.column == form.columns[index].key);
                CellView {
                    head: heads[index].clone(),
                    text: shown_cell(words, *cell, unit),
                    was: here.map(|correction| shown_figure(words, correction.was, unit)).collect(),
                    kind: match cell {
                        Cell::Percent(None) => "empty",
                        Cell::Withheld => "words",
                        _ => "figure",
                    },
                }
            };
            RowView {
                label: line.label.to_owned(),
                name: line.name.to_owned(),
                depth: line.depth,
                cells: line.cells.iter().enumerate().map(cell).collect(),
                mark: differing(line.row, trusted).or(total).map(|trust| MarkView::of(words, trust)),
                note: line.row.and_then(|row| row.note.as_deref()).map(sentence),
            }
        };
        let column = |column: &Column| ColumnView { title: column.title.clone(), grouped: column.group.is_some() };
        Self {
            anchor: format!("bieu-{}", form.id),
            code: form.code.clone(),
            title: form.title.clone(),
            mark: MarkView::of(words, trusted),
            wide: form.columns.len() > 5,
            widest: form.columns.len() > 7,
            groups: groups(&form.columns),
            columns: form.columns.iter().map(column).collect(),
            span: form.columns.len() + 1,
            rows: sheet.lines.iter().map(line).collect(),
            files,
        }
    }
}

fn groups(columns: &[Column]) -> Vec<GroupHeadView> {
    let mut heads: Vec<GroupHeadView> = Vec::new();
    if columns.iter().all(|column| column.group.is_none()) {
        return heads;
    }
    for column in columns {
        match (&column.group, heads.last_mut()) {
            (Some(group), Some(last)) if !last.single && last.title == *group => last.span += 1,
            (Some(group), _) => heads.push(GroupHeadView { title: group.clone(), span: 1, single: false }),
            (None, _) => heads.push(GroupHeadView { title: column.title.clone(), span: 1, single: true }),
        }
    }
    heads
}

/// A figure in the unit of the disclosure; `–` where the form is blank, which is not zero, and in words where the law keeps it.
pub(super) fn shown_cell(words: &Vocabulary, cell: Cell, unit: MoneyUnit) -> String {
    match cell {
        Cell::Blank | Cell::Broken => String::from("–"),
        Cell::Withheld => words.get("budget_withheld").to_owned(),
        Cell::Amount(dong) => unit.show(dong),
        Cell::Percent(percent) => shown(percent),
    }
}

/// A figure as a file has it, in the unit of the disclosure.
pub(super) fn shown_figure(words: &Vocabulary, figure: Figure, unit: MoneyUnit) -> String {
    let whole = |number: Decimal| number.times(unit.factor()).map(|dong| unit.show(dong));
    match figure {
        Figure::Withheld => words.get("budget_withheld").to_owned(),
        Figure::Number(number) => whole(number).unwrap_or_else(|| number.to_string()),
    }
}
