//! Budget figures in short: percentages, a pair of bars for each line, and the sentences that say the same.

use serde::Serialize;

use crate::model::budget::{FormSet, MoneyUnit, Row};
use crate::model::money::grouped;
use crate::model::provenance::Trust;
use crate::plan::Quarter;
use crate::render::view::frame::Views;
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
    /// The rows at the top of the first form: total revenue, total expenditure.
    pub(super) fn top_rows<'q>(&self, quarter: &'q Quarter<'_>) -> Vec<&'q Row> {
        self.first_form(quarter).iter().filter(|row| row.parent.is_none()).collect()
    }

    /// The totals of a disclosure. None where its forms are not known.
    pub(super) fn totals(&self, quarter: &Quarter<'_>) -> Option<PairsView> {
        self.form_set(quarter)?;
        Some(self.pairs(quarter, self.period(quarter), &self.top_rows(quarter)))
    }

    /// A table for each total, with those of its parts that were both planned and done.
    pub(super) fn parts(&self, quarter: &Quarter<'_>) -> Vec<PairsView> {
        let has = |row: &Row, key: &str| row.figures.get(key).is_some_and(|money| money.dong() > 0);
        let table = |(index, total): (usize, &Row)| {
            // The law's forms begin with revenue and expenditure, in this order.
            let caption =
                ["budget_income_table", "budget_spending_table"].get(index).map_or(total.name.as_str(), |word| self.words.get(word));
            let parts = self.first_form(quarter).iter().filter(|row| row.parent.as_ref() == Some(&total.id));
            let rows: Vec<&Row> = std::iter::once(total).chain(parts.filter(|row| has(row, "plan") && has(row, "actual"))).collect();
            self.pairs(quarter, caption.to_owned(), &rows)
        };
        self.top_rows(quarter).into_iter().enumerate().map(table).collect()
    }

    /// `Tổng số thu 6.805.313.339 đồng, đạt 110,19% dự toán năm.`
    pub(super) fn findings(&self, quarter: &Quarter<'_>) -> Vec<FindingView> {
        let words = &self.words;
        let disclosure = &quarter.dated.disclosure;
        let finding = |row: &Row| {
            let actual = grouped(figure(row, "actual")?);
            let percent = percent(figure(row, "actual"), figure(row, "plan"));
            let reached = percent.map(|percent| {
                let (reached, of_plan) = (words.get("finding_reached"), words.get("finding_of_plan"));
                format!(", {reached} {}% {of_plan}", shown(Some(percent)))
            });
            let text = format!("{} {actual}{NO_BREAK}{}{}.", row.name, self.unit(disclosure.unit), reached.unwrap_or_default());
            Some(FindingView { text, mark: MarkView::of(words, trust(row, disclosure.provenance.state)) })
        };
        self.top_rows(quarter).into_iter().filter_map(finding).collect()
    }

    fn pairs(&self, quarter: &Quarter<'_>, caption: String, rows: &[&Row]) -> PairsView {
        let disclosure = &quarter.dated.disclosure;
        let trusted = disclosure.provenance.state;
        let figures = rows.iter().flat_map(|row| [figure(row, "plan"), figure(row, "actual")]).flatten();
        let widest = figures.max().unwrap_or(0);
        let mixed = rows.iter().any(|row| differing(row, trusted).is_some());
        let row = |row: &&Row| {
            let total = Some(trusted).filter(|trust| mixed && row.parent.is_none() && *trust != Trust::Verified);
            let (plan, actual) = (figure(row, "plan"), figure(row, "actual"));
            let text = |figure: Option<i64>| figure.map_or_else(|| String::from("–"), grouped);
            let percent = percent(actual, plan);
            PairView {
                name: row.name.clone(),
                plan: text(plan),
                actual: text(actual),
                percent: shown(percent) + if percent.is_some() { "%" } else { "" },
                plan_width: width(plan.unwrap_or(0), widest),
                actual_width: width(actual.unwrap_or(0), widest),
                mark: differing(row, trusted).or(total).map(|trust| MarkView::of(&self.words, trust)),
            }
        };
        PairsView {
            caption,
            mark: MarkView::of(&self.words, trusted),
            unit: self.unit(disclosure.unit).to_owned(),
            rows: rows.iter().map(row).collect(),
        }
    }

    fn first_form<'q>(&self, quarter: &'q Quarter<'_>) -> &'q [Row] {
        let disclosure = &quarter.dated.disclosure;
        let first = self.form_set(quarter).and_then(|set| set.forms.first()).and_then(|form| disclosure.forms.get(&form.id));
        first.map(|form| form.rows.as_slice()).unwrap_or_default()
    }

    /// The forms that a disclosure uses.
    pub(super) fn form_set(&self, quarter: &Quarter<'_>) -> Option<&FormSet> {
        self.plan.site.form_sets.iter().map(|record| &record.value).find(|set| set.id == quarter.dated.disclosure.form_set)
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

/// A figure of a row, in the unit of its disclosure.
pub(super) fn figure(row: &Row, key: &str) -> Option<i64> {
    row.figures.get(key).map(|money| money.dong())
}

/// How far the figures of a row can be trusted.
pub(super) fn trust(row: &Row, otherwise: Trust) -> Trust {
    row.provenance.as_ref().map_or(otherwise, |provenance| provenance.state)
}

/// The same, where it is not what holds for the disclosure.
pub(super) fn differing(row: &Row, trusted: Trust) -> Option<Trust> {
    Some(trust(row, trusted)).filter(|trust| *trust != trusted)
}

/// A percentage in hundredths of a per cent, half up; none without a base.
pub(super) fn percent(over: Option<i64>, under: Option<i64>) -> Option<i64> {
    let (over, under) = (i128::from(over?), i128::from(under?));
    if under <= 0 {
        return None;
    }
    i64::try_from((over * 20_000 + under).div_euclid(under * 2)).ok()
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
