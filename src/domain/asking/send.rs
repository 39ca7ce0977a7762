//! A question is sent to a person: the ask ends and a ticket begins, in one batch.

use super::ask::{AnswerVerdict, Ask, AskState};
use super::redact::redact;
use super::trail::Trail;
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::articles::rate::Weight;
use crate::domain::attachments::attach::{Receiver, attach};
use crate::domain::customers::customer::standing_in;
use crate::domain::events::Event;
use crate::domain::ids::{AskId, CustomerId, HeldId, TicketToken};
use crate::domain::people::{EmailAddress, Household};
use crate::domain::tickets::message::checked_text;
use crate::domain::tickets::open::{NewTicket, stage};
use crate::domain::tickets::requester::NAME_CHARS_MAX;
use crate::domain::tickets::resolve;
use crate::domain::tickets::{AskedFrom, Message, Requester, Ticket, TicketError};
use crate::i18n::Lang;

/// What a customer sends.
#[derive(Clone, Debug)]
pub struct Question {
    /// The ask; the same one sent twice makes one ticket.
    pub ask: AskId,
    /// The question.
    pub text: String,
    /// The name they gave; may be empty.
    pub name: String,
    /// The address they gave; may be empty.
    pub email: String,
    /// The language of the form.
    pub lang: Lang,
    /// What was searched and read before.
    pub trail: Trail,
    /// Where the form stood.
    pub place: Place,
    /// The customer as whom the browser is signed in: their name and address count, not what
    /// was typed.
    pub customer: Option<CustomerId>,
    /// Where it is sent from, to count each household once.
    pub household: Option<Household>,
    /// The files that go with it.
    pub files: Vec<HeldId>,
}

/// Where the form stood that sent a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// On this site.
    #[default]
    Site,
    /// On a page of another product, if the page is known.
    Widget(Option<AskedFrom>),
}

impl Place {
    fn channel(&self) -> &'static str {
        match self {
            Place::Site => "web",
            Place::Widget(_) => "widget",
        }
    }

    fn asked_from(&self) -> Option<AskedFrom> {
        match self {
            Place::Site => None,
            Place::Widget(page) => page.clone(),
        }
    }
}

/// Why a question was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// What was typed as an address is none.
    #[error("this is not an email address")]
    Email,
    /// The name is too long.
    #[error("a name has at most {NAME_CHARS_MAX} characters")]
    Name,
    /// The ticket could not be made.
    #[error(transparent)]
    Ticket(#[from] TicketError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] crate::store::StoreError),
}

/// Sends a question. When this returns, the ticket is on disk.
///
/// # Errors
/// When what was typed is not accepted; nothing was stored then.
pub fn send(desk: &Desk, question: &Question) -> Result<Ticket, SendError> {
    let text = checked_text(&question.text, desk.limits.text_chars_max)?;
    let requester = requester_of(question)?;
    let token = TicketToken::random().map_err(TicketError::from)?;
    let another = AskId::random().map_err(TicketError::from)?;
    let now = desk.clock.now();
    let (policies, rules) = (desk.policies(), desk.rules());
    desk.store.transaction(|tx| {
        let known = tx.get::<Ask>(question.ask.as_str())?;
        let mut ask = known.unwrap_or_else(|| Ask::begin(question.ask.clone(), question.lang, now));
        if let AskState::Sent { ticket } = ask.state
            && let Some(ticket) = tx.get::<Ticket>(&ticket.key())?
        {
            let first = tx.get::<Message>(&Message::key_of(ticket.number, 0))?;
            if first.is_some_and(|first| first.text == text) {
                return Ok(ticket);
            }
            // Someone went back and asked something else with the same form.
            ask = Ask::begin(another.clone(), question.lang, now);
        }
        let customer = match &question.customer {
            Some(id) => standing_in(tx, id)?,
            None => None,
        };
        let new = NewTicket {
            token: token.clone(),
            question: text.clone(),
            requester: customer.as_ref().map_or_else(|| requester.clone(), Requester::of),
            lang: question.lang,
            channel: question.place.channel().to_owned(),
            ask: Some(ask.id.clone()),
            asked_from: question.place.asked_from(),
            customer,
            at: now,
        };
        let ticket = stage(tx, &policies, &rules, new)?;
        let first = Receiver { ticket: ticket.number, place: 0, at: now };
        attach(tx, first, &question.files, &desk.limits.files).map_err(TicketError::from)?;
        ask.state = AskState::Sent { ticket: ticket.number };
        ask.question = redact(&text);
        ask.trail = question.trail.clone();
        ask.updated_at = now;
        ask.household = question.household.or(ask.household);
        tx.put(&ask)?;
        tx.event(&Event::AskEnded { ask: ask.id })?;
        Ok(ticket)
    })
}

/// The customer says at their ticket that one of the shown answers solved it. Without a key
/// they only say that it is solved. `weigh` says whether it counts for what others see.
///
/// # Errors
/// When there is no such ticket, or it is solved already.
pub fn accept_answer(
    desk: &Desk,
    token: &TicketToken,
    key: Option<&str>,
    weigh: impl FnOnce(&ArticlePath) -> Weight,
) -> Result<Ticket, TicketError> {
    let view = crate::domain::tickets::view::for_requester(desk, token)?;
    let chosen = key.and_then(|key| view.ask.as_ref()?.answer(key).cloned());
    if key.is_some() && chosen.is_none() {
        return Err(TicketError::NotFound);
    }
    let answer = chosen
        .as_ref()
        .map(|answer| (answer.article.clone(), answer.title.clone(), weigh(&answer.article)));
    let ticket = resolve::accept(desk, token, answer)?;
    if let (Some(ask), Some(chosen)) = (view.ask, chosen) {
        desk.store.transaction(|tx| {
            let Some(mut ask) = tx.get::<Ask>(ask.id.as_str())? else { return Ok(()) };
            if let Some(answer) = ask.answer_mut(&chosen.key()) {
                answer.verdict = Some(AnswerVerdict::Accepted);
            }
            tx.put(&ask).map_err(TicketError::from)
        })?;
    }
    Ok(ticket)
}

/// Everything that is wrong with a question, so that it can be said at once.
#[must_use]
pub fn problems(desk: &Desk, question: &Question) -> Vec<SendError> {
    let text = checked_text(&question.text, desk.limits.text_chars_max).err();
    let email = question.email.trim();
    let has_bad_email = !email.is_empty() && EmailAddress::parse(email).is_none();
    let has_long_name = question.name.trim().chars().count() > NAME_CHARS_MAX;
    let found = [
        text.map(SendError::Ticket),
        has_bad_email.then_some(SendError::Email),
        has_long_name.then_some(SendError::Name),
    ];
    found.into_iter().flatten().collect()
}

fn requester_of(question: &Question) -> Result<Requester, SendError> {
    let name = question.name.trim();
    if name.chars().count() > NAME_CHARS_MAX {
        return Err(SendError::Name);
    }
    let email = match question.email.trim() {
        "" => None,
        text => Some(EmailAddress::parse(text).ok_or(SendError::Email)?),
    };
    Ok(Requester { name: name.to_owned(), email })
}
