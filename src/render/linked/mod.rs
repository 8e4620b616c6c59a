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

use crate::failure::Failure;
use crate::output::{Output, Sink};
use crate::render::days::Days;
use crate::render::listing::Listing;
use crate::render::view::frame::Views;

/// The licence of the data.
pub(super) const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The language of the data, in the list of the European Union.
const VIETNAMESE: &str = "http://publications.europa.eu/resource/authority/language/VIE";

/// Makes both documents; the catalogue last, because it lists the other.
pub(super) fn write(views: &Views<'_>, days: &Days, sink: &Listing<'_>) -> Result<(), Failure> {
    // The page that speaks about the data.
    let landing = if sink.has_page("du-lieu/index.html") { "du-lieu/" } else { "thu-tuc/" };
    sink.take(Output { path: String::from("data/cpsv.jsonld"), bytes: cpsv::document(views, days, landing) })?;
    sink.take(Output { path: String::from("data/catalog.jsonld"), bytes: catalog::document(views, days, landing, sink) })
}
