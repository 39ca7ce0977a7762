//! The page for frames: no header, no menus; its links open beside the page that frames it.

use actix_web::ResponseError;
use maud::{Markup, html};

use crate::domain::asking::answers::Answer;
use crate::domain::asking::search::{FoundItem, ItemSource};
use crate::domain::attachments::HeldFile;
use crate::domain::ids::{AskId, TicketNumber};
use crate::i18n::Lang;
use crate::search::Marked;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::kept::Kept;
use crate::web::page::Page;
use crate::web::parts::error::{give_back, in_words};
use crate::web::parts::files::{WITH_FILES, file_field};
use crate::web::parts::form::{
    FieldError, Need, TextArea, TextField, error_summary, text_area, text_field, title,
};
use crate::web::parts::layout::framed;
use crate::web::parts::marked::marked;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::results::address;
use crate::web::parts::search_box::WORDS_CHARS_MAX;

/// What the page shows.
pub struct Shown {
    /// What was searched for; may be empty.
    pub words: String,
    /// What was found.
    pub found: Found,
    /// The form.
    pub form: AskHere,
    /// What was wrong with it.
    pub errors: Vec<FieldError>,
}

/// What was found.
pub enum Found {
    /// For the page that frames this one.
    ForPage(Vec<FoundItem>),
    /// By words.
    ByWords(Vec<FoundItem>),
    /// Nothing was looked for: a question is being sent.
    Nothing,
}

/// The form that asks a person.
pub struct AskHere {
    /// The ask.
    pub ask: AskId,
    /// The question so far.
    pub question: String,
    /// The address, as it was typed.
    pub email: String,
    /// The name.
    pub name: String,
    /// The page that frames this one.
    pub page: String,
    /// Its title.
    pub title: String,
    /// What its makers say it is about.
    pub topic: String,
    /// The files that are held for it.
    pub files: Vec<HeldFile>,
    /// Answers that are shown before it is sent.
    pub answers: Vec<Answer>,
    /// Whether they were shown.
    pub seen: bool,
}

impl AskHere {
    /// An empty one.
    #[must_use]
    pub fn new(ask: AskId) -> AskHere {
        AskHere {
            ask,
            question: String::new(),
            email: String::new(),
            name: String::new(),
            page: String::new(),
            title: String::new(),
            topic: String::new(),
            files: Vec::new(),
            answers: Vec::new(),
            seen: false,
        }
    }
}

impl Shown {
    /// Only the form, with what was typed.
    #[must_use]
    pub fn only_asking(form: AskHere, errors: Vec<FieldError>) -> Shown {
        Shown { words: String::new(), found: Found::Nothing, form, errors }
    }
}

/// The page.
#[must_use]
pub fn embed(page: &Page, shown: &Shown) -> Markup {
    let words = title(page, page.t("help"), &shown.errors);
    let is_sending = matches!(shown.found, Found::Nothing);
    let body = html! {
        (error_summary(page, &shown.errors))
        @if !is_sending {
            (search(page, shown))
            (found(page, shown))
        }
        (ask_form(page, shown))
    };
    framed(page, &words, &body)
}

fn search(page: &Page, shown: &Shown) -> Markup {
    html! {
        form.search role="search" action=(urls::EMBED) {
            h1 { label for="q" { (page.t("home-question")) } }
            div.search-box {
                input #q name="q" type="search" dir="auto" placeholder=" " autocomplete="off"
                    maxlength=(WORDS_CHARS_MAX) value=(shown.words);
                button { (page.t("search")) }
            }
            input type="hidden" name="lang" value=(page.lang);
            (about_page(&shown.form))
        }
    }
}

fn about_page(form: &AskHere) -> Markup {
    let fields = [("page", &form.page), ("title", &form.title), ("topic", &form.topic)];
    html! {
        @for (name, value) in fields {
            @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
        }
    }
}

fn found(page: &Page, shown: &Shown) -> Markup {
    let (heading, items) = match &shown.found {
        Found::ForPage(items) => (page.t("widget-for-page"), items),
        Found::ByWords(items) => (page.t("answers"), items),
        Found::Nothing => return html! {},
    };
    html! {
        @if !items.is_empty() {
            section.group {
                h2 { (heading) }
                ol.results { @for item in items { li { (result(page, item)) } } }
            }
        } @else if !shown.words.is_empty() {
            p role="status" { (page.t("widget-none")) }
        }
    }
}

