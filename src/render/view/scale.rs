//! Large amounts made graspable: rounded to tỷ or triệu, of each 100.000 đồng, and for each household. Whole numbers only, half up.

use serde::Serialize;

use crate::model::money::grouped;
use crate::plan::Quarter;
use crate::render::view::frame::Views;
use crate::render::view::lines::sides;
use crate::render::view::trust::ProvenanceView;
use crate::render::view::vocabulary::{NO_BREAK, Vocabulary, filled};

const BILLION: u64 = 1_000_000_000;
const MILLION: u64 = 1_000_000;

/// What the money comes to for each household.
#[derive(Debug, Serialize)]
pub(super) struct HouseholdView {
    sentence: String,
    /// Where the number of households comes from.
    provenance: ProvenanceView,
}

impl Views<'_> {
    /// Revenue and spending for each household; none where their number or an amount is not known.
    pub(super) fn household(&self, quarter: &Quarter<'_>) -> Option<HouseholdView> {
        let households = self.plan.site.settings.value.commune.households.as_ref().filter(|households| households.count > 0)?;
        let [income, spending] = sides(quarter).try_into().ok()?;
        let each = |actual: Option<i64>| Some(grouped(share(actual?, i64::from(households.count) * 1000, 1)? * 1000));
        let figures = [grouped(i64::from(households.count)), each(income.total.actual)?, each(spending.total.actual)?];
        Some(HouseholdView {
            sentence: filled(self.words.get("household_said"), &figures),
            provenance: self.provenance(&households.provenance),
        })
    }
}

/// `times` parts of `under` that `over` is, half up; none without a base.
pub(super) fn share(over: i64, under: i64, times: i64) -> Option<i64> {
    let (over, under) = (i128::from(over) * i128::from(times), i128::from(under));
    if under <= 0 {
        return None;
    }
    i64::try_from((over * 2 + under).div_euclid(under * 2)).ok()
}

/// `10,38 tỷ`, `313 triệu`, `850.000`: rounded for the eye, without `đồng`.
pub(super) fn short(words: &Vocabulary, dong: i64) -> String {
    let size = dong.unsigned_abs();
    let sign = if dong < 0 { "-" } else { "" };
    let rounded = |unit: u64| (size + unit / 2) / unit;
    let (text, word) = if size >= BILLION {
        (hundredths(rounded(BILLION / 100)), "money_billion")
    } else if size >= 10 * MILLION {
        (grouped(i128::from(rounded(MILLION))), "money_million")
    } else if size >= MILLION {
        (hundredths(rounded(MILLION / 100)), "money_million")
    } else {
        return format!("{sign}{}", grouped(i128::from(size)));
    };
    format!("{sign}{text}{NO_BREAK}{}", words.get(word))
}

/// `10,38` of 1038; `4,5` of 450; `3` of 300.
fn hundredths(number: u64) -> String {
    let (whole, rest) = (grouped(i128::from(number / 100)), number % 100);
    match rest {
        0 => whole,
        rest if rest % 10 == 0 => format!("{whole},{}", rest / 10),
        rest => format!("{whole},{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, page_words};

    #[test]
    fn an_amount_is_rounded_half_up_for_the_eye() {
        let words = Vocabulary::new(page_words(Language::Vietnamese));
        for (dong, text) in [
            (0, "0"),
            (850_000, "850.000"),
            (1_000_000, "1 triệu"),
            (9_994_999, "9,99 triệu"),
            (312_480_000, "312 triệu"),
            (312_500_000, "313 triệu"),
            (999_999_999, "1.000 triệu"),
            (1_000_000_000, "1 tỷ"),
            (4_504_999_999, "4,5 tỷ"),
            (4_505_000_000, "4,51 tỷ"),
            (10_379_376_539, "10,38 tỷ"),
            (-10_379_376_539, "-10,38 tỷ"),
            (1_234_567_000_000, "1.234,57 tỷ"),
        ] {
            assert_eq!(short(&words, dong).replace(NO_BREAK, " "), text);
        }
    }

    #[test]
    fn a_share_is_half_up_and_needs_a_base() {
        assert_eq!(share(1, 3, 100_000), Some(33_333));
        assert_eq!(share(1, 8, 100), Some(13));
        assert_eq!(share(1, 0, 100), None);
        assert_eq!(share(i64::MAX, i64::MAX, 100_000), Some(100_000));
    }
}
