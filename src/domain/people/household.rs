//! A household: whoever sends from one address. Told apart for counting, never found out.

use serde::{Deserialize, Serialize};

/// A household, by a number that its address cannot be computed from: the key is kept in memory
/// only, and is another one after a while. Numbers of different keys cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Household {
    /// Names the key.
    pub key: u32,
    /// The household, under that key. Two may share a number, and then count as one.
    pub number: u32,
}
