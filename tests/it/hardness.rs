//! Whatever stands in the folder: findings or a clean failure, never a panic, a hang or a file outside.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use congkhai::build;
use congkhai::diagnostic::Diagnostics;
use congkhai::load::disk;
use congkhai::model::date::Date;
use congkhai::report::{self, Format, Screen};
use congkhai::source::Sources;
use congkhai::words::{Language, Words};
use proptest::prelude::*;

use crate::commune::{Commune, files, project};

/// The texts of the small commune, with its paths.
fn texts() -> Vec<(String, Vec<u8>)> {
    files(&project().join("tests/cases/base")).into_iter().collect()
}

/// Loads, checks and reports; what matters is that it comes to an end.
fn survive(texts: &[(String, Vec<u8>)]) -> String {
    let mut sources = Sources::default();
    for (path, bytes) in texts {
        sources.texts.insert(Arc::from(path.as_str()), disk::decode(bytes.clone()));
    }
    let mut diagnostics = Diagnostics::default();
    let today = Date::parse("2024-01-31").expect("a day");
    build::check(&sources, None, today, &mut diagnostics);
    let mut report = Vec::new();
    let words = Words::of(Language::Vietnamese);
    report::write(&mut report, Format::Human(Screen::default()), &diagnostics, &sources, &words).expect("memory takes all");
    for format in [Format::Json, Format::Sarif, Format::Github { folder: Path::new(".") }] {
        report::write(&mut report, format, &diagnostics, &sources, &words).expect("memory takes all");
    }
    String::from_utf8(report).expect("reports are text")
}

/// Pieces that change what a YAML text means.
const PIECES: [&str; 34] = [
    "",
    "\n",
    "  ",
    "\t",
    ":",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "#",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "|",
    ">-",
    "---\n",
    "...\n",
    "? ",
    "<<: ",
    "~",
    "null",
    "true",
    "1.50",
    "-1",
    "99999999999999999999",
    "\u{301}",
    "ộ",
    "\u{200b}",
    "\0",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_change_of_any_content_file_makes_it_panic(
        file in 0_usize..64,
        changes in proptest::collection::vec((any::<u32>(), 0_usize..40, 0..PIECES.len()), 1..6),
    ) {
        let mut texts = texts();
        let file = file % texts.len();
        let bytes = &mut texts[file].1;
        for (at, cut, piece) in changes {
            let start = at as usize % (bytes.len() + 1);
            let end = (start + cut).min(bytes.len());
            bytes.splice(start..end, PIECES[piece].bytes());
        }
        survive(&texts);
    }

    #[test]
    fn no_bytes_at_all_make_it_panic(file in 0_usize..64, bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut texts = texts();
        let file = file % texts.len();
        texts[file].1 = bytes;
        survive(&texts);
    }

    #[test]
    fn no_line_moved_elsewhere_makes_it_panic(file in 0_usize..64, from in any::<u16>(), to in any::<u16>(), indent in 0_usize..9) {
        let mut texts = texts();
        let file = file % texts.len();
        let text = String::from_utf8(texts[file].1.clone()).expect("the base is text");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let line = lines.remove(from as usize % lines.len());
        lines.insert(to as usize % (lines.len() + 1), format!("{}{}", " ".repeat(indent), line.trim_start()));
        texts[file].1 = lines.join("\n").into_bytes();
        survive(&texts);
    }
}

