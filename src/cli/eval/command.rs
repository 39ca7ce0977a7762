//! What can be typed, and the way from folders to figures.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use walkdir::WalkDir;

use super::folder::{self, TestSet};
use super::measure::{How, Mode, measure};
use super::model::Model;
use super::replay::replay;
use super::{replay_report, report};
use crate::cli::output;
use crate::config::model_folder;
use crate::i18n::Lang;

/// A folder without articles is searched for others so deep: `sets/english/invoices`.
const DEPTH_MAX: usize = 3;
/// More mistakes of a folder than this are counted, not named.
const PROBLEMS_NAMED: usize = 20;

/// What can be typed.
pub(in crate::cli) fn command() -> Command {
    let folders = Arg::new("folders")
        .value_name("DIR")
        .index(1)
        .num_args(1..)
        .required(true)
        .value_parser(clap::value_parser!(PathBuf))
        .help("Folders with corpus.jsonl, queries.jsonl and qrels.tsv, or folders of such folders");
    let mode = Arg::new("mode")
        .long("mode")
        .value_name("MODE")
        .value_parser(PossibleValuesParser::new(Mode::ALL.map(Mode::name)))
        .default_value(Mode::Search.name())
        .help(
            "What is asked: the page of results, the ask form, or the list while a search is typed",
        );
    let lang = Arg::new("lang")
        .long("lang")
        .value_name("CODE")
        .help("The language that the questions are asked in; without it, that of most documents");
    let model = Arg::new("model")
        .long("model")
        .value_name("DIR")
        .help("Searches by meaning too, with the language model of this folder; without it, with that of the setting meaning_model");
    let no_model = Arg::new("no_model")
        .long("no-model")
        .action(ArgAction::SetTrue)
        .conflicts_with("model")
        .help("Searches by words alone, whatever the settings say");
    let vectors = Arg::new("vectors")
        .long("vectors")
        .value_name("DIR")
        .value_parser(clap::value_parser!(PathBuf))
        .help("Keeps what the model has read in this folder, for the next time");
    let replay = Arg::new("replay")
        .long("replay")
        .value_name("SHARE")
        .value_parser(share)
        .help("Takes the first questions as solved, such as 0.5 of them, and shows what learning from them adds for the others");
    let json = Arg::new("json")
        .long("json")
        .action(ArgAction::SetTrue)
        .help("Prints the figures as JSON, for programs");
    Command::new("eval")
        .about("Measures the search by questions whose answers are known")
        .long_about("Measures the search by questions whose answers are known. A folder holds the documents (corpus.jsonl), the questions (queries.jsonl) and which documents answer which (qrels.tsv); queries_full.jsonl with whole messages and oos_queries.jsonl with questions that nothing answers are read where they are there, and each file may be compressed (.gz). Ends with 1 if a line cannot be read.")
        .arg(folders)
        .arg(mode)
        .arg(lang)
        .args([model, no_model, vectors])
        .arg(replay)
        .arg(json)
}

/// A share of a whole: more than nothing, less than all.
fn share(typed: &str) -> Result<f64, String> {
    let share = typed.parse::<f64>().ok().filter(|share| *share > 0.0 && *share < 1.0);
    share.ok_or_else(|| "must be between 0 and 1, such as 0.5".to_owned())
}

/// The model that is asked too: the one that was typed, else that of the settings.
fn model(typed: &ArgMatches, setting: Option<&Path>) -> anyhow::Result<Option<Model>> {
    let folder = match typed.get_one::<String>("model") {
        Some(typed) => {
            model_folder(typed).map_err(|problem| anyhow::anyhow!("--model {problem}"))?
        }
        None if typed.get_flag("no_model") => None,
        None => setting.map(Path::to_owned),
    };
    let vectors = typed.get_one::<PathBuf>("vectors").cloned();
    Ok(folder.map(|folder| Model::new(folder, vectors)))
}

/// Measures, with the model that the settings name unless another or none is asked for.
///
/// # Errors
/// When a folder cannot be read, or the index or the model fails.
pub(in crate::cli) fn run(typed: &ArgMatches, setting: Option<&Path>) -> anyhow::Result<ExitCode> {
    let mode = typed.get_one::<String>("mode").and_then(|name| Mode::from_name(name));
    let mode = mode.unwrap_or(Mode::Search);
    let lang = typed.get_one::<String>("lang").map(|code| code.parse::<Lang>()).transpose()?;
    let how = How { mode, lang, model: model(typed, setting)? };
    let mut sets: Vec<TestSet> = Vec::new();
    let mut is_clean = true;
    for named in typed.get_many::<PathBuf>("folders").into_iter().flatten() {
        for (name, folder) in folders_in(named)? {
            let (set, problems) = folder::read(name, &folder)?;
            is_clean &= problems.is_empty();
            tell(&folder, &problems);
            sets.push(set);
        }
    }
    if !is_clean {
        return Ok(ExitCode::FAILURE);
    }
    let is_json = typed.get_flag("json");
    if let Some(share) = typed.get_one::<f64>("replay") {
        let replayed: Result<Vec<_>, _> =
            sets.iter().map(|set| replay(set, &how, *share)).collect();
        output::text(&match is_json {
            true => replay_report::json(&how, &replayed?)?,
            false => replay_report::text(&how, &replayed?),
        });
        return Ok(ExitCode::SUCCESS);
    }
    let mut measured = Vec::with_capacity(sets.len());
    for set in sets {
        measured.push(measure(set, &how)?);
    }
    output::text(&match is_json {
        true => report::json(&how, &measured)?,
        false => report::text(&how, &measured),
    });
    Ok(ExitCode::SUCCESS)
}

/// The folder itself, or those below it that hold documents, each with the name it is told by.
fn folders_in(named: &Path) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let whole = std::fs::canonicalize(named).map_err(|error| {
        anyhow::anyhow!("the folder {} cannot be read: {error}", named.display())
    })?;
    let parent = whole.parent().unwrap_or(&whole);
    let name_of = |folder: &Path| {
        let name = folder.strip_prefix(parent).unwrap_or(folder);
        name.to_string_lossy().into_owned()
    };
    if folder::has_documents(named) {
        return Ok(vec![(name_of(&whole), named.to_owned())]);
    }
    let below = WalkDir::new(&whole).min_depth(1).max_depth(DEPTH_MAX).sort_by_file_name();
    let found: Vec<_> = below
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_dir() && folder::has_documents(entry.path()))
        .map(|entry| (name_of(entry.path()), entry.into_path()))
        .collect();
    if found.is_empty() {
        anyhow::bail!("there is no {} in {}", folder::DOCUMENTS, named.display());
    }
    Ok(found)
}

fn tell(folder: &Path, problems: &[String]) {
    problems.iter().take(PROBLEMS_NAMED).for_each(|problem| output::error(problem));
    if let Some(more) = problems.len().checked_sub(PROBLEMS_NAMED).filter(|more| *more > 0) {
        output::error(&format!("{}: and {more} more", folder.display()));
    }
}
