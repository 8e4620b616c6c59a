//! What each command does.
#![expect(clippy::disallowed_methods, reason = "the clock is read here and nowhere else")]

use std::io::{self, Write};
use std::path::Path;

use crate::build::{self, Built, Options};
use crate::check;
use crate::cli::{Build, Check, Command, Explain, FormatWord, Line, Outcome, Voice, help, usage};
use crate::diagnostic::{Diagnostics, Message, Rule, nearest};
use crate::failure::{Attempt, Cause, Failure};
use crate::load;
use crate::model::date::Date;
use crate::model::site::Site;
use crate::report::{self, Format};
use crate::source::Sources;
use crate::words::Words;
use crate::write::{Archive, Folder};

pub(super) fn command(line: &Line, words: &Words, voice: &mut Voice<'_>) -> Result<Outcome, Failure> {
    match &line.command {
        Command::Build(build) => with_jobs(build.jobs, || self::build(line, build, words, voice))?,
        Command::Check(check) => self::check(line, check, words, voice),
        Command::Explain(explain) => self::explain(explain, words, voice),
        Command::Completions(completions) => {
            let mut command = help::command(words);
            clap_complete::generate(completions.shell, &mut command, "congkhai", &mut voice.out);
            Ok(Outcome::Done)
        }
        Command::Man => {
            let man = clap_mangen::Man::new(help::command(words));
            man.render(&mut voice.out).map_err(spoken)?;
            Ok(Outcome::Done)
        }
    }
}

fn build(line: &Line, build: &Build, words: &Words, voice: &mut Voice<'_>) -> Result<Outcome, Failure> {
    let mut sources = load::disk::read(&line.directory)?;
    let theme =
        build.theme.clone().or_else(|| load::theme_name(&sources)).unwrap_or_else(|| crate::model::settings::DEFAULT_THEME.to_owned());
    sources.theme = load::disk::theme(&line.directory, &theme)?;
    let out = line.directory.join(&build.out);
    let folder = Folder::open(&out, &line.directory)?;
    let zip = build.zip.as_ref().map(|zip| line.directory.join(zip));
    let archive = zip.as_ref().map(|zip| Archive::open(zip, &folder, &line.directory)).transpose()?;
    let mut diagnostics = Diagnostics::default();
    let options = Options { as_of: build.as_of, today: today(), base_url: build.base_url.clone() };
    let built = build::build(&mut sources, &options, &mut diagnostics, &folder)?;
    let form = Format::Human(voice.screen_error);
    match built {
        Built::Nothing => {
            folder.abandon();
            report::write(voice.error, form, &diagnostics, &sources, words).map_err(spoken)?;
            writeln!(voice.error, "{}", words.word("cli-not-built")).map_err(spoken)?;
            Ok(Outcome::Mistakes)
        }
        Built::Everything { pages, files, bundle } => {
            if let Some(archive) = &archive {
                archive.fill(&folder, &bundle)?;
            }
            folder.take_place()?;
            archive.map_or(Ok(()), Archive::take_place)?;
            if !line.quiet {
                if diagnostics.all().iter().any(|found| found.accepted.is_none()) {
                    report::write(voice.error, form, &diagnostics, &sources, words).map_err(spoken)?;
                }
                let done = Message::new("cli-built").with("pages", pages).with("files", files).with("folder", shown(&out));
                writeln!(voice.error, "{}", words.say(&done)).map_err(spoken)?;
                if let Some(zip) = zip {
                    writeln!(voice.error, "{}", words.say(&Message::new("cli-zipped").with("file", shown(&zip)))).map_err(spoken)?;
                }
            }
            Ok(Outcome::Done)
        }
    }
}

