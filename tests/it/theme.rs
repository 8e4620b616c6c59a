//! A theme of somebody else's: used where it says something, told with file and line where it is wrong, and guided by `THEMES.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::commune::{Commune, files, project};
use crate::html::all;
use crate::pages::{html_pages, links_lead_somewhere};

/// A commune with the files of a folder as its theme `khac`.
fn themed(commune: Commune, folder: &str) -> Commune {
    files(&project().join(folder)).into_iter().fold(commune, |commune, (path, bytes)| commune.file(&format!("themes/khac/{path}"), bytes))
}

#[test]
fn a_second_theme_changes_colours_logo_and_two_templates_of_every_page_and_breaks_none() {
    let commune = themed(Commune::real(), "tests/theme");
    let plain = html_pages(&commune.built(&[]));
    let public = commune.built(&["--theme", "khac"]);
    links_lead_somewhere(&public);
    let pages = html_pages(&public);
    assert_eq!(plain.keys().collect::<Vec<_>>(), pages.keys().collect::<Vec<_>>());
    let mut seen = BTreeSet::new();
    for (path, page) in &pages {
        let styles: Vec<String> =
            all(page, "link[rel=stylesheet]").iter().map(|link| link.attr("href").expect("an address").to_owned()).collect();
        let named = |name: &str| styles.iter().position(|href| href.contains(&format!("assets/{name}.")));
        assert!(named("site") < named("commune"), "{path}: the commune's colours come last, {styles:?}");
        let logos = all(page, "img.logo");
        // The name stands beside it: read aloud, the picture would say it twice.
        assert_eq!(logos.iter().map(|logo| logo.attr("alt").unwrap_or_default()).collect::<Vec<_>>(), [""], "{path}");
        let file = logos[0].attr("src").expect("a picture").trim_start_matches("../").trim_start_matches('/').to_owned();
        assert!(file.starts_with("assets/logo.") && public.join(&file).is_file(), "{path}: {file}");
        assert!(all(page, "script[src*=http], iframe, style, [style], [onclick]").is_empty(), "{path}");
        for (selector, count) in [("h1", 1), ("main", 1), ("html[lang=vi]", 1), (".record-note", 1)] {
            assert_eq!(all(page, selector).len(), count, "{path}: {selector}");
        }
        for (selector, folders) in [("ol.short", ["linh-vuc/", "cap/", "quay/", "su-kien/"].as_slice()), (".letter", &["ve-du-lieu/"])] {
            let ours = folders.iter().any(|folder| path.starts_with(folder)) && (selector == ".letter" || path.matches('/').count() == 2);
            assert!(!ours || all(page, selector).len() == 1, "{path}: {selector}");
            seen.extend(ours.then_some(selector));
        }
        if path.starts_with("thu-tuc/") && path != "thu-tuc/index.html" {
            let main = |page: &str| all(page, "main")[0].text();
            assert_eq!(main(page), main(&plain[path]), "{path}: a template that the theme does not have is the default one");
        }
    }
    assert_eq!(seen.len(), 2);
    let colours = files(&public).into_iter().find(|(path, _)| path.starts_with("assets/commune.")).expect("the colours").1;
    assert!(String::from_utf8_lossy(&colours).contains("--red:#14532d"));
}

#[test]
fn without_a_logo_and_colours_of_its_own_a_page_asks_for_none() {
    let commune = Commune::small();
    for (path, page) in html_pages(&commune.built(&[])) {
        // The pages of a budget year and of what is below it have a style of their own.
        let styles = if path.starts_with("ngan-sach/") && path != "ngan-sach/index.html" { 2 } else { 1 };
        assert_eq!((all(&page, ".logo").len(), all(&page, "link[rel=stylesheet]").len()), (0, styles), "{path}");
    }
}

