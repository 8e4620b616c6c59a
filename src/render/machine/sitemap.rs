//! The sitemap (sitemaps.org 0.9): every page that was made, with the day on which it last changed where that is known.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::render::days::{Days, iso};
use crate::render::machine::xml::escaped;
use crate::render::view::frame::Views;

/// `pages` are files: `thu-tuc/index.html`; their folders are their addresses.
pub(super) fn text(views: &Views<'_>, days: &Days, pages: &BTreeSet<String>) -> String {
    let base = escaped(views.plan.base_url.as_str());
    let mut folders: Vec<(&str, &String)> = pages.iter().map(|file| (file.strip_suffix("index.html").unwrap_or(file), file)).collect();
    folders.sort_unstable();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Two hyphens would end the remark.
    let remark = format!("{} {}", views.source(), views.licence()).replace("--", "–");
    writeln!(xml, "<!-- {} -->", escaped(&remark)).expect("a string takes all");
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (folder, file) in folders {
        let day = days.of_page(file).map(|day| format!("<lastmod>{}</lastmod>", iso(day))).unwrap_or_default();
        writeln!(xml, "<url><loc>{base}{folder}</loc>{day}</url>").expect("a string takes all");
    }
    xml + "</urlset>\n"
}
