//! What many services have in common: agencies, who takes part, acts, contacts, events, and the lists that classify them.
//!
//! A service notes what it names; what has been named is written once, at the end.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::model::channel::By;
use crate::model::id::Id;
use crate::model::office::Level;
use crate::model::procedure::Online;
use crate::model::provenance::Trust;
use crate::plan::{Route, Shared as Common, online_slug};
use crate::render::days::iso;
use crate::render::linked::graph::{Concept, Graph};
use crate::render::linked::names::Names;
use crate::render::view::frame::Views;

/// The commune's own agency.
pub(super) const AGENCY: &str = "#co-quan";
/// The commune as a place; `#noi/0` is what it lies in.
pub(super) const PLACE: &str = "#noi/xa";
/// Đồng, in the list of the European Union.
pub(super) const CURRENCY: &str = "http://publications.europa.eu/resource/authority/currency/VND";

/// How somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// Tiếp nhận: takes the dossier in.
    Receives,
    /// Thực hiện: does the work.
    Executes,
    /// Có thẩm quyền: decides.
    Decides,
    /// Phối hợp: helps.
    Coordinates,
}

impl Role {
    const ALL: [Self; 4] = [Self::Receives, Self::Executes, Self::Decides, Self::Coordinates];

    fn slug(self) -> &'static str {
        match self {
            Self::Receives => "tiep-nhan",
            Self::Executes => "thuc-hien",
            Self::Decides => "quyet-dinh",
            Self::Coordinates => "phoi-hop",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Receives => "fact_agency",
            Self::Executes => "agency",
            Self::Decides => "authority",
            Self::Coordinates => "coordinating",
        }
    }
}

/// What a paper is, as a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Paper {
    /// A form to fill in.
    Form,
    /// Handed in as an original.
    Original,
    /// Handed in as a copy.
    Copy,
    /// Both.
    Both,
    /// Shown only.
    Shown,
}

impl Paper {
    const ALL: [Self; 5] = [Self::Form, Self::Original, Self::Copy, Self::Both, Self::Shown];

    /// Its address.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Form => "#giay/to-khai",
            Self::Original => "#giay/ban-chinh",
            Self::Copy => "#giay/ban-sao",
            Self::Both => "#giay/ban-chinh-va-ban-sao",
            Self::Shown => "#giay/khong-nop",
        }
    }
}

/// What services have named so far.
pub(super) struct Shared<'a> {
    views: &'a Views<'a>,
    /// Agencies beside the commune's own, and where each is at home.
    agencies: Names,
    homes: BTreeMap<String, &'static str>,
    /// Kinds of applicants.
    audiences: Names,
    parts: BTreeSet<(Role, String)>,
    acts: BTreeSet<&'a Id>,
    decisions: BTreeSet<&'a Id>,
    sources: BTreeSet<&'a Id>,
    trusts: BTreeSet<Trust>,
}

impl<'a> Shared<'a> {
    /// Nothing has been named yet.
    pub(super) fn new(views: &'a Views<'a>) -> Self {
        Self {
            views,
            agencies: Names::new("#co-quan/"),
            homes: BTreeMap::new(),
            audiences: Names::new("#doi-tuong/"),
            parts: BTreeSet::new(),
            acts: BTreeSet::new(),
            decisions: BTreeSet::new(),
            sources: BTreeSet::new(),
            trusts: BTreeSet::new(),
        }
    }

    /// The agency of this name that works at this level.
    pub(super) fn agency(&mut self, name: &str, level: &Level) -> String {
        let site = &self.views.plan.site;
        let own = site.levels.first().is_some_and(|first| first.value.id == level.id);
        let commune = &site.settings.value.commune;
        // The inventory says `Ủy ban nhân dân xã` of every commune; in this one it is this one's.
        let general = commune.name.split(' ').next().map(|kind| commune.agency.replace(&commune.name, kind));
        if own && (name == commune.agency || Some(name) == general.as_deref()) {
            return String::from(AGENCY);
        }
        let id = self.agencies.id(name);
        self.homes.entry(id.clone()).or_insert(if own { PLACE } else { home(self.views, level) });
        id
    }

    /// Somebody who takes part.
    pub(super) fn part(&mut self, role: Role, agency: String) -> String {
        let id = format!("#tham-gia/{}/{}", role.slug(), agency.trim_start_matches('#'));
        self.parts.insert((role, agency));
        id
    }

    /// A kind of applicant.
    pub(super) fn audience(&mut self, name: &str) -> String {
        self.audiences.id(name)
    }

    /// An act; none where the inventory does not have it.
    pub(super) fn act(&mut self, id: &'a Id) -> Option<String> {
        self.views.plan.acts.contains_key(id).then(|| {
            self.acts.insert(id);
            format!("#van-ban/{id}")
        })
    }

