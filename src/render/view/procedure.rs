//! The page of one procedure, in the fixed order of the national portal, with an answer box on top.

use serde::Serialize;

use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::office::{Act, Decision};
use crate::model::part::Part;
use crate::model::procedure::{Lifecycle, Online};
use crate::model::step::Step;
use crate::plan::{Entry, Route, online_slug};
use crate::render::broadcast;
use crate::render::markup;
use crate::render::view::answer::AnswerView;
use crate::render::view::changes::InsteadView;
use crate::render::view::channel::{ChannelView, FeesView, TimeView};
use crate::render::view::document::{DocumentsView, FormView};
use crate::render::view::frame::{LinkView, PageView, Views};
use crate::render::view::item::ItemView;
use crate::render::view::origins::OriginView;
use crate::render::view::part::{AbsentView, FactView, PartView};
use crate::render::view::reconciliation::AcceptedView;
use crate::render::view::refused::RefusedView;
use crate::render::view::shift::ShiftsView;
use crate::render::view::trust::ProvenanceView;
use crate::render::view::vocabulary::{lower_first, sentence, upper_first};

/// The page of one procedure.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ProcedurePage<'v> {
    page: PageView,
    /// Names, code, and what programs read.
    item: &'v ItemView,
    summary: Option<String>,
    /// `future`, `current`, `repealed`.
    state: &'static str,
    /// Told where it is not in force on the day of the site.
    notice: Option<NoticeView>,
    /// The level that decides; a level that is no more has no list to lead to.
    level: FactView,
    counter: LinkView,
    /// The counter's opening hours.
    hours: FactView,
    online: OnlineView,
    /// The level that receives it, where it is not the one that decides.
    received_at: Option<String>,
    interlinked: Option<String>,
    answer: AnswerView,
    applicants: PartView,
    requirements: PartView,
    documents: DocumentsView,
    forms: Vec<FormView>,
    steps: StepsView,
    channels: Vec<ChannelView>,
    times: Vec<TimeView>,
    fees: Vec<FeesView>,
    result: PartView,
    agency: PartView,
    authority: Option<String>,
    coordinating: Vec<String>,
    legal: LegalView,
    decision: Option<DecisionView>,
    effective: Option<String>,
    /// When it began, what changed and will change, and when it ends, the latest first; empty where nothing but its
    /// beginning is known.
    history: Vec<EventView>,
    related: Vec<LinkView>,
    /// Which acts say what to ask for when a dossier is refused or late.
    refused: RefusedView,
    /// Since when it holds, when it was looked at, who keeps it.
    review: Vec<FactView>,
    provenance: ProvenanceView,
    /// Where each part comes from.
    origins: Vec<OriginView>,
    /// The file of what is read over the loudspeaker, beside the page; none where the procedure is no longer in force.
    script: Option<&'static str>,
    /// What the commune has accepted about the record, with its reasons.
    footnotes: Vec<AcceptedView>,
    /// What search engines read: JSON without `<`.
    service_html: String,
}

/// What must be known before reading on.
#[derive(Debug, Serialize)]
struct NoticeView {
    text: String,
    /// What takes its place, and since when.
    replaced_by: Option<InsteadView>,
    /// What is in force today, where what took its place has ended too.
    now: Option<LinkView>,
    /// What to do until it is in force.
    until: Option<InsteadView>,
    /// Whether it has ended and nothing is known to take its place.
    alone: bool,
}

#[derive(Debug, Serialize)]
struct OnlineView {
    word: String,
    /// How far it goes, in a sentence.
    sentence: String,
    /// Its list; none where it is not offered.
    href: Option<String>,
    /// Why only partly, a whole sentence.
    reason: Option<String>,
    /// Where it is filed.
    url: Option<String>,
    payment: bool,
}

#[derive(Debug, Serialize)]
struct StepsView {
    items: Vec<StepView>,
    absent: Option<AbsentView>,
}

#[derive(Debug, Serialize)]
struct StepView {
    who: Option<String>,
    text_html: String,
    time: Option<String>,
}

