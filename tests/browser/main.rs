//! The site in a real browser: what `*.check.mjs` beside this file look for, on the site as it ships.
//!
//! The test command needs nothing but Rust: what else is missing it installs by itself where it may ([`tools`]), and where it
//! may not, it fails and says what to install. `CONGKHAI_CHECKS="axe sizes"` runs only the checks of these names.
#![allow(clippy::disallowed_methods, reason = "tests look at the disk, and the walls are the program's")]
#![allow(clippy::print_stderr, reason = "minutes of installing are told, and nothing else is")]

mod tools;

use std::path::{Path, PathBuf};
use std::process::Command;

/// A day after the end of every procedure that has ended: their pages are a kind of their own.
const LATER: &str = "2026-11-23";

/// The shipped commune, built into a folder below `to`.
fn built(to: &Path, name: &str, words: &[&str]) -> PathBuf {
    let folder = to.join(name);
    let project = env!("CARGO_MANIFEST_DIR");
    let run = Command::new(env!("CARGO_BIN_EXE_congkhai")).args(["-C", project, "build", "--out"]).arg(&folder).args(words).output();
    let run = run.expect("the program starts");
    assert!(run.status.success(), "{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    folder
}

#[test]
fn every_kind_of_page_holds_in_a_real_browser() {
    let tools = tools::ready();
    let folder = tempfile::tempdir().expect("a folder");
    let (site, later) = (built(folder.path(), "site", &[]), built(folder.path(), "later", &["--as-of", LATER]));
    let mut runner = Command::new(&tools.node);
    runner.arg(tools::folder().join("run.mjs")).args([site, later]);
    runner.args(std::env::var("CONGKHAI_CHECKS").unwrap_or_default().split_whitespace());
    runner.env("CONGKHAI_MODULES", &tools.modules).env("CONGKHAI_BROWSER", &tools.browser).env("CONGKHAI_JAVA", &tools.java);
    // Its lines are shown as they come, whether or not the test passes.
    let ended = runner.status().expect("node starts");
    assert!(ended.success(), "the site does not hold in the browser: see the lines that begin with FAIL");
}
