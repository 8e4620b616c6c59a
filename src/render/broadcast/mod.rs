//! What a presenter reads over the commune's loudspeaker: sixty to ninety seconds, everything in words.
//!
//! Plain text for whoever reads aloud: a sentence a line, an empty line where a breath is taken. What does not fit is left
//! out whole and named as standing on the notice board; nothing is cut in the middle, and what is not verified says so twice.

mod draft;
mod fee;
mod procedure;
pub mod quarter;

use crate::model::procedure::Lifecycle;
use crate::model::time::{Amount, Duration, Unit};
use crate::output::Output;
use crate::plan::{Entry, Route};
use crate::render::view::frame::Views;
use crate::render::view::vocabulary::{Vocabulary, filled, sentence, upper_first};
use crate::speech::date::date;
use crate::speech::number::{decimal, whole};
use crate::speech::sign::phone as phone_number;
use crate::speech::text::Ear;
use crate::words::{Language, broadcast_words};

/// The name of a script, beside the page of what it tells.
pub(in crate::render) const FILE: &str = "truyen-thanh.txt";

/// Windows' own editor wants a mark at the front and two signs at the end of a line; without the mark a browser that is not
/// told the encoding shows no Vietnamese.
fn file(route: &Route, text: &str) -> Output {
    Output { path: format!("{}{FILE}", route.folder()), bytes: format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes() }
}

/// Writes scripts of one site.
pub(in crate::render) struct Speaker<'v> {
    views: &'v Views<'v>,
    words: Vocabulary,
    ear: Ear,
    /// The one-stop office, as it is said.
    office: String,
    /// `xã Tân Việt`, as it is said.
    commune: String,
    /// Sentences that are the same in every script.
    lead: String,
    address: Option<String>,
    phone: String,
    day: Option<String>,
    notices: Vec<String>,
}

impl<'v> Speaker<'v> {
    /// For the site of these views.
    pub(in crate::render) fn of(views: &'v Views<'v>) -> Self {
        let words = words();
        let ear = ear(&words);
        let site = &views.plan.site;
        let settings = &site.settings.value;
        let say = |id: &str, values: &[String]| filled(words.get(id), values);
        let phone = settings.office.phone.stated().map(|phone| phone_number(phone));
        Self {
            office: ear.heard(&settings.office.name),
            lead: say("speech_lead", &[ear.heard(&settings.commune.name)]),
            commune: ear.heard(&settings.commune.name),
            address: settings.office.address.stated().map(|address| say("speech_address", &[bare(&ear.heard(address))])),
            phone: phone
                .map_or_else(|| words.get("speech_phone_unknown").to_owned(), |phone| say("speech_phone", &[phone.clone(), phone.clone()])),
            // A living site stands for today; only of a frozen one has a listener to know the day.
            day: settings.snapshot.map(|_| say("speech_day", &[date(site.as_of)])),
            notices: views.notices().map(|notice| sentence(&ear.heard(&notice.text))).collect(),
            views,
            words,
            ear,
        }
    }

    /// The script of a procedure as a file beside its page; none of what is no longer in force: nobody must learn it by ear.
    pub(in crate::render) fn procedure(&self, entry: &Entry<'_>) -> Option<Output> {
        has_script(entry).then(|| file(&entry.route, &self.script(entry)))
    }

    fn say(&self, id: &str, values: &[String]) -> String {
        filled(self.words.get(id), values)
    }

    /// A text of a page, which speaks to one reader, as it speaks to all.
    fn heard_by_all(&self, text: &str) -> String {
        let (you, all) = (self.words.get("speech_you"), self.words.get("speech_neighbours"));
        let (your, our) = (upper_first(you), upper_first(all));
        let is = |word: &str, one: &str| word.strip_prefix(one).is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
        let heard = self.ear.heard(text);
        if !heard.contains(you) && !heard.contains(&your) {
            return heard;
        }
        let word = |word: &str| match word {
            _ if is(word, you) => word.replacen(you, all, 1),
            _ if is(word, &your) => word.replacen(&your, &our, 1),
            _ => word.to_owned(),
        };
        heard.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }

    /// `ba ngày làm việc`, `nửa ngày`.
    fn duration(&self, amount: Amount, unit: Unit) -> String {
        let unit = self.views.words.unit(unit);
        match amount.thousandths() {
            500 => self.say("speech_half", &[unit.to_owned()]),
            thousandths if thousandths % 1000 == 0 => format!("{} {unit}", whole(thousandths / 1000)),
            thousandths => format!("{} {unit}", decimal(thousandths, 3)),
        }
    }

    /// Days and working days stay apart.
    fn limit(&self, limit: &[Duration]) -> String {
        let parts: Vec<String> = limit.iter().map(|part| self.duration(part.amount, part.unit)).collect();
        parts.join(&format!(" {} ", self.views.words.get("and")))
    }
}

/// Whether a procedure has a script.
pub(in crate::render) fn has_script(entry: &Entry<'_>) -> bool {
    entry.state != Lifecycle::Repealed
}

fn words() -> Vocabulary {
    Vocabulary::new(broadcast_words(Language::Vietnamese))
}

fn ear(words: &Vocabulary) -> Ear {
    Ear::of(words.get("speech_abbreviations"), words.get("speech_units"))
}

/// Without a full stop at its end, for the middle of a sentence.
fn bare(text: &str) -> String {
    text.trim().trim_end_matches(['.', ';', ',', ':']).to_owned()
}
