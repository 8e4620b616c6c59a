//! What programs read: sitemap, robots, and the files offered for download.

use std::fmt::Write;

use crate::failure::Failure;
use crate::output::{Output, Sink};
use crate::plan::{Plan, Route};
use crate::source::Sources;

pub(super) fn write(plan: &Plan<'_>, sources: &Sources, sink: &dyn Sink) -> Result<(), Failure> {
    sink.take(Output { path: String::from("sitemap.xml"), bytes: sitemap(plan).into_bytes() })?;
    sink.take(Output { path: String::from("robots.txt"), bytes: robots(plan).into_bytes() })?;
    sources.downloads.iter().try_for_each(|(path, bytes)| sink.take(Output { path: format!("files/{path}"), bytes: bytes.clone() }))
}

/// Every page of the site. No `lastmod`: a date that is not known is better left out than made up.
fn sitemap(plan: &Plan<'_>) -> String {
    let mut routes: Vec<Route> = vec![Route::of(&[])];
    routes.extend(
        ["thu-tuc", "linh-vuc", "cap", "quay", "truc-tuyen", "ngan-sach", "thong-ke", "doi-chieu", "tim-kiem", "du-lieu"].map(|top| Route::of(&[top])),
    );
    routes.extend((!plan.events.is_empty()).then(|| Route::of(&["su-kien"])));
    routes.push(Route::of(&["ket-qua"]));
    routes.extend(plan.entries.iter().map(|entry| entry.route.clone()));
    let groups = plan.fields.iter().chain(&plan.levels).chain(&plan.counters).chain(&plan.online).chain(&plan.events);
    routes.extend(groups.map(|group| group.route.clone()));
    routes.extend(plan.quarters.iter().map(|quarter| quarter.route.clone()));
    routes.extend(plan.quick.iter().map(|group| group.route.clone()));
    routes.push(Route::of(&["thay-doi"]));
    routes.extend(plan.years.iter().map(|(_, route)| route.clone()));
    routes.extend(plan.pages.iter().map(|(_, route)| route.clone()));
    routes.sort();
    let base = plan.base_url.as_str().replace('&', "&amp;");
    let mut xml =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for route in routes {
        writeln!(xml, "<url><loc>{base}{}</loc></url>", route.folder()).expect("a string takes all");
    }
    xml + "</urlset>\n"
}

fn robots(plan: &Plan<'_>) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", plan.base_url.as_str())
}
