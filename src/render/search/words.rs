//! The everyday words of each procedure in force: its own keywords, and the commune's words that lead to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::fold::fold;
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
            (index, format!(" {} | {} ", fold(procedure.everyday_name()), fold(&procedure.name)))
        };
        let names: Vec<(usize, String)> = current(plan).map(name).collect();
        let names = Names::of(&names);
        let mut leads: Vec<(&str, Vec<usize>)> = Vec::new();
        let mut taken: BTreeSet<(usize, String)> = BTreeSet::new();
        for synonym in plan.site.synonyms.iter().map(|record| &record.value) {
            let mut to: Vec<usize> = Vec::new();
            let codes = synonym.codes.iter().filter_map(|code| plan.standing(code.as_str()));
            let means = synonym.means.as_deref().map(fold).unwrap_or_default();
            // The phrase is most of a short name, and little of a long one.
            let mut meant = names.holding(&means);
            meant.sort_by_key(|(_, name)| name.len());
            for index in codes.chain(meant.into_iter().map(|(index, _)| *index)) {
                if !to.contains(&index) {
                    to.push(index);
                }
            }
            let key = fold(&synonym.word);
            if !to.is_empty() && key != means && !(to.len() == 1 && names.say(to[0], &key)) {
                taken.extend(to.iter().map(|index| (*index, key.clone())));
                leads.push((&synonym.word, to));
            }
        }
        for (index, _) in names.all {
            for keyword in &plan.entries[*index].procedure.keywords {
                let key = fold(keyword);
                if !names.say(*index, &key) && taken.insert((*index, key)) {
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

/// The names of entries, and where each syllable stands: few names hold the first syllable of a phrase.
struct Names<'n> {
    /// In the order of entries; folded, a space before and behind.
    all: &'n [(usize, String)],
    /// Places in `all`, in order.
    by_syllable: BTreeMap<&'n str, Vec<usize>>,
}

impl<'n> Names<'n> {
    fn of(all: &'n [(usize, String)]) -> Self {
        let mut by_syllable: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, (_, name)) in all.iter().enumerate() {
            for syllable in name.split_ascii_whitespace() {
                let places = by_syllable.entry(syllable).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        Self { all, by_syllable }
    }

    /// The names that hold a folded phrase as whole syllables, in the order of entries; none of an empty one.
    fn holding(&self, phrase: &str) -> Vec<&'n (usize, String)> {
        let places = phrase.split(' ').next().and_then(|first| self.by_syllable.get(first));
        let phrase = format!(" {phrase} ");
        places.into_iter().flatten().map(|place| &self.all[*place]).filter(|(_, name)| name.contains(&phrase)).collect()
    }

    /// Whether the names of an entry hold every syllable of a folded word.
    fn say(&self, index: usize, word: &str) -> bool {
        let Ok(at) = self.all.binary_search_by_key(&index, |(index, _)| *index) else { return false };
        word.split(' ').all(|syllable| self.by_syllable.get(syllable).is_some_and(|places| places.binary_search(&at).is_ok()))
    }
}
