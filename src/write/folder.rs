//! A site on a disk. Killed at any instant, the folder is wholly the old site or wholly the new one.
//!
//! The new site grows in a folder beside the old one, held by a lock, so that the next run knows a dead builder's leavings
//! from a living one's. A file that did not change is linked, and so keeps its time stamp.
#![expect(clippy::disallowed_methods, reason = "this is the room that writes the disk")]

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::failure::{Attempt, Cause, Failure};
use crate::output::{GITIGNORE, Output, Sink};
use crate::write::exchange;

/// A site that is being written.
#[derive(Debug)]
pub struct Folder {
    /// Where the site will stand.
    out: PathBuf,
    /// The folder beside it that holds the growing site.
    beside: PathBuf,
    /// Whether a site stands there already: files that did not change keep their time stamps.
    old: bool,
    /// Held as long as this builder lives.
    _lock: File,
}

impl Folder {
    /// Prepares to replace `out`. `content` is the commune's folder, which must not be swallowed.
    pub fn open(out: &Path, content: &Path) -> Result<Self, Failure> {
        let out = real(out)?;
        let parent = out.parent().unwrap_or(Path::new("/")).to_owned();
        fs::create_dir_all(&parent).map_err(Failure::io(Attempt::Write, &parent))?;
        let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let prefix = format!(".{name}.congkhai-");
        sweep(&parent, &prefix, &out)?;
        refuse(&out, content)?;
        let beside = parent.join(format!("{prefix}{}", std::process::id()));
        // The lock comes first: a folder without one is a builder's that died before it did anything.
        fs::create_dir_all(&beside).map_err(Failure::io(Attempt::Write, &beside))?;
        let lock = File::create(beside.join("lock")).map_err(Failure::io(Attempt::Write, &beside))?;
        fs::create_dir_all(beside.join("site")).map_err(Failure::io(Attempt::Write, &beside))?;
        let old = out.exists();
        match lock.try_lock() {
            Ok(()) => Ok(Self { out, beside, old, _lock: lock }),
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(Self { out, beside, old, _lock: lock }),
            Err(TryLockError::Error(error)) => Err(Failure::new(Attempt::Write, &beside, Cause::Io(error))),
            Err(TryLockError::WouldBlock) => Err(Failure::new(Attempt::Write, &beside, Cause::Io(ErrorKind::ResourceBusy.into()))),
        }
    }

    /// Where the site will stand: real and absolute.
    pub(super) fn out(&self) -> &Path {
        &self.out
    }

    /// Where it grows until then.
    pub(super) fn growing(&self) -> PathBuf {
        self.beside.join("site")
    }

    /// The new site takes the old one's place.
    pub fn take_place(self) -> Result<(), Failure> {
        exchange::replace(&self.beside.join("site"), &self.out, &self.beside.join("old")).map_err(Failure::io(Attempt::Replace, &self.out))
    }

    /// The old site stays; nothing of the new one is left.
    pub fn abandon(self) {}
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The old site goes back first, if it was set aside; what cannot be done now the next run does.
        if exchange::restore(&self.out, &self.beside.join("old")).is_ok() {
            let _ = clear(&self.beside);
        }
    }
}

impl Sink for Folder {
    fn take(&self, output: Output) -> Result<(), Failure> {
        let new = self.beside.join("site").join(&output.path);
        let old = self.out.join(&output.path);
        let kept = self.old && same(&old, &output.bytes);
        if kept && fs::hard_link(&old, &new).or_else(|error| again(&new, error, || fs::hard_link(&old, &new))).is_ok() {
            return Ok(());
        }
        put(&new, &output.bytes)
            .or_else(|error| again(&new, error, || put(&new, &output.bytes)))
            .map_err(Failure::io(Attempt::Write, &old))?;
        if kept {
            // A disk without links: the time stamp is copied instead.
            keep_time(&old, &new).map_err(Failure::io(Attempt::Write, &old))?;
        }
        Ok(())
    }
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::create(path)?.write_all(bytes)
}

/// Once more, with its folder, where that was what was missing.
fn again(path: &Path, error: io::Error, work: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    match path.parent() {
        Some(parent) if error.kind() == ErrorKind::NotFound => fs::create_dir_all(parent).and_then(|()| work()),
        _ => Err(error),
    }
}

