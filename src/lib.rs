//! *công khai*: to make public. One folder of YAML becomes everything a commune must show.
//!
//! ```text
//! content/ ─▶ Sources ─load─▶ Site ─check─▶ Checked ─plan─▶ Plan ─render─▶ Sink ─▶ write
//!              every stage adds to one Diagnostics, and carries on ─────▶ report
//! ```
//!
//! Between reading and writing everything is a pure function: the same files, the same theme and the same day give the
//! same bytes, on any machine, with any number of threads. [`build`] is the road; read it first.

pub mod book;
pub mod build;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod failure;
pub mod fold;
pub mod load;
pub mod model;
pub mod output;
pub mod plan;
pub mod render;
pub mod report;
pub mod source;
pub mod speech;
pub mod words;
pub mod write;
