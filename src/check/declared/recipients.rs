//! Whom a report says that it goes to stands in its list of recipients (Nơi nhận).

use crate::check::declared::statement::Statement;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::fold;

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let Some(recipients) = &statement.declaration.recipients else { return };
    let listed: Vec<String> = recipients.listed.iter().map(|name| fold::fold(name)).collect();
    for (index, name) in recipients.named.iter().enumerate() {
        if listed.contains(&fold::fold(name)) {
            continue;
        }
        let place = statement.at("recipients").key("named").index(index);
        let message = Message::new("finding-recipient").with("name", name).with("line", recipients.line);
        diagnostics.warning(Rule::Recipients, place, message).about(name).help(Message::new("help-recipient").with("place", name));
    }
}