    /// A publication decision.
    pub(super) fn decision(&mut self, id: &'a Id) -> String {
        self.decisions.insert(id);
        format!("#quyet-dinh/{id}")
    }

    /// A source of the inventory.
    pub(super) fn source(&mut self, id: &'a Id) -> String {
        self.sources.insert(id);
        format!("#nguon/{id}")
    }

    /// How far something can be trusted.
    pub(super) fn trust(&mut self, trust: Trust) -> &'static str {
        self.trusts.insert(trust);
        trust_id(trust)
    }

    /// Writes what has been named, and the lists that are always there.
    pub(super) fn write(mut self, graph: &mut Graph) {
        self.legal(graph);
        self.people(graph);
        self.lists(graph);
        places(self.views, graph);
    }

    fn legal(&mut self, graph: &mut Graph) {
        let plan = self.views.plan;
        let issuer = |agencies: &mut Names, homes: &mut BTreeMap<String, &'static str>, name: &str| {
            let id = agencies.id(name);
            homes.entry(id.clone()).or_insert("#noi/tinh");
            id
        };
        for id in std::mem::take(&mut self.acts) {
            let act = plan.acts[id];
            let publisher = issuer(&mut self.agencies, &mut self.homes, &act.issuer);
            graph.add(&json!({
                "@id": format!("#van-ban/{id}"), "@type": "eli:LegalResource", "dct:identifier": act.number, "dct:title": act.title,
                "dct:issued": iso(act.issued), "dct:publisher": publisher,
            }));
        }
        for record in plan.site.decisions.iter().filter(|record| self.decisions.contains(&record.value.id)) {
            let decision = &record.value;
            let publisher = issuer(&mut self.agencies, &mut self.homes, &decision.issuer);
            let mut node = json!({
                "@id": format!("#quyet-dinh/{}", decision.id), "@type": "eli:LegalResource",
                "dct:title": decision.title, "dct:publisher": publisher,
            });
            if let Some(number) = decision.number.stated() {
                node["dct:identifier"] = json!(number);
            }
            if let Some(date) = decision.date.stated() {
                node["dct:issued"] = json!(iso(*date));
            }
            graph.add(&node);
        }
    }

    fn people(&self, graph: &mut Graph) {
        let views = self.views;
        let own = &views.plan.site.settings.value;
        graph.add(&agency(AGENCY, &own.commune.agency, PLACE));
        graph.add(&agency("#mot-cua", &own.office.name, PLACE));
        for (id, name) in self.agencies.all() {
            graph.add(&agency(id, name, self.homes.get(id).copied().unwrap_or("#noi/tinh")));
        }
        let name = |id: &str| match id {
            AGENCY => own.commune.agency.clone(),
            "#mot-cua" => own.office.name.clone(),
            id => self.agencies.all().find(|(known, _)| *known == id).map(|(_, name)| name.to_owned()).unwrap_or_default(),
        };
        for (role, who) in &self.parts {
            let path = format!("tham-gia/{}/{}", role.slug(), who.trim_start_matches('#'));
            graph.add(&json!({
                "@id": format!("#{path}"), "@type": "cv:Participation", "dct:identifier": path,
                "dct:description": format!("{}: {}", views.words.get(role.word()), name(who)),
                "cv:role": format!("#vai-tro/{}", role.slug()), "cv:hasParticipant": who,
            }));
        }
        for group in &views.plan.counters {
            let Common::Counter(counter) = group.shared else { continue };
            let mut node = json!({
                "@id": contact(&group.route), "@type": "cv:ContactPoint",
                "rdfs:label": format!("{} {}: {}", views.words.get("counter"), counter.number, counter.name),
                "cv:contactPage": { "@id": group.route.folder(), "@type": "foaf:Document" },
            });
            if let Some(hours) = views.hours(counter).stated() {
                node["cv:openingHours"] = json!({ "@type": "time:TemporalEntity", "dct:description": hours });
            }
            if let Some(phone) = own.office.phone.stated() {
                node["cv:telephone"] = json!(phone);
            }
            graph.add(&node);
        }
    }

    fn lists(&self, graph: &mut Graph) {
        let (views, plan) = (self.views, self.views.plan);
        let words = &views.words;
        for (id, name) in self.audiences.all() {
            graph.add(&Concept::of(id, name));
        }
        for record in &plan.site.levels {
            graph.add(&Concept::of(&level_id(&record.value), &record.value.name));
        }
        for record in &plan.site.fields {
            graph.add(&Concept::of(&field_id(&record.value.id), &record.value.name));
        }
        for online in [Online::Full, Online::Partial, Online::Information, Online::None] {
            graph.add(&Concept::of(&format!("#truc-tuyen/{}", online_slug(online)), words.online(online)));
        }
        for by in [By::Direct, By::Online, By::Post] {
            graph.add(&Concept::of(channel_id(by), words.channel(by)));
        }
        for role in Role::ALL {
            graph.add(&Concept::of(&format!("#vai-tro/{}", role.slug()), words.get(role.word())));
        }
        for (state, word) in [("Completed", "linked_current"), ("UnderDevelopment", "state_future"), ("Withdrawn", "state_repealed")] {
            graph.add(&Concept::of(&format!("http://purl.org/adms/status/{state}"), words.get(word)));
        }
        graph.add(&Concept::of(CURRENCY, words.get("money_dong")));
        for paper in Paper::ALL {
            let word = match paper {
                Paper::Form => "section_forms",
                Paper::Original => "document_originals",
                Paper::Copy => "document_copies",
                Paper::Both => "linked_both",
                Paper::Shown => "document_none",
            };
            let id = paper.id();
            graph.add(&json!({
                "@id": id, "@type": "cv:EvidenceType", "dct:identifier": id.trim_start_matches('#'), "dct:title": words.get(word),
            }));
        }
        for group in &plan.events {
            let Common::Event(event) = group.shared else { continue };
            let mut node = json!({
                "@id": event_id(&event.id), "@type": ["cv:LifeEvent", "cv:Event"],
                "dct:identifier": event_id(&event.id).trim_start_matches('#'), "dct:title": event.name,
            });
            if let Some(summary) = &event.summary {
                node["dct:description"] = json!(summary);
            }
            graph.add(&node);
        }
        for trust in &self.trusts {
            let label = views.trust_sentence(*trust);
            graph.add(&json!({ "@id": trust_id(*trust), "@type": "dct:ProvenanceStatement", "rdfs:label": label }));
        }
        for source in plan.site.settings.value.sources.iter().filter(|source| self.sources.contains(&source.id)) {
            let mut node = json!({ "@id": format!("#nguon/{}", source.id), "@type": "prov:Entity", "dct:title": source.title });
            if let Some(date) = source.date {
                node["dct:issued"] = json!(iso(date));
            }
            graph.add(&node);
        }
    }
}

