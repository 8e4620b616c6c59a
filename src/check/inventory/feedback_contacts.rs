//! The notice on feedback says who receives it, where, and how to reach them, or says that this is not published yet.
//!
//! NĐ 20/2008/NĐ-CP asks every reception office to post it. The reader of a missing key has spoken already; here is what
//! stands there and is no address.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::part::{AbsenceReason, Part};
use crate::model::site::Site;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let feedback = &site.settings.value.feedback;
    let at = site.settings.at.key("feedback");
    let email_unread = diagnostics.cover(&at.key("email"));
    let mut say = |key: &str, sentence: &'static str, help: &'static str| {
        let place = at.key(key);
        if !diagnostics.cover(&place) {
            let found = diagnostics.error(Rule::FeedbackContact, place, Message::new(sentence).with("key", key));
            found.help(Message::new(help).with("key", key));
        }
    };
    for (key, part) in [("agency", &feedback.agency), ("address", &feedback.address)] {
        if says_nothing(part) {
            say(key, "finding-feedback-missing", "help-feedback-missing");
        }
    }
    if says_nothing(&feedback.phone) && says_nothing(&feedback.email) && !email_unread {
        say("phone", "finding-feedback-unreachable", "help-feedback-unreachable");
    }
    if feedback.phone.stated().is_some_and(|phone| !phone.trim().is_empty() && !are_phones(phone)) {
        say("phone", "finding-feedback-phone", "help-feedback-phone");
    }
    if feedback.email.stated().is_some_and(|email| !email.trim().is_empty() && !are_mails(email)) {
        say("email", "finding-feedback-email", "help-feedback-email");
    }
}

/// Blank, or declared to be none: every commune has a place for feedback.
fn says_nothing(part: &Part<String>) -> bool {
    match part {
        Part::Stated(text) => text.trim().is_empty(),
        Part::Absent(absence) => absence.reason == AbsenceReason::NotApplicable,
        Part::Missing => true,
    }
}

/// One number or several: 8 to 15 digits each, or a short number of a hotline such as 1022. Words in brackets are a remark.
fn are_phones(text: &str) -> bool {
    text.split([';', ',', '/']).all(|one| {
        let parts = one.split(['(', ')']).enumerate();
        let number = parts.filter(|(index, part)| index % 2 == 0 || !part.contains(char::is_alphabetic));
        let digits: String = number.flat_map(|(_, part)| part.chars()).filter(char::is_ascii_digit).collect();
        matches!(digits.len(), 8..=15) || (matches!(digits.len(), 3..=5) && digits.starts_with('1'))
    })
}

/// One address or several: something, one `@`, and a domain with a dot.
fn are_mails(text: &str) -> bool {
    text.split([';', ',']).map(str::trim).all(|one| match one.split_once('@') {
        Some((name, domain)) => {
            let labels = domain.split('.').collect::<Vec<_>>();
            !name.is_empty()
                && labels.len() >= 2
                && labels.iter().all(|label| !label.is_empty())
                && !domain.contains('@')
                && !one.contains(char::is_whitespace)
        }
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_as_offices_write_them_are_sound() {
        for phone in [
            "0220.3812.345",
            "(0220) 3 812 345",
            "+84 220 381 2345",
            "1022",
            "18001096",
            "0220 3812345 (giờ hành chính)",
            "0220 3812345; 1022",
        ] {
            assert!(are_phones(phone), "{phone}");
        }
        for phone in ["0220", "38123", "số máy lẻ", "0220 3812345; 12", "02203812345678901"] {
            assert!(!are_phones(phone), "{phone}");
        }
        for mail in ["ubnd@xa-mau.example", "a.b@haiduong.gov.vn; c@d.example"] {
            assert!(are_mails(mail), "{mail}");
        }
        for mail in ["ubnd.xa-mau.example", "ubnd@xamau", "@a.example", "a@@b.example", "a@b..example", "a b@c.example", "a@b.example;"] {
            assert!(!are_mails(mail), "{mail}");
        }
    }
}
