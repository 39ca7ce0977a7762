//! Showing again who one is, before something is changed that a stranger at an open browser must
//! not change.

use jiff::SignedDuration;

use super::password;
use super::person::Person;
use super::session::Session;
use crate::domain::Desk;
use crate::domain::ids::Secret;
use crate::store::StoreError;

/// Whoever has no password here must have signed in so lately.
pub const LATELY: SignedDuration = SignedDuration::from_mins(10);

/// What somebody shows of themself.
#[derive(Clone)]
pub struct Proof {
    /// The password, in clear.
    pub password: String,
    /// The session that is used.
    pub session: Secret,
}

/// Whether somebody has shown again who they are: with their password; without one by having
/// signed in just now. Not for a thread that serves requests.
///
/// # Errors
/// When the store fails.
pub fn is_confirmed(desk: &Desk, by: &Person, proof: &Proof) -> Result<bool, StoreError> {
    if by.has_password() {
        return Ok(password::verify(&proof.password, Some(&by.password_hash)));
    }
    let session = desk.store.get::<Session>(&proof.session.hash())?;
    let oldest = desk.clock.now() - LATELY;
    Ok(session.is_some_and(|session| session.person == by.id && session.created_at > oldest))
}
