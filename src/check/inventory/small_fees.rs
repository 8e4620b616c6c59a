//! A fee is of the size of its kind, and of whole notes.
//!
//! The national portal holds `25` where 25.000.000 was meant. No office takes less than 500 đồng or an amount that no
//! notes make up; and where five procedures or more charge for one kind and unit, a fee below a twentieth of the middle one is a
//! slip of the pen.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::code::ProcedureCode;
use crate::model::fee::{Fee, FeeKind, FeeState};
use crate::model::money::Money;
use crate::model::site::{Listed, Site};
use crate::source::Place;

/// The least that is ever charged.
const LEAST: i64 = 500;
/// Every amount is a multiple of the smallest note.
const NOTE: i64 = 100;
/// From this many procedures on, they say what is usual.
const ENOUGH: usize = 5;
/// Below the usual amount divided by this, something is missing.
const FAR: i64 = 20;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let usual = Usual::of(site);
    each(site, &mut |listed, fee, amount, place| {
        let dong = amount.dong();
        let low = usual.of_kind(fee).filter(|usual| dong < *usual / FAR);
        let (message, key) = match (low, fee.cap) {
            _ if dong > 0 && dong < LEAST => (Message::new("finding-fee-tiny").with("least", Money::of(LEAST)), "amount"),
            _ if dong % NOTE != 0 => (Message::new("finding-fee-odd").with("note", Money::of(NOTE)), "amount"),
            (Some(usual), _) if dong > 0 => (Message::new("finding-fee-small").with("usual", Money::of(usual)), "amount"),
            (_, Some(cap)) if cap < amount => (Message::new("finding-fee-cap").with("cap", cap), "cap"),
            _ => return,
        };
        let place = place().key(key);
        if !diagnostics.cover(&place) {
            let help = Message::new(if key == "cap" { "help-fee-cap" } else { "help-fee-small" });
            diagnostics.warning(Rule::SmallFee, place, message.with("amount", amount)).about(listed.code()).help(help);
        }
    });
}

/// What is done with a stated amount: its record, its fee, and its place when it is asked for.
type Reader<'a, 'b> = &'b mut dyn FnMut(&'a Listed, &'a Fee, Money, &dyn Fn() -> Place);

/// Hands over every stated amount.
fn each<'a>(site: &'a Site, take: Reader<'a, '_>) {
    for listed in &site.procedures {
        for (said, _, at) in listed.said() {
            for (index, channel) in said.channels.into_iter().flatten().enumerate() {
                for (number, fee) in channel.fees.iter().enumerate() {
                    if let FeeState::Amount(amount) = fee.state {
                        take(listed, fee, amount, &|| at.key("channels").index(index).key("fees").index(number));
                    }
                }
            }
        }
    }
}

/// The middle amount of each kind and unit.
struct Usual<'a>(BTreeMap<(bool, &'a str), i64>);

impl<'a> Usual<'a> {
    fn of(site: &'a Site) -> Self {
        let mut amounts: BTreeMap<(bool, &str), BTreeSet<(i64, &ProcedureCode)>> = BTreeMap::new();
        each(site, &mut |listed, fee, amount, _| {
            if let Some(group) = group(fee).filter(|_| amount > Money::of(0)) {
                amounts.entry(group).or_default().insert((amount.dong(), listed.code()));
            }
        });
        let enough = |rows: &BTreeSet<(i64, &ProcedureCode)>| rows.iter().map(|(_, code)| code).collect::<BTreeSet<_>>().len() >= ENOUGH;
        let middle = |rows: BTreeSet<(i64, &ProcedureCode)>| rows.iter().nth(rows.len() / 2).map_or(0, |(amount, _)| *amount);
        Self(amounts.into_iter().filter(|(_, rows)| enough(rows)).map(|(group, rows)| (group, middle(rows))).collect())
    }

    fn of_kind(&self, fee: &'a Fee) -> Option<i64> {
        self.0.get(&group(fee)?).copied()
    }
}

/// Fees that can be compared: of one kind, for one unit.
fn group(fee: &Fee) -> Option<(bool, &str)> {
    fee.unit.as_deref().map(|unit| (fee.kind == FeeKind::Phi, unit))
}
