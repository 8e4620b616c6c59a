//! Lists of procedures: A–Z, and by what they have in common; directories of such lists; home, free pages and 404.

use serde::Serialize;

use crate::model::part::Part;
use crate::model::procedure::Lifecycle;
use crate::plan::{Entry, Group, Route, Shared, online_slug};
use crate::render::markup;
use crate::render::view::budget::SummaryView;
use crate::render::view::frame::{FactView, LinkView, PageView, ProvenanceView, Views, fact};

/// One line of a list.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ItemView {
    href: String,
    code: String,
    everyday: String,
    /// The official name, where it is another.
    official: Option<String>,
    field: String,
    level: String,
    counter: u32,
    online: String,
    online_slug: &'static str,
    /// Whether someone pays for it.
    fee: bool,
}

/// A list under one letter.
#[derive(Debug, Serialize)]
struct LetterView {
    letter: String,
    /// The id of its heading: ASCII.
    anchor: String,
    items: Vec<ItemView>,
}

/// The list of all procedures.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ListPage {
    page: PageView,
    heading: String,
    lead: String,
    count: usize,
    letters: Vec<LetterView>,
}

/// A list of procedures that have something in common.
#[derive(Debug, Serialize)]
pub(in crate::render) struct GroupPage {
    page: PageView,
    /// `field`, `level`, `counter`, `online`.
    kind: &'static str,
    heading: String,
    lead: Option<String>,
    count: usize,
    facts: Vec<FactView>,
    /// The posts that sit at the counter.
    posts: Vec<String>,
    /// The fields that the counter receives.
    fields: Vec<LinkView>,
    counter: Option<LinkView>,
    provenance: Option<ProvenanceView>,
    items: Vec<ItemView>,
}

/// A directory of lists.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DirectoryPage {
    page: PageView,
    heading: String,
    lead: String,
    links: Vec<LinkView>,
}

/// The home page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct HomePage {
    page: PageView,
    count: usize,
    tasks: Vec<LinkView>,
    fields: Vec<LinkView>,
    levels: Vec<LinkView>,
    counters: Vec<LinkView>,
    online: Vec<LinkView>,
    quarter: Option<SummaryView>,
}

/// A free page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FreePageView {
    page: PageView,
    heading: String,
    lead: Option<String>,
    body_html: String,
    provenance: Option<ProvenanceView>,
}

/// The page for addresses that are not there.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LostPage {
    page: PageView,
}

