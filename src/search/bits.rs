//! A set of documents of one segment, a bit for each.

use tantivy::DocId;

/// Documents in a word.
const WORD_BITS: usize = 64;

/// A set of documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// No documents of a segment of this size.
    pub(super) fn none(size: u32) -> Bits {
        Bits { words: vec![0; (size as usize).div_ceil(WORD_BITS)] }
    }

    /// All documents of a segment of this size, those that are gone among them.
    pub(super) fn all(size: u32) -> Bits {
        let mut words = vec![u64::MAX; (size as usize).div_ceil(WORD_BITS)];
        let rest = size as usize % WORD_BITS;
        if let Some(last) = words.last_mut().filter(|_| rest > 0) {
            *last = (1 << rest) - 1;
        }
        Bits { words }
    }

    /// Adds a document.
    pub(super) fn add(&mut self, doc: DocId) {
        let doc = doc as usize;
        if let Some(word) = self.words.get_mut(doc / WORD_BITS) {
            *word |= 1 << (doc % WORD_BITS);
        }
    }

    /// Whether a document is in it.
    pub(super) fn has(&self, doc: DocId) -> bool {
        let doc = doc as usize;
        self.words.get(doc / WORD_BITS).is_some_and(|word| word >> (doc % WORD_BITS) & 1 == 1)
    }

    /// Keeps what is in the other as well.
    pub(super) fn keep(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(own, other)| *own &= other);
    }

    /// Drops what is in the other.
    pub(super) fn drop_all(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(own, other)| *own &= !other);
    }

    /// Keeps those of which `keeps` says so.
    pub(super) fn retain(&mut self, keeps: impl Fn(DocId) -> bool) {
        for (place, word) in self.words.iter_mut().enumerate() {
            let mut rest = *word;
            while rest != 0 {
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                if !keeps(doc_at(place, bit)) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The documents in rising order.
    pub(super) fn iter(&self) -> impl Iterator<Item = DocId> + '_ {
        self.words.iter().enumerate().flat_map(|(place, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(doc_at(place, bit))
            })
        })
    }
}

fn doc_at(place: usize, bit: u32) -> DocId {
    u32::try_from(place * WORD_BITS).unwrap_or(u32::MAX).saturating_add(bit)
}
