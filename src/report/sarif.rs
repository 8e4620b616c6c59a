//! Findings as SARIF 2.1.0 (OASIS), for code review: one document, with the manual of all rules in it.
//!
//! Files are relative to the commune's folder, columns count characters, and accepted findings are suppressed with the
//! commune's reason. Nothing depends on the machine, so the same content gives the same bytes.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::diagnostic::{Accepted, Rule, Severity};
use crate::report::{Located, json, with_help};
use crate::source::place::Range;
use crate::source::{Place, Sources};
use crate::words::rule_page::{self, RulePage, Side, labels};
use crate::words::{Language, Words};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    original_uri_base_ids: BTreeMap<&'static str, Described>,
    results: Vec<Finding>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    language: &'static str,
    rules: Vec<Manual>,
}

/// A rule with its page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Manual {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_description: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_description: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Help>,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
struct Described {
    description: Text,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    /// Always there: either all results of a run say it, or none (SARIF 3.27.23).
    suppressions: Vec<Suppression>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    logical_locations: Option<[Logical; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Logical {
    fully_qualified_name: String,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

pub(super) fn write(mut out: &mut dyn Write, located: &[Located<'_>], sources: &Sources, words: &Words) -> io::Result<()> {
    let language = match words.language() {
        Language::Vietnamese => "vi",
        Language::English => "en",
    };
    let mut seen = BTreeMap::new();
    let run = Run {
        tool: Tool {
            driver: Driver {
                name: env!("CARGO_PKG_NAME"),
                semantic_version: env!("CARGO_PKG_VERSION"),
                language,
                rules: Rule::ALL.iter().map(|rule| manual(*rule, words)).collect(),
            },
        },
        language,
        column_kind: "unicodeCodePoints",
        original_uri_base_ids: BTreeMap::from([(ROOT, Described { description: Text { text: words.word("report-folder") } })]),
        results: located.iter().map(|one| finding(one, sources, words, &mut seen)).collect(),
    };
    serde_json::to_writer_pretty(&mut out, &Log { schema: SCHEMA, version: "2.1.0", runs: [run] })?;
    writeln!(out)
}

fn manual(rule: Rule, words: &Words) -> Manual {
    let page = rule_page::of(rule, words.language());
    let text = |of: fn(&RulePage) -> &String| page.as_ref().map(|page| Text { text: of(page).clone() });
    Manual {
        id: rule.id(),
        short_description: text(|page| &page.title),
        full_description: text(|page| &page.purpose),
        help: page.as_ref().map(|page| help(page, words)),
        default_configuration: Configuration { level: json::severity(rule.severities().first().copied().unwrap_or(Severity::Error)) },
    }
}

/// Source, mend and example, as text and as Markdown.
fn help(page: &RulePage, words: &Words) -> Help {
    let (source, mend) = labels(words.language());
    let (wrong, right) = (words.word("explain-wrong"), words.word("explain-right"));
    let file = &page.example.file;
    let (before, after) = (page.example.text_of(Side::Wrong), page.example.text_of(Side::Right));
    let text =
        format!("{source} {}\n{mend} {}\n\n{file}\n\n{wrong}\n{before}\n{right}\n{after}", page.source, page.mend).trim_end().to_owned();
    let block = |text: &str| if page.example.in_words() { text.to_owned() } else { format!("```yaml\n{text}```\n") };
    let markdown = format!(
        "{}\n\n**{source}** {}\n\n**{mend}** {}\n\n`{file}`\n\n{wrong}\n\n{}\n{right}\n\n{}",
        page.purpose,
        page.source,
        page.mend,
        block(&before),
        block(&after)
    );
    Help { text, markdown }
}

fn finding<'a>(located: &Located<'a>, sources: &Sources, words: &Words, seen: &mut BTreeMap<String, usize>) -> Finding {
    let Located { finding, range, notes } = located;
    let related = finding.notes.iter().zip(notes).map(|((place, message), start)| {
        let region = Region { start_line: start.line, start_column: start.column, end_line: None, end_column: None };
        Location { message: Some(Text { text: words.say(message) }), ..location(place, sources, region) }
    });
    let Range { start, end } = *range;
    let region = Region { start_line: start.line, start_column: start.column, end_line: Some(end.line), end_column: Some(end.column) };
    let suppression = |accepted: &Accepted| Suppression { kind: "external", status: "accepted", justification: accepted.reason.clone() };
    Finding {
        rule_id: finding.rule.id(),
        rule_index: Rule::ALL.iter().position(|rule| *rule == finding.rule).expect("`ALL` holds every rule"),
        level: json::severity(finding.severity),
        message: Text { text: with_help(finding, words) },
        locations: [location(&finding.place, sources, region)],
        related_locations: related.collect(),
        partial_fingerprints: BTreeMap::from([("congkhai/v1", fingerprint(located, seen))]),
        suppressions: finding.accepted.iter().map(suppression).collect(),
    }
}

/// A file that cannot be shown has no lines to name.
fn location(place: &Place, sources: &Sources, region: Region) -> Location {
    let path = place.path.to_string();
    Location {
        physical_location: Physical {
            artifact_location: Artifact { uri: uri(&place.file), uri_base_id: ROOT },
            region: sources.shown(&place.file).map(|_| region),
        },
        logical_locations: (!path.is_empty()).then_some([Logical { fully_qualified_name: path }]),
        message: None,
    }
}

/// The same finding has it in every run: rule, file and key path, and which of several of the same it is. What was
/// counted is not part of it, nor is the line.
fn fingerprint(located: &Located<'_>, seen: &mut BTreeMap<String, usize>) -> String {
    let finding = located.finding;
    let what = format!("{}\0{}\0{}\0{}", finding.rule.id(), finding.place.file, finding.place.path, finding.message.id);
    let hash: String = Sha256::digest(what.as_bytes())[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let count = seen.entry(what).or_default();
    *count += 1;
    format!("{hash}:{count}")
}

/// A path as a relative reference (RFC 3986).
fn uri(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut uri, byte| {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            _ => uri += &format!("%{byte:02X}"),
        }
        uri
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_file_name_with_marks_and_spaces_is_encoded() {
        assert_eq!(super::uri("content/pages/Giới thiệu:1.md"), "content/pages/Gi%E1%BB%9Bi%20thi%E1%BB%87u%3A1.md");
    }
}