#[test]
fn a_mistake_in_a_template_is_told_with_its_file_line_and_column() {
    let head = "lỗi: không dựng được trang từ giao diện `templates/";
    let mistakes = [
        (
            "404.html",
            "{% extends \"base.html\" %}\n{% block main %}\n\n<h1>{{ headng }}</h1>\n{% endblock %}\n",
            "404.html:4:8`: giao diện có lỗi: Variable `headng` is not defined.",
        ),
        ("404.html", "<p>\n\n<b>{{ site.comune }}</b>\n", "404.html:3:12`: giao diện có lỗi: Field `comune` is not defined."),
        ("part/facts.html", "<dl>\n\n{% for %}\n", "part/facts.html:3:8`: giao diện có lỗi: Found `%}` but expected"),
        (
            "404.html",
            "<p>\n{% include \"part/khong-co.html\" %}\n",
            "404.html:2:12`: giao diện có lỗi: Unknown template `part/khong-co.html`",
        ),
        ("404.html", "{% extends \"nen.html\" %}\n", "404.html`: giao diện có lỗi: Template '404.html' is inheriting from 'nen.html'"),
    ];
    for (file, text, told) in mistakes {
        let commune = Commune::small().file(&format!("themes/khac/templates/{file}"), text);
        let run = commune.run(&["build", "--theme", "khac"]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{text}");
        assert!(run.error.starts_with(&format!("{head}{told}")), "{text}\n{}", run.error);
        assert!(!commune.path("public/index.html").exists(), "{text}");
    }
}

#[test]
fn every_icon_is_used_and_few_are_there() {
    let templates = files(&project().join("themes/default/templates"));
    let all: Vec<&String> = templates.keys().filter(|path| path.starts_with("part/icon/")).collect();
    assert!(all.len() <= 12);
    for icon in all {
        let text = String::from_utf8_lossy(&templates[icon]);
        assert!(text.contains("aria-hidden=\"true\"") && text.contains("class=\"icon\"") && !text.contains('#'), "{icon}");
        assert!(templates.values().any(|bytes| String::from_utf8_lossy(bytes).contains(&format!("\"{icon}\""))), "{icon} is used nowhere");
    }
}

const FROM: &str = "<!-- fields: written by the test below this line -->\n";

#[test]
fn the_guide_lists_every_field_that_a_template_receives() {
    let path = project().join("THEMES.md");
    let guide = fs::read_to_string(&path).expect("the guide");
    let (before, listed) = guide.split_once(FROM).expect("the mark");
    let fields = reference();
    if std::env::var_os("CONGKHAI_BLESS").is_some() {
        fs::write(&path, format!("{before}{FROM}{fields}")).expect("the guide");
    } else {
        assert_eq!(listed, fields, "run `CONGKHAI_BLESS=1 cargo test --release theme` and read what it changes in THEMES.md");
    }
}

/// What one view says of itself.
#[derive(Default)]
struct View {
    doc: String,
    /// Name, type in Rust, doc comment.
    fields: Vec<(String, String, String)>,
}

/// Every template with its view, then every view inside those.
fn reference() -> String {
    let views = views();
    let mut out = String::new();
    let mut named: Vec<String> = vec![String::from("SiteView")];
    for (template, keys) in received() {
        let fits = |(_, view): &(&String, &View)| view.fields.iter().map(|(name, ..)| name.clone()).collect::<BTreeSet<_>>() == keys;
        let mut alike = views.iter().filter(fits).peekable();
        let first = alike.next().unwrap_or_else(|| panic!("no view has the fields of {template}: {keys:?}"));
        let (name, view) = if alike.peek().is_none() { first } else { views.get_key_value(&made_for(&template)).expect("a view") };
        out += &format!("\n#### `{template}`: `{name}`\n\n{}\n", shown(view));
        named.extend(view.fields.iter().map(|(_, kind, _)| kind.clone()));
    }
    let mut done = BTreeSet::new();
    while let Some(kind) = named.pop() {
        for name in kind.split(|letter: char| !letter.is_alphanumeric()).filter(|name| views.contains_key(*name)) {
            if done.insert(name.to_owned()) {
                named.extend(views[name].fields.iter().map(|(_, kind, _)| kind.clone()));
            }
        }
    }
    out += "\n### Views inside views\n";
    done.iter().fold(out, |out, name| format!("{out}\n#### `{name}`\n\n{}\n", shown(&views[name])))
}

/// The view that `render/pages.rs` hands to a template in one line: for views that have the same fields.
fn made_for(template: &str) -> String {
    let pages = fs::read_to_string(project().join("src/render/pages.rs")).expect("the pages");
    let line =
        pages.lines().find(|line| line.contains(&format!("\"{template}\"")) && line.contains("&views.")).expect("a line that makes it");
    let maker = line.split("&views.").nth(1).and_then(|rest| rest.split('(').next()).expect("a maker");
    let mut found = files(&project().join("src/render/view")).into_values().filter_map(|bytes| {
        let text = String::from_utf8(bytes).expect("sources are text");
        let given = text.split(&format!(" fn {maker}(")).nth(1)?.split(" {").next()?.split("-> ").nth(1)?.to_owned();
        Some(given.split('<').next().expect("a name").to_owned())
    });
    found.next().unwrap_or_else(|| panic!("nobody makes {template}"))
}

fn shown(view: &View) -> String {
    let field = |(name, kind, doc): &(String, String, String)| {
        let doc = if doc.is_empty() { String::new() } else { format!(". {doc}") };
        format!("- `{name}`: {}{}", said(kind), doc.trim_end_matches('.'))
    };
    format!("{}\n\n{}", view.doc, view.fields.iter().map(field).collect::<Vec<_>>().join("\n"))
}

/// A type of Rust in words.
fn said(kind: &str) -> String {
    let kind = kind.trim_start_matches('&').trim_start_matches("'static ").trim_start_matches("'v ").trim_start_matches("'a ");
    let inner = |start: &str| {
        kind.strip_prefix(start).and_then(|rest| rest.strip_suffix(['>', ']'])).map(|kind| kind.split(';').next().expect("one"))
    };
    if let Some(kind) = inner("Option<") {
        return format!("{}, or nothing", said(kind));
    }
    if let Some(kind) = inner("Vec<").or_else(|| inner("[")) {
        return format!("list of {}", said(kind));
    }
    match kind {
        "String" | "str" => String::from("text"),
        "bool" => String::from("yes or no"),
        "usize" | "u8" | "u16" | "u32" | "u64" | "i32" | "i64" | "f64" => String::from("number"),
        other => format!("`{}`", other.split('<').next().expect("a name")),
    }
}

/// The views of `src/render/view/`, by name, read from their source.
fn views() -> BTreeMap<String, View> {
    let mut views = BTreeMap::new();
    for (path, bytes) in files(&project().join("src/render/view")) {
        let text = String::from_utf8(bytes).expect("sources are text");
        let (mut doc, mut serialized, mut open) = (Vec::new(), false, None::<(String, View)>);
        for line in text.lines().map(str::trim) {
            if let Some(said) = line.strip_prefix("///") {
                doc.push(said.trim().to_owned());
                continue;
            }
            if line.starts_with("#[") {
                serialized |= line.contains("Serialize");
                continue;
            }
            let said = std::mem::take(&mut doc).join(" ");
            let declared = line.strip_prefix("pub(in crate::render) ").or_else(|| line.strip_prefix("pub(super) ")).unwrap_or(line);
            if let Some((name, view)) = open.as_mut() {
                if line == "}" {
                    assert!(views.insert(name.clone(), std::mem::take(view)).is_none(), "{path}: two views are called {name}");
                    open = None;
                } else if let Some((name, kind)) = declared.strip_suffix(',').and_then(|field| field.split_once(": ")) {
                    view.fields.push((name.to_owned(), kind.to_owned(), said));
                }
            } else if let Some(name) = declared.strip_prefix("struct ").and_then(|rest| rest.strip_suffix(" {")) {
                let name = name.split('<').next().expect("a name").to_owned();
                open = serialized.then(|| (name, View { doc: said, fields: Vec::new() }));
            }
            serialized = false;
        }
    }
    views
}

/// The fields that each template is given, as the template engine itself tells them, without what every template has.
fn received() -> BTreeMap<String, BTreeSet<String>> {
    let templates = files(&project().join("themes/default/templates"));
    // The page that opens the site on a USB stick is no page of the site.
    let pages: Vec<&String> =
        templates.keys().filter(|path| !path.contains('/') && !["base.html", "mo-trang.html"].contains(&path.as_str())).collect();
    let commune = pages.iter().fold(Commune::real(), |commune, template| {
        commune.file(&format!("themes/khac/templates/{template}"), format!("{template} {{{{ __tera_context | safe }}}}"))
    });
    let mut received = BTreeMap::new();
    for told in html_pages(&commune.built(&["--theme", "khac"])).values() {
        let Some((template, fields)) = told.split_once(' ').filter(|(template, _)| templates.contains_key(*template)) else { continue };
        let keys = keys(fields).into_iter().filter(|key| !["words", "assets", "site"].contains(&key.as_str()));
        received.insert(template.to_owned(), keys.collect());
    }
    assert_eq!(received.keys().collect::<Vec<_>>(), pages, "every template is used by some page of the shipped commune");
    received
}

/// The outermost keys of `{"heading": "…", "page": {…}}`. It is nearly JSON, but nothing is told as nothing.
fn keys(told: &str) -> BTreeSet<String> {
    let (mut keys, mut depth, mut rest) = (BTreeSet::new(), 0, told);
    while let Some(at) = rest.find(['{', '}', '[', ']', '"']) {
        match rest.as_bytes()[at] {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {
                let text = &rest[at + 1..];
                let mut escaped = false;
                let end = text.find(|letter| {
                    let ends = letter == '"' && !escaped;
                    escaped = letter == '\\' && !escaped;
                    ends
                });
                let end = end.expect("a closed text");
                if depth == 1 && text[end + 1..].starts_with(": ") {
                    keys.insert(text[..end].to_owned());
                }
                rest = &text[end + 1..];
                continue;
            }
        }
        rest = &rest[at + 1..];
    }
    assert_eq!(depth, 0, "{told}");
    keys
}
