//! Open data: every file holds against its schema, tables say what the JSON says, and the package names true sizes and hashes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::commune::{Commune, files};
use crate::html::all;
use crate::schema::mistakes;

/// The real site, built once for all that only read it.
fn site() -> &'static Path {
    static SITE: OnceLock<(Commune, PathBuf)> = OnceLock::new();
    &SITE
        .get_or_init(|| {
            let commune = Commune::real();
            let public = commune.built(&[]);
            (commune, public)
        })
        .1
}

fn json_of(public: &Path, path: &str) -> Value {
    let bytes = fs::read(public.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The rows of a table by column. The mark at the head and the ends of lines are as spreadsheets want them.
fn rows(public: &Path, name: &str) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(public.join("data").join(name)).expect("the table");
    let text = text.strip_prefix('\u{feff}').expect("a mark of UTF-8 at the head");
    assert!(text.ends_with("\r\n") && text.matches('\n').count() == text.matches("\r\n").count(), "{name}: lines end in CRLF");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().expect("columns").clone();
    let row = |row: csv::StringRecord| heads.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect();
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

/// A value of the JSON as a cell shows it.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join("; "),
        Value::Object(map) => map.get("absent").or_else(|| map.get("id")).map(shown).expect("a reason or an id"),
        value => value.to_string(),
    }
}

#[test]
fn every_file_holds_against_its_schema() {
    let one = json_of(site(), "data/procedure.schema.json");
    let all = json_of(site(), "data/procedures.schema.json");
    assert_eq!(mistakes(&all, &json_of(site(), "data/procedures.json")), [""; 0]);
    let paths: Vec<String> = files(site()).into_keys().filter(|path| path.starts_with("thu-tuc/") && path.ends_with("json")).collect();
    assert_eq!(paths.len(), 163 + 27);
    for path in paths {
        let procedure = json_of(site(), &path);
        assert_eq!(mistakes(&one, &procedure), [""; 0], "{path}");
        assert_eq!(procedure["$schema"], "../../data/procedure.schema.json");
    }
    let mut spoilt = json_of(site(), "data/procedures.json");
    spoilt["procedures"][0]["state"] = json!("gone");
    spoilt["procedures"][1].as_object_mut().expect("a record").remove("code");
    spoilt["procedures"][2]["agency"] = json!(7);
    spoilt["procedures"][3]["since"] = json!("31/01/2024");
    assert_eq!(mistakes(&all, &spoilt).len(), 4, "the schema is really asked");
}

#[test]
fn the_file_of_all_holds_what_the_file_of_each_holds() {
    let all = json_of(site(), "data/procedures.json");
    assert_eq!((&all["as_of"], &all["count"], &all["licence"]["name"]), (&json!("2024-01-31"), &json!(190), &json!("CC-BY-4.0")));
    let records = all["procedures"].as_array().expect("the records");
    let state = |state: &str| records.iter().filter(|record| record["state"] == state).count();
    assert_eq!((state("current"), state("future"), state("repealed")), (163, 27, 0));
    for record in records {
        let code = record["code"].as_str().expect("a code is text");
        assert_eq!(record["address"], format!("https://tanviet.example/thu-tuc/{code}/"));
        let one = json_of(site(), &format!("thu-tuc/{code}/index.json"));
        for (key, value) in record.as_object().expect("a record") {
            assert_eq!(&one[key], value, "{code}: {key}");
        }
        for key in ["as_of", "licence", "site", "sources"] {
            assert_eq!(one[key], all[key], "{code}: {key}");
        }
    }
}

#[test]
fn no_part_is_an_empty_text_or_an_empty_reason() {
    fn look(value: &Value, place: &str) {
        match value {
            Value::String(text) => assert!(!text.trim().is_empty() && !text.contains('\u{a0}'), "{place}: `{text}`"),
            Value::Array(items) => items.iter().for_each(|item| look(item, place)),
            Value::Object(map) => map.iter().for_each(|(key, value)| look(value, &format!("{place}.{key}"))),
            _ => {}
        }
    }
    look(&json_of(site(), "data/procedures.json"), "$");
    let decision = &json_of(site(), "thu-tuc/2.000815/index.json")["decision"];
    assert_eq!(decision["number"], json!({"absent": "not_published", "note": null}));
}

