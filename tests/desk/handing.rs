//! Hand-overs and escalations, as laws: a ticket is always somebody's, and of several who accept
//! one has it.

use std::sync::Barrier;

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::names::DepartmentName;
use answerdesk::domain::tickets::hand_over::{OfferedTo, accept, offer, offers_to};
use answerdesk::domain::tickets::{Ticket, TicketError};

use crate::harness::{Content, TestSite, act, ask, person};

const POLICIES: &str = r#"
[[department]]
name = "support"

[[department]]
name = "billing"

[[rule]]
name = "Fire"
when = { words = ["fire"] }
then = { escalate = true }

[frustration]
escalate_at = 4
words.en = ["ridiculous", "unacceptable"]
"#;

fn desk() -> TestSite {
    TestSite::over(Content::small().with("policies.toml", POLICIES))
}

fn ticket(site: &TestSite, number: u64) -> Ticket {
    let key = TicketNumber(number).key();
    site.desk.store.get::<Ticket>(&key).expect("read").expect("a ticket")
}

#[test]
fn of_several_who_accept_one_has_the_ticket() {
    let site = desk();
    let mut admin = site.admin();
    for name in ["Bea", "Cem", "Dia"] {
        drop(site.invited(&mut admin, name, "agent"));
    }
    let ada = person(&site, "Ada");
    let to = OfferedTo::Department { name: DepartmentName::parse("billing").expect("a name") };
    for round in 0..5_u64 {
        ask(&mut site.browser(), "Where is my money?");
        let number = TicketNumber(1001 + round);
        offer(&site.desk, &ada, number, (&to, "Charged twice, see the last invoice."))
            .expect("offered");
        assert!(offers_to(&site.desk, &ada).expect("offers").is_empty(), "not to themselves");
        let takers = ["Bea", "Cem", "Dia"].map(|name| person(&site, name));
        assert!(takers.iter().all(|one| offers_to(&site.desk, one).expect("offers").len() == 1));
        let start = Barrier::new(takers.len());
        let won: Vec<bool> = std::thread::scope(|scope| {
            let all: Vec<_> = takers
                .iter()
                .map(|one| {
                    let (desk, start) = (&site.desk, &start);
                    scope.spawn(move || {
                        start.wait();
                        accept(desk, one, number).is_ok()
                    })
                })
                .collect();
            all.into_iter().map(|one| one.join().expect("done")).collect()
        });
        assert_eq!(won.iter().filter(|won| **won).count(), 1, "{won:?}");
        let winner = won.iter().position(|won| *won).and_then(|at| takers.get(at)).expect("one");
        let ticket = ticket(&site, number.0);
        assert_eq!(ticket.assignee.as_ref(), Some(&winner.id));
        assert_eq!((ticket.department.as_str(), &ticket.hand_over), ("billing", &None));
    }
}

#[test]
fn a_ticket_stays_with_who_offers_it_until_it_is_accepted() {
    let site = desk();
    let mut admin = site.admin();
    let mut bea = site.invited(&mut admin, "Bea", "agent");
    ask(&mut site.browser(), "Where is my money?");
    let to = OfferedTo::Person { id: person(&site, "Bea").id };
    let ada = person(&site, "Ada");
    offer(&site.desk, &ada, TicketNumber(1001), (&to, "Please look.")).expect("offered");
    assert_eq!(ticket(&site, 1001).assignee, Some(ada.id.clone()));
    let empty = offer(&site.desk, &ada, TicketNumber(1001), (&to, " "));
    assert!(matches!(empty, Err(TicketError::Empty)), "a note is needed");
    let answer = [("answer", "decline"), ("word", "I am off today.")];
    assert_eq!(act(&mut bea, 1001, "offer", &answer), 303);
    let declined = ticket(&site, 1001);
    assert_eq!((declined.assignee, declined.hand_over), (Some(ada.id.clone()), None));
    assert_eq!(act(&mut bea, 1001, "offer", &[("answer", "accept")]), 422, "it is over");
    // What is solved is offered to nobody.
    offer(&site.desk, &ada, TicketNumber(1001), (&to, "Please look.")).expect("offered");
    let solution = [("outcome", "nothing_applies"), ("resolution", "Paid back.")];
    assert_eq!(act(&mut admin, 1001, "resolution", &solution), 303);
    assert_eq!(ticket(&site, 1001).hand_over, None);
    assert!(offers_to(&site.desk, &person(&site, "Bea")).expect("offers").is_empty());
}

#[test]
fn a_rule_and_lost_patience_show_a_ticket_to_leads() {
    let site = desk();
    let mut admin = site.admin();
    let mut customer = site.browser();
    ask(&mut customer, "There is a fire in the printer");
    let link = ask(&mut customer, "The map is torn");
    assert!(ticket(&site, 1001).escalated.is_some() && ticket(&site, 1002).escalated.is_none());
    let reply = "This is RIDICULOUS and unacceptable!!";
    assert_eq!(customer.post(&format!("{link}/replies"), &[("reply", reply)]).status, 303);
    let torn = ticket(&site, 1002);
    assert!(torn.escalated.is_some(), "{:?}", torn.frustration);
    let queue = admin.get("/desk?view=escalated");
    assert!(queue.says("There is a fire") && queue.says("The map is torn"), "{}", queue.text());
    let page = admin.get("/desk/tickets/1002");
    assert!(page.says("the customer has lost patience") && page.says("ridiculous"));
    assert_eq!(act(&mut admin, 1002, "escalation/end", &[("ending", "I called them.")]), 303);
    assert!(ticket(&site, 1002).escalated.is_none());
    // The same signs again are no news, more of them are.
    assert_eq!(customer.post(&format!("{link}/replies"), &[("reply", "Well?")]).status, 303);
    let again = ticket(&site, 1002);
    assert!(again.escalated.is_some() == (again.frustration.expect("signs").points > again.calmed));
}
