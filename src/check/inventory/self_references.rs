//! A procedure is not among those that go with it.
//!
//! The page would send its reader to the page that they are reading.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::site::Site;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        for (said, _, at) in listed.said() {
            for (index, code) in said.related.into_iter().flatten().enumerate().filter(|(_, code)| *code == listed.code()) {
                let place = at.key("related").index(index);
                let message = Message::new("finding-self-reference").with("code", code);
                // Under a second record of one code, the code is the mistake.
                if !diagnostics.cover(&place) && !diagnostics.cover(&listed.at.key("code")) {
                    let found = diagnostics.error(Rule::SelfReference, place, message).about(code);
                    found.help(Message::new("help-self-reference"));
                }
            }
        }
    }
}
