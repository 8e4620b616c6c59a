//! Abbreviations that stay in a text, such as those of legal forms, with their meaning: `<abbr title="…">`, once a page.
//!
//! One pass over the text of the main part. What is part of a document's number (`63/2010/NĐ-CP`) stays as it is: the
//! glossary explains those.

/// What a page may abbreviate, and what each stands for.
#[derive(Debug)]
pub(super) struct Abbreviations {
    pairs: Vec<(String, String)>,
    /// Bytes at which there is something to look at: where a tag opens, and the first letter of each abbreviation.
    stops: [bool; 256],
}

impl Abbreviations {
    /// From `NSX: Ngân sách xã; OTP: Mã dùng một lần`.
    pub(super) fn of(list: &str) -> Self {
        let pairs = list.split(';').filter_map(|pair| pair.split_once(':'));
        let escaped = |text: &str| text.trim().replace('&', "&amp;").replace('"', "&quot;");
        let pairs: Vec<(String, String)> = pairs.map(|(short, long)| (short.trim().to_owned(), escaped(long))).collect();
        let mut stops = [false; 256];
        for first in pairs.iter().filter_map(|(short, _)| short.bytes().next()).filter(u8::is_ascii_uppercase).chain([b'<']) {
            stops[usize::from(first)] = true;
        }
        Self { pairs, stops }
    }

    /// The page with the first of each explained.
    pub(super) fn explain(&self, page: Vec<u8>) -> Vec<u8> {
        let Some(begin) = find(&page, 0, b"<main") else { return page };
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut at = begin;
        while let Some(ahead) = page[at..].iter().position(|byte| self.stops[usize::from(*byte)]) {
            at += ahead;
            if page[at] == b'<' {
                at = after_tag(&page, at);
                continue;
            }
            let end = word_end(&page, at);
            let whole = at == 0 || !joins(page[at - 1]) || page[..at].ends_with("\u{a0}".as_bytes());
            let known = || self.pairs.iter().position(|(short, _)| short.as_bytes() == &page[at..end]);
            if let Some(which) = (whole && end - at > 1).then(known).flatten()
                && found.iter().all(|(_, other)| *other != which)
            {
                found.push((at, which));
            }
            at = end;
        }
        if found.is_empty() {
            return page;
        }
        let mut out = Vec::with_capacity(page.len() + found.len() * 64);
        let mut from = 0;
        for (at, which) in found {
            let (short, long) = &self.pairs[which];
            out.extend_from_slice(&page[from..at]);
            out.extend_from_slice(format!("<abbr title=\"{long}\">{short}</abbr>").as_bytes());
            from = at + short.len();
        }
        out.extend_from_slice(&page[from..]);
        out
    }
}

/// Where a tag begins with these bytes, from `at` on.
fn find(page: &[u8], mut at: usize, tag: &[u8]) -> Option<usize> {
    loop {
        at += page[at..].iter().position(|byte| *byte == b'<')?;
        if page[at..].starts_with(tag) {
            return Some(at);
        }
        at += 1;
    }
}

/// Past a tag; past the whole of what shows no running text. The main part ends the text.
fn after_tag(page: &[u8], at: usize) -> usize {
    let rest = &page[at..];
    if rest.starts_with(b"</main") {
        return page.len();
    }
    let whole: [(&[u8], &[u8]); 4] = [(b"<svg", b"</svg>"), (b"<script", b"</script>"), (b"<abbr", b"</abbr>"), (b"<form", b"</form>")];
    if matches!(rest.get(1), Some(b's' | b'a' | b'f'))
        && let Some((_, close)) = whole.into_iter().find(|(open, _)| rest.starts_with(open))
    {
        return find(page, at, close).map_or(page.len(), |end| end + close.len());
    }
    rest.iter().position(|byte| *byte == b'>').map_or(page.len(), |end| at + end + 1)
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
