//! A budget year at a glance: its periods, cumulative, against the plan of the year spread evenly. What is missing shows as missing.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use crate::model::budget::{FormSet, MoneyUnit, Period, Start};
use crate::model::time::Unit;
use crate::plan::{BudgetYear, Quarter};
use crate::render::view::chart::pace::{Pace, PaceView, Reported};
use crate::render::view::figures::{percent, shown};
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::lines::{FigureLine, sides};
use crate::render::view::trust::{MarkView, ProvenanceView};
use crate::render::view::vocabulary::{filled, lower_first};

/// A budget year.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BudgetYearPage {
    page: PageView,
    heading: String,
    lead: String,
    /// As much as can be said of all its disclosures together.
    provenance: Option<ProvenanceView>,
    mark: Option<MarkView>,
    /// `Dự toán cả năm: thu … đồng, chi … đồng.`
    plan: Option<String>,
    charts: Vec<PaceView>,
    /// Every period that the law asks for, the first first.
    periods: Vec<YearPeriodView>,
    /// Estimate and settlement.
    documents: Vec<LinkView>,
    others: Vec<LinkView>,
}

/// A period of the year, in đồng.
#[derive(Debug, Serialize)]
struct YearPeriodView {
    name: String,
    /// None where it is not public.
    link: Option<LinkView>,
    /// `Chưa công khai`, where it is not.
    gap: Option<String>,
    published: String,
    income: String,
    income_percent: String,
    spending: String,
    spending_percent: String,
    mark: Option<MarkView>,
    /// The same in plain words.
    brief: Option<LinkView>,
}

/// A period, and its disclosure where it is public.
#[derive(Debug)]
struct Slot<'q> {
    period: Period,
    quarter: Option<&'q Quarter<'q>>,
    /// Whether its time has passed without one.
    missing: bool,
}

/// What was planned and done, of revenue and of spending.
type Totals<'q> = [Option<FigureLine<'q>>; 2];

