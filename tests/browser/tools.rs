//! What the browser's tests need beside Rust: a browser, Node.js with npm, Java, and the packages that `package-lock.json` names.
//!
//! As the superuser of a Debian machine what is missing is installed; anybody else is told the command. The packages go into a
//! folder of the build directory, named after the lock file, so that git sees nothing and a new lock file is a new folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

/// Where the programs and the packages are.
pub(crate) struct Tools {
    /// Chromium.
    pub(crate) browser: PathBuf,
    /// Node.js.
    pub(crate) node: PathBuf,
    /// A Java runtime.
    pub(crate) java: PathBuf,
    /// The folder that holds `node_modules`.
    pub(crate) modules: PathBuf,
}

/// The oldest Node.js that the packages run on; Debian 12 has it.
const NODE: u32 = 18;

/// A program: the names it may have, and the packages of Debian that bring it.
#[derive(Clone, Copy)]
struct Program {
    names: &'static [&'static str],
    packages: &'static [&'static str],
}

const BROWSER: Program = Program { names: &["chromium", "chromium-browser"], packages: &["chromium", "fonts-liberation"] };
const NODEJS: Program = Program { names: &["node"], packages: &["nodejs"] };
const JAVA: Program = Program { names: &["java"], packages: &["default-jre-headless"] };
const NPM: Program = Program { names: &["npm"], packages: &["npm"] };

impl Program {
    /// Where it is, looked for in the folders of `PATH`.
    fn found(&self) -> Option<PathBuf> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        self.names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
    }

    /// Where it is, which by now must be known.
    fn there(&self) -> PathBuf {
        self.found().unwrap_or_else(|| panic!("`{}` was installed, and is still in no folder of PATH", self.names[0]))
    }
}

/// The folder of the checks.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// Everything that is needed, installed where it was missing.
pub(crate) fn ready() -> Tools {
    let missing = |programs: &[Program]| programs.iter().copied().filter(|program| program.found().is_none()).collect::<Vec<_>>();
    let lacking = missing(&[BROWSER, NODEJS, NPM, JAVA]);
    if !lacking.is_empty() {
        let apt = superuser().unwrap_or_else(|| {
            let (names, command) = (names(&lacking), install(&lacking));
            panic!("the tests of the site need {names}, which this machine lacks; on Debian: sudo sh -c '{command}'")
        });
        installed(&apt, &missing(&[BROWSER, NODEJS, JAVA]));
        // Last, because some builds of Node.js bring it, and then refuse Debian's.
        installed(&apt, &missing(&[NPM]));
    }
    let node = NODEJS.there();
    let version = said(Command::new(&node).arg("--version"));
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    assert!(major >= Some(NODE), "the tests of the site need Node.js {NODE} or newer, and `{}` is {version}", node.display());
    Tools { browser: BROWSER.there(), node, java: JAVA.there(), modules: modules(&NPM.there()) }
}

/// Where `apt-get` is, for those who may use it.
fn superuser() -> Option<PathBuf> {
    let apt = Program { names: &["apt-get"], packages: &[] };
    apt.found().filter(|_| said(Command::new("id").arg("-u")) == "0")
}

/// `chromium, node`
fn names(programs: &[Program]) -> String {
    programs.iter().map(|program| program.names[0]).collect::<Vec<_>>().join(", ")
}

/// The command that brings them.
fn install(programs: &[Program]) -> String {
    let packages: Vec<&str> = programs.iter().flat_map(|program| program.packages).copied().collect();
    format!("apt-get update && apt-get install --yes --no-install-recommends {}", packages.join(" "))
}

/// Installs these, or fails and shows what `apt-get` says.
fn installed(apt: &Path, programs: &[Program]) {
    if programs.is_empty() {
        return;
    }
    let (names, command) = (names(programs), install(programs));
    eprintln!("the tests of the site lack {names}: {command}");
    let mut told = String::new();
    // Lists that could be fetched in part only may still name what is needed: the last step decides.
    let mut done = false;
    for step in command.split(" && ") {
        let mut run = Command::new(apt);
        run.args(["-q", "-o", "DPkg::Lock::Timeout=600"]).args(step.split(' ').skip(1)).env("DEBIAN_FRONTEND", "noninteractive");
        let output = run.output().expect("apt-get starts");
        told += &[output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        done = output.status.success();
    }
    assert!(done, "the tests of the site need {names}, and `{command}` failed:\n{told}");
}

/// The folder that holds the packages of the lock file, filled if it is not there yet.
fn modules(npm: &Path) -> PathBuf {
    let lock = fs::read(folder().join("package-lock.json")).expect("the lock file");
    let print: String = Sha256::digest(&lock).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let build = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let whole = build.join(format!("browser-{print}"));
    if whole.is_dir() {
        return whole;
    }
    // Filled beside its place and then moved there, so that it is either whole or absent.
    let part = tempfile::Builder::new().prefix("browser-").tempdir_in(build).expect("a folder below the build directory");
    for file in ["package.json", "package-lock.json"] {
        fs::copy(folder().join(file), part.path().join(file)).expect("a copy");
    }
    eprintln!("the tests of the site fetch their packages: npm ci");
    let mut command = Command::new(npm);
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]).current_dir(part.path());
    let run = command.output().expect("npm starts");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "the tests of the site need the packages of tests/browser/package.json, and `npm ci` failed:\n{told}");
    // Where another run was faster, its folder is as good.
    if fs::rename(part.path(), &whole).is_ok() {
        let _moved = part.keep();
    }
    whole
}

/// The first line that a command says.
fn said(command: &mut Command) -> String {
    let output = command.output().map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    output.lines().next().unwrap_or_default().trim().to_owned()
}
