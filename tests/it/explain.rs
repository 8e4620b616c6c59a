//! The pages of the rules: every rule has one, it is whole in both languages, and its example runs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use congkhai::diagnostic::{Rule, Severity};
use congkhai::words::Language;
use congkhai::words::rule_page::{self, Example, RulePage, Side};
use unicode_normalization::is_nfc;

use crate::commune::{Commune, program, project, run};

const LANGUAGES: [Language; 2] = [Language::Vietnamese, Language::English];

/// Makes a mistake in a commune.
type Mistake = fn(Commune) -> Commune;

/// Examples told in words, because no text can show the mistake: how it is made in the small commune.
const MADE: [(Rule, Mistake); 6] = [
    (Rule::BadEncoding, |commune| commune.file("content/levels.yaml", b"levels: [{id: commune, name: C\xCAp x\xB7}]\n")),
    (Rule::FileTooLarge, |commune| {
        let file = fs::File::options().write(true).open(commune.path("content/legal.yaml")).expect("the file");
        file.set_len(33 * 1024 * 1024).expect("a hole");
        commune
    }),
    (Rule::NotAFile, |commune| {
        let path = commune.path("content/legal.yaml");
        fs::rename(&path, commune.path("legal.yaml")).expect("moved out");
        #[cfg(unix)]
        std::os::unix::fs::symlink(commune.path("legal.yaml"), path).expect("a link");
        commune
    }),
    (Rule::MissingFile, |commune| without(commune, "content/levels.yaml")),
    (Rule::UnknownFile, |commune| {
        let path = |name| commune.path(&format!("content/budget/2023/{name}"));
        fs::rename(path("q4.yaml"), path("quy-4.yaml")).expect("renamed");
        // The report speaks of the quarter that nobody can find now.
        without(commune, "content/declared/bao-cao.yaml")
    }),
    (Rule::SharedAddress, |commune| commune.file("content/pages/thong-ke.md", "---\ntitle: Dân số\n---\n\nXã có 8.000 người.\n")),
];

fn without(commune: Commune, path: &str) -> Commune {
    fs::remove_file(commune.path(path)).expect("the file is there");
    commune
}

fn page(rule: Rule, language: Language) -> Option<RulePage> {
    rule_page::of(rule, language)
}

#[test]
fn every_rule_has_a_page_and_every_page_a_rule() {
    let rules: BTreeSet<String> = Rule::ALL.iter().map(|rule| rule.id().to_owned()).collect();
    let pages: BTreeSet<String> = rule_page::names().into_iter().collect();
    assert_eq!(rules.difference(&pages).collect::<Vec<_>>(), Vec::<&String>::new(), "rules without a page");
    assert_eq!(pages.difference(&rules).collect::<Vec<_>>(), Vec::<&String>::new(), "pages without a rule");
    let overlays = fs::read_dir(project().join("tests/examples")).into_iter().flatten();
    let overlays = overlays.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    assert_eq!(overlays.filter(|name| !rules.contains(name)).collect::<Vec<_>>(), Vec::<String>::new(), "overlays without a rule");
}

