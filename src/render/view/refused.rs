//! What a citizen may ask for when a dossier is refused or late, and which act says so on the day of the site.
//!
//! The acts stand in a table, `what`, first day, last day, number, articles: a new decree is a new line. No article is
//! named of a decree that nobody here has read.

use serde::Serialize;

use crate::model::date::{Date, Validity};
use crate::model::provenance::Trust;
use crate::render::view::frame::Views;
use crate::render::view::trust::MarkView;

const TABLE: &str = include_str!("refused.tsv");

/// Which acts say what a citizen may ask for; none where the table knows of none on that day.
#[derive(Debug, Serialize)]
pub(super) struct RefusedView {
    /// That a refusal gives its reason in writing: `Nghị định 61/2018/NĐ-CP, Điều 17, Điều 19`.
    reason: Option<String>,
    /// That a late result comes with an apology and a new day.
    late: Option<String>,
    /// To whom one complains.
    complaint: Option<String>,
    /// How far the citations can be trusted: they have not been compared with the acts.
    mark: MarkView,
}

impl Views<'_> {
    /// The acts of the day of the site.
    pub(super) fn refused(&self) -> RefusedView {
        let cite = |what: &str| {
            let (number, articles) = on(self.plan.site.as_of, what)?;
            let kind = self.words.get(if what == "complaint" { "refused_law" } else { "refused_decree" });
            let articles = articles.split_whitespace().map(|article| format!(", {} {article}", self.words.get("refused_article")));
            Some(format!("{kind} {number}{}", articles.collect::<String>()))
        };
        RefusedView {
            reason: cite("reason"),
            late: cite("late"),
            complaint: cite("complaint"),
            mark: MarkView::of(&self.words, Trust::Reconstructed),
        }
    }
}

/// The number and the articles of the act that says this on `day`.
fn on(day: Date, what: &str) -> Option<(&'static str, &'static str)> {
    TABLE.lines().find_map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("a test reads every line");
        let (name, from, to, number, articles) = (cell(), cell(), cell(), cell(), cell());
        (name == what && Validity { from: Date::parse(from), to: Date::parse(to) }.holds_on(day)).then_some((number, articles))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_has_the_act_of_that_day() {
        for line in TABLE.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 5, "{line}");
            assert!(Date::parse(cells[1]).is_some() && (cells[2].is_empty() || Date::parse(cells[2]).is_some()), "{line}");
        }
        let act = |day| on(Date::parse(day).expect("a day"), "late").map(|(number, _)| number);
        assert_eq!((act("2018-01-01"), act("2024-01-31"), act("2025-06-30")), (None, Some("61/2018/NĐ-CP"), Some("61/2018/NĐ-CP")));
        assert_eq!(act("2025-07-01"), Some("118/2025/NĐ-CP"));
    }
}
