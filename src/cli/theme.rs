//! `answerdesk theme`: begin a theme, look one over, list those in the program.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command};

use super::output;
use crate::theme::{self, Finding, Place};

/// Where a new theme is written, below the working directory.
const THEMES: &str = "themes";

/// What can be typed.
pub(super) fn command() -> Command {
    let new = Command::new("new")
        .about("Writes the folder themes/NAME, a theme that runs as it is")
        .arg(Arg::new("name").help("Small letters, digits and hyphens").index(1).required(true))
        .arg(
            Arg::new("from")
                .long("from")
                .value_name("THEME")
                .default_value("default")
                .help("The theme in the program that it inherits from"),
        );
    let check = Command::new("check")
        .about("Checks a theme and prints every problem as file:line:column")
        .long_about("Checks a theme and prints every problem as file:line:column: tokens, contrast, files, slots. Ends with 1 if there is an error.")
        .arg(
            Arg::new("name")
                .help("A folder, the name of a folder in themes, or of a theme in the program; without it, the theme of the settings")
                .index(1),
        );
    Command::new("theme")
        .about("Begins, checks and lists themes")
        .subcommand_required(true)
        .subcommand(new)
        .subcommand(check)
        .subcommand(Command::new("list").about("Lists the themes in the program"))
}

/// Begins a theme and says what comes next.
///
/// # Errors
/// When a name is wrong, the folder is there, or it cannot be written.
pub(super) fn begin(typed: &ArgMatches) -> anyhow::Result<ExitCode> {
    let text = |name: &str| typed.get_one::<String>(name).map_or("", String::as_str);
    let name = text("name");
    let folder = theme::begin(Path::new(THEMES), name, text("from"))?;
    output::line(&format!(
        "{} is there. Next:\n\n  answerdesk --theme {}\n  answerdesk theme check {name}",
        folder.display(),
        folder.display()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Checks a theme; without a name, that of the settings.
///
/// # Errors
/// When there is no such theme.
pub(super) fn check(typed: &ArgMatches, of_settings: &Path) -> anyhow::Result<ExitCode> {
    let named = typed.get_one::<String>("name").map(PathBuf::from);
    let setting = named.map_or_else(|| of_settings.to_owned(), |named| in_themes(&named));
    let found = theme::check(&setting)?;
    for finding in &found {
        output::line(&finding.to_string());
    }
    let errors = found.iter().filter(|finding| finding.is_error()).count();
    let counts = [(errors, "error"), (found.len() - errors, "warning")]
        .map(|(count, thing)| format!("{count} {thing}{}", if count == 1 { "" } else { "s" }));
    output::line(&format!("{}: {}", shown(&setting), counts.join(", ")));
    let has_error = found.iter().any(Finding::is_error);
    Ok(if has_error { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Lists the themes in the program.
///
/// # Errors
/// None.
pub(super) fn list() -> anyhow::Result<ExitCode> {
    for known in theme::list() {
        output::line(&format!("{:12} {}", known.name, known.description));
    }
    Ok(ExitCode::SUCCESS)
}

/// A bare name is that of a folder in `themes`, if there is one.
fn in_themes(named: &Path) -> PathBuf {
    let below = Path::new(THEMES).join(named);
    let is_name = named.components().count() == 1 && named.file_name().is_some();
    if is_name && below.is_dir() { below } else { named.to_owned() }
}

fn shown(setting: &Path) -> String {
    match Place::of(setting) {
        Ok(Place::BuiltIn(name)) => format!("{name} (in the program)"),
        _ => setting.display().to_string(),
    }
}
