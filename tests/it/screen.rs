//! The report on a terminal: colour that says nothing more, and lines that fit.

use congkhai::build;
use congkhai::diagnostic::Diagnostics;
use congkhai::load::disk;
use congkhai::model::date::Date;
use congkhai::report::{self, Format, Screen};
use congkhai::words::{Language, Words};

use crate::cases::cases;
use crate::commune::Commune;

/// The report of a commune on each of these screens.
fn on<const N: usize>(commune: &Commune, screens: [Screen; N]) -> [String; N] {
    let sources = disk::read(&commune.path("")).expect("a folder");
    let mut diagnostics = Diagnostics::default();
    build::check(&sources, None, Date::parse("2024-01-31").expect("a day"), &mut diagnostics);
    let words = Words::of(Language::Vietnamese);
    screens.map(|screen| {
        let mut report = Vec::new();
        report::write(&mut report, Format::Human(screen), &diagnostics, &sources, &words).expect("memory takes all");
        String::from_utf8(report).expect("reports are text")
    })
}

/// Without the sequences that colour.
fn plain(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').expect("a sequence ends").1)
}

#[test]
fn colour_says_nothing_that_the_text_does_not_say() {
    for case in cases() {
        let [text, coloured] = on(&Commune::small().over(&case), [Screen::default(), Screen { colour: true, width: None }]);
        assert_eq!(plain(&coloured), text, "{}", case.display());
    }
}

#[test]
fn a_line_of_content_and_its_marks_fit_the_screen() {
    let number = |sign: char| sign.is_ascii_digit() || sign == ' ';
    for case in cases() {
        for width in [40, 60, 80, 120] {
            let [text] = on(&Commune::small().over(&case), [Screen { colour: false, width: Some(width) }]);
            let shown = text.lines().filter(|line| line.trim_start_matches(number).starts_with('|'));
            let wide: Vec<&str> = shown.filter(|line| line.chars().count() > width).collect();
            assert_eq!(wide, [""; 0], "{} on {width} columns", case.display());
        }
    }
}
