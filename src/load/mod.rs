//! Texts to nouns. `disk` alone reads; the rest is pure.

pub mod disk;
mod misfit;
mod site;
mod typed;
mod yaml;

pub(crate) use misfit::nearest;
pub use site::{site, theme_name};
