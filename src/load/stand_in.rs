//! What stands in for a value that could not be read, so that the rest of its record still takes part in the run.
//!
//! Nothing of it is ever published: the finding that led here stops the build.

use std::collections::BTreeSet;

use crate::load::typed::{Misfit, What};
use crate::model::code::ProcedureCode;
use crate::model::site::{NAMELESS, UNKNOWN_CODE};
use crate::source::tree::{Content, Key, Node};
use crate::source::{KeyPath, Step};

/// Puts something readable in the place of what does not fit, once a place. `false` where nothing would do.
pub(super) fn put(root: &mut Node, misfit: &Misfit, path: &KeyPath, done: &mut BTreeSet<KeyPath>, lost: &mut BTreeSet<String>) -> bool {
    let number = done.len() + 1;
    let mut path = path.clone();
    if let What::Missing { key } = misfit.what {
        path.0.push(Step::Key(key.into()));
    }
    if !done.insert(path.clone()) {
        return false;
    }
    if let What::Missing { key } = misfit.what {
        path.0.pop();
        let (Some(content), Some(Node { content: Content::Map(entries), range })) =
            (missing(key, number), super::yaml::descend(root, &path))
        else {
            return false;
        };
        entries.push((Key { text: key.to_owned(), range: *range }, Node { content, range: *range }));
        return true;
    }
    let Some(node) = super::yaml::descend(root, &path) else { return false };
    let Some(content) = value(misfit, node, number) else { return false };
    if let Content::Scalar { text, .. } = &content {
        if misfit.wants("id") {
            lost.extend([text.clone(), NAMELESS.to_owned()]);
        } else if misfit.wants("code") && text.starts_with("0.") {
            // What stands in says nothing about the code that was meant; one that only lacks its quotes is known.
            lost.extend([text.clone(), UNKNOWN_CODE.to_owned()]);
        }
    }
    node.content = content;
    true
}

fn scalar(text: impl Into<String>, plain: bool) -> Option<Content> {
    Some(Content::Scalar { text: text.into(), plain })
}

fn code(number: usize) -> Option<Content> {
    scalar(format!("0.{number:06}"), false)
}

fn missing(key: &str, number: usize) -> Option<Content> {
    match key {
        "code" => code(number),
        "name" | "title" | "text" => scalar("?", false),
        "online" => scalar("none", false),
        _ => None,
    }
}

fn value(misfit: &Misfit, node: &Node, number: usize) -> Option<Content> {
    match &misfit.what {
        What::Word { known, .. } => known.first().and_then(|word| scalar(*word, false)),
        What::Text { wanted, .. } | What::Kind { wanted, .. } => match wanted.as_str() {
            "code" => match &node.content {
                Content::Scalar { text, .. } if ProcedureCode::parse(text).is_some() => scalar(text.as_str(), false),
                _ => code(number),
            },
            "money" | "count" | "u32" | "i32" | "i64" | "u64" => scalar("0", true),
            "date" => scalar("2000-01-01", false),
            "id" => scalar(format!("khong-doc-duoc-{number}"), false),
            "a string" | "string" => scalar("?", false),
            "a boolean" => scalar("false", true),
            "a sequence" => Some(Content::List(Vec::new())),
            _ => None,
        },
        _ => None,
    }
}
