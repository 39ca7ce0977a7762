//! The search page: the whole of searching, without any script.

use actix_web::{HttpRequest, web};
use serde::Deserialize;

use super::search_view::{self, Shown};
use super::{my_questions, nearest};
use crate::domain::asking::Step;
use crate::domain::asking::search::{Results, SearchRequest, Spelling, search as find};
use crate::search::SearchError;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::search_box::WORDS_CHARS_MAX;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::{Visitor, trail_cookie};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The words.
    pub q: String,
    /// The page, from 1.
    pub page: Option<String>,
    /// `typed`: do not put words right.
    #[serde(rename = "as")]
    pub spelling: Option<String>,
}

impl Asked {
    /// What is searched for.
    #[must_use]
    pub fn request(&self) -> SearchRequest {
        SearchRequest {
            words: self.q.trim().chars().take(WORDS_CHARS_MAX).collect(),
            page: self.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1),
            spelling: match self.spelling.as_deref() {
                Some("typed") => Spelling::AsTyped,
                _ => Spelling::Corrected,
            },
        }
    }
}

/// `/search?q=`
///
/// # Errors
/// When the index cannot answer, or the reader searches too often.
pub async fn search(
    site: web::Data<Site>,
    http: HttpRequest,
    visitor: Visitor,
    asked: web::Query<Asked>,
) -> Answer {
    let request = asked.request();
    if request.words.is_empty() {
        let page = Page::new(&site, &visitor);
        return Ok(respond::page(search_view::empty(&page)));
    }
    site.limits.check(Costly::Search, visitor.address)?;
    let (desk, reader, wanted) = (site.desk.clone(), visitor.reader(), request.clone());
    let found = web::block(move || {
        let results: Results = find(&desk, &reader, &wanted)?;
        let near = match results.results.is_empty() {
            true => nearest::to_words(&desk.library(), &reader, &wanted.words),
            false => Vec::new(),
        };
        Ok::<_, SearchError>((results, near))
    });
    let (results, near) = found.await??;
    let own = match request.page {
        1 => my_questions::found(&site, &http, &request.words).await,
        _ => Vec::new(),
    };
    let page = Page::new(&site, &visitor);
    let shown = Shown { found: &results, own: &own, near: &near, now: site.desk.clock.now() };
    let mut answer = respond::page(search_view::results(&page, &request, &shown));
    let mut trail = visitor.trail.clone();
    trail.add(Step::Searched(request.words));
    if trail != visitor.trail
        && let Err(error) = answer.add_cookie(&trail_cookie(&site, &trail))
    {
        tracing::error!(%error, "a cookie cannot be sent");
    }
    Ok(answer)
}
