//! Everything below a language: its home page, sections, articles, old addresses, drafts.

use std::sync::Arc;

use actix_web::{FromRequest, HttpRequest, HttpResponse, web};

use super::{article, home, section, untranslated};
use crate::domain::articles::{ArticlePath, Library, Shelves, shelves, slug};
use crate::domain::permissions::{Action, may};
use crate::i18n::Lang;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::respond::{Answer, cached, moved};
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// `/{lang}/{path}`
///
/// # Errors
/// When there is nothing there for this reader.
pub async fn browse(
    site: web::Data<Site>,
    request: HttpRequest,
    address: web::Path<(String, String)>,
) -> Answer {
    let (lang, path) = address.into_inner();
    let Some(lang) = Lang::from_code(&lang) else {
        let visitor = Visitor::extract(&request).await?;
        return old_address(site, request, visitor).await;
    };
    // One state of the content for the whole answer, and for the name that it is kept under.
    let library = Arc::clone(&site.desk.library());
    let at = ArticlePath { lang, path: path.trim_end_matches('/').to_owned() };
    if let Some(answer) = quickly(&site, &library, &request, &at) {
        return Ok(answer);
    }
    let visitor = Visitor::extract(&request).await?.in_lang(lang);
    if at.path.is_empty() {
        if !site.has_lang(lang) && library.shelves(&visitor.reader()).section(lang, "").is_none() {
            return Err(WebError::NotFound);
        }
        return home::home(&site, &request, visitor, library).await;
    }
    let reader = visitor.reader();
    let shelves = library.shelves(&reader);
    if let Some(found) = shelves.article(&at) {
        if path.ends_with('/') {
            return Ok(moved(&urls::article(&at)));
        }
        let found = Arc::clone(found);
        return article::show(&site, &request, visitor, (library, found)).await;
    }
    if shelves.section(lang, &at.path).is_some_and(|section| section.count > 0) {
        return section::show(&site, &request, visitor, (library, at.path)).await;
    }
    if let Some(draft) = library.draft(&at).cloned()
        && visitor.person.as_ref().is_some_and(|p| may(p, Action::SeeContentProblems))
    {
        return article::show(&site, &request, visitor, (library, draft)).await;
    }
    if let Some(address) = moved_to(shelves, &at, request.path()) {
        return Ok(moved(&address));
    }
    untranslated::show(&site, &request, &visitor, (shelves, &at)).unwrap_or(Err(WebError::NotFound))
}

/// An article that everyone may read and that is drawn already: what is asked for most.
fn quickly(
    site: &Site,
    library: &Library,
    request: &HttpRequest,
    at: &ArticlePath,
) -> Option<HttpResponse> {
    if session_cookie::is_there(request) {
        return None;
    }
    library.public_shelves().article(at)?;
    let key = article::key(site, library, at);
    let kept = site.pages.get(&key)?;
    Some(cached(request, &kept, article::note_reading(site, request, at)))
}

/// Where an old address leads: an alias, or a spelling of the address with other capitals.
fn moved_to(shelves: &Shelves, at: &ArticlePath, written: &str) -> Option<String> {
    let decoded = percent_encoding::percent_decode_str(written).decode_utf8_lossy();
    if let Some(now) = shelves.alias(&decoded) {
        return Some(urls::article(now));
    }
    if let Some(folder) = shelves::index_of(&at.path)
        && shelves.section(at.lang, folder).is_some_and(|section| section.count > 0)
    {
        return Some(urls::section(at.lang, folder));
    }
    let slugs: Vec<String> = at.path.split('/').map(slug::slug).collect();
    let tidy = ArticlePath { lang: at.lang, path: slugs.join("/") };
    let path = tidy.path.strip_suffix(".md").unwrap_or(&tidy.path).to_owned();
    let tidy = ArticlePath { lang: at.lang, path };
    (tidy != *at && shelves.article(&tidy).is_some()).then(|| urls::article(&tidy))
}

/// `/{lang}`: the home page has a slash at its end.
///
/// # Errors
/// When there is no such language.
pub async fn home_without_slash(lang: web::Path<String>) -> Answer {
    let lang = Lang::from_code(&lang).ok_or(WebError::NotFound)?;
    Ok(moved(&urls::home(lang)))
}

/// `/{old}`: an address that an article says it had.
///
/// # Errors
/// When no article says so.
pub async fn old_address(site: web::Data<Site>, request: HttpRequest, visitor: Visitor) -> Answer {
    let library = site.desk.library();
    let decoded = percent_encoding::percent_decode_str(request.path()).decode_utf8_lossy();
    match library.shelves(&visitor.reader()).alias(&decoded) {
        Some(now) => Ok(moved(&urls::article(now))),
        None => Err(WebError::NotFound),
    }
}
