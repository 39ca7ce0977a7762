//! What several people of the demo do with tickets together: a merge, a hand-over, an escalation.

use crate::domain::Desk;
use crate::domain::asking::send::{Place, Question, send};
use crate::domain::asking::trail::Trail;
use crate::domain::ids::{AskId, TicketNumber};
use crate::domain::names::DepartmentName;
use crate::domain::people::Person;
use crate::domain::tickets::escalate::escalate;
use crate::domain::tickets::hand_over::{OfferedTo, offer};
use crate::domain::tickets::merge::merge;
use crate::domain::tickets::queue::{Scope, queue};
use crate::domain::tickets::status::View;
use crate::domain::tickets::take::{Handling, handle};
use crate::i18n::Lang;

/// Does it, with the tickets of these subjects; what is not there is left out.
///
/// # Errors
/// When the store fails.
pub(super) fn act(desk: &Desk, team: &[Person]) -> anyhow::Result<()> {
    let [ada, jonas, eleni, ..] = team else { return Ok(()) };
    let waiting = queue(desk, ada, (&Scope::All, View::Waiting), None)?.tickets;
    let numbered = |subject: &str| {
        waiting.iter().find(|ticket| ticket.subject == subject).map(|ticket| ticket.number)
    };
    if let Some(number) = numbered("Amount was taken twice") {
        merge(desk, ada, again(desk)?, number)?;
    }
    if let Some(number) = numbered("company invoice") {
        handle(desk, jonas, number, Handling::Take)?;
        let to = OfferedTo::Department { name: DepartmentName::parse("billing")? };
        let note = "Wants the company name and VAT id on an invoice that is out already. I may \
                    not change those: please cancel it and write a new one.";
        offer(desk, jonas, number, (&to, note))?;
    }
    if let Some(number) = numbered("Login page comes back again and again") {
        let reason = "Nobody there can sign in since yesterday, and they go live tomorrow.";
        escalate(desk, eleni, number, reason)?;
    }
    Ok(())
}

/// Somebody else asks about the same thing.
fn again(desk: &Desk) -> anyhow::Result<TicketNumber> {
    let text = "Charged twice for one tea tray\n\nMy card shows the amount two times. The first \
                try ended with an error, the second went through. I ordered only one tray.";
    let question = Question {
        ask: AskId::random()?,
        text: text.to_owned(),
        name: "Wanda Demo".to_owned(),
        email: "wanda@example.com".to_owned(),
        lang: Lang::EN,
        trail: Trail::default(),
        place: Place::Site,
        household: None,
        files: Vec::new(),
    };
    Ok(send(desk, &question)?.number)
}
