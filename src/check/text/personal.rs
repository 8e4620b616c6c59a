//! Nothing that belongs to a person may go out: identity numbers, mobile telephones, bank accounts, private mailboxes.
//!
//! A notice is copied the hour it is posted, and cannot be called back; the folder itself is often public, so comments are
//! read too. The office's own telephone in `site.yaml` and at its counters is public, wherever it is repeated. What is told
//! hides the middle of the number, so that an acceptance does not publish it.

use std::collections::BTreeSet;

use crate::check::text::numbers::{self, Found, Kind};
use crate::check::text::{Line, MOST_IN_A_LINE, private_email};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::source::{Place, Range};

/// What a file holds of it.
#[derive(Debug, Default)]
pub(super) struct Personal {
    numbers: Vec<(Found, Range)>,
    mailboxes: Vec<(String, Range)>,
    /// Telephones that the office has published as its own.
    public: BTreeSet<String>,
}

impl Personal {
    /// Looks at a line, with those before and after it.
    pub(super) fn line(&mut self, line: &Line<'_>, before: &str, after: &str) {
        let office =
            line.file == "content/counters.yaml" || (line.file == "content/site.yaml" && !line.text.trim_ascii_start().starts_with('#'));
        let own = |start: usize, key: &str| office && (line.file != "content/site.yaml" || line.text[..start].contains(key));
        if line.digits >= 6 {
            for found in numbers::find(line.text, before, after) {
                if found.kind == Kind::Mobile && own(found.start, "phone:") {
                    self.public.insert(found.digits);
                } else {
                    let range = line.range(found.start, found.end);
                    self.numbers.push((found, range));
                }
            }
        }
        if line.text.as_bytes().contains(&b'@') {
            for (start, end) in private_email::find(line.text).into_iter().take(MOST_IN_A_LINE) {
                let mailbox = &line.text[start..end];
                if own(start, "email:") {
                    self.public.insert(mailbox.to_lowercase());
                } else {
                    self.mailboxes.push((mailbox.to_lowercase(), line.range(start, end)));
                }
            }
        }
    }
}

/// Tells what was found in all files, but not what the office has published as its own.
pub(super) fn tell<'a>(files: impl Iterator<Item = (&'a str, &'a Personal)> + Clone, diagnostics: &mut Diagnostics) {
    let public: BTreeSet<&str> = files.clone().flat_map(|(_, personal)| personal.public.iter().map(String::as_str)).collect();
    for (file, personal) in files {
        for (found, range) in personal.numbers.iter().filter(|(found, _)| !public.contains(&*found.digits)) {
            let (rule, sentence, kind) = match found.kind {
                Kind::Citizen => (Rule::PersonalNumber, "finding-personal-number", "citizen"),
                Kind::Card => (Rule::PersonalNumber, "finding-personal-number", "card"),
                Kind::Mobile => (Rule::PrivatePhone, "finding-private-phone", "mobile"),
                Kind::Account => (Rule::AccountNumber, "finding-account-number", "account"),
            };
            let masked = found.masked();
            diagnostics
                .error(rule, Place::span(file, *range), Message::new(sentence).with("kind", kind).with("masked", &masked))
                .about(&masked)
                .help(Message::new("help-personal").with("masked", masked));
        }
        for (mailbox, range) in personal.mailboxes.iter().filter(|(mailbox, _)| !public.contains(&**mailbox)) {
            let masked = private_email::masked(mailbox);
            diagnostics
                .warning(Rule::PrivateEmail, Place::span(file, *range), Message::new("finding-private-email").with("masked", &masked))
                .about(&masked)
                .help(Message::new("help-private-email").with("masked", masked));
        }
    }
}
