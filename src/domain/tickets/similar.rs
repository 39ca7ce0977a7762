//! “Solved before”: how the same thing was solved earlier, found by the whole text of a ticket.

use super::message::{Message, MessageKind, thread};
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::articles::{ArticlePath, page};
use crate::domain::ids::TicketNumber;
use crate::domain::meant;
use crate::domain::people::{Person, Reader};
use crate::domain::permissions::{Action, require};
use crate::domain::search_documents::{self, Found};
use crate::search::{Hit, Marked, Mode, Query};
use crate::urls;

/// So many earlier solutions are shown: more are not read.
const SHOWN_MAX: usize = 6;
/// A hit must be at least this sure. Lower than for customers: an agent judges at a glance, and a
/// ticket says much beside the point.
const SURENESS_MIN: f32 = 0.05;

/// The longest passage of an article that is put into a reply, in characters.
const PASSAGE_CHARS_MAX: usize = 1_200;

/// An earlier solution.
#[derive(Clone, Debug)]
pub struct Similar {
    /// What was found.
    pub source: SimilarSource,
    /// Its title or subject.
    pub title: String,
    /// What can be inserted into a reply; empty if nothing of it is for customers.
    pub answer: String,
    /// The piece of an article that matches; none for a ticket, whose answer says it all.
    pub excerpt: Option<Marked>,
    /// The words that it shares with the ticket, the most telling first.
    pub matched_words: Vec<String>,
}

/// Where an earlier solution comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SimilarSource {
    /// A solved ticket.
    Ticket(TicketNumber),
    /// An article, at a heading.
    Article {
        /// Where it is.
        at: ArticlePath,
        /// The anchor of the heading; empty for the top.
        anchor: String,
    },
}

/// Finds earlier solutions for a ticket.
///
/// # Errors
/// When there is no such ticket or the person may not see tickets.
pub fn similar(
    desk: &Desk,
    agent: &Person,
    ticket: &Ticket,
    messages: &[Message],
) -> Result<Vec<Similar>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let questions: Vec<&str> = messages
        .iter()
        .filter(|message| message.kind == MessageKind::Question)
        .map(|message| message.text.as_str())
        .collect();
    let text = format!("{}\n{}\n{}", ticket.subject, questions.join("\n"), ticket.tags.join(" "));
    let query = Query::new(&text, ticket.lang)
        .mode(Mode::WholeText)
        .filter(search_documents::nothing_unsolved())
        .limit(SHOWN_MAX + 1);
    let reader = Reader::person(agent, ticket.lang);
    let query = query.near(meant::near(desk, &reader, &text));
    // An index that cannot answer must not keep an agent from the ticket.
    let hits = match desk.index.search(&reader.visibility(), &query) {
        Ok(found) => found.hits,
        Err(error) => {
            tracing::error!(%error, "earlier solutions cannot be searched");
            Vec::new()
        }
    };
    let itself = search_documents::ticket_group(ticket.number);
    let mut found = Vec::new();
    for hit in hits.iter().filter(|hit| hit.group != itself && hit.confidence >= SURENESS_MIN) {
        found.extend(from_hit(desk, &reader, hit)?);
    }
    found.truncate(SHOWN_MAX);
    Ok(found)
}

fn from_hit(desk: &Desk, reader: &Reader, hit: &Hit) -> Result<Option<Similar>, TicketError> {
    let matched_words = hit.matched_words.clone();
    Ok(match search_documents::found(&hit.group) {
        Some(Found::Ticket(number)) => {
            desk.store.get::<Ticket>(&number.key())?.filter(|t| t.status.is_resolved()).map(
                |earlier| {
                    let answer = answer_of(desk, &earlier);
                    Similar {
                        source: SimilarSource::Ticket(number),
                        title: earlier.subject,
                        answer,
                        excerpt: None,
                        matched_words,
                    }
                },
            )
        }
        Some(Found::Article(at)) => {
            let section = hit.sections.first();
            let anchor = section.map(|s| search_documents::anchor_of(&s.key)).unwrap_or_default();
            let title = hit.title.text.clone();
            let library = desk.library();
            let Some(article) = library.shelves(reader).article(&at) else { return Ok(None) };
            // What is for agents only must not get into a reply by one key.
            let answer = if article.is_public() {
                let address = readable(&urls::heading(&at, &anchor));
                let text = page::passage_text(article, &anchor, PASSAGE_CHARS_MAX);
                format!("{text}\n\n{title}: {}{address}", desk.link_base)
            } else {
                String::new()
            };
            Some(Similar {
                source: SimilarSource::Article { at, anchor },
                title,
                answer,
                excerpt: section.map(|section| section.snippet.clone()),
                matched_words,
            })
        }
        None => None,
    })
}

/// What an earlier ticket offers as a reply: what solved it, else the last reply that was sent.
fn answer_of(desk: &Desk, ticket: &Ticket) -> String {
    let solved = ticket.resolution.as_ref().map(|resolution| resolution.text.clone());
    if let Some(text) = solved.filter(|text| !text.is_empty()) {
        return text;
    }
    let replies = thread(&desk.store, ticket.number).unwrap_or_default();
    let last = replies.into_iter().rev().find(|message| message.kind == MessageKind::Reply);
    last.map(|message| message.text).unwrap_or_default()
}

/// An address as people read it: letters of every script instead of `%xx`. Browsers take both.
fn readable(address: &str) -> String {
    percent_encoding::percent_decode_str(address).decode_utf8_lossy().replace(' ', "%20")
}
