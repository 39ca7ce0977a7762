//! `answerdesk config`: the example file, and the settings as they are.

use std::process::ExitCode;

use super::output;
use crate::config::Loaded;
use crate::config::layers::example as example_file;

/// Prints the commented example.
///
/// # Errors
/// None.
pub(super) fn example() -> anyhow::Result<ExitCode> {
    output::text(&example_file());
    Ok(ExitCode::SUCCESS)
}

/// Says that the settings are right: wrong ones stopped the command before.
///
/// # Errors
/// None.
pub(super) fn check(loaded: &Loaded) -> anyhow::Result<ExitCode> {
    output::line(&format!("{} settings, all right", loaded.origins.len()));
    Ok(ExitCode::SUCCESS)
}

/// Prints every setting and where it comes from.
///
/// # Errors
/// None.
pub(super) fn show(loaded: &Loaded) -> anyhow::Result<ExitCode> {
    for (key, value, origin) in &loaded.origins {
        output::line(&format!("{key} = {value}   # {origin}"));
    }
    Ok(ExitCode::SUCCESS)
}
