//! Why something was not done with a customer.

use super::customer::{ADDRESSES_MAX, NAME_CHARS_MAX, NOTES_CHARS_MAX};
use crate::domain::ids::{CustomerId, NoRandomness};
use crate::domain::permissions::NotAllowed;
use crate::store::StoreError;

/// An outcome that somebody handles.
#[derive(Debug, thiserror::Error)]
pub enum CustomerError {
    /// There is no such customer, or no such thing of theirs.
    #[error("there is no such customer")]
    NotFound,
    /// The name is too long.
    #[error("a name has at most {NAME_CHARS_MAX} characters")]
    Name,
    /// The notes are too long.
    #[error("notes have at most {NOTES_CHARS_MAX} characters")]
    Notes,
    /// There is neither a name nor an address.
    #[error("a customer has a name or an address")]
    Nothing,
    /// What was typed is no address.
    #[error("this is not an email address")]
    Email,
    /// The customer has this address already.
    #[error("the customer has this address already")]
    SameAddress,
    /// Somebody else has proved this address.
    #[error("another customer has proved this address")]
    AddressTaken {
        /// Who.
        by: CustomerId,
    },
    /// A customer has too many addresses.
    #[error("a customer has at most {ADDRESSES_MAX} addresses")]
    TooManyAddresses,
    /// The policies have no such tier.
    #[error("there is no such tier")]
    NoSuchTier,
    /// The link was used, has expired, or never was.
    #[error("this link was used already or has expired")]
    NotValid,
    /// Both records are the same.
    #[error("both are the same customer")]
    Same,
    /// There are too many tickets to move in one go.
    #[error("the customer has too many tickets")]
    TooManyTickets,
    /// The person may not do it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// Nothing unguessable could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
