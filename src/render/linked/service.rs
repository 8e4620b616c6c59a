//! One public service of CPSV-AP 3.2.0 with all that is its own: channels, costs, papers, requirements, results, its rule.
//!
//! Of a procedure that is not in force only its name, its state and what took its place are given.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::channel::Channel;
use crate::model::document::Document;
use crate::model::fee::{Fee, FeeState};
use crate::model::procedure::Lifecycle;
use crate::model::time::{TimeLimit, Unit};
use crate::plan::{Entry, Route, online_slug};
use crate::render::days::{iso, of_entry};
use crate::render::linked::VIETNAMESE;
use crate::render::linked::graph::Graph;
use crate::render::linked::shared::{self, CURRENCY, PLACE, Paper, Role, Shared};
use crate::render::view::frame::Views;
use crate::render::view::vocabulary::sentence;

/// A node of the document: keys that have no value are left out.
#[derive(Serialize)]
struct Service<'a> {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "dct:identifier")]
    code: &'a str,
    #[serde(rename = "dct:title")]
    title: &'a str,
    #[serde(rename = "skos:altLabel", skip_serializing_if = "Option::is_none")]
    common_name: Option<&'a str>,
    #[serde(rename = "dct:description")]
    description: Cow<'a, str>,
    #[serde(rename = "dcat:keyword", skip_serializing_if = "<[String]>::is_empty")]
    keywords: &'a [String],
    #[serde(rename = "dct:language")]
    language: &'static str,
    #[serde(rename = "dct:spatial")]
    place: &'static str,
    #[serde(rename = "adms:status")]
    status: &'static str,
    #[serde(rename = "cv:thematicArea")]
    field: String,
    #[serde(rename = "cv:isClassifiedBy")]
    classes: [String; 2],
    #[serde(rename = "cv:isGroupedBy", skip_serializing_if = "Vec::is_empty")]
    events: Vec<String>,
    #[serde(rename = "cv:hasCompetentAuthority")]
    authority: String,
    #[serde(rename = "cv:hasParticipation", skip_serializing_if = "Vec::is_empty")]
    parts: Vec<String>,
    #[serde(rename = "dct:audience", skip_serializing_if = "Vec::is_empty")]
    audience: Vec<String>,
    #[serde(rename = "cv:contactPoint")]
    contact: String,
    #[serde(rename = "cv:processingTime", skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    #[serde(rename = "cv:hasChannel", skip_serializing_if = "Vec::is_empty")]
    channels: Vec<String>,
    #[serde(rename = "cv:hasCost", skip_serializing_if = "Vec::is_empty")]
    costs: Vec<String>,
    #[serde(rename = "cpsv:hasInput", skip_serializing_if = "Vec::is_empty")]
    papers: Vec<String>,
    #[serde(rename = "cv:hasInputType", skip_serializing_if = "Vec::is_empty")]
    kinds: Vec<&'static str>,
    #[serde(rename = "cv:holdsRequirement", skip_serializing_if = "Vec::is_empty")]
    requirements: Vec<String>,
    #[serde(rename = "cpsv:produces", skip_serializing_if = "Vec::is_empty")]
    results: Vec<String>,
    #[serde(rename = "cpsv:follows", skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    #[serde(rename = "cv:hasLegalResource", skip_serializing_if = "Vec::is_empty")]
    acts: Vec<String>,
    #[serde(rename = "cv:relatedService", skip_serializing_if = "Vec::is_empty")]
    related: Vec<String>,
    #[serde(rename = "dct:isReplacedBy", skip_serializing_if = "Option::is_none")]
    heir: Option<String>,
    #[serde(rename = "foaf:page")]
    page: Page<'a>,
    #[serde(rename = "dct:modified", skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    #[serde(rename = "prov:wasDerivedFrom", skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(rename = "dct:provenance")]
    trust: &'static str,
}

/// A page of the site, or a file.
#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "@id")]
    id: &'a str,
    #[serde(rename = "@type")]
    kind: &'static str,
}

