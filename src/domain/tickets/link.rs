//! Links from a ticket to what answers it: an article, or a ticket solved the same way.

use super::change::change;
use super::ticket::{Ticket, TicketError};
use super::view::any;
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::ids::TicketNumber;
use crate::domain::people::{Person, Reader};
use crate::domain::permissions::{Action, require};

/// The most links of a ticket, of each kind.
const LINKS_MAX: usize = 20;

/// What a ticket is linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// An article.
    Article(ArticlePath),
    /// A ticket.
    Ticket(TicketNumber),
}

impl LinkTarget {
    /// Reads `article/en/start/install` or `ticket/1042`, the names that the index uses.
    #[must_use]
    pub fn parse(text: &str) -> Option<LinkTarget> {
        match text.split_once('/')? {
            ("article", at) => ArticlePath::parse(at).map(LinkTarget::Article),
            ("ticket", number) => {
                number.parse().ok().map(|number| LinkTarget::Ticket(TicketNumber(number)))
            }
            _ => None,
        }
    }
}

/// Links a ticket. Linking twice is the same as once.
///
/// # Errors
/// When there is no such article or ticket, or the person may not work on tickets.
pub fn link(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    target: &LinkTarget,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let library = desk.library();
    change(desk, number, agent, |tx, ticket, _| {
        match target {
            LinkTarget::Article(at) => {
                let reader = Reader::person(agent, ticket.lang);
                if library.shelves(&reader).article(at).is_none() {
                    return Err(TicketError::NoSuchArticle);
                }
                if !ticket.articles.contains(at) && ticket.articles.len() < LINKS_MAX {
                    ticket.articles.push(at.clone());
                }
            }
            LinkTarget::Ticket(other) => {
                any(tx, *other)?;
                let is_new = *other != number && !ticket.related.contains(other);
                if is_new && ticket.related.len() < LINKS_MAX {
                    ticket.related.push(*other);
                }
            }
        }
        Ok(())
    })
}

/// Takes a link away again. A link that is not there is no error.
///
/// # Errors
/// When there is no such ticket, or the person may not work on tickets.
pub fn unlink(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    target: &LinkTarget,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    change(desk, number, agent, |_, ticket, _| {
        match target {
            LinkTarget::Article(at) => ticket.articles.retain(|linked| linked != at),
            LinkTarget::Ticket(other) => ticket.related.retain(|linked| linked != other),
        }
        Ok(())
    })
}
