//! Rules about the inventory: procedures, and what they name.

pub(super) mod addresses;
pub(super) mod council_fees;
pub(super) mod counter_cover;
pub(super) mod dates;
pub(super) mod duplicate_channels;
pub(super) mod empty_parts;
pub(super) mod feedback_contacts;
pub(super) mod identities;
pub(super) mod known_codes;
pub(super) mod legal_bases;
pub(super) mod missing_parts;
pub(super) mod named_twice;
pub(super) mod partial_reasons;
pub(super) mod references;
pub(super) mod results;
pub(super) mod self_references;
pub(super) mod sentences;
pub(super) mod small_fees;
pub(super) mod stale_checks;
pub(super) mod successor_ends;
pub(super) mod successor_gaps;
pub(super) mod successors;
pub(super) mod synonyms;
pub(super) mod time_limits;
pub(super) mod zero_copies;
