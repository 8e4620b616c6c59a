//! The catalogue of the data (DCAT-AP 3): what there is, in which form, how large, under which licence.
//!
//! It names what has been made, with size and hash; a file that is not there is not listed.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::model::budget::Period;
use crate::model::date::Date;
use crate::render::days::{Days, iso};
use crate::render::linked::graph::{Concept, Graph};
use crate::render::linked::shared::{self, PLACE};
use crate::render::linked::{VIETNAMESE, cpsv, license};
use crate::render::listing::Listing;
use crate::render::view::frame::Views;

/// Government and public sector, economy and finance, in the list of themes of the European Union.
const THEMES: [(&str, &str); 2] = [
    ("http://publications.europa.eu/resource/authority/data-theme/GOVE", "linked_theme_government"),
    ("http://publications.europa.eu/resource/authority/data-theme/ECON", "linked_theme_economy"),
];

/// The list of media types.
const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types/";

/// The list of forms of files of the European Union.
const FILE_TYPES: &str = "http://publications.europa.eu/resource/authority/file-type/";

/// How our hashes are made.
const SHA256: &str = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

/// A set of data: its place in the document, its words, where it is shown, and the files that it may have.
struct Set {
    id: &'static str,
    word: &'static str,
    keywords: &'static str,
    theme: usize,
    page: &'static str,
    files: &'static [&'static str],
    modified: Option<Date>,
    span: Option<(Date, Date)>,
}

/// The whole document.
pub(super) fn document(views: &Views<'_>, days: &Days, landing: &str, listing: &Listing<'_>) -> Vec<u8> {
    let (plan, words) = (views.plan, &views.words);
    let mut graph = Graph::new(plan.base_url.as_str());
    let sets = sets(views, days);
    let sets: Vec<(Set, Vec<(String, Value)>)> = sets
        .into_iter()
        .map(|set| {
            let files = distributions(views, &set, listing);
            (set, files)
        })
        .filter(|(_, files)| !files.is_empty())
        .collect();
    let settings = &plan.site.settings.value;
    let mut catalog = json!({
        "@id": "data/catalog.jsonld#catalog", "@type": "dcat:Catalog", "dct:title": settings.title,
        "dct:description": format!("{} {}", settings.description.as_deref().unwrap_or(&settings.title), views.note()),
        "dct:publisher": "#publisher", "dct:language": VIETNAMESE, "dct:spatial": PLACE,
        "dct:source": plan.base_url.as_str(), "foaf:homepage": { "@id": "", "@type": "foaf:Document" },
        "dcat:themeTaxonomy": "http://publications.europa.eu/resource/authority/data-theme",
        "dcat:dataset": sets.iter().map(|(set, _)| set.id).collect::<Vec<_>>(),
    });
    license(views, &mut catalog);
    if let Some(day) = days.procedures.max(days.budget) {
        catalog["dct:modified"] = json!(iso(day));
    }
    graph.add(&catalog);
    graph.add(&cpsv::publisher(views));
    graph.add(&contact(views, landing));
    for (set, files) in &sets {
        graph.add(&dataset(views, set, files));
        for (_, node) in files {
            graph.add(node);
        }
    }
    graph.add(&json!({ "@id": VIETNAMESE, "@type": "dct:LinguisticSystem", "rdfs:label": words.get("linked_language") }));
    if let Some(licence) = &settings.licence {
        graph.add(&json!({ "@id": licence.url.as_str(), "@type": "dct:LicenseDocument", "rdfs:label": licence.title }));
    }
    graph.add(&json!({
        "@id": "http://publications.europa.eu/resource/authority/data-theme", "@type": "skos:ConceptScheme",
        "dct:title": words.get("linked_themes"),
    }));
    kinds(&sets, &mut graph);
    for (id, word) in THEMES {
        graph.add(&Concept::of(id, words.get(word)));
    }
    shared::places(views, &mut graph);
    graph.finish()
}

