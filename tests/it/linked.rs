//! Linked data: the mandatory properties class by class, references that resolve, and what search engines read in pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::commune::Commune;
use crate::html::all;

fn site() -> &'static Path {
    static SITE: OnceLock<(Commune, PathBuf)> = OnceLock::new();
    &SITE
        .get_or_init(|| {
            let commune = Commune::real();
            let public = commune.built(&[]);
            (commune, public)
        })
        .1
}

fn document(public: &Path, path: &str) -> Value {
    serde_json::from_slice(&fs::read(public.join(path)).expect("the document")).expect("JSON")
}

/// What the profiles call mandatory: CPSV-AP 3.2.0, and of DCAT-AP 3 also what we promise beyond it.
const MANDATORY: [(&str, &[&str]); 17] = [
    ("cpsv:PublicService", &["dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"]),
    ("cv:PublicOrganisation", &["skos:prefLabel", "dct:spatial"]),
    ("cv:Cost", &["dct:identifier"]),
    ("cv:Channel", &["dct:identifier"]),
    ("cv:EvidenceType", &["dct:identifier"]),
    ("cv:Requirement", &["dct:identifier", "dct:title"]),
    ("cv:Evidence", &["dct:identifier", "dct:title"]),
    ("cv:Output", &["dct:identifier", "dct:title"]),
    ("cv:Event", &["dct:identifier", "dct:title"]),
    ("cpsv:Rule", &["dct:identifier", "dct:title", "dct:description"]),
    ("cv:Participation", &["dct:identifier", "dct:description", "cv:role", "cv:hasParticipant"]),
    ("dcat:Dataset", &["dct:title", "dct:description", "dct:publisher"]),
    ("foaf:Agent", &["dct:identifier", "dct:title"]),
    ("eli:LegalResource", &["dct:title", "dct:publisher"]),
    ("dcat:Catalog", &["dct:title", "dct:description", "dct:publisher", "dcat:dataset"]),
    ("dcat:Distribution", &["dcat:accessURL", "dcat:mediaType"]),
    ("spdx:Checksum", &["spdx:algorithm", "spdx:checksumValue"]),
];

/// Texts that a reader sees must say in which language they are.
const TEXTS: [&str; 6] = ["dct:title", "dct:description", "skos:prefLabel", "skos:altLabel", "rdfs:label", "dcat:keyword"];

fn kinds(node: &Value) -> Vec<&str> {
    match &node["@type"] {
        Value::String(one) => vec![one.as_str()],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        other => panic!("{other} is no type"),
    }
}

/// Every node with a type, also those inside others.
fn typed<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    match value {
        Value::Array(all) => all.iter().for_each(|each| typed(each, found)),
        Value::Object(keys) => {
            if keys.contains_key("@type") {
                found.push(value);
            }
            keys.values().for_each(|each| typed(each, found));
        }
        _ => {}
    }
}

