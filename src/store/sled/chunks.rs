//! How keys and values lie in sled's tree: a value under its key if it is small, else in chunks
//! under keys of their own, so that no page of the tree grows over 128 KiB.

use crate::store::StoreError;

/// Before keys.
const VALUE: u8 = b'k';
/// Before keys of chunks.
const CHUNK: u8 = b'c';
/// Between a key and the number of a chunk; no key holds it.
const SEPARATOR: u8 = 0;

/// The most bytes of a value that lie in one place.
pub(super) const CHUNK_BYTES: usize = 4096;

/// First byte of a value that follows whole.
const WHOLE: u8 = 0;
/// First byte of the head of a value that lies in chunks; its length follows, as eight bytes.
const CHUNKED: u8 = 1;

/// What lies under a key.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// The value itself.
    Whole(Vec<u8>),
    /// Its length; the value lies in chunks.
    Chunked(usize),
}

/// What to write for a value.
pub(super) struct Laid {
    /// Goes under the key.
    pub(super) head: Vec<u8>,
    /// Go under the keys of chunks, from 0 on.
    pub(super) chunks: Vec<Vec<u8>>,
}

/// A key in the tree.
pub(super) fn tree_key(key: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(key.len() + 1);
    bytes.push(VALUE);
    bytes.extend_from_slice(key.as_bytes());
    bytes
}

/// The smallest key in the tree that is no longer one of values.
pub(super) fn end_of_values() -> Vec<u8> {
    vec![VALUE + 1]
}

/// The key for a key in the tree.
pub(super) fn key_of_tree(bytes: &[u8]) -> Option<String> {
    let (prefix, key) = bytes.split_first()?;
    if *prefix != VALUE {
        return None;
    }
    String::from_utf8(key.to_vec()).ok()
}

/// The key of a chunk in the tree.
pub(super) fn chunk_key(key: &str, number: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(key.len() + 6);
    bytes.push(CHUNK);
    bytes.extend_from_slice(key.as_bytes());
    bytes.push(SEPARATOR);
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    bytes.extend_from_slice(&number.to_be_bytes());
    bytes
}

/// How many chunks a value of this length has.
pub(super) fn chunk_count(length: usize) -> usize {
    if length <= CHUNK_BYTES { 0 } else { length.div_ceil(CHUNK_BYTES) }
}

/// Lays a value out.
pub(super) fn lay(value: &[u8]) -> Laid {
    if chunk_count(value.len()) == 0 {
        let mut head = Vec::with_capacity(value.len() + 1);
        head.push(WHOLE);
        head.extend_from_slice(value);
        return Laid { head, chunks: Vec::new() };
    }
    let mut head = vec![CHUNKED];
    head.extend_from_slice(&(value.len() as u64).to_be_bytes());
    Laid { head, chunks: value.chunks(CHUNK_BYTES).map(<[u8]>::to_vec).collect() }
}

/// Reads what lies under a key.
pub(super) fn read_head(key: &str, bytes: &[u8]) -> Result<Head, StoreError> {
    match bytes.split_first() {
        Some((&WHOLE, value)) => Ok(Head::Whole(value.to_vec())),
        Some((&CHUNKED, length)) => read_length(length).map(Head::Chunked).ok_or_else(|| {
            StoreError::value(key, "the head of a long value is not as it was written")
        }),
        _ => Err(StoreError::value(key, "the first byte says nothing known")),
    }
}

fn read_length(bytes: &[u8]) -> Option<usize> {
    usize::try_from(u64::from_be_bytes(bytes.try_into().ok()?)).ok()
}
