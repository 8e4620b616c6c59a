//! `datapackage.json` (Frictionless Data Package, version 2): each file with its columns, size and hash, licence and sources.

use serde_json::{Value, json};

use crate::plan::{Plan, Route};
use crate::render::data::Made;
use crate::render::data::head::{Head, Source};
use crate::render::data::part::Told;
use crate::render::view::vocabulary::Vocabulary;

/// The description of all files.
pub(super) fn of(plan: &Plan<'_>, words: &Vocabulary, head: &Head<'_>, made: &Made) -> Value {
    let settings = &plan.site.settings.value;
    let title = format!("{}, {}", words.get("data-title"), settings.commune.name);
    let note = settings.snapshot.and(settings.snapshot_note.as_deref()).map(str::trim).unwrap_or_default();
    // A schema is no data, and a validator of packages takes it for the description of a table.
    let data = made.files.iter().filter(|file| !file.path.ends_with(".schema.json"));
    let resources = data.map(|file| {
        let mut resource = json!({
            "name": file.name,
            "path": file.path,
            "title": file.title,
            "format": file.format,
            "mediatype": file.media_type,
            "encoding": "utf-8",
            "bytes": file.size,
            "hash": format!("sha256:{}", file.sha256),
        });
        if let Some(table) = &file.table {
            resource["type"] = json!("table");
            resource["dialect"] =
                json!({"header": true, "delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "lineTerminator": "\r\n"});
            resource["schema"] = table.section.table_schema(table.key, table.of);
        } else {
            resource["jsonSchema"] = json!("procedures.schema.json");
        }
        resource
    });
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "thu-tuc-hanh-chinh",
        "title": title,
        "description": format!("{} {note}", words.get("data-lead")).trim_end(),
        "homepage": format!("{}{}", plan.base_url.as_str(), Route::of(&["du-lieu"]).folder()),
        "version": head.as_of,
        "created": format!("{}T00:00:00Z", plan.site.as_of.0),
        "keywords": [settings.commune.name, settings.commune.province],
        "sources": head.sources.iter().map(source).collect::<Vec<_>>(),
        "resources": resources.collect::<Vec<_>>(),
    });
    // What nobody has said stays away: an empty licence would be read as one.
    if let Told::Stated(licence) = &head.licence {
        package["licenses"] = json!([{"name": licence.name, "title": licence.title, "path": licence.url}]);
    }
    package
}

fn source(source: &Source<'_>) -> Value {
    let mut told = json!({"title": source.title});
    if let Some(date) = source.date {
        told["version"] = json!(date);
    }
    told
}
