//! Rules about the figures that the commune has declared in a report.

pub mod figures;
