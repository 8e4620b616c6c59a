//! Budget disclosures: the forms as tables, percentages computed, and a summary of the latest.

use serde::Serialize;

use crate::model::budget::{Column, ColumnKind, FilledForm, Form, FormSet, MoneyUnit, Period, Row};
use crate::model::money::grouped;
use crate::model::provenance::Trust;
use crate::plan::{Quarter, Route};
use crate::render::markup;
use crate::render::view::frame::{LinkView, PageView, ProvenanceView, Views};

/// The list of disclosures.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BudgetPage {
    page: PageView,
    heading: String,
    lead: String,
    quarters: Vec<SummaryView>,
}

/// One disclosure.
#[derive(Debug, Serialize)]
pub(in crate::render) struct QuarterPage {
    page: PageView,
    heading: String,
    /// `Quý IV năm 2023`.
    period: String,
    published: String,
    posted: Option<PostedView>,
    unit: String,
    /// Whether any figure is for illustration.
    sample: bool,
    provenance: ProvenanceView,
    note_html: Option<String>,
    form_set: String,
    legal: Option<String>,
    summary: Vec<LineView>,
    tables: Vec<TableView>,
    /// The disclosures before and after.
    others: Vec<LinkView>,
}

#[derive(Debug, Serialize)]
struct PostedView {
    from: String,
    days: u32,
}

/// A disclosure in a few lines.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SummaryView {
    link: LinkView,
    published: String,
    sample: bool,
    unit: String,
    lines: Vec<LineView>,
}

/// A line at the top of the first form.
#[derive(Debug, Serialize)]
struct LineView {
    name: String,
    plan: String,
    actual: String,
    percent: String,
    /// Whether the figures of this line are for illustration.
    sample: bool,
    /// The width of its bar, 0 to 100.
    bar: u8,
}

/// One form as a table.
#[derive(Debug, Serialize)]
struct TableView {
    id: String,
    code: String,
    title: String,
    /// Heads over several columns; empty where the form has none.
    groups: Vec<GroupHeadView>,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
}

#[derive(Debug, Serialize)]
struct GroupHeadView {
    title: String,
    span: usize,
}

#[derive(Debug, Serialize)]
struct ColumnView {
    title: String,
    /// With its group's head, for a card on a small screen.
    label: String,
    percent: bool,
}

#[derive(Debug, Serialize)]
struct RowView {
    /// `I`, `1`, `a`.
    label: String,
    name: String,
    /// How deep it stands in the outline, from 0.
    depth: usize,
    cells: Vec<CellView>,
    /// How far its figures can be trusted, where that differs from the disclosure.
    trust: Option<String>,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct CellView {
    text: String,
    label: String,
}

impl Views<'_> {
    /// The list of disclosures.
    pub(in crate::render) fn budget(&self) -> BudgetPage {
        let (heading, lead) = (self.words.get("budget_heading"), self.words.get("budget_lead"));
        let page = self.page(&Route::of(&["ngan-sach"]), "ngan-sach", heading, lead, Vec::new());
        let quarters = self.plan.quarters.iter().filter_map(|quarter| self.summary(quarter)).collect();
        BudgetPage { page, heading: heading.to_owned(), lead: lead.to_owned(), quarters }
    }

    /// One disclosure.
    pub(in crate::render) fn quarter(&self, quarter: &Quarter<'_>) -> Option<QuarterPage> {
        let words = &self.words;
        let disclosure = &quarter.dated.disclosure;
        let set = self.form_set(quarter)?;
        let period = self.period(quarter);
        let heading = format!("{} {}", words.get("budget_of"), lower_first(&period));
        let description = format!("{}. {}", heading, words.get("budget_lead"));
        let table = |form: &Form| disclosure.forms.get(&form.id).map(|filled| self.table(form, filled, disclosure.provenance.state));
        let others = self
            .plan
            .quarters
            .iter()
            .filter(|other| other.route != quarter.route)
            .map(|other| LinkView::to(&self.period(other), &other.route));
        Some(QuarterPage {
            page: self.page(&quarter.route, "ngan-sach", &heading, &description, vec![self.top("menu_budget", "ngan-sach")]),
            heading,
            period,
            published: disclosure.published.to_string(),
            posted: disclosure.posted.map(|posting| PostedView { from: posting.from.to_string(), days: posting.days }),
            unit: self.unit(disclosure.unit).to_owned(),
            sample: disclosure.provenance.state == Trust::Sample,
            provenance: self.provenance(&disclosure.provenance),
            note_html: disclosure.note.as_deref().map(|note| markup::block(note, &quarter.route.root())),
            form_set: set.name.clone(),
            legal: self.plan.acts.get(&set.legal).map(|act| act.number.clone()),
            summary: self.lines(quarter, set),
            tables: set.forms.iter().filter_map(table).collect(),
            others: others.collect(),
        })
    }

    /// A disclosure in a few lines.
    pub(in crate::render) fn summary(&self, quarter: &Quarter<'_>) -> Option<SummaryView> {
        let disclosure = &quarter.dated.disclosure;
        let set = self.form_set(quarter)?;
        Some(SummaryView {
            link: LinkView::to(&self.period(quarter), &quarter.route),
            published: disclosure.published.to_string(),
            sample: disclosure.provenance.state == Trust::Sample,
            unit: self.unit(disclosure.unit).to_owned(),
            lines: self.lines(quarter, set),
        })
    }

