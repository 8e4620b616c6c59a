//! Styles, scripts and pictures of the theme, each under the hash of its bytes: a browser may keep it for ever.

use std::collections::BTreeMap;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::output::{Output, Sink};
use crate::render::minify;

/// The assets of a theme.
#[derive(Debug)]
pub(super) struct Assets {
    /// `site.css` → `assets/site.0123456789.css`.
    pub(super) paths: BTreeMap<String, String>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Assets {
    /// From the theme's files below `assets/`.
    pub(super) fn of(files: Vec<(&str, &[u8])>) -> Self {
        let smaller = |(name, bytes): (_, &[u8])| {
            let small = match (str::rsplit_once(name, '.'), std::str::from_utf8(bytes)) {
                (Some((_, "css")), Ok(text)) => minify::style(text).into_bytes(),
                (Some((_, "js")), Ok(text)) => minify::script(text).into_bytes(),
                _ => bytes.to_owned(),
            };
            (name, small)
        };
        let mut assets = Self { paths: BTreeMap::new(), files: BTreeMap::new() };
        assets.add(files.into_par_iter().with_max_len(1).map(smaller).collect());
        assets
    }

    /// With scripts that were made here, as they are.
    pub(super) fn add(&mut self, made: Vec<(&str, Vec<u8>)>) {
        for (name, bytes) in made {
            self.put(name, bytes);
        }
    }

    fn put(&mut self, name: &str, bytes: Vec<u8>) {
        let path = format!("assets/{}", hashed(name, &bytes));
        self.paths.insert(name.to_owned(), path.clone());
        self.files.insert(path, bytes);
    }

    /// Hands every file over.
    pub(super) fn write(&self, sink: &dyn Sink) -> Result<(), Failure> {
        self.files.iter().try_for_each(|(path, bytes)| sink.take(Output { path: path.clone(), bytes: bytes.clone() }))
    }
}

fn hashed(name: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{name}.{hash}"),
    }
}
