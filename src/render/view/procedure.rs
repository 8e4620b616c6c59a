//! The page of one procedure, in the fixed order of the national portal, with an answer box on top.

use serde::Serialize;

use crate::model::channel::{By, Channel};
use crate::model::document::Documents;
use crate::model::fee::{Fee, FeeState};
use crate::model::id::Id;
use crate::model::part::Part;
use crate::plan::{Entry, Route, online_slug};
use crate::render::markup;
use crate::render::view::frame::{LinkView, PageView, ProvenanceView, Views};
use crate::render::view::vocabulary::lifecycle_slug;

/// The page of one procedure.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ProcedurePage {
    page: PageView,
    code: String,
    /// What people call it; the heading.
    everyday: String,
    /// The official name, where it is another.
    official: Option<String>,
    summary: Option<String>,
    state: StateView,
    level: LinkView,
    field: LinkView,
    counter: CounterView,
    online: OnlineView,
    interlinked: Vec<String>,
    answer: AnswerView,
    applicants: PartView,
    documents: DocumentsView,
    steps: StepsView,
    channels: Vec<ChannelView>,
    result: PartView,
    requirements: PartView,
    agency: PartView,
    authority: Option<String>,
    coordinating: Vec<String>,
    legal: LegalView,
    decision: Option<String>,
    effective: Option<String>,
    related: Vec<LinkView>,
    provenance: ProvenanceView,
}

#[derive(Debug, Serialize)]
struct StateView {
    /// `future`, `current`, `repealed`.
    slug: &'static str,
    word: String,
    /// The day of the change, where it is not current.
    date: Option<String>,
    replaced_by: Option<LinkView>,
}

#[derive(Debug, Serialize)]
struct CounterView {
    number: u32,
    name: String,
    href: String,
    posts: Vec<String>,
}

#[derive(Debug, Serialize)]
struct OnlineView {
    slug: &'static str,
    word: String,
    /// Its list; none where it is not offered.
    href: Option<String>,
    reason: Option<String>,
    url: Option<String>,
    payment: bool,
}

/// The five answers on top.
#[derive(Debug, Serialize)]
struct AnswerView {
    who: String,
    bring: String,
    cost: String,
    time: String,
    place: String,
}

/// A part that is a list of sentences, or why there is none.
#[derive(Debug, Serialize)]
struct PartView {
    items: Vec<String>,
    absent: Option<String>,
}

#[derive(Debug, Serialize)]
struct DocumentsView {
    sets: u32,
    cases: Vec<CaseView>,
    note: Option<String>,
    absent: Option<String>,
}

#[derive(Debug, Serialize)]
struct CaseView {
    name: Option<String>,
    items: Vec<DocumentView>,
}

#[derive(Debug, Serialize)]
struct DocumentView {
    name: String,
    originals: u32,
    copies: u32,
    note: Option<String>,
    /// Whether it is a form.
    form: bool,
    /// The form's file, where it is offered.
    form_href: Option<String>,
}

#[derive(Debug, Serialize)]
struct StepsView {
    items: Vec<StepView>,
    absent: Option<String>,
}

#[derive(Debug, Serialize)]
struct StepView {
    who: Option<String>,
    text_html: String,
    time: Option<String>,
}

