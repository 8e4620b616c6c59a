//! Rules about budget disclosures.

pub(super) mod figures;
pub mod sums;
