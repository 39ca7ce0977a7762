//! The names of things: one newtype for each kind, so that one cannot be taken for another.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The length of a secret token in bytes before it is written as text: 160 bits, so that
/// guessing one is hopeless at any rate a server can answer.
const TOKEN_BYTES: usize = 20;

/// The number that people use for a ticket: 1001, 1002, …
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TicketNumber(pub u64);

impl TicketNumber {
    /// The number as a part of a key, so that keys sort as numbers do.
    #[must_use]
    pub fn key(self) -> String {
        format!("{:010}", self.0)
    }
}

impl fmt::Display for TicketNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A new one that nobody can guess.
            ///
            /// # Errors
            /// When the machine gives no randomness.
            pub fn random() -> Result<Self, NoRandomness> {
                random_text().map(Self)
            }

            /// Reads one from an address or a form; `None` if it cannot be one.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
                (text.len() == TEXT_LENGTH && text.chars().all(plain))
                    .then(|| Self(text.to_owned()))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id! {
    /// A person with an account.
    PersonId
}
text_id! {
    /// A customer: somebody who asks, over all their addresses.
    CustomerId
}
text_id! {
    /// The unguessable end of a ticket's public address.
    TicketToken
}
text_id! {
    /// An ask: one visit of the ask form, sent or not.
    AskId
}
text_id! {
    /// A search that was saved as a view of the queue.
    ViewId
}
text_id! {
    /// A file that was sent and belongs to no message yet.
    HeldId
}
text_id! {
    /// A secret that is handed over once and stored only as a hash: a session, an invitation.
    Secret
}

/// The machine gives no randomness; nothing that must be unguessable can be made.
#[derive(Debug, thiserror::Error)]
#[error("the machine gives no randomness: {0}")]
pub struct NoRandomness(getrandom::Error);

/// 20 bytes in base 32.
const TEXT_LENGTH: usize = TOKEN_BYTES * 8 / 5;

/// Bytes that nobody can guess.
///
/// # Errors
/// When the machine gives no randomness.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(NoRandomness)?;
    Ok(bytes)
}

fn random_text() -> Result<String, NoRandomness> {
    let bytes = random_bytes::<TOKEN_BYTES>()?;
    Ok(data_encoding::BASE32_NOPAD.encode(&bytes).to_lowercase())
}

impl Secret {
    /// What is stored in place of the secret. A fast hash is enough for 160 random bits.
    #[must_use]
    pub fn hash(&self) -> String {
        use sha2::{Digest, Sha256};
        data_encoding::HEXLOWER.encode(&Sha256::digest(self.0.as_bytes()))
    }
}
