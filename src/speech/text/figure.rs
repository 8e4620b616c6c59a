//! A figure at the beginning of a word, by how it is written and what stands before it.

use crate::speech::date;
use crate::speech::number::{decimal, one_by_one, ordinal, whole};
use crate::speech::sign::figures;

/// A figure in words.
pub(super) struct Read<'t> {
    pub(super) said: String,
    /// What follows it in the same word.
    pub(super) rest: &'t str,
}

/// None where the word does not begin with a digit, or its digits are grouped in a way that no number is.
pub(super) fn read<'t>(core: &'t str, previous: &str) -> Option<Read<'t>> {
    let end = core.find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ',' | '/' | ':')).unwrap_or(core.len());
    let (figure, rest) = core.split_at(end);
    if let Some((hour, behind)) = figure.parse().ok().zip(rest.strip_prefix('h').or_else(|| rest.strip_prefix('g'))) {
        // `15h30`, `7h`.
        let end = behind.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(behind.len());
        let minute = if end == 0 { 0 } else { behind[..end].parse().ok()? };
        return (hour <= 24 && minute < 60 && behind[end..].is_empty()).then(|| Read { said: date::clock(hour, minute), rest: "" });
    }
    number(figure, previous).map(|said| Read { said, rest })
}

fn number(figure: &str, previous: &str) -> Option<String> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let value = |text: &str| text.parse::<i64>().ok();
    if digits(figure) {
        return match previous {
            "thứ" => value(figure).map(ordinal),
            "tháng" => value(figure).map(date::month_name),
            "năm" if figure.len() == 4 => value(figure).map(date::year),
            "ngày" | "mùng" | "số" | "mẫu" | "thoại" => Some(figures(figure)),
            // A count may be written with a zero in front; a longer one is a telephone or a code.
            _ if figure.len() > 3 && figure.starts_with('0') => Some(one_by_one(figure)),
            _ => value(figure).map(whole),
        };
    }
    let parts: Vec<&str> = figure.split(['/', ':', '.', ',']).collect();
    if !parts.iter().all(|part| digits(part)) {
        return None;
    }
    let stroke = figure.chars().find(|sign| !sign.is_ascii_digit())?;
    if figure.chars().any(|sign| !sign.is_ascii_digit() && sign != stroke) {
        // `1.234.567,5`
        let (front, back) = figure.split_once(',').filter(|(front, back)| grouped(front) && digits(back) && back.len() <= 9)?;
        return decimal_of(&front.replace('.', ""), back);
    }
    let numbers: Vec<i64> = parts.iter().filter_map(|part| value(part)).collect();
    match (stroke, numbers.as_slice()) {
        ('.', _) if grouped(figure) => value(&figure.replace('.', "")).map(whole),
        ('/' | '.', [day, month, year]) if (1..=31).contains(day) && (1..=12).contains(month) && parts[2].len() == 4 => {
            let lead = if previous == "ngày" { "" } else { "ngày " };
            Some(format!("{lead}{} {}", date::day(*day), date::month(*month, *year)))
        }
        ('/', [month, year])
            if (1..=12).contains(month) && parts[1].len() == 4 && matches!(previous, "tháng" | "từ" | "đến" | "trước" | "sau") =>
        {
            let lead = if previous == "tháng" { "" } else { "tháng " };
            Some(format!("{lead}{} năm {}", date::month_name(*month), date::year(*year)))
        }
        ('/', [day, month]) if previous == "ngày" && (1..=31).contains(day) && (1..=12).contains(month) => {
            Some(format!("{} tháng {}", date::day(*day), date::month_name(*month)))
        }
        ('/', [part, whole_part]) if part < whole_part && parts[1].len() < 4 => {
            Some(format!("{} trên {}", whole(*part), whole(*whole_part)))
        }
        (':', [hour, minute]) if *hour <= 24 && *minute < 60 && parts[1].len() == 2 => Some(date::clock(*hour, *minute)),
        (',', [_, _]) if parts[1].len() <= 9 => decimal_of(parts[0], parts[1]),
        // Telephones are written with dots; a code too.
        ('.', _) => Some(parts.iter().map(|part| one_by_one(part)).collect::<Vec<_>>().join(", ")),
        _ => None,
    }
}

/// `1.722.000`: groups of three with dots.
fn grouped(text: &str) -> bool {
    let mut groups = text.split('.');
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

fn decimal_of(front: &str, back: &str) -> Option<String> {
    let number = format!("{front}{back}").parse().ok()?;
    Some(decimal(number, u32::try_from(back.len()).ok()?))
}
