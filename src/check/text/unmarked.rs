//! Sentences whose marks were never typed: three words in a row that hardly ever stand without marks (`thu tuc hanh chinh`).
//!
//! One or two may be a name, a foreign word or a word that needs no mark. Ids, addresses and names of files are passed over, and
//! so are the words by which citizens search.

use crate::check::text::words::Word;
use crate::check::text::{Line, MOST_IN_A_LINE};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::source::Place;

/// Words in a row that are told.
const LEAST: usize = 3;

/// Looks at the words of a line. Titles have a rule of their own.
pub(super) fn line(line: &Line<'_>, words: &[Word], diagnostics: &mut Diagnostics) {
    let text = line.said;
    if text.trim_start().trim_start_matches("- ").starts_with("keywords:") {
        return;
    }
    let (mut from, mut count) = (0, 0);
    while from < words.len() && count < MOST_IN_A_LINE {
        let joined = |pair: &[Word]| pair[1].class.bare && text.get(pair[0].end..pair[1].start) == Some(" ");
        let more = words[from].class.bare.then(|| words[from..].windows(2).take_while(|pair| joined(pair)).count());
        let Some(last) = more.map(|more| from + more) else {
            from += 1;
            continue;
        };
        // What stands beside them without marks belongs to the same sentence.
        let plain = |one: usize, two: usize| {
            let letters = |word: &Word| text[word.start..word.end].bytes().all(|byte| byte.is_ascii_alphabetic());
            text.get(words[one].end..words[two].start) == Some(" ") && letters(&words[one]) && letters(&words[two])
        };
        let first = (0..from).rev().take_while(|at| plain(*at, at + 1)).last().unwrap_or(from);
        let after = (last + 1..words.len()).take_while(|at| words[*at].end <= text.len() && plain(at - 1, *at)).last().unwrap_or(last);
        let (start, end) = (words[first].start, words[after].end);
        if last + 1 - from >= LEAST && end <= text.len() && !is_part(text, start, end) && !words[..from].iter().any(|word| word.class.key) {
            let phrase = &text[start..end];
            let place = Place::span(line.file, line.range(start, end));
            let message = Message::new("finding-no-marks").with("title", phrase);
            diagnostics.warning(Rule::NoMarks, place, message).about(phrase).help(Message::new("help-no-marks"));
            count += 1;
        }
        from = after + 1;
    }
}

/// Whether the words belong to an address, a file or a piece of code.
fn is_part(text: &str, start: usize, end: usize) -> bool {
    let glued = |sign: char| "/\\@_`-=#&".contains(sign);
    let file = text[end..].strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    text[..start].ends_with(|sign| glued(sign) || sign == '.') || text[end..].starts_with(glued) || file
}
