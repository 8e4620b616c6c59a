//! What must hold for any bytes whatever. libFuzzer runs these functions (`fuzz_targets/`), and so does every test run, over
//! the seeds in `corpus/` and over mutations of them (`tests/it/fuzz.rs`).

use std::path::Path;
use std::sync::{Arc, LazyLock};

use congkhai::build;
use congkhai::diagnostic::{Diagnostics, Severity};
use congkhai::load::{self, disk};
use congkhai::model::code::ProcedureCode;
use congkhai::model::date::Date;
use congkhai::model::money::Money;
use congkhai::model::quantity::Quantity;
use congkhai::render;
use congkhai::report::{self, Format, Screen};
use congkhai::source::Sources;
use congkhai::words::{Language, Words};

/// The sound small commune.
const BASE: [(&str, &str); 14] = [
    ("content/site.yaml", include_str!("../cases/base/content/site.yaml")),
    ("content/levels.yaml", include_str!("../cases/base/content/levels.yaml")),
    ("content/fields.yaml", include_str!("../cases/base/content/fields.yaml")),
    ("content/counters.yaml", include_str!("../cases/base/content/counters.yaml")),
    ("content/decisions.yaml", include_str!("../cases/base/content/decisions.yaml")),
    ("content/legal.yaml", include_str!("../cases/base/content/legal.yaml")),
    ("content/life-events.yaml", include_str!("../cases/base/content/life-events.yaml")),
    ("content/synonyms.yaml", include_str!("../cases/base/content/synonyms.yaml")),
    ("content/procedures/commune/ho-tich.yaml", include_str!("../cases/base/content/procedures/commune/ho-tich.yaml")),
    ("content/budget/form-sets.yaml", include_str!("../cases/base/content/budget/form-sets.yaml")),
    ("content/budget/2023/q4.yaml", include_str!("../cases/base/content/budget/2023/q4.yaml")),
    ("content/results/2023.yaml", include_str!("../cases/base/content/results/2023.yaml")),
    ("content/declared/bao-cao.yaml", include_str!("../cases/base/content/declared/bao-cao.yaml")),
    ("content/pages/gioi-thieu.md", include_str!("../cases/base/content/pages/gioi-thieu.md")),
];

static VIETNAMESE: LazyLock<Words> = LazyLock::new(|| Words::of(Language::Vietnamese));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::of(Language::English));

fn day() -> Date {
    Date::parse("2024-01-31").expect("a day")
}

/// The small commune with these bytes in the place of one file.
fn commune(file: &str, bytes: &[u8]) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in BASE {
        sources.texts.insert(Arc::from(path), disk::decode(text.as_bytes().to_vec()));
    }
    sources.texts.insert(Arc::from(file), disk::decode(bytes.to_vec()));
    sources
}

/// A file of the commune: the first byte chooses which (`a` is `site.yaml`, then as in [`BASE`], and `o` is
/// `accepted.yaml`), the others are its text. Reading, checking and reporting come to an end; every finding says what and
/// where in all forms and languages, and its place lies inside the file.
pub(crate) fn yaml(data: &[u8]) {
    let Some((choice, text)) = data.split_first() else { return };
    let choice = usize::from(choice.wrapping_sub(b'a')) % (BASE.len() + 1);
    let file = BASE.get(choice).map_or("content/accepted.yaml", |(path, _)| path);
    let sources = commune(file, text);
    let mut diagnostics = Diagnostics::default();
    let checked = build::check(&sources, None, day(), &mut diagnostics);
    assert_eq!(checked.is_none(), diagnostics.stop_a_build(), "a site is made unless a finding stops it");
    let mut places = Vec::new();
    for words in [&*VIETNAMESE, &*ENGLISH] {
        let human = written(Format::Human(Screen::default()), &diagnostics, &sources, words);
        let json = written(Format::Json, &diagnostics, &sources, words);
        assert_eq!(json.lines().count(), diagnostics.all().len(), "one line a finding");
        let said: Vec<(String, u64, u64)> = json.lines().map(|line| finding(line, &human, &sources)).collect();
        places.push(said);
    }
    assert_eq!(places[0], places[1], "a place is the same in every language");
    let sarif = written(Format::Sarif, &diagnostics, &sources, &VIETNAMESE);
    let sarif: serde_json::Value = serde_json::from_str(&sarif).expect("one document");
    assert_eq!(sarif["runs"][0]["results"].as_array().map(Vec::len), Some(diagnostics.all().len()), "one result a finding");
    let github = written(Format::Github { folder: Path::new(".") }, &diagnostics, &sources, &VIETNAMESE);
    assert!(github.lines().all(|line| line.starts_with("::")), "a command a line: {github}");
}

