//! The last weeks of the demo, lived through the product's own verbs at the times when they
//! happened, so that what is counted is counted as it would be.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};

use super::ratings;
use crate::clock::Clock;
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::articles::rate::{Voice, Weight};
use crate::domain::asking::ask::ShownAnswer;
use crate::domain::asking::progress::{Moment, Reaction, react, shown};
use crate::domain::asking::send::{Place, Question, send};
use crate::domain::asking::trail::Trail;
use crate::domain::ids::{AskId, TicketNumber};
use crate::domain::names::TagName;
use crate::domain::people::Person;
use crate::domain::tickets::import::PastTicket;
use crate::domain::tickets::link::{LinkTarget, link};
use crate::domain::tickets::reply::{AfterReply, Reply, reply};
use crate::domain::tickets::resolve::{Solution, resolve};
use crate::domain::tickets::ticket::Outcome;

/// Others who found in the last week what one person was told.
const FOUND_BY_OTHERS: usize = 3;
/// For how long others keep finding it.
const STILL_ASKED: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What happens to a ticket, in this order.
enum Step {
    Ask,
    Reply(TicketNumber),
    Resolve(TicketNumber),
    Rate(TicketNumber),
    FindAlone(ArticlePath),
}

/// Lives through tickets that were solved. Whoever answered and is not of the team is the first
/// of it.
///
/// # Errors
/// When the store fails.
pub(super) fn live(desk: &Desk, tickets: &[PastTicket], team: &[Person]) -> anyhow::Result<()> {
    let Some(first) = tickets.iter().map(|ticket| ticket.created_at).min() else { return Ok(()) };
    let now = desk.clock.now();
    let clock = Clock::held(first);
    let desk = &desk.with_clock(clock.clone());
    let mut ahead: VecDeque<(Timestamp, &PastTicket, Step)> =
        tickets.iter().map(|ticket| (ticket.created_at, ticket, Step::Ask)).collect();
    while let Some((at, ticket, step)) = soonest(&mut ahead) {
        clock.advance(at.duration_since(clock.now()));
        let solved_at = ticket.solved_at.unwrap_or(at);
        match step {
            Step::Ask => {
                let number = ask(desk, ticket)?;
                // The first reply comes well before the end.
                let replied_at = at + solved_at.duration_since(at) * 2 / 3;
                ahead.push_back((replied_at, ticket, Step::Reply(number)));
            }
            Step::Reply(number) => {
                answer(desk, ticket, number, agent_of(ticket, team)?)?;
                ahead.push_back((solved_at, ticket, Step::Resolve(number)));
            }
            Step::Resolve(number) => {
                let agent = agent_of(ticket, team)?;
                solve(desk, ticket, number, agent)?;
                ratings::follow(desk)?;
                ratings::pass_on(desk, ticket, number, agent)?;
                let rated = ratings::answers_at(number, at).filter(|rated| *rated < now);
                ahead.extend(rated.map(|rated| (rated, ticket, Step::Rate(number))));
                let left = now.duration_since(at).min(STILL_ASKED);
                for article in &ticket.articles {
                    for place in 1..=FOUND_BY_OTHERS {
                        let later = at + left * place as i32 / (FOUND_BY_OTHERS as i32 + 1);
                        ahead.push_back((later, ticket, Step::FindAlone(article.clone())));
                    }
                }
            }
            Step::Rate(number) => ratings::rate(desk, number, ticket.lang)?,
            Step::FindAlone(article) => find_alone(desk, ticket, article)?,
        }
    }
    Ok(())
}

fn soonest<'t>(
    ahead: &mut VecDeque<(Timestamp, &'t PastTicket, Step)>,
) -> Option<(Timestamp, &'t PastTicket, Step)> {
    let place = ahead.iter().enumerate().min_by_key(|(_, (at, ..))| *at)?.0;
    ahead.remove(place)
}

fn agent_of<'p>(ticket: &PastTicket, team: &'p [Person]) -> anyhow::Result<&'p Person> {
    let named = team.iter().find(|person| Some(&person.name) == ticket.agent.as_ref());
    named.or(team.first()).ok_or_else(|| anyhow::anyhow!("the demo has no team"))
}

fn ask(desk: &Desk, ticket: &PastTicket) -> anyhow::Result<TicketNumber> {
    let question = Question {
        ask: AskId::random()?,
        text: format!("{}\n\n{}", ticket.subject, ticket.question),
        name: ticket.requester.name.clone(),
        email: ticket.requester.email.as_ref().map(ToString::to_string).unwrap_or_default(),
        lang: ticket.lang,
        trail: Trail::default(),
        place: Place::Site,
        customer: None,
        household: None,
        files: Vec::new(),
    };
    Ok(send(desk, &question)?.number)
}

fn answer(
    desk: &Desk,
    ticket: &PastTicket,
    number: TicketNumber,
    agent: &Person,
) -> anyhow::Result<()> {
    let text = ticket.resolution.clone().unwrap_or_default();
    reply(
        desk,
        agent,
        number,
        &Reply { text, after: AfterReply::WaitForCustomer, seen: None, files: Vec::new() },
    )?;
    Ok(())
}

fn solve(
    desk: &Desk,
    ticket: &PastTicket,
    number: TicketNumber,
    agent: &Person,
) -> anyhow::Result<()> {
    for article in &ticket.articles {
        link(desk, agent, number, &LinkTarget::Article(article.clone()))?;
    }
    let by_links = match ticket.articles.as_slice() {
        [] => Outcome::NothingApplies,
        _ => Outcome::Linked,
    };
    let outcome = ticket.outcome.unwrap_or(by_links);
    let text = ticket.resolution.clone().unwrap_or_default();
    let policies = desk.policies();
    let is_kept = |tag: &&String| TagName::parse(tag).is_ok_and(|name| policies.takes_tag(&name));
    let tags: Vec<&str> = ticket.tags.iter().filter(is_kept).map(String::as_str).collect();
    let solution = Solution { outcome, text, tags: tags.join(", "), seen: None };
    resolve(desk, agent, number, &solution)?;
    Ok(())
}

/// Someone else asks, is shown the article and needs nobody.
fn find_alone(desk: &Desk, ticket: &PastTicket, article: ArticlePath) -> anyhow::Result<()> {
    let id = AskId::random()?;
    let title = desk.library().public_shelves().article(&article).map(|a| a.title.clone());
    let Some(title) = title else { return Ok(()) };
    let moment = Moment { id: id.clone(), lang: ticket.lang, question: ticket.question.clone() };
    let answer =
        ShownAnswer { article, anchor: String::new(), title, opened: false, verdict: None };
    shown(desk, &moment, std::slice::from_ref(&answer))?;
    let voice = Voice { weight: Weight::Counts, household: None };
    react(desk, &id, &answer.key(), (Reaction::Accepted, voice))?;
    Ok(())
}
