//! SARIF: what `check` writes holds against the schema of OASIS, and tells what the JSON report tells.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use congkhai::diagnostic::Rule;
use serde_json::{Value, json};

use crate::cases::told;
use crate::commune::{Commune, project};
use crate::schema::mistakes;

/// The schema, from the crate that `tests/schema` names. Without it nothing here is proved, so the tests fail.
fn schema() -> &'static Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let metadata = |more: &[&str]| {
            let mut cargo = Command::new(env!("CARGO"));
            cargo.args(["metadata", "--locked", "--format-version", "1", "--manifest-path"]);
            let output = cargo.arg(project().join("tests/schema/Cargo.toml")).args(more).output().expect("cargo starts");
            if output.status.success() { Ok(output.stdout) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
        };
        let metadata = metadata(&["--offline"]).or_else(|_| metadata(&[])).unwrap_or_else(|why| {
            panic!(
                "the schema of SARIF is missing: the crate `serde-sarif`, which carries it, is not on this machine and no registry \
                 gives it. Run `cargo fetch --manifest-path tests/schema/Cargo.toml` where there is a network.\n{why}"
            )
        });
        let metadata: Value = serde_json::from_slice(&metadata).expect("metadata is JSON");
        let mut packages = metadata["packages"].as_array().expect("a list of packages").iter();
        let package = packages.find(|package| package["name"] == "serde-sarif").expect("`tests/schema` names `serde-sarif`");
        let folder = Path::new(package["manifest_path"].as_str().expect("a path")).parent().expect("a folder");
        let text = fs::read_to_string(folder.join("src/schema.json")).expect("the crate carries the schema");
        serde_json::from_str(&text).expect("the schema is JSON")
    })
}

fn document(commune: &Commune, language: &str) -> Value {
    let run = commune.run(&["--lang", language, "check", "--format", "sarif"]);
    assert_eq!(run.error, "");
    assert!(run.out.ends_with("}\n"), "one document and the end of its line");
    serde_json::from_str(&run.out).expect("one document")
}

/// The findings as the JSON report has them, read from the document.
fn as_json(document: &Value) -> Vec<Value> {
    let run = &document["runs"][0];
    let results = run["results"].as_array().expect("results").iter();
    results
        .map(|result| {
            let place = &result["locations"][0]["physicalLocation"];
            let index = result["ruleIndex"].as_u64().expect("an index");
            assert_eq!(run["tool"]["driver"]["rules"][index as usize]["id"], result["ruleId"]);
            assert_eq!(place["artifactLocation"]["uriBaseId"], "%SRCROOT%");
            let suppressions = result["suppressions"].as_array().expect("a list");
            let region = &place["region"];
            let number = |key: &str| if region.is_null() { json!(1) } else { region[key].clone() };
            json!({
                "rule": result["ruleId"], "severity": result["level"], "file": decoded(place["artifactLocation"]["uri"].as_str().expect("an address")),
                "line": number("startLine"), "column": number("startColumn"), "end_line": number("endLine"), "end_column": number("endColumn"),
                "path": result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].as_str().unwrap_or_default(),
                "text": result["message"]["text"], "accepted": !suppressions.is_empty(),
                "reason": suppressions.first().map(|suppression| suppression["justification"].clone()),
            })
        })
        .collect()
}

/// The same from the JSON report.
fn from_json(report: &str) -> Vec<Value> {
    report
        .lines()
        .map(|line| {
            let mut finding: Value = serde_json::from_str(line).expect("one object a line");
            let map = finding.as_object_mut().expect("an object");
            let message = map.remove("message").and_then(|text| text.as_str().map(str::to_owned)).expect("a message");
            let text = match map.remove("help").expect("a key").as_str() {
                Some(hint) => format!("{message}\ngợi ý: {hint}"),
                None => message,
            };
            let file = map.remove("file").expect("a file");
            let reason = map.remove("reason").unwrap_or(Value::Null);
            map.extend([("text".into(), json!(text)), ("file".into(), file), ("reason".into(), reason)]);
            finding
        })
        .collect()
}

/// A path from its address.
fn decoded(uri: &str) -> String {
    let mut parts = uri.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("two digits"));
        bytes.extend(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).expect("a path")
}

#[test]
fn every_report_holds_against_the_schema_and_tells_what_the_json_report_tells() {
    for (case, json) in told() {
        let document = document(&Commune::small().over(case), "vi");
        assert_eq!(as_json(&document), from_json(json), "{}", case.display());
        assert_eq!(mistakes(schema(), &document), [""; 0], "{}", case.display());
    }
}

