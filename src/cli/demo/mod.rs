//! `--demo`: people, open tickets and solved ones.

mod customers;
mod history;
mod ratings;
mod today;

use jiff::SignedDuration;
use serde_json::Value;

use super::past_tickets::{Row, ticket};
use crate::domain::Desk;
use crate::domain::ids::Secret;
use crate::domain::people::invite::{NewPerson, invite, join, set_up};
use crate::domain::people::{EmailAddress, Person};
use crate::domain::permissions::Role;
use crate::domain::tickets::import::{PastTicket, import};

/// The tickets, in the form of `import tickets`, with times counted back from now.
const TICKETS: &str = include_str!("tickets.jsonl");

/// What happened since is lived through; what is older is imported.
const LIVED: SignedDuration = SignedDuration::from_hours(29 * 24);

/// How to sign in as someone of the demo.
pub(super) struct DemoPerson {
    /// The address.
    pub(super) email: String,
    /// The password, made anew for each demo.
    pub(super) password: String,
}

/// Fills an empty store.
///
/// # Errors
/// When the store fails.
pub(super) fn fill(desk: &Desk) -> anyhow::Result<Vec<DemoPerson>> {
    let lived_since = desk.clock.now() - LIVED;
    let (open, solved): (Vec<_>, Vec<_>) =
        tickets(desk)?.into_iter().partition(|ticket| ticket.solved_at.is_none());
    let (past, lived): (Vec<_>, Vec<_>) =
        solved.into_iter().partition(|ticket| ticket.created_at < lived_since);
    import(&desk.store, &desk.policies(), &past)?;
    let (people, team) = people(desk)?;
    if let Some(admin) = team.first() {
        ratings::pass_on_past(desk, &past, admin)?;
    }
    history::live(desk, &lived, &team)?;
    import(&desk.store, &desk.policies(), &open)?;
    today::work(desk, &team)?;
    if let Some(admin) = team.first() {
        customers::fill(desk, admin)?;
    }
    Ok(people)
}

/// The people of the demo, with the passwords that they sign in with.
fn people(desk: &Desk) -> anyhow::Result<(Vec<DemoPerson>, Vec<Person>)> {
    let Some(secret) = set_up(desk)? else { return Ok((Vec::new(), Vec::new())) };
    let (admin, admin_person) = joined(desk, &secret, "Ada Demo", "ada@example.com")?;
    let mut people = vec![admin];
    let mut team = vec![admin_person.clone()];
    let others: [(&str, &str, &[Role]); 3] = [
        ("Jonas Demo", "jonas@example.com", &[Role::Agent]),
        ("Eleni Demo", "eleni@example.com", &[Role::Agent, Role::Editor]),
        ("Reza Demo", "reza@example.com", &[Role::Agent, Role::Lead]),
    ];
    for (name, email, roles) in others {
        let secret = invite(desk, &admin_person, name, roles)?;
        let (known, person) = joined(desk, &secret, name, email)?;
        people.push(known);
        team.push(person);
    }
    Ok((people, team))
}

fn joined(
    desk: &Desk,
    secret: &Secret,
    name: &str,
    email: &str,
) -> anyhow::Result<(DemoPerson, Person)> {
    // Even a demo listens on a port: a password that everyone knows would be a door.
    let password: String = Secret::random()?.as_str().chars().take(16).collect();
    let address = EmailAddress::parse(email).ok_or_else(|| anyhow::anyhow!("{email}"))?;
    let new = NewPerson { name: name.to_owned(), email: address, password: password.clone() };
    let person = join(desk, secret, &new)?;
    Ok((DemoPerson { email: email.to_owned(), password }, person))
}

fn tickets(desk: &Desk) -> anyhow::Result<Vec<PastTicket>> {
    let now = desk.clock.now();
    let ago = |row: &Row, column: &str| {
        let minutes = row.get(column).and_then(Value::as_i64)?;
        Some(Value::String((now - SignedDuration::from_mins(minutes)).to_string()))
    };
    let mut tickets = Vec::new();
    for line in TICKETS.lines().filter(|line| !line.trim().is_empty()) {
        let mut row: Row = serde_json::from_str(line)?;
        for (from, to) in
            [("created_minutes_ago", "created_at"), ("solved_minutes_ago", "solved_at")]
        {
            if let Some(at) = ago(&row, from) {
                row.insert(to.to_owned(), at);
            }
        }
        tickets.push(ticket(&row, now).map_err(|why| anyhow::anyhow!("{why}: {line}"))?);
    }
    // Oldest first, so that numbers grow with time.
    tickets.sort_by_key(|ticket| ticket.created_at);
    Ok(tickets)
}
