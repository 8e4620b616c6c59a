//! `robots.txt` (RFC 9309): everything may be read, and where the sitemap is.

use crate::render::machine::remark;
use crate::render::view::frame::Views;

pub(super) fn text(views: &Views<'_>) -> String {
    let head = remark("#", &[&views.source(), &views.licence()]);
    format!("{head}User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", views.plan.base_url.as_str())
}
