//! What programs read: feeds, sitemap, robots, security.txt, what servers are to send, and the files offered for download.

mod feed;
mod headers;
mod robots;
mod security;
mod servers;
mod sitemap;
mod xml;

use crate::failure::Failure;
use crate::output::{Output, Sink};
use crate::render::days::Days;
use crate::render::linked;
use crate::render::listing::Listing;
use crate::render::view::frame::Views;
use crate::source::Sources;

/// Makes them all. Pages and other data must have been made before: the sitemap and the catalogue name them.
pub(super) fn write(views: &Views<'_>, sources: &Sources, sink: &Listing<'_>) -> Result<(), Failure> {
    let days = Days::of(views.plan);
    feed::write(views, sink)?;
    linked::write(views, &days, sink)?;
    put(sink, "sitemap.xml", sitemap::text(views, &days, &sink.pages()))?;
    put(sink, "robots.txt", robots::text(views))?;
    put(sink, ".well-known/security.txt", security::text(views, sink))?;
    sources.downloads.iter().try_for_each(|(path, bytes)| sink.take(Output { path: format!("files/{path}"), bytes: bytes.clone() }))?;
    put(sink, "may-chu/nginx.conf", servers::nginx(views))?;
    put(sink, "may-chu/apache.htaccess", servers::apache(views))?;
    put(sink, "_headers", headers::text(views, &sink.tops()))
}

fn put(sink: &dyn Sink, path: &str, text: String) -> Result<(), Failure> {
    sink.take(Output { path: path.to_owned(), bytes: text.into_bytes() })
}

/// A comment line for each line of a text, after this sign.
fn remark(sign: &str, lines: &[&str]) -> String {
    lines.iter().map(|line| format!("{sign} {line}\n")).collect()
}
