//! How complete the inventory is, how far it can be trusted, and how plainly it speaks: counted, not judged.
//!
//! The national indicator 1.3 counts a procedure as complete when parts a–g of NĐ 63/2010/NĐ-CP Art. 8(2) are there. A part
//! is there when it is stated, or when the record says why it is not: unknown is not the same as empty.

use crate::check::{prose, tally};
use crate::model::change::{Edition, Said};
use crate::model::code::ProcedureCode;
use crate::model::date::Date;
use crate::model::fee::FeeState;
use crate::model::office::{Field, Level};
use crate::model::part::Part;
use crate::model::procedure::Procedure;
use crate::model::provenance::Trust;
use crate::model::site::{Listed, Site};

/// A part of a procedure: its key in the report, its letter in the decree where it is mandatory, and the key of the record
/// whose provenance it shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartName {
    /// `steps`.
    pub key: &'static str,
    /// `b`.
    pub letter: Option<&'static str>,
    record_key: &'static str,
}

const fn mandatory(letter: &'static str, key: &'static str, record_key: &'static str) -> PartName {
    PartName { key, letter: Some(letter), record_key }
}

const fn conditional(key: &'static str, record_key: &'static str) -> PartName {
    PartName { key, letter: None, record_key }
}

/// The parts that are counted, in the order of the decree.
pub const PARTS: [PartName; 15] = [
    mandatory("a", "name", "name"),
    mandatory("b", "steps", "steps"),
    mandatory("c", "channels", "channels"),
    mandatory("d", "documents", "documents"),
    mandatory("đ", "time_limit", "channels"),
    mandatory("e", "applicants", "applicants"),
    mandatory("g", "agency", "agency"),
    conditional("result", "result"),
    conditional("forms", "documents"),
    conditional("requirements", "requirements"),
    conditional("fees", "channels"),
    conditional("legal_basis", "legal_basis"),
    conditional("common_name", "common_name"),
    conditional("summary", "summary"),
    conditional("keywords", "keywords"),
];

/// How a part stands in one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Stated,
    Absent,
    Missing,
}

/// In how many procedures a part stands how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// It is stated.
    pub stated: usize,
    /// The record says why it is not there.
    pub absent: usize,
    /// It is not there.
    pub missing: usize,
    /// How far it can be trusted where it is stated.
    pub trust: Trusts,
}

/// So many by how far they can be trusted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Trusts {
    /// Compared with a source.
    pub verified: usize,
    /// Put together from partial sources.
    pub reconstructed: usize,
    /// Made up for illustration.
    pub sample: usize,
}

/// What was counted over some procedures.
#[derive(Debug, Clone, Default)]
pub struct Count<'a> {
    /// How many procedures.
    pub procedures: usize,
    /// How many of them have every mandatory part, or say why not.
    pub complete: usize,
    /// Records by their own provenance.
    pub records: Trusts,
    /// Each of [`PARTS`].
    pub parts: [Share; PARTS.len()],
    /// How many sentences citizens read.
    pub sentences: usize,
    /// How many words these have together.
    pub words: usize,
    /// The longest of them in words, and where it stands.
    pub longest: Option<(usize, &'a ProcedureCode)>,
    /// How many papers are asked for.
    pub documents: usize,
    /// How many of them without a number of originals or copies.
    pub uncounted: usize,
}

/// The count of one level, or of one field at one level.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The level.
    pub level: &'a Level,
    /// The field; none for the whole level.
    pub field: Option<&'a Field>,
    /// What was counted.
    pub count: Count<'a>,
}

/// The quality of an inventory on a day.
#[derive(Debug, Clone)]
pub struct Coverage<'a> {
    /// The day.
    pub day: Date,
    /// All procedures in force on it.
    pub total: Count<'a>,
    /// Each level, and under it its fields.
    pub rows: Vec<Row<'a>>,
}

/// Counts what is in force on the day of the site.
pub fn coverage(site: &Site) -> Coverage<'_> {
    let mut coverage = Coverage { day: site.as_of, total: Count::default(), rows: Vec::new() };
    for level in site.levels.iter().map(|record| &record.value) {
        let current = tally::in_force(site, site.as_of).map(|(listed, _)| (listed, listed.today()));
        let at_level: Vec<(&Listed, &Edition)> = current.filter(|(_, edition)| edition.level == level.id).collect();
        if at_level.is_empty() {
            continue;
        }
        at_level.iter().for_each(|(listed, edition)| coverage.total.add(listed, edition));
        coverage.rows.push(Row { level, field: None, count: count(at_level.iter().copied()) });
        for field in site.fields.iter().map(|record| &record.value) {
            let count = count(at_level.iter().copied().filter(|(listed, _)| listed.field == field.id));
            if count.procedures > 0 {
                coverage.rows.push(Row { level, field: Some(field), count });
            }
        }
    }
    coverage
}

