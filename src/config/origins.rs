//! Origins of pages: `https://app.example.com`, and `https://*.example.com` for all below it.

/// A host has at most this many characters (RFC 1035).
const HOST_CHARS_MAX: usize = 253;

/// An origin, or all origins below a host, that may show the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WidgetOrigin {
    /// `http` or `https`.
    scheme: &'static str,
    /// In lower case, without the `*.` of a pattern.
    host: String,
    /// With its colon; empty for the scheme's own.
    port: String,
    /// Whether the pattern names what is below the host, and not the host itself.
    below: bool,
}

impl WidgetOrigin {
    /// Reads an origin as the settings write it.
    ///
    /// # Errors
    /// What it must be, for whoever wrote it.
    pub fn parse(text: &str) -> Result<WidgetOrigin, String> {
        let wrong = || {
            format!(
                "“{text}” is not an origin such as https://app.example.com or https://*.example.com"
            )
        };
        let lower = text.trim().trim_end_matches('/').to_ascii_lowercase();
        let (scheme, rest) = match lower.split_once("://") {
            Some(("https", rest)) => ("https", rest),
            Some(("http", rest)) => ("http", rest),
            _ => return Err(wrong()),
        };
        let (below, rest) = match rest.strip_prefix("*.") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let (host, port) = match rest.split_once(':') {
            Some((host, port)) => (host, Some(port.parse::<u16>().map_err(|_no_port| wrong())?)),
            None => (rest, None),
        };
        // Everything below a whole top-level domain would be nearly everyone.
        if !is_host(host) || (below && !host.contains('.')) {
            return Err(wrong());
        }
        let own_port = if scheme == "https" { 443 } else { 80 };
        let port = port.filter(|port| *port != own_port);
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        Ok(WidgetOrigin { scheme, host: host.to_owned(), port, below })
    }

    /// Whether an Origin header, or the origin of an address, is this one or below it.
    #[must_use]
    pub fn covers(&self, origin: &str) -> bool {
        let Ok(other) = WidgetOrigin::parse(origin) else { return false };
        if other.below || other.scheme != self.scheme || other.port != self.port {
            return false;
        }
        if !self.below {
            return other.host == self.host;
        }
        let above = other.host.strip_suffix(&self.host);
        above.is_some_and(|above| above.len() > 1 && above.ends_with('.'))
    }
}

impl std::fmt::Display for WidgetOrigin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let star = if self.below { "*." } else { "" };
        write!(f, "{}://{star}{}{}", self.scheme, self.host, self.port)
    }
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    host.len() <= HOST_CHARS_MAX && host.split('.').all(is_label)
}
