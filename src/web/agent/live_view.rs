//! What pages of the desk tell while they are open: who else is at a ticket, and that something
//! changed. The script fills and shows them.

use maud::{Markup, html};

use crate::domain::ids::TicketNumber;
use crate::domain::tickets::presence::{Doing, Present};
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::form::token;
use crate::web::parts::message::{Tone, message};

/// Who else is at a ticket, as a few sentences.
#[must_use]
pub fn who_is_here(page: &Page, others: &[Present]) -> String {
    let sentence = |one: &Present| {
        let words = match one.doing {
            Doing::Reading => "is-here",
            Doing::Writing => "is-writing",
        };
        page.with(words, &[("name", &one.name)])
    };
    others.iter().map(sentence).collect::<Vec<_>>().join(" ")
}

/// Above a ticket: who else is here, and the message that it has changed.
#[must_use]
pub fn ticket(page: &Page, number: TicketNumber, others: &[Present]) -> Markup {
    html! {
        form data-live={ (urls::DESK_LIVE) "?ticket=" (number) }
            data-presence=(urls::desk_ticket_action(number, "presence"))
            data-label-new=(page.t("new-message")) {
            (token(page))
            p.presence role="status" { (who_is_here(page, others)) }
            div data-live-changed hidden {
                (message(Tone::Warning, &html! {
                    p { (page.t("live-changed")) " "
                        button.link type="button" data-live-show { (page.t("live-show")) } }
                }))
            }
        }
    }
}
