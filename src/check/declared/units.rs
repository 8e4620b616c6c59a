//! The unit is the one that the digits were counted in: nghìn đồng under “triệu đồng” is a thousand times too much.

use crate::check::declared::printed::{Agreement, Printed, Slip};
use crate::check::declared::statement::{Computed, Stated, Statement};
use crate::check::declared::told;
use crate::check::tally::Fraction;
use crate::diagnostic::{Diagnostics, Message, Rule};

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in &statement.figures {
        let Some((printed, exact, slip)) = slip(statement, stated) else { continue };
        let computed = stated.with_unit(&printed.like(exact));
        let message = match printed.unit_after(slip) {
            Some(unit) if stated.figure.unit.as_deref().is_some_and(|unit| unit.to_lowercase().ends_with("đồng")) => {
                told("finding-declared-unit", stated).with("computed", computed).with("right", unit)
            }
            _ => told("finding-declared-times", stated).with("computed", computed),
        };
        let key = if stated.figure.unit.is_some() { "unit" } else { "value" };
        diagnostics
            .error(Rule::DeclaredUnit, stated.at.key(key), message)
            .about(&stated.figure.id)
            .help(Message::new("help-declared-unit").with("place", &stated.figure.id));
    }
}

/// By how much the unit is wrong: against what the figure claims, or against its twin elsewhere in the report.
fn slip(statement: &Statement<'_>, stated: &Stated<'_>) -> Option<(Printed, Fraction, Slip)> {
    let printed = stated.printed?;
    let exact = match (stated.computed, &stated.figure.same_as) {
        (Computed::Value(exact), _) => exact,
        (_, Some(twin)) => statement.printed(twin)?.1.value(),
        _ => return None,
    };
    match printed.agreement(exact)? {
        Agreement::Slip(slip) => Some((printed, exact, slip)),
        _ => None,
    }
}
