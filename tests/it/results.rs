//! `/ket-qua/`: the dossiers of each period, with sums that a reader can redo.

use std::fs;

use crate::commune::Commune;
use crate::html::{Element, all};

/// The main part of the page, for the day of the content or for another.
fn main_part(commune: &Commune, words: &[&str]) -> Element {
    all(&fs::read_to_string(commune.built(words).join("ket-qua/index.html")).expect("the page"), "main").remove(0)
}

/// The cells of a table, row by row.
fn rows(table: &Element) -> Vec<Vec<String>> {
    table.all("tr").iter().map(|row| row.all("th, td").iter().map(Element::text).collect()).collect()
}

#[test]
fn the_year_of_the_report_is_told_in_words_in_a_picture_and_in_sums() {
    let page = main_part(&Commune::real(), &[]);
    let said: Vec<String> = page.all(".findings")[0].all("li").iter().map(Element::text).collect();
    assert_eq!(
        said,
        [
            "Kỳ trước chuyển sang 12 hồ sơ. Trong kỳ xã nhận 3.989 hồ sơ: 3.674 qua mạng, 315 tại quầy, 0 qua bưu chính.",
            "Cộng lại, xã phải giải quyết 4.001 hồ sơ. Xã đã giải quyết 3.996 hồ sơ, còn lại 5 hồ sơ.",
            "Trong 3.996 hồ sơ đã giải quyết, 3.996 hồ sơ xong đúng hẹn hoặc sớm hơn, bằng 100,00%. Số hồ sơ trễ hẹn là 0.",
            "Xã đã quét, lưu trên máy 3.996 hồ sơ và 3.989 kết quả.",
        ]
    );
    let tables = page.all("table");
    let expected = [
        ["Phần", "Số hồ sơ", "Tỷ lệ (%)"],
        ["Kỳ trước chuyển sang", "12", "0,30"],
        ["Nhận qua mạng", "3.674", "91,83"],
        ["Nhận tại quầy", "315", "7,87"],
        ["Nhận qua bưu chính", "0", "0,00"],
        ["Phải giải quyết", "4.001", "100,00"],
        ["Đã giải quyết", "3.996", "99,88"],
        ["Còn lại cuối kỳ", "5", "0,12"],
        ["Đã giải quyết và còn lại", "4.001", "100,00"],
    ];
    assert_eq!(rows(&tables[0]), expected);
    let sums = tables[1].text();
    for sum in ["3.674 + 315 + 0", "12 + 3.989", "4.001 − 3.996", "3.996 : 3.996"] {
        assert!(sums.contains(sum), "{sum}: {sums}");
    }
    let picture = page.all("svg[role=img]");
    assert_eq!(picture.len(), 1);
    let told = picture[0].all("desc")[0].text();
    assert!(told.contains("Kỳ trước chuyển sang: 12.") && told.contains("Còn lại cuối kỳ: 5."), "{told}");
    // Five slices have something to show; each has a pattern of its own, so that colour is not all that tells them apart.
    let fills: Vec<String> = picture[0].all("rect").iter().filter_map(|slice| slice.attr("fill").map(str::to_owned)).collect();
    assert_eq!(fills, ["url(#mau-cham)", "url(#mau-dac)", "url(#mau-cheo)", "url(#mau-ngang)", "url(#mau-luoi)"]);
    assert!(page.text().contains("Nguồn không đếm hồ sơ theo từng thủ tục"));
    assert!(!page.all(".badge-verified").is_empty());
}

#[test]
fn what_the_report_says_otherwise_stands_below_with_its_reason() {
    let page = main_part(&Commune::real(), &[]);
    let notes = page.all(".contradictions")[0].all("li");
    let text: Vec<String> = notes.iter().map(Element::text).collect();
    for (found, reason) in [
        ("12 + 3.996 = 4.008 hồ sơ, lệch 7 hồ sơ", "Tổng 4.001 khớp khi lấy 3.989 thay cho 3.996."),
        ("giải quyết xong = 5 hồ sơ", "Báo cáo đã gửi huyện viết không có hồ sơ tồn đọng"),
        ("ghi 0%, tính lại được 91,83%", "Vì sao giữ nguyên"),
    ] {
        assert!(text.iter().any(|note| note.contains(found) && note.contains(reason)), "{found}: {text:#?}");
    }
    assert!(!text.iter().any(|note| note.contains("đồng")), "the budget has its own page: {text:#?}");
}

#[test]
fn programs_read_the_same_figures() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    let data: serde_json::Value = serde_json::from_slice(&fs::read(public.join("ket-qua/index.json")).expect("the data")).expect("JSON");
    let year = &data["results"][0];
    assert_eq!(data["as_of"], "2024-01-31");
    for (key, value) in [("carried_over", 12), ("to_resolve", 4001), ("resolved", 3996), ("open", 5), ("on_time", 3996)] {
        assert_eq!(year[key], value, "{key}");
    }
    assert_eq!(year["received"], serde_json::json!({"online": 3674, "direct": 315, "post": 0, "total": 3989}));
    assert_eq!((&year["on_time_percent"], &year["online_percent"]), (&serde_json::json!(100.0), &serde_json::json!(92.1)));
    assert_eq!((&year["from"], &year["provenance"]["state"]), (&serde_json::json!("2022-12-10"), &serde_json::json!("verified")));
}

const NEXT: &str = "year: 2024\nperiod: {from: 2024-01-01, to: 2024-01-31}\ncarried_over: 5\nreceived: {online: 0, direct: 3, post: 0}\n\
    resolved: 0\non_time: 0\nprocedures:\n  - {code: \"1.000002\", received: {online: 0, direct: 1, post: 0}}\n  - {code: \"1.000001\", received: {online: 0, direct: 2, post: 0}}\nprovenance: {state: sample}\n";

#[test]
fn several_years_stand_side_by_side_and_nothing_resolved_has_no_rate() {
    let page = main_part(&Commune::small().file("content/results/2024.yaml", NEXT), &[]);
    let tables = page.all("table");
    assert_eq!(
        rows(&tables[0])[1..],
        [
            ["2024", "Phải giải quyết 8", "Đã giải quyết 0", "Còn lại cuối kỳ 8", "Đúng hạn, so với đã giải quyết –"],
            ["2023", "Phải giải quyết 112", "Đã giải quyết 107", "Còn lại cuối kỳ 5", "Đúng hạn, so với đã giải quyết 100,00%"],
        ]
    );
    assert!(page.text().contains("Kỳ này chưa giải quyết xong hồ sơ nào, nên không có tỷ lệ đúng hẹn."));
    let counted = rows(&tables[3]);
    assert_eq!(counted[1][0], "Đăng ký khai sinh");
    assert_eq!(counted[1][4], "Tổng số 2");
    assert_eq!(counted[3][4], "Tổng số 3");
}

#[test]
fn a_period_that_has_not_ended_is_not_shown() {
    let commune = Commune::small();
    assert!(main_part(&commune, &["--as-of", "2023-12-30"]).text().contains("Chưa có kết quả nào được công bố."));
    let data = fs::read_to_string(commune.path("public/ket-qua/index.json")).expect("the data");
    assert!(data.contains("\"results\": []"), "{data}");
}
