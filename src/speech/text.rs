//! An author's text as an ear hears it: figures, dates, abbreviations, brackets and signs in words.
//!
//! Nothing is left out but what only an eye can use: quotation marks, a sign in brackets (`(%)`), and which form to fill in
//! (`(Mẫu số 08)`).

mod figure;

use crate::speech::date::roman;
use crate::speech::number::whole;
use crate::speech::sign::{document, spelled};

/// What a text may abbreviate, and what is said instead.
#[derive(Debug)]
pub struct Ear {
    abbreviations: Vec<(String, String)>,
    /// Units of measurement; they are looked for after a figure only.
    units: Vec<(String, String)>,
}

/// A word between its marks: `(`, `15`, `).`.
struct Marked<'t> {
    before: &'t str,
    core: &'t str,
    after: &'t str,
}

impl Ear {
    /// From `UBND: Ủy ban nhân dân; HIV: hát i vê` and `cm: xăng ti mét`.
    pub fn of(abbreviations: &str, units: &str) -> Self {
        let pairs = |list: &str| {
            let pairs = list.split(';').filter_map(|pair| pair.split_once(':'));
            pairs.map(|(short, long)| (short.trim().to_owned(), long.trim().to_owned())).collect()
        };
        Self { abbreviations: pairs(abbreviations), units: pairs(units) }
    }

    /// The text in words. What needs no change stays as the author wrote it.
    pub fn heard(&self, text: &str) -> String {
        if is_plain(text.as_bytes()) {
            return text.trim().to_owned();
        }
        let bare = without_brackets(text);
        let mut out = String::with_capacity(bare.len() * 2);
        let mut before = "";
        for word in bare.split_whitespace() {
            let said = self.word(word, before);
            before = word;
            put(&mut out, &said);
        }
        out
    }

    /// One word, by the word `before` it.
    fn word(&self, word: &str, before: &str) -> String {
        let Marked { before: opening, core, after } = marked(word);
        if core.is_empty() {
            return match word {
                "&" => String::from("và"),
                "+" => String::from("cộng"),
                "=" => String::from("bằng"),
                "≥" => String::from("từ"),
                "≤" => String::from("đến"),
                "," | "." | ";" | ":" | "…" => word.to_owned(),
                // A dash between two words is a pause.
                _ if word.contains(['–', '—', '-', ',']) => String::from(","),
                _ => String::new(),
            };
        }
        let previous = marked(before).core.to_lowercase();
        let said = self.core(core, &previous).unwrap_or_else(|| core.to_owned());
        let marks = |text: &str| text.chars().filter(|sign| ".,;:!?…".contains(*sign)).collect::<String>();
        let above = if opening.contains('≥') {
            "từ "
        } else if opening.contains('≤') {
            "đến "
        } else {
            ""
        };
        format!("{above}{said}{}", marks(after))
    }

    /// A word without its marks; none where it is said as it stands.
    fn core(&self, core: &str, previous: &str) -> Option<String> {
        if let Some(long) = find(&self.abbreviations, core) {
            return Some(long.to_owned());
        }
        if core.bytes().any(|byte| byte.is_ascii_digit()) {
            return Some(self.figure(core, previous));
        }
        // `10 x 15 cm`; a unit stands after the figure and a space.
        if previous.ends_with(|sign: char| sign.is_ascii_digit()) {
            if core == "x" {
                return Some(String::from("nhân"));
            }
            if let Some(unit) = find(&self.units, core) {
                return Some(unit.to_owned());
            }
        }
        if counts(previous)
            && let Some(number) = roman(core)
        {
            return Some(whole(number));
        }
        if core.contains('/') {
            return Some(self.slashed(core, previous));
        }
        if is_abbreviation(core) {
            let parts: Vec<String> =
                core.split('-').map(|part| find(&self.abbreviations, part).map_or_else(|| spelled(part), str::to_owned)).collect();
            return Some(parts.join(" "));
        }
        core.contains(['–', '—', '_', '*']).then(|| core.replace(['–', '—', '_', '*'], " "))
    }

    /// `đồng/trang` is for one, `bà/cháu` is one or the other.
    fn slashed(&self, core: &str, previous: &str) -> String {
        let mut parts = core.split('/').filter(|part| !part.is_empty());
        let mut out = String::new();
        let part = |part: &str| self.core(part, previous).unwrap_or_else(|| part.to_owned());
        let first = parts.next().unwrap_or_default();
        out.push_str(&part(first));
        let between = if first == "đồng" || find(&self.units, first).is_some() { " một " } else { " hoặc " };
        for other in parts {
            out.push_str(between);
            out.push_str(&part(other));
        }
        out
    }

    /// What stands behind a figure: `%`, `cm`, or else letters by their names.
    fn unit(&self, text: &str) -> Option<String> {
        match text {
            "" => Some(String::new()),
            "%" => Some(String::from(" phần trăm")),
            _ => match text.split_once('/') {
                Some((unit, each)) if each.chars().all(char::is_lowercase) => Some(format!(" {} một {each}", find(&self.units, unit)?)),
                _ => find(&self.units, text).map(|unit| format!(" {unit}")),
            },
        }
    }

