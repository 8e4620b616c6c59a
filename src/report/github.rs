//! Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
//!
//! An accepted finding is a notice. GitHub wants files relative to the repository, so the commune's folder stands before.

use std::io::{self, Write};
use std::path::Path;

use crate::diagnostic::{Message, Severity};
use crate::report::{Located, with_help};
use crate::words::Words;

pub(super) fn write(out: &mut dyn Write, located: &[Located<'_>], folder: &Path, words: &Words) -> io::Result<()> {
    let folder = prefix(folder);
    for Located { finding, range, .. } in located {
        let command = match finding.severity {
            _ if finding.accepted.is_some() => "notice",
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut properties =
            format!("file={},line={},endLine={}", property(&format!("{folder}{}", finding.place.file)), range.start.line, range.end.line);
        // GitHub refuses columns of a span over several lines.
        if range.start.line == range.end.line {
            properties += &format!(",col={},endColumn={}", range.start.column, range.end.column);
        }
        let mut text = with_help(finding, words);
        if let Some(accepted) = &finding.accepted {
            let message = Message::new("report-accepted-because").with("reason", &accepted.reason);
            text += &format!("\n{}", words.say(&message));
        }
        writeln!(out, "::{command} {properties},title={}::{}", property(finding.rule.id()), data(&text))?;
    }
    Ok(())
}

/// The commune's folder with `/` at its end, as it was given; nothing where it is the folder one stands in.
fn prefix(folder: &Path) -> String {
    let folder = folder.to_string_lossy().replace('\\', "/");
    let mut folder = folder.as_str();
    while let Some(rest) = folder.strip_prefix("./") {
        folder = rest;
    }
    match folder.trim_end_matches('/') {
        "" if folder.starts_with('/') => String::from("/"),
        "" | "." => String::new(),
        folder => format!("{folder}/"),
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_end_a_value_are_escaped() {
        assert_eq!(data("50%:\r\na,b"), "50%25:%0D%0Aa,b");
        assert_eq!(property("a,b: 50%"), "a%2Cb%3A 50%25");
    }

    #[test]
    fn the_folder_stands_before_the_file_unless_it_is_this_one() {
        let given = [".", "./", "", "xa", "./xa/", "../xa", "/srv/xa", "/"];
        assert_eq!(given.map(|folder| prefix(Path::new(folder))), ["", "", "", "xa/", "xa/", "../xa/", "/srv/xa/", "/"]);
    }
}
