//! `/widget.js`: the script of the theme with its style and the few words that it needs before
//! it has asked for anything.

use std::collections::BTreeMap;

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderValue, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use crate::web::errors::WebError;
use crate::web::respond::{Answer, has_etag, takes_gzip};
use crate::web::site::Site;

/// The files of the theme that it is made of.
const SCRIPT: &str = "js/widget.js";
const STYLE: &str = "widget/widget.css";
/// A page in another product may use the script for five minutes before it asks again.
const KEPT: &str = "public, max-age=300, must-revalidate";

/// What the script knows from the beginning.
#[derive(Serialize)]
struct Boot {
    css: String,
    lang: String,
    words: BTreeMap<String, BTreeMap<&'static str, String>>,
}

/// `GET /widget.js`: anyone may load it; what it may ask for is decided at the border.
///
/// # Errors
/// When the theme has no such script.
pub async fn script(site: web::Data<Site>, request: HttpRequest) -> Answer {
    let key = site.page_key(&site.desk.library(), site.choose_lang([]), "widget.js".to_owned());
    let kept = match site.pages.get(&key) {
        Some(kept) => kept,
        None => site.pages.put(key, compose(&site)?),
    };
    let mut answer = if has_etag(&request, &kept.etag) {
        HttpResponse::NotModified().finish()
    } else {
        let zipped = takes_gzip(&request) && !kept.gzip.is_empty();
        let body = if zipped { kept.gzip.clone() } else { kept.plain.clone() };
        let mut answer = HttpResponse::Ok().body(body);
        let encoding = if zipped { "gzip" } else { "identity" };
        let headers = answer.headers_mut();
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"));
        answer
    };
    let headers = answer.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(KEPT));
    headers.insert(super::border::RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
    if let Ok(etag) = HeaderValue::from_str(&kept.etag) {
        headers.insert(ETAG, etag);
    }
    Ok(answer)
}

/// The script as a function that is given what it knows from the beginning: it adds no name to
/// the page that it runs in.
fn compose(site: &Site) -> Result<String, WebError> {
    let theme = site.theme();
    let text = |name: &str| {
        let file = theme.file(name).ok_or(WebError::NotFound)?;
        Ok::<String, WebError>(String::from_utf8_lossy(&file.plain).into_owned())
    };
    let words = site.catalog.languages().into_iter().map(|lang| {
        let words = site.catalog.words(lang);
        let own = [
            ("dir", lang.direction().as_str().to_owned()),
            ("label", words.t("help")),
            ("close", words.t("close")),
            ("ask", words.t("ask-a-person")),
            ("trouble", words.t("widget-trouble")),
            ("again", words.t("widget-again")),
            ("newTab", words.t("widget-new-tab")),
        ];
        (lang.code().to_owned(), BTreeMap::from(own))
    });
    let style = text(STYLE)?;
    let boot = Boot {
        css: format!(".frame{{{}}}{style}", theme.colours_of(&style)),
        lang: site.choose_lang([]).code().to_owned(),
        words: words.collect(),
    };
    let boot = serde_json::to_string(&boot).map_err(|error| {
        tracing::error!(%error, "the widget's words cannot be written");
        WebError::Internal
    })?;
    Ok(format!("(function (boot) {{\n{}\n}})({boot});\n", text(SCRIPT)?))
}