#[test]
fn the_report_of_the_real_commune_holds_against_the_schema_in_both_languages() {
    let commune = Commune::real();
    for language in ["vi", "en"] {
        let document = document(&commune, language);
        assert_eq!(document["runs"][0]["language"], language);
        assert_eq!(mistakes(schema(), &document), [""; 0]);
    }
}

#[test]
fn the_schema_is_really_asked() {
    let sound = document(&Commune::small().over(&project().join("tests/cases/accepted")), "vi");
    let spoil = |pointer: &str, key: &str, value: Value| {
        let mut document = sound.clone();
        document.pointer_mut(pointer).expect("a place").as_object_mut().expect("a map").insert(key.to_owned(), value);
        mistakes(schema(), &document)
    };
    let result = "/runs/0/results/0";
    assert_eq!(spoil("", "version", json!("2.0.0")), ["$.version: \"2.0.0\" is none of [\"2.1.0\"]"]);
    assert_eq!(spoil("/runs/0", "extra", json!(1)), ["$.runs[0].extra: no such key"]);
    assert_eq!(spoil(&format!("{result}/message"), "text", json!(1)), ["$.runs[0].results[0].message.text: 1 is not of type \"string\""]);
    let region = format!("{result}/locations/0/physicalLocation/region");
    let place = "$.runs[0].results[0].locations[0].physicalLocation";
    assert_eq!(spoil(&region, "startLine", json!(0)), [format!("{place}.region.startLine: 0 is beyond the minimum 1")]);
    let file = format!("{result}/locations/0/physicalLocation/artifactLocation");
    let form = format!("{place}.artifactLocation.uri: \"xã.yaml\" has not the form \"uri-reference\"");
    assert_eq!(spoil(&file, "uri", json!("xã.yaml")), [form]);
    let twice = json!([{"kind": "external"}, {"kind": "external"}]);
    assert_eq!(spoil(result, "suppressions", twice), ["$.runs[0].results[0].suppressions: an item stands twice"]);
    assert_eq!(spoil("/runs/0/tool", "driver", json!({})), ["$.runs[0].tool.driver: `name` is missing"]);
    assert_eq!(spoil(result, "message", json!({})), ["$.runs[0].results[0].message: 0 of anyOf hold"]);
}

#[test]
fn the_document_carries_the_manual_and_a_print_of_each_finding() {
    let commune = Commune::small().over(&project().join("tests/cases/many-at-once"));
    let document = document(&commune, "vi");
    let run = &document["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), Rule::ALL.len());
    for rule in rules {
        for key in ["/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown"] {
            assert!(rule.pointer(key).and_then(Value::as_str).is_some_and(|text| !text.is_empty()), "{}: {key}", rule["id"]);
        }
    }
    let results = run["results"].as_array().expect("results");
    let mut prints: Vec<&str> =
        results.iter().map(|result| result["partialFingerprints"]["congkhai/v1"].as_str().expect("a print")).collect();
    prints.sort_unstable();
    prints.dedup();
    assert_eq!(prints.len(), results.len());
    // A line more at the head of each file moves every place and leaves the prints.
    let moved = fs::read_dir(commune.path("content")).expect("the folder").map(|entry| entry.expect("an entry").path());
    for path in moved.filter(|path| path.extension().is_some_and(|end| end == "yaml")) {
        let text = fs::read_to_string(&path).expect("a text");
        fs::write(&path, format!("# Ghi chú\n{text}")).expect("a file");
    }
    let again = self::document(&commune, "vi");
    let again = again["runs"][0]["results"].as_array().expect("results");
    assert_eq!(again.len(), results.len());
    for (before, after) in results.iter().zip(again) {
        assert_eq!(before["partialFingerprints"], after["partialFingerprints"]);
    }
    assert_ne!(results[0]["locations"], again[0]["locations"]);
}

#[test]
fn a_file_with_spaces_and_marks_in_its_name_is_a_sound_address() {
    let commune = Commune::small().file("content/pages/Trang mới: 50%.md", "---\ntitle: Thử\ntitl: x\n---\n\nChữ.\n");
    let document = document(&commune, "vi");
    let uri = &document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "content/pages/Trang%20m%E1%BB%9Bi%3A%2050%25.md");
    assert_eq!(mistakes(schema(), &document), [""; 0]);
}
