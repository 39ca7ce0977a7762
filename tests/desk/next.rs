//! “Next”: nobody gets what another has, what they cannot do, or more than they can take.

use std::collections::BTreeSet;
use std::sync::Mutex;

use answerdesk::domain::ids::{PersonId, TicketNumber};
use answerdesk::domain::names::{DepartmentName, SkillName};
use answerdesk::domain::tickets::Ticket;
use answerdesk::domain::tickets::next::{Next, take_next};

use crate::harness::{Browser, Content, TestSite, act, ask, change_person, person};

const TWO_DEPARTMENTS: &str = r#"
[[department]]
name = "support"
work = "in-order"

[[department]]
name = "billing"
work = "pick"

[[rule]]
name = "Invoices"
when = { words = ["invoice"] }
then = { department = "billing", skills = ["tax"] }
"#;

fn desk() -> TestSite {
    TestSite::over(Content::small().with("policies.toml", TWO_DEPARTMENTS))
}

fn assignee(site: &TestSite, number: u64) -> Option<PersonId> {
    let key = TicketNumber(number).key();
    site.desk.store.get::<Ticket>(&key).expect("read").expect("a ticket").assignee
}

fn press_next(agent: &mut Browser) -> String {
    let token = agent.get("/desk").form_token();
    let sent = agent.post("/desk/next", &[("token", &token)]);
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.header("location").expect("somewhere")
}

#[test]
fn next_gives_the_one_who_has_waited_longest_and_makes_it_the_agents() {
    let site = desk();
    let mut customer = site.browser();
    ask(&mut customer, "The first question");
    ask(&mut customer, "The second question");
    let mut agent = site.admin();
    assert_eq!(press_next(&mut agent), "/desk/tickets/1001");
    assert_eq!(assignee(&site, 1001), Some(person(&site, "Ada").id));
    // Their own one waits longest still.
    assert_eq!(press_next(&mut agent), "/desk/tickets/1001");
    assert_eq!(act(&mut agent, 1001, "replies", &[("reply", "Which one?")]), 303);
    assert_eq!(press_next(&mut agent), "/desk/tickets/1002");
    assert_eq!(act(&mut agent, 1002, "replies", &[("reply", "Which one?")]), 303);
    let nothing = press_next(&mut agent);
    assert!(agent.get(&nothing).says("Nobody is waiting whom you could help now."));
}

#[test]
fn agents_who_ask_at_once_never_get_the_same_ticket() {
    let site = desk();
    let mut customer = site.browser();
    for number in 0..12 {
        ask(&mut customer, &format!("Question number {number}"));
    }
    let mut admin = site.admin();
    let names = ["Bea", "Cem", "Dia", "Eli"];
    for name in names {
        site.invited(&mut admin, name, "agent");
    }
    let given = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for name in names {
            let (site, given) = (&site, &given);
            scope.spawn(move || {
                let person = person(site, name);
                for _ in 0..3 {
                    let next = take_next(&site.desk, &person).expect("an answer");
                    let Next::Ticket(number) = next else { panic!("{name} got {next:?}") };
                    given.lock().expect("the list").push((number, name));
                    // It waits for the customer now, so the next one is another.
                    let mut ticket: Ticket =
                        site.desk.store.get(&number.key()).expect("read").expect("a ticket");
                    assert_eq!(ticket.assignee.as_ref(), Some(&person.id));
                    ticket.status = ticket.status.answered().expect("a move");
                    let put = site.desk.store.transaction(|tx| tx.put(&ticket));
                    put.expect("it is stored");
                }
            });
        }
    });
    let given = given.into_inner().expect("the list");
    let different: BTreeSet<TicketNumber> = given.iter().map(|(number, _)| *number).collect();
    assert_eq!((given.len(), different.len()), (12, 12), "{given:?}");
}

#[test]
fn nobody_is_given_what_another_department_or_skill_answers() {
    let site = desk();
    ask(&mut site.browser(), "Where is my invoice?");
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Bea", "agent");
    assert!(press_next(&mut agent).ends_with("next=nothing"), "she knows nothing of tax");
    change_person(&site, "Bea", |person| {
        person.skills = vec![SkillName::parse("tax").expect("a name")];
        person.departments = vec![DepartmentName::parse("support").expect("a name")];
    });
    assert!(press_next(&mut agent).ends_with("next=nothing"), "she works elsewhere");
    change_person(&site, "Bea", |person| person.departments.clear());
    assert_eq!(press_next(&mut agent), "/desk/tickets/1001");
}

#[test]
fn work_stops_flowing_to_who_has_enough() {
    let site = desk();
    let mut customer = site.browser();
    for question in ["The first question", "The second question", "The third question"] {
        ask(&mut customer, question);
    }
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Bea", "agent");
    change_person(&site, "Bea", |person| person.capacity = Some(1));
    assert_eq!(press_next(&mut agent), "/desk/tickets/1001");
    assert_eq!(act(&mut agent, 1001, "replies", &[("reply", "On it."), ("after", "open")]), 303);
    assert_eq!(press_next(&mut agent), "/desk/tickets/1001", "only what is theirs");
    assert_eq!(act(&mut agent, 1001, "replies", &[("reply", "Which one?")]), 303);
    assert_eq!(press_next(&mut agent), "/desk/tickets/1002");
    change_person(&site, "Bea", |person| person.capacity = Some(0));
    assert_eq!(act(&mut agent, 1002, "replies", &[("reply", "Which one?")]), 303);
    let full = press_next(&mut agent);
    assert!(full.ends_with("next=full"), "{full}");
    assert!(agent.get(&full).says("as many as you are given at once"));
}

#[test]
fn where_questions_are_taken_in_order_nobody_picks_past_the_line_but_a_lead() {
    let site = desk();
    let mut customer = site.browser();
    ask(&mut customer, "The first question");
    ask(&mut customer, "The second question");
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Bea", "agent");
    let token = agent.get("/desk/tickets/1002").form_token();
    let reply = [("token", token.as_str()), ("reply", "I know this one.")];
    let page = agent.post("/desk/tickets/1002/replies", &reply);
    assert_eq!(page.status, 422);
    assert!(page.says("are answered in order: #1001 comes first"), "{}", page.text());
    assert!(page.between("id=\"reply\"", "</textarea>").contains("I know this one."));
    assert_eq!(assignee(&site, 1002), None);
    assert_eq!(act(&mut agent, 1001, "handling", &[("handling", "take")]), 303, "it is her turn");
    assert_eq!(act(&mut admin, 1002, "handling", &[("handling", "take")]), 303, "a lead may");
}

#[test]
fn where_agents_pick_anyone_may_take_any() {
    let site = desk();
    let mut customer = site.browser();
    ask(&mut customer, "My invoice of May");
    ask(&mut customer, "My invoice of June");
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Bea", "agent");
    assert_eq!(act(&mut agent, 1002, "handling", &[("handling", "take")]), 303);
}

#[test]
fn who_waits_in_a_department_that_is_gone_is_everybodys() {
    let site = desk();
    ask(&mut site.browser(), "A question for support");
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Bea", "agent");
    change_person(&site, "Bea", |person| {
        person.departments = vec![DepartmentName::parse("billing").expect("a name")];
    });
    assert!(press_next(&mut agent).ends_with("next=nothing"), "she works elsewhere");
    site.content.write("policies.toml", "[[department]]\nname = \"billing\"\n");
    site.eventually("the file holds", || site.desk.policies().departments.len() == 1);
    assert_eq!(press_next(&mut agent), "/desk/tickets/1001");
}
