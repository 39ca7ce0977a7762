//! `answerdesk serve`: the site, until it is told to stop.

use std::process::ExitCode;

use clap::ArgMatches;

use super::temporary::Folder;
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
        Data::Demo => Some(Folder::new("demo")?),
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
        let signals = Signals::listen();
        output::line(&format!("Answerdesk is at {base}/ (listening on {})", serving.address));
        stop_on_signal(signals, serving);
    })?;
    drop(folder);
    Ok(ExitCode::SUCCESS)
}

/// Ctrl-C and SIGTERM let requests in flight finish; a second one ends at once.
fn stop_on_signal(mut signals: Signals, serving: Serving) {
    actix_web::rt::spawn(async move {
        signals.next().await;
        tracing::info!("stopping; requests in flight are finished");
        let second = async {
            signals.next().await;
            tracing::warn!("stopping at once");
            std::process::exit(1);
        };
        tokio::select! {
            () = serving.stop() => {}
            () = second => {}
        }
    });
}

/// What asks the program to stop. From when this is made, it is heard.
#[cfg(unix)]
struct Signals {
    terminate: Option<tokio::signal::unix::Signal>,
    interrupt: Option<tokio::signal::unix::Signal>,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> Signals {
        use tokio::signal::unix::{SignalKind, signal};
        let heard = |kind| {
            signal(kind)
                .inspect_err(|error| tracing::warn!(%error, "a signal cannot be caught"))
                .ok()
        };
        Signals {
            terminate: heard(SignalKind::terminate()),
            interrupt: heard(SignalKind::interrupt()),
        }
    }

    async fn next(&mut self) {
        tokio::select! {
            () = heard(&mut self.terminate) => {}
            () = heard(&mut self.interrupt) => {}
        }
    }
}

/// Waits for a signal; for ever if it cannot be caught.
#[cfg(unix)]
async fn heard(signal: &mut Option<tokio::signal::unix::Signal>) {
    match signal {
        Some(signal) => drop(signal.recv().await),
        None => std::future::pending().await,
    }
}

/// What asks the program to stop.
#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn listen() -> Signals {
        Signals
    }

    async fn next(&mut self) {
        drop(tokio::signal::ctrl_c().await);
    }
}
