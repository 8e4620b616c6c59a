//! What does not fit, as a finding: which rule, which sentence, what to type.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Message, Rule, nearest};
use crate::load::typed::{Misfit, What};
use crate::model::code::ProcedureCode;
use crate::source::place::Point;
use crate::source::tree::{Broken, Content, Node};
use crate::source::{KeyPath, Place, Step};

/// Adds the finding for a misfit.
pub(super) fn describe(misfit: &Misfit, place: Place, node: &Node, diagnostics: &mut Diagnostics) {
    match &misfit.what {
        What::Key { found, known } => {
            let found_key = diagnostics.error(Rule::UnknownKey, place, Message::new("finding-unknown-key").with("key", found));
            match nearest(found, known) {
                Some(near) => found_key.help(Message::new("help-did-you-mean").with("word", near)),
                None => found_key.help(Message::new("help-known-keys").with("words", known.join(", "))),
            };
        }
        What::Word { found, known } => {
            let found_word = diagnostics.error(Rule::UnknownValue, place, Message::new("finding-unknown-value").with("value", found));
            match nearest(found, known) {
                Some(near) => found_word.help(Message::new("help-did-you-mean").with("word", near)),
                None => found_word.help(Message::new("help-known-values").with("words", known.join(", "))),
            };
        }
        What::Missing { key } => {
            diagnostics
                .error(Rule::MissingKey, place, Message::new("finding-missing-key").with("key", key))
                .help(Message::new("help-add-key").with("key", key));
        }
        What::Text { found, wanted } => text(found, wanted, place, diagnostics),
        What::Kind { found, wanted } => kind(found, wanted, place, node, diagnostics),
        What::Sentence(word) => sentence(word, place, diagnostics),
    }
}

fn text(found: &str, wanted: &str, place: Place, diagnostics: &mut Diagnostics) {
    let (rule, message, help) = match wanted {
        "code" => (Rule::BadCode, "finding-bad-code", "help-bad-code"),
        "money" => (Rule::BadMoney, "finding-bad-money", "help-bad-money"),
        "date" => (Rule::BadDate, "finding-bad-date", "help-bad-date"),
        "id" => (Rule::BadId, "finding-bad-id", "help-bad-id"),
        "count" => (Rule::WrongType, "finding-bad-count", "help-bad-count"),
        _ => (Rule::WrongType, "finding-bad-text", "help-bad-text"),
    };
    diagnostics.error(rule, place, Message::new(message).with("value", found)).help(Message::new(help));
}

fn kind(found: &str, wanted: &str, place: Place, node: &Node, diagnostics: &mut Diagnostics) {
    let written = at(node, &place.path).and_then(|node| match &node.content {
        Content::Scalar { text, .. } => Some(text.clone()),
        _ => None,
    });
    match (wanted, written) {
        ("code", Some(code)) if matches!(found, "number" | "integer") => {
            let whole = ProcedureCode::parse(&code).is_some();
            let found = diagnostics.error(Rule::UnquotedCode, place, Message::new("finding-unquoted-code").with("value", &code));
            if whole {
                found.help(Message::new("help-quote").with("value", &code));
            }
        }
        ("money", Some(money)) if found == "number" => {
            diagnostics
                .error(Rule::BadMoney, place, Message::new("finding-unquoted-money").with("value", &money))
                .help(Message::new("help-quote").with("value", &money));
        }
        (_, written) => {
            let wanted = match wanted {
                "code" | "money" | "date" | "id" | "count" | "part" | "step" | "row" | "map" | "list" | "bool" => wanted,
                "a boolean" => "bool",
                "a string" | "string" | "variant identifier" | "text" => "text",
                "a sequence" => "list",
                "u32" | "i32" | "i64" | "u64" => "integer",
                _ if wanted.starts_with("struct") => "map",
                _ if wanted.starts_with("enum") || wanted.starts_with("variant") => "text",
                _ => "other",
            };
            let mut message = Message::new("finding-wrong-type").with("found", found).with("wanted", wanted);
            let written = written.filter(|text| !text.is_empty() && text.chars().count() <= 60);
            message = message.with("scalar", if written.is_some() { "yes" } else { "no" });
            let help = help_kind(found, wanted, written.as_deref(), &place);
            let found = diagnostics.error(Rule::WrongType, place, message.with("value", written.unwrap_or_default()));
            if let Some(help) = help {
                found.help(help);
            }
        }
    }
}

