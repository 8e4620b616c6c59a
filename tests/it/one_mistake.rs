//! One wrong datum in the shipped content is one finding, at the datum where it can be named; two are two.

use crate::commune::Commune;

const REPORT: &str = "content/declared/bao-cao-cchc-2023.yaml";
const RESULTS: &str = "content/results/2023.yaml";
const QUARTER: &str = "content/budget/2023/q4.yaml";
const CERTIFIED: &str = "content/procedures/commune/chung-thuc.yaml";

/// What `check` finds, apart from what is accepted: rule, file and key path.
fn found(commune: &Commune) -> Vec<String> {
    let run = commune.run(&["check", "--format", "json"]);
    assert_eq!(run.error, "");
    let findings = run.out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("one object a line"));
    let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
    let told = |finding: serde_json::Value| [&finding["rule"], &finding["file"], &finding["path"]].map(text).join(" ");
    findings.filter(|finding| finding["accepted"] == false).map(told).collect()
}

#[test]
fn a_wrong_datum_is_told_once_where_it_stands() {
    let slips = [
        (RESULTS, "online: 3674", "online: 3647", "declared-figure content/results/2023.yaml received.online"),
        (RESULTS, "direct: 315", "direct: 351", "declared-figure content/results/2023.yaml received.direct"),
        (RESULTS, "carried_over: 12", "carried_over: 21", "declared-figure content/results/2023.yaml carried_over"),
        (RESULTS, "resolved: 3996", "resolved: 3969", "declared-figure content/results/2023.yaml resolved"),
        (RESULTS, "on_time: 3996", "on_time: 3969", "declared-figure content/results/2023.yaml on_time"),
        (RESULTS, "results: 3989}", "results: 3998}", "declared-figure content/results/2023.yaml digitised.results"),
        (QUARTER, "10.379.376.539", "10.379.367.539", "budget-sum content/budget/2023/q4.yaml forms.113.rows[0].actual"),
        (
            QUARTER,
            "actual: \"4.464.006.000\", prior",
            "actual: \"4.446.006.000\", prior",
            "budget-sum content/budget/2023/q4.yaml forms.113.rows[10].actual",
        ),
        (
            QUARTER,
            "actual: \"3.861.895.000\", prior",
            "actual: \"3.816.895.000\", prior",
            "budget-sum content/budget/2023/q4.yaml forms.113.rows[11].actual",
        ),
        (QUARTER, "unit: dong", "unit: thousand_dong", "declared-figure content/budget/2023/q4.yaml unit"),
        ("content/counters.yaml", "number: 3", "number: 4", "unknown-reference content/fields.yaml fields[0].counter"),
        (CERTIFIED, "2.000815", "2.000851", "unknown-reference content/procedures/commune/chung-thuc.yaml procedures[1].related[0]"),
    ];
    for (file, old, new, expected) in slips {
        assert_eq!(found(&Commune::real().change(file, old, new)), [expected], "{old} → {new}");
    }
}

#[test]
fn a_wrong_procedure_is_told_once_at_the_first_count_that_it_spoils() {
    let report = |index: usize| vec![format!("declared-figure {REPORT} figures[{index}].value")];
    let slips = [
        ("online_payment: true", "online_payment: false", 124),
        ("interlinked: []", "interlinked: [district]", 11),
        ("effective: 2020-04-20", "effective: 2024-04-20", 4),
    ];
    for (old, new, figure) in slips {
        assert_eq!(found(&Commune::real().change(CERTIFIED, old, new)), report(figure), "{old} → {new}");
    }
}

#[test]
fn the_reason_that_is_left_behind_leads_to_the_record() {
    let commune = Commune::real().change(CERTIFIED, "online: partial\n", "online: full\n");
    let expected =
        [format!("declared-figure {REPORT} figures[7].value"), format!("partial-reason {CERTIFIED} procedures[0].partial_reason")];
    assert_eq!(found(&commune), expected);
}

#[test]
fn two_mistakes_are_two_findings() {
    let commune = Commune::real().change(RESULTS, "online: 3674", "online: 3647").change(RESULTS, "resolved: 3996", "resolved: 3969");
    let expected = ["received.online", "resolved"].map(|path| format!("declared-figure {RESULTS} {path}"));
    assert_eq!(found(&commune), expected);
    let commune =
        Commune::real().change(CERTIFIED, "interlinked: []", "interlinked: [district]").change(RESULTS, "direct: 315", "direct: 351");
    let expected = [format!("declared-figure {REPORT} figures[11].value"), format!("declared-figure {RESULTS} received.direct")];
    assert_eq!(found(&commune), expected);
    // The report itself is wrong in one line: nothing else speaks against the datum.
    let commune = Commune::real().change(
        REPORT,
        "label: Hồ sơ tiếp nhận trực tuyến, value: \"3.674\"",
        "label: Hồ sơ tiếp nhận trực tuyến, value: \"3.647\"",
    );
    assert_eq!(found(&commune), [format!("declared-figure {REPORT} figures[38].value")]);
}

#[test]
fn a_mistake_leaves_acceptances_alone_and_a_misspelt_one_is_told() {
    let commune = Commune::real().change(
        REPORT,
        "label: Thủ tục thuộc thẩm quyền của xã, value: \"122\"",
        "label: Thủ tục thuộc thẩm quyền của xã, value: \"212\"",
    );
    assert_eq!(found(&commune), [format!("declared-figure {REPORT} figures[4].value")]);
    let commune = Commune::real().change("content/accepted.yaml", "place: tthc-xa-niem-yet", "place: tthc-xa-niem-yt");
    let expected =
        [String::from("unused-acceptance content/accepted.yaml accepted[0].place"), format!("declared-figure {REPORT} figures[36].value")];
    assert_eq!(found(&commune), expected);
}

#[test]
fn the_report_is_compared_with_the_inventory_of_its_day_when_the_record_lives_on() {
    let living = Commune::real().change("content/site.yaml", "snapshot: 2024-01-31\n", "");
    assert_eq!(living.run(&["check", "--as-of", "2024-01-31"]).code, Some(0));
    // On its own day seven of the procedures had not begun.
    let living = living.change(REPORT, "counted_on: 2024-01-31", "counted_on: 2023-12-11");
    assert_eq!(living.run(&["check", "--as-of", "2024-01-31"]).code, Some(1));
}
