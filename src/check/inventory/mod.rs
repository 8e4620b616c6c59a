//! Rules about the inventory: procedures, and what they name.

pub(super) mod addresses;
pub(super) mod dates;
pub(super) mod empty_parts;
pub(super) mod identities;
pub(super) mod legal_bases;
pub(super) mod missing_parts;
pub(super) mod references;
pub(super) mod sentences;
pub(super) mod successors;
pub(super) mod synonyms;