/// Keys of lists whose items are plain text: one text in brackets is such a list.
const LISTS_OF_TEXT: [&str; 8] = ["applicants", "coordinating", "equipment", "exemptions", "keywords", "posts", "requirements", "result"];

/// What to type for a value of another kind, where that is sure.
fn help_kind(found: &str, wanted: &str, written: Option<&str>, place: &Place) -> Option<Message> {
    match (found, wanted) {
        (_, "bool") => Some(Message::new("help-bool")),
        ("text", "integer") => Some(Message::new("help-integer")),
        ("text", "list") => {
            let key = place.path.0.last().filter(|step| matches!(step, Step::Key(key) if LISTS_OF_TEXT.contains(&&**key)));
            let bare = written.filter(|text| !text.contains(['[', ']', '{', '}', ':', '#', '"', '\'', ',']));
            key.and(bare).map(|text| Message::new("help-list").with("value", text))
        }
        _ => None,
    }
}

fn sentence(word: &str, place: Place, diagnostics: &mut Diagnostics) {
    let (rule, message, help) = match word {
        "time-both" | "documents-both" => (Rule::WrongType, "finding-stated-and-absent", Some("help-stated-and-absent")),
        "time-and-stages" => (Rule::WrongType, "finding-time-and-stages", Some("help-stated-and-absent")),
        "time-without-unit" => (Rule::MissingKey, "finding-time-without-unit", Some("help-time-without-unit")),
        "time-without-amount" => (Rule::MissingKey, "finding-time-without-amount", Some("help-time-without-amount")),
        "fee-without-amount" => (Rule::MissingKey, "finding-fee-without-amount", Some("help-fee-without-amount")),
        "fee-with-amount" => (Rule::WrongType, "finding-fee-with-amount", Some("help-fee-with-amount")),
        "fee-below-zero" => (Rule::BadMoney, "finding-fee-below-zero", Some("help-fee-below-zero")),
        "documents-without-sets" => (Rule::MissingKey, "finding-documents-without-sets", Some("help-documents-without-sets")),
        "synonym-without-meaning" => (Rule::MissingKey, "finding-synonym-without-meaning", Some("help-synonym-without-meaning")),
        "base-url" => (Rule::WrongType, "finding-base-url", Some("help-base-url")),
        "web-address" => (Rule::WrongType, "finding-web-address", Some("help-web-address")),
        "quantity" => (Rule::WrongType, "finding-quantity", Some("help-quantity")),
        _ => (Rule::WrongType, "finding-does-not-fit", None),
    };
    let found = diagnostics.error(rule, place, Message::new(message));
    if let Some(help) = help {
        found.help(Message::new(help));
    }
}

/// Where a text stops being YAML, and why.
pub(super) fn broken(file: &str, text: &str, skipped: usize, broken: &Broken, error: Option<&serde_yaml::Error>) -> (Place, Message) {
    let place = |point: &Point| Place::point(file, point.line + skipped, point.column);
    match broken {
        Broken::Empty => (Place::point(file, 1 + skipped, 1), Message::new("finding-empty-file")),
        Broken::SecondDocument(point) => (place(point), Message::new("finding-second-document")),
        Broken::TooDeep(point) => (place(point), Message::new("finding-too-deep")),
        Broken::Alias(point) => (place(point), Message::new("finding-alias")),
        Broken::Syntax { point, quote } => {
            if let Some(tab) = tab_indent(text) {
                return (place(&tab), Message::new("finding-tab"));
            }
            if let Some(opened) = error.and_then(|error| opened_at(&error.to_string())).filter(|opened| !closes_on_its_line(text, *opened))
            {
                return (place(&opened), Message::new("finding-not-closed"));
            }
            if *quote && !closes_on_its_line(text, *point) {
                return (place(point), Message::new("finding-not-closed"));
            }
            let point = error.and_then(serde_yaml::Error::location).map_or(*point, |at| Point { line: at.line(), column: at.column() });
            (place(&inside(text, point)), Message::new("finding-bad-yaml"))
        }
    }
}

