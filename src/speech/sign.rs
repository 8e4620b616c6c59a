//! Letters, telephones and the numbers of documents, said so that a listener can write them down.

use crate::speech::number::{one_by_one, whole};

/// A letter by its name.
pub fn letter(letter: char) -> Option<&'static str> {
    Some(match letter.to_uppercase().next()? {
        'A' => "a",
        'Ă' => "á",
        'Â' => "ớ",
        'B' => "bê",
        'C' => "xê",
        'D' => "dê",
        'Đ' => "đê",
        'E' => "e",
        'Ê' => "ê",
        'F' => "ép",
        'G' => "giê",
        'H' => "hát",
        'I' => "i",
        'J' => "gi",
        'K' => "ca",
        'L' => "lờ",
        'M' => "mờ",
        'N' => "nờ",
        'O' => "o",
        'Ô' => "ô",
        'Ơ' => "ơ",
        'P' => "pê",
        'Q' => "quy",
        'R' => "rờ",
        'S' => "sờ",
        'T' => "tê",
        'U' => "u",
        'Ư' => "ư",
        'V' => "vê",
        'W' => "vê kép",
        'X' => "ích",
        'Y' => "i dài",
        'Z' => "dét",
        _ => return None,
    })
}

/// Letters by their names, digits as numbers; digits after a zero one by one: `2b` is `hai bê`, `M01A` is `mờ không một a`.
pub fn spelled(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut digits = String::new();
    for sign in text.chars().chain([' ']) {
        if sign.is_ascii_digit() {
            digits.push(sign);
            continue;
        }
        words.extend((!digits.is_empty()).then(|| figures(&digits)));
        digits.clear();
        words.extend(letter(sign).map(str::to_owned));
    }
    words.join(" ")
}

/// Digits that name something: with a zero in front, or too long to be counted, one by one.
pub fn figures(digits: &str) -> String {
    let named = digits.len() > 1 && digits.starts_with('0');
    match digits.parse() {
        Ok(number) if !named && digits.len() <= 15 => whole(number),
        _ => one_by_one(digits),
    }
}

/// A telephone, digit by digit, with a pause where it is written in groups.
pub fn phone(text: &str) -> String {
    let groups = text.split(|sign: char| !sign.is_ascii_digit()).filter(|group| !group.is_empty());
    let groups: Vec<String> = groups.map(one_by_one).collect();
    let plus = if text.trim_start().starts_with('+') { "cộng " } else { "" };
    format!("{plus}{}", groups.join(", "))
}

/// The number of a document, with its strokes said: `15/2022/NĐ-CP` is `mười lăm, gạch chéo hai nghìn không trăm hai mươi
/// hai, gạch chéo nờ đê, gạch ngang xê pê`. Whoever notes it down writes just that.
pub fn document(number: &str) -> String {
    let mut out = String::new();
    let mut part = String::new();
    for sign in number.chars().chain(['\0']) {
        let stroke = match sign {
            '/' => ", gạch chéo ",
            '-' | '–' => ", gạch ngang ",
            '\0' => "",
            other => {
                part.push(other);
                continue;
            }
        };
        out.push_str(&spelled(&part));
        out.push_str(stroke);
        part.clear();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{document, phone, spelled};

    #[test]
    fn a_telephone_is_told_digit_by_digit() {
        assert_eq!(phone("0220.3812.045"), "không hai hai không, ba tám một hai, không bốn năm");
        assert_eq!(phone("+84 912345678"), "cộng tám bốn, chín một hai ba bốn năm sáu bảy tám");
    }

    #[test]
    fn the_number_of_a_document_can_be_written_down() {
        assert_eq!(document("15/2022/NĐ-CP"), "mười lăm, gạch chéo hai nghìn không trăm hai mươi hai, gạch chéo nờ đê, gạch ngang xê pê");
        assert_eq!(document("08/QĐ-UBND"), "không tám, gạch chéo quy đê, gạch ngang u bê nờ dê");
        assert_eq!([spelled("2b"), spelled("M01A"), spelled("B1")], ["hai bê", "mờ không một a", "bê một"]);
    }
}
