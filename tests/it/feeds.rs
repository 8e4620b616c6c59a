//! Feeds and sitemap, read as a program would: element by element.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::commune::{Commune, files};

/// One element: its name, attributes, and what is inside, which is text or elements, never both.
#[derive(Debug, Default)]
struct Node {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    inside: Vec<Node>,
}

impl Node {
    fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node> {
        self.inside.iter().filter(move |node| node.name == name)
    }

    /// The only element of this name.
    fn one<'n>(&'n self, name: &'n str) -> &'n Node {
        let found: Vec<_> = self.all(name).collect();
        assert_eq!(found.len(), 1, "one `{name}` in `{}`", self.name);
        found[0]
    }
}

fn decoded(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once('&') {
        let (entity, after) = after.split_once(';').expect("an entity ends");
        let letter = match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            other => panic!("&{other}; is not known to XML"),
        };
        out.push_str(before);
        out.push(letter);
        rest = after;
    }
    out + rest
}

/// Reads a document, strictly: every tag is closed by its own name, every attribute is quoted, nothing stands outside.
fn parse(xml: &str) -> Node {
    let mut rest = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").expect("the declaration comes first");
    let mut open = vec![Node::default()];
    while let Some((before, after)) = rest.split_once('<') {
        let last = open.last_mut().expect("the document");
        assert!(!before.contains('>'), "{before}");
        last.text += &decoded(before);
        if let Some(remark) = after.strip_prefix("!--") {
            let (remark, after) = remark.split_once("-->").expect("a remark ends");
            assert!(!remark.contains("--"), "{remark}");
            rest = after;
            continue;
        }
        let (tag, after) = after.split_once('>').expect("a tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let done = open.pop().expect("something is open");
            assert_eq!(done.name, name);
            assert!(done.inside.is_empty() || done.text.trim().is_empty(), "text between elements: {}", done.text);
            open.last_mut().expect("the document").inside.push(done);
            continue;
        }
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut node = Node { name: name.to_owned(), ..Node::default() };
        let mut attributes = attributes;
        while let Some((name, after)) = attributes.split_once("=\"") {
            let (value, after) = after.split_once('"').expect("a value is quoted");
            assert!(node.attributes.insert(name.trim().to_owned(), decoded(value)).is_none(), "{name} twice");
            attributes = after;
        }
        assert!(attributes.trim().is_empty(), "{attributes}");
        if empty {
            open.last_mut().expect("the document").inside.push(node);
        } else {
            open.push(node);
        }
    }
    assert!(rest.trim().is_empty() && open.len() == 1, "something stays open");
    let mut document = open.pop().expect("the document");
    assert!(document.text.trim().is_empty() && document.inside.len() == 1, "one element at the top");
    document.inside.remove(0)
}

fn read(public: &Path, path: &str) -> String {
    fs::read_to_string(public.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A date-time of RFC 3339 at midnight in Vietnam; gives its day.
fn day(moment: &str) -> String {
    let day = moment.strip_suffix("T00:00:00+07:00").unwrap_or_else(|| panic!("{moment}"));
    assert!(chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok(), "{day}");
    day.to_owned()
}

/// What RFC 4287 asks of a feed, and what we promise of ours. Gives its entries' ids with their days.
fn sound(path: &str, xml: &str, base: &str, as_of: &str) -> Vec<(String, String)> {
    let feed = parse(xml);
    assert_eq!((feed.name.as_str(), feed.attributes["xmlns"].as_str()), ("feed", "http://www.w3.org/2005/Atom"), "{path}");
    assert_eq!(feed.attributes["xml:lang"], "vi");
    let folder = path.strip_suffix("feed.atom").expect("a feed's name");
    for node in &feed.inside {
        let known = ["id", "title", "subtitle", "updated", "link", "author", "rights", "generator", "entry"];
        assert!(known.contains(&node.name.as_str()), "{path}: {}", node.name);
    }
    assert!(feed.one("id").text.starts_with("tag:"), "{path}");
    assert!(
        !feed.one("title").text.is_empty() && feed.one("rights").text.starts_with("Giấy phép: ") && feed.one("rights").text.contains(base)
    );
    assert!(!feed.one("author").one("name").text.is_empty());
    let links: BTreeMap<&str, &str> =
        feed.all("link").map(|link| (link.attributes["rel"].as_str(), link.attributes["href"].as_str())).collect();
    assert_eq!(links["self"], format!("{base}{path}"));
    assert_eq!(links["alternate"], format!("{base}{folder}"));
    let updated = day(&feed.one("updated").text);
    let mut before = String::from("9999");
    let mut ids = Vec::new();
    for entry in feed.all("entry") {
        let date = day(&entry.one("updated").text);
        assert_eq!(date, day(&entry.one("published").text));
        assert!(date <= before && *date <= *as_of, "{path}: {date} after {before} or {as_of}");
        let (id, title) = (&entry.one("id").text, &entry.one("title").text);
        assert!(id.starts_with("tag:") && id.contains(&date) && !title.is_empty(), "{id}");
        assert!(entry.one("summary").text.contains(": "), "{id}: a summary says how far it can be trusted");
        let link = entry.one("link");
        assert_eq!((link.attributes["rel"].as_str(), link.attributes["type"].as_str()), ("alternate", "text/html"));
        assert!(link.attributes["href"].starts_with(base) && link.attributes["href"].ends_with('/'));
        before.clone_from(&date);
        ids.push((id.clone(), date));
    }
    assert_eq!(updated, ids.first().map_or(as_of.to_owned(), |(_, date)| date.clone()), "{path}");
    let unique: BTreeSet<&String> = ids.iter().map(|(id, _)| id).collect();
    assert_eq!(unique.len(), ids.len(), "{path}: an id comes twice");
    ids
}

fn feeds(public: &Path) -> Vec<(String, String)> {
    let feeds = files(public).into_iter().filter(|(path, _)| path.ends_with(".atom"));
    feeds.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"))).collect()
}

#[test]
fn every_feed_is_atom_and_ids_stay_from_day_to_day() {
    let commune = Commune::real();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for as_of in ["2024-01-31", "2026-11-23"] {
        let public = commune.built(&["--as-of", as_of]);
        let feeds = feeds(&public);
        let fields = fs::read_dir(public.join("linh-vuc"))
            .expect("the fields")
            .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path().is_dir()));
        assert_eq!(feeds.len(), 1 + fields.count(), "one for the site and one for each field");
        for (path, xml) in feeds {
            for (id, date) in sound(&path, &xml, "https://tanviet.example/", as_of) {
                assert_eq!(*known.entry(id.clone()).or_insert(date.clone()), date, "{id}");
            }
        }
    }
    // What was begun, what was changed, what has ended, and what was disclosed.
    for id in [
        "tag:tanviet.example,2026:/thu-tuc/2.000815/2020-04-20/begun",
        "tag:tanviet.example,2026:/thu-tuc/2.000815/2025-01-09/changed",
        "tag:tanviet.example,2026:/thu-tuc/1.001776/2026-10-10/ended",
        "tag:tanviet.example,2026:/ngan-sach/2023/q4/2024-01-12/published",
    ] {
        assert!(known.contains_key(id), "{id}");
    }
}

