//! A person changes their own name and address.

use super::confirm::{Proof, is_confirmed};
use super::history::{AccountChange, note};
use super::invite::checked_name;
use super::person::{EmailAddress, Person};
use super::{reset, second_step};
use crate::domain::Desk;
use crate::store::{Page, StoreError};

/// Why name and address stay as they are.
#[derive(Debug, thiserror::Error)]
pub enum DetailsError {
    /// No name, or too long a one.
    #[error("the name is missing or too long")]
    Name,
    /// Who asks has not shown again who they are.
    #[error("the password is not right, or the sign-in is too long ago")]
    NotConfirmed,
    /// Another account has the address.
    #[error("there is an account with this address")]
    EmailTaken,
    /// The account was switched off or changed meanwhile.
    #[error("the account was changed meanwhile")]
    MovedOn,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Changes one's own name, as customers and colleagues see it from now on.
///
/// # Errors
/// When the name is missing or too long.
pub fn change_name(desk: &Desk, by: &Person, name: &str) -> Result<(), DetailsError> {
    let name = checked_name(name).map_err(|_too_long| DetailsError::Name)?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let person = tx.get::<Person>(by.id.as_str())?.filter(|person| person.active);
        let mut person = person.ok_or(DetailsError::MovedOn)?;
        if person.name == name {
            return Ok(());
        }
        let before = std::mem::replace(&mut person.name, name.clone());
        tx.put(&person)?;
        Ok(note(tx, (&by.id, &by.id), now, AccountChange::Name { before })?)
    })
}

/// Changes the address that one signs in with. Links and requests for a new password that were
/// made for the old one end. Not for a thread that serves requests.
///
/// # Errors
/// When another account has it, or who asks has not shown again who they are.
pub fn change_address(
    desk: &Desk,
    by: &Person,
    email: &EmailAddress,
    proof: &Proof,
) -> Result<(), DetailsError> {
    if !is_confirmed(desk, by, proof)? {
        return Err(DetailsError::NotConfirmed);
    }
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let person = tx.get::<Person>(by.id.as_str())?;
        let known = person.filter(|p| p.active && p.password_hash == by.password_hash);
        let mut person = known.ok_or(DetailsError::MovedOn)?;
        if person.email == *email {
            return Ok(());
        }
        let same_address = Page::prefix(format!("{email}/")).limit(1);
        if !tx.by_index::<Person>(Person::BY_EMAIL, &same_address)?.is_empty() {
            return Err(DetailsError::EmailTaken);
        }
        let before = std::mem::replace(&mut person.email, email.clone());
        tx.put(&person)?;
        reset::end_all(tx, &by.id)?;
        second_step::end_all(tx, &by.id)?;
        Ok(note(tx, (&by.id, &by.id), now, AccountChange::Address { before })?)
    })
}
