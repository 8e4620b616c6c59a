//! The search: its index, its weights in bytes, the list that stands in for it without JavaScript, and the folding key.
//! How well it answers is asked in a browser (`tests/browser/search.check.mjs`).

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;

use crate::commune::{Commune, files, project};
use crate::html::all;

/// The real site, built once.
fn site() -> &'static Path {
    static SITE: OnceLock<(Commune, PathBuf)> = OnceLock::new();
    &SITE
        .get_or_init(|| {
            let commune = Commune::real();
            let public = commune.built(&[]);
            (commune, public)
        })
        .1
}

fn page(public: &Path, path: &str) -> String {
    fs::read_to_string(public.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The text of the one asset of this name, whatever its hash.
fn asset(public: &Path, stem: &str, extension: &str) -> String {
    let found: Vec<String> = files(&public.join("assets"))
        .into_keys()
        .filter(|name| name.strip_prefix(stem).is_some_and(|rest| rest.starts_with('.')) && name.ends_with(extension))
        .collect();
    assert_eq!(found.len(), 1, "{stem}: {found:?}");
    page(&public.join("assets"), &found[0])
}

/// The array that a script assigns.
fn array(script: &str, name: &str) -> Vec<Value> {
    let json = script.strip_prefix(&format!("var {name}=")).and_then(|rest| rest.strip_suffix(";\n")).expect("one array assigned");
    serde_json::from_str(json).expect("an array")
}

/// How many bytes a text is sent as.
pub(crate) fn compressed(text: &str) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(text.as_bytes()).expect("memory takes all");
    encoder.finish().expect("memory takes all").len()
}

#[test]
fn the_index_holds_each_procedure_in_force_once() {
    let records = array(&asset(site(), "search-index", ".js"), "searchIndex");
    let codes: BTreeSet<&str> = records.iter().filter_map(|record| record[0].as_str()).collect();
    let list = page(site(), "thu-tuc/index.html");
    let listed = all(&list, "li[data-code]");
    let listed: BTreeSet<&str> = listed.iter().filter_map(|item| item.attr("data-code")).collect();
    assert_eq!(records.len(), 163);
    assert_eq!(codes, listed);
    for record in &records {
        let words = record[8].as_str().expect("words");
        for other in words.split('|').flat_map(|word| word.split('~').skip(1)) {
            assert!(other.parse::<usize>().is_ok_and(|other| other < records.len()), "{words}");
        }
    }
}

#[test]
fn a_word_leads_to_the_records_that_the_office_named_in_their_order() {
    let records = array(&asset(site(), "search-index", ".js"), "searchIndex");
    let said = records.iter().flat_map(|record| record[8].as_str().expect("words").split('|').map(move |word| (record, word)));
    let (first, word) = said.into_iter().find(|(_, word)| word.starts_with("hôn thú~")).expect("the word is there");
    let others = word.split('~').skip(1).map(|at| records[at.parse::<usize>().expect("a number")][0].as_str().expect("a code"));
    let codes: Vec<&str> = first[0].as_str().into_iter().chain(others).collect();
    assert_eq!(codes, ["1.000894", "2.000635", "1.004746"]);
}

#[test]
fn the_index_and_the_script_are_small_on_the_wire() {
    let index = compressed(&asset(site(), "search-index", ".js"));
    assert!(index <= 12 * 1024, "the index has {index} bytes, compressed");
    let script = compressed(&asset(site(), "site", ".js"));
    assert!(script <= 4 * 1024, "the script has {script} bytes, compressed");
}

#[test]
fn pointers_are_those_of_the_day() {
    let agency = |public: &Path| {
        let rows = array(&asset(public, "search-pointers", ".js"), "searchPointers");
        let found: Vec<String> =
            rows.iter().filter(|row| row[0] == "ly hôn").map(|row| row[1].as_str().expect("an agency").to_owned()).collect();
        found.join(", ")
    };
    assert_eq!(agency(site()), "Tòa án nhân dân huyện");
    assert_eq!(agency(&Commune::real().built(&["--as-of", "2026-11-23"])), "Tòa án nhân dân khu vực");
}

#[test]
fn without_a_script_the_search_page_is_the_list_with_everyday_words() {
    let html = page(site(), "tim-kiem/index.html");
    assert!(html.len() < 200 * 1024, "{} bytes", html.len());
    let items = all(&html, ".words-list");
    let links: usize = items.iter().map(|list| list.all("a").len()).sum();
    assert_eq!(links, 163);
    let text = all(&html, ".search-all")[0].text();
    for word in ["hôn thú", "giấy chưa chồng", "Giấy độc thân", "Cấp Giấy xác nhận tình trạng hôn nhân", "tnxp", "khai sanh"]
    {
        assert!(text.contains(word), "`{word}` is not on the page");
    }
    assert!(all(&html, ".search-results")[0].attr("hidden").is_some(), "room for results is shown though nothing can fill it");
    assert_eq!(all(&html, ".search-status")[0].attr("role"), Some("status"));
}

#[test]
fn every_page_has_one_search_form_that_leads_to_the_search_page() {
    for (path, bytes) in files(site()).into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8(bytes).expect("pages are UTF-8");
        let forms = all(&html, "form[role=search]");
        assert_eq!(forms.len(), 1, "{path}");
        let root = if path == "404.html" { String::from("/") } else { "../".repeat(path.matches('/').count()) };
        assert_eq!(forms[0].attr("action"), Some(format!("{root}tim-kiem/index.html").as_str()), "{path}");
        assert_eq!(forms[0].attr("method").unwrap_or("get"), "get", "{path}");
        let (label, field) = (forms[0].all("label"), forms[0].all("input"));
        assert_eq!((label[0].attr("for"), field[0].attr("name")), (field[0].attr("id"), Some("q")), "{path}");
        // Where a page is lost, and at the counter, the form only leads there.
        if !["404.html", "kiosk/index.html"].contains(&path.as_str()) {
            let folder = site().join(&path).parent().expect("a page lies in a folder").to_owned();
            assert!(folder.join(forms[0].attr("data-index").expect("the index's address")).is_file(), "{path}");
        }
    }
}

#[test]
fn the_folding_table_holds_for_the_program() {
    let table = fs::read_to_string(project().join("tests/fold.tsv")).expect("the table");
    let rows: Vec<(&str, &str)> =
        table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once('\t').expect("two columns")).collect();
    assert!(rows.len() >= 60);
    for (text, key) in rows {
        assert_eq!(congkhai::fold::fold(text), key, "{text}");
    }
}

#[test]
fn every_question_of_the_relevance_test_expects_a_procedure_in_force() {
    let table = fs::read_to_string(project().join("tests/search-queries.tsv")).expect("the questions");
    let records = array(&asset(site(), "search-index", ".js"), "searchIndex");
    let codes: BTreeSet<&str> = records.iter().filter_map(|record| record[0].as_str()).collect();
    let rows: Vec<Vec<&str>> = table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    assert!(rows.len() >= 120);
    let questions: BTreeSet<&str> = rows.iter().map(|row| row[2]).collect();
    assert_eq!(questions.len(), rows.len(), "a question stands twice");
    for row in rows {
        assert!(row.len() == 4 && matches!(row[0], "tune" | "report"), "{row:?}");
        assert!(row[3].split(' ').all(|code| codes.contains(code)), "{row:?}");
    }
}
