//! Lists of procedures: A–Z, and by what they have in common; directories of such lists.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::event::{Errand, LifeEvent};
use crate::model::office::Counter;
use crate::model::part::Part;
use crate::model::procedure::Lifecycle;
use crate::plan::{Group, Quick, Route, Shared, online_slug};
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::item::SectionView;
use crate::render::view::office::CounterView;
use crate::render::view::part::FactView;
use crate::render::view::trust::ProvenanceView;
use crate::render::view::vocabulary::{lower_first, sentence};

/// Beyond so many headings, a list begins with links to them.
const HEADINGS: usize = 4;
/// So many procedures need no letters above them.
const AT_ONE_SIGHT: usize = 15;

/// The list of all procedures.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ListPage<'v> {
    page: PageView,
    heading: String,
    lead: String,
    provenance: Option<ProvenanceView>,
    /// Free, same day, online.
    quick: Vec<LinkView>,
    sections: Vec<SectionView<'v>>,
}

/// A list of procedures that have something in common.
#[derive(Debug, Serialize)]
pub(in crate::render) struct GroupPage<'v> {
    page: PageView,
    heading: String,
    lead: Option<String>,
    facts: Vec<FactView>,
    /// Where the setting up of the group comes from, or else how far its members can be trusted.
    provenance: Option<ProvenanceView>,
    /// How to get down to a heading, where there are many: `letters`, `names`.
    jump: Option<&'static str>,
    /// Who sits at a counter, what it receives and where it is; none on other lists.
    counter: Option<CounterView>,
    sections: Vec<SectionView<'v>>,
    /// What other offices do.
    elsewhere: Vec<ErrandView>,
}

/// Something that another office does.
#[derive(Debug, Serialize)]
struct ErrandView {
    what: String,
    agency: String,
    note: Option<String>,
}

/// A directory of lists.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DirectoryPage {
    page: PageView,
    heading: String,
    lead: String,
    provenance: Option<ProvenanceView>,
    sections: Vec<LinksView>,
}

/// Some links under one heading.
#[derive(Debug, Serialize)]
struct LinksView {
    title: Option<String>,
    note: Option<String>,
    links: Vec<LinkView>,
}