fn result(page: &Page, item: &FoundItem) -> Markup {
    let first = item.passages.first();
    let heading = first.and_then(|passage| passage.heading.as_ref());
    let lang = match &item.source {
        ItemSource::Article(at) => Some(at.lang),
        ItemSource::Ticket(_) => None,
    };
    html! {
        h3 { (out(page, &address(item, first), &in_lang(page, lang, &item.title))) }
        @if let Some(heading) = heading { p.path { (in_lang(page, lang, heading)) } }
        @if let Some(passage) = first { p.excerpt { (in_lang(page, lang, &passage.snippet)) } }
    }
}

/// A piece of content, marked as what it is if the page is in another language.
fn in_lang(page: &Page, lang: Option<Lang>, text: &Marked) -> Markup {
    let lang = lang.and_then(|lang| page.foreign(lang));
    html! { bdi lang=[lang] dir=[lang.map(|lang| lang.direction().as_str())] { (marked(text)) } }
}

/// A link that leaves the frame.
fn out(page: &Page, address: &str, words: &Markup) -> Markup {
    html! {
        a href=(address) target="_blank" rel="noopener" { (words)
            span.vh { " " (page.t("widget-new-tab")) } }
    }
}

fn ask_form(page: &Page, shown: &Shown) -> Markup {
    let is_sending = matches!(shown.found, Found::Nothing);
    let form = &shown.form;
    let errors = &shown.errors;
    let label = html! { label for="question" { (page.t("ask-question")) } };
    let question = TextArea {
        name: "question",
        label,
        hint: Some(page.t("ask-question-hint")),
        rows: 3,
        value: &form.question,
        key: None,
    };
    let field = |name: &'static str, kind: &'static str, label: &str, value| TextField {
        name,
        kind,
        label: page.t(label),
        hint: (name == "email").then(|| page.t("ask-email-hint")),
        autocomplete: name,
        value,
        need: Need::Optional,
    };
    html! {
        section.ask-here {
            @if is_sending { h1 { (page.t("ask-a-person")) } } @else { h2 { (page.t("ask-a-person")) } }
            form method="post" action={ (urls::EMBED) "/ask?lang=" (page.lang) }
                enctype=(WITH_FILES) novalidate {
                @if form.seen { input type="hidden" name="seen" value="1"; }
                input type="hidden" name="ask" value=(form.ask);
                (about_page(form))
                @if !form.answers.is_empty() {
                    (message(Tone::Success, &html! { p { (page.t("ask-not-sent-yet")) } }))
                }
                (text_area(&question, errors))
                @if !form.answers.is_empty() { (answers(page, &form.answers)) }
                (file_field(page, "files", &form.files, errors))
                (text_field(page, &field("email", "email", "ask-email", &form.email), errors))
                (text_field(page, &field("name", "text", "ask-name", &form.name), errors))
                p.actions { button { (page.t("send-to-a-person")) } }
                p.hint { (page.t("a-person-reads")) }
            }
        }
    }
}

fn answers(page: &Page, answers: &[Answer]) -> Markup {
    let lang = |answer: &Answer| Some(answer.article.lang);
    html! {
        section.answers aria-label=(page.t("answers")) {
            h2 { (page.t("answers-heading")) }
            ol { @for answer in answers { li {
                p { (out(page, &urls::heading(&answer.article, &answer.anchor),
                    &in_lang(page, lang(answer), &answer.title))) }
                p.excerpt { (in_lang(page, lang(answer), &answer.snippet)) }
            } } }
            p.hint { (page.t("answers-hint")) }
        }
    }
}

/// A question was sent.
#[must_use]
pub fn sent(page: &Page, number: TicketNumber, address: &str) -> Markup {
    let body = html! {
        section.receipt role="status" {
            h1 { (page.t("receipt")) }
            p { (page.t("receipt-number")) " " strong.ref dir="ltr" { "#" (number) } ". "
                (page.t("widget-next")) }
            p { (out(page, address, &html! { (page.t("widget-open-page")) })) }
        }
        p { a href={ (urls::EMBED) "?lang=" (page.lang) } { (page.t("widget-back")) } }
    };
    framed(page, &page.t("receipt"), &body)
}

/// What went wrong, in the frame, and what was typed.
#[must_use]
pub fn error(page: &Page, error: &WebError, kept: Option<&Kept>) -> Markup {
    let (heading, text) = in_words(page, error);
    let body = html! {
        p.code { bdi dir="ltr" { (error.status_code().as_u16()) } }
        h1 { (heading) }
        p { (text) }
        @if let Some(kept) = kept { (give_back(page, kept)) }
        p { (out(page, &urls::ask(page.lang), &html! { (page.t("ask-a-person")) })) }
    };
    framed(page, &heading, &body)
}
