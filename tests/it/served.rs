//! What a server needs: headers, settings, security.txt; and that hidden folders come out whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::commune::{Commune, files};
use crate::html::all;

fn read(public: &Path, path: &str) -> String {
    fs::read_to_string(public.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// `_headers` as hosts read it: addresses, each with its headers.
fn rules(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(header) => {
                let (name, value) = header.split_once(": ").expect("a header");
                rules.last_mut().expect("below an address").1.push((name.to_owned(), value.to_owned()));
            }
            None => rules.push((line.to_owned(), Vec::new())),
        }
    }
    rules
}

/// Whether a rule's address means this path.
fn means(address: &str, path: &str) -> bool {
    match address.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => {
            let (rule, path): (Vec<&str>, Vec<&str>) = (address.split('/').collect(), path.split('/').collect());
            rule.len() == path.len() && rule.iter().zip(&path).all(|(rule, part)| rule.starts_with(':') || rule == part)
        }
    }
}

#[test]
fn pages_headers_and_servers_say_the_same_policy() {
    let commune = Commune::small();
    let public = commune.built(&[]);
    let page = read(&public, "index.html");
    let meta = all(&page, "meta[http-equiv]");
    let policy = meta[0].attr("content").expect("a policy");
    assert!(policy.starts_with("default-src 'none'; ") && policy.contains("form-action 'self'") && !policy.contains("unsafe"), "{policy}");
    let headers = rules(&read(&public, "_headers"));
    assert_eq!(headers[0].0, "/*");
    let all: BTreeMap<&str, &str> = headers[0].1.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(all["Content-Security-Policy"], format!("{policy}; frame-ancestors 'none'"));
    assert_eq!((all["X-Content-Type-Options"], all["Referrer-Policy"]), ("nosniff", "no-referrer"));
    assert!(all["Permissions-Policy"].contains("geolocation=()"));
    let (nginx, apache) = (read(&public, "may-chu/nginx.conf"), read(&public, "may-chu/apache.htaccess"));
    for (name, value) in all {
        assert!(nginx.contains(&format!("add_header {name} \"{value}\" always;")), "{name}");
        assert!(apache.contains(&format!("Header always set {name} \"{value}\"")), "{name}");
    }
}

#[test]
fn each_address_is_given_each_header_once_and_assets_stay_long() {
    for (words, path) in [(&[][..], "/"), (&["--base-url", "https://tinh.example/xa-mau/"][..], "/xa-mau/")] {
        let commune = Commune::small();
        let public = commune.built(words);
        let rules = rules(&read(&public, "_headers"));
        for file in files(&public).into_keys().filter(|file| file != ".gitignore" && file != "_headers") {
            let address = format!("{path}{}", file.strip_suffix("index.html").unwrap_or(&file));
            let given: Vec<&(String, String)> =
                rules.iter().filter(|(rule, _)| means(rule, &address)).flat_map(|(_, headers)| headers).collect();
            let mut names: Vec<&str> = given.iter().map(|(name, _)| name.as_str()).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{address}: {names:?}");
            let value = |name: &str| given.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
            if file.starts_with("assets/") {
                assert_eq!(value("Cache-Control"), Some("public, max-age=31536000, immutable"), "{address}");
            } else if file.contains('/') || file == "index.html" {
                assert_eq!(value("Cache-Control"), Some("public, max-age=300"), "{address}");
            }
            if file.ends_with(".atom") {
                assert_eq!(value("Content-Type"), Some("application/atom+xml"), "{address}");
            }
        }
    }
}

#[test]
fn the_settings_of_servers_know_host_and_path() {
    let commune = Commune::small();
    let public = commune.built(&["--base-url", "https://tinh.example:8443/xa-mau/"]);
    let (nginx, apache) = (read(&public, "may-chu/nginx.conf"), read(&public, "may-chu/apache.htaccess"));
    for line in
        ["server_name tinh.example;", "error_page 404 /xa-mau/404.html;", "\"~^/xa-mau/assets/\" \"public, max-age=31536000, immutable\";"]
    {
        assert!(nginx.contains(line), "{line}");
    }
    assert_eq!(nginx.matches('{').count(), nginx.matches('}').count());
    for line in ["ErrorDocument 404 /xa-mau/404.html", "=~ m#^/xa-mau/assets/#\">"] {
        assert!(apache.contains(line), "{line}");
    }
    for (open, close) in [("<If ", "</If>"), ("<IfModule ", "</IfModule>")] {
        assert_eq!(apache.matches(open).count(), apache.matches(close).count(), "{open}");
    }
}

