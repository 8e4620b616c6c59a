//! Fees. An amount, free by law, set by a named resolution and not stated are four different things.
//!
//! On the national portal "0 — set by the People's Council" is a placeholder, not a zero; here it is `by_resolution`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::id::Id;
use crate::model::money::Money;

/// Phí or lệ phí (Luật Phí và lệ phí 97/2015/QH13, Art. 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeeKind {
    /// Phí: pays for the cost of a service.
    Phi,
    /// Lệ phí: a fixed charge.
    LePhi,
}

/// What is known of the amount.
#[derive(Debug, Clone, PartialEq)]
pub enum FeeState {
    /// A known amount.
    Amount(Money),
    /// Nothing is charged, by law.
    Free,
    /// The provincial People's Council sets it (Luật Phí và lệ phí, Art. 21).
    ByResolution,
    /// The source says nothing.
    NotStated,
}

/// A lower or higher price from a certain count on: from page 3, 1.000 đ.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The first count at the new price.
    pub from: u32,
    /// The price of each from there.
    pub amount: Money,
}

/// One fee on one channel.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Fee {
    /// What it is for, where a channel has several.
    pub name: Option<String>,
    /// Phí or lệ phí.
    pub kind: FeeKind,
    /// What is known of the amount.
    pub state: FeeState,
    /// Each what: `trang`, `lần`, `bản`.
    pub unit: Option<String>,
    /// Another price from a certain count.
    pub step: Option<Step>,
    /// At most this much.
    pub cap: Option<Money>,
    /// Who pays nothing.
    pub exemptions: Vec<String>,
    /// The acts that set it.
    pub legal: Vec<Id>,
    /// What else to know.
    pub note: Option<String>,
}

impl Fee {
    /// Whether the citizen pays: an amount above zero, or one set by resolution (counted by the national indicator 3.5).
    pub fn is_borne(&self) -> bool {
        match self.state {
            FeeState::Amount(amount) => amount > Money::of(0),
            FeeState::ByResolution => true,
            FeeState::Free | FeeState::NotStated => false,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Amount,
    Free,
    ByResolution,
    NotStated,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    name: Option<String>,
    kind: FeeKind,
    state: State,
    #[serde(default)]
    amount: Option<Money>,
    #[serde(default)]
    unit: Option<String>,
    #[serde(default)]
    step: Option<Step>,
    #[serde(default)]
    cap: Option<Money>,
    #[serde(default)]
    exemptions: Vec<String>,
    #[serde(default)]
    legal: Vec<Id>,
    #[serde(default)]
    note: Option<String>,
}

impl TryFrom<Written> for Fee {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, &'static str> {
        let state = match (written.state, written.amount) {
            (State::Amount, Some(amount)) if amount >= Money::of(0) => FeeState::Amount(amount),
            (State::Amount, Some(_)) => return Err("fee-below-zero"),
            (State::Amount, None) => return Err("fee-without-amount"),
            (_, Some(_)) => return Err("fee-with-amount"),
            (State::Free, None) => FeeState::Free,
            (State::ByResolution, None) => FeeState::ByResolution,
            (State::NotStated, None) => FeeState::NotStated,
        };
        let Written { name, kind, unit, step, cap, exemptions, legal, note, .. } = written;
        Ok(Self { name, kind, state, unit, step, cap, exemptions, legal, note })
    }
}
