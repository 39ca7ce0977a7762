//! Stems in a row: the documents of a field in which they stand side by side, and how often.

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::error::SearchError;
use super::segment::FieldReader;

/// So many documents that hold all the words are looked at: words that are so common tell next to
/// nothing side by side either, and their places are dear to read.
pub(super) const LOOKED_AT_MAX: usize = 2_000;

/// A walk through the documents of a field that hold all stems.
pub(super) struct Row {
    /// With the place of each in the row, the rarest first: it leads.
    words: Vec<(u32, SegmentPostings)>,
    /// So many documents may still be looked at.
    left: usize,
    starts: Vec<u32>,
    others: Vec<u32>,
}

impl Row {
    /// Stems in a field; none if one of them stands nowhere.
    pub(super) fn of(
        field: &FieldReader,
        stems: &[&str],
        looked_at_max: usize,
    ) -> Result<Option<Row>, SearchError> {
        let mut words = Vec::with_capacity(stems.len());
        for (place, stem) in (0_u32..).zip(stems) {
            let record = IndexRecordOption::WithFreqsAndPositions;
            let Some(postings) = field.postings(stem, record)? else { return Ok(None) };
            words.push((place, postings));
        }
        words.sort_by_key(|(_, postings)| postings.doc_freq());
        Ok(Some(Row { words, left: looked_at_max, starts: Vec::new(), others: Vec::new() }))
    }

    /// The next document in which they stand side by side, and how often they do.
    pub(super) fn next(&mut self) -> Option<(DocId, u32)> {
        while self.left > 0 {
            let doc = self.next_with_all()?;
            self.left -= 1;
            let times = self.times();
            if let Some((_, first)) = self.words.first_mut() {
                first.advance();
            }
            if times > 0 {
                return Some((doc, times));
            }
        }
        None
    }

    /// The next document that holds all of them, from where the first one stands.
    fn next_with_all(&mut self) -> Option<DocId> {
        let ((_, first), others) = self.words.split_first_mut()?;
        'documents: loop {
            let doc = first.doc();
            if doc == TERMINATED {
                return None;
            }
            for (_, other) in others.iter_mut() {
                let at = if other.doc() < doc { other.seek(doc) } else { other.doc() };
                if at == TERMINATED {
                    return None;
                }
                if at > doc {
                    first.seek(at);
                    continue 'documents;
                }
            }
            return Some(doc);
        }
    }

    /// How often they stand side by side where they are.
    fn times(&mut self) -> u32 {
        let Row { words, starts, others, .. } = self;
        for (nth, (place, postings)) in words.iter_mut().enumerate() {
            postings.positions(others);
            // Where the row would begin, for each place of this word.
            let begin = others.iter().filter_map(|at| at.checked_sub(*place));
            if nth == 0 {
                starts.clear();
                starts.extend(begin);
            } else {
                let begin: Vec<u32> = begin.collect();
                starts.retain(|start| begin.binary_search(start).is_ok());
            }
            if starts.is_empty() {
                return 0;
            }
        }
        u32::try_from(starts.len()).unwrap_or(u32::MAX)
    }
}
