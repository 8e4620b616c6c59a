//! `_headers`: what a server of static files sends with each answer, in the form that several hosts read.
//!
//! Where two rules give one header, some hosts send both values; so no two rules here give the same header to one address.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::render::machine::remark;
use crate::render::policy;
use crate::render::view::frame::Views;

/// `tops` are the folders at the top of the site: `thu-tuc`.
pub(super) fn text(views: &Views<'_>, tops: &BTreeSet<String>) -> String {
    let path = views.plan.base_url.path();
    let mut text = remark("#", &[views.words.get("headers_lead"), &views.source(), &views.licence()]);
    let mut rule = |address: &str, headers: &[(&str, &str)]| {
        writeln!(text, "{path}{address}").expect("a string takes all");
        for (name, value) in headers {
            writeln!(text, "  {name}: {value}").expect("a string takes all");
        }
    };
    let all = policy::headers();
    rule("*", &all.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>());
    rule("", &[("Cache-Control", policy::SHORT)]);
    for top in tops {
        let keep = if top == "assets" { policy::LONG } else { policy::SHORT };
        let mut headers = vec![("Cache-Control", keep)];
        headers.extend((top == "data").then_some(("Access-Control-Allow-Origin", "*")));
        rule(&format!("{top}/*"), &headers);
    }
    for (ending, kind) in policy::TYPES {
        let addresses: &[&str] = match ending {
            "atom" => &["feed.atom", "linh-vuc/:field/feed.atom"],
            _ => &["data/catalog.jsonld", "data/cpsv.jsonld"],
        };
        for address in addresses {
            rule(address, &[("Content-Type", kind)]);
        }
    }
    text
}
