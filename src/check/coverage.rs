//! How complete the inventory is, how far it can be trusted, and how plainly it speaks: counted, not judged.
//!
//! The national indicator 1.3 counts a procedure as complete when parts a–g of NĐ 63/2010/NĐ-CP Art. 8(2) are there. A part
//! is there when it is stated, or when the record says why it is not: unknown is not the same as empty.

use crate::check::{prose, tally};
use crate::model::change::{Edition, Said};
use crate::model::code::ProcedureCode;
use crate::model::date::Date;
use crate::model::document::Document;
use crate::model::fee::FeeState;
use crate::model::office::{Field, Level};
use crate::model::part::Part;
use crate::model::procedure::Procedure;
use crate::model::provenance::Trust;
use crate::model::site::{Listed, Site};

/// What the decree asks of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Every procedure has it; its letter in the decree.
    Mandatory(&'static str),
    /// Every procedure says it, or says that it has none.
    Conditional,
    /// Some have it, and nobody can tell from the record which ought to.
    Occasional,
}

/// A part of a procedure.
#[derive(Debug, Clone, Copy)]
pub struct PartName {
    /// Its key in the report: `steps`.
    pub key: &'static str,
    /// What the decree asks of it.
    pub kind: Kind,
    /// The key of the record whose origin it shares.
    record_key: &'static str,
    standing: fn(&Procedure) -> Standing,
}

const fn part(key: &'static str, kind: Kind, record_key: &'static str, standing: fn(&Procedure) -> Standing) -> PartName {
    PartName { key, kind, record_key, standing }
}

/// The parts that are counted, in the order of the decree.
pub const PARTS: [PartName; 15] = [
    part("name", Kind::Mandatory("a"), "name", |procedure| text(Some(&procedure.name))),
    part("steps", Kind::Mandatory("b"), "steps", |procedure| list(&procedure.steps)),
    part("channels", Kind::Mandatory("c"), "channels", |procedure| stated(!procedure.channels.is_empty())),
    part("documents", Kind::Mandatory("d"), "documents", |procedure| of(&procedure.documents.0)),
    part("time_limit", Kind::Mandatory("đ"), "channels", |procedure| {
        together(procedure.channels.iter().map(|channel| of(&channel.time_limit.0)))
    }),
    part("applicants", Kind::Mandatory("e"), "applicants", |procedure| list(&procedure.applicants)),
    part("agency", Kind::Mandatory("g"), "agency", |procedure| of(&procedure.agency)),
    part("result", Kind::Conditional, "result", |procedure| list(&procedure.result)),
    part("requirements", Kind::Conditional, "requirements", |procedure| list(&procedure.requirements)),
    part("fees", Kind::Conditional, "channels", fees),
    part("legal_basis", Kind::Conditional, "legal_basis", |procedure| list(&procedure.legal_basis)),
    part("common_name", Kind::Conditional, "common_name", |procedure| text(procedure.common_name.as_ref())),
    part("summary", Kind::Conditional, "summary", |procedure| text(procedure.summary.as_ref())),
    part("keywords", Kind::Conditional, "keywords", |procedure| stated(!procedure.keywords.is_empty())),
    part("forms", Kind::Occasional, "documents", |procedure| stated(papers(procedure).any(|item| item.form.is_some()))),
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
        let current = tally::in_force(site, site.as_of).map(|listed| (listed, listed.today()));
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
        *self.records.of(procedure.provenance.overall()) += 1;
        let mut complete = true;
        for (name, share) in PARTS.iter().zip(&mut self.parts) {
            let standing = (name.standing)(procedure);
            share.add(standing, procedure.provenance.of(name.record_key));
            complete &= !matches!(name.kind, Kind::Mandatory(_)) || standing != Standing::Missing;
        }
        self.complete += usize::from(complete);
        prose::each(&Said::from(procedure), &listed.at, &mut |_, text, _| self.read(text, listed.code()));
        for item in papers(procedure) {
            self.documents += 1;
            self.uncounted += usize::from(item.originals == 0 && item.copies == 0);
        }
    }

    fn read(&mut self, text: &str, code: &'a ProcedureCode) {
        for words in prose::sentences(text).map(prose::words).filter(|words| *words > 0) {
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

fn list<T>(part: &Part<Vec<T>>) -> Standing {
    if part.stated().is_some_and(Vec::is_empty) { Standing::Missing } else { of(part) }
}

fn text(text: Option<&String>) -> Standing {
    stated(text.is_some_and(|text| !text.trim().is_empty()))
}

fn papers(procedure: &Procedure) -> impl Iterator<Item = &Document> {
    procedure.documents.0.stated().into_iter().flat_map(|documents| &documents.cases).flat_map(|case| &case.items)
}

/// A channel without fees says nothing; one whose source states none says so.
fn fees(procedure: &Procedure) -> Standing {
    together(procedure.channels.iter().map(|channel| match channel.fees.as_slice() {
        [] => Standing::Missing,
        fees if fees.iter().all(|fee| fee.state == FeeState::NotStated) => Standing::Absent,
        _ => Standing::Stated,
    }))
}
