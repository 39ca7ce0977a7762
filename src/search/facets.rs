//! Counts what was found by its facets. Only the fields of the visible scopes are
//! read, and only for documents that were found.

use std::collections::{BTreeMap, HashMap};

use tantivy::DocId;
use tantivy::columnar::StrColumn;

use super::error::SearchError;
use super::filter::Seen;
use super::hits::FacetCount;
use super::reading::Reading;
use super::schema::{FACET_SPELLING, FACET_VALUE, facet_field};

/// One value of a facet while it is counted, in its spellings.
#[derive(Default)]
struct Value {
    count: usize,
    spellings: BTreeMap<String, usize>,
}

/// Counts documents by the facets of these names, commonest first within a name.
pub(super) fn count(
    reading: &Reading<'_>,
    seen: Seen<'_>,
    (names, found): (&[String], &[u32]),
) -> Result<Vec<FacetCount>, SearchError> {
    let mut by_segment: Vec<Vec<DocId>> = vec![Vec::new(); reading.snapshot.segments.len()];
    for doc in found {
        let (segment, doc) = reading.snapshot.place(*doc);
        if let Some(docs) = by_segment.get_mut(segment) {
            docs.push(doc);
        }
    }
    let mut values: HashMap<(usize, String), Value> = HashMap::new();
    for (segment, docs) in reading.snapshot.segments.iter().zip(&by_segment) {
        for scope in seen.visibility.scopes() {
            if let Some(column) = segment.reader.fast_fields().str(facet_field(*scope))? {
                add(&column, docs, names, &mut values)?;
            }
        }
    }
    let mut facets: Vec<(usize, FacetCount)> = Vec::with_capacity(values.len());
    for ((place, folded), value) in values {
        let commonest =
            value.spellings.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some(name) = names.get(place) else { continue };
        let shown = commonest.map_or(folded, |(spelling, _)| spelling);
        facets.push((place, FacetCount { name: name.clone(), value: shown, count: value.count }));
    }
    facets.sort_by(|(a_place, a), (b_place, b)| {
        a_place.cmp(b_place).then(b.count.cmp(&a.count)).then_with(|| a.value.cmp(&b.value))
    });
    Ok(facets.into_iter().map(|(_, facet)| facet).collect())
}

fn add(
    column: &StrColumn,
    docs: &[DocId],
    names: &[String],
    values: &mut HashMap<(usize, String), Value>,
) -> Result<(), SearchError> {
    if docs.is_empty() {
        return Ok(());
    }
    let mut counts = vec![0_usize; column.num_terms()];
    for doc in docs {
        for ordinal in column.term_ords(*doc) {
            let ordinal = usize::try_from(ordinal).unwrap_or(usize::MAX);
            if let Some(count) = counts.get_mut(ordinal) {
                *count += 1;
            }
        }
    }
    for (place, name) in names.iter().enumerate() {
        let prefix = format!("{name}{FACET_VALUE}");
        let mut terms = column.dictionary().prefix_range(&prefix).into_stream()?;
        while terms.advance() {
            let ordinal = usize::try_from(terms.term_ord()).unwrap_or(usize::MAX);
            let count = counts.get(ordinal).copied().unwrap_or(0);
            let Ok(term) = std::str::from_utf8(terms.key()) else { continue };
            let Some(term) = term.strip_prefix(&prefix).filter(|_| count > 0) else { continue };
            let (folded, spelling) = term.split_once(FACET_SPELLING).unwrap_or((term, term));
            let value = values.entry((place, folded.to_owned())).or_default();
            value.count += count;
            *value.spellings.entry(spelling.to_owned()).or_default() += count;
        }
    }
    Ok(())
}
