//! A new ticket is sorted: where the rules of the policies send it, how much it presses, and who
//! is to have it.

use super::escalate::by_rules;
use super::history::{self, Change, Doing};
use super::next::is_full;
use super::ticket::{Ticket, TicketError};
use super::urgency::Asker;
use crate::domain::people::{EmailAddress, Person};
use crate::domain::policies::{Facts, Policies, Routing, route};
use crate::store::{Page, StoreError, Transaction};

/// Sorts a ticket that is not stored yet, by what was asked.
///
/// # Errors
/// When the store fails.
pub(super) fn sort(
    tx: &mut Transaction<'_>,
    policies: &Policies,
    ticket: &mut Ticket,
    (text, doing): (&str, &Doing),
) -> Result<(), TicketError> {
    let routing = routing(policies, ticket, text);
    let before = ticket.clone();
    ticket.tier_rank = policies.rank(ticket.tier.as_ref());
    ticket.asker = asker(tx, ticket)?;
    ticket.department = routing.department;
    ticket.priority = routing.priority;
    ticket.tags = routing.tags.iter().map(ToString::to_string).collect();
    ticket.skills = routing.skills;
    if let Some(email) = &routing.assignee {
        ticket.assignee = able(tx, email, ticket)?.map(|person| person.id);
    }
    by_rules(policies, ticket, &routing.applied);
    let mut changes = vec![Change::Sorted { rules: routing.applied }];
    changes.extend(history::changes(&before, ticket));
    history::append(tx, ticket, &doing.by_itself(), changes)?;
    Ok(())
}

/// Gives a ticket that comes from elsewhere its place: nobody has promised anything about it, and
/// its tags and people are those that it had there.
pub(super) fn place(policies: &Policies, ticket: &mut Ticket, text: &str) {
    let routing = routing(policies, ticket, text);
    ticket.department = routing.department;
    ticket.priority = routing.priority;
    ticket.skills = routing.skills;
}

fn routing(policies: &Policies, ticket: &Ticket, text: &str) -> Routing {
    let facts = Facts {
        text,
        subject: &ticket.subject,
        lang: ticket.lang,
        page: ticket.asked_from.as_ref().map(|from| from.address.as_str()),
        tier: ticket.tier.as_ref(),
        channel: &ticket.channel,
        at: ticket.created_at,
    };
    route(policies, &facts)
}

/// Whether anybody has asked before with the address that the ticket gives. It is only believed
/// here, where it costs others nothing but their place in a line of equals.
fn asker(tx: &Transaction<'_>, ticket: &Ticket) -> Result<Asker, StoreError> {
    if let Some(customer) = &ticket.customer {
        let page = Page::prefix(format!("{customer}/")).limit(1);
        if !tx.by_index::<Ticket>(Ticket::BY_CUSTOMER, &page)?.is_empty() {
            return Ok(Asker::Known);
        }
    }
    let Some(email) = &ticket.requester.email else { return Ok(Asker::New) };
    let page = Page::prefix(format!("{email}/")).limit(1);
    let earlier = tx.by_index::<Ticket>(Ticket::BY_REQUESTER, &page)?;
    Ok(if earlier.is_empty() { Asker::New } else { Asker::Known })
}

/// The person that a rule names, if they can take the ticket: an account that is on, in its
/// department, with room for more.
fn able(
    tx: &Transaction<'_>,
    email: &EmailAddress,
    ticket: &Ticket,
) -> Result<Option<Person>, StoreError> {
    let page = Page::prefix(format!("{email}/")).limit(1);
    let found = tx.by_index::<Person>(Person::BY_EMAIL, &page)?.into_iter().next();
    let Some(person) = found else { return Ok(None) };
    let fits = person.active && person.works_in(&ticket.department) && !is_full(tx, &person)?;
    Ok(fits.then_some(person))
}
