//! Help in the user's language: clap knows the words of the command line, the catalogue what they mean.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command, CommandFactory};

use crate::cli::Line;
use crate::words::{Language, Words};

/// The language that the line asks for, read before anything else, so that mistakes in the line are told in it too.
pub(super) fn language(line: &[OsString]) -> Language {
    let mut words = line.iter().filter_map(|word| word.to_str());
    let asked = std::iter::from_fn(|| {
        words.by_ref().find_map(|word| match word.strip_prefix("--lang") {
            Some("") => Some(None),
            Some(rest) => rest.strip_prefix('=').map(Some),
            None => None,
        })
    })
    .next();
    let value = match asked {
        Some(Some(value)) => Some(value.to_owned()),
        Some(None) => line.iter().skip_while(|word| *word != "--lang").nth(1).and_then(|word| word.to_str()).map(str::to_owned),
        None => None,
    };
    if value.as_deref() == Some("en") { Language::English } else { Language::Vietnamese }
}

/// The command line with every help text from the catalogue.
pub(super) fn command(words: &Words) -> Command {
    translated(Line::command(), words, "cli")
}

fn translated(mut command: Command, words: &Words, prefix: &str) -> Command {
    let about = if prefix == "cli" { "cli-about".to_owned() } else { prefix.to_owned() };
    let subcommands: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let arguments: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let template = "{about}\n\n".to_owned() + &words.word("cli-usage") + ": {usage}\n\n{all-args}";
    command = command.about(words.word(&about)).long_about(None).help_template(template);
    command = command.subcommand_help_heading(words.word("cli-commands"));
    command = command.disable_help_flag(true).arg(
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help(words.word("cli-help"))
            .help_heading(words.word("cli-options")),
    );
    if prefix == "cli" {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.disable_version_flag(true).arg(version.help(words.word("cli-version")).help_heading(words.word("cli-options")));
    }
    for id in arguments {
        let key = if prefix == "cli" { format!("cli-{id}") } else { format!("{prefix}-{id}") };
        command = command.mut_arg(&id, |arg| {
            let heading = if arg.is_positional() { "cli-arguments" } else { "cli-options" };
            arg.help(words.word(&key)).long_help(None).help_heading(words.word(heading))
        });
    }
    for name in subcommands {
        let below = format!("{prefix}-{name}");
        command = command.mut_subcommand(name, |sub| translated(sub, words, &below));
    }
    command
}
