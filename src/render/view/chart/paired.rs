//! What was planned and what was done, line by line: an outlined bar above a filled one.

use serde::Serialize;

use crate::plan::Quarter;
use crate::render::view::chart::{TextLineView, lines};
use crate::render::view::figures::{percent, shown, width};
use crate::render::view::frame::Views;
use crate::render::view::lines::{FigureLine, MOST_PARTS, Side};
use crate::render::view::scale::short;
use crate::render::view::vocabulary::filled;

/// Height of a line of letters, of a bar with its room, and of the room below a row.
const LINE: usize = 21;
const BAR: usize = 13;
const ROOM: usize = 16;

/// A picture of pairs of bars.
#[derive(Debug, Serialize)]
pub(in crate::render::view) struct PairedView {
    /// `hinh-thu`, where its names begin.
    anchor: String,
    title: String,
    /// The same in words, for those who do not see it.
    description: String,
    /// What it shows, in one sentence.
    finding: String,
    height: usize,
    rows: Vec<PairedRowView>,
}

#[derive(Debug, Serialize)]
struct PairedRowView {
    top: usize,
    name: Vec<TextLineView>,
    /// `4,79 tỷ trên dự toán 3,55 tỷ đồng`.
    figures: String,
    /// Widths in per cent of the widest bar, `57.41`; upper edges in pixels. A bar of nothing is not drawn.
    plan_width: Option<String>,
    plan_top: usize,
    actual_width: Option<String>,
    actual_top: usize,
    figures_top: usize,
}

impl Views<'_> {
    /// The largest lines of revenue or of spending, in the order of the form; none where nothing was done.
    pub(in crate::render::view) fn paired(
        &self,
        quarter: &Quarter<'_>,
        side: &Side<'_>,
        anchor: &str,
        caption: &str,
    ) -> Option<PairedView> {
        let size = |line: &FigureLine<'_>| line.plan.max(line.actual).unwrap_or(0);
        let mut largest: Vec<usize> = (0..side.parts.len()).filter(|index| size(&side.parts[*index]) > 0).collect();
        largest.sort_by_key(|index| std::cmp::Reverse(size(&side.parts[*index])));
        largest.truncate(MOST_PARTS);
        largest.sort_unstable();
        let told: Vec<&FigureLine<'_>> = largest.into_iter().map(|index| &side.parts[index]).collect();
        let most = told.iter().copied().filter(|line| line.actual.is_some_and(|dong| dong > 0)).max_by_key(|line| line.actual)?;
        let widest = told.iter().map(|line| size(line)).max()?;
        let mut height = 0;
        let row = |line: &&FigureLine<'_>| {
            let name = lines(line.plain, LINE - 4, LINE);
            let plan_width = line.plan.filter(|plan| *plan > 0).map(|plan| width(plan, widest));
            let actual_width = line.actual.filter(|actual| *actual > 0).map(|actual| width(actual, widest));
            let plan_top = name.len() * LINE + 5;
            let actual_top = plan_top + if plan_width.is_some() { BAR } else { 0 };
            let figures_top = actual_top + if actual_width.is_some() { BAR } else { 0 } + LINE - 2;
            let row = PairedRowView {
                top: height,
                figures: self.pair_of(line),
                plan_width,
                plan_top,
                actual_width,
                actual_top,
                figures_top,
                name,
            };
            height += figures_top + ROOM;
            row
        };
        let rows: Vec<PairedRowView> = told.iter().map(row).collect();
        let described = told.iter().map(|line| format!("{}: {}.", line.plain, self.pair_of(line)));
        Some(PairedView {
            anchor: anchor.to_owned(),
            title: format!("{caption}, {}", self.period_inside(quarter)),
            description: described.collect::<Vec<_>>().join(" "),
            finding: self.largest(quarter, most),
            height,
            rows,
        })
    }

    fn pair_of(&self, line: &FigureLine<'_>) -> String {
        let words = &self.words;
        let plan = line.plan.filter(|plan| *plan > 0).map(|plan| short(words, plan));
        match (line.actual.map(|actual| short(words, actual)), plan) {
            (Some(actual), Some(plan)) => filled(words.get("chart_pair"), &[actual, plan]),
            (Some(actual), None) => filled(words.get("chart_pair_unplanned"), &[actual]),
            (None, plan) => filled(words.get("chart_pair_undone"), &[plan.unwrap_or_default()]),
        }
    }

    /// `Khoản lớn nhất là “…”: 4.785.930.000 đồng, đạt 134,97% dự toán năm.`
    fn largest(&self, quarter: &Quarter<'_>, line: &FigureLine<'_>) -> String {
        let unit = quarter.dated.disclosure.unit;
        let amount = format!("{} {}", unit.show(line.actual.unwrap_or(0)), self.unit(unit));
        match percent(line.actual, line.plan) {
            Some(reached) => filled(self.words.get("chart_pairs_finding"), &[line.plain.to_owned(), amount, shown(Some(reached))]),
            None => filled(self.words.get("chart_pairs_finding_unplanned"), &[line.plain.to_owned(), amount]),
        }
    }
}
