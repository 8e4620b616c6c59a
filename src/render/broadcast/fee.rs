//! What a procedure costs, as it is said: on the first way of filing, and whether it is different on another.

use crate::model::fee::{Fee, FeeState};
use crate::model::money::Money;
use crate::model::procedure::Procedure;
use crate::render::broadcast::{Speaker, bare};
use crate::render::view::vocabulary::upper_first;
use crate::speech::number::{money, ordinal};

/// So many fees are told one by one.
const TOLD: usize = 3;

impl Speaker<'_> {
    /// Sentences; what nobody has published is not taken for nothing.
    pub(super) fn cost(&self, procedure: &Procedure) -> Vec<String> {
        let word = |id: &str| self.words.get(id).to_owned();
        let fees = procedure.channels.first().map(|channel| channel.fees.as_slice()).unwrap_or_default();
        let any = |state: &FeeState| fees.iter().any(|fee| fee.state == *state);
        let mut lines = Vec::new();
        if fees.iter().all(|fee| fee.state == FeeState::NotStated) {
            lines.push(word("speech_fee_unknown"));
        } else if fees.iter().all(|fee| fee.state == FeeState::Free) {
            lines.push(word("speech_fee_free"));
        } else {
            let told = fees.iter().filter(|fee| fee.state != FeeState::NotStated);
            lines.extend(told.clone().take(TOLD).map(|fee| self.fee(fee)));
            let rest = told.count() > TOLD || any(&FeeState::NotStated);
            lines.extend(rest.then(|| word("speech_fee_rest")));
        }
        let other = procedure.channels.iter().any(|channel| !alike(&channel.fees, fees));
        lines.extend(other.then(|| word("speech_fee_others")));
        lines
    }

    fn fee(&self, fee: &Fee) -> String {
        let name = fee.name.as_deref().unwrap_or_else(|| self.views.words.fee_kind(fee.kind));
        let name = upper_first(&bare(&self.ear.heard(name)));
        match fee.state {
            FeeState::Amount(amount) if amount > Money::of(0) => self.say("speech_fee", &[name, self.price(fee, amount)]),
            FeeState::ByResolution => self.say("speech_fee_resolution", &[name]),
            _ => self.say("speech_fee_nothing", &[name]),
        }
    }

    /// `hai nghìn đồng một trang; từ trang thứ ba trở đi là một nghìn đồng một trang; cao nhất là hai trăm nghìn đồng`.
    fn price(&self, fee: &Fee, amount: Money) -> String {
        let unit = fee.unit.as_deref().map(|unit| self.ear.heard(unit));
        let each = |amount| match &unit {
            Some(unit) => self.say("speech_fee_each", &[money(amount), unit.clone()]),
            None => money(amount),
        };
        let mut parts = vec![each(amount)];
        if let Some(step) = &fee.step {
            let unit = unit.clone().unwrap_or_default();
            parts.push(self.say("speech_fee_step", &[unit, ordinal(step.from.into()), each(step.amount)]));
        }
        parts.extend(fee.cap.map(|cap| self.say("speech_fee_cap", &[money(cap)])));
        parts.join("; ")
    }
}

/// Whether two ways of filing cost the same, whatever their notes say.
fn alike(one: &[Fee], other: &[Fee]) -> bool {
    let costs = |fee: &Fee| (fee.name.clone(), fee.state.clone(), fee.unit.clone(), fee.step.clone(), fee.cap);
    one.len() == other.len() && one.iter().map(costs).eq(other.iter().map(costs))
}
