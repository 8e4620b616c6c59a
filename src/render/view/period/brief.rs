//! The citizens' budget: one period on one sheet of paper, in plain words, for the wall and for the hand.

use serde::Serialize;

use crate::model::budget::MoneyUnit;
use crate::plan::{Quarter, Route};
use crate::render::view::chart::mix::of_100000;
use crate::render::view::figures::{percent, shown};
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::lines::{FigureLine, MOST_PARTS, Purposes, Side, purposes, sides};
use crate::render::view::scale::{HouseholdView, short};
use crate::render::view::trust::{MarkView, ProvenanceView};
use crate::render::view::vocabulary::{filled, lower_first};

/// One period on one sheet.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BriefPage {
    page: PageView,
    heading: String,
    provenance: ProvenanceView,
    mark: MarkView,
    /// Revenue, then spending, in one sentence each.
    totals: Vec<BriefTotalView>,
    /// What revenue leaves over spending, or the other way round.
    balance: Option<String>,
    /// Where the money came from, at most six lines.
    income: Vec<BriefLineView>,
    /// Where it went, at most six lines.
    spending: Vec<BriefLineView>,
    /// Whether spending is told by purpose, each of 100.000 đồng; otherwise beside the plan.
    by_purpose: bool,
    household: Option<HouseholdView>,
    /// Until when it hangs on the wall.
    posted: Option<String>,
    /// The whole disclosure.
    whole: LinkView,
}

/// Revenue or spending.
#[derive(Debug, Serialize)]
struct BriefTotalView {
    /// `Đã thu`, `Đã chi`.
    name: String,
    amount: String,
    /// `bằng 168,06% dự toán cả năm (6.175.930.000 đồng)`.
    reached: Option<String>,
}

/// A line in plain words, rounded.
#[derive(Debug, Serialize)]
struct BriefLineView {
    name: String,
    amount: String,
    /// Planned for the year, or of 100.000 đồng.
    other: String,
}

impl Views<'_> {
    /// One period on one sheet.
    pub(in crate::render) fn brief(&self, quarter: &Quarter<'_>, route: &Route) -> BriefPage {
        let words = &self.words;
        let disclosure = &quarter.dated.disclosure;
        let heading = format!("{}: {}", self.budget_of(quarter), words.get("brief_heading"));
        let description = filled(words.get("brief_description"), &[self.period_inside(quarter)]);
        let whole = LinkView::to(words.get("brief_whole"), &quarter.route);
        let crumb = LinkView::to(&self.period(quarter), &quarter.route);
        let above = vec![self.top("menu_budget", "ngan-sach"), self.year_link(quarter.dated.year), crumb];
        let mut told = sides(quarter).into_iter();
        let (income, spending) = (told.next(), told.next());
        let purposes = purposes(quarter);
        let names = ["brief_earned", "brief_spent"];
        let both = income.iter().chain(&spending);
        BriefPage {
            page: self.page(route, "ngan-sach", &heading, &description, above),
            heading,
            provenance: self.provenance(&disclosure.provenance),
            mark: MarkView::of(words, disclosure.provenance.state),
            totals: names.into_iter().zip(both).map(|(name, side)| self.brief_total(name, &side.total)).collect(),
            balance: self.balance(income.as_ref(), spending.as_ref()),
            income: income.map(|side| self.brief_lines(&side)).unwrap_or_default(),
            by_purpose: purposes.is_some(),
            spending: match purposes {
                Some(purposes) => self.brief_purposes(&purposes),
                None => spending.map(|side| self.brief_lines(&side)).unwrap_or_default(),
            },
            household: self.household(quarter),
            posted: disclosure.posted.map(|posting| lower_first(&self.posted(posting).text)),
            whole,
        }
    }

    fn brief_total(&self, name: &str, line: &FigureLine<'_>) -> BriefTotalView {
        let words = &self.words;
        let exact = |dong: i64| format!("{} {}", MoneyUnit::Dong.show(dong), words.get("money_dong"));
        let reached = percent(line.actual, line.plan)
            .map(|percent| filled(words.get("brief_reached"), &[shown(Some(percent)), exact(line.plan.unwrap_or(0))]));
        BriefTotalView {
            name: words.get(name).to_owned(),
            amount: line.actual.map_or_else(|| words.get("chart_missing").to_owned(), exact),
            reached,
        }
    }

    fn balance(&self, income: Option<&Side<'_>>, spending: Option<&Side<'_>>) -> Option<String> {
        let left = income?.total.actual?.checked_sub(spending?.total.actual?)?;
        let word = if left < 0 { "brief_short" } else { "brief_left" };
        (left != 0).then(|| filled(self.words.get(word), &[self.about(left.saturating_abs())]))
    }

    /// The largest lines, the rest as one.
    fn brief_lines(&self, side: &Side<'_>) -> Vec<BriefLineView> {
        let mut parts: Vec<&FigureLine<'_>> = side.parts.iter().filter(|line| line.actual.is_some_and(|actual| actual > 0)).collect();
        parts.sort_by_key(|line| std::cmp::Reverse(line.actual));
        let kept = if parts.len() > MOST_PARTS { MOST_PARTS - 1 } else { parts.len() };
        let amount = |dong: Option<i64>| dong.filter(|dong| *dong > 0).map_or_else(|| String::from("–"), |dong| self.about(dong));
        let line =
            |line: &&FigureLine<'_>| BriefLineView { name: line.plain.to_owned(), amount: amount(line.actual), other: amount(line.plan) };
        let mut lines: Vec<BriefLineView> = parts[..kept].iter().map(line).collect();
        if kept < parts.len() {
            let rest =
                |of: fn(&FigureLine<'_>) -> Option<i64>| parts[kept..].iter().filter_map(|line| of(line)).fold(0, i64::saturating_add);
            lines.push(BriefLineView {
                name: self.words.get("budget_other_parts").to_owned(),
                amount: amount(Some(rest(|line| line.actual))),
                other: amount(Some(rest(|line| line.plan))),
            });
        }
        lines
    }

    fn brief_purposes(&self, purposes: &Purposes<'_>) -> Vec<BriefLineView> {
        let line = |part| (self.purpose(part).to_owned(), part);
        let lines = purposes.parts.iter().map(line);
        lines.map(|(name, part)| BriefLineView { name, amount: self.about(part.actual), other: of_100000(part.actual, purposes) }).collect()
    }

    /// `10,38 tỷ đồng`.
    fn about(&self, dong: i64) -> String {
        format!("{} {}", short(&self.words, dong), self.words.get("money_dong"))
    }
}
