//! Smaller templates and styles. A template is minified once, at load, and costs nothing per page.

use minify_html::{Cfg, minify};

fn settings() -> Cfg {
    Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        minify_doctype: false,
        minify_css: true,
        preserve_brace_template_syntax: true,
        ..Cfg::default()
    }
}

/// A template without needless white space; as it was, where the minifier would touch a brace.
pub(super) fn template(text: &str) -> String {
    let text = without_comments(text);
    let small = minify(text.as_bytes(), &settings());
    match String::from_utf8(small) {
        Ok(small) if braces(&small) == braces(&text) => small,
        _ => text,
    }
}

/// A style sheet without needless white space and comments.
pub(super) fn style(text: &str) -> String {
    let wrapped = format!("<style>{text}</style>");
    let small = String::from_utf8(minify(wrapped.as_bytes(), &Cfg { preserve_brace_template_syntax: false, ..settings() }));
    let inner = small.ok().and_then(|small| small.strip_prefix("<style>")?.strip_suffix("</style>").map(str::to_owned));
    inner.unwrap_or_else(|| text.to_owned())
}

/// A script without needless white space and without the lines that are comments; as it was, where it cannot be read.
///
/// A line that begins with `//` is taken for a comment wherever it stands. The minifier would keep it.
pub(super) fn script(text: &str) -> String {
    let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let wrapped = format!("<script>{}</script>", code.join("\n"));
    let small =
        String::from_utf8(minify(wrapped.as_bytes(), &Cfg { preserve_brace_template_syntax: false, minify_js: true, ..settings() }));
    let inner = small.ok().and_then(|small| small.strip_prefix("<script>")?.strip_suffix("</script>").map(str::to_owned));
    inner.unwrap_or_else(|| text.to_owned())
}

/// Template comments would only be in the minifier's way.
fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("{#") {
        kept.push_str(before);
        rest = after.split_once("#}").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// Every brace of a template, in order.
fn braces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let open = &rest[at..];
        let close = match open.as_bytes().get(1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            _ => {
                rest = &open[1..];
                continue;
            }
        };
        let Some(end) = open.find(close) else { break };
        found.push(&open[..end + 2]);
        rest = &open[end + 2..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_loses_space_and_keeps_every_brace() {
        let text = "{# why #}\n<ul>\n  {% for item in items %}\n  <li class=\"{{ item.kind }} wide\">{{ item.name }}</li>\n  {% endfor %}\n</ul>\n";
        let small = template(text);
        assert_eq!(small, "<ul>{% for item in items %} <li class=\"{{ item.kind }} wide\">{{ item.name }}</li>{% endfor %}</ul>");
        assert_eq!(braces(&small), ["{% for item in items %}", "{{ item.kind }}", "{{ item.name }}", "{% endfor %}"]);
    }

    #[test]
    fn a_script_loses_comments_and_space() {
        assert_eq!(script("// why\nvar a = 1;\n  // how\nvar b = \"c // d\";\n"), "var a=1,b=`c // d`;");
        assert_eq!(script("var ="), "var =", "what cannot be read stays");
    }

    #[test]
    fn a_style_loses_comments_and_space() {
        assert_eq!(style("/* why */\nbody {\n  color: #1a1a1a;\n}\n"), "body{color:#1a1a1a}");
    }
}
