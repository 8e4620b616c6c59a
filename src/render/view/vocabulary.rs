//! Units, states and amounts in the words of the page catalogue.

use std::collections::BTreeMap;

use crate::model::channel::{By, Channel};
use crate::model::fee::{Fee, FeeKind, FeeState};
use crate::model::money::Money;
use crate::model::procedure::Online;
use crate::model::time::{Amount, Duration, TimeLimit, Unit};

/// The space between a number and its unit: no line breaks there.
pub(in crate::render) const NO_BREAK: char = '\u{a0}';

/// The words of the pages.
pub(in crate::render) struct Vocabulary(BTreeMap<String, String>);

impl Vocabulary {
    /// From the words of the page catalogue.
    pub(in crate::render) fn new(words: BTreeMap<String, String>) -> Self {
        Self(words)
    }

    /// With more words: those of another catalogue.
    pub(in crate::render) fn with(mut self, more: BTreeMap<String, String>) -> Self {
        self.0.extend(more);
        self
    }

    /// The word of this id.
    pub(in crate::render) fn get(&self, id: &str) -> &str {
        self.0.get(id).map_or_else(|| panic!("the page catalogue lacks `{id}`"), String::as_str)
    }

    /// The word of this id, where there is one.
    pub(in crate::render) fn find(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(String::as_str)
    }

    /// `3 ngày làm việc`.
    pub(super) fn duration(&self, duration: Duration) -> String {
        self.count(duration.amount, duration.unit)
    }

    /// `12 ngày làm việc và 12 ngày`: days and working days stay apart.
    pub(in crate::render) fn limit(&self, limit: &TimeLimit) -> String {
        let parts: Vec<String> = limit.limit.iter().map(|part| self.duration(*part)).collect();
        parts.join(&format!(" {} ", self.get("and")))
    }

    /// `0,5 ngày`.
    pub(super) fn count(&self, amount: Amount, unit: Unit) -> String {
        format!("{amount}{NO_BREAK}{}", self.unit(unit))
    }

    /// `ngày làm việc`.
    pub(in crate::render) fn unit(&self, unit: Unit) -> &str {
        self.get(match unit {
            Unit::Minute => "unit_minute",
            Unit::Hour => "unit_hour",
            Unit::Day => "unit_day",
            Unit::WorkingDay => "unit_working_day",
            Unit::Month => "unit_month",
        })
    }

    /// `2.000 đồng`.
    pub(super) fn money(&self, money: Money) -> String {
        format!("{money}{NO_BREAK}{}", self.get("money_dong"))
    }

    /// `2.000 đồng/trang`.
    pub(in crate::render) fn price(&self, fee: &Fee, amount: Money) -> String {
        match &fee.unit {
            Some(unit) => format!("{}/{unit}", self.money(amount)),
            None => self.money(amount),
        }
    }

    /// `2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; cao nhất 200.000 đồng`.
    pub(in crate::render) fn fee(&self, fee: &Fee) -> String {
        match fee.state {
            FeeState::Free => self.get("fee_free").to_owned(),
            FeeState::ByResolution => self.get("fee_by_resolution").to_owned(),
            FeeState::NotStated => self.get("fee_not_stated").to_owned(),
            FeeState::Amount(amount) => {
                let mut text = self.price(fee, amount);
                if let Some(step) = &fee.step {
                    let unit = fee.unit.as_deref().unwrap_or_default();
                    let (from, nth) = (self.get("fee_from"), self.get("fee_nth"));
                    text = format!("{text}; {from} {unit} {nth}{NO_BREAK}{}: {}", step.from, self.price(fee, step.amount));
                }
                if let Some(cap) = fee.cap {
                    text = format!("{text}; {} {}", self.get("fee_cap"), self.money(cap));
                }
                text
            }
        }
    }

    /// `Phí` or `Lệ phí`.
    pub(in crate::render) fn fee_kind(&self, kind: FeeKind) -> &str {
        self.get(match kind {
            FeeKind::Phi => "fee_phi",
            FeeKind::LePhi => "fee_le_phi",
        })
    }

    /// `Toàn trình`.
    pub(in crate::render) fn online(&self, online: Online) -> &str {
        self.get(match online {
            Online::Full => "online_full",
            Online::Partial => "online_partial",
            Online::Information => "online_information",
            Online::None => "online_none",
        })
    }

    /// `Trực tiếp`.
    pub(in crate::render) fn channel(&self, by: By) -> &str {
        self.get(match by {
            By::Direct => "channel_direct",
            By::Online => "channel_online",
            By::Post => "channel_post",
        })
    }

    /// `Trực tiếp, trực tuyến, bưu chính`.
    pub(super) fn channels(&self, channels: &[&Channel]) -> String {
        let names: Vec<&str> = channels.iter().map(|channel| self.channel(channel.by)).collect();
        upper_first(&names.join(", ").to_lowercase())
    }

    /// What a part of a record is called on its page; its key where it has no name there.
    pub(in crate::render) fn part_name<'a>(&'a self, key: &'a str) -> &'a str {
        self.get(match key {
            "applicants" => "section_who",
            "documents" => "section_documents",
            "steps" => "section_steps",
            "channels" => "part_channels",
            "result" => "section_result",
            "requirements" => "section_requirements",
            "legal_basis" => "section_legal",
            "agency" => "agency",
            "authority" => "authority",
            "coordinating" => "coordinating",
            "online" => "online_level",
            "interlinked" => "interlinked",
            "decision" => "decision",
            "level" => "level",
            "received_at" => "received_at",
            "counter" => "counter",
            "related" => "related",
            "name" => "official_name",
            "common_name" => "part_common_name",
            "summary" => "part_summary",
            "keywords" => "part_keywords",
            "code" => "code",
            "partial_reason" => "part_partial_reason",
            "online_payment" => "part_online_payment",
            "online_url" => "part_online_url",
            "effective" => "part_effective",
            "repealed" => "part_repealed",
            "replaced_by" => "part_replaced_by",
            "from" => "part_effective",
            "to" => "part_repealed",
            _ => return key,
        })
    }
}

/// The word of a way of filing in an address or a class name.
pub(super) fn channel_slug(by: By) -> &'static str {
    match by {
        By::Direct => "direct",
        By::Online => "online",
        By::Post => "post",
    }
}

/// `cấp tỉnh`, in the middle of a sentence.
pub(in crate::render) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// `Tỉnh Hải Dương`, at the start of a line.
pub(in crate::render) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A sentence of the catalogue with each `#` replaced, in order.
pub(in crate::render) fn filled(text: &str, values: &[String]) -> String {
    let mut parts = text.split('#');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (index, part) in parts.enumerate() {
        filled.push_str(values.get(index).map_or("#", String::as_str));
        filled.push_str(part);
    }
    filled
}

/// With a full stop, where the author left it out.
pub(in crate::render) fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
