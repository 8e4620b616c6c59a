//! The one reader: a commune's folder into [`Sources`]. What the author did wrong becomes a `Text` that says so; what the
//! machine could not do is a [`Failure`].
#![expect(clippy::disallowed_methods, reason = "this is the room that reads the disk")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use unicode_normalization::{UnicodeNormalization, is_nfc_quick};
use walkdir::{DirEntry, WalkDir};

use crate::failure::{Attempt, Cause, Failure};
use crate::source::{Point, Sources, Text};

/// Bytes beyond which a text was not written by a person.
const LARGEST_TEXT: u64 = 8 * 1024 * 1024;
/// Line ends and signs beyond which it was not either: a parser keeps hundreds of bytes for what stands between two of them.
const MOST_SIGNS: usize = 600_000;
/// Bytes beyond which a file for download is none, and beyond which all of them are too many: they are held until written.
const LARGEST_DOWNLOAD: u64 = 64 * 1024 * 1024;
const LARGEST_DOWNLOADS: u64 = 256 * 1024 * 1024;
/// Files beyond which a folder is no inventory.
const MOST_FILES: usize = 200_000;

/// Reads the folder that holds `content/`, with the theme of that name where the commune has its own.
pub fn read(folder: &Path) -> Result<Sources, Failure> {
    let content = folder.join("content");
    if !content.is_dir() {
        return Err(Failure::new(Attempt::FindContent, &content, Cause::Missing));
    }
    let root = content.canonicalize().map_err(Failure::io(Attempt::Read, &content))?;
    let downloads_root = root.join("files");
    let entries = walk(&root)?;
    let mut room = LARGEST_DOWNLOADS;
    let read: Vec<(String, Read)> = entries
        .iter()
        .map(|entry| (entry, entry.path().starts_with(&downloads_root).then(|| fit(entry, &root, &mut room))))
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(entry, download)| {
            let relative = slashed(entry.path().strip_prefix(&root).expect("walked below the root"));
            let read = match download {
                None => text(entry, &root),
                Some(Some(refused)) => Ok(Read::Text(refused)),
                Some(None) => fs::read(entry.path()).map(Read::Download).map_err(Failure::io(Attempt::Read, entry.path())),
            };
            read.map(|read| (relative, read))
        })
        .collect::<Result<_, Failure>>()?;
    let mut sources = Sources::default();
    for (path, read) in read {
        match read {
            Read::Text(text) => {
                sources.texts.insert(Arc::from(format!("content/{path}")), text);
            }
            Read::Download(bytes) => {
                sources.downloads.insert(path.strip_prefix("files/").unwrap_or(&path).to_owned(), bytes);
            }
        }
    }
    Ok(sources)
}

/// Reads a theme of the commune's own; an absent `default` is the one inside the program.
pub fn theme(folder: &Path, name: &str) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let root = folder.join("themes").join(name);
    if !root.is_dir() {
        let inside = name == crate::model::settings::DEFAULT_THEME;
        return if inside { Ok(BTreeMap::new()) } else { Err(Failure::new(Attempt::FindTheme, &root, Cause::Missing)) };
    }
    let real = root.canonicalize().map_err(Failure::io(Attempt::Read, &root))?;
    let files = walk(&root)?;
    let file = |entry: &DirEntry| {
        if inside(entry, &real).is_none() {
            // A link out of the theme would publish what lies behind it.
            return Err(Failure::new(Attempt::Read, entry.path(), Cause::Outside));
        }
        let path = slashed(entry.path().strip_prefix(&root).expect("walked below the root"));
        fs::read(entry.path()).map(|bytes| (path, bytes)).map_err(Failure::io(Attempt::Read, entry.path()))
    };
    files.iter().map(file).collect()
}

enum Read {
    Text(Text),
    Download(Vec<u8>),
}

/// Every file below `root`, in order of name; hidden ones and editors' leavings are nobody's content.
fn walk(root: &Path) -> Result<Vec<DirEntry>, Failure> {
    let visible = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0
            || !(name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || name == "Thumbs.db" || name == "desktop.ini")
    };
    let mut found = Vec::new();
    for entry in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            Failure::new(Attempt::Read, path, Cause::Io(error.into()))
        })?;
        if !entry.file_type().is_dir() {
            found.push(entry);
        }
        if found.len() > MOST_FILES {
            return Err(Failure::new(Attempt::Read, root, Cause::TooMany));
        }
    }
    Ok(found)
}

/// The file behind an entry, where it is one and lies inside `root`. Only a link can lead elsewhere.
fn inside(entry: &DirEntry, root: &Path) -> Option<fs::Metadata> {
    if !entry.path_is_symlink() {
        return entry.metadata().ok().filter(fs::Metadata::is_file);
    }
    let real = entry.path().canonicalize().ok()?;
    let metadata = fs::metadata(&real).ok()?;
    (real.starts_with(root) && metadata.is_file()).then_some(metadata)
}

