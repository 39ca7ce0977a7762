//! Replies: an agent's to the requester, and the requester's own.

use super::attached::{attach_to, text_beside};
use super::claim::claim;
use super::frustrated::weigh;
use super::history::{self, Doing};
use super::message::{Author, Draft, Message, MessageKind, append, require_seen};
use super::own_part::{come_back, wrote};
use super::snooze::settle;
use super::ticket::TicketError;
use super::unsent::{self, Writing};
use super::view::{behind, numbered};
use super::waiting::tell::answered;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::{HeldId, TicketNumber, TicketToken};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};

/// What an agent sends.
#[derive(Clone, Debug)]
pub struct Reply {
    /// What it says.
    pub text: String,
    /// Where the ticket stands afterwards.
    pub after: AfterReply,
    /// How many messages the agent had seen; none if that is not known.
    pub seen: Option<u32>,
    /// The files that go with it.
    pub files: Vec<HeldId>,
}

/// Where the ticket stands after an agent's reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterReply {
    /// The customer has the word.
    WaitForCustomer,
    /// We go on working on it.
    KeepOpen,
}

/// Sends an agent's reply. A ticket that nobody has becomes the agent's.
///
/// # Errors
/// When the text is not accepted, somebody has written meanwhile, the ticket is resolved,
/// or the person may not answer.
pub fn reply(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    reply: &Reply,
) -> Result<Message, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let text = text_beside(&reply.files, &reply.text, desk.limits.text_chars_max)?;
    let doing = Doing::by_agent(desk, agent);
    let now = doing.at;
    let policies = desk.policies();
    desk.store.transaction(|tx| {
        let before = numbered(tx, number)?;
        let mut ticket = before.clone();
        require_seen(tx, &ticket, (agent, reply.seen))?;
        claim(tx, &policies, agent, &mut ticket)?;
        ticket.status = match reply.after {
            AfterReply::WaitForCustomer => ticket.status.clone().answered()?,
            AfterReply::KeepOpen => ticket.status.clone().kept_open()?,
        };
        match reply.after {
            AfterReply::WaitForCustomer => ticket.waiting_since = None,
            AfterReply::KeepOpen => {
                ticket.waiting_since.get_or_insert(now);
            }
        }
        settle(&mut ticket, agent);
        let author = Author::Agent { id: agent.id.clone(), name: agent.name.clone() };
        let draft = Draft {
            kind: MessageKind::Reply,
            author,
            at: now,
            text: text.clone(),
            also: ticket.merged.clone(),
            keeps_open: reply.after == AfterReply::KeepOpen,
        };
        let message = append(tx, &mut ticket, draft)?;
        answered(tx, &policies, &mut ticket, now)?;
        attach_to(tx, &message, &reply.files, &desk.limits.files)?;
        unsent::forget(tx, agent, (number, Writing::Reply))?;
        history::save(tx, &before, &mut ticket, &doing)?;
        tx.event(&Event::AgentReplied { ticket: number, by: agent.id.clone() })?;
        Ok(message)
    })
}

/// Takes what the requester writes at their link. A ticket that was solved is open again; what is
/// written on one that was merged waits on the one where it is answered.
///
/// # Errors
/// When the text or a file is not accepted or there is no ticket behind the link.
pub fn reply_as_requester(
    desk: &Desk,
    token: &TicketToken,
    (text, files): (&str, &[HeldId]),
) -> Result<Message, TicketError> {
    let text = text_beside(files, text, desk.limits.text_chars_max)?;
    let doing = Doing::by_requester(desk);
    let now = doing.at;
    let policies = desk.policies();
    desk.store.transaction(|tx| {
        let before = behind(tx, token)?;
        let mut ticket = before.clone();
        let was_resolved = ticket.status.is_resolved();
        ticket.told = None;
        let message = append(tx, &mut ticket, Draft::question(&text, now))?;
        attach_to(tx, &message, files, &desk.limits.files)?;
        if ticket.merged_into.is_some() {
            let mut head = wrote(tx, &before, &mut ticket, &doing)?;
            weigh(tx, &policies, (&ticket, &mut head), &doing)?;
            return Ok(message);
        }
        come_back(&mut ticket, now);
        history::save(tx, &before, &mut ticket, &doing)?;
        let own = ticket.clone();
        weigh(tx, &policies, (&own, &mut ticket), &doing)?;
        tx.event(&Event::RequesterReplied { ticket: ticket.number })?;
        if was_resolved {
            tx.event(&Event::TicketReopened { ticket: ticket.number, by: None })?;
        }
        Ok(message)
    })
}
