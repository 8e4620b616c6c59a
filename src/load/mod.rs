//! Texts to nouns. `disk` alone reads; the rest is pure.

pub mod disk;
mod file;
mod forms;
mod misfit;
mod outlook;
mod site;
mod stand_in;
mod typed;
mod yaml;

pub use site::{site, theme_name};
