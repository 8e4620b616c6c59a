//! What is read over the loudspeaker: in words, in time, and never more certain than what it is made of.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use congkhai::speech::pace::{SYLLABLES_A_SECOND, seconds, syllables};

use crate::commune::{Commune, project};
use crate::html::inside;

/// Abbreviations of the inventory and of offices; whatever else has two capitals in a row is found as well.
const ABBREVIATIONS: [&str; 12] = ["UBND", "HĐND", "CCCD", "CMND", "TTHC", "BHYT", "HIV", "VNeID", "PAKN", "MTTQ", "THCS", "NĐ-CP"];

/// Scripts that may be shorter, with the reason: their records say too little for a minute.
const SHORT: [(&str, &str); 0] = [];

/// The scripts of a site by the code of their procedure, without the mark at the front, a line by line.
fn scripts(public: &Path) -> BTreeMap<String, String> {
    let folders = fs::read_dir(public.join("thu-tuc")).expect("procedures").map(|entry| entry.expect("an entry"));
    let script = |folder: fs::DirEntry| {
        let text = fs::read_to_string(folder.path().join("truyen-thanh.txt")).ok()?;
        let text = text.strip_prefix('\u{feff}').expect("a mark at the front: editors and browsers read Vietnamese by it").to_owned();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "lines end as Windows wants them");
        Some((folder.file_name().to_string_lossy().into_owned(), text.replace("\r\n", "\n")))
    };
    folders.filter_map(script).collect()
}

fn capitals(word: &str) -> bool {
    let mut letters = word.chars().zip(word.chars().skip(1));
    letters.any(|(one, other)| one.is_uppercase() && other.is_uppercase())
}

#[test]
fn every_script_of_the_shipped_folder_is_words_alone_and_takes_a_minute_to_a_minute_and_a_half() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    let scripts = scripts(&public);
    let pages = fs::read_dir(public.join("thu-tuc")).expect("procedures").filter(|entry| entry.as_ref().expect("an entry").path().is_dir());
    assert_eq!(scripts.len(), pages.count(), "each procedure that is in force or to come has a script");
    for (code, text) in &scripts {
        for sign in text.chars() {
            let known = sign.is_alphabetic() || " \n.,;:-…".contains(sign);
            assert!(known, "{code} holds `{sign}`:\n{text}");
        }
        for word in text.split([' ', '\n']) {
            assert!(!capitals(word), "{code} abbreviates `{word}`:\n{text}");
        }
        assert!(ABBREVIATIONS.iter().all(|short| !text.contains(short)), "{code}:\n{text}");
        let took = seconds(text);
        let least = if SHORT.iter().any(|(short, _)| short == code) { 30 } else { 60 };
        assert!((least..=90).contains(&took), "{code} takes {took} seconds at {SYLLABLES_A_SECOND} syllables a second:\n{text}");
    }
}

#[test]
fn every_script_says_its_name_and_the_place_twice_and_that_nobody_has_verified_it() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    for (code, text) in scripts(&public) {
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!((lines[0], *lines.last().expect("a line")), ("Mời bà con chú ý lắng nghe.", "Cảm ơn bà con đã lắng nghe."));
        let name = lines[2].strip_prefix("Tên thủ tục là: ").and_then(|name| name.strip_suffix('.')).expect("the name");
        assert!(text.contains(&format!("Xin nhắc lại. Thủ tục: {name}. Nơi nộp hồ sơ: quầy số ")), "{code}:\n{text}");
        assert_eq!(text.matches("Nơi nộp hồ sơ: quầy số ").count(), 2, "{code}:\n{text}");
        for warning in ["chưa được xã xác minh.", "chưa được xác minh, xin bà con hỏi lại"] {
            assert_eq!(text.matches(warning).count(), 1, "{code} warns at the beginning and at the end:\n{text}");
        }
        assert!(!text.contains("bạn") && !text.contains("Bạn"), "{code} speaks to one instead of all:\n{text}");
        for sentence in lines.iter().filter(|line| !line.is_empty()).flat_map(|line| line.split(". ")) {
            assert!(syllables(sentence) <= 60, "{code} has no breath in `{sentence}`");
        }
    }
}

#[test]
fn every_period_has_a_script_that_its_page_leads_to() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    let year = public.join("ngan-sach/2023");
    for period in ["q1", "q2", "q3", "q4"] {
        let text = fs::read_to_string(year.join(period).join("truyen-thanh.txt")).expect("a script");
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        assert!(!text.contains(|sign: char| sign.is_ascii_digit()), "{period} holds a figure that nobody can read aloud:\n{text}");
        assert!((60..=90).contains(&seconds(&text)), "{period} takes {} seconds:\n{text}", seconds(&text));
        assert!(text.contains("Tổng số thu là ") && text.contains("Tổng số chi là ") && text.contains("chưa được xác minh"), "{text}");
        let page = fs::read_to_string(year.join(period).join("index.html")).expect("the page");
        assert!(inside(&page, ".data-link", "a").iter().any(|link| link.attr("href") == Some("truyen-thanh.txt")), "{period}");
    }
}

