//! Why a figure is wrong, as far as its digits give it away: swapped, copied, one too many, or short of a known part.

use crate::check::declared::printed::{Printed, shown};
use crate::check::declared::statement::{Computed, Stated, Statement};
use crate::check::declared::totals;
use crate::check::tally::Fraction;
use crate::diagnostic::Message;

/// The likely cause, where there is one.
pub(super) fn of(statement: &Statement<'_>, stated: &Stated<'_>, printed: Printed, exact: Fraction) -> Option<Message> {
    let found = printed.digits();
    if found.len() < 2 {
        return None;
    }
    let right = exact.whole().map(|whole| whole.unsigned_abs().to_string());
    if right.as_deref().is_some_and(|right| is_swapped(&found, right)) {
        return Some(Message::new("cause-swapped").with("right", printed.like(exact)));
    }
    let others = || statement.figures.iter().filter(|other| other.figure.quantity != stated.figure.quantity);
    let values = || {
        others().filter_map(|other| match other.computed {
            Computed::Value(value) => Some((&other.figure.label, value)),
            _ => None,
        })
    };
    if found.trim_end_matches('0').len() >= 3
        && let Some((label, _)) = values().find(|(_, value)| value.equals(printed.value()))
    {
        return Some(Message::new("cause-copied").with("label", label));
    }
    let swapped = |value: Fraction| value.whole().is_some_and(|whole| found.len() >= 3 && is_swapped(&found, &whole.to_string()));
    if let Some(total) = totals::missing(statement).into_iter().find(|total| swapped(Fraction::of(total.value))) {
        let sum: Vec<&str> = total.groups.iter().map(|stated| stated.figure.value.trim()).collect();
        return Some(Message::new("cause-swapped-total").with("other", total.value).with("sum", sum.join(" + ")));
    }
    if let Some((label, value)) = values().find(|(_, value)| swapped(*value)) {
        return Some(Message::new("cause-swapped-other").with("other", shown(value, 0)).with("label", label));
    }
    difference(printed, exact, values()).or_else(|| digits(&found, right.as_deref()?))
}

/// The difference is itself a known quantity, as it stands or once the unit is mended.
fn difference<'a>(printed: Printed, exact: Fraction, values: impl Iterator<Item = (&'a String, Fraction)>) -> Option<Message> {
    const UNITS: [(i64, i64); 3] = [(1, 1), (1, 1_000), (1_000, 1)];
    let thousand = Fraction::of(1_000);
    for (label, value) in values.filter(|(_, value)| !thousand.is_more_than(*value)) {
        for (over, under) in UNITS {
            let printed = printed.value().times(over, under);
            if printed.plus(exact.negative()).absolute().equals(value) {
                let sentence = if over == under { "cause-difference" } else { "cause-difference-and-unit" };
                return Some(Message::new(sentence).with("label", label).with("difference", shown(value, 0)));
            }
        }
    }
    None
}

/// One digit wrong, too many or missing; or digits in another order, which leaves a difference that nine divides.
fn digits(found: &str, right: &str) -> Option<Message> {
    let differing = found.bytes().zip(right.bytes()).filter(|(one, other)| one != other).count();
    let sentence = match found.len() as i64 - right.len() as i64 {
        0 if differing == 1 && found.len() > 2 => "cause-one-digit",
        0 if found.len() > 2 && nine(found, right) => "cause-nine",
        1 if drops_to(found, right) => "cause-digit-too-many",
        -1 if drops_to(right, found) => "cause-digit-missing",
        _ => return None,
    };
    Some(Message::new(sentence))
}

/// Whether two digits have changed places.
pub(in crate::check) fn is_swapped(found: &str, right: &str) -> bool {
    let pairs: Vec<(u8, u8)> = found.bytes().zip(right.bytes()).filter(|(one, other)| one != other).collect();
    found.len() == right.len() && matches!(pairs.as_slice(), [(a, b), (c, d)] if a == d && b == c)
}

/// Whether the same digits stand in another order.
fn nine(found: &str, right: &str) -> bool {
    let sorted = |text: &str| {
        let mut digits: Vec<u8> = text.bytes().collect();
        digits.sort_unstable();
        digits
    };
    sorted(found) == sorted(right)
}

/// Whether leaving out one digit of the longer text gives the shorter.
fn drops_to(longer: &str, shorter: &str) -> bool {
    shorter.len() >= 2 && (0..longer.len()).any(|at| format!("{}{}", &longer[..at], &longer[at + 1..]) == shorter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_give_away_what_went_wrong() {
        assert!(is_swapped("136", "163") && !is_swapped("136", "122") && !is_swapped("136", "136"));
        let cause = |found, right| digits(found, right).map(|message| message.id);
        assert_eq!(cause("3175930", "6175930"), Some("cause-one-digit"));
        assert_eq!(cause("30000", "3000"), Some("cause-digit-too-many"));
        assert_eq!(cause("367", "3674"), Some("cause-digit-missing"));
        assert_eq!(cause("361", "136"), Some("cause-nine"));
        assert_eq!((cause("12", "13"), cause("4001", "3989")), (None, None));
    }
}
