//! Open data: every procedure as JSON, tables for spreadsheets, and what their keys mean.
//!
//! One record is made once, and written to the file of its procedure, to the file of all, and into the rows of each table.

mod filing;
mod head;
mod package;
mod part;
mod record;
pub(in crate::render) mod schema;
mod table;

use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;
use crate::output::{Output, Sink, sha256};
use crate::plan::{Entry, Plan};
use crate::render::data::head::{All, Head, One};
use crate::render::data::record::{Maker, Procedure};
use crate::render::data::schema::Section;
use crate::render::data::table::{DocumentRow, FeeRow, ProcedureRow, TimeRow};
use crate::render::view::vocabulary::Vocabulary;
use crate::words::{Language, data_words, page_words};

/// Records that stand in memory at once, beside what was written of them.
const TOGETHER: usize = 256;

/// What was made, for the page that offers it.
pub(in crate::render) struct Made {
    /// The files under `data/`, the package last.
    pub(in crate::render) files: Vec<File>,
    /// What the keys of a record mean.
    pub(in crate::render) dictionary: Vec<Section>,
}

/// One file under `data/`.
pub(in crate::render) struct File {
    /// Its name in the package.
    name: &'static str,
    /// Its path under `data/`.
    pub(in crate::render) path: &'static str,
    /// What it holds.
    pub(in crate::render) title: String,
    /// `csv`, `json`.
    pub(in crate::render) format: &'static str,
    media_type: &'static str,
    /// Its bytes.
    pub(in crate::render) size: usize,
    sha256: String,
    /// Its columns, where it is a table.
    pub(in crate::render) table: Option<Table>,
}

/// A table of a package.
pub(in crate::render) struct Table {
    /// Its columns.
    pub(in crate::render) section: Section,
    /// The columns that tell its rows apart; empty where none do.
    key: &'static [&'static str],
    /// Whether its rows belong to procedures.
    of: bool,
}

/// Writes all of it.
pub(super) fn write(plan: &Plan<'_>, sink: &dyn Sink) -> Result<Made, Failure> {
    let words = Vocabulary::new(page_words(Language::Vietnamese)).with(data_words(Language::Vietnamese));
    let maker = Maker::of(plan, &words);
    let head = Head::of(plan, "procedures.schema.json");
    let address = |name: &str| format!("{}data/{name}", plan.base_url.as_str());
    let all_schema = schema::of::<All<'static>>(&words, &address("procedures.schema.json"), words.get("data-file-procedures-json"));
    let one_schema = schema::of::<One<'static>>(&words, &address("procedure.schema.json"), words.get("data-file-one"));
    let mut tables = Tables::of(&words);
    let json = records(plan, &maker, &mut tables, sink)?;
    let dictionary = schema::sections(&words, &all_schema, "Procedure");
    let mut made = Made { files: Vec::new(), dictionary };
    let put = |made: &mut Made, path, table: Option<Table>, bytes: Vec<u8>| {
        let file = File::of(&words, path, &bytes, table);
        let taken = sink.take_known(Output { path: format!("data/{path}"), bytes }, &file.sha256);
        made.files.push(file);
        taken
    };
    for (path, table, bytes) in tables.closed() {
        put(&mut made, path, Some(table), bytes)?;
    }
    put(&mut made, "procedures.json", None, json)?;
    put(&mut made, "procedures.schema.json", None, pretty(&all_schema))?;
    put(&mut made, "procedure.schema.json", None, pretty(&one_schema))?;
    let package: Value = package::of(plan, &words, &head, &made);
    put(&mut made, "datapackage.json", None, pretty(&package))?;
    Ok(made)
}

