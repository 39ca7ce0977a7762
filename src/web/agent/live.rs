//! What happens at the desk, as it happens: a stream of server-sent events, and who is at a
//! ticket. It tells only what to look at again; pages are asked for as ever.

use std::convert::Infallible;
use std::time::{Duration, Instant};

use actix_web::http::header::{CACHE_CONTROL, ContentEncoding};
use actix_web::{HttpResponse, web};
use bytes::Bytes;
use futures_util::stream::unfold;
use serde::Deserialize;
use tokio::sync::broadcast::error::RecvError;

use super::live_view::who_is_here;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::tickets::live::{Listener, Told};
use crate::domain::tickets::presence::Doing;
use crate::domain::tickets::view::require_ticket;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// After so long without news something is sent, so that a connection that broke is noticed.
const BREATH: Duration = Duration::from_secs(15);
/// A stream ends after this time and is asked for anew: so rights hold that somebody lost.
const LASTS: Duration = Duration::from_secs(300);
/// Browsers come back after this time.
const BEGINNING: &str = "retry: 3000\n\n";

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The ticket that is looked at; none for the queue.
    ticket: Option<u64>,
}

/// Somebody who listens.
struct Listening {
    listener: Listener,
    ticket: Option<TicketNumber>,
    me: PersonId,
    ends: Instant,
    has_begun: bool,
}

/// `GET /desk/live`
///
/// # Errors
/// Only those of the extractors.
pub async fn listen(
    site: web::Data<Site>,
    AgentVisitor(_, agent): AgentVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    let Some(listener) = site.live.listen(&agent.id) else {
        // Tells a browser not to come back by itself (HTML, “Server-sent events”).
        return Ok(HttpResponse::NoContent().finish());
    };
    let listening = Listening {
        listener,
        ticket: asked.ticket.map(TicketNumber),
        me: agent.id.clone(),
        ends: Instant::now() + LASTS,
        has_begun: false,
    };
    let events = unfold(listening, |mut listening| async move {
        let text = listening.next().await?;
        Some((Ok::<_, Infallible>(Bytes::from(text)), listening))
    });
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((CACHE_CONTROL, "no-store"))
        // Nothing may hold events back to pack them.
        .insert_header(ContentEncoding::Identity)
        .insert_header(("x-accel-buffering", "no"))
        .streaming(events))
}

impl Listening {
    /// What is sent next; none at the end.
    async fn next(&mut self) -> Option<String> {
        if !self.has_begun {
            self.has_begun = true;
            return Some(BEGINNING.to_owned());
        }
        while Instant::now() < self.ends {
            match tokio::time::timeout(BREATH, self.listener.told.recv()).await {
                Err(_nothing_happened) => return Some(":\n\n".to_owned()),
                Ok(Ok(Told::Stop) | Err(RecvError::Lagged(_) | RecvError::Closed)) => return None,
                Ok(Ok(told)) => {
                    if let Some(text) = self.written(&told) {
                        return Some(text);
                    }
                }
            }
        }
        None
    }

    /// An event of the stream, if it concerns this page.
    fn written(&self, told: &Told) -> Option<String> {
        match (told, self.ticket) {
            (Told::Changed { ticket, .. }, None) => {
                Some(format!("event: queue\ndata: {ticket}\n\n"))
            }
            (Told::Changed { ticket, by }, Some(shown)) if *ticket == shown => {
                let is_own = by.as_ref() == Some(&self.me);
                (!is_own).then(|| format!("event: ticket\ndata: {ticket}\n\n"))
            }
            (Told::Presence { ticket }, Some(shown)) if *ticket == shown => {
                Some(format!("event: presence\ndata: {ticket}\n\n"))
            }
            _ => None,
        }
    }
}

/// `POST /desk/tickets/{number}/presence`: from the script. Answers who else is there, in words.
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn presence(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    number: web::Path<u64>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let number = TicketNumber(*number);
    let (desk, reader) = (site.desk.clone(), agent.clone());
    web::block(move || require_ticket(&desk, &reader, number)).await??;
    let now = site.desk.clock.now();
    let is_news = match form.text("doing") {
        "gone" => site.presence.leave(number, &agent.id),
        "writing" => site.presence.note(number, &agent, Doing::Writing, now),
        _ => site.presence.note(number, &agent, Doing::Reading, now),
    };
    if is_news {
        site.live.tell(Told::Presence { ticket: number });
    }
    let others = site.presence.others(number, &agent.id, now);
    let words = who_is_here(&Page::new(&site, &visitor), &others);
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(words))
}
