//! How the letters stand: one way of placing tone marks, and one space between two words.
//!
//! `hòa` and `hoà` are the same word, and both ways are taught; on one board they look like two hands at work, and a
//! search for one misses the other. So the way that the commune uses more often is its own, and the other is told. Found
//! in the letters of the files, not in the model: a comment is passed over, a title and a note are not.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::check::text::Line;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::source::tree::{self, Content, Node};
use crate::source::{Place, Point, Range, front_matter};

/// Where the mark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// On the first letter: `hòa`.
    First,
    /// On the second: `hoà`.
    Second,
}

/// What one file holds of it.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    /// Syllables whose mark may stand on either letter, with where they first stand and how often.
    tones: BTreeMap<String, (Way, Range, usize)>,
}

/// Tells the double spaces of a file.
pub(super) fn spaces(file: &str, text: &str, diagnostics: &mut Diagnostics) {
    let markdown = file.ends_with(".md");
    let (mut spaces, mut code) = (Vec::new(), false);
    for (line, number) in text.lines().zip(1..) {
        let begin = line.trim_start();
        code ^= markdown && begin.starts_with("```");
        if code || (begin.starts_with('#') && !markdown) {
            continue;
        }
        spaces.extend(double_spaces(line, number, markdown));
    }
    if !spaces.is_empty() {
        let (head, skipped) = front_matter(file, text);
        let body = if markdown { skipped + head.lines().count() + 1 } else { usize::MAX };
        let mut texts = Vec::new();
        if let Ok(node) = tree::parse(head) {
            scalars(&node, &mut texts);
        }
        // Between two keys spaces may align; inside a text they are a slip.
        let inside = |point: Point| {
            let point = Point { line: point.line.saturating_sub(skipped), ..point };
            // The texts stand in order, one after the other.
            let next = texts.partition_point(|range| range.start <= point);
            next.checked_sub(1).is_some_and(|before| point < texts[before].end)
        };
        for space in spaces.into_iter().filter(|space| space.start.line > body || inside(space.start)) {
            let message = Message::new("finding-double-space");
            diagnostics.warning(Rule::DoubleSpace, Place::span(file, space), message).help(Message::new("help-double-space"));
        }
    }
}

/// Tells the syllables that are not written as most of the commune's are.
pub(super) fn compare<'a>(files: impl Iterator<Item = (&'a str, &'a Spelling)> + Clone, diagnostics: &mut Diagnostics) {
    let count = |way: Way| -> usize {
        files.clone().flat_map(|(_, spelling)| spelling.tones.values()).filter(|(found, ..)| *found == way).map(|(.., count)| count).sum()
    };
    let (first, second) = (count(Way::First), count(Way::Second));
    if first == 0 || second == 0 {
        return;
    }
    let rare = if second > first { Way::First } else { Way::Second };
    for (file, spelling) in files {
        for (syllable, (_, range, count)) in spelling.tones.iter().filter(|(_, (way, ..))| *way == rare) {
            let other = turned(syllable);
            let message = Message::new("finding-mixed-tone").with("word", syllable).with("count", count).with("other", &other);
            diagnostics
                .warning(Rule::MixedTone, Place::span(file, *range), message)
                .about(syllable)
                .help(Message::new("help-mixed-tone").with("word", other));
        }
    }
}

impl Spelling {
    /// Notes a word whose mark may stand on either letter; which way is the commune's is known when all files have been seen.
    pub(super) fn note(&mut self, line: &Line<'_>, start: usize, end: usize) {
        let text = line.said;
        if let Some(way) = way(&text[start..end])
            && !is_in_address(text, start, end)
        {
            let range = || line.range(start, end);
            self.tones.entry(text[start..end].to_lowercase()).or_insert_with(|| (way, range(), 0)).2 += 1;
        }
    }
}

/// The letters that two ways of placing a mark are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letter {
    PlainO,
    PlainU,
    MarkedO,
    MarkedU,
    PlainAE,
    PlainY,
    MarkedAE,
    MarkedY,
    Other,
}

impl Letter {
    fn of(sign: char) -> Self {
        match sign {
            'o' | 'O' => Self::PlainO,
            'u' | 'U' => Self::PlainU,
            'a' | 'A' | 'e' | 'E' => Self::PlainAE,
            'y' | 'Y' => Self::PlainY,
            _ if sign.is_ascii() => Self::Other,
            'ò' | 'ó' | 'ỏ' | 'õ' | 'ọ' | 'Ò' | 'Ó' | 'Ỏ' | 'Õ' | 'Ọ' => Self::MarkedO,
            'ù' | 'ú' | 'ủ' | 'ũ' | 'ụ' | 'Ù' | 'Ú' | 'Ủ' | 'Ũ' | 'Ụ' => Self::MarkedU,
            'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'À' | 'Á' | 'Ả' | 'Ã' | 'Ạ' => Self::MarkedAE,
            'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' | 'È' | 'É' | 'Ẻ' | 'Ẽ' | 'Ẹ' => Self::MarkedAE,
            'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ' | 'Ỳ' | 'Ý' | 'Ỷ' | 'Ỹ' | 'Ỵ' => Self::MarkedY,
            _ => Self::Other,
        }
    }
}

