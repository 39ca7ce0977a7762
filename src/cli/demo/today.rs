//! What stands on the demo's desk today: who works on what, what was taken, handed on, merged and
//! shown to a lead. All of it is done with the product's own verbs.

use anyhow::Context;

use crate::domain::Desk;
use crate::domain::asking::send::{Place, Question, send};
use crate::domain::asking::trail::Trail;
use crate::domain::ids::{AskId, TicketNumber};
use crate::domain::names::{DepartmentName, SkillName};
use crate::domain::people::Person;
use crate::domain::people::work::{Work, set_work};
use crate::domain::policies::Policies;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::escalate::escalate;
use crate::domain::tickets::hand_over::{OfferedTo, offer};
use crate::domain::tickets::import::origin;
use crate::domain::tickets::merge::merge;
use crate::domain::tickets::note::{Note, note};
use crate::domain::tickets::take::{Handling, handle};
use crate::domain::views::keep::{Typed, save};
use crate::domain::views::{ViewError, Whose};
use crate::store::Page;

/// Somebody asks again about their broken lid before anybody has answered.
const ASKED_AGAIN: &str = "Is anybody looking at my broken lid?\n\n\
    I wrote about it an hour ago and have not heard anything. It is the lid of the sugar bowl.";
const HAND_OVER: &str = "The bank shows both payments as final, so one has to be paid back. She \
    sent the statement and the order number, 43012. There is nothing to ask her again.";
const ESCALATION: &str = "The third night in a row without an export. They have no backup since \
    Sunday.";
const NOTE: &str = "I see the same on our own test server since the last update.";

/// Does it, by the names that the demo's people have.
///
/// # Errors
/// When the store fails, or somebody of the demo is missing.
pub(super) fn work(desk: &Desk, team: &[Person]) -> anyhow::Result<()> {
    let of = |name: &str| team.iter().find(|person| person.name.starts_with(name));
    let (Some(jonas), Some(eleni), Some(reza)) = (of("Jonas"), of("Eleni"), of("Reza")) else {
        return Ok(());
    };
    let policies = desk.policies();
    set_work(desk, reza, &jonas.id, &works(&policies, &["support", "technical"], &[], Some(8))?)?;
    set_work(desk, reza, &eleni.id, &works(&policies, &["billing"], &["greek"], Some(6))?)?;
    let numbered = |id: &str| number(desk, id);
    for id in ["demo-205", "demo-224", "demo-227"] {
        handle(desk, jonas, numbered(id)?, Handling::Take)?;
    }
    handle(desk, eleni, numbered("demo-201")?, Handling::Take)?;
    note(desk, jonas, numbered("demo-227")?, &Note { text: NOTE.to_owned(), ..Note::default() })?;
    let to_eleni = OfferedTo::Person { id: eleni.id.clone() };
    offer(desk, jonas, numbered("demo-224")?, (&to_eleni, HAND_OVER))?;
    escalate(desk, jonas, numbered("demo-205")?, ESCALATION)?;
    let lid = numbered("demo-228")?;
    let again = ask_again(desk, lid)?;
    merge(desk, jonas, again, lid)?;
    save_views(desk, (jonas, reza))
}

/// Searches that the demo's people come back to.
fn save_views(desk: &Desk, (agent, lead): (&Person, &Person)) -> anyhow::Result<()> {
    let own = Whose::Own { id: agent.id.clone() };
    let billing = Whose::Department { name: DepartmentName::parse("billing")? };
    for (by, whose, name, words) in [
        (lead, Whose::Everybody, "Nobody has it", "is:waiting is:unassigned sort:urgency"),
        (lead, billing, "Invoices", "invoice department:billing status:unsolved"),
        (agent, own, "I wait for them", "assignee:me status:pending sort:oldest"),
    ] {
        let typed = Typed { name: name.to_owned(), words: words.to_owned() };
        match save(desk, by, &typed, &whose) {
            // An operator's own policies may have other departments.
            Ok(_) | Err(ViewError::NoSuchDepartment) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// What somebody works on, of the departments that the policies have.
fn works(
    policies: &Policies,
    departments: &[&str],
    skills: &[&str],
    capacity: Option<u16>,
) -> anyhow::Result<Work> {
    let departments = departments.iter().map(|name| DepartmentName::parse(name));
    let departments = departments.collect::<Result<Vec<_>, _>>()?.into_iter();
    let skills = skills.iter().map(|name| SkillName::parse(name)).collect::<Result<_, _>>()?;
    Ok(Work {
        departments: departments.filter(|name| policies.department(name).is_some()).collect(),
        skills,
        capacity,
    })
}

fn number(desk: &Desk, id: &str) -> anyhow::Result<TicketNumber> {
    let page = Page::prefix(format!("{}/", origin(Some(id), &[]))).limit(1);
    let found = desk.store.by_index::<Ticket>(Ticket::BY_ORIGIN, &page)?;
    found.first().map(|ticket| ticket.number).with_context(|| format!("the demo has no {id}"))
}

fn ask_again(desk: &Desk, about: TicketNumber) -> anyhow::Result<TicketNumber> {
    let first = desk.store.get::<Ticket>(&about.key())?.context("the demo has no such ticket")?;
    let question = Question {
        ask: AskId::random()?,
        text: ASKED_AGAIN.to_owned(),
        name: first.requester.name.clone(),
        email: first.requester.email.as_ref().map(ToString::to_string).unwrap_or_default(),
        customer: None,
        lang: first.lang,
        trail: Trail::default(),
        place: Place::Site,
        household: None,
        files: Vec::new(),
    };
    Ok(send(desk, &question)?.number)
}
