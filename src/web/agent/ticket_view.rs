//! An agent's page of a ticket: the thread, and below it what can be done.

use jiff::Timestamp;
use maud::{Markup, html};

use super::escalation_view::{escalate_form, escalation};
use super::feedback_view::send_on;
use super::hand_over_view::offer;
use super::history_view::history;
use super::live_view;
use super::snooze_view;
use super::talk_view::{self, sent_to, ties};
use super::ticket::Typed;
use super::ticket_side_view::side;
use super::ticket_work::{NOTE_FILES, REPLY_FILES, SEEN_FIELD};
use super::unsent::kept;
use crate::domain::ids::TicketNumber;
use crate::domain::policies::{Policies, RuleBook};
use crate::domain::surveys::Survey;
use crate::domain::tickets::presence::Present;
use crate::domain::tickets::search_language::{Condition, FilterName};
use crate::domain::tickets::similar::Similar;
use crate::domain::tickets::unsent::Writing;
use crate::domain::tickets::view::AgentsView;
use crate::domain::tickets::{Message, MessageKind, Outcome, Status, Ticket};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::files::{WITH_FILES, file_field};
use crate::web::parts::form::{
    FieldError, Need, TextArea, TextField, error_summary, text_area, text_field, title, token,
};
use crate::web::parts::keys;
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::status;
use crate::web::parts::thread::{Thread, thread};
use crate::web::parts::when::since;

/// What the page shows.
pub struct Shown<'a> {
    /// The ticket and its thread.
    pub view: &'a AgentsView,
    /// Earlier solutions.
    pub similar: &'a [Similar],
    /// What was said of it once it was solved.
    pub surveys: &'a [Survey],
    /// What was typed and not taken.
    pub typed: &'a Typed,
    /// Departments and tags.
    pub policies: &'a Policies,
    /// Who else has it open.
    pub others: &'a [Present],
    /// The ticket that was solved just now, before this one came up.
    pub solved: Option<TicketNumber>,
    /// The hours and promises that hold, and those that held.
    pub rules: &'a RuleBook,
    /// The time now.
    pub now: Timestamp,
}

/// The page.
#[must_use]
pub fn ticket(page: &Page, shown: &Shown<'_>) -> Markup {
    let ticket = &shown.view.ticket;
    let requester = requester_name(page, ticket);
    let errors = &shown.typed.errors;
    let is_merged = ticket.merged_into.is_some();
    let words = title(page, format!("#{} {}", ticket.number, ticket.subject), errors);
    let head = Head::new(words, "wide desk-ticket", Current::Desk);
    let body = html! {
        header {
            @if let Some(solved) = shown.solved { (just_solved(page, solved)) }
            (snooze_view::told(page, shown))
            (error_summary(page, errors))
            h1 { bdi { (ticket.subject) } }
            (facts(page, shown))
            (live_view::ticket(page, ticket.number, shown.others))
            (asked_from(page, ticket))
            (ties(page, shown.view, shown.now))
            @if !is_merged {
                (escalation(page, shown.view, shown.typed))
                (offer(page, shown.view, shown.policies))
                (moves(page, ticket))
            }
        }
        section.talk aria-labelledby="talk" {
            h2.vh #talk { (page.t("conversation")) }
            (thread(page, &Thread {
                messages: &shown.view.thread,
                files: &shown.view.files,
                address: &urls::desk_ticket_file,
                asker: &|message| talk_view::asker(page, shown.view, message),
                anchor: &|message| talk_view::anchor(shown.view, message),
                beside: &|message| beside(page, shown, message),
                below: &|message| talk_view::below(page, shown.view, message),
            }))
            (history(page, shown.view))
        }
        div.work {
            @if ticket.status.is_resolved() && !is_merged { (resolved(page, ticket)) }
            // What was typed while someone else solved it is still here, to be sent after all.
            @if !ticket.status.is_resolved() || !shown.typed.reply.is_empty() {
                (reply(page, shown, &requester))
            }
            @if !is_merged || !shown.typed.note.is_empty() { (note(page, shown.view, shown.typed)) }
            @if !ticket.status.is_resolved() && !is_merged { (snooze_view::form(page, shown)) }
            @if !ticket.status.is_resolved() || shown.typed.resolution.is_some() {
                (resolve(page, shown))
            }
            @if !ticket.status.is_resolved() { (escalate_form(page, ticket, shown.typed)) }
            (send_on(page, shown))
        }
        (side(page, shown))
    };
    layout(page, &head, &body)
}

