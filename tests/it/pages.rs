//! What a citizen finds: pages read back as a browser would, not the YAML they came from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::commune::{Commune, files, project};
use crate::html::{Element, all};

/// The real site, built once for all that only read it.
fn site() -> &'static Path {
    static SITE: OnceLock<(Commune, PathBuf)> = OnceLock::new();
    &SITE
        .get_or_init(|| {
            let commune = Commune::real();
            let public = commune.built(&[]);
            (commune, public)
        })
        .1
}

fn page(public: &Path, path: &str) -> String {
    fs::read_to_string(public.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What the main part of a page says.
fn said(public: &Path, path: &str) -> String {
    all(&page(public, path), "main")[0].text()
}

/// How many items of a list have this value, or hold this word, in an attribute.
fn having(items: &[Element], attribute: &str, word: &str) -> usize {
    items.iter().filter(|item| item.attr(attribute).is_some_and(|value| value.split(' ').any(|each| each == word))).count()
}

pub(crate) fn html_pages(public: &Path) -> BTreeMap<String, String> {
    let pages = files(public).into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("pages are UTF-8"))).collect()
}

/// Procedures that took the place of one of the 163 after the snapshot.
const SUCCESSORS: usize = 27;

#[test]
fn the_counts_of_the_report_are_the_counts_of_the_pages() {
    let expected = [
        ("commune", 122, [48, 62, 12], [6, 14, 1], 33),
        ("district", 16, [7, 9, 0], [4, 16, 16], 3),
        ("province", 25, [2, 10, 13], [18, 25, 25], 2),
    ];
    for (level, count, online, interlinked, fields) in expected {
        let level_page = page(site(), &format!("cap/{level}/index.html"));
        let items = all(&level_page, "li[data-code]");
        assert_eq!(items.len(), count, "{level}");
        assert_eq!(["full", "partial", "information"].map(|word| having(&items, "data-online", word)), online, "{level}");
        assert_eq!(["province", "district", "commune"].map(|word| having(&items, "data-interlinked", word)), interlinked, "{level}");
        let of_level: BTreeSet<&str> = items.iter().filter_map(|item| item.attr("data-code")).collect();
        let field_pages =
            html_pages(site()).into_iter().filter(|(path, _)| path.starts_with("linh-vuc/") && path.matches('/').count() == 2);
        let with_level = field_pages.filter(|(_, html)| {
            all(html, "li[data-code]")
                .iter()
                .any(|item| of_level.contains(item.attr("data-code").expect("a code")) && item.attr("data-level") == Some(level))
        });
        assert_eq!(with_level.count(), fields, "{level}");
        if level == "commune" {
            assert_eq!((having(&items, "data-fee", "yes"), having(&items, "data-payable", "yes")), (37, 37));
            assert!(items.iter().all(|item| item.attr("data-fee") != Some("yes") || item.attr("data-payable") == Some("yes")));
        } else {
            assert_eq!(having(&items, "data-fee", "yes"), 0, "{level}");
        }
    }
    let list = page(site(), "thu-tuc/index.html");
    assert_eq!(all(&list, "li[data-code]").len(), 163);
    for (online, count) in [("full", 57), ("partial", 81), ("information", 25)] {
        assert_eq!(all(&page(site(), &format!("truc-tuyen/{online}/index.html")), "li[data-code]").len(), count, "{online}");
    }
}

#[test]
fn three_counters_receive_every_procedure_once() {
    let mut received = Vec::new();
    for counter in 1..=3 {
        let counter = page(site(), &format!("quay/{counter}/index.html"));
        received.extend(all(&counter, "li[data-code]").into_iter().map(|item| item.attr("data-code").expect("a code").to_owned()));
    }
    assert!(!site().join("quay/4").exists());
    assert_eq!((received.len(), received.into_iter().collect::<BTreeSet<_>>().len()), (163, 163));
}

