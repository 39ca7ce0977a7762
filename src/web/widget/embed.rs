//! `/embed`: the same as the widget as a page for a frame, without any script.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::ask_in_place::{Outcome, ask_person};
use super::embed_view::{self, AskHere, Found, Shown};
use super::find::{found_by_words, items_for_page, path_of};
use crate::domain::asking::for_page::AboutPage;
use crate::domain::asking::progress::Moment;
use crate::urls;
use crate::web::forms::SentForm;
use crate::web::hold_files::hold_files;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::questions::{ask_of, find_answers};
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::Guest;

/// The longest text that is carried from page to page, in characters.
const CARRIED_CHARS_MAX: usize = 1_000;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    page: String,
    title: String,
    topic: String,
}

/// `GET /embed`
///
/// # Errors
/// When the index cannot answer, or it is asked too often.
pub async fn show(
    site: web::Data<Site>,
    Guest(visitor): Guest,
    asked: web::Query<Asked>,
) -> Answer {
    site.limits.check(Costly::Search, visitor.address)?;
    let asked = asked.into_inner();
    let found = if asked.q.trim().is_empty() {
        let path = path_of(&asked.page).to_owned();
        let about = AboutPage { topic: asked.topic.clone(), title: asked.title.clone(), path };
        Found::ForPage(items_for_page(&site, visitor.lang, about).await?)
    } else {
        Found::ByWords(found_by_words(&site, visitor.lang, &asked.q).await?)
    };
    let form = AskHere {
        question: carried(&asked.q),
        page: carried(&asked.page),
        title: carried(&asked.title),
        topic: carried(&asked.topic),
        ..AskHere::new(ask_of("")?)
    };
    let shown = Shown { words: carried(&asked.q), found, form, errors: Vec::new() };
    Ok(respond::page(embed_view::embed(&Page::new(&site, &visitor), &shown)))
}

fn carried(text: &str) -> String {
    text.trim().chars().take(CARRIED_CHARS_MAX).collect()
}

/// `POST /embed/ask`: shows answers once, if there are any, and then sends.
///
/// # Errors
/// When the server cannot do it; what was wrong with the question is an answer.
pub async fn ask(site: web::Data<Site>, Guest(visitor): Guest, sent: SentForm) -> Answer {
    let page = Page::new(&site, &visitor);
    let mut form = AskHere {
        question: sent.text("question").to_owned(),
        email: sent.text("email").to_owned(),
        name: sent.text("name").to_owned(),
        page: carried(sent.text("page")),
        title: carried(sent.text("title")),
        topic: carried(sent.text("topic")),
        seen: true,
        ..AskHere::new(ask_of(sent.text("ask"))?)
    };
    let chosen = hold_files(&site, &page, &sent, "files").await?;
    let files = chosen.ids();
    form.files = chosen.files;
    if !chosen.errors.is_empty() {
        let shown = Shown::only_asking(form, chosen.errors);
        return Ok(respond::page_with(chosen.status, embed_view::embed(&page, &shown)));
    }
    // Beyond the limit no answers are looked for: the question goes to a person all the same.
    if sent.given("seen").is_none() && site.limits.check(Costly::Suggest, visitor.address).is_ok() {
        let question = form.question.clone();
        let moment = Moment { id: form.ask.clone(), lang: visitor.lang, question };
        form.answers = find_answers(&site, moment).await;
        if !form.answers.is_empty() {
            let shown = Shown::only_asking(form, Vec::new());
            return Ok(respond::page(embed_view::embed(&page, &shown)));
        }
    }
    match ask_person(&site, &visitor, (&sent, files)).await? {
        Outcome::Sent(ticket) => {
            let address = format!("{}{}", site.desk.link_base, urls::ticket(&ticket.token));
            let view = embed_view::sent(&page, ticket.number, &address);
            Ok(respond::page_with(StatusCode::CREATED, view))
        }
        Outcome::NotSent(status, errors, too_often) => {
            let shown = Shown::only_asking(form, errors);
            let mut answer: HttpResponse =
                respond::page_with(status, embed_view::embed(&page, &shown));
            if let Some(too_often) = too_often {
                too_often.tell(answer.headers_mut());
            }
            Ok(answer)
        }
    }
}
