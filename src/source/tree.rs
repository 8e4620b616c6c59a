//! A marked parse of a YAML text: every key and value with its span and its style.
//!
//! Made only for a file that has something to show. It keeps what the typed parse drops: where a value stands, whether
//! it was quoted, and the second of two equal keys.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use crate::source::place::{KeyPath, Mark, Point, Range, Step};

/// Deeper than any inventory; beyond it a file is refused.
const DEEPEST: usize = 64;

/// One value of a YAML text.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub content: Content,
    /// Where it stands.
    pub range: Range,
}

/// What a value is.
#[derive(Debug, Clone)]
pub enum Content {
    /// A scalar, and whether it stands without quotes.
    Scalar {
        /// Its text.
        text: String,
        /// Whether it stands without quotes.
        plain: bool,
    },
    /// A list; each item with its index as written, which stays when others are taken out.
    List(Vec<(usize, Node)>),
    /// A map, in order.
    Map(Vec<(Key, Node)>),
}

/// The key of a map entry.
#[derive(Debug, Clone)]
pub struct Key {
    /// Its text.
    pub text: String,
    /// Where it stands.
    pub range: Range,
}

/// Why there is no tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// Nothing but space and comments.
    Empty,
    /// More than one document, from here.
    SecondDocument(Point),
    /// Nested deeper than an inventory is, here.
    TooDeep(Point),
    /// An alias, here: the inventory has none, and a few could grow beyond all measure.
    Alias(Point),
    /// Not YAML, here.
    Syntax {
        /// Where.
        point: Point,
        /// Whether a quoted text that begins there is not closed.
        quote: bool,
    },
}

fn point(marker: saphyr_parser::Marker) -> Point {
    Point { line: marker.line(), column: marker.col() + 1 }
}

fn range(span: Span) -> Range {
    Range { start: point(span.start), end: point(span.end) }
}

enum Open {
    List(Vec<(usize, Node)>, Span),
    Map(Vec<(Key, Node)>, Option<Key>, Span),
}

/// Parses one document.
pub fn parse(text: &str) -> Result<Node, Broken> {
    let mut parser = Parser::new_from_str(text);
    let mut open: Vec<Open> = Vec::new();
    let mut root: Option<Node> = None;
    while let Some(event) = parser.next_event() {
        let (event, span) = event
            .map_err(|error: ScanError| Broken::Syntax { point: point(*error.marker()), quote: error.info().contains("quoted scalar") })?;
        let node = match event {
            Event::DocumentStart(_) if root.is_some() => return Err(Broken::SecondDocument(point(span.start))),
            Event::Scalar(text, style, ..) => {
                let content = Content::Scalar { text: text.into_owned(), plain: style == ScalarStyle::Plain };
                Node { content, range: range(span) }
            }
            Event::Alias(_) => return Err(Broken::Alias(point(span.start))),
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new(), span));
                if open.len() > DEEPEST {
                    return Err(Broken::TooDeep(point(span.start)));
                }
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open::Map(Vec::new(), None, span));
                if open.len() > DEEPEST {
                    return Err(Broken::TooDeep(point(span.start)));
                }
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop().expect("an end follows its start") {
                Open::List(items, start) => {
                    let range = closed(start, span, items.last().map(|(_, node)| node.range));
                    Node { content: Content::List(items), range }
                }
                Open::Map(entries, _, start) => {
                    let range = closed(start, span, entries.last().map(|(_, node)| node.range));
                    Node { content: Content::Map(entries), range }
                }
            },
            _ => continue,
        };
        match open.last_mut() {
            None => root = Some(node),
            Some(Open::List(items, ..)) => items.push((items.len(), node)),
            Some(Open::Map(entries, key, ..)) => match key.take() {
                Some(key) => entries.push((key, node)),
                None => *key = Some(Key { text: scalar_text(&node), range: node.range }),
            },
        }
    }
    root.ok_or(Broken::Empty)
}

/// A block ends where its last value ends; the parser would say where the next token starts.
fn closed(start: Span, end: Span, last: Option<Range>) -> Range {
    let start = range(start).start;
    let end = range(end);
    match last {
        Some(last) if end.start == end.end => Range { start, end: last.end },
        _ => Range { start, end: end.end },
    }
}

fn scalar_text(node: &Node) -> String {
    match &node.content {
        Content::Scalar { text, .. } => text.clone(),
        _ => String::from("?"),
    }
}

impl Node {
    /// The range of what `path` and `mark` name; of the nearest that is there, where a part is missing.
    pub fn find(&self, path: &KeyPath, mark: Mark) -> Range {
        let mut node = self;
        let mut range = self.head();
        for (at, step) in path.0.iter().enumerate() {
            let last = at + 1 == path.0.len();
            let found = match (step, &node.content) {
                (Step::Index(index), Content::List(items)) => items.iter().find(|(at, _)| at == index).map(|(_, item)| (None, item)),
                (Step::Key(key), Content::Map(entries)) => {
                    let mut equal = entries.iter().filter(|(entry, _)| *entry.text == **key);
                    let first = equal.next();
                    let chosen = if last && mark == Mark::SecondKey { equal.next().or(first) } else { first };
                    chosen.map(|(key, value)| (Some(key), value))
                }
                _ => None,
            };
            let Some((key, value)) = found else { return range };
            range = match key {
                Some(key) if last && mark != Mark::Value => key.range,
                _ => value.head(),
            };
            node = value;
        }
        range
    }

    /// The way to the value in which a point stands; empty where it stands in none: in a comment, between two keys.
    pub fn path_at(&self, point: Point) -> KeyPath {
        let (mut node, mut path) = (self, Vec::new());
        let inside = |node: &Node| node.range.start <= point && point < node.range.end;
        loop {
            let next = match &node.content {
                Content::Scalar { .. } => break,
                Content::List(items) => items.iter().find(|(_, item)| inside(item)).map(|(at, item)| (Step::Index(*at), item)),
                Content::Map(entries) => {
                    entries.iter().find(|(_, value)| inside(value)).map(|(key, value)| (Step::Key(key.text.as_str().into()), value))
                }
            };
            let Some((step, value)) = next else { return KeyPath(Vec::new()) };
            path.push(step);
            node = value;
        }
        KeyPath(path)
    }

    /// What to mark of a value: all of it where it stands on one line, or else its beginning.
    fn head(&self) -> Range {
        match &self.content {
            _ if self.range.start.line == self.range.end.line => self.range,
            Content::Map(entries) if entries.first().is_some_and(|(key, _)| key.range.start == self.range.start) => entries[0].0.range,
            Content::Scalar { .. } => self.range,
            Content::Map(_) | Content::List(_) => {
                let start = self.range.start;
                Range { start, end: Point { column: start.column + 1, ..start } }
            }
        }
    }
}
