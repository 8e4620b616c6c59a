//! Budget disclosures: the years with their periods, and what a period is called.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use crate::model::budget::Period;
use crate::model::date::Date;
use crate::model::time::Unit;
use crate::plan::{Quarter, Route};
use crate::render::view::figures::{percent, shown};
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::trust::MarkView;
use crate::render::view::vocabulary::{NO_BREAK, lower_first};

/// The list of disclosures.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BudgetPage {
    page: PageView,
    heading: String,
    lead: String,
    /// The latest first.
    years: Vec<YearView>,
}

#[derive(Debug, Serialize)]
struct YearView {
    year: i32,
    periods: Vec<PeriodView>,
}

/// A disclosure in one line.
#[derive(Debug, Serialize)]
struct PeriodView {
    link: LinkView,
    published: String,
    /// The last day to publish it.
    due: String,
    /// Revenue, then expenditure, each in per cent of the plan.
    percents: [String; 2],
    mark: MarkView,
}

impl Views<'_> {
    /// The list of disclosures.
    pub(in crate::render) fn budget(&self) -> BudgetPage {
        let (heading, lead) = (self.words.get("budget_heading"), self.words.get("budget_lead"));
        let mut years: Vec<YearView> = Vec::new();
        for quarter in &self.plan.quarters {
            let year = quarter.dated.year;
            let period = self.line(quarter);
            match years.iter_mut().find(|listed| listed.year == year) {
                Some(last) => last.periods.push(period),
                None => years.push(YearView { year, periods: vec![period] }),
            }
        }
        let page = self.page(&Route::of(&["ngan-sach"]), "ngan-sach", heading, lead, Vec::new());
        BudgetPage { page, heading: heading.to_owned(), lead: lead.to_owned(), years }
    }

    fn line(&self, quarter: &Quarter<'_>) -> PeriodView {
        let lines = self.top_lines(quarter);
        let share = |index: usize| {
            let percent = lines.get(index).and_then(|line| percent(line.actual, line.plan));
            shown(percent) + if percent.is_some() { "%" } else { "" }
        };
        PeriodView {
            link: LinkView::to(&self.period(quarter), &quarter.route),
            published: quarter.dated.disclosure.published.to_string(),
            due: due(quarter).map_or_else(|| String::from("–"), |date| date.to_string()),
            percents: [share(0), share(1)],
            mark: MarkView::of(&self.words, quarter.dated.disclosure.provenance.state),
        }
    }

    /// `Quý IV năm 2023`.
    pub(super) fn period(&self, quarter: &Quarter<'_>) -> String {
        let name = self.period_name(quarter.dated.period);
        format!("{name} {}{NO_BREAK}{}", self.words.get("period_of_year"), quarter.dated.year)
    }

    /// `Quý IV`.
    pub(super) fn period_name(&self, period: Period) -> String {
        let words = &self.words;
        match period {
            Period::Quarter(number) => {
                format!("{}{NO_BREAK}{}", words.get("period_quarter"), ["I", "II", "III", "IV"][usize::from(number) - 1])
            }
            Period::Months(months) => format!("{months} {}", words.get("period_months")),
            Period::Year => words.get("period_year").to_owned(),
            Period::Proposal => words.get("period_proposal").to_owned(),
            Period::Estimate => words.get("period_estimate").to_owned(),
            Period::Settlement => words.get("period_settlement").to_owned(),
        }
    }

    /// `quý IV năm 2023`, in the middle of a sentence.
    pub(in crate::render) fn period_inside(&self, quarter: &Quarter<'_>) -> String {
        lower_first(&self.period(quarter))
    }
}

/// The last day to publish. None for working days: which days are off is not known here.
pub(super) fn due(quarter: &Quarter<'_>) -> Option<Date> {
    let set = quarter.book.set;
    let month = match quarter.dated.period {
        Period::Quarter(number) => u32::from(number) * 3,
        Period::Months(months) => u32::from(months),
        Period::Year => 12,
        Period::Proposal | Period::Estimate | Period::Settlement => return None,
    };
    let end = NaiveDate::from_ymd_opt(quarter.dated.year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()?;
    let count = u64::try_from(set.deadline.amount.thousandths() / 1000).ok()?;
    let due = match set.deadline.unit {
        Unit::Day => end.checked_add_days(Days::new(count)),
        Unit::Month => end.checked_add_months(Months::new(u32::try_from(count).ok()?)),
        Unit::Minute | Unit::Hour | Unit::WorkingDay => None,
    };
    due.map(Date)
}