/// Whether the file holds exactly these bytes.
fn same(path: &Path, bytes: &[u8]) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|old| old == bytes)
}

fn keep_time(old: &Path, new: &Path) -> io::Result<()> {
    let time = fs::metadata(old)?.modified()?;
    File::options().write(true).open(new)?.set_modified(time)
}

/// The folder behind links, absolute; there may be nothing yet, but no file.
fn real(out: &Path) -> Result<PathBuf, Failure> {
    let out = resolved(out, Attempt::UseOut)?;
    if out.exists() && !out.is_dir() {
        return Err(Failure::new(Attempt::UseOut, out, Cause::Io(ErrorKind::NotADirectory.into())));
    }
    Ok(out)
}

/// A path behind links, absolute; what is not there yet is appended to the nearest folder that is.
pub(super) fn resolved(out: &Path, attempt: Attempt) -> Result<PathBuf, Failure> {
    let absolute = std::path::absolute(out).map_err(Failure::io(attempt, out))?;
    let mut there = absolute.as_path();
    let mut missing = Vec::new();
    let real = loop {
        match there.canonicalize() {
            Ok(real) => break real,
            Err(error) if error.kind() == ErrorKind::NotFound => match (there.parent(), there.file_name()) {
                (Some(parent), Some(name)) => {
                    missing.push(name);
                    there = parent;
                }
                _ => return Err(Failure::new(attempt, out, Cause::Io(error))),
            },
            Err(error) => return Err(Failure::new(attempt, out, Cause::Io(error))),
        }
    };
    Ok(missing.into_iter().rev().fold(real, |path, name| path.join(name)))
}

/// Whether a path lies in what a site is made from.
pub(super) fn is_source(path: &Path, content: &Path) -> bool {
    ["content", "themes", "history"].iter().any(|name| content.join(name).canonicalize().is_ok_and(|source| path.starts_with(source)))
}

/// Refuses to replace what this program did not make, or what it is made from.
fn refuse(out: &Path, content: &Path) -> Result<(), Failure> {
    let content = content.canonicalize().map_err(Failure::io(Attempt::Read, content))?;
    if content.starts_with(out) || is_source(out, &content) {
        return Err(Failure::new(Attempt::UseOut, out, Cause::HoldsContent));
    }
    let ours = match fs::read_dir(out) {
        Err(error) if error.kind() == ErrorKind::NotFound => true,
        Err(error) => return Err(Failure::new(Attempt::UseOut, out, Cause::Io(error))),
        Ok(mut entries) => entries.next().is_none() || marked(out),
    };
    if ours { Ok(()) } else { Err(Failure::new(Attempt::UseOut, out, Cause::NotOurs)) }
}

/// Whether our mark is there. Git on Windows may have changed how its lines end.
fn marked(out: &Path) -> bool {
    fs::read_to_string(out.join(".gitignore")).is_ok_and(|text| text.lines().eq(GITIGNORE.lines()))
}

/// Removes a builder's folder, its lock last: killed on the way, it can still be swept.
fn clear(beside: &Path) -> io::Result<()> {
    for part in ["site", "old"] {
        match fs::remove_dir_all(beside.join(part)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    fs::remove_file(beside.join("lock"))?;
    fs::remove_dir(beside)
}

/// Removes what builders that died left beside the site, and puts back a site that one of them had set aside.
fn sweep(parent: &Path, prefix: &str, out: &Path) -> Result<(), Failure> {
    let entries = fs::read_dir(parent).map_err(Failure::io(Attempt::Read, parent))?;
    for entry in entries.filter_map(Result::ok) {
        if !entry.file_name().to_string_lossy().starts_with(prefix) {
            continue;
        }
        match File::open(entry.path().join("lock")) {
            Ok(lock) if lock.try_lock().is_ok() => {
                exchange::restore(out, &entry.path().join("old")).map_err(Failure::io(Attempt::Replace, out))?;
                clear(&entry.path()).map_err(Failure::io(Attempt::Write, entry.path()))?;
            }
            Ok(_) => {} // Its builder lives.
            // Removed only if empty; anything else is not ours to judge.
            Err(_) => drop(fs::remove_dir(entry.path())),
        }
    }
    Ok(())
}
