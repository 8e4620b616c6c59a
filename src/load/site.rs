//! All files of the folder together: what must be there, and the site that they make.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Datelike;
use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Diagnostics, Message, Rule, Severity};
use crate::load::file::{self, Loaded, Noun};
use crate::load::forms;
use crate::load::yaml;
use crate::model::accepted::Acceptance;
use crate::model::budget::Layout;
use crate::model::date::Date;
use crate::model::declared::Declaration;
use crate::model::event::LifeEvent;
use crate::model::file::ListedFile;
use crate::model::office::{Act, Counter, Decision, Field, Level};
use crate::model::results::Results;
use crate::model::settings::Settings;
use crate::model::site::{Dated, Download, Filed, FreePage, Listed, Record, Site};
use crate::model::word::{Pointer, Synonym};
use crate::source::{Place, Sources, Text};

/// Every file to its noun. `today` is the day the site stands for where neither `--as-of` nor a snapshot says.
///
/// A `site.yaml` that cannot be read hides no mistake of the other files: something stands in for it, of which no rule
/// speaks. What is wrong is in `diagnostics`.
pub fn site(sources: &Sources, as_of: Option<Date>, today: Date, diagnostics: &mut Diagnostics) -> Site {
    let texts: Vec<(&Arc<str>, &Text)> = sources.texts.iter().collect();
    let loaded = all(&texts);
    missing_files(sources, diagnostics);
    let mut settings = None;
    let mut rest = Rest::default();
    for file in loaded {
        diagnostics.append(file.diagnostics);
        rest.lost.extend(file.lost);
        match file.noun {
            Some(Noun::Settings(record)) => settings = Some(*record),
            Some(noun) => rest.add(noun),
            None => {}
        }
    }
    let whole = counts_hold(diagnostics) && settings.is_some();
    let settings = settings.unwrap_or_else(|| stand_in(sources, diagnostics));
    let as_of = as_of.or(settings.value.snapshot).unwrap_or(today);
    let downloads = sources.downloads.iter().map(|(path, bytes)| Download { path: path.clone(), size: bytes.len() as u64 }).collect();
    rest.disclosures.sort_by_key(|dated| (dated.year, dated.period));
    rest.results.sort_by_key(|results| results.value.year);
    let Rest {
        levels,
        fields,
        counters,
        decisions,
        acts,
        procedures,
        layouts,
        disclosures,
        results,
        declarations,
        acceptances,
        events,
        synonyms,
        pointers,
        files,
        pages,
        lost,
    } = rest;
    // The estimate of the coming year is disclosed in this one.
    let years = || disclosures.iter().map(|dated| dated.year).chain([as_of.0.year(), as_of.0.year() + 1]);
    let first = if layouts.is_empty() { years().min().unwrap_or(i32::MIN) } else { i32::MIN };
    let shipped_sets = forms::shipped(first, years().max().unwrap_or(i32::MAX));
    let form_sets = forms::own(layouts, &shipped_sets, diagnostics);
    Site {
        settings,
        as_of,
        levels,
        fields,
        counters,
        decisions,
        acts,
        procedures: procedures.into_par_iter().map(|filed| Listed::on(as_of, filed)).collect(),
        form_sets,
        shipped_sets,
        disclosures,
        results,
        declarations,
        acceptances,
        events,
        synonyms,
        pointers,
        files,
        pages,
        downloads,
        lost,
        whole,
    }
}

/// As much as every `site.yaml` says.
const LEAST: &str = "title: x
base_url: https://x.example/
commune: {name: x, agency: x, province: x}
office: {name: x, address: x, phone: x, hours: x}
feedback: {agency: x, address: x, phone: x, email: x, web: x}
signatory: x
provenance: {state: sample}
";

/// What stands in for a `site.yaml` that cannot be read, with its day where that can be found in the text.
fn stand_in(sources: &Sources, diagnostics: &mut Diagnostics) -> Record<Settings> {
    let at = Place::file("content/site.yaml");
    diagnostics.unread(&at.file);
    let mut value = yaml::parse::<Settings>(&at.file, LEAST, 0).value.expect("a test builds on it");
    let day = |line: &str| Date::parse(line.strip_prefix("snapshot:")?.split('#').next()?.trim());
    value.snapshot = sources.shown(&at.file).and_then(|text| text.lines().find_map(day));
    Record { value, at }
}

