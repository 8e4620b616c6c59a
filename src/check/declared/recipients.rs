//! Whom a report says that it goes to stands in its list of recipients (Nơi nhận).

use crate::check::declared::statement::Statement;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::fold;

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let Some(recipients) = &statement.declaration.recipients else { return };
    let listed: Vec<String> = recipients.listed.iter().map(|name| key(name)).collect();
    for (index, name) in recipients.named.iter().enumerate() {
        // In the list the level may be left out: “Phòng Nội vụ” is the one of the district.
        let named = key(name);
        if listed.iter().any(|listed| *listed == named || named.strip_prefix(listed.as_str()).is_some_and(|rest| rest.starts_with(' '))) {
            continue;
        }
        let place = statement.at("recipients").key("named").index(index);
        let message = Message::new("finding-recipient").with("name", name).with("line", recipients.line);
        diagnostics.warning(Rule::Recipients, place, message).about(name).help(Message::new("help-recipient").with("place", name));
    }
}

/// An agency by its full name, without what stands in brackets: `UBND tỉnh (b/c)` is `Ủy ban nhân dân tỉnh`.
fn key(name: &str) -> String {
    let name = name.split('(').next().unwrap_or_default();
    let words = fold::fold(name);
    let words = words.split(' ').map(|word| match word {
        "ubnd" => "uy ban nhan dan",
        "hdnd" => "hoi dong nhan dan",
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_is_known_by_its_short_name() {
        assert_eq!(key("UBND tỉnh (b/c)"), key("Ủy ban nhân dân tỉnh"));
        assert_ne!(key("Sở Nội vụ"), key("Phòng Nội vụ"));
    }
}
