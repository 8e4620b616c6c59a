//! One content, many days: each day shows the procedures as they stand on it, and where the others went.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use crate::commune::{Commune, project};
use crate::html::all;

/// The real commune on some days, built once.
fn on(day: &'static str) -> PathBuf {
    static BUILT: OnceLock<(Commune, Vec<&'static str>)> = OnceLock::new();
    let (commune, _) = BUILT.get_or_init(|| {
        let commune = Commune::real();
        let days = vec!["2024-01-31", "2025-03-15", "2025-08-01", "2026-11-23"];
        for day in &days {
            let run = commune.run(&["build", "--as-of", day, "--out", day]);
            assert_eq!(run.code, Some(0), "{day}: {}", run.error);
        }
        (commune, days)
    });
    commune.path(day)
}

fn procedure(day: &'static str, code: &str) -> String {
    read(on(day).join(format!("thu-tuc/{code}/index.html")))
}

fn read(path: PathBuf) -> String {
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn text(html: &str, selector: &str) -> String {
    all(html, selector).first().map(|element| element.text()).unwrap_or_default()
}

fn attribute(html: &str, name: &str) -> String {
    all(html, "article")[0].attr(name).unwrap_or_default().to_owned()
}

#[test]
fn a_procedure_of_the_district_goes_to_the_commune_and_another_ends_with_the_district() {
    let level = |day, code| (attribute(&procedure(day, code), "data-level"), attribute(&procedure(day, code), "data-state"));
    let is = |level: &str, state: &str| (level.to_owned(), state.to_owned());
    assert_eq!(level("2025-03-15", "2.000286"), is("district", "current"));
    assert_eq!(level("2025-08-01", "2.000286"), is("commune", "current"));
    assert_eq!(level("2025-08-01", "1.001753"), is("district", "repealed"));
}

#[test]
fn a_procedure_and_its_successor_change_places_on_one_day() {
    let state = |day, code| attribute(&procedure(day, code), "data-state");
    assert_eq!((state("2024-01-31", "1.003554"), state("2024-01-31", "1.012812")), ("current".into(), "future".into()));
    assert_eq!((state("2025-03-15", "1.003554"), state("2025-03-15", "1.012812")), ("repealed".into(), "current".into()));
    let notice = text(&procedure("2025-03-15", "1.003554"), ".notice");
    assert!(notice.contains("từ ngày 01/08/2024") && notice.contains("1.012812"), "{notice}");
    let listed = read(on("2025-03-15").join("linh-vuc/dat-dai/index.html"));
    let codes: Vec<String> = all(&listed, "li[data-code]").iter().filter_map(|item| item.attr("data-code").map(str::to_owned)).collect();
    assert_eq!(codes, ["1.012812"]);
}

#[test]
fn name_fee_and_legal_basis_are_those_of_the_day() {
    let name = |day| text(&procedure(day, "2.001035"), ".official-name");
    assert!(name("2024-01-31").contains("Chứng thực hợp đồng, giao dịch liên quan"), "{}", name("2024-01-31"));
    assert!(name("2026-11-23").contains("Chứng thực giao dịch liên quan"), "{}", name("2026-11-23"));
    let fee = |day| text(&procedure(day, "1.001193"), "#le-phi");
    let online = "Trực tuyến Khoản thu Mức thu Lệ phí hộ tịch Miễn phí";
    assert!(!fee("2024-01-31").contains(online) && fee("2026-11-23").contains(online), "{}", fee("2026-11-23"));
    let acts = |day| text(&procedure(day, "1.001193"), "#can-cu");
    assert!(!acts("2024-01-31").contains("07/2025/NĐ-CP") && acts("2026-11-23").contains("07/2025/NĐ-CP"), "{}", acts("2026-11-23"));
}

#[test]
fn what_will_change_stands_in_the_history_with_its_day_and_its_act() {
    let history = text(&procedure("2024-01-31", "2.001035"), "#lich-su");
    assert!(history.contains("01/11/2025") && history.contains("280/2025/NĐ-CP") && history.contains("Sắp tới"), "{history}");
    let later = text(&procedure("2026-11-23", "2.001035"), "#lich-su");
    assert!(later.contains("01/11/2025") && !later.contains("Sắp tới"), "{later}");
}

#[test]
fn a_life_event_leads_to_what_has_taken_the_place_of_its_procedures() {
    let codes = |day| -> Vec<String> {
        let event = read(on(day).join("su-kien/sinh-con/index.html"));
        all(&event, "li[data-code]").iter().filter_map(|item| item.attr("data-code").map(str::to_owned)).collect()
    };
    let (then, now) = (codes("2024-01-31"), codes("2026-11-23"));
    assert!(then.contains(&String::from("2.002621")) && !then.contains(&String::from("3.000722")), "{then:?}");
    assert!(!now.contains(&String::from("2.002621")) && now.contains(&String::from("3.000722")), "{now:?}");
}

#[test]
fn life_events_and_everyday_words_reach_the_inventory() {
    let public = on("2024-01-31");
    let entries = fs::read_dir(public.join("su-kien")).expect("the events").map(|entry| entry.expect("an entry").path());
    let events: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    assert!(events.len() >= 10, "{events:?}");
    let mut reached = BTreeSet::new();
    for event in &events {
        let page = read(event.join("index.html"));
        reached.extend(all(&page, "li[data-code]").iter().filter_map(|item| item.attr("data-code").map(str::to_owned)));
    }
    assert!(reached.len() >= 100, "{} procedures", reached.len());
    let words = read(project().join("content/synonyms.yaml"));
    assert!(words.matches("- {word: ").count() >= 150);
    for word in ["khai sanh", "cmnd", "sổ đỏ", "giấy chứng tử", "công chứng", "hộ khẩu", "gpxd", "nvqs"] {
        assert!(words.contains(&format!("- {{word: {word}, ")), "{word}");
    }
}
