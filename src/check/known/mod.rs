//! What the program knows of the world beside the inventory: national codes, and from which day the law asks for what.
//!
//! Facts stand in tables, so that a new one is a new line and no change of code.

pub(super) mod codes;
pub(super) mod duties;
pub(super) mod slips;
pub(super) mod terms;
