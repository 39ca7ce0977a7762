//! “Did this answer your question?”

use actix_web::web;
use maud::html;

use crate::domain::articles::ArticlePath;
use crate::domain::articles::rate::{Rating, Voice, Vote, rate};
use crate::domain::asking::telling::stems;
use crate::i18n::Lang;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::layout::layout;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// `POST /rate/{lang}/{path}`
///
/// # Errors
/// When there is no such article for this reader, or they rate too often.
pub async fn send(
    site: web::Data<Site>,
    address: web::Path<(String, String)>,
    visitor: Visitor,
    form: SentForm,
) -> Answer {
    site.limits.check(Costly::Rate, visitor.address)?;
    let (lang, path) = address.into_inner();
    let lang = Lang::from_code(&lang).ok_or(WebError::NotFound)?;
    let at = ArticlePath { lang, path };
    let visitor = visitor.in_lang(lang);
    let rating = match form.text("answered") {
        "yes" => Rating::Helped,
        _ => Rating::DidNotHelp,
    };
    let weight = site.limits.weight(visitor.address, &at.to_string());
    let voice = Voice { weight, household: site.limits.household(visitor.address) };
    let searched = visitor.trail.search_before(&at).map(str::to_owned);
    let (desk, reader, rated) = (site.desk.clone(), visitor.reader(), at.clone());
    web::block(move || {
        let searched = searched.map(|words| stems(&words, reader.lang(), None));
        let vote = Vote { rating, voice, searched: searched.unwrap_or_default() };
        rate(&desk, &reader, &rated, &vote)
    })
    .await??;
    let library = site.desk.library();
    let article = library.shelves(&visitor.reader()).article(&at).cloned();
    let title = article.map(|article| article.title.clone()).unwrap_or_default();
    let page = Page::new(&site, &visitor);
    let head = Head::new(page.t("feedback-thanks"), "page narrow", Current::None);
    let body = html! {
        h1 { (page.t("feedback-thanks")) }
        p { a href=(urls::article(&at)) { (page.t("back-to")) " " bdi { (title) } } }
        @if rating == Rating::DidNotHelp {
            (ask_block(&page, &page.t("feedback-sorry"), &title))
        }
    };
    Ok(respond::page(layout(&page, &head, &body)))
}
