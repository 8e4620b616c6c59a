//! A year as a line: what was done since January, period by period, against a plan spread evenly over the months.
//!
//! Where a period is missing the line is broken: nothing is drawn that nobody has reported.

use serde::Serialize;

use crate::render::view::frame::Views;
use crate::render::view::scale::short;

/// The upper edge of the drawing and its base line, in pixels.
const TOP: i64 = 44;
const BASE: i64 = 204;
/// Where the year begins, and how far apart the quarters stand, in per cent of the width.
const START: i64 = 3;
const STEP: i64 = 21;

/// What stands at the end of a quarter.
#[derive(Debug, Clone)]
pub(in crate::render::view) struct Reported {
    /// Months since January: 3, 6, 9 or 12.
    pub(in crate::render::view) months: i64,
    /// `Quý I`.
    pub(in crate::render::view) name: String,
    /// What was done by then, in đồng.
    pub(in crate::render::view) actual: Option<i64>,
    /// Whether its time has passed without it.
    pub(in crate::render::view) missing: bool,
}

/// A picture of one line against the even pace.
#[derive(Debug, Serialize)]
pub(in crate::render::view) struct PaceView {
    /// `hinh-thu`, where its names begin.
    anchor: String,
    title: String,
    /// The same in words, for those who do not see it.
    description: String,
    /// What it shows, in one sentence.
    finding: String,
    /// Where the line of the even pace ends.
    pace: StrokeView,
    strokes: Vec<StrokeView>,
    points: Vec<PointView>,
    /// Quarters whose time has passed without a report.
    gaps: Vec<TickView>,
    /// Every quarter below the base line.
    ticks: Vec<TickView>,
}

/// A straight line. Across in per cent, down in pixels.
#[derive(Debug, Serialize)]
struct StrokeView {
    x1: i64,
    x2: i64,
    y1: String,
    y2: String,
}

/// A report, with its amount above it.
#[derive(Debug, Serialize)]
struct PointView {
    x: i64,
    y: String,
    text: String,
    /// Where it ends: a line that rises leaves the left free.
    text_x: i64,
    text_y: String,
}

#[derive(Debug, Serialize)]
struct TickView {
    x: i64,
    text: String,
}

/// What one picture is drawn from.
#[derive(Debug)]
pub(in crate::render::view) struct Pace<'p> {
    pub(in crate::render::view) anchor: &'p str,
    pub(in crate::render::view) title: String,
    pub(in crate::render::view) finding: String,
    /// Planned for the year, in đồng; above zero.
    pub(in crate::render::view) plan: i64,
    /// The four quarters.
    pub(in crate::render::view) reported: &'p [Reported],
    /// The largest amount of this picture and of the one beside it.
    pub(in crate::render::view) largest: i64,
}

impl Views<'_> {
    /// One picture.
    pub(in crate::render::view) fn pace(&self, pace: &Pace<'_>) -> PaceView {
        let words = &self.words;
        let down = |dong: i64| tenths(height(dong, pace.largest));
        let across = |months: i64| START + STEP * months / 3;
        let mut strokes = Vec::new();
        let mut last = Some((0, 0));
        for report in pace.reported {
            let now = report.actual.map(|actual| (report.months, actual));
            if let (Some((from, before)), Some((to, actual))) = (last, now) {
                strokes.push(StrokeView { x1: across(from), x2: across(to), y1: down(before), y2: down(actual) });
            }
            last = now;
        }
        let amount = |dong: i64| format!("{} {}", short(words, dong), words.get("money_dong"));
        let point = |report: &Reported| {
            let actual = report.actual?;
            let text_y = tenths(height(actual, pace.largest) - 110);
            let x = across(report.months);
            Some(PointView { x, y: down(actual), text: short(words, actual), text_x: x + 3, text_y })
        };
        let said = |report: &Reported| {
            let text = match report.actual {
                Some(actual) => amount(actual),
                None if report.missing => words.get("chart_missing").to_owned(),
                None => return None,
            };
            Some(format!("{}: {text}.", report.name))
        };
        let tick = |report: &Reported, text: &str| TickView { x: across(report.months), text: text.to_owned() };
        let missing = pace.reported.iter().filter(|report| report.missing);
        PaceView {
            anchor: pace.anchor.to_owned(),
            title: pace.title.clone(),
            description: pace.reported.iter().filter_map(said).collect::<Vec<_>>().join(" "),
            finding: pace.finding.clone(),
            pace: StrokeView { x1: across(0), x2: across(12), y1: down(0), y2: down(pace.plan) },
            strokes,
            points: pace.reported.iter().filter_map(point).collect(),
            gaps: missing.map(|report| tick(report, words.get("chart_missing"))).collect(),
            ticks: pace.reported.iter().map(|report| tick(report, &report.name)).collect(),
        }
    }
}

/// How far down an amount stands, in tenths of a pixel.
fn height(dong: i64, largest: i64) -> i64 {
    let part = i128::from(dong.max(0)) * i128::from((BASE - TOP) * 10) / i128::from(largest.max(1));
    BASE * 10 - i64::try_from(part).unwrap_or(0)
}

fn tenths(tenths: i64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
