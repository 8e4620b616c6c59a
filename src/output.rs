//! One finished file, not yet anywhere, and what takes it.

use crate::failure::Failure;

/// What every build writes into the site, so that git never tracks the rest. It also marks a folder as made by us.
pub const GITIGNORE: &str = include_str!("../public/.gitignore");

/// One finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Where it goes: relative, with `/`, never `..`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a site needs to be carried as one file: where it lies in that file, its day, and what goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// The folder that holds it all: `xa-tan-viet-2024-01-31`, ASCII.
    pub folder: String,
    /// The day of the site, the time of every file: year, month from 1, day from 1.
    pub day: (u16, u8, u8),
    /// What stands beside the site's own files, under names that those do not have.
    pub files: Vec<Output>,
}

/// Takes outputs as they are made, from several threads at once.
pub trait Sink: Sync {
    /// Takes one output. Each path comes once.
    fn take(&self, output: Output) -> Result<(), Failure>;
}
