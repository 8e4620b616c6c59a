//! Units, states and amounts in the words of the page catalogue.

use std::collections::BTreeMap;

use crate::model::fee::{Fee, FeeKind, FeeState};
use crate::model::part::{Absence, AbsenceReason};
use crate::model::procedure::{Lifecycle, Online};
use crate::model::provenance::Trust;
use crate::model::time::{Amount, Duration, TimeLimit, Unit};

/// The words of the pages.
pub(in crate::render) struct Vocabulary(BTreeMap<String, String>);

impl Vocabulary {
    /// From the words of the page catalogue.
    pub(in crate::render) fn new(words: BTreeMap<String, String>) -> Self {
        Self(words)
    }

    /// The word of this id.
    pub(in crate::render) fn get(&self, id: &str) -> &str {
        self.0.get(id).map_or_else(|| panic!("the page catalogue lacks `{id}`"), String::as_str)
    }

    /// `3 ngày làm việc`.
    pub(super) fn duration(&self, duration: Duration) -> String {
        self.count(duration.amount, duration.unit)
    }

    /// `0,5 ngày`.
    pub(super) fn count(&self, amount: Amount, unit: Unit) -> String {
        let unit = match unit {
            Unit::Minute => "unit_minute",
            Unit::Hour => "unit_hour",
            Unit::Day => "unit_day",
            Unit::WorkingDay => "unit_working_day",
            Unit::Month => "unit_month",
        };
        format!("{amount} {}", self.get(unit))
    }

    /// The ordinary limit.
    pub(super) fn limit(&self, limit: &TimeLimit) -> String {
        self.duration(limit.limit)
    }

    /// `2.000 đ/trang; từ trang thứ 3: 1.000 đ/trang; tối đa 200.000 đ`.
    pub(super) fn fee(&self, fee: &Fee) -> String {
        match fee.state {
            FeeState::Free => self.get("fee_free").to_owned(),
            FeeState::ByResolution => self.get("fee_by_resolution").to_owned(),
            FeeState::NotStated => self.get("fee_not_stated").to_owned(),
            FeeState::Amount(amount) => {
                let each = |amount| match &fee.unit {
                    Some(unit) => format!("{amount} đ/{unit}"),
                    None => format!("{amount} đ"),
                };
                let mut text = each(amount);
                if let Some(step) = &fee.step {
                    let unit = fee.unit.as_deref().unwrap_or_default();
                    text = format!("{text}; {} {unit} {} {}: {}", self.get("fee_from"), self.get("fee_nth"), step.from, each(step.amount));
                }
                if let Some(cap) = fee.cap {
                    text = format!("{text}; {} {cap} đ", self.get("fee_cap"));
                }
                text
            }
        }
    }

    /// `Phí` or `Lệ phí`.
    pub(super) fn fee_kind(&self, kind: FeeKind) -> &str {
        self.get(match kind {
            FeeKind::Phi => "fee_phi",
            FeeKind::LePhi => "fee_le_phi",
        })
    }

    /// Why a part is not there, with the author's note.
    pub(super) fn absence(&self, absence: &Absence) -> String {
        let word = self.get(match absence.reason {
            AbsenceReason::NotApplicable => "absent_not_applicable",
            AbsenceReason::NotPublished => "absent_not_published",
            AbsenceReason::Pending => "absent_pending",
        });
        match &absence.note {
            Some(note) => format!("{word}. {note}."),
            None => format!("{word}."),
        }
    }

    /// `Toàn trình`.
    pub(super) fn online(&self, online: Online) -> &str {
        self.get(match online {
            Online::Full => "online_full",
            Online::Partial => "online_partial",
            Online::Information => "online_information",
            Online::None => "online_none",
        })
    }

    /// `Phục dựng`.
    pub(super) fn trust(&self, trust: Trust) -> &str {
        self.get(trust_id(trust))
    }

    /// What the word means for a reader.
    pub(super) fn trust_meaning(&self, trust: Trust) -> &str {
        self.get(match trust {
            Trust::Verified => "trust_verified_meaning",
            Trust::Reconstructed => "trust_reconstructed_meaning",
            Trust::Sample => "trust_sample_meaning",
        })
    }

    /// `Đang có hiệu lực`.
    pub(super) fn lifecycle(&self, state: Lifecycle) -> &str {
        self.get(match state {
            Lifecycle::Future => "state_future",
            Lifecycle::Current => "state_current",
            Lifecycle::Repealed => "state_repealed",
        })
    }
}

fn trust_id(trust: Trust) -> &'static str {
    match trust {
        Trust::Verified => "trust_verified",
        Trust::Reconstructed => "trust_reconstructed",
        Trust::Sample => "trust_sample",
    }
}

/// The word of a state in a class name.
pub(super) fn trust_slug(trust: Trust) -> &'static str {
    match trust {
        Trust::Verified => "verified",
        Trust::Reconstructed => "reconstructed",
        Trust::Sample => "sample",
    }
}

/// The word of a lifecycle in a class name.
pub(super) fn lifecycle_slug(state: Lifecycle) -> &'static str {
    match state {
        Lifecycle::Future => "future",
        Lifecycle::Current => "current",
        Lifecycle::Repealed => "repealed",
    }
}
