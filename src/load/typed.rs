//! A marked tree read as a typed value, with the place of whatever does not fit.
//!
//! Only a text that `serde_yaml` has refused comes this way. Unknown keys are noted and passed over; anything else
//! stops at the first thing wrong, which the caller takes out of the tree before it asks again.

use std::cell::RefCell;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor};

use crate::load::yaml::MOST_FINDINGS;
use crate::source::tree::{Content, Key, Node};
use crate::source::{KeyPath, Mark, Step};

/// What does not fit, and where.
#[derive(Debug, Clone)]
pub(super) struct Misfit {
    pub(super) what: What,
    pub(super) path: Option<KeyPath>,
    pub(super) mark: Mark,
}

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A value of another kind than `wanted`, a word of the catalogue.
    Kind { found: String, wanted: String },
    /// A text that is not a `wanted`.
    Text { found: String, wanted: String },
    /// A word that is not in the list.
    Word { found: String, known: &'static [&'static str] },
    /// A key that means nothing here.
    Key { found: String, known: &'static [&'static str] },
    /// A key that must be there.
    Missing { key: &'static str },
    /// Two parts that do not go together, a sentence of the catalogue.
    Sentence(String),
}

impl fmt::Display for Misfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}", self.what)
    }
}

impl std::error::Error for Misfit {}

impl Misfit {
    fn of(what: What) -> Self {
        Self { what, path: None, mark: Mark::Value }
    }

    /// Whether a value of this kind was wanted.
    pub(super) fn wants(&self, kind: &str) -> bool {
        matches!(&self.what, What::Text { wanted, .. } | What::Kind { wanted, .. } if wanted == kind)
    }

    fn at(mut self, path: &KeyPath) -> Self {
        if self.path.is_none() {
            self.path = Some(path.clone());
        }
        self
    }
}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::of(What::Sentence(message.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        Self::of(What::Kind { found: kind(found), wanted: wanted.to_string() })
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        match found {
            Unexpected::Str(text) => Self::of(What::Text { found: text.to_owned(), wanted: wanted.to_string() }),
            other => Self::of(What::Kind { found: kind(other), wanted: wanted.to_string() }),
        }
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        Self::of(What::Word { found: found.to_owned(), known })
    }

    fn unknown_field(found: &str, known: &'static [&'static str]) -> Self {
        Self::of(What::Key { found: found.to_owned(), known })
    }

    fn missing_field(key: &'static str) -> Self {
        Self::of(What::Missing { key })
    }
}

/// The kind of a value, a word of the catalogue.
fn kind(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Bool(_) => "bool",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "integer",
        Unexpected::Float(_) => "number",
        Unexpected::Unit | Unexpected::Option => "nothing",
        Unexpected::Seq => "list",
        Unexpected::Map => "map",
        _ => "text",
    }
    .to_owned()
}

/// Reads `T` from a tree; unknown keys go to `noted` and are passed over.
pub(super) fn read<'de, T: de::Deserialize<'de>>(node: &'de Node, noted: &RefCell<Vec<Misfit>>) -> Result<T, Misfit> {
    T::deserialize(Value { node, path: KeyPath::default(), noted })
}

#[derive(Clone)]
struct Value<'de, 'n> {
    node: &'de Node,
    path: KeyPath,
    noted: &'n RefCell<Vec<Misfit>>,
}

impl<'de> Value<'de, '_> {
    fn below(&self, step: Step, node: &'de Node) -> Self {
        let mut path = self.path.clone();
        path.0.push(step);
        Self { node, path, noted: self.noted }
    }

    fn visit<V: Visitor<'de>>(self, visitor: V, known: Option<&'static [&'static str]>) -> Result<V::Value, Misfit> {
        let path = self.path.clone();
        match &self.node.content {
            Content::List(items) => visitor.visit_seq(Items { parent: self, items: items.iter() }),
            Content::Map(entries) => visitor.visit_map(Entries { parent: self, entries: entries.iter(), value: None, known }),
            Content::Scalar { text, plain: true } => visit_plain(text, visitor),
            Content::Scalar { text, plain: false } => visitor.visit_str(text),
        }
        .map_err(|misfit: Misfit| misfit.at(&path))
    }
}

