//! `answerdesk serve`: the site, until it is told to stop.

use std::process::ExitCode;

use clap::ArgMatches;

use super::{demo, memory, output};
use crate::app::{App, Serving};
use crate::clock::Clock;
use crate::config::Loaded;
use crate::{telemetry, urls};

/// Which data is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Data {
    /// That of the data folder.
    Own,
    /// Made-up people and tickets, thrown away at the end.
    Demo,
}

impl Data {
    /// What was asked for.
    pub(super) fn of(typed: &ArgMatches) -> Data {
        if typed.get_flag("demo") { Data::Demo } else { Data::Own }
    }

    /// The demo, if either asks for it.
    pub(super) fn or(self, other: Data) -> Data {
        if self == Data::Demo { self } else { other }
    }
}

/// Serves.
///
/// # Errors
/// What stops a start.
pub(super) fn run(loaded: Loaded, data: Data) -> anyhow::Result<ExitCode> {
    memory::keep_small();
    let mut settings = loaded.settings;
    telemetry::init(&settings);
    let folder = match data {
        Data::Own => None,
        Data::Demo => Some(demo::Folder::new()?),
    };
    if let Some(folder) = &folder {
        settings.data = folder.path().to_owned();
    }
    let app = App::open(settings, Clock::system())?;
    let base = app.desk.link_base.clone();
    match data {
        Data::Demo => {
            let people = demo::fill(&app.desk)?;
            output::line(&format!(
                "\nA demo with made-up people and tickets. Sign in at {base}{}",
                urls::SIGN_IN
            ));
            for person in people {
                output::line(&format!("  {}   password: {}", person.email, person.password));
            }
        }
        Data::Own => {
            if let Some(secret) = app.set_up()? {
                output::line(&format!(
                    "\nThere is no account yet. This link makes the first one; it works once, for an hour:\n\n  {base}{}\n",
                    urls::set_up(&secret)
                ));
            }
        }
    }
    app.run(move |serving| {
        output::line(&format!("Answerdesk is at {base}/ (listening on {})", serving.address));
        stop_on_signal(serving);
    })?;
    drop(folder);
    Ok(ExitCode::SUCCESS)
}

/// Ctrl-C and SIGTERM let requests in flight finish; a second one ends at once.
fn stop_on_signal(serving: Serving) {
    actix_web::rt::spawn(async move {
        wait_for_signal().await;
        tracing::info!("stopping; requests in flight are finished");
        let handle = serving.handle;
        let second = async {
            wait_for_signal().await;
            tracing::warn!("stopping at once");
            std::process::exit(1);
        };
        tokio::select! {
            () = handle.stop(true) => {}
            () = second => {}
        }
    });
}

#[cfg(unix)]
async fn wait_for_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(error) => {
            tracing::warn!(%error, "SIGTERM cannot be caught");
            drop(tokio::signal::ctrl_c().await);
        }
    }
}

#[cfg(not(unix))]
async fn wait_for_signal() {
    drop(tokio::signal::ctrl_c().await);
}
