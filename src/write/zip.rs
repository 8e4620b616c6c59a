//! The site as one file to carry: a zip for a USB stick, made from the growing folder and put in place after it.
//!
//! The same site gives the same bytes: names in order, the day of the site as the time of every file, nothing about the
//! machine. One file at a time passes through, so memory does not grow with the site.
#![expect(clippy::disallowed_methods, reason = "this is the room that writes the disk")]

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::failure::{Attempt, Cause, Failure};
use crate::output::Bundle;
use crate::write::folder::{self, Folder};

/// A zip that is being written, beside the place where it will stand.
#[derive(Debug)]
pub struct Archive {
    /// Where it will stand.
    path: PathBuf,
    /// What is written until then.
    growing: PathBuf,
    /// Open and locked as long as this builder lives.
    file: File,
}

impl Archive {
    /// Prepares to replace `path`, which must not lie where `site` or the content of the commune's folder is.
    pub fn open(path: &Path, site: &Folder, content: &Path) -> Result<Self, Failure> {
        let path = folder::resolved(path, Attempt::UseZip)?;
        let refused = |cause| Err(Failure::new(Attempt::UseZip, &path, cause));
        if path.starts_with(site.out()) {
            return refused(Cause::InsideOut);
        }
        if folder::is_source(&path, content) {
            return refused(Cause::InsideContent);
        }
        match is_zip(&path) {
            Ok(true) => {}
            Ok(false) => return refused(Cause::NotAZip),
            Err(error) => return refused(Cause::Io(error)),
        }
        let parent = path.parent().unwrap_or(Path::new("/"));
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let prefix = format!(".{name}.congkhai-");
        let growing = parent.join(format!("{prefix}{}", std::process::id()));
        fs::create_dir_all(parent).map_err(Failure::io(Attempt::Write, &path))?;
        sweep(parent, &prefix);
        let file = File::create(&growing).map_err(Failure::io(Attempt::Write, &path))?;
        // Where a disk knows no locks, what a killed builder leaves stays until somebody removes it.
        let _ = file.try_lock();
        Ok(Self { path, growing, file })
    }

    /// Writes the whole site, as it stands before it takes its place, and what goes with it, under one top folder.
    pub fn fill(&self, site: &Folder, bundle: &Bundle) -> Result<(), Failure> {
        let failed = |error: io::Error| Failure::new(Attempt::Write, &self.path, Cause::Io(error));
        let root = site.growing();
        let mut names: Vec<(String, Option<&[u8]>)> = Vec::new();
        for entry in WalkDir::new(&root) {
            let entry = entry.map_err(|error| failed(error.into()))?;
            if entry.file_type().is_file() {
                let below = entry.path().strip_prefix(&root).expect("a walk stays below its root");
                names.push((below.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/"), None));
            }
        }
        names.extend(bundle.files.iter().map(|output| (output.path.clone(), Some(output.bytes.as_slice()))));
        names.sort_unstable();
        let (year, month, day) = bundle.day;
        let time = DateTime::from_date_and_time(year, month, day, 0, 0, 0).unwrap_or_default();
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(time)
            .unix_permissions(0o644)
            .system(System::Unix);
        let mut zip = ZipWriter::new(BufWriter::with_capacity(64 * 1024, &self.file));
        for (name, bytes) in names {
            zip.start_file(format!("{}/{name}", bundle.folder), options).map_err(|error| failed(error.into()))?;
            match bytes {
                Some(bytes) => zip.write_all(bytes).map_err(failed)?,
                None => {
                    let mut file = File::open(root.join(&name)).map_err(Failure::io(Attempt::Read, &name))?;
                    io::copy(&mut file, &mut zip).map_err(failed)?;
                }
            }
        }
        zip.finish().map_err(|error| failed(error.into()))?.flush().map_err(failed)
    }

    /// The new zip takes the old one's place in one step.
    pub fn take_place(self) -> Result<(), Failure> {
        fs::rename(&self.growing, &self.path).map_err(Failure::io(Attempt::Write, &self.path))
    }
}

impl Drop for Archive {
    fn drop(&mut self) {
        // Already gone where it has taken its place.
        let _ = fs::remove_file(&self.growing);
    }
}

/// Whether a zip may stand here: nothing is there yet, or a file that is empty or begins as a zip does.
fn is_zip(path: &Path) -> io::Result<bool> {
    let mut begin = Vec::new();
    match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
        Ok(file) if file.metadata()?.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(file) => file.take(2).read_to_end(&mut begin)?,
    };
    Ok(begin.is_empty() || begin == b"PK")
}

/// Removes what builders that died left beside the zip; a living one holds its lock.
fn sweep(parent: &Path, prefix: &str) {
    let entries = fs::read_dir(parent).into_iter().flatten().filter_map(Result::ok);
    for entry in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix)) {
        if File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
