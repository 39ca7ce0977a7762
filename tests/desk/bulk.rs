//! The same for many tickets at once: each by itself, and nothing that one alone would not allow.

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::policies::DepartmentName;
use answerdesk::domain::tickets::Ticket;
use answerdesk::domain::tickets::history::history;

use crate::harness::{Browser, Page, TestSite, ask, change_person, person, solve};

fn ticket(site: &TestSite, number: u64) -> Ticket {
    site.desk.store.get(&TicketNumber(number).key()).expect("read").expect("a ticket")
}

fn bulk(agent: &mut Browser, numbers: &[u64], what: &[(&str, &str)]) -> Page {
    let token = agent.get("/desk").form_token();
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let mut fields = vec![("token", token.as_str())];
    fields.extend(numbers.iter().map(|number| ("chosen", number.as_str())));
    fields.extend_from_slice(what);
    agent.post("/desk/bulk", &fields)
}

fn three(site: &TestSite) {
    for question in ["How do I fold the map?", "Where is the lantern?", "Who has the key?"] {
        ask(&mut site.browser(), question);
    }
}

#[test]
fn many_are_changed_and_each_that_is_not_says_why() {
    let site = TestSite::small();
    three(&site);
    let mut ada = site.admin();
    assert!(ada.get("/desk").body.contains("name=\"chosen\" value=\"1003\""));
    solve(&mut ada, 1002, "On the shelf.");
    let page = bulk(&mut ada, &[1001, 1002, 1003, 7, 1001], &[("what", "hold")]);
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.says("2 tickets changed.") && page.says("2 were not changed:"), "{}", page.text());
    assert!(page.says("#1002 It is solved.") && page.says("#7 There is no such ticket any more."));
    assert_eq!(ticket(&site, 1001).status.name(), "on_hold");
    assert_eq!(ticket(&site, 1003).status.name(), "on_hold");
    assert!(bulk(&mut ada, &[1001, 1003], &[("what", "take")]).says("2 tickets changed."));
    assert_eq!(ticket(&site, 1003).assignee, Some(person(&site, "Ada").id));
    assert!(bulk(&mut ada, &[1001], &[("what", "give_back")]).says("One ticket changed."));
    assert_eq!(ticket(&site, 1001).assignee, None);
}

#[test]
fn priority_and_tags_are_noted_in_each_history() {
    let site = TestSite::small();
    three(&site);
    let mut ada = site.admin();
    assert_eq!(bulk(&mut ada, &[1001, 1002], &[("what", "priority/high")]).status, 200);
    assert_eq!(bulk(&mut ada, &[1001, 1002], &[("what", "tag"), ("tag", "Maps")]).status, 200);
    let before = history(&site.desk.store, TicketNumber(1001)).expect("a history").len();
    assert_eq!(bulk(&mut ada, &[1001], &[("what", "tag"), ("tag", "maps")]).status, 200);
    for number in [1001, 1002] {
        assert_eq!(ticket(&site, number).priority.as_str(), "high");
        assert_eq!(ticket(&site, number).tags, ["maps"]);
    }
    let after = history(&site.desk.store, TicketNumber(1001)).expect("a history").len();
    assert_eq!(before, after, "what changes nothing is no change");
}

#[test]
fn departments_of_others_and_other_people_are_for_who_leads() {
    let site = TestSite::small();
    three(&site);
    let mut ada = site.admin();
    let mut bea = site.invited(&mut ada, "Bea", "agent");
    let mut lea = site.invited(&mut ada, "Lea", "lead");
    change_person(&site, "Bea", |bea| {
        bea.departments = vec![DepartmentName::parse("elsewhere").expect("a name")];
    });
    let page = bulk(&mut bea, &[1001], &[("what", "priority/high")]);
    assert!(page.says("It belongs to a department that you do not work in."), "{}", page.text());
    change_person(&site, "Bea", |bea| bea.departments = Vec::new());
    let give = format!("person/{}", person(&site, "Lea").id);
    assert!(bulk(&mut bea, &[1001], &[("what", &give)]).says("You may not do that."));
    assert_eq!(ticket(&site, 1001).assignee, None);
    assert!(!bea.get("/desk").body.contains("person/"), "nor is it offered");
    assert!(lea.get("/desk").body.contains(&give));
    assert!(bulk(&mut lea, &[1001, 1002], &[("what", &give)]).says("2 tickets changed."));
    assert_eq!(ticket(&site, 1002).assignee, Some(person(&site, "Lea").id));
    let page = bulk(&mut lea, &[1001], &[("what", "department/nowhere")]);
    assert!(page.says("There is no such department any more."), "{}", page.text());
}

#[test]
fn what_cannot_be_meant_changes_nothing() {
    let site = TestSite::small();
    three(&site);
    let mut ada = site.admin();
    let many: Vec<u64> = (1..=101).collect();
    assert_eq!(bulk(&mut ada, &many, &[("what", "hold")]).status, 422);
    assert_eq!(bulk(&mut ada, &[], &[("what", "hold")]).status, 422);
    for what in ["", "wait", "solve", "priority/extreme", "tag", "person/", "x/y"] {
        assert_eq!(bulk(&mut ada, &[1001], &[("what", what)]).status, 422, "{what}");
    }
    assert_eq!(ticket(&site, 1001).status.name(), "new");
    assert_eq!(ada.post("/desk/bulk", &[("chosen", "1001"), ("what", "hold")]).status, 403);
}
