//! Numbers written out by hand, and a reader of its own that turns words back into the number.

use proptest::prelude::*;

use super::{decimal, money, ordinal, percent, rough_money, rounded_money, whole};
use crate::model::money::Money;

/// By hand, never by the program.
const WHOLE: [(i64, &str); 92] = [
    (0, "không"),
    (1, "một"),
    (2, "hai"),
    (3, "ba"),
    (4, "bốn"),
    (5, "năm"),
    (6, "sáu"),
    (7, "bảy"),
    (8, "tám"),
    (9, "chín"),
    (10, "mười"),
    (11, "mười một"),
    (12, "mười hai"),
    (14, "mười bốn"),
    (15, "mười lăm"),
    (16, "mười sáu"),
    (19, "mười chín"),
    (20, "hai mươi"),
    (21, "hai mươi mốt"),
    (22, "hai mươi hai"),
    (24, "hai mươi tư"),
    (25, "hai mươi lăm"),
    (30, "ba mươi"),
    (31, "ba mươi mốt"),
    (34, "ba mươi tư"),
    (44, "bốn mươi tư"),
    (45, "bốn mươi lăm"),
    (50, "năm mươi"),
    (51, "năm mươi mốt"),
    (54, "năm mươi tư"),
    (55, "năm mươi lăm"),
    (60, "sáu mươi"),
    (71, "bảy mươi mốt"),
    (84, "tám mươi tư"),
    (91, "chín mươi mốt"),
    (95, "chín mươi lăm"),
    (99, "chín mươi chín"),
    (100, "một trăm"),
    (101, "một trăm linh một"),
    (104, "một trăm linh bốn"),
    (105, "một trăm linh năm"),
    (110, "một trăm mười"),
    (111, "một trăm mười một"),
    (114, "một trăm mười bốn"),
    (115, "một trăm mười lăm"),
    (120, "một trăm hai mươi"),
    (121, "một trăm hai mươi mốt"),
    (163, "một trăm sáu mươi ba"),
    (200, "hai trăm"),
    (204, "hai trăm linh bốn"),
    (404, "bốn trăm linh bốn"),
    (500, "năm trăm"),
    (505, "năm trăm linh năm"),
    (555, "năm trăm năm mươi lăm"),
    (999, "chín trăm chín mươi chín"),
    (1_000, "một nghìn"),
    (1_001, "một nghìn không trăm linh một"),
    (1_004, "một nghìn không trăm linh bốn"),
    (1_005, "một nghìn không trăm linh năm"),
    (1_010, "một nghìn không trăm mười"),
    (1_015, "một nghìn không trăm mười lăm"),
    (1_021, "một nghìn không trăm hai mươi mốt"),
    (1_100, "một nghìn một trăm"),
    (1_105, "một nghìn một trăm linh năm"),
    (1_945, "một nghìn chín trăm bốn mươi lăm"),
    (2_000, "hai nghìn"),
    (2_024, "hai nghìn không trăm hai mươi tư"),
    (8_000, "tám nghìn"),
    (10_000, "mười nghìn"),
    (15_000, "mười lăm nghìn"),
    (21_000, "hai mươi mốt nghìn"),
    (30_400, "ba mươi nghìn bốn trăm"),
    (100_000, "một trăm nghìn"),
    (105_005, "một trăm linh năm nghìn không trăm linh năm"),
    (1_000_000, "một triệu"),
    (1_000_001, "một triệu không trăm linh một"),
    (1_000_500, "một triệu năm trăm"),
    (1_015_000, "một triệu không trăm mười lăm nghìn"),
    (1_722_000, "một triệu bảy trăm hai mươi hai nghìn"),
    (24_000_000, "hai mươi tư triệu"),
    (100_000_000, "một trăm triệu"),
    (1_000_000_000, "một tỷ"),
    (1_000_000_001, "một tỷ không trăm linh một"),
    (1_005_000_000, "một tỷ không trăm linh năm triệu"),
    (6_175_930_000, "sáu tỷ một trăm bảy mươi lăm triệu chín trăm ba mươi nghìn"),
    (10_379_376_539, "mười tỷ ba trăm bảy mươi chín triệu ba trăm bảy mươi sáu nghìn năm trăm ba mươi chín"),
    (105_000_000_000, "một trăm linh năm tỷ"),
    (2_000_000_000_000, "hai nghìn tỷ"),
    (1_005_000_000_015, "một nghìn không trăm linh năm tỷ không trăm mười lăm"),
    (7_000_000_000_000_000, "bảy triệu tỷ"),
    (1_000_000_000_000_000_000, "một tỷ tỷ"),
    (-25, "âm hai mươi lăm"),
];

#[test]
fn numbers_are_read_as_people_read_them() {
    for (number, words) in WHOLE {
        assert_eq!(whole(number), words, "{number}");
    }
    assert_eq!(whole(-1_000_000_000_000_000_000), "âm một tỷ tỷ");
    assert!(whole(i64::MIN).starts_with("âm chín tỷ hai trăm hai mươi ba triệu"));
}

#[test]
fn an_order_has_words_of_its_own() {
    assert_eq!([1, 2, 3, 4, 5, 14, 24].map(ordinal).join(", "), "nhất, hai, ba, tư, năm, mười bốn, hai mươi tư");
}