/// How a word places the mark at its end, where there are two ways: `òa, oà; òe, oè; ùy, uỳ`. After `q` the `u` is no vowel:
/// `quý` has one vowel.
pub(super) fn way(word: &str) -> Option<Way> {
    let mut letters = word.chars().rev();
    let (last, before) = (Letter::of(letters.next()?), Letter::of(letters.next()?));
    let way = match (before, last) {
        (Letter::MarkedO, Letter::PlainAE) | (Letter::MarkedU, Letter::PlainY) => Way::First,
        (Letter::PlainO, Letter::MarkedAE) | (Letter::PlainU, Letter::MarkedY) => Way::Second,
        _ => return None,
    };
    (!matches!(letters.next(), Some('q' | 'Q'))).then_some(way)
}

/// Whether what stands between these bytes is a piece of a file name or an address.
pub(super) fn is_in_address(line: &str, start: usize, end: usize) -> bool {
    let ends = |sign: char| sign.is_whitespace() || "\"'`(),[]{}<>".contains(sign);
    let (head, tail) = (line[..start].rsplit(ends).next().unwrap_or_default(), line[end..].split(ends).next().unwrap_or_default());
    is_address(format!("{head}{}{tail}", &line[start..end]).trim_end_matches(['.', ';', ':', '!', '?']))
}

/// Whether a token is a file name or an address: nobody corrects its letters and keeps it leading where it did.
fn is_address(token: &str) -> bool {
    let ending = token.rsplit_once('.').map_or("", |(_, ending)| ending);
    let file = matches!(ending.len(), 2..=5) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    file || token.contains("://") || token.contains('@')
}

/// The same syllable, in lower case, written the other way: the mark moves to the other of the last two letters.
fn turned(syllable: &str) -> String {
    let is_mark = |letter: &char| matches!(letter, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let (bare, marks): (Vec<char>, Vec<char>) = syllable.nfd().partition(|letter| !is_mark(letter));
    let last = syllable.chars().next_back().map_or(Letter::Other, Letter::of);
    let marked_last = matches!(last, Letter::MarkedAE | Letter::MarkedY);
    let at = if marked_last { bare.len() - 1 } else { bare.len() };
    let (head, tail) = bare.split_at(at);
    head.iter().chain(&marks).chain(tail).copied().nfc().collect()
}

/// Two or more spaces between two signs of one line. Markdown may align the cells of a table and what follows the sign of
/// a list; code is as it is.
fn double_spaces(line: &str, number: usize, markdown: bool) -> Vec<Range> {
    let text = line.trim_end();
    if !text.trim_start().contains("  ") || (markdown && text.contains(['|', '`'])) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let (mut run, mut begun) = (0, false);
    for (letter, column) in text.chars().zip(1..) {
        if letter == ' ' {
            run += 1;
            continue;
        }
        if begun && run > 1 {
            let at = |column| Point { line: number, column };
            found.push(Range { start: at(column - run), end: at(column) });
        }
        (run, begun) = (0, begun || !(markdown && (letter.is_ascii_digit() || "-*+.)".contains(letter))));
    }
    found
}

/// Where the texts of a tree stand, those of one line and folded ones.
fn scalars(node: &Node, found: &mut Vec<Range>) {
    match &node.content {
        Content::Scalar { .. } => found.push(node.range),
        Content::List(items) => items.iter().for_each(|(_, item)| scalars(item, found)),
        Content::Map(entries) => entries.iter().for_each(|(_, value)| scalars(value, found)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::text::words::Words;

    fn noted(text: &str, number: usize) -> Spelling {
        let line = Line { file: "content/pages/a.md", text, said: text, number, keyed: false, prose: true, digits: 0 };
        let (mut spelling, mut words) = (Spelling::default(), Vec::new());
        Words::new().read(text, &mut words);
        words.iter().filter(|word| word.class.turns).for_each(|word| spelling.note(&line, word.start, word.end));
        spelling
    }

    fn ways(line: &str) -> Vec<(String, Way)> {
        noted(line, 1).tones.into_iter().map(|(syllable, (way, ..))| (syllable, way)).collect()
    }

    #[test]
    fn a_mark_has_two_places_only_in_open_syllables() {
        let found = ways("hòa THUỶ khỏe, (hoà)");
        let expected = [("hoà", Way::Second), ("hòa", Way::First), ("khỏe", Way::First), ("thuỷ", Way::Second)]
            .map(|(word, way)| (word.to_owned(), way));
        assert_eq!(found, expected);
        assert_eq!(ways("form: to-khai-hoà.docx https://hoà.example/hoà a@hoà.vn"), []);
        assert_eq!(ways("hoàn quý QUÝ thuyền của mùa tuần toán khuỷu oan loài"), []);
        assert_eq!((turned("hoà"), turned("ủy")), (String::from("hòa"), String::from("uỷ")));
    }

    #[test]
    fn a_syllable_stands_where_it_is() {
        let spelling = noted("  ở xã hoà bình", 7);
        let (_, range, count) = spelling.tones["hoà"];
        assert_eq!((range.start, range.end, count), (Point { line: 7, column: 8 }, Point { line: 7, column: 11 }, 1));
    }

    #[test]
    fn double_spaces_are_found_between_words_only() {
        let columns = |line: &str, markdown| -> Vec<(usize, usize)> {
            double_spaces(line, 1, markdown).iter().map(|range| (range.start.column, range.end.column)).collect()
        };
        assert_eq!(columns("  name: Đăng  ký   khai sinh  ", false), [(13, 15), (17, 20)]);
        assert_eq!(columns("    - một", false), []);
        for line in ["| a  |  b |", "a  |  b", "-   Mục", "1.  Mục", "`a  b`"] {
            assert_eq!(columns(line, true), [], "{line}");
        }
        assert_eq!(columns("- Ngày  tiếp", true), [(7, 9)]);
    }
}
