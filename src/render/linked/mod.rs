//! Data that says what it means (JSON-LD): a catalogue of the data, and the services in the words of Europe's administrations.
//!
//! Each document carries its own context, so that nothing has to be fetched to read it. The keys are the short names of
//! the vocabularies; texts without a language of their own are Vietnamese.

mod catalog;
mod cpsv;
mod graph;
mod names;
mod service;
mod shared;

use serde_json::{Value, json};

use crate::failure::Failure;
use crate::output::{Output, Sink};
use crate::render::days::Days;
use crate::render::listing::Listing;
use crate::render::view::frame::Views;

/// The language of the data, in the list of the European Union.
const VIETNAMESE: &str = "http://publications.europa.eu/resource/authority/language/VIE";

/// Puts the licence on a node. What nobody has said stays away.
fn license(views: &Views<'_>, node: &mut Value) {
    if let Some(licence) = &views.plan.site.settings.value.licence {
        node["dct:license"] = json!(licence.url.as_str());
    }
}

/// The page that speaks about the data.
const LANDING: &str = "du-lieu/";

/// Makes the document of the services.
pub(super) fn services(views: &Views<'_>, days: &Days, sink: &dyn Sink) -> Result<(), Failure> {
    sink.take(Output { path: String::from("data/cpsv.jsonld"), bytes: cpsv::document(views, days, LANDING) })
}

/// Makes the catalogue, after all that it lists.
pub(super) fn catalogue(views: &Views<'_>, days: &Days, sink: &Listing<'_>) -> Result<(), Failure> {
    sink.take(Output { path: String::from("data/catalog.jsonld"), bytes: catalog::document(views, days, LANDING, sink) })
}
