//! One budget form as a table: heads over several columns, rows in an outline, percentages computed.

use serde::Serialize;

use crate::model::budget::{Column, ColumnKind, FilledForm, Form, Row};
use crate::model::money::grouped;
use crate::model::provenance::Trust;
use crate::render::view::figures::{differing, figure, percent, shown, trust};
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
    /// One filled form of a disclosure that can be trusted so far.
    pub(super) fn of(words: &Vocabulary, form: &Form, filled: &FilledForm, trusted: Trust) -> Self {
        let row = |row: &Row| {
            let depth = depth(filled, row);
            // A total is read, and copied, without its caption.
            let total = Some(trust(row, trusted)).filter(|trust| depth == 0 && *trust != Trust::Verified);
            RowView {
                label: row.id.rsplit('.').next().filter(|label| label.len() <= 4 && *label != "tong").unwrap_or_default().to_owned(),
                name: row.name.clone(),
                depth,
                cells: form.columns.iter().map(|column| cell(row, column)).collect(),
                mark: differing(row, trusted).or(total).map(|trust| MarkView::of(words, trust)),
                note: row.note.clone(),
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
            wide: form.columns.len() > 4,
            groups: heads(&form.columns),
            columns: form.columns.iter().map(column).collect(),
            rows: filled.rows.iter().map(row).collect(),
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

/// How many rows stand above this one in the outline.
fn depth(filled: &FilledForm, row: &Row) -> usize {
    let mut depth = 0;
    let mut parent = row.parent.as_deref();
    // A circle of parents ends where it cannot go deeper than there are rows.
    while let Some(above) = parent.and_then(|id| filled.rows.iter().find(|row| row.id == id)).filter(|_| depth < filled.rows.len()) {
        depth += 1;
        parent = above.parent.as_deref();
    }
    depth
}

/// A figure; `–` where the form is blank, which is not zero.
fn cell(row: &Row, column: &Column) -> String {
    match (column.kind, column.of.as_slice()) {
        (ColumnKind::Percent, [over, under]) => shown(percent(figure(row, over), figure(row, under))),
        _ => figure(row, &column.key).map_or_else(|| String::from("–"), grouped),
    }
}
