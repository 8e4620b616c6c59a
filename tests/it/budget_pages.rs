//! `/ngan-sach/<year>/…`: a period in tables, pictures and sentences, a year against its pace, and one page in plain words.

use std::fs;
use std::path::Path;

use crate::commune::{Commune, project};
use crate::html::{Element, all};

fn page(public: &Path, path: &str) -> String {
    fs::read_to_string(public.join("ngan-sach").join(path).join("index.html")).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn main_part(public: &Path, path: &str) -> Element {
    all(&page(public, path), "main").remove(0)
}

/// The cells of a table, row by row.
fn rows(table: &Element) -> Vec<Vec<String>> {
    table.all("tr").iter().map(|row| row.all("th, td").iter().map(Element::text).collect()).collect()
}

/// What the elements say.
fn texts(element: &Element, selector: &str) -> Vec<String> {
    element.all(selector).iter().map(Element::text).collect()
}

/// The small commune with a year of four quarters by the law's own forms, whose middle ones are left out as told.
fn small(without: &[&str]) -> Commune {
    let mut commune = Commune::small();
    // Its report speaks of other figures.
    fs::remove_file(commune.path("content/declared/bao-cao.yaml")).expect("the report");
    let plans = ["\"1.000\"", "\"3.000\"", "\"7.500\"", "\"12.000\""];
    for (index, actual) in plans.iter().enumerate() {
        let quarter = format!("q{}", index + 1);
        let (year, month) = if index == 3 { (2024, 1) } else { (2023, 4 + 3 * index) };
        let text = format!(
            "form_set: tt343-quarter\nunit: thousand_dong\ndecision: {{number: 12/QĐ-UBND, date: 2023-01-05}}\n\
             published: {year}-{month:02}-10\nposted: {{from: {year}-{month:02}-10, days: 30, to: {year}-{month:02}-25}}\nprovenance: {{state: sample}}\nforms:\n  \"113\":\n    rows:\n      \
             - {{id: I, plan: \"10.000\", actual: {actual}, note: Thu sớm vì được mùa}}\n      - {{id: I.1, plan: \"10.000\", actual: {actual}}}\n      \
             - {{id: II, plan: \"10.000\", actual: \"1.000\"}}\n      - {{id: II.2, plan: \"10.000\", actual: \"1.000\"}}\n  \"115\":\n    rows:\n      \
             - {{id: tong, plan: \"10.000\", plan_recurrent: \"10.000\", actual: \"1.000\", actual_recurrent: \"1.000\"}}\n      \
             - {{id: \"1\", plan: \"6.000\", plan_recurrent: \"6.000\", actual: \"600\", actual_recurrent: \"600\"}}\n      \
             - {{id: \"3\", plan: \"4.000\", plan_recurrent: \"4.000\", actual: \"400\", actual_recurrent: \"400\"}}\n      \
             - {{id: \"12\", actual: không công khai}}\n"
        );
        commune = commune.file(&format!("content/budget/2023/{quarter}.yaml"), text);
    }
    for quarter in without {
        fs::remove_file(commune.path(&format!("content/budget/2023/{quarter}.yaml"))).expect("a quarter that is there");
    }
    commune
}

#[test]
fn each_picture_is_small_says_what_it_shows_and_stands_beside_its_table() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    let mut pictures = 0;
    for path in ["2023", "2023/q1", "2023/q2", "2023/q3", "2023/q4"] {
        let html = page(&public, path);
        for picture in html.split("<svg ").skip(1).filter_map(|rest| rest.split("</svg>").next()) {
            assert!(picture.len() + "<svg </svg>".len() <= 4096, "{path}: {} bytes: {picture}", picture.len());
        }
        let main = main_part(&public, path);
        assert_eq!(main.all("figure").len(), if path == "2023" { 2 } else { 3 }, "{path}");
        for figure in main.all("figure") {
            let drawn = figure.all("svg[role=img]");
            assert_eq!(drawn.len(), 1, "{path}");
            let said = figure.all("figcaption")[0].text();
            assert!(said.ends_with('.') && said.contains("đồng"), "{path}: {said}");
            assert!(!drawn[0].all("title")[0].text().is_empty() && drawn[0].all("desc")[0].text().ends_with('.'), "{path}");
            let names = drawn[0].attr("aria-labelledby").expect("a name").to_owned();
            assert!(
                names.split(' ').all(|name| html.contains(&format!("id={name}")) || html.contains(&format!("id=\"{name}\""))),
                "{names}"
            );
            pictures += 1;
        }
    }
    assert_eq!(pictures, 14);
}

