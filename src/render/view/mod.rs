//! What a template sees: one struct a page. No template computes; no view knows a tag.
//!
//! Texts named `…_html` are HTML made here and safe to insert; everything else is escaped by the template engine.

pub(super) mod budget;
pub(super) mod frame;
pub(super) mod group;
pub(super) mod procedure;
pub(super) mod statistics;
pub(super) mod vocabulary;
