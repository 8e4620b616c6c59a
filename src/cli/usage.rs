//! Mistakes in the command line, told in the user's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::{Outcome, Voice, said};
use crate::diagnostic::Message;
use crate::words::Words;

/// Says what is wrong with the line, and what helps.
pub(super) fn refuse(sentence: &str, help: &[String], words: &Words, voice: &mut Voice<'_>) {
    let _ = writeln!(voice.error, "{}: {sentence}", words.word("cli-error"));
    for help in help {
        let _ = writeln!(voice.error, "  {}: {help}", words.word("report-help"));
    }
}

/// Shows what clap made of the line: help and version are done, anything else is a failure.
pub(super) fn explain(error: &clap::Error, words: &Words, voice: &mut Voice<'_>) -> Outcome {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let text = error.render();
        let _ = if voice.screen_out.colour { write!(voice.out, "{}", text.ansi()) } else { write!(voice.out, "{text}") };
        return Outcome::Done;
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        _ => String::new(),
    };
    let option = || context(ContextKind::InvalidArg).split_whitespace().next().unwrap_or_default().to_owned();
    let sentence = match error.kind() {
        ErrorKind::InvalidSubcommand => said(words, "cli-unknown-command", "word", context(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => said(words, "cli-unknown-option", "word", option()),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => words.word("cli-missing-command"),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => said(words, "cli-missing-value", "word", option()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            words.say(&Message::new("cli-bad-value").with("value", context(ContextKind::InvalidValue)).with("word", option()))
        }
        _ => words.word("cli-bad-usage"),
    };
    let mut hints = Vec::new();
    let possible = context(ContextKind::ValidValue);
    if !possible.is_empty() {
        hints.push(said(words, "cli-possible-values", "words", possible));
    }
    let suggestion = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].into_iter().map(context).find(|word| !word.is_empty());
    let form = match option().as_str() {
        "--as-of" => "help-bad-date",
        "--base-url" => "help-base-url",
        "--jobs" => "cli-jobs-form",
        _ => "cli-see-help",
    };
    let form = if error.kind() == ErrorKind::ValueValidation { form } else { "cli-see-help" };
    hints.push(suggestion.map_or_else(|| words.word(form), |word| said(words, "help-did-you-mean", "word", word)));
    refuse(&sentence, &hints, words, voice);
    Outcome::Failed
}
