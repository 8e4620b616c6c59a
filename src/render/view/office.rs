//! The one-stop office, its counters and the feedback address, as a free page shows them.

use serde::Serialize;

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

impl Views<'_> {
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
