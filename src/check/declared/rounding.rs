//! A figure that does not come out even is rounded half up, not cut off.
//!
//! 12,46 is 12,5, not 12,4: the next reader divides again and finds another number.

use crate::check::declared::amount::Amount;
use crate::check::declared::printed::{Agreement, Slip};
use crate::check::declared::statement::{Computed, Stated, Statement};
use crate::check::declared::{percents, told};
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in &statement.figures {
        let Some(printed) = stated.printed else { continue };
        let Some(amount) = sources(statement, stated).into_iter().flatten().find(|amount| {
            matches!(printed.agreement_within(*amount), Some(Agreement::CutOff | Agreement::Slip(Slip { cut_off: true, .. })))
        }) else {
            continue;
        };
        let message = told("finding-declared-cut-off", stated).with("computed", stated.with_unit(&printed.closer(amount.exact)));
        diagnostics
            .warning(Rule::DeclaredRounding, stated.at.key("value"), message)
            .about(&stated.figure.id)
            .help(Message::new("help-declared-cut-off").with("place", &stated.figure.id));
    }
}

/// What a figure is a rounding of: what it claims, or what the report prints elsewhere.
fn sources(statement: &Statement<'_>, stated: &Stated<'_>) -> [Option<Amount>; 3] {
    let claimed = match stated.computed {
        Computed::Value(exact) => Some(Amount { exact, low: exact, high: exact }),
        _ => None,
    };
    let twin = stated.figure.same_as.as_ref().and_then(|twin| statement.printed(twin)).map(|(_, printed)| Amount::of(printed));
    [claimed, percents::ratio(statement, stated).map(|(.., share)| share), twin]
}
