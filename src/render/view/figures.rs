//! Budget figures in short: percentages, a pair of bars for each line, and the sentences that say the same.

use serde::Serialize;

pub(super) use crate::book::sheet::percent;
use crate::model::budget::{MoneyUnit, Row};
use crate::model::money::grouped;
use crate::model::provenance::Trust;
use crate::plan::Quarter;
use crate::render::view::frame::Views;
use crate::render::view::lines::{FigureLine, sides};
use crate::render::view::trust::MarkView;
use crate::render::view::vocabulary::NO_BREAK;

/// A table of pairs: what was planned, what was done.
#[derive(Debug, Serialize)]
pub(super) struct PairsView {
    pub(super) caption: String,
    /// How far its figures can be trusted.
    mark: MarkView,
    /// The unit of its money.
    unit: String,
    rows: Vec<PairView>,
}

#[derive(Debug, Serialize)]
struct PairView {
    name: String,
    plan: String,
    actual: String,
    /// `168,06%`.
    percent: String,
    /// Of the widest bar of the table, in per cent: `42.50`.
    plan_width: String,
    actual_width: String,
    /// Where the row can be trusted more or less than the table; then on every total of the table.
    mark: Option<MarkView>,
}

/// A total in a sentence.
#[derive(Debug, Serialize)]
pub(super) struct FindingView {
    text: String,
    mark: MarkView,
}

impl Views<'_> {
    /// Total revenue and total spending.
    pub(super) fn top_lines<'q>(&self, quarter: &'q Quarter<'_>) -> Vec<FigureLine<'q>> {
        sides(quarter).into_iter().map(|side| side.total).collect()
    }

    /// The totals of a disclosure. None where it has no form.
    pub(super) fn totals(&self, quarter: &Quarter<'_>) -> Option<PairsView> {
        quarter.book.sheets.first()?;
        Some(self.pairs(quarter, self.period(quarter), &self.top_lines(quarter)))
    }

    /// `Tổng số thu 6.805.313.339 đồng, đạt 110,19% dự toán năm.`
    pub(super) fn findings(&self, quarter: &Quarter<'_>) -> Vec<FindingView> {
        let words = &self.words;
        let disclosure = &quarter.dated.disclosure;
        let finding = |line: FigureLine<'_>| {
            let actual = disclosure.unit.show(line.actual?);
            let percent = percent(line.actual, line.plan);
            let reached = percent.map(|percent| {
                let (reached, of_plan) = (words.get("finding_reached"), words.get("finding_of_plan"));
                format!(", {reached} {}% {of_plan}", shown(Some(percent)))
            });
            let text = format!("{} {actual}{NO_BREAK}{}{}.", line.name, self.unit(disclosure.unit), reached.unwrap_or_default());
            Some(FindingView { text, mark: MarkView::of(&self.words, trust(line.row, disclosure.provenance.state)) })
        };
        self.top_lines(quarter).into_iter().filter_map(finding).collect()
    }

    fn pairs(&self, quarter: &Quarter<'_>, caption: String, lines: &[FigureLine<'_>]) -> PairsView {
        let disclosure = &quarter.dated.disclosure;
        let trusted = disclosure.provenance.state;
        let widest = lines.iter().flat_map(|line| [line.plan, line.actual]).flatten().max().unwrap_or(0);
        let mixed = lines.iter().any(|line| differing(line.row, trusted).is_some());
        let pair = |line: &FigureLine<'_>| {
            let total = Some(trusted).filter(|trust| mixed && line.top && *trust != Trust::Verified);
            let text = |figure: Option<i64>| figure.map_or_else(|| String::from("–"), |dong| disclosure.unit.show(dong));
            let percent = percent(line.actual, line.plan);
            PairView {
                name: line.name.to_owned(),
                plan: text(line.plan),
                actual: text(line.actual),
                percent: shown(percent) + if percent.is_some() { "%" } else { "" },
                plan_width: width(line.plan.unwrap_or(0), widest),
                actual_width: width(line.actual.unwrap_or(0), widest),
                mark: differing(line.row, trusted).or(total).map(|trust| MarkView::of(&self.words, trust)),
            }
        };
        PairsView {
            caption,
            mark: MarkView::of(&self.words, trusted),
            unit: self.unit(disclosure.unit).to_owned(),
            rows: lines.iter().map(pair).collect(),
        }
    }

    /// `đồng`, `nghìn đồng`.
    pub(super) fn unit(&self, unit: MoneyUnit) -> &str {
        self.words.get(match unit {
            MoneyUnit::Dong => "money_dong",
            MoneyUnit::ThousandDong => "money_thousand_dong",
            MoneyUnit::MillionDong => "money_million_dong",
        })
    }
}

/// How far the figures of a row can be trusted.
pub(super) fn trust(row: Option<&Row>, otherwise: Trust) -> Trust {
    row.and_then(|row| row.provenance.as_ref()).map_or(otherwise, |provenance| provenance.state)
}

/// The same, where it is not what holds for the disclosure.
pub(super) fn differing(row: Option<&Row>, trusted: Trust) -> Option<Trust> {
    Some(trust(row, trusted)).filter(|trust| *trust != trusted)
}

/// `168,06`; `–` where there is none.
pub(super) fn shown(percent: Option<i64>) -> String {
    percent.map_or_else(
        || String::from("–"),
        |hundredths| {
            let sign = if hundredths < 0 { "-" } else { "" };
            let size = hundredths.unsigned_abs();
            format!("{sign}{},{:02}", grouped(i64::try_from(size / 100).unwrap_or(i64::MAX)), size % 100)
        },
    )
}

/// The width of a bar, in per cent of the widest: `42.50`. Nothing is drawn for less than nothing.
pub(super) fn width(figure: i64, widest: i64) -> String {
    let hundredths = percent(Some(figure.max(0)), Some(widest)).unwrap_or(0).min(10_000);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_half_up_and_needs_a_base() {
        assert_eq!(shown(percent(Some(10_379_376_539), Some(6_175_930_000))), "168,06");
        assert_eq!(shown(percent(Some(1), Some(8))), "12,50");
        assert_eq!(shown(percent(Some(0), Some(5))), "0,00");
        assert_eq!(shown(percent(Some(-1), Some(200))), "-0,50");
        assert_eq!(shown(percent(Some(5), Some(0))), "–");
        assert_eq!(shown(percent(None, Some(5))), "–");
    }

    #[test]
    fn the_widest_bar_is_full() {
        assert_eq!((width(5, 5), width(1, 3), width(-1, 3), width(0, 0)), ("100.00".into(), "33.33".into(), "0.00".into(), "0.00".into()));
    }
}