#[derive(Debug, Serialize)]
struct LegalView {
    acts: Vec<ActView>,
    absent: Option<AbsentView>,
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

#[derive(Debug, Serialize)]
struct DecisionView {
    title: String,
    issuer: String,
    number: Option<String>,
    absent: Option<AbsentView>,
    date: Option<String>,
}

#[derive(Debug, Serialize)]
struct EventView {
    date: String,
    text: String,
    /// Whether it lies after the day of the site.
    future: bool,
    /// What was said before and what is said from then on.
    shifts: Option<ShiftsView>,
    /// What took the place of what.
    instead: Option<InsteadView>,
    /// The acts that brought it.
    acts: Option<String>,
}

impl Views<'_> {
    /// The page of one procedure. `index` is its place in the plan.
    pub(in crate::render) fn procedure(&self, index: usize) -> ProcedurePage<'_> {
        let words = &self.words;
        let entry = &self.plan.entries[index];
        let (procedure, item) = (entry.procedure, &self.items[index]);
        let root = entry.route.root();
        let description = procedure.summary.as_deref().unwrap_or(&procedure.name);
        let counter = Route::of(&["quay", &entry.counter.number.to_string()]);
        let (times, fees) = (self.times(procedure), self.fees(procedure));
        let levels: Vec<String> = procedure.interlinked.iter().map(|level| lower_first(self.level_name(level))).collect();
        let step = |step: &Step| StepView {
            who: step.who.clone(),
            text_html: markup::inline(&step.text, &root),
            time: step.time.map(|time| words.duration(time)),
        };
        ProcedurePage {
            page: self.page(&entry.route, "thu-tuc", &format!("{} ({})", item.title, item.code), description, self.above(entry)),
            item,
            summary: procedure.summary.clone(),
            state: match entry.state {
                Lifecycle::Future => "future",
                Lifecycle::Current => "current",
                Lifecycle::Repealed => "repealed",
            },
            notice: self.notice(entry),
            level: self.level(entry),
            counter: LinkView::to(&self.counter_name(entry.counter.number), &counter).noting(Some(&entry.counter.name)),
            hours: FactView::of(words, "fact_hours", self.hours(entry.counter)),
            online: self.online(entry),
            received_at: procedure
                .received_at
                .as_ref()
                .filter(|level| **level != entry.level.id)
                .map(|level| self.level_name(level).to_owned()),
            interlinked: (!levels.is_empty()).then(|| levels.join(", ")),
            answer: self.answer(procedure, &times, &fees),
            applicants: PartView::list(words, &procedure.applicants),
            requirements: PartView::list(words, &procedure.requirements),
            documents: self.documents(procedure),
            forms: self.forms(procedure),
            steps: StepsView {
                items: procedure.steps.stated().map(|steps| steps.iter().map(step).collect()).unwrap_or_default(),
                absent: AbsentView::from(words, &procedure.steps),
            },
            channels: self.channels(procedure),
            times,
            fees,
            result: PartView::list(words, &procedure.result),
            agency: PartView::one(words, &procedure.agency),
            authority: procedure.authority.clone().filter(|authority| procedure.agency.stated() != Some(authority)),
            coordinating: procedure.coordinating.clone(),
            legal: self.legal(&procedure.legal_basis),
            decision: entry.decision.map(|decision| self.decision(decision)),
            effective: procedure.effective.map(|date| date.to_string()),
            history: self.history(entry),
            related: procedure.related.iter().filter_map(|code| self.link(code.as_str())).collect(),
            refused: self.refused(),
            review: self.review(entry),
            origins: self.origins(&procedure.provenance),
            provenance: self.provenance(&procedure.provenance),
            script: broadcast::has_script(entry).then_some(broadcast::FILE),
            footnotes: self.footnotes(&entry.listed.at),
            service_html: self.service(entry),
        }
    }

    /// The way down: by its field, where that has a list.
    fn above(&self, entry: &Entry<'_>) -> Vec<LinkView> {
        let route = Route::of(&["linh-vuc", entry.field.id.as_str()]);
        let field = self.plan.fields.iter().any(|group| group.route == route).then(|| LinkView::to(&entry.field.name, &route));
        std::iter::once(self.top("menu_procedures", "thu-tuc")).chain(field).collect()
    }

    fn link(&self, code: &str) -> Option<LinkView> {
        let entry = self.plan.entry(code)?;
        Some(LinkView::to(&format!("{} ({code})", entry.procedure.everyday_name()), &entry.route))
    }

    fn level(&self, entry: &Entry<'_>) -> FactView {
        let route = Route::of(&["cap", entry.level.id.as_str()]);
        let fact = FactView::stated(self.words.get("level"), entry.level.name.clone());
        if self.plan.levels.iter().any(|group| group.route == route) { fact.leading(route.file()) } else { fact }
    }

    /// What a level is called.
    pub(super) fn level_name<'s>(&'s self, id: &'s Id) -> &'s str {
        let level = self.plan.site.levels.iter().find(|level| level.value.id == *id);
        level.map_or(id.as_str(), |level| level.value.name.as_str())
    }

    fn notice(&self, entry: &Entry<'_>) -> Option<NoticeView> {
        let words = &self.words;
        let (word, date) = match entry.state {
            Lifecycle::Future => ("state_future", entry.procedure.effective.max(entry.level.from)),
            Lifecycle::Current => ("state_ending", Some(entry.end?)),
            Lifecycle::Repealed => ("state_repealed", entry.end),
        };
        let since = date.map(|date| format!(" {} {date}", words.get(&format!("{word}_date")))).unwrap_or_default();
        let next = entry.procedure.replaced_by.as_ref().and_then(|code| self.plan.entry(code.as_str()));
        let standing = next.filter(|next| next.state == Lifecycle::Repealed);
        let standing = standing.and_then(|next| self.plan.standing(next.procedure.code.as_str()));
        let before = self.plan.predecessors(entry.procedure.code.as_str()).filter(|_| entry.state == Lifecycle::Future);
        let until: Vec<LinkView> = before.filter_map(|before| self.link(before.procedure.code.as_str())).collect();
        Some(NoticeView {
            text: format!("{}{since}.", words.get(word)),
            replaced_by: next.and_then(|next| {
                let word = next.procedure.effective.map_or_else(
                    || words.get("state_replaced_by").to_owned(),
                    |from| format!("{} {from}:", words.get("state_replaced_from")),
                );
                Some(InsteadView { word, links: vec![self.link(next.procedure.code.as_str())?] })
            }),
            now: standing.and_then(|index| self.link(self.items[index].code.as_str())),
            until: (!until.is_empty()).then(|| InsteadView { word: words.get("state_until").to_owned(), links: until }),
            alone: entry.state == Lifecycle::Repealed && next.is_none(),
        })
    }

    fn history(&self, entry: &Entry<'_>) -> Vec<EventView> {
        let event = |date: Date, text: String| EventView {
            date: date.to_string(),
            text,
            future: self.is_to_come(date),
            shifts: None,
            instead: None,
            acts: None,
        };
        let plain = |date: Date, word, instead: Option<InsteadView>| {
            let instead = instead.map(|instead| InsteadView { word: upper_first(&instead.word), ..instead });
            (date, EventView { instead, ..event(date, self.words.get(word).to_owned()) })
        };
        let ending = |end| if self.is_to_come(end) { "history_ends" } else { "history_ended" };
        let ended = entry.end.map(|end| plain(end, ending(end), self.after(entry)));
        let changed = entry.listed.changes.iter().map(|change| {
            let shifts = Some(self.shifts(entry.listed, change));
            (change.from, EventView { shifts, acts: self.acts_of(change), ..event(change.from, sentence(&change.note)) })
        });
        let mut events: Vec<(Date, EventView)> = changed.chain(ended).collect();
        let before = self.before(entry);
        if events.is_empty() && before.is_none() {
            return Vec::new();
        }
        events.extend(entry.procedure.effective.map(|date| plain(date, "history_begun", before)));
        events.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
        events.into_iter().map(|(_, event)| event).collect()
    }

    fn online(&self, entry: &Entry<'_>) -> OnlineView {
        let procedure = entry.procedure;
        let slug = online_slug(procedure.online);
        OnlineView {
            word: self.words.online(procedure.online).to_owned(),
            sentence: self.words.get(&format!("online_{slug}_sentence")).to_owned(),
            href: (procedure.online != Online::None).then(|| Route::of(&["truc-tuyen", slug]).file()),
            reason: procedure.partial_reason.as_deref().map(sentence),
            url: procedure.online_url.as_ref().map(|url| url.as_str().to_owned()),
            payment: procedure.online_payment,
        }
    }

    fn legal(&self, part: &Part<Vec<Id>>) -> LegalView {
        let view = |act: &&Act| ActView {
            number: act.number.clone(),
            title: act.title.clone(),
            issued: act.issued.to_string(),
            issuer: act.issuer.clone(),
            in_force: act.validity().holds_on(self.plan.site.as_of),
        };
        let acts = part.stated().into_iter().flatten().filter_map(|id| self.plan.acts.get(id)).map(view).collect();
        LegalView { acts, absent: AbsentView::from(&self.words, part) }
    }

    fn decision(&self, decision: &Decision) -> DecisionView {
        DecisionView {
            title: decision.title.clone(),
            issuer: decision.issuer.clone(),
            number: decision.number.stated().cloned(),
            absent: AbsentView::from(&self.words, &decision.number),
            date: decision.date.stated().map(|date| date.to_string()),
        }
    }
}
