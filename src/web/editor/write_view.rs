//! The editors' page.

use maud::{Markup, html};

use crate::domain::articles::read::ContentProblem;
use crate::domain::desk::ContentState;
use crate::domain::tickets::Ticket;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, empty, message, very_full};

/// What the page shows.
pub struct Shown {
    /// Whether what is on the site is what is in the folder.
    pub content_state: ContentState,
    /// The first problems, errors before warnings.
    pub problems: Vec<ContentProblem>,
    /// How many problems there are.
    pub total: usize,
    /// Front matter keys of other systems.
    pub foreign_keys: Vec<String>,
    /// Tickets that need an article.
    pub tickets: Vec<Ticket>,
}

/// The page.
#[must_use]
pub fn write(page: &Page, shown: &Shown) -> Markup {
    let head = Head::new(page.t("write"), "wide", Current::Write);
    let body = html! {
        @if shown.content_state != ContentState::Served {
            (message(Tone::Error, &html! { p { (page.t("content-held-back")) } }))
        }
        h1 { (page.t("write")) }
        p.hint { a href=(urls::INCIDENT) { (page.t("incident")) } }
        section {
            h2 { (page.t("content-problems")) " " span.count { (page.number(shown.total)) } }
            @if shown.problems.is_empty() {
                (empty(&page.t("content-problems-none"), &html! {}))
            } @else {
                (problems(page, &shown.problems))
                @if shown.total > shown.problems.len() {
                    (very_full(page, (shown.problems.len(), &page.number(shown.total)),
                        &page.t("content-problems-more")))
                }
            }
            @if !shown.foreign_keys.is_empty() {
                p.hint { (page.t("foreign-keys")) " "
                    code dir="ltr" { (shown.foreign_keys.join(", ")) } }
            }
        }
        section {
            h2 { (page.t("needs-article")) " " span.count { (page.number(shown.tickets.len())) } }
            @if shown.tickets.is_empty() { (empty(&page.t("needs-article-none"), &html! {})) }
            ol.contents { @for ticket in &shown.tickets { li {
                a href=(urls::desk_ticket(ticket.number)) {
                    span.title { bdi { (ticket.subject) } }
                    span.count dir="ltr" { "#" (ticket.number) }
                }
            } } }
        }
    };
    layout(page, &head, &body)
}

fn problems(page: &Page, problems: &[ContentProblem]) -> Markup {
    html! {
        ol.problems {
            @for file in problems.chunk_by(|one, other| one.file == other.file) { li {
                @if let Some(first) = file.first() {
                    h3 { code dir="ltr" { (first.file.display()) } }
                }
                ul { @for found in file { li { (problem(page, found)) } } }
            } }
        }
    }
}

fn problem(page: &Page, found: &ContentProblem) -> Markup {
    html! {
        code dir="ltr" { (found.problem.line) ":" (found.problem.column) } " "
        @if found.is_error() { strong.bad { (page.t("severity-error")) } }
        @else { strong.warn { (page.t("severity-warning")) } }
        p lang="en" dir="ltr" { (found.problem.message)
            @if let Some(suggestion) = &found.problem.suggestion {
                " " span.hint { (suggestion) } } }
    }
}
