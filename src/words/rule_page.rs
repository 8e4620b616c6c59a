//! The page of a rule: what it protects, its source, how to mend, and an example that a test runs.
//!
//! One file a rule, `rule/<id>.md`, in three sections that each begin with `# `: Vietnamese, English, example. Of the
//! example the heading is the file, and each line has a first sign: ` ` as it stands, `-` wrong, `+` right. What no text can
//! show stands in brackets, in both languages: `-(không có tệp | there is no file)`.

use rust_embed::RustEmbed;

use crate::diagnostic::Rule;
use crate::words::Language;

#[derive(RustEmbed)]
#[folder = "src/words/rule/"]
struct Files;

/// What a rule says of itself in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulePage {
    /// What holds, in one phrase.
    pub title: String,
    /// What it protects.
    pub purpose: String,
    /// The law, the arithmetic or the custom it rests on.
    pub source: String,
    /// What to type, and where.
    pub mend: String,
    /// A mistake, and how it looks when mended.
    pub example: Example,
}

/// A file with a mistake, and the same without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The file, relative to the commune's folder.
    pub file: String,
    /// Its lines, in order.
    pub lines: Vec<(Side, String)>,
}

/// Where a line of an example belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To the file before and after.
    Both,
    /// To the wrong file.
    Wrong,
    /// To the right file.
    Right,
}

/// The words before a page's source and before how to mend.
pub fn labels(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Vietnamese => ("Căn cứ:", "Cách sửa:"),
        Language::English => ("Source:", "Mend:"),
    }
}

/// The names of all pages that are there.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = Files::iter().filter_map(|file| Some(file.strip_suffix(".md")?.to_owned())).collect();
    names.sort();
    names
}

/// The text of a rule's page as its author wrote it.
pub fn text(rule: Rule) -> Option<String> {
    let file = Files::get(&format!("{}.md", rule.id()))?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// The page of a rule. A test holds that every rule has one.
pub fn of(rule: Rule, language: Language) -> Option<RulePage> {
    parse(&text(rule)?, language)
}

/// Reads a page; `None` where it has not the three sections or lacks one of their parts.
pub fn parse(text: &str, language: Language) -> Option<RulePage> {
    let mut sections = text.strip_prefix("# ")?.split("\n# ");
    let (vietnamese, english, example) = (sections.next()?, sections.next()?, sections.next()?);
    if sections.next().is_some() {
        return None;
    }
    let (title, body) = match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
    .split_once('\n')?;
    let (source_label, mend_label) = labels(language);
    let mut parts = [String::new(), String::new(), String::new()];
    let mut part = 0;
    for line in body.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut line = line;
        for (index, label) in [(1, source_label), (2, mend_label)] {
            if let Some(rest) = line.strip_prefix(label) {
                (part, line) = (index, rest.trim_start());
            }
        }
        if !parts[part].is_empty() {
            parts[part].push(' ');
        }
        parts[part] += line;
    }
    let [purpose, source, mend] = parts;
    let page = RulePage { title: title.trim().to_owned(), purpose, source, mend, example: read_example(example, language)? };
    let whole = [&page.title, &page.purpose, &page.source, &page.mend].into_iter().all(|part| !part.is_empty());
    whole.then_some(page)
}

fn read_example(text: &str, language: Language) -> Option<Example> {
    let (file, body) = text.split_once('\n')?;
    let mut lines = Vec::new();
    for line in body.trim_end().lines() {
        let mut signs = line.chars();
        let side = match signs.next() {
            Some(' ') | None => Side::Both,
            Some('-') => Side::Wrong,
            Some('+') => Side::Right,
            Some(_) => return None,
        };
        lines.push((side, in_language(signs.as_str(), language)));
    }
    (!lines.is_empty()).then(|| Example { file: file.trim().to_owned(), lines })
}

/// Of a line in words, the half of this language.
fn in_language(line: &str, language: Language) -> String {
    let halves = line.strip_prefix('(').and_then(|line| line.strip_suffix(')')).and_then(|line| line.split_once(" | "));
    match (halves, language) {
        (Some((vietnamese, _)), Language::Vietnamese) => format!("({vietnamese})"),
        (Some((_, english)), Language::English) => format!("({english})"),
        (None, _) => line.to_owned(),
    }
}

impl Example {
    /// Whether it is told in words: no text can show the mistake.
    pub fn in_words(&self) -> bool {
        self.lines.iter().all(|(_, line)| line.starts_with('(') && line.ends_with(')'))
    }

    /// The lines of one side, with those of both.
    pub fn lines_of(&self, side: Side) -> impl Iterator<Item = (Side, &str)> {
        self.lines.iter().filter(move |(of, _)| *of == side || *of == Side::Both).map(|(of, line)| (*of, line.as_str()))
    }

    /// One side as text, each line ended.
    pub fn text_of(&self, side: Side) -> String {
        self.lines_of(side).map(|(_, line)| format!("{line}\n")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# Tên\nMột câu\ncủa tệp.\nCăn cứ: luật.\nCách sửa: gõ `x`.\n\n# Title\nA sentence.\n\nSource: law.\nMend: type `x`.\n\n# content/a.yaml\n a:\n-  x: 1\n+  x: 2\n";

    #[test]
    fn a_page_has_its_parts_in_each_language() {
        let page = parse(PAGE, Language::Vietnamese).expect("a page");
        assert_eq!((&*page.title, &*page.purpose, &*page.source, &*page.mend), ("Tên", "Một câu của tệp.", "luật.", "gõ `x`."));
        assert_eq!((page.example.text_of(Side::Wrong), page.example.text_of(Side::Right)), ("a:\n  x: 1\n".into(), "a:\n  x: 2\n".into()));
        assert_eq!(parse(PAGE, Language::English).expect("a page").mend, "type `x`.");
    }

    #[test]
    fn a_page_that_lacks_a_part_is_none() {
        for gone in
            ["Căn cứ: luật.\n", "Cách sửa: gõ `x`.\n", "Một câu\ncủa tệp.\n", "# content/a.yaml\n a:\n-  x: 1\n+  x: 2\n", "# Title\n"]
        {
            assert_eq!(parse(&PAGE.replace(gone, ""), Language::Vietnamese), None, "{gone}");
        }
    }

    #[test]
    fn a_line_in_words_has_a_half_for_each_language() {
        let page = PAGE.replace(" a:\n-  x: 1\n+  x: 2\n", "-(không có tệp | no file)\n+(có tệp | a file)\n");
        let example = |language| parse(&page, language).expect("a page").example;
        assert!(example(Language::English).in_words());
        assert_eq!(example(Language::English).text_of(Side::Wrong), "(no file)\n");
        assert_eq!(example(Language::Vietnamese).text_of(Side::Right), "(có tệp)\n");
    }
}