/// Writes the file of each procedure, puts its rows into the tables, and gives the file of all: a record a line.
fn records(plan: &Plan<'_>, maker: &Maker<'_>, tables: &mut Tables, sink: &dyn Sink) -> Result<Vec<u8>, Failure> {
    let one = Head::of(plan, "../../data/procedure.schema.json");
    let all = Head::of(plan, "procedures.schema.json");
    let mut json = serde_json::to_vec(&all).expect("plain data");
    json.pop();
    json.extend(format!(",\"count\":{},\"procedures\":[\n", plan.entries.len()).into_bytes());
    for (index, entries) in plan.entries.chunks(TOGETHER).enumerate() {
        let made = entries.par_iter().with_max_len(1).map(|entry| {
            let record = maker.procedure(entry);
            sink.take(file(entry, &one, &record))?;
            Ok((serde_json::to_vec(&record).expect("plain data"), rows(&record)))
        });
        for (at, made) in made.collect::<Result<Vec<_>, Failure>>()?.into_iter().enumerate() {
            let (bytes, rows) = made;
            if index + at > 0 {
                json.extend(b",\n");
            }
            json.extend(bytes);
            tables.add(&rows);
        }
    }
    json.extend(b"\n]}\n");
    Ok(json)
}

/// The file of one procedure.
fn file(entry: &Entry<'_>, head: &Head<'_>, record: &Procedure<'_>) -> Output {
    Output { path: format!("{}index.json", entry.route.folder()), bytes: pretty(&One { head, procedure: record }) }
}

/// The rows of a record, a text for each table.
fn rows(record: &Procedure<'_>) -> [Vec<u8>; 4] {
    [
        table::bytes(std::iter::once(table::procedure(record))),
        table::bytes(table::fees(record)),
        table::bytes(table::documents(record)),
        table::bytes(table::times(record)),
    ]
}

/// The tables as they grow.
struct Tables([(&'static str, Table, Vec<u8>); 4]);

impl Tables {
    fn of(words: &Vocabulary) -> Self {
        let open = |path, section: Section, key, of| {
            let bytes = table::heads(&section.heads());
            (path, Table { section, key, of }, bytes)
        };
        Self([
            open("procedures.csv", schema::rows::<ProcedureRow<'static>>(words, "procedure-row"), &["code"][..], false),
            open("fees.csv", schema::rows::<FeeRow<'static>>(words, "fee-row"), &[], true),
            open("documents.csv", schema::rows::<DocumentRow<'static>>(words, "document-row"), &[], true),
            open("time-limits.csv", schema::rows::<TimeRow<'static>>(words, "time-row"), &[], true),
        ])
    }

    fn add(&mut self, rows: &[Vec<u8>; 4]) {
        for ((_, _, bytes), rows) in self.0.iter_mut().zip(rows) {
            bytes.extend(rows);
        }
    }

    fn closed(self) -> [(&'static str, Table, Vec<u8>); 4] {
        self.0
    }
}

impl File {
    fn of(words: &Vocabulary, path: &'static str, bytes: &[u8], table: Option<Table>) -> Self {
        let (name, word, media_type) = match path {
            "procedures.csv" => ("procedures", "data-file-procedures", "text/csv"),
            "fees.csv" => ("fees", "data-file-fees", "text/csv"),
            "documents.csv" => ("documents", "data-file-documents", "text/csv"),
            "time-limits.csv" => ("time-limits", "data-file-time-limits", "text/csv"),
            "procedures.json" => ("procedures-json", "data-file-procedures-json", "application/json"),
            "procedures.schema.json" => ("procedures-schema", "data-file-schema", "application/schema+json"),
            "procedure.schema.json" => ("procedure-schema", "data-file-schema-one", "application/schema+json"),
            _ => ("datapackage", "data-file-package", "application/json"),
        };
        let format = if table.is_some() { "csv" } else { "json" };
        Self { name, path, title: words.get(word).to_owned(), format, media_type, size: bytes.len(), sha256: sha256(bytes), table }
    }
}

/// JSON as a person can read it.
fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("plain data");
    bytes.push(b'\n');
    bytes
}
