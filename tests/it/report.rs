//! The report of 2023 and its contradictions: each is found where it stands, nothing else is, and no rule knows them by heart.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::commune::{Commune, files, project};

const FILE: &str = "content/declared/bao-cao-cchc-2023.yaml";

/// What `check` finds in the report, as rule and name: the id of a figure, the number of a document or heading, or a key.
type Found = (&'static str, &'static [&'static str]);

/// Each contradiction, and how it is found.
const CONTRADICTIONS: [(&str, Found); 37] = [
    ("R-01", ("declared-figure", &["tthc-xa-niem-yet"])),
    ("R-02", ("declared-part", &["b3-tthc-cap-xa"])),
    ("R-03", ("missing-total", &["tthc-tinh"])),
    ("R-05", ("declared-sum", &["b3-lien-thong-cac-cap"])),
    ("R-06", ("declared-figure", &["b3-lien-thong-cung-cap"])),
    ("R-07", ("declared-reach", &["tinh-lien-thong-tinh"])),
    ("R-08", ("declared-overlap", &["huyen-lien-thong-xa", "tinh-lien-thong-xa"])),
    ("R-09", ("missing-total", &["linh-vuc-tinh"])),
    ("R-10", ("declared-figure", &["ho-so-trong-ky"])),
    ("R-11", ("declared-sum", &["ho-so-tong"])),
    ("R-12", ("declared-label", &["ho-so-tong", "b7-ho-so-tong"])),
    ("R-13", ("declared-closing", &["ho-so-ton-dong"])),
    ("R-14", ("declared-equal", &["ho-so-da-giai-quyet", "so-hoa-ho-so-tu"])),
    ("R-15", ("declared-rounding", &["ty-le-so-hoa-ho-so"])),
    ("R-16", ("declared-equal", &["so-hoa-ket-qua-tu"])),
    ("R-17", ("declared-same", &["so-hoa-day-du"])),
    ("R-18", ("declared-figure", &["b7-ho-so-truc-tuyen-ty-le"])),
    ("R-19", ("declared-label", &["dvc-ho-so-tong"])),
    ("R-20", ("declared-equal", &["b1-phieu-khao-sat"])),
    ("R-21", ("declared-choice", &["b1-hinh-thuc-khao-sat"])),
    ("R-22", ("declared-figure", &["b6-thu-ke-hoach"])),
    ("R-23", ("declared-percent", &["b6-thu-ty-le"])),
    ("R-24", ("declared-unit", &["b6-thu-thuc-hien"])),
    ("R-25", ("declared-rounding", &["b6-thu-thuc-hien"])),
    ("R-26", ("declared-number", &["dau-tu-ke-hoach"])),
    ("R-27", ("declared-rounding", &["dau-tu-ty-le"])),
    ("R-28", ("declared-period", &["thu-ty-le", "dau-tu-ty-le"])),
    ("R-29", ("cited-date", &["120/KH-UBND"])),
    ("R-30", ("declared-period", &["period", "bien-che-co-mat"])),
    ("R-31", ("declared-sum", &["bien-che-giao"])),
    ("R-36", ("declared-data", &["b7-muc-3-co-ho-so", "b7-muc-4-co-ho-so"])),
    ("R-38", ("outdated-term", &["b7-muc-3-ty-le", "b7-muc-4-ty-le"])),
    ("R-39", ("cited-act", &["43/2011/NĐ-CP"])),
    ("R-41", ("numbering-gap", &["VI"])),
    ("R-42", ("numbering-gap", &["Phụ lục"])),
    ("R-43", ("recipients", &["named"])),
    ("R-44", ("declared-blank", &BLANK)),
];

/// Cells that the report left blank.
const BLANK: [&str; 16] = [
    "b1-bo-phan-kiem-tra",
    "b1-ty-le-xu-ly-kiem-tra",
    "b1-van-de-phat-hien",
    "b1-van-de-xu-ly",
    "b1-nhiem-vu-giao",
    "b1-nhiem-vu-dung-han",
    "b1-nhiem-vu-qua-han-xong",
    "b1-nhiem-vu-qua-han-chua-xong",
    "b3-don-gian-hoa",
    "b3-cong-bo-moi",
    "b3-bai-bo-thay-the",
    "b3-phi-dia-gioi",
    "b3-so-nganh-ty-le",
    "b3-so-nganh-giai-quyet",
    "b3-so-nganh-dung-han",
    "b3-ty-le-phan-anh",
];

/// What the report says of the counters stands where the counters do; how many findings.
const AT_THE_COUNTERS: (&str, &str, usize) = ("R-35", "content/counters.yaml", 4);

/// A finding of the report's file: rule, name, line, column, message, and whether it is accepted.
#[derive(Debug)]
struct Finding {
    rule: String,
    name: String,
    place: (u64, u64),
    message: String,
    accepted: bool,
}

/// The exit code, and what `check` finds in the report.
fn check(commune: &Commune) -> (Option<i32>, Vec<Finding>) {
    check_in(commune, FILE)
}

/// The same of another file.
fn check_in(commune: &Commune, file: &str) -> (Option<i32>, Vec<Finding>) {
    let run = commune.run(&["check", "--format", "json"]);
    let text = fs::read_to_string(commune.path(file)).expect("the report");
    let lines: Vec<&str> = text.lines().collect();
    let found = run.out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("one object a line"));
    let found = found.filter(|found| found["file"] == file).map(|found| {
        let said = |key: &str| found[key].as_str().expect("a text").to_owned();
        let place = (found["line"].as_u64().expect("a line"), found["column"].as_u64().expect("a column"));
        let line = usize::try_from(place.0 - 1).expect("a line of the file");
        Finding { rule: said("rule"), name: name(lines[line]), place, message: said("message"), accepted: found["accepted"] == true }
    });
    (run.code, found.collect())
}

/// What a line of the report's file is about: the value of its first key in brackets, or its only key.
fn name(line: &str) -> String {
    let line = line.trim().trim_start_matches("- ");
    let name = match line.strip_prefix('{') {
        Some(inside) => inside.split([',', '}']).next().and_then(|first| first.split_once(": ")).map(|(_, value)| value),
        None => line.split(':').next(),
    };
    name.expect("a key").to_owned()
}

fn without_acceptances() -> Commune {
    let commune = Commune::real();
    fs::remove_file(commune.path("content/accepted.yaml")).expect("the file was there");
    commune
}

#[test]
fn every_contradiction_of_the_report_is_found_without_its_acceptance() {
    let (code, found) = check(&without_acceptances());
    assert_eq!(code, Some(1));
    let mut told: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for finding in &found {
        assert!(!finding.accepted, "{finding:?}");
        *told.entry((&finding.rule, &finding.name)).or_default() += 1;
    }
    let mut wanted = BTreeMap::new();
    for (contradiction, (rule, names)) in CONTRADICTIONS {
        for name in names {
            assert_eq!(told.get(&(rule, *name)), Some(&1), "{contradiction}: {rule} at {name}");
            assert!(wanted.insert((rule, *name), 1).is_none(), "{contradiction}: {name} stands twice");
        }
    }
    assert_eq!(told, wanted, "findings that no contradiction of the report explains");
    assert_eq!(found.len(), 59);
}

#[test]
fn what_the_report_says_of_the_counters_is_found_at_the_counters() {
    let (_, file, count) = AT_THE_COUNTERS;
    let (_, found) = check_in(&without_acceptances(), file);
    assert!(found.iter().all(|found| found.rule == "counter-cover" && !found.accepted), "{found:?}");
    assert_eq!(found.len(), count, "{found:?}");
    let (_, accepted) = check_in(&Commune::real(), file);
    assert!(accepted.len() == count && accepted.iter().all(|found| found.accepted), "{accepted:?}");
}

#[test]
fn no_contradiction_that_a_program_can_find_is_left_out() {
    let known: BTreeSet<&str> = CONTRADICTIONS.iter().map(|(id, _)| *id).chain([AT_THE_COUNTERS.0]).collect();
    let all = (1..=31).filter(|number| *number != 4).chain([35, 36, 38, 39]).chain(41..=44).map(|number| format!("R-{number:02}"));
    assert_eq!(known.into_iter().map(str::to_owned).collect::<Vec<_>>(), all.collect::<Vec<_>>());
}

#[test]
fn accepted_contradictions_are_told_all_the_same_and_stop_nothing() {
    let (_, open) = check(&without_acceptances());
    let (code, accepted) = check(&Commune::real());
    assert_eq!(code, Some(0));
    let places = |found: &[Finding]| found.iter().map(|one| (one.rule.clone(), one.place, one.message.clone())).collect::<Vec<_>>();
    assert_eq!(places(&open), places(&accepted));
    for finding in accepted {
        assert!(finding.accepted, "{finding:?}");
    }
}

#[test]
fn the_digits_give_away_where_a_wrong_figure_comes_from() {
    let (_, found) = check(&without_acceptances());
    let said = |name: &str| {
        let figure = found.iter().find(|finding| finding.rule == "declared-figure" && finding.name == name).expect("a wrong figure");
        figure.message.split_once("; ").map(|(_, cause)| cause.to_owned()).unwrap_or_default()
    };
    assert_eq!(said("tthc-xa-niem-yet"), "có lẽ là 163 đảo hai chữ số, mà 163 = 122 + 16 + 25");
    assert_eq!(said("ho-so-trong-ky"), "trùng với “Hồ sơ đã giải quyết”, có lẽ chép nhầm dòng");
    let unit = "có lẽ ghi sai đơn vị; sửa đơn vị rồi vẫn lệch 3.000.000.000 đồng, bằng đúng “Vốn đầu tư công theo kế hoạch”";
    assert_eq!(said("b6-thu-ke-hoach"), unit);
}

/// The numbers in a text, without what divides their groups; a power of ten is nobody's.
fn numbers(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !sign.is_ascii_digit() && !"._,".contains(sign));
    let digits = words.map(|word| word.chars().filter(char::is_ascii_digit).collect::<String>());
    let is_power = |word: &str| word.strip_prefix('1').is_some_and(|rest| rest.bytes().all(|digit| digit == b'0'));
    digits.filter(|word| word.len() >= 3 && !is_power(word)).collect()
}

#[test]
fn no_rule_knows_a_number_of_the_report() {
    let report = fs::read_to_string(project().join(FILE)).expect("the report");
    let printed: BTreeSet<String> = report.split("value: \"").skip(1).filter_map(|rest| rest.split('"').next()).flat_map(numbers).collect();
    assert!(printed.len() > 15, "{printed:?}");
    for (path, bytes) in files(&project().join("src/check/declared")) {
        let text = String::from_utf8(bytes).expect("a source");
        let rule = text.split("#[cfg(test)]").next().expect("the rule before its tests");
        let known: Vec<String> = numbers(rule).intersection(&printed).cloned().collect();
        assert!(known.is_empty(), "{path} knows {known:?} of the report");
    }
}