#[test]
fn every_page_is_whole_in_both_languages() {
    let mut wrong = Vec::new();
    for rule in Rule::ALL {
        let text = rule_page::text(*rule).unwrap_or_default();
        let mut sections = text.split("\n# ");
        for (language, other) in [LANGUAGES, [LANGUAGES[1], LANGUAGES[0]]].map(|[language, other]| (language, other)) {
            let section = sections.next().unwrap_or_default();
            let Some(page) = page(*rule, language) else {
                wrong.push(format!("{}: not whole in {language:?}", rule.id()));
                continue;
            };
            let (source, mend) = rule_page::labels(other);
            if section.contains(source) || section.contains(mend) || !is_nfc(section) || page.title.ends_with('.') {
                wrong.push(format!("{}: labels of the other language, decomposed letters or a full stop in the title", rule.id()));
            }
            for part in [&page.purpose, &page.source, &page.mend] {
                if !part.ends_with(['.', ')', '?']) {
                    wrong.push(format!("{}: `{part}` is no whole sentence", rule.id()));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn examples_in_words_speak_both_languages_and_are_made_here() {
    for rule in Rule::ALL {
        let Some([vietnamese, english]) = both(*rule) else { continue };
        let made = MADE.iter().any(|(of, _)| of == rule);
        assert_eq!(vietnamese.in_words(), made, "{}", rule.id());
        for ((_, vietnamese), (_, english)) in vietnamese.lines.iter().zip(&english.lines) {
            assert!(!made || vietnamese != english, "{}: `{vietnamese}` lacks ` | ` and the English", rule.id());
        }
    }
}

fn both(rule: Rule) -> Option<[Example; 2]> {
    Some([page(rule, LANGUAGES[0])?.example, page(rule, LANGUAGES[1])?.example])
}

/// The commune of a rule's examples: the small one, and what the rule's folder lays over it.
fn commune(rule: Rule) -> Commune {
    Commune::small().over(&project().join("tests/examples").join(rule.id()))
}

/// The commune as the example has it right, and as it has it wrong.
fn right_and_wrong(rule: Rule, example: &Example) -> Result<(Commune, Commune), String> {
    if let Some((_, make)) = MADE.iter().find(|(of, _)| *of == rule) {
        return Ok((commune(rule), make(commune(rule))));
    }
    let (right, wrong) = (example.text_of(Side::Right), example.text_of(Side::Wrong));
    let base = commune(rule);
    // A file that is not there is the example itself; an empty side says that it should not be.
    let Ok(text) = fs::read_to_string(base.path(&example.file)) else {
        let with = |text: &str| if text.is_empty() { commune(rule) } else { commune(rule).file(&example.file, text) };
        return Ok((with(&right), with(&wrong)));
    };
    let lines = format!("\n{text}");
    match lines.matches(&format!("\n{right}")).count() {
        1 => {}
        count => return Err(format!("the right lines stand {count} times in {}", example.file)),
    }
    // The break that stands before the first line is ours.
    let changed = lines.replacen(&format!("\n{right}"), &format!("\n{wrong}"), 1);
    Ok((base, commune(rule).file(&example.file, &changed[1..])))
}

/// The rules of the findings that nobody has accepted, with what they say.
fn found(commune: &Commune) -> Vec<(String, String)> {
    let run = commune.run(&["check", "--format", "json"]);
    assert_eq!(run.error, "");
    let findings = run.out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("one object a line"));
    let findings = findings.filter(|finding| finding["accepted"] == false);
    findings
        .map(|finding| {
            let told =
                format!("{}[{}] {}:{} {}", finding["severity"], finding["rule"], finding["file"], finding["line"], finding["message"]);
            (finding["rule"].as_str().expect("a rule").to_owned(), told)
        })
        .collect()
}

#[test]
fn every_example_is_free_of_findings_when_right_and_found_when_wrong() {
    let mut mistaken = Vec::new();
    for rule in Rule::ALL.iter().filter(|rule| cfg!(unix) || **rule != Rule::NotAFile) {
        let Some([example, _]) = both(*rule) else {
            mistaken.push(format!("{}: no page", rule.id()));
            continue;
        };
        let (right, wrong) = match right_and_wrong(*rule, &example) {
            Ok(communes) => communes,
            Err(why) => {
                mistaken.push(format!("{}: {why}", rule.id()));
                continue;
            }
        };
        for (_, finding) in found(&right) {
            mistaken.push(format!("{}: found in the right one: {finding}", rule.id()));
        }
        let wrong = found(&wrong);
        if wrong.is_empty() {
            mistaken.push(format!("{}: nothing found in the wrong one", rule.id()));
        }
        for (_, finding) in wrong.iter().filter(|(of, _)| of != rule.id()) {
            mistaken.push(format!("{}: another finding in the wrong one: {finding}", rule.id()));
        }
    }
    assert!(mistaken.is_empty(), "{}", mistaken.join("\n"));
}

#[test]
fn a_rule_is_as_bad_as_it_says() {
    let mut told: BTreeMap<String, BTreeSet<Severity>> = BTreeMap::new();
    for case in fs::read_dir(project().join("tests/cases")).expect("the cases") {
        let report = fs::read_to_string(case.expect("an entry").path().join("expected.txt")).unwrap_or_default();
        for (word, severity) in [("error[", Severity::Error), ("warning[", Severity::Warning), ("note[", Severity::Note)] {
            for id in report.lines().filter_map(|line| line.strip_prefix(word)?.split(']').next()) {
                told.entry(id.to_owned()).or_default().insert(severity);
            }
        }
    }
    for rule in Rule::ALL {
        let says: BTreeSet<Severity> = rule.severities().iter().copied().collect();
        let other: Vec<&Severity> = told.get(rule.id()).into_iter().flatten().filter(|severity| !says.contains(severity)).collect();
        assert!(other.is_empty(), "{} is told as {other:?}: say so in `rules!`, with `warning` or `both`", rule.id());
        assert!(
            says.contains(&Severity::Error) || rule.can_be_accepted(),
            "{}: nobody has to mend it, and nobody may accept it",
            rule.id()
        );
    }
}

#[test]
fn explain_shows_the_page_of_every_rule_in_both_languages() {
    for rule in Rule::ALL {
        for (language, word) in LANGUAGES.into_iter().zip(["vi", "en"]) {
            let Some(page) = page(*rule, language) else { continue };
            let run = run(program().args(["--lang", word, "explain", rule.id()]));
            assert_eq!((run.code, run.error.as_str()), (Some(0), ""));
            let flat = run.out.replace('\n', " ");
            for part in [&format!("{}: {}", rule.id(), page.title), &page.purpose, &page.source, &page.mend] {
                assert!(flat.contains(part.as_str()), "{}: `{part}` is not in\n{}", rule.id(), run.out);
            }
            for (_, line) in &page.example.lines {
                assert!(run.out.lines().any(|shown| shown == format!("    {line}").trim_end()), "{}: {line}", rule.id());
            }
            assert!(run.out.lines().all(|line| line.starts_with("    ") || line.chars().count() <= 80), "{}", run.out);
        }
    }
}

#[test]
fn explain_without_a_rule_lists_each_once() {
    let run = run(program().arg("explain"));
    assert_eq!((run.code, run.error.as_str()), (Some(0), ""));
    let mut listed: Vec<&str> =
        run.out.lines().filter_map(|line| line.strip_prefix("  ")).filter_map(|line| line.split(' ').next()).collect();
    let mut rules: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    listed.sort_unstable();
    rules.sort_unstable();
    assert_eq!(listed, rules);
}

#[test]
fn a_rule_that_is_not_there_is_told_with_the_one_that_was_meant() {
    let mut rules: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    rules.sort_unstable();
    let rules = rules.join(", ");
    let told = |words: &[&str]| run(program().args(words));
    let run = told(&["explain", "bad-mony"]);
    let report =
        format!("lỗi: không có quy tắc nào tên `bad-mony`\n  gợi ý: có phải bạn muốn viết `bad-money`?\n  gợi ý: các quy tắc: {rules}\n");
    assert_eq!((run.code, run.out.as_str(), run.error), (Some(2), "", report));
    let run = told(&["--lang", "en", "explain", "x"]);
    assert_eq!((run.code, run.error), (Some(2), format!("error: there is no rule `x`\n  help: the rules: {rules}\n")));
}
