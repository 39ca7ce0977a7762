//! Notes that an answer was opened from a page of results, for the search to learn from. Nothing
//! is written while the reader waits, and whoever is signed in teaches nothing.

use actix_web::http::Method;
use actix_web::http::header::REFERER;
use actix_web::{HttpRequest, web};

use super::search::Asked;
use crate::domain::articles::ArticlePath;
use crate::domain::asking::Trail;
use crate::domain::asking::opened::Opening;
use crate::domain::asking::search::SearchRequest;
use crate::i18n::Lang;
use crate::urls;
use crate::web::forms::is_own_origin;
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::{address, lang_named_in, wished_languages};

/// Headers by which browsers say that they fetch a page that nobody has asked for yet.
const AHEAD_OF_TIME: [&str; 3] = ["sec-purpose", "purpose", "x-moz"];
/// What the Fetch Metadata of a link on a page of this site that is followed says, as far as a
/// browser sends it.
const FOLLOWED: [(&str, &str); 2] =
    [("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "navigate")];

/// Notes that `request` opens an article, if it was found by a search that stands in the trail
/// and the page of its results leads here. A program that follows links has no trail.
pub(super) fn note(site: &Site, request: &HttpRequest, (trail, at): (&Trail, &ArticlePath)) {
    let Some((search, named)) = results_page(site, request) else { return };
    let is_followed = request.method() == Method::GET
        && !session_cookie::is_there(request)
        && AHEAD_OF_TIME.iter().all(|name| !request.headers().contains_key(*name))
        && FOLLOWED.iter().all(|(name, says)| {
            request.headers().get_all(*name).all(|value| value.as_bytes() == says.as_bytes())
        });
    if !is_followed || !trail.ends_with_search(&search.words) {
        return;
    }
    let address = address(request, site);
    if !site.limits.teaches(address, &at.to_string()) {
        return;
    }
    let taken = site.openings.add(Opening {
        article: at.clone(),
        search,
        lang: site.choose_lang(named.into_iter().chain(wished_languages(request))),
        household: site.limits.household(address),
        at: site.desk.clock.now(),
    });
    if !taken {
        site.metrics.opening_dropped();
    }
}

/// The search of the page that leads here, with the language that it names; none if that is no
/// page of results of this site.
fn results_page(site: &Site, request: &HttpRequest) -> Option<(SearchRequest, Option<Lang>)> {
    let from = request.headers().get(REFERER)?.to_str().ok()?;
    let host = from.find("://")? + "://".len();
    let path = host + from.get(host..)?.find('/')?;
    let (origin, here) = from.split_at_checked(path)?;
    let (path, query) = here.split_once('?')?;
    if path != urls::SEARCH || !is_own_origin(request, origin, &site.desk.link_base) {
        return None;
    }
    let search = web::Query::<Asked>::from_query(query).ok()?.request();
    (!search.words.is_empty()).then(|| (search, lang_named_in(query)))
}
