//! A provider of OpenID Connect: its addresses and keys, the way to it, and what it vouches for
//! when somebody comes back (authorization code flow with PKCE).

use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwapOption;
use chrono::DateTime;
use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{
    CoreAuthPrompt, CoreClient, CoreClientAuthMethod, CoreGenderClaim, CoreIdTokenClaims,
    CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreResponseType, CoreTokenResponse,
};
use openidconnect::{
    AccessTokenHash, AuthType, AuthenticationFlow, AuthorizationCode, ClaimsVerificationError,
    ClientId, ClientSecret, CsrfToken, EmptyAdditionalClaims, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, RequestTokenError, Scope, SignatureVerificationError, TokenResponse,
    UserInfoClaims,
};

use super::error::{Cause, ProviderError};
use super::http::Http;
use super::settings::{ProviderSettings, checked_issuer};

/// Addresses and keys are asked for anew after so long.
const KNOWN_FOR: SignedDuration = SignedDuration::from_hours(1);
/// A provider that does not answer is gone by with what it said before, for so long.
const KNOWN_AT_MOST: SignedDuration = SignedDuration::from_hours(24);
/// A key that is not known may be new: so often the keys are asked for because of one.
const KEYS_EVERY: SignedDuration = SignedDuration::from_secs(60);
/// A provider that did not answer is left alone for so long.
const LEFT_ALONE: SignedDuration = SignedDuration::from_secs(5);
/// The clocks of the two machines may differ by so much.
const CLOCKS_APART: SignedDuration = SignedDuration::from_mins(2);
/// Signatures that only the provider can make. Those with a shared secret, and none at all, are
/// not taken, whatever it says of itself.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];
/// How a provider says that more than one kind of proof was given (RFC 8176).
const SEVERAL_FACTORS: &str = "mfa";

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// A provider. Cheap to clone.
#[derive(Clone)]
pub struct Provider {
    inner: Arc<Inner>,
}

struct Inner {
    settings: ProviderSettings,
    issuer: IssuerUrl,
    return_address: RedirectUrl,
    http: Http,
    known: ArcSwapOption<Known>,
    asking: Mutex<Option<Timestamp>>,
}

/// What it said of itself.
struct Known {
    client: Client,
    at: Timestamp,
}

/// What goes with somebody to the provider and must come back; nobody else may know it.
#[derive(Clone, Debug)]
pub struct Secrets {
    /// In the address on the way back.
    pub state: String,
    /// In what the provider signs.
    pub nonce: String,
    /// The key to the code (RFC 7636): 43 to 128 plain characters.
    pub verifier: String,
}

/// Whether the provider may let somebody through whom it knows already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// It may.
    IfNeeded,
    /// It is asked to have them show again who they are.
    Always,
}

/// What a provider vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// The provider.
    pub issuer: String,
    /// Who it is there; never given to anybody else.
    pub subject: String,
    /// The address, as it was written there.
    pub email: Option<String>,
    /// Whether the provider says that the address is theirs.
    pub is_email_verified: bool,
    /// The name.
    pub name: Option<String>,
    /// Whether more than one kind of proof was given there.
    pub has_several_factors: bool,
}

impl Provider {
    /// Takes the settings; nothing is asked yet.
    ///
    /// # Errors
    /// When a setting cannot be used.
    pub fn new(settings: ProviderSettings) -> Result<Provider, ProviderError> {
        checked_issuer(&settings.issuer)?;
        if settings.client_id.is_empty() {
            let problem = "must be set where oidc_issuer is".to_owned();
            return Err(ProviderError::Setting { setting: "oidc_client_id", problem });
        }
        let bad = |setting, error: openidconnect::url::ParseError| ProviderError::Setting {
            setting,
            problem: error.to_string(),
        };
        let issuer =
            IssuerUrl::new(settings.issuer.clone()).map_err(|error| bad("oidc_issuer", error))?;
        let return_address = RedirectUrl::new(settings.return_address.clone())
            .map_err(|error| bad("base_url", error))?;
        let known = ArcSwapOption::empty();
        let (http, asking) = (Http::new(), Mutex::new(None));
        let inner = Inner { settings, issuer, return_address, http, known, asking };
        Ok(Provider { inner: Arc::new(inner) })
    }

    /// What people call it.
    #[must_use]
    pub fn name(&self) -> String {
        self.inner.settings.shown_name()
    }

