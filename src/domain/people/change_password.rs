//! A person chooses another password for their own account.

use super::confirm::{Proof, is_confirmed};
use super::history::{AccountChange, note};
use super::password::{self, PasswordError};
use super::person::Person;
use super::reset;
use super::second_step;
use super::session::{self, Session};
use crate::domain::Desk;
use crate::store::{Record, StoreError};

/// Why the password stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum ChangePasswordError {
    /// The old password is not right, or the sign-in is too long ago.
    #[error("the old password is not right, or the sign-in is too long ago")]
    NotRight,
    /// The new one is not accepted.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Changes the password of `by`, and ends their sessions but the one that is used. Not for a
/// thread that serves requests.
///
/// # Errors
/// When who asks has not shown again who they are, or the new password is not accepted.
pub fn change_password(
    desk: &Desk,
    by: &Person,
    (proof, new): (&Proof, &str),
) -> Result<(), ChangePasswordError> {
    if !is_confirmed(desk, by, proof)? {
        return Err(ChangePasswordError::NotRight);
    }
    let hash = password::hash(new)?;
    let (now, used) = (desk.clock.now(), proof.session.hash());
    desk.store.transaction(|tx| {
        // What was checked must still hold: the account may have been switched off, or its
        // password changed elsewhere.
        let person = tx.get::<Person>(by.id.as_str())?;
        let known = person.filter(|p| p.active && p.password_hash == by.password_hash);
        let Some(mut person) = known else { return Err(ChangePasswordError::NotRight) };
        person.password_hash.clone_from(&hash);
        tx.put(&person)?;
        reset::end_all(tx, &by.id)?;
        second_step::end_all(tx, &by.id)?;
        for session in session::of_person(tx, &by.id)? {
            if session.secret_hash != used {
                tx.delete::<Session>(&session.key())?;
            }
        }
        Ok(note(tx, (&by.id, &by.id), now, AccountChange::PasswordChanged)?)
    })
}
