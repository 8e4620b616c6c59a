//! The quality of the inventory as a table for a person or as one JSON object for a program.

use std::io::{self, Write};

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use serde::Serialize;

use crate::check::coverage::{Count, Coverage, Kind, PARTS, PartName, Row, Share, Trusts};
use crate::model::money::grouped;
use crate::words::Words;

/// Writes it as tables: the parts by level, then a line for each field.
pub fn table(out: &mut dyn Write, coverage: &Coverage<'_>, words: &Words) -> io::Result<()> {
    let total = &coverage.total;
    writeln!(out, "{} {}\n", words.word("coverage-heading"), coverage.day)?;
    let levels: Vec<&Row<'_>> = coverage.rows.iter().filter(|row| row.field.is_none()).collect();
    writeln!(out, "{}\n{}", words.word("coverage-parts"), parts(&levels, total, words))?;
    writeln!(out, "\n{}\n{}", words.word("coverage-fields"), fields(coverage, words))?;
    writeln!(out, "\n{}", words.word("coverage-legend"))
}

/// A row a part, a column a level: stated, and how many more say why not.
fn parts(levels: &[&Row<'_>], total: &Count<'_>, words: &Words) -> Table {
    let mut table = plain();
    let names = levels.iter().map(|row| format!("{} ({})", row.level.name, row.count.procedures));
    let all = format!("{} ({})", words.word("coverage-all"), total.procedures);
    table.set_header(
        [words.word("coverage-part").to_owned()].into_iter().chain(names).chain([all, words.word("coverage-trust").to_owned()]),
    );
    let counts: Vec<&Count<'_>> = levels.iter().map(|row| &row.count).chain([total]).collect();
    for (index, part) in PARTS.iter().enumerate() {
        let letter = match part.kind {
            Kind::Mandatory(letter) => format!("{letter}) "),
            _ => String::new(),
        };
        let name = format!("{letter}{}", words.word(&format!("coverage-part-{}", part.key)));
        let shares = counts.iter().map(|count| {
            let share = &count.parts[index];
            let said = if share.absent > 0 { format!(" + {}", share.absent) } else { String::new() };
            let missing =
                if share.missing > 0 && part.kind != Kind::Occasional { format!(" − {}", share.missing) } else { String::new() };
            format!("{}{said}{missing}", share.stated)
        });
        table.add_row([name].into_iter().chain(shares).chain([trusts(&total.parts[index].trust)]));
    }
    let complete = counts.iter().map(|count| format!("{}/{}", count.complete, count.procedures));
    table.add_row([words.word("coverage-complete").to_owned()].into_iter().chain(complete).chain([trusts(&total.records)]));
    right(table, 1..=counts.len())
}

/// A row a field: completeness, trust, sentences and papers.
fn fields(coverage: &Coverage<'_>, words: &Words) -> Table {
    let mut table = plain();
    let columns = ["field", "procedures", "mandatory", "conditional", "trust", "average", "longest", "papers", "uncounted"];
    table.set_header(columns.map(|column| words.word(&format!("coverage-{column}"))));
    for row in &coverage.rows {
        let name = match row.field {
            None => row.level.name.clone(),
            Some(field) => format!("  {}", field.name),
        };
        table.add_row(line(name, &row.count));
    }
    table.add_row(line(words.word("coverage-all").to_owned(), &coverage.total));
    right(table, 1..=8)
}

fn line(name: String, count: &Count<'_>) -> Vec<String> {
    vec![
        name,
        count.procedures.to_string(),
        format!("{}/{}", count.complete, count.procedures),
        percent(conditional(count)),
        trusts(&count.records),
        average(count).map_or_else(|| String::from("–"), |tenths| format!("{},{}", tenths / 10, tenths % 10)),
        count.longest.map_or_else(|| String::from("–"), |(words, code)| format!("{words} ({code})")),
        grouped(count.documents as i128),
        count.uncounted.to_string(),
    ]
}

/// Of the conditional parts, how many are stated or explained, and how many there could be.
fn conditional(count: &Count<'_>) -> (usize, usize) {
    let shares = PARTS.iter().zip(&count.parts).filter(|(part, _)| part.kind == Kind::Conditional).map(|(_, share)| share);
    shares.fold((0, 0), |(said, all), share| (said + share.stated + share.absent, all + count.procedures))
}

/// Words a sentence, in tenths, half up.
fn average(count: &Count<'_>) -> Option<usize> {
    (count.words * 20 + count.sentences).checked_div(count.sentences * 2)
}

/// Half up, no decimals.
fn percent((part, whole): (usize, usize)) -> String {
    (part * 200 + whole).checked_div(whole * 2).map_or_else(|| String::from("–"), |percent| format!("{percent}%"))
}

fn trusts(trusts: &Trusts) -> String {
    format!("{}/{}/{}", trusts.verified, trusts.reconstructed, trusts.sample)
}

fn plain() -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    table.set_content_arrangement(ContentArrangement::Disabled);
    table
}

