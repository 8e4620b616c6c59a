//! Plan to outputs: pages, assets, sitemap. Pure; every output leaves through the sink as soon as it is made.

mod abbreviation;
mod assets;
pub mod broadcast;
mod bundle;
mod data;
mod days;
mod linked;
mod listing;
mod machine;
mod markup;
mod minify;
mod pages;
mod policy;
mod search;
mod theme;
mod view;

use crate::failure::Failure;
use crate::output::{Bundle, Sink};
use crate::plan::Plan;
use crate::render::days::Days;
use crate::render::listing::Listing;
use crate::render::view::frame::Views;
use crate::source::Sources;

/// A Markdown text as the top page would show it.
pub fn markdown(text: &str) -> String {
    markup::block(text, "")
}

/// Makes the whole site; what comes back goes with it where it is carried as one file.
pub fn site(plan: &Plan<'_>, sources: &Sources, sink: &dyn Sink) -> Result<Bundle, Failure> {
    let views = Views::of(plan);
    let days = Days::of(plan);
    let sink = &Listing::new(sink);
    let made = || rayon::join(|| data::write(plan, sink), || machine::first(&views, &days, sources, sink));
    let (theme, (data, first)) = rayon::join(|| theme::Theme::of(&views, sources), made);
    let (theme, data) = (theme?, data?);
    first?;
    theme.assets().write(sink)?;
    pages::write(&views, &theme, &data, sink)?;
    // What programs read names what has been made.
    machine::last(&views, &days, sink)?;
    let bundle = bundle::of(plan, &theme);
    // Nobody waits for its templates to be let go.
    rayon::spawn(move || drop(theme));
    bundle
}
