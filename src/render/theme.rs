//! The theme: templates and assets. The default one is inside the program; a commune's own files take its files' place.

use std::collections::BTreeMap;
use std::path::Path;

use rust_embed::RustEmbed;
use serde::Serialize;
use tera::{Context, Tera};

use crate::failure::{Attempt, Cause, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::render::assets::Assets;
use crate::render::minify;
use crate::render::view::frame::SiteView;
use crate::source::Sources;
use crate::words::{Language, page_words};

#[derive(RustEmbed)]
#[folder = "themes/default/"]
struct Default;

/// A theme, ready to render.
pub(super) struct Theme {
    tera: Tera,
    assets: Assets,
}

impl Theme {
    /// The default theme, with the commune's own files in the place of its files, and the site's frame in every page.
    pub(super) fn of(plan: &Plan<'_>, sources: &Sources) -> Result<Self, Failure> {
        let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for name in Default::iter() {
            let file = Default::get(&name).expect("a listed file is there");
            files.insert(name.into_owned(), file.data.into_owned());
        }
        files.extend(sources.theme.iter().map(|(name, bytes)| (name.clone(), bytes.clone())));
        let below =
            |folder: &'static str| files.iter().filter_map(move |(name, bytes)| Some((name.strip_prefix(folder)?, bytes.as_slice())));
        let assets = Assets::of(below("assets/"));
        let mut tera = Tera::new();
        let templates = below("templates/").map(|(name, bytes)| (name.to_owned(), minify::template(&String::from_utf8_lossy(bytes))));
        tera.add_raw_templates(templates.collect::<Vec<_>>()).map_err(|error| broken("templates", &error))?;
        let frame = tera.global_context();
        frame.insert("words", &page_words(Language::Vietnamese));
        frame.insert("assets", &assets.paths);
        frame.insert("site", &SiteView::of(plan));
        Ok(Self { tera, assets })
    }

    /// Its assets.
    pub(super) fn assets(&self) -> &Assets {
        &self.assets
    }

    /// One page.
    pub(super) fn render<V: Serialize>(&self, template: &str, path: String, view: &V) -> Result<Output, Failure> {
        let context = Context::from_serialize(view).map_err(|error| broken(template, &error))?;
        let mut bytes = Vec::with_capacity(16 * 1024);
        self.tera.render_to(template, &context, &mut bytes).map_err(|error| broken(template, &error))?;
        Ok(Output { path, bytes })
    }
}

fn broken(template: impl AsRef<Path>, error: &tera::Error) -> Failure {
    Failure::new(Attempt::Render, template, Cause::Template(error.to_string()))
}
