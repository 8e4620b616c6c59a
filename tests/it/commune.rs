//! A commune's folder for a test: the small sound one of `tests/cases/base`, changed in one place, or the real one.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// The root of the project.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A commune in a folder of its own, gone after the test.
pub(crate) struct Commune {
    folder: TempDir,
}

/// What a run of the program came to.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit code; `None` after a signal.
    pub(crate) code: Option<i32>,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) error: String,
}

impl Commune {
    /// The small sound one.
    pub(crate) fn small() -> Self {
        Self::copied_from(&project().join("tests/cases/base"))
    }

    /// The real one, xã Tân Việt.
    pub(crate) fn real() -> Self {
        let commune = Self { folder: TempDir::new().expect("a folder") };
        copy(&project().join("content"), &commune.path("content"));
        commune
    }

    fn copied_from(folder: &Path) -> Self {
        let commune = Self { folder: TempDir::new().expect("a folder") };
        copy(folder, commune.folder.path());
        commune
    }

    /// Copied to another folder.
    #[cfg(target_os = "linux")]
    pub(crate) fn copied_to(&self, folder: &Path) {
        copy(self.folder.path(), folder);
    }

    /// With the files of another folder over its own, and those listed in its `without.txt` gone.
    pub(crate) fn over(self, folder: &Path) -> Self {
        if folder.join("content").is_dir() {
            copy(&folder.join("content"), &self.path("content"));
        }
        for gone in fs::read_to_string(folder.join("without.txt")).unwrap_or_default().lines() {
            fs::remove_file(self.path(gone)).expect("a listed file is there");
        }
        self
    }

    /// With this file.
    pub(crate) fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    /// With one text in a file replaced by another, which must be there.
    pub(crate) fn change(self, path: &str, old: &str, new: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).expect("a file to change");
        assert!(text.contains(old), "`{old}` is not in {path}");
        self.file(path, text.replacen(old, new, 1))
    }

    /// A path inside the folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs the program on it.
    pub(crate) fn run(&self, words: &[&str]) -> Run {
        run(Command::cargo_bin("congkhai").expect("the program is built").arg("-C").arg(self.folder.path()).args(words))
    }

    /// Builds it, which must succeed, and stays.
    pub(crate) fn built_in_place(self) -> Self {
        self.built(&[]);
        self
    }

    /// Builds it, which must succeed, and gives the site's folder.
    pub(crate) fn built(&self, words: &[&str]) -> PathBuf {
        let run = self.run(&[&["build"], words].concat());
        assert_eq!(run.code, Some(0), "{}{}", run.out, run.error);
        self.path("public")
    }
}

/// Runs a command to its end.
pub(crate) fn run(command: &mut Command) -> Run {
    let output = command.env_remove("NO_COLOR").output().expect("the program starts");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8");
    Run { code: output.status.code(), out: text(&output.stdout), error: text(&output.stderr) }
}

/// The program itself, for command lines of a test's own.
pub(crate) fn program() -> Command {
    Command::cargo_bin("congkhai").expect("the program is built")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy").map(|entry| entry.expect("an entry")) {
        let to = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
}

/// Every file below a folder: path relative to it, and bytes.
pub(crate) fn files(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut files = std::collections::BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("an entry")) {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
            files.insert(path, fs::read(entry.path()).expect("a file"));
        }
    }
    files
}
