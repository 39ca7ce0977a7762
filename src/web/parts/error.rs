//! What an error page says wherever it stands: the words of the error, and what was typed.

use maud::{Markup, html};

use crate::web::errors::WebError;
use crate::web::kept::Kept;
use crate::web::page::Page;

/// The heading and the text of an error.
#[must_use]
pub fn in_words(page: &Page, error: &WebError) -> (String, String) {
    let (heading, text) = messages(error);
    let text = match error {
        WebError::TooOften(too_often) => page.words.count(text, too_often.minutes()),
        _ => page.t(text),
    };
    (page.t(heading), text)
}

/// Every text that was typed, to be copied, and sent again where that is safe.
#[must_use]
pub fn give_back(page: &Page, kept: &Kept) -> Markup {
    html! {
        section.kept aria-labelledby="kept" {
            h2 #kept { (page.t("kept")) }
            p.hint { (page.t(if kept.is_cut { "kept-hint-cut" } else { "kept-hint" })) }
            form method="post" action=(kept.action) {
                @for (place, kept) in kept.texts.iter().enumerate() {
                    @let id = format!("kept-{place}");
                    div.field {
                        label for=(id) { (page.t(kept.label)) }
                        // The first line end after the tag is dropped by browsers.
                        textarea id=(id) name=(kept.name) rows="3" readonly dir="auto"
                            aria-describedby=[kept.cut_after.as_ref().map(|_| format!("{id}-cut"))] {
                            "\n" (kept.text) }
                        @if let Some(words) = &kept.cut_after {
                            p id={ (id) "-cut" } { (page.with("kept-cut", &[("words", words)])) }
                        }
                        p { button.second.small type="button" data-copy={ "#" (id) } hidden {
                            (page.t("copy")) } }
                    }
                }
                @if let Some(others) = &kept.again {
                    @for (name, value) in others { input type="hidden" name=(name) value=(value); }
                    p.actions { button { (page.t("send-again")) } }
                }
            }
        }
    }
}

fn messages(error: &WebError) -> (&'static str, &'static str) {
    match error {
        WebError::NotFound => ("error-404", "error-404-text"),
        WebError::SignInFirst { .. } => ("error-signed-out", "error-signed-out-text"),
        WebError::SecondStepFirst => ("second-factor", "second-factor-required"),
        WebError::Forbidden => ("error-403", "error-403-text"),
        WebError::Method => ("error-405", "error-405-text"),
        WebError::ForeignForm => ("error-form", "error-form-text"),
        WebError::Unreadable => ("error-400", "error-400-text"),
        WebError::TooLarge => ("error-413", "error-413-text"),
        WebError::TooSlow => ("error-408", "error-408-text"),
        WebError::TooOften(_) => ("error-429", "error-429-text"),
        WebError::Conflict(_) => ("error-409", "error-409-text"),
        WebError::Unavailable(_) => ("error-503", "error-503-text"),
        WebError::NoSearch(_) => ("error-503", "error-search-text"),
        WebError::Internal => ("error-500", "error-500-text"),
    }
}
