//! How the value of a setting is read and checked; what is wrong is said in words that follow
//! the name of the setting.

use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use ipnet::IpNet;

use super::origins::WidgetOrigin;
use super::settings::LogFormat;
use crate::i18n::Lang;

pub(super) fn put<T>(place: &mut T, value: Result<T, String>) -> Result<(), String> {
    *place = value?;
    Ok(())
}

pub(super) fn parse<T: FromStr>(value: &str, wanted: &str) -> Result<T, String> {
    value.trim().parse().map_err(|_not_parsed| format!("must be {wanted}"))
}

pub(super) fn number<T: FromStr + PartialOrd + std::fmt::Display>(
    value: &str,
    least: T,
    most: T,
) -> Result<T, String> {
    match value.trim().parse() {
        Ok(number) if number >= least && number <= most => Ok(number),
        _ => Err(format!("must be a whole number from {least} to {most}")),
    }
}

pub(super) fn hours(value: &str) -> Result<Duration, String> {
    number(value, 1, 8760).map(|hours: u64| Duration::from_secs(hours * 3600))
}

pub(super) fn minutes(value: &str) -> Result<Duration, String> {
    number(value, 1, 10_080).map(|minutes: u64| Duration::from_secs(minutes * 60))
}

pub(super) fn folder(value: &str) -> Result<PathBuf, String> {
    if value.trim().is_empty() {
        return Err("must name a folder".to_owned());
    }
    Ok(PathBuf::from(value))
}

/// Whether this program was built with support for models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ModelSupport {
    Present,
    Absent,
}

const SUPPORT: ModelSupport =
    if cfg!(feature = "meaning") { ModelSupport::Present } else { ModelSupport::Absent };

/// The folder of a model, or none if the value is empty.
///
/// # Errors
/// When a folder is named, but this build cannot run models; in words that follow a name.
pub fn model_folder(value: &str) -> Result<Option<PathBuf>, String> {
    model(value, SUPPORT)
}

fn model(value: &str, support: ModelSupport) -> Result<Option<PathBuf>, String> {
    let folder = (!value.trim().is_empty()).then(|| PathBuf::from(value));
    if folder.is_some() && support == ModelSupport::Absent {
        return Err("must be empty, because this build has no support for models \
                    (`cargo build --release --features meaning` makes one that has)"
            .to_owned());
    }
    Ok(folder)
}

pub(super) fn name(value: &str) -> Result<String, String> {
    let name = value.trim();
    if name.is_empty() || name.chars().count() > 80 {
        return Err("must have 1 to 80 characters".to_owned());
    }
    Ok(name.to_owned())
}

pub(super) fn base_url(value: &str) -> Result<String, String> {
    let url = value.trim().trim_end_matches('/');
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match rest {
        None if url.is_empty() => Ok(String::new()),
        Some(host)
            if !host.is_empty()
                && !host.contains(|c: char| c.is_whitespace() || "/?#@".contains(c)) =>
        {
            Ok(url.to_owned())
        }
        _ => Err("must be http:// or https:// and a host, without a path".to_owned()),
    }
}

pub(super) fn language(value: &str) -> Result<Option<Lang>, String> {
    match value.trim() {
        "auto" => Ok(None),
        code => Lang::from_code(code)
            .map(Some)
            .ok_or_else(|| "must be auto or a language code such as en".to_owned()),
    }
}

pub(super) fn networks(value: &str) -> Result<Vec<IpNet>, String> {
    let one = |text: &str| -> Result<IpNet, String> {
        text.parse::<IpNet>()
            .or_else(|_not_a_network| text.parse::<IpAddr>().map(IpNet::from))
            .map_err(|_not_an_address| format!("“{text}” is not an address or network"))
    };
    value.split(',').map(str::trim).filter(|text| !text.is_empty()).map(one).collect()
}

pub(super) fn origins(value: &str) -> Result<Vec<WidgetOrigin>, String> {
    let given = value.split(',').map(str::trim).filter(|text| !text.is_empty());
    given.map(WidgetOrigin::parse).collect()
}

pub(super) fn log_format(value: &str) -> Result<LogFormat, String> {
    match value.trim() {
        "human" => Ok(LogFormat::Human),
        "json" => Ok(LogFormat::Json),
        _ => Err("must be human or json".to_owned()),
    }
}

pub(super) fn log_level(value: &str) -> Result<String, String> {
    value
        .parse::<tracing_subscriber::EnvFilter>()
        .map(|_filter| value.to_owned())
        .map_err(|error| format!("is not a log level or filter: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{ModelSupport, model};

    #[test]
    fn a_model_needs_a_build_that_supports_models() {
        assert_eq!(model("", ModelSupport::Absent), Ok(None));
        assert!(model("models/small", ModelSupport::Present).is_ok_and(|folder| folder.is_some()));
        let refused = model("models/small", ModelSupport::Absent).unwrap_err();
        assert!(refused.contains("--features meaning"), "{refused}");
    }
}