    /// The address that it names itself by.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.inner.settings.issuer
    }

    /// Where a browser is to go. May ask the provider: not for a thread that serves requests.
    ///
    /// # Errors
    /// When the provider cannot be asked.
    pub fn address(
        &self,
        secrets: &Secrets,
        prompt: Prompt,
        now: Timestamp,
    ) -> Result<String, ProviderError> {
        let known = self.known(now)?;
        let (state, nonce) = (secrets.state.clone(), secrets.nonce.clone());
        let verifier = PkceCodeVerifier::new(secrets.verifier.clone());
        let mut request = known
            .client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        if prompt == Prompt::Always {
            request = request.add_prompt(CoreAuthPrompt::Login);
        }
        let (address, _state, _nonce) = request.url();
        Ok(address.into())
    }

    /// What the provider vouches for when somebody comes back with a code. Asks the provider: not
    /// for a thread that serves requests.
    ///
    /// # Errors
    /// When the provider cannot be asked, does not take the code, or proves nothing.
    pub fn claims(
        &self,
        code: &str,
        secrets: &Secrets,
        now: Timestamp,
    ) -> Result<Claims, ProviderError> {
        let known = self.known(now)?;
        let tokens = self.tokens(&known.client, code, secrets)?;
        let claims = match self.believed(&known.client, &tokens, (secrets, now)) {
            Err(Doubt::Key(_)) if known.at + KEYS_EVERY < now => {
                let known = self.ask(now, Some(Arc::clone(&known)))?;
                self.believed(&known.client, &tokens, (secrets, now))
            }
            believed => believed,
        };
        let claims = claims.map_err(|doubt| match doubt {
            Doubt::Key(cause) | Doubt::Other(cause) => ProviderError::NotBelieved(cause),
        })?;
        let mut told = self.told(&claims);
        // Many providers tell the address only when they are asked for it (Core 1.0, 5.4).
        let more = match claims.email() {
            Some(_) => None,
            None => self.more(&known.client, &tokens, &claims)?,
        };
        if let Some(more) = more {
            told.email = more.email().map(|email| email.to_string());
            told.is_email_verified = more.email_verified() == Some(true);
            told.name = more.name().and_then(|names| names.get(None)).map(|name| name.to_string());
        }
        Ok(told)
    }

    fn told(&self, claims: &CoreIdTokenClaims) -> Claims {
        let methods = claims.auth_method_refs().map(Vec::as_slice).unwrap_or_default();
        Claims {
            issuer: self.issuer().to_owned(),
            subject: claims.subject().to_string(),
            email: claims.email().map(|email| email.to_string()),
            is_email_verified: claims.email_verified() == Some(true),
            name: claims.name().and_then(|names| names.get(None)).map(|name| name.to_string()),
            has_several_factors: methods.iter().any(|method| method.as_str() == SEVERAL_FACTORS),
        }
    }

    fn tokens(
        &self,
        client: &Client,
        code: &str,
        secrets: &Secrets,
    ) -> Result<CoreTokenResponse, ProviderError> {
        let request = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|error| ProviderError::Unreachable(error.into()))?;
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(secrets.verifier.clone()));
        request.request(&self.inner.http).map_err(|error| match error {
            RequestTokenError::ServerResponse(_) => ProviderError::Refused(error.into()),
            RequestTokenError::Parse(..) => ProviderError::NotBelieved(error.into()),
            _ => ProviderError::Unreachable(error.into()),
        })
    }

    /// The claims, if they are signed by the provider, for this site, for this sign-in, and now.
    fn believed(
        &self,
        client: &Client,
        tokens: &CoreTokenResponse,
        (secrets, now): (&Secrets, Timestamp),
    ) -> Result<CoreIdTokenClaims, Doubt> {
        let token = tokens.id_token().ok_or_else(|| Doubt::of("there is no ID token"))?;
        let ahead = now + CLOCKS_APART;
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs(SIGNATURES)
            .set_time_fn(move || time(now - CLOCKS_APART))
            .set_issue_time_verifier_fn(move |issued| match issued > time(ahead) {
                true => Err("it was issued in the future".to_owned()),
                false => Ok(()),
            });
        let claims = token.claims(&verifier, &Nonce::new(secrets.nonce.clone()))?;
        if claims.authorized_party().is_some_and(|party| party.as_str() != self.client_id()) {
            return Err(Doubt::of("the ID token was made for another site"));
        }
        if let Some(expected) = claims.access_token_hash() {
            let hash = token.signing_alg().map_err(Doubt::other).and_then(|algorithm| {
                let key = token.signing_key(&verifier).map_err(Doubt::other)?;
                AccessTokenHash::from_token(tokens.access_token(), algorithm, key)
                    .map_err(Doubt::other)
            })?;
            if hash != *expected {
                return Err(Doubt::of("the access token belongs to another ID token"));
            }
        }
        Ok(claims.clone())
    }

    /// What the provider tells beside the ID token, if it tells more.
    fn more(
        &self,
        client: &Client,
        tokens: &CoreTokenResponse,
        claims: &CoreIdTokenClaims,
    ) -> Result<Option<UserInfoClaims<EmptyAdditionalClaims, CoreGenderClaim>>, ProviderError> {
        use openidconnect::UserInfoError::{Request, Response};
        let subject = Some(claims.subject().clone());
        let Ok(request) = client.user_info(tokens.access_token().clone(), subject) else {
            return Ok(None);
        };
        request.request(&self.inner.http).map(Some).map_err(|error| match error {
            Request(_) | Response(..) => ProviderError::Unreachable(error.into()),
            _ => ProviderError::NotBelieved(error.into()),
        })
    }

    fn client_id(&self) -> &str {
        &self.inner.settings.client_id
    }

    /// What is known of the provider, asked for anew if that was long ago.
    fn known(&self, now: Timestamp) -> Result<Arc<Known>, ProviderError> {
        match self.inner.known.load_full() {
            Some(known) if known.at + KNOWN_FOR > now => Ok(known),
            old => self.ask(now, old),
        }
    }

    /// Asks the provider for its addresses and keys. One asks at a time; whoever waited takes what
    /// the other was told.
    fn ask(&self, now: Timestamp, old: Option<Arc<Known>>) -> Result<Arc<Known>, ProviderError> {
        let mut failed_at = self.inner.asking.lock().unwrap_or_else(PoisonError::into_inner);
        let newest = self.inner.known.load_full();
        let is_newer = match (&newest, &old) {
            (Some(newest), Some(old)) => newest.at > old.at,
            (newest, None) => newest.is_some(),
            (None, _) => false,
        };
        if let Some(newest) = newest.filter(|_| is_newer) {
            return Ok(newest);
        }
        let old = old.filter(|old| old.at + KNOWN_AT_MOST > now);
        if failed_at.is_some_and(|at| at + LEFT_ALONE > now) {
            return old.ok_or(ProviderError::UnreachableLately);
        }
        match CoreProviderMetadata::discover(&self.inner.issuer, &self.inner.http) {
            Ok(metadata) => {
                *failed_at = None;
                let known = Arc::new(Known { client: self.client(metadata), at: now });
                self.inner.known.store(Some(Arc::clone(&known)));
                Ok(known)
            }
            Err(error) => {
                *failed_at = Some(now);
                let Some(old) = old else { return Err(ProviderError::Unreachable(error.into())) };
                let error: &(dyn Error + 'static) = &error;
                tracing::warn!(error, "the provider of sign-ins does not answer as it should");
                Ok(old)
            }
        }
    }

    fn client(&self, metadata: CoreProviderMetadata) -> Client {
        let secret = &self.inner.settings.client_secret.0;
        let secret = (!secret.is_empty()).then(|| ClientSecret::new(secret.clone()));
        let ways = metadata.token_endpoint_auth_methods_supported().cloned().unwrap_or_default();
        let in_body = ways.contains(&CoreClientAuthMethod::ClientSecretPost)
            && !ways.contains(&CoreClientAuthMethod::ClientSecretBasic);
        let id = ClientId::new(self.client_id().to_owned());
        let client = CoreClient::from_provider_metadata(metadata, id, secret)
            .set_redirect_uri(self.inner.return_address.clone());
        if in_body { client.set_auth_type(AuthType::RequestBody) } else { client }
    }
}

/// Why an ID token is not believed.
enum Doubt {
    /// Its key is not known, or not any more.
    Key(Cause),
    /// Anything else.
    Other(Cause),
}

impl Doubt {
    fn of(why: &'static str) -> Doubt {
        Doubt::Other(why.into())
    }

    fn other(cause: impl Into<Cause>) -> Doubt {
        Doubt::Other(cause.into())
    }
}

impl From<ClaimsVerificationError> for Doubt {
    fn from(error: ClaimsVerificationError) -> Doubt {
        use SignatureVerificationError::{CryptoError, NoMatchingKey};
        match error {
            ClaimsVerificationError::SignatureVerification(NoMatchingKey | CryptoError(_)) => {
                Doubt::Key(error.into())
            }
            error => Doubt::Other(error.into()),
        }
    }
}

/// A time as the library has it.
fn time(at: Timestamp) -> DateTime<chrono::Utc> {
    DateTime::from_timestamp(at.as_second(), 0).unwrap_or_default()
}