/// What was just done, with the way back to it.
pub(super) fn just_solved(page: &Page, number: TicketNumber) -> Markup {
    message(
        Tone::Success,
        &html! {
            p { (page.with("just-solved", &[("number", &format!("#{number}"))])) " "
                a href=(urls::desk_ticket(number)) data-command { (page.t("back-to-solved")) } }
            form method="post" action=(urls::desk_ticket_action(number, "reopen")) {
                (token(page))
                button.link data-command { (page.t("undo-solving")) }
            }
        },
    )
}

/// What stands beside who wrote a message: from which ticket it is, and that it is new.
fn beside(page: &Page, shown: &Shown<'_>, one: &Message) -> Markup {
    html! {
        (talk_view::origin(page, shown.view, one))
        @if shown.typed.new_messages.contains(&(one.ticket, one.place)) {
            " " mark.new-message { (page.t("new-message")) } }
    }
}

fn requester_name(page: &Page, ticket: &Ticket) -> String {
    ticket.requester.shown_name().map_or_else(|| page.t("the-customer"), str::to_owned)
}

/// The name, leading to what else they asked.
fn customer(page: &Page, ticket: &Ticket) -> Markup {
    let name = requester_name(page, ticket);
    let requester = &ticket.requester;
    let known = match &requester.email {
        Some(email) => email.as_str(),
        None => requester.name.as_str(),
    };
    let all = Condition::new(FilterName::Customer, known).to_string();
    html! {
        @if known.is_empty() { bdi { (name) } }
        @else { a href=(urls::desk_search(&all)) { bdi { (name) } } }
    }
}

fn facts(page: &Page, shown: &Shown<'_>) -> Markup {
    let AgentsView { ticket, assignee_name, .. } = shown.view;
    html! {
        p.meta {
            span.ref dir="ltr" { "#" (ticket.number) } " "
            (status::for_agent(page, &ticket.status)) " "
            span { (page.t("from")) " " (customer(page, ticket))
                @if let Some(email) = &ticket.requester.email {
                    " " a href={ "mailto:" (email) } dir="ltr" { (email) } } } " "
            @if let Some(waiting) = ticket.waiting_since {
                span { (page.t("waiting")) " " (since(page, waiting, shown.now)) } " "
            }
            span { (ticket.lang.own_name()) } " "
            @if let Some(name) = assignee_name { span { (page.t("taken-by")) " " bdi { (name) } } }
            @else { span { (page.t("taken-by-nobody")) } }
        }
    }
}

/// The page of another product on which it was asked.
fn asked_from(page: &Page, ticket: &Ticket) -> Markup {
    html! {
        @if let Some(from) = &ticket.asked_from {
            p.meta { (page.t("asked-from")) " "
                // An address of which a part is left out leads nowhere.
                @if from.address.contains('…') { span dir="ltr" { (from.address) } }
                @else { a href=(from.address) rel="noopener noreferrer" dir="ltr" { (from.address) } }
                @if !from.title.is_empty() { " " span { (page.with("quoted", &[("words", &from.title)])) } } }
        }
    }
}

