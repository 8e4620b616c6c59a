//! The fourth quarter of 2023 as its file in the shipped folder has it.

use super::{Broadcast, Side, Until, script};
use crate::model::date::Date;
use crate::model::money::Money;
use crate::model::provenance::Trust;
use crate::speech::pace::seconds;

fn amount(text: &str) -> Money {
    Money::parse(text).expect("an amount")
}

fn fourth_quarter() -> Broadcast<'static> {
    Broadcast {
        commune: "xã Tân Việt",
        year: 2023,
        until: Until::Quarter(4),
        revenue: Side {
            total: amount("10.379.376.539"),
            percent: Some(16_806),
            lines: vec![
                ("Thu bổ sung từ ngân sách cấp trên", amount("4.785.930.000")),
                ("Các khoản thu phân chia theo tỷ lệ phần trăm (%)", amount("4.783.138.700")),
                ("Các khoản thu xã hưởng 100%", amount("400.985.500")),
            ],
        },
        expenditure: Side {
            total: amount("8.325.901.000"),
            percent: Some(13_481),
            lines: vec![("Chi đầu tư phát triển", amount("4.464.006.000")), ("Chi thường xuyên", amount("3.861.895.000"))],
        },
        place: "Ủy ban nhân dân xã",
        posted_to: Date::parse("2024-02-10"),
        ask: Some("Công chức tài chính – kế toán"),
        trust: Trust::Sample,
    }
}

#[test]
fn the_fourth_quarter_is_read_in_words() {
    let text = script(&fourth_quarter());
    assert_eq!(text, include_str!("q4.txt"), "{text}");
    assert!((60..=90).contains(&seconds(&text)), "{} seconds", seconds(&text));
}

#[test]
fn lines_that_do_not_fit_are_left_out_and_the_rest_is_said() {
    let name = "Các khoản thu có một cái tên rất dài mà không ai nghe hết được qua loa, dù đọc chậm đến đâu đi nữa";
    let long = |lines| Side { total: amount("1.000.000"), percent: None, lines };
    let lines = vec![(name, amount("1.000.000")); 9];
    let text = script(&Broadcast { revenue: long(lines.clone()), expenditure: long(lines), ..fourth_quarter() });
    assert!(seconds(&text) <= 90 && text.contains(name) && text.ends_with("Cảm ơn bà con đã lắng nghe.\n"), "{text}");
}

#[test]
fn verified_figures_are_told_without_a_warning() {
    let text = script(&Broadcast { trust: Trust::Verified, ask: None, posted_to: None, until: Until::Year, ..fourth_quarter() });
    assert!(!text.contains("xác minh") && !text.contains("minh họa") && text.contains("cả năm hai nghìn không trăm hai mươi ba"));
    let months = script(&Broadcast { until: Until::Months(6), ..fourth_quarter() });
    assert!(months.contains("đến hết sáu tháng đầu năm hai nghìn không trăm hai mươi ba"), "{months}");
}