impl Views<'_> {
    fn item(&self, entry: &Entry<'_>) -> ItemView {
        let procedure = entry.procedure;
        ItemView {
            href: entry.route.file(),
            code: procedure.code.to_string(),
            everyday: procedure.everyday_name().to_owned(),
            official: procedure.common_name.is_some().then(|| procedure.name.clone()),
            field: entry.field.name.clone(),
            level: entry.level.name.clone(),
            counter: entry.counter.number,
            online: self.words.online(procedure.online).to_owned(),
            online_slug: online_slug(procedure.online),
            fee: procedure.bears_fee(),
        }
    }

    /// The list of all procedures in force.
    pub(in crate::render) fn all(&self) -> ListPage {
        let words = &self.words;
        let mut letters: Vec<LetterView> = Vec::new();
        for entry in self.plan.current() {
            let letter = initial(entry.procedure.everyday_name());
            if letters.last().is_none_or(|last| last.letter != letter) {
                let anchor = format!("muc-{}", letters.len() + 1);
                letters.push(LetterView { letter, anchor, items: Vec::new() });
            }
            letters.last_mut().expect("just made").items.push(self.item(entry));
        }
        let route = Route::of(&["thu-tuc"]);
        let (heading, lead) = (words.get("list_heading"), words.get("list_lead"));
        let count = self.plan.current().count();
        ListPage {
            page: self.page(&route, "thu-tuc", heading, lead, Vec::new()),
            heading: heading.to_owned(),
            lead: lead.to_owned(),
            count,
            letters,
        }
    }

    /// A list of procedures that have something in common.
    pub(in crate::render) fn group(&self, group: &Group<'_>) -> GroupPage {
        let words = &self.words;
        let (kind, heading, lead, above) = match group.shared {
            Shared::Field(field) => ("field", field.name.clone(), field.description.clone(), self.top("menu_fields", "linh-vuc")),
            Shared::Level(level) => ("level", level.name.clone(), level.description.clone(), self.top("menu_levels", "cap")),
            Shared::Counter(counter) => (
                "counter",
                format!("{} {}", words.get("counter"), counter.number),
                Some(counter.name.clone()),
                self.top("menu_counters", "quay"),
            ),
            Shared::Online(online) => {
                let slug = online_slug(online);
                (
                    "online",
                    words.online(online).to_owned(),
                    Some(words.get(&format!("online_{slug}_meaning")).to_owned()),
                    self.top("menu_online", "truc-tuyen"),
                )
            }
        };
        let section = match group.shared {
            Shared::Field(_) => "linh-vuc",
            Shared::Level(_) => "cap",
            Shared::Counter(_) => "quay",
            Shared::Online(_) => "truc-tuyen",
        };
        let (facts, posts, fields, counter, provenance) = match group.shared {
            Shared::Counter(shared) => {
                let hours = match &shared.hours {
                    Part::Missing => &self.plan.site.settings.value.office.hours,
                    hours => hours,
                };
                let fields =
                    self.plan.fields.iter().filter(|field| matches!(field.shared, Shared::Field(field) if field.counter == shared.number));
                (
                    vec![fact(words, "hours", hours)],
                    shared.posts.clone(),
                    fields.map(|field| self.group_link(field)).collect(),
                    None,
                    shared.provenance.as_ref(),
                )
            }
            Shared::Field(field) => {
                let counter = self
                    .plan
                    .counters
                    .iter()
                    .find(|counter| matches!(counter.shared, Shared::Counter(counter) if counter.number == field.counter));
                (Vec::new(), Vec::new(), Vec::new(), counter.map(|counter| self.group_link(counter)), field.provenance.as_ref())
            }
            Shared::Level(_) | Shared::Online(_) => (Vec::new(), Vec::new(), Vec::new(), None, None),
        };
        let description = lead.clone().unwrap_or_else(|| heading.clone());
        GroupPage {
            page: self.page(&group.route, section, &heading, &description, vec![above]),
            kind,
            heading,
            lead,
            count: group.members.len(),
            facts,
            posts,
            fields,
            counter,
            provenance: provenance.map(|provenance| self.provenance(provenance)),
            items: group.members.iter().map(|index| self.item(&self.plan.entries[*index])).collect(),
        }
    }

    /// A link to a list, with how many stand there.
    pub(in crate::render) fn group_link(&self, group: &Group<'_>) -> LinkView {
        let words = &self.words;
        let (text, note) = match group.shared {
            Shared::Field(field) => (field.name.clone(), field.description.clone()),
            Shared::Level(level) => (level.name.clone(), level.description.clone()),
            Shared::Counter(counter) => (format!("{} {}", words.get("counter"), counter.number), Some(counter.name.clone())),
            Shared::Online(online) => {
                (words.online(online).to_owned(), Some(words.get(&format!("online_{}_meaning", online_slug(online))).to_owned()))
            }
        };
        LinkView::to(&text, &group.route).counting(group.members.len()).noting(note.as_deref())
    }

    /// A directory of lists; `word` names its heading and lead in the catalogue.
    pub(in crate::render) fn directory(&self, word: &str, part: &'static str, groups: &[Group<'_>]) -> DirectoryPage {
        let heading = self.words.get(&format!("{word}_heading")).to_owned();
        let lead = self.words.get(&format!("{word}_lead")).to_owned();
        let page = self.page(&Route::of(&[part]), part, &heading, &lead, Vec::new());
        DirectoryPage { page, heading, lead, links: groups.iter().map(|group| self.group_link(group)).collect() }
    }

    /// The home page.
    pub(in crate::render) fn home(&self) -> HomePage {
        let plan = self.plan;
        let settings = &plan.site.settings.value;
        let links = |groups: &[Group<'_>]| groups.iter().map(|group| self.group_link(group)).collect();
        let tasks =
            settings.top_tasks.iter().filter_map(|code| plan.entry(code.as_str())).filter(|entry| entry.state == Lifecycle::Current);
        let task =
            |entry: &Entry<'_>| LinkView::to(entry.procedure.everyday_name(), &entry.route).noting(entry.procedure.summary.as_deref());
        let description = settings.description.as_deref().unwrap_or(&settings.title);
        HomePage {
            page: self.page(&Route::of(&[]), "", "", description, Vec::new()),
            count: plan.current().count(),
            tasks: tasks.take(8).map(task).collect(),
            fields: links(&plan.fields),
            levels: links(&plan.levels),
            counters: links(&plan.counters),
            online: links(&plan.online),
            quarter: plan.quarters.first().and_then(|quarter| self.summary(quarter)),
        }
    }

    /// A free page.
    pub(in crate::render) fn free(&self, page: &crate::model::site::FreePage, route: &Route) -> FreePageView {
        let description = page.front.summary.as_deref().unwrap_or(&page.front.title);
        FreePageView {
            page: self.page(route, "", &page.front.title, description, Vec::new()),
            heading: page.front.title.clone(),
            lead: page.front.summary.clone(),
            body_html: markup::block(&page.body, &route.root()),
            provenance: page.front.provenance.as_ref().map(|provenance| self.provenance(provenance)),
        }
    }

    /// The page for addresses that are not there.
    pub(in crate::render) fn lost(&self) -> LostPage {
        LostPage { page: self.lost_page() }
    }
}

/// The letter of the Vietnamese alphabet under which a name stands: its first, without tone; Ă, Â, Đ, Ê, Ô, Ơ, Ư are letters.
fn initial(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let is_tone = |mark: &char| matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let first = name.chars().find(|letter| letter.is_alphanumeric()).map(String::from).unwrap_or_default();
    first.nfd().filter(|mark| !is_tone(mark)).nfc().collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_under_its_letter_without_tone() {
        for (name, letter) in [("Ấp trứng", "Â"), ("đăng ký", "Đ"), ("Ở nhờ", "Ơ"), ("“Giấy”", "G"), ("Ủy quyền", "U")]
        {
            assert_eq!(initial(name), letter, "{name}");
        }
    }
}
