//! The screen at the counter, and the page for lost addresses: what they lead to, with and without scripts.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use crate::commune::{Commune, files};
use crate::html::{Element, all};

/// The real site, built once.
fn site() -> PathBuf {
    static SITE: OnceLock<Commune> = OnceLock::new();
    SITE.get_or_init(|| Commune::real().built_in_place()).path("public")
}

fn page(path: &str) -> String {
    fs::read_to_string(site().join(path)).expect("the page")
}

fn hrefs(elements: &[Element]) -> Vec<String> {
    elements.iter().map(|element| element.attr("href").expect("a link").to_owned()).collect()
}

#[test]
fn the_screen_at_the_counter_offers_tasks_events_counters_search_and_the_whole_list() {
    let kiosk = page("kiosk/index.html");
    let tiles = all(&kiosk, "a.tile");
    let links = hrefs(&tiles);
    let count = |part: &str| links.iter().filter(|href| href.starts_with(part) && href.matches('/').count() == 3).count();
    assert_eq!((count("../thu-tuc/"), count("../su-kien/"), count("../quay/")), (8, 12, 3));
    for whole in ["../thu-tuc/index.html", "../su-kien/index.html", "../ngan-sach/index.html"] {
        assert!(links.iter().any(|href| href == whole), "{whole}");
    }
    assert!(tiles.iter().all(|tile| tile.text().chars().count() <= 80), "few words");
    let form = &all(&kiosk, "form.kiosk-find")[0];
    assert_eq!((form.attr("action"), form.attr("autocomplete")), (Some("../tim-kiem/index.html"), Some("off")));
    assert_eq!(form.all("input[name=q]").len(), 1);
    assert_eq!(all(&kiosk, "meta[name=robots]")[0].attr("content"), Some("noindex"));
    assert!(kiosk.contains("Phục dựng"), "the screen says where its lists come from");
}

#[test]
fn the_words_of_the_countdown_stand_on_the_screen_and_not_in_the_script() {
    let kiosk = page("kiosk/index.html");
    let words = &all(&kiosk, "[data-kiosk-say]")[0];
    assert!(words.attr("data-kiosk-stay").is_some_and(|text| text.contains('#')), "where the seconds go");
    assert!(words.attr("data-kiosk-back").is_some() && !all(&kiosk, "a[data-kiosk-off]").is_empty());
    let scripts: Vec<(String, Vec<u8>)> = files(&site()).into_iter().filter(|(path, _)| path.starts_with("assets/kiosk.")).collect();
    let [(path, script)] = scripts.as_slice() else { panic!("one script") };
    assert!(all(&kiosk, "script[defer]").iter().any(|tag| tag.attr("src") == Some(format!("../{path}").as_str())));
    assert!(script.len() <= 1536, "{} bytes", script.len());
    assert!(script.is_ascii(), "words belong to the page");
}

#[test]
fn a_lost_reader_finds_search_the_code_on_the_paper_tasks_and_counters() {
    let lost = page("404.html");
    let main = &all(&lost, "main")[0];
    assert_eq!(main.all("form")[0].attr("action"), Some("/tim-kiem/index.html"));
    assert!(main.text().contains("dạng tanviet.example/thu-tuc/2.000815/ và luôn dùng được"), "{}", main.text());
    let links = hrefs(&main.all("a"));
    for href in ["/thu-tuc/index.html", "/thu-tuc/2.000815/index.html", "/quay/3/index.html", "/ngan-sach/index.html", "/index.html"] {
        assert!(links.iter().any(|link| link == href), "{href}: {links:?}");
    }
    assert_eq!(all(&lost, "#can-hoi").len(), 1, "the office stands below, as on every page");
}

#[test]
fn a_counters_page_says_who_sits_there_what_it_receives_and_how_to_find_it() {
    let counter = page("quay/2/index.html");
    let rows = subject_rows(&counter);
    assert_eq!(rows[1][..2], ["Văn hóa, giáo dục", "Công chức lao động – thương binh và xã hội"]);
    let fields = all(&counter, ".counter-fields")[0].all("li");
    let listed: usize = fields
        .iter()
        .map(|field| field.all(".count")[0].text().split(' ').next().expect("a count").parse::<usize>().expect("a number"))
        .sum();
    assert_eq!((listed, all(&counter, "li[data-code]").len()), (86, 86), "the counts come to what the page lists");
    for link in hrefs(&all(&counter, ".counter-fields")[0].all("a")) {
        assert_eq!(all(&counter, &link).len(), 1, "{link}");
    }
    let place = all(&counter, ".counter-place")[0].text();
    assert!(place.contains("Trụ sở Ủy ban nhân dân xã Tân Việt") && place.contains("Chưa công bố"), "{place}");
    assert!(all(&page("quay/3/index.html"), "main")[0].text().contains("Tài chính Chưa rõ Không có thủ tục nào trên trang này"));
}

fn subject_rows(page: &str) -> Vec<Vec<String>> {
    all(page, ".subjects")[0].all("tr").iter().map(|row| row.all("th, td").iter().map(Element::text).collect()).collect()
}

#[test]
fn the_page_of_feedback_says_where_how_praise_names_and_time_limits_with_their_law() {
    let feedback = all(&page("phan-anh-kien-nghi/index.html"), "main")[0].text();
    for part in [
        "Chưa công bố",
        "Muốn khen",
        "Không muốn nêu tên",
        "30 ngày; việc phức tạp 45 ngày",
        "Luật Khiếu nại 02/2011/QH13",
        "Luật Tố cáo 25/2018/QH14",
        "Sau khi bạn gửi",
        "Phục dựng",
    ] {
        assert!(feedback.contains(part), "{part}");
    }
}
