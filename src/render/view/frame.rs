//! What every page shares: the head, the crumbs, the commune, its office, and where feedback goes.

use serde::Serialize;

use crate::diagnostic::Message;
use crate::model::date::Validity;
use crate::model::settings::{Feedback, Notice};
use crate::plan::{Plan, Route};
use crate::render::policy;
use crate::render::search::Everyday;
use crate::render::view::item::ItemView;
use crate::render::view::part::FactView;
use crate::render::view::vocabulary::{Vocabulary, lower_first, sentence, upper_first};
use crate::words::{Language, Words, page_words};

/// The site; the same on every page, in every template as `site`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SiteView {
    title: String,
    /// `Ủy ban nhân dân xã Tân Việt`.
    agency: String,
    /// `Ủy ban nhân dân`, the first line of the letterhead; none where the agency's name does not end in the commune's.
    agency_parent: Option<String>,
    /// `xã Tân Việt`, the second line.
    agency_name: String,
    commune: String,
    /// `Huyện Thanh Hà`, `Tỉnh Hải Dương`.
    places: Vec<String>,
    /// `huyện Thanh Hà, tỉnh Hải Dương`.
    place: String,
    as_of: String,
    /// The day, where it is not the one that the note of a frozen record speaks of.
    as_of_note: Option<String>,
    /// What every page of a frozen record says.
    snapshot_note: Option<String>,
    /// Its first sentence.
    snapshot_lead: Option<String>,
    /// The rest of it.
    snapshot_rest: Option<String>,
    /// What every page has to say on the day of the site.
    notices: Vec<String>,
    office: OfficeView,
    feedback: FeedbackView,
    /// The free pages of the menu.
    pages: Vec<LinkView>,
    /// What a browser may do on our pages.
    csp: &'static str,
}

#[derive(Debug, Serialize)]
struct OfficeView {
    name: String,
    /// Its address, or else where the commune is.
    place: String,
    facts: Vec<FactView>,
}

/// Where feedback goes.
#[derive(Debug, Serialize)]
struct FeedbackView {
    facts: Vec<FactView>,
    /// `Chưa công bố: địa chỉ, điện thoại.` and what the author adds.
    absent: Vec<String>,
}

/// A link inside the site: the page's file from the top. Templates put `page.root` before it.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct LinkView {
    /// What it says.
    pub(super) text: String,
    /// `linh-vuc/ho-tich/index.html`.
    pub(super) href: String,
    /// How many things stand there.
    pub(super) count: Option<usize>,
    /// A sentence about it.
    pub(super) note: Option<String>,
}

/// One page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PageView {
    /// What stands in the browser's tab, before the name of the agency; empty on the home page.
    title: String,
    /// One sentence for search engines.
    description: String,
    /// The way back to the top: `../../`. On the 404 page, the path of the site.
    root: String,
    /// The whole address; none on the 404 page.
    canonical: Option<String>,
    /// The part of the menu that it belongs to.
    section: &'static str,
    /// The way down to it, from the home page; none on the home page.
    crumbs: Vec<LinkView>,
    /// The feed of what stands on it, beside that of the whole site.
    feed: Option<LinkView>,
}

/// Makes views: the plan, the words, and the line of every procedure in a list.
pub(in crate::render) struct Views<'a> {
    /// What will be made.
    pub(in crate::render) plan: &'a Plan<'a>,
    /// The words of the pages.
    pub(in crate::render) words: Vocabulary,
    /// What findings say.
    sentences: Words,
    /// One for each entry of the plan, made once: a procedure stands in five lists.
    pub(super) items: Vec<ItemView>,
    /// What people call each procedure, for the search and its page.
    pub(in crate::render) everyday: Everyday<'a>,
}

impl<'a> Views<'a> {
    /// For one plan.
    pub(in crate::render) fn of(plan: &'a Plan<'a>) -> Self {
        let words = Vocabulary::new(page_words(Language::Vietnamese));
        let items = || plan.entries.iter().map(|entry| ItemView::of(plan, &words, entry)).collect();
        let ((items, everyday), sentences) = rayon::join(|| (items(), Everyday::of(plan)), || Words::of(Language::Vietnamese));
        Self { plan, words, sentences, items, everyday }
    }

