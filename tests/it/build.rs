//! The program as it is handed out: one file, any theme.

use std::fs;

use crate::commune::{Commune, files, run};
use crate::html::all;

#[test]
fn one_copied_file_works_alone() {
    let commune = Commune::small();
    let alone = tempfile::TempDir::new().expect("a folder");
    let copy = alone.path().join("congkhai");
    fs::copy(env!("CARGO_BIN_EXE_congkhai"), &copy).expect("a copy");
    let run = run(assert_cmd::Command::new(&copy).current_dir(commune.path("")).env_clear().args(["build"]));
    assert_eq!(run.code, Some(0), "{}", run.error);
    assert!(run.error.starts_with("Đã dựng ") && run.error.ends_with(" vào public.\n"), "{}", run.error);
    assert!(commune.path("public/index.html").is_file());
}

#[test]
fn a_theme_of_the_communes_own_overrides_single_files() {
    let commune = Commune::small()
        .file("themes/xanh/assets/site.css", "/* xanh */\nbody { color: #123456; }\n")
        .file("themes/xanh/templates/404.html", "<!doctype html><title>{{ words.lost_title }}</title><p>{{ site.commune }}</p>");
    let plain = files(&commune.built(&["--out", "thuong"]).with_file_name("thuong"));
    let green = files(&commune.built(&["--theme", "xanh", "--out", "xanh"]).with_file_name("xanh"));
    let style = |site: &std::collections::BTreeMap<String, Vec<u8>>| {
        let (_, bytes) = site.iter().find(|(path, _)| path.starts_with("assets/site.") && path.ends_with(".css")).expect("a style");
        String::from_utf8(bytes.clone()).expect("text")
    };
    assert_eq!(style(&green), "body{color:#123456}");
    assert_ne!(style(&plain), style(&green));
    assert_eq!(String::from_utf8_lossy(&green["404.html"]), "<!doctype html><title>Không tìm thấy trang này</title><p>xã Mẫu</p>");
    assert_eq!(
        plain.keys().filter(|path| path.ends_with(".html")).collect::<Vec<_>>(),
        green.keys().filter(|path| path.ends_with(".html")).collect::<Vec<_>>()
    );
}

#[test]
fn a_theme_with_a_mistake_is_told_and_the_old_site_stays() {
    let commune = Commune::small();
    let old = files(&commune.built(&[]));
    let commune = commune.file("themes/hong/templates/home.html", "{% if %}");
    let run = commune.run(&["build", "--theme", "hong"]);
    assert_eq!(run.code, Some(2));
    assert!(run.error.starts_with("lỗi: không dựng được trang từ giao diện"), "{}", run.error);
    assert_eq!(files(&commune.path("public")), old);
}

#[test]
fn forms_offered_for_download_are_copied_as_they_are() {
    let commune =
        Commune::small().file("content/files/files/to-khai.docx", [1]).file("content/files/to-khai.docx", [0, 159, 146, 150]).change(
            "content/procedures/commune/ho-tich.yaml",
            "{name: Tờ khai, originals: 1, copies: 0}",
            "{name: Tờ khai, originals: 1, copies: 0, form: to-khai.docx}",
        );
    let public = commune.built(&[]);
    assert_eq!(fs::read(public.join("files/to-khai.docx")).expect("the form"), [0, 159, 146, 150]);
    assert_eq!(fs::read(public.join("files/files/to-khai.docx")).expect("the other form"), [1]);
    let page = fs::read_to_string(public.join("thu-tuc/1.000001/index.html")).expect("the page");
    assert!(
        page.contains("href=\"../../files/to-khai.docx\"") || page.contains("href=../../files/to-khai.docx"),
        "the page leads to the form"
    );
}

#[test]
fn names_stand_in_vietnamese_order() {
    let names = ["Út", "Ưu", "An", "Ổn", "Ẩm", "Đất", "Dân", "Hộ", "Chứng", "Ơn"];
    let base =
        fs::read_to_string(crate::commune::project().join("tests/cases/base/content/procedures/commune/ho-tich.yaml")).expect("the base");
    let (head, record) = base.split_once("  - code: \"1.000002\"\n    name: Đăng ký khai tử\n").expect("the second record");
    let records: String =
        names.iter().enumerate().map(|(index, name)| format!("  - code: \"2.00000{index}\"\n    name: {name}\n{record}")).collect();
    let commune = Commune::small().file("content/procedures/commune/ho-tich.yaml", format!("{head}{records}"));
    for other in ["declared/bao-cao.yaml", "life-events.yaml", "synonyms.yaml"] {
        fs::remove_file(commune.path("content").join(other)).expect("what speaks of the base's own procedures");
    }
    let page = fs::read_to_string(commune.built(&[]).join("thu-tuc/index.html")).expect("the list");
    let order: Vec<String> = all(&page, "li[data-code]").iter().map(|item| item.all("a")[0].text()).collect();
    assert_eq!(order, ["An", "Ẩm", "Chứng", "Dân", "Đăng ký khai sinh", "Đất", "Hộ", "Ổn", "Ơn", "Út", "Ưu"]);
}

#[cfg(unix)]
#[test]
fn a_theme_does_not_publish_what_lies_outside_it() {
    let commune = Commune::small().file("themes/xanh/assets/site.css", "body{}").file("mat.txt", "mật");
    std::os::unix::fs::symlink(commune.path("mat.txt"), commune.path("themes/xanh/assets/mat.txt")).expect("a link");
    let run = commune.run(&["build", "--theme", "xanh"]);
    assert_eq!((run.code, run.error.contains("mat.txt`: đây không phải một tệp nằm trong thư mục đó")), (Some(2), true), "{}", run.error);
}
