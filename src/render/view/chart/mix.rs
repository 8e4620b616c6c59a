//! What the money was spent on: one bar of at most six parts, each with a pattern, a number and its name below.

use serde::Serialize;

use crate::model::money::grouped;
use crate::plan::Quarter;
use crate::render::view::chart::{TextLineView, lines};
use crate::render::view::figures::{percent, shown};
use crate::render::view::frame::Views;
use crate::render::view::lines::{Purpose, Purposes, purposes};
use crate::render::view::scale::share;
use crate::render::view::vocabulary::filled;

/// Neighbours differ most: full, dots, stripes, grid, upright lines, empty.
const PATTERNS: [&str; 6] = ["dac", "cham", "cheo", "luoi", "doc", "trong"];
/// Height of the numbers and the bar, with the room below; of a line of letters; between two names.
const HEAD: usize = 80;
const LINE: usize = 21;
const GAP: usize = 9;
/// A part narrower than this, in hundredths of a per cent of the bar, has no room for its number above it.
const NARROW: i64 = 500;

/// What was spent by purpose: the picture, and the table that says the same exactly.
#[derive(Debug, Serialize)]
pub(in crate::render::view) struct MixView {
    /// `hinh-viec`, where its names begin.
    anchor: String,
    title: String,
    /// The same in words, for those who do not see it.
    description: String,
    /// What it shows, in one sentence.
    finding: String,
    height: usize,
    parts: Vec<MixPartView>,
    /// All that was spent, in the unit of the disclosure.
    total: String,
    unit: String,
}

/// A part of the bar, and a row of the table.
#[derive(Debug, Serialize)]
struct MixPartView {
    number: usize,
    name: String,
    name_lines: Vec<TextLineView>,
    /// The name of its pattern.
    pattern: &'static str,
    /// Where it begins, how wide it is, and where its number stands, in per cent of the picture: `0.30`.
    from: String,
    width: String,
    middle: String,
    /// Whether there is room for its number above it.
    numbered: bool,
    /// Where its name stands, in pixels.
    top: usize,
    /// In the unit of the disclosure.
    amount: String,
    /// `32,40`.
    percent: String,
    /// Of 100.000 đồng, rounded.
    of_100000: String,
}

impl Views<'_> {
    /// What was spent by purpose; none where the forms do not say.
    pub(in crate::render::view) fn mix(&self, quarter: &Quarter<'_>) -> Option<MixView> {
        let purposes = purposes(quarter)?;
        let words = &self.words;
        let unit = quarter.dated.disclosure.unit;
        let (mut before, mut top) = (0_i64, HEAD);
        let part = |(index, purpose): (usize, &Purpose<'_>)| {
            let name = self.purpose(purpose).to_owned();
            let name_lines = lines(&name, LINE * 2 - 5, LINE);
            let from = hundredths(before, purposes.total);
            before = before.saturating_add(purpose.actual);
            let wide = hundredths(before, purposes.total).saturating_sub(from);
            let at = top;
            top += (name_lines.len() + 1) * LINE + GAP;
            MixPartView {
                number: index + 1,
                name,
                name_lines,
                pattern: PATTERNS[index % PATTERNS.len()],
                from: points(from),
                width: points(wide),
                middle: points(from + wide / 2),
                numbered: wide >= NARROW,
                top: at,
                amount: unit.show(purpose.actual),
                percent: shown(percent(Some(purpose.actual), Some(purposes.total))),
                of_100000: of_100000(purpose.actual, &purposes),
            }
        };
        let parts: Vec<MixPartView> = purposes.parts.iter().enumerate().map(part).collect();
        let most = purposes.parts.iter().find(|part| part.name.is_some())?;
        let described = parts.iter().map(|part| format!("{}: {}%.", part.name, part.percent));
        Some(MixView {
            anchor: String::from("hinh-viec"),
            title: format!("{}, {}", words.get("chart_mix"), self.period_inside(quarter)),
            description: described.collect::<Vec<_>>().join(" "),
            finding: filled(words.get("chart_mix_finding"), &[of_100000(most.actual, &purposes), self.purpose(most).to_owned()]),
            height: top,
            total: unit.show(purposes.total),
            unit: self.unit(unit).to_owned(),
            parts,
        })
    }

    /// What a part is called.
    pub(in crate::render::view) fn purpose<'p>(&'p self, purpose: &Purpose<'p>) -> &'p str {
        purpose.name.unwrap_or_else(|| self.words.get("budget_other_parts"))
    }
}

/// Of 100.000 đồng spent, rounded half up.
pub(in crate::render::view) fn of_100000(actual: i64, purposes: &Purposes<'_>) -> String {
    share(actual, purposes.total, 100_000).map_or_else(|| String::from("–"), |dong| grouped(i128::from(dong)))
}

/// How far along a bar of `all` an amount reaches, in hundredths of a per cent.
fn hundredths(amount: i64, all: i64) -> i64 {
    percent(Some(amount), Some(all)).unwrap_or(0).clamp(0, 10_000)
}

fn points(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
