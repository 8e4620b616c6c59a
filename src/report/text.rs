//! Findings for people: the message, the place, the line with the span marked, and what to type.
//!
//! An accepted finding is one line: it needs no mending, but nobody should think that it is gone.

use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::Severity;
use crate::report::{Located, Screen, counts, json};
use crate::source::Sources;
use crate::source::place::Point;
use crate::source::place::Range;
use crate::words::Words;

/// Bytes of a line beyond which nobody reads it: only its place is told.
const LONGEST_LINE: usize = 20_000;

/// The narrowest screen that is taken into account, and the widest.
const NARROWEST: usize = 40;
const WIDEST: usize = 140;

/// The columns that are left for a line of content beside its number and the dots for what was cut. A line that the
/// terminal breaks would carry the marks away from their words.
fn room(width: usize, line: usize) -> usize {
    width.clamp(NARROWEST, WIDEST) - line.to_string().len() - " |  ... ".len()
}

pub(super) fn write(out: &mut dyn Write, located: &[Located<'_>], sources: &Sources, words: &Words, screen: Screen) -> io::Result<()> {
    let renderer = if screen.colour { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Ascii);
    // What needs mending stands last, where the reader's eye is when the program ends.
    for Located { finding, range, .. } in located {
        if let Some(accepted) = &finding.accepted {
            let (severity, rule) = (json::severity(finding.severity), finding.rule.id());
            let place = format!("{}:{}:{}", finding.place.file, range.start.line, range.start.column);
            writeln!(
                out,
                "{severity}[{rule}] ({}) {place}: {}\n  {}",
                words.word("report-accepted"),
                words.say(&finding.message),
                accepted.reason
            )?;
        }
    }
    for one in located.iter().filter(|one| one.finding.accepted.is_none()) {
        let room = screen.width.map(|width| room(width, one.range.start.line));
        let fitting = room.map_or_else(|| renderer.clone(), |room| renderer.clone().term_width(room));
        writeln!(out, "{}\n", fitting.render(&[group(one, sources, words, room)]))?;
    }
    let (errors, warnings, accepted) = counts(located);
    if errors == 0 && warnings == 0 && accepted == 0 {
        return writeln!(out, "{}", words.word("report-clean"));
    }
    let summary =
        crate::diagnostic::Message::new("report-summary").with("errors", errors).with("warnings", warnings).with("accepted", accepted);
    writeln!(out, "{}", words.say(&summary))
}

fn group<'a>(located: &Located<'a>, sources: &'a Sources, words: &Words, room: Option<usize>) -> Group<'a> {
    let Located { finding, range, notes } = located;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let group = level.primary_title(words.say(&finding.message)).id(finding.rule.id());
    let file: &str = &finding.place.file;
    let mut group = match sources.shown(file).and_then(|text| shown(text, *range, room)) {
        Some((lines, first, span)) => {
            let snippet = Snippet::source(lines).line_start(first).path(file).annotation(AnnotationKind::Primary.span(span));
            group.element(snippet)
        }
        None => group.element(Origin::path(file).line(range.start.line).char_column(range.start.column)),
    };
    for ((place, message), start) in finding.notes.iter().zip(notes) {
        let text = format!("{} ({}:{}:{})", words.say(message), place.file, start.line, start.column);
        group = group.element(Level::NOTE.with_name(Some(words.word("report-note"))).message(text));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.with_name(Some(words.word("report-help"))).message(words.say(help)));
    }
    group
}

/// The line where a finding begins, its number, and the bytes of it to mark. One line: what is marked begins there, and a
/// folded paragraph of Vietnamese would hide it. Of a span that is longer than the room there is, the beginning is marked.
fn shown(text: &str, range: Range, room: Option<usize>) -> Option<(&str, usize, std::ops::Range<usize>)> {
    let line = text.lines().nth(range.start.line - 1).filter(|line| line.len() <= LONGEST_LINE)?;
    let start = byte(line, range.start)?;
    let end = if range.end.line == range.start.line { byte(line, range.end)? } else { line.trim_end().len() };
    // Six columns on each side are kept for what stands around it.
    let longest = room.and_then(|room| line.get(start..)?.char_indices().nth(room - 12)).map(|(at, _)| start + at);
    let end = longest.map_or(end, |longest| end.min(longest));
    Some((line, range.start.line, start..end.max(start)))
}

fn byte(line: &str, point: Point) -> Option<usize> {
    line.char_indices().map(|(at, _)| at).chain(std::iter::once(line.len())).nth(point.column - 1)
}
