//! A file that cannot be read hides no mistake of the others, and nobody is blamed for what it would have said.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::commune::{Commune, files, project};

/// A mistake in each of several files: a wrong amount, sum, key, code and letter.
fn with_mistakes() -> Commune {
    Commune::small()
        .change("content/procedures/commune/ho-tich.yaml", "\"8.000\"", "\"8.0000\"")
        .change("content/budget/2023/q4.yaml", "\"3.000.000\"", "\"3.000.001\"")
        .change("content/fields.yaml", "counter: 1", "countr: 1, counter: 1")
        .change("content/life-events.yaml", "1.000002", "1.000009")
        .change("content/legal.yaml", "from: 2015-03-01", "from: 2015-02-30")
        .change("content/pages/gioi-thieu.md", "title:", "titl: x\ntitle:")
}

/// File, rule and message of every finding.
fn found(commune: &Commune) -> BTreeSet<(String, String, String)> {
    let run = commune.run(&["check", "--format", "json"]);
    assert_eq!((run.code, run.error.as_str()), (Some(1), ""));
    let told = |line: &str| {
        let finding: Value = serde_json::from_str(line).expect("one object a line");
        let word = |key: &str| finding[key].as_str().expect("a word").to_owned();
        (word("file"), word("rule"), word("message"))
    };
    run.out.lines().map(told).collect()
}

fn rules(found: &BTreeSet<(String, String, String)>) -> Vec<(&str, &str)> {
    found.iter().map(|(file, rule, _)| (file.strip_prefix("content/").unwrap_or(file), rule.as_str())).collect()
}

const MISTAKES: [(&str, &str); 6] = [
    ("budget/2023/q4.yaml", "budget-sum"),
    ("fields.yaml", "unknown-key"),
    ("legal.yaml", "bad-date"),
    ("life-events.yaml", "unknown-reference"),
    ("pages/gioi-thieu.md", "unknown-key"),
    ("procedures/commune/ho-tich.yaml", "bad-money"),
];

#[test]
fn whichever_file_cannot_be_read_the_mistakes_of_the_others_are_told_and_no_more() {
    let all = found(&with_mistakes());
    assert_eq!(rules(&all), MISTAKES);
    for (path, bytes) in files(&project().join("tests/cases/base")) {
        let text = String::from_utf8(bytes).expect("the base is text");
        let broken: [(&str, Vec<u8>); 4] = [
            ("bad-yaml", format!("{text}\nx: [\n").into_bytes()),
            ("bad-encoding", [text.as_bytes(), b"\nC\xCAp x\xB7\n"].concat()),
            ("control-character", format!("{text}\0\n").into_bytes()),
            ("bad-yaml", b"[".to_vec()),
        ];
        for (rule, bytes) in broken {
            // Free pages hold YAML at their head only.
            let (rule, bytes) =
                if rule == "bad-yaml" && path.ends_with(".md") { (rule, b"---\nx: [\n---\n".to_vec()) } else { (rule, bytes) };
            let commune = with_mistakes().file(&path, &bytes);
            let mut expected: Vec<(String, String)> =
                all.iter().filter(|(file, ..)| *file != path).map(|(file, rule, _)| (file.clone(), rule.clone())).collect();
            // How the rows of a form add up is said in another file.
            expected.retain(|(_, rule)| rule != "budget-sum" || path != "content/budget/form-sets.yaml");
            // A code that nobody can know to be wrong.
            expected.retain(|(_, other)| other != "unknown-reference" || bytes != b"[" || !path.starts_with("content/procedures/"));
            expected.push((path.clone(), rule.to_owned()));
            expected.sort();
            let told: Vec<(String, String)> = found(&commune).into_iter().map(|(file, rule, _)| (file, rule)).collect();
            assert_eq!(told, expected, "{path} with {rule}");
        }
    }
}

#[test]
fn many_broken_files_at_once_are_each_told_beside_the_mistakes_of_the_sound_ones() {
    let commune = with_mistakes()
        .file("content/counters.yaml", b"counters: [{number: 1, name: C\xCAp x\xB7}]\n")
        .file("content/decisions.yaml", "decisions: {\n")
        .file("content/levels.yaml", "levels:\n\0")
        .file("content/results/2023.yaml", "")
        .file("content/site.yaml", "title: [\nsnapshot: 2024-01-31\n")
        .file("content/pages/them.md", "Không có phần đầu.\n");
    let large = fs::File::options().write(true).open(commune.path("content/declared/bao-cao.yaml")).expect("the file");
    large.set_len(33 * 1024 * 1024).expect("a hole");
    let mut expected = MISTAKES.to_vec();
    expected.extend([
        ("counters.yaml", "bad-encoding"),
        ("decisions.yaml", "bad-yaml"),
        ("levels.yaml", "control-character"),
        ("results/2023.yaml", "bad-yaml"),
        ("site.yaml", "bad-yaml"),
        ("pages/them.md", "bad-yaml"),
        ("declared/bao-cao.yaml", "file-too-large"),
    ]);
    #[cfg(unix)]
    {
        fs::remove_file(commune.path("content/synonyms.yaml")).expect("gone");
        std::os::unix::fs::symlink("/etc/passwd", commune.path("content/synonyms.yaml")).expect("a link");
        expected.push(("synonyms.yaml", "not-a-file"));
    }
    expected.sort_unstable();
    assert_eq!(rules(&found(&commune)), expected);
}
