//! The same word twice in a row, or the same two words (`thủ tục thủ tục`): one of them was meant to be something else.
//!
//! Vietnamese doubles words on purpose (`ngày ngày`), and two compounds may meet in one syllable (`Ủy ban ban hành`). So of
//! single words only those are looked at that stand for nothing but grammar, and never twice.

use crate::check::text::words::Word;

/// Words of grammar that are never said twice in a row and end no compound that one of them could follow.
pub(super) const NEVER_TWICE: &[&str] = &[
    "là", "và", "của", "các", "những", "được", "cho", "với", "hoặc", "thì", "mà", "nếu", "bởi", "vì", "đã", "sẽ", "đang", "chưa", "cũng",
    "này", "như", "nhưng", "rằng", "hãy", "gồm",
];

/// First words of phrases that are said twice on purpose: `từng bước từng bước`.
const ON_PURPOSE: &[&str] = &["từng", "rất", "mỗi", "dần", "từ", "hết", "một", "năm"];

/// Last words of who does what the phrase after them says: `người nộp phí nộp phí một lần`.
const WHO: &[&str] = &["người", "tổ", "quan", "vị", "đồng", "ban", "bên", "chức", "viên"];

/// The words before the current one, across the end of a line.
#[derive(Debug, Default)]
pub(super) struct Before {
    words: [u32; 3],
    /// How many of them stand in a row, with nothing but spaces between.
    row: usize,
    /// Whether the last line ended with a word.
    open: bool,
}

impl Before {
    /// Forgets everything: a comment or code stands between.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Goes through a line; hands over the first and the last word of what is said a second time, by their index.
    pub(super) fn line(&mut self, line: &str, words: &[Word], mut take: impl FnMut(usize, usize)) {
        for (index, word) in words.iter().enumerate() {
            let joined = match index.checked_sub(1) {
                // A capital begins something new: the next item of a list without signs.
                None => {
                    let goes_on = line[word.start..].starts_with(char::is_lowercase);
                    self.open && goes_on && line[..word.start].bytes().all(|byte| byte == b' ')
                }
                Some(before) => line[words[before].end..word.start].bytes().all(|byte| byte == b' '),
            };
            if !joined || word.same == 0 || word.class.number {
                self.row = 0;
            }
            let [third, second, last] = self.words;
            // What is followed by a colon is a key.
            let said = !line[word.end..].starts_with(':');
            if self.row >= 1 && said && word.class.single && last == word.same {
                take(index, index);
            } else if self.row == 3 && said && index > 0 && (third, second) == (last, word.same) && third != second {
                let phrase = line[words[index - 1].start..word.end].to_lowercase();
                let first = phrase.split(' ').next().unwrap_or_default();
                let who = index.checked_sub(4).map(|at| line[words[at].start..words[at].end].to_lowercase());
                let meant = ON_PURPOSE.contains(&first) || who.is_some_and(|who| WHO.contains(&who.as_str()));
                if !meant && phrase.contains(|letter: char| !letter.is_ascii()) {
                    take(index - 1, index);
                    self.row = 0;
                }
            }
            self.words = [second, last, word.same];
            self.row = if word.same == 0 || word.class.number { 0 } else { (self.row + 1).min(3) };
        }
        self.open = words.last().is_some_and(|word| line[word.end..].bytes().all(|byte| byte == b' '));
        if words.is_empty() {
            self.forget();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::text::words::Words;

    fn twice(text: &str) -> Vec<String> {
        let (mut words, mut found, mut before, mut told) = (Words::new(), Vec::new(), Before::default(), Vec::new());
        for line in text.lines() {
            words.read(line, &mut found);
            before.line(line, &found, |first, last| told.push(line[found[first].start..found[last].end].to_owned()));
        }
        told
    }

    #[test]
    fn what_is_said_twice_is_found_and_what_vietnamese_doubles_is_not() {
        assert_eq!(twice("Đây là là thủ tục thủ tục Của  của xã"), ["là", "thủ tục", "của"]);
        assert_eq!(twice("nộp hồ sơ của\n  của bạn"), ["của"]);
        for sound in [
            "Ủy ban ban hành văn bản bản chính, ngày ngày người người luôn luôn",
            "từng bước từng bước; hồ sơ, hồ sơ; 10.000 đồng đồng thời",
            "Từ năm sau, người nộp phí nộp phí một lần",
            "by: post post: 0",
            "- Là\n- là",
            "2.000 2.000 và 3 3",
        ] {
            assert_eq!(twice(sound), [""; 0], "{sound}");
        }
    }
}