fn right(mut table: Table, columns: std::ops::RangeInclusive<usize>) -> Table {
    for column in columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// The whole in one line, keys fixed for ever.
#[derive(Serialize)]
struct Whole<'a> {
    as_of: String,
    procedures: usize,
    total: Counted<'a>,
    levels: Vec<Named<'a>>,
    fields: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    level: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
    name: &'a str,
    #[serde(flatten)]
    count: Counted<'a>,
}

#[derive(Serialize)]
struct Counted<'a> {
    procedures: usize,
    /// Procedures with all mandatory parts.
    mandatory_complete: usize,
    records: Trust,
    parts: Vec<Counts>,
    sentences: Sentences<'a>,
    documents: usize,
    documents_without_counts: usize,
}

#[derive(Serialize)]
struct Trust {
    verified: usize,
    reconstructed: usize,
    sample: usize,
}

#[derive(Serialize)]
struct Counts {
    part: &'static str,
    mandatory: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    letter: Option<&'static str>,
    stated: usize,
    absent: usize,
    missing: usize,
    /// Stated or absent with a reason, of all procedures: four decimals, half up.
    share: f64,
    #[serde(flatten)]
    trust: Trust,
}

#[derive(Serialize)]
struct Sentences<'a> {
    count: usize,
    /// In words, one decimal.
    average: Option<f64>,
    /// In words.
    longest: Option<usize>,
    longest_in: Option<&'a str>,
}

/// Writes it as one JSON object on one line.
pub fn json(out: &mut dyn Write, coverage: &Coverage<'_>) -> io::Result<()> {
    let named = |row: &Row<'_>| row.field.is_some();
    let whole = Whole {
        as_of: coverage.day.0.format("%Y-%m-%d").to_string(),
        procedures: coverage.total.procedures,
        total: counted(&coverage.total),
        levels: coverage.rows.iter().filter(|row| !named(row)).map(self::named).collect(),
        fields: coverage.rows.iter().filter(|row| named(row)).map(self::named).collect(),
    };
    serde_json::to_writer(&mut *out, &whole)?;
    writeln!(out)
}

fn named<'a>(row: &'a Row<'_>) -> Named<'a> {
    Named {
        level: row.level.id.as_str(),
        field: row.field.map(|field| field.id.as_str()),
        name: row.field.map_or(&row.level.name, |field| &field.name),
        count: counted(&row.count),
    }
}

fn counted<'a>(count: &'a Count<'_>) -> Counted<'a> {
    let trust = |trusts: &Trusts| Trust { verified: trusts.verified, reconstructed: trusts.reconstructed, sample: trusts.sample };
    let part = |(name, share): (&PartName, &Share)| Counts {
        part: name.key,
        mandatory: matches!(name.kind, Kind::Mandatory(_)),
        letter: match name.kind {
            Kind::Mandatory(letter) => Some(letter),
            _ => None,
        },
        stated: share.stated,
        absent: share.absent,
        missing: share.missing,
        share: ((share.stated + share.absent) * 20_000 + count.procedures).checked_div(count.procedures * 2).unwrap_or(0) as f64 / 10_000.0,
        trust: trust(&share.trust),
    };
    Counted {
        procedures: count.procedures,
        mandatory_complete: count.complete,
        records: trust(&count.records),
        parts: PARTS.iter().zip(&count.parts).map(part).collect(),
        sentences: Sentences {
            count: count.sentences,
            average: average(count).map(|tenths| tenths as f64 / 10.0),
            longest: count.longest.map(|(words, _)| words),
            longest_in: count.longest.map(|(_, code)| code.as_str()),
        },
        documents: count.documents,
        documents_without_counts: count.uncounted,
    }
}
