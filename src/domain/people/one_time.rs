//! One-time codes: keys, the codes of a moment (TOTP, RFC 6238), recovery codes. Pure but for
//! the randomness of new ones.

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use totp_rs::Builder;

use crate::domain::ids::{NoRandomness, random_bytes};

/// The length of a key in bytes, as RFC 4226 (section 4, R6) recommends.
const KEY_BYTES: usize = 20;
/// How long a code is shown, in seconds, as every app has it.
const STEP_SECONDS: u64 = 30;
/// How many digits a code has, as every app has it.
const DIGITS: u8 = 6;
/// The clock of a phone may be one step ahead or behind.
const SKEW_STEPS: u16 = 1;
/// How many recovery codes an account has.
pub const RECOVERY_CODES: usize = 10;
/// The length of a recovery code in bytes: 80 bits, which cannot be found from a stolen hash.
const RECOVERY_BYTES: usize = 10;
/// Recovery codes are written in groups of so many characters.
const GROUP_CHARS: usize = 4;
/// The digits in which people may write a code: the first of each ten.
const ZEROS: [char; 5] = ['0', '٠', '۰', '०', '౦'];

/// A new key, in base 32.
///
/// # Errors
/// When the machine gives no randomness.
pub fn new_key() -> Result<String, NoRandomness> {
    Ok(BASE32_NOPAD.encode(&random_bytes::<KEY_BYTES>()?))
}

/// What an app reads from the QR code (the key URI format that apps share).
#[must_use]
pub fn address(site: &str, email: &str, key: &str) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    let written = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let (site, email) = (written(&site.replace(':', " ")), written(email));
    format!("otpauth://totp/{site}:{email}?secret={key}&issuer={site}")
}

/// The time step for which `code` is the right one, if it is right now, one step ago or one step
/// ahead. None if it is wrong.
#[must_use]
pub fn step_of(key: &str, code: &str, now: Timestamp) -> Option<u64> {
    let seconds = u64::try_from(now.as_second()).ok()?;
    let key = BASE32_NOPAD.decode(key.as_bytes()).ok().filter(|key| key.len() == KEY_BYTES)?;
    let codes = Builder::new()
        .with_secret(key)
        .with_digits(DIGITS)
        .with_step_duration(STEP_SECONDS)
        .with_skew(SKEW_STEPS)
        .build()
        .ok()?;
    codes.check(&typed(code), seconds)
}

/// New recovery codes, as people write them down.
///
/// # Errors
/// When the machine gives no randomness.
pub fn new_recovery_codes() -> Result<Vec<String>, NoRandomness> {
    (0..RECOVERY_CODES)
        .map(|_| {
            let bytes = random_bytes::<RECOVERY_BYTES>()?;
            let letters: Vec<char> = BASE32_NOPAD.encode(&bytes).to_lowercase().chars().collect();
            let groups: Vec<String> = letters.chunks(GROUP_CHARS).map(String::from_iter).collect();
            Ok(groups.join("-"))
        })
        .collect()
}

/// What is kept of a recovery code.
#[must_use]
pub fn recovery_hash(code: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(typed(code).as_bytes()))
}

/// The hashes without that of `code`; none if it is not among them.
#[must_use]
pub fn without_recovery_code(hashes: &[String], code: &str) -> Option<Vec<String>> {
    let hash = recovery_hash(code);
    let is_it = |known: &String| bool::from(known.as_bytes().ct_eq(hash.as_bytes()));
    let rest: Vec<String> = hashes.iter().filter(|known| !is_it(known)).cloned().collect();
    (rest.len() < hashes.len()).then_some(rest)
}

/// A code without the spaces and hyphens that people write, in plain digits and small letters.
fn typed(code: &str) -> String {
    let plain = |c: char| {
        let digit = ZEROS.iter().find_map(|zero| {
            let digit = u32::from(c).checked_sub(u32::from(*zero)).filter(|digit| *digit < 10)?;
            char::from_digit(digit, 10)
        });
        digit.unwrap_or_else(|| c.to_ascii_lowercase())
    };
    code.chars().map(plain).filter(char::is_ascii_alphanumeric).take(CODE_CHARS_MAX).collect()
}

/// Longer than any code.
const CODE_CHARS_MAX: usize = 64;
