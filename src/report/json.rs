//! Findings for programs: one JSON object a line, keys fixed for ever.

use std::io::{self, Write};

use serde::Serialize;

use crate::diagnostic::Severity;
use crate::report::Located;
use crate::words::Words;

#[derive(Serialize)]
struct Line<'a> {
    rule: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    path: String,
    message: String,
    help: Option<String>,
    accepted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

pub(super) fn write(out: &mut dyn Write, located: &[Located<'_>], words: &Words) -> io::Result<()> {
    for Located { finding, range, .. } in located {
        let line = Line {
            rule: finding.rule.id(),
            severity: severity(finding.severity),
            file: &finding.place.file,
            line: range.start.line,
            column: range.start.column,
            end_line: range.end.line,
            end_column: range.end.column,
            path: finding.place.path.to_string(),
            message: words.say(&finding.message),
            help: finding.help.as_ref().map(|help| words.say(help)),
            accepted: finding.accepted.is_some(),
            reason: finding.accepted.as_ref().map(|accepted| accepted.reason.as_str()),
        };
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)?;
    }
    Ok(())
}

/// The word of the contract.
pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
