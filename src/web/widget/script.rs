//! `/widget.js`: the script of the theme with its style and the few words that it needs before
//! it has asked for anything.

use std::collections::BTreeMap;

use actix_web::http::header::HeaderValue;
use actix_web::{HttpRequest, web};
use serde::Serialize;

use crate::web::errors::WebError;
use crate::web::respond::{Answer, Same, cached_as};
use crate::web::site::Site;

/// The files of the theme that it is made of.
const SCRIPT: &str = "js/widget.js";
const STYLE: &str = "widget/widget.css";
/// A page in another product may use the script for five minutes before it asks again.
const SAME: Same = Same {
    content_type: "text/javascript; charset=utf-8",
    vary: "Accept-Encoding",
    cache_control: "public, max-age=300, must-revalidate",
};

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
    let mut answer = cached_as(&request, &kept, &SAME);
    let policy = HeaderValue::from_static("cross-origin");
    answer.headers_mut().insert(super::border::RESOURCE_POLICY, policy);
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
            ("lang", lang.code().to_owned()),
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