#[test]
fn a_file_that_no_person_wrote_is_refused_unread() {
    let commune = Commune::small().file("content/fields.yaml", "");
    fs::File::options()
        .write(true)
        .open(commune.path("content/fields.yaml"))
        .expect("the file")
        .set_len(100 * 1024 * 1024)
        .expect("a hole");
    let run = commune.run(&["check"]);
    assert_eq!((run.code, run.error.as_str()), (Some(1), ""));
    assert_eq!(
        run.out,
        "error[file-too-large]: tệp lớn hơn 8 MiB hoặc có hơn 600.000 dòng và dấu; tệp chữ không lớn đến thế\n--> content/fields.yaml:1:1\n = gợi ý: chuyển tệp ra khỏi `content`; mẫu đơn cho tải về thì để trong `content/files/`\n\n1 lỗi, 0 cảnh báo, 0 điều đã chấp nhận có lý do.\n"
    );
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_and_a_pipe_are_refused_unread() {
    let commune = Commune::small();
    fs::remove_file(commune.path("content/fields.yaml")).expect("gone");
    std::os::unix::fs::symlink("/etc/passwd", commune.path("content/fields.yaml")).expect("a link");
    let pipe = commune.path("content/legal.yaml");
    fs::remove_file(&pipe).expect("gone");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there").success());
    let run = commune.run(&["check"]);
    let help = "gợi ý: xóa nó đi, rồi chép chính tệp cần dùng vào `content`";
    let finding = |file: &str| {
        format!("error[not-a-file]: đây không phải một tệp nằm trong thư mục `content`\n--> content/{file}:1:1\n = {help}\n\n")
    };
    let summary = "2 lỗi, 0 cảnh báo, 0 điều đã chấp nhận có lý do.\n";
    assert_eq!((run.code, run.out), (Some(1), format!("{}{}{summary}", finding("fields.yaml"), finding("legal.yaml"))));
}

#[test]
fn two_hundred_mistakes_in_one_file_are_all_told_and_more_end_with_a_word() {
    let many = |count: usize| {
        let item = |index| format!("  - {{id: f{index}, name: Lĩnh vực, counter: x}}\n");
        let text: String = (0..count).map(item).collect();
        Commune::small()
            .file("content/fields.yaml", format!("fields:\n  - {{id: ho-tich, name: Hộ tịch, counter: 1}}\n{text}"))
            .run(&["check", "--format", "json"])
            .out
    };
    assert_eq!(many(150).lines().count(), 150);
    let told = many(300);
    assert!(told.contains("tệp có hơn 200 lỗi"), "{told}");
}

#[test]
fn more_warnings_of_one_kind_than_anybody_reads_end_with_a_word() {
    let told =
        Commune::small().file("content/pages/x.md", format!("---\ntitle: Trang\n---\n\n{}", "một  hai\n".repeat(300))).run(&["check"]);
    assert_eq!(told.out.matches("warning[double-space]").count(), 201);
    let last = "warning[double-space]: tệp có hơn 200 lỗi; sửa những lỗi này rồi chạy lại để xem tiếp\n --> content/pages/x.md:";
    assert!(told.out.contains(last));
    assert_eq!(told.code, Some(0));
}

#[test]
fn a_download_that_no_telephone_fetches_is_refused_unread() {
    let commune = Commune::small().file("content/files/x.pdf", "");
    let file = fs::File::options().write(true).open(commune.path("content/files/x.pdf")).expect("the file");
    file.set_len(65 * 1024 * 1024).expect("a hole");
    let run = commune.run(&["check"]);
    let expected = "error[file-too-large]: tệp lớn hơn 64 MiB, hoặc các tệp cho tải về cộng lại lớn hơn 256 MiB\n--> content/files/x.pdf:1:1\n = gợi ý: nén hoặc quét lại cho nhẹ hơn, hoặc bỏ tệp này khỏi `content/files/`\n\n1 lỗi, 0 cảnh báo, 0 điều đã chấp nhận có lý do.\n";
    assert_eq!((run.code, run.out.as_str()), (Some(1), expected));
}

#[test]
fn markdown_brings_no_markup_of_its_own() {
    let commune = Commune::small()
        .file("content/pages/la.md", "---\ntitle: <b>Lạ</b>\n---\n\n<script>alert(1)</script>\n\n![y](https://elsewhere.example/y.png)\n");
    let page = fs::read_to_string(commune.built(&[]).join("la/index.html")).expect("the page");
    for bad in ["<script>", "elsewhere.example", "<b>Lạ"] {
        assert!(!page.contains(bad), "the page holds `{bad}`");
    }
    // The frame of the page loads the search; what the author writes stands in the main part.
    let (_, main) = page.split_once("<main").expect("the page has a main part");
    assert!(!main.contains("<script"), "a script stands in the main part");
    assert!(page.contains("alert(1)"), "nothing the author wrote is lost");
}