fn written(format: Format<'_>, diagnostics: &Diagnostics, sources: &Sources, words: &Words) -> String {
    let mut report = Vec::new();
    report::write(&mut report, format, diagnostics, sources, words).expect("memory takes all");
    String::from_utf8(report).expect("a report is text")
}

/// Looks at one finding of a JSON report, and gives its place.
fn finding(line: &str, human: &str, sources: &Sources) -> (String, u64, u64) {
    let finding: serde_json::Value = serde_json::from_str(line).expect("an object");
    let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let number = |key: &str| finding[key].as_u64().expect("a number");
    for (key, start) in [("message", "finding-"), ("help", "help-")] {
        assert!(!text(key).starts_with(start), "no sentence for {line}");
    }
    assert!(!text("message").is_empty(), "nothing is said: {line}");
    let (row, column, end) = (number("line"), number("column"), (number("end_line"), number("end_column")));
    assert!(row >= 1 && column >= 1 && end >= (row, column), "no place: {line}");
    if let Some(shown) = sources.shown(&text("file")) {
        let rows: Vec<&str> = shown.lines().collect();
        let letters = rows.get(row as usize - 1).map_or(0, |row| row.chars().count());
        // The end of a text is a place too: there something is missing.
        assert!(row as usize <= rows.len() + 1 && column as usize <= letters + 1, "outside of the text: {line}");
    }
    assert!(human.contains(&format!("{}:{row}:{column}", text("file"))), "missing in the report for people: {line}");
    (text("file"), row, column)
}

/// Only whole đồng in groups of exactly three are money, and they are written as they are read.
pub(crate) fn money(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let digits = text.strip_prefix('-').unwrap_or(text);
    let groups: Vec<&str> = digits.split('.').collect();
    let numeric = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let grouped = groups.len() == 1 || ((1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3));
    let value = text.replace('.', "").parse::<i64>().ok();
    match Money::parse(text) {
        Some(money) => {
            assert!(numeric && grouped, "{text:?} is no money");
            assert_eq!(Some(money.dong()), value, "{text:?}");
            assert_eq!(Money::parse(&money.to_string()), Some(money), "{text:?}");
        }
        None => assert!(!numeric || !grouped || value.is_none() || value == Some(i64::MIN), "{text:?} is money"),
    }
    if let Some(bytes) = data.first_chunk::<8>() {
        let money = Money::of(i64::from_le_bytes(*bytes));
        let again = Money::parse(&money.to_string());
        assert!(again == Some(money) || money.dong() == i64::MIN, "{money}");
    }
}

/// A day is read from exactly ten characters, and gives them back; no other text is a day.
pub(crate) fn date(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Some(date) = Date::parse(text) else { return };
    assert_eq!(date.0.to_string(), text);
    let (year, rest) = text.split_once('-').expect("a year");
    let (month, day) = rest.split_once('-').expect("a month");
    assert_eq!(date.to_string(), format!("{day}/{month}/{year}"));
    assert_eq!(Date::parse(&date.to_string()), None, "one way of writing");
}

/// A code is the very characters that were read: digits, a dot, digits.
pub(crate) fn code(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Some(code) = ProcedureCode::parse(text) else { return };
    assert_eq!((code.as_str(), code.to_string().as_str()), (text, text));
    let (group, number) = text.split_once('.').expect("a dot");
    assert!((1..=2).contains(&group.len()) && (3..=6).contains(&number.len()), "{text:?}");
    assert!(group.bytes().chain(number.bytes()).all(|byte| byte.is_ascii_digit()), "{text:?}");
}

