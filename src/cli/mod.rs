//! The words of the command line, and what each command does with them. The one place that reads the clock.

mod help;
mod run;
mod usage;

use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use clap::{Args, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::diagnostic::Message;
use crate::model::date::Date;
use crate::model::settings::BaseUrl;
use crate::report::Screen;
use crate::words::Words;

#[derive(Parser)]
#[command(name = "congkhai", version, disable_help_subcommand = true)]
struct Line {
    /// The folder that holds `content/`.
    #[arg(short = 'C', id = "directory", value_name = "DIR", default_value = ".", global = true, hide_default_value = true)]
    directory: PathBuf,
    #[arg(
        long,
        id = "lang",
        value_name = "vi|en",
        global = true,
        default_value = "vi",
        hide_default_value = true,
        hide_possible_values = true
    )]
    lang: LanguageWord,
    #[arg(short = 'q', long = "quiet", id = "quiet", global = true)]
    quiet: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
enum LanguageWord {
    Vi,
    En,
}

#[derive(Subcommand)]
enum Command {
    Build(Build),
    Check(Check),
    Explain(Explain),
    Completions(Completions),
    Man,
}

#[derive(Args)]
struct Build {
    #[arg(long, value_name = "DIR", default_value = "public", hide_default_value = true)]
    out: PathBuf,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    as_of: Option<Date>,
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<BaseUrl>,
    #[arg(long, value_name = "NAME")]
    theme: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
    #[arg(long, value_name = "FILE")]
    zip: Option<PathBuf>,
    /// There is no paper yet to leave out; the word is part of the contract.
    #[arg(long)]
    no_print: bool,
}

#[derive(Args)]
struct Check {
    /// Counts the inventory instead of listing what was found.
    #[arg(long)]
    coverage: bool,
    #[arg(long, value_name = "human|json|sarif|github", default_value = "human", hide_default_value = true, hide_possible_values = true)]
    format: FormatWord,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    as_of: Option<Date>,
}

#[derive(Args)]
struct Explain {
    /// None lists them all.
    #[arg(value_name = "RULE")]
    rule: Option<String>,
}

#[derive(Args)]
struct Completions {
    #[arg(value_name = "SHELL")]
    shell: clap_complete::Shell,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatWord {
    Human,
    Json,
    Sarif,
    Github,
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| String::from("date"))
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(text).or_else(|| BaseUrl::parse(&format!("{text}/"))).ok_or_else(|| String::from("base-url"))
}

/// What a run comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// The content has errors, and they were shown.
    Mistakes,
    /// The program could not work.
    Failed,
}

/// Where the program speaks.
pub struct Voice<'a> {
    /// Results.
    pub out: &'a mut (dyn Write + Send),
    /// Everything else.
    pub error: &'a mut (dyn Write + Send),
    /// What `out` is read on.
    pub screen_out: Screen,
    /// What `error` is read on.
    pub screen_error: Screen,
}

impl<'a> Voice<'a> {
    /// Speaks on these two; colours what is a terminal that can show it, unless `NO_COLOR` is set.
    pub fn new<O: Write + IsTerminal + Send, E: Write + IsTerminal + Send>(out: &'a mut O, error: &'a mut E) -> Self {
        let wanted = !anstyle_query::no_color() && anstyle_query::term_supports_color();
        let screen = |terminal: bool| Screen {
            // A console of Windows has to be asked to understand colours.
            colour: terminal && wanted && anstyle_query::windows::enable_ansi_colors() != Some(false),
            width: terminal.then(terminal_size::terminal_size).flatten().map(|(width, _)| usize::from(width.0)),
        };
        let (screen_out, screen_error) = (screen(out.is_terminal()), screen(error.is_terminal()));
        Self { out, error, screen_out, screen_error }
    }
}

/// Runs one command line.
pub fn run(words: impl IntoIterator<Item = OsString>, voice: &mut Voice<'_>) -> Outcome {
    let line: Vec<OsString> = words.into_iter().collect();
    let language = help::language(&line);
    let words = Words::of(language);
    let command = help::command(&words);
    let matches = match command.try_get_matches_from(&line) {
        Ok(matches) => matches,
        Err(error) => return usage::explain(&error, &words, voice),
    };
    let line = match Line::from_arg_matches(&matches) {
        Ok(line) => line,
        Err(error) => return usage::explain(&error, &words, voice),
    };
    match run::command(&line, &words, voice) {
        Ok(outcome) => outcome,
        Err(failure) => {
            // Nobody is left to tell if this cannot be written either.
            let _ = writeln!(voice.error, "{}", crate::report::failure::sentence(&failure, &words));
            Outcome::Failed
        }
    }
}

/// A sentence with one argument.
fn said(words: &Words, id: &'static str, name: &'static str, value: impl ToString) -> String {
    words.say(&Message::new(id).with(name, value))
}
