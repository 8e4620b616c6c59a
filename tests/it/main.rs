//! The program from outside: one binary, one module a feature.
#![allow(clippy::disallowed_methods, reason = "tests look at the disk, and the walls are the program's")]

mod broken;
mod build;
mod cases;
mod changes;
mod commune;
mod content_guide;
mod coverage;
mod data;
mod explain;
mod filters;
mod fuzz;
mod github;
mod glossary;
mod hardness;
mod hostile;
mod house;
mod html;
mod kiosk;
mod line;
mod links;
mod pages;
mod reference;
mod report;
mod results;
mod sarif;
mod schema;
mod screen;
mod stylesheet;
mod theme;
mod search;
mod time;
mod writing;
mod zip;
