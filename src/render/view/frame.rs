//! What every page shares: the head, the crumbs, the commune, the office, and what can be trusted.

use serde::Serialize;

use crate::model::part::Part;
use crate::model::provenance::Provenance;
use crate::plan::{Plan, Route};
use crate::render::view::vocabulary::{Vocabulary, trust_slug};
use crate::words::{Language, page_words};

/// The site; the same on every page, in every template as `site`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SiteView {
    title: String,
    description: Option<String>,
    agency: String,
    commune: String,
    district: Option<String>,
    province: String,
    as_of: String,
    /// What every page of a frozen record says.
    snapshot_note: Option<String>,
    office: OfficeView,
    feedback: Vec<FactView>,
    pages: Vec<LinkView>,
    sources: Vec<SourceView>,
}

#[derive(Debug, Serialize)]
struct OfficeView {
    name: String,
    in_charge: Option<String>,
    area: Option<u32>,
    equipment: Vec<String>,
    facts: Vec<FactView>,
}

/// A named fact, or why it is not there.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FactView {
    /// A key of the catalogue: `phone`.
    pub(in crate::render) key: &'static str,
    /// What it is called.
    pub(in crate::render) name: String,
    /// The fact.
    pub(in crate::render) text: String,
    /// Whether it is there.
    pub(in crate::render) stated: bool,
}

/// A link inside the site: the page's file from the top. Templates put `page.root` before it.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct LinkView {
    /// What it says.
    pub(in crate::render) text: String,
    /// `linh-vuc/ho-tich/index.html`.
    pub(in crate::render) href: String,
    /// How many things stand there.
    pub(in crate::render) count: Option<usize>,
    /// A sentence about it.
    pub(in crate::render) note: Option<String>,
}

#[derive(Debug, Serialize)]
struct SourceView {
    title: String,
    date: Option<String>,
    note: Option<String>,
}

/// One page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PageView {
    /// What stands in the browser's tab, before the site's title.
    title: String,
    /// One sentence for search engines.
    description: String,
    /// The way back to the top: `../../`. On the 404 page, the path of the site.
    root: String,
    /// The whole address; none on the 404 page.
    canonical: Option<String>,
    /// The part of the menu that it belongs to.
    section: &'static str,
    /// The way down to it.
    crumbs: Vec<LinkView>,
}

/// Where a record comes from.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct ProvenanceView {
    /// `verified`, `reconstructed`, `sample`.
    state: &'static str,
    word: String,
    meaning: String,
    source: Option<String>,
    checked: Option<String>,
    note: Option<String>,
    fields: Vec<FieldOriginView>,
}

#[derive(Debug, Clone, Serialize)]
struct FieldOriginView {
    key: String,
    state: &'static str,
    word: String,
    note: Option<String>,
}

/// Makes views: the plan and the words.
pub(in crate::render) struct Views<'a> {
    /// What will be made.
    pub(in crate::render) plan: &'a Plan<'a>,
    /// The words of the pages.
    pub(in crate::render) words: Vocabulary,
}

impl<'a> Views<'a> {
    /// For one plan.
    pub(in crate::render) fn of(plan: &'a Plan<'a>) -> Self {
        Self { plan, words: Vocabulary::new(page_words(Language::Vietnamese)) }
    }

    /// The frame of a page. `above` are the pages on the way down to it, without the home page.
    pub(in crate::render) fn page(
        &self,
        route: &Route,
        section: &'static str,
        title: &str,
        description: &str,
        above: Vec<LinkView>,
    ) -> PageView {
        let canonical = Some(format!("{}{}", self.plan.base_url.as_str(), route.folder()));
        PageView { title: title.to_owned(), description: description.to_owned(), root: route.root(), canonical, section, crumbs: above }
    }

    /// The frame of the page for addresses that are not there: it may be shown at any depth.
    pub(in crate::render) fn lost_page(&self) -> PageView {
        let words = &self.words;
        PageView {
            title: words.get("lost_title").to_owned(),
            description: words.get("lost_lead").to_owned(),
            root: self.plan.base_url.path().to_owned(),
            canonical: None,
            section: "",
            crumbs: Vec::new(),
        }
    }

