//! An administrative procedure (thủ tục hành chính) with the parts that NĐ 63/2010/NĐ-CP Art. 8(2) asks for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::change::Change;
use crate::model::channel::{By, Channel, bears_fee};
use crate::model::code::ProcedureCode;
use crate::model::date::{Date, Validity};
use crate::model::document::DocumentsPart;
use crate::model::fee::FeeState;
use crate::model::id::Id;
use crate::model::part::Part;
use crate::model::provenance::Provenance;
use crate::model::step::Step;
use crate::model::time::TimeLimit;
use crate::model::web::WebAddress;

/// How far a procedure can be done online (NĐ 42/2022/NĐ-CP Art. 11; the third word is practice).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Online {
    /// Toàn trình.
    Full,
    /// Một phần.
    Partial,
    /// Cung cấp thông tin.
    Information,
    /// Not offered online.
    None,
}

/// One procedure as the inventory has it. `level` and `field` follow from its file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// The national code, the identity.
    pub code: ProcedureCode,
    /// a) Tên thủ tục.
    pub name: String,
    /// What people call it.
    #[serde(default)]
    pub common_name: Option<String>,
    /// Who needs it, when and why, in one or two sentences.
    #[serde(default)]
    pub summary: Option<String>,
    /// Everyday words for the search.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// How far it can be done online.
    pub online: Online,
    /// Why only partly online (must be public from 1/7/2026, NĐ 224/2026/NĐ-CP Art. 14).
    #[serde(default)]
    pub partial_reason: Option<String>,
    /// Where it is filed online.
    #[serde(default)]
    pub online_url: Option<WebAddress>,
    /// Whether its fee can be paid online.
    #[serde(default)]
    pub online_payment: bool,
    /// The level that receives it; not the same as the level that decides.
    #[serde(default)]
    pub received_at: Option<Id>,
    /// Liên thông: the levels it passes through.
    #[serde(default)]
    pub interlinked: Vec<Id>,
    /// c) Cách thức thực hiện, with đ) thời hạn and the fees.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// d) Thành phần, số lượng hồ sơ.
    #[serde(default)]
    pub documents: DocumentsPart,
    /// b) Trình tự thực hiện.
    #[serde(default)]
    pub steps: Part<Vec<Step>>,
    /// e) Đối tượng thực hiện.
    #[serde(default)]
    pub applicants: Part<Vec<String>>,
    /// g) Cơ quan thực hiện.
    #[serde(default)]
    pub agency: Part<String>,
    /// Cơ quan có thẩm quyền, where it is another.
    #[serde(default)]
    pub authority: Option<String>,
    /// Cơ quan phối hợp.
    #[serde(default)]
    pub coordinating: Vec<String>,
    /// Kết quả thực hiện.
    #[serde(default)]
    pub result: Part<Vec<String>>,
    /// Yêu cầu, điều kiện.
    #[serde(default)]
    pub requirements: Part<Vec<String>>,
    /// Căn cứ pháp lý: ids of acts in `legal.yaml`.
    #[serde(default)]
    pub legal_basis: Part<Vec<Id>>,
    /// The publication decision, named in `decisions.yaml`.
    #[serde(default)]
    pub decision: Option<Id>,
    /// The first day in force.
    #[serde(default)]
    pub effective: Option<Date>,
    /// The first day no longer in force.
    #[serde(default)]
    pub repealed: Option<Date>,
    /// The procedure that takes its place.
    #[serde(default)]
    pub replaced_by: Option<ProcedureCode>,
    /// The counter, where it is not the field's.
    #[serde(default)]
    pub counter: Option<u32>,
    /// Procedures that go with it.
    #[serde(default)]
    pub related: Vec<ProcedureCode>,
    /// What changed later under the same code, in order of the days; empty in an [`Edition`](crate::model::change::Edition).
    #[serde(default)]
    pub changes: Vec<Change>,
    /// Where the record comes from.
    pub provenance: Provenance,
}

/// Where a procedure stands on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lifecycle {
    /// Not yet in force.
    Future,
    /// In force.
    Current,
    /// No longer in force.
    Repealed,
}

impl Procedure {
    /// Whether anyone pays for it on any channel.
    pub fn bears_fee(&self) -> bool {
        bears_fee(&self.channels)
    }

    /// Whether it costs nothing on any channel. A fee that nobody states is not known to be nothing.
    pub fn is_free(&self) -> bool {
        let stated = |channel: &Channel| !channel.fees.is_empty() && channel.fees.iter().all(|fee| fee.state != FeeState::NotStated);
        !self.channels.is_empty() && self.channels.iter().all(stated) && !self.bears_fee()
    }

    /// Whether some channel promises the result within one working day, or eight hours. Longer limits in named cases are
    /// told on its page.
    pub fn is_same_day(&self) -> bool {
        self.channels.iter().filter_map(|channel| channel.time_limit.0.stated()).any(TimeLimit::is_within_a_day)
    }

    /// Whether a dossier can be handed in online, wholly or partly.
    pub fn is_filed_online(&self) -> bool {
        matches!(self.online, Online::Full | Online::Partial) && self.channels.iter().any(|channel| channel.by == By::Online)
    }

    /// Where it stands on `day`.
    pub fn lifecycle_on(&self, day: Date) -> Lifecycle {
        let last = self.repealed.and_then(|date| date.0.pred_opt()).map(Date);
        if (Validity { from: self.effective, to: last }).holds_on(day) {
            Lifecycle::Current
        } else if self.effective.is_some_and(|from| day < from) {
            Lifecycle::Future
        } else {
            Lifecycle::Repealed
        }
    }

    /// What people call it, or else its official name.
    pub fn everyday_name(&self) -> &str {
        self.common_name.as_deref().unwrap_or(&self.name)
    }
}