#[test]
fn a_period_shows_plan_done_share_and_the_year_before() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    let main = main_part(&public, "2023/q4");
    let tables = main.all("table");
    let income = rows(&tables[0]);
    assert_eq!(income[0], ["Khoản", "Dự toán năm", "Đã thực hiện", "Đạt", "Cùng kỳ năm trước", "So cùng kỳ"]);
    assert_eq!(
        income[1],
        [
            "Tổng số thu Phục dựng",
            "Dự toán năm 6.175.930.000",
            "Đã thực hiện 10.379.376.539",
            "Đạt 168,06%",
            "Cùng kỳ năm trước 7.838.830.000",
            "So cùng kỳ 132,41%"
        ]
    );
    let purposes = rows(&tables[2]);
    assert_eq!(purposes[0], ["Việc", "Đã chi", "Tỷ lệ", "Trong 100.000 đồng"]);
    assert_eq!(purposes.len(), 1 + 6 + 1, "at most six parts and the whole");
    assert_eq!(purposes[1], ["Chi các hoạt động kinh tế", "Đã chi 2.697.756.000", "Tỷ lệ 32,40%", "Trong 100.000 đồng 32.402"]);
    assert_eq!(purposes[7][1], "Đã chi 8.325.901.000");
    let patterns: Vec<String> =
        main.all(".beside")[0].all("rect[fill]").iter().filter_map(|part| part.attr("fill").map(str::to_owned)).collect();
    let each: std::collections::BTreeSet<&String> = patterns.iter().collect();
    assert_eq!((patterns.len(), each.len()), (12, 6), "each part has a pattern of its own, in the bar and beside its name");
    assert!(main.text().contains("Xã có 2.100 hộ. Chia đều mỗi hộ, tiền thu khoảng 4.943.000 đồng, tiền chi khoảng 3.965.000 đồng"));
    for form in ["bieu-113", "bieu-114", "bieu-115"] {
        assert_eq!(main.all(&format!("#{form}")).len(), 1, "{form}");
    }
    for table in main.all(".budget") {
        assert!(table.all("caption")[0].text().contains("Đơn vị tính: đồng."));
        assert!(table.all("thead th").iter().all(|head| head.attr("scope").is_some()));
        assert!(table.all("tbody th").iter().all(|head| head.attr("scope") == Some("row")));
    }
    assert!(main.text().contains("“–” là chưa có số"));
}

#[test]
fn households_are_told_only_where_they_are_known() {
    let commune = Commune::small();
    let public = commune.built(&[]);
    assert!(!page(&public, "2023/q4").contains("hộ."));
}

#[test]
fn the_days_of_a_disclosure_the_notes_of_its_lines_and_what_the_law_keeps_are_on_its_page() {
    let commune = small(&[]);
    let public = commune.built(&[]);
    let main = main_part(&public, "2023/q4");
    let facts = texts(&main.all(".facts")[0], "div");
    assert_eq!(
        facts,
        [
            "Quyết định công bố Số 12/QĐ-UBND, ngày 05/01/2023",
            "Công khai ngày 10/01/2024",
            "Hạn chót 15/01/2024",
            "Niêm yết tại xã Từ 10/01/2024 đến hết 08/02/2024, 30 ngày",
            "Gỡ xuống ngày 25/01/2024",
            "Đơn vị tính nghìn đồng",
        ]
    );
    assert_eq!(texts(&main, ".row-note"), ["Thuyết minh: Thu sớm vì được mùa."]);
    assert!(
        texts(&main, ".words").iter().any(|cell| cell == "Thực hiện, Tổng số Không công khai theo luật"),
        "{:?}",
        texts(&main, ".words")
    );
    assert_eq!(
        texts(&main, "figcaption").last().map(String::as_str),
        Some("Cứ 100.000 đồng đã chi thì 60.000 đồng là “Chi giáo dục”, khoản lớn nhất.")
    );
}

#[test]
fn a_correction_keeps_the_old_figure_beside_the_new_one_with_its_reason() {
    let corrections = "corrections:\n  - {cell: 113/I/actual, was: \"11.000\", reason: Cộng sót một khoản, date: 2024-01-12}\n  \
        - {cell: 113/I/actual, was: \"11.500\", reason: Gõ nhầm, date: 2024-01-20}\n";
    let commune = small(&[]);
    let path = "content/budget/2023/q4.yaml";
    let text = fs::read_to_string(commune.path(path)).expect("the file") + corrections;
    let commune = commune.file(path, text);
    let public = commune.built(&[]);
    let main = main_part(&public, "2023/q4");
    let table = main.all(".budget").remove(0);
    assert_eq!((texts(&table, "del"), texts(&table, "ins")), (vec!["11.000".to_owned(), "11.500".to_owned()], vec!["12.000".to_owned()]));
    let listed: Vec<String> = texts(&main.all(".corrections")[0], "li").iter().map(|text| text.replace(" ,", ",")).collect();
    assert_eq!(
        listed,
        [
            "Biểu số 113/CK TC-NSNN, dòng “Tổng số thu”, cột “Thực hiện lũy kế” Trước ghi 11.500, nay là 12.000 . Sửa ngày 20/01/2024. Lý do sửa: Gõ nhầm.",
            "Biểu số 113/CK TC-NSNN, dòng “Tổng số thu”, cột “Thực hiện lũy kế” Trước ghi 11.000, nay là 11.500 . Sửa ngày 12/01/2024. Lý do sửa: Cộng sót một khoản.",
        ]
    );
}

