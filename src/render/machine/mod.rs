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

/// Makes what needs nothing that was made before: the feeds, the services, and the files offered for download.
pub(super) fn first(views: &Views<'_>, days: &Days, sources: &Sources, sink: &dyn Sink) -> Result<(), Failure> {
    let offered = || {
        let mut files = sources.downloads.iter();
        files.try_for_each(|(path, bytes)| sink.take(Output { path: format!("files/{path}"), bytes: bytes.clone() }))
    };
    let (services, feeds) = rayon::join(|| linked::services(views, days, sink), || feed::write(views, sink).and_then(|()| offered()));
    services.and(feeds)
}

/// Makes the rest. Pages and other data must have been made before: the sitemap and the catalogue name them.
pub(super) fn last(views: &Views<'_>, days: &Days, sink: &Listing<'_>) -> Result<(), Failure> {
    linked::catalogue(views, days, sink)?;
    put(sink, "sitemap.xml", sitemap::text(views, days, &sink.pages()))?;
    put(sink, "robots.txt", robots::text(views))?;
    put(sink, ".well-known/security.txt", security::text(views, sink))?;
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
