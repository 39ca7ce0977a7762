//! What every form that asks a person shares: finding answers while it is written, and what is
//! wrong with a question, in words.

use std::net::IpAddr;

use actix_web::http::StatusCode;
use actix_web::web;

use super::errors::WebError;
use super::limits::TooOften;
use super::page::{BodyWords, Page};
use super::parts::files::file_problem;
use super::parts::form::FieldError;
use super::site::Site;
use crate::domain::articles::rate::{Voice, Weight};
use crate::domain::asking::answers::Answer;
use crate::domain::asking::progress::{self, Moment, Reaction, show_answers};
use crate::domain::asking::send::SendError;
use crate::domain::ids::AskId;
use crate::domain::tickets::TicketError;

/// Finds answers and records that they were shown.
pub async fn find_answers(site: &Site, moment: Moment) -> Vec<Answer> {
    let desk = site.desk.clone();
    let words = BodyWords::new(&site.words(moment.lang));
    let found = web::block(move || show_answers(&desk, &moment, words.as_words()));
    found.await.unwrap_or_default()
}

/// The ask that a form names, else a new one.
///
/// # Errors
/// When a new one cannot be begun.
pub fn ask_of(text: &str) -> Result<AskId, WebError> {
    if let Some(ask) = AskId::parse(text) {
        return Ok(ask);
    }
    AskId::random().map_err(|error| {
        tracing::error!(%error, "no ask can be begun");
        WebError::Internal
    })
}

/// That the text of a field was sent too often, and when it can be sent.
#[must_use]
pub fn too_often(page: &Page, field: &'static str, too_often: TooOften) -> FieldError {
    (field, page.words.count("error-too-often", too_often.minutes()))
}

/// All that is wrong with a question, and the status that it is.
#[must_use]
pub fn problems_in_words(page: &Page, errors: &[SendError]) -> (StatusCode, Vec<FieldError>) {
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let mut fields: Vec<FieldError> = Vec::new();
    for error in errors {
        fields.push(match error {
            SendError::Email => ("email", page.t("error-email")),
            SendError::Name => ("name", page.t("error-name")),
            SendError::Ticket(TicketError::Empty) => ("question", page.t("error-question-empty")),
            SendError::Ticket(TicketError::TooLong { chars_max }) => {
                status = StatusCode::PAYLOAD_TOO_LARGE;
                ("question", page.count("error-text-long", *chars_max))
            }
            SendError::Ticket(TicketError::Files(error)) => {
                ("files", file_problem(page, "", error))
            }
            SendError::Store(_) | SendError::Ticket(_) => {
                tracing::error!(%error, "a question could not be stored");
                status = StatusCode::SERVICE_UNAVAILABLE;
                ("question", page.t("error-not-stored"))
            }
        });
    }
    (status, fields)
}

/// Keeps what someone did with an answer that they were shown. Of one address an article is
/// counted as helpful once in a while, so that nobody can push one up.
///
/// # Errors
/// When the store fails.
pub async fn react(
    site: &Site,
    address: IpAddr,
    ask: AskId,
    (answer, reaction): (&str, Reaction),
) -> Result<(), WebError> {
    let weight = match reaction {
        // The part behind the hash is the heading: one article counts as one.
        Reaction::Accepted => {
            site.limits.weight(address, answer.split('#').next().unwrap_or_default())
        }
        Reaction::Opened | Reaction::Rejected => Weight::KeptOnly,
    };
    let voice = Voice { weight, household: site.limits.household(address) };
    let (desk, key) = (site.desk.clone(), answer.to_owned());
    web::block(move || progress::react(&desk, &ask, &key, (reaction, voice))).await??;
    Ok(())
}
