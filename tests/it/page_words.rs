//! Every word of the page catalogue stands on some page: one that nothing asks for is a sentence nobody reads.

use std::fs;

use crate::commune::{files, project};

/// Ids that are put together in code, `online_{}_meaning`: what stands before and after the part that varies.
fn patterns(code: &str) -> Vec<(String, String)> {
    let quoted = code.split("format!(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let id = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let halves = quoted.filter_map(|text| Some((text.split_once('{')?.0, text.rsplit_once('}')?.1)));
    let halves = halves.filter(|(head, tail)| id(head) && id(tail) && head.len() + tail.len() > 4 && format!("{head}{tail}").contains('_'));
    halves.map(|(head, tail)| (head.to_owned(), tail.to_owned())).collect()
}

#[test]
fn every_word_of_the_pages_is_used() {
    let catalogue = fs::read_to_string(project().join("src/words/vi/page.ftl")).expect("the catalogue");
    let mut places: Vec<String> = Vec::new();
    for folder in ["src", "themes"] {
        let all = files(&project().join(folder)).into_iter();
        let read = all.filter(|(path, _)| path.ends_with(".rs") || path.ends_with(".html") || path.ends_with(".js"));
        places.extend(read.filter_map(|(_, bytes)| String::from_utf8(bytes).ok()));
    }
    let all = places.join("\n");
    let patterns = patterns(&all);
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    let used = |id: &str| {
        all.match_indices(id).any(|(at, _)| !all[..at].ends_with(is_part) && !all[at + id.len()..].starts_with(is_part))
            || catalogue.contains(&format!("{{ {id} }}"))
            || patterns.iter().any(|(head, tail)| id.starts_with(head.as_str()) && id.ends_with(tail.as_str()))
    };
    let ids = catalogue.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    let ids = ids.filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
    let unused: Vec<&str> = ids.filter(|id| !used(id)).collect();
    assert_eq!(unused, [""; 0]);
}
