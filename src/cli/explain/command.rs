//! What can be typed, and the way from a query to its explanation.

use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::report::{self, Told};
use super::searched::{Source, open};
use crate::cli::output;
use crate::config::Settings;
use crate::i18n::Lang;
use crate::search::{Mode, Query, Visibility};

/// What can be typed.
pub(in crate::cli) fn command() -> Command {
    let query = Arg::new("query")
        .value_name("QUERY")
        .index(1)
        .required(true)
        .help("What is searched for, in quotation marks");
    let lang = Arg::new("lang")
        .long("lang")
        .value_name("CODE")
        .help("The language of who searches; without it, that of the site");
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
    };
    Command::new("explain")
        .about("Says why the hits of a search stand where they stand")
        .long_about("Says why the hits of a search stand where they stand: how each word was read, and what gave each hit its points. Where no server runs, the index of the data folder is searched, with its tickets and what was learnt; otherwise, and where the content folder is named and the data folder is not, the articles of the content folder alone.")
        .arg(query)
        .arg(lang)
        .arg(flag("agents", "Searches as an agent: in pages for agents and in tickets too"))
        .arg(flag("typing", "Searches as while the last word is still being typed"))
        .arg(flag("json", "Prints the explanation as JSON, for programs"))
}

/// Explains.
///
/// # Errors
/// When the content cannot be read or the index cannot answer.
pub(in crate::cli) fn run(typed: &ArgMatches, settings: &Settings) -> anyhow::Result<ExitCode> {
    let text = typed.get_one::<String>("query").cloned().unwrap_or_default();
    let lang = typed.get_one::<String>("lang").map(|code| code.parse::<Lang>()).transpose()?;
    let is_named = |setting| typed.try_get_one::<String>(setting).ok().flatten().is_some();
    let source = match is_named("content") && !is_named("data") {
        true => Source::ContentAlone,
        false => Source::DataIfFree,
    };
    let searched = open(settings, source)?;
    let lang = lang.unwrap_or(searched.lang);
    let mode = if typed.get_flag("typing") { Mode::AsYouType } else { Mode::Words };
    let visibility =
        if typed.get_flag("agents") { Visibility::agents() } else { Visibility::public() };
    let query = Query::new(text, lang).mode(mode);
    let explained = searched.index.explain(&visibility, &query)?;
    let told = Told { query: &query, explained: &explained, searched: &searched.name };
    output::text(&match typed.get_flag("json") {
        true => report::json(&told)?,
        false => report::text(&told),
    });
    Ok(ExitCode::SUCCESS)
}