#[test]
fn two_scripts_are_read_as_they_stand() {
    let commune = Commune::real();
    let public = commune.built(&[]);
    let scripts = scripts(&public);
    for code in ["2.000815", "1.001193"] {
        let path = project().join(format!("tests/broadcast/{code}.txt"));
        if std::env::var_os("CONGKHAI_BLESS").is_some() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(&path, &scripts[code]).expect("a file");
        }
        assert_eq!(scripts[code], fs::read_to_string(&path).expect("the script in review"), "{code}");
    }
}

#[test]
fn the_page_leads_to_its_script_and_what_is_repealed_has_none() {
    let file = "content/procedures/commune/ho-tich.yaml";
    let record = "effective: 2015-03-01\n    provenance: {state: reconstructed}\n    changes:";
    let ended = record.replace("provenance", "repealed: 2025-08-01\n    provenance");
    let commune = Commune::small().change(file, record, &ended);
    let script = |public: &Path, code: &str| {
        let page = fs::read_to_string(public.join(format!("thu-tuc/{code}/index.html"))).expect("the page");
        let links = inside(&page, ".data-link", "a").iter().filter(|link| link.attr("href") == Some("truyen-thanh.txt")).count();
        let text = scripts(public).remove(code);
        assert_eq!(links, usize::from(text.is_some()), "{code}");
        text
    };
    let public = commune.built(&["--as-of", "2024-01-31"]);
    let ending = script(&public, "1.000002").expect("a script while it is in force");
    assert!(ending.contains("Thủ tục này hết áp dụng từ ngày mùng một tháng tám năm hai nghìn không trăm hai mươi lăm."), "{ending}");
    let public = commune.built(&["--as-of", "2025-08-01"]);
    assert!(script(&public, "1.000001").is_some() && script(&public, "1.000002").is_none());
    let public = commune.built(&["--as-of", "2015-02-28"]);
    let coming = script(&public, "1.000001").expect("a script of what is to come");
    assert!(coming.contains("Thủ tục này chỉ áp dụng từ ngày mùng một tháng ba năm hai nghìn không trăm mười lăm."), "{coming}");
}

#[test]
fn a_verified_script_warns_of_nothing_and_says_the_telephone_twice() {
    let record = "effective: 2015-03-01\n    provenance: {state: reconstructed, source: report}";
    let verified = record.replace("reconstructed, source: report", "verified, source: report, checked: 2024-01-30");
    let commune = Commune::small().change("content/procedures/commune/ho-tich.yaml", record, &verified).change(
        "content/site.yaml",
        "phone: {absent: not_published}",
        "phone: 0220.3812.045",
    );
    let text = scripts(&commune.built(&[])).remove("1.000001").expect("a script");
    let expected = "Mời bà con chú ý lắng nghe.
Sau đây là hướng dẫn làm thủ tục hành chính tại xã Mẫu.
Tên thủ tục là: Đăng ký khai sinh.

Thông tin tính đến ngày ba mươi mốt tháng một năm hai nghìn không trăm hai mươi bốn.

Thủ tục này dành cho: công dân.

Bà con cần mang theo: tờ khai.

Lệ phí là tám nghìn đồng một bản.

Thời hạn giải quyết là một ngày làm việc.

Nơi nộp hồ sơ: quầy số một, Bộ phận Một cửa.
Số điện thoại để hỏi là: không hai hai không, ba tám một hai, không bốn năm. Xin đọc lại số điện thoại: không hai hai không, ba tám một hai, không bốn năm.
Giờ làm việc: Sáng bảy giờ ba mươi đến mười một giờ ba mươi.

Xong việc, bà con nhận: giấy khai sinh.
Nếu không nhận hồ sơ, cán bộ phải nói rõ lý do bằng văn bản.

Xin nhắc lại. Thủ tục: Đăng ký khai sinh. Nơi nộp hồ sơ: quầy số một, tại xã Mẫu.

Cảm ơn bà con đã lắng nghe.
";
    assert_eq!(text, expected);
}

#[test]
fn every_word_of_the_catalogue_is_said() {
    let catalogue = fs::read_to_string(project().join("src/words/vi/broadcast.ftl")).expect("the catalogue");
    let sources = crate::commune::files(&project().join("src/render/broadcast"));
    let code: String = sources.into_values().map(|bytes| String::from_utf8(bytes).expect("a source")).collect();
    let ids = catalogue.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id).filter(|id| id.starts_with("speech_"));
    let unused: Vec<&str> = ids.filter(|id| !code.contains(&format!("\"{id}\""))).collect();
    assert_eq!(unused, [""; 0]);
}
