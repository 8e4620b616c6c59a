//! One budget form as a table: heads over several columns, rows in an outline, percentages computed.

use serde::Serialize;

use crate::book::{Cell, Line, Sheet};
use crate::model::budget::{Column, MoneyUnit};
use crate::model::provenance::Trust;
use crate::render::view::figures::{differing, shown, trust};
use crate::render::view::trust::MarkView;
use crate::render::view::vocabulary::{Vocabulary, lower_first};

/// One form as a table.
#[derive(Debug, Serialize)]
pub(super) struct TableView {
    /// `bieu-113`.
    anchor: String,
    code: String,
    title: String,
    /// `số liệu minh họa`, in its caption.
    trusted: String,
    mark: MarkView,
    /// Whether it is wider than most screens.
    wide: bool,
    /// Heads over several columns; empty where the form has none.
    groups: Vec<GroupHeadView>,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
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
    cells: Vec<String>,
    /// On totals, and where the row can be trusted more or less than the form.
    mark: Option<MarkView>,
    note: Option<String>,
}

impl TableView {
    /// One filled form of a disclosure that can be trusted so far. Columns that are not printed stand before the percentages that
    /// are computed from them.
    pub(super) fn of(words: &Vocabulary, sheet: &Sheet<'_>, unit: MoneyUnit, trusted: Trust) -> Self {
        let form = sheet.form;
        let line = |line: &Line<'_>| {
            // A total is read, and copied, without its caption.
            let total = Some(trust(line.row, trusted)).filter(|trust| line.depth == 0 && *trust != Trust::Verified);
            RowView {
                label: line.label.to_owned(),
                name: line.name.to_owned(),
                depth: line.depth,
                cells: line.cells.iter().map(|cell| shown_cell(words, *cell, unit)).collect(),
                mark: differing(line.row, trusted).or(total).map(|trust| MarkView::of(words, trust)),
                note: line.row.and_then(|row| row.note.clone()),
            }
        };
        let column = |column: &Column| ColumnView { title: column.title.clone(), grouped: column.group.is_some() };
        let mark = MarkView::of(words, trusted);
        Self {
            anchor: format!("bieu-{}", form.id),
            code: form.code.clone(),
            title: form.title.clone(),
            trusted: lower_first(mark.word()),
            mark,
            wide: form.columns.len() > 5,
            groups: heads(&form.columns),
            columns: form.columns.iter().map(column).collect(),
            rows: sheet.lines.iter().map(line).collect(),
        }
    }
}

fn heads(columns: &[Column]) -> Vec<GroupHeadView> {
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
fn shown_cell(words: &Vocabulary, cell: Cell, unit: MoneyUnit) -> String {
    match cell {
        Cell::Blank | Cell::Broken => String::from("–"),
        Cell::Withheld => words.get("budget_withheld").to_owned(),
        Cell::Amount(dong) => unit.show(dong),
        Cell::Percent(percent) => shown(percent),
    }
}
