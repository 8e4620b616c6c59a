//! As much of JSON Schema as the schema of SARIF (draft 7) and those of the open data (2020-12) use. A word that it does not know is a panic, never a pass.

use serde_json::Value;

/// What is wrong with `value`, each with its place; empty where it holds.
pub(crate) fn mistakes(schema: &Value, value: &Value) -> Vec<String> {
    let mut mistakes = Vec::new();
    Validator { root: schema }.look(schema, value, "$", &mut mistakes);
    mistakes
}

struct Validator<'a> {
    root: &'a Value,
}

impl Validator<'_> {
    fn look(&self, schema: &Value, value: &Value, place: &str, mistakes: &mut Vec<String>) {
        let keywords = schema.as_object().expect("a schema is an object");
        if let Some(reference) = keywords.get("$ref") {
            // Draft 7: what stands beside a reference says nothing. Since then only meanings stand there.
            let pointer = reference.as_str().and_then(|text| text.strip_prefix('#')).expect("a reference inside the schema");
            assert!(
                self.root["$schema"] != "https://json-schema.org/draft/2020-12/schema"
                    || keywords.keys().all(|key| key == "$ref" || key == "description")
            );
            return self.look(self.root.pointer(pointer).expect("what is referred to"), value, place, mistakes);
        }
        let mut wrong = |what: String| mistakes.push(format!("{place}: {what}"));
        let count = value.as_array().map(|items| items.len() as u64);
        for (word, wanted) in keywords {
            match word.as_str() {
                "description" | "title" | "$schema" | "$id" | "default" | "definitions" | "$defs" => {}
                "type" => {
                    let types = wanted.as_array().map_or_else(|| vec![wanted], |types| types.iter().collect());
                    if !types.into_iter().any(|name| has_type(value, name.as_str().expect("the name of a type"))) {
                        wrong(format!("{value} is not of type {wanted}"));
                    }
                }
                "enum" => {
                    if !wanted.as_array().expect("a list").contains(value) {
                        wrong(format!("{value} is none of {wanted}"));
                    }
                }
                "required" => {
                    for key in wanted.as_array().expect("a list").iter().filter_map(Value::as_str) {
                        if value.as_object().is_some_and(|map| !map.contains_key(key)) {
                            wrong(format!("`{key}` is missing"));
                        }
                    }
                }
                "minimum" | "maximum" => {
                    let (found, limit) = (value.as_f64(), wanted.as_f64().expect("a number"));
                    if found.is_some_and(|found| if word == "minimum" { found < limit } else { found > limit }) {
                        wrong(format!("{value} is beyond the {word} {limit}"));
                    }
                }
                "minItems" => {
                    if count < wanted.as_u64() && count.is_some() {
                        wrong(format!("fewer than {wanted} items"));
                    }
                }
                "uniqueItems" => {
                    let items = value.as_array().map_or(&[][..], Vec::as_slice);
                    if wanted == true && items.iter().enumerate().any(|(at, item)| items[..at].contains(item)) {
                        wrong(String::from("an item stands twice"));
                    }
                }
                "pattern" | "format" => {
                    if let Some(text) = value.as_str()
                        && !has_form(text, wanted.as_str().expect("a text"))
                    {
                        wrong(format!("{value} has not the form {wanted}"));
                    }
                }
                "anyOf" | "oneOf" => {
                    let holding = wanted.as_array().expect("a list").iter().filter(|schema| self.holds(schema, value)).count();
                    if holding == 0 || (word == "oneOf" && holding > 1) {
                        wrong(format!("{holding} of {word} hold"));
                    }
                }
                // Done below, with places of their own.
                "items" | "properties" | "additionalProperties" => {}
                other => panic!("the schema says `{other}`, which this validator does not know"),
            }
        }
        if let (Some(schema), Some(items)) = (keywords.get("items"), value.as_array()) {
            for (at, item) in items.iter().enumerate() {
                self.look(schema, item, &format!("{place}[{at}]"), mistakes);
            }
        }
        for (key, value) in value.as_object().into_iter().flatten() {
            let place = format!("{place}.{key}");
            match (keywords.get("properties").and_then(|known| known.get(key)), keywords.get("additionalProperties")) {
                (Some(schema), _) => self.look(schema, value, &place, mistakes),
                (None, Some(Value::Bool(false))) => mistakes.push(format!("{place}: no such key")),
                (None, Some(schema @ Value::Object(_))) => self.look(schema, value, &place, mistakes),
                (None, _) => {}
            }
        }
    }

    fn holds(&self, schema: &Value, value: &Value) -> bool {
        let mut mistakes = Vec::new();
        self.look(schema, value, "", &mut mistakes);
        mistakes.is_empty()
    }
}

fn has_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        other => panic!("the schema names the type `{other}`, which this validator does not know"),
    }
}

/// The patterns and formats that our documents come by.
fn has_form(text: &str, form: &str) -> bool {
    match form {
        "uri" => text.starts_with("https://") && is_reference(text),
        "uri-reference" => is_reference(text),
        "date" => chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok() && text.len() == 10,
        "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$" => text.bytes().take_while(u8::is_ascii_alphabetic).count() >= 2,
        other => panic!("the schema asks for the form `{other}`, which this validator does not know"),
    }
}

/// Whether only signs of RFC 3986 stand in it, and each `%` before two digits.
fn is_reference(text: &str) -> bool {
    let hex = |text: &str| text.len() >= 2 && text.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte)) && text.split('%').skip(1).all(hex)
}
