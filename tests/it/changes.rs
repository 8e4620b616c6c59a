//! What changed, in words: on the page of changes, on the home page and in the history of a procedure.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::commune::Commune;
use crate::html::{all, inside};

/// The real commune on some days, built once.
fn on(day: &'static str) -> PathBuf {
    static BUILT: OnceLock<Commune> = OnceLock::new();
    let commune = BUILT.get_or_init(|| {
        let commune = Commune::real();
        for day in ["2024-01-31", "2026-09-15", "2026-11-23"] {
            let run = commune.run(&["build", "--as-of", day, "--out", day]);
            assert_eq!(run.code, Some(0), "{day}: {}", run.error);
        }
        commune
    });
    commune.path(day)
}

fn page(public: &Path, path: &str) -> String {
    fs::read_to_string(public.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn text(html: &str, selector: &str) -> String {
    all(html, selector).first().map(|element| element.text()).unwrap_or_default()
}

/// The two sections of the page of changes: what has changed, and what is to come.
fn changes(public: &Path) -> Vec<String> {
    all(&page(public, "thay-doi/index.html"), ".changes").iter().map(|section| section.text()).collect()
}

const RECORDS: &str = "content/procedures/commune/ho-tich.yaml";
const CHANGE: &str = r#"    changes:
      - from: 2024-01-10
        note: Nhanh hơn và không mất tiền
        legal: [nd-1]
        name: Đăng ký khai sinh cho trẻ em
        online: partial
        partial_reason: Phải ký tại quầy
        channels:
          - by: direct
            time_limit: {amount: 4, unit: hour}
            fees: [{kind: le_phi, state: free}]
        documents:
          sets: 1
          cases:
            - items:
                - {name: Giấy chứng sinh, originals: 1, copies: 0}
        steps: [Đưa giấy tờ tại quầy.]
        provenance: {state: sample}
"#;

fn changed() -> Commune {
    Commune::small().change(
        RECORDS,
        "    provenance: {state: reconstructed, source: report}\n",
        &format!("    provenance: {{state: reconstructed, source: report}}\n{CHANGE}"),
    )
}

#[test]
fn a_change_is_told_as_before_and_after_wherever_it_can_be() {
    let commune = changed();
    let public = commune.built(&[]);
    let said = "Nhanh hơn và không mất tiền.";
    let shifts = [
        "Tên chính thức: trước là Đăng ký khai sinh , từ ngày này là Đăng ký khai sinh cho trẻ em .",
        "Mức độ trực tuyến: trước là Toàn trình , từ ngày này là Một phần .",
        "Bao lâu: trước là 1 ngày làm việc , từ ngày này là 4 giờ .",
        "Phí, lệ phí: trước là 8.000 đồng/bản , từ ngày này là miễn phí .",
        "Giấy tờ: không còn Tờ khai ; thêm Giấy chứng sinh .",
    ];
    for path in ["thay-doi/index.html", "thu-tuc/1.000001/index.html"] {
        let html = page(&public, path);
        let words = text(&html, "main");
        assert!(words.contains(said), "{path}: {words}");
        let told: Vec<String> = all(&html, ".shift").iter().map(|shift| shift.text()).collect();
        for shift in shifts {
            assert!(told.iter().any(|line| line == shift), "{path}: `{shift}` is not in {told:#?}");
        }
        assert!(
            told.iter().any(|line| line.starts_with("Cũng thay đổi:") && line.contains("Các bước") && !line.contains("Bao lâu")),
            "{told:#?}"
        );
    }
    let home = text(&page(&public, "index.html"), ".latest-news");
    assert!(home.contains("10/01/2024 Thay đổi Đăng ký khai sinh cho trẻ em Nhanh hơn và không mất tiền."), "{home}");
}

#[test]
fn each_change_is_held_against_the_one_before_it() {
    let second = format!(
        "{CHANGE}      - from: 2024-01-20\n        note: Nhanh hơn nữa\n        channels:\n          - by: direct\n            time_limit: {{amount: 2, unit: hour}}\n            fees: [{{kind: le_phi, state: free}}]\n        provenance: {{state: sample}}\n"
    );
    let record = "    provenance: {state: reconstructed, source: report}\n";
    let commune = Commune::small().change(RECORDS, record, &format!("{record}{second}"));
    let history = text(&page(&commune.built(&[]), "thu-tuc/1.000001/index.html"), "#lich-su");
    assert!(history.contains("20/01/2024 Nhanh hơn nữa. Bao lâu: trước là 4 giờ , từ ngày này là 2 giờ ."), "{history}");
}

#[test]
fn the_same_change_stands_on_the_side_of_its_day() {
    let commune = changed();
    let sections = |day| changes(&commune.built(&["--as-of", day]));
    let (before, after) = (sections("2024-01-09"), sections("2024-01-10"));
    assert!(!before[0].contains("Nhanh hơn") && before[1].contains("Nhanh hơn"), "{before:#?}");
    assert!(after[0].contains("Nhanh hơn") && !after[1].contains("Nhanh hơn"), "{after:#?}");
}

#[test]
fn a_disclosure_is_news_from_the_day_on_which_it_is_published() {
    let commune = Commune::small();
    let quarter = |day| changes(&commune.built(&["--as-of", day]))[0].contains("Ngân sách quý IV năm 2023");
    assert_eq!((quarter("2024-01-09"), quarter("2024-01-31")), (false, true));
    let marks = inside(&page(&commune.built(&[]), "thay-doi/index.html"), ".news-disclosed", ".badge-sample");
    assert_eq!(marks.len(), 1, "figures for illustration are marked as such");
}

#[test]
fn months_stand_newest_first_and_earlier_years_have_their_pages() {
    let page = page(&on("2026-11-23"), "thay-doi/index.html");
    let months: Vec<String> =
        all(&page, ".month").iter().filter_map(|month| month.all("h3").first().map(|heading| heading.text())).collect();
    assert_eq!(months.first().map(String::as_str), Some("Tháng 10 năm 2026"));
    assert_eq!(months.last().map(String::as_str), Some("Tháng 1 năm 2025"));
    let years: Vec<String> = inside(&page, ".letters", "a").iter().map(|link| link.text()).collect();
    assert_eq!((years.first().map(String::as_str), years.last().map(String::as_str)), (Some("2024"), Some("2012")));
    for year in &years {
        let page = self::page(&on("2026-11-23"), &format!("thay-doi/{year}/index.html"));
        let dates: BTreeSet<String> = all(&page, ".news-date").iter().map(|date| date.text().chars().skip(6).collect()).collect();
        assert_eq!(dates, BTreeSet::from([year.clone()]), "{year}");
    }
}

#[test]
fn every_day_of_every_history_stands_on_some_page_of_changes() {
    let public = on("2024-01-31");
    let mut told = BTreeSet::new();
    let folder = fs::read_dir(public.join("thay-doi")).expect("the folder").map(|entry| entry.expect("an entry").path());
    for path in folder.map(|path| if path.is_dir() { path.join("index.html") } else { path }) {
        let html = fs::read_to_string(&path).expect("a page");
        assert!(html.len() < 200 * 1024, "{} has {} bytes", path.display(), html.len());
        let ids: Vec<String> = inside(&html, ".month", "h3").iter().filter_map(|month| month.attr("id").map(str::to_owned)).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}: a month twice", path.display());
        told.extend(all(&html, ".news-date").iter().map(|date| date.text()));
    }
    let procedures = fs::read_dir(public.join("thu-tuc")).expect("the folder").map(|entry| entry.expect("an entry").path());
    let mut days = 0;
    for path in procedures.filter(|path| path.is_dir()) {
        let events = inside(&fs::read_to_string(path.join("index.html")).expect("a page"), "#lich-su", ".details");
        for event in events.iter().flat_map(|events| events.all("dt")) {
            assert!(told.contains(&event.text()), "{}: {} is told nowhere", path.display(), event.text());
            days += 1;
        }
    }
    assert!(days > 400, "{days}");
}

#[test]
fn what_has_ended_says_what_to_do_instead_and_since_when() {
    let notice = |day, code: &str| text(&page(&on(day), &format!("thu-tuc/{code}/index.html")), ".notice");
    assert_eq!(
        notice("2026-11-23", "1.001776"),
        "Thủ tục này không còn áp dụng từ ngày 10/10/2026. Thủ tục thay thế, làm từ ngày 10/10/2026: Trợ cấp xã hội hằng tháng (1.116909)"
    );
    assert_eq!(
        notice("2026-09-15", "1.001776"),
        "Thủ tục này sẽ hết hiệu lực từ ngày 10/10/2026. Thủ tục thay thế, làm từ ngày 10/10/2026: Trợ cấp xã hội hằng tháng (1.116909)"
    );
    assert_eq!(
        notice("2026-09-15", "1.116909"),
        "Thủ tục này chưa có hiệu lực trước ngày 10/10/2026. Cho đến hôm trước ngày đó, hãy làm theo: Trợ cấp xã hội hằng tháng (1.001776)"
    );
    assert_eq!(notice("2026-11-23", "1.116909"), "");
    assert!(notice("2026-11-23", "1.001753").contains("Kho chưa ghi thủ tục nào thay thế"), "{}", notice("2026-11-23", "1.001753"));
}

#[test]
fn a_refusal_cites_the_decree_of_the_day_and_says_that_nobody_compared_it() {
    let refused = |day| text(&page(&on(day), "thu-tuc/1.001193/index.html"), "#bi-tu-choi");
    let (then, now) = (refused("2024-01-31"), refused("2026-11-23"));
    assert!(
        then.contains("Nghị định 61/2018/NĐ-CP, Điều 17, Điều 19") && then.contains("Nghị định 61/2018/NĐ-CP, Điều 19, Điều 20"),
        "{then}"
    );
    assert!(now.contains("Nghị định 118/2025/NĐ-CP") && !now.contains("61/2018"), "{now}");
    for text in [then, now] {
        assert!(
            text.contains("Phục dựng")
                && text.contains("Luật Khiếu nại, số 02/2011/QH13, Điều 7")
                && text.contains("Nơi nhận phản ánh, kiến nghị")
        );
    }
}

#[test]
fn each_part_names_its_source_where_it_has_one_of_its_own() {
    let html = page(&on("2026-11-23"), "thu-tuc/2.001035/index.html");
    let rows: Vec<String> = inside(&html, "#nguon", "tr").iter().skip(1).map(|row| row.text()).collect();
    assert!(rows.len() > 1 && rows.last().is_some_and(|row| row.starts_with("Các phần còn lại Phục dựng")), "{rows:#?}");
    assert!(rows[0].contains("Bản chụp công khai của Cổng Dịch vụ công quốc gia, bản ghi 2.001035, 18/07/2026"), "{rows:#?}");
    let small = Commune::small();
    let rows = inside(&page(&small.built(&[]), "thu-tuc/1.000001/index.html"), "#nguon", "tr");
    assert_eq!(rows.iter().skip(1).map(|row| row.text()).collect::<Vec<_>>(), ["Mọi phần của trang này Phục dựng Báo cáo mẫu."]);
}

#[test]
fn a_living_site_says_when_a_page_must_be_looked_at_again() {
    let provenance = "    provenance: {state: reconstructed, source: report}\n";
    let checked = "    provenance: {state: reconstructed, source: report, checked: 2024-01-15}\n";
    let frozen = Commune::small().change(RECORDS, provenance, checked);
    let review = |commune: &Commune| text(&page(&commune.built(&["--as-of", "2024-01-31"]), "thu-tuc/1.000001/index.html"), "#lich-su");
    let of_frozen = review(&frozen);
    assert!(of_frozen.contains("Kiểm tra gần nhất 15/01/2024") && !of_frozen.contains("Phải kiểm tra lại"), "{of_frozen}");
    let site = "content/site.yaml";
    let living = frozen.change(site, "snapshot: 2024-01-31\n", "").change(site, "snapshot_note: Bản ghi mẫu để thử.\n", "");
    let of_living = review(&living);
    assert!(of_living.contains("Phải kiểm tra lại trước 15/01/2025") && of_living.contains("Nơi phụ trách Quầy số 1"), "{of_living}");
}