fn moves(page: &Page, ticket: &Ticket) -> Markup {
    let is_mine = page.person.as_ref().is_some_and(|me| ticket.assignee.as_ref() == Some(&me.id));
    let can_move = !ticket.status.is_resolved();
    let action = |name: &str| urls::desk_ticket_action(ticket.number, name);
    html! {
        div.moves {
            @if can_move { a.button.second.small.to-reply href="#reply" { (page.t("go-to-reply")) } " " }
            @if can_move && is_mine { (handling(page, ticket, "give_back", "give-back", Some("a"))) }
            @if can_move && !is_mine { (handling(page, ticket, "take", "take", Some("a"))) }
            @if can_move && ticket.status != Status::Pending {
                (handling(page, ticket, "wait", "wait-for-customer", Some("w"))) }
            @if can_move && ticket.status != Status::OnHold {
                (handling(page, ticket, "hold", "put-on-hold", Some("h"))) }
            @if matches!(ticket.status, Status::Pending | Status::OnHold) {
                // The key that brought it there brings it back.
                @let key = if ticket.status == Status::OnHold { "h" } else { "w" };
                (handling(page, ticket, "open", "take-back-to-work", Some(key))) }
            @let follows = page.person.as_ref().is_some_and(|me| ticket.followers.contains(&me.id));
            @if follows { (handling(page, ticket, "unfollow", "unfollow", Some("f"))) }
            @else { (handling(page, ticket, "follow", "follow", Some("f"))) }
            @if can_move { a.button.second.small href=(action("hand-over")) data-key="t" data-command {
                (page.t("hand-over")) } " " }
            a.button.second.small href=(action("merge")) data-key="m" data-command { (page.t("merge")) }
            @if can_move { (keys::hint(page, &["key-reply", "key-note", "key-resolve"])) }
        }
    }
}

fn handling(page: &Page, ticket: &Ticket, name: &str, label: &str, key: Option<&str>) -> Markup {
    html! {
        form method="post" action=(urls::desk_ticket_action(ticket.number, "handling")) {
            (token(page))
            button.second.small name="handling" value=(name) data-key=[key] data-command { (page.t(label)) }
        } " "
    }
}

fn reply(page: &Page, shown: &Shown<'_>, requester: &str) -> Markup {
    let Shown { view, typed, .. } = shown;
    let ticket = &view.ticket;
    let others = view.merged.len();
    let area = TextArea {
        name: "reply",
        label: html! { label for="reply" { (page.t("reply-to")) " " bdi { (requester) } } },
        hint: Some(page.t("reply-hint")),
        rows: 6,
        value: &typed.reply,
        key: Some("r"),
    };
    let keeps = urls::desk_ticket_action(ticket.number, "unsent");
    html! {
        form.reply method="post" action=(urls::desk_ticket_action(ticket.number, "replies"))
            data-draft={ "ticket-" (ticket.number) "-reply" } data-unsent=(keeps)
            enctype=(WITH_FILES) novalidate {
            (token(page))
            input type="hidden" name=(SEEN_FIELD) value=(view.seen);
            (text_area(&area, &typed.errors))
            (kept(page, typed, Writing::Reply))
            (file_field(page, REPLY_FILES, &typed.reply_files, &typed.errors))
            (sent_to(page, view, requester))
            p.actions {
                @let send = if typed.new_messages.is_empty() { "send-to" } else { "send-anyway-to" };
                button { @if others == 0 { (page.t(send)) " " bdi { (requester) } }
                    @else { (page.count("send-to-all", others + 1)) } } " "
                button.second name="after" value="open" { (page.t("send-keep-open")) }
            }
        }
    }
}

fn note(page: &Page, view: &AgentsView, typed: &Typed) -> Markup {
    let ticket = &view.ticket;
    let area = TextArea {
        name: "note",
        label: html! { label for="note" { (page.t("note")) } },
        hint: None,
        rows: 4,
        value: &typed.note,
        key: None,
    };
    let keeps = urls::desk_ticket_action(ticket.number, "unsent");
    let is_kept = |writing| typed.unsent.iter().any(|one| one.writing == writing);
    html! {
        details.note-form open[has_error(&typed.errors, &["note", NOTE_FILES]) || is_kept(Writing::Note)] {
            summary data-key="n" { (page.t("write-note")) }
            form method="post" action=(urls::desk_ticket_action(ticket.number, "notes"))
                data-draft={ "ticket-" (ticket.number) "-note" } data-unsent=(keeps)
                enctype=(WITH_FILES) novalidate {
                (token(page))
                input type="hidden" name=(SEEN_FIELD) value=(view.seen);
                p.note-label { (page.t("note-label")) }
                (text_area(&area, &typed.errors))
                (kept(page, typed, Writing::Note))
                (file_field(page, NOTE_FILES, &typed.note_files, &typed.errors))
                p.actions { button.second { (page.t("save-note")) } }
            }
        }
    }
}

