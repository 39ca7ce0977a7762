//! Who has a ticket, and where it waits.

use super::change::change;
use super::claim::claim;
use super::ticket::{FOLLOWERS_MAX, Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};

/// What an agent does with a ticket besides writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handling {
    /// Takes it.
    Take,
    /// Gives it back to everyone.
    GiveBack,
    /// Puts it on hold: it waits for others.
    Hold,
    /// Takes it back to work: it is open.
    Open,
    /// Waits for the customer.
    WaitForCustomer,
    /// Wants to be told of what happens to it.
    Follow,
    /// Does not want to be told any more.
    Unfollow,
}

impl Handling {
    /// The handling of this name in a form.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Handling> {
        match name {
            "take" => Some(Handling::Take),
            "give_back" => Some(Handling::GiveBack),
            "hold" => Some(Handling::Hold),
            "open" => Some(Handling::Open),
            "wait" => Some(Handling::WaitForCustomer),
            "follow" => Some(Handling::Follow),
            "unfollow" => Some(Handling::Unfollow),
            _ => None,
        }
    }
}

/// Does it.
///
/// # Errors
/// When the ticket is resolved, or the person may not work on tickets.
pub fn handle(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    handling: Handling,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let policies = desk.policies();
    change(desk, number, agent, |tx, ticket, now| {
        match handling {
            Handling::Take => {
                claim(tx, &policies, agent, ticket)?;
                ticket.assignee = Some(agent.id.clone());
            }
            Handling::GiveBack => ticket.assignee = None,
            // The customer goes on waiting while we wait for others.
            Handling::Hold => ticket.status = ticket.status.clone().held()?,
            Handling::Open => {
                ticket.status = ticket.status.clone().kept_open()?;
                ticket.waiting_since.get_or_insert(now);
            }
            Handling::WaitForCustomer => {
                ticket.status = ticket.status.clone().answered()?;
                ticket.waiting_since = None;
            }
            Handling::Follow if ticket.followers.contains(&agent.id) => {}
            Handling::Follow if ticket.followers.len() >= FOLLOWERS_MAX => {
                return Err(TicketError::TooManyFollowers);
            }
            Handling::Follow => ticket.followers.push(agent.id.clone()),
            Handling::Unfollow => ticket.followers.retain(|id| *id != agent.id),
        }
        Ok(())
    })
}
