//! Two pages may not share one address.
//!
//! Addresses are printed on paper and never change. A free page cannot stand where the site has a page of its own.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::site::Site;

/// First parts of the site's own addresses. Those of later editions are kept free too, because an address is for ever.
const OWN: &[&str] = &[
    "404.html",
    "assets",
    "cap",
    "data",
    "doi-chieu",
    "du-lieu",
    "files",
    "in",
    "index.html",
    "ket-qua",
    "kiosk",
    "linh-vuc",
    "loc",
    "ngan-sach",
    "quay",
    "su-kien",
    "thay-doi",
    "thong-ke",
    "thu-tuc",
    "tim-kiem",
    "truc-tuyen",
    "v",
];

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for page in &site.pages {
        let first = page.slug.split('/').next().unwrap_or_default();
        if OWN.contains(&first) {
            let message = Message::new("finding-shared-address").with("address", format!("/{}/", page.slug));
            diagnostics.error(Rule::SharedAddress, page.at.clone(), message).about(&page.slug).help(Message::new("help-shared-address"));
        }
    }
}