#[test]
fn every_procedure_has_its_page_with_its_mandatory_parts() {
    let pages: Vec<_> =
        html_pages(site()).into_iter().filter(|(path, _)| path.starts_with("thu-tuc/") && path != "thu-tuc/index.html").collect();
    assert_eq!(pages.len(), 163 + SUCCESSORS);
    for (path, page) in pages {
        let articles = all(&page, "article");
        assert_eq!(articles[0].attr("class"), Some("procedure"), "{path}");
        assert_eq!(articles[0].attr("data-code"), path.split('/').nth(1), "{path}");
        for section in ["#ai-lam-duoc", "#giay-to", "#cac-buoc", "#nop-o-dau", "#bao-lau", "#le-phi", "#ket-qua", "#can-cu", "#nguon"] {
            let sections = all(&page, section);
            assert_eq!(sections.len(), 1, "{path}{section}");
            let heading = sections[0].all("h2").first().map(Element::text).unwrap_or_default();
            assert!(sections[0].text().len() > heading.len(), "{path}{section} says nothing");
        }
        assert_eq!(all(&page, ".procedure-answer")[0].all("dt").len(), 5, "{path}: five answers");
        assert!(!all(&page, ".badge-reconstructed, .badge-sample, .badge-verified").is_empty(), "{path} does not say where it comes from");
    }
}

#[test]
fn the_year_ends_at_the_totals_of_the_report_and_says_what_is_made_up() {
    let quarter = page(site(), "ngan-sach/2023/q4/index.html");
    let body = said(site(), "ngan-sach/2023/q4/index.html");
    for figure in ["10.379.376.539", "6.175.930.000", "4.464.006.000", "3.000.000.000", "168,06", "148,80"] {
        assert!(body.contains(figure), "{figure}");
    }
    for path in [
        "index.html",
        "ngan-sach/index.html",
        "ngan-sach/2023/q1/index.html",
        "ngan-sach/2023/q2/index.html",
        "ngan-sach/2023/q3/index.html",
        "ngan-sach/2023/q4/index.html",
    ] {
        assert!(!all(&page(site(), path), ".badge-sample").is_empty(), "{path} does not say that its figures are for illustration");
    }
    for table in all(&quarter, "table") {
        assert!(table.text().to_lowercase().contains("minh họa"), "a table without its mark");
    }
}

#[test]
fn what_the_commune_has_accepted_is_published_with_its_reason() {
    let page = said(site(), "doi-chieu/index.html");
    let data = fs::read_to_string(site().join("doi-chieu/index.json")).expect("the data");
    let accepted = fs::read_to_string(project().join("content/accepted.yaml")).expect("the file");
    let reasons: Vec<&str> =
        accepted.lines().filter_map(|line| line.trim().strip_prefix("reason: ")).map(|reason| reason.trim_matches('"')).collect();
    assert!(reasons.len() >= 40);
    for reason in reasons {
        let reason = reason.trim_end_matches('.');
        assert!(page.contains(reason), "{reason}");
        assert!(data.contains(reason), "{reason}");
    }
}

#[test]
fn a_sum_that_the_commune_has_accepted_is_published_beside_it() {
    let accepted = "accepted:\n  - {rule: budget-sum, file: content/budget/2023/q4.yaml, place: 2023/q4/113/I/actual, reason: Sổ gốc bị mờ, by: Kế toán xã}\n";
    let commune = Commune::small().change("content/budget/2023/q4.yaml", "2.464.006", "2.446.006").file("content/accepted.yaml", accepted);
    let page = said(&commune.built(&[]), "ngan-sach/2023/q4/index.html");
    assert!(page.contains("các phần cộng lại được") && page.contains("Sổ gốc bị mờ") && page.contains("Kế toán xã"), "{page}");
}

#[test]
fn every_page_says_that_it_is_a_frozen_record() {
    for (path, page) in html_pages(site()) {
        let note = all(&page, ".record-note");
        assert_eq!(note.len(), 1, "{path}");
        assert!(note[0].text().contains("2023") && note[0].text().contains("31/01/2024"), "{path}");
    }
}

