//! Parts a–g of a procedure are there.
//!
//! NĐ 63/2010/NĐ-CP Art. 8(2): tên; trình tự; cách thức; thành phần và số lượng hồ sơ; thời hạn; đối tượng; cơ quan
//! thực hiện. A part that does not apply says so; one that is only left out is a mistake.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::change::Said;
use crate::model::part::Part;
use crate::model::site::{Listed, Site};
use crate::source::{Mark, Place};

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        for (said, change, at) in listed.said() {
            for (letter, key, missing) in parts(&said) {
                if missing && !diagnostics.cover(&at.key(key)) {
                    // A change can take a part away, too: then its own key is to blame.
                    let blamed = if change.is_none() { "code" } else { key };
                    report(listed, letter, key, at.key(blamed), diagnostics);
                }
            }
            for (index, channel) in said.channels.into_iter().flatten().enumerate() {
                let at = at.key("channels").index(index);
                if channel.time_limit.0.is_missing() && !diagnostics.cover(&at.key("time_limit")) {
                    report(listed, "đ", "time_limit", at.key("by"), diagnostics);
                }
            }
        }
    }
}

/// Which of the parts are given and say nothing. What a change does not touch is none of its business.
fn parts(said: &Said<'_>) -> [(&'static str, &'static str, bool); 6] {
    let empty = |part: Option<&Part<Vec<String>>>| part.is_some_and(|part| part.is_missing() || part.stated().is_some_and(Vec::is_empty));
    let steps = said.steps.is_some_and(|steps| steps.is_missing() || steps.stated().is_some_and(Vec::is_empty));
    let agency = |agency: &Part<String>| agency.is_missing() || agency.stated().is_some_and(|agency| agency.trim().is_empty());
    [
        ("a", "name", said.name.is_some_and(|name| name.trim().is_empty())),
        ("b", "steps", steps),
        ("c", "channels", said.channels.is_some_and(Vec::is_empty)),
        ("d", "documents", said.documents.is_some_and(|documents| documents.0.is_missing())),
        ("e", "applicants", empty(said.applicants)),
        ("g", "agency", said.agency.is_some_and(agency)),
    ]
}

fn report(listed: &Listed, letter: &str, key: &str, place: Place, diagnostics: &mut Diagnostics) {
    let code = listed.code();
    let message = Message::new("finding-missing-part").with("code", code).with("letter", letter).with("key", key);
    // These two cannot be absent: without them there is no procedure.
    let help = if matches!(key, "name" | "channels") { "help-add-key" } else { "help-missing-part" };
    let help = Message::new(help).with("key", key);
    diagnostics.error(Rule::MissingPart, place.marking(Mark::Value), message).about(code).help(help);
}
