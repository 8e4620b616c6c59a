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
    let mut diagnostics = Diagnostics::default();
    if let Some(point) = too_many_brackets(text) {
        let place = Place::point(file, point.line + skipped, point.column);
        diagnostics.error(Rule::BadYaml, place, Message::new("finding-too-deep")).help(Message::new("help-too-deep"));
        return Some(diagnostics);
    }
    if !has_anchor(text) && !has_escape(text) {
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

fn too_many_brackets(text: &str) -> Option<Point> {
    let mut open = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => continue,
        }
        if open > MOST_BRACKETS {
            let before = &text[..at];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
            return Some(Point { line, column });
        }
    }
    None
}

/// `&name` where a value begins.
fn has_anchor(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins = |at: usize| at == 0 || matches!(bytes[at - 1], b' ' | b'\n' | b'[' | b'{' | b',');
    let named = |at: usize| bytes.get(at + 1).is_some_and(|byte| !byte.is_ascii_whitespace());
    text.match_indices('&').any(|(at, _)| begins(at) && named(at))
}

/// A backslash that writes a character by its number or name.
fn has_escape(text: &str) -> bool {
    let named = |at: usize| text.as_bytes().get(at + 1).is_some_and(|byte| b"0abefvxuUNLP_".contains(byte));
    text.match_indices('\\').any(|(at, _)| named(at))
}

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
