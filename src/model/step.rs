//! One step of a procedure (trình tự thực hiện).

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use crate::model::time::Duration;

/// Who does what, and how long it takes. A step may also be written as plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Who acts.
    pub who: Option<String>,
    /// What they do, in Markdown.
    pub text: String,
    /// How long it takes.
    pub time: Option<Duration>,
    /// Whether it was written as plain text.
    plain: bool,
}

impl Step {
    /// Whether it was written as plain text, without keys.
    pub fn is_plain(&self) -> bool {
        self.plain
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    who: Option<String>,
    text: String,
    #[serde(default)]
    time: Option<Duration>,
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrMap;
        impl<'de> Visitor<'de> for TextOrMap {
            type Value = Step;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("step")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Step, E> {
                Ok(Step { who: None, text: text.to_owned(), time: None, plain: true })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Step, A::Error> {
                let Written { who, text, time } = Written::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Step { who, text, time, plain: false })
            }
        }
        deserializer.deserialize_any(TextOrMap)
    }
}
