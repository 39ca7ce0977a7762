//! Suggestions while a search is typed, as JSON for the search field.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use serde::Serialize;

use super::search::Asked;
use crate::domain::asking::search::{FoundItem, Passage, suggest as find};
use crate::web::limits::Costly;
use crate::web::parts::marked::utf16_marks;
use crate::web::parts::results::{address, how_many};
use crate::web::parts::search_box::WORDS_CHARS_MAX;
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

#[derive(Serialize)]
struct Suggestions {
    items: Vec<Suggestion>,
    /// How many there are, in words.
    status: String,
}

/// A line of a list under a field.
#[derive(Serialize)]
pub struct Suggestion {
    /// What it is called.
    pub title: String,
    /// Start and end of each match, in UTF-16 units, as JavaScript counts.
    pub title_marks: Vec<[usize; 2]>,
    /// Where it stands, or what it is.
    pub section: String,
    /// Where it leads.
    pub url: String,
}

/// `/suggest?q=`
///
/// # Errors
/// When the index cannot answer, or the reader types too fast for the limit.
pub async fn suggest(site: web::Data<Site>, visitor: Visitor, asked: web::Query<Asked>) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    let words: String = asked.q.chars().take(WORDS_CHARS_MAX).collect();
    let (desk, reader) = (site.desk.clone(), visitor.reader());
    let found = match words.trim() {
        "" => Vec::new(),
        _ => web::block(move || find(&desk, &reader, &words)).await??,
    };
    let status = how_many(&site.words(visitor.lang), found.len());
    let suggestions = Suggestions { items: found.iter().map(suggestion).collect(), status };
    Ok(HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).json(suggestions))
}

/// A result as a line of a list.
#[must_use]
pub fn suggestion(item: &FoundItem) -> Suggestion {
    let first = item.passages.first();
    let has_match =
        |passage: &&Passage| passage.heading.as_ref().is_some_and(|text| !text.marks.is_empty());
    let in_heading = first.filter(|_| item.title.marks.is_empty()).filter(has_match);
    let heading = in_heading.and_then(|passage| passage.heading.as_ref());
    let shown = heading.unwrap_or(&item.title);
    let section = match heading {
        Some(_) => item.title.text.clone(),
        None => item.sections_above.join(" / "),
    };
    Suggestion {
        title: shown.text.clone(),
        title_marks: utf16_marks(shown),
        section,
        url: address(item, in_heading),
    }
}