#[test]
fn a_year_shows_its_pace_and_every_gap() {
    let commune = small(&["q2"]);
    let public = commune.built(&[]);
    let main = main_part(&public, "2023");
    let said = texts(&main, "figcaption");
    assert_eq!(
        said,
        [
            "Hết quý IV, đã thu 12.000.000 đồng, bằng 120,00% dự toán năm, cao hơn mức chia đều là 100%.",
            "Hết quý IV, đã chi 1.000.000 đồng, bằng 10,00% dự toán năm, thấp hơn mức chia đều là 100%.",
        ]
    );
    let income = main.all("figure").remove(0);
    assert_eq!(texts(&income, "desc"), ["Quý I: 1 triệu đồng. Quý II: chưa có. Quý III: 7,5 triệu đồng. Quý IV: 12 triệu đồng."]);
    assert_eq!(income.all(".done").len(), 2, "the line is broken where the second quarter is missing");
    assert_eq!((income.all(".even").len(), income.all("circle").len(), texts(&income, ".gap")), (1, 3, vec!["chưa có".to_owned()]));
    let table = main.all("table").remove(0);
    assert_eq!(rows(&table)[2], ["Quý II", "Chưa công khai, đã quá hạn"]);
    assert_eq!(rows(&table)[3][..3], ["Quý III", "Công khai ngày 10/10/2023", "Đã thu 7.500.000"]);
    // On an earlier day the rest of the year is not late.
    let commune = small(&[]);
    let public = commune.built(&["--as-of", "2023-07-11"]);
    let table = main_part(&public, "2023").all("table").remove(0);
    assert_eq!(rows(&table)[3..], [["Quý III", "Chưa đến hạn"], ["Quý IV", "Chưa đến hạn"]]);
    assert!(!public.join("ngan-sach/2023/q3").exists());
}

#[test]
fn one_page_says_in_plain_words_where_the_money_came_from_and_where_it_went() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    let main = main_part(&public, "2023/q4/tom-tat");
    assert_eq!(main.all("h1")[0].text(), "Ngân sách quý IV năm 2023: bản một trang");
    assert!(!main.all(".badge-sample").is_empty());
    assert_eq!(
        texts(&main.all(".headline")[0], "div"),
        [
            "Đã thu bằng 168,06% dự toán cả năm (6.175.930.000 đồng) 10.379.376.539 đồng",
            "Đã chi bằng 134,81% dự toán cả năm (6.175.930.000 đồng) 8.325.901.000 đồng",
        ]
    );
    let tables = main.all("table");
    assert_eq!(tables.len(), 2);
    for table in &tables {
        assert!(rows(table).len() <= 1 + 6, "at most six lines");
    }
    assert_eq!(rows(&tables[1])[1][1..], ["Đã chi 2,7 tỷ đồng", "Trong 100.000 đồng 32.402"]);
    let text = main.text();
    for told in [
        "Đến lúc này, thu nhiều hơn chi khoảng 2,05 tỷ đồng.",
        "Bạn có thể hỏi xã",
        "Hỏi tại Bộ phận Tiếp nhận và Trả kết quả",
        "Chia đều mỗi hộ",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    for word in ["TTHC", "PAKN", "NSNN", "NSX", "lũy kế"] {
        assert!(!text.contains(word), "{word} is no plain word");
    }
}

#[test]
fn the_pages_are_the_same_bytes_with_any_number_of_threads() {
    let commune = small(&["q3"]);
    let read = |public: &Path| ["2023", "2023/q1", "2023/q1/tom-tat", "2023/q4"].map(|path| page(public, path));
    let one = read(&commune.built(&["--jobs", "1"]));
    assert_eq!(one, read(&commune.built(&["--jobs", "4"])));
}

#[test]
fn no_figure_of_the_budget_passes_through_a_floating_point_number() {
    for folder in ["src/book", "src/model", "src/check/budget", "src/plan", "src/render/view"] {
        for entry in walkdir::WalkDir::new(project().join(folder)).into_iter().map(|entry| entry.expect("an entry")) {
            let counts_dossiers = entry.path().ends_with("results/data.rs");
            if entry.path().extension().is_some_and(|end| end == "rs") && !counts_dossiers {
                let text = fs::read_to_string(entry.path()).expect("a source");
                let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
                for word in text.split(|letter: char| !is_part(letter)) {
                    assert!(!matches!(word, "f32" | "f64"), "{} holds `{word}`", entry.path().display());
                }
            }
        }
    }
}
