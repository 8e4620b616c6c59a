//! Two folders change places.
#![expect(clippy::disallowed_methods, reason = "this is the room that writes the disk")]

use std::fs;
use std::io;
use std::path::Path;

/// Puts `new` in the place of `old`, where there is an old one; the old one is then at `aside`.
///
/// In one step where the system can do it (Linux, macOS). Elsewhere in two, and [`restore`] mends what a kill between
/// them leaves.
pub(super) fn replace(new: &Path, old: &Path, aside: &Path) -> io::Result<()> {
    if !old.exists() {
        return fs::rename(new, old);
    }
    if swap(new, old)? {
        return fs::rename(new, aside);
    }
    fs::rename(old, aside)?;
    fs::rename(new, old).inspect_err(|_| {
        // Back to the old site, if that is still possible; the first error is the one to tell.
        let _ = fs::rename(aside, old);
    })
}

/// After a kill between two renames: the old site goes back where it was.
pub(super) fn restore(old: &Path, aside: &Path) -> io::Result<()> {
    if !old.exists() && aside.is_dir() { fs::rename(aside, old) } else { Ok(()) }
}

/// `false` where the system or this disk cannot do it.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn swap(new: &Path, old: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn swap(_new: &Path, _old: &Path) -> io::Result<bool> {
    Ok(false)
}
