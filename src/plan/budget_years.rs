//! The budget years of a site, and the page in plain words that a disclosure has.

use std::collections::BTreeMap;

use crate::plan::{Quarter, Route};

/// A budget year of which something is public on the day of the site.
#[derive(Debug, Clone)]
pub struct BudgetYear {
    /// The year.
    pub year: i32,
    /// Indices of its disclosures, in the order of their periods.
    pub quarters: Vec<usize>,
    /// Its address.
    pub route: Route,
}

/// The budget years, the latest first.
pub(super) fn budget_years(quarters: &[Quarter<'_>]) -> Vec<BudgetYear> {
    let mut years: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    for (index, quarter) in quarters.iter().enumerate() {
        years.entry(quarter.dated.year).or_default().push(index);
    }
    let year = |(year, mut of_year): (i32, Vec<usize>)| {
        of_year.sort_by_key(|index| quarters[*index].dated.period);
        BudgetYear { year, quarters: of_year, route: Route::of(&["ngan-sach", &year.to_string()]) }
    };
    years.into_iter().rev().map(year).collect()
}

impl Quarter<'_> {
    /// The address of the same in plain words on one page; none for a disclosure that is no report of what was done.
    pub fn brief(&self) -> Option<Route> {
        self.dated.period.months()?;
        Some(Route::of(&["ngan-sach", &self.dated.year.to_string(), self.dated.period.slug(), "tom-tat"]))
    }
}