/// Checks a document and gives how many nodes there are of each class.
fn sound(document: &Value) -> BTreeMap<String, usize> {
    let context = document["@context"].as_object().expect("a context of its own: nothing is fetched");
    let mut nodes = Vec::new();
    typed(&document["@graph"], &mut nodes);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    let mut identifiers = BTreeSet::new();
    for node in &nodes {
        let top = document["@graph"].as_array().expect("nodes").iter().any(|other| std::ptr::eq(other, *node));
        if let Some(id) = node["@id"].as_str().filter(|_| top) {
            let fresh = ids.insert(id);
            assert!(fresh || matches!(kinds(node)[..], ["rdfs:Resource" | "dct:MediaTypeOrExtent" | "dct:MediaType"]), "{id} twice");
        }
        for kind in kinds(node) {
            *counts.entry(kind.to_owned()).or_default() += 1;
            let (prefix, _) = kind.split_once(':').expect("a short name");
            assert!(context[prefix].as_str().is_some_and(|url| url.starts_with("http")), "{kind}");
            let Some((_, keys)) = MANDATORY.iter().find(|(known, _)| *known == kind) else { continue };
            for key in *keys {
                let empty = match &node[*key] {
                    Value::Null => true,
                    Value::String(text) => text.trim().is_empty(),
                    Value::Array(all) => all.is_empty(),
                    _ => false,
                };
                assert!(!empty, "a {kind} without {key}: {node}");
            }
            if let Some(identifier) = node["dct:identifier"].as_str() {
                assert!(kind == "eli:LegalResource" || identifiers.insert((kind, identifier)), "{kind} {identifier} twice");
            }
        }
        for (key, value) in node.as_object().expect("a node").iter().filter(|(key, _)| !key.starts_with('@')) {
            if TEXTS.contains(&key.as_str()) {
                assert_eq!(context[key]["@language"], "vi", "{key}");
            }
            assert_ne!(value, &Value::Null, "{key} of {node}");
        }
    }
    let references = context.iter().filter(|(_, meaning)| meaning["@type"] == "@id").map(|(key, _)| key.as_str());
    let references: BTreeSet<&str> = references.collect();
    for node in &nodes {
        for (key, value) in node.as_object().expect("a node").iter().filter(|(key, _)| references.contains(key.as_str())) {
            let all = value.as_array().map_or_else(|| vec![value], |all| all.iter().collect());
            for reference in all.into_iter().filter_map(Value::as_str) {
                // A place of this document; what has no `#` is a page, a file or a list of others.
                assert!(
                    !reference.contains('#') || reference.starts_with("http") || ids.contains(reference),
                    "{key} {reference} leads nowhere"
                );
            }
        }
    }
    counts
}

#[test]
fn every_class_of_the_services_has_its_mandatory_properties() {
    let counts = sound(&document(site(), "data/cpsv.jsonld"));
    for (kind, _) in &MANDATORY[..14] {
        assert!(counts.contains_key(*kind), "no {kind}");
    }
    for kind in ["cv:LifeEvent", "cv:ContactPoint", "dct:Location", "skos:Concept", "dct:ProvenanceStatement"] {
        assert!(counts.contains_key(kind), "no {kind}");
    }
    assert_eq!((counts["cpsv:PublicService"], counts["cpsv:Rule"]), (163 + 27, 163));
    for day in ["2010-01-01", "2026-11-23"] {
        sound(&document(&Commune::real().built(&["--as-of", day]), "data/cpsv.jsonld"));
    }
    sound(&document(&Commune::small().built(&[]), "data/cpsv.jsonld"));
}

/// What is said of one procedure, whole.
#[test]
fn a_service_says_what_its_record_says() {
    let document = document(&Commune::small().built(&[]), "data/cpsv.jsonld");
    assert_eq!(document["@context"]["@base"], "https://xa-mau.example/");
    let of = |id: &str| document["@graph"].as_array().expect("nodes").iter().find(|node| node["@id"] == id).unwrap_or(&Value::Null).clone();
    let service = of("thu-tuc/1.000001/#service");
    let expected = serde_json::json!({
        "@id": "thu-tuc/1.000001/#service", "@type": "cpsv:PublicService", "dct:identifier": "1.000001", "dct:title": "Đăng ký khai sinh",
        "dct:description": "Đăng ký khai sinh. Chưa có lời tóm tắt, nên ghi tên chính thức.",
        "dct:language": "http://publications.europa.eu/resource/authority/language/VIE", "dct:spatial": "#noi/xa",
        "adms:status": "http://purl.org/adms/status/Completed", "cv:thematicArea": "#linh-vuc/ho-tich",
        "cv:isClassifiedBy": ["#cap/commune", "#truc-tuyen/full"], "cv:isGroupedBy": service["cv:isGroupedBy"].clone(),
        "cv:hasCompetentAuthority": "#co-quan",
        "cv:hasParticipation": ["#tham-gia/tiep-nhan/mot-cua", "#tham-gia/thuc-hien/co-quan"], "dct:audience": ["#doi-tuong/cong-dan"],
        "cv:contactPoint": "quay/1/#contact", "cv:hasChannel": ["thu-tuc/1.000001/#kenh-1"], "cv:hasCost": ["thu-tuc/1.000001/#phi-1"],
        "cpsv:hasInput": ["thu-tuc/1.000001/#giay-to-1"], "cv:hasInputType": ["#giay/ban-chinh"],
        "cpsv:produces": ["thu-tuc/1.000001/#ket-qua-1"], "cpsv:follows": "thu-tuc/1.000001/#cac-buoc-1",
        "cv:hasLegalResource": ["#van-ban/nd-1", "#quyet-dinh/qd-1"],
        "foaf:page": { "@id": "thu-tuc/1.000001/", "@type": "foaf:Document" }, "dct:modified": "2015-03-01",
        "prov:wasDerivedFrom": "#nguon/report", "dct:provenance": "#do-tin-cay/reconstructed",
    });
    assert_eq!(service, expected);
    let cost = of("thu-tuc/1.000001/#phi-1");
    assert_eq!((cost["cv:hasValue"].as_i64(), cost["dct:description"].as_str()), (Some(8000), Some("Lệ phí: 8.000 đồng/bản.")));
    assert_eq!(of("thu-tuc/1.000001/#kenh-1").get("cv:processingTime"), None, "working days have no such form");
}

