//! The script of a quarter's budget, for the loudspeaker (Thông tư 343/2016/TT-BTC, Điều 15: announced where there is one).

use crate::model::date::Date;
use crate::model::money::Money;
use crate::model::provenance::Trust;
use crate::output::Output;
use crate::plan::Route;
use crate::render::broadcast::draft::{Draft, Place};
use crate::render::broadcast::{bare, ear, file, words};
use crate::render::view::vocabulary::{filled, lower_first, upper_first};
use crate::speech::date::{date, quarter, year};
use crate::speech::number::{percent, rough_money, rounded_money, whole};

/// So many lines of revenue, and of expenditure, at most.
const LINES: usize = 4;

/// Up to when figures count, from the first of January on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The end of a quarter, 1 to 4.
    Quarter(u8),
    /// The end of the first 3, 6 or 9 months.
    Months(u8),
    /// The end of the year.
    Year,
}

/// Revenue or expenditure: the total and its main lines.
#[derive(Debug, Clone)]
pub struct Side<'a> {
    /// The total, in đồng.
    pub total: Money,
    /// The total in hundredths of a per cent of the year's plan; none where nothing was planned.
    pub percent: Option<i64>,
    /// Name and amount in đồng of the main lines, the most important first; as many are told as fit, four at most.
    pub lines: Vec<(&'a str, Money)>,
}

/// What the script of a period is made of.
#[derive(Debug, Clone)]
pub struct Broadcast<'a> {
    /// `xã Tân Việt`.
    pub commune: &'a str,
    /// The year of the budget.
    pub year: i32,
    /// Up to when the figures count.
    pub until: Until,
    /// Tổng số thu.
    pub revenue: Side<'a>,
    /// Tổng số chi.
    pub expenditure: Side<'a>,
    /// At whose seat the tables can be seen: `Ủy ban nhân dân xã`.
    pub place: &'a str,
    /// The last day of posting; none where it is not posted.
    pub posted_to: Option<Date>,
    /// Whom to ask, a post and never a person: `công chức tài chính – kế toán`; none where nobody is named.
    pub ask: Option<&'a str>,
    /// How far the least certain of these figures can be trusted.
    pub trust: Trust,
}

/// The script as a file beside the page of its period: `ngan-sach/2023/q4/truyen-thanh.txt`.
pub fn output(route: &Route, broadcast: &Broadcast<'_>) -> Output {
    file(route, &script(broadcast))
}

/// The script: a sentence a line, amounts rounded and said to be.
pub fn script(broadcast: &Broadcast<'_>) -> String {
    let words = words();
    let ear = ear(&words);
    let word = |id: &str| words.get(id).to_owned();
    let say = |id: &str, values: &[String]| filled(words.get(id), values);
    let budget_year = year(broadcast.year.into());
    let until = match broadcast.until {
        Until::Quarter(of) => say("speech_budget_quarter", &[quarter(of), budget_year]),
        Until::Months(of) => say("speech_budget_months", &[whole(of.into()), budget_year]),
        Until::Year => say("speech_budget_year", &[budget_year]),
    };
    let (revenue, expenditure) = (rounded_money(broadcast.revenue.total), rounded_money(broadcast.expenditure.total));
    let mut draft = Draft::default();
    draft.must(Place::Call, word("speech_call"));
    draft.must(Place::Call, say("speech_budget_lead", &[ear.heard(broadcast.commune), until]));
    match broadcast.trust {
        Trust::Verified => {}
        Trust::Reconstructed => draft.must(Place::Trust, word("speech_budget_reconstructed")),
        Trust::Sample => draft.must(Place::Trust, word("speech_budget_sample")),
    }
    draft.must(Place::Trust, word("speech_budget_round"));
    let sides = [
        (Place::First, "speech_budget_revenue", &broadcast.revenue, &revenue),
        (Place::Second, "speech_budget_expenditure", &broadcast.expenditure, &expenditure),
    ];
    for (place, total, side, amount) in &sides {
        let amount = match side.percent {
            Some(share) => say("speech_budget_share", &[(*amount).clone(), percent(share)]),
            None => (*amount).clone(),
        };
        draft.must(*place, say(total, &[amount]));
    }
    draft.must(Place::Where, say("speech_budget_see", &[bare(&ear.heard(broadcast.place))]));
    if let Some(last) = broadcast.posted_to {
        draft.must(Place::Where, say("speech_budget_posted", &[date(last)]));
    }
    if let Some(ask) = broadcast.ask {
        draft.must(Place::Where, say("speech_budget_ask", &[lower_first(&bare(&ear.heard(ask)))]));
    }
    draft.must(Place::Again, say("speech_budget_again", &[revenue.clone(), expenditure.clone()]));
    if broadcast.trust != Trust::Verified {
        draft.must(Place::Close, word("speech_budget_check"));
    }
    draft.must(Place::Close, word("speech_close"));
    // A line of each in turn, so that neither takes the room of the other; after one that is left out, no lesser one.
    let mut open = [true; 2];
    for at in 0..LINES {
        for ((place, _, side, _), open) in sides.iter().zip(&mut open) {
            let Some((name, amount)) = side.lines.get(at).filter(|_| *open) else { continue };
            let line = say("speech_budget_line", &[upper_first(&bare(&ear.heard(name))), rough_money(*amount)]);
            // The first comes with the words that lead to it, or not at all.
            let line = if at == 0 { format!("{}\n{line}", word("speech_budget_lines")) } else { line };
            *open = draft.may(*place, line);
        }
    }
    draft.text()
}

#[cfg(test)]
mod tests;
