//! Parts a–g of a procedure are there.
//!
//! NĐ 63/2010/NĐ-CP Art. 8(2): tên; trình tự; cách thức; thành phần và số lượng hồ sơ; thời hạn; đối tượng; cơ quan
//! thực hiện. A part that does not apply says so; one that is only left out is a mistake.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::procedure::Procedure;
use crate::model::site::{Listed, Site};
use crate::source::{Mark, Place};

pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        for (edition, at) in listed.editions() {
            // A change can take a part away, too: then its own key is to blame.
            let blamed = |key| if edition.from.is_none() { at.key("code") } else { at.key(key) };
            for (letter, key, missing) in parts(&edition.procedure) {
                if missing && edition.brings(key) && !diagnostics.cover(&at.key(key)) {
                    report(listed, letter, key, blamed(key), diagnostics);
                }
            }
            for (index, channel) in edition.procedure.channels.iter().enumerate().filter(|_| edition.brings("channels")) {
                let at = at.key("channels").index(index);
                if channel.time_limit.0.is_missing() && !diagnostics.cover(&at.key("time_limit")) {
                    report(listed, "đ", "time_limit", at.key("by"), diagnostics);
                }
            }
        }
    }
}

fn parts(procedure: &Procedure) -> [(&'static str, &'static str, bool); 6] {
    [
        ("a", "name", procedure.name.trim().is_empty()),
        ("b", "steps", procedure.steps.is_missing() || procedure.steps.stated().is_some_and(Vec::is_empty)),
        ("c", "channels", procedure.channels.is_empty()),
        ("d", "documents", procedure.documents.0.is_missing()),
        ("e", "applicants", procedure.applicants.is_missing() || procedure.applicants.stated().is_some_and(Vec::is_empty)),
        ("g", "agency", procedure.agency.is_missing() || procedure.agency.stated().is_some_and(|agency| agency.trim().is_empty())),
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