/// Something that a service has: what they all have in common, and what some have.
#[derive(Serialize, Default)]
struct Part<'a> {
    #[serde(rename = "@id")]
    id: &'a str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "dct:identifier")]
    identifier: &'a str,
    #[serde(rename = "dct:title", skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(rename = "dct:description", skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(rename = "dct:type", skip_serializing_if = "Option::is_none")]
    class: Option<&'static str>,
    #[serde(rename = "cv:ownedBy", skip_serializing_if = "Option::is_none")]
    owner: Option<&'static str>,
    #[serde(rename = "cv:processingTime", skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    #[serde(rename = "cv:hasValue", skip_serializing_if = "Option::is_none")]
    value: Option<i64>,
    #[serde(rename = "cv:currency", skip_serializing_if = "Option::is_none")]
    currency: Option<&'static str>,
    #[serde(rename = "cv:isDefinedBy", skip_serializing_if = "Vec::is_empty")]
    defined_by: Vec<String>,
    #[serde(rename = "cv:ifAccessedThrough", skip_serializing_if = "Option::is_none")]
    through: Option<String>,
    #[serde(rename = "foaf:page", skip_serializing_if = "Option::is_none")]
    page: Option<Page<'a>>,
    #[serde(rename = "cpsv:implements", skip_serializing_if = "Vec::is_empty")]
    implements: Vec<String>,
    #[serde(rename = "dct:conformsTo", skip_serializing_if = "Option::is_none")]
    conforms: Option<&'static str>,
}

/// The address of a service, from the address of the site.
fn service_id(route: &Route) -> String {
    format!("{}#service", route.folder())
}

/// Writes one service. `events` are the life events in which it stands.
pub(super) fn write<'a>(views: &'a Views<'a>, entry: &Entry<'a>, events: Vec<String>, shared: &mut Shared<'a>, graph: &mut Graph) {
    let (plan, procedure) = (views.plan, entry.procedure);
    let current = entry.state == Lifecycle::Current;
    let mut parts = Parts { views, entry, graph, code: procedure.code.as_str() };
    let acts: Vec<String> = procedure.legal_basis.stated().into_iter().flatten().filter_map(|id| shared.act(id)).collect();
    let agency = procedure.agency.stated().or(procedure.authority.as_ref());
    let authority = match agency {
        Some(name) => shared.agency(name, entry.level),
        None => shared.agency(&plan.site.settings.value.commune.agency, &plan.site.levels[0].value),
    };
    let mut roles = Vec::new();
    if current {
        roles.push(shared.part(Role::Receives, String::from("#mot-cua")));
        roles.push(shared.part(Role::Executes, authority.clone()));
        if let Some(name) = &procedure.authority {
            let who = shared.agency(name, entry.level);
            roles.push(shared.part(Role::Decides, who));
        }
        for name in &procedure.coordinating {
            let who = shared.agency(name, entry.level);
            roles.push(shared.part(Role::Coordinates, who));
        }
    }
    let when = |ids: Vec<String>| if current { ids } else { Vec::new() };
    let (papers, kinds) = if current { parts.papers() } else { (Vec::new(), Vec::new()) };
    let heir = procedure.replaced_by.as_ref().and_then(|code| plan.entry(code.as_str()));
    let related = procedure.related.iter().filter_map(|code| plan.entry(code.as_str()));
    let limit = procedure.channels.first().and_then(|channel| channel.time_limit.0.stated());
    let node = Service {
        id: service_id(&entry.route),
        kind: "cpsv:PublicService",
        code: procedure.code.as_str(),
        title: &procedure.name,
        common_name: procedure.common_name.as_deref(),
        description: match &procedure.summary {
            Some(summary) => Cow::Borrowed(summary.trim()),
            None => Cow::Owned(format!("{} {}", sentence(&procedure.name), views.words.get("linked_no_summary"))),
        },
        keywords: &procedure.keywords,
        language: VIETNAMESE,
        place: PLACE,
        status: match entry.state {
            Lifecycle::Current => "http://purl.org/adms/status/Completed",
            Lifecycle::Future => "http://purl.org/adms/status/UnderDevelopment",
            Lifecycle::Repealed => "http://purl.org/adms/status/Withdrawn",
        },
        field: shared::field_id(&entry.field.id),
        classes: [shared::level_id(entry.level), format!("#truc-tuyen/{}", online_slug(procedure.online))],
        events,
        authority,
        parts: roles,
        audience: procedure.applicants.stated().into_iter().flatten().map(|name| shared.audience(name)).collect(),
        contact: shared::contact(&Route::of(&["quay", &entry.counter.number.to_string()])),
        time: limit.filter(|_| current).and_then(duration),
        channels: if current { parts.channels() } else { Vec::new() },
        costs: if current { parts.costs(shared) } else { Vec::new() },
        papers,
        kinds,
        requirements: when(parts.texts("dieu-kien", "cv:Requirement", procedure.requirements.stated().filter(|_| current))),
        results: when(parts.texts("ket-qua", "cv:Output", procedure.result.stated().filter(|_| current))),
        rule: parts.rule(&acts).filter(|_| current),
        acts: acts.into_iter().chain(procedure.decision.as_ref().map(|id| shared.decision(id))).collect(),
        related: related.map(|other| service_id(&other.route)).collect(),
        heir: heir.map(|heir| service_id(&heir.route)),
        page: Page { id: entry.route.folder(), kind: "foaf:Document" },
        modified: of_entry(plan, entry).map(iso),
        source: procedure.provenance.source.as_ref().map(|id| shared.source(id)),
        trust: shared.trust(procedure.provenance.overall()),
    };
    graph.add(&node);
}

