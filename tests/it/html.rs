//! Pages as a reader finds them: elements by selector, with attributes and text.

use std::collections::BTreeMap;

/// One element of a page.
pub(crate) struct Element {
    attributes: BTreeMap<String, String>,
    inside: String,
}

/// The elements of a page that one of the selectors, parted by commas, names: `li[data-code]`, `.badge, #nguon`.
pub(crate) fn all(html: &str, selectors: &str) -> Vec<Element> {
    let page = tl::parse(html, tl::ParserOptions::default()).expect("a page that can be parsed");
    let parser = page.parser();
    let mut found = Vec::new();
    for selector in selectors.split(',').map(str::trim) {
        let nodes = page.query_selector(selector).unwrap_or_else(|| panic!("`{selector}` is no selector"));
        for tag in nodes.filter_map(|node| node.get(parser)?.as_tag()) {
            let attributes = tag.attributes().iter().map(|(name, value)| (name.into_owned(), decoded(&value.unwrap_or_default())));
            found.push(Element { attributes: attributes.collect(), inside: tag.inner_html(parser) });
        }
    }
    found
}

/// The elements that `inner` names inside those that `outer` names.
pub(crate) fn inside(html: &str, outer: &str, inner: &str) -> Vec<Element> {
    all(html, outer).iter().flat_map(|element| element.all(inner)).collect()
}

/// The characters that our pages write as entities.
fn decoded(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn attr(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// The elements inside it.
    pub(crate) fn all(&self, selectors: &str) -> Vec<Element> {
        all(&self.inside, selectors)
    }

    /// What it says, with single spaces.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let mut rest = self.inside.as_str();
        while let Some((before, tag)) = rest.split_once('<') {
            text.push_str(before);
            text.push(' ');
            rest = tag.split_once('>').map_or("", |(_, after)| after);
        }
        text.push_str(rest);
        decoded(&text).replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
