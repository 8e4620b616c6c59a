//! A failure in one sentence: what was tried, on which path, why not.

use std::io::ErrorKind;

use crate::diagnostic::Message;
use crate::failure::{Attempt, Cause, Failure};
use crate::words::Words;

/// The sentence for a failure.
pub fn sentence(failure: &Failure, words: &Words) -> String {
    let tried = words.word(match failure.attempt {
        Attempt::Read => "failure-read",
        Attempt::Write => "failure-write",
        Attempt::Replace => "failure-replace",
        Attempt::FindContent => "failure-find-content",
        Attempt::FindTheme => "failure-find-theme",
        Attempt::UseOut => "failure-use-out",
        Attempt::UseZip => "failure-use-zip",
        Attempt::StartThreads => "failure-start-threads",
        Attempt::Render => "failure-render",
    });
    let because = words.say(&cause(&failure.cause));
    format!("{}: {tried} `{}`: {because}", words.word("cli-error"), failure.path.display())
}

fn cause(cause: &Cause) -> Message {
    match cause {
        Cause::Missing => Message::new("failure-because-missing"),
        Cause::NotOurs => Message::new("failure-because-not-ours"),
        Cause::HoldsContent => Message::new("failure-because-holds-content"),
        Cause::InsideOut => Message::new("failure-because-inside-out"),
        Cause::InsideContent => Message::new("failure-because-inside-content"),
        Cause::NotAZip => Message::new("failure-because-not-a-zip"),
        Cause::Outside => Message::new("failure-because-outside"),
        Cause::TooMany => Message::new("failure-because-too-many"),
        Cause::Template(reason) => Message::new("failure-because-template").with("reason", reason),
        Cause::Io(error) => match error.kind() {
            ErrorKind::NotFound => Message::new("failure-because-not-found"),
            ErrorKind::PermissionDenied => Message::new("failure-because-permission"),
            ErrorKind::ReadOnlyFilesystem => Message::new("failure-because-read-only"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Message::new("failure-because-full"),
            ErrorKind::ResourceBusy => Message::new("failure-because-busy"),
            ErrorKind::IsADirectory => Message::new("failure-because-a-folder"),
            ErrorKind::NotADirectory => Message::new("failure-because-not-a-folder"),
            _ => Message::new("failure-because-other").with("reason", error),
        },
    }
}