fn resolve(page: &Page, shown: &Shown<'_>) -> Markup {
    let AgentsView { ticket, thread, .. } = shown.view;
    let last_reply = thread.iter().rev().find(|message| message.kind == MessageKind::Reply);
    let prefilled = last_reply.map(|message| message.text.clone()).unwrap_or_default();
    let resolution = shown.typed.resolution.clone().unwrap_or(prefilled);
    let tags = shown.typed.tags.clone().unwrap_or_else(|| ticket.tags.join(", "));
    let is_linked = !ticket.articles.is_empty() || !ticket.related.is_empty();
    let likely = if is_linked { Outcome::Linked } else { Outcome::NeedsArticle };
    let chosen = shown.typed.outcome.unwrap_or(likely);
    let area = TextArea {
        name: "resolution",
        label: html! { label for="resolution" { (page.t("resolution")) } },
        hint: Some(page.t("resolution-hint")),
        rows: 4,
        value: &resolution,
        key: None,
    };
    let tags_field = TextField {
        name: "tags",
        kind: "text",
        label: page.t("tags"),
        hint: Some(page.t("tags-hint")),
        autocomplete: "off",
        value: &tags,
        need: Need::Optional,
    };
    let keeps = urls::desk_ticket_action(ticket.number, "unsent");
    let is_kept = shown.typed.unsent.iter().any(|one| one.writing == Writing::Resolution);
    let errors = &shown.typed.errors;
    html! {
        details.resolve open[has_error(errors, &["resolution", "tags", "outcome"]) || is_kept] {
            summary data-key="e" { (page.t("resolve")) }
            form method="post" action=(urls::desk_ticket_action(ticket.number, "resolution"))
                data-draft={ "ticket-" (ticket.number) "-resolution" } data-unsent=(keeps)
                novalidate {
                (token(page))
                input type="hidden" name=(SEEN_FIELD) value=(shown.view.seen);
                (outcomes(page, chosen, errors))
                (text_area(&area, errors))
                (kept(page, shown.typed, Writing::Resolution))
                (text_field(page, &tags_field, errors))
                p.actions { button { (page.t("resolve")) } }
            }
        }
    }
}

fn outcomes(page: &Page, chosen: Outcome, errors: &[FieldError]) -> Markup {
    let error = errors.iter().find(|(field, _)| *field == "outcome");
    html! {
        fieldset.choices #outcome tabindex="-1" {
            legend { (page.t("outcome")) }
            @if let Some((_, message)) = error { p.error { (message) } }
            @for outcome in Outcome::CHOICES {
                label.choice {
                    input type="radio" name="outcome" value=(outcome.name())
                        checked[outcome == chosen];
                    " " span { (page.t(outcome_words(outcome))) }
                }
            }
        }
    }
}

fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Linked => "outcome-linked",
        Outcome::NeedsArticle => "outcome-needs-article",
        Outcome::NothingApplies => "outcome-nothing",
        Outcome::Accepted => "outcome-accepted",
    }
}

fn resolved(page: &Page, ticket: &Ticket) -> Markup {
    html! {
        section.panel {
            h2 { (page.t("resolution")) }
            @if let Some(resolution) = &ticket.resolution {
                p { strong { (page.t(outcome_words(resolution.outcome))) } }
                div.prose dir="auto" { (crate::web::parts::thread::paragraphs(&resolution.text)) }
            }
            form method="post" action=(urls::desk_ticket_action(ticket.number, "reopen")) {
                (token(page))
                button.second data-command { (page.t("reopen")) }
            }
        }
    }
}

fn has_error(errors: &[FieldError], fields: &[&str]) -> bool {
    errors.iter().any(|(field, _)| fields.contains(field))
}
