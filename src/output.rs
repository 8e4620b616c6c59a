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

/// Takes outputs as they are made, from several threads at once.
pub trait Sink: Sync {
    /// Takes one output. Each path comes once.
    fn take(&self, output: Output) -> Result<(), Failure>;
}
