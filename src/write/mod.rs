//! Outputs onto a disk: the one writer. The new site is made beside the old one and takes its place in one step.

mod exchange;
mod folder;
mod zip;

pub use folder::Folder;
pub use zip::Archive;