#[test]
fn the_table_of_procedures_says_what_the_json_says() {
    let all = json_of(site(), "data/procedures.json");
    let records = all["procedures"].as_array().expect("the records");
    let rows = rows(site(), "procedures.csv");
    assert_eq!(rows.len(), records.len());
    for (row, record) in rows.iter().zip(records) {
        let code = &row["code"];
        for key in [
            "code",
            "name",
            "common_name",
            "summary",
            "state",
            "since",
            "until",
            "replaced_by",
            "level",
            "field",
            "online",
            "partial_reason",
            "online_url",
            "online_payment",
            "received_at",
            "interlinked",
            "bears_fee",
            "applicants",
            "agency",
            "authority",
            "result",
            "requirements",
            "address",
        ] {
            assert_eq!(row[key], shown(&record[key]), "{code}: {key}");
        }
        assert_eq!(row["level_name"], shown(&record["level"]["name"]), "{code}");
        assert_eq!(row["field_name"], shown(&record["field"]["name"]), "{code}");
        assert_eq!(row["counter"], shown(&record["counter"]["number"]), "{code}");
        assert_eq!(row["provenance"], shown(&record["provenance"]["overall"]), "{code}");
        assert_eq!(row["checked"], shown(&record["provenance"]["checked"]), "{code}");
        let limit = &record["channels"][0]["time_limit"];
        assert_eq!(row["time_limit"], if limit["text"].is_null() { shown(limit) } else { shown(&limit["text"]) }, "{code}");
        let fees = record["channels"].as_array().expect("channels").iter().flat_map(|channel| channel["fees"].as_array().expect("fees"));
        let amounts: Vec<i64> = fees.filter_map(|fee| fee["amount"].as_i64()).collect();
        assert_eq!(row["fee_highest"], amounts.iter().max().map(i64::to_string).unwrap_or_default(), "{code}");
        assert_eq!(row["fee_lowest"], amounts.iter().min().map(i64::to_string).unwrap_or_default(), "{code}");
    }
}

#[test]
fn the_long_tables_hold_every_fee_document_and_time_limit() {
    let all = json_of(site(), "data/procedures.json");
    let (mut fees, mut documents, mut times) = (Vec::new(), Vec::new(), Vec::new());
    for record in all["procedures"].as_array().expect("the records") {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        for channel in list(&record["channels"]) {
            let by = shown(&channel["by"]);
            fees.extend(
                list(&channel["fees"]).iter().map(|fee| [shown(&record["code"]), by.clone(), shown(&fee["amount"]), shown(&fee["text"])]),
            );
            let limit = &channel["time_limit"];
            for part in ["limit", "stages", "extended"] {
                times.extend(list(&limit[part]).iter().map(|part| [shown(&record["code"]), shown(&part["amount"]), shown(&part["unit"])]));
            }
            if !limit["absent"].is_null() {
                times.push([shown(&record["code"]), String::new(), String::new()]);
            }
        }
        for case in list(&record["documents"]["cases"]) {
            let of = |item: &Value| [shown(&record["code"]), shown(&item["name"]), shown(&item["originals"]), shown(&item["copies"])];
            documents.extend(list(&case["items"]).iter().map(of));
        }
    }
    let cells = |row: &BTreeMap<String, String>, keys: [&str; 4]| keys.map(|key| row[key].clone());
    let told: Vec<_> = rows(site(), "fees.csv").iter().map(|row| cells(row, ["code", "by", "amount", "text"])).collect();
    assert_eq!(told, fees);
    let told: Vec<_> = rows(site(), "documents.csv").iter().map(|row| cells(row, ["code", "name", "originals", "copies"])).collect();
    assert_eq!(told, documents);
    let told: Vec<_> = rows(site(), "time-limits.csv").iter().map(|row| ["code", "amount", "unit"].map(|key| row[key].clone())).collect();
    assert_eq!(told, times);
}

