//! A folder of bad inputs. Each case is the sound commune of `base` with its own files over it, and the whole report
//! that the clerk reads: `expected.txt`. `CONGKHAI_BLESS=1` writes the reports anew; read them in review.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use congkhai::diagnostic::Rule;

use crate::commune::{Commune, project};

/// Rules whose bad input no repository should hold; `hardness` makes it.
const MADE_ELSEWHERE: [Rule; 2] = [Rule::FileTooLarge, Rule::NotAFile];

/// The folders of all cases, in order.
pub(crate) fn cases() -> Vec<PathBuf> {
    let folder = fs::read_dir(project().join("tests/cases")).expect("the folder of cases");
    let mut cases: Vec<PathBuf> = folder.map(|entry| entry.expect("an entry").path()).filter(|path| !path.ends_with("base")).collect();
    cases.sort();
    cases
}

/// The JSON report of every case, by its folder: made once for all tests that compare with it.
pub(crate) fn told() -> &'static BTreeMap<PathBuf, String> {
    static TOLD: OnceLock<BTreeMap<PathBuf, String>> = OnceLock::new();
    let told = |case: PathBuf| (case.clone(), Commune::small().over(&case).run(&["check", "--format", "json"]).out);
    TOLD.get_or_init(|| cases().into_iter().map(told).collect())
}

#[test]
fn the_base_of_all_cases_is_sound() {
    let run = Commune::small().run(&["check"]);
    assert_eq!((run.code, run.out.as_str(), run.error.as_str()), (Some(0), "Không có lỗi.\n", ""));
}

#[test]
fn every_bad_input_gets_its_whole_report() {
    let bless = std::env::var_os("CONGKHAI_BLESS").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let commune = Commune::small().over(&case);
        let run = commune.run(&["check"]);
        let report = format!("exit {}\n{}", run.code.map_or_else(|| String::from("by a signal"), |code| code.to_string()), run.out);
        assert_eq!(run.error, "", "{}", case.display());
        let expected = case.join("expected.txt");
        if bless {
            fs::write(&expected, &report).expect("the report");
        } else if fs::read_to_string(&expected).unwrap_or_default() != report {
            wrong.push(format!("{}:\n{report}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "reports that are not as expected:\n\n{}", wrong.join("\n"));
}

#[test]
fn a_report_of_mistakes_exits_with_one_and_an_accepted_one_with_zero() {
    for case in cases() {
        let report = fs::read_to_string(case.join("expected.txt")).expect("a report");
        let mistakes = report.lines().any(|line| line.starts_with("error[") && !line.contains("(đã chấp nhận)"));
        assert!(report.starts_with(if mistakes { "exit 1\n" } else { "exit 0\n" }), "{}:\n{report}", case.display());
    }
}

#[test]
fn every_rule_has_a_case_that_fails() {
    let mut found = BTreeSet::new();
    for case in cases() {
        let report = fs::read_to_string(case.join("expected.txt")).expect("a report");
        let ids = report.lines().filter_map(|line| line.strip_prefix("error[").or_else(|| line.strip_prefix("warning[")));
        found.extend(ids.filter_map(|rest| rest.split(']').next()).map(str::to_owned));
    }
    let missing: Vec<&str> =
        Rule::ALL.iter().filter(|rule| !MADE_ELSEWHERE.contains(rule)).map(|rule| rule.id()).filter(|id| !found.contains(*id)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn json_and_text_tell_the_same_places() {
    for (case, json) in told() {
        let text = Commune::small().over(case).run(&["check"]).out;
        let mut told = 0;
        for line in json.lines() {
            let finding: serde_json::Value = serde_json::from_str(line).expect("one object a line");
            let place = format!("{}:{}:{}", finding["file"].as_str().expect("a file"), finding["line"], finding["column"]);
            assert!(text.contains(&place), "{}: {place}", case.display());
            assert!(text.contains(finding["message"].as_str().expect("a message")), "{}: {line}", case.display());
            told += 1;
        }
        let headings =
            text.lines().filter(|line| line.starts_with("error[") || line.starts_with("warning[") || line.starts_with("note[")).count();
        assert_eq!(told, headings, "{}", case.display());
    }
}

#[test]
fn every_report_is_whole_in_english_too() {
    for case in cases() {
        let english = Commune::small().over(&case).run(&["--lang", "en", "check", "--format", "json"]).out;
        for line in english.lines() {
            let finding: serde_json::Value = serde_json::from_str(line).expect("one object a line");
            let message = finding["message"].as_str().expect("a message");
            assert!(!message.contains("finding-") && !message.contains('{'), "{}: {message}", case.display());
        }
    }
}
