//! A look at a text before it is parsed: what would make a parser slow or large, or smuggle in what no page may carry.
//!
//! A sound text costs one pass over its bytes. Only what looks suspicious is parsed with marks.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::load::disk::is_forbidden;
use crate::load::misfit;
use crate::source::Place;
use crate::source::place::Point;
use crate::source::tree::{self, Broken, Content, Node};

/// Brackets open at once beyond which no person wrote the file; parsers need quadratic time for them.
const MOST_BRACKETS: usize = 200;

/// What is wrong with a text that must not be parsed; `None` for one that may.
pub(super) fn refuse(file: &str, text: &str, skipped: usize) -> Option<Diagnostics> {
    let seen = Seen::of(text);
    let mut diagnostics = Diagnostics::default();
    if let Some(at) = seen.too_deep {
        let point = Point::after(&text[..at]);
        let place = Place::point(file, point.line + skipped, point.column);
        diagnostics.error(Rule::BadYaml, place, Message::new("finding-too-deep")).help(Message::new("help-too-deep"));
        return Some(diagnostics);
    }
    if !seen.anchor && !seen.escape {
        return None;
    }
    match tree::parse(text) {
        Err(broken @ Broken::Alias(_)) => {
            let (place, message) = misfit::broken(file, text, skipped, &broken, None);
            let help = misfit::broken_help(&message);
            diagnostics.error(Rule::BadYaml, place, message).help(help);
            Some(diagnostics)
        }
        Ok(node) => {
            forbidden(&node, &Place::file(file), &mut diagnostics);
            diagnostics.stop_a_build().then_some(diagnostics)
        }
        Err(_) => None,
    }
}

/// What one pass over the bytes has seen.
#[derive(Default)]
struct Seen {
    /// The bracket that is one too many.
    too_deep: Option<usize>,
    /// `&name` where a value begins.
    anchor: bool,
    /// A backslash that writes a character by its number or name.
    escape: bool,
}

impl Seen {
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let (mut seen, mut open) = (Self::default(), 0_usize);
        for (at, byte) in bytes.iter().enumerate().filter(|(_, byte)| TOLD[usize::from(**byte)]) {
            let next = bytes.get(at + 1);
            match byte {
                b'[' | b'{' => open += 1,
                b']' | b'}' => open = open.saturating_sub(1),
                b'&' => {
                    let begins = at == 0 || matches!(bytes[at - 1], b' ' | b'\n' | b'[' | b'{' | b',');
                    seen.anchor |= begins && next.is_some_and(|byte| !byte.is_ascii_whitespace());
                }
                _ => seen.escape |= next.is_some_and(|byte| b"0abefvxuUNLP_".contains(byte)),
            }
            if open > MOST_BRACKETS {
                seen.too_deep = Some(at);
                break;
            }
        }
        seen
    }
}

/// The bytes that are looked at; nearly none is.
const TOLD: [bool; 256] = {
    let mut told = [false; 256];
    let mut index = 0;
    while index < 6 {
        told[b"[]{}&\\"[index] as usize] = true;
        index += 1;
    }
    told
};

fn forbidden(node: &Node, at: &Place, diagnostics: &mut Diagnostics) {
    match &node.content {
        Content::Scalar { text, .. } if text.contains(is_forbidden) => {
            diagnostics
                .error(Rule::ControlCharacter, at.clone(), Message::new("finding-control-character"))
                .help(Message::new("help-control-character"));
        }
        Content::Scalar { .. } => {}
        Content::List(items) => items.iter().for_each(|(index, item)| forbidden(item, &at.index(*index), diagnostics)),
        Content::Map(entries) => entries.iter().for_each(|(key, value)| forbidden(value, &at.key(&key.text), diagnostics)),
    }
}
