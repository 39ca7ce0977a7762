//! Searching: the results page, and suggestions while a search is typed.

use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::ids::TicketNumber;
use crate::domain::meant;
use crate::domain::people::Reader;
use crate::domain::search_documents::{self, Found};
use crate::domain::tickets::search_language::{SearchPart, read};
use crate::i18n::Lang;
use crate::search::{Correction, Hit, Marked, Mode, Query, SearchError};

/// Results on a page.
pub const RESULTS_PAGE: usize = 10;
/// Pages that can be turned: nobody reads further, and each costs more than the last.
pub const PAGES_MAX: usize = 20;
/// Suggestions under the search box.
pub const SUGGESTIONS_MAX: usize = 6;

/// What is searched for.
#[derive(Clone, Debug)]
pub struct SearchRequest {
    /// The words.
    pub words: String,
    /// Which page of the results, from 1.
    pub page: usize,
    /// Whether misspelt words are put right.
    pub spelling: Spelling,
}

/// Whether misspelt words are put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// Words that stand nowhere are replaced by the nearest that do.
    Corrected,
    /// As they were typed.
    AsTyped,
}

/// A page of results.
#[derive(Clone, Debug)]
pub struct Results {
    /// The results, best first.
    pub results: Vec<FoundItem>,
    /// How many there are in all.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// What was searched for instead of what was typed.
    pub correction: Option<Correction>,
}

/// One result.
#[derive(Clone, Debug)]
pub struct FoundItem {
    /// What it is.
    pub source: ItemSource,
    /// Its title, with the matches.
    pub title: Marked,
    /// The titles of the sections above it.
    pub sections_above: Vec<String>,
    /// Its best passages.
    pub passages: Vec<Passage>,
}

/// What a result is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemSource {
    /// An article.
    Article(ArticlePath),
    /// A resolved ticket.
    Ticket(TicketNumber),
}

/// A passage of a result.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The anchor of its heading; empty for the top.
    pub anchor: String,
    /// Its heading, if it has one.
    pub heading: Option<Marked>,
    /// A piece of it around the matches.
    pub snippet: Marked,
}

/// Searches what `reader` may see.
///
/// # Errors
/// When the index cannot answer.
pub fn search(
    desk: &Desk,
    reader: &Reader,
    request: &SearchRequest,
) -> Result<Results, SearchError> {
    let page = request.page.clamp(1, PAGES_MAX);
    let mut query = query(&request.words, reader.lang()).offset((page - 1) * RESULTS_PAGE);
    if reader.sees_agents_pages() {
        query = query.filter(search_documents::nothing_unsolved());
    }
    if request.spelling == Spelling::AsTyped {
        query = query.as_typed();
    }
    query = query.near(meant::near(desk, reader, &request.words));
    let found = desk.index.search(&reader.visibility(), &query)?;
    Ok(Results {
        results: items(desk, reader, &found.hits),
        total: found.total,
        page,
        pages: found.total.div_ceil(RESULTS_PAGE).clamp(1, PAGES_MAX),
        correction: found.correction,
    })
}

/// Suggests while a search is typed: the last word may be half a word.
///
/// # Errors
/// When the index cannot answer.
pub fn suggest(desk: &Desk, reader: &Reader, words: &str) -> Result<Vec<FoundItem>, SearchError> {
    let words = if reader.sees_agents_pages() { without_filters(words) } else { words.to_owned() };
    let mut query = query_while_typing(&words, reader.lang());
    if reader.sees_agents_pages() {
        query = query.filter(search_documents::nothing_unsolved());
    }
    let found = desk.index.search(&reader.visibility(), &query)?;
    Ok(items(desk, reader, &found.hits))
}

/// What the results page searches for; its first page.
#[must_use]
pub fn query(words: &str, lang: Lang) -> Query {
    Query::new(words, lang).limit(RESULTS_PAGE)
}

/// What is searched for while a search is typed.
#[must_use]
pub fn query_while_typing(words: &str, lang: Lang) -> Query {
    Query::new(words, lang).mode(Mode::AsYouType).limit(SUGGESTIONS_MAX)
}

/// What remains of a search on the desk for suggestions: an agent may be typing a filter.
fn without_filters(typed: &str) -> String {
    let said = |part: SearchPart| match part {
        SearchPart::Word(words) | SearchPart::Phrase(words) => Some(words),
        SearchPart::Without(_) | SearchPart::Condition(_) => None,
    };
    let words: Vec<String> = read(typed).expression.parts.into_iter().filter_map(said).collect();
    // A word that a space follows is whole.
    let end = if typed.ends_with(char::is_whitespace) { " " } else { "" };
    words.join(" ") + end
}

/// Hits as results; those of articles that have gone are left out.
#[must_use]
pub fn items(desk: &Desk, reader: &Reader, hits: &[Hit]) -> Vec<FoundItem> {
    hits.iter().filter_map(|hit| item(desk, reader, hit)).collect()
}

/// A hit as a result; none if the article has gone since it was indexed.
fn item(desk: &Desk, reader: &Reader, hit: &Hit) -> Option<FoundItem> {
    let library = desk.library();
    let shelves = library.shelves(reader);
    let (source, sections_above) = match search_documents::found(&hit.group)? {
        Found::Article(at) => {
            shelves.article(&at)?;
            let above = shelves.trail_to(at.lang, at.section());
            let titles = above.into_iter().map(|(_, title)| title).collect();
            (ItemSource::Article(at), titles)
        }
        Found::Ticket(number) if reader.sees_agents_pages() => {
            (ItemSource::Ticket(number), Vec::new())
        }
        Found::Ticket(_) => return None,
    };
    let passages = hit.sections.iter().map(|section| Passage {
        anchor: search_documents::anchor_of(&section.key),
        heading: section.heading.clone(),
        snippet: section.snippet.clone(),
    });
    Some(FoundItem {
        source,
        title: hit.title.clone(),
        sections_above,
        passages: passages.collect(),
    })
}
