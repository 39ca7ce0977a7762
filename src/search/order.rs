//! The order of what is found, where it is not that of the best match: by time, or by what presses.

use tantivy::columnar::Column;

use super::error::SearchError;
use super::query::Order;
use super::reading::Reading;
use super::schema::fast;

/// Where a document stands in an order: the smallest comes first.
type Place = (u64, i64);

/// The columns that an order is read from, for each segment.
pub(super) struct Places {
    order: Order,
    presses: Vec<Option<Column<u64>>>,
    times: Vec<Option<Column<i64>>>,
}

impl Places {
    /// Opens the columns.
    pub(super) fn open(reading: &Reading<'_>, order: Order) -> Result<Places, SearchError> {
        let (mut presses, mut times) = (Vec::new(), Vec::new());
        for segment in &reading.snapshot.segments {
            let columns = segment.reader.fast_fields();
            presses.push(match order {
                Order::Pressing => columns.column_opt::<u64>(fast::PRESSES)?,
                _ => None,
            });
            times.push(columns.column_opt::<i64>(fast::AT)?);
        }
        Ok(Places { order, presses, times })
    }

    /// The place of a document, counted through all segments.
    fn of(&self, reading: &Reading<'_>, doc: u32) -> Place {
        let (segment, doc) = reading.snapshot.place(doc);
        let presses = self.presses.get(segment).and_then(Option::as_ref);
        let presses = presses.and_then(|column| column.first(doc)).unwrap_or(u64::MAX);
        let time = self.times.get(segment).and_then(Option::as_ref);
        let time = time.and_then(|column| column.first(doc));
        match self.order {
            Order::Oldest => (0, time.unwrap_or(i64::MAX)),
            // What does not press comes after what does, the newest first.
            _ => (presses, time.map_or(i64::MAX, |time| time.saturating_neg())),
        }
    }

    /// The first `wanted` of these documents, in order; of equals, always the same one.
    pub(super) fn first(&self, reading: &Reading<'_>, docs: &[u32], wanted: usize) -> Vec<u32> {
        let mut placed: Vec<(Place, u32)> =
            docs.iter().map(|doc| (self.of(reading, *doc), *doc)).collect();
        let group = |doc: u32| reading.snapshot.group_of(doc);
        let order = |a: &(Place, u32), b: &(Place, u32)| {
            a.0.cmp(&b.0).then_with(|| group(a.1).cmp(&group(b.1)))
        };
        if placed.len() > wanted {
            placed.select_nth_unstable_by(wanted, order);
            placed.truncate(wanted);
        }
        placed.sort_unstable_by(order);
        placed.into_iter().map(|(_, doc)| doc).collect()
    }
}