#[test]
fn a_procedure_that_has_ended_says_so_in_the_data_and_offers_nothing() {
    let commune = Commune::real();
    let public = commune.built(&["--as-of", "2026-11-23"]);
    let graph = document(&public, "data/cpsv.jsonld");
    let ended: Vec<&Value> = graph["@graph"]
        .as_array()
        .expect("nodes")
        .iter()
        .filter(|node| node["adms:status"] == "http://purl.org/adms/status/Withdrawn")
        .collect();
    assert!(!ended.is_empty());
    for node in &ended {
        assert!(["cv:hasChannel", "cv:hasCost", "cpsv:hasInput", "cpsv:follows"].iter().all(|key| node.get(*key).is_none()), "{node}");
    }
    let code = "1.001776";
    let block = block(&public, code);
    let status = block["mainEntityOfPage"]["creativeWorkStatus"][0].as_str().expect("a status");
    assert!(status.starts_with("Thủ tục này không còn áp dụng"), "{status}");
    assert!(block.get("offers").is_none() && block.get("availableChannel").is_none());
}

/// The block of data of a procedure's page.
fn block(public: &Path, code: &str) -> Value {
    let page = fs::read_to_string(public.join(format!("thu-tuc/{code}/index.html"))).expect("the page");
    let (_, rest) = page.split_once("<script type=application/ld+json>").expect("a block of data");
    let (text, rest) = rest.split_once("</script>").expect("the block ends");
    assert!(!text.contains('<') && !rest.contains("ld+json"), "{code}");
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn every_procedure_tells_search_engines_what_it_is_in_a_few_words() {
    let mut sizes = Vec::new();
    for entry in fs::read_dir(site().join("thu-tuc")).expect("the procedures").map(|entry| entry.expect("an entry")) {
        if !entry.path().is_dir() {
            continue;
        }
        let code = entry.file_name().into_string().expect("a code");
        let block = block(site(), &code);
        assert_eq!((block["@context"].as_str(), block["@type"].as_str()), (Some("https://schema.org"), Some("GovernmentService")));
        assert_eq!(
            (block["identifier"].as_str(), block["areaServed"]["name"].as_str()),
            (Some(code.as_str()), Some("xã Tân Việt, huyện Thanh Hà, tỉnh Hải Dương"))
        );
        for key in ["name", "serviceType", "provider", "audience"] {
            assert!(block.get(key).is_some(), "{code}: {key}");
        }
        assert!(
            block["mainEntityOfPage"]["creativeWorkStatus"].as_array().is_some_and(|all| !all.is_empty()),
            "{code}: how far to trust it"
        );
        for offer in block["offers"].as_array().into_iter().flatten() {
            assert!(offer["priceCurrency"] == "VND" && offer["price"].as_i64().is_some_and(|price| price >= 0), "{code}: {offer}");
        }
        sizes.push(block.to_string().len());
    }
    sizes.sort_unstable();
    assert!(sizes[sizes.len() / 2] <= 1229 && sizes[sizes.len() - 1] <= 1700, "{sizes:?}");
    let copy = block(site(), "2.000815");
    assert_eq!(copy["offers"][0]["price"], 2000);
    assert_eq!(copy["@id"], "https://tanviet.example/thu-tuc/2.000815/#service");
}

#[test]
fn no_text_ends_the_block_of_data() {
    let name = "Đăng ký </script><script>alert(1)</script> & <!--";
    let commune = Commune::small().change("content/procedures/commune/ho-tich.yaml", "Đăng ký khai sinh", &format!("\"{name}\""));
    let public = commune.built(&[]);
    assert_eq!(block(&public, "1.000001")["name"], name);
    let page = fs::read_to_string(public.join("thu-tuc/1.000001/index.html")).expect("the page");
    let types: Vec<_> = all(&page, "script").iter().map(|script| script.attr("type").map(str::to_owned)).collect();
    assert_eq!(types, [None, Some(String::from("application/ld+json"))], "the site's own script and the block");
}

#[test]
fn the_catalogue_names_files_that_are_there_with_their_size_and_hash() {
    let catalog = document(site(), "data/catalog.jsonld");
    let counts = sound(&catalog);
    assert_eq!((counts["dcat:Catalog"], counts["skos:ConceptScheme"]), (1, 1));
    let nodes = catalog["@graph"].as_array().expect("nodes");
    let mut listed = BTreeSet::new();
    for node in nodes.iter().filter(|node| node["@type"] == "dcat:Distribution") {
        let url = node["dcat:accessURL"].as_str().and_then(|url| url.strip_prefix("https://tanviet.example/")).expect("on this site");
        let Some(size) = node["dcat:byteSize"].as_u64() else {
            assert!(site().join(url).join("index.html").is_file(), "{url}");
            continue;
        };
        let bytes = fs::read(site().join(url)).expect("a listed file");
        let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((size, node["spdx:checksum"]["spdx:checksumValue"].as_str()), (bytes.len() as u64, Some(hash.as_str())), "{url}");
        listed.insert(url.to_owned());
    }
    for path in ["feed.atom", "data/cpsv.jsonld", "data/procedures.json", "data/procedures.csv", "doi-chieu/index.json"] {
        assert_eq!(listed.contains(path), site().join(path).is_file(), "{path}");
    }
    for set in nodes.iter().filter(|node| node["@type"] == "dcat:Dataset") {
        for key in ["dcat:theme", "dcat:keyword", "dcat:contactPoint", "dcat:distribution", "dct:modified"] {
            assert!(set.get(key).is_some(), "{key} of {set}");
        }
        assert!(set["dct:description"].as_str().is_some_and(|text| text.contains("31/01/2024")), "the day of the data");
    }
}

#[test]
fn data_says_the_licence_that_the_commune_gave_and_makes_none_up() {
    let licences = |public: &Path, path: &str| -> BTreeSet<String> {
        let document = document(public, path);
        let mut nodes = Vec::new();
        typed(&document["@graph"], &mut nodes);
        let data = nodes
            .into_iter()
            .filter(|node| kinds(node).iter().any(|kind| ["dcat:Dataset", "dcat:Catalog", "dcat:Distribution"].contains(kind)));
        data.map(|node| node["dct:license"].as_str().unwrap_or("none").to_owned()).collect()
    };
    let (given, not_given) = (Commune::real(), Commune::small());
    let (given, not_given) = (given.built(&[]), not_given.built(&[]));
    for path in ["data/catalog.jsonld", "data/cpsv.jsonld"] {
        assert_eq!(licences(&given, path), BTreeSet::from([String::from("https://creativecommons.org/licenses/by/4.0/")]), "{path}");
        assert_eq!(licences(&not_given, path), BTreeSet::from([String::from("none")]), "{path}");
    }
}
