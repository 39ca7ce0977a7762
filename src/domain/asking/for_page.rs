//! What may be asked on a page of another product: answers that share words with its subject,
//! its title or its path.

use super::search::{FoundItem, ItemSource, items};
use crate::domain::Desk;
use crate::domain::people::Reader;
use crate::language::{Form, script_of, tokenize};
use crate::search::{Mode, Query, SearchError};

/// The most answers for a page.
pub const FOR_PAGE_MAX: usize = 5;
/// The most that is read of a subject, a title or a path, in characters.
const TEXT_CHARS_MAX: usize = 200;
/// An answer must be at least this sure: less than below a question, as a page says little. A word
/// of its own in a title is enough, a common one somewhere in a text is not.
const SURENESS_MIN: f32 = 0.2;
/// Shorter words alone say nothing about a page.
const WORD_CHARS_MIN: usize = 4;
/// Answers much weaker than the best are left out.
const SHARE_OF_BEST_MIN: f32 = 0.4;

/// What a page says of itself.
#[derive(Clone, Debug, Default)]
pub struct AboutPage {
    /// What its makers say it is about; the strongest word.
    pub topic: String,
    /// Its title.
    pub title: String,
    /// Its path.
    pub path: String,
}

/// Finds answers for a page: by its topic, else by its title, else by its path; each adds what
/// the ones before did not find. What only agents may see is never among them.
///
/// # Errors
/// When the index cannot answer.
pub fn for_page(
    desk: &Desk,
    reader: &Reader,
    about: &AboutPage,
) -> Result<Vec<FoundItem>, SearchError> {
    let mut found: Vec<FoundItem> = Vec::new();
    for text in [words(&about.topic), words(&about.title), words_of_path(&about.path)] {
        if !says_something(&text) || found.len() >= FOR_PAGE_MAX {
            continue;
        }
        let query = Query::new(text, reader.lang()).mode(Mode::WholeText).limit(FOR_PAGE_MAX);
        let mut hits = desk.index.search(&reader.visibility(), &query)?.hits;
        let best = hits.first().map_or(0.0, |hit| hit.score);
        hits.retain(|hit| hit.confidence >= SURENESS_MIN && hit.score >= best * SHARE_OF_BEST_MIN);
        // What is there in the reader's language is not offered in others as well.
        let all = items(desk, reader, &hits);
        let is_own = |item: &FoundItem| matches!(&item.source, ItemSource::Article(at) if at.lang == reader.lang());
        let has_own = all.iter().any(is_own);
        for item in all.into_iter().filter(|item| !has_own || is_own(item)) {
            let is_known = found.iter().any(|known| known.source == item.source);
            if !is_known && found.len() < FOR_PAGE_MAX {
                found.push(item);
            }
        }
    }
    Ok(found)
}

/// Whether any of its words is more than a short one, such as every page has.
fn says_something(text: &str) -> bool {
    tokenize(text).iter().any(|token| {
        let is_dense = token.folded.chars().all(|c| script_of(c).is_searched_by_pairs());
        is_dense || token.folded.chars().count() >= WORD_CHARS_MIN
    })
}

fn words(text: &str) -> String {
    text.trim().chars().take(TEXT_CHARS_MAX).collect()
}

/// `/settings/billing-address/4711` says “settings billing address”.
fn words_of_path(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let tokens = tokenize(&decoded).into_iter().filter(|token| token.form != Form::Joined);
    let parts = tokens.filter_map(|token| decoded.get(token.range));
    let parts =
        parts.filter(|part| part.chars().count() > 2 && !part.chars().any(char::is_numeric));
    words(&parts.collect::<Vec<_>>().join(" "))
}
