//! Merging: which ticket a question goes into, and both beside each other before it is done.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::ids::TicketNumber;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::merge::{MERGED_MAX, MergeProblem, check};
use crate::domain::tickets::merge_candidates::{Candidate, Likeness, Pair};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{
    FieldError, Need, TextField, error_summary, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, empty, message};
use crate::web::parts::status;
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table};
use crate::web::parts::thread::paragraphs;
use crate::web::parts::when::since;

/// What the page of tickets to choose from shows.
pub struct Choosing<'a> {
    /// The ticket that is to be merged.
    pub ticket: &'a Ticket,
    /// The tickets that it might go into.
    pub candidates: &'a [Candidate],
    /// The number that was typed.
    pub typed: &'a str,
    /// What was wrong with it.
    pub errors: &'a [FieldError],
    /// The time now.
    pub now: Timestamp,
}

/// A ticket's number with its sign, for a text that sets it apart.
pub(super) fn reference(number: TicketNumber) -> String {
    format!("#{number}")
}

/// The same on a page, in its order in a line of another direction.
pub(super) fn numbered(number: TicketNumber) -> Markup {
    html! { span dir="ltr" { "#" (number) } }
}

/// The page of tickets to choose from.
#[must_use]
pub fn choose(page: &Page, shown: &Choosing<'_>) -> Markup {
    let Choosing { ticket, candidates, typed, errors, .. } = shown;
    let heading = page.with("merge-title", &[("number", &reference(ticket.number))]);
    let head = Head::new(title(page, heading.clone(), errors), "wide merging", Current::Desk);
    let into = TextField {
        name: "into",
        kind: "text",
        label: page.t("merge-into"),
        hint: None,
        autocomplete: "off",
        value: typed,
        need: Need::Required,
    };
    let body = html! {
        (error_summary(page, errors))
        h1 { (heading) }
        p.meta { (back(page, ticket)) }
        form method="get" action=(urls::desk_ticket_action(ticket.number, "merge")) novalidate {
            (text_field(page, &into, errors))
            p.actions { button.second { (page.t("merge-compare")) } }
        }
        section { h2 { (page.t("merge-likely")) }
            @if candidates.is_empty() { (empty(&page.t("merge-none"), &html! {})) }
            @else { (table(page, &list(page, shown))) }
        }
    };
    layout(page, &head, &body)
}

fn back(page: &Page, ticket: &Ticket) -> Markup {
    html! {
        a href=(urls::desk_ticket(ticket.number)) {
            (page.t("back-to")) " " (numbered(ticket.number)) " " bdi { (ticket.subject) } }
    }
}

fn list(page: &Page, shown: &Choosing<'_>) -> Table {
    let row = |candidate: &Candidate| {
        let other = &candidate.ticket;
        let compare = urls::merge_into(shown.ticket.number, other.number);
        Row::new(vec![
            html! { span dir="ltr" { "#" (other.number) } },
            html! { a href=(compare) data-open { bdi { (other.subject) } } },
            html! { bdi { (other.requester.shown_name().unwrap_or("–")) } },
            html! { @match &candidate.why {
                Likeness::SameAddress => { (page.t("merge-same-address")) }
                Likeness::SameWords(words) => { @for word in words { mark { (word) } " " } }
            } },
            status::for_agent(page, &other.status),
            since(page, other.queue_time(), shown.now),
        ])
    };
    Table {
        id: "candidates",
        caption: Caption::Spoken(page.t("merge-likely")),
        columns: vec![
            Column::new(page.t("column-number"), Kind::Reference),
            Column::new(page.t("column-question"), Kind::Name),
            Column::new(page.t("column-from"), Kind::Text),
            Column::new(page.t("column-why"), Kind::Text),
            Column::new(page.t("column-state"), Kind::Short),
            Column::new(page.t("column-changed"), Kind::Short),
        ],
        rows: shown.candidates.iter().map(row).collect(),
    }
}

/// Both tickets beside each other, with what happens.
#[must_use]
pub fn confirm(page: &Page, pair: &Pair) -> Markup {
    let ((ticket, asked), (target, asked_there)) = (&pair.ticket, &pair.target);
    let (number, into) = (reference(ticket.number), reference(target.number));
    let named: &[(&'static str, &str)] = &[("number", &number), ("into", &into)];
    let heading = page.with("merge-confirm", named);
    let head = Head::new(heading.clone(), "wide merging", Current::Desk);
    let problem = match &ticket.merged_into {
        Some(merged) => {
            let there = reference(merged.into);
            Some(page.with("error-merge-gone", &[("number", &there)]))
        }
        None => check(ticket, target).err().map(|problem| words(page, problem)),
    };
    let body = html! {
        h1 { (heading) }
        p.meta { (back(page, ticket)) }
        div.pair {
            (half(page, (ticket, asked), "merge-goes"))
            (half(page, (target, asked_there), "merge-stays"))
        }
        @if let Some(problem) = &problem {
            (message(Tone::Error, &html! { p { (problem) } }))
        } @else {
            section { h2 { (page.t("merge-what")) }
                ul.plain {
                    li { (page.with("merge-what-closed", named)) }
                    @if ticket.waiting_since.is_some() && target.status.is_resolved() {
                        li { (page.with("merge-what-opens", named)) } }
                    li { (page.with("merge-what-thread", named)) }
                    li { (page.with("merge-what-customers", named)) }
                    li { (page.t("merge-what-undo")) }
                }
                form method="post" action=(urls::desk_ticket_action(ticket.number, "merge")) {
                    (token(page))
                    input type="hidden" name="into" value=(target.number);
                    p.actions { button { (page.with("merge-do", named)) } }
                }
            }
        }
        p { @if ticket.merged_into.is_none() && ticket.number != target.number {
            a href=(urls::merge_into(target.number, ticket.number)) { (page.t("merge-swap")) } } }
    };
    layout(page, &head, &body)
}

/// One of the two, and what becomes of it.
fn half(page: &Page, (ticket, asked): (&Ticket, &str), becomes: &str) -> Markup {
    html! {
        section.half {
            p.label { (page.t(becomes)) }
            h2 { a href=(urls::desk_ticket(ticket.number)) {
                (numbered(ticket.number)) " " bdi { (ticket.subject) } } }
            p.meta {
                (status::for_agent(page, &ticket.status)) " "
                span { (page.t("from")) " "
                    bdi { (ticket.requester.shown_name().unwrap_or("–")) }
                    @if let Some(email) = &ticket.requester.email { " " span dir="ltr" { (email) } }
                } " "
                span { (ticket.lang.own_name()) }
            }
            div.prose dir="auto" { (paragraphs(asked)) }
        }
    }
}

/// Why tickets are not merged, in words.
#[must_use]
pub fn words(page: &Page, problem: MergeProblem) -> String {
    match problem {
        MergeProblem::Itself => page.t("error-merge-itself"),
        MergeProblem::TargetMerged(into) => {
            page.with("error-merge-target", &[("number", &reference(into))])
        }
        MergeProblem::HasMerged => page.t("error-merge-has"),
        MergeProblem::TooMany => page.count("error-merge-many", MERGED_MAX),
        MergeProblem::NotMerged => page.t("error-merge-not"),
        MergeProblem::NotYours => page.t("error-merge-not-yours"),
        MergeProblem::TooLate => page.t("error-merge-late"),
    }
}
