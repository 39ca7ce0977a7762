//! Tells torn or exchanged bytes from whole ones. No protection against forgers: whoever can
//! write the files can do worse.

/// FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>) over words of eight bytes, which reads
/// the weights of a model in little time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checksum(u64);

impl Default for Checksum {
    fn default() -> Checksum {
        Checksum(0xcbf2_9ce4_8422_2325)
    }
}

impl Checksum {
    /// Goes on with these bytes.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        for word in words {
            self.mix(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        for (to, from) in last.iter_mut().zip(rest) {
            *to = *from;
        }
        self.mix(u64::from_le_bytes(last));
        self.mix(bytes.len() as u64);
    }

    fn mix(&mut self, word: u64) {
        // The high bits of a product depend on all bits; turning brings them down again.
        self.0 = (self.0 ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(23);
    }

    /// The sum so far.
    pub(super) fn value(self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    /// The sum of some bytes.
    pub(super) fn of(bytes: &[u8]) -> u64 {
        let mut sum = Checksum::default();
        sum.add(bytes);
        sum.value()
    }
}
