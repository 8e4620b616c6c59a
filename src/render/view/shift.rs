//! What a change did to a procedure, in words: what it said before and what it says from that day on.

use serde::Serialize;

use crate::model::change::{Change, Said, past};
use crate::model::channel::{By, Channel};
use crate::model::date::Date;
use crate::model::document::DocumentsPart;
use crate::model::fee::Fee;
use crate::model::id::Id;
use crate::model::part::Part;
use crate::model::site::Listed;
use crate::render::view::frame::Views;
use crate::render::view::part::AbsentView;
use crate::render::view::vocabulary::lower_first;

/// Names of papers that came and went are told up to so many; beyond that the list itself says it better.
const NAMES: usize = 6;

/// One thing that is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct ShiftView {
    /// `Thời hạn (trực tuyến)`.
    name: String,
    /// What it was; none where it was not said.
    was: Option<String>,
    /// What it is from that day on; none where it is no longer said.
    now: Option<String>,
    /// What is no longer in the list.
    gone: Option<String>,
    /// What is new in the list.
    added: Option<String>,
}

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct ShiftsView {
    /// What can be told as before and after.
    told: Vec<ShiftView>,
    /// The names of the other parts that it touched.
    parts: Option<String>,
}

impl Views<'_> {
    /// What this change of the procedure did, held against all that was said the day before it.
    pub(super) fn shifts(&self, listed: &Listed, change: &Change) -> ShiftsView {
        let before: Vec<&Change> = past(&listed.changes, change.from).take_while(|other| !std::ptr::eq(*other, change)).collect();
        let first = Said::from(&listed.first().procedure);
        let was = before.iter().fold(first, |said, change| said.then(Said::from(*change)));
        let level = before.iter().rev().find_map(|change| change.level.as_ref()).unwrap_or(&listed.first().level);
        let (mut told, mut parts) = (Vec::new(), Vec::new());
        for key in change.keys() {
            // The acts that brought the change are named beside it: what they add to the legal basis is told there.
            if key == "legal_basis" && self.only_adds(was.legal_basis, change) {
                continue;
            }
            match self.told(key, (level, change.level.as_ref()), was, Said::from(change)) {
                // The words that lead to a procedure are ours; what they speak of stands in the other parts.
                shifts if shifts.is_empty() && !matches!(key, "summary" | "keywords") => parts.push(self.words.part_name(key)),
                shifts => told.extend(shifts),
            }
        }
        ShiftsView { told, parts: (!parts.is_empty()).then(|| parts.join("; ")) }
    }

    fn told(&self, key: &str, level: (&Id, Option<&Id>), was: Said<'_>, now: Said<'_>) -> Vec<ShiftView> {
        let words = &self.words;
        let one = |was: Option<String>, now: Option<String>| replaced(words.part_name(key).to_owned(), was, now).into_iter().collect();
        let text = |text: Option<&String>| text.cloned();
        match key {
            "level" => one(Some(self.level_name(level.0).to_owned()), level.1.map(|id| self.level_name(id).to_owned())),
            "name" => one(text(was.name), text(now.name)),
            "common_name" => one(text(was.common_name), text(now.common_name)),
            "online" => {
                one(was.online.map(|online| words.online(*online).to_owned()), now.online.map(|online| words.online(*online).to_owned()))
            }
            "authority" => one(text(was.authority), text(now.authority)),
            "agency" => one(was.agency.and_then(|part| part.stated().cloned()), now.agency.and_then(|part| part.stated().cloned())),
            "received_at" => {
                one(was.received_at.map(|id| self.level_name(id).to_owned()), now.received_at.map(|id| self.level_name(id).to_owned()))
            }
            "counter" => one(was.counter.map(|number| number.to_string()), now.counter.map(|number| number.to_string())),
            "channels" => self.channels_told(was.channels, now.channels),
            "documents" => listed(words.get("document_name"), &documents(was.documents), &documents(now.documents)),
            "legal_basis" => listed(words.part_name(key), &self.numbers(was.legal_basis), &self.numbers(now.legal_basis)),
            _ => Vec::new(),
        }
    }

    /// Ways of filing, time limits and fees; what is the same on every way is told once.
    fn channels_told(&self, was: Option<&Vec<Channel>>, now: Option<&Vec<Channel>>) -> Vec<ShiftView> {
        let words = &self.words;
        let (was, now) = (was.map(Vec::as_slice).unwrap_or_default(), now.map(Vec::as_slice).unwrap_or_default());
        let names = |channels: &[Channel]| channels.iter().map(|channel| words.channel(channel.by).to_owned()).collect::<Vec<_>>();
        let mut told = listed(words.get("part_ways"), &names(was), &names(now));
        let kept: Vec<(&Channel, &Channel)> = now.iter().filter_map(|now| Some((was.iter().find(|was| was.by == now.by)?, now))).collect();
        let time = |channel: &Channel| match &channel.time_limit.0 {
            Part::Stated(limit) => Some(words.limit(limit)),
            part => AbsentView::from(words, part).map(|absent| lower_first(&absent.word)),
        };
        let fees =
            |channel: &Channel| Some(channel.fees.iter().map(|fee| self.priced(fee, channel.fees.len())).collect::<Vec<_>>().join("; "));
        told.extend(self.by_channel("section_time", &kept, &time));
        told.extend(self.by_channel("section_fees", &kept, &fees));
        told
    }

    fn by_channel(&self, word: &str, kept: &[(&Channel, &Channel)], text: &dyn Fn(&Channel) -> Option<String>) -> Vec<ShiftView> {
        let name = self.words.get(word);
        let pairs: Vec<(By, Option<String>, Option<String>)> = kept.iter().map(|(was, now)| (now.by, text(was), text(now))).collect();
        let alike = pairs.windows(2).all(|two| two[0].1 == two[1].1 && two[0].2 == two[1].2);
        let named = |by: By| if alike { name.to_owned() } else { format!("{name} ({})", lower_first(self.words.channel(by))) };
        let shifts = pairs.into_iter().filter_map(|(by, was, now)| replaced(named(by), was, now));
        if alike { shifts.take(1).collect() } else { shifts.collect() }
    }

    /// `Lệ phí: 8.000 đồng/bản`; the amount alone, where it is the only fee.
    fn priced(&self, fee: &Fee, fees: usize) -> String {
        let text = self.words.fee(fee);
        match (&fee.name, fees) {
            (_, 1) => lower_first(&text),
            (Some(name), _) => format!("{}: {}", lower_first(name), lower_first(&text)),
            (None, _) => format!("{}: {}", lower_first(self.words.fee_kind(fee.kind)), lower_first(&text)),
        }
    }

    /// Whether a change takes nothing from the legal basis and adds only the acts that brought it.
    fn only_adds(&self, was: Option<&Part<Vec<Id>>>, change: &Change) -> bool {
        let ids = |part: Option<&Part<Vec<Id>>>| part.and_then(Part::stated).cloned().unwrap_or_default();
        let (was, now) = (ids(was), ids(change.legal_basis.as_ref()));
        was.iter().all(|id| now.contains(id)) && now.iter().all(|id| was.contains(id) || change.legal.contains(id))
    }

    /// The numbers of acts.
    fn numbers(&self, part: Option<&Part<Vec<Id>>>) -> Vec<String> {
        let ids = part.and_then(Part::stated).into_iter().flatten();
        ids.filter_map(|id| self.plan.acts.get(id)).map(|act| act.number.clone()).collect()
    }

    /// The numbers of the acts that brought a change.
    pub(super) fn acts_of(&self, change: &Change) -> Option<String> {
        let acts: Vec<&str> = change.legal.iter().filter_map(|id| self.plan.acts.get(id)).map(|act| act.number.as_str()).collect();
        (!acts.is_empty()).then(|| acts.join("; "))
    }

    /// Whether a day lies after the day of the site.
    pub(super) fn is_to_come(&self, date: Date) -> bool {
        date > self.plan.site.as_of
    }
}

