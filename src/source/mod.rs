//! The author's texts, and the way from a place to line and column.

pub mod place;
pub mod tree;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use place::{KeyPath, Mark, Place, Point, Range, Step};

use crate::source::tree::Node;

/// The texts of one commune, as they were on disk, and what is offered for download.
#[derive(Debug, Default)]
pub struct Sources {
    /// YAML and Markdown files under `content/`, by path relative to the commune's folder.
    pub texts: BTreeMap<Arc<str>, Text>,
    /// Files under `content/files/`, by path below it.
    pub downloads: BTreeMap<String, Vec<u8>>,
    /// The files of the commune's own theme, by path below it; they override the default theme's.
    pub theme: BTreeMap<String, Vec<u8>>,
}

/// A text of the author's, or why it is none.
#[derive(Debug)]
pub enum Text {
    /// The text in NFC, without byte order mark, lines ended by `\n`.
    Read {
        /// The text.
        text: String,
        /// Where the file first holds decomposed letters (NFD), which were composed.
        decomposed: Option<Point>,
    },
    /// Bytes that are not UTF-8, from here, and what can be shown of them.
    NotUtf8(Point, String),
    /// A control character, here, and what can be shown of the text.
    Control(Point, String),
    /// More bytes than a text of an inventory has.
    TooLarge,
    /// Not a file: a pipe, a device, a link that leads nowhere or out of the folder.
    NotAFile,
}

impl Sources {
    /// The text of a file that could be read.
    pub fn text(&self, file: &str) -> Option<&str> {
        match self.texts.get(file)? {
            Text::Read { text, .. } => Some(text),
            _ => None,
        }
    }

    /// What can be shown of a file, readable or not.
    pub fn shown(&self, file: &str) -> Option<&str> {
        match self.texts.get(file)? {
            Text::Read { text, .. } | Text::NotUtf8(_, text) | Text::Control(_, text) => Some(text),
            Text::TooLarge | Text::NotAFile => None,
        }
    }
}

/// Works out lines and columns, with one marked parse a file.
pub struct Locator<'a> {
    sources: &'a Sources,
    trees: BTreeMap<Arc<str>, Option<(Node, usize)>>,
}

impl<'a> Locator<'a> {
    /// For these texts.
    pub fn of(sources: &'a Sources) -> Self {
        Self { sources, trees: BTreeMap::new() }
    }

    /// Line and column of a place.
    pub fn locate(&mut self, place: &Place) -> Range {
        let start = Point { line: 1, column: 1 };
        if let Some(span) = place.span {
            return span;
        }
        match self.tree(&place.file) {
            Some((node, skipped)) => shifted(node.find(&place.path, place.mark), *skipped),
            None => Range { start, end: start },
        }
    }
}

/// Files beyond this size are not parsed again for the sake of a key path.
const LARGEST: usize = 1 << 20;

impl Locator<'_> {
    /// The key path of a place that is known by its letters alone; empty where it stands in no value.
    pub fn path(&mut self, place: &Place) -> KeyPath {
        let (Some(span), true) = (place.span, place.path.0.is_empty()) else { return place.path.clone() };
        if self.sources.text(&place.file).is_none_or(|text| text.len() > LARGEST) {
            return place.path.clone();
        }
        match self.tree(&place.file) {
            Some((node, skipped)) if span.start.line > *skipped => node.path_at(Point { line: span.start.line - *skipped, ..span.start }),
            _ => place.path.clone(),
        }
    }

    fn tree(&mut self, file: &Arc<str>) -> &Option<(Node, usize)> {
        self.trees.entry(file.clone()).or_insert_with(|| {
            let (head, skipped) = front_matter(file, self.sources.text(file)?);
            tree::parse(head).ok().map(|node| (node, skipped))
        })
    }
}

/// The YAML of a file: all of it, or the front matter of a Markdown file, with the lines that stand before.
pub fn front_matter<'a>(file: &str, text: &'a str) -> (&'a str, usize) {
    if !file.ends_with(".md") {
        return (text, 0);
    }
    let head = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n").map(|end| &rest[..=end]));
    (head.unwrap_or(""), 1)
}

fn shifted(range: Range, lines: usize) -> Range {
    let down = |point: Point| Point { line: point.line + lines, ..point };
    Range { start: down(range.start), end: down(range.end) }
}
