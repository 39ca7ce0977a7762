//! Whose a ticket becomes when an agent works on it, and whether it is their turn.

use super::next::{Candidate, candidate};
use super::ticket::{Ticket, TicketError};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, may};
use crate::domain::policies::{Policies, Work};
use crate::store::Transaction;

/// A ticket that nobody has becomes the agent's. Where tickets are answered in order, that is
/// allowed only for the one that comes next, or for a lead.
///
/// # Errors
/// [`TicketError::OutOfOrder`] when others have waited longer.
pub(super) fn claim(
    tx: &Transaction<'_>,
    policies: &Policies,
    agent: &Person,
    ticket: &mut Ticket,
) -> Result<(), TicketError> {
    if ticket.assignee.is_none() {
        require_turn(tx, policies, agent, ticket)?;
        ticket.assignee = Some(agent.id.clone());
    }
    Ok(())
}

fn require_turn(
    tx: &Transaction<'_>,
    policies: &Policies,
    agent: &Person,
    ticket: &Ticket,
) -> Result<(), TicketError> {
    let is_in_order = policies
        .department(&ticket.department)
        .is_some_and(|department| department.work == Work::InOrder);
    if !is_in_order || !ticket.status.waits_for_us() || may(agent, Action::LeadTickets) {
        return Ok(());
    }
    match candidate(tx, policies, agent)? {
        Candidate::Ticket(next) if next.number == ticket.number => Ok(()),
        Candidate::Ticket(next) => Err(TicketError::OutOfOrder { next: Some(next.number) }),
        Candidate::Full(_) | Candidate::Nothing => Err(TicketError::OutOfOrder { next: None }),
    }
}
