//! A procedure as search engines read it: one `GovernmentService` of schema.org, in a block of data on its page.
//!
//! Small, because it comes with every page; what a reader needs stands in the page itself. Of a procedure that is not in
//! force it says so, and offers neither channels nor prices.

use serde::Serialize;

use crate::model::channel::By;
use crate::model::fee::{Fee, FeeState};
use crate::model::procedure::{Lifecycle, Procedure};
use crate::plan::{Entry, Plan, Route};
use crate::render::days::{iso, of_entry};
use crate::render::view::frame::Views;

/// So many acts of the legal basis at most; the page has them all.
const ACTS: usize = 3;

#[derive(Serialize)]
struct Service<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    identifier: &'a str,
    name: &'a str,
    #[serde(rename = "alternateName", skip_serializing_if = "Option::is_none")]
    official: Option<&'a str>,
    #[serde(rename = "serviceType")]
    field: &'a str,
    provider: Named<'a>,
    #[serde(rename = "areaServed")]
    area: Area,
    #[serde(skip_serializing_if = "Option::is_none")]
    audience: Option<Audience>,
    #[serde(rename = "availableChannel", skip_serializing_if = "Vec::is_empty")]
    channels: Vec<Channel<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    offers: Vec<Offer<'a>>,
    #[serde(rename = "isRelatedTo", skip_serializing_if = "Option::is_none")]
    heir: Option<Heir<'a>>,
    #[serde(rename = "mainEntityOfPage")]
    page: Page<'a>,
}

#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct Area {
    #[serde(rename = "@type")]
    kind: &'static str,
    /// With district and province: many communes share a name.
    name: String,
}

#[derive(Serialize)]
struct Audience {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "audienceType")]
    whom: String,
}

#[derive(Serialize)]
struct Channel<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(rename = "serviceUrl", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Offer<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    price: i64,
    #[serde(rename = "priceCurrency")]
    currency: &'static str,
    /// What one price is for, and on which channels.
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

#[derive(Serialize)]
struct Heir<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    identifier: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "dateModified", skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    /// How far it can be trusted, and where it is not in force, that it is not.
    #[serde(rename = "creativeWorkStatus")]
    status: Vec<String>,
    #[serde(rename = "isBasedOn", skip_serializing_if = "Vec::is_empty")]
    acts: Vec<Act<'a>>,
}

#[derive(Serialize)]
struct Act<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "legislationIdentifier")]
    number: &'a str,
}

/// The address of a procedure as a thing, not as a page: the same in all our data.
pub(in crate::render) fn address(plan: &Plan<'_>, route: &Route) -> String {
    format!("{}{}#service", plan.base_url.as_str(), route.folder())
}

impl Views<'_> {
    /// JSON for a block of data in HTML: no `<` in it, so no text can end the block.
    pub(super) fn service(&self, entry: &Entry<'_>) -> String {
        let (plan, procedure) = (self.plan, entry.procedure);
        let commune = &plan.site.settings.value.commune;
        let own = plan.site.levels.first().is_some_and(|first| first.value.id == entry.level.id);
        let elsewhere = procedure.agency.stated().filter(|_| !own).map_or(commune.agency.as_str(), String::as_str);
        let current = entry.state == Lifecycle::Current;
        let acts = procedure.legal_basis.stated().into_iter().flatten().filter_map(|id| plan.acts.get(id));
        let heir = procedure.replaced_by.as_ref().and_then(|code| plan.entry(code.as_str()));
        let service = Service {
            context: "https://schema.org",
            kind: "GovernmentService",
            id: address(plan, &entry.route),
            identifier: procedure.code.as_str(),
            name: procedure.everyday_name(),
            official: procedure.common_name.as_ref().filter(|name| **name != procedure.name).map(|_| procedure.name.as_str()),
            field: &entry.field.name,
            provider: Named { kind: "GovernmentOrganization", name: elsewhere },
            area: Area { kind: "AdministrativeArea", name: self.place() },
            audience: procedure.applicants.stated().map(|whom| Audience { kind: "Audience", whom: whom.join("; ") }),
            channels: if current { self.service_channels(procedure) } else { Vec::new() },
            offers: if current { self.offers(procedure) } else { Vec::new() },
            heir: heir.filter(|_| entry.state == Lifecycle::Repealed).map(|heir| Heir {
                kind: "GovernmentService",
                id: address(plan, &heir.route),
                identifier: heir.procedure.code.as_str(),
                name: heir.procedure.everyday_name(),
            }),
            page: Page {
                kind: "WebPage",
                id: format!("{}{}", plan.base_url.as_str(), entry.route.folder()),
                modified: of_entry(plan, entry).map(iso),
                status: self.standing(entry).into_iter().chain([self.trust_word(procedure.provenance.overall()).to_owned()]).collect(),
                acts: acts.take(ACTS).map(|act| Act { kind: "Legislation", number: &act.number }).collect(),
            },
        };
        serde_json::to_string(&service).expect("plain data").replace('<', "\\u003c")
    }

    /// That a procedure is not in force, and since or until when.
    fn standing(&self, entry: &Entry<'_>) -> Option<String> {
        let (word, date) = match entry.state {
            Lifecycle::Current => return None,
            Lifecycle::Future => ("state_future", entry.procedure.effective),
            Lifecycle::Repealed => ("state_repealed", entry.end),
        };
        let since = date.map(|date| format!(" {} {date}", self.words.get(&format!("{word}_date")))).unwrap_or_default();
        Some(format!("{}{since}.", self.words.get(word)))
    }

    fn service_channels<'s>(&'s self, procedure: &'s Procedure) -> Vec<Channel<'s>> {
        let url = procedure.online_url.as_ref().map(|url| url.as_str());
        let channels = procedure.channels.iter().map(|channel| Channel {
            kind: "ServiceChannel",
            name: self.words.channel(channel.by),
            url: url.filter(|_| channel.by == By::Online),
        });
        channels.collect()
    }

    /// Known prices, each once; what is set by a resolution or not stated has none.
    fn offers<'s>(&'s self, procedure: &'s Procedure) -> Vec<Offer<'s>> {
        let mut fees: Vec<(&Fee, Vec<&str>)> = Vec::new();
        for channel in &procedure.channels {
            for fee in &channel.fees {
                let by = self.words.channel(channel.by);
                match fees.iter_mut().find(|(known, _)| *known == fee) {
                    Some((_, channels)) => channels.push(by),
                    None => fees.push((fee, vec![by])),
                }
            }
        }
        let offer = |(fee, channels): (&'s Fee, Vec<&str>)| {
            let price = match fee.state {
                FeeState::Amount(amount) => amount.dong(),
                FeeState::Free => 0,
                FeeState::ByResolution | FeeState::NotStated => return None,
            };
            let some = (channels.len() < procedure.channels.len()).then(|| channels.join(", "));
            let whole = (price > 0 && (fee.unit.is_some() || fee.step.is_some() || fee.cap.is_some())).then(|| self.words.fee(fee));
            let description: Vec<String> = some.into_iter().chain(whole).collect();
            Some(Offer {
                kind: "Offer",
                name: fee.name.as_deref().unwrap_or_else(|| self.words.fee_kind(fee.kind)),
                price,
                currency: "VND",
                description: (!description.is_empty()).then(|| description.join(": ")),
            })
        };
        fees.into_iter().filter_map(offer).collect()
    }
}
