//! What the machine could not do: what was tried, on which path, and why not. Exit code 2.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variant is the word")]
pub enum Attempt {
    Read,
    Write,
    Replace,
    FindContent,
    FindTheme,
    UseOut,
    UseZip,
    StartThreads,
    Render,
}

/// Why not.
#[derive(Debug)]
pub enum Cause {
    /// The operating system's answer.
    Io(io::Error),
    /// The folder is not there.
    Missing,
    /// The output folder holds something that this program did not make.
    NotOurs,
    /// The output folder would swallow the content.
    HoldsContent,
    /// The zip would stand inside the site that it holds.
    InsideOut,
    /// The zip would stand among the content.
    InsideContent,
    /// A file is there that is no zip.
    NotAZip,
    /// A link that leads out of its folder, or no file at all.
    Outside,
    /// Too many files for one site.
    TooMany,
    /// A template that cannot be read or rendered, in the words of the template engine.
    Template(String),
}

/// A failure of the machine.
#[derive(Debug)]
pub struct Failure {
    /// What was tried.
    pub attempt: Attempt,
    /// On which path.
    pub path: PathBuf,
    /// Why not.
    pub cause: Cause,
}

impl Failure {
    /// A failure with its cause.
    pub fn new(attempt: Attempt, path: impl AsRef<Path>, cause: Cause) -> Self {
        Self { attempt, path: path.as_ref().to_owned(), cause }
    }

    /// For `map_err` on what the operating system refused.
    pub fn io(attempt: Attempt, path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::new(attempt, path, Cause::Io(error))
    }
}

/// For developers; people read it through `report::failure`.
impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?} {}: {:?}", self.attempt, self.path.display(), self.cause)
    }
}

impl std::error::Error for Failure {}
