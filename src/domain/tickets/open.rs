//! A ticket begins. The asking room calls this within the batch that also ends the ask.

use std::sync::Arc;

use jiff::Timestamp;

use super::asked_from::AskedFrom;
use super::frustrated::weigh;
use super::history::{self, Actor, Change, Doing};
use super::message::{Draft, append};
use super::requester::Requester;
use super::sla;
use super::sort::sort;
use super::ticket::{NUMBER_COUNTER, Ticket, TicketError, subject_of};
use super::waiting::line;
use crate::domain::customers::Customer;
use crate::domain::events::Event;
use crate::domain::ids::{AskId, TicketNumber, TicketToken};
use crate::domain::policies::{Policies, RuleBook};
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
    rules: &Arc<RuleBook>,
    new: NewTicket,
) -> Result<Ticket, TicketError> {
    let number = next_number(tx)?;
    let (question, at) = (new.question.clone(), new.at);
    let mut ticket = blank(number, policies, new);
    let doing = Doing { by: Actor::Requester, at, rules: Arc::clone(rules) };
    history::append(tx, &mut ticket, &doing, vec![Change::Began])?;
    sort(tx, policies, &mut ticket, (&question, &doing))?;
    append(tx, &mut ticket, Draft::question(&question, at))?;
    let is = ticket.situation();
    sla::begin(&mut ticket.sla, &is, at, rules);
    line::step(tx, None, &mut ticket, &doing)?;
    tx.put(&ticket)?;
    let own = ticket.clone();
    weigh(tx, policies, (&own, &mut ticket), &doing)?;
    tx.event(&Event::TicketOpened { ticket: number })?;
    Ok(ticket)
}

/// The ticket before the rules have looked at it.
fn blank(number: TicketNumber, policies: &Policies, new: NewTicket) -> Ticket {
    let blank = Ticket::blank((number, new.token), new.requester, new.lang, new.at);
    Ticket {
        subject: subject_of(&new.question),
        channel: new.channel,
        waiting_since: Some(new.at),
        ask: new.ask,
        asked_from: new.asked_from,
        department: policies.first_department(),
        tier: new.customer.as_ref().and_then(|customer| customer.tier.clone()),
        customer: new.customer.map(|customer| customer.id),
        ..blank
    }
}

/// The next free number; there are no gaps.
pub(super) fn next_number(tx: &mut Transaction<'_>) -> Result<TicketNumber, TicketError> {
    Ok(TicketNumber(FIRST_NUMBER + tx.next_number(NUMBER_COUNTER)?))
}
