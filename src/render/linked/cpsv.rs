//! The services in CPSV-AP 3.2.0, the vocabulary of public services: one document for all.

use serde_json::json;

use crate::plan::Shared as Common;
use crate::render::days::{Days, iso};
use crate::render::linked::graph::Graph;
use crate::render::linked::shared::{self, PLACE, Shared};
use crate::render::linked::{VIETNAMESE, license, service};
use crate::render::view::frame::Views;

/// The whole document.
pub(super) fn document(views: &Views<'_>, days: &Days, landing: &str) -> Vec<u8> {
    let plan = views.plan;
    let mut graph = Graph::new(plan.base_url.as_str());
    let mut about = json!({
        "@id": "data/cpsv.jsonld", "@type": "dcat:Dataset", "dct:title": views.words.get("linked_services"),
        "dct:description": format!("{} {}", views.words.get("linked_services_about"), views.note()),
        "dct:publisher": "#publisher", "dct:language": VIETNAMESE, "dct:spatial": PLACE,
        "dcat:landingPage": { "@id": landing, "@type": "foaf:Document" }, "dct:source": plan.base_url.as_str(),
    });
    license(views, &mut about);
    if let Some(day) = days.procedures {
        about["dct:modified"] = json!(iso(day));
    }
    graph.add(&about);
    graph.add(&publisher(views));
    graph.add(&json!({ "@id": VIETNAMESE, "@type": "dct:LinguisticSystem", "rdfs:label": views.words.get("linked_language") }));
    let mut shared = Shared::new(views);
    let mut events: Vec<Vec<String>> = vec![Vec::new(); plan.entries.len()];
    for group in &plan.events {
        let Common::Event(event) = group.shared else { continue };
        for index in &group.members {
            events[*index].push(shared::event_id(&event.id));
        }
    }
    for (entry, events) in plan.entries.iter().zip(events) {
        service::write(views, entry, events, &mut shared, &mut graph);
    }
    shared.write(&mut graph);
    graph.finish()
}

/// Who answers for the data.
pub(super) fn publisher(views: &Views<'_>) -> serde_json::Value {
    json!({
        "@id": "#publisher", "@type": "foaf:Agent", "dct:identifier": "publisher", "foaf:name": views.publisher(),
        "dct:title": views.publisher(), "foaf:homepage": { "@id": "", "@type": "foaf:Document" },
    })
}
