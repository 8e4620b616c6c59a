//! A link leads to something that is there, in the same capitals, and stays inside the site.
//!
//! On the clerk's Windows machine `/linh-vuc/Ho-tich/` opens and `C:\…\mau.docx` too; on the server both are dead. The
//! network is never touched: whether another site answers is not ours to know while building.

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::check::files::addresses::{Addresses, Target};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::site::Site;
use crate::source::{Place, Point, Range, Sources};

/// A link of the commune's, with where it stands.
pub(super) struct Link {
    /// As written.
    pub(super) url: String,
    /// The folder of the page that shows it, ending in `/`; none for the home page.
    pub(super) from: String,
    /// Where it stands.
    pub(super) at: Place,
    /// Whose it is, for acceptances.
    pub(super) about: String,
}

/// Every link of the texts that are shown as Markdown.
pub(super) fn all(site: &Site, sources: &Sources) -> Vec<Link> {
    let mut found = Vec::new();
    for page in &site.pages {
        let before = sources.text(&page.at.file).map_or("", |text| text.strip_suffix(page.body.as_str()).unwrap_or(""));
        let line = before.matches('\n').count();
        let (from, about) = (format!("{}/", page.slug), page.slug.clone());
        let mut walk = Walk { text: &page.body, at: 0, point: Point { line: line + 1, column: 1 } };
        each(&page.body, |url, at| {
            let at = Place::span(&page.at.file, walk.address(at, &url));
            found.push(Link { url, from: from.clone(), at, about: about.clone() });
        });
    }
    for dated in &site.disclosures {
        let from = format!("ngan-sach/{}/{}/", dated.year, dated.period.slug());
        each(dated.disclosure.note.as_deref().unwrap_or_default(), |url, _| {
            found.push(Link { url, from: from.clone(), at: dated.at.key("note"), about: from.clone() });
        });
    }
    for listed in &site.procedures {
        for (said, _, at) in listed.said() {
            for (index, step) in said.steps.and_then(|steps| steps.stated()).into_iter().flatten().enumerate() {
                each(&step.text, |url, _| {
                    let at = at.key("steps").index(index);
                    let at = if step.is_plain() { at } else { at.key("text") };
                    found.push(Link { url, from: format!("thu-tuc/{}/", listed.code()), at, about: listed.code().to_string() });
                });
            }
        }
    }
    found
}

/// Every link of a text, with its bytes there.
fn each(text: &str, mut take: impl FnMut(String, std::ops::Range<usize>)) {
    if !text.contains(['[', '<']) {
        return;
    }
    for (event, at) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        if let Event::Start(Tag::Link { dest_url, .. }) = event {
            take(dest_url.into_string(), at);
        }
    }
}

/// Walks through a text once, and counts its lines and columns.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    point: Point,
}

impl Walk<'_> {
    /// The point at a byte, which does not lie before the last one asked for.
    fn to(&mut self, byte: usize) -> Point {
        for letter in self.text[self.at..byte].chars() {
            if letter == '\n' {
                self.point = Point { line: self.point.line + 1, column: 1 };
            } else {
                self.point.column += 1;
            }
        }
        self.at = byte;
        self.point
    }

    /// Where the address of a link stands; the whole link where it is written in another form.
    fn address(&mut self, at: std::ops::Range<usize>, url: &str) -> Range {
        let link = &self.text[at.clone()];
        let start = link.rfind("](").map_or(0, |open| open + 2);
        let found = link[start..].find(url).filter(|_| !url.is_empty()).map(|found| at.start + start + found);
        let (start, end) = found.map_or((at.start, at.end), |start| (start, start + url.len()));
        if start < self.at {
            return Range { start: self.point, end: self.point }; // A link inside a link's words: where the outer one ended.
        }
        Range { start: self.to(start), end: self.to(end) }
    }
}

/// Dead links for which the address most like them is looked for: it takes a walk over all addresses.
const MOST_GUESSES: usize = 20;

/// Tells every link that leads nowhere. Gives back the files that are linked.
pub(super) fn check(site: &Site, links: Vec<Link>, addresses: &Addresses, diagnostics: &mut Diagnostics) -> Vec<String> {
    let (mut files, mut guesses) = (Vec::new(), 0);
    let base = site.settings.value.base_url.as_str();
    for link in links {
        let url = link.url.trim();
        let inside = match leads(url, base, &link.from) {
            Leads::Elsewhere => continue,
            Leads::Outside(kind) => {
                let message = Message::new("finding-outside-link").with("link", url).with("kind", kind);
                diagnostics.error(Rule::OutsideLink, link.at, message).about(link.about).help(Message::new("help-outside-link"));
                continue;
            }
            Leads::Inside(inside) => inside,
        };
        files.extend(inside.strip_prefix("files/").map(str::to_owned));
        let shown = |address: &str| format!("/{address}");
        match addresses.find(&inside) {
            Target::There => {}
            Target::Otherwise => {
                let message = Message::new("finding-dead-link-early").with("link", url).with("day", site.as_of);
                diagnostics.warning(Rule::DeadLink, link.at, message).about(link.about).help(Message::new("help-dead-link-early"));
            }
            Target::Case(right) => {
                let message = Message::new("finding-link-case").with("link", url).with("right", shown(&right));
                diagnostics
                    .error(Rule::LinkCase, link.at, message)
                    .about(link.about)
                    .help(Message::new("help-link-case").with("right", shown(&right)));
                files.extend(right.strip_prefix("files/").map(str::to_owned));
            }
            Target::Nothing => {
                guesses += 1;
                let help = match Some(&inside).filter(|_| guesses <= MOST_GUESSES).and_then(|inside| addresses.nearest(inside)) {
                    Some(near) => Message::new("help-did-you-mean").with("word", shown(&near)),
                    None => Message::new("help-dead-link"),
                };
                diagnostics
                    .error(Rule::DeadLink, link.at, Message::new("finding-dead-link").with("link", url))
                    .about(link.about)
                    .help(help);
            }
        }
    }
    files
}

