//! A table of hostile folders. The program itself runs on each, held from outside to 512 MiB and five seconds of processor
//! time: it gives findings or a clean failure, and touches nothing outside the folder. Two seconds are promised on a quiet
//! machine; processors differ and are shared, and what grows without measure passes five as well.
#![cfg(target_os = "linux")]

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;
use tempfile::TempDir;

use crate::commune::{Commune, files};

const MIB: usize = 1 << 20;
/// Nearly the largest text that is read.
const LARGE: usize = 8 * MIB - 1000;
const PAGE: &str = "---\ntitle: Trang\n---\n\n";

/// What is done to the small commune; the folder is the commune's own.
type Spoil = fn(&Path);

/// Name, what is done, and whether the commune is sound afterwards (exit 0), has mistakes (1) or cannot be worked on (2).
const TABLE: &[(&str, Spoil, i32)] = &[
    // Parsers.
    ("an alias bomb", |at| put(at, "content/site.yaml", &bomb()), 1),
    ("a thousand levels of blocks", |at| put(at, "content/site.yaml", &levels(1_000)), 1),
    ("a thousand levels of lists on one line", |at| repeat(at, "content/site.yaml", "", "- ", 2_000), 1),
    ("a thousand open brackets", |at| repeat(at, "content/site.yaml", "", "[", 1_000), 1),
    ("a thousand open braces", |at| repeat(at, "content/site.yaml", "", "{a: ", 4_000), 1),
    ("megabytes of dashes", |at| repeat(at, "content/site.yaml", "", "- ", LARGE), 1),
    ("as many dashes as are read", |at| repeat(at, "content/site.yaml", "", "- ", 1_190_000), 1),
    ("as many items as are read", |at| repeat(at, "content/fields.yaml", "fields:\n", " - a\n", 1_490_000), 1),
    ("as many empty maps as are read", |at| repeat(at, "content/fields.yaml", "[", "{},", 590_000), 1),
    ("as many equal keys as are read", |at| repeat(at, "content/site.yaml", "", "k: v\n", 1_490_000), 1),
    ("a key of a megabyte", |at| repeat(at, "content/site.yaml", "? ", "k", MIB), 1),
    ("a text that is never closed", |at| repeat(at, "content/site.yaml", "name: \"", "x", LARGE), 1),
    ("a line of 200 KB", |at| numbered(at, "content/fields.yaml", "fields: [", "{id: f#, nme: x, counter: 1},", 6_000), 1),
    ("a list of 50,000 items", |at| numbered(at, "content/fields.yaml", FIELDS, "  - {id: f#, name: Lĩnh vực, counter: 1}\n", 50_000), 0),
    ("50,000 bad items", |at| numbered(at, "content/fields.yaml", FIELDS, "  - {id: f#, name: Lĩnh vực, counter: x}\n", 50_000), 1),
    ("50,000 unknown keys", |at| numbered(at, "content/fields.yaml", FIELDS, "  - {id: f#, nme: x, z#: 1}\n", 50_000), 1),
    ("50,000 equal records", |at| numbered(at, "content/fields.yaml", FIELDS, "  - {id: ho-tich, name: x, counter: 1}\n", 50_000), 1),
    (
        "50,000 codes of nothing",
        |at| numbered(at, "content/synonyms.yaml", "synonyms:\n", "  - {word: từ #, codes: [\"9.######\"]}\n", 50_000),
        1,
    ),
    ("50,000 words for nothing", |at| numbered(at, "content/synonyms.yaml", "synonyms:\n", "  - {word: từ #, means: xyz}\n", 50_000), 0),
    ("NUL bytes", |at| repeat(at, "content/site.yaml", "", "\0", LARGE), 1),
    ("invalid UTF-8", |at| put(at, "content/site.yaml", &[0xff; LARGE]), 1),
    ("megabytes of marks without letters", |at| repeat(at, "content/site.yaml", "name: ", "\u{301}", LARGE), 1),
    ("Markdown of stars", |at| repeat(at, "content/pages/x.md", PAGE, "*a", 1_190_000), 0),
    ("Markdown of open links", |at| repeat(at, "content/pages/x.md", PAGE, "[a](", 750_000), 0),
    ("Markdown of quotes in quotes", |at| repeat(at, "content/pages/x.md", PAGE, "> ", 1_190_000), 0),
    ("Markdown of wide tables", |at| repeat(at, "content/pages/x.md", &table(), "|\n", 590_000), 0),
    ("double spaces without end", |at| repeat(at, "content/pages/x.md", PAGE, "a  b\n", 2_900_000), 0),
    // Files that are none.
    ("a file of 100 MiB", |at| hole(at, "content/fields.yaml", 100 << 20), 1),
    ("a file of 3 GiB", |at| hole(at, "content/fields.yaml", 3 << 30), 1),
    ("a download of 3 GiB", |at| hole(at, "content/files/x.pdf", 3 << 30), 1),
    ("downloads of 1 GiB together", |at| (0..20).for_each(|n| hole(at, &format!("content/files/x{n}.pdf"), 50 << 20)), 1),
    ("a pipe", |at| pipe(at, "content/legal.yaml"), 1),
    ("a pipe among the downloads", |at| pipe(at, "content/files/p.pdf"), 1),
    ("a link to a device", |at| link(at, "content/legal.yaml", "/dev/zero"), 1),
    ("a link to a device among the downloads", |at| link(at, "content/files/z.pdf", "/dev/zero"), 1),
    ("a link out of the folder", |at| link(at, "content/legal.yaml", "../../outside/secret.yaml"), 1),
    ("a download from outside", |at| link(at, "content/files/s.pdf", "../../../outside/secret.yaml"), 1),
    ("a folder from outside", |at| link(at, "content/pages/outside", "../../../outside"), 1),
    (
        "links in a circle",
        |at| ["a", "b"].iter().zip(["b", "a"]).for_each(|(a, b)| link(at, &format!("content/{a}.yaml"), &format!("{b}.yaml"))),
        1,
    ),
    ("a folder inside itself", |at| link(at, "content/pages/again", "."), 1),
    ("a theme with a link out of it", |at| theme_link(at), 2),
    ("a folder with the name of a file", |at| fs::create_dir_all(at.join("content/legal2.yaml")).expect("a folder"), 0),
    ("an empty content", |at| empty(at), 1),
    ("no content", |at| fs::remove_dir_all(at.join("content")).expect("gone"), 2),
    ("a content that is a file", |at| content_file(at), 2),
    ("a content that is elsewhere", |at| content_link(at), 0),
    ("a file that nobody may read", |at| forbid(at, "content/legal.yaml"), 2),
    ("a thousand pages", |at| (0..1_000).for_each(|n| put(at, &format!("content/pages/p{n}.md"), PAGE.as_bytes())), 0),
    ("five thousand broken files", |at| (0..5_000).for_each(|n| put(at, &format!("content/procedures/commune/p{n}.yaml"), b"a: [")), 1),
    ("folders nine hundred deep", |at| deep(at), 0),
    // Names.
    ("a name with spaces", |at| put(at, "content/pages/a b.md", PAGE.as_bytes()), 1),
    ("a hidden name with dots", |at| put(at, "content/pages/..b.md", PAGE.as_bytes()), 0),
    ("a name with diacritics", |at| put(at, "content/pages/nhà.md", PAGE.as_bytes()), 1),
    ("a name in pieces (NFD)", |at| put(at, "content/pages/nha\u{300}.md", PAGE.as_bytes()), 1),
    ("a name with a line end", |at| put(at, "content/pages/a\nb.md", PAGE.as_bytes()), 1),
    ("a name with markup", |at| put(at, "content/pages/<b>.md", PAGE.as_bytes()), 1),
    ("a name with an emoji", |at| put(at, "content/pages/😀.md", PAGE.as_bytes()), 1),
    ("a name of Windows", |at| put(at, "content/pages/CON.md", PAGE.as_bytes()), 1),
    ("a name like an option", |at| put(at, "content/pages/-rf.md", PAGE.as_bytes()), 1),
    ("a name with a backslash", |at| put(at, "content/pages/a\\b.md", PAGE.as_bytes()), 1),
    ("a name that is no text", |at| fs::write(at.join("content/pages").join(OsStr::from_bytes(b"\xff\xfe.md")), PAGE).expect("a file"), 1),
    ("a name of 250 letters", |at| put(at, &format!("content/pages/{}.md", "a".repeat(247)), PAGE.as_bytes()), 1),
    (
        "downloads with such names",
        |at| {
            ["a b", "nhà", "a\nb", "<b>", "😀", "CON", "-rf", "..\\b"]
                .iter()
                .for_each(|name| put(at, &format!("content/files/{name}.pdf"), b"x"))
        },
        0,
    ),
];

