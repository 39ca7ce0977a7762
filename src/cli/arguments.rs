//! What can be typed. Every setting is a flag, before or after the command.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::locale::Named;
use super::{check, config, eval, explain, export, import, locale, output, serve, theme};
use crate::config::layers::Origin;
use crate::config::settings::{SETTINGS, Setting, Shape};
use crate::config::{Flags, Loaded, load};

/// Runs the command that the program was started with.
#[must_use]
pub fn run() -> ExitCode {
    let typed = match command().try_get_matches() {
        Ok(typed) => typed,
        Err(error) => {
            let is_help =
                matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
            drop(error.print());
            return if is_help { ExitCode::SUCCESS } else { ExitCode::from(2) };
        }
    };
    match dispatch(&typed) {
        Ok(code) => code,
        Err(error) => {
            output::error(&format!("answerdesk: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(typed: &ArgMatches) -> anyhow::Result<ExitCode> {
    let data = serve::Data::of(typed);
    if let (serve::Data::Demo, Some((name, _))) = (data, typed.subcommand())
        && name != "serve"
    {
        anyhow::bail!("--demo is for serve only, not for {name}");
    }
    match typed.subcommand() {
        None => serve::run(settings(typed)?, data),
        Some(("serve", typed)) => serve::run(settings(typed)?, data.or(serve::Data::of(typed))),
        Some(("check", typed)) => check::run(&settings(typed)?.settings),
        Some(("eval", typed)) => {
            eval::run(typed, settings(typed)?.settings.meaning_model.as_deref())
        }
        Some(("explain", typed)) => explain::run(typed, &settings(typed)?.settings),
        Some(("export", typed)) => {
            let (file, files) = (file(typed), folder_of_files(typed));
            export::run(&settings(typed)?.settings, file.as_deref(), files.as_deref())
        }
        Some(("import", typed)) => match typed.subcommand() {
            Some((name, _)) if file(typed).is_some() => {
                anyhow::bail!("an export and {name} cannot be imported at once")
            }
            Some((_, typed)) => import::tickets(settings(typed)?.settings, &required_file(typed)?),
            None => {
                let (file, files) = (required_file(typed)?, folder_of_files(typed));
                import::export(&settings(typed)?.settings, &file, files.as_deref())
            }
        },
        Some(("locale", typed)) => on_locales(typed),
        Some(("config", typed)) => match typed.subcommand() {
            Some(("example", _)) => config::example(),
            Some(("show", typed)) => config::show(&settings(typed)?),
            Some((_, typed)) => config::check(&settings(typed)?),
            None => config::example(),
        },
        Some(("theme", typed)) => match typed.subcommand() {
            Some(("new", typed)) => theme::begin(typed),
            Some(("list", _)) => theme::list(),
            Some((_, typed)) => theme::check(typed, &settings(typed)?.settings.theme),
            None => theme::list(),
        },
        Some((name, _)) => anyhow::bail!("there is no command {name}"),
    }
}

fn on_locales(typed: &ArgMatches) -> anyhow::Result<ExitCode> {
    let (name, typed) = typed.subcommand().unwrap_or(("check", typed));
    let Loaded { settings, origins } = settings(typed)?;
    if name == "new" {
        let code = typed.get_one::<String>("language").map_or("", String::as_str);
        return locale::new(&settings.locales, code);
    }
    let missing = match typed.get_flag("missing") {
        true => locale::Missing::Named,
        false => locale::Missing::Counted,
    };
    let is_named =
        origins.iter().any(|(key, _, origin)| *key == "locales" && *origin != Origin::Default);
    match (file(typed), is_named) {
        (Some(folder), _) => locale::check(&folder, Named::BySomebody, missing),
        (None, true) => locale::check(&settings.locales, Named::BySomebody, missing),
        (None, false) => locale::check(&settings.locales, Named::ByDefault, missing),
    }
}

/// Reads the settings: the file, the environment, the flags.
fn settings(typed: &ArgMatches) -> anyhow::Result<Loaded> {
    let mut flags: Flags = HashMap::new();
    for setting in &SETTINGS {
        if let Ok(Some(value)) = typed.try_get_one::<String>(setting.key) {
            flags.insert(setting.key, value.clone());
        }
    }
    let named: Option<PathBuf> = typed.try_get_one::<PathBuf>("config")?.cloned();
    let named = named.or_else(|| std::env::var_os("ANSWERDESK_CONFIG").map(PathBuf::from));
    let variables = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    Ok(load(named.as_deref(), variables, &flags)?)
}

fn file(typed: &ArgMatches) -> Option<PathBuf> {
    typed.try_get_one::<PathBuf>("file").ok().flatten().cloned()
}

fn folder_of_files(typed: &ArgMatches) -> Option<PathBuf> {
    typed.try_get_one::<PathBuf>("files").ok().flatten().cloned()
}

fn required_file(typed: &ArgMatches) -> anyhow::Result<PathBuf> {
    file(typed).ok_or_else(|| anyhow::anyhow!("name the file to import"))
}

fn command() -> Command {
    let serve = Command::new("serve").about("Serves the site (the default)");
    let check =
        Command::new("check")
            .about("Checks the content and prints every problem as file:line:column")
            .long_about("Checks the content and prints every problem as file:line:column. Ends with 1 if there is an error.");
    let export = Command::new("export")
        .about("Writes everything in the store as JSON Lines")
        .arg(path("file").help("The file to write; without it, the standard output").index(1))
        .arg(files("Copies what people attached into this folder; what is there already stays"));
    let tickets = Command::new("tickets")
        .about("Imports past tickets from JSON Lines or CSV")
        .arg(path("file").help("The file of tickets").index(1).required(true));
    let import = Command::new("import")
        .about("Imports an export into an empty store, or past tickets")
        .arg(path("file").help("A file that `answerdesk export` wrote").index(1))
        .arg(files("Copies what people attached from this folder, which an export made"))
        .subcommand(tickets);
    let config = Command::new("config")
        .about("Shows and checks settings")
        .subcommand_required(true)
        .subcommand(Command::new("example").about("Prints a commented answerdesk.toml"))
        .subcommand(Command::new("check").about("Checks the settings"))
        .subcommand(Command::new("show").about("Prints every setting and where it comes from"));
    with_demo(with_settings(Command::new("answerdesk")))
        .about("A self-service knowledge base and help desk")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand(with_demo(serve))
        .subcommand(check)
        .subcommand(import)
        .subcommand(export)
        .subcommand(eval::command())
        .subcommand(explain::command())
        .subcommand(locales())
        .subcommand(config)
        .subcommand(theme::command())
}

fn locales() -> Command {
    let missing = Arg::new("missing")
        .long("missing")
        .action(ArgAction::SetTrue)
        .help("Names every message that is not translated");
    let check = Command::new("check")
        .about("Checks the files of messages and prints every problem as file:line")
        .arg(
            path("file")
                .value_name("FOLDER")
                .index(1)
                .help("The folder; without it, the setting locales"),
        )
        .arg(missing);
    let language = Arg::new("language")
        .value_name("CODE")
        .index(1)
        .required(true)
        .help("The language, such as de");
    let new = Command::new("new")
        .about("Writes a file with every message in English, to be translated")
        .arg(language);
    Command::new("locale")
        .about("Checks and begins languages of the interface")
        .subcommand_required(true)
        .subcommand(check)
        .subcommand(new)
}

fn with_demo(command: Command) -> Command {
    command.arg(
        Arg::new("demo")
            .long("demo")
            .action(ArgAction::SetTrue)
            .help("Serves believable people and tickets from a folder that is thrown away"),
    )
}

fn with_settings(command: Command) -> Command {
    let config =
        path("config").long("config").value_name("FILE").global(true).help("The file of settings");
    let can_be_typed = |setting: &&Setting| setting.shape != Shape::Secret;
    SETTINGS.iter().filter(can_be_typed).fold(command.arg(config), |command, setting| {
        let flag = Arg::new(setting.key)
            .long(setting.key.replace('_', "-"))
            .value_name("VALUE")
            .global(true)
            .help(setting.meaning);
        command.arg(flag)
    })
}

fn files(help: &'static str) -> Arg {
    path("files").long("files").value_name("FOLDER").help(help)
}

fn path(name: &'static str) -> Arg {
    Arg::new(name).value_parser(clap::value_parser!(PathBuf))
}
