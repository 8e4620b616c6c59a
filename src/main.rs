//! Words in, exit code out.

use std::process::ExitCode;

use congkhai::cli::{self, Outcome, Voice};

fn main() -> ExitCode {
    let (mut out, mut error) = (std::io::stdout(), std::io::stderr());
    match cli::run(std::env::args_os(), &mut Voice::new(&mut out, &mut error)) {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::Mistakes => ExitCode::from(1),
        Outcome::Failed => ExitCode::from(2),
    }
}
