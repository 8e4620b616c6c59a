//! A report cites what was there before it, and a plan rests on what was there before the plan.

use crate::check::declared::statement::Statement;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let document = &statement.declaration.document;
    let cites = &statement.declaration.cites;
    let at = statement.at("cites");
    for (index, cited) in cites.iter().enumerate() {
        let base = cited.rests_on.as_ref().map(|number| (number, cites.iter().find(|other| other.number == *number)));
        if let Some((number, None)) = base {
            let others = cites.iter().filter(|other| other.number != cited.number);
            let known: Vec<&str> = others.map(|other| other.number.as_str()).collect();
            let message = Message::new("finding-unknown-citation").with("number", number);
            diagnostics
                .error(Rule::UnknownReference, at.index(index).key("rests_on"), message)
                .help(Message::new("help-known-values").with("words", known.join(", ")));
        }
        let Some(date) = cited.date else { continue };
        let place = at.index(index).key("date");
        let about = |sentence| Message::new(sentence).with("number", &cited.number).with("date", date).with("line", cited.line);
        if document.date < date {
            let message = about("finding-cited-later").with("report", document.date);
            diagnostics
                .error(Rule::CitedDate, place, message)
                .about(&cited.number)
                .help(Message::new("help-cited-later").with("place", &cited.number));
            continue;
        }
        let Some((number, Some(base))) = base else { continue };
        if let Some(base) = base.date.filter(|base| date < *base && *base <= document.date) {
            let message = about("finding-cited-before-its-base").with("base", number).with("base_date", base);
            diagnostics
                .error(Rule::CitedDate, place, message)
                .about(&cited.number)
                .help(Message::new("help-cited-later").with("place", &cited.number));
        }
    }
}