/// Places, from the commune outwards.
pub(super) fn places(views: &Views<'_>, graph: &mut Graph) {
    let commune = &views.plan.site.settings.value.commune;
    let places = [(PLACE, Some(&commune.name)), ("#noi/huyen", commune.district.as_ref()), ("#noi/tinh", Some(&commune.province))];
    for (id, name) in places.into_iter().filter_map(|(id, name)| Some((id, name?))) {
        graph.add(&json!({ "@id": id, "@type": "dct:Location", "locn:geographicName": name }));
    }
}

/// An agency; validators ask for each of its classes by name.
fn agency(id: &str, name: &str, place: &str) -> Value {
    json!({
        "@id": id, "@type": ["cv:PublicOrganisation", "org:Organization", "foaf:Agent"], "dct:identifier": id.trim_start_matches('#'),
        "skos:prefLabel": name, "dct:title": name, "dct:spatial": place,
    })
}

/// Where the agencies of a level are at home: the district or the province, by the word that both names share.
fn home(views: &Views<'_>, level: &Level) -> &'static str {
    let district = views.plan.site.settings.value.commune.district.as_deref();
    let kind = district.and_then(|name| name.split(' ').next());
    if kind.is_some_and(|kind| level.name.to_lowercase().ends_with(&kind.to_lowercase())) { "#noi/huyen" } else { "#noi/tinh" }
}

fn trust_id(trust: Trust) -> &'static str {
    match trust {
        Trust::Verified => "#do-tin-cay/verified",
        Trust::Reconstructed => "#do-tin-cay/reconstructed",
        Trust::Sample => "#do-tin-cay/sample",
    }
}

/// The address of a level.
pub(super) fn level_id(level: &Level) -> String {
    format!("#cap/{}", level.id)
}

/// The address of a field.
pub(super) fn field_id(field: &Id) -> String {
    format!("#linh-vuc/{field}")
}

/// The address of a life event.
pub(super) fn event_id(event: &Id) -> String {
    format!("#su-kien/{event}")
}

/// The address of a way of filing.
pub(super) fn channel_id(by: By) -> &'static str {
    match by {
        By::Direct => "#cach/truc-tiep",
        By::Online => "#cach/truc-tuyen",
        By::Post => "#cach/buu-chinh",
    }
}

/// Where a counter can be reached.
pub(super) fn contact(route: &Route) -> String {
    format!("{}#contact", route.folder())
}
