//! What is free, done the same day or filed online, and the tasks on top of the home page.

use std::fs;
use std::path::Path;

use crate::commune::Commune;
use crate::html::{Element, all, inside};

fn page(public: &Path, path: &str) -> String {
    fs::read_to_string(public.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn items(public: &Path, path: &str) -> Vec<Element> {
    all(&page(public, path), "li[data-code]")
}

fn codes(items: &[Element]) -> Vec<String> {
    items.iter().filter_map(|item| item.attr("data-code").map(str::to_owned)).collect()
}

/// What the list under `loc/` holds.
fn listed(public: &Path, quick: &str) -> Vec<String> {
    codes(&items(public, &format!("loc/{quick}/index.html")))
}

const RECORDS: &str = "content/procedures/commune/ho-tich.yaml";

#[test]
fn the_three_lists_hold_what_their_names_say() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    let free = items(&public, "loc/free/index.html");
    let bears_none = items(&public, "thu-tuc/index.html").into_iter().filter(|item| item.attr("data-fee") == Some("no")).count();
    assert_eq!((free.len(), bears_none), (126, 126));
    assert!(free.iter().all(|item| item.attr("data-fee") == Some("no") && item.text().contains("Miễn phí")));
    assert_eq!(listed(&public, "online").len(), 57 + 81, "full and partial");
    let same_day = items(&public, "loc/same-day/index.html");
    assert_eq!(same_day.len(), 11);
    assert!(same_day.iter().all(|item| item.text().contains("1 ngày làm việc")));
}

#[test]
fn the_counts_beside_their_names_are_those_of_the_lists() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    for path in ["index.html", "thu-tuc/index.html"] {
        let links = inside(&page(&public, path), ".quick", "a");
        let shown: Vec<(String, String)> =
            links.iter().map(|link| (link.attr("href").unwrap_or_default().replace("../", ""), link.text())).collect();
        let expected = ["free", "same-day", "online"].map(|quick| {
            let name = match quick {
                "free" => "Miễn phí",
                "same-day" => "Trong ngày",
                _ => "Nộp trực tuyến",
            };
            (format!("loc/{quick}/index.html"), format!("{name} {} thủ tục", listed(&public, quick).len()))
        });
        assert_eq!(shown, expected, "{path}");
    }
}

#[test]
fn a_fee_that_nobody_states_is_not_free() {
    let commune = Commune::small();
    assert_eq!(listed(&commune.built(&[]), "free"), ["1.000002"]);
    let commune = commune.change(RECORDS, "{kind: le_phi, state: free}", "{kind: le_phi, state: not_stated}");
    let public = commune.built(&[]);
    assert_eq!(listed(&public, "free"), [""; 0]);
    assert!(all(&page(&public, "loc/free/index.html"), "main")[0].text().contains("Hiện không có thủ tục nào"));
}

#[test]
fn a_channel_online_is_needed_to_file_online_and_eight_hours_are_a_day() {
    let commune = Commune::small();
    let public = commune.built(&[]);
    assert_eq!((listed(&public, "online"), listed(&public, "same-day")), (Vec::new(), vec![String::from("1.000001")]));
    let online =
        "        fees:\n          - {kind: le_phi, state: free}\n      - by: online\n        time_limit: {amount: 8, unit: hour}\n";
    let commune = commune.change(
        RECORDS,
        "        fees:\n          - {kind: le_phi, state: free}\n",
        &format!("{online}        fees: [{{kind: le_phi, state: free}}]\n"),
    );
    let public = commune.built(&[]);
    assert_eq!(
        (listed(&public, "online"), listed(&public, "same-day")),
        (vec![String::from("1.000002")], vec!["1.000001".into(), "1.000002".into()])
    );
}

/// The tasks on the home page, and how the page says that they were chosen.
fn tasks(public: &Path) -> (Vec<String>, String) {
    let home = page(public, "index.html");
    let section = &all(&home, ".top-tasks")[0];
    (codes(&section.all("li[data-code]")), section.all(".table-note")[0].text())
}

const RESULTS: &str = "content/results/2023.yaml";
const COUNTS: &str = "procedures:\n  - {code: \"1.000002\", received: {online: 50, direct: 10, post: 0}}\n  - {code: \"1.000001\", received: {online: 30, direct: 10, post: 0}}\n";

#[test]
fn without_counts_the_tasks_are_those_of_the_office_and_the_page_says_so() {
    let commune = Commune::small();
    let (codes, note) = tasks(&commune.built(&[]));
    assert_eq!(codes, ["1.000001"]);
    assert!(note.starts_with("Danh sách do người biên soạn chọn"), "{note}");
}

#[test]
fn tasks_are_counted_in_the_latest_period_that_is_over_and_the_page_says_which() {
    let commune = Commune::small().change(RESULTS, "provenance:", &format!("{COUNTS}provenance:"));
    let public = commune.built(&[]);
    let (codes, note) = tasks(&public);
    assert_eq!(codes, ["1.000002", "1.000001"]);
    // The screen at the counter and the page for lost addresses offer the same, in the same order.
    for path in ["kiosk/index.html", "404.html"] {
        let page = fs::read_to_string(public.join(path)).expect("the page");
        let places = codes.iter().map(|code| page.find(&format!("thu-tuc/{code}/index.html")).expect("a link to it"));
        assert!(places.is_sorted(), "{path}");
    }
    assert!(note.starts_with("Xếp theo số hồ sơ xã nhận từ ngày 01/01/2023 đến 31/12/2023. Số liệu minh họa"), "{note}");
    // On its last day the period is not over yet.
    let (codes, note) = tasks(&commune.built(&["--as-of", "2023-12-31"]));
    assert_eq!(codes, ["1.000001"]);
    assert!(note.starts_with("Danh sách do người biên soạn chọn"), "{note}");
}

#[test]
fn a_long_list_begins_with_links_to_its_headings() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    for (path, class) in
        [("cap/commune/index.html", ".letters"), ("quay/2/index.html", ".counter-fields"), ("loc/free/index.html", ".letters")]
    {
        let html = page(&public, path);
        let named: Vec<String> = inside(&html, class, "a").iter().map(Element::text).collect();
        let headings: Vec<String> = inside(&html, ".letter-group", "h2").iter().map(Element::text).collect();
        assert!(headings.len() > 4 && named == headings, "{path}: {named:?}, {headings:?}");
    }
    assert!(all(&page(&public, "loc/same-day/index.html"), ".letters, .letter-group h2").is_empty(), "eleven lines need no letters");
}
