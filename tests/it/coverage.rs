//! The quality table of `check --coverage`, and what the shipped inventory must reach in it.

use serde_json::Value;

use crate::commune::Commune;

fn counted(commune: &Commune) -> Value {
    let run = commune.run(&["check", "--coverage", "--format", "json"]);
    assert_eq!((run.code, run.error.as_str(), run.out.lines().count()), (Some(0), "", 1), "{}", run.out);
    serde_json::from_str(&run.out).expect("one object")
}

#[test]
fn every_procedure_of_the_commune_has_all_mandatory_parts_and_speaks_plainly() {
    let whole = counted(&Commune::real());
    assert_eq!(whole["procedures"], 163);
    let levels: Vec<(&str, u64)> = whole["levels"]
        .as_array()
        .expect("levels")
        .iter()
        .map(|row| (row["level"].as_str().expect("a level"), row["procedures"].as_u64().expect("a count")))
        .collect();
    assert_eq!(levels, [("commune", 122), ("district", 16), ("province", 25)]);
    let total = &whole["total"];
    assert_eq!(total["mandatory_complete"], 163);
    for part in total["parts"].as_array().expect("parts") {
        if part["part"] != "forms" {
            assert_eq!((&part["missing"], &part["share"]), (&Value::from(0), &Value::from(1.0)), "{part}");
        }
    }
    assert_eq!(total["documents_without_counts"], 0);
    assert!(total["sentences"]["longest"].as_u64().expect("a count") <= 30, "{total}");
    assert_eq!(whole["fields"].as_array().expect("fields").len(), 33 + 3 + 2);
}

#[test]
fn a_part_that_is_not_published_is_counted_as_said_and_one_that_is_not_there_as_missing() {
    let path = "content/procedures/commune/ho-tich.yaml";
    let commune = Commune::small()
        .change(path, "    result: [Trích lục khai tử]\n", "")
        .change(path, "steps:\n      - {who: Bạn, text: Nộp hồ sơ.}", "steps: {absent: pending}")
        .change(path, "{name: Giấy báo tử, originals: 1, copies: 0}", "{name: Giấy báo tử, note: Xem tại quầy}");
    let whole = counted(&commune);
    let part = |key: &str| {
        let parts = whole["total"]["parts"].as_array().expect("parts");
        let found = parts.iter().find(|part| part["part"] == key).expect("a part");
        ["stated", "absent", "missing"].map(|count| found[count].as_u64().expect("a count"))
    };
    assert_eq!((part("steps"), part("result"), part("channels")), ([1, 1, 0], [1, 0, 1], [2, 0, 0]));
    assert_eq!((&whole["total"]["mandatory_complete"], &whole["total"]["documents_without_counts"]), (&Value::from(2), &Value::from(1)));
}

#[test]
fn the_table_tells_the_same_in_both_languages() {
    let commune = Commune::small();
    let table = commune.run(&["check", "--coverage"]);
    assert_eq!((table.code, table.out.as_str(), table.error.as_str()), (Some(0), include_str!("coverage.txt"), ""));
    let english = commune.run(&["--lang", "en", "check", "--coverage"]).out;
    let numbers = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    assert_eq!(numbers(&table.out), numbers(&english));
    assert!(english.starts_with("Quality of the inventory on 31/01/2024\n"), "{english}");
}

#[test]
fn of_content_with_mistakes_nothing_is_counted_and_the_mistakes_are_shown() {
    let run = Commune::small().change("content/fields.yaml", "counter: 1", "counter: 9").run(&["check", "--coverage"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(
        run.error.starts_with("error[unknown-reference]") && run.error.ends_with("Chưa lập bảng vì nội dung còn lỗi.\n"),
        "{}",
        run.error
    );
}