impl Views<'_> {
    /// The list of all procedures in force.
    pub(in crate::render) fn all(&self) -> ListPage<'_> {
        let words = &self.words;
        let heading = words.get("list_heading");
        let current: Vec<usize> = self.current().collect();
        let lead = format!("{} {}", current.len(), words.get("list_lead"));
        ListPage {
            page: self.page(&Route::of(&["thu-tuc"]), "thu-tuc", heading, &lead, Vec::new()),
            heading: heading.to_owned(),
            provenance: self.trusted_together(current.iter().copied()),
            quick: self.quick_links(),
            sections: self.by_letter(current.into_iter()),
            lead,
        }
    }

    /// Indices of the procedures in force.
    pub(super) fn current(&self) -> impl Iterator<Item = usize> {
        self.plan.entries.iter().enumerate().filter(|(_, entry)| entry.state == Lifecycle::Current).map(|(index, _)| index)
    }

    /// A list of procedures that have something in common.
    pub(in crate::render) fn group(&self, group: &Group<'_>) -> GroupPage<'_> {
        let words = &self.words;
        let members = || group.members.iter().copied();
        let (section, above) = match group.shared {
            Shared::Field(_) => ("linh-vuc", self.top("menu_fields", "linh-vuc")),
            Shared::Counter(_) => ("quay", self.top("menu_counters", "quay")),
            Shared::Level(_) => ("thu-tuc", self.top("menu_levels", "cap")),
            Shared::Online(_) => ("thu-tuc", self.top("menu_online", "truc-tuyen")),
            Shared::Event(_) => ("thu-tuc", self.top("menu_events", "su-kien")),
            Shared::Quick(_) => ("thu-tuc", self.top("menu_procedures", "thu-tuc")),
        };
        let (heading, lead) = match group.shared {
            Shared::Field(field) => (field.name.clone(), field.description.clone()),
            Shared::Counter(counter) => (self.counter_name(counter.number), Some(counter.name.clone())),
            Shared::Level(level) => (format!("{} {}", words.get("level_heading"), lower_first(&level.name)), level.description.clone()),
            Shared::Online(online) => (
                format!("{} {}", words.get("online_heading_of"), lower_first(words.online(online))),
                Some(words.get(&format!("online_{}_meaning", online_slug(online))).to_owned()),
            ),
            Shared::Event(event) => (event.name.clone(), event.summary.clone()),
            Shared::Quick(quick) => (self.quick_word(quick, "heading").to_owned(), Some(self.quick_word(quick, "meaning").to_owned())),
        };
        let mut facts = vec![FactView::stated(words.get("count_procedures"), group.members.len().to_string())];
        let provenance = match group.shared {
            Shared::Field(field) => {
                let counter = self.plan.site.counters.iter().map(|record| &record.value).find(|counter| counter.number == field.counter);
                let href = Route::of(&["quay", &field.counter.to_string()]).file();
                facts.push(FactView::stated(words.get("fact_counter"), self.counter_name(field.counter)).leading(href));
                facts.extend(counter.into_iter().flat_map(|counter| self.counter_facts(counter)));
                field.provenance.as_ref()
            }
            Shared::Counter(counter) => {
                facts.extend(self.counter_facts(counter));
                counter.provenance.as_ref()
            }
            Shared::Level(_) | Shared::Online(_) | Shared::Event(_) | Shared::Quick(_) => None,
        };
        let sections = match group.shared {
            Shared::Field(_) => self.under(self.plan.site.levels.iter().map(|record| &record.value).map(|level| {
                let belongs = |index: &usize| self.plan.entries[*index].level.id == level.id;
                (level.name.clone(), level.id.to_string(), members().filter(belongs).collect())
            })),
            Shared::Counter(_) => self.under(self.plan.fields.iter().filter_map(|group| match group.shared {
                Shared::Field(field) => {
                    let belongs = |index: &usize| self.plan.entries[*index].field.id == field.id;
                    Some((field.name.clone(), field.id.to_string(), members().filter(belongs).collect()))
                }
                _ => None,
            })),
            Shared::Quick(_) if group.members.len() <= AT_ONE_SIGHT => {
                self.under(std::iter::once((heading.clone(), String::new(), group.members.clone())))
            }
            Shared::Level(_) | Shared::Online(_) | Shared::Quick(_) => self.by_letter(members()),
            Shared::Event(event) => self.moments(event),
        };
        let jump = (sections.len() > HEADINGS).then_some(match group.shared {
            Shared::Level(_) | Shared::Online(_) | Shared::Quick(_) => "letters",
            Shared::Field(_) | Shared::Counter(_) | Shared::Event(_) => "names",
        });
        let elsewhere = match group.shared {
            Shared::Event(event) => self.errands(event),
            _ => Vec::new(),
        };
        let page = self.page(&group.route, section, &heading, lead.as_deref().unwrap_or(&heading), vec![above]);
        let page = match group.shared {
            Shared::Field(_) => {
                page.with_feed(format!("{} {heading}", words.get("feed_title_of")), format!("{}feed.atom", group.route.folder()))
            }
            _ => page,
        };
        GroupPage {
            page,
            provenance: provenance.map(|provenance| self.provenance(provenance)).or_else(|| self.trusted_together(members())),
            heading,
            lead,
            facts,
            jump,
            counter: match group.shared {
                Shared::Counter(counter) => Some(self.at_counter(counter)),
                _ => None,
            },
            sections,
            elsewhere,
        }
    }

    /// The procedures of an event, moment by moment, each once.
    fn moments(&self, event: &LifeEvent) -> Vec<SectionView<'_>> {
        let mut shown = BTreeSet::new();
        let mut sections = Vec::new();
        for (number, group) in event.groups.iter().enumerate() {
            let standing = group.procedures.iter().filter_map(|code| self.plan.standing(code.as_str()));
            let items: Vec<_> = standing.filter(|index| shown.insert(*index)).map(|index| &self.items[index]).collect();
            if !items.is_empty() {
                let anchor = format!("muc-{}", number + 1);
                sections.push(SectionView { title: Some(group.name.clone()), anchor, note: group.note.clone(), items });
            }
        }
        sections
    }

    fn errands(&self, event: &LifeEvent) -> Vec<ErrandView> {
        let today = event.elsewhere.iter().filter(|errand| errand.validity().holds_on(self.plan.site.as_of));
        let view = |errand: &Errand| ErrandView {
            what: errand.what.clone(),
            agency: errand.agency.clone(),
            note: errand.note.as_deref().map(sentence),
        };
        today.map(view).collect()
    }

    /// `Quầy số 3`.
    pub(super) fn counter_name(&self, number: u32) -> String {
        format!("{} {number}", self.words.get("counter"))
    }

    /// Who sits at a counter, and when it is open.
    pub(super) fn counter_facts(&self, counter: &Counter) -> Vec<FactView> {
        let mut facts = Vec::new();
        if !counter.posts.is_empty() {
            facts.push(FactView::stated(self.words.get("counter_posts"), counter.posts.join(", ")));
        }
        facts.push(FactView::of(&self.words, "fact_hours", self.hours(counter)));
        facts
    }

    /// When a counter is open: its own hours, or else the office's.
    pub(in crate::render) fn hours<'s>(&'s self, counter: &'s Counter) -> &'s Part<String> {
        match &counter.hours {
            Part::Missing => &self.plan.site.settings.value.office.hours,
            hours => hours,
        }
    }

    fn quick_word(&self, quick: Quick, what: &str) -> &str {
        self.words.get(&format!("quick_{}_{what}", quick.slug().replace('-', "_")))
    }

    /// The lists of what is free, done the same day, filed online, with their counts and without their meanings.
    pub(super) fn quick_links(&self) -> Vec<LinkView> {
        self.plan.quick.iter().map(|group| self.group_link(group).noting(None)).collect()
    }

    /// A link to a list, with how many stand there.
    pub(super) fn group_link(&self, group: &Group<'_>) -> LinkView {
        let words = &self.words;
        let (text, note) = match group.shared {
            Shared::Field(field) => (field.name.clone(), field.description.as_deref()),
            Shared::Level(level) => (level.name.clone(), level.description.as_deref()),
            Shared::Counter(counter) => (self.counter_name(counter.number), Some(counter.name.as_str())),
            Shared::Event(event) => (event.name.clone(), event.summary.as_deref()),
            Shared::Quick(quick) => (self.quick_word(quick, "name").to_owned(), Some(self.quick_word(quick, "meaning"))),
            Shared::Online(online) => {
                (words.online(online).to_owned(), Some(words.get(&format!("online_{}_meaning", online_slug(online)))))
            }
        };
        LinkView::to(&text, &group.route).counting(group.members.len()).noting(note)
    }

    /// A directory of lists; `word` names its heading and lead in the catalogue. Fields stand under their counters.
    pub(in crate::render) fn directory(&self, word: &str, part: &'static str, groups: &[Group<'_>]) -> DirectoryPage {
        let heading = self.words.get(&format!("{word}_heading")).to_owned();
        let lead = self.words.get(&format!("{word}_lead")).to_owned();
        let lead = if word == "fields" { format!("{} {lead}", groups.len()) } else { lead };
        let section = if matches!(part, "linh-vuc" | "quay") { part } else { "thu-tuc" };
        let at = |number: u32| {
            let here = move |group: &&Group<'_>| matches!(group.shared, Shared::Field(field) if field.counter == number);
            groups.iter().filter(here).map(|group| self.group_link(group)).collect::<Vec<_>>()
        };
        let counters = self.plan.site.counters.iter().map(|record| &record.value);
        let sections = match part {
            "linh-vuc" => counters
                .map(|counter| LinksView {
                    title: Some(self.counter_name(counter.number)),
                    note: Some(counter.name.clone()),
                    links: at(counter.number),
                })
                .filter(|section| !section.links.is_empty())
                .collect(),
            _ => vec![LinksView { title: None, note: None, links: groups.iter().map(|group| self.group_link(group)).collect() }],
        };
        DirectoryPage {
            page: self.page(&Route::of(&[part]), section, &heading, &lead, Vec::new()),
            heading,
            lead,
            provenance: self.trusted_together(self.current()),
            sections,
        }
    }
}
