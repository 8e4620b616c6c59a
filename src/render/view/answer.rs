//! The five answers on top of a procedure's page: who, what to bring, how much, how long, where.

use serde::Serialize;

use crate::model::channel::By;
use crate::model::document::{Case, Document};
use crate::model::fee::FeeState;
use crate::model::part::{Absence, AbsenceReason, Part};
use crate::model::procedure::{Online, Procedure};
use crate::model::time::{Extension, TimeLimit, Unit};
use crate::render::view::channel::{ExtensionView, FeesView, TimeView};
use crate::render::view::frame::Views;
use crate::render::view::part::{AbsentView, PartView};
use crate::render::view::vocabulary::lower_first;

/// So many documents at most stand in the answer.
const DOCUMENTS: usize = 3;

/// The five answers.
#[derive(Debug, Serialize)]
pub(super) struct AnswerView {
    who: PartView,
    bring: BringView,
    cost: CostView,
    time: SpanView,
    /// What else there is than the counter.
    also: Vec<String>,
}

/// What everybody must bring.
#[derive(Debug, Serialize)]
struct BringView {
    /// Names of documents.
    items: Vec<String>,
    /// `Và 3 giấy tờ nữa, tùy trường hợp`; leads to the list.
    more: Option<String>,
    /// Whether the procedure asks for nothing.
    nothing: bool,
    absent: Option<AbsentView>,
}

/// How much, on the first channel.
#[derive(Debug, Serialize)]
struct CostView {
    free: bool,
    /// Names and amounts.
    lines: Vec<CostLineView>,
    /// `Trực tuyến: Miễn phí`, for channels where it is not the same.
    others: Vec<String>,
}

#[derive(Debug, Serialize)]
struct CostLineView {
    name: String,
    text: String,
}

/// How long, on the first channel.
#[derive(Debug, Serialize)]
struct SpanView {
    limit: Option<String>,
    absent: Option<AbsentView>,
    /// The longest of the longer limits.
    longest: Option<ExtensionView>,
    /// `Bưu chính: 5 ngày`, for channels where it is not the same.
    others: Vec<String>,
}

impl Views<'_> {
    /// The five answers; `times` and `fees` are those of the procedure.
    pub(super) fn answer(&self, procedure: &Procedure, times: &[TimeView], fees: &[FeesView]) -> AnswerView {
        let words = &self.words;
        let by = |by| procedure.channels.iter().any(|channel| channel.by == by);
        let online = by(By::Online).then(|| if procedure.online == Online::Full { "answer_online" } else { "answer_online_partly" });
        let post = by(By::Post).then_some("answer_post");
        AnswerView {
            who: PartView::list(words, &procedure.applicants),
            bring: self.bring(procedure),
            cost: self.cost(procedure, fees),
            time: self.span(procedure, times),
            also: online.into_iter().chain(post).map(|word| words.get(word).to_owned()).collect(),
        }
    }

    fn bring(&self, procedure: &Procedure) -> BringView {
        let words = &self.words;
        let absent = AbsentView::from(words, &procedure.documents.0);
        let nothing = matches!(&procedure.documents.0, Part::Absent(Absence { reason: AbsenceReason::NotApplicable, .. }));
        let cases = procedure.documents.0.stated().into_iter().flat_map(|documents| &documents.cases);
        let all: Vec<(&Case, &Document)> = cases.flat_map(|case| case.items.iter().map(move |document| (case, document))).collect();
        let (depends, always): (Vec<_>, Vec<_>) = all.iter().partition(|(case, document)| case.conditional || document.conditional);
        let items: Vec<String> = always.iter().take(DOCUMENTS).map(|(_, document)| document.name.clone()).collect();
        let rest = all.len() - items.len();
        let word = match (items.is_empty(), depends.is_empty()) {
            (true, _) => "answer_see",
            (false, true) => "answer_more",
            (false, false) => "answer_more_by_case",
        };
        let more = (rest > 0).then(|| words.get(word).replacen('#', &rest.to_string(), 1));
        BringView { items, more, nothing, absent }
    }

    fn cost(&self, procedure: &Procedure, fees: &[FeesView]) -> CostView {
        let texts = |fees: &FeesView| fees.lines.iter().map(|line| (line.name.clone(), line.text.clone())).collect::<Vec<_>>();
        let first = fees.first().map(texts).unwrap_or_default();
        let other = |fees: &FeesView| {
            let lines: Vec<String> = fees.lines.iter().map(|line| line.text.clone()).collect();
            let text = if lines.is_empty() { self.words.get("fee_not_stated").to_owned() } else { lines.join("; ") };
            format!("{}: {}", fees.channels, lower_first(&text))
        };
        let mut free = procedure.channels.first().into_iter().flat_map(|channel| &channel.fees).peekable();
        CostView {
            free: free.peek().is_some() && free.all(|fee| fee.state == FeeState::Free),
            others: fees.iter().skip(1).filter(|fees| texts(fees) != first).map(other).collect(),
            lines: first.into_iter().map(|(name, text)| CostLineView { name, text }).collect(),
        }
    }

    fn span(&self, procedure: &Procedure, times: &[TimeView]) -> SpanView {
        let first = times.first();
        let limit = first.and_then(|time| time.limit.clone());
        let stated = procedure.channels.first().and_then(|channel| channel.time_limit.0.stated());
        let longest = stated.and_then(longest);
        let other = |time: &&TimeView| time.limit != limit;
        let text = |time: &TimeView| {
            let text = time.limit.as_deref().or(time.absent.as_ref().map(|absent| absent.word.as_str()));
            format!("{}: {}", time.channels, lower_first(text.unwrap_or_default()))
        };
        SpanView {
            absent: first.map_or_else(|| Some(AbsentView::missing(&self.words)), |time| time.absent.clone()),
            others: times.iter().skip(1).filter(other).map(text).collect(),
            limit,
            longest: longest
                .map(|longest| ExtensionView { limit: self.words.count(longest.amount, longest.unit), when: longest.when.clone() }),
        }
    }
}

/// The longest of the longer limits.
pub(in crate::render) fn longest(limit: &TimeLimit) -> Option<&Extension> {
    limit.extended.iter().max_by_key(|extension| minutes(extension))
}

/// About how long, to tell which of two limits is longer: five working days are a week.
fn minutes(extension: &Extension) -> i64 {
    let unit = match extension.unit {
        Unit::Minute => 1,
        Unit::Hour => 60,
        Unit::Day => 24 * 60,
        Unit::WorkingDay => 24 * 60 * 7 / 5,
        Unit::Month => 30 * 24 * 60,
    };
    extension.amount.thousandths() * unit
}
