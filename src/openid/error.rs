//! Why a provider could not vouch for anybody.

use std::error::Error;

/// Whatever lies below, kept for the log.
pub type Cause = Box<dyn Error + Send + Sync>;

/// Why there are no claims.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// A setting cannot be used; in words that follow its name.
    #[error("{setting} {problem}")]
    Setting {
        /// Its key.
        setting: &'static str,
        /// What is wrong.
        problem: String,
    },
    /// It does not answer, or not as a provider does.
    #[error("the provider cannot be asked")]
    Unreachable(#[source] Cause),
    /// It was unreachable a moment ago, and is not asked again yet.
    #[error("the provider could not be asked a moment ago")]
    UnreachableLately,
    /// It gives nothing for the code that a browser brought.
    #[error("the provider does not take the code")]
    Refused(#[source] Cause),
    /// What it sent does not prove what it should.
    #[error("what the provider sent cannot be believed")]
    NotBelieved(#[source] Cause),
}
