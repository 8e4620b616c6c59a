//! Atom feeds (RFC 4287): what has changed up to the day of the site, for all of it and for each field.
//!
//! A feed holds the latest events; the ids of its entries are made of address, day and kind, and stay for ever.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::failure::Failure;
use crate::model::date::Date;
use crate::model::provenance::Trust;
use crate::output::{Output, Sink};
use crate::plan::{Entry, Plan, Shared};
use crate::render::days::iso;
use crate::render::machine::xml::escaped;
use crate::render::view::frame::Views;
use crate::render::view::vocabulary::sentence;

/// A feed holds so many entries at most.
const ENTRIES: usize = 100;

/// The year from which our ids are made. It is a part of each of them and never changes.
const IDS_SINCE: &str = "2026";

/// One thing that happened.
struct Event {
    date: Date,
    /// `thu-tuc/1.001193/`.
    folder: String,
    /// `begun`, `changed`, `ended`, `published`; with a number where two of a kind fell on one day.
    kind: String,
    title: String,
    summary: String,
    /// The name of its field.
    field: Option<String>,
}

/// Makes the feed of the site and of each field that has a page.
pub(super) fn write(views: &Views<'_>, sink: &dyn Sink) -> Result<(), Failure> {
    let plan = views.plan;
    let words = &views.words;
    let mut fields: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    let happened: Vec<(Option<&str>, Vec<Event>)> = plan
        .entries
        .iter()
        .map(|entry| (Some(entry.field.id.as_str()), procedure(views, entry)))
        .chain([(None, published(views))])
        .collect();
    for (field, events) in &happened {
        if let Some(field) = field {
            fields.entry(field).or_default().extend(events);
        }
    }
    let all = happened.iter().flat_map(|(_, events)| events).collect();
    let title = format!("{}: {}", words.get("feed_title"), plan.site.settings.value.commune.agency);
    put(sink, "", feed(views, "", &title, all))?;
    for group in &plan.fields {
        let Shared::Field(field) = group.shared else { continue };
        let title = format!("{} {}: {}", words.get("feed_title_of"), field.name, plan.site.settings.value.commune.agency);
        let events = fields.remove(field.id.as_str()).unwrap_or_default();
        put(sink, group.route.folder(), feed(views, group.route.folder(), &title, events))?;
    }
    Ok(())
}

fn put(sink: &dyn Sink, folder: &str, text: String) -> Result<(), Failure> {
    sink.take(Output { path: format!("{folder}feed.atom"), bytes: text.into_bytes() })
}

/// The events of one procedure that have come by the day of the site, each under the name that it then had.
fn procedure(views: &Views<'_>, entry: &Entry<'_>) -> Vec<Event> {
    let (plan, words, listed) = (views.plan, &views.words, entry.listed);
    let code = listed.code().as_str();
    let name = |date: Date| {
        let said = listed.said_on(date);
        said.common_name.or(said.name).map_or_else(|| entry.procedure.everyday_name().to_owned(), Clone::clone)
    };
    let event = |date: Date, kind: &str, word: &str, parts: Vec<String>, trust: Trust| Event {
        date,
        folder: entry.route.folder().to_owned(),
        kind: kind.to_owned(),
        title: format!("{}: {} ({code})", words.get(word), name(date)),
        summary: parts.into_iter().chain([views.trust_sentence(trust)]).collect::<Vec<_>>().join(" "),
        field: Some(entry.field.name.clone()),
    };
    let first = &listed.first().procedure;
    let day = plan.site.as_of;
    let mut events = Vec::new();
    if let Some(date) = first.effective.filter(|date| *date <= day) {
        let text = sentence(first.summary.as_deref().unwrap_or(&first.name));
        events.push(event(date, "begun", "feed_begun", vec![text], first.provenance.overall()));
    }
    for change in crate::model::change::past(&listed.changes, day) {
        let parts: Vec<&str> = change.keys().into_iter().map(|key| words.part_name(key)).collect();
        let acts: Vec<&str> = change.legal.iter().filter_map(|id| plan.acts.get(id)).map(|act| act.number.as_str()).collect();
        let mut text = vec![sentence(&change.note)];
        text.extend((!parts.is_empty()).then(|| format!("{}: {}.", words.get("history_parts"), parts.join("; "))));
        text.extend((!acts.is_empty()).then(|| format!("{}: {}.", words.get("history_acts"), acts.join("; "))));
        let before = events.iter().filter(|event| event.date == change.from && event.kind.starts_with("changed")).count();
        let kind = if before == 0 { String::from("changed") } else { format!("changed-{}", before + 1) };
        events.push(event(change.from, &kind, "feed_changed", text, change.provenance.overall()));
    }
    if let Some(date) = entry.end.filter(|date| *date <= day) {
        let mut text = vec![words.get("history_ended").to_owned()];
        let heir = entry.procedure.replaced_by.as_ref().and_then(|code| plan.entry(code.as_str()));
        text.extend(
            heir.map(|heir| format!("{}: {} ({}).", words.get("part_replaced_by"), heir.procedure.everyday_name(), heir.procedure.code)),
        );
        events.push(event(date, "ended", "feed_ended", text, entry.procedure.provenance.of("repealed")));
    }
    events
}

