//! One report: each figure beside what it comes to, and every contradiction with the reason why it stands.

use serde::Serialize;

use crate::check::declared::printed::{self, Agreement};
use crate::check::declared::statement::{Computed, Stated, Statement};
use crate::model::declared::Declaration;
use crate::model::id::Id;
use crate::model::quantity::{BudgetCell, Filter, Meaning, Term};
use crate::model::site::Record;
use crate::plan::{Route, Shared, online_slug};
use crate::render::view::frame::{LinkView, Views};
use crate::render::view::reconciliation::AcceptedView;
use crate::render::view::trust::ProvenanceView;

/// One report and its figures.
#[derive(Debug, Serialize)]
pub(super) struct ReportView {
    id: String,
    title: String,
    issuer: String,
    date: String,
    /// How many figures were computed anew.
    compared: usize,
    /// How many of them agree.
    agreeing: usize,
    figures: Vec<FigureView>,
    /// What contradicts itself in it, and stands with a reason.
    contradictions: Vec<AcceptedView>,
    provenance: ProvenanceView,
}

/// A figure beside what it comes to.
#[derive(Debug, Serialize)]
struct FigureView {
    id: String,
    label: String,
    /// The line of the report.
    line: u32,
    printed: String,
    /// What it comes to; none where it claims nothing that can be computed.
    computed: Option<String>,
    /// `agrees`, `rounding`, `unit`, `differs`, `no-number`, `blank`, `no-data`; none where nothing is claimed.
    state: Option<&'static str>,
    /// The same in words.
    state_word: Option<String>,
    /// How far it is off, where it is.
    difference: Option<String>,
    /// What it claims, as the commune wrote it.
    quantity: Option<String>,
    /// Where the records stand.
    links: Vec<LinkView>,
}

impl Views<'_> {
    /// One report.
    pub(super) fn report(&self, record: &Record<Declaration>) -> ReportView {
        let site = self.plan.site;
        let document = &record.value.document;
        let statement = Statement::of(site, record);
        let figures: Vec<FigureView> = statement.figures.iter().map(|stated| self.figure(stated)).collect();
        ReportView {
            id: document.id.to_string(),
            title: document.title.clone(),
            issuer: document.issuer.clone(),
            date: document.date.to_string(),
            compared: figures.iter().filter(|figure| figure.computed.is_some()).count(),
            agreeing: figures.iter().filter(|figure| figure.state == Some("agrees")).count(),
            figures,
            contradictions: self.together(site.accepted().iter().filter(|found| found.place.file == record.at.file)),
            provenance: self.provenance(&record.value.provenance),
        }
    }

    fn figure(&self, stated: &Stated<'_>) -> FigureView {
        let figure = stated.figure;
        let exact = match stated.computed {
            Computed::Value(value) => Some(value),
            Computed::Nothing | Computed::NoData => None,
        };
        let state = match (stated.agreement(), stated.computed) {
            (Some(Agreement::Equal), _) => Some("agrees"),
            (Some(Agreement::CutOff), _) => Some("rounding"),
            (Some(Agreement::Slip(_)), _) => Some("unit"),
            (Some(Agreement::Different), _) => Some("differs"),
            (None, Computed::NoData) => Some("no-data"),
            (None, _) if figure.value.trim().is_empty() => Some("blank"),
            (None, Computed::Value(_)) => Some("no-number"),
            (None, Computed::Nothing) => None,
        };
        let differs = matches!(state, Some("differs" | "unit"));
        FigureView {
            id: figure.id.to_string(),
            label: figure.label.clone(),
            line: figure.line,
            printed: stated.value(),
            computed: exact.map(|exact| match stated.printed {
                Some(printed) => stated.with_unit(&printed.like(exact)),
                None => stated.with_unit(&printed::shown(exact, if exact.whole().is_some() { 0 } else { 2 })),
            }),
            state,
            state_word: state.map(|state| self.words.get(&format!("reconciliation_state_{}", state.replace('-', "_"))).to_owned()),
            difference: stated.printed.zip(exact).filter(|_| differs).map(|(printed, exact)| stated.with_unit(&printed.off(exact))),
            quantity: figure.quantity.as_ref().map(|quantity| quantity.text.clone()),
            links: figure.quantity.as_ref().map(|quantity| self.records(&quantity.meaning)).unwrap_or_default(),
        }
    }

    /// The pages where the records stand that a quantity counts.
    fn records(&self, meaning: &Meaning) -> Vec<LinkView> {
        let sums = match meaning {
            Meaning::Sum(sum) => vec![sum],
            Meaning::Percent(part, whole) => vec![part, whole],
        };
        let mut links: Vec<LinkView> = Vec::new();
        for link in sums.into_iter().flatten().filter_map(|(_, term)| self.record(term)) {
            if !links.iter().any(|other| other.href == link.href) {
                links.push(link);
            }
        }
        links
    }

    fn record(&self, term: &Term) -> Option<LinkView> {
        match term {
            Term::Procedures(filter) | Term::Served(filter, _) => Some(self.list(filter)),
            Term::Fields(level) => {
                Some(level.as_ref().and_then(|level| self.level_list(level)).unwrap_or_else(|| self.top("menu_fields", "linh-vuc")))
            }
            Term::Counters => Some(self.top("menu_counters", "quay")),
            Term::Results(_) => Some(self.top("menu_statistics", "thong-ke")),
            Term::Budget(cell) => self.disclosure(cell),
        }
    }

    /// The narrowest list that holds what a filter counts.
    fn list(&self, filter: &Filter) -> LinkView {
        let field = filter.field.as_ref().and_then(|field| {
            let groups = self.plan.fields.iter();
            groups
                .filter(|group| matches!(group.shared, Shared::Field(shared) if shared.id == *field))
                .map(|group| self.group_link(group))
                .next()
        });
        let level = || filter.level.as_ref().and_then(|level| self.level_list(level));
        let online = || {
            let slug = online_slug(filter.online?);
            let file = Route::of(&["truc-tuyen", slug]).file();
            self.plan.online.iter().find(|group| group.route.file() == file).map(|group| self.group_link(group))
        };
        field.or_else(level).or_else(online).unwrap_or_else(|| self.top("menu_procedures", "thu-tuc"))
    }

    fn level_list(&self, level: &Id) -> Option<LinkView> {
        let meant = |shared: &Shared<'_>| matches!(shared, Shared::Level(shared) if shared.id == *level);
        self.plan.levels.iter().find(|group| meant(&group.shared)).map(|group| self.group_link(group))
    }

    fn disclosure(&self, cell: &BudgetCell) -> Option<LinkView> {
        let quarter = self.plan.quarters.iter().find(|quarter| quarter.dated.year == cell.year && quarter.dated.period == cell.period)?;
        Some(LinkView::to(&self.period(quarter), &quarter.route))
    }
}