/// What to type where a text stops being YAML.
pub(super) fn broken_help(found: &Message) -> Message {
    Message::new(match found.id {
        "finding-empty-file" => "help-empty-file",
        "finding-alias" => "help-alias",
        "finding-second-document" => "help-second-document",
        "finding-too-deep" => "help-too-deep",
        "finding-tab" => "help-tab",
        "finding-not-closed" => "help-not-closed",
        _ => "help-bad-yaml",
    })
}

/// Whether the quote or bracket that opens here is closed before the line ends: then something else is wrong.
fn closes_on_its_line(text: &str, opened: Point) -> bool {
    let line = text.lines().nth(opened.line - 1).unwrap_or_default();
    let mut rest = line.chars().skip(opened.column - 1);
    let Some(first) = rest.next() else { return false };
    if matches!(first, '"' | '\'') {
        return rest.any(|letter| letter == first);
    }
    let mut depth = 1_i32;
    for letter in rest {
        depth += match letter {
            '[' | '{' => 1,
            ']' | '}' => -1,
            _ => 0,
        };
        if depth == 0 {
            return true;
        }
    }
    false
}

/// The first line that a tab indents, which YAML forbids and no reader sees.
fn tab_indent(text: &str) -> Option<Point> {
    let indented = |line: &str| line.chars().take_while(|letter| letter.is_whitespace()).position(|letter| letter == '\t');
    text.lines().enumerate().find_map(|(at, line)| indented(line).map(|column| Point { line: at + 1, column: column + 1 }))
}

/// `serde_yaml` reports the end of an unclosed quote or bracket and mentions where it began.
fn opened_at(message: &str) -> Option<Point> {
    let context = [
        "while scanning a quoted scalar at line ",
        "while parsing a flow sequence at line ",
        "while parsing a flow mapping at line ",
        "while parsing a flow node at line ",
    ];
    let after = context.iter().find_map(|words| message.split_once(words)).map(|(_, rest)| rest)?;
    let (line, rest) = after.split_once(" column ")?;
    let column: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some(Point { line: line.parse().ok()?, column: column.parse().ok()? })
}

/// A point past the end of the text is brought back to its last character.
fn inside(text: &str, point: Point) -> Point {
    let lines = text.lines().count().max(1);
    if point.line <= lines {
        point
    } else {
        Point { line: lines, column: text.lines().last().map_or(1, |line| line.chars().count().max(1)) }
    }
}

/// Codes and ids of records inside a part that could not be read.
pub(super) fn names(node: &Node) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(node, &mut found);
    found
}

fn collect(node: &Node, found: &mut BTreeSet<String>) {
    match &node.content {
        Content::Scalar { text, .. } => {
            found.insert(text.clone());
        }
        Content::List(items) => items.iter().for_each(|(_, item)| collect(item, found)),
        Content::Map(entries) => {
            for (key, value) in entries {
                if matches!(key.text.as_str(), "code" | "id" | "number") || !matches!(value.content, Content::Scalar { .. }) {
                    collect(value, found);
                }
            }
        }
    }
}

/// Codes and ids in a text that is no YAML at all, so that what names them is not blamed too.
pub(super) fn names_in(text: &str) -> BTreeSet<String> {
    let value = |line: &str| {
        let line = line.trim_start().trim_start_matches(['-', '{', ' ']);
        let rest = line.strip_prefix("code:").or_else(|| line.strip_prefix("id:"))?;
        let word = rest.trim().trim_matches(['"', '\'']);
        Some(word.split([',', '"', '\'', ' ']).next().unwrap_or(word).to_owned())
    };
    text.lines().filter_map(value).collect()
}

fn at<'a>(root: &'a Node, path: &KeyPath) -> Option<&'a Node> {
    path.0.iter().try_fold(root, |node, step| match (step, &node.content) {
        (Step::Key(key), Content::Map(entries)) => entries.iter().find(|(entry, _)| *entry.text == **key).map(|(_, value)| value),
        (Step::Index(index), Content::List(items)) => items.iter().find(|(at, _)| at == index).map(|(_, item)| item),
        _ => None,
    })
}
