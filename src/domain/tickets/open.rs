//! A ticket begins. The asking room calls this within the batch that also ends the ask.

use jiff::Timestamp;

use super::asked_from::AskedFrom;
use super::frustrated::weigh;
use super::history::{self, Actor, Change};
use super::message::{Draft, append};
use super::requester::Requester;
use super::sort::sort;
use super::status::Status;
use super::ticket::{NUMBER_COUNTER, Ticket, TicketError, subject_of};
use super::urgency::Asker;
use crate::domain::customers::Customer;
use crate::domain::events::Event;
use crate::domain::ids::{AskId, TicketNumber, TicketToken};
use crate::domain::policies::{Policies, Priority};
use crate::i18n::Lang;
use crate::store::Transaction;

/// Numbers begin here, so that the first customer is not “number 1”.
const FIRST_NUMBER: u64 = 1_000;

/// What a ticket begins with. The text was checked before.
#[derive(Clone, Debug)]
pub struct NewTicket {
    /// The end of its public address.
    pub token: TicketToken,
    /// What was asked.
    pub question: String,
    /// Who asked.
    pub requester: Requester,
    /// In which language.
    pub lang: Lang,
    /// How it came.
    pub channel: String,
    /// The ask that it came from.
    pub ask: Option<AskId>,
    /// The page of another product on which it was asked.
    pub asked_from: Option<AskedFrom>,
    /// The customer, if the browser was signed in as one.
    pub customer: Option<Customer>,
    /// When.
    pub at: Timestamp,
}

/// Stages a new ticket with its first message.
///
/// # Errors
/// When the store fails.
pub fn stage(
    tx: &mut Transaction<'_>,
    policies: &Policies,
    new: NewTicket,
) -> Result<Ticket, TicketError> {
    let number = next_number(tx)?;
    let (question, at) = (new.question.clone(), new.at);
    let mut ticket = blank(number, policies, new);
    let began = vec![Change::Began];
    history::append(tx, &mut ticket, (Actor::Requester, at), began)?;
    sort(tx, policies, &mut ticket, &question)?;
    append(tx, &mut ticket, Draft::question(&question, at))?;
    tx.put(&ticket)?;
    let own = ticket.clone();
    weigh(tx, policies, (&own, &mut ticket), at)?;
    tx.event(&Event::TicketOpened { ticket: number })?;
    Ok(ticket)
}

/// The ticket before the rules have looked at it.
fn blank(number: TicketNumber, policies: &Policies, new: NewTicket) -> Ticket {
    Ticket {
        number,
        token: new.token,
        subject: subject_of(&new.question),
        status: Status::New,
        requester: new.requester,
        lang: new.lang,
        channel: new.channel,
        tags: Vec::new(),
        assignee: None,
        articles: Vec::new(),
        related: Vec::new(),
        created_at: new.at,
        updated_at: new.at,
        waiting_since: Some(new.at),
        in_line: None,
        resolution: None,
        ask: new.ask,
        asked_from: new.asked_from,
        origin: None,
        imported: None,
        department: policies.first_department(),
        priority: Priority::Normal,
        tier: new.customer.as_ref().and_then(|customer| customer.tier.clone()),
        customer: new.customer.map(|customer| customer.id),
        tier_rank: u8::MAX,
        asker: Asker::Known,
        skills: Vec::new(),
        snoozed: None,
        reminder: None,
        followers: Vec::new(),
        merged_into: None,
        merged: Vec::new(),
        answered_from: Vec::new(),
        told: None,
        split_from: None,
        parts: Vec::new(),
        hand_over: None,
        escalated: None,
        frustration: None,
        calmed: 0,
        messages: 0,
        history_entries: 0,
    }
}

/// The next free number; there are no gaps.
pub(super) fn next_number(tx: &mut Transaction<'_>) -> Result<TicketNumber, TicketError> {
    Ok(TicketNumber(FIRST_NUMBER + tx.next_number(NUMBER_COUNTER)?))
}
