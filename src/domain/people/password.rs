//! Passwords: what is accepted, and how they are kept (Argon2id, RFC 9106).

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};

/// The least length, as NIST SP 800-63B-4 has it for a password beside no second factor is 15
/// and 8 beside one; 12 is between them.
pub const PASSWORD_CHARS_MIN: usize = 12;
/// The most that is hashed: long enough for any passphrase, short enough to be no attack.
pub const PASSWORD_CHARS_MAX: usize = 256;

/// Why a password is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than [`PASSWORD_CHARS_MIN`] characters.
    #[error("the password is too short")]
    TooShort,
    /// More than [`PASSWORD_CHARS_MAX`] characters.
    #[error("the password is too long")]
    TooLong,
    /// The same character again and again.
    #[error("the password is one character repeated")]
    Repeated,
    /// Hashing failed.
    #[error("the password could not be hashed")]
    Hashing,
}

/// Hashes a new password. Takes tens of milliseconds: not for a thread that serves requests.
///
/// # Errors
/// When the password is not accepted.
pub fn hash(password: &str) -> Result<String, PasswordError> {
    let length = password.chars().count();
    if length < PASSWORD_CHARS_MIN {
        return Err(PasswordError::TooShort);
    }
    if length > PASSWORD_CHARS_MAX {
        return Err(PasswordError::TooLong);
    }
    let mut chars = password.chars();
    let first = chars.next();
    if chars.all(|c| Some(c) == first) {
        return Err(PasswordError::Repeated);
    }
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|_no_salt| PasswordError::Hashing)
}

/// Whether `password` is the one behind `hash`. Without a hash it takes as long and is false,
/// so that the time does not tell whether an account exists.
#[must_use]
pub fn verify(password: &str, hash: Option<&str>) -> bool {
    if password.chars().count() > PASSWORD_CHARS_MAX {
        return false;
    }
    match hash.and_then(|hash| PasswordHash::new(hash).ok()) {
        Some(hash) => Argon2::default().verify_password(password.as_bytes(), &hash).is_ok(),
        None => {
            drop(Argon2::default().hash_password(password.as_bytes()));
            false
        }
    }
}