#[test]
fn a_cell_is_never_a_formula() {
    for sign in ["=", "+", "-", "@"] {
        let name = format!("\"{sign}SUM(A1) đăng ký\"");
        let commune =
            Commune::small().change("content/procedures/commune/ho-tich.yaml", "name: Đăng ký khai sinh", &format!("name: {name}"));
        let public = commune.built(&[]);
        let row = rows(&public, "procedures.csv").into_iter().find(|row| row["code"] == "1.000001").expect("its row");
        assert_eq!(row["name"], format!("'{sign}SUM(A1) đăng ký"));
        assert_eq!(json_of(&public, "thu-tuc/1.000001/index.json")["name"], format!("{sign}SUM(A1) đăng ký"));
    }
}

#[test]
fn the_package_names_true_sizes_hashes_and_columns() {
    let package = json_of(site(), "data/datapackage.json");
    assert_eq!(package["created"], "2024-01-31T00:00:00Z");
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    assert_eq!(package["sources"].as_array().map(Vec::len), Some(3));
    let resources = package["resources"].as_array().expect("resources");
    let named: BTreeSet<&str> = resources.iter().filter_map(|resource| resource["path"].as_str()).collect();
    let made: BTreeSet<String> = files(&site().join("data")).into_keys().collect();
    let ours = made.iter().map(String::as_str).filter(|path| path.ends_with(".csv") || *path == "procedures.json");
    assert_eq!(named, ours.collect::<BTreeSet<_>>());
    for resource in resources {
        let path = resource["path"].as_str().expect("a path");
        let bytes = fs::read(site().join("data").join(path)).expect("the file");
        let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((&resource["bytes"], &resource["hash"]), (&json!(bytes.len()), &json!(format!("sha256:{hash}"))), "{path}");
        let Some(fields) = resource["schema"]["fields"].as_array() else { continue };
        let text = String::from_utf8(bytes).expect("UTF-8");
        let heads: Vec<&str> = text.trim_start_matches('\u{feff}').lines().next().expect("columns").split(',').collect();
        assert_eq!(fields.iter().filter_map(|field| field["name"].as_str()).collect::<Vec<_>>(), heads, "{path}");
        let missing: Vec<&str> = resource["schema"]["missingValues"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        for row in rows(site(), path) {
            for field in fields {
                let cell = &row[field["name"].as_str().expect("a name")];
                assert!(fits(field, cell, &missing), "{path}: `{cell}` is no {field}");
            }
        }
    }
}

/// Whether a cell is what its field says.
fn fits(field: &Value, cell: &str, missing: &[&str]) -> bool {
    if missing.contains(&cell) {
        return field["constraints"]["required"] != true;
    }
    let listed = field["constraints"]["enum"].as_array().is_none_or(|words| words.iter().any(|word| word == cell));
    let typed = match field["type"].as_str().expect("a type") {
        "string" => true,
        "integer" => cell.parse::<i64>().is_ok(),
        "number" => cell.parse::<f64>().is_ok(),
        "boolean" => cell == "true" || cell == "false",
        "date" => chrono::NaiveDate::parse_from_str(cell, "%Y-%m-%d").is_ok(),
        other => panic!("a cell cannot be of type {other}"),
    };
    listed && typed && field["description"].as_str().is_some_and(|meaning| !meaning.is_empty())
}

#[test]
fn every_key_of_the_schemas_says_in_vietnamese_what_it_means() {
    for name in ["procedure", "procedures"] {
        let schema = json_of(site(), &format!("data/{name}.schema.json"));
        let definitions = schema["$defs"].as_object().expect("definitions");
        for (name, definition) in definitions.iter().chain([(&String::from("the root"), &schema)]) {
            assert!(definition["description"].is_string(), "{name}");
            for (key, property) in definition["properties"].as_object().into_iter().flatten() {
                let meaning = property["description"].as_str().unwrap_or_else(|| panic!("{name}.{key} says nothing"));
                assert!(!meaning.is_ascii() || ["Markdown"].contains(&meaning), "{name}.{key}: {meaning}");
            }
        }
    }
}

#[test]
fn the_page_of_the_data_offers_every_file_and_explains_every_column() {
    let page = fs::read_to_string(site().join("du-lieu/index.html")).expect("the page");
    let offered: BTreeSet<String> = all(&page, ".data-files")[0]
        .all("a")
        .iter()
        .filter_map(|link| link.attr("href").map(|href| href.replace("../data/", "")))
        .collect();
    let linked: Vec<Option<String>> =
        all(&page, ".data-linked")[0].all("a").iter().map(|link| link.attr("href").map(str::to_owned)).collect();
    assert_eq!(linked, ["data/catalog.jsonld", "data/cpsv.jsonld", "feed.atom"].map(|path| Some(format!("../{path}"))));
    let package = json_of(site(), "data/datapackage.json");
    let resources = package["resources"].as_array().expect("resources");
    let mut made: BTreeSet<String> = resources.iter().map(|resource| shown(&resource["path"])).collect();
    made.extend(["datapackage.json", "procedures.schema.json", "procedure.schema.json"].map(String::from));
    assert_eq!(offered, made);
    let explained: BTreeSet<String> = all(&page, ".dictionary").iter().flat_map(|table| table.all("code")).map(|key| key.text()).collect();
    for field in resources.iter().flat_map(|resource| resource["schema"]["fields"].as_array().cloned().unwrap_or_default()) {
        assert!(explained.contains(&shown(&field["name"])), "{}", field["name"]);
    }
    let main = all(&page, "main")[0].text();
    for said in ["Creative Commons Ghi công 4.0", "Báo cáo công tác cải cách hành chính năm 2023", "190 thủ tục", "Phục dựng", "MB"]
    {
        assert!(main.contains(said), "{said}");
    }
    let home = fs::read_to_string(site().join("index.html")).expect("the page");
    assert!(all(&home, ".foot-links")[0].all("a").iter().any(|link| link.attr("href") == Some("du-lieu/index.html")));
    let procedure = fs::read_to_string(site().join("thu-tuc/2.000815/index.html")).expect("the page");
    let alternates = all(&procedure, "link[rel=alternate]");
    assert!(alternates.iter().any(|link| (link.attr("type"), link.attr("href")) == (Some("application/json"), Some("index.json"))));
    assert!(all(&procedure, "#nguon")[0].all("a").iter().any(|link| link.attr("href") == Some("index.json")));
}

#[test]
fn without_a_licence_none_is_made_up() {
    let commune = Commune::small();
    let public = commune.built(&[]);
    assert_eq!(json_of(&public, "data/procedures.json")["licence"], json!({"absent": "not_published", "note": null}));
    assert_eq!(json_of(&public, "data/datapackage.json")["licenses"], Value::Null);
    let page = fs::read_to_string(public.join("du-lieu/index.html")).expect("the page");
    assert!(all(&page, "main")[0].text().contains("Giấy phép Chưa công bố."));
}

#[test]
fn the_data_stands_for_the_day_of_the_site() {
    let commune = Commune::real();
    let public = commune.built(&["--as-of", "2026-11-23"]);
    let all = json_of(&public, "data/procedures.json");
    let records = all["procedures"].as_array().expect("the records");
    let of = |code: &str| records.iter().find(|record| record["code"] == code).expect("its record");
    let ended = of("1.001776");
    assert_eq!((&ended["state"], ended["until"].is_string()), (&json!("repealed"), true));
    let current = records.iter().filter(|record| record["state"] == "current").count();
    assert_eq!((records.len(), current), (190, 115 + 29));
    assert!(records.iter().flat_map(|record| record["changes"].as_array().expect("a list")).any(|change| change["upcoming"] == false));
}

#[test]
fn twice_the_same_content_gives_the_same_data() {
    let commune = Commune::real();
    let again = commune.built(&["--jobs", "1"]);
    for (path, bytes) in files(&again).into_iter().filter(|(path, _)| path.starts_with("data/") || path.ends_with("index.json")) {
        assert!(fs::read(site().join(&path)).expect("the same files") == bytes, "{path}");
    }
}
