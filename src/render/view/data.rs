//! The page of the open data: what there is, on which terms, where it comes from, and what each key means.

use serde::Serialize;

use crate::plan::Route;
use crate::render::data::schema::{Line, Section};
use crate::render::data::{File, Made};
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::trust::ProvenanceView;
use crate::render::view::vocabulary::{NO_BREAK, sentence, upper_first};

/// What is made after the pages, because it names them, and what it is.
const LINKED: [(&str, &str); 3] =
    [("data/catalog.jsonld", "linked_catalog"), ("data/cpsv.jsonld", "linked_file"), ("feed.atom", "feed_title")];

/// The page of the open data.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DataPage {
    page: PageView,
    heading: String,
    lead: String,
    /// `31/01/2024`.
    as_of: String,
    /// How many procedures the files hold.
    count: usize,
    files: Vec<FileView>,
    /// Data that says what it means, and the feed: what links and follows.
    linked: Vec<LinkView>,
    /// The file of one procedure, as an example; none where there is no procedure.
    example: Option<LinkView>,
    /// None where the commune has said nothing.
    licence: Option<LicenceView>,
    /// How far the records can be trusted; none of none.
    provenance: Option<ProvenanceView>,
    sources: Vec<SourceView>,
    /// How to name the data where it is used.
    cite: String,
    tables: Vec<DictionaryView>,
    records: Vec<DictionaryView>,
}

#[derive(Debug, Serialize)]
struct FileView {
    href: String,
    /// `procedures.csv`.
    name: &'static str,
    title: String,
    /// `CSV`.
    format: String,
    /// `1,2 MB`.
    size: String,
}

#[derive(Debug, Serialize)]
struct LicenceView {
    title: String,
    href: String,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct SourceView {
    title: String,
    date: Option<String>,
    note: Option<String>,
}

/// The keys of one table, or of one part of a record.
#[derive(Debug, Serialize)]
struct DictionaryView {
    /// ASCII.
    anchor: String,
    title: String,
    /// The file, where it is a table.
    file: Option<&'static str>,
    keys: Vec<KeyView>,
}

#[derive(Debug, Serialize)]
struct KeyView {
    name: String,
    kind: String,
    meaning: String,
    /// Fixed values.
    values: Vec<ValueView>,
}

#[derive(Debug, Serialize)]
struct ValueView {
    word: String,
    meaning: String,
}

impl Views<'_> {
    /// The page of the open data.
    pub(in crate::render) fn data(&self, made: &Made) -> DataPage {
        let (heading, lead) = (self.words.get("data_heading"), self.words.get("data_lead"));
        let route = Route::of(&["du-lieu"]);
        let (settings, as_of) = (&self.plan.site.settings.value, self.plan.site.as_of);
        let tables = made.files.iter().filter_map(|file| Some(dictionary("cot", &file.table.as_ref()?.section, Some(file.path))));
        DataPage {
            page: self.page(&route, "du-lieu", heading, lead, Vec::new()),
            heading: heading.to_owned(),
            lead: lead.to_owned(),
            as_of: as_of.to_string(),
            count: self.plan.entries.len(),
            files: made.files.iter().map(file).collect(),
            linked: LINKED.iter().map(|(path, word)| LinkView::at(path, self.words.get(word))).collect(),
            example: self.plan.entries.first().map(|entry| {
                let href = format!("{}index.json", entry.route.folder());
                LinkView { href, ..LinkView::to(entry.procedure.everyday_name(), &entry.route) }
            }),
            licence: settings.licence.as_ref().map(|licence| LicenceView {
                title: licence.title.clone(),
                href: licence.url.as_str().to_owned(),
                note: licence.note.as_deref().map(sentence),
            }),
            provenance: self.trusted_together(0..self.plan.entries.len()),
            sources: settings
                .sources
                .iter()
                .map(|source| SourceView {
                    title: source.title.clone(),
                    date: source.date.map(|date| date.to_string()),
                    note: source.note.as_deref().map(sentence),
                })
                .collect(),
            cite: format!(
                "{}. {} {as_of}. {}{}",
                settings.title,
                self.words.get("data_as_of"),
                self.plan.base_url.as_str(),
                route.folder()
            ),
            tables: tables.collect(),
            records: made.dictionary.iter().map(|section| dictionary("khoa", section, None)).collect(),
        }
    }
}

fn file(file: &File) -> FileView {
    FileView {
        href: format!("data/{}", file.path),
        name: file.path,
        title: file.title.clone(),
        format: file.format.to_uppercase(),
        size: size(file.size),
    }
}

fn dictionary(kind: &str, section: &Section, file: Option<&'static str>) -> DictionaryView {
    let key = |line: &Line| KeyView {
        name: line.name.clone(),
        kind: line.kind.clone(),
        meaning: sentence(&upper_first(&line.meaning)),
        values: line.values.iter().map(|(word, meaning)| ValueView { word: word.clone(), meaning: meaning.clone() }).collect(),
    };
    DictionaryView {
        anchor: format!("{kind}-{}", section.name),
        title: section.title.clone(),
        file,
        keys: section.lines.iter().map(key).collect(),
    }
}

/// `812 byte`, `85 kB`, `1,2 MB`: to the next whole kilobyte, or tenth of a megabyte.
fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes}{NO_BREAK}byte"),
        1_000..950_001 => format!("{}{NO_BREAK}kB", bytes.div_ceil(1_000)),
        _ => {
            let tenths = bytes.div_ceil(100_000);
            format!("{},{}{NO_BREAK}MB", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_vietnamese_form() {
        let sizes = [(812, "812 byte"), (84_001, "85 kB"), (1_150_000, "1,2 MB"), (950_001, "1,0 MB"), (12_000_000, "12,0 MB")];
        for (bytes, told) in sizes {
            assert_eq!(size(bytes).replace(NO_BREAK, " "), told);
        }
    }
}
