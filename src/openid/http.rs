//! Asking a provider over HTTP: within a time, up to a size, without following it elsewhere.

use std::sync::Arc;
use std::time::Duration;

use openidconnect::http::Request;
use openidconnect::url::Url;
use openidconnect::{HttpRequest, HttpResponse, SyncHttpClient};
use rustls::crypto::ring;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

use super::settings::is_safe;

/// A provider that takes longer keeps people waiting for nothing.
const ANSWERS_WITHIN: Duration = Duration::from_secs(10);
/// Nothing that a provider sends is longer.
const ANSWER_BYTES_MAX: u64 = 512 * 1024;

/// What asks.
#[derive(Clone, Debug)]
pub(super) struct Http {
    agent: Agent,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum HttpError {
    /// The provider named an address that others could read along.
    #[error("{0} is not https")]
    Unsafe(String),
    /// The connection failed.
    #[error(transparent)]
    Failed(#[from] ureq::Error),
}

impl Http {
    /// With the certificate authorities that this machine trusts.
    pub(super) fn new() -> Http {
        let found = rustls_native_certs::load_native_certs();
        for error in &found.errors {
            tracing::warn!(%error, "a certificate authority of this machine cannot be read");
        }
        let roots = found.certs.iter().map(|der| Certificate::from_der(der.as_ref()).to_owned());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::from(roots.collect::<Vec<_>>()))
            .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()))
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .timeout_global(Some(ANSWERS_WITHIN))
            .max_redirects(0)
            .http_status_as_error(false)
            .user_agent(concat!("answerdesk/", env!("CARGO_PKG_VERSION")))
            .build();
        Http { agent: config.into() }
    }
}

impl SyncHttpClient for Http {
    type Error = HttpError;

    fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let address = request.uri().to_string();
        if !Url::parse(&address).is_ok_and(|url| is_safe(&url)) {
            return Err(HttpError::Unsafe(address));
        }
        let answer = match request.body().is_empty() {
            true => {
                let (head, _nothing) = request.into_parts();
                self.agent.run(Request::from_parts(head, ()))?
            }
            false => self.agent.run(request)?,
        };
        let (head, mut body) = answer.into_parts();
        let bytes = body.with_config().limit(ANSWER_BYTES_MAX).read_to_vec()?;
        Ok(HttpResponse::from_parts(head, bytes))
    }
}