/// The small commune, with these changes of its first procedure.
fn changed(changes: &str) -> Commune {
    let end = "    provenance: {state: reconstructed, source: report}\n";
    let file = "content/procedures/commune/ho-tich.yaml";
    Commune::small().change(file, end, &format!("{end}    changes:\n      - {changes}\n"))
}

#[test]
fn a_change_is_told_on_its_day_with_its_parts_and_not_before() {
    let commune = changed(
        "{from: 2024-01-15, note: Tên ngắn <hơn> & rõ, common_name: Khai sinh, provenance: {state: sample}}\n      - {from: 2024-03-01, note: Chưa tới, common_name: Khai sinh mới, provenance: {state: sample}}",
    );
    let feed = parse(&read(&commune.built(&[]), "linh-vuc/ho-tich/feed.atom"));
    let entries: Vec<[&str; 3]> =
        feed.all("entry").map(|entry| ["title", "updated", "summary"].map(|name| entry.one(name).text.as_str())).collect();
    assert_eq!(
        entries[0],
        [
            "Thay đổi: Khai sinh (1.000001)",
            "2024-01-15T00:00:00+07:00",
            "Tên ngắn <hơn> & rõ. Phần thay đổi: Tên thường gọi. Số liệu minh họa: Số đặt ra để minh họa cách trình bày, không phải số thật."
        ]
    );
    assert!(entries.iter().all(|[title, ..]| !title.contains("mới")), "{entries:?}");
}

#[test]
fn the_sitemap_says_when_a_page_last_changed_and_nothing_where_that_is_not_known() {
    let days = |public: &Path| -> BTreeMap<String, Option<String>> {
        let map = parse(&read(public, "sitemap.xml"));
        assert_eq!(map.attributes["xmlns"], "http://www.sitemaps.org/schemas/sitemap/0.9");
        let entry = |url: &Node| (url.one("loc").text.clone(), url.all("lastmod").next().map(|day| day.text.clone()));
        map.all("url").map(entry).collect()
    };
    let commune = Commune::small();
    let first = days(&commune.built(&[]));
    assert_eq!(first["https://xa-mau.example/gioi-thieu/"], None, "nobody knows when");
    let procedure = "https://xa-mau.example/thu-tuc/1.000001/";
    assert_eq!(first["https://xa-mau.example/ngan-sach/2023/q4/"].as_deref(), Some("2024-01-10"), "when it was published");
    let later = days(&commune.built(&["--as-of", "2030-05-06"]));
    assert!(later.values().flatten().all(|day| day != "2030-05-06"), "the day of the build is no day of the content");
    assert_eq!(first[procedure], later[procedure]);
    let changed = changed("{from: 2024-01-15, note: Tên khác., common_name: Khai sinh, provenance: {state: sample}}");
    let changed = days(&changed.built(&[]));
    for address in [procedure, "https://xa-mau.example/thu-tuc/", "https://xa-mau.example/linh-vuc/ho-tich/", "https://xa-mau.example/"] {
        assert_eq!(changed[address].as_deref(), Some("2024-01-15"), "{address}");
    }
}
