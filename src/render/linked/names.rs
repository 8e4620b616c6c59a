//! Addresses for what has only a name: an agency, a kind of applicant.

use std::collections::{BTreeMap, BTreeSet};

use crate::fold::fold;

/// Addresses are no longer than this, whatever the name.
const LONGEST: usize = 60;

/// One address for each name, in the order in which the names first came.
pub(super) struct Names {
    prefix: &'static str,
    by_name: BTreeMap<String, usize>,
    taken: BTreeSet<String>,
    all: Vec<(String, String)>,
}

impl Names {
    /// Addresses that begin with `prefix`.
    pub(super) fn new(prefix: &'static str) -> Self {
        Self { prefix, by_name: BTreeMap::new(), taken: BTreeSet::new(), all: Vec::new() }
    }

    /// The address of this name.
    pub(super) fn id(&mut self, name: &str) -> String {
        if let Some(index) = self.by_name.get(name) {
            return self.all[*index].0.clone();
        }
        let mut slug: String = fold(name).replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
        slug.truncate(LONGEST);
        let slug = slug.trim_matches('-');
        let mut id = format!("{}{slug}", self.prefix);
        let mut count = 1;
        while !self.taken.insert(id.clone()) {
            count += 1;
            id = format!("{}{slug}-{count}", self.prefix);
        }
        self.by_name.insert(name.to_owned(), self.all.len());
        self.all.push((id.clone(), name.to_owned()));
        id
    }

    /// Every address with its name.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.all.iter().map(|(id, name)| (id.as_str(), name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_has_one_address_and_no_other_has_it() {
        let mut names = Names::new("#");
        let ids = ["Sở Y tế", "Sở Y tế", "sở y tế", "!"].map(|name| names.id(name));
        assert_eq!(ids, ["#so-i-te", "#so-i-te", "#so-i-te-2", "#"]);
        assert_eq!(names.all().count(), 3);
    }
}
