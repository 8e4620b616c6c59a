//! A file offered for download, as the commune has listed it: its name, and the hash of the bytes it once had.

use serde::Deserialize;

/// One entry of `files.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedFile {
    /// Its path under `files/`.
    pub path: String,
    /// What it is called.
    #[serde(default)]
    pub title: Option<String>,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    #[serde(default)]
    pub sha256: Option<String>,
}