#[test]
fn what_follows_the_comma_keeps_its_zeros() {
    let read = [(5, 1), (50, 2), (3, 1), (25, 1), (1_005, 3), (125, 3), (16_801, 2), (-5, 1), (7, 0), (31_415, 4), (10_001, 4), (1_500, 3)];
    let words = [
        "không phẩy năm",
        "không phẩy năm",
        "không phẩy ba",
        "hai phẩy năm",
        "một phẩy không không năm",
        "không phẩy một trăm hai mươi lăm",
        "một trăm sáu mươi tám phẩy không một",
        "âm không phẩy năm",
        "bảy",
        "ba phẩy một bốn một năm",
        "một phẩy không không không một",
        "một phẩy năm",
    ];
    assert_eq!(read.map(|(number, places)| decimal(number, places)), words);
    assert_eq!(percent(16_806), "một trăm sáu mươi tám phẩy không sáu phần trăm");
    assert_eq!(percent(14_875), "một trăm bốn mươi tám phẩy bảy mươi lăm phần trăm");
    assert_eq!(percent(10_000), "một trăm phần trăm");
}

#[test]
fn money_is_exact_or_says_that_it_is_rounded() {
    assert_eq!(money(Money::of(8_000)), "tám nghìn đồng");
    let rounded = |dong| rounded_money(Money::of(dong));
    assert_eq!(rounded(10_379_376_539), "khoảng mười tỷ ba trăm bảy mươi chín triệu đồng");
    assert_eq!(rounded(6_175_500_000), "khoảng sáu tỷ một trăm bảy mươi sáu triệu đồng");
    assert_eq!(rounded(6_175_499_999), "khoảng sáu tỷ một trăm bảy mươi lăm triệu đồng");
    assert_eq!(rounded(3_000_000_000), "ba tỷ đồng");
    assert_eq!(rounded(52_350_000), "khoảng năm mươi hai triệu bốn trăm nghìn đồng");
    assert_eq!(rounded(99_950_000), "khoảng một trăm triệu đồng");
    assert_eq!(rounded(999_999), "chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng");
    assert_eq!(rounded(-4_464_600_000), "khoảng âm bốn tỷ bốn trăm sáu mươi lăm triệu đồng");
    assert_eq!(rough_money(Money::of(4_785_930_000)), "khoảng bốn tỷ tám trăm triệu đồng");
    assert_eq!(rough_money(Money::of(949_999_999)), "khoảng chín trăm năm mươi triệu đồng");
    // No amount above it could be told, so the largest is told as it is.
    assert_eq!(rounded(i64::MAX), money(Money::of(i64::MAX)));
}

/// The number that the words say, by rules of its own: digits, `mươi` and `trăm` fill a group, and each name of a group
/// multiplies what has been said since the last larger one.
fn understood(words: &str) -> i128 {
    let (sign, words) = words.strip_prefix("âm ").map_or((1, words), |rest| (-1, rest));
    // What is complete of all, of the part below tỷ, and of the group of three.
    let (mut all, mut part, mut group, mut digit) = (0_i128, 0_i128, 0_i128, 0_i128);
    for word in words.split(' ') {
        match word {
            "trăm" => (group, digit) = (group + digit * 100, 0),
            "mươi" => (group, digit) = (group + digit * 10, 0),
            "mười" => group += 10,
            "linh" => assert_eq!((group % 100, digit), (0, 0), "linh stands after a hundred: {words}"),
            "nghìn" => (part, group, digit) = (part + (group + digit) * 1_000, 0, 0),
            "triệu" => (part, group, digit) = (part + (group + digit) * 1_000_000, 0, 0),
            "tỷ" => (all, part, group, digit) = ((all + part + group + digit) * 1_000_000_000, 0, 0, 0),
            "không" => digit = 0,
            "một" | "mốt" => digit = 1,
            "hai" => digit = 2,
            "ba" => digit = 3,
            "bốn" | "tư" => digit = 4,
            "năm" | "lăm" => digit = 5,
            "sáu" => digit = 6,
            "bảy" => digit = 7,
            "tám" => digit = 8,
            "chín" => digit = 9,
            other => panic!("`{other}` is no word of a number: {words}"),
        }
    }
    sign * (all + part + group + digit)
}

/// Small numbers and round ones as often as long ones.
fn any_number() -> impl Strategy<Value = i64> {
    let most = 1_000_000_000_000_000_000_i64;
    prop_oneof![-2_000_i64..=2_000, -most..=most, (0_i64..=1_000, 0_u32..=5).prop_map(|(front, groups)| front * 1_000_i64.pow(groups))]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_say_the_number_that_they_were_made_of(number in any_number()) {
        prop_assert_eq!(understood(&whole(number)), i128::from(number));
    }

    #[test]
    fn no_words_are_mistaken_for_other_words(number in any_number()) {
        let words = format!(" {} ", whole(number));
        for wrong in [" mươi năm ", " mười năm ", " mươi một ", " mươi bốn ", " mười mốt ", " mười tư ", " linh mốt ", " linh tư ", " linh lăm ", " linh mười ", " một mươi ", " không mươi ", "  "] {
            prop_assert!(!words.contains(wrong), "{} in {}", wrong, words);
        }
    }

    #[test]
    fn a_decimal_says_its_zeros(number in 0_i64..10_000_000, places in 0_u32..=3) {
        let words = decimal(number, places);
        let (front, back) = words.split_once(" phẩy ").unwrap_or((&words, ""));
        let zeros = back.split(' ').take_while(|word| *word == "không").count();
        let rest: Vec<&str> = back.split(' ').skip(zeros).filter(|word| !word.is_empty()).collect();
        let mut digits = "0".repeat(zeros);
        if !rest.is_empty() { digits += &understood(&rest.join(" ")).to_string(); }
        let said: i128 = format!("{}{digits:0<3}", understood(front)).parse().expect("digits");
        prop_assert_eq!(said, i128::from(number) * 10_i128.pow(3 - places));
    }
}
