//! Everything the program says, in one catalogue a language (Project Fluent). No sentence stands in code.

pub mod rule_page;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rayon::prelude::*;
use unic_langid::langid;

use crate::diagnostic::{Argument, Message};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Vietnamese, the language of its users.
    #[default]
    Vietnamese,
    /// English.
    English,
}

/// The catalogues of a language: pages, the keys of the open data, what is read aloud, the command line, and findings by the
/// room of their rules.
const fn texts(language: Language) -> [&'static str; 9] {
    match language {
        Language::Vietnamese => [
            include_str!("vi/page.ftl"),
            include_str!("vi/data.ftl"),
            include_str!("vi/broadcast.ftl"),
            include_str!("vi/cli.ftl"),
            include_str!("vi/finding.ftl"),
            include_str!("vi/inventory.ftl"),
            include_str!("vi/text.ftl"),
            include_str!("vi/declared.ftl"),
            include_str!("vi/budget.ftl"),
        ],
        Language::English => [
            include_str!("en/page.ftl"),
            include_str!("en/data.ftl"),
            include_str!("en/broadcast.ftl"),
            include_str!("en/cli.ftl"),
            include_str!("en/finding.ftl"),
            include_str!("en/inventory.ftl"),
            include_str!("en/text.ftl"),
            include_str!("en/declared.ftl"),
            include_str!("en/budget.ftl"),
        ],
    }
}

/// The catalogue of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
}

impl Words {
    /// The catalogue of `language`, for whoever runs the program; the words of pages are apart.
    pub fn of(language: Language) -> Self {
        let [_, _, _, spoken @ ..] = texts(language);
        Self::reading(language, &spoken)
    }

    fn reading(language: Language, texts: &[&'static str]) -> Self {
        let locale = match language {
            Language::Vietnamese => langid!("vi"),
            Language::English => langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks would stand as boxes in a Windows console.
        bundle.set_use_isolating(false);
        let read = |text: &&str| FluentResource::try_new((*text).to_owned()).map_err(|(_, errors)| errors);
        let read = |text| read(text).expect("a test reads every catalogue");
        // One alone is read on the spot: whoever waits for words that are made once must not wait for other threads.
        let resources: Vec<FluentResource> = if let [text] = texts { vec![read(text)] } else { texts.par_iter().map(read).collect() };
        for resource in resources {
            bundle.add_resource(resource).expect("a test finds ids that come twice");
        }
        Self { bundle, language }
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence with its arguments.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            let value = match value {
                Argument::Text(text) => FluentValue::from(text.as_str()),
                Argument::Said(sentence) => FluentValue::from(self.say(sentence)),
            };
            args.set(*name, value);
        }
        self.format(message.id, Some(&args)).unwrap_or_else(|| message.id.to_owned())
    }

    /// A word or sentence without arguments.
    pub fn word(&self, id: &str) -> String {
        self.format(id, None).unwrap_or_else(|| id.to_owned())
    }

    /// Whether the catalogue has this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, args, &mut errors).into_owned())
    }
}

/// The words of the pages that need no argument, by id: what templates see as `words`.
pub fn page_words(language: Language) -> BTreeMap<String, String> {
    /// Read once: every part of a site asks for them.
    static VIETNAMESE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let [pages, ..] = texts(Language::Vietnamese);
        plain_words(Language::Vietnamese, pages)
    });
    let [pages, ..] = texts(language);
    if language == Language::Vietnamese { VIETNAMESE.clone() } else { plain_words(language, pages) }
}

/// What the keys of the open data mean, by id.
pub fn data_words(language: Language) -> BTreeMap<String, String> {
    let [_, data, ..] = texts(language);
    plain_words(language, data)
}

/// What is read over the loudspeaker, by id.
pub fn broadcast_words(language: Language) -> BTreeMap<String, String> {
    /// Read once: each quarter asks for them, beside the procedures.
    static VIETNAMESE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let [_, _, broadcast, ..] = texts(Language::Vietnamese);
        plain_words(Language::Vietnamese, broadcast)
    });
    let [_, _, broadcast, ..] = texts(language);
    if language == Language::Vietnamese { VIETNAMESE.clone() } else { plain_words(language, broadcast) }
}

/// The words of a catalogue that need no argument, by id.
fn plain_words(language: Language, text: &'static str) -> BTreeMap<String, String> {
    let words = Words::reading(language, &[text]);
    ids(text)
        .filter_map(|id| {
            let pattern = words.bundle.get_message(id)?.value()?;
            let mut errors = Vec::new();
            let text = words.bundle.format_pattern(pattern, None, &mut errors).into_owned();
            errors.is_empty().then(|| (id.to_owned(), text))
        })
        .collect()
}

/// The ids of a catalogue, in order.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn both_languages_say_the_same_things() {
        for (vietnamese, english) in texts(Language::Vietnamese).into_iter().zip(texts(Language::English)) {
            assert_eq!(ids(vietnamese).collect::<Vec<_>>(), ids(english).collect::<Vec<_>>());
        }
    }

    /// The names of the arguments that a catalogue's sentences use, by id.
    fn arguments(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut arguments: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut id = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            id = ids(line).next().unwrap_or(id);
            let names = line.split('$').skip(1).filter_map(|rest| rest.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next());
            arguments.entry(id).or_default().extend(names);
        }
        arguments
    }

    #[test]
    fn no_language_loses_a_figure() {
        for (vietnamese, english) in texts(Language::Vietnamese).into_iter().zip(texts(Language::English)) {
            assert_eq!(arguments(vietnamese), arguments(english));
        }
        let all = texts(Language::English).map(arguments);
        assert_eq!(all.iter().find_map(|of| of.get("report-summary")), Some(&BTreeSet::from(["accepted", "errors", "warnings"])));
    }

    #[test]
    fn every_catalogue_can_be_read_and_says_each_thing_once() {
        for language in [Language::Vietnamese, Language::English] {
            let words = Words::reading(language, &texts(language));
            for id in texts(language).into_iter().flat_map(ids) {
                assert!(words.has(id), "{id}");
            }
        }
    }
}
