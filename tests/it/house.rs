//! What guards the house: floors, words, documents, and the commands that the README promises.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::commune::{Commune, project, run};

/// From the ground up: a room imports only from floors below its own, or from itself.
const FLOORS: [(&str, u8); 18] = [
    ("source", 1),
    ("fold", 1),
    ("failure", 1),
    ("output", 2),
    ("diagnostic", 2),
    ("model", 2),
    ("write", 3),
    ("words", 3),
    ("speech", 3),
    ("load", 3),
    ("book", 3),
    ("check", 4),
    ("report", 5),
    ("plan", 5),
    ("render", 6),
    ("build", 7),
    ("cli", 8),
    ("lib", 9),
];

fn sources() -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(project().join("src")).sort_by_file_name();
    let rust =
        files.into_iter().map(|entry| entry.expect("an entry")).filter(|entry| entry.path().extension().is_some_and(|end| end == "rs"));
    rust.map(|entry| {
        let path = entry.path().strip_prefix(project().join("src")).expect("below").to_string_lossy().replace('\\', "/");
        (path, fs::read_to_string(entry.path()).expect("a source"))
    })
    .collect()
}

#[test]
fn imports_lead_only_downwards() {
    let floors: BTreeMap<&str, u8> = FLOORS.into_iter().collect();
    for (path, text) in sources().into_iter().filter(|(path, _)| path != "main.rs" && path != "lib.rs") {
        let room = path.split(['/', '.']).next().expect("a room");
        let floor = floors.get(room).unwrap_or_else(|| panic!("the room `{room}` stands on no floor"));
        for (line, import) in text.lines().enumerate().filter_map(|(line, text)| Some((line + 1, text.split_once("crate::")?.1))) {
            let other = import.split([':', ';', ' ']).next().expect("a name").trim_start_matches('{');
            let Some(below) = floors.get(other) else { continue };
            assert!(other == room || below < floor, "src/{path}:{line} imports from `{other}`, which is not below it");
        }
    }
}

#[test]
fn every_source_says_what_it_is_and_none_is_left_half_done() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "src/{path} has no module doc");
        for word in ["todo!(", "unimplemented!(", "dbg!(", "FIXME", "XXX", "use super::*;\n\nuse"] {
            assert!(!text.contains(word), "src/{path} holds `{word}`");
        }
        let lines = text.split("#[cfg(test)]").next().expect("the code").lines().count();
        assert!(lines <= 400, "src/{path} has {lines} lines: look for the second noun");
    }
}

#[test]
fn architecture_names_every_dependency_and_every_room() {
    let page = fs::read_to_string(project().join("ARCHITECTURE.md")).expect("the page");
    let manifest = fs::read_to_string(project().join("Cargo.toml")).expect("the manifest");
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.contains("dependencies");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| inside) {
            assert!(page.contains(&format!("`{name}`")), "ARCHITECTURE.md does not say why `{name}` is there");
        }
    }
    for (room, _) in FLOORS {
        assert!(page.contains(&format!("`{room}`")), "ARCHITECTURE.md does not show the room `{room}`");
    }
}

/// Where a fraction may stand that is no money: what is refused as YAML, shares of a report, days of a time limit, and the
/// percentages of dossiers in the data of programs.
const FRACTIONS: [&str; 4] = ["load/typed.rs", "report/coverage.rs", "render/data/part.rs", "render/view/results/data.rs"];

#[test]
fn no_floating_point_is_on_the_way_of_money() {
    let is_float = |line: &str| {
        let code = line.split("//").next().unwrap_or_default();
        code.split(|sign: char| !sign.is_alphanumeric()).any(|word| ["f32", "f64"].iter().any(|float| word.ends_with(float)))
    };
    let with: Vec<String> = sources().into_iter().filter(|(_, text)| text.lines().any(is_float)).map(|(path, _)| path).collect();
    let allowed: BTreeSet<&str> = FRACTIONS.into_iter().collect();
    let other: Vec<&String> = with.iter().filter(|path| !allowed.contains(path.as_str())).collect();
    assert_eq!(other, Vec::<&String>::new(), "these hold floating point");
    assert_eq!(with.len(), allowed.len(), "a file that holds none any more need not be allowed");
}