/// One value in the place of another; none where it is the same to read.
fn replaced(name: String, was: Option<String>, now: Option<String>) -> Option<ShiftView> {
    (was != now).then_some(ShiftView { name, was, now, gone: None, added: None })
}

/// What left a list and what came to it; none where too much did.
fn listed(name: &str, was: &[String], now: &[String]) -> Vec<ShiftView> {
    let without = |all: &[String], others: &[String]| all.iter().filter(|text| !others.contains(text)).cloned().collect::<Vec<_>>();
    let (gone, added) = (without(was, now), without(now, was));
    if gone.len() + added.len() == 0 || gone.len() + added.len() > NAMES {
        return Vec::new();
    }
    let joined = |texts: Vec<String>| (!texts.is_empty()).then(|| texts.join("; "));
    vec![ShiftView { name: name.to_owned(), was: None, now: None, gone: joined(gone), added: joined(added) }]
}

/// The names of all papers, whatever the case.
fn documents(part: Option<&DocumentsPart>) -> Vec<String> {
    let cases = part.and_then(|part| part.0.stated()).into_iter().flat_map(|documents| &documents.cases);
    let mut names: Vec<String> = Vec::new();
    for document in cases.flat_map(|case| &case.items) {
        if !names.contains(&document.name) {
            names.push(document.name.clone());
        }
    }
    names
}
