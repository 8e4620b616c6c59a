//! One line of a list, and the lists under their headings.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use crate::model::fee::{Fee, FeeKind, FeeState};
use crate::model::procedure::Procedure;
use crate::plan::{Entry, Plan, online_slug};
use crate::render::view::frame::Views;
use crate::render::view::vocabulary::Vocabulary;

/// One line of a list; what programs read stands in its attributes.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ItemView {
    href: String,
    pub(super) code: String,
    /// What people call it.
    pub(super) title: String,
    /// The official name, where it is another.
    official: Option<String>,
    /// The time limit on the first channel.
    time: Option<String>,
    /// The cost in a few words.
    fee: String,
    /// The level that decides, where it is not the commune.
    level: Option<String>,
    level_id: String,
    online: &'static str,
    bears_fee: &'static str,
    payable: &'static str,
    /// `province district`.
    interlinked: String,
}

/// Some lines under one heading.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SectionView<'v> {
    /// None where there is only one.
    pub(super) title: Option<String>,
    /// The id of its heading: ASCII.
    pub(super) anchor: String,
    /// What to know first.
    pub(super) note: Option<String>,
    pub(super) items: Vec<&'v ItemView>,
}

impl ItemView {
    /// From an entry of the plan.
    pub(super) fn of(plan: &Plan<'_>, words: &Vocabulary, entry: &Entry<'_>) -> Self {
        let procedure = entry.procedure;
        // Levels stand in the order of `levels.yaml`: the commune's own first.
        let own = plan.site.levels.first().is_some_and(|first| first.value.id == entry.level.id);
        let limit = procedure.channels.first().and_then(|channel| channel.time_limit.0.stated());
        let interlinked: Vec<&str> = procedure.interlinked.iter().map(|level| level.as_str()).collect();
        let yes = |is| if is { "yes" } else { "no" };
        Self {
            href: entry.route.file(),
            code: procedure.code.to_string(),
            title: procedure.everyday_name().to_owned(),
            official: procedure.common_name.as_ref().filter(|name| **name != procedure.name).map(|_| procedure.name.clone()),
            time: limit.map(|limit| words.limit(limit)),
            fee: cost(words, procedure),
            level: (!own).then(|| entry.level.name.clone()),
            level_id: entry.level.id.to_string(),
            online: online_slug(procedure.online),
            bears_fee: yes(procedure.bears_fee()),
            payable: yes(procedure.online_payment),
            interlinked: interlinked.join(" "),
        }
    }
}

/// `Miễn phí`; the price where there is one price; else that there is a fee, and of which kind.
pub(in crate::render) fn cost(words: &Vocabulary, procedure: &Procedure) -> String {
    let first: &[Fee] = procedure.channels.first().map(|channel| channel.fees.as_slice()).unwrap_or_default();
    let mut all = procedure.channels.iter().flat_map(|channel| &channel.fees).peekable();
    if all.peek().is_none() {
        return words.get("fee_not_stated").to_owned();
    }
    if !procedure.bears_fee() {
        return words.get(if all.all(|fee| fee.state == FeeState::NotStated) { "fee_not_stated" } else { "fee_free" }).to_owned();
    }
    if let [only @ Fee { state: FeeState::Amount(amount), .. }] = first {
        return words.price(only, *amount);
    }
    let kinds = |kind| procedure.channels.iter().flat_map(|channel| &channel.fees).any(|fee| fee.is_borne() && fee.kind == kind);
    let word = match (kinds(FeeKind::Phi), kinds(FeeKind::LePhi)) {
        (true, true) => "fee_some_both",
        (true, false) => "fee_some_phi",
        (false, _) => "fee_some_le_phi",
    };
    words.get(word).to_owned()
}

impl Views<'_> {
    /// Under the letters of the alphabet. `members` stand in the order of their names.
    pub(super) fn by_letter(&self, members: impl Iterator<Item = usize>) -> Vec<SectionView<'_>> {
        let mut sections: Vec<SectionView<'_>> = Vec::new();
        for item in members.map(|index| &self.items[index]) {
            let letter = initial(&item.title);
            match sections.last_mut().filter(|last| last.title.as_ref() == Some(&letter)) {
                Some(last) => last.items.push(item),
                None => sections.push(SectionView { anchor: anchor(&letter), note: None, title: Some(letter), items: vec![item] }),
            }
        }
        sections
    }

    /// Under headings of their own; a heading with nothing under it is left out, and one alone is not shown.
    pub(super) fn under(&self, headings: impl Iterator<Item = (String, String, Vec<usize>)>) -> Vec<SectionView<'_>> {
        let section = |(title, id, members): (String, String, Vec<usize>)| SectionView {
            title: Some(title),
            anchor: format!("muc-{id}"),
            note: None,
            items: members.into_iter().map(|index| &self.items[index]).collect(),
        };
        let mut sections: Vec<SectionView<'_>> = headings.filter(|(_, _, members)| !members.is_empty()).map(section).collect();
        if let [only] = sections.as_mut_slice() {
            only.title = None;
        }
        sections
    }
}

/// The letter of the Vietnamese alphabet under which a name stands: its first, without tone; Ă, Â, Đ, Ê, Ô, Ơ, Ư are letters.
fn initial(name: &str) -> String {
    let is_tone = |mark: &char| matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let first = name.chars().find(|letter| letter.is_alphanumeric()).map(String::from).unwrap_or_default();
    first.nfd().filter(|mark| !is_tone(mark)).nfc().collect::<String>().to_uppercase()
}

/// The id of a letter's heading, as one types it: Đ is `dd`, Â is `aa`, Ă is `aw`.
fn anchor(letter: &str) -> String {
    let mut id = String::from("chu-");
    let mut last = 'x';
    for part in letter.to_lowercase().nfd() {
        match part {
            '\u{302}' => id.push(last),
            '\u{306}' | '\u{31b}' => id.push('w'),
            'đ' => id.push_str("dd"),
            part if part.is_ascii_alphanumeric() => id.push(part),
            part => id.push_str(&format!("u{:x}", u32::from(part))),
        }
        last = part;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_under_its_letter_without_tone() {
        let letters = [("Ấp trứng", "Â"), ("đăng ký", "Đ"), ("Ở nhờ", "Ơ"), ("“Giấy”", "G"), ("Ủy quyền", "U")];
        for (name, letter) in letters {
            assert_eq!(initial(name), letter, "{name}");
        }
    }

    #[test]
    fn every_letter_has_an_id_of_its_own() {
        let letters = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY9".chars().map(String::from);
        let mut ids: Vec<String> = letters.map(|letter| anchor(&letter)).collect();
        assert_eq!(ids[..7], ["chu-a", "chu-aw", "chu-aa", "chu-b", "chu-c", "chu-d", "chu-dd"]);
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}