/// Reads every file, the largest first: otherwise the last one to be taken keeps everybody waiting.
fn all(texts: &[(&Arc<str>, &Text)]) -> Vec<Loaded> {
    let mut order: Vec<usize> = (0..texts.len()).collect();
    let size = |text: &Text| match text {
        Text::Read { text, .. } => text.len(),
        _ => 0,
    };
    order.sort_by_key(|index| std::cmp::Reverse(size(texts[*index].1)));
    let mut loaded: Vec<(usize, Loaded)> =
        order.into_par_iter().with_max_len(1).map(|index| (index, file::one(texts[index].0, texts[index].1))).collect();
    loaded.sort_by_key(|(index, _)| *index);
    loaded.into_iter().map(|(_, loaded)| loaded).collect()
}

/// The theme that `site.yaml` names, read ahead of everything else; its mistakes are told by [`site`].
pub fn theme_name(sources: &Sources) -> Option<String> {
    let settings = yaml::parse::<Settings>("content/site.yaml", sources.text("content/site.yaml")?, 0);
    settings.value?.theme.map(|theme| theme.to_string())
}

/// Whether nothing that is counted was lost: a key too much changes no count, nor does a mistake in a file that counts nothing.
fn counts_hold(diagnostics: &Diagnostics) -> bool {
    let counted = [
        "content/procedures/",
        "content/levels.yaml",
        "content/fields.yaml",
        "content/counters.yaml",
        "content/results/",
        "content/budget/",
        "content/declared/",
        "content/site.yaml",
    ];
    let harmful = |found: &Diagnostic| found.severity == Severity::Error && !matches!(found.rule, Rule::UnknownKey | Rule::UnknownFile);
    !diagnostics.all().iter().any(|found| harmful(found) && counted.iter().any(|folder| found.place.file.starts_with(folder)))
}

#[derive(Default)]
struct Rest {
    levels: Vec<Record<Level>>,
    fields: Vec<Record<Field>>,
    counters: Vec<Record<Counter>>,
    decisions: Vec<Record<Decision>>,
    acts: Vec<Record<Act>>,
    procedures: Vec<Filed>,
    layouts: Vec<Record<Layout>>,
    disclosures: Vec<Dated>,
    results: Vec<Record<Results>>,
    declarations: Vec<Record<Declaration>>,
    acceptances: Vec<Record<Acceptance>>,
    events: Vec<Record<LifeEvent>>,
    synonyms: Vec<Record<Synonym>>,
    pointers: Vec<Record<Pointer>>,
    files: Vec<Record<ListedFile>>,
    pages: Vec<FreePage>,
    lost: BTreeSet<String>,
}

impl Rest {
    fn add(&mut self, noun: Noun) {
        match noun {
            Noun::Settings(_) => {}
            Noun::Levels(records) => self.levels = records,
            Noun::Fields(records) => self.fields = records,
            Noun::Counters(records) => self.counters = records,
            Noun::Decisions(records) => self.decisions = records,
            Noun::Acts(records) => self.acts = records,
            Noun::FormSets(records) => self.layouts = records,
            Noun::Acceptances(records) => self.acceptances = records,
            Noun::Procedures(listed) => self.procedures.extend(listed),
            Noun::Disclosure(dated) => self.disclosures.push(*dated),
            Noun::Results(record) => self.results.push(record),
            Noun::Declaration(record) => self.declarations.push(record),
            Noun::Events(records) => self.events = records,
            Noun::Words(synonyms, pointers) => (self.synonyms, self.pointers) = (synonyms, pointers),
            Noun::Files(records) => self.files = records,
            Noun::Page(page) => self.pages.push(page),
        }
    }
}

/// The files without which there is no site.
const NEEDED: [&str; 4] = ["content/site.yaml", "content/levels.yaml", "content/fields.yaml", "content/counters.yaml"];

fn missing_files(sources: &Sources, diagnostics: &mut Diagnostics) {
    for file in NEEDED {
        if !sources.texts.contains_key(file) {
            diagnostics
                .error(Rule::MissingFile, Place::file(file), Message::new("finding-missing-file").with("file", file))
                .help(Message::new("help-missing-file"));
        }
    }
}
