//! Tables for spreadsheets: a row a procedure, and a row a fee, a document, a time limit. Made of the very records of the JSON.
//!
//! UTF-8 with a mark at the head and CRLF, so that a spreadsheet shows Vietnamese; no cell is a formula.

use std::borrow::Cow;

use csv::{Terminator, Writer, WriterBuilder};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::channel::By;
use crate::model::fee::FeeKind;
use crate::model::procedure::Online;
use crate::model::provenance::Trust;
use crate::model::time::Unit;
use crate::render::data::filing::FeeState;
use crate::render::data::part::{Cell, Count, Day, Dong, Reason, Told};
use crate::render::data::record::{Procedure, State};

/// One procedure.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ProcedureRow<'a> {
    code: Cell<'a>,
    name: Cell<'a>,
    common_name: Option<Cell<'a>>,
    level: Cell<'a>,
    level_name: Cell<'a>,
    field: Cell<'a>,
    field_name: Cell<'a>,
    counter: u32,
    state: State,
    since: Option<Day>,
    until: Option<Day>,
    replaced_by: Option<Cell<'a>>,
    online: Online,
    partial_reason: Option<Cell<'a>>,
    online_url: Option<Cell<'a>>,
    online_payment: bool,
    received_at: Option<Cell<'a>>,
    interlinked: Option<Cell<'a>>,
    channels: Option<Cell<'a>>,
    bears_fee: bool,
    fee: Option<Cell<'a>>,
    fee_lowest: Option<Dong>,
    fee_highest: Option<Dong>,
    time_limit: Option<Cell<'a>>,
    time_amount: Option<Count>,
    time_unit: Option<Unit>,
    document_sets: Option<u32>,
    document_count: Option<usize>,
    applicants: Option<Cell<'a>>,
    agency: Option<Cell<'a>>,
    authority: Option<Cell<'a>>,
    result: Option<Cell<'a>>,
    requirements: Option<Cell<'a>>,
    legal_basis: Option<Cell<'a>>,
    decision: Option<Cell<'a>>,
    provenance: Trust,
    source: Option<Cell<'a>>,
    checked: Option<Day>,
    address: Cell<'a>,
    summary: Option<Cell<'a>>,
}

/// One fee on one channel.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct FeeRow<'a> {
    code: Cell<'a>,
    procedure: Cell<'a>,
    by: By,
    name: Option<Cell<'a>>,
    kind: FeeKind,
    state: FeeState,
    amount: Option<Dong>,
    unit: Option<Cell<'a>>,
    step_from: Option<u32>,
    step_amount: Option<Dong>,
    cap: Option<Dong>,
    exemptions: Option<Cell<'a>>,
    legal: Option<Cell<'a>>,
    note: Option<Cell<'a>>,
    text: Cell<'a>,
}

/// One document in one case.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct DocumentRow<'a> {
    code: Cell<'a>,
    procedure: Cell<'a>,
    case: Option<Cell<'a>>,
    case_conditional: bool,
    name: Cell<'a>,
    originals: u32,
    copies: u32,
    form: Option<Cell<'a>>,
    form_address: Option<Cell<'a>>,
    conditional: bool,
    note: Option<Cell<'a>>,
}

/// A length of time on one channel.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TimeRow<'a> {
    code: Cell<'a>,
    procedure: Cell<'a>,
    by: By,
    part: TimePart,
    amount: Option<Count>,
    unit: Option<Unit>,
    at: Option<Cell<'a>>,
    when: Option<Cell<'a>>,
    note: Option<Cell<'a>>,
}

/// What a length of time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum TimePart {
    Limit,
    Stage,
    Extended,
    NotApplicable,
    NotPublished,
    Pending,
    NotStated,
}

/// The head of a table: the mark of UTF-8, and its columns.
pub(super) fn heads(columns: &[String]) -> Vec<u8> {
    let mut writer = writer(Vec::from("\u{feff}"));
    writer.write_record(columns).expect("memory takes all");
    writer.into_inner().expect("memory takes all")
}

