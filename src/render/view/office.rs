//! The one-stop office, its counters and the feedback address, as a free page shows them.

use serde::Serialize;

use crate::model::id::Id;
use crate::model::office::{Counter, Field, Subject};
use crate::model::page::Shows;
use crate::plan::{Group, Shared};
use crate::render::view::frame::{LinkView, Views, feedback};
use crate::render::view::part::FactView;

/// Some facts under one heading.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FactsView {
    title: String,
    facts: Vec<FactView>,
    /// Lists that belong to it.
    links: Vec<LinkView>,
}

/// What a counter's page says before its procedures.
#[derive(Debug, Serialize)]
pub(in crate::render) struct CounterView {
    /// What the office announces that it receives.
    subjects: Vec<SubjectView>,
    /// The fields that it receives, with how many procedures; each leads to its place on the page.
    fields: Vec<LinkView>,
    /// The office, its address and how to reach it.
    place: FactsView,
}

/// One kind of work of a counter.
#[derive(Debug, Serialize)]
struct SubjectView {
    name: String,
    /// Who receives it; none where nobody is named.
    post: Option<String>,
    /// Its fields in the inventory that have a procedure in force.
    fields: Vec<String>,
}

impl Views<'_> {
    /// What a counter's page says before its procedures.
    pub(super) fn at_counter(&self, counter: &Counter) -> CounterView {
        let settings = &self.plan.site.settings.value;
        let here = self.plan.fields.iter().filter_map(|group| match group.shared {
            Shared::Field(field) => {
                let count = group.members.iter().filter(|index| self.plan.entries[**index].counter.number == counter.number).count();
                (count > 0).then_some((field, count))
            }
            _ => None,
        });
        let here: Vec<(&Field, usize)> = here.collect();
        let named = |ids: &[Id]| here.iter().filter(|(field, _)| ids.contains(&field.id)).map(|(field, _)| field.name.clone()).collect();
        let subject =
            |subject: &Subject| SubjectView { name: subject.name.clone(), post: subject.post.clone(), fields: named(&subject.fields) };
        let field = |(field, count): &(&Field, usize)| LinkView {
            text: field.name.clone(),
            href: format!("#muc-{}", field.id),
            count: Some(*count),
            note: None,
        };
        let place = [settings.commune.district.as_deref(), Some(settings.commune.province.as_str())];
        let place = place.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let facts = vec![
            FactView::stated(self.words.get("office"), format!("{}, {place}", settings.office.name)),
            FactView::of(&self.words, "fact_address", &settings.office.address),
            FactView::of(&self.words, "fact_phone", &settings.office.phone),
        ];
        CounterView {
            subjects: counter.subjects.iter().map(subject).collect(),
            // One field alone has no heading to lead to.
            fields: here.iter().filter(|_| here.len() > 1).map(field).collect(),
            place: FactsView { title: self.words.get("counter_place").to_owned(), facts, links: Vec::new() },
        }
    }

    /// What a free page shows of the commune's own facts.
    pub(super) fn shown(&self, shows: Shows) -> Vec<FactsView> {
        match shows {
            Shows::Office => {
                std::iter::once(self.office()).chain(self.plan.counters.iter().filter_map(|group| self.counter(group))).collect()
            }
            Shows::Feedback => vec![self.feedback()],
        }
    }

    fn office(&self) -> FactsView {
        let office = &self.plan.site.settings.value.office;
        let words = &self.words;
        let mut facts = vec![
            FactView::of(words, "fact_address", &office.address),
            FactView::of(words, "fact_phone", &office.phone),
            FactView::of(words, "fact_hours", &office.hours),
        ];
        facts.extend(office.area.map(|area| FactView::stated(words.get("fact_area"), format!("{area} m²"))));
        if !office.equipment.is_empty() {
            facts.push(FactView::stated(words.get("fact_equipment"), office.equipment.join("; ")));
        }
        FactsView { title: office.name.clone(), facts, links: Vec::new() }
    }

    /// A counter with its posts, its hours and the fields that it receives.
    fn counter(&self, group: &Group<'_>) -> Option<FactsView> {
        let Shared::Counter(counter) = group.shared else { return None };
        let received =
            self.plan.fields.iter().filter(|group| matches!(group.shared, Shared::Field(field) if field.counter == counter.number));
        let links = std::iter::once(self.group_link(group)).chain(received.map(|field| self.group_link(field).noting(None)));
        let mut facts = vec![FactView::stated(self.words.get("fact_receives"), counter.name.clone())];
        facts.extend(self.counter_facts(counter));
        Some(FactsView { title: self.counter_name(counter.number), facts, links: links.collect() })
    }

    fn feedback(&self) -> FactsView {
        let facts = feedback(&self.words, &self.plan.site.settings.value.feedback).into();
        FactsView { title: self.words.get("feedback").to_owned(), facts, links: Vec::new() }
    }
}
