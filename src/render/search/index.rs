//! The index: one record a procedure in force.
//!
//! Records of one field stand together: their names are alike, and a compressor sees it.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use crate::model::id::Id;
use crate::model::procedure::Online;
use crate::plan::{Entry, Plan};
use crate::render::search::current;
use crate::render::search::words::Everyday;
use crate::render::view::item::cost;
use crate::render::view::vocabulary::Vocabulary;

/// `[code, name, everyday name, field, level, counter, online, fee, words, weight]`. Its address follows from its code;
/// field, level and online level are numbers of [`Tables`].
#[derive(Debug, Serialize)]
pub(super) struct Record<'a>(
    &'a str,
    &'a str,
    /// Empty where people call it by its name.
    &'a str,
    usize,
    usize,
    u32,
    usize,
    String,
    /// `hôn thú~59~58|cưới vợ`: words parted by `|`, each with the other records that it leads to, best first.
    String,
    /// How often it is asked for, where that is known: between equal matches the larger one stands first.
    #[serde(skip_serializing_if = "Option::is_none")]
    Option<i64>,
);

/// What the numbers in records stand for; each list is one text, its parts parted by `|`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Tables {
    fields: String,
    levels: String,
    online: String,
}

const ONLINE: [Online; 4] = [Online::Full, Online::Partial, Online::Information, Online::None];

impl Tables {
    /// In the order of the commune's files.
    pub(in crate::render) fn of(plan: &Plan<'_>, words: &Vocabulary) -> Self {
        let fields: Vec<&str> = plan.site.fields.iter().map(|record| record.value.name.as_str()).collect();
        let levels: Vec<&str> = plan.site.levels.iter().map(|record| record.value.name.as_str()).collect();
        Self { fields: fields.join("|"), levels: levels.join("|"), online: ONLINE.map(|online| words.online(online)).join("|") }
    }
}

/// Indices of the entries in force, in the order of their records.
pub(super) fn order(plan: &Plan<'_>) -> Vec<usize> {
    let mut order: Vec<usize> = current(plan).collect();
    order.sort_by_key(|index| (&plan.entries[*index].field.id, &plan.entries[*index].procedure.code));
    order
}

/// The records, in this order of entries.
pub(super) fn records<'a>(plan: &'a Plan<'_>, words: &'a Vocabulary, everyday: &Everyday<'_>, order: &[usize]) -> Vec<Record<'a>> {
    let place: BTreeMap<usize, usize> = order.iter().enumerate().map(|(place, index)| (*index, place)).collect();
    let mut said: Vec<String> = vec![String::new(); plan.entries.len()];
    for (word, to) in everyday.leads() {
        let text = &mut said[to[0]];
        if !text.is_empty() {
            text.push('|');
        }
        text.push_str(word);
        for other in &to[1..] {
            write!(text, "~{}", place[other]).expect("a string takes all");
        }
    }
    let weights = weights(plan);
    let fields: BTreeMap<&Id, usize> = plan.site.fields.iter().enumerate().map(|(number, record)| (&record.value.id, number)).collect();
    let levels: BTreeMap<&Id, usize> = plan.site.levels.iter().enumerate().map(|(number, record)| (&record.value.id, number)).collect();
    let record = |index: &usize| {
        let Entry { procedure, level, field, counter, .. } = &plan.entries[*index];
        Record(
            procedure.code.as_str(),
            &procedure.name,
            procedure.common_name.as_deref().filter(|name| *name != procedure.name).unwrap_or_default(),
            fields[&field.id],
            levels[&level.id],
            counter.number,
            ONLINE.iter().position(|online| *online == procedure.online).unwrap_or_default(),
            cost(words, procedure),
            std::mem::take(&mut said[*index]),
            weights.get(procedure.code.as_str()).copied(),
        )
    };
    order.iter().map(record).collect()
}

/// The dossiers of the last year in which each procedure's were counted; else the office's own list, its first the heaviest.
fn weights<'a>(plan: &'a Plan<'_>) -> BTreeMap<&'a str, i64> {
    let counted = plan.site.results.iter().rev().map(|record| &record.value);
    let counted = counted.filter(|results| results.period.to <= plan.site.as_of).find(|results| !results.procedures.is_empty());
    match counted {
        Some(results) => results
            .procedures
            .iter()
            .map(|counted| {
                (counted.code.as_str(), {
                    let received = counted.received;
                    received.online.saturating_add(received.direct).saturating_add(received.post)
                })
            })
            .collect(),
        None => {
            let standing = plan.site.settings.value.top_tasks.iter().rev().filter_map(|code| plan.standing(code.as_str()));
            standing.map(|index| plan.entries[index].procedure.code.as_str()).zip(1..).collect()
        }
    }
}