#[derive(Debug, Serialize)]
struct ChannelView {
    /// `direct`, `online`, `post`.
    slug: &'static str,
    by: String,
    time: String,
    time_note: Option<String>,
    extended: Vec<ExtensionView>,
    fees: Vec<FeeView>,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct ExtensionView {
    time: String,
    when: String,
}

#[derive(Debug, Serialize)]
struct FeeView {
    kind: String,
    name: Option<String>,
    text: String,
    exemptions: Vec<String>,
    legal: Vec<String>,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct LegalView {
    acts: Vec<ActView>,
    absent: Option<String>,
}

#[derive(Debug, Serialize)]
struct ActView {
    number: String,
    title: String,
    issued: String,
    issuer: String,
    /// Whether it is in force on the day of the site.
    in_force: bool,
}

impl Views<'_> {
    /// The page of one procedure.
    pub(in crate::render) fn procedure(&self, entry: &Entry<'_>) -> ProcedurePage {
        let procedure = entry.procedure;
        let root = entry.route.root();
        let description = procedure.summary.clone().unwrap_or_else(|| procedure.name.clone());
        let field_route = Route::of(&["linh-vuc", entry.field.id.as_str()]);
        let field = LinkView::to(&entry.field.name, &field_route);
        let listed = self.plan.fields.iter().any(|group| group.route == field_route);
        let crumbs =
            if listed { vec![self.top("menu_fields", "linh-vuc"), field.clone()] } else { vec![self.top("menu_procedures", "thu-tuc")] };
        let title = format!("{} ({})", procedure.everyday_name(), procedure.code);
        let channels: Vec<ChannelView> = procedure.channels.iter().map(|channel| self.channel(channel)).collect();
        ProcedurePage {
            page: self.page(&entry.route, "thu-tuc", &title, &description, crumbs),
            code: procedure.code.to_string(),
            everyday: procedure.everyday_name().to_owned(),
            official: procedure.common_name.is_some().then(|| procedure.name.clone()),
            summary: procedure.summary.clone(),
            state: self.state(entry),
            level: LinkView::to(&entry.level.name, &Route::of(&["cap", entry.level.id.as_str()])),
            field,
            counter: CounterView {
                number: entry.counter.number,
                name: entry.counter.name.clone(),
                href: Route::of(&["quay", &entry.counter.number.to_string()]).file(),
                posts: entry.counter.posts.clone(),
            },
            online: self.online(entry),
            interlinked: procedure.interlinked.iter().map(|level| self.level_name(level)).collect(),
            answer: self.answer(entry, &channels),
            applicants: self.list(&procedure.applicants),
            documents: self.documents(entry),
            steps: self.steps(entry, &root),
            channels,
            result: self.list(&procedure.result),
            requirements: self.list(&procedure.requirements),
            agency: self.one(&procedure.agency),
            authority: procedure.authority.clone(),
            coordinating: procedure.coordinating.clone(),
            legal: self.legal(entry),
            decision: entry.decision.map(|decision| self.decision(decision)),
            effective: procedure.effective.map(|date| date.to_string()),
            related: procedure.related.iter().filter_map(|code| self.link(code.as_str())).collect(),
            provenance: self.provenance(&procedure.provenance),
        }
    }

    /// A link to a procedure.
    pub(in crate::render) fn link(&self, code: &str) -> Option<LinkView> {
        self.plan.entry(code).map(|entry| LinkView::to(entry.procedure.everyday_name(), &entry.route))
    }

    /// `cấp tỉnh`, in the middle of a sentence.
    fn level_name(&self, id: &Id) -> String {
        let level = self.plan.site.levels.iter().find(|level| level.value.id == *id);
        let name = level.map_or(id.as_str(), |level| level.value.name.as_str());
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
    }

    fn state(&self, entry: &Entry<'_>) -> StateView {
        use crate::model::procedure::Lifecycle;
        let procedure = entry.procedure;
        let date = match entry.state {
            Lifecycle::Future => procedure.effective,
            Lifecycle::Current => None,
            Lifecycle::Repealed => procedure.repealed.or(entry.level.to),
        };
        StateView {
            slug: lifecycle_slug(entry.state),
            word: self.words.lifecycle(entry.state).to_owned(),
            date: date.map(|date| date.to_string()),
            replaced_by: procedure.replaced_by.as_ref().and_then(|code| self.link(code.as_str())),
        }
    }

