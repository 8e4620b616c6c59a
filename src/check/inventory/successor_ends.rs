//! What has been replaced has ended.
//!
//! A procedure that names its successor and no last day stays in every list, and its page sends nobody on.

use crate::check::tally;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::site::Site;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        let Some(next) = &listed.first().procedure.replaced_by else { continue };
        let place = listed.at.key("replaced_by");
        if tally::end(site, listed).is_some() || diagnostics.cover(&place) || diagnostics.cover(&listed.at.key("repealed")) {
            continue;
        }
        let message = Message::new("finding-successor-without-end").with("code", next);
        let help = Message::new("help-successor-without-end");
        diagnostics.warning(Rule::SuccessorWithoutEnd, place, message).about(listed.code()).help(help);
    }
}