fn published(views: &Views<'_>) -> Vec<Event> {
    let words = &views.words;
    let event = |quarter: &crate::plan::Quarter<'_>| {
        let disclosure = &quarter.dated.disclosure;
        Event {
            date: disclosure.published,
            folder: quarter.route.folder().to_owned(),
            kind: String::from("published"),
            title: format!("{} {}", words.get("feed_published"), views.period_inside(quarter)),
            summary: format!(
                "{} {}. {}",
                words.get("budget_published"),
                disclosure.published,
                views.trust_sentence(disclosure.provenance.overall())
            ),
            field: None,
        }
    };
    views.plan.quarters.iter().map(event).collect()
}

/// One feed; `folder` is where it stands.
fn feed(views: &Views<'_>, folder: &str, title: &str, mut events: Vec<&Event>) -> String {
    let plan = views.plan;
    let base = plan.base_url.as_str();
    // The latest first; on one day in the order of addresses, which is the same on every machine.
    events.sort_by(|one, other| (other.date, &one.folder, &one.kind).cmp(&(one.date, &other.folder, &other.kind)));
    events.truncate(ENTRIES);
    let updated = events.first().map_or(plan.site.as_of, |event| event.date);
    let mut xml = String::with_capacity(1024 + 900 * events.len());
    xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n";
    let mut line = |text: &str| {
        xml += text;
        xml.push('\n');
    };
    line(&format!("<id>{}</id>", escaped(&tag(plan, folder, None))));
    line(&format!("<title>{}</title>", escaped(title)));
    line(&format!("<subtitle>{}</subtitle>", escaped(&views.note())));
    line(&format!("<updated>{}</updated>", moment(updated)));
    line(&format!("<link rel=\"self\" type=\"application/atom+xml\" href=\"{}{folder}feed.atom\"/>", escaped(base)));
    line(&format!("<link rel=\"alternate\" type=\"text/html\" hreflang=\"vi\" href=\"{}{folder}\"/>", escaped(base)));
    if let Some(licence) = &plan.site.settings.value.licence {
        line(&format!("<link rel=\"license\" href=\"{}\"/>", escaped(licence.url.as_str())));
    }
    line(&format!("<author><name>{}</name><uri>{}</uri></author>", escaped(views.publisher()), escaped(base)));
    line(&format!("<rights>{} {}</rights>", escaped(&views.licence()), escaped(&views.source())));
    line("<generator>congkhai</generator>");
    for event in events {
        let mut entry = String::from("<entry>");
        write!(entry, "<id>{}</id>", escaped(&tag(plan, &event.folder, Some(event)))).expect("a string takes all");
        write!(entry, "<title>{}</title>", escaped(&event.title)).expect("a string takes all");
        let moment = moment(event.date);
        write!(entry, "<published>{moment}</published><updated>{moment}</updated>").expect("a string takes all");
        write!(entry, "<link rel=\"alternate\" type=\"text/html\" hreflang=\"vi\" href=\"{}{}\"/>", escaped(base), event.folder)
            .expect("a string takes all");
        if let Some(field) = &event.field {
            write!(entry, "<category term=\"{}\"/>", escaped(field)).expect("a string takes all");
        }
        write!(entry, "<summary>{}</summary></entry>", escaped(&event.summary)).expect("a string takes all");
        line(&entry);
    }
    xml + "</feed>\n"
}

/// The first moment of a day in Vietnam (RFC 3339).
fn moment(date: Date) -> String {
    format!("{}T00:00:00+07:00", iso(date))
}

/// `tag:tanviet.example,2026:/thu-tuc/1.001193/2023-07-01/changed` (RFC 4151).
fn tag(plan: &Plan<'_>, folder: &str, event: Option<&Event>) -> String {
    let host = plan.base_url.host();
    let path = plan.base_url.path();
    let which = event.map_or_else(|| String::from("feed"), |event| format!("{}/{}", iso(event.date), event.kind));
    format!("tag:{host},{IDS_SINCE}:{path}{folder}{which}")
}