    fn online(&self, entry: &Entry<'_>) -> OnlineView {
        use crate::model::procedure::Online;
        let procedure = entry.procedure;
        OnlineView {
            slug: online_slug(procedure.online),
            word: self.words.online(procedure.online).to_owned(),
            href: (procedure.online != Online::None).then(|| Route::of(&["truc-tuyen", online_slug(procedure.online)]).file()),
            reason: procedure.partial_reason.clone(),
            url: procedure.online_url.clone(),
            payment: procedure.online_payment,
        }
    }

    fn answer(&self, entry: &Entry<'_>, channels: &[ChannelView]) -> AnswerView {
        let procedure = entry.procedure;
        let words = &self.words;
        let first = channels.first();
        let who = match &procedure.applicants {
            Part::Stated(items) => items.join("; "),
            part => self.list(part).absent.unwrap_or_default(),
        };
        let bring = match &procedure.documents.0 {
            Part::Stated(documents) => {
                let count: usize = documents.cases.iter().map(|case| case.items.len()).sum();
                let word = if documents.cases.len() > 1 { words.get("answer_papers_by_case") } else { words.get("answer_papers") };
                format!("{count} {word}")
            }
            Part::Absent(absence) => words.absence(absence),
            Part::Missing => String::new(),
        };
        let place = format!("{} {}: {}", words.get("counter"), entry.counter.number, entry.counter.name);
        AnswerView { who, bring, cost: self.cost(procedure), time: first.map(|channel| channel.time.clone()).unwrap_or_default(), place }
    }

    /// The cost in a few words: the same on all channels, or what the first asks.
    fn cost(&self, procedure: &crate::model::procedure::Procedure) -> String {
        let words = &self.words;
        let fees: Vec<&Fee> = procedure.channels.iter().flat_map(|channel| &channel.fees).collect();
        if fees.is_empty() {
            return words.get("fee_not_stated").to_owned();
        }
        if fees.iter().all(|fee| fee.state == FeeState::Free) {
            return words.get("fee_free").to_owned();
        }
        let counter: Vec<String> = procedure
            .channels
            .first()
            .into_iter()
            .flat_map(|channel| &channel.fees)
            .filter(|fee| fee.is_borne())
            .map(|fee| words.fee(fee))
            .collect();
        match counter.as_slice() {
            [] => words.get("fee_some").to_owned(),
            [one] => one.clone(),
            [first, ..] => format!("{first}; {}", words.get("fee_and_more")),
        }
    }

    fn list(&self, part: &Part<Vec<String>>) -> PartView {
        match part {
            Part::Stated(items) => PartView { items: items.clone(), absent: None },
            Part::Absent(absence) => PartView { items: Vec::new(), absent: Some(self.words.absence(absence)) },
            Part::Missing => PartView { items: Vec::new(), absent: Some(self.words.get("absent_missing").to_owned()) },
        }
    }

    fn one(&self, part: &Part<String>) -> PartView {
        match part {
            Part::Stated(text) => PartView { items: vec![text.clone()], absent: None },
            Part::Absent(absence) => PartView { items: Vec::new(), absent: Some(self.words.absence(absence)) },
            Part::Missing => PartView { items: Vec::new(), absent: Some(self.words.get("absent_missing").to_owned()) },
        }
    }

    fn documents(&self, entry: &Entry<'_>) -> DocumentsView {
        match &entry.procedure.documents.0 {
            Part::Stated(Documents { sets, cases, note }) => {
                let offered = |file: &str| self.plan.site.downloads.iter().any(|download| download.path == file);
                let document = |item: &crate::model::document::Document| DocumentView {
                    name: item.name.clone(),
                    originals: item.originals,
                    copies: item.copies,
                    note: item.note.clone(),
                    form: item.form.is_some(),
                    form_href: item.form.as_deref().filter(|file| offered(file)).map(|file| format!("files/{file}")),
                };
                let case = |case: &crate::model::document::Case| CaseView {
                    name: case.name.clone(),
                    items: case.items.iter().map(document).collect(),
                };
                DocumentsView { sets: *sets, cases: cases.iter().map(case).collect(), note: note.clone(), absent: None }
            }
            Part::Absent(absence) => DocumentsView { sets: 0, cases: Vec::new(), note: None, absent: Some(self.words.absence(absence)) },
            Part::Missing => {
                DocumentsView { sets: 0, cases: Vec::new(), note: None, absent: Some(self.words.get("absent_missing").to_owned()) }
            }
        }
    }