/// Says of what kind the things are that distributions name: validators ask for it, and cannot look elsewhere.
fn kinds(sets: &[(Set, Vec<(String, Value)>)], graph: &mut Graph) {
    let named = [
        ("dcat:accessURL", "rdfs:Resource"),
        ("dcat:downloadURL", "rdfs:Resource"),
        ("dcat:mediaType", "dct:MediaType"),
        ("dct:format", "dct:MediaTypeOrExtent"),
    ];
    let nodes = sets.iter().flat_map(|(_, files)| files).map(|(_, node)| node);
    let kinds: BTreeSet<(&str, &str)> =
        nodes.flat_map(|node| named.iter().filter_map(|(key, kind)| Some((node.get(key)?.as_str()?, *kind)))).collect();
    for (id, kind) in kinds.into_iter().chain([(SHA256, "spdx:ChecksumAlgorithm")]) {
        graph.add(&json!({ "@id": id, "@type": kind }));
    }
}

fn sets(views: &Views<'_>, days: &Days) -> Vec<Set> {
    let plan = views.plan;
    let day = plan.site.as_of;
    let since = plan.entries.iter().filter_map(|entry| entry.listed.first().procedure.effective).filter(|date| *date <= day).min();
    let procedures = since.map(|since| (since, day));
    let periods: Vec<(Date, Date)> = plan.quarters.iter().filter_map(|quarter| span(quarter.dated.year, quarter.dated.period)).collect();
    let budget = periods.iter().map(|(from, _)| *from).min().zip(periods.iter().map(|(_, to)| *to).max());
    let results = plan.site.results.iter().map(|record| record.value.period);
    let results = results.clone().map(|period| period.from).min().zip(results.map(|period| period.to).max());
    vec![
        Set {
            id: "#du-lieu/thu-tuc",
            word: "linked_procedures",
            keywords: "linked_procedures_keywords",
            theme: 0,
            page: "thu-tuc",
            files: &["data/procedures.json", "data/procedures.csv", "data/cpsv.jsonld"],
            modified: days.procedures,
            span: procedures,
        },
        Set {
            id: "#du-lieu/thay-doi",
            word: "linked_changes",
            keywords: "linked_changes_keywords",
            theme: 0,
            page: "thay-doi",
            files: &["feed.atom"],
            modified: days.procedures.max(days.budget),
            span: procedures,
        },
        Set {
            id: "#du-lieu/ngan-sach",
            word: "linked_budget",
            keywords: "linked_budget_keywords",
            theme: 1,
            page: "ngan-sach",
            files: &["data/budget/lines.csv", "data/budget/lines.json"],
            modified: days.budget,
            span: budget,
        },
        Set {
            id: "#du-lieu/ket-qua",
            word: "linked_results",
            keywords: "linked_results_keywords",
            theme: 0,
            page: "ket-qua",
            files: &["ket-qua/index.json"],
            modified: days.results,
            span: results,
        },
        Set {
            id: "#du-lieu/doi-chieu",
            word: "linked_reconciliation",
            keywords: "linked_reconciliation_keywords",
            theme: 0,
            page: "doi-chieu",
            files: &["doi-chieu/index.json"],
            modified: days.procedures.max(days.budget).max(days.results),
            span: None,
        },
    ]
}

fn dataset(views: &Views<'_>, set: &Set, files: &[(String, Value)]) -> Value {
    let words = &views.words;
    let keywords: Vec<&str> = words.get(set.keywords).split(", ").collect();
    let mut node = json!({
        "@id": set.id, "@type": "dcat:Dataset", "dct:identifier": set.id.trim_start_matches('#'), "dct:title": words.get(set.word),
        "dct:description": format!("{} {}", words.get(&format!("{}_about", set.word)), views.note()),
        "dct:publisher": "#publisher", "dcat:contactPoint": "#lien-he", "dct:language": VIETNAMESE,
        "dct:spatial": PLACE, "dcat:theme": THEMES[set.theme].0, "dcat:keyword": keywords,
        "dcat:distribution": files.iter().map(|(id, _)| id).collect::<Vec<_>>(),
    });
    license(views, &mut node);
    if let Some(day) = set.modified {
        node["dct:modified"] = json!(iso(day));
    }
    if let Some((from, to)) = set.span {
        node["dct:temporal"] = json!({ "@type": "dct:PeriodOfTime", "dcat:startDate": iso(from), "dcat:endDate": iso(to) });
    }
    node
}

