//! What time does to tickets.

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::tickets::history::{Actor, history};
use answerdesk::domain::tickets::snooze::Snooze;
use answerdesk::domain::tickets::{Status, Ticket};
use answerdesk::jobs::timetable;
use jiff::SignedDuration;

use crate::harness::{TestSite, ask, solve};

const NUMBER: TicketNumber = TicketNumber(1001);

fn ticket(site: &TestSite) -> Ticket {
    site.desk.store.get(&NUMBER.key()).expect("read").expect("a ticket")
}

#[test]
fn a_solved_ticket_closes_by_itself_and_can_still_be_written_to() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let link = ask(&mut customer, "How do I fold the map?");
    solve(&mut site.admin(), 1001, "Along the line.");
    site.clock.advance(SignedDuration::from_hours(24 * 13));
    timetable::once(&site.desk).expect("a round");
    assert_eq!(ticket(&site).status.name(), "solved");
    site.clock.advance(SignedDuration::from_hours(24));
    timetable::once(&site.desk).expect("a round");
    assert!(matches!(ticket(&site).status, Status::Closed { .. }));
    let last = history(&site.desk.store, NUMBER).expect("a history").pop();
    assert_eq!(last.expect("an entry").by, Actor::Desk);
    assert_eq!(customer.post(&format!("{link}/replies"), &[("reply", "It tore.")]).status, 303);
    assert_eq!(ticket(&site).status, Status::Open);
}

#[test]
fn a_snoozed_ticket_comes_back_at_its_time_or_when_the_customer_writes() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let link = ask(&mut customer, "How do I fold the map?");
    let mut agent = site.admin();
    let snooze = || {
        let mut put_off = ticket(&site);
        let until = site.clock.now() + SignedDuration::from_hours(2);
        let by = answerdesk::domain::ids::PersonId::random().expect("an id");
        put_off.snoozed = Some(Snooze { until, by, note: String::new() });
        site.desk.store.transaction(|tx| tx.put(&put_off)).expect("it is stored");
    };
    snooze();
    assert!(!agent.get("/desk").says("fold the map"));
    assert!(agent.get("/desk?view=snoozed").says("fold the map"));
    site.clock.advance(SignedDuration::from_hours(1));
    timetable::once(&site.desk).expect("a round");
    assert!(ticket(&site).snoozed.is_some());
    site.clock.advance(SignedDuration::from_hours(1));
    timetable::once(&site.desk).expect("a round");
    assert!(agent.get("/desk").says("fold the map"));
    snooze();
    assert_eq!(customer.post(&format!("{link}/replies"), &[("reply", "It tore.")]).status, 303);
    assert!(agent.get("/desk").says("fold the map"));
}
