//! The theme: templates and assets. The default one is inside the program; a commune's own files take its files' place.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;
use rust_embed::RustEmbed;
use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use crate::failure::{Attempt, Cause, Failure};
use crate::output::Output;
use crate::render::abbreviation::Abbreviations;
use crate::render::assets::Assets;
use crate::render::minify;
use crate::render::search;
use crate::render::view::frame::{SiteView, Views};
use crate::source::Sources;
use crate::words::{Language, page_words};

#[derive(RustEmbed)]
#[folder = "themes/default/"]
struct Default;

/// A theme, ready to render.
pub(super) struct Theme {
    tera: Tera,
    assets: Assets,
    /// The templates as their authors wrote them: a mistake is told with its line there, not in the smaller copy.
    written: Vec<(String, String)>,
    frame: Context,
    abbreviations: Abbreviations,
}

impl Theme {
    /// The default theme, with the commune's own files in the place of its files, and the site's frame in every page.
    pub(super) fn of(views: &Views<'_>, sources: &Sources) -> Result<Self, Failure> {
        let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for name in Default::iter() {
            let file = Default::get(&name).expect("a listed file is there");
            files.insert(name.into_owned(), file.data.into_owned());
        }
        files.extend(sources.theme.iter().map(|(name, bytes)| (name.clone(), bytes.clone())));
        let below =
            |folder: &'static str| files.iter().filter_map(move |(name, bytes)| Some((name.strip_prefix(folder)?, bytes.as_slice())));
        let words = page_words(Language::Vietnamese);
        let abbreviations = Abbreviations::of(words.get("abbreviations").map_or("", String::as_str));
        let written: Vec<(String, String)> =
            below("templates/").map(|(name, bytes)| (name.to_owned(), String::from_utf8_lossy(bytes).into_owned())).collect();
        let smaller = |(name, text): &(String, String)| (name.clone(), minify::template(text));
        let (mut assets, small) =
            rayon::join(|| Assets::of(below("assets/").collect()), || written.par_iter().with_max_len(1).map(smaller).collect());
        assets.add(search::assets(views.plan, &views.words, &views.everyday));
        let mut frame = Context::new();
        frame.insert("words", &words);
        frame.insert("assets", &assets.paths);
        frame.insert("site", &SiteView::of(views.plan));
        let tera = engine(small, &frame).map_err(|error| broken("", &engine(written.clone(), &frame).err().unwrap_or(error)))?;
        Ok(Self { tera, assets, written, frame, abbreviations })
    }

    /// Its assets.
    pub(super) fn assets(&self) -> &Assets {
        &self.assets
    }

    /// One page.
    pub(super) fn render<V: Serialize>(&self, template: &str, path: String, view: &V) -> Result<Output, Failure> {
        let context = Context::from_serialize(view).map_err(|error| broken(template, &error))?;
        let mut bytes = Vec::with_capacity(16 * 1024);
        self.tera.render_to(template, &context, &mut bytes).map_err(|error| self.told(template, &context, error))?;
        Ok(Output { path, bytes: self.abbreviations.explain(bytes) })
    }

    /// A mistake that shows only with this page, as it stands in the template that somebody wrote.
    fn told(&self, template: &str, context: &Context, error: tera::Error) -> Failure {
        let again = engine(self.written.clone(), &self.frame).and_then(|tera| tera.render(template, context));
        broken(template, &again.err().unwrap_or(error))
    }
}

fn engine(templates: Vec<(String, String)>, frame: &Context) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    tera.add_raw_templates(templates)?;
    *tera.global_context() = frame.clone();
    Ok(tera)
}

/// Where the engine knows the place, `templates/home.html:3:8`, and its report without that place.
fn broken(template: &str, error: &tera::Error) -> Failure {
    let report = error.to_string();
    let (places, lines): (Vec<&str>, Vec<&str>) = report.lines().partition(|line| line.trim_start().starts_with("--> "));
    let template = match error.kind() {
        ErrorKind::MissingParent { current, .. } => current,
        _ => template,
    };
    let place = places.first().map_or(template, |line| line.trim_start().trim_start_matches("--> "));
    let reason = lines.join("\n");
    let reason = reason.strip_prefix("error: ").unwrap_or(&reason).to_owned();
    Failure::new(Attempt::Render, Path::new("templates").join(place), Cause::Template(reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_made_smaller() {
        let templates = Default::iter().filter(|name| name.ends_with(".html"));
        let kept: Vec<_> = templates
            .filter(|name| {
                let file = Default::get(name).expect("a listed file is there");
                minify::template(&String::from_utf8_lossy(&file.data)).contains("\n<")
            })
            .collect();
        assert!(kept.is_empty(), "the minifier would change a brace: attributes with braces stand in the order of the alphabet: {kept:?}");
    }
}