/// Where an address leads.
enum Leads {
    /// To another site, a mailbox, a telephone, or a heading of the same page.
    Elsewhere,
    /// Out of the site by a path, or to something that no page may lead to.
    Outside(&'static str),
    /// To this address inside the site.
    Inside(String),
}

/// Folders of a machine, at the top of its disk.
const OF_A_MACHINE: &[&str] = &["etc", "home", "usr", "var", "tmp", "mnt", "media", "root", "opt", "Users", "Volumes"];

fn leads(url: &str, base: &str, from: &str) -> Leads {
    let lower = url.to_ascii_lowercase();
    if let Some(inside) = url.strip_prefix(base) {
        return Leads::Inside(decoded(inside));
    }
    if ["mailto:", "tel:", "#"].iter().any(|start| lower.starts_with(start)) {
        return Leads::Elsewhere;
    }
    if let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) {
        let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
        let own = host == "localhost"
            || host.starts_with("127.")
            || host.starts_with("192.168.")
            || host == "0.0.0.0"
            || rest.starts_with("[::1]");
        return if own { Leads::Outside("machine") } else { Leads::Elsewhere };
    }
    if let Some(kind) = outside(url) {
        return Leads::Outside(kind);
    }
    match url.strip_prefix('/') {
        Some(rest) => Leads::Inside(decoded(rest)),
        None => resolved(from, &decoded(url)).map_or(Leads::Outside("above"), Leads::Inside),
    }
}

/// Why a path can be none of the site's, where that shows in its letters alone.
pub(super) fn outside(url: &str) -> Option<&'static str> {
    let lower = url.to_ascii_lowercase();
    let drive =
        url.len() > 2 && url.as_bytes()[0].is_ascii_alphabetic() && url.as_bytes()[1] == b':' && matches!(url.as_bytes()[2], b'\\' | b'/');
    let top = url.strip_prefix('/').and_then(|rest| rest.split('/').next());
    if drive || url.starts_with('\\') || lower.starts_with("file:") || top.is_some_and(|top| OF_A_MACHINE.contains(&top)) {
        Some("machine")
    } else if ["javascript:", "data:", "vbscript:"].iter().any(|start| lower.starts_with(start)) {
        Some("script")
    } else if url.starts_with("//") {
        Some("server")
    } else {
        (!url.starts_with('/') && url.contains(':')).then_some("scheme")
    }
}

/// A path from a folder on; none where it climbs out of the top.
fn resolved(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    let mut folder = true;
    for part in path.split(['/', '\\']) {
        folder = matches!(part, "" | "." | "..");
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let mut address = parts.join("/");
    if folder && !address.is_empty() {
        address.push('/');
    }
    Some(address)
}

/// A path without what stands after `?` and `#`, its escapes as letters.
fn decoded(path: &str) -> String {
    let path = path.split(['#', '?']).next().unwrap_or_default();
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escape = (*first == b'%').then(|| tail.get(..2)).flatten().and_then(|pair| std::str::from_utf8(pair).ok());
        let escaped = escape.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(url: &str) -> Result<String, &'static str> {
        match leads(url, "https://xa.example/", "mot-cua/") {
            Leads::Elsewhere => Err("elsewhere"),
            Leads::Outside(kind) => Err(kind),
            Leads::Inside(inside) => Ok(inside),
        }
    }

    #[test]
    fn a_link_is_taken_as_a_browser_takes_it() {
        for (url, inside) in [
            ("/thu-tuc/1.000001/#phi", "thu-tuc/1.000001/"),
            ("/", ""),
            ("../thu-tuc/?q=a", "thu-tuc/"),
            ("./", "mot-cua/"),
            ("mau.docx", "mot-cua/mau.docx"),
            ("..", ""),
            ("https://xa.example/files/m%E1%BA%ABu%20a.docx", "files/mẫu a.docx"),
        ] {
            assert_eq!(address(url), Ok(inside.to_owned()), "{url}");
        }
        for (url, kind) in [
            ("https://dichvucong.gov.vn/", "elsewhere"),
            ("tel:02203812345", "elsewhere"),
            ("#phi", "elsewhere"),
            ("C:\\Users\\a.docx", "machine"),
            ("d:/mau.docx", "machine"),
            ("\\\\server\\mau.docx", "machine"),
            ("FILE:///etc/passwd", "machine"),
            ("/etc/passwd", "machine"),
            ("http://localhost:8000/", "machine"),
            ("JavaScript:alert(1)", "script"),
            ("data:text/html,x", "script"),
            ("//may-chu/mau", "server"),
            ("zalo:0912", "scheme"),
            ("../../a.docx", "above"),
        ] {
            assert_eq!(address(url), Err(kind), "{url}");
        }
    }
}
