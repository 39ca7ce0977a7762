//! `answerdesk check`: every problem of the content, with its place.

use std::collections::BTreeMap;
use std::process::ExitCode;

use super::output;
use crate::config::Settings;
use crate::domain::articles::Library;
use crate::domain::articles::read::ContentProblem;
use crate::domain::articles::scan::scan;
use crate::domain::policies::keep::keep;

/// Keys of other systems that are named; a tree can have hundreds.
const FOREIGN_KEYS_NAMED: usize = 12;

/// Checks.
///
/// # Errors
/// When the content folder cannot be read.
pub(super) fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let found = scan(&settings.content)?;
    let library = Library::load(&settings.content, &found, settings.default_language, None);
    let policies = keep(&settings.content, found.policies, None);
    let problems: Vec<&ContentProblem> =
        library.problems.iter().chain(&policies.problems).collect();
    let mut lines = String::new();
    for problem in &problems {
        lines.push_str(&settings.content.join("").to_string_lossy());
        lines.push_str(&format!("{problem}\n"));
    }
    output::text(&lines);
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let warnings = problems.len() - errors;
    if !library.foreign_keys.is_empty() {
        let named: Vec<&str> =
            library.foreign_keys.iter().take(FOREIGN_KEYS_NAMED).map(String::as_str).collect();
        let more = library.foreign_keys.len().saturating_sub(FOREIGN_KEYS_NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        output::line(&format!(
            "Front matter of other systems is kept and ignored: {}{more}",
            named.join(", ")
        ));
    }
    if problems.len() > FOREIGN_KEYS_NAMED {
        output::line(&by_kind(&problems));
    }
    let counts =
        [(library.len(), "article"), (errors, "error"), (warnings, "warning")].map(counted);
    output::line(&counts.join(", "));
    Ok(if errors > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn counted((count, thing): (usize, &str)) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

fn by_kind(problems: &[&ContentProblem]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in problems {
        *counts.entry(problem.problem.code).or_default() += 1;
    }
    let counts: Vec<String> =
        counts.iter().map(|(code, count)| format!("{code} {count}")).collect();
    format!("By kind: {}", counts.join(", "))
}
