//! Links and files: every page that is built can be linked, and what only some machines can hold is told too.

use std::fmt::Write;

use crate::commune::{Commune, files};

#[test]
fn every_page_that_is_built_can_be_linked() {
    let commune = Commune::small().file("content/files/to-khai.docx", "mẫu");
    let mut page = String::from("---\ntitle: Mọi trang\n---\n\n");
    for path in files(&commune.built(&[])).into_keys().filter(|path| !path.starts_with("assets/") && path != ".gitignore") {
        let folder = path.strip_suffix("index.html").unwrap_or(&path);
        writeln!(page, "- [một](/{folder}) [hai](../{path})").expect("a string takes all");
    }
    let run = commune.file("content/pages/moi-trang.md", page).run(&["check"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), "Không có lỗi.\n"));
}

#[test]
fn two_files_that_differ_in_capitals_only_are_told_once() {
    let commune = Commune::small().file("content/files/mau.docx", "một").file("content/files/Mau.docx", "hai");
    if files(&commune.path("content/files")).len() < 2 {
        return; // This disk cannot hold both.
    }
    let run = commune.run(&["check"]);
    let expected = "error[link-case]: hai tệp `Mau.docx` và `mau.docx` chỉ khác chữ hoa, chữ thường; trên Windows tệp này đè tệp kia\n\
        --> content/files/mau.docx:1:1\n = gợi ý: đổi tên một tệp\n\n1 lỗi, 0 cảnh báo, 0 điều đã chấp nhận có lý do.\n";
    assert_eq!((run.code, run.out.as_str()), (Some(1), expected));
}

#[test]
fn a_page_that_cannot_be_read_is_not_missed_by_links_to_it() {
    let commune = Commune::small().file("content/pages/hong.md", "không có phần đầu").change(
        "content/pages/gioi-thieu.md",
        "Xem",
        "[hỏng](/hong/) Xem",
    );
    let run = commune.run(&["check", "--format", "json"]);
    assert_eq!(run.out.lines().count(), 1, "{}", run.out);
}

#[test]
fn an_accepted_number_of_a_person_stands_in_no_report() {
    let case = crate::commune::project().join("tests/cases/personal-data-accepted");
    for words in [&["check"][..], &["check", "--format", "json"]] {
        let out = Commune::small().over(&case).run(words).out;
        assert!(out.contains("036xxxxxx234") && !out.contains("036 089 001 234"), "{out}");
    }
}
