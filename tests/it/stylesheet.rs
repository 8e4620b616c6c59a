//! The style sheet: contrast as measured, small, and nothing in it that moves or is fetched.

use std::collections::BTreeMap;
use std::fs;

use crate::commune::{Commune, files, project};
use crate::search::compressed;

fn style() -> String {
    fs::read_to_string(project().join("themes/default/assets/site.css")).expect("the style sheet")
}

/// The colours of a `:root` block, by name.
fn colours(block: &str) -> BTreeMap<String, u32> {
    let pairs = block.split(';').filter_map(|part| part.split_once(':'));
    let colour = |(name, value): (&str, &str)| {
        let digits = value.trim().strip_prefix('#')?;
        let digits = if digits.len() == 3 { digits.chars().flat_map(|digit| [digit, digit]).collect() } else { digits.to_owned() };
        Some((name.trim().strip_prefix("--")?.to_owned(), u32::from_str_radix(&digits, 16).expect("a colour")))
    };
    pairs.filter_map(colour).collect()
}

/// The palettes of a screen: light, dark, and each with more contrast.
fn palettes() -> [(&'static str, BTreeMap<String, u32>); 4] {
    let style = style();
    let screen = style.split("@media print").next().expect("the screen's part");
    let mut blocks = screen.split(":root {").skip(1).map(|rest| colours(rest.split('}').next().expect("closed")));
    let [light, dark, more, more_dark] = std::array::from_fn(|_| blocks.next().expect("four palettes"));
    assert_eq!(blocks.next(), None);
    let over = |below: &BTreeMap<String, u32>, above: BTreeMap<String, u32>| {
        let mut all = below.clone();
        all.extend(above);
        all
    };
    [("more", over(&light, more)), ("more, dark", over(&dark, more_dark)), ("dark", over(&light, dark.clone())), ("light", light)]
}

/// How far two colours stand apart, as WCAG 2.2 measures it: 1 to 21.
fn contrast(one: u32, other: u32) -> f64 {
    let luminance = |colour: u32| {
        let part = |shift: u32, share: f64| {
            let value = f64::from(colour >> shift & 0xff) / 255.0;
            share * if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        part(16, 0.2126) + part(8, 0.7152) + part(0, 0.0722)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_stands_out_at_seven_to_one_and_marks_at_three_in_every_scheme() {
    for (scheme, colours) in palettes() {
        for (above, below, least) in [
            ("ink", "paper", 7.0),
            ("ink", "surface", 7.0),
            ("muted", "paper", 7.0),
            ("muted", "surface", 7.0),
            ("link", "paper", 7.0),
            ("link", "surface", 7.0),
            ("visited", "paper", 7.0),
            ("visited", "surface", 7.0),
            ("on-link", "link", 7.0),
            ("green", "green-paper", 7.0),
            ("amber", "amber-paper", 7.0),
            ("red", "paper", 4.5),
            ("red", "surface", 4.5),
            ("edge", "paper", 3.0),
            ("edge", "surface", 3.0),
            ("bar", "paper", 3.0),
        ] {
            let found = contrast(colours[above], colours[below]);
            assert!(found >= least, "{scheme}: {above} on {below} is {found:.2}, less than {least}");
        }
    }
    assert!(contrast(0xff_dd00, 0x0b_0c0c) >= 7.0, "what has the focus");
}

#[test]
fn the_style_sheet_moves_nothing_fetches_nothing_and_is_small() {
    let style = style();
    for word in ["url(", "@import", "@font-face", "transition", "animation", "scroll-behavior", "position: fixed", "outline: none"] {
        assert!(!style.contains(word), "{word}");
    }
    for word in ["@media print", "forced-colors: active", "prefers-contrast: more", "prefers-color-scheme: dark"] {
        assert!(style.contains(word), "{word}");
    }
    let built = files(&Commune::small().built_in_place().path("public"));
    let (_, small) = built.iter().find(|(path, _)| path.ends_with(".css")).expect("a style sheet");
    let sent = compressed(std::str::from_utf8(small).expect("text"));
    assert!(sent <= 8 * 1024, "{sent} bytes as they are sent");
}