/// Rows, as they follow one another in a table.
pub(super) fn bytes<R: Serialize>(rows: impl Iterator<Item = R>) -> Vec<u8> {
    let mut writer = writer(Vec::new());
    for row in rows {
        writer.serialize(row).expect("memory takes all");
    }
    writer.into_inner().expect("memory takes all")
}

fn writer(bytes: Vec<u8>) -> Writer<Vec<u8>> {
    WriterBuilder::new().terminator(Terminator::CRLF).has_headers(false).buffer_capacity(1024).from_writer(bytes)
}

fn cell(text: &str) -> Cell<'_> {
    Cell(Cow::Borrowed(text))
}

fn some(text: Option<&str>) -> Option<Cell<'_>> {
    text.map(cell)
}

/// Several texts in one cell; none of none.
fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Cell<'a>> {
    let texts: Vec<&str> = texts.collect();
    match texts.as_slice() {
        [] => None,
        [one] => Some(cell(one)),
        _ => Some(Cell(Cow::Owned(texts.join("; ")))),
    }
}

/// A part in a cell; where it is not there, the word for why.
fn part<'a, T>(told: &'a Told<'_, T>, show: impl FnOnce(&'a T) -> Option<Cell<'a>>) -> Option<Cell<'a>> {
    match told {
        Told::Stated(value) => show(value),
        Told::Absent(absent) => Some(cell(absent.absent.slug())),
    }
}

fn stated<'a, T>(told: &'a Told<'_, T>) -> Option<&'a T> {
    match told {
        Told::Stated(value) => Some(value),
        Told::Absent(_) => None,
    }
}

fn list<'a>(told: &'a Told<'_, &'a [String]>) -> Option<Cell<'a>> {
    part(told, |texts| joined(texts.iter().map(String::as_str)))
}

/// The row of a procedure.
pub(super) fn procedure<'a>(record: &'a Procedure<'a>) -> ProcedureRow<'a> {
    let fees = || record.channels.iter().flat_map(|channel| &channel.fees);
    let amounts = || fees().filter_map(|fee| fee.amount);
    let mut words: Vec<&str> = Vec::new();
    for fee in fees() {
        if !words.contains(&fee.text.as_str()) {
            words.push(&fee.text);
        }
    }
    let first = record.channels.first().map(|channel| &channel.time_limit);
    let limit = first.and_then(stated);
    // A number stands alone only where it says all: one unit.
    let single = limit.and_then(|limit| if let [only] = limit.limit.as_slice() { Some(*only) } else { None });
    let documents = stated(&record.documents);
    let channel = |by| match by {
        By::Direct => "direct",
        By::Online => "online",
        By::Post => "post",
    };
    ProcedureRow {
        code: cell(record.code),
        name: cell(record.name),
        common_name: some(record.common_name),
        level: cell(record.level.id),
        level_name: cell(record.level.name),
        field: cell(record.field.id),
        field_name: cell(record.field.name),
        counter: record.counter.number,
        state: record.state,
        since: record.since,
        until: record.until,
        replaced_by: some(record.replaced_by),
        online: record.online,
        partial_reason: some(record.partial_reason),
        online_url: some(record.online_url),
        online_payment: record.online_payment,
        received_at: record.received_at.as_ref().map(|level| cell(level.id)),
        interlinked: joined(record.interlinked.iter().map(|level| level.id)),
        channels: joined(record.channels.iter().map(|by| channel(by.by))),
        bears_fee: record.bears_fee,
        fee: joined(words.into_iter()).or(Some(cell(Reason::NotStated.slug()))),
        fee_lowest: amounts().min(),
        fee_highest: amounts().max(),
        time_limit: first.and_then(|told| part(told, |limit| Some(cell(&limit.text)))),
        time_amount: single.map(|limit| limit.amount),
        time_unit: single.map(|limit| limit.unit),
        document_sets: documents.and_then(|documents| documents.sets),
        document_count: documents.map(|documents| documents.cases.iter().map(|case| case.items.len()).sum()),
        applicants: list(&record.applicants),
        agency: part(&record.agency, |agency| Some(cell(agency))),
        authority: some(record.authority),
        result: list(&record.result),
        requirements: list(&record.requirements),
        legal_basis: part(&record.legal_basis, |acts| joined(acts.iter().map(|act| act.number))),
        decision: record.decision.as_ref().and_then(|decision| part(&decision.number, |number| Some(cell(number)))),
        provenance: record.provenance.overall,
        source: some(record.provenance.source),
        checked: record.provenance.checked,
        address: cell(&record.address),
        summary: some(record.summary),
    }
}

