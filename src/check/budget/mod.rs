//! Rules about budget disclosures.

pub(super) mod figures;
pub(super) mod sums;
