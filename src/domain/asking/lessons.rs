//! What a question teaches: a lesson from a ticket, an ask, a vote or an answer that was opened, as
//! the records say now. A ticket that is opened again teaches nothing.

use std::collections::BTreeMap;

use super::ask::{AnswerVerdict, Ask, AskState};
use super::evidence::{Asker, HELPED, Lesson, OPENED, REJECTED, SOLVED};
use super::telling::stems;
use crate::domain::articles::ArticlePath;
use crate::domain::events::Event;
use crate::domain::ids::{AskId, Secret, TicketNumber};
use crate::domain::people::Household;
use crate::domain::tickets::ticket::Outcome;
use crate::domain::tickets::{Message, Status, Ticket};
use crate::fingerprint::fingerprint;
use crate::store::{StoreError, Transaction};

/// A ticket that an article solved. Past tickets of another system teach as well.
pub(super) fn of_ticket(
    tx: &Transaction<'_>,
    (number, question): (TicketNumber, &str),
    key: &Secret,
) -> Result<Option<Lesson>, StoreError> {
    let Some(ticket) = tx.get::<Ticket>(&number.key())? else { return Ok(None) };
    let (Status::Solved { at, .. } | Status::Closed { at }) = ticket.status else {
        return Ok(None);
    };
    let Some(resolution) = ticket.resolution.as_ref().filter(|it| it.counts) else {
        return Ok(None);
    };
    if !matches!(resolution.outcome, Outcome::Linked | Outcome::Accepted) {
        return Ok(None);
    }
    let household = match &ticket.ask {
        Some(ask) => tx.get::<Ask>(ask.as_str())?.and_then(|ask| ask.household),
        None => None,
    };
    let email = ticket.requester.email.as_ref();
    let asker = match (resolution.outcome, household, email) {
        // An address that somebody typed proves nothing; what the team found out does.
        (Outcome::Accepted, household, _) => of_household(household),
        (_, _, Some(email)) => Asker::Address(hash(key, email.as_str())),
        (_, Some(household), None) => Asker::Household(household),
        (_, None, None) => Asker::Question(number.0),
    };
    let first = tx.get::<Message>(&Message::key_of(number, 0))?;
    let said = first.map(|message| message.text).unwrap_or_default();
    let text = format!("{}\n{said}", ticket.subject);
    Ok(Some(Lesson {
        question: question.to_owned(),
        at,
        asker,
        stems: stems(&text, ticket.lang, Some(&ticket.requester)),
        says: shared(ticket.articles.iter().map(ArticlePath::to_string).collect(), SOLVED),
    }))
}

/// Of several articles that solved something together, nobody knows which did.
fn shared(articles: Vec<String>, weight: f32) -> Vec<(String, f32)> {
    let weight = weight / articles.len().max(1) as f32;
    articles.into_iter().map(|article| (article, weight)).collect()
}

/// What a customer did with the answers that they were shown. Answers that were opened before
/// the question was sent all the same did not answer it.
pub(super) fn of_ask(
    tx: &Transaction<'_>,
    id: &AskId,
    question: &str,
) -> Result<Option<Lesson>, StoreError> {
    let Some(ask) = tx.get::<Ask>(id.as_str())? else { return Ok(None) };
    let mut says: BTreeMap<String, f32> = BTreeMap::new();
    for shown in &ask.shown {
        let weight = match (&ask.state, shown.verdict) {
            (_, Some(AnswerVerdict::Rejected)) => REJECTED,
            (AskState::Solved, Some(AnswerVerdict::Accepted)) if ask.counts => SOLVED,
            (AskState::Solved | AskState::Abandoned, None) if shown.opened => OPENED,
            _ => continue,
        };
        // Of several headings of an article the surest counts.
        let known = says.entry(shown.article.to_string()).or_insert(weight);
        *known = known.max(weight);
    }
    Ok(Some(Lesson {
        question: question.to_owned(),
        at: ask.updated_at,
        asker: of_household(ask.household),
        stems: stems(&ask.question, ask.lang, None),
        says: says.into_iter().collect(),
    }))
}

/// What a reader said of an article that they had searched for.
pub(super) fn of_vote(event: &Event, question: &str) -> Option<Lesson> {
    let Event::ArticleRated { article, helped, counts: true, at: Some(at), searched } = event
    else {
        return None;
    };
    let searched = searched.as_ref()?;
    Some(Lesson {
        question: question.to_owned(),
        at: *at,
        asker: of_household(searched.household),
        stems: searched.stems.clone(),
        says: vec![(article.clone(), if *helped { HELPED } else { REJECTED })],
    })
}

/// What a search was for whose answer was opened.
pub(super) fn of_opening(event: &Event, question: &str) -> Option<Lesson> {
    let Event::AnswerOpened { article, at, searched } = event else { return None };
    Some(Lesson {
        question: question.to_owned(),
        at: *at,
        asker: of_household(searched.household),
        stems: searched.stems.clone(),
        says: vec![(article.clone(), OPENED)],
    })
}

fn of_household(household: Option<Household>) -> Asker {
    household.map_or(Asker::Unknown, Asker::Household)
}

/// What tells people apart by their addresses, and nothing about them.
fn hash(key: &Secret, address: &str) -> u64 {
    fingerprint(&[key.as_str().as_bytes(), address.to_lowercase().as_bytes()])
}