    fn steps(&self, entry: &Entry<'_>, root: &str) -> StepsView {
        match &entry.procedure.steps {
            Part::Stated(steps) => {
                let step = |step: &crate::model::step::Step| StepView {
                    who: step.who.clone(),
                    text_html: markup::inline(&step.text, root),
                    time: step.time.map(|time| self.words.duration(time)),
                };
                StepsView { items: steps.iter().map(step).collect(), absent: None }
            }
            Part::Absent(absence) => StepsView { items: Vec::new(), absent: Some(self.words.absence(absence)) },
            Part::Missing => StepsView { items: Vec::new(), absent: Some(self.words.get("absent_missing").to_owned()) },
        }
    }

    fn channel(&self, channel: &Channel) -> ChannelView {
        let words = &self.words;
        let (slug, by) = match channel.by {
            By::Direct => ("direct", "channel_direct"),
            By::Online => ("online", "channel_online"),
            By::Post => ("post", "channel_post"),
        };
        let (time, time_note, extended) = match &channel.time_limit.0 {
            Part::Stated(limit) => {
                let extension = |extension: &crate::model::time::Extension| ExtensionView {
                    time: words.count(extension.amount, extension.unit),
                    when: extension.when.clone(),
                };
                (words.limit(limit), limit.note.clone(), limit.extended.iter().map(extension).collect())
            }
            Part::Absent(absence) => (words.absence(absence), None, Vec::new()),
            Part::Missing => (words.get("absent_missing").to_owned(), None, Vec::new()),
        };
        let act = |id: &Id| self.plan.acts.get(id).map(|act| act.number.clone());
        let fee = |fee: &Fee| FeeView {
            kind: words.fee_kind(fee.kind).to_owned(),
            name: fee.name.clone(),
            text: words.fee(fee),
            exemptions: fee.exemptions.clone(),
            legal: fee.legal.iter().filter_map(act).collect(),
            note: fee.note.clone(),
        };
        ChannelView {
            slug,
            by: words.get(by).to_owned(),
            time,
            time_note,
            extended,
            fees: channel.fees.iter().map(fee).collect(),
            note: channel.note.clone(),
        }
    }

    fn legal(&self, entry: &Entry<'_>) -> LegalView {
        match &entry.procedure.legal_basis {
            Part::Stated(ids) => {
                let act = |id: &Id| {
                    self.plan.acts.get(id).map(|act| ActView {
                        number: act.number.clone(),
                        title: act.title.clone(),
                        issued: act.issued.to_string(),
                        issuer: act.issuer.clone(),
                        in_force: act.validity().holds_on(self.plan.site.as_of),
                    })
                };
                LegalView { acts: ids.iter().filter_map(act).collect(), absent: None }
            }
            Part::Absent(absence) => LegalView { acts: Vec::new(), absent: Some(self.words.absence(absence)) },
            Part::Missing => LegalView { acts: Vec::new(), absent: Some(self.words.get("absent_missing").to_owned()) },
        }
    }

    fn decision(&self, decision: &crate::model::office::Decision) -> String {
        let number = match &decision.number {
            Part::Stated(number) => format!("{} {number}", self.words.get("decision_number")),
            _ => self.words.get("decision_number_unknown").to_owned(),
        };
        let date = decision.date.stated().map(|date| format!(", {} {date}", self.words.get("decision_date"))).unwrap_or_default();
        format!("{} ({number}{date}), {}", decision.title, decision.issuer)
    }
}