#[test]
fn every_link_leads_to_a_file_that_is_there() {
    links_lead_somewhere(site());
    let commune = Commune::real();
    for day in ["2026-11-23", "2010-01-01"] {
        links_lead_somewhere(&commune.built(&["--as-of", day]));
    }
}

/// Free pages that name another site.
const FREE: [&str; 3] = ["nop-truc-tuyen/", "phan-anh-kien-nghi/", "du-lieu/"];

pub(crate) fn links_lead_somewhere(site: &Path) {
    let pages = html_pages(site);
    for (path, page) in &pages {
        for link in all(page, "a[href], link[rel=stylesheet], link[rel=icon]") {
            let href = link.attr("href").expect("selected by it");
            if path == "404.html" {
                assert!(href.starts_with('/') || href.starts_with('#'), "{path}: {href}");
                continue;
            }
            if href.starts_with("https://") && FREE.iter().any(|page| path.starts_with(page)) {
                continue; // The words of a free page may lead out of the site; nothing that a page is made of does.
            }
            assert!(!href.starts_with('/') && !href.contains("://"), "{path}: `{href}` is not relative");
            let (file, fragment) = href.split_once('#').map_or((href, None), |(file, fragment)| (file, Some(fragment)));
            let target = if file.is_empty() { path.clone() } else { resolved(path, file) };
            assert!(site.join(&target).is_file(), "{path}: `{href}` leads nowhere");
            if let Some(fragment) = fragment {
                assert!(!all(&pages[&target], &format!("#{fragment}")).is_empty(), "{path}: `{href}` leads to no place of its page");
            }
        }
    }
}

