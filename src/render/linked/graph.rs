//! A JSON-LD document, written node by node: one node a line, so that a difference shows where it is.

use serde::Serialize;
use serde_json::{Map, Value, json};

/// The vocabularies, by their usual short names.
const VOCABULARIES: [(&str, &str); 17] = [
    ("adms", "http://www.w3.org/ns/adms#"),
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("locn", "http://www.w3.org/ns/locn#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("time", "http://www.w3.org/2006/time#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Properties whose values are texts in Vietnamese.
const TEXTS: [&str; 8] =
    ["dct:title", "dct:description", "skos:prefLabel", "skos:altLabel", "rdfs:label", "dcat:keyword", "locn:geographicName", "vcard:fn"];

/// Properties whose values name other nodes.
const REFERENCES: [&str; 52] = [
    "adms:status",
    "cpsv:follows",
    "cpsv:hasInput",
    "cpsv:implements",
    "cpsv:produces",
    "cv:contactPage",
    "cv:contactPoint",
    "cv:currency",
    "cv:hasChannel",
    "cv:hasCompetentAuthority",
    "cv:hasCost",
    "cv:hasInputType",
    "cv:hasLegalResource",
    "cv:hasParticipant",
    "cv:hasParticipation",
    "cv:holdsRequirement",
    "cv:ifAccessedThrough",
    "cv:isClassifiedBy",
    "cv:isDefinedBy",
    "cv:isGroupedBy",
    "cv:openingHours",
    "cv:ownedBy",
    "cv:relatedService",
    "cv:role",
    "cv:thematicArea",
    "dcat:accessURL",
    "dcat:contactPoint",
    "dcat:dataset",
    "dcat:distribution",
    "dcat:downloadURL",
    "dcat:landingPage",
    "dcat:mediaType",
    "dcat:theme",
    "dcat:themeTaxonomy",
    "dct:accrualPeriodicity",
    "dct:audience",
    "dct:conformsTo",
    "dct:format",
    "dct:isReplacedBy",
    "dct:language",
    "dct:license",
    "dct:provenance",
    "dct:publisher",
    "dct:rights",
    "dct:source",
    "dct:spatial",
    "dct:type",
    "foaf:homepage",
    "foaf:page",
    "prov:wasDerivedFrom",
    "spdx:algorithm",
    "vcard:hasEmail",
];

/// Properties whose values have a type of their own.
const TYPED: [(&str, &str); 10] = [
    ("cv:hasValue", "xsd:double"),
    ("cv:processingTime", "xsd:duration"),
    ("dcat:byteSize", "xsd:nonNegativeInteger"),
    ("dcat:endDate", "xsd:date"),
    ("dcat:startDate", "xsd:date"),
    ("dct:date", "xsd:date"),
    ("dct:issued", "xsd:date"),
    ("dct:modified", "xsd:date"),
    ("spdx:checksumValue", "xsd:hexBinary"),
    ("time:hasBeginning", "xsd:date"),
];

/// A document that grows.
pub(super) struct Graph {
    bytes: Vec<u8>,
    empty: bool,
}

impl Graph {
    /// A document whose nodes are named from `base`.
    pub(super) fn new(base: &str) -> Self {
        let mut context = Map::new();
        context.insert(String::from("@base"), json!(base));
        context.extend(VOCABULARIES.iter().map(|(name, url)| ((*name).to_owned(), json!(url))));
        context.extend(TEXTS.iter().map(|name| ((*name).to_owned(), json!({ "@id": name, "@language": "vi" }))));
        context.extend(REFERENCES.iter().map(|name| ((*name).to_owned(), json!({ "@id": name, "@type": "@id" }))));
        context.extend(TYPED.iter().map(|(name, kind)| ((*name).to_owned(), json!({ "@id": name, "@type": kind }))));
        let context = serde_json::to_string(&Value::Object(context)).expect("plain data");
        Self { bytes: format!("{{\"@context\":{context},\n\"@graph\":[\n").into_bytes(), empty: true }
    }

    /// One more node.
    pub(super) fn add(&mut self, node: &impl Serialize) {
        if !self.empty {
            self.bytes.extend_from_slice(b",\n");
        }
        self.empty = false;
        serde_json::to_writer(&mut self.bytes, node).expect("plain data, into memory");
    }

    /// The whole document.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.bytes.extend_from_slice(b"\n]}\n");
        self.bytes
    }
}

/// What several kinds of node are: something with a name.
#[derive(Serialize)]
pub(super) struct Concept<'a> {
    /// Its address.
    #[serde(rename = "@id")]
    pub(super) id: &'a str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "skos:prefLabel")]
    label: &'a str,
}

impl<'a> Concept<'a> {
    /// A concept of this name.
    pub(super) fn of(id: &'a str, label: &'a str) -> Self {
        Self { id, kind: "skos:Concept", label }
    }
}
