//! What the commune does not do, and who does.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::plan::Plan;
use crate::render::view::vocabulary::sentence;

/// `[word, agency, note, records]`: what people say, who does it, what else to know, and the records that do a part of it.
#[derive(Debug, Serialize)]
pub(super) struct Row<'a>(&'a str, &'a str, String, Vec<usize>);

/// What holds on the day of the site, in the order of the file. `order` is that of the records.
pub(super) fn pointers<'a>(plan: &'a Plan<'_>, order: &[usize]) -> Vec<Row<'a>> {
    let place: BTreeMap<usize, usize> = order.iter().enumerate().map(|(place, index)| (*index, place)).collect();
    let pointers = plan.site.pointers.iter().map(|record| &record.value);
    let today = pointers.filter(|pointer| pointer.validity().holds_on(plan.site.as_of));
    today
        .map(|pointer| {
            let mut records: Vec<usize> = Vec::new();
            for record in pointer.codes.iter().filter_map(|code| plan.standing(code.as_str())).map(|index| place[&index]) {
                if !records.contains(&record) {
                    records.push(record);
                }
            }
            let note = pointer.note.as_deref().map(sentence).unwrap_or_default();
            Row(&pointer.word, &pointer.agency, note, records)
        })
        .collect()
}
