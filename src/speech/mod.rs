//! Vietnamese for the ear: what stands on a page as figures, signs and abbreviations, as a presenter says it.
//!
//! Pure and without a catalogue: how a number is read is grammar, like the plural of other languages. Whole sentences, and
//! what an abbreviation stands for, come from the caller.

pub mod date;
pub mod number;
pub mod pace;
pub mod sign;
pub mod text;
