//! Keys and bytes: an ordered store with atomic batches and a log of what happened, and typed
//! records with indexes above it. It knows nothing of help desks.

mod batch;
mod changes;
mod collection;
mod engine;
mod error;
mod export;
mod import;
mod indexes;
mod key;
mod memory;
mod page;
mod progress;
mod record;
mod sled;
mod transaction;

pub use self::batch::{Assert, Batch, Write};
pub use self::changes::{Change, Position};
pub use self::collection::Store;
pub use self::engine::Engine;
pub use self::error::StoreError;
pub use self::import::ImportError;
pub use self::indexes::{IndexFault, IndexProblem};
pub use self::key::{Direction, KEY_BYTES_MAX, KeyRange};
pub use self::memory::MemoryEngine;
pub use self::page::{Page, index_cursor};
pub use self::record::{IndexKey, Record, UpgradeError};
pub use self::sled::{SledEngine, SledOptions};
pub use self::transaction::Transaction;