fn text(entry: &DirEntry, root: &Path) -> Result<Read, Failure> {
    let Some(metadata) = inside(entry, root) else { return Ok(Read::Text(Text::NotAFile)) };
    if metadata.len() > LARGEST_TEXT {
        return Ok(Read::Text(Text::TooLarge));
    }
    let bytes = fs::read(entry.path()).map_err(Failure::io(Attempt::Read, entry.path()))?;
    Ok(Read::Text(decode(bytes)))
}

/// Why a file cannot be offered for download; `None` for one that can, which takes its bytes out of the `room` left.
fn fit(entry: &DirEntry, root: &Path, room: &mut u64) -> Option<Text> {
    let Some(metadata) = inside(entry, root) else { return Some(Text::NotAFile) };
    if metadata.len() > LARGEST_DOWNLOAD.min(*room) {
        return Some(Text::TooLarge);
    }
    *room -= metadata.len();
    None
}

fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Bytes to text: UTF-8, without byte order mark, lines ended by `\n`, composed.
pub fn decode(bytes: Vec<u8>) -> Text {
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..good]).into_owned();
            let shown = String::from_utf8_lossy(error.as_bytes()).replace(is_forbidden, "\u{fffd}");
            return Text::NotUtf8(Point::after(before.trim_start_matches('\u{feff}')), shown);
        }
    };
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    let is_sign = |byte: &u8| *byte == b'\n' || byte.is_ascii_punctuation();
    if text.len() > MOST_SIGNS && text.as_bytes().iter().filter(|byte| is_sign(byte)).count() > MOST_SIGNS {
        return Text::TooLarge;
    }
    if text.chars().all(is_plain) {
        return Text::Read { text, decomposed: None };
    }
    if let Some(at) = text.find(is_forbidden) {
        return Text::Control(Point::after(&text[..at]), text.replace(is_forbidden, "\u{fffd}"));
    }
    let decomposed = first_decomposed(&text);
    if decomposed.is_some() {
        text = text.nfc().collect();
    }
    Text::Read { text, decomposed }
}

/// Control and invisible characters that no page should carry; tab and line end are fine.
pub(super) fn is_forbidden(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t'))
        || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffd}' | '\u{fffe}' | '\u{ffff}')
}

/// Letters that are neither forbidden nor part of anything decomposed. Nearly every text has no others, and needs no closer look.
fn is_plain(letter: char) -> bool {
    matches!(letter, ' '..='~' | '\n' | '\t' | '\u{a0}'..='\u{2ff}' | '\u{1ea0}'..='\u{1ef9}' | '–' | '—' | '‘' | '’' | '“' | '”' | '…')
}

fn first_decomposed(text: &str) -> Option<Point> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == unicode_normalization::IsNormalized::Yes {
        return None;
    }
    text.lines().enumerate().find_map(|(line, text)| {
        let composed: String = text.nfc().collect();
        if composed == text {
            return None;
        }
        let same = composed.chars().zip(text.chars()).take_while(|(new, old)| new == old).count();
        Some(Point { line: line + 1, column: same + 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_loses_its_mark_and_its_carriage_returns() {
        let bytes = "\u{feff}a: 1\r\nb: 2\r\n".as_bytes().to_vec();
        assert!(matches!(decode(bytes), Text::Read { text, decomposed: None } if text == "a: 1\nb: 2\n"));
    }

    #[test]
    fn decomposed_letters_are_composed_and_told() {
        let bytes = "x: y\nten: Hộ tịch\n".nfd().collect::<String>().into_bytes();
        let Text::Read { text, decomposed } = decode(bytes) else { panic!("readable") };
        assert_eq!(text, "x: y\nten: Hộ tịch\n");
        assert_eq!(decomposed, Some(Point { line: 2, column: 7 }));
    }

    #[test]
    fn a_plain_letter_is_neither_forbidden_nor_decomposed() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32).filter(|letter| is_plain(*letter)) {
            assert!(!is_forbidden(letter) && unicode_normalization::is_nfc(&letter.to_string()), "{letter:?}");
            assert_eq!(unicode_normalization::char::canonical_combining_class(letter), 0, "{letter:?}");
            let composes = |before| unicode_normalization::char::compose(before, letter).is_some();
            assert!(!['a', 'O', 'ơ', 'â', 'e'].into_iter().any(composes), "{letter:?}");
        }
    }

    #[test]
    fn foreign_bytes_and_control_characters_are_told_where() {
        assert!(matches!(decode(b"a: 1\nb: \xb8".to_vec()), Text::NotUtf8(Point { line: 2, column: 4 }, _)));
        assert!(matches!(decode(b"a\0".to_vec()), Text::Control(Point { line: 1, column: 2 }, _)));
    }
}
