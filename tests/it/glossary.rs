//! Every abbreviation that a page uses is explained in the glossary, `/tu-viet-tat/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::commune::Commune;
use crate::html::all;

/// Words with two capital letters or more, as they stand between signs: `UBND`, `VNeID`, `QH13`. Roman numbers are none.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| {
        word.chars().filter(|letter| letter.is_uppercase()).count() >= 2 && !word.chars().all(|letter| "IVXLC".contains(letter))
    })
}

/// Where an abbreviation stays in running text, the page itself says what it stands for.
#[test]
fn every_abbreviation_outside_a_documents_number_is_explained_on_its_page() {
    let commune = Commune::real();
    for day in ["2024-01-31", "2026-11-23"] {
        let public = commune.built(&["--as-of", day]);
        let mut bare: BTreeMap<String, String> = BTreeMap::new();
        for entry in walkdir::WalkDir::new(&public).into_iter().map(|entry| entry.expect("an entry")) {
            if entry.path().extension().is_none_or(|end| end != "html") || entry.path().ends_with("tu-viet-tat/index.html") {
                continue; // The glossary is itself the explanation.
            }
            let html = fs::read_to_string(entry.path()).expect("a page");
            let main = all(&html, "main").remove(0);
            let explained: BTreeSet<String> = main.all("abbr[title]").iter().map(crate::html::Element::text).collect();
            let text = main.text();
            // A number such as 63/2010/NĐ-CP or 113/CK is a name: the glossary explains its letters.
            for word in text.split_whitespace().filter(|word| !word.contains('/')) {
                let known = |short: &str| explained.iter().any(|one| one.split('-').any(|part| part == short));
                bare.extend(
                    abbreviations(word).filter(|short| !known(short)).map(|short| (short.to_owned(), entry.path().display().to_string())),
                );
            }
        }
        assert!(bare.is_empty(), "{day}: {bare:#?}");
    }
}

#[test]
fn the_glossary_explains_every_abbreviation_that_the_pages_use() {
    let commune = Commune::real();
    for day in ["2024-01-31", "2026-11-23"] {
        let public = commune.built(&["--as-of", day]);
        let glossary = fs::read_to_string(public.join("tu-viet-tat/index.html")).expect("the glossary");
        let mut explained = BTreeSet::new();
        for row in all(&glossary, "tr") {
            if let Some(first) = row.all("td").first() {
                explained.extend(abbreviations(&first.text()).map(str::to_owned));
            }
        }
        assert!(explained.len() > 30, "{explained:?}");
        let mut unexplained: BTreeMap<String, String> = BTreeMap::new();
        for entry in walkdir::WalkDir::new(&public).into_iter().map(|entry| entry.expect("an entry")) {
            if entry.path().extension().is_some_and(|end| end == "html") {
                let html = fs::read_to_string(entry.path()).expect("a page");
                for word in all(&html, "body").iter().flat_map(|body| abbreviations(&body.text()).map(str::to_owned).collect::<Vec<_>>()) {
                    if !explained.contains(&word) {
                        unexplained.insert(word, entry.path().display().to_string());
                    }
                }
            }
        }
        assert!(unexplained.is_empty(), "{day}: {unexplained:#?}");
    }
}
