//! Two bars of equal length: what there was to resolve, and what became of it. Parts differ by pattern, not by colour alone.

use serde::Serialize;

use crate::model::money::grouped;
use crate::model::results::Results;
use crate::render::view::figures::{percent, shown};
use crate::render::view::frame::Views;

/// One bar and its parts; the table under the picture holds the same.
#[derive(Debug, Serialize)]
pub(super) struct StackView {
    name: String,
    total: String,
    /// `100,00`; `–` where there is nothing to divide.
    share: String,
    /// How far below the picture's upper edge it begins, in pixels.
    top: usize,
    parts: Vec<SliceView>,
}

/// A part of a bar.
#[derive(Debug, Serialize)]
struct SliceView {
    name: String,
    figure: String,
    /// Of the bar, in per cent: `91,83`; `–` where the bar is nothing.
    share: String,
    /// The name of its pattern.
    pattern: &'static str,
    /// Where it begins and how wide it is, in per cent of the picture: `0.30`.
    from: String,
    width: String,
    /// Whether there is anything to draw.
    drawn: bool,
}

impl Views<'_> {
    /// The bars of one period.
    pub(super) fn stacks(&self, results: &Results) -> Vec<StackView> {
        let received = results.received;
        let all = results.to_resolve();
        let stack = |top: usize, name: &str, parts: &[(&str, &'static str, i64)]| {
            let mut before: i64 = 0;
            let slice = |&(word, pattern, count): &(&str, &'static str, i64)| {
                let from = hundredths(before, all);
                before = before.saturating_add(count);
                SliceView {
                    name: self.words.get(word).to_owned(),
                    figure: grouped(count),
                    share: shown(percent(Some(count), Some(all))),
                    pattern,
                    from: points(from),
                    width: points(hundredths(before, all).saturating_sub(from)),
                    drawn: count > 0,
                }
            };
            StackView {
                name: self.words.get(name).to_owned(),
                total: grouped(all),
                share: shown(percent(Some(all), Some(all))),
                top,
                parts: parts.iter().map(slice).collect(),
            }
        };
        vec![
            stack(
                0,
                "result_to_resolve",
                &[
                    ("result_carried_over", "cham", results.carried_over),
                    ("results_by_online", "dac", received.online),
                    ("results_by_direct", "cheo", received.direct),
                    ("results_by_post", "doc", received.post),
                ],
            ),
            stack(66, "results_became", &[("result_resolved", "ngang", results.resolved), ("result_open", "luoi", results.open())]),
        ]
    }
}

/// How far along a bar of `all` a count reaches, in hundredths of a per cent, never outside it.
fn hundredths(count: i64, all: i64) -> i64 {
    percent(Some(count), Some(all)).unwrap_or(0).clamp(0, 10_000)
}

fn points(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