fn count<'a>(procedures: impl Iterator<Item = (&'a Listed, &'a Edition)>) -> Count<'a> {
    let mut count = Count::default();
    procedures.for_each(|(listed, edition)| count.add(listed, edition));
    count
}

impl<'a> Count<'a> {
    fn add(&mut self, listed: &'a Listed, edition: &'a Edition) {
        let procedure = &edition.procedure;
        self.procedures += 1;
        *self.records.of(procedure.provenance.state) += 1;
        let mut complete = true;
        for (name, share) in PARTS.iter().zip(&mut self.parts) {
            let standing = standing(procedure, name.key);
            share.add(standing, trust(procedure, name.record_key));
            complete &= name.letter.is_none() || standing != Standing::Missing;
        }
        self.complete += usize::from(complete);
        prose::each(&Said::from(procedure), &listed.at, &mut |_, text, _| self.read(text, listed.code()));
        for item in procedure.documents.0.stated().into_iter().flat_map(|documents| &documents.cases).flat_map(|case| &case.items) {
            self.documents += 1;
            self.uncounted += usize::from(item.originals == 0 && item.copies == 0);
        }
    }

    fn read(&mut self, text: &str, code: &'a ProcedureCode) {
        for words in prose::sentences(text).map(prose::words) {
            self.sentences += 1;
            self.words += words;
            if self.longest.is_none_or(|(longest, _)| words > longest) {
                self.longest = Some((words, code));
            }
        }
    }
}

impl Share {
    fn add(&mut self, standing: Standing, trust: Trust) {
        match standing {
            Standing::Stated => {
                self.stated += 1;
                *self.trust.of(trust) += 1;
            }
            Standing::Absent => self.absent += 1,
            Standing::Missing => self.missing += 1,
        }
    }
}

impl Trusts {
    fn of(&mut self, trust: Trust) -> &mut usize {
        match trust {
            Trust::Verified => &mut self.verified,
            Trust::Reconstructed => &mut self.reconstructed,
            Trust::Sample => &mut self.sample,
        }
    }
}

/// How far a part can be trusted: its own origin, or else its record's.
fn trust(procedure: &Procedure, key: &str) -> Trust {
    procedure.provenance.fields.get(key).map_or(procedure.provenance.state, |origin| origin.state)
}

fn of<T>(part: &Part<T>) -> Standing {
    match part {
        Part::Stated(_) => Standing::Stated,
        Part::Absent(_) => Standing::Absent,
        Part::Missing => Standing::Missing,
    }
}

fn stated(is: bool) -> Standing {
    if is { Standing::Stated } else { Standing::Missing }
}

/// The least certain of several; nothing at all is missing.
fn together(parts: impl Iterator<Item = Standing>) -> Standing {
    parts.max().unwrap_or(Standing::Missing)
}

fn standing(procedure: &Procedure, key: &str) -> Standing {
    let documents = || procedure.documents.0.stated().into_iter().flat_map(|documents| &documents.cases).flat_map(|case| &case.items);
    match key {
        "name" => stated(!procedure.name.trim().is_empty()),
        "steps" => of(&procedure.steps),
        "channels" => stated(!procedure.channels.is_empty()),
        "documents" => of(&procedure.documents.0),
        "time_limit" => together(procedure.channels.iter().map(|channel| of(&channel.time_limit.0))),
        "applicants" => of(&procedure.applicants),
        "agency" => of(&procedure.agency),
        "result" => of(&procedure.result),
        // A procedure without papers of its own has no form either; one with papers may well have none.
        "forms" => match procedure.documents.0 {
            Part::Stated(_) if documents().any(|item| item.form.is_some()) => Standing::Stated,
            Part::Missing => Standing::Missing,
            _ => Standing::Absent,
        },
        "requirements" => of(&procedure.requirements),
        "fees" => together(procedure.channels.iter().map(|channel| match channel.fees.as_slice() {
            [] => Standing::Missing,
            fees if fees.iter().all(|fee| fee.state == FeeState::NotStated) => Standing::Absent,
            _ => Standing::Stated,
        })),
        "legal_basis" => of(&procedure.legal_basis),
        "common_name" => stated(procedure.common_name.is_some()),
        "summary" => stated(procedure.summary.is_some()),
        _ => stated(!procedure.keywords.is_empty()),
    }
}
