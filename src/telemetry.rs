//! Logs: where they go and in which form. What people wrote is never logged.

use tracing_subscriber::EnvFilter;

use crate::config::{LogFormat, Settings};

/// What the libraries below say of their own starts and stops helps nobody who runs a site.
const QUIETER: &str = "actix_server=warn,actix_rt=warn,tantivy=warn,sled=warn";

/// Begins to log, to the standard error output. A second call changes nothing.
pub fn init(settings: &Settings) {
    let filter = EnvFilter::try_new(format!("{QUIETER},{}", settings.log_level))
        .unwrap_or_else(|_checked_before| EnvFilter::new("info"));
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let begun = match settings.log_format {
        LogFormat::Human => subscriber.with_target(false).try_init(),
        LogFormat::Json => subscriber.json().flatten_event(true).try_init(),
    };
    if begun.is_err() {
        tracing::debug!("logging had begun already");
    }
}
