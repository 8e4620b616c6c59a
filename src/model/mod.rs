//! The nouns of the field: types only, one noun a file. A type is proof; nobody downstream checks it again.

pub mod accepted;
pub mod budget;
pub mod change;
pub mod channel;
pub mod code;
pub mod date;
pub mod declared;
pub mod document;
pub mod event;
pub mod fee;
pub mod file;
pub mod id;
pub mod money;
pub mod office;
pub mod page;
pub mod part;
pub mod procedure;
pub mod provenance;
pub mod quantity;
pub mod results;
pub mod settings;
pub mod site;
pub mod step;
pub mod time;
mod unique;
pub mod web;
pub mod word;
