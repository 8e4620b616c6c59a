//! The script of a procedure: who, what to bring, how much, how long, where, and whom to ask.
//!
//! What must be known is said first, then what fits, the most useful first; its name and the place are said twice.

use crate::model::channel::By;
use crate::model::document::{Case, Document};
use crate::model::fee::FeeState;
use crate::model::part::{Absence, AbsenceReason, Part};
use crate::model::procedure::{Lifecycle, Online, Procedure};
use crate::model::provenance::Trust;
use crate::model::time::TimeLimit;
use crate::plan::Entry;
use crate::render::broadcast::draft::{Draft, Place};
use crate::render::broadcast::{Speaker, bare};
use crate::render::view::answer::longest;
use crate::render::view::vocabulary::{lower_first, sentence, upper_first};
use crate::speech::date::date;
use crate::speech::number::whole;
use crate::speech::pace::syllables;

/// Nobody keeps more papers in mind.
const PAPERS: usize = 5;

/// Syllables for those whom it is for.
const APPLICANTS: usize = 30;

/// Syllables that papers leave for what the procedure is about.
const SUMMARY: usize = 30;

impl Speaker<'_> {
    /// The whole text of a procedure that is in force or to come.
    pub(super) fn script(&self, entry: &Entry<'_>) -> String {
        let procedure = entry.procedure;
        let mut draft = Draft::default();
        self.frame(entry, &mut draft);
        for line in self.cost(procedure) {
            draft.must(Place::Third, line);
        }
        self.time(procedure, &mut draft);
        draft.must(Place::First, self.who(procedure));
        self.bring(procedure, &mut draft);
        self.more(entry, &mut draft);
        draft.text()
    }

    /// What every script says: how it begins and ends, what it is about, where to go.
    fn frame(&self, entry: &Entry<'_>, draft: &mut Draft) {
        let procedure = entry.procedure;
        let word = |id: &str| self.words.get(id);
        let name = bare(&self.ear.heard(procedure.everyday_name()));
        let (counter, trust) = (whole(entry.counter.number.into()), procedure.provenance.overall());
        draft.must(Place::Call, word("speech_call"));
        draft.must(Place::Call, self.lead.clone());
        draft.must(Place::Call, self.say("speech_name", std::slice::from_ref(&name)));
        match trust {
            Trust::Verified => {}
            Trust::Reconstructed => draft.must(Place::Trust, word("speech_reconstructed")),
            Trust::Sample => draft.must(Place::Trust, word("speech_sample")),
        }
        if let Some(day) = &self.day {
            draft.must(Place::Trust, day.clone());
        }
        if let Some(from) = procedure.effective.max(entry.level.from).filter(|_| entry.state == Lifecycle::Future) {
            draft.must(Place::Trust, self.say("speech_starts", &[date(from)]));
        }
        let at_counter = procedure.channels.is_empty() || procedure.channels.iter().any(|channel| channel.by == By::Direct);
        let (place, again) = if at_counter { ("speech_where", "speech_again") } else { ("speech_help", "speech_again_help") };
        draft.must(Place::Where, self.say(place, &[counter.clone(), self.office.clone()]));
        draft.must(Place::Where, self.phone.clone());
        draft.must(Place::Again, self.say(again, &[name, counter, self.commune.clone()]));
        if trust != Trust::Verified {
            draft.must(Place::Close, word("speech_check"));
        }
        draft.must(Place::Close, word("speech_close"));
    }

    fn who(&self, procedure: &Procedure) -> String {
        let Some(all) = procedure.applicants.stated().filter(|all| !all.is_empty()) else {
            return self.words.get("speech_who_unknown").to_owned();
        };
        let mut length = 0;
        let heard = all.iter().map(|one| lower_first(&bare(&self.heard_by_all(one))));
        let said: Vec<String> = heard
            .take_while(|one| {
                length += syllables(one);
                length <= APPLICANTS
            })
            .collect();
        match said.len() {
            0 => self.words.get("speech_who_board").to_owned(),
            some if some < all.len() => self.say("speech_who_more", &[said.join("; ")]),
            _ => self.say("speech_who", &[said.join("; ")]),
        }
    }

    /// First what everybody needs. What is needed in some cases only stands on the board.
    fn bring(&self, procedure: &Procedure, draft: &mut Draft) {
        let word = |id: &str| self.words.get(id);
        let documents = match &procedure.documents.0 {
            Part::Stated(documents) => documents,
            Part::Absent(Absence { reason: AbsenceReason::NotApplicable, .. }) => {
                return draft.must(Place::Second, word("speech_bring_nothing"));
            }
            _ => return draft.must(Place::Second, word("speech_bring_unknown")),
        };
        let all: Vec<(&Case, &Document)> =
            documents.cases.iter().flat_map(|case| case.items.iter().map(move |document| (case, document))).collect();
        let always = all.iter().filter(|(case, document)| !case.conditional && !document.conditional);
        let fixed = syllables(word("speech_bring")) + syllables(word("speech_bring_rest"));
        let room = draft.room().saturating_sub(fixed);
        let mut used = 0;
        let mut papers: Vec<String> = Vec::new();
        for (_, document) in always.take(PAPERS) {
            let paper = lower_first(&bare(&self.heard_by_all(&document.name)));
            // Each is counted with the words before it.
            let length = syllables(&paper) + 3;
            // The first may take the room of the summary.
            let kept = if papers.is_empty() { 0 } else { SUMMARY };
            if used + length + kept > room {
                break;
            }
            used += length;
            papers.push(paper);
        }
        match papers.as_slice() {
            [] => {
                let by_case = all.iter().all(|(case, document)| case.conditional || document.conditional);
                return draft.must(Place::Second, word(if by_case { "speech_bring_case" } else { "speech_bring_board" }));
            }
            [paper] => draft.must(Place::Second, self.say("speech_bring_one", std::slice::from_ref(paper))),
            _ => {
                draft.must(Place::Second, word("speech_bring"));
                for (count, paper) in (1..).zip(&papers) {
                    draft.must(Place::Second, self.say("speech_nth", &[upper_first(&whole(count)), paper.clone()]));
                }
            }
        }
        if papers.len() < all.len() {
            draft.must(Place::Second, word("speech_bring_rest"));
        }
    }

    fn time(&self, procedure: &Procedure, draft: &mut Draft) {
        let first = procedure.channels.first().map(|channel| &channel.time_limit.0);
        let line = match first {
            Some(Part::Stated(limit)) => self.say("speech_time", &[self.limit(&limit.limit)]),
            Some(Part::Absent(Absence { reason: AbsenceReason::NotApplicable, .. })) => self.words.get("speech_time_nothing").to_owned(),
            _ => self.words.get("speech_time_unknown").to_owned(),
        };
        draft.must(Place::Fourth, line);
        let limit = |part: &Part<TimeLimit>| part.stated().map(|limit| limit.limit.clone());
        let usual = first.and_then(limit);
        if let Some(longer) = first.and_then(Part::stated).and_then(longest) {
            draft.must(Place::Fourth, self.say("speech_time_longer", &[self.duration(longer.amount, longer.unit)]));
        }
        if procedure.channels.iter().any(|channel| limit(&channel.time_limit.0) != usual) {
            draft.must(Place::Fourth, self.words.get("speech_time_others"));
        }
    }

    /// What fits, the most useful first; the last only where too little has been said.
    fn more(&self, entry: &Entry<'_>, draft: &mut Draft) {
        let procedure = entry.procedure;
        let word = |id: &str| self.words.get(id);
        for notice in &self.notices {
            draft.may(Place::Trust, notice.clone());
        }
        let fees = procedure.channels.first().map(|channel| channel.fees.as_slice()).unwrap_or_default();
        if fees.iter().any(|fee| fee.state == FeeState::ByResolution) {
            draft.may(Place::Third, word("speech_fee_ask"));
        }
        let summary = procedure.summary.as_deref().map(|summary| self.heard_by_all(summary)).unwrap_or_default();
        for line in sentences(&summary) {
            if !draft.may(Place::About, sentence(line)) {
                break;
            }
        }
        if let Some(end) = entry.end {
            draft.may(Place::Trust, self.say("speech_ends", &[date(end)]));
        }
        let hours = entry.counter.hours.stated().or(self.views.plan.site.settings.value.office.hours.stated());
        if let Some(hours) = hours {
            draft.may(Place::Where, self.say("speech_hours", &[bare(&self.ear.heard(hours))]));
        }
        if let Some(address) = &self.address {
            draft.may(Place::Where, address.clone());
        }
        let by = |by| procedure.channels.iter().any(|channel| channel.by == by);
        if by(By::Online) {
            let full = procedure.online == Online::Full;
            draft.may(Place::More, word(if full { "speech_online" } else { "speech_online_partly" }));
        }
        if by(By::Post) {
            draft.may(Place::More, word("speech_post"));
        }
        let documents = procedure.documents.0.stated().into_iter().flat_map(|documents| &documents.cases);
        if documents.flat_map(|case| &case.items).any(|document| document.form.is_some()) {
            draft.may(Place::Second, word("speech_forms"));
        }
        if let Some(result) = procedure.result.stated().filter(|result| !result.is_empty() && draft.is_short()) {
            let result: Vec<String> = result.iter().map(|one| lower_first(&bare(&self.heard_by_all(one)))).collect();
            draft.may(Place::More, self.say("speech_result", &[result.join("; ")]));
        }
        if procedure.common_name.is_some() && draft.is_short() {
            draft.may(Place::About, self.say("speech_official", &[bare(&self.ear.heard(&procedure.name))]));
        }
        let requirements = procedure.requirements.stated().into_iter().flatten().map(|one| sentence(&self.heard_by_all(one)));
        let rights = ["speech_refused", "speech_late"].into_iter().map(|id| word(id).to_owned());
        for line in requirements.chain(rights) {
            if draft.is_short() {
                draft.may(Place::More, line);
            }
        }
    }
}

/// The sentences of a text; a full stop inside a number is not there any more.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(". ").map(|line| line.trim().trim_end_matches('.')).filter(|line| !line.is_empty())
}