/// The lines of a document's shell blocks.
fn commands(document: &str) -> Vec<String> {
    let text = fs::read_to_string(project().join(document)).expect("the document");
    let blocks = text.split("```sh\n").skip(1).map(|rest| rest.split("```").next().expect("a block").to_owned());
    blocks
        .flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .collect()
}

#[test]
fn the_commands_of_the_readme_run() {
    let commands = commands("README.md");
    let ours: Vec<&str> = commands.iter().filter_map(|line| line.strip_prefix("cargo run --release -- ")).collect();
    assert!(ours.contains(&"build"), "the README shows how to build");
    for line in ours {
        let words: Vec<&str> = line.split_whitespace().collect();
        let run = Commune::real().run(&words);
        assert_eq!(run.code, Some(0), "{line}: {}{}", run.out, run.error);
    }
}

#[test]
fn the_test_command_of_the_readme_is_the_one_that_ci_runs() {
    let script = fs::read_to_string(project().join(".ci/run")).expect("the script");
    let commands = commands("README.md");
    let test = commands.iter().find(|line| line.starts_with("cargo test")).expect("the README shows how to test");
    assert!(script.lines().any(|line| line == test), "`{test}` is not in .ci/run");
    let other: Vec<&String> = commands.iter().filter(|line| !line.starts_with("cargo run --release -- ") && *line != test).collect();
    assert_eq!(other, Vec::<&String>::new(), "commands of the README that no test runs");
}

#[test]
fn one_fee_changed_as_the_readme_says_shows_on_the_page() {
    let readme = fs::read_to_string(project().join("README.md")).expect("the README");
    let block = readme.split("```diff\n").nth(1).expect("the README shows the change").split("```").next().expect("a block");
    let line = |sign| block.lines().find_map(|line| line.strip_prefix(sign)).expect("a line of the change").trim_start().to_owned();
    let file = readme.split("```diff\n").next().expect("the text before").rsplit('`').nth(1).expect("the file's name").to_owned();
    let commune = Commune::real().change(&file, &line("-"), &line("+"));
    let page = fs::read_to_string(commune.built(&[]).join("thu-tuc/2.000884/index.html")).expect("the page");
    let amount = line("+").split("amount: \"").nth(1).expect("an amount").split('"').next().expect("closed").to_owned();
    assert!(page.replace('\u{a0}', " ").contains(&amount), "{amount} is not on the page");
    // And the mistake that the README shows stands where it says.
    let (_, shown) = readme.split_once("```text\n").expect("the README shows a finding");
    let mistake = commune.change(&file, &format!("\"{amount}\""), "\"12.0000\"").run(&["check"]).out;
    for line in shown.split("```").next().expect("a block").lines() {
        assert!(mistake.contains(line.trim()), "`{line}` is not what `check` says:\n{mistake}");
    }
}

#[test]
fn the_folder_of_the_site_is_clean_for_git() {
    let commune = Commune::small();
    let public = commune.built(&[]);
    let tracked = fs::read(project().join("public/.gitignore")).expect("the tracked file");
    assert_eq!(fs::read(public.join(".gitignore")).expect("the written file"), tracked);
}

#[test]
fn the_links_of_the_documents_resolve() {
    for document in ["README.md", "ARCHITECTURE.md"] {
        let text = fs::read_to_string(project().join(document)).expect("the document");
        let links: BTreeSet<&str> = text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        for link in links.into_iter().filter(|link| !link.contains("://") && !link.starts_with('#')) {
            assert!(Path::new(project()).join(link).exists(), "{document} links to {link}");
        }
    }
}

#[test]
fn help_speaks_the_users_language() {
    for words in [
        &["--help"][..],
        &["build", "--help"],
        &["check", "--help"],
        &["explain", "--help"],
        &["completions", "--help"],
        &["man", "--help"],
    ] {
        let run = run(crate::commune::program().args(words));
        assert_eq!(run.code, Some(0));
        for english in ["Usage", "Options", "Print", "Commands", "Arguments", "default:"] {
            assert!(!run.out.contains(english), "{words:?} says `{english}`:\n{}", run.out);
        }
        assert!(!run.out.contains("cli-"), "{words:?} lacks a sentence:\n{}", run.out);
    }
}