/// Writes the parts of one service and gives their addresses.
struct Parts<'p, 'a> {
    views: &'a Views<'a>,
    entry: &'p Entry<'a>,
    graph: &'p mut Graph,
    code: &'a str,
}

impl<'a> Parts<'_, 'a> {
    /// `thu-tuc/1.001193/#kenh-1`, and `1.001193/kenh-1`, by which it is known elsewhere.
    fn names(&self, word: &str, number: usize) -> (String, String) {
        (format!("{}#{word}-{number}", self.entry.route.folder()), format!("{}/{word}-{number}", self.code))
    }

    fn channel_name(&self, index: usize) -> String {
        self.names("kenh", index + 1).0
    }

    fn channels(&mut self) -> Vec<String> {
        let words = &self.views.words;
        let channels: &'a [Channel] = &self.entry.procedure.channels;
        let mut ids = Vec::new();
        for (index, channel) in channels.iter().enumerate() {
            let (id, identifier) = self.names("kenh", index + 1);
            let limit = channel.time_limit.0.stated();
            let text = limit.map(|limit| format!("{}: {}.", words.get("section_time"), words.limit(limit).replace('\u{a0}', " ")));
            let notes = limit.and_then(|limit| limit.note.as_deref()).into_iter().chain(channel.note.as_deref());
            let description: Vec<&str> = text.as_deref().into_iter().chain(notes).collect();
            self.graph.add(&Part {
                id: &id,
                kind: "cv:Channel",
                identifier: &identifier,
                description: (!description.is_empty()).then(|| description.join(" ")),
                class: Some(shared::channel_id(channel.by)),
                owner: Some("#mot-cua"),
                time: limit.and_then(duration),
                ..Part::default()
            });
            ids.push(id);
        }
        ids
    }

    /// Each fee once where it is the same on every channel, else once for each.
    fn costs(&mut self, shared: &mut Shared<'a>) -> Vec<String> {
        let (words, channels) = (&self.views.words, &self.entry.procedure.channels);
        let mut ids = Vec::new();
        let first: &[Fee] = channels.first().map(|channel| channel.fees.as_slice()).unwrap_or_default();
        let same = channels.iter().all(|channel| channel.fees == first);
        let shown = if same { &channels[..channels.len().min(1)] } else { channels.as_slice() };
        for (index, fee) in shown.iter().enumerate().flat_map(|(index, channel)| channel.fees.iter().map(move |fee| (index, fee))) {
            let value = match fee.state {
                FeeState::Amount(amount) => Some(amount.dong()),
                FeeState::Free => Some(0),
                FeeState::ByResolution => None,
                FeeState::NotStated => continue,
            };
            let (id, identifier) = self.names("phi", ids.len() + 1);
            let name = fee.name.as_deref().unwrap_or_else(|| words.fee_kind(fee.kind));
            let mut description = format!("{name}: {}.", words.fee(fee).replace('\u{a0}', " "));
            if !fee.exemptions.is_empty() {
                description = format!("{description} {}: {}.", words.get("fee_exempt"), fee.exemptions.join("; "));
            }
            let acts = fee.legal.iter().filter_map(|id| self.views.plan.acts.get(id));
            let mut defined_by: Vec<String> = acts.map(|act| shared.agency(&act.issuer, self.entry.level)).collect();
            defined_by.dedup();
            self.graph.add(&Part {
                id: &id,
                kind: "cv:Cost",
                identifier: &identifier,
                description: Some(description),
                value,
                currency: value.map(|_| CURRENCY),
                defined_by,
                through: (!same).then(|| self.channel_name(index)),
                ..Part::default()
            });
            ids.push(id);
        }
        ids
    }

    /// The papers, and of what kinds they are.
    fn papers(&mut self) -> (Vec<String>, Vec<&'static str>) {
        let words = &self.views.words;
        let documents = self.entry.procedure.documents.0.stated();
        let cases = documents.into_iter().flat_map(|documents| &documents.cases);
        let items = cases.flat_map(|case| case.items.iter().map(move |item| (case.name.as_deref(), item)));
        let (mut ids, mut kinds) = (Vec::new(), Vec::new());
        for (case, item) in items {
            let (id, identifier) = self.names("giay-to", ids.len() + 1);
            let count = |count: u32, word: &str| (count > 0).then(|| format!("{count} {}", words.get(word)));
            let counts = [count(item.originals, "document_originals"), count(item.copies, "document_copies")];
            let counts: Vec<String> = counts.into_iter().flatten().collect();
            let about = case.map(str::to_owned).into_iter().chain(counts).chain(item.note.clone());
            let about = about.collect::<Vec<_>>().join("; ");
            let kind = paper(item).id();
            let file = item.form.as_ref().filter(|form| self.views.plan.site.downloads.iter().any(|download| download.path == **form));
            let file = file.map(|form| format!("files/{form}"));
            self.graph.add(&Part {
                id: &id,
                kind: "cv:Evidence",
                identifier: &identifier,
                title: Some(&item.name),
                description: (!about.is_empty()).then_some(about),
                page: file.as_deref().map(|id| Page { id, kind: "foaf:Document" }),
                conforms: Some(kind),
                ..Part::default()
            });
            ids.push(id);
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        (ids, kinds)
    }

    /// Parts that are one text each.
    fn texts(&mut self, word: &str, kind: &'static str, texts: Option<&Vec<String>>) -> Vec<String> {
        let mut ids = Vec::new();
        for text in texts.into_iter().flatten() {
            let (id, identifier) = self.names(word, ids.len() + 1);
            self.graph.add(&Part { id: &id, kind, identifier: &identifier, title: Some(text), ..Part::default() });
            ids.push(id);
        }
        ids
    }

    /// The steps, as the rule that the service follows.
    fn rule(&mut self, acts: &[String]) -> Option<String> {
        let procedure = self.entry.procedure;
        let steps = procedure.steps.stated().filter(|_| self.entry.state == Lifecycle::Current)?;
        let (id, identifier) = self.names("cac-buoc", 1);
        let step = |(index, step): (usize, &crate::model::step::Step)| match &step.who {
            Some(who) => format!("{}. {who}: {}", index + 1, step.text.trim()),
            None => format!("{}. {}", index + 1, step.text.trim()),
        };
        let title = format!("{}: {}", self.views.words.get("section_steps"), procedure.everyday_name());
        self.graph.add(&Part {
            id: &id,
            kind: "cpsv:Rule",
            identifier: &identifier,
            title: Some(&title),
            description: Some(steps.iter().enumerate().map(step).collect::<Vec<_>>().join("\n")),
            implements: acts.to_vec(),
            ..Part::default()
        });
        Some(id)
    }
}

fn paper(item: &Document) -> Paper {
    match (&item.form, item.originals > 0, item.copies > 0) {
        (Some(_), ..) => Paper::Form,
        (None, true, true) => Paper::Both,
        (None, true, false) => Paper::Original,
        (None, false, true) => Paper::Copy,
        (None, false, false) => Paper::Shown,
    }
}

/// `P5D`; none for working days, which have no such form, and for fractions.
fn duration(limit: &TimeLimit) -> Option<String> {
    let [only] = limit.limit.as_slice() else { return None };
    let thousandths = only.amount.thousandths();
    let whole = (thousandths % 1000 == 0).then_some(thousandths / 1000)?;
    match only.unit {
        Unit::Minute => Some(format!("PT{whole}M")),
        Unit::Hour => Some(format!("PT{whole}H")),
        Unit::Day => Some(format!("P{whole}D")),
        Unit::Month => Some(format!("P{whole}M")),
        Unit::WorkingDay => None,
    }
}