/// What YAML 1.2 makes of an unquoted scalar, as far as `serde_yaml` agrees.
fn visit_plain<'de, V: Visitor<'de>>(text: &str, visitor: V) -> Result<V::Value, Misfit> {
    if is_null(text) {
        visitor.visit_unit()
    } else if let Some(truth) = truth(text) {
        visitor.visit_bool(truth)
    } else if let Ok(number) = text.parse::<i64>() {
        visitor.visit_i64(number)
    } else if text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || b".+-eE".contains(&byte))
        && text.parse::<f64>().is_ok()
    {
        visitor.visit_f64(text.parse().expect("parsed above"))
    } else {
        visitor.visit_str(text)
    }
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

fn truth(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

impl<'de> Deserializer<'de> for Value<'de, '_> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.visit(visitor, None)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Misfit> {
        if let Content::List(_) = self.node.content {
            // Derived structs would read a list by position; an inventory never means that.
            let misfit: Misfit = de::Error::invalid_type(Unexpected::Seq, &"map");
            return Err(misfit.at(&self.path));
        }
        self.visit(visitor, Some(fields))
    }

    /// A scalar read as text keeps its characters: `2.000900` stays what it is.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match &self.node.content {
            Content::Scalar { text, plain } if !(*plain && is_null(text)) => {
                let path = self.path.clone();
                visitor.visit_str(text).map_err(|misfit: Misfit| misfit.at(&path))
            }
            _ => self.visit(visitor, None),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match &self.node.content {
            Content::Scalar { text, plain: true } if is_null(text) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Misfit> {
        let path = self.path.clone();
        match &self.node.content {
            Content::Scalar { text, .. } => visitor.visit_enum(text.as_str().into_deserializer()),
            Content::List(_) => Err(de::Error::invalid_type(Unexpected::Seq, &"text")),
            Content::Map(_) => Err(de::Error::invalid_type(Unexpected::Map, &"text")),
        }
        .map_err(|misfit: Misfit| misfit.at(&path))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct seq tuple tuple_struct map
    }
}

struct Items<'de, 'n> {
    parent: Value<'de, 'n>,
    items: std::slice::Iter<'de, (usize, Node)>,
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        let Some((index, item)) = self.items.next() else { return Ok(None) };
        let value = self.parent.below(Step::Index(*index), item);
        let path = value.path.clone();
        seed.deserialize(value).map(Some).map_err(|misfit| misfit.at(&path))
    }
}

struct Entries<'de, 'n> {
    parent: Value<'de, 'n>,
    entries: std::slice::Iter<'de, (Key, Node)>,
    value: Option<(&'de Key, &'de Node)>,
    known: Option<&'static [&'static str]>,
}

impl Entries<'_, '_> {
    fn path_of(&self, key: &Key) -> KeyPath {
        let mut path = self.parent.path.clone();
        path.0.push(Step::Key(key.text.as_str().into()));
        path
    }
}

impl<'de> MapAccess<'de> for Entries<'de, '_> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        while let Some((key, value)) = self.entries.next() {
            if let Some(known) = self.known
                && !known.contains(&key.text.as_str())
            {
                let what = What::Key { found: key.text.clone(), known };
                let misfit = Misfit { what, path: Some(self.path_of(key)), mark: Mark::Key };
                let mut noted = self.parent.noted.borrow_mut();
                if noted.len() <= MOST_FINDINGS {
                    noted.push(misfit);
                }
                continue;
            }
            self.value = Some((key, value));
            let read = seed.deserialize(key.text.as_str().into_deserializer());
            return read.map(Some).map_err(|misfit: Misfit| Misfit { mark: Mark::Key, ..misfit.at(&self.path_of(key)) });
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let (key, value) = self.value.take().expect("a value follows its key");
        let below = self.parent.below(Step::Key(key.text.as_str().into()), value);
        let path = below.path.clone();
        seed.deserialize(below).map_err(|misfit| misfit.at(&path))
    }
}
