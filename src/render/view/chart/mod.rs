//! Pictures of money: static, small, the same bytes every time. Whole numbers only; what differs differs by shape or pattern, not by
//! colour alone. Widths are in per cent and heights in pixels, so that the letters keep their size on any screen.

pub(super) mod mix;
pub(super) mod pace;
pub(super) mod paired;

use serde::Serialize;

/// Letters of a line of a picture that fit on the narrowest phone.
const LETTERS: usize = 35;

/// A line of letters in a picture.
#[derive(Debug, Serialize)]
pub(super) struct TextLineView {
    /// Its base line, in pixels from the upper edge of its row.
    y: usize,
    text: String,
}

/// A name in as many lines as it needs: a picture does not break lines by itself. `first` is the base line of the first.
fn lines(name: &str, first: usize, step: usize) -> Vec<TextLineView> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(last) if last.chars().count() + 1 + word.chars().count() <= LETTERS => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.into_iter().enumerate().map(|(index, text)| TextLineView { y: first + index * step, text }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_broken_between_words_and_never_cut() {
        let name = "Các khoản thu phân chia theo tỷ lệ phần trăm (%)";
        let broken = lines(name, 18, 20);
        assert_eq!(
            broken.iter().map(|line| (line.y, line.text.as_str())).collect::<Vec<_>>(),
            [(18, "Các khoản thu phân chia theo tỷ lệ"), (38, "phần trăm (%)"),]
        );
        assert_eq!(lines("", 18, 20).len(), 0);
    }
}
