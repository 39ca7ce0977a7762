//! Signing in with an email address and a password, and a second step for those who have one.

use super::device::Device;
use super::password;
use super::person::{EmailAddress, Person};
use super::second_step::{self, SecondStepError};
use super::session::{self, SessionError, Way};
use crate::domain::Desk;
use crate::domain::ids::Secret;
use crate::store::{Page, StoreError};

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Address and password do not belong together, or the account is switched off.
    #[error("the email address or the password is not right")]
    NotRight,
    /// No session could be begun.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// No second step could be begun.
    #[error(transparent)]
    SecondStep(#[from] SecondStepError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How far signing in came.
#[derive(Clone, Debug)]
pub enum SignedIn {
    /// All the way: the secret of the session.
    Whole(Secret),
    /// The code is still missing: the secret with which the second step goes on.
    HalfWay(Secret),
}

/// Checks the password and begins a session, or the second step. Takes as long whether or not the account exists;
/// not for a thread that serves requests.
///
/// # Errors
/// [`SignInError::NotRight`] without saying which of the two is wrong.
pub fn sign_in(
    desk: &Desk,
    email: &str,
    password: &str,
    device: Device,
) -> Result<SignedIn, SignInError> {
    let person = match EmailAddress::parse(email) {
        Some(email) => by_email(desk, &email)?,
        None => None,
    };
    let person = person.filter(|person| person.active);
    let right = password::verify(password, person.as_ref().map(|p| p.password_hash.as_str()));
    let begun = (device, Way::Password);
    match person {
        Some(person) if right && person.second_factor.is_some() => {
            Ok(SignedIn::HalfWay(second_step::begin(desk, &person, begun)?))
        }
        Some(person) if right => Ok(SignedIn::Whole(session::begin(desk, &person, begun)?)),
        _ => Err(SignInError::NotRight),
    }
}

fn by_email(desk: &Desk, email: &EmailAddress) -> Result<Option<Person>, StoreError> {
    let page = Page::prefix(format!("{email}/")).limit(1);
    Ok(desk.store.by_index::<Person>(Person::BY_EMAIL, &page)?.into_iter().next())
}
