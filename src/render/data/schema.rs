//! What the keys of the data mean: JSON Schema, Table Schema and the dictionary, all derived from the structs that are written.
//!
//! The meanings come from the catalogue. `required` of a schema keeps the order of a struct's fields; `properties` does not.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::render::data::part::Reason;
use crate::render::view::vocabulary::{Vocabulary, upper_first};

/// One line of the dictionary.
#[derive(Debug, Clone)]
pub(in crate::render) struct Line {
    /// The key or column, as it stands in the file.
    pub(in crate::render) name: String,
    /// What kind of value, in words.
    pub(in crate::render) kind: String,
    /// What it means.
    pub(in crate::render) meaning: String,
    /// The fixed values with their meanings.
    pub(in crate::render) values: Vec<(String, String)>,
    /// Whether it may be empty.
    optional: bool,
    /// Its type in a Table Schema.
    table_type: &'static str,
}

/// The lines of one struct.
#[derive(Debug, Clone)]
pub(in crate::render) struct Section {
    /// Its name in the schema.
    pub(in crate::render) name: String,
    /// What it is.
    pub(in crate::render) title: String,
    /// Its keys, in the order in which they are written.
    pub(in crate::render) lines: Vec<Line>,
}

/// The schema of a JSON file, with its meanings.
pub(super) fn of<T: JsonSchema>(words: &Vocabulary, address: &str, title: &str) -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    strip(&mut schema);
    let root = schema.as_object_mut().expect("a struct is an object");
    describe(words, "head", root);
    if let Some(Value::Object(definitions)) = root.get_mut("$defs") {
        for (name, definition) in definitions {
            describe(words, &kebab(name), definition.as_object_mut().expect("a struct or a list of words"));
        }
    }
    root.insert("$id".to_owned(), json!(address));
    root.insert("title".to_owned(), json!(title));
    schema
}

/// The dictionary of a table's rows.
pub(super) fn rows<T: JsonSchema>(words: &Vocabulary, name: &str) -> Section {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    strip(&mut schema);
    section(words, &schema, name, &schema)
}

/// The dictionary of every struct that a record of a schema made by [`of`] consists of, in the order in which a reader meets them.
pub(super) fn sections(words: &Vocabulary, schema: &Value, first: &str) -> Vec<Section> {
    let mut met = vec![first.to_owned()];
    meet(schema, &schema["$defs"][first], &mut met);
    let structs = met.iter().map(|name| (name, &schema["$defs"][name])).filter(|(_, definition)| definition.get("properties").is_some());
    structs.map(|(name, definition)| section(words, schema, &kebab(name), definition)).collect()
}

/// The names of what a struct refers to, and of what that refers to, each once.
fn meet(root: &Value, schema: &Value, met: &mut Vec<String>) {
    let keys = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    for property in keys.map(|key| &schema["properties"][key]) {
        let mut open = vec![property];
        while let Some(next) = open.pop() {
            if let Some(name) = next["$ref"].as_str().and_then(|path| path.rsplit('/').next())
                && !met.iter().any(|known| known == name)
            {
                met.push(name.to_owned());
                meet(root, &root["$defs"][name], met);
            }
            open.extend(next["anyOf"].as_array().into_iter().flatten().rev());
            open.extend(["items", "additionalProperties"].into_iter().filter_map(|key| next.get(key)));
        }
    }
}

fn section(words: &Vocabulary, root: &Value, name: &str, schema: &Value) -> Section {
    let keys = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let lines = keys.map(|key| line(words, root, name, key, &schema["properties"][key])).collect();
    Section { name: name.to_owned(), title: upper_first(words.get(&format!("data-of-{name}"))), lines }
}

fn line(words: &Vocabulary, root: &Value, of: &str, key: &str, schema: &Value) -> Line {
    let (inner, optional) = inner(schema);
    let target = inner["$ref"].as_str().and_then(|path| root.pointer(path.strip_prefix('#')?));
    let list = target.or(Some(inner)).and_then(words_of);
    let values = list.map(|list| {
        let name = inner["$ref"].as_str().and_then(|path| path.rsplit('/').next()).map(kebab).unwrap_or_default();
        list.into_iter().map(|word| (word.to_owned(), value(words, &name, word).to_owned())).collect()
    });
    let types = inner["type"].as_array().map_or_else(|| inner["type"].as_str(), |types| types.iter().filter_map(Value::as_str).next());
    let (kind, table_type) = match (types, inner["format"].as_str()) {
        _ if values.is_some() => ("data-kind-word", "string"),
        (_, Some("date")) => ("data-kind-date", "date"),
        (Some("string"), _) => ("data-kind-text", "string"),
        (Some("integer"), _) => ("data-kind-integer", "integer"),
        (Some("number"), _) => ("data-kind-number", "number"),
        (Some("boolean"), _) => ("data-kind-boolean", "boolean"),
        (Some("array"), _) => ("data-kind-list", "array"),
        _ => ("data-kind-group", "object"),
    };
    Line {
        name: key.to_owned(),
        kind: words.get(kind).to_owned(),
        meaning: meaning(words, of, key).to_owned(),
        values: values.unwrap_or_default(),
        optional,
        table_type,
    }
}

