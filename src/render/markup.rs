//! Markdown to HTML. Raw HTML is text, and a link leads only where a link of a public page may lead.

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// A whole text. `root` is the way from its page to the top: a link that begins with `/` starts there.
pub(super) fn block(text: &str, root: &str) -> String {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES).map(|event| harmless(event, root));
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, parser);
    out
}

/// A sentence or two inside other markup: no paragraph around it.
pub(super) fn inline(text: &str, root: &str) -> String {
    if !text.bytes().any(|byte| b"*_`[]<>&\\#~|!\"'\n".contains(&byte)) {
        return text.to_owned();
    }
    let html = block(text.trim(), root);
    let html = html.trim_end();
    match html.strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>")) {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => html.to_owned(),
    }
}

fn harmless<'a>(event: Event<'a>, root: &str) -> Event<'a> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Heading { level: HeadingLevel::H1, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id, classes, attrs })
        }
        Event::End(TagEnd::Heading(HeadingLevel::H1)) => Event::End(TagEnd::Heading(HeadingLevel::H2)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: address(&dest_url, root), title, id })
        }
        // The alignment of a column would become an inline style, which the page forbids itself.
        Event::Start(Tag::Table(columns)) => Event::Start(Tag::Table(vec![Alignment::None; columns.len()])),
        // Nothing is loaded from elsewhere: a picture becomes its words.
        Event::Start(Tag::Image { .. }) => Event::Start(Tag::Emphasis),
        Event::End(TagEnd::Image) => Event::End(TagEnd::Emphasis),
        other => other,
    }
}

fn address<'a>(url: &str, root: &str) -> CowStr<'a> {
    // As a browser reads it: a backslash is a slash, and what cannot be seen is not there.
    let seen = url.chars().filter(|sign| !sign.is_whitespace() && !sign.is_control());
    let lower: String = seen.map(|sign| if sign == '\\' { '/' } else { sign.to_ascii_lowercase() }).collect();
    let known = ["https://", "http://", "mailto:", "tel:", "#"].iter().any(|start| lower.starts_with(start));
    if known {
        return url.to_owned().into();
    }
    match url.strip_prefix('/') {
        Some(inside) if !lower.starts_with("//") => {
            let (path, fragment) =
                inside.split_once('#').map_or((inside, String::new()), |(path, fragment)| (path, format!("#{fragment}")));
            let file = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
            // On the top page `/javascript:…` would otherwise become what it must not.
            let here = if root.is_empty() && path.contains(':') { "./" } else { "" };
            format!("{here}{root}{path}{file}{fragment}").into()
        }
        _ if lower.contains(':') || lower.starts_with("//") => "#".into(),
        _ => url.to_owned().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_and_scripts_stay_text() {
        assert_eq!(block("<script>alert(1)</script>", ""), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
        assert_eq!(inline("a <b onclick=x>b</b>", ""), "a &lt;b onclick=x&gt;b&lt;/b&gt;");
        assert_eq!(inline("[x](javascript:alert(1))", ""), "<a href=\"#\">x</a>");
        for elsewhere in [r"\\\\elsewhere.example", r"/\\elsewhere.example", "//elsewhere.example", "java&#10;script:alert(1)"] {
            assert_eq!(inline(&format!("[x]({elsewhere})"), ""), "<a href=\"#\">x</a>", "{elsewhere}");
        }
        assert_eq!(inline("[x](/javascript:alert(1))", ""), "<a href=\"./javascript:alert(1)\">x</a>");
        assert_eq!(inline("![hình](https://elsewhere.example/a.png)", ""), "<em>hình</em>");
    }

    #[test]
    fn a_table_needs_no_inline_style() {
        assert!(block("| a |\n|--:|\n| 1 |\n", "").starts_with("<table><thead><tr><th>a</th>"));
    }

    #[test]
    fn a_link_from_the_top_finds_its_page_from_any_depth() {
        assert_eq!(inline("[hộ tịch](/linh-vuc/ho-tich/)", "../../"), "<a href=\"../../linh-vuc/ho-tich/index.html\">hộ tịch</a>");
        assert_eq!(inline("[đầu](/)", "../"), "<a href=\"../index.html\">đầu</a>");
    }

    #[test]
    fn plain_sentences_pass_as_they_are() {
        assert_eq!(inline("Điền tờ khai và nộp tại quầy.", ""), "Điền tờ khai và nộp tại quầy.");
        assert_eq!(inline("Nộp **bản chính**.", ""), "Nộp <strong>bản chính</strong>.");
    }
}
