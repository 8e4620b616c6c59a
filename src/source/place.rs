//! Where something stands: a file and a key path. Line and column are worked out only when there is something to show.

use std::fmt;
use std::sync::Arc;

/// One step of a key path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The nth item of a list, from 0.
    Index(usize),
    /// The value of a key.
    Key(Arc<str>),
}

/// A path through a file, `procedures[3].channels[0].fees[1].amount`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct KeyPath(pub Vec<Step>);

impl fmt::Display for KeyPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Index(index) => write!(out, "[{index}]")?,
                Step::Key(key) if at == 0 => out.write_str(key)?,
                Step::Key(key) => write!(out, ".{key}")?,
            }
        }
        Ok(())
    }
}

/// Which part of a place a finding marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Mark {
    /// The value.
    #[default]
    Value,
    /// The key itself.
    Key,
    /// The second of two equal keys.
    SecondKey,
}

/// A place in a file of the author's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the commune's folder, with `/`.
    pub file: Arc<str>,
    /// The path through it; empty for the whole file.
    pub path: KeyPath,
    /// What of it is meant.
    pub mark: Mark,
    /// A span that stands in no key path: the file could not be parsed there, or the finding is about its letters.
    pub span: Option<Range>,
}

/// A point in a text: line and column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Point {
    /// The point after the last character of `before`, the text from its beginning.
    pub fn after(before: &str) -> Self {
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
        Self { line, column }
    }
}

/// From the first character to the one after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Range {
    /// The first character.
    pub start: Point,
    /// The character after the last.
    pub end: Point,
}

impl Place {
    /// The whole of a file.
    pub fn file(file: &str) -> Self {
        Self { file: file.into(), path: KeyPath::default(), mark: Mark::Value, span: None }
    }

    /// A point of a file.
    pub fn point(file: &str, line: usize, column: usize) -> Self {
        Self::span(file, Range { start: Point { line, column }, end: Point { line, column: column + 1 } })
    }

    /// A span of a file.
    pub fn span(file: &str, span: Range) -> Self {
        Self { span: Some(span), ..Self::file(file) }
    }

    /// The value of `key` inside this place.
    pub fn key(&self, key: &str) -> Self {
        let mut place = self.clone();
        place.path.0.push(Step::Key(key.into()));
        place
    }

    /// The nth item inside this place.
    pub fn index(&self, index: usize) -> Self {
        let mut place = self.clone();
        place.path.0.push(Step::Index(index));
        place
    }

    /// The key itself instead of its value.
    pub fn marking(mut self, mark: Mark) -> Self {
        self.mark = mark;
        self
    }

    /// The index, where this is an item of the list at `prefix`.
    pub fn index_below(&self, prefix: &[Step]) -> Option<usize> {
        match self.path.0.split_last()? {
            (Step::Index(index), rest) if rest == prefix => Some(*index),
            _ => None,
        }
    }

    /// Whether `other` is this place or lies inside it.
    pub fn contains(&self, other: &Self) -> bool {
        self.file == other.file && other.path.0.starts_with(&self.path.0)
    }
}
