//! `build --zip`: the whole site as one file for a USB stick.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use crate::commune::{Commune, files};

/// What a zip holds, by name, in its order; every entry must carry the day and nothing about a machine.
fn unzipped(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).expect("the zip")).expect("a zip that can be read");
    let count = archive.len();
    let read = |index| {
        let mut entry = archive.by_index(index).expect("an entry");
        let name = entry.name().expect("a name in UTF-8").into_owned();
        let time = entry.last_modified().expect("a time");
        assert_eq!((time.year(), time.month(), time.day(), time.hour()), (2024, 1, 31, 0), "{name}");
        assert_eq!((entry.extra_data().unwrap_or_default().len(), entry.unix_mode()), (0, Some(0o100_644)), "{name}");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("its bytes");
        (name, bytes)
    };
    (0..count).map(read).collect()
}

#[test]
fn the_zip_holds_the_whole_site_under_one_folder_and_nothing_else_but_what_opens_it() {
    let commune = Commune::small().file("content/files/tờ khai.docx", [7; 3000]);
    let public = files(&commune.built(&["--zip", "ra/trang.zip"]));
    for _ in 0..2 {
        let entries = unzipped(&commune.path("ra/trang.zip"));
        assert!(entries.is_sorted_by(|one, other| one.0 < other.0), "names in order");
        let mut inside: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for (name, bytes) in entries {
            inside.insert(name.strip_prefix("xa-mau-2024-01-31/").unwrap_or_else(|| panic!("{name}")).to_owned(), bytes);
        }
        let open = String::from_utf8(inside.remove("mo-trang.html").expect("what opens it")).expect("text");
        assert!(open.contains("url=index.html") && open.contains("href=index.html"), "{open}");
        let read = String::from_utf8(inside.remove("DOC-TRUOC.txt").expect("what to read first")).expect("text");
        let lines: Vec<&str> = read.strip_prefix('\u{feff}').expect("the mark").split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 4, "{read}");
        assert_eq!(lines[0], "Thư mục này chứa toàn bộ trang công khai của xã Mẫu, dữ liệu tính đến ngày 31/01/2024.");
        assert!(lines[1].contains("mo-trang.html") && lines[3] == "Bản ghi mẫu để thử.", "{read}");
        assert_eq!(inside, public);
    }
    let left: Vec<String> = files(&commune.path("ra")).into_keys().collect();
    assert_eq!(left, ["trang.zip"]);
}

#[test]
fn the_same_site_gives_the_same_zip_with_any_number_of_threads() {
    let commune = Commune::small();
    commune.built(&["--zip", "mot.zip", "--jobs", "1"]);
    commune.built(&["--zip", "hai.zip", "--jobs", "2"]);
    commune.built(&["--zip", "hai.zip"]);
    assert_eq!(fs::read(commune.path("mot.zip")).expect("one"), fs::read(commune.path("hai.zip")).expect("the other"));
}

#[test]
fn a_zip_never_stands_where_it_would_be_lost_or_would_destroy_something() {
    let commune = Commune::small().file("ghi-chu.txt", "của người khác");
    let old = files(&commune.built(&["--zip", "trang.zip"]));
    for (place, why) in [
        ("public/trang.zip", "chỗ này nằm trong thư mục xuất; hãy đặt tệp .zip ra ngoài"),
        ("content/files/trang.zip", "chỗ này nằm trong nội dung nguồn; hãy đặt tệp .zip ra ngoài"),
        ("ghi-chu.txt", "ở đó đang có một tệp khác, không phải .zip; hãy chọn tên khác"),
        ("public/../content", "chỗ này nằm trong nội dung nguồn; hãy đặt tệp .zip ra ngoài"),
        (".", "chỗ này là một thư mục, không phải tệp"),
    ] {
        let run = commune.run(&["build", "--zip", place]);
        assert_eq!(run.code, Some(2), "{place}: {}", run.error);
        assert!(
            run.error.starts_with("lỗi: không dùng được chỗ đặt tệp .zip `") && run.error.ends_with(&format!("`: {why}\n")),
            "{}",
            run.error
        );
    }
    assert_eq!(fs::read_to_string(commune.path("ghi-chu.txt")).expect("it stays"), "của người khác");
    assert_eq!(files(&commune.path("public")), old);
}

#[test]
fn a_build_with_mistakes_leaves_the_old_zip_and_nothing_beside_it() {
    let commune = Commune::small();
    commune.built(&["--zip", "trang.zip"]);
    let old = fs::read(commune.path("trang.zip")).expect("the zip");
    let commune = commune.file(".trang.zip.congkhai-1", "what a killed builder left").file("content/fields.yaml", "fields: [");
    assert_eq!(commune.run(&["build", "--zip", "trang.zip"]).code, Some(1));
    assert_eq!(fs::read(commune.path("trang.zip")).expect("the zip"), old);
    let left = fs::read_dir(commune.path("")).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    assert!(!left.into_iter().any(|name| name.to_string_lossy().contains("congkhai-")), "leavings");
}