/// Files that have been made, then the page on which the same is shown to people.
fn distributions(views: &Views<'_>, set: &Set, listing: &Listing<'_>) -> Vec<(String, Value)> {
    let words = &views.words;
    let mut nodes = Vec::new();
    for path in set.files {
        let Some(fact) = listing.data(path) else { continue };
        let (name, kind) = form(path);
        let (id, url) = (format!("{path}#distribution"), format!("{}{path}", views.plan.base_url.as_str()));
        let mut node = json!({
            "@id": id, "@type": "dcat:Distribution", "dct:title": format!("{} ({name})", words.get(set.word)),
            "dcat:accessURL": url, "dcat:downloadURL": url, "dct:language": VIETNAMESE,
            "dcat:mediaType": format!("{MEDIA_TYPES}{kind}"), "dct:format": format!("{FILE_TYPES}{name}"),
            "dcat:byteSize": fact.size,
            "spdx:checksum": {
                "@type": "spdx:Checksum", "spdx:algorithm": SHA256,
                "spdx:checksumValue": fact.sha256,
            },
        });
        license(views, &mut node);
        nodes.push((id, node));
    }
    if listing.has_page(&format!("{}/index.html", set.page)) {
        let id = format!("{}/#distribution", set.page);
        let mut node = json!({
            "@id": id, "@type": "dcat:Distribution", "dct:title": format!("{} (HTML)", words.get(set.word)),
            "dcat:accessURL": format!("{}{}/", views.plan.base_url.as_str(), set.page), "dct:language": VIETNAMESE,
            "dcat:mediaType": format!("{MEDIA_TYPES}text/html"), "dct:format": format!("{FILE_TYPES}HTML"),
        });
        license(views, &mut node);
        nodes.push((id, node));
    }
    nodes
}

/// The name of a form in the list of the European Union, and its type.
fn form(path: &str) -> (&'static str, &'static str) {
    match path.rsplit('.').next() {
        Some("csv") => ("CSV", "text/csv"),
        Some("jsonld") => ("JSON_LD", "application/ld+json"),
        Some("atom") => ("ATOM", "application/atom+xml"),
        _ => ("JSON", "application/json"),
    }
}

/// Whom to ask: by the ways that the commune has published, and always by the page.
fn contact(views: &Views<'_>, landing: &str) -> Value {
    let settings = &views.plan.site.settings.value;
    let mut node = json!({
        "@id": "#lien-he", "@type": ["vcard:Kind", "vcard:Organization"], "vcard:fn": settings.office.name, "foaf:page": landing,
    });
    if let Some(email) = settings.feedback.email.stated().filter(|email| email.contains('@') && !email.contains(char::is_whitespace)) {
        node["vcard:hasEmail"] = json!(format!("mailto:{email}"));
    }
    if let Some(phone) = settings.office.phone.stated() {
        node["vcard:telephone"] = json!(phone);
    }
    node
}

/// The first and the last day of a period.
fn span(year: i32, period: Period) -> Option<(Date, Date)> {
    let (from, to) = match period {
        Period::Quarter(number) => (u32::from(number) * 3 - 2, u32::from(number) * 3),
        Period::Months(months) => (1, u32::from(months)),
        Period::Year | Period::Proposal | Period::Estimate | Period::Settlement => (1, 12),
    };
    let first = NaiveDate::from_ymd_opt(year, from, 1)?;
    let after = NaiveDate::from_ymd_opt(year, to, 1)?.checked_add_months(chrono::Months::new(1))?;
    Some((Date(first), Date(after.pred_opt()?)))
}