/// A formula that is understood keeps its words, and means the same with space around it.
pub(crate) fn quantity(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(quantity) = Quantity::try_from(text.to_owned()) else { return };
    assert_eq!(quantity.text, text);
    let spaced = Quantity::try_from(format!(" {text}\n")).expect("space means nothing");
    assert_eq!(spaced.meaning, quantity.meaning, "{text:?}");
    assert!(Quantity::try_from(format!("{text})")).is_err(), "{text:?} and one more bracket");
}

/// Markdown brings neither scripts nor styles nor tags of its own, every tag is closed, and links lead where links may.
pub(crate) fn markdown(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let html = render::markdown(text);
    let mut open = Vec::new();
    let mut rest = html.as_str();
    while let Some(at) = rest.find('<') {
        let end = at + rest[at..].find('>').unwrap_or_else(|| panic!("an open tag in {html:?}"));
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closed out of order in {html:?}");
            continue;
        }
        let (inside, lone) = tag.strip_suffix('/').map_or((tag, false), |inside| (inside, true));
        let (name, attributes) = inside.trim_end().split_once(' ').unwrap_or((inside.trim_end(), ""));
        assert!(TAGS.contains(&name), "`{name}` in {html:?}");
        self::attributes(name, attributes, &html);
        if !lone {
            open.push(name);
        }
    }
    assert_eq!(open, [""; 0], "not closed in {html:?}");
    assert!(!rest.contains('<'), "{html:?}");
}

/// The tags that Markdown has.
const TAGS: [&str; 24] = [
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "em",
    "strong",
    "code",
    "pre",
    "a",
    "ul",
    "ol",
    "li",
    "blockquote",
    "hr",
    "br",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "del",
];

fn attributes(tag: &str, attributes: &str, html: &str) {
    let mut rest = attributes.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("`{rest}` in {html:?}"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("`{after}` in {html:?}"));
        rest = after.trim_start();
        match (tag, name) {
            ("a", "href") => assert!(harmless(value), "`{value}` in {html:?}"),
            ("a", "title") | ("code", "class") | ("ol", "start") => {}
            _ => panic!("`{name}` of `{tag}` in {html:?}"),
        }
    }
}

/// Whether a browser would stay inside the site or go to an address that is one of a page, a mailbox or a telephone. It
/// passes over control characters and space before it looks for a scheme.
fn harmless(address: &str) -> bool {
    let text = address.replace("&amp;", "&").replace("&#x27;", "'").replace("&quot;", "\"");
    let seen: String = text.chars().filter(|sign| !sign.is_whitespace() && !sign.is_control()).collect::<String>().to_lowercase();
    let scheme = seen.split(['/', '?', '#']).next().unwrap_or_default().split_once(':').map(|(scheme, _)| scheme.to_owned());
    // `//host` and `\\host` lead elsewhere without a scheme.
    let elsewhere = seen.starts_with("//") || seen.starts_with("/\\") || seen.starts_with('\\');
    scheme.is_none_or(|scheme| ["http", "https", "mailto", "tel"].contains(&scheme.as_str())) && !elsewhere
}

/// A page is its head and its body and nothing is lost between the two; or a finding says why it is no page.
pub(crate) fn front_matter(data: &[u8]) {
    const FILE: &str = "content/pages/x.md";
    let sources = commune(FILE, data);
    let mut diagnostics = Diagnostics::default();
    let site = load::site(&sources, None, day(), &mut diagnostics);
    let Some(page) = site.pages.iter().find(|page| page.slug == "x") else {
        let told = diagnostics.all().iter().any(|found| *found.place.file == *FILE && found.severity == Severity::Error);
        assert!(told, "a page is gone and nobody says why");
        return;
    };
    let text = sources.text(FILE).expect("it was read");
    let (head, skipped) = congkhai::source::front_matter(FILE, text);
    assert_eq!((skipped, format!("---\n{head}---\n{}", page.body).as_str()), (1, text));
}