/// The path of a link from a page.
fn resolved(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        if part == ".." {
            parts.pop().expect("a link stays inside the site");
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn nothing_is_loaded_from_elsewhere_and_nothing_runs_but_the_search() {
    for (path, page) in html_pages(site()) {
        assert!(all(&page, "iframe, img, style, [style], [onclick]").is_empty(), "{path}");
        for script in all(&page, "script, [src]") {
            // The scripts are the site's own: search, and the screen at the counter; a block of data runs nothing.
            let own = |src: &str| {
                let src = src.trim_start_matches("../").trim_start_matches('/');
                src.starts_with("assets/site.") || (path == "kiosk/index.html" && src.starts_with("assets/kiosk."))
            };
            assert!(script.attr("src").is_some_and(own) || script.attr("type") == Some("application/ld+json"), "{path}");
        }
        let policy = all(&page, "meta[http-equiv]");
        assert!(
            policy.len() == 1
                && policy[0]
                    .attr("content")
                    .is_some_and(|rules| rules.starts_with("default-src 'none'") && !rules.contains("frame-ancestors")),
            "{path}"
        );
        assert_eq!(all(&page, "html")[0].attr("lang"), Some("vi"), "{path}");
        assert_eq!(all(&page, "h1").len(), 1, "{path}: one heading");
        assert_eq!(all(&page, "head")[0].all("title").len(), 1, "{path}"); // Pictures have titles too.
    }
}

#[test]
fn the_sitemap_names_every_page_and_no_other() {
    let sitemap = fs::read_to_string(site().join("sitemap.xml")).expect("the sitemap");
    let named: BTreeSet<String> = sitemap
        .split("<loc>https://tanviet.example/")
        .skip(1)
        .map(|rest| format!("{}index.html", rest.split("</loc>").next().expect("closed")))
        .collect();
    let pages: BTreeSet<String> = html_pages(site()).into_keys().filter(|path| path != "404.html" && path != "kiosk/index.html").collect();
    assert_eq!(named, pages);
    let robots = fs::read_to_string(site().join("robots.txt")).expect("robots");
    assert!(robots.ends_with("Sitemap: https://tanviet.example/sitemap.xml\n"));
}

#[test]
fn the_page_for_lost_addresses_finds_home_from_any_depth() {
    let commune = Commune::small();
    let public = commune.built(&["--base-url", "https://tinh.example/xa-mau"]);
    let lost = page(&public, "404.html");
    let links = all(&lost, "a[href], link[rel=stylesheet]");
    assert!(
        links.iter().filter_map(|link| link.attr("href")).filter(|href| !href.starts_with('#')).all(|href| href.starts_with("/xa-mau/"))
    );
    assert!(links.len() > 3);
}

#[test]
fn lists_hold_what_is_in_force_and_addresses_stay() {
    let commune = Commune::real();
    let public = commune.built(&["--as-of", "2026-11-23"]);
    assert!(!public.join("cap/district").exists(), "the district has been gone since 1/7/2025");
    let pages: Vec<_> =
        html_pages(&public).into_keys().filter(|path| path.starts_with("thu-tuc/") && path.matches('/').count() == 2).collect();
    assert_eq!(pages.len(), 163 + SUCCESSORS, "addresses are printed on paper and stay");
    let ended = page(&public, "thu-tuc/1.001776/index.html");
    assert_eq!(all(&ended, "article")[0].attr("data-state"), Some("repealed"));
    let listed = all(&page(&public, "thu-tuc/index.html"), "li[data-code]").len();
    assert_eq!(listed, 115 + 29);
}

#[test]
fn a_disclosure_that_is_not_yet_published_is_not_shown() {
    let commune = Commune::real();
    let public = commune.built(&["--as-of", "2023-05-01"]);
    assert!(public.join("ngan-sach/2023/q1/index.html").is_file());
    assert!(!public.join("ngan-sach/2023/q2").exists());
}

#[test]
fn whole_pages_of_the_small_commune_are_as_they_were_reviewed() {
    let bless = std::env::var_os("CONGKHAI_BLESS").is_some();
    let commune = Commune::small();
    let public = commune.built(&[]);
    let folder = project().join("tests/pages");
    fs::create_dir_all(&folder).expect("the folder");
    let mut left: BTreeSet<String> = files(&folder).into_keys().collect();
    let mut wrong = Vec::new();
    for (path, html) in html_pages(&public) {
        let name = path.replace('/', "+");
        // A line a tag, so that a review shows what changed; the name of the style's file changes with every colour.
        let lines = html.replace("><", ">\n<");
        let lines = without_hashes(&lines);
        left.remove(&name);
        if bless {
            fs::write(folder.join(&name), lines).expect("the page");
        } else if fs::read_to_string(folder.join(&name)).unwrap_or_default() != lines {
            wrong.push(format!("{path}:\n{lines}"));
        }
    }
    assert!(wrong.is_empty(), "pages that are not as reviewed:\n\n{}", wrong.join("\n"));
    assert!(left.is_empty(), "reviewed pages that are no longer made: {left:?}");
}

/// `assets/site.0123456789.css` → `assets/site.HASH.css`.
fn without_hashes(html: &str) -> String {
    let mut parts = html.split("assets/");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('.').expect("an asset has a name");
        let (_, rest) = rest.split_once('.').expect("and a hash");
        out += &format!("assets/{name}.HASH.{rest}");
    }
    out
}

#[test]
fn small_phones_get_small_pages() {
    // Uncompressed bounds, some five times the compressed ones of the brief.
    for (path, html) in html_pages(site()) {
        let most = if path == "thu-tuc/index.html"
            || path == "tim-kiem/index.html"
            || path == "doi-chieu/index.html"
            || path.starts_with("cap/")
            || path.starts_with("quay/")
            || path.starts_with("truc-tuyen/")
            || path.starts_with("loc/")
            || path.starts_with("thay-doi/")
        {
            200
        } else {
            80
        };
        assert!(html.len() < most * 1024, "{path} has {} bytes", html.len());
    }
}