fn check(line: &Line, check: &Check, words: &Words, voice: &mut Voice<'_>) -> Result<Outcome, Failure> {
    let format = match check.format {
        FormatWord::Human => Format::Human(voice.screen_out),
        FormatWord::Json => Format::Json,
        FormatWord::Sarif => Format::Sarif,
        FormatWord::Github => Format::Github { folder: &line.directory },
    };
    if check.coverage && matches!(format, Format::Sarif | Format::Github { .. }) {
        usage::refuse(&words.word("cli-coverage-form"), &[words.word("cli-coverage-form-help")], words, voice);
        return Ok(Outcome::Failed);
    }
    let sources = load::disk::read(&line.directory)?;
    let mut diagnostics = Diagnostics::default();
    let checked = build::check(&sources, check.as_of, today(), &mut diagnostics);
    let mistakes = diagnostics.stop_a_build();
    if check.coverage {
        let quiet = line.quiet && !mistakes;
        return coverage(checked.as_deref(), format, &diagnostics, (!quiet).then_some(&sources), words, voice);
    }
    let silent = line.quiet && !mistakes && matches!(format, Format::Human(_));
    if !silent {
        let mut out = io::BufWriter::new(&mut voice.out);
        report::write(&mut out, format, &diagnostics, &sources, words).and_then(|()| out.flush()).map_err(spoken)?;
    }
    // The program ends here, and the system takes all memory back at once; record by record would take longer than most rules.
    std::mem::forget((checked, sources));
    Ok(if mistakes { Outcome::Mistakes } else { Outcome::Done })
}

fn explain(explain: &Explain, words: &Words, voice: &mut Voice<'_>) -> Result<Outcome, Failure> {
    let Some(id) = &explain.rule else {
        report::explain::list(voice.out, words, voice.screen_out).map_err(spoken)?;
        return Ok(Outcome::Done);
    };
    if let Some(rule) = Rule::ALL.iter().find(|rule| rule.id() == id) {
        report::explain::page(voice.out, *rule, words, voice.screen_out).map_err(spoken)?;
        return Ok(Outcome::Done);
    }
    let mut known: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    known.sort_unstable();
    let near = nearest(id, &known).map(|near| Message::new("help-did-you-mean").with("word", near));
    let list = format!("{}: {}", words.word("cli-known-rules"), known.join(", "));
    let help: Vec<String> = near.iter().map(|near| words.say(near)).chain([list]).collect();
    usage::refuse(&words.say(&Message::new("finding-unknown-rule").with("rule", id)), &help, words, voice);
    Ok(Outcome::Failed)
}

/// The quality table is what was asked for: it alone goes to the output, and what was found to the other stream. Of a site
/// with mistakes nothing is counted: what could not be read would be missing from every number.
fn coverage(
    site: Option<&Site>,
    format: Format<'_>,
    diagnostics: &Diagnostics,
    shown: Option<&Sources>,
    words: &Words,
    voice: &mut Voice<'_>,
) -> Result<Outcome, Failure> {
    if let Some(sources) = shown
        && diagnostics.all().iter().any(|found| found.accepted.is_none())
    {
        let format = if format == Format::Json { format } else { Format::Human(voice.screen_error) };
        report::write(voice.error, format, diagnostics, sources, words).map_err(spoken)?;
    }
    let Some(site) = site else {
        if format != Format::Json {
            writeln!(voice.error, "{}", words.word("cli-not-counted")).map_err(spoken)?;
        }
        return Ok(Outcome::Mistakes);
    };
    let counted = check::coverage::coverage(site);
    match format {
        Format::Json => report::coverage::json(voice.out, &counted),
        _ => report::coverage::table(voice.out, &counted, words),
    }
    .map_err(spoken)?;
    Ok(Outcome::Done)
}

/// Runs `work` on that many threads, or on as many as there are cores.
fn with_jobs<T: Send>(jobs: Option<u16>, work: impl FnOnce() -> T + Send) -> Result<T, Failure> {
    let Some(jobs) = jobs else { return Ok(work()) };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(usize::from(jobs)).build();
    let pool = pool.map_err(|error| Failure::new(Attempt::StartThreads, jobs.to_string(), Cause::Io(io::Error::other(error))))?;
    Ok(pool.install(work))
}

fn spoken(error: io::Error) -> Failure {
    Failure::new(Attempt::Write, "-", Cause::Io(error))
}

fn today() -> Date {
    Date(chrono::Local::now().date_naive())
}

fn shown(path: &Path) -> String {
    path.strip_prefix(".").unwrap_or(path).display().to_string()
}
