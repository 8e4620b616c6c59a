//! The page of a rule, and the list of all rules, for a person at a terminal.

use std::io::{self, Write};

use crate::diagnostic::{Message, Rule, Severity};
use crate::report::Screen;
use crate::words::Words;
use crate::words::rule_page::{self, Example, RulePage, Side, labels};

/// The most characters of a line, on a screen that is wide enough. Pages are composed (NFC), so that a character is a column.
const WIDTH: usize = 80;

/// Writes the page of a rule.
pub fn page(out: &mut dyn Write, rule: Rule, words: &Words, screen: Screen) -> io::Result<()> {
    match rule_page::of(rule, words.language()) {
        Some(page) => whole(out, rule, &page, words, &Paint(screen)),
        None => writeln!(out, "{}\n{}", rule.id(), words.word(weight(rule))),
    }
}

fn whole(out: &mut dyn Write, rule: Rule, page: &RulePage, words: &Words, paint: &Paint) -> io::Result<()> {
    let RulePage { title, purpose, source, mend, example } = page;
    let (source_label, mend_label) = labels(words.language());
    writeln!(out, "{}", paint.bold(&paint.wrapped(&format!("{}: {title}", rule.id()))))?;
    writeln!(out, "{}\n", paint.wrapped(&words.word(weight(rule))))?;
    writeln!(out, "{}\n", paint.wrapped(purpose))?;
    writeln!(out, "{}\n", paint.wrapped(&format!("{source_label} {source}")))?;
    writeln!(out, "{}\n", paint.wrapped(&format!("{mend_label} {mend}")))?;
    writeln!(out, "{}", words.say(&Message::new("explain-example").with("file", &example.file)))?;
    side(out, example, Side::Wrong, &words.word("explain-wrong"), paint)?;
    side(out, example, Side::Right, &words.word("explain-right"), paint)
}

/// Writes every rule with its title, by what a finding of it means for the clerk.
pub fn list(out: &mut dyn Write, words: &Words, screen: Screen) -> io::Result<()> {
    let paint = Paint(screen);
    let mut rules: Vec<Rule> = Rule::ALL.to_vec();
    rules.sort_by_key(|rule| rule.id());
    let width = rules.iter().map(|rule| rule.id().len()).max().unwrap_or_default();
    for group in ["explain-error", "explain-error-or-accept", "explain-error-or-warning", "explain-warning"] {
        let mut of_group = rules.iter().filter(|rule| weight(**rule) == group).peekable();
        if of_group.peek().is_none() {
            continue;
        }
        writeln!(out, "{}", paint.bold(&paint.wrapped(&words.word(group))))?;
        for rule in of_group {
            let title = rule_page::of(*rule, words.language()).map(|page| page.title).unwrap_or_default();
            writeln!(out, "  {:width$}  {title}", rule.id())?;
        }
        writeln!(out)?;
    }
    writeln!(out, "{}", words.word("explain-more"))
}

/// What a finding of this rule means for the clerk.
fn weight(rule: Rule) -> &'static str {
    match (rule.severities(), rule.can_be_accepted()) {
        ([Severity::Error], false) => "explain-error",
        ([Severity::Error], true) => "explain-error-or-accept",
        ([Severity::Error, ..], _) => "explain-error-or-warning",
        _ => "explain-warning",
    }
}

fn side(out: &mut dyn Write, example: &Example, side: Side, heading: &str, paint: &Paint) -> io::Result<()> {
    let mut lines = example.lines_of(side).peekable();
    if lines.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "\n{heading}")?;
    for (of, line) in lines {
        let line = format!("    {line}");
        let line = line.trim_end();
        match of {
            Side::Both => writeln!(out, "{line}")?,
            Side::Wrong => writeln!(out, "{}", paint.red(line))?,
            Side::Right => writeln!(out, "{}", paint.green(line))?,
        }
    }
    Ok(())
}

/// Broken between words, so that no line is longer than `width`, where the words let it.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is a first line");
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            *line += word;
        }
    }
    lines.join("\n")
}

/// Colour where the screen shows it, and lines that fit it.
struct Paint(Screen);

impl Paint {
    /// As many lines as the screen needs.
    fn wrapped(&self, text: &str) -> String {
        wrapped(text, self.0.width.map_or(WIDTH, |width| width.min(WIDTH)))
    }

    fn with(&self, code: &str, text: &str) -> String {
        if self.0.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn bold(&self, text: &str) -> String {
        self.with("1", text)
    }

    fn red(&self, text: &str) -> String {
        self.with("31", text)
    }

    fn green(&self, text: &str) -> String {
        self.with("32", text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    const PAGE: &str = "# Tên\nGiữ điều này.\nCăn cứ: số học.\nCách sửa: gõ `2`.\n\n# Title\nKeeps this.\nSource: arithmetic.\nMend: type `2`.\n\n# content/a.yaml\n a:\n-  x: 1\n+  x: 2\n";

    fn shown(language: Language, colour: bool) -> String {
        let page = rule_page::parse(PAGE, language).expect("a page");
        let mut out = Vec::new();
        whole(&mut out, Rule::BadMoney, &page, &Words::of(language), &Paint(Screen { colour, width: None })).expect("memory takes all");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn a_page_is_shown_whole_in_its_language() {
        let vietnamese = "bad-money: Tên\nLỗi: trang không được dựng cho đến khi sửa xong.\n\nGiữ điều này.\n\nCăn cứ: số học.\n\nCách sửa: gõ `2`.\n\nVí dụ trong content/a.yaml\n\nSai:\n    a:\n      x: 1\n\nĐúng:\n    a:\n      x: 2\n";
        assert_eq!(shown(Language::Vietnamese, false), vietnamese);
        let english = "bad-money: Title\nError: no site is built until it is mended.\n\nKeeps this.\n\nSource: arithmetic.\n\nMend: type `2`.\n\nExample, in content/a.yaml\n\nWrong:\n    a:\n      x: 1\n\nRight:\n    a:\n      x: 2\n";
        assert_eq!(shown(Language::English, false), english);
    }

    #[test]
    fn colour_marks_the_title_and_the_lines_that_differ() {
        let shown = shown(Language::English, true);
        let coloured: Vec<&str> = shown.lines().filter(|line| line.contains('\u{1b}')).collect();
        assert_eq!(coloured, ["\u{1b}[1mbad-money: Title\u{1b}[0m", "\u{1b}[31m      x: 1\u{1b}[0m", "\u{1b}[32m      x: 2\u{1b}[0m"]);
    }

    #[test]
    fn lines_are_broken_between_words_and_never_inside_one() {
        let text = format!("{} {}", "chữ ".repeat(30).trim_end(), "x".repeat(90));
        let lines: Vec<String> = wrapped(&text, WIDTH).lines().map(str::to_owned).collect();
        assert_eq!(lines.iter().map(|line| line.chars().count()).collect::<Vec<_>>(), [79, 39, 90]);
    }
}
