//! Following what took the place of what leads to an end.
//!
//! A page that sends its reader to itself, or round in a circle, sends them nowhere.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::code::ProcedureCode;
use crate::model::site::{Listed, Site};

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let next: BTreeMap<&ProcedureCode, &ProcedureCode> =
        site.procedures.iter().filter_map(|listed| Some((listed.code(), successor(listed)?))).collect();
    for listed in &site.procedures {
        let Some(first) = successor(listed) else { continue };
        let mut code = first;
        for _ in 0..next.len() {
            if code == listed.code() {
                let message = Message::new("finding-successor-circle").with("code", listed.code());
                let found = diagnostics.error(Rule::SuccessorCircle, listed.at.key("replaced_by"), message);
                found.about(listed.code()).help(Message::new("help-successor-circle"));
                break;
            }
            let Some(after) = next.get(code) else { break };
            code = after;
        }
    }
}

fn successor(listed: &Listed) -> Option<&ProcedureCode> {
    listed.first().procedure.replaced_by.as_ref()
}
