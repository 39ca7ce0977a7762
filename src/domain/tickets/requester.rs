//! Who asked, as they said it. An address that someone typed proves nothing about them.

use serde::{Deserialize, Serialize};

use crate::domain::customers::Customer;
use crate::domain::people::EmailAddress;

/// The longest name that is kept, in characters.
pub const NAME_CHARS_MAX: usize = 100;

/// Who sent a ticket. Both may be missing: a person is answered all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requester {
    /// The name they gave; may be empty.
    pub name: String,
    /// The address they gave.
    pub email: Option<EmailAddress>,
}

impl Requester {
    /// A customer who is known: what they are called, and the first address that they proved.
    #[must_use]
    pub fn of(customer: &Customer) -> Requester {
        Requester { name: customer.name.clone(), email: customer.proved().next().cloned() }
    }

    /// A name to call them by: the name, else the part of the address before the @.
    #[must_use]
    pub fn shown_name(&self) -> Option<&str> {
        if !self.name.is_empty() {
            return Some(&self.name);
        }
        self.email.as_ref().and_then(|email| email.as_str().split('@').next())
    }
}
