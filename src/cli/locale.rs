//! `answerdesk locale`: checks an operator's files of messages, and begins a new one.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;

use super::output;
use crate::i18n::catalog::{built_in, english_text};
use crate::i18n::locale_check::{Checked, check as look};
use crate::i18n::locale_file::{LocaleFile, LocaleProblem, Weight, read_folder};
use crate::i18n::{Lang, plurals};

/// How much is told about messages that are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// How many.
    Counted,
    /// Each by its name.
    Named,
}

/// Who said which folder it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// Somebody did: it must be there.
    BySomebody,
    /// Nobody did: it need not be there.
    ByDefault,
}

/// Checks every file of the folder.
///
/// # Errors
/// When a folder that somebody named is not there, or it cannot be read.
pub(super) fn check(folder: &Path, named: Named, missing: Missing) -> anyhow::Result<ExitCode> {
    match std::fs::metadata(folder) {
        Err(error) if named == Named::ByDefault && error.kind() == ErrorKind::NotFound => {
            let folder = folder.display();
            output::line(&format!("there is no folder {folder}: there is nothing to check"));
            return Ok(ExitCode::SUCCESS);
        }
        found => found.with_context(|| format!("the folder of languages {}", folder.display()))?,
    };
    let program = built_in()?;
    let english = of(&program, Lang::EN).context("the program has no English")?;
    let mut problems: Vec<LocaleProblem> = Vec::new();
    let mut summaries = Vec::new();
    let found = read_folder(folder)
        .with_context(|| format!("the folder of languages {}", folder.display()))?;
    for (_, file) in found {
        match file {
            Err(wrong) => problems.extend(wrong),
            Ok(file) => {
                let Checked { problems: wrong, missing: lacks } =
                    look(&file, english, of(&program, file.lang));
                problems.extend(wrong);
                summaries.push(summary(&file, &lacks, missing));
            }
        }
    }
    let lines = problems.iter().map(ToString::to_string).chain(summaries);
    lines.for_each(|line| output::line(&line));
    let errors = problems.iter().filter(|problem| problem.weight == Weight::Error).count();
    let warnings = problems.len() - errors;
    let counted = |count: usize, one: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    };
    output::line(&format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")));
    Ok(if errors > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn of(files: &[LocaleFile], lang: Lang) -> Option<&LocaleFile> {
    files.iter().find(|file| file.lang == lang)
}

fn summary(file: &LocaleFile, lacks: &[String], missing: Missing) -> String {
    let said = match lacks.len() {
        0 => "no message is missing".to_owned(),
        1 => "1 message is missing and shown in English".to_owned(),
        count => format!("{count} messages are missing and shown in English"),
    };
    let names = match missing {
        Missing::Named => lacks.iter().map(|id| format!("\n  {id}")).collect(),
        Missing::Counted => String::new(),
    };
    format!("{}: {}, {said}{names}", file.path.display(), file.lang.own_name())
}

/// Writes a file with all English messages as comments, to be translated.
///
/// # Errors
/// When there is no such language, it has a file already, or it cannot be written.
pub(super) fn new(folder: &Path, code: &str) -> anyhow::Result<ExitCode> {
    let lang: Lang = code.parse()?;
    let path: PathBuf = folder.join(format!("{lang}.ftl"));
    std::fs::create_dir_all(folder)
        .with_context(|| format!("the folder of languages {}", folder.display()))?;
    anyhow::ensure!(!path.exists(), "{} is already there; nothing was changed", path.display());
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&path)
        .with_context(|| path.display().to_string())?;
    std::io::Write::write_all(&mut file, template(lang).as_bytes())
        .with_context(|| path.display().to_string())?;
    output::line(&format!(
        "{} is ready: take the # from a message and translate it. Check it with `answerdesk locale check`",
        path.display()
    ));
    Ok(ExitCode::SUCCESS)
}

fn template(lang: Lang) -> String {
    let forms: String = plurals::forms(lang)
        .into_iter()
        .map(|(name, numbers)| {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            format!("#   [{name}] for numbers such as {}\n", numbers.join(", "))
        })
        .collect();
    let mut text = format!(
        "# The words of the interface in {} ({lang}).\n#\n\
         # Take “# ” from the beginning of a message, and translate what is behind the =.\n\
         # A message that stays a comment is shown in English, or as the program has it.\n\
         # What stands in {{ }} stays as it is, but may move. $shown is a number as the language\n\
         # writes it; $count is the same number, to choose the form:\n{forms}\
         #   The last form has a * before it: *[other].\n\n",
        lang.own_name()
    );
    for line in english_text().lines() {
        let is_message = !line.is_empty() && !line.starts_with('#');
        match is_message {
            true => text.push_str(&format!("# {line}\n")),
            false => text.push_str(&format!("{line}\n")),
        }
    }
    text
}
