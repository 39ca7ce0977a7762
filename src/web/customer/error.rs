//! Errors as pages. What was typed comes back with them, and an address that leads nowhere is
//! searched for.

use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, HeaderValue, LOCATION};
use actix_web::{FromRequest, HttpRequest, HttpResponse, ResponseError, web};

use super::error_view::{self, Shown};
use super::nearest;
use crate::domain::asking::search::{FoundItem, SearchRequest, Spelling, search};
use crate::i18n::Lang;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::kept::Kept;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::contents::Line;
use crate::web::respond;
use crate::web::site::Site;
use crate::web::visitor::{Visitor, named_lang, site_of, wished_languages};

/// Answers that are offered for an address that leads nowhere.
const GUESSES_MAX: usize = 5;
/// The longest search that is made of an address, in characters.
const GUESS_CHARS_MAX: usize = 100;
/// The methods that anything here can be asked with.
const METHODS: &str = "GET, HEAD, POST";

/// The page for an error; none if not even that can be drawn.
pub async fn page(request: &HttpRequest, error: &WebError) -> Option<HttpResponse> {
    let kept = Kept::of(request, error);
    if let WebError::SignInFirst { next } = error
        && kept.is_none()
    {
        return on_to_sign_in(request, next);
    }
    if let WebError::SecondStepFirst = error
        && kept.is_none()
    {
        return Some(respond::see_other(urls::SECOND_FACTOR));
    }
    error.log();
    let site = site_of(request).ok()?;
    let visitor = visitor(&site, request).await;
    let (found, section) = match error {
        WebError::NotFound => meant(&site, &visitor, request.path()).await,
        _ => (Vec::new(), None),
    };
    let guess = guessed_words(request.path());
    let next = parent_of(request.path());
    let shown = Shown { error, guess: &guess, found: &found, section, kept, next: &next };
    let status = match error {
        // There is no page to go on to that would still have the text.
        WebError::SignInFirst { .. } | WebError::SecondStepFirst => StatusCode::FORBIDDEN,
        _ => error.status_code(),
    };
    let view = error_view::error(&Page::new(&site, &visitor), status.as_u16(), &shown);
    let mut answer = respond::page_with(status, view);
    error.tell(answer.headers_mut());
    if let WebError::Method = error {
        answer.headers_mut().insert(ALLOW, HeaderValue::from_static(METHODS));
    }
    Some(answer)
}

fn on_to_sign_in(request: &HttpRequest, next: &str) -> Option<HttpResponse> {
    // Only what can be looked at can be gone on to.
    let next = if request.method().is_safe() { next } else { urls::DESK };
    let mut answer = HttpResponse::new(StatusCode::SEE_OTHER);
    let address = HeaderValue::from_str(&urls::sign_in_for(next)).ok()?;
    answer.headers_mut().insert(LOCATION, address);
    Some(answer)
}

/// Who gets the page: in the language of the address if it has one, else in their own. If not
/// even that can be found out, anyone.
async fn visitor(site: &Site, request: &HttpRequest) -> Visitor {
    let unknown = || {
        let lang = site.choose_lang(wished_languages(request));
        Visitor::unknown(lang, request)
    };
    let visitor = Visitor::extract(request).await.unwrap_or_else(|_| unknown());
    let first = request.path().trim_start_matches('/').split('/').next().unwrap_or_default();
    let of_address = Lang::from_code(first).filter(|lang| site.choose_lang([*lang]) == *lang);
    match of_address.filter(|_| named_lang(request).is_none()) {
        Some(lang) => visitor.in_lang(lang),
        None => visitor,
    }
}

/// What an address was probably meant to be: answers to its words, and the section that it
/// names. Nothing, if the visitor searches too often or the index cannot answer.
async fn meant(site: &Site, visitor: &Visitor, path: &str) -> (Vec<FoundItem>, Option<Line>) {
    let reader = visitor.reader();
    let below = path.trim_start_matches('/');
    let below = below.strip_prefix(visitor.lang.code()).unwrap_or(below);
    let section = nearest::to_address(&site.desk.library(), &reader, below);
    let words = guessed_words(path);
    if words.is_empty() || site.limits.check(Costly::Search, visitor.address).is_err() {
        return (Vec::new(), section);
    }
    let request = SearchRequest { words, page: 1, spelling: Spelling::Corrected };
    let desk = site.desk.clone();
    let found = web::block(move || search(&desk, &reader, &request)).await;
    let mut found = match found {
        Ok(Ok(found)) => found.results,
        _ => Vec::new(),
    };
    found.truncate(GUESSES_MAX);
    // One passage says enough of a guess.
    found.iter_mut().for_each(|item| item.passages.truncate(1));
    (found, section)
}

/// The words in the last part of an address: what was probably looked for.
fn guessed_words(path: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let last = decoded.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let name = match last.rsplit_once('.') {
        Some((name, ending)) if ending.len() <= 5 => name,
        _ => last,
    };
    let words = name.replace(['-', '_', '+'], " ");
    let is_token = words.len() >= 32 && !words.contains(' ');
    if is_token { String::new() } else { words.chars().take(GUESS_CHARS_MAX).collect() }
}

/// The page that a form probably stood on: the address above the one it was sent to.
fn parent_of(path: &str) -> String {
    match path.trim_end_matches('/').rsplit_once('/') {
        Some((parent, _)) if parent.starts_with("/desk/") => parent.to_owned(),
        _ => urls::DESK.to_owned(),
    }
}

/// `default_service`: nothing has this address, or not with this method.
///
/// # Errors
/// Always.
pub async fn nothing_here(request: HttpRequest) -> respond::Answer {
    let method = request.method();
    if method.is_safe() || *method == actix_web::http::Method::POST {
        return Err(WebError::NotFound);
    }
    Err(WebError::Method)
}
