//! Pages that are the same for every visitor: drawn once for each state of the content, away
//! from the threads that serve requests.

use std::sync::Arc;

use actix_web::cookie::Cookie;
use actix_web::{HttpRequest, web};
use maud::Markup;

use crate::i18n::Lang;
use crate::web::cache::{CachedPage, PageKey};
use crate::web::respond::{self, Answer, cached};
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// The part of a page's name that says which other languages its reader reads.
#[must_use]
pub fn also(languages: &[Lang]) -> String {
    languages.iter().map(|lang| format!("+{lang}")).collect()
}

/// Answers with a page: from memory if it is there, else drawn. Whoever is signed in gets a
/// page of their own, which is not kept.
///
/// # Errors
/// When drawing is cut off.
pub async fn page(
    site: &web::Data<Site>,
    request: &HttpRequest,
    (key, cookie): (PageKey, Option<Cookie<'static>>),
    visitor: Visitor,
    draw: impl FnOnce(&Site, &Visitor) -> Markup + Send + 'static,
) -> Answer {
    let is_anonymous = !session_cookie::is_there(request);
    if is_anonymous && let Some(kept) = site.pages.get(&key) {
        return Ok(cached(request, &kept, cookie));
    }
    let is_own = visitor.person.is_some();
    let drawing = site.clone();
    let answer = web::block(move || {
        let drawn = draw(&drawing, &visitor);
        // What it shows beside its content may have changed meanwhile: then it is not kept.
        if is_own || drawing.frame() != key.frame {
            Drawn::Own(drawn)
        } else {
            Drawn::Same(drawing.pages.put(key, drawn.into_string()))
        }
    });
    Ok(match answer.await? {
        Drawn::Own(drawn) => respond::page(drawn),
        Drawn::Same(kept) => cached(request, &kept, cookie),
    })
}

enum Drawn {
    Own(Markup),
    Same(Arc<CachedPage>),
}

/// Which page of a long list is asked for, from 1.
#[must_use]
pub fn number(request: &HttpRequest) -> usize {
    let mut query = form_urlencoded::parse(request.query_string().as_bytes());
    let page = query.find(|(key, _)| key == "page");
    page.and_then(|(_, number)| number.parse().ok()).unwrap_or(1)
}