    /// A link to a page at the top, such as the list of all procedures.
    pub(in crate::render) fn top(&self, word: &str, part: &str) -> LinkView {
        LinkView::to(self.words.get(word), &Route::of(&[part]))
    }

    /// Where a record comes from, for a reader.
    pub(in crate::render) fn provenance(&self, provenance: &Provenance) -> ProvenanceView {
        let title = |id: &crate::model::id::Id| {
            self.plan.site.settings.value.sources.iter().find(|source| source.id == *id).map(|source| source.title.clone())
        };
        let field = |(key, origin): (&String, &crate::model::provenance::Origin)| FieldOriginView {
            key: key.clone(),
            state: trust_slug(origin.state),
            word: self.words.trust(origin.state).to_owned(),
            note: origin.note.clone(),
        };
        ProvenanceView {
            state: trust_slug(provenance.state),
            word: self.words.trust(provenance.state).to_owned(),
            meaning: self.words.trust_meaning(provenance.state).to_owned(),
            source: provenance.source.as_ref().and_then(title),
            checked: provenance.checked.map(|date| date.to_string()),
            note: provenance.note.clone(),
            fields: provenance.fields.iter().map(field).collect(),
        }
    }
}

impl LinkView {
    /// A link to a page.
    pub(in crate::render) fn to(text: &str, route: &Route) -> Self {
        Self { text: text.to_owned(), href: route.file(), count: None, note: None }
    }

    /// With how many things stand there.
    pub(in crate::render) fn counting(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    /// With a sentence about it.
    pub(in crate::render) fn noting(mut self, note: Option<&str>) -> Self {
        self.note = note.map(str::to_owned);
        self
    }
}

/// A part that is one text, as a fact.
pub(in crate::render) fn fact(words: &Vocabulary, key: &'static str, part: &Part<String>) -> FactView {
    let (text, stated) = match part {
        Part::Stated(text) => (text.clone(), true),
        Part::Absent(absence) => (words.absence(absence), false),
        Part::Missing => (words.get("absent_not_published").to_owned(), false),
    };
    FactView { key, name: words.get(&format!("fact_{key}")).to_owned(), text, stated }
}

impl SiteView {
    /// From the plan.
    pub(in crate::render) fn of(plan: &Plan<'_>) -> Self {
        let words = Vocabulary::new(page_words(Language::Vietnamese));
        let settings = &plan.site.settings.value;
        let (office, feedback) = (&settings.office, &settings.feedback);
        let source = |source: &crate::model::settings::Source| SourceView {
            title: source.title.clone(),
            date: source.date.map(|date| date.to_string()),
            note: source.note.clone(),
        };
        let in_menu = plan.pages.iter().filter(|(page, _)| page.front.order.is_some());
        Self {
            title: settings.title.clone(),
            description: settings.description.clone(),
            agency: settings.commune.agency.clone(),
            commune: settings.commune.name.clone(),
            district: settings.commune.district.clone(),
            province: settings.commune.province.clone(),
            as_of: plan.site.as_of.to_string(),
            snapshot_note: settings.snapshot.and(settings.snapshot_note.clone()),
            office: OfficeView {
                name: office.name.clone(),
                in_charge: office.in_charge.clone(),
                area: office.area,
                equipment: office.equipment.clone(),
                facts: vec![
                    fact(&words, "address", &office.address),
                    fact(&words, "phone", &office.phone),
                    fact(&words, "hours", &office.hours),
                ],
            },
            feedback: vec![
                fact(&words, "agency", &feedback.agency),
                fact(&words, "address", &feedback.address),
                fact(&words, "phone", &feedback.phone),
                fact(&words, "email", &feedback.email),
                fact(&words, "web", &feedback.web),
            ],
            pages: in_menu.map(|(page, route)| LinkView::to(&page.front.title, route).noting(page.front.summary.as_deref())).collect(),
            sources: settings.sources.iter().map(source).collect(),
        }
    }
}
