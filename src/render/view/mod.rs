//! What a template sees: one struct a page. No template computes; no view knows a tag.
//!
//! Texts named `…_html` are HTML made here and safe to insert; everything else is escaped by the template engine.

pub(super) mod answer;
pub(super) mod budget;
pub(super) mod bundle;
pub(super) mod changes;
mod channel;
mod chart;
pub(super) mod data;
mod document;
mod figures;
mod form;
pub(super) mod frame;
pub(super) mod group;
pub(super) mod home;
pub(super) mod item;
pub(super) mod kiosk;
mod lines;
mod office;
mod origins;
mod part;
pub(super) mod period;
pub(super) mod procedure;
pub(super) mod reconciliation;
mod refused;
pub(super) mod results;
mod scale;
pub(super) mod search;
pub(super) mod service;
mod shift;
pub(super) mod statistics;
mod trust;
pub(super) mod vocabulary;
pub(super) mod year;