    fn figure(&self, core: &str, previous: &str) -> String {
        let (said, rest) = match figure::read(core, previous) {
            Some(figure::Read { said, rest }) => (said, rest),
            None if core.contains('/') || is_abbreviation(core) => return document(core),
            None => return spelled(core),
        };
        if let Some(unit) = self.unit(rest) {
            return format!("{said}{unit}");
        }
        // `1-3 ngày`, `10–15`: from one to the other.
        if let Some(other) = rest.strip_prefix(['-', '–', '—'])
            && let Some(figure::Read { said: upper, rest }) = figure::read(other, "đến")
            && let Some(unit) = self.unit(rest)
        {
            return format!("{said} đến {upper}{unit}");
        }
        if core.contains('/') || core.contains('-') { document(core) } else { spelled(core) }
    }
}

/// After these words a Roman numeral counts: `quý IV`, `Phụ lục I`.
fn counts(word: &str) -> bool {
    matches!(
        word,
        "quý"
            | "lục"
            | "chương"
            | "mục"
            | "phần"
            | "loại"
            | "hạng"
            | "kỷ"
            | "khóa"
            | "khoá"
            | "kỳ"
            | "đợt"
            | "nhóm"
            | "bậc"
            | "lần"
            | "thứ"
            | "số"
            | "cấp"
            | "tháng"
    )
}

fn find<'p>(pairs: &'p [(String, String)], short: &str) -> Option<&'p str> {
    pairs.iter().find(|(known, _)| known == short).map(|(_, long)| long.as_str())
}

/// Whether a text is words alone, as most are: one pass over its bytes.
fn is_plain(text: &[u8]) -> bool {
    const SIGNS: [bool; 256] = {
        let mut signs = [false; 256];
        let (mut at, all) = (0, b"0123456789()[]/\"%&+=<>*_\n");
        while at < all.len() {
            signs[all[at] as usize] = true;
            at += 1;
        }
        // No Vietnamese letter begins with these bytes: dashes, quotation marks, `²`, `≥`, spaces of other kinds.
        signs[0xc2] = true;
        signs[0xe2] = true;
        signs
    };
    let capital = |at: usize| match text.get(at) {
        Some(byte) if byte.is_ascii_uppercase() => true,
        Some(0xc3) => matches!(text.get(at + 1), Some(0x82 | 0x94)),
        Some(0xc4) => text.get(at + 1) == Some(&0x90),
        Some(0xc6) => text.get(at + 1) == Some(&0xaf),
        _ => false,
    };
    text.iter().enumerate().all(|(at, byte)| match byte {
        b' ' => text.get(at + 1) != Some(&b' '),
        // Two capitals next to each other may be an abbreviation.
        b'A'..=b'Z' => !capital(at + 1),
        0xc3 | 0xc4 | 0xc6 => !(capital(at) && capital(at + 2)),
        other => !SIGNS[usize::from(*other)],
    })
}

/// Two capitals or more, and no vowel with a mark: `HIV`, `NĐ-CP`, but not `MẪU` nor `Ủy`.
fn is_abbreviation(core: &str) -> bool {
    let capitals = core.chars().filter(|letter| letter.is_uppercase()).count();
    capitals >= 2 && core.chars().all(|letter| letter.is_ascii() || matches!(letter, 'Đ' | 'đ' | 'Ư' | 'Ô' | 'Â'))
}

/// The marks around a word apart from it; `%` and the sign of a square belong to the word.
fn marked(word: &str) -> Marked<'_> {
    let inside = |sign: char| sign.is_alphanumeric() || matches!(sign, '%' | '²');
    let Some(start) = word.find(inside) else { return Marked { before: word, core: "", after: "" } };
    let end = word.rfind(inside).map_or(word.len(), |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
    Marked { before: &word[..start], core: &word[start..end], after: &word[end..] }
}

/// What stands in brackets comes between commas; which form to fill in is for the eye alone.
fn without_brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some((front, behind)) = rest.split_once(['(', '[']) {
        out.push_str(front);
        let (inner, after) = behind.split_once([')', ']']).unwrap_or((behind, ""));
        let inner = inner.trim();
        let said = !names_a_form(inner) && inner.contains(char::is_alphanumeric);
        if said || after.starts_with(|sign: char| ".,;:".contains(sign)) {
            out.truncate(out.trim_end().len());
        }
        if said {
            out.push_str(if out.is_empty() { "" } else { ", " });
            out.push_str(inner);
            if after.trim_start().starts_with(|sign: char| sign.is_alphanumeric()) {
                out.push(',');
            }
        }
        rest = after;
    }
    out.push_str(rest);
    // One without its other half is a pause like the rest.
    if out.contains(['(', '[', ')', ']']) { out.replace(['(', '[', ')', ']'], ", ") } else { out }
}

fn names_a_form(inner: &str) -> bool {
    let lower = inner.to_lowercase();
    ["mẫu", "theo mẫu", "biểu mẫu", "phụ lục"].iter().any(|start| lower.starts_with(start))
}

/// A word after the others; a mark follows without a space, and never a mark that says the same.
fn put(out: &mut String, said: &str) {
    let said = said.trim();
    if said.is_empty() {
        return;
    }
    let mark = said.starts_with([',', '.', ';', ':']);
    if mark && (out.is_empty() || out.ends_with([',', '.', ';', ':'])) {
        return;
    }
    if !out.is_empty() && !mark {
        out.push(' ');
    }
    out.push_str(said);
}

#[cfg(test)]
mod tests;
