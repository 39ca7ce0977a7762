//! “My questions” of somebody who is signed in as a customer: all of them, to search and to
//! narrow down.

use jiff::Timestamp;
use maud::{Markup, html};

use super::my_questions_view::{Listed, forget, list};
use crate::domain::customers::Customer;
use crate::domain::customers::session::CustomerSession;
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::own::{OwnPage, OwnQuestion, Standing, Wanted};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::contents::{Turning, turning};
use crate::web::parts::layout::layout;
use crate::web::parts::panel::tag;
use crate::web::parts::search_box::WORDS_CHARS_MAX;
use crate::web::parts::sessions::in_words;
use crate::web::parts::when::ago;

/// What the form sends that ends all sessions but the one that looks.
pub const OTHERS: &str = "others";

/// What the page shows.
pub struct Shown<'a> {
    /// Who is signed in.
    pub customer: &'a Customer,
    /// What is looked for.
    pub wanted: &'a Wanted,
    /// Their questions that are so.
    pub own: &'a OwnPage,
    /// Others that were asked or opened on this device.
    pub on_device: &'a [OwnQuestion],
    /// Where they are signed in.
    pub sessions: &'a [CustomerSession],
    /// The name of the session that looks.
    pub used: Option<&'a str>,
    /// Those of all of them whose requester is asked once more how it went.
    pub asked_again: &'a [TicketNumber],
    /// The time.
    pub now: Timestamp,
}

impl Shown<'_> {
    fn listed<'a>(&'a self, questions: &'a [OwnQuestion]) -> Listed<'a> {
        Listed { questions, asked_again: self.asked_again, now: self.now }
    }
}

/// The page.
#[must_use]
pub fn questions(page: &Page, shown: &Shown<'_>) -> Markup {
    let head = Head::new(page.t("my-questions"), "page narrow", Current::Questions);
    let is_all = shown.wanted.words.is_empty() && shown.wanted.standing == Standing::All;
    let body = html! {
        h1 { (page.t("my-questions")) }
        (who(page, shown.customer))
        (search(page, shown.wanted))
        (states(page, shown.wanted))
        @if !shown.own.questions.is_empty() { (list(page, &shown.listed(&shown.own.questions))) }
        @else if is_all { p { (page.t("own-none")) } }
        @else { p role="status" { (page.t("own-none-found")) } }
        (turning(page, &pages(page, shown)))
        @if !shown.on_device.is_empty() { (on_device(page, shown)) }
        (places(page, shown))
        (ask_block(page, &page.t("need-help"), ""))
    };
    layout(page, &head, &body)
}

/// As whom they are signed in, and the way out.
fn who(page: &Page, customer: &Customer) -> Markup {
    html! {
        p.signed-in-as { (page.t("own-signed-in")) " "
            @if !customer.name.is_empty() { strong { bdi { (customer.name) } } " " }
            @for (place, email) in customer.proved().enumerate() {
                @if place > 0 { (page.t("list-comma")) }
                span dir="ltr" { (email) }
            }
        }
        form.sign-out method="post"
            action=(urls::questions_form(urls::QUESTIONS_SIGN_OUT, page.lang)) {
            button.second.small { (page.t("sign-out")) }
        }
        p.hint { (page.t("own-hint")) }
    }
}

fn search(page: &Page, wanted: &Wanted) -> Markup {
    html! {
        form.search role="search" aria-label=(page.t("own-search")) action=(urls::QUESTIONS) {
            label for="own-q" { (page.t("own-search")) }
            div.search-box {
                input #own-q name="q" type="search" dir="auto" placeholder=" " autocomplete="off"
                    maxlength=(WORDS_CHARS_MAX) value=(wanted.words);
                button { (page.t("search")) }
            }
            input type="hidden" name="state" value=(wanted.standing.name());
            input type="hidden" name="lang" value=(page.lang);
        }
    }
}

fn states(page: &Page, wanted: &Wanted) -> Markup {
    html! {
        nav.states aria-label=(page.t("column-state")) { ul {
            @for standing in Standing::EACH { li {
                a href=(urls::own_questions(page.lang, (standing.name(), &wanted.words), 1))
                    aria-current=[(standing == wanted.standing).then_some("true")] {
                    (page.t(words(standing))) }
            } }
        } }
    }
}

fn words(standing: Standing) -> &'static str {
    match standing {
        Standing::All => "own-state-all",
        Standing::WaitingForUs => "status-waiting-for-us",
        Standing::WaitingForYou => "status-waiting-for-you",
        Standing::Solved => "status-solved",
    }
}

fn pages(page: &Page, shown: &Shown<'_>) -> Turning {
    let OwnPage { page: here, pages, .. } = *shown.own;
    let like = (shown.wanted.standing.name(), shown.wanted.words.as_str());
    let address = |number| urls::own_questions(page.lang, like, number);
    Turning {
        before: (here > 1).then(|| address(here - 1)),
        after: (here < pages).then(|| address(here + 1)),
        place: (pages > 1).then_some((here, pages)),
    }
}

fn on_device(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        section.group aria-labelledby="on-device" {
            h2 #on-device { (page.t("own-on-device")) }
            p.hint { (page.t("own-on-device-hint")) }
            (list(page, &shown.listed(shown.on_device)))
            (forget(page))
        }
    }
}

fn places(page: &Page, shown: &Shown<'_>) -> Markup {
    let action = urls::questions_form(urls::QUESTIONS_SESSIONS, page.lang);
    html! {
        section.group aria-labelledby="sessions" {
            h2 #sessions { (page.t("sessions")) }
            p.hint { (page.t("own-sessions-hint")) }
            ul.places { @for session in shown.sessions {
                @let name = session.name();
                @let device = in_words(page, session.device);
                @let is_used = shown.used == Some(name.as_str());
                li {
                    span { bdi { (device) } @if is_used { " " (tag(&page.t("this-browser"))) } }
                    span.meta { (page.t("column-last-used")) " "
                        (ago(page, session.seen_at, shown.now)) }
                    @if !is_used {
                        form method="post" action=(action) {
                            button.link name="session" value=(name) { (page.t("end-session"))
                                span.vh { " " (device) } }
                        }
                    }
                }
            } }
            @if shown.sessions.len() > 1 {
                form method="post" action=(action) {
                    p.actions { button.second.small name="session" value=(OTHERS) {
                        (page.t("end-other-sessions")) } }
                }
            }
        }
    }
}
