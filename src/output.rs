//! One finished file, not yet anywhere, and what takes it.

use sha2::{Digest, Sha256};

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

    /// Takes one output whose [`sha256`] is known already. Whoever needs no hash takes it as any other.
    fn take_known(&self, output: Output, sha256: &str) -> Result<(), Failure> {
        let _ = sha256;
        self.take(output)
    }
}

/// The SHA-256 of these bytes, in 64 lower hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = Sha256::digest(bytes).into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}