    fn form_set(&self, quarter: &Quarter<'_>) -> Option<&FormSet> {
        self.plan.site.form_sets.iter().map(|record| &record.value).find(|set| set.id == quarter.dated.disclosure.form_set)
    }

    /// The rows at the top of the first form: total revenue, total expenditure.
    fn lines(&self, quarter: &Quarter<'_>, set: &FormSet) -> Vec<LineView> {
        let disclosure = &quarter.dated.disclosure;
        let first = set.forms.first().and_then(|form| disclosure.forms.get(&form.id));
        let rows = first.map(|form| form.rows.as_slice()).unwrap_or_default();
        let line = |row: &Row| {
            let figure = |key: &str| row.figures.get(key).map(|money| money.dong());
            let percent = percent(figure("actual"), figure("plan"));
            LineView {
                name: row.name.clone(),
                plan: figure("plan").map(grouped).unwrap_or_default(),
                actual: figure("actual").map(grouped).unwrap_or_default(),
                bar: percent.map_or(0, |hundredths| u8::try_from((hundredths / 100).clamp(0, 100)).unwrap_or(100)),
                percent: shown(percent),
                sample: trust(row, disclosure.provenance.state) == Trust::Sample,
            }
        };
        rows.iter().filter(|row| row.parent.is_none()).map(line).collect()
    }

    fn table(&self, form: &Form, filled: &FilledForm, trusted: Trust) -> TableView {
        let mut groups: Vec<GroupHeadView> = Vec::new();
        if form.columns.iter().any(|column| column.group.is_some()) {
            for column in &form.columns {
                let title = column.group.clone().unwrap_or_default();
                match groups.last_mut().filter(|last| last.title == title) {
                    Some(last) => last.span += 1,
                    None => groups.push(GroupHeadView { title, span: 1 }),
                }
            }
        }
        let label = |column: &Column| match &column.group {
            Some(group) => format!("{group}: {}", column.title),
            None => column.title.clone(),
        };
        let column =
            |column: &Column| ColumnView { title: column.title.clone(), label: label(column), percent: column.kind == ColumnKind::Percent };
        let row = |row: &Row| RowView {
            label: row.id.rsplit('.').next().filter(|label| label.len() <= 4 && *label != "tong").unwrap_or_default().to_owned(),
            name: row.name.clone(),
            depth: depth(filled, row),
            cells: form.columns.iter().map(|column| CellView { text: cell(row, column), label: label(column) }).collect(),
            trust: Some(trust(row, trusted)).filter(|state| *state != trusted).map(|state| self.words.trust(state).to_owned()),
            note: row.note.clone(),
        };
        TableView {
            id: form.id.to_string(),
            code: form.code.clone(),
            title: form.title.clone(),
            groups,
            columns: form.columns.iter().map(column).collect(),
            rows: filled.rows.iter().map(row).collect(),
        }
    }

    /// `Quý IV năm 2023`.
    fn period(&self, quarter: &Quarter<'_>) -> String {
        let words = &self.words;
        let (year, period) = (quarter.dated.year, quarter.dated.period);
        let name = match period {
            Period::Quarter(number) => format!("{} {}", words.get("period_quarter"), ["I", "II", "III", "IV"][usize::from(number) - 1]),
            Period::Months(months) => format!("{months} {}", words.get("period_months")),
            Period::Year => words.get("period_year").to_owned(),
            Period::Estimate => words.get("period_estimate").to_owned(),
            Period::Settlement => words.get("period_settlement").to_owned(),
        };
        format!("{name} {} {year}", words.get("period_of_year"))
    }

    fn unit(&self, unit: MoneyUnit) -> &str {
        self.words.get(match unit {
            MoneyUnit::Dong => "money_dong",
            MoneyUnit::ThousandDong => "money_thousand_dong",
            MoneyUnit::MillionDong => "money_million_dong",
        })
    }
}

fn trust(row: &Row, otherwise: Trust) -> Trust {
    row.provenance.as_ref().map_or(otherwise, |provenance| provenance.state)
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

fn cell(row: &Row, column: &Column) -> String {
    match (column.kind, column.of.as_slice()) {
        (ColumnKind::Percent, [over, under]) => {
            let figure = |key: &String| row.figures.get(key).map(|money| money.dong());
            match (figure(over), figure(under)) {
                (None, None) => String::new(),
                (over, under) => shown(percent(over, under)),
            }
        }
        _ => row.figures.get(&column.key).map(|money| grouped(money.dong())).unwrap_or_default(),
    }
}

/// A percentage in hundredths of a per cent, half up; none without a base.
pub(in crate::render) fn percent(over: Option<i64>, under: Option<i64>) -> Option<i64> {
    let (over, under) = (i128::from(over?), i128::from(under?));
    if under <= 0 {
        return None;
    }
    i64::try_from((over * 20_000 + under).div_euclid(under * 2)).ok()
}

/// `168,06`; `–` where there is none.
pub(in crate::render) fn shown(percent: Option<i64>) -> String {
    percent.map_or_else(|| String::from("–"), |hundredths| format!("{},{:02}", grouped(hundredths / 100), (hundredths % 100).abs()))
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_half_up_and_needs_a_base() {
        assert_eq!(shown(percent(Some(10_379_376_539), Some(6_175_930_000))), "168,06");
        assert_eq!(shown(percent(Some(1), Some(8))), "12,50");
        assert_eq!(shown(percent(Some(0), Some(5))), "0,00");
        assert_eq!(shown(percent(Some(5), Some(0))), "–");
        assert_eq!(shown(percent(None, Some(5))), "–");
    }
}
