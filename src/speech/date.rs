//! Days, months, quarters and hours in words.

use chrono::Datelike;

use crate::model::date::Date;
use crate::speech::number::{ordinal, whole};

/// `ngày ba mươi mốt tháng một năm hai nghìn không trăm hai mươi bốn`.
pub fn date(date: Date) -> String {
    format!("ngày {} {}", day(date.0.day().into()), month(date.0.month().into(), date.0.year().into()))
}

/// A day of a month: the first ten are `mùng`, so that nobody takes them for a count of days.
pub fn day(day: i64) -> String {
    if (1..=10).contains(&day) { format!("mùng {}", whole(day)) } else { whole(day) }
}

/// `tháng bảy năm hai nghìn không trăm hai mươi ba`.
pub fn month(month: i64, year: i64) -> String {
    format!("tháng {} năm {}", month_name(month), self::year(year))
}

/// A year: its four keeps its name, as where a day is written out in a register (`hai nghìn không trăm hai mươi bốn`).
pub fn year(year: i64) -> String {
    let words = whole(year);
    words.strip_suffix("mươi tư").map_or(words.clone(), |front| format!("{front}mươi bốn"))
}

/// The fourth month is `tháng tư`, as in an order; the first is `tháng một`: `tháng giêng` is of the moon.
pub fn month_name(month: i64) -> String {
    if month == 1 { whole(1) } else { ordinal(month) }
}

/// `quý bốn`.
pub fn quarter(quarter: u8) -> String {
    format!("quý {}", whole(quarter.into()))
}

/// An hour of the clock: `bảy giờ ba mươi phút`, `bảy giờ`.
pub fn clock(hour: i64, minute: i64) -> String {
    if minute == 0 { format!("{} giờ", whole(hour)) } else { format!("{} giờ {} phút", whole(hour), whole(minute)) }
}

/// What a Roman numeral comes to: quarters and annexes are counted with them. None for anything else, and from forty on.
pub fn roman(text: &str) -> Option<i64> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = text.len() - text.trim_start_matches('X').len();
    let ones = ONES.iter().position(|ones| *ones == &text[tens..])?;
    (tens <= 3 && !text.is_empty()).then(|| i64::try_from(tens * 10 + ones).expect("below forty"))
}

#[cfg(test)]
mod tests {
    use super::{clock, date, day, month, quarter, roman};
    use crate::model::date::Date;

    #[test]
    fn a_day_is_read_as_people_say_it() {
        let read = |text| date(Date::parse(text).expect("a day"));
        assert_eq!(read("2024-01-31"), "ngày ba mươi mốt tháng một năm hai nghìn không trăm hai mươi bốn");
        assert_eq!(read("2026-07-01"), "ngày mùng một tháng bảy năm hai nghìn không trăm hai mươi sáu");
        assert_eq!(read("2025-04-10"), "ngày mùng mười tháng tư năm hai nghìn không trăm hai mươi lăm");
        assert_eq!(read("1999-12-11"), "ngày mười một tháng mười hai năm một nghìn chín trăm chín mươi chín");
        assert_eq!(day(15), "mười lăm");
        assert_eq!(month(7, 2021), "tháng bảy năm hai nghìn không trăm hai mươi mốt");
    }

    #[test]
    fn hours_and_quarters_are_read() {
        assert_eq!((clock(7, 30), clock(15, 0)), (String::from("bảy giờ ba mươi phút"), String::from("mười lăm giờ")));
        assert_eq!(quarter(4), "quý bốn");
        let numerals = ["I", "IV", "IX", "XIV", "XXIX", "", "IIII", "ID", "quý"].map(roman);
        assert_eq!(numerals, [Some(1), Some(4), Some(9), Some(14), Some(29), None, None, None, None]);
        assert_eq!([3, 4].map(|tens| roman(&"X".repeat(tens))), [Some(30), None]);
    }
}