/// The rows of its fees.
pub(super) fn fees<'a>(record: &'a Procedure<'a>) -> impl Iterator<Item = FeeRow<'a>> {
    let fees = record.channels.iter().flat_map(|channel| channel.fees.iter().map(move |fee| (channel.by, fee)));
    fees.map(|(by, fee)| FeeRow {
        code: cell(record.code),
        procedure: cell(record.name),
        by,
        name: some(fee.name),
        kind: fee.kind,
        state: fee.state,
        amount: fee.amount,
        unit: some(fee.unit),
        step_from: fee.step.map(|step| step.from),
        step_amount: fee.step.map(|step| step.amount),
        cap: fee.cap,
        exemptions: joined(fee.exemptions.iter().map(String::as_str)),
        legal: joined(fee.legal.iter().map(|act| act.number)),
        note: some(fee.note),
        text: cell(&fee.text),
    })
}

/// The rows of its documents.
pub(super) fn documents<'a>(record: &'a Procedure<'a>) -> impl Iterator<Item = DocumentRow<'a>> {
    let cases = stated(&record.documents).into_iter().flat_map(|documents| &documents.cases);
    let documents = cases.flat_map(|case| case.items.iter().map(move |document| (case, document)));
    documents.map(|(case, document)| DocumentRow {
        code: cell(record.code),
        procedure: cell(record.name),
        case: some(case.name),
        case_conditional: case.conditional,
        name: cell(document.name),
        originals: document.originals,
        copies: document.copies,
        form: some(document.form),
        form_address: some(document.form_address.as_deref()),
        conditional: document.conditional,
        note: some(document.note),
    })
}

/// The rows of its time limits; one that says why where a channel has none.
pub(super) fn times<'a>(record: &'a Procedure<'a>) -> impl Iterator<Item = TimeRow<'a>> {
    record.channels.iter().flat_map(move |channel| {
        let row = |part, length: Option<(Count, Unit)>, at: Option<&'a str>, when: Option<&'a str>, note: Option<&'a str>| TimeRow {
            code: cell(record.code),
            procedure: cell(record.name),
            by: channel.by,
            part,
            amount: length.map(|(amount, _)| amount),
            unit: length.map(|(_, unit)| unit),
            at: some(at),
            when: some(when),
            note: some(note),
        };
        match &channel.time_limit {
            Told::Absent(absent) => vec![row(absent.absent.into(), None, None, None, absent.note)],
            Told::Stated(limit) => {
                let limits = limit.limit.iter().map(|part| row(TimePart::Limit, Some((part.amount, part.unit)), None, None, limit.note));
                let stages =
                    limit.stages.iter().map(|part| row(TimePart::Stage, Some((part.amount, part.unit)), Some(part.at), None, None));
                let longer =
                    limit.extended.iter().map(|part| row(TimePart::Extended, Some((part.amount, part.unit)), None, Some(part.when), None));
                limits.chain(stages).chain(longer).collect()
            }
        }
    })
}

impl From<Reason> for TimePart {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::NotApplicable => Self::NotApplicable,
            Reason::NotPublished => Self::NotPublished,
            Reason::Pending => Self::Pending,
            Reason::NotStated => Self::NotStated,
        }
    }
}
