//! Rules about files and links: what a page or a document names is there.

mod addresses;
mod links;
mod offered;

use crate::check::files::addresses::Addresses;
use crate::diagnostic::Diagnostics;
use crate::model::site::Site;
use crate::source::Sources;

/// Looks at every link, every form and every file.
pub(super) fn check(site: &Site, sources: &Sources, diagnostics: &mut Diagnostics) {
    let links = links::all(site, sources);
    if links.is_empty() && site.downloads.is_empty() && site.files.is_empty() {
        offered::forms(site, diagnostics);
        return;
    }
    let addresses = Addresses::of(site, sources);
    let mut named = links::check(site, links, &addresses, diagnostics);
    named.extend(offered::forms(site, diagnostics));
    offered::listed(site, sources, &addresses, diagnostics);
    offered::orphans(site, sources, &named, diagnostics);
}
