//! The ways of filing. What is the same on several of them is said once: time limits, and fees.

use serde::Serialize;

use crate::model::channel::Channel;
use crate::model::fee::{Fee, FeeState};
use crate::model::procedure::Procedure;
use crate::model::time::{Extension, Stage};
use crate::render::view::frame::Views;
use crate::render::view::part::AbsentView;
use crate::render::view::vocabulary::channel_slug;

/// One way of filing.
#[derive(Debug, Serialize)]
pub(super) struct ChannelView {
    /// `direct`, `online`, `post`.
    slug: &'static str,
    name: String,
    note: Option<String>,
}

/// A time limit and the channels on which it is exactly this one, note and all.
#[derive(Debug, Serialize)]
pub(super) struct TimeView {
    /// `Trực tiếp, trực tuyến`.
    pub(super) channels: String,
    /// `3 ngày làm việc`.
    pub(super) limit: Option<String>,
    /// The offices that share it: `Xã: 5 ngày làm việc`.
    stages: Vec<String>,
    note: Option<String>,
    extended: Vec<ExtensionView>,
    pub(super) absent: Option<AbsentView>,
}

/// A longer limit in a named case.
#[derive(Debug, Serialize)]
pub(super) struct ExtensionView {
    /// `23 ngày`.
    pub(super) limit: String,
    /// The case.
    pub(super) when: String,
}

/// Fees and the channels on which they are exactly these, notes and all.
#[derive(Debug, Serialize)]
pub(super) struct FeesView {
    /// `Trực tiếp, trực tuyến`.
    pub(super) channels: String,
    /// Whether nothing is charged, and there is nothing more to say.
    free: bool,
    /// Empty where no fee is stated.
    pub(super) lines: Vec<FeeView>,
}

/// One fee.
#[derive(Debug, Serialize)]
pub(super) struct FeeView {
    /// What it is for, or else its kind.
    pub(super) name: String,
    pub(super) text: String,
    exemptions: Vec<String>,
    /// The numbers of the acts that set it.
    legal: Vec<String>,
    note: Option<String>,
}

impl Views<'_> {
    /// The ways of filing.
    pub(super) fn channels(&self, procedure: &Procedure) -> Vec<ChannelView> {
        let view = |channel: &Channel| ChannelView {
            slug: channel_slug(channel.by),
            name: self.words.channel(channel.by).to_owned(),
            note: channel.note.clone(),
        };
        procedure.channels.iter().map(view).collect()
    }

    /// The time limits.
    pub(super) fn times(&self, procedure: &Procedure) -> Vec<TimeView> {
        let words = &self.words;
        let extension =
            |extension: &Extension| ExtensionView { limit: words.count(extension.amount, extension.unit), when: extension.when.clone() };
        let stage = |stage: &Stage| format!("{}: {}", stage.at, words.count(stage.amount, stage.unit));
        let view = |channels: Vec<&Channel>| {
            let part = &channels[0].time_limit.0;
            let limit = part.stated();
            TimeView {
                channels: words.channels(&channels),
                limit: limit.map(|limit| words.limit(limit)),
                stages: limit.map(|limit| limit.stages.iter().map(stage).collect()).unwrap_or_default(),
                note: limit.and_then(|limit| limit.note.clone()),
                extended: limit.map(|limit| limit.extended.iter().map(extension).collect()).unwrap_or_default(),
                absent: AbsentView::from(words, part),
            }
        };
        alike(&procedure.channels, |one, other| one.time_limit == other.time_limit).into_iter().map(view).collect()
    }

    /// The fees.
    pub(super) fn fees(&self, procedure: &Procedure) -> Vec<FeesView> {
        let plain = |fee: &Fee| {
            fee.state == FeeState::Free && fee.name.is_none() && fee.note.is_none() && fee.legal.is_empty() && fee.exemptions.is_empty()
        };
        let view = |channels: Vec<&Channel>| {
            let fees = &channels[0].fees;
            FeesView {
                channels: self.words.channels(&channels),
                free: !fees.is_empty() && fees.iter().all(plain),
                lines: fees.iter().map(|fee| self.fee(fee)).collect(),
            }
        };
        alike(&procedure.channels, |one, other| one.fees == other.fees).into_iter().map(view).collect()
    }

    fn fee(&self, fee: &Fee) -> FeeView {
        FeeView {
            name: fee.name.clone().unwrap_or_else(|| self.words.fee_kind(fee.kind).to_owned()),
            text: self.words.fee(fee),
            exemptions: fee.exemptions.clone(),
            legal: fee.legal.iter().filter_map(|id| self.plan.acts.get(id)).map(|act| act.number.clone()).collect(),
            note: fee.note.clone(),
        }
    }
}

/// Channels in groups of equals, in the order of their first; no group is empty.
fn alike(channels: &[Channel], equal: impl Fn(&Channel, &Channel) -> bool) -> Vec<Vec<&Channel>> {
    let mut groups: Vec<Vec<&Channel>> = Vec::new();
    for channel in channels {
        match groups.iter_mut().find(|group| equal(group[0], channel)) {
            Some(group) => group.push(channel),
            None => groups.push(vec![channel]),
        }
    }
    groups
}
