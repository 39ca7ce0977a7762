//! The ask page.

use maud::{Markup, html};

use crate::domain::asking::answers::Answer;
use crate::domain::attachments::HeldFile;
use crate::domain::customers::Customer;
use crate::domain::ids::AskId;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::answers::in_form;
use crate::web::parts::files::{HELD_FIELD, WITH_FILES, file_field};
use crate::web::parts::form::{
    FieldError, Need, TextArea, TextField, error_summary, text_area, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};

/// What stands in the form.
#[derive(Clone, Debug)]
pub struct AskForm {
    /// The ask.
    pub ask: AskId,
    /// The question so far.
    pub question: String,
    /// The name.
    pub name: String,
    /// The address, as it was typed.
    pub email: String,
    /// The files that are held for it.
    pub files: Vec<HeldFile>,
    /// As whom they ask, if they are signed in as a customer: then nothing is asked again.
    pub known: Option<KnownAs>,
    /// The answers found so far.
    pub answers: Vec<Answer>,
    /// How far it has come.
    pub step: Step,
}

/// As whom somebody asks.
#[derive(Clone, Debug)]
pub struct KnownAs {
    /// The name; may be empty.
    pub name: String,
    /// The address that they proved first.
    pub email: String,
}

impl KnownAs {
    /// A customer.
    #[must_use]
    pub fn of(customer: &Customer) -> KnownAs {
        let email = customer.proved().next().map(ToString::to_string);
        KnownAs { name: customer.name.clone(), email: email.unwrap_or_default() }
    }
}

/// The field that says that the form was filled in by somebody who was signed in.
pub const SIGNED_IN_FIELD: &str = "signed-in";

/// How far an ask has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It is being written.
    Write,
    /// The answers were shown; the next post sends.
    Confirm,
}

/// The page.
#[must_use]
pub fn ask(page: &Page, form: &AskForm, errors: &[FieldError]) -> Markup {
    let words = title(page, page.t("ask-title"), errors);
    let head = Head::new(words, "page narrow", Current::Ask);
    let has_seen = form.step == Step::Confirm;
    let label = html! { h1 { label for="question" { (page.t("ask-question")) } } };
    let question = TextArea {
        name: "question",
        label,
        hint: Some(page.t("ask-question-hint")),
        rows: 4,
        value: &form.question,
        key: None,
    };
    let email = TextField {
        name: "email",
        kind: "email",
        label: page.t("ask-email"),
        hint: Some(page.t("ask-email-hint")),
        autocomplete: "email",
        value: &form.email,
        need: Need::Optional,
    };
    let name = TextField {
        name: "name",
        kind: "text",
        label: page.t("ask-name"),
        hint: None,
        autocomplete: "name",
        value: &form.name,
        need: Need::Optional,
    };
    let body = html! {
        (error_summary(page, errors))
        @if has_seen && errors.is_empty() {
            (message(Tone::Success, &html! { p { (page.t("ask-not-sent-yet")) } }))
        }
        form.ask method="post" action=(urls::ask(page.lang)) data-answers=(urls::ASK_ANSWERS)
            data-events=(urls::ASK_EVENTS) data-draft="ask" enctype=(WITH_FILES) novalidate {
            (token(page))
            input type="hidden" name="lang" value=(page.lang);
            @if has_seen { input type="hidden" name="seen" value="1"; }
            (text_area(&question, errors))
            section.answers #answers aria-live="polite" aria-label=(page.t("answers")) {
                (in_form(page, &form.answers, &form.ask))
            }
            @if let Some(known) = &form.known { (asks_as(page, known)) }
            @else {
                (text_field(page, &email, errors))
                (text_field(page, &name, errors))
            }
            (file_field(page, "files", &form.files, errors))
            p.actions { button { (page.t("send-to-a-person")) } }
            p.hint { (page.t("a-person-reads"))
                @if let Some(time) = page.reply_time() { " " (time) } " "
                a href=(urls::standards(page.lang)) { (page.t("standards")) } }
        }
    };
    layout(page, &head, &body)
}

/// As whom they ask, with the way to sign out.
fn asks_as(page: &Page, known: &KnownAs) -> Markup {
    html! {
        input type="hidden" name=(SIGNED_IN_FIELD) value="1";
        p.asks-as { (page.t("ask-as")) " "
            @if !known.name.is_empty() { strong { bdi { (known.name) } } " " }
            span dir="ltr" { (known.email) } ". "
            a href=(urls::questions(page.lang)) { (page.t("ask-as-other")) }
        }
    }
}

/// Only the answers, to be put into the page.
#[must_use]
pub fn answers(page: &Page, answers: &[Answer], ask: &AskId) -> Markup {
    html! {
        (in_form(page, answers, ask))
        @if !answers.is_empty() { input type="hidden" name="seen" value="1"; }
    }
}

/// An answer solved it: nothing was sent. What was written goes back to the form if it is
/// wanted after all, in a form and not in an address.
#[must_use]
pub fn solved(page: &Page, form: &AskForm) -> Markup {
    let head = Head::new(page.t("ask-solved"), "page narrow", Current::None);
    let signed_in = if form.known.is_some() { "1" } else { "" };
    let kept = [
        (SIGNED_IN_FIELD, signed_in),
        ("lang", page.lang.code()),
        ("ask", form.ask.as_str()),
        ("question", form.question.as_str()),
        ("email", form.email.as_str()),
        ("name", form.name.as_str()),
    ];
    let sent = html! { p data-draft-sent="ask" { (page.t("ask-solved-flash")) } };
    let body = html! {
        (message(Tone::Success, &sent))
        h1 { (page.t("ask-solved")) }
        p { (page.t("ask-solved-hint")) }
        form method="post" action={ (urls::ASK) "/rejected" } {
            @for file in &form.files { input type="hidden" name=(HELD_FIELD) value=(file.id); }
            @for (name, value) in kept.into_iter().filter(|(_, value)| !value.is_empty()) { input type="hidden" name=(name) value=(value); }
            p.actions {
                button.second { (page.t("ask-after-all")) }
                a href=(urls::home(page.lang)) { (page.t("to-home")) }
            }
        }
    };
    layout(page, &head, &body)
}
