//! Figures that were published otherwise before: what stood there, what stands there now, and why.

use serde::Serialize;

use crate::model::budget::Correction;
use crate::plan::Quarter;
use crate::render::view::form::{shown_cell, shown_figure};
use crate::render::view::frame::Views;
use crate::render::view::vocabulary::{filled, sentence};

/// A figure that was corrected.
#[derive(Debug, Serialize)]
pub(super) struct CorrectionView {
    /// `Biểu số 113/CK TC-NSNN, dòng Tổng số thu, cột Thực hiện`.
    place: String,
    /// Its form on the page: `#bieu-113`.
    href: String,
    was: String,
    now: String,
    reason: String,
    date: String,
}

impl Views<'_> {
    /// The corrections of a disclosure up to the day of the site, the latest first. Of a cell that is not there, nothing.
    pub(super) fn corrections(&self, quarter: &Quarter<'_>) -> Vec<CorrectionView> {
        let all = &quarter.dated.disclosure.corrections;
        let mut views: Vec<(&Correction, CorrectionView)> =
            (0..all.len()).filter_map(|index| Some((&all[index], self.correction(quarter, all, index)?))).collect();
        views.sort_by_key(|(correction, _)| std::cmp::Reverse(correction.date));
        views.into_iter().map(|(_, view)| view).collect()
    }

    fn correction(&self, quarter: &Quarter<'_>, all: &[Correction], index: usize) -> Option<CorrectionView> {
        let correction = &all[index];
        let (book, unit) = (&quarter.book, quarter.dated.disclosure.unit);
        let spot = book.spot(&correction.cell)?;
        let (sheet, line) = (&book.sheets[spot.sheet], book.line(spot));
        let next = all[index + 1..].iter().find(|later| later.cell == correction.cell);
        let now = match next {
            Some(later) => shown_figure(&self.words, later.was, unit),
            None => shown_cell(&self.words, line.cells[spot.column], unit),
        };
        Some(CorrectionView {
            place: filled(self.words.get("budget_cell"), &[sheet.form.code.clone(), line.name.to_owned(), book.head(spot)]),
            href: format!("#bieu-{}", sheet.form.id),
            was: shown_figure(&self.words, correction.was, unit),
            now,
            reason: sentence(&correction.reason),
            date: correction.date.to_string(),
        })
    }
}