/// A schema without the ways of saying that nothing is there, and whether there was one.
fn inner(schema: &Value) -> (&Value, bool) {
    if let Some(ways) = schema["anyOf"].as_array() {
        return (&ways[0], ways.len() > 1);
    }
    (schema, schema["type"].as_array().is_some_and(|types| types.iter().any(|each| each == "null")))
}

/// The fixed words of a list of words.
fn words_of(schema: &Value) -> Option<Vec<&str>> {
    let listed = schema["enum"].as_array().map(|words| words.iter().filter_map(Value::as_str).collect());
    listed.or_else(|| schema["oneOf"].as_array()?.iter().map(|way| way["const"].as_str()).collect())
}

/// The meaning of a key: in this struct, or else wherever it stands. A row says what its record says.
fn meaning<'w>(words: &'w Vocabulary, of: &str, key: &str) -> &'w str {
    let key = kebab(key);
    let here = [of, of.strip_suffix("-row").unwrap_or(of)].into_iter().find_map(|of| words.find(&format!("data-{of}-{key}")));
    here.unwrap_or_else(|| words.get(&format!("data-{key}")))
}

fn value<'w>(words: &'w Vocabulary, of: &str, word: &str) -> &'w str {
    words.get(&format!("data-value-{of}-{}", kebab(word)))
}

/// Puts the meanings of the catalogue into the schema of one struct or list of words.
fn describe(words: &Vocabulary, name: &str, schema: &mut Map<String, Value>) {
    let listed = words_of(&Value::Object(schema.clone())).map(|list| list.into_iter().map(str::to_owned).collect::<Vec<_>>());
    if let Some(listed) = listed {
        let told: Vec<String> = listed.iter().map(|word| format!("{word}: {}", value(words, name, word))).collect();
        schema.remove("oneOf");
        schema.insert("type".to_owned(), json!("string"));
        schema.insert("enum".to_owned(), json!(listed));
        schema.insert("description".to_owned(), json!(format!("{} {}.", words.get(&format!("data-of-{name}")), told.join("; "))));
        return;
    }
    schema.insert("description".to_owned(), json!(words.get(&format!("data-of-{name}"))));
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        for (key, property) in properties {
            // In the files themselves the keys of a record stand beside those of their head.
            let key = key.trim_start_matches('$');
            let of = if name == "head" && words.find(&format!("data-head-{}", kebab(key))).is_none() { "procedure" } else { name };
            let said = meaning(words, of, key);
            property.as_object_mut().expect("a schema is an object").insert("description".to_owned(), json!(said));
        }
    }
}

/// Takes away what is meant for those who read the program, and formats that only Rust knows.
fn strip(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.remove("description");
            if map.get("format").is_some_and(|format| format != "date") {
                map.remove("format");
            }
            for (key, value) in map {
                match value {
                    Value::Object(named) if key == "properties" || key == "$defs" => named.values_mut().for_each(strip),
                    value => strip(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

/// `FeeStep` and `fee_step` as they stand in the catalogue: `fee-step`.
fn kebab(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        match letter {
            '_' => text.push('-'),
            _ if letter.is_ascii_uppercase() && !text.is_empty() => text.extend(['-', letter.to_ascii_lowercase()]),
            _ => text.push(letter.to_ascii_lowercase()),
        }
    }
    text
}

impl Section {
    /// The columns of a table.
    pub(super) fn heads(&self) -> Vec<String> {
        self.lines.iter().map(|line| line.name.clone()).collect()
    }

    /// The Table Schema (Frictionless Data, version 2). `key` are the columns that tell rows apart. `of` says whether `code` names
    /// a row of the table of procedures, whose cells alone hold reasons for absent parts.
    pub(super) fn table_schema(&self, key: &[&str], of: bool) -> Value {
        let field = |line: &Line| {
            let mut field = json!({"name": line.name, "type": line.table_type, "description": line.meaning});
            if !line.optional {
                field["constraints"] = json!({"required": true});
            }
            if !line.values.is_empty() {
                field["constraints"]["enum"] = json!(line.values.iter().map(|(word, _)| word).collect::<Vec<_>>());
                field["categories"] =
                    line.values.iter().map(|(word, label)| json!({"value": word, "label": label})).collect::<Vec<_>>().into();
            }
            field
        };
        let reasons = Reason::ALL.iter().map(|reason| reason.slug()).filter(|_| !of);
        let missing: Vec<&str> = std::iter::once("").chain(reasons).collect();
        let mut schema = json!({"fields": self.lines.iter().map(field).collect::<Vec<_>>(), "missingValues": missing});
        if !key.is_empty() {
            schema["primaryKey"] = json!(key);
        }
        if of {
            schema["foreignKeys"] = json!([{"fields": ["code"], "reference": {"resource": "procedures", "fields": ["code"]}}]);
        }
        schema
    }
}
