//! Revenue and spending, line by line: a picture, and the table that says the same exactly.

use serde::Serialize;

use crate::model::provenance::Trust;
use crate::plan::Quarter;
use crate::render::view::chart::paired::PairedView;
use crate::render::view::figures::{differing, percent, shown, trust};
use crate::render::view::frame::Views;
use crate::render::view::lines::{FigureLine, Side, sides};
use crate::render::view::trust::MarkView;

/// Revenue or spending.
#[derive(Debug, Serialize)]
pub(super) struct SideView {
    /// `Thu ngân sách`.
    heading: String,
    /// `thu`, where its names begin.
    anchor: &'static str,
    chart: Option<PairedView>,
    lines: Vec<MainLineView>,
    /// Whether anything is known of the year before.
    with_prior: bool,
}

/// A row of the table beside the picture, in the unit of the disclosure.
#[derive(Debug, Serialize)]
struct MainLineView {
    name: String,
    /// Whether it is the total.
    total: bool,
    plan: String,
    actual: String,
    /// `168,06%`.
    percent: String,
    prior: String,
    /// Of the same period a year before: `132,41%`.
    prior_percent: String,
    /// Where the row can be trusted more or less than the disclosure, and on its total.
    mark: Option<MarkView>,
}

impl Views<'_> {
    /// Revenue, then spending.
    pub(super) fn side_views(&self, quarter: &Quarter<'_>) -> Vec<SideView> {
        let names = [("thu", "budget_income_table"), ("chi", "budget_spending_table")];
        names.into_iter().zip(sides(quarter)).map(|((anchor, word), side)| self.side(quarter, &side, anchor, word)).collect()
    }

    fn side(&self, quarter: &Quarter<'_>, side: &Side<'_>, anchor: &'static str, word: &str) -> SideView {
        let heading = self.words.get(word);
        let lines = || std::iter::once(&side.total).chain(&side.parts);
        SideView {
            heading: heading.to_owned(),
            anchor,
            chart: self.paired(quarter, side, &format!("hinh-{anchor}"), heading),
            lines: lines().map(|line| self.main_line(quarter, line)).collect(),
            with_prior: lines().any(|line| line.prior.is_some()),
        }
    }

    fn main_line(&self, quarter: &Quarter<'_>, line: &FigureLine<'_>) -> MainLineView {
        let disclosure = &quarter.dated.disclosure;
        let (unit, trusted) = (disclosure.unit, disclosure.provenance.state);
        let amount = |dong: Option<i64>| dong.map_or_else(|| String::from("–"), |dong| unit.show(dong));
        let of = |base: Option<i64>| {
            let percent = percent(line.actual, base);
            shown(percent) + if percent.is_some() { "%" } else { "" }
        };
        let total = Some(trust(line.row, trusted)).filter(|trust| line.top && *trust != Trust::Verified);
        MainLineView {
            name: line.name.to_owned(),
            total: line.top,
            plan: amount(line.plan),
            actual: amount(line.actual),
            percent: of(line.plan),
            prior: amount(line.prior),
            prior_percent: of(line.prior),
            mark: differing(line.row, trusted).or(total).map(|trust| MarkView::of(&self.words, trust)),
        }
    }
}
