//! Texts of an inventory, and how they are said.

use super::Ear;

fn heard(text: &str) -> String {
    Ear::of("UBND: Ủy ban nhân dân; HIV: hát i vê; VNeID: vi en ai đi", "cm: xăng ti mét; m²: mét vuông; km: ki-lô-mét; đ: đồng")
        .heard(text)
}

#[test]
fn figures_in_a_text_become_words() {
    for (text, words) in [
        ("Điền tờ khai và nộp tại quầy.", "Điền tờ khai và nộp tại quầy."),
        ("trong 15 ngày kể từ ngày mất", "trong mười lăm ngày kể từ ngày mất"),
        (
            "Từ tháng 7/2023, mức hưởng là 1.722.000 đồng.",
            "Từ tháng bảy năm hai nghìn không trăm hai mươi ba, mức hưởng là một triệu bảy trăm hai mươi hai nghìn đồng.",
        ),
        ("lập trước ngày 1/7/2021", "lập trước ngày mùng một tháng bảy năm hai nghìn không trăm hai mươi mốt"),
        ("trước 30/04/1975", "trước ngày ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm"),
        ("Thương tật từ 21% trở lên", "Thương tật từ hai mươi mốt phần trăm trở lên"),
        ("bằng 0,3 lần mức chuẩn", "bằng không phẩy ba lần mức chuẩn"),
        ("Ảnh khổ 10 x 15 cm chụp mạn phải", "Ảnh khổ mười nhân mười lăm xăng ti mét chụp mạn phải"),
        ("nhà 30m², cách 5 km", "nhà ba mươi mét vuông, cách năm ki-lô-mét"),
        ("2.000 đồng/trang; từ trang thứ 4", "hai nghìn đồng một trang; từ trang thứ tư"),
        ("nộp sau 15h30 hoặc 16:00", "nộp sau mười lăm giờ ba mươi phút hoặc mười sáu giờ"),
        ("từ 18–60 tuổi, 1-3 ngày", "từ mười tám đến sáu mươi tuổi, một đến ba ngày"),
        ("03 máy vi tính", "ba máy vi tính"),
        ("mẫu số 08 và mẫu 2b", "mẫu số không tám và mẫu hai bê"),
        ("quý IV, Phụ lục I", "quý bốn, Phụ lục một"),
        ("tháng 4 và tháng 1", "tháng tư và tháng một"),
        ("mã 2.000815", "mã hai, không không không tám một năm"),
        ("Nghị định 15/2022/NĐ-CP", "Nghị định mười lăm, gạch chéo hai nghìn không trăm hai mươi hai, gạch chéo nờ đê, gạch ngang xê pê"),
        ("1.234.567,5 m²", "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy phẩy năm mét vuông"),
        ("đạt 1/2 số hộ", "đạt một trên hai số hộ"),
    ] {
        assert_eq!(heard(text), words);
    }
}

#[test]
fn abbreviations_and_brackets_are_said_in_full() {
    for (text, words) in [
        ("UBND xã", "Ủy ban nhân dân xã"),
        ("người nhiễm HIV.", "người nhiễm hát i vê."),
        ("mở VNeID", "mở vi en ai đi"),
        ("nộp ở TTPVHCC", "nộp ở tê tê pê vê hát xê xê"),
        ("Bản khai (Mẫu số 08)", "Bản khai"),
        ("Thông báo thành lập thư viện (Mẫu M01A); bản sao", "Thông báo thành lập thư viện; bản sao"),
        ("Thẻ căn cước (bản sao) của cha", "Thẻ căn cước, bản sao, của cha"),
        ("Tự pháp – hộ tịch", "Tự pháp, hộ tịch"),
        ("danh hiệu “Gia đình văn hóa”", "danh hiệu Gia đình văn hóa"),
        ("cha/mẹ nộp", "cha hoặc mẹ nộp"),
        ("ĐƠN ĐỀ NGHỊ", "ĐƠN ĐỀ NGHỊ"),
        ("Ủy ban  nhân dân", "Ủy ban nhân dân"),
        ("", ""),
        ("( )", ""),
        ("theo tỷ lệ phần trăm (%)", "theo tỷ lệ phần trăm"),
    ] {
        assert_eq!(heard(text), words);
    }
}

/// Whatever an author writes: no figure, no bracket, and nothing that stops the program.
#[test]
fn nothing_that_is_no_word_is_left() {
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};
    let text = proptest::collection::vec(
        prop_oneof!["[0-9]{1,6}", "[0-9./:,-]{1,9}", "[A-ZĐ]{1,4}", "[a-zđ]{1,5}", "[()\\[\\] –/%x]{1,3}", "\\PC{0,3}"],
        0..12,
    );
    let config = Config { cases: 3000, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&(text, proptest::bool::ANY), |(pieces, spaced)| {
            let said = heard(&pieces.join(if spaced { " " } else { "" }));
            prop_assert!(!said.bytes().any(|byte| byte.is_ascii_digit() || b"()[]".contains(&byte)), "{said}");
            Ok(())
        })
        .expect("words alone");
}
