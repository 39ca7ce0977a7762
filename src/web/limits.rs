//! How often a stranger may do what costs something. Counted by address, in memory.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::http::header::{HeaderMap, HeaderValue, RETRY_AFTER};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::config::Settings;
use crate::domain::articles::rate::Weight;
use crate::domain::people::{EmailAddress, Household};
use crate::fingerprint::fingerprint;

/// The part of an IPv6 address that one household or machine has to itself.
const IPV6_PREFIX_BITS: u8 = 64;
/// When so many addresses are remembered, those that are idle are forgotten.
const REMEMBERED_MAX: usize = 50_000;

/// How often that is done at most.
const FORGETS_EVERY: Duration = Duration::from_secs(10);

/// An account may be tried so many times as often as one address may try: guessing from many
/// addresses is slowed down, and one stranger cannot keep its owner out.
const ACCOUNT_TRIES: u32 = 10;
/// So often a new password is asked for, from one address and for one account.
const FORGOTTEN_PER_HOUR: u32 = 5;
/// So often a link to one's questions is asked for, from one address.
const LINKS_PER_HOUR: u32 = 5;
/// So often it is noted for one email address, whoever asks.
const LINKS_OF_ADDRESS_PER_HOUR: u32 = 3;
/// Nobody rates more articles in an hour; each rating is kept for good.
const RATINGS_PER_HOUR: u32 = 30;

/// What one household says about one article counts so often in a day; the rest is kept, and
/// moves nothing that others see.
const COUNTED_PER_DAY: u32 = 2;

/// An article that a household opens after a search is learnt from so often in a day.
const LEARNT_PER_DAY: u32 = 1;
/// And so many openings in an hour: nobody reads more, and what is learnt is kept.
const OPENINGS_PER_HOUR: u32 = 60;

/// Beyond so many pairs of a household and an article nothing more is counted until the oldest
/// are a day old.
const COUNTED_MAX: usize = 200_000;

/// After so long households are known by other numbers, so that nobody is followed for longer.
const HOUSEHOLD_KEY_LIVES: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What households are hashed with; never written anywhere.
struct HouseholdKey {
    made_at: Instant,
    name: u32,
    secret: [u8; 16],
}

/// The limits of a site.
pub struct RateLimits {
    asks: Limit,
    suggestions: Limit,
    searches: Limit,
    ratings: Limit,
    files: Limit,
    counted: Limit,
    learnt: Limit,
    openings: Limit,
    sign_in_addresses: Limit,
    sign_in_accounts: Limit,
    forgotten: Limit,
    forgotten_accounts: Limit,
    links: Limit,
    links_of_address: Limit,
    household_key: Mutex<Option<HouseholdKey>>,
}

/// Something that is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Costly {
    /// Sending a question or a reply.
    Ask,
    /// Suggestions and answers while something is typed, and notes of what was opened.
    Suggest,
    /// A search page.
    Search,
    /// Saying whether an article helped.
    Rate,
    /// Sending a file.
    File,
    /// A try to sign in or to use an invitation.
    SignIn,
    /// Asking for a new password.
    Forgot,
    /// Asking for a link to one's questions.
    Link,
}

/// Too often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooOften {
    /// When it may be tried again, in seconds.
    pub retry_after_seconds: u64,
}

impl TooOften {
    /// When it may be tried again, in whole minutes: at least one.
    #[must_use]
    pub fn minutes(self) -> u64 {
        self.retry_after_seconds.div_ceil(60)
    }

    /// Says so in the head of an answer.
    pub fn tell(self, headers: &mut HeaderMap) {
        headers.insert(RETRY_AFTER, HeaderValue::from(self.retry_after_seconds));
    }
}

/// A limit, and when those who are idle were forgotten last.
struct Limit {
    limiter: DefaultKeyedRateLimiter<String>,
    forgot_at: Mutex<Instant>,
}

impl RateLimits {
    /// The limits that the settings give.
    #[must_use]
    pub fn new(settings: &Settings) -> RateLimits {
        const MINUTE: u64 = 60;
        let sign_in = settings.sign_in_tries_per_quarter_hour;
        RateLimits {
            asks: limit(settings.asks_per_hour, 60 * MINUTE),
            suggestions: limit(settings.suggestions_per_minute, MINUTE),
            searches: limit(settings.searches_per_minute, MINUTE),
            ratings: limit(RATINGS_PER_HOUR, 60 * MINUTE),
            files: limit(settings.files_per_hour, 60 * MINUTE),
            counted: limit(COUNTED_PER_DAY, 24 * 60 * MINUTE),
            learnt: limit(LEARNT_PER_DAY, 24 * 60 * MINUTE),
            openings: limit(OPENINGS_PER_HOUR, 60 * MINUTE),
            sign_in_addresses: limit(sign_in, 15 * MINUTE),
            sign_in_accounts: limit(sign_in.saturating_mul(ACCOUNT_TRIES), 15 * MINUTE),
            forgotten: limit(FORGOTTEN_PER_HOUR, 60 * MINUTE),
            forgotten_accounts: limit(FORGOTTEN_PER_HOUR, 60 * MINUTE),
            links: limit(LINKS_PER_HOUR, 60 * MINUTE),
            links_of_address: limit(LINKS_OF_ADDRESS_PER_HOUR, 60 * MINUTE),
            household_key: Mutex::new(None),
        }
    }

