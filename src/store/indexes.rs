//! Comparing secondary indexes with the records they come from, and mending them.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::store::key::INDEX;
use crate::store::record::{self, prepare};
use crate::store::{Direction, KeyRange, Page, Record, Store, StoreError, Transaction};

/// How many keys are read at a time.
const READ_AT_ONCE: usize = 500;
/// How many problems are mended in one transaction.
const MENDED_AT_ONCE: usize = 200;

/// What is wrong with an index entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexFault {
    /// The record has it, the index does not.
    Missing,
    /// The index has it, no record does.
    Stale,
    /// The index has it, but the record would not remove it with its next change.
    Unlisted,
}

/// One index entry that is not as the records say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexProblem {
    /// What is wrong.
    pub fault: IndexFault,
    /// The whole key of the entry.
    pub entry: String,
    /// The own key of the record it belongs to.
    pub record: String,
}

impl fmt::Display for IndexProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let IndexProblem { fault, entry, record } = self;
        match fault {
            IndexFault::Missing => write!(formatter, "{entry} is missing for {record}"),
            IndexFault::Stale => write!(formatter, "{entry} belongs to no record"),
            IndexFault::Unlisted => write!(formatter, "{entry} is not noted in {record}"),
        }
    }
}

/// What records say about one entry.
struct Expected {
    record: String,
    listed: bool,
}

/// For which version of a kind its index entries were put right last.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct IndexedVersion {
    kind: String,
    version: u32,
}

impl Record for IndexedVersion {
    const KIND: &'static str = "indexed_version";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.kind.clone()
    }
}

impl Store {
    /// Makes the index entries of a kind those of its version of today, if an older version wrote
    /// them. Says how many that were.
    pub fn upgrade_indexes<R: Record>(&self) -> Result<usize, StoreError> {
        let known = self.get::<IndexedVersion>(R::KIND)?;
        // A store without any such record stays without a note, so that it can be imported into.
        let is_empty = || Ok::<_, StoreError>(self.scan::<R>(&Page::all().limit(1))?.is_empty());
        if known.is_some_and(|known| known.version == R::VERSION) || is_empty()? {
            return Ok(0);
        }
        let mended = self.rebuild_indexes::<R>()?;
        let now = IndexedVersion { kind: R::KIND.to_owned(), version: R::VERSION };
        self.transaction(|transaction| transaction.put(&now))?;
        Ok(mended)
    }

    /// What differs between the indexes of a kind and its records, while nobody writes.
    pub fn check_indexes<R: Record>(&self) -> Result<Vec<IndexProblem>, StoreError> {
        let writing = self.begin_writing()?;
        let mut expected = self.expected_entries::<R>()?;
        let mut problems = Vec::new();
        self.each(&KeyRange::prefix(&format!("{INDEX}{}/", R::KIND)), |entry, value| {
            let own_key = record::read_entry(entry, value).unwrap_or_default();
            let fault = match expected.remove(entry) {
                Some(known) if known.record != own_key => {
                    let missing = IndexFault::Missing;
                    let entry = entry.to_owned();
                    problems.push(IndexProblem { fault: missing, entry, record: known.record });
                    return Ok(());
                }
                Some(known) if known.listed => return Ok(()),
                Some(_) => IndexFault::Unlisted,
                None => IndexFault::Stale,
            };
            problems.push(IndexProblem { fault, entry: entry.to_owned(), record: own_key });
            Ok(())
        })?;
        drop(writing);
        problems.extend(expected.into_iter().map(|(entry, known)| IndexProblem {
            fault: IndexFault::Missing,
            entry,
            record: known.record,
        }));
        Ok(problems)
    }

    /// Mends what `check_indexes` finds and says how much that was.
    pub fn rebuild_indexes<R: Record>(&self) -> Result<usize, StoreError> {
        let problems = self.check_indexes::<R>()?;
        for some in problems.chunks(MENDED_AT_ONCE) {
            self.transaction(|transaction| mend::<R>(transaction, some))?;
        }
        Ok(problems.len())
    }

    fn expected_entries<R: Record>(&self) -> Result<BTreeMap<String, Expected>, StoreError> {
        let mut expected = BTreeMap::new();
        self.each(&KeyRange::prefix(&format!("{}/", R::KIND)), |key, value| {
            let record: R = record::read(key, value)?;
            let listed = record::kept_entries(key, value)?;
            let own_key = record.key();
            for entry in prepare(&record)?.entries {
                let listed = listed.contains(&entry);
                expected.insert(entry, Expected { record: own_key.clone(), listed });
            }
            Ok(())
        })?;
        Ok(expected)
    }

    /// Calls `visit` with each key of a range, in order, reading some at a time.
    pub(in crate::store) fn each<E: From<StoreError>>(
        &self,
        range: &KeyRange,
        mut visit: impl FnMut(&str, &[u8]) -> Result<(), E>,
    ) -> Result<u64, E> {
        let mut rest = range.clone();
        let mut visited = 0;
        loop {
            let some = self.engine().scan(&rest, Direction::Forward, READ_AT_ONCE)?;
            for (key, value) in &some {
                visit(key, value)?;
                visited += 1;
            }
            match some.last() {
                Some((last, _)) if some.len() == READ_AT_ONCE => {
                    rest = rest.beyond(last, Direction::Forward);
                }
                _ => return Ok(visited),
            }
        }
    }
}

fn mend<R: Record>(
    transaction: &mut Transaction,
    problems: &[IndexProblem],
) -> Result<(), StoreError> {
    // Stale entries first: what a record has after all is then put back with it.
    for problem in problems.iter().filter(|problem| problem.fault == IndexFault::Stale) {
        transaction.remove_entry(problem.entry.clone());
    }
    for problem in problems {
        if let (true, Some(record)) =
            (!problem.record.is_empty(), transaction.get::<R>(&problem.record)?)
        {
            transaction.put(&record)?;
        }
    }
    Ok(())
}
