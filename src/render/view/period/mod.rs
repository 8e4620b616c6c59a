//! One disclosure: what it comes to in sentences and pictures, then its forms as the law prints them.

pub(in crate::render) mod brief;
mod corrections;
mod main_lines;
mod script;

use chrono::Days;
use serde::Serialize;

use crate::book::Sheet;
use crate::model::budget::{Issued, Period, Posting};
use crate::model::date::Date;
use crate::plan::{Quarter, Route};
use crate::render::broadcast;
use crate::render::markup;
use crate::render::view::budget::due;
use crate::render::view::chart::mix::MixView;
use crate::render::view::figures::FindingView;
use crate::render::view::form::TableView;
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::period::corrections::CorrectionView;
use crate::render::view::period::main_lines::SideView;
use crate::render::view::reconciliation::AcceptedView;
use crate::render::view::scale::HouseholdView;
use crate::render::view::trust::{MarkView, ProvenanceView};
use crate::render::view::vocabulary::filled;

/// The formats in which each form stands beside its page.
const FORMATS: [&str; 0] = [];

/// One disclosure.
#[derive(Debug, Serialize)]
pub(in crate::render) struct QuarterPage {
    page: PageView,
    heading: String,
    provenance: ProvenanceView,
    mark: MarkView,
    /// Whether its layout is not the law's own.
    provisional: bool,
    /// The decision that announces it.
    decision: Option<String>,
    published: String,
    due: String,
    posted: Option<PostedView>,
    /// The decision that changed the plan of the year.
    plan_changed: Option<String>,
    unit: String,
    /// The same in plain words on one page.
    brief: Option<LinkView>,
    year: LinkView,
    /// The file to be read over the loudspeaker, beside the page.
    script: Option<&'static str>,
    findings: Vec<FindingView>,
    household: Option<HouseholdView>,
    note_html: Option<String>,
    /// What does not add up, and why it stands all the same.
    footnotes: Vec<AcceptedView>,
    /// Revenue, then spending.
    sides: Vec<SideView>,
    mix: Option<MixView>,
    corrections: Vec<CorrectionView>,
    tables: Vec<TableView>,
    form_set: String,
    /// The act that prescribes the forms.
    form_source: Option<String>,
    /// The other disclosures of the year.
    others: Vec<LinkView>,
}

/// The time on the wall.
#[derive(Debug, Serialize)]
struct PostedView {
    /// `Từ 12/01/2024 đến hết 10/02/2024, 30 ngày`.
    text: String,
    /// The day on which it was taken down, where that is past.
    down: Option<String>,
}

impl Views<'_> {
    /// One disclosure.
    pub(in crate::render) fn quarter(&self, quarter: &Quarter<'_>) -> QuarterPage {
        let words = &self.words;
        let disclosure = &quarter.dated.disclosure;
        let set = quarter.book.set;
        let heading = self.budget_of(quarter);
        let description = format!("{heading}. {}", words.get("budget_lead"));
        let table = |sheet: &Sheet<'_>| TableView::of(words, sheet, disclosure, self.files(quarter, sheet));
        let same_year = |other: &&Quarter<'_>| other.dated.year == quarter.dated.year && other.route != quarter.route;
        let act = set.legal.as_ref().and_then(|id| self.plan.acts.get(id)).map(|act| act.title.clone());
        let year = self.year_link(quarter.dated.year);
        let above = vec![self.top("menu_budget", "ngan-sach"), year.clone()];
        QuarterPage {
            page: self.page(&quarter.route, "ngan-sach", &heading, &description, above),
            heading,
            provenance: self.provenance(&disclosure.provenance),
            mark: MarkView::of(words, disclosure.provenance.state),
            provisional: set.provisional,
            decision: disclosure.decision.as_ref().map(|issued| self.issued(issued)),
            published: disclosure.published.to_string(),
            due: due(quarter).map_or_else(|| String::from("–"), |date| date.to_string()),
            posted: disclosure.posted.map(|posting| self.posted(posting)),
            plan_changed: disclosure.plan_changed.as_ref().map(|issued| self.issued(issued)),
            unit: self.unit(disclosure.unit).to_owned(),
            brief: quarter.brief().map(|route| LinkView::to(words.get("budget_brief"), &route)),
            year,
            script: self.quarter_script(quarter).map(|_| broadcast::FILE),
            findings: self.findings(quarter),
            household: self.household(quarter),
            note_html: disclosure.note.as_deref().map(|note| markup::block(note, &quarter.route.root())),
            footnotes: self.footnotes(&quarter.dated.at),
            sides: self.side_views(quarter),
            mix: self.mix(quarter),
            corrections: self.corrections(quarter),
            tables: quarter.book.sheets.iter().map(table).collect(),
            form_set: set.name.clone(),
            form_source: act.or_else(|| set.source.clone()),
            others: self.plan.quarters.iter().filter(same_year).map(|other| LinkView::to(&self.period(other), &other.route)).collect(),
        }
    }

    /// `Ngân sách quý IV năm 2023`; of an estimate or a settlement, `Dự toán ngân sách năm 2023`.
    pub(super) fn budget_of(&self, quarter: &Quarter<'_>) -> String {
        let (words, year) = (&self.words, [quarter.dated.year.to_string()]);
        match quarter.dated.period {
            Period::Proposal => filled(words.get("budget_proposal_of"), &year),
            Period::Estimate => filled(words.get("budget_estimate_of"), &year),
            Period::Settlement => filled(words.get("budget_settlement_of"), &year),
            Period::Quarter(_) | Period::Months(_) | Period::Year => {
                format!("{} {}", words.get("budget_of"), self.period_inside(quarter))
            }
        }
    }

    /// A link to a budget year.
    pub(super) fn year_link(&self, year: i32) -> LinkView {
        let text = filled(self.words.get("budget_whole_year"), &[year.to_string()]);
        LinkView::to(&text, &Route::of(&["ngan-sach", &year.to_string()]))
    }

    fn files(&self, quarter: &Quarter<'_>, sheet: &Sheet<'_>) -> Vec<LinkView> {
        let file = |format: &str| {
            let path = format!("{}{}.{format}", quarter.route.folder(), sheet.form.id);
            LinkView::at(&path, &format.to_uppercase())
        };
        FORMATS.iter().map(|format: &&str| file(format)).collect()
    }

    /// `Số 12/QĐ-UBND, ngày 10/01/2024, Hội đồng nhân dân xã`.
    fn issued(&self, issued: &Issued) -> String {
        let text = filled(self.words.get("budget_issued"), &[issued.number.clone(), issued.date.to_string()]);
        issued.issuer.as_ref().map_or_else(|| text.clone(), |issuer| format!("{text}, {issuer}"))
    }

    fn posted(&self, posting: Posting) -> PostedView {
        let last = posting.from.0.checked_add_days(Days::new(u64::from(posting.days.saturating_sub(1)))).map_or(posting.from, Date);
        let values = [posting.from.to_string(), last.to_string(), posting.days.to_string()];
        let down = posting.to.filter(|to| *to <= self.plan.site.as_of);
        PostedView { text: filled(self.words.get("budget_posted_said"), &values), down: down.map(|date| date.to_string()) }
    }
}
