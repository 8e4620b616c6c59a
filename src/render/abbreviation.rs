//! Abbreviations that stay in a text, such as those of legal forms, with their meaning: `<abbr title="…">`, once a page.
//!
//! One pass over the text of the main part. What is part of a document's number (`63/2010/NĐ-CP`) stays as it is: the
//! glossary explains those.

/// What a page may abbreviate, and what each stands for.
#[derive(Debug)]
pub(super) struct Abbreviations(Vec<(String, String)>);

impl Abbreviations {
    /// From `NSX: Ngân sách xã; OTP: Mã dùng một lần`.
    pub(super) fn of(list: &str) -> Self {
        let pairs = list.split(';').filter_map(|pair| pair.split_once(':'));
        let escaped = |text: &str| text.trim().replace('&', "&amp;").replace('"', "&quot;");
        Self(pairs.map(|(short, long)| (short.trim().to_owned(), escaped(long))).collect())
    }

    /// The page with the first of each explained.
    pub(super) fn explain(&self, page: Vec<u8>) -> Vec<u8> {
        let Some((text, begin)) = std::str::from_utf8(&page).ok().and_then(|text| Some((text, text.find("<main")?))) else { return page };
        let bytes = text.as_bytes();
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut at = begin;
        while at < bytes.len() {
            match bytes[at] {
                b'<' => at = after_tag(text, at),
                letter if letter.is_ascii_uppercase() => {
                    let end = word_end(bytes, at);
                    let whole = at == 0 || !joins(bytes[at - 1]) || text[..at].ends_with('\u{a0}');
                    let known = || self.0.iter().position(|(short, _)| *short == text[at..end]);
                    if let Some(which) = (whole && end - at > 1).then(known).flatten()
                        && found.iter().all(|(_, other)| *other != which)
                    {
                        found.push((at, which));
                    }
                    at = end;
                }
                _ => at += 1,
            }
        }
        if found.is_empty() {
            return page;
        }
        let mut out = String::with_capacity(text.len() + found.len() * 64);
        let mut from = 0;
        for (at, which) in found {
            let (short, long) = &self.0[which];
            out.push_str(&text[from..at]);
            out.push_str(&format!("<abbr title=\"{long}\">{short}</abbr>"));
            from = at + short.len();
        }
        out.push_str(&text[from..]);
        out.into_bytes()
    }
}

/// Past a tag; past the whole of what shows no running text. The main part ends the text.
fn after_tag(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    if rest.starts_with("</main") {
        return text.len();
    }
    for (open, close) in [("<svg", "</svg>"), ("<script", "</script>"), ("<abbr", "</abbr>"), ("<form", "</form>")] {
        if rest.starts_with(open) {
            return rest.find(close).map_or(text.len(), |end| at + end + close.len());
        }
    }
    rest.find('>').map_or(text.len(), |end| at + end + 1)
}

/// Where a word ends that may be an abbreviation: hyphens and slashes belong to it.
fn word_end(bytes: &[u8], at: usize) -> usize {
    at + bytes[at..].iter().position(|byte| !joins(*byte)).unwrap_or(bytes.len() - at)
}

/// Whether a byte belongs to a word or to a document's number; every byte of a letter with marks does.
fn joins(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'-' | b'/')
}

#[cfg(test)]
mod tests {
    use super::Abbreviations;

    #[test]
    fn an_abbreviation_is_explained_once_and_never_inside_a_number_or_a_tag() {
        let known = Abbreviations::of("NSX: Ngân sách xã; TC-NSNN: Tài chính, \"ngân sách\"; CP: Chính phủ");
        let explained = |text: &str| String::from_utf8(known.explain(text.as_bytes().to_vec())).expect("text");
        assert_eq!(
            explained(
                "<p>NSX</p><main title=\"NSX\"><svg><title>NSX</title></svg>Thu NSX, chi NSX (63/2010/NĐ-CP, 113/CK TC-NSNN).</main>NSX"
            ),
            "<p>NSX</p><main title=\"NSX\"><svg><title>NSX</title></svg>Thu <abbr title=\"Ngân sách xã\">NSX</abbr>, chi NSX \
             (63/2010/NĐ-CP, 113/CK <abbr title=\"Tài chính, &quot;ngân sách&quot;\">TC-NSNN</abbr>).</main>NSX"
        );
        assert_eq!(explained("<main>NSXH và CPU</main>"), "<main>NSXH và CPU</main>");
        assert_eq!(explained("không có phần chính NSX"), "không có phần chính NSX");
    }
}
