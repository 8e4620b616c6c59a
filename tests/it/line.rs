//! The command line: exit codes, and mistakes told in Vietnamese.

use crate::commune::{Commune, program, run};

fn told(words: &[&str], report: &str) {
    let run = run(program().args(words));
    assert_eq!((run.code, run.out.as_str(), run.error.as_str()), (Some(2), "", report), "{words:?}");
}

#[test]
fn mistakes_in_the_line_are_told_in_vietnamese() {
    let see = "  gợi ý: gõ `congkhai --help` để xem các lệnh\n";
    told(&["buil"], "lỗi: không có lệnh `buil`\n  gợi ý: có phải bạn muốn viết `build`?\n");
    told(&["build", "--thme", "x"], "lỗi: không có tùy chọn `--thme`\n  gợi ý: có phải bạn muốn viết `--theme`?\n");
    told(
        &["build", "--as-of", "31/01/2024"],
        "lỗi: `31/01/2024` không dùng được cho `--as-of`\n  gợi ý: viết năm-tháng-ngày, ví dụ `2024-01-31`\n",
    );
    told(&["build", "--jobs", "0"], "lỗi: `0` không dùng được cho `--jobs`\n  gợi ý: viết một số từ 1 đến 256\n");
    told(
        &["check", "--format", "xml"],
        &format!("lỗi: `xml` không dùng được cho `--format`\n  gợi ý: các giá trị dùng được: human, json, sarif, github\n{see}"),
    );
    told(
        &["check", "--coverage", "--format", "sarif"],
        "lỗi: bảng chất lượng không có dạng sarif hay github\n  gợi ý: viết `--format human` hoặc `--format json`, hoặc bỏ `--coverage`\n",
    );
    told(&["build", "--out"], &format!("lỗi: tùy chọn `--out` thiếu giá trị\n{see}"));
    told(&[], &format!("lỗi: thiếu lệnh\n{see}"));
}

#[test]
fn mistakes_in_the_line_are_told_in_english_when_asked() {
    told(&["--lang", "en", "buil"], "error: there is no command `buil`\n  help: did you mean `build`?\n");
    told(&["--lang=en"], "error: a command is missing\n  help: type `congkhai --help` for the commands\n");
}

#[test]
fn a_folder_without_content_is_told_with_its_path() {
    told(&["-C", "/nowhere", "check"], "lỗi: không thấy thư mục nội dung `/nowhere/content`: không có ở đó\n");
}

#[test]
fn a_theme_that_is_not_there_is_told_with_its_path() {
    let commune = Commune::small();
    let run = commune.run(&["build", "--theme", "xanh"]);
    let path = commune.path("themes/xanh");
    assert_eq!((run.code, run.error), (Some(2), format!("lỗi: không thấy giao diện `{}`: không có ở đó\n", path.display())));
}

#[test]
fn quiet_says_nothing_when_all_is_well_and_the_mistakes_when_not() {
    let run = Commune::small().run(&["-q", "check"]);
    assert_eq!((run.code, run.out.as_str(), run.error.as_str()), (Some(0), "", ""));
    let run = Commune::small().file("content/fields.yaml", "x").run(&["-q", "check"]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.starts_with("error[wrong-type]"), "{}", run.out);
}

#[test]
fn a_pipe_gets_no_colour() {
    let run = Commune::small().file("content/fields.yaml", "x").run(&["check"]);
    assert!(!run.out.contains('\u{1b}'), "{}", run.out);
}
