//! A report rests on acts that are in force on its day.

use crate::check::declared::statement::Statement;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let day = statement.declaration.document.date;
    let acts = &statement.site.acts;
    for (index, cited) in statement.declaration.cites.iter().enumerate() {
        let Some(id) = &cited.act else { continue };
        let place = statement.at("cites").index(index).key("act");
        // An act that is not there is told with all other names.
        let Some(act) = acts.iter().find(|act| act.value.id == *id) else { continue };
        if let Some(date) = cited.date.filter(|date| *date != act.value.issued) {
            let message = Message::new("finding-cited-other-date")
                .with("number", &cited.number)
                .with("line", cited.line)
                .with("date", date)
                .with("issued", act.value.issued);
            diagnostics
                .warning(Rule::CitedAct, statement.at("cites").index(index).key("date"), message)
                .about(&cited.number)
                .note(act.at.key("issued"), Message::new("note-legal-day"))
                .help(Message::new("help-cited-act").with("place", &cited.number));
        }
        let validity = act.value.validity();
        if validity.holds_on(day) {
            continue;
        }
        let future = validity.from.is_some_and(|from| day < from);
        let (sentence, key, date) = match future {
            true => ("finding-cited-not-yet", "from", validity.from),
            false => ("finding-cited-ended", "to", validity.to),
        };
        let message = Message::new(sentence)
            .with("number", &cited.number)
            .with("line", cited.line)
            .with("date", date.map(|date| date.to_string()).unwrap_or_default())
            .with("day", day);
        diagnostics
            .warning(Rule::CitedAct, place, message)
            .about(&cited.number)
            .note(act.at.key(key), Message::new("note-legal-day"))
            .help(Message::new("help-cited-act").with("place", &cited.number));
    }
}
