//! The road: from sources to outputs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;

use crate::check::{self, Checked};
use crate::diagnostic::Diagnostics;
use crate::failure::Failure;
use crate::load;
use crate::model::date::Date;
use crate::model::settings::BaseUrl;
use crate::output::{Bundle, GITIGNORE, Output, Sink, sha256};
use crate::plan;
use crate::render;
use crate::source::Sources;

/// What a run may decide beside the content.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day the site stands for.
    pub as_of: Option<Date>,
    /// The day it stands for where neither `as_of` nor a snapshot says.
    pub today: Date,
    /// Where the site will stand, instead of what `site.yaml` says.
    pub base_url: Option<BaseUrl>,
}

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Built {
    /// The whole site.
    Everything {
        /// HTML pages.
        pages: usize,
        /// All files.
        files: usize,
        /// What goes with it where it is carried as one file.
        bundle: Bundle,
    },
    /// Nothing: what is wrong is in the diagnostics.
    Nothing,
}

/// Makes the whole site into `sink`, or nothing: what is wrong is in `diagnostics`.
///
/// Texts that nothing has to be shown of are let go before the first page is made: they are the largest thing held.
pub fn build(sources: &mut Sources, options: &Options, diagnostics: &mut Diagnostics, sink: &dyn Sink) -> Result<Built, Failure> {
    let Some(checked) = check(sources, options.as_of, options.today, diagnostics) else { return Ok(Built::Nothing) };
    let found = diagnostics.all().iter().filter(|found| found.accepted.is_none());
    let shown: BTreeSet<&str> = found
        .flat_map(|found| std::iter::once(&found.place).chain(found.notes.iter().map(|(place, _)| place)))
        .map(|place| &*place.file)
        .collect();
    sources.texts.retain(|file, _| shown.contains(&**file));
    let plan = plan::plan(&checked, options.base_url.as_ref());
    let ledger = Ledger::new(sink);
    let bundle = render::site(&plan, sources, &ledger)?;
    ledger.take(Output { path: String::from(".gitignore"), bytes: GITIGNORE.as_bytes().to_vec() })?;
    let built = ledger.close(bundle);
    drop(plan);
    // Nobody waits for thousands of records to be let go, one by one.
    rayon::spawn(move || drop(checked));
    built
}

/// Loads and checks, without making anything. `None` where a finding stops a build.
pub fn check(sources: &Sources, as_of: Option<Date>, today: Date, diagnostics: &mut Diagnostics) -> Option<Checked> {
    let site = load::site(sources, as_of, today, diagnostics);
    check::check(site, sources, diagnostics)
}

/// A sink that notes hash and size of all that passes, and writes them last as `manifest.json`.
struct Ledger<'a> {
    sink: &'a dyn Sink,
    entries: Mutex<BTreeMap<String, Entry>>,
    pages: AtomicUsize,
}

#[derive(Serialize)]
struct Entry {
    sha256: String,
    size: usize,
}

impl<'a> Ledger<'a> {
    fn new(sink: &'a dyn Sink) -> Self {
        Self { sink, entries: Mutex::default(), pages: AtomicUsize::new(0) }
    }

    fn close(self, bundle: Bundle) -> Result<Built, Failure> {
        let files = self.entries.into_inner().expect("no thread died holding it");
        let count = files.len() + 1;
        let mut bytes = serde_json::to_vec_pretty(&files).expect("plain data");
        bytes.push(b'\n');
        self.sink.take(Output { path: String::from("manifest.json"), bytes })?;
        Ok(Built::Everything { pages: self.pages.into_inner(), files: count, bundle })
    }
}

impl Sink for Ledger<'_> {
    fn take(&self, output: Output) -> Result<(), Failure> {
        let hash = sha256(&output.bytes);
        self.take_known(output, &hash)
    }

    fn take_known(&self, output: Output, sha256: &str) -> Result<(), Failure> {
        let entry = Entry { sha256: sha256.to_owned(), size: output.bytes.len() };
        if output.path.ends_with(".html") {
            self.pages.fetch_add(1, Ordering::Relaxed);
        }
        let twice = self.entries.lock().expect("no thread died holding it").insert(output.path.clone(), entry);
        assert!(twice.is_none(), "`{}` was made twice: the plan gives each path once", output.path);
        self.sink.take(output)
    }
}
