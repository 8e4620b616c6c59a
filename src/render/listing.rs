//! What has left through the sink so far: the sitemap lists the pages, the catalogue the data, and neither has to be told.
//!
//! Asked only after the outputs it is asked about were made, so that no order of threads can show.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use crate::failure::Failure;
use crate::output::{Output, Sink, sha256};

/// The page for lost addresses has no address of its own; the screen at the counter is for nobody who searches.
const UNLISTED: [&str; 2] = ["404.html", "kiosk/index.html"];

/// What is known of a file of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fact {
    /// Its size in bytes.
    pub(super) size: usize,
    /// Its SHA-256 in hexadecimal digits.
    pub(super) sha256: String,
}

/// A sink that hands everything on and remembers what it was.
pub(super) struct Listing<'a> {
    sink: &'a dyn Sink,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    pages: BTreeSet<String>,
    data: BTreeMap<String, Fact>,
    tops: BTreeSet<String>,
}

impl<'a> Listing<'a> {
    /// Nothing has left yet.
    pub(super) fn new(sink: &'a dyn Sink) -> Self {
        Self { sink, seen: Mutex::default() }
    }

    /// The files of all pages that have an address: `thu-tuc/index.html`.
    pub(super) fn pages(&self) -> BTreeSet<String> {
        self.seen().pages.clone()
    }

    /// Whether this page has been made.
    pub(super) fn has_page(&self, file: &str) -> bool {
        self.seen().pages.contains(file)
    }

    /// What is known of a file of data, where it has been made.
    pub(super) fn data(&self, path: &str) -> Option<Fact> {
        self.seen().data.get(path).cloned()
    }

    /// The folders at the top: `thu-tuc/`.
    pub(super) fn tops(&self) -> BTreeSet<String> {
        self.seen().tops.clone()
    }

    /// `sha256` is that of a file of data.
    fn note(&self, output: &Output, sha256: Option<&str>) {
        let mut seen = self.seen();
        if let Some((top, _)) = output.path.split_once('/')
            && !seen.tops.contains(top)
        {
            seen.tops.insert(top.to_owned());
        }
        if let Some(sha256) = sha256 {
            seen.data.insert(output.path.clone(), Fact { size: output.bytes.len(), sha256: sha256.to_owned() });
        } else if output.path.ends_with(".html") && !UNLISTED.contains(&output.path.as_str()) {
            seen.pages.insert(output.path.clone());
        }
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().expect("no thread died holding it")
    }
}

/// Whether the catalogue may speak of it: whole tables and feeds, not the data of one procedure.
fn is_data(path: &str) -> bool {
    path.starts_with("data/") || path.ends_with(".atom") || (path.ends_with("/index.json") && path.matches('/').count() == 1)
}

impl Sink for Listing<'_> {
    fn take(&self, output: Output) -> Result<(), Failure> {
        if is_data(&output.path) {
            let hash = sha256(&output.bytes);
            return self.take_known(output, &hash);
        }
        self.note(&output, None);
        self.sink.take(output)
    }

    fn take_known(&self, output: Output, sha256: &str) -> Result<(), Failure> {
        self.note(&output, is_data(&output.path).then_some(sha256));
        self.sink.take_known(output, sha256)
    }
}