    /// Counts one use by `address`.
    ///
    /// # Errors
    /// When it was used too often.
    pub fn check(&self, costly: Costly, address: IpAddr) -> Result<(), TooOften> {
        let limit = match costly {
            Costly::Ask => &self.asks,
            Costly::Suggest => &self.suggestions,
            Costly::Search => &self.searches,
            Costly::Rate => &self.ratings,
            Costly::File => &self.files,
            Costly::SignIn => &self.sign_in_addresses,
            Costly::Forgot => &self.forgotten,
            Costly::Link => &self.links,
        };
        check(limit, network_of(address))
    }

    /// What `address` says about an article: whether it counts for what others see.
    #[must_use]
    pub fn weight(&self, address: IpAddr, article: &str) -> Weight {
        if self.counted.has_more(address, article) { Weight::Counts } else { Weight::KeptOnly }
    }

    /// Whether the search learns from `address` opening an article that it has found.
    #[must_use]
    pub fn teaches(&self, address: IpAddr, article: &str) -> bool {
        self.learnt.has_more(address, article) && check(&self.openings, network_of(address)).is_ok()
    }

    /// The household that `address` is of, by a number that tells nothing about it; none when the
    /// machine gives no randomness.
    #[must_use]
    pub fn household(&self, address: IpAddr) -> Option<Household> {
        let mut kept = self.household_key.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.as_ref().is_none_or(|key| key.made_at.elapsed() > HOUSEHOLD_KEY_LIVES) {
            *kept = HouseholdKey::random();
        }
        let key = kept.as_ref()?;
        let number = fingerprint(&[&key.secret, network_of(address).as_bytes()]);
        Some(Household { key: key.name, number: (number >> 32) as u32 })
    }

    /// Counts one try to sign in to an account, whatever address it comes from.
    ///
    /// # Errors
    /// When it was tried too often.
    pub fn check_account(&self, email: &str) -> Result<(), TooOften> {
        check(&self.sign_in_accounts, account(email))
    }

    /// Counts one request for a new password of an account, there or not, whatever address it
    /// comes from.
    ///
    /// # Errors
    /// When it was asked too often.
    pub fn check_forgotten(&self, email: &str) -> Result<(), TooOften> {
        check(&self.forgotten_accounts, account(email))
    }
}

impl RateLimits {
    /// Counts one request for a link to the questions of an address, known or not, whoever asks.
    ///
    /// # Errors
    /// When it was asked too often.
    pub fn check_link(&self, email: &EmailAddress) -> Result<(), TooOften> {
        check(&self.links_of_address, email.to_string())
    }
}

impl HouseholdKey {
    fn random() -> Option<HouseholdKey> {
        let (mut name, mut secret) = ([0; 4], [0; 16]);
        let made = getrandom::fill(&mut name).and_then(|()| getrandom::fill(&mut secret));
        if let Err(error) = made {
            tracing::error!(%error, "households cannot be told apart");
            return None;
        }
        Some(HouseholdKey { made_at: Instant::now(), name: u32::from_le_bytes(name), secret })
    }
}

/// An account as it is counted by. Whatever is no address at all counts as one.
fn account(email: &str) -> String {
    EmailAddress::parse(email).map_or_else(String::new, |email| email.to_string())
}

fn limit(times: u32, seconds: u64) -> Limit {
    let times = NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN);
    let each = Duration::from_secs(seconds) / times.get();
    let quota = Quota::with_period(each.max(Duration::from_nanos(1)))
        .unwrap_or_else(|| Quota::per_second(times))
        .allow_burst(times);
    Limit { limiter: RateLimiter::keyed(quota), forgot_at: Mutex::new(Instant::now()) }
}

impl Limit {
    /// Whether `address` may do this with an article once more. Counts it.
    fn has_more(&self, address: IpAddr, article: &str) -> bool {
        // What is named may not exist and be of any length: the key is short whatever it is.
        let named = fingerprint(&[network_of(address).as_bytes(), article.as_bytes()]);
        if self.limiter.len() > COUNTED_MAX {
            self.forget_idle();
            return false;
        }
        check(self, format!("{named:016x}")).is_ok()
    }

    /// Forgets addresses that are idle, when there are many, and not with each request: going
    /// through all of them takes time.
    fn forget_idle(&self) {
        if self.limiter.len() <= REMEMBERED_MAX {
            return;
        }
        if let Ok(mut forgot_at) = self.forgot_at.try_lock()
            && forgot_at.elapsed() > FORGETS_EVERY
        {
            *forgot_at = Instant::now();
            self.limiter.retain_recent();
            self.limiter.shrink_to_fit();
        }
    }
}

fn check(limit: &Limit, key: String) -> Result<(), TooOften> {
    limit.forget_idle();
    limit.limiter.check_key(&key).map_err(|until| {
        let wait = until.wait_time_from(DefaultClock::default().now());
        TooOften { retry_after_seconds: wait.as_secs() + 1 }
    })
}

/// Whoever has one IPv6 address has 2^64 of them: all count as one.
fn network_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let bits = address.to_bits() >> (128 - u32::from(IPV6_PREFIX_BITS));
            format!("{bits:x}/{IPV6_PREFIX_BITS}")
        }
    }
}
