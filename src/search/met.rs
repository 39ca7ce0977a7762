//! The groups that were met already, while many documents are gone through.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

/// Groups by the hash that the index keeps of their names.
#[derive(Default)]
pub(super) struct Met {
    groups: HashSet<u64, BuildHasherDefault<AsItIs>>,
}

impl Met {
    /// Adds a group; whether it was new.
    pub(super) fn add(&mut self, group: u64) -> bool {
        self.groups.insert(group)
    }

    /// How many groups were met.
    pub(super) fn count(&self) -> usize {
        self.groups.len()
    }
}

/// What is a hash already needs no other.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
