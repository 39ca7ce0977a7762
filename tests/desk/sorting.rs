//! A new question is sorted by the rules of the file, and its history says by which.

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::names::DepartmentName;
use answerdesk::domain::policies::Priority;
use answerdesk::domain::tickets::Ticket;

use crate::harness::{Content, TestSite, act, ask, change_person};

const RULES: &str = r#"
[[department]]
name = "support"

[[department]]
name = "billing"
title = "Billing"

[[tag]]
name = "invoice"

[[tag]]
name = "print"

[[rule]]
name = "Money first"
when = { words = ["invoice", "refund"] }
then = { department = "billing", priority = "high", tags = ["invoice"], assignee = "bea@example.com" }
"#;

fn site() -> TestSite {
    TestSite::over(Content::small().with("policies.toml", RULES))
}

fn ticket(site: &TestSite, number: u64) -> Ticket {
    let found = site.desk.store.get(&TicketNumber(number).key());
    found.expect("read").expect("a ticket")
}

#[test]
fn a_rule_sends_a_question_where_it_belongs_and_the_history_says_so() {
    let site = site();
    let mut admin = site.admin();
    let mut bea = site.invited(&mut admin, "Bea", "agent");
    ask(&mut site.browser(), "Two invoices came for one order");
    ask(&mut site.browser(), "How do I fold the map?");
    let money = ticket(&site, 1001);
    assert_eq!(money.department.as_str(), "billing");
    assert_eq!((money.priority, money.tags), (Priority::High, vec!["invoice".to_owned()]));
    assert!(money.assignee.is_some());
    let page = bea.get("/desk/tickets/1001");
    assert!(page.says("Taken by Bea") && page.says("Sorted by: Money first"), "{}", page.text());
    let map = ticket(&site, 1002);
    assert_eq!((map.department.as_str(), map.priority), ("support", Priority::Normal));
    assert!(bea.get("/desk/tickets/1002").says("No rule applied"));
    let billing = bea.get("/desk?view=waiting&of=billing");
    assert!(billing.says("Two invoices") && !billing.says("fold the map"));
    let mine = bea.get("/desk?view=waiting&of=mine");
    assert!(mine.says("Two invoices") && !mine.says("fold the map"));
}

#[test]
fn a_rule_gives_nothing_to_who_is_switched_off_or_has_enough() {
    let site = site();
    ask(&mut site.browser(), "My invoice is wrong");
    assert_eq!(ticket(&site, 1001).assignee, None, "there is no such account");
}

#[test]
fn tags_come_from_the_list_and_those_that_a_ticket_has_may_stay() {
    let site = site();
    ask(&mut site.browser(), "Two invoices came for one order");
    let mut admin = site.admin();
    let with = |tags: &'static str| {
        [
            ("subject", "Two invoices"),
            ("department", "billing"),
            ("priority", "low"),
            ("edit-tags", tags),
        ]
    };
    let token = admin.get("/desk/tickets/1001").form_token();
    let mut wrong = vec![("token", token.as_str())];
    wrong.extend(with("invoice, invioce"));
    let page = admin.post("/desk/tickets/1001/edit", &wrong);
    assert_eq!(page.status, 422);
    assert!(page.says("“invioce” is not in the list of tags"), "{}", page.text());
    assert!(page.body.contains("value=\"invoice, invioce\""), "what was typed stays");
    assert_eq!(act(&mut admin, 1001, "edit", &with("invoice, print")), 303);
    assert_eq!(ticket(&site, 1001).tags, ["invoice", "print"]);
    site.content.write("policies.toml", &RULES.replace("name = \"print\"", "name = \"paper\""));
    site.eventually("the file holds", || {
        site.desk.policies().tags.len() == 2
            && site.desk.policies().tags.iter().any(|tag| tag.name.as_str() == "paper")
    });
    assert_eq!(act(&mut admin, 1001, "edit", &with("invoice, print, paper")), 303, "it had it");
}

#[test]
fn whoever_has_a_ticket_gives_it_back_when_it_goes_where_they_do_not_work() {
    let site = site();
    let mut admin = site.admin();
    site.invited(&mut admin, "Bea", "agent");
    ask(&mut site.browser(), "Two invoices came for one order");
    let there =
        [("subject", "Two"), ("department", "nowhere"), ("priority", "low"), ("edit-tags", "")];
    assert_eq!(act(&mut admin, 1001, "edit", &there), 404);
    let support =
        [("subject", "Two"), ("department", "support"), ("priority", "low"), ("edit-tags", "")];
    assert!(ticket(&site, 1001).assignee.is_some());
    change_person(&site, "Bea", |person| {
        person.departments = vec![DepartmentName::parse("billing").expect("a name")];
    });
    assert_eq!(act(&mut admin, 1001, "edit", &support), 303);
    assert_eq!(ticket(&site, 1001).assignee, None);
}
