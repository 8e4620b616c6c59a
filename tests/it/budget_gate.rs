//! The arithmetic gate: nothing that does not add up is built, unless it is accepted, and then with its footnote.

use std::fs;

use crate::cases::cases;
use crate::commune::{Commune, files};
use crate::html;

/// A third quarter whose total is 10.000 more than its parts.
const OFF: &str = r#"form_set: quarter
unit: dong
published: 2023-10-10
provenance: {state: sample}
forms:
  "113":
    rows:
      - {id: I, name: Tổng số thu, plan: "3.000.000", actual: "2.310.000"}
      - {id: "1", parent: I, name: Thu một, plan: "1.000.000", actual: "760.000"}
      - {id: "2", parent: I, name: Thu hai, plan: "2.000.000", actual: "1.540.000"}
"#;
const QUARTER: &str = "content/budget/2023/q3.yaml";
const BEFORE: &str = "content/budget/2023/q2.yaml";

/// A rule, the quarter that breaks it, and the place by which it is accepted.
fn broken() -> Vec<(&'static str, String, &'static str)> {
    let sound = OFF.replace("2.310.000", "2.300.000");
    let sound = |old: &str, new: &str| {
        assert!(sound.contains(old), "{old}");
        sound.replacen(old, new, 1)
    };
    vec![
        ("budget-sum", OFF.to_owned(), "2023/q3/113/I/actual"),
        ("budget-sum", OFF.to_owned(), "forms.113.rows[0].actual"),
        ("budget-percent", sound("\"760.000\"", "\"760.000\", percent: \"67\""), "2023/q3/113/1/percent"),
        ("budget-dates", sound("2023-10-10", "2023-09-10"), "published"),
        ("budget-unit", sound("unit: dong", "unit: thousand_dong"), "unit"),
        ("budget-blank-total", sound(", actual: \"2.300.000\"", ""), "2023/q3/113/I/actual"),
        ("budget-prose", sound("forms:", "note: Thu hai là 1.450.000 đồng.\nforms:"), "note"),
    ]
}

fn accepted(rule: &str, place: &str) -> String {
    format!("accepted:\n  - {{rule: {rule}, file: {QUARTER}, place: \"{place}\", reason: Biểu đã ký ghi như vậy, by: Chủ tịch}}\n")
}

#[test]
fn nothing_is_written_while_a_disclosure_is_wrong() {
    let mut stopped = 0;
    for case in cases().into_iter().filter(|case| case.file_name().is_some_and(|name| name.to_string_lossy().starts_with("budget-"))) {
        let stops = fs::read_to_string(case.join("expected.txt")).expect("a report").starts_with("exit 1");
        let commune = Commune::small().over(&case);
        let run = commune.run(&["build"]);
        let written = if commune.path("public").exists() { files(&commune.path("public")).len() } else { 0 };
        assert_eq!((run.code, written == 0), (Some(i32::from(stops)), stops), "{}: {}", case.display(), run.out);
        stopped += usize::from(stops);
    }
    assert!(stopped >= 15, "{stopped} cases stop a build");
}

#[test]
fn what_is_accepted_is_built_with_its_footnote() {
    for (rule, quarter, place) in broken() {
        let before = ["2.310.000", "760.000", "1.540.000"].iter().zip(["1.500.000", "500.000", "1.000.000"]);
        let before = before.fold(OFF.replace("2023-10-10", "2023-07-10"), |text, (old, new)| text.replace(old, new));
        let commune = Commune::small().file(BEFORE, before).file(QUARTER, &quarter);
        let found = commune.run(&["check"]).out;
        assert!(found.contains(&format!("[{rule}]")), "{rule}: {found}");
        let commune = commune.file("content/accepted.yaml", accepted(rule, place));
        let public = commune.built(&[]);
        let page = fs::read_to_string(public.join("ngan-sach/2023/q3/index.html")).expect("the page of the period");
        let text: String = html::all(&page, "main").iter().map(html::Element::text).collect();
        assert!(text.contains("Biểu đã ký ghi như vậy"), "{rule} at {place}: {text}");
        let json = fs::read_to_string(public.join("doi-chieu/index.json")).expect("the data");
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let notes = json["accepted"].as_array().expect("a list");
        let note = notes.iter().find(|note| note["rule"] == rule).unwrap_or_else(|| panic!("{rule}: {notes:#?}"));
        assert_eq!((note["file"].as_str(), note["reason"].as_str()), (Some(QUARTER), Some("Biểu đã ký ghi như vậy.")));
    }
}
