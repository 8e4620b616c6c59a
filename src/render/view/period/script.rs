//! What is read over the loudspeaker of one period: its totals and its largest lines.

use chrono::Days;

use crate::model::budget::Period;
use crate::model::date::Date;
use crate::model::money::Money;
use crate::output::Output;
use crate::plan::Quarter;
use crate::render::broadcast::quarter::{Broadcast, Side, Until, output};
use crate::render::view::figures::{percent, trust};
use crate::render::view::frame::Views;
use crate::render::view::lines::{self, FigureLine, sides};

impl Views<'_> {
    /// The script beside the page of a period. None of what is no report of what was done, and none without both totals.
    pub(in crate::render) fn quarter_script(&self, quarter: &Quarter<'_>) -> Option<Output> {
        let disclosure = &quarter.dated.disclosure;
        let until = match quarter.dated.period {
            Period::Quarter(number) => Until::Quarter(number),
            Period::Months(months) => Until::Months(months),
            Period::Year => Until::Year,
            Period::Proposal | Period::Estimate | Period::Settlement => return None,
        };
        let sides = sides(quarter);
        let [revenue, expenditure] = sides.as_slice() else { return None };
        let told = sides.iter().flat_map(|side| std::iter::once(&side.total).chain(&side.parts));
        let trusted = told.map(|line| trust(line.row, disclosure.provenance.state)).max();
        let commune = &self.plan.site.settings.value.commune;
        let last = disclosure
            .posted
            .and_then(|posting| posting.from.0.checked_add_days(Days::new(u64::from(posting.days.saturating_sub(1)))).map(Date));
        let broadcast = Broadcast {
            commune: &commune.name,
            year: quarter.dated.year,
            until,
            revenue: side(revenue)?,
            expenditure: side(expenditure)?,
            place: &commune.agency,
            posted_to: last,
            ask: None,
            trust: trusted.unwrap_or(disclosure.provenance.state).max(disclosure.provenance.overall()),
        };
        Some(output(&quarter.route, &broadcast))
    }
}

/// The total and what it is made of, the largest first.
fn side<'q>(side: &lines::Side<'q>) -> Option<Side<'q>> {
    let told = |line: &FigureLine<'q>| Some((line.plain, Money::of(line.actual.filter(|dong| *dong > 0)?)));
    let mut parts: Vec<(&str, Money)> = side.parts.iter().filter_map(told).collect();
    parts.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    let total = side.total.actual?;
    Some(Side { total: Money::of(total), percent: percent(side.total.actual, side.total.plan), lines: parts })
}
