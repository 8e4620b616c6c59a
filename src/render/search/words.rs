//! The everyday words of each procedure in force: its own keywords, and the commune's words that lead to it.

use std::collections::BTreeSet;

use crate::fold::{fold, occurs};
use crate::plan::Plan;
use crate::render::search::current;

/// Words and where they lead.
#[derive(Debug)]
pub(in crate::render) struct Everyday<'a> {
    /// Each word once, with indices of entries, best first; never none.
    leads: Vec<(&'a str, Vec<usize>)>,
}

impl<'a> Everyday<'a> {
    /// Of the procedures in force. What a name says already is left out: it would be found all the same.
    pub(in crate::render) fn of(plan: &'a Plan<'_>) -> Self {
        let name = |index: usize| {
            let procedure = plan.entries[index].procedure;
            (index, format!("{} | {}", fold(procedure.everyday_name()), fold(&procedure.name)))
        };
        let names: Vec<(usize, String)> = current(plan).map(name).collect();
        let mut leads: Vec<(&str, Vec<usize>)> = Vec::new();
        let mut taken: BTreeSet<(usize, String)> = BTreeSet::new();
        for synonym in plan.site.synonyms.iter().map(|record| &record.value) {
            let mut to: Vec<usize> = Vec::new();
            let codes = synonym.codes.iter().filter_map(|code| plan.standing(code.as_str()));
            let means = synonym.means.as_deref().map(fold).unwrap_or_default();
            // The phrase is most of a short name, and little of a long one.
            let mut meant: Vec<&(usize, String)> = names.iter().filter(|(_, name)| occurs(&means, name)).collect();
            meant.sort_by_key(|(_, name)| name.len());
            for index in codes.chain(meant.into_iter().map(|(index, _)| *index)) {
                if !to.contains(&index) {
                    to.push(index);
                }
            }
            let key = fold(&synonym.word);
            if !to.is_empty() && key != means && !(to.len() == 1 && says(&names, to[0], &key)) {
                taken.extend(to.iter().map(|index| (*index, key.clone())));
                leads.push((&synonym.word, to));
            }
        }
        for (index, _) in &names {
            for keyword in &plan.entries[*index].procedure.keywords {
                let key = fold(keyword);
                if !says(&names, *index, &key) && taken.insert((*index, key)) {
                    leads.push((keyword, vec![*index]));
                }
            }
        }
        Self { leads }
    }

    /// Every word, with the entries it leads to, best first.
    pub(super) fn leads(&self) -> impl Iterator<Item = (&'a str, &[usize])> {
        self.leads.iter().map(|(word, to)| (*word, to.as_slice()))
    }

    /// The words that lead to each entry of the plan; those that lead to it first come first.
    pub(in crate::render) fn by_entry(&self, entries: usize) -> Vec<Vec<&'a str>> {
        let mut words: Vec<Vec<(usize, &str)>> = vec![Vec::new(); entries];
        for (word, to) in self.leads() {
            for (place, index) in to.iter().enumerate() {
                words[*index].push((place, word));
            }
        }
        let sorted = words.into_iter().map(|mut words| {
            words.sort_by_key(|(place, _)| *place);
            words.into_iter().map(|(_, word)| word).collect()
        });
        sorted.collect()
    }
}

/// Whether the names of an entry hold every syllable of a word. `names` stand in the order of entries; all is folded.
fn says(names: &[(usize, String)], index: usize, word: &str) -> bool {
    let Ok(at) = names.binary_search_by_key(&index, |(index, _)| *index) else { return false };
    word.split(' ').all(|syllable| occurs(syllable, &names[at].1))
}