    /// A sentence of a finding.
    pub(super) fn say(&self, message: &Message) -> String {
        self.sentences.say(message)
    }

    /// What every page has to say on the day of the site.
    pub(in crate::render) fn notices(&self) -> impl Iterator<Item = &Notice> {
        let as_of = self.plan.site.as_of;
        let all = self.plan.site.settings.value.notices.iter();
        all.filter(move |notice| Validity { from: notice.from, to: notice.to }.holds_on(as_of))
    }

    /// The frame of a page. `above` are the pages on the way down to it, without the home page.
    pub(super) fn page(&self, route: &Route, section: &'static str, title: &str, description: &str, above: Vec<LinkView>) -> PageView {
        let home = Route::of(&[]);
        let mut crumbs = Vec::new();
        if *route != home {
            crumbs.push(LinkView::to(self.words.get("menu_home"), &home));
            crumbs.extend(above);
        }
        let canonical = Some(format!("{}{}", self.plan.base_url.as_str(), route.folder()));
        PageView {
            title: title.to_owned(),
            description: description.to_owned(),
            root: route.root(),
            canonical,
            section,
            crumbs,
            feed: None,
        }
    }

    /// `xã Tân Việt, huyện Thanh Hà, tỉnh Hải Dương`.
    pub(in crate::render) fn place(&self) -> String {
        let commune = &self.plan.site.settings.value.commune;
        let parts = [Some(commune.name.as_str()), commune.district.as_deref(), Some(commune.province.as_str())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The day of the data, and what every page of a frozen record says.
    pub(in crate::render) fn note(&self) -> String {
        let settings = &self.plan.site.settings.value;
        let note = settings.snapshot.and(settings.snapshot_note.as_deref()).unwrap_or_default();
        format!("{} {}. {}", self.words.get("data_as_of"), self.plan.site.as_of, note.trim()).trim_end().to_owned()
    }

    /// Who answers for the site: the agency; of a frozen record, which others may have put together, only its own name.
    pub(in crate::render) fn publisher(&self) -> &str {
        let settings = &self.plan.site.settings.value;
        if settings.snapshot.is_some() { &settings.title } else { &settings.commune.agency }
    }

    /// Where what programs read comes from, and for which day it stands.
    pub(in crate::render) fn source(&self) -> String {
        let (words, plan) = (&self.words, self.plan);
        let (title, base) = (&plan.site.settings.value.title, plan.base_url.as_str());
        let day = lower_first(words.get("data_as_of"));
        format!("{}: {title} ({base}), {day} {}.", words.get("source"), plan.site.as_of)
    }

    /// On which terms what programs read may be used again; where nobody has said so, that.
    pub(in crate::render) fn licence(&self) -> String {
        let told = match &self.plan.site.settings.value.licence {
            Some(licence) => format!("{}, {}", licence.title, licence.url.as_str()),
            None => lower_first(self.words.get("absent_not_published")),
        };
        format!("{}: {told}", self.words.get("data_licence"))
    }

    /// The frame of the page for addresses that are not there: it may be shown at any depth.
    pub(super) fn lost_page(&self) -> PageView {
        PageView {
            title: self.words.get("lost_title").to_owned(),
            description: self.words.get("lost_lead").to_owned(),
            root: self.plan.base_url.path().to_owned(),
            canonical: None,
            section: "",
            crumbs: Vec::new(),
            feed: None,
        }
    }

    /// A link to a page at the top, such as the list of all procedures.
    pub(super) fn top(&self, word: &str, part: &str) -> LinkView {
        LinkView::to(self.words.get(word), &Route::of(&[part]))
    }
}

impl PageView {
    /// With the feed of what stands on it: its title and its file.
    pub(super) fn with_feed(mut self, title: String, file: String) -> Self {
        self.feed = Some(LinkView { text: title, href: file, count: None, note: None });
        self
    }
}

impl LinkView {
    /// A link to a page.
    pub(super) fn to(text: &str, route: &Route) -> Self {
        Self { text: text.to_owned(), href: route.file(), count: None, note: None }
    }

    /// To a file that is no page.
    pub(super) fn at(file: &str, text: &str) -> Self {
        Self { text: text.to_owned(), href: file.to_owned(), count: None, note: None }
    }

    /// With how many things stand there.
    pub(super) fn counting(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    /// With a sentence about it.
    pub(super) fn noting(mut self, note: Option<&str>) -> Self {
        self.note = note.map(str::to_owned);
        self
    }
}

impl SiteView {
    /// From the plan.
    pub(in crate::render) fn of(plan: &Plan<'_>) -> Self {
        let words = Vocabulary::new(page_words(Language::Vietnamese));
        let settings = &plan.site.settings.value;
        let (commune, office) = (&settings.commune, &settings.office);
        let parent = commune.agency.strip_suffix(&commune.name).map(str::trim_end).filter(|parent| !parent.is_empty());
        let places: Vec<&str> = commune.district.as_deref().into_iter().chain([commune.province.as_str()]).collect();
        let note = settings.snapshot.and(settings.snapshot_note.as_deref()).map(str::trim);
        let (lead, rest) = note.map_or((None, None), |note| match note.split_once(". ") {
            Some((lead, rest)) => (Some(format!("{lead}.")), Some(rest.to_owned())),
            None => (Some(note.to_owned()), None),
        });
        let as_of = plan.site.as_of;
        let notices = settings.notices.iter().filter(|notice| Validity { from: notice.from, to: notice.to }.holds_on(as_of));
        let in_menu = plan.pages.iter().filter(|(page, _)| page.front.order.is_some());
        Self {
            title: settings.title.clone(),
            agency: commune.agency.clone(),
            agency_parent: parent.map(str::to_owned),
            agency_name: if parent.is_some() { commune.name.clone() } else { commune.agency.clone() },
            commune: commune.name.clone(),
            places: places.iter().map(|place| upper_first(place)).collect(),
            place: places.join(", "),
            as_of: as_of.to_string(),
            as_of_note: (note.is_none() || settings.snapshot != Some(as_of)).then(|| as_of.to_string()),
            snapshot_note: note.map(str::to_owned),
            snapshot_lead: lead,
            snapshot_rest: rest,
            notices: notices.map(|notice| sentence(&notice.text)).collect(),
            office: OfficeView {
                name: office.name.clone(),
                place: office.address.stated().cloned().unwrap_or_else(|| places.join(", ")),
                facts: vec![FactView::of(&words, "fact_phone", &office.phone), FactView::of(&words, "fact_hours", &office.hours)],
            },
            feedback: FeedbackView::of(plan, &words),
            pages: in_menu.map(|(page, route)| LinkView::to(&page.front.title, route)).collect(),
            csp: policy::PAGE,
        }
    }
}

/// Where feedback goes, fact by fact.
pub(super) fn feedback(words: &Vocabulary, feedback: &Feedback) -> [FactView; 5] {
    [
        ("fact_agency", &feedback.agency),
        ("fact_address", &feedback.address),
        ("fact_phone", &feedback.phone),
        ("fact_email", &feedback.email),
        ("fact_web", &feedback.web),
    ]
    .map(|(name, part)| FactView::of(words, name, part))
}

impl FeedbackView {
    /// What is not there is told in one line for each reason, not in one for each fact.
    fn of(plan: &Plan<'_>, words: &Vocabulary) -> Self {
        let facts = feedback(words, &plan.site.settings.value.feedback);
        let (facts, missing): (Vec<FactView>, Vec<FactView>) = facts.into_iter().partition(|fact| fact.absent.is_none());
        let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
        let mut notes = Vec::new();
        for (name, absent) in missing.into_iter().filter_map(|fact| Some((lower_first(&fact.name), fact.absent?))) {
            notes.extend(absent.note);
            match reasons.iter_mut().find(|(word, _)| *word == absent.word) {
                Some((_, names)) => names.push(name),
                None => reasons.push((absent.word, vec![name])),
            }
        }
        let reasons = reasons.into_iter().map(|(word, names)| format!("{word}: {}.", names.join(", ")));
        Self { facts, absent: reasons.chain(notes).collect() }
    }
}
