//! What goes with the site on a USB stick: a file that opens it, and a few sentences for whoever carries it.

use unicode_normalization::UnicodeNormalization;

use crate::failure::Failure;
use crate::model::date::Date;
use crate::output::{Bundle, Output};
use crate::plan::Plan;
use crate::render::theme::Theme;
use crate::render::view::bundle::BundlePage;
use crate::render::view::vocabulary::Vocabulary;
use crate::words::{Language, page_words};

/// The bundle of a plan.
pub(super) fn of(plan: &Plan<'_>, theme: &Theme) -> Result<Bundle, Failure> {
    let words = Vocabulary::new(page_words(Language::Vietnamese));
    let page = BundlePage::of(plan, &words);
    let open = theme.render("mo-trang.html", String::from("mo-trang.html"), &page)?;
    // Windows' own editor wants a mark at the front and two signs at the end of a line.
    let text: String = page.sentences.iter().map(|sentence| format!("{sentence}\r\n")).collect();
    let read = Output { path: String::from("DOC-TRUOC.txt"), bytes: format!("\u{feff}{text}").into_bytes() };
    let Date(day) = plan.site.as_of;
    Ok(Bundle { folder: format!("{}-{day}", slug(&plan.site.settings.value.commune.name)), day: dos_day(day), files: vec![open, read] })
}

/// The day as a zip can hold it.
fn dos_day(day: chrono::NaiveDate) -> (u16, u8, u8) {
    use chrono::Datelike;
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    (u16::try_from(day.year()).unwrap_or(1980), part(day.month()), part(day.day()))
}

/// `xã Tân Việt` → `xa-tan-viet`.
fn slug(name: &str) -> String {
    let bare = name.nfd().flat_map(char::to_lowercase).map(|letter| if letter == 'đ' { 'd' } else { letter });
    let bare: String = bare.filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect();
    let words: Vec<&str> = bare.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { String::from("xa") } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_folder_has_a_name_that_every_machine_can_write() {
        for (name, folder) in [("xã Tân Việt", "xa-tan-viet"), ("phường Đông Kỳ (mới)", "phuong-dong-ky-moi"), ("村", "xa")] {
            assert_eq!(slug(name), folder);
        }
    }
}