const FIELDS: &str = "fields:\n  - {id: ho-tich, name: Hộ tịch, counter: 1}\n";

fn put(at: &Path, path: &str, bytes: &[u8]) {
    let path = at.join(path);
    fs::create_dir_all(path.parent().expect("inside")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

/// `unit` over and over, up to that many bytes.
fn repeat(at: &Path, path: &str, head: &str, unit: &str, bytes: usize) {
    put(at, path, (head.to_owned() + &unit.repeat(bytes / unit.len())).as_bytes());
}

/// `unit` that many times, `#` being the number and `######` the number in six digits.
fn numbered(at: &Path, path: &str, head: &str, unit: &str, count: usize) {
    let one = |n: usize| unit.replace("######", &format!("{n:06}")).replace('#', &n.to_string());
    put(at, path, (head.to_owned() + &(0..count).map(one).collect::<String>()).as_bytes());
}

fn bomb() -> Vec<u8> {
    let line = |n: usize| format!("k{n}: &k{n} [{}]\n", vec![format!("*k{}", n - 1); 9].join(", "));
    (String::from("k0: &k0 [x, x, x]\n") + &(1..30).map(line).collect::<String>()).into_bytes()
}

fn levels(count: usize) -> Vec<u8> {
    (0..count).map(|level| " ".repeat(level) + "a:\n").collect::<String>().into_bytes()
}

fn table() -> String {
    format!("{PAGE}|{}\n|{}\n", "a|".repeat(300), "-|".repeat(300))
}

/// A file that is that large and takes no room.
fn hole(at: &Path, path: &str, bytes: u64) {
    put(at, path, b"");
    File::options().write(true).open(at.join(path)).expect("the file").set_len(bytes).expect("a hole");
}

fn pipe(at: &Path, path: &str) {
    put(at, path, b"");
    fs::remove_file(at.join(path)).expect("gone");
    assert!(Command::new("mkfifo").arg(at.join(path)).status().expect("mkfifo is there").success());
}

fn link(at: &Path, path: &str, to: &str) {
    put(at, path, b"");
    fs::remove_file(at.join(path)).expect("gone");
    symlink(to, at.join(path)).expect("a link");
}

fn theme_link(at: &Path) {
    put(at, "themes/default/assets/site.css", b"p{}");
    link(at, "themes/default/assets/secret.css", "../../../../outside/secret.yaml");
}

fn empty(at: &Path) {
    fs::remove_dir_all(at.join("content")).expect("gone");
    fs::create_dir(at.join("content")).expect("a folder");
}

fn content_file(at: &Path) {
    fs::remove_dir_all(at.join("content")).expect("gone");
    fs::write(at.join("content"), "x").expect("a file");
}

fn content_link(at: &Path) {
    fs::rename(at.join("content"), at.join("kho")).expect("moved");
    symlink("kho", at.join("content")).expect("a link");
}

fn forbid(at: &Path, path: &str) {
    fs::set_permissions(at.join(path), fs::Permissions::from_mode(0o000)).expect("a mode");
}

fn deep(at: &Path) {
    put(at, &format!("content/pages/{}x.md", "d/".repeat(900)), PAGE.as_bytes());
}

/// Runs the program below two limits of the system; one that is passed kills it, and no exit code is left.
fn held(folder: &Path, command: &str) -> (Option<i32>, String) {
    let limits = "ulimit -v 524288 && ulimit -t 5 && exec timeout -k 1 120 \"$0\" \"$@\"";
    let run = Command::new("sh")
        .args(["-c", limits])
        .arg(cargo_bin("congkhai"))
        .arg("-C")
        .arg(folder)
        .arg(command)
        // Address space is not memory: without these, each thread would only reserve much of it.
        .envs([("MALLOC_ARENA_MAX", "1"), ("RAYON_NUM_THREADS", "2"), ("RUST_BACKTRACE", "0")])
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    (run.status.code(), String::from_utf8_lossy(&run.stderr).into_owned())
}

/// The folders that only a superuser reads are as good as readable to one.
fn reads_everything(folder: &Path) -> bool {
    put(folder, "probe", b"x");
    forbid(folder, "probe");
    fs::read(folder.join("probe")).is_ok()
}

#[test]
fn no_folder_whatever_makes_it_fall_hang_or_swell() {
    let mut wrong = Vec::new();
    for (name, spoil, wanted) in TABLE {
        // The commune stands in a folder of its own beside another that must stay as it is.
        let around = TempDir::new().expect("a folder");
        let commune: PathBuf = around.path().join("commune");
        Commune::small().copied_to(&commune);
        put(around.path(), "outside/secret.yaml", b"acts: []\n");
        let before = files(&around.path().join("outside"));
        spoil(&commune);
        let superuser = reads_everything(around.path());
        let content = commune.join("content");
        let listed =
            || walkdir::WalkDir::new(&content).into_iter().filter_map(Result::ok).map(|entry| entry.into_path()).collect::<Vec<_>>();
        let sources = listed();
        for command in ["check", "build"] {
            let (code, error) = held(&commune, command);
            let wanted = match *name {
                "a file that nobody may read" if superuser => 0,
                "a theme with a link out of it" if command == "check" => 0,
                _ => *wanted,
            };
            if code != Some(wanted) || error.contains("panicked") {
                let error: String = error.chars().take(300).collect();
                wrong.push(format!("{name}: `{command}` ends with {code:?} instead of {wanted}: {error}"));
            }
        }
        assert_eq!(files(&around.path().join("outside")), before, "{name}: something outside has changed");
        assert_eq!(listed(), sources, "{name}: something in content has changed");
        let beside: Vec<_> = fs::read_dir(around.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name()).collect();
        assert_eq!(beside.len(), 3, "{name}: {beside:?} stand beside the commune");
        let leavings = fs::read_dir(&commune).expect("a folder").map(|entry| entry.expect("an entry").file_name());
        assert_eq!(leavings.filter(|name| name.to_string_lossy().contains("congkhai-")).count(), 0, "{name}: a builder left its folder");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_stands_in_the_way_of_the_site_is_never_followed_out_of_it() {
    let around = TempDir::new().expect("a folder");
    let commune = around.path().join("commune");
    Commune::small().copied_to(&commune);
    put(around.path(), "outside/index.html", b"mine");
    let build = |out: &str| {
        let run = Command::new(cargo_bin("congkhai")).arg("-C").arg(&commune).args(["build", "--out", out]).output();
        run.expect("the program starts").status.code()
    };
    // A folder of somebody else's is refused, by whatever way it is named.
    symlink("../outside", commune.join("link")).expect("a link");
    for out in ["../outside", "link", "content", "content/x", ".", "..", "content/../../outside", "/"] {
        assert_eq!(build(out), Some(2), "--out {out}");
    }
    // Links inside the old site are replaced, not written through.
    assert_eq!(build("public"), Some(0));
    let page = commune.join("public/index.html");
    fs::remove_file(&page).expect("gone");
    symlink("../../outside/index.html", &page).expect("a link");
    let folder = commune.join("public/ngan-sach");
    fs::remove_dir_all(&folder).expect("gone");
    symlink("../../outside", &folder).expect("a link");
    assert_eq!(build("public"), Some(0));
    assert!(!page.is_symlink() && !folder.is_symlink(), "the new site has no links");
    let outside = files(&around.path().join("outside"));
    assert_eq!(outside.into_iter().collect::<Vec<_>>(), [(String::from("index.html"), b"mine".to_vec())]);
}
