//! Numbers in words (đọc số thành chữ), as people at a commune in the north say them.

use crate::model::money::Money;

/// The digits alone, and as units after a hundred or `linh`.
pub const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// What is said for tens that are zero: `một trăm linh năm`. In the south, `lẻ`; this is the one place to change it.
const NO_TENS: &str = "linh";

/// Names of the groups of three below `tỷ`.
const GROUPS: [(u64, &str); 3] = [(1_000_000, "triệu"), (1_000, "nghìn"), (1, "")];

const BILLION: u64 = 1_000_000_000;

/// A whole number: `1.005` is `một nghìn không trăm linh năm`.
pub fn whole(number: i64) -> String {
    let mut words = Vec::with_capacity(16);
    if number < 0 {
        words.push("âm");
    }
    match number.unsigned_abs() {
        0 => words.push(DIGITS[0]),
        size => say(size, false, &mut words),
    }
    words.join(" ")
}

/// Its place in an order: `thứ nhất`, `thứ tư` and not `thứ một`, `thứ bốn`; without the word `thứ`.
pub fn ordinal(number: i64) -> String {
    match number {
        1 => String::from("nhất"),
        4 => String::from("tư"),
        _ => whole(number),
    }
}

/// A decimal number: `number` in units of `10^-places`. Zeros at the end are not said.
///
/// What follows the comma is read as a number (`phẩy bảy mươi lăm`), with each leading zero said: `168,06` is `phẩy không
/// sáu`. From four digits on, one by one: nobody follows a longer number there.
pub fn decimal(number: i64, places: u32) -> String {
    let unit = 10_u64.checked_pow(places).expect("a decimal has at most nineteen places");
    let (size, sign) = (number.unsigned_abs(), if number < 0 { "âm " } else { "" });
    let front = whole(i64::try_from(size / unit).expect("no larger than what it was made of"));
    let mut rest = size % unit;
    let mut digits = places as usize;
    if rest == 0 {
        return format!("{sign}{front}");
    }
    while rest.is_multiple_of(10) {
        rest /= 10;
        digits -= 1;
    }
    let text = format!("{rest:0digits$}");
    let zeros = text.bytes().take_while(|byte| *byte == b'0').count();
    let back = if digits > 3 { one_by_one(&text) } else { format!("{}{}", "không ".repeat(zeros), whole(rest.cast_signed())) };
    format!("{sign}{front} phẩy {back}")
}

/// A percentage in hundredths of a per cent: `16806` is `một trăm sáu mươi tám phẩy không sáu phần trăm`.
pub fn percent(hundredths: i64) -> String {
    format!("{} phần trăm", decimal(hundredths, 2))
}

/// Digits one after the other, as a telephone is told; what is no digit is passed over.
pub fn one_by_one(text: &str) -> String {
    let digits: Vec<&str> = text.bytes().filter(u8::is_ascii_digit).map(|byte| DIGITS[usize::from(byte - b'0')]).collect();
    digits.join(" ")
}

/// A sum of money to the last đồng.
pub fn money(amount: Money) -> String {
    format!("{} đồng", whole(amount.dong()))
}

/// A sum of money for the ear: from a hundred million on to the million, from a million on to the hundred thousand, half
/// up. It says that it is rounded (`khoảng`) where it is.
pub fn rounded_money(amount: Money) -> String {
    rounded(
        amount,
        match amount.dong().unsigned_abs() {
            100_000_000.. => 1_000_000,
            1_000_000.. => 100_000,
            _ => 1,
        },
    )
}

/// A sum among several, of which an ear keeps two figures: from a thousand million on to the hundred million.
pub fn rough_money(amount: Money) -> String {
    if amount.dong().unsigned_abs() >= BILLION { rounded(amount, 100_000_000) } else { rounded_money(amount) }
}

fn rounded(amount: Money, step: i128) -> String {
    let dong = amount.dong();
    // In the wider type: the half that is added to the largest amount has room there.
    let half_up = (i128::from(dong.unsigned_abs()) + step / 2) / step * step;
    let rounded = i64::try_from(if dong < 0 { -half_up } else { half_up }).unwrap_or(dong);
    format!("{}{}", if rounded == dong { "" } else { "khoảng " }, money(Money::of(rounded)))
}

/// `inside` a longer number, what is missing before the first digit is said: after `một nghìn`, 5 is `không trăm linh năm`.
fn say(number: u64, mut inside: bool, words: &mut Vec<&'static str>) {
    // A thousand million has a name of its own and takes whole numbers before it: nghìn tỷ, triệu tỷ, tỷ tỷ.
    if number >= BILLION {
        say(number / BILLION, inside, words);
        words.push("tỷ");
        inside = true;
    }
    let mut rest = number % BILLION;
    for (size, name) in GROUPS {
        let group = rest / size;
        rest %= size;
        if group > 0 {
            hundreds(group, inside, words);
            words.extend((!name.is_empty()).then_some(name));
            inside = true;
        }
    }
}

/// One group of three, from 1 to 999.
fn hundreds(group: u64, inside: bool, words: &mut Vec<&'static str>) {
    let digit = |place: u64| usize::try_from(group / place % 10).expect("a digit");
    let (hundred, ten, one) = (digit(100), digit(10), digit(1));
    let named = hundred > 0 || inside;
    if named {
        words.extend([DIGITS[hundred], "trăm"]);
    }
    match (ten, one) {
        (0, 0) => {}
        (0, _) => {
            words.extend(named.then_some(NO_TENS));
            words.push(DIGITS[one]);
        }
        // Ten alone is `mười`, with a falling tone; more tens are `mươi`.
        (1, 0) => words.push("mười"),
        // Five after a ten is `lăm`: `mười năm` would be ten years.
        (1, 5) => words.extend(["mười", "lăm"]),
        (1, _) => words.extend(["mười", DIGITS[one]]),
        (_, 0) => words.extend([DIGITS[ten], "mươi"]),
        (_, _) => words.extend([
            DIGITS[ten],
            "mươi",
            match one {
                // After `mươi`, one is `mốt`, and four is mostly `tư`; after `mười` they keep their names.
                1 => "mốt",
                4 => "tư",
                5 => "lăm",
                _ => DIGITS[one],
            },
        ]),
    }
}

#[cfg(test)]
mod tests;
