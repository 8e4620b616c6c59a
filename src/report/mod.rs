//! Diagnostics as text for a person or in a form for programs, and failures as one sentence. It knows no rule.

pub mod coverage;
pub mod explain;
pub mod failure;
mod github;
mod json;
mod sarif;
mod text;

use std::io::{self, Write};
use std::path::Path;

use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Severity};
use crate::source::place::Range;
use crate::source::{Locator, Point, Sources};
use crate::words::Words;

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format<'a> {
    /// Text for a person.
    Human(Screen),
    /// One JSON object a line.
    Json,
    /// One SARIF 2.1.0 document.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github {
        /// The commune's folder, from where the workflow stands.
        folder: &'a Path,
    },
}

/// What a text is read on; a file or a pipe has no colour and no width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Screen {
    /// Whether it shows colour.
    pub colour: bool,
    /// How many columns it has.
    pub width: Option<usize>,
}

/// A finding with its place worked out.
struct Located<'a> {
    finding: &'a Diagnostic,
    range: Range,
    /// Where its notes stand.
    notes: Vec<Point>,
}

/// Writes all findings, in order of file and place.
pub fn write(out: &mut dyn Write, format: Format<'_>, diagnostics: &Diagnostics, sources: &Sources, words: &Words) -> io::Result<()> {
    let mut locator = Locator::of(sources);
    let mut located: Vec<Located<'_>> = diagnostics
        .all()
        .iter()
        .map(|finding| Located {
            finding,
            range: locator.locate(&finding.place),
            notes: finding.notes.iter().map(|(place, _)| locator.locate(place).start).collect(),
        })
        .collect();
    located.sort_by(|a, b| order(a).cmp(&order(b)));
    match format {
        Format::Human(screen) => text::write(out, &located, sources, words, screen),
        Format::Json => json::write(out, &located, words),
        Format::Sarif => sarif::write(out, &located, sources, words),
        Format::Github { folder } => github::write(out, &located, folder, words),
    }
}

/// A total order, so that the same findings always stand in the same lines.
fn order<'a>(located: &Located<'a>) -> (&'a str, usize, usize, &'static str, &'a [(&'static str, Argument)]) {
    let start = located.range.start;
    (&located.finding.place.file, start.line, start.column, located.finding.rule.id(), &located.finding.message.args)
}

/// The message, and on a line of its own what to type.
fn with_help(finding: &Diagnostic, words: &Words) -> String {
    let message = words.say(&finding.message);
    match &finding.help {
        Some(help) => format!("{message}\n{}: {}", words.word("report-help"), words.say(help)),
        None => message,
    }
}

/// How many errors, warnings and accepted findings there are.
fn counts(diagnostics: &[Located<'_>]) -> (usize, usize, usize) {
    let count =
        |severity| diagnostics.iter().filter(|located| located.finding.severity == severity && located.finding.accepted.is_none()).count();
    let accepted = diagnostics.iter().filter(|located| located.finding.accepted.is_some()).count();
    (count(Severity::Error), count(Severity::Warning), accepted)
}
