//! Signing in with an account of elsewhere (OpenID Connect Core 1.0): what a provider is asked and
//! what it vouches for. Whose account that is here, the domain decides.

pub mod error;
mod http;
pub mod provider;
pub mod settings;

pub use error::ProviderError;
pub use provider::{Claims, Prompt, Provider, Secrets};
pub use settings::{Hidden, ProviderSettings};