impl Views<'_> {
    /// A budget year.
    pub(in crate::render) fn budget_year(&self, year: &BudgetYear) -> BudgetYearPage {
        let words = &self.words;
        let all: Vec<&Quarter<'_>> = year.quarters.iter().map(|index| &self.plan.quarters[*index]).collect();
        let heading = filled(words.get("year_heading"), &[year.year.to_string()]);
        let lead = words.get("year_lead");
        let trusted = all.iter().map(|quarter| quarter.dated.disclosure.provenance.overall()).max();
        let document = |quarter: &&&Quarter<'_>| quarter.dated.period.months().is_none();
        let periods = self.periods(year.year, &all);
        BudgetYearPage {
            page: self.page(&year.route, "ngan-sach", &heading, &format!("{heading}. {lead}"), vec![self.top("menu_budget", "ngan-sach")]),
            heading,
            lead: lead.to_owned(),
            provenance: trusted.map(|trust| self.trusted(trust)),
            mark: trusted.map(|trust| MarkView::of(words, trust)),
            plan: self.plan_of(&all),
            charts: self.pace_charts(&periods),
            periods: periods.iter().map(|slot| self.year_period(slot)).collect(),
            documents: all.iter().filter(document).map(|quarter| LinkView::to(&self.period(quarter), &quarter.route)).collect(),
            others: self
                .plan
                .budget_years
                .iter()
                .filter(|other| other.year != year.year)
                .map(|other| LinkView::to(&filled(words.get("year_heading"), &[other.year.to_string()]), &other.route))
                .collect(),
        }
    }

    /// The reports on what was done that are due at the end of a period, and those that are there, in order.
    fn periods<'q>(&self, year: i32, all: &[&'q Quarter<'q>]) -> Vec<Slot<'q>> {
        let asked = self.plan.site.sets().filter(|set| set.deadline.after == Start::PeriodEnd);
        let mut periods: Vec<Period> =
            asked.flat_map(|set| set.periods.iter().copied().filter(|period| set.covers(year, *period))).collect();
        periods.extend(all.iter().map(|quarter| quarter.dated.period));
        periods.retain(|period| period.months().is_some());
        periods.sort_by_key(|period| (period.months(), *period));
        periods.dedup();
        let slot = |period: Period| {
            let quarter = all.iter().copied().find(|quarter| quarter.dated.period == period);
            Slot { period, quarter, missing: quarter.is_none() && self.is_over(year, period) }
        };
        periods.into_iter().map(slot).collect()
    }

    fn year_period(&self, slot: &Slot<'_>) -> YearPeriodView {
        let words = &self.words;
        let Slot { period, quarter, missing } = *slot;
        let [income, spending] = quarter.map(totals).unwrap_or_default();
        let actual = |line: &Option<FigureLine<'_>>| {
            let dong = line.as_ref().and_then(|line| line.actual);
            dong.map_or_else(|| String::from("–"), |dong| MoneyUnit::Dong.show(dong))
        };
        let reached = |line: &Option<FigureLine<'_>>| {
            let percent = line.as_ref().and_then(|line| percent(line.actual, line.plan));
            shown(percent) + if percent.is_some() { "%" } else { "" }
        };
        let gap = if missing { "year_missing" } else { "year_coming" };
        YearPeriodView {
            name: self.period_name(period),
            link: quarter.map(|quarter| LinkView::to(&self.period_name(period), &quarter.route)),
            gap: quarter.is_none().then(|| words.get(gap).to_owned()),
            published: quarter.map(|quarter| quarter.dated.disclosure.published.to_string()).unwrap_or_default(),
            income: actual(&income),
            income_percent: reached(&income),
            spending: actual(&spending),
            spending_percent: reached(&spending),
            mark: quarter.map(|quarter| MarkView::of(words, quarter.dated.disclosure.provenance.state)),
            brief: quarter.and_then(Quarter::brief).map(|route| LinkView::to(words.get("budget_brief"), &route)),
        }
    }

    /// The plan as the latest report has it.
    fn plan_of(&self, all: &[&Quarter<'_>]) -> Option<String> {
        let plan = |quarter: &&Quarter<'_>| {
            let [income, spending] = totals(quarter);
            Some([income?.plan?, spending?.plan?].map(|dong| MoneyUnit::Dong.show(dong)))
        };
        all.iter().rev().find_map(plan).map(|plan| filled(self.words.get("year_plan"), &plan))
    }

    /// Revenue, then spending; none where no period tells both plan and done.
    fn pace_charts(&self, slots: &[Slot<'_>]) -> Vec<PaceView> {
        let told: Vec<(Period, Totals<'_>)> = slots.iter().filter_map(|slot| Some((slot.period, totals(slot.quarter?)))).collect();
        let largest = told.iter().flat_map(|(_, totals)| totals.iter().flatten()).flat_map(|line| [line.plan, line.actual]).flatten().max();
        let kinds = [("hinh-thu", "chart_pace_income", "pace_earned"), ("hinh-chi", "chart_pace_spending", "pace_spent")];
        let chart = |(index, (anchor, title, done)): (usize, (&str, &str, &str))| {
            let (latest, line) = told.iter().rev().find_map(|(period, totals)| {
                let line = totals[index].as_ref()?;
                (line.actual.is_some() && line.plan.is_some_and(|plan| plan > 0)).then_some((*period, line))
            })?;
            let reported: Vec<Reported> = [3, 6, 9, 12].map(|months| self.reported(slots, index, months)).into();
            let title = self.words.get(title).to_owned();
            let finding = self.pace_finding(latest, line, done);
            Some(self.pace(&Pace { anchor, title, finding, plan: line.plan?, reported: &reported, largest: largest? }))
        };
        kinds.into_iter().enumerate().filter_map(chart).collect()
    }

    /// What was done by the end of a quarter: by its own report, or by that of the whole year.
    fn reported(&self, slots: &[Slot<'_>], index: usize, months: u32) -> Reported {
        let of_time = || slots.iter().filter(|slot| slot.period.months() == Some(months));
        let actual = of_time().filter_map(|slot| slot.quarter).find_map(|quarter| totals(quarter)[index].as_ref()?.actual);
        Reported {
            months: i64::from(months),
            name: of_time().next().map(|slot| self.period_name(slot.period)).unwrap_or_default(),
            actual,
            missing: actual.is_none() && of_time().any(|slot| slot.missing),
        }
    }

    fn pace_finding(&self, period: Period, line: &FigureLine<'_>, done: &str) -> String {
        let words = &self.words;
        let even = i64::from(period.months().unwrap_or(12)) * 10_000 / 12;
        let reached = percent(line.actual, line.plan);
        let compared = match reached.unwrap_or(0).cmp(&even) {
            std::cmp::Ordering::Greater => "pace_above",
            std::cmp::Ordering::Less => "pace_below",
            std::cmp::Ordering::Equal => "pace_even",
        };
        let amount = MoneyUnit::Dong.show(line.actual.unwrap_or(0));
        let values = [
            lower_first(&self.period_name(period)),
            words.get(done).to_owned(),
            amount,
            shown(reached),
            words.get(compared).to_owned(),
            (even / 100).to_string(),
        ];
        filled(words.get("pace_finding"), &values)
    }

    /// Whether the time to publish a period has passed on the day of the site.
    fn is_over(&self, year: i32, period: Period) -> bool {
        let due = self.plan.site.regime(year, period).and_then(|set| last_day(year, period, set));
        due.is_some_and(|due| due < self.plan.site.as_of.0)
    }
}

/// Total revenue and total spending.
fn totals<'q>(quarter: &'q Quarter<'_>) -> Totals<'q> {
    let mut sides = sides(quarter).into_iter().map(|side| side.total);
    [sides.next(), sides.next()]
}

/// The last day to publish a period.
fn last_day(year: i32, period: Period, set: &FormSet) -> Option<NaiveDate> {
    let end = NaiveDate::from_ymd_opt(year, period.months()?, 1)?.checked_add_months(Months::new(1))?.pred_opt()?;
    let count = u64::try_from(set.deadline.amount.thousandths() / 1000).ok()?;
    match set.deadline.unit {
        _ if set.deadline.after != Start::PeriodEnd => None,
        Unit::Month => end.checked_add_months(Months::new(u32::try_from(count).ok()?)),
        Unit::Day | Unit::WorkingDay | Unit::Minute | Unit::Hour => end.checked_add_days(Days::new(count)),
    }
}
