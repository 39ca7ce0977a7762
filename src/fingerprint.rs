//! Short names for contents: whether something has changed is asked of its fingerprint.

use sha2::{Digest, Sha256};

/// A fingerprint of some texts or bytes: the first 64 bits of their SHA-256.
#[must_use]
pub fn fingerprint(parts: &[&[u8]]) -> u64 {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().take(8).fold(0, |bits, byte| bits << 8 | u64::from(*byte))
}
