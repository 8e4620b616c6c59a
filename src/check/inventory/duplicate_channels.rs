//! A procedure has one channel of each kind.
//!
//! With two times for filing at the counter, the page would show both and nobody could say which holds. A longer time in
//! some cases is written under `extended`, the time of each office under `stages`.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::channel::By;
use crate::model::site::Site;
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        for (said, _, at) in listed.said() {
            let mut taken: BTreeMap<By, Place> = BTreeMap::new();
            for (index, channel) in said.channels.into_iter().flatten().enumerate() {
                let place = at.key("channels").index(index).key("by");
                let Some(first) = taken.get(&channel.by).cloned() else {
                    taken.insert(channel.by, place);
                    continue;
                };
                if !diagnostics.cover(&place) && !diagnostics.cover(&first) {
                    let word = match channel.by {
                        By::Direct => "direct",
                        By::Online => "online",
                        By::Post => "post",
                    };
                    let message = Message::new("finding-duplicate-channel").with("by", word);
                    let found = diagnostics.error(Rule::DuplicateChannel, place, message).about(listed.code());
                    found.note(first, Message::new("note-first-here")).help(Message::new("help-duplicate-channel"));
                }
            }
        }
    }
}