#[test]
fn security_txt_names_only_what_the_commune_has_published() {
    let body = |public: &Path| -> Vec<String> {
        read(public, ".well-known/security.txt").lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
    };
    let end =
        ["Expires: 2025-01-31T00:00:00+07:00", "Preferred-Languages: vi", "Canonical: https://xa-mau.example/.well-known/security.txt"];
    let nothing = body(&Commune::small().built(&[]));
    assert_eq!(nothing, [&["Contact: https://xa-mau.example/#phan-anh"][..], &end].concat());
    let published = Commune::small().change("content/site.yaml", "  email: {absent: not_published}", "  email: ubnd@xamau.example").change(
        "content/site.yaml",
        "  web: {absent: not_published}",
        "  web: https://gop-y.example/",
    );
    let published = body(&published.built(&[]));
    assert_eq!(published, [&["Contact: mailto:ubnd@xamau.example", "Contact: https://gop-y.example/"][..], &end].concat());
    let page = "---\ntitle: Phản ánh, kiến nghị\n---\n\nXem cuối trang.\n";
    let page = body(&Commune::small().file("content/pages/phan-anh-kien-nghi.md", page).built(&[]));
    assert_eq!(page[0], "Contact: https://xa-mau.example/phan-anh-kien-nghi/");
}

#[test]
fn a_hidden_folder_comes_out_with_the_rest_and_stands_in_the_manifest() {
    let commune = Commune::small();
    for _ in 0..2 {
        let public = commune.built(&[]);
        let manifest: serde_json::Value = serde_json::from_str(&read(&public, "manifest.json")).expect("JSON");
        let bytes = fs::read(public.join(".well-known/security.txt")).expect("a hidden folder is written, and written again");
        assert_eq!(manifest[".well-known/security.txt"]["size"].as_u64(), Some(bytes.len() as u64));
    }
}

#[test]
fn what_programs_read_says_its_licence_and_source() {
    let licence = "\nlicence: {name: CC0-1.0, title: Của chung, url: 'https://creativecommons.org/publicdomain/zero/1.0/'}\nsignatory:";
    let given = Commune::small().change("content/site.yaml", "\nsignatory:", licence);
    for (commune, said) in [(given, "https://creativecommons.org/publicdomain/zero/1.0/"), (Commune::small(), "")] {
        says_its_licence_and_source(&files(&commune.built(&[])), said);
    }
}

/// Where nobody has given a licence, `said` is empty, and no file may make one up.
fn says_its_licence_and_source(files: &std::collections::BTreeMap<String, Vec<u8>>, said: &str) {
    let told = files.iter().filter(|(path, _)| {
        path.ends_with(".atom") || path.ends_with(".jsonld") || path.starts_with("may-chu/") || path.starts_with(".well-known/")
    });
    let named = ["sitemap.xml", "robots.txt", "_headers"].map(|path| files.get_key_value(path).expect("made"));
    for (path, bytes) in told.chain(named) {
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        assert!(text.contains(said) && text.contains("https://xa-mau.example/"), "{path}");
        assert!(!said.is_empty() || !text.contains("creativecommons.org"), "{path}");
    }
}

#[test]
fn every_page_leads_to_the_feed_and_a_field_to_its_own() {
    let commune = Commune::small();
    let public = commune.built(&[]);
    for (path, bytes) in files(&public).into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let links = all(&String::from_utf8(bytes).expect("UTF-8"), "link[rel=alternate]");
        let feeds: Vec<&str> =
            links.iter().filter(|link| link.attr("type") == Some("application/atom+xml")).filter_map(|link| link.attr("href")).collect();
        let root = if path == "404.html" { String::from("/") } else { "../".repeat(path.matches('/').count()) };
        let mut expected = vec![format!("{root}feed.atom")];
        if path == "linh-vuc/ho-tich/index.html" {
            expected.push(format!("{root}linh-vuc/ho-tich/feed.atom"));
        }
        assert_eq!(feeds, expected, "{path}");
    }
}
