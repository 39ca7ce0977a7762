//! What a provider is asked with, and what is taken for its address.

use std::fmt;
use std::net::IpAddr;

use openidconnect::url::{Host, Url};

use super::error::ProviderError;

/// A text that is never shown: not in logs, not in what is printed of settings.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Hidden(pub String);

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "(none)" } else { "(hidden)" })
    }
}

/// What a provider knows this site by.
#[derive(Clone, Debug, Default)]
pub struct ProviderSettings {
    /// Its address, exactly as it names itself.
    pub issuer: String,
    /// The name that it gave this site.
    pub client_id: String,
    /// The secret that it gave this site; empty: none, as for a public client.
    pub client_secret: Hidden,
    /// What people call it.
    pub name: String,
    /// Where it sends people back to.
    pub return_address: String,
}

impl ProviderSettings {
    /// What people call it: the name that was set, else its host.
    #[must_use]
    pub fn shown_name(&self) -> String {
        if !self.name.is_empty() {
            return self.name.clone();
        }
        let url = Url::parse(&self.issuer).ok();
        url.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// Goes on only with an address that nobody on the way can read or change: https, or this very
/// machine.
pub(super) fn checked_issuer(issuer: &str) -> Result<(), ProviderError> {
    let refused = |problem: &str| {
        Err(ProviderError::Setting { setting: "oidc_issuer", problem: problem.to_owned() })
    };
    let Ok(url) = Url::parse(issuer) else {
        return refused("must be an address such as https://login.example.com");
    };
    if url.query().is_some() || url.fragment().is_some() {
        return refused("must have neither a query nor a fragment");
    }
    if !is_safe(&url) {
        return refused("must begin with https://, because whoever reads along could sign in");
    }
    Ok(())
}

/// Whether what goes to an address stays between the two ends.
pub(super) fn is_safe(url: &Url) -> bool {
    let is_here = match url.host() {
        Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && is_here)
}
