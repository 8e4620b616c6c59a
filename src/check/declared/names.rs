//! What a figure names of its own report is there: the parts of its sum, its whole, its twin.

use crate::check::declared::statement::Statement;
use crate::diagnostic::{Diagnostics, Message, Rule, nearest};
use crate::model::declared::Figure;
use crate::model::id::Id;
use crate::source::Place;

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    let known: Vec<&str> = statement.declaration.figures.iter().map(|figure| figure.id.as_str()).collect();
    for stated in &statement.figures {
        for (id, place) in named(stated.figure, &stated.at) {
            let itself = *id == stated.figure.id;
            if (statement.get(id).is_some() && !itself) || diagnostics.cover(&place) || !statement.site.whole {
                continue;
            }
            let message = match itself {
                true => Message::new("finding-figure-of-itself").with("name", id),
                false => Message::new("finding-unknown-figure").with("name", id),
            };
            let found = diagnostics.error(Rule::UnknownReference, place, message);
            match nearest(id.as_str(), &known).filter(|_| !itself) {
                Some(near) => found.help(Message::new("help-did-you-mean").with("word", near)),
                None => found.help(Message::new("help-unknown-figure")),
            };
        }
    }
}

/// Every figure that a figure names, with the place where it does.
fn named<'a>(figure: &'a Figure, at: &Place) -> Vec<(&'a Id, Place)> {
    let list = |ids: &'a [Id], place: Place| ids.iter().enumerate().map(move |(index, id)| (id, place.index(index)));
    let one = |id: &'a Option<Id>, key: &str| id.iter().map(|id| (id, at.key(key))).collect::<Vec<_>>();
    let mut named: Vec<(&Id, Place)> = list(&figure.sum_of, at.key("sum_of")).collect();
    named.extend(one(&figure.part_of, "part_of"));
    named.extend(one(&figure.same_as, "same_as"));
    if let Some(ratio) = &figure.percent_of {
        let at = at.key("percent_of");
        named.extend([(&ratio.part, at.key("part")), (&ratio.whole, at.key("whole"))]);
    }
    if let Some(closing) = &figure.closing_of {
        let at = at.key("closing_of");
        named.push((&closing.opening, at.key("opening")));
        named.extend(list(&closing.received, at.key("received")));
        named.extend(list(&closing.resolved, at.key("resolved")));
    }
    named
}
