//! The annotations of GitHub Actions: every finding, with nothing lost in the escapes.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cases::told;
use crate::commune::{Commune, program, project, run};

const REPORT: &str = "\
::notice file=content/declared/bao-cao.yaml,line=4,endLine=4,col=39,endColumn=44,title=declared-figure::Thủ tục (dòng 1) ghi 136 thủ tục, tính lại được 2 thủ tục, lệch 134 thủ tục%0Agợi ý: gõ nhầm thì sửa số; báo cáo đã ký ghi như vậy thì ghi vào `content/accepted.yaml` với `place: tthc` và lý do%0Ađã chấp nhận, lý do: Số đã gửi huyện
::error file=content/fields.yaml,line=2,endLine=2,col=43,endColumn=44,title=unknown-reference::không có quầy nào mang số `7`%0Agợi ý: các giá trị dùng được: 1
";

fn unescaped(text: &str) -> String {
    text.replace("%2C", ",").replace("%3A", ":").replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
}

/// A command with its properties and its text.
fn read(line: &str) -> (String, BTreeMap<String, String>, String) {
    let (head, text) = line.strip_prefix("::").and_then(|rest| rest.split_once("::")).expect("a command");
    let (command, properties) = head.split_once(' ').expect("properties");
    let properties = properties.split(',').map(|property| property.split_once('=').expect("a value"));
    (command.to_owned(), properties.map(|(name, value)| (name.to_owned(), unescaped(value))).collect(), unescaped(text))
}

#[test]
fn every_finding_is_an_annotation_and_says_the_same() {
    for (case, json) in told() {
        let commune = Commune::small().over(case);
        let report = run(program().current_dir(commune.path("")).args(["check", "--format", "github"]));
        assert_eq!((report.code, report.error.as_str()), (Some(i32::from(report.out.contains("::error "))), ""), "{}", case.display());
        assert_eq!(report.out.lines().count(), json.lines().count(), "{}", case.display());
        for (line, finding) in report.out.lines().zip(json.lines()) {
            let (command, properties, text) = read(line);
            let finding: Value = serde_json::from_str(finding).expect("one object a line");
            let word = |key: &str| finding[key].as_str().map(str::to_owned);
            let one_line = finding["line"] == finding["end_line"];
            let number = |key: &str, wanted: bool| wanted.then(|| finding[key].to_string());
            let expected = [
                ("file", word("file")),
                ("line", number("line", true)),
                ("endLine", number("end_line", true)),
                ("col", number("column", one_line)),
                ("endColumn", number("end_column", one_line)),
                ("title", word("rule")),
            ];
            let expected: BTreeMap<String, String> =
                expected.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
            assert_eq!(properties, expected, "{line}");
            let help = word("help").map(|help| format!("\ngợi ý: {help}")).unwrap_or_default();
            let reason = word("reason").map(|reason| format!("\nđã chấp nhận, lý do: {reason}")).unwrap_or_default();
            assert_eq!(text, format!("{}{help}{reason}", word("message").expect("a message")), "{line}");
            assert_eq!(command, word("reason").map_or_else(|| word("severity").expect("a severity"), |_| String::from("notice")));
        }
    }
}

#[test]
fn files_are_named_from_where_the_workflow_stands() {
    let case = project().join("tests/cases/accepted");
    let commune = Commune::small().over(&case).change("content/fields.yaml", "counter: 1", "counter: 7");
    let report = |folder: &str| REPORT.replace("file=", &format!("file={folder}"));
    let from =
        |place: &str, words: &[&str]| run(program().current_dir(commune.path(place)).args(words).args(["check", "--format", "github"]));
    let here = from("", &[]);
    assert_eq!((here.code, here.out.as_str(), here.error.as_str()), (Some(1), REPORT, ""));
    assert_eq!(from("content", &["-C", ".."]).out, report("../"));
    assert_eq!(from("", &["-C", "./content/.."]).out, report("content/../"));
}

#[test]
fn a_sound_commune_has_nothing_to_annotate() {
    let run = Commune::small().run(&["check", "--format", "github"]);
    assert_eq!((run.code, run.out.as_str(), run.error.as_str()), (Some(0), "", ""));
}
