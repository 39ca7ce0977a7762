//! “My questions”: what a device remembers without an account.

use super::first_day::{ask, solve};
use crate::harness::TestSite;

#[test]
fn a_device_lists_its_own_questions_and_forgets_them() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let page = customer.get("/questions?lang=en");
    assert!(page.says("No question was asked on this device yet."), "{}", page.text());
    let first = ask(&mut customer, "The parrot speaks only Latin");
    ask(&mut customer, "The ladder is one step short");
    let page = customer.get("/questions?lang=en");
    let (newer, older) = (page.body.find("The ladder"), page.body.find("The parrot"));
    assert!(newer < older && newer.is_some(), "{}", page.text());
    assert!(page.says("#1001") && page.says("Waiting for us") && page.says("Last change"));
    assert_eq!(page.header("cache-control").as_deref(), Some("no-store"));
    let mut other = site.browser();
    assert!(!other.get("/questions").says("parrot"), "others see nothing");
    solve(&mut site.admin(), 1001, "Teach it another language.");
    assert!(customer.get("/questions?lang=en").says("Solved"));

    assert_eq!(customer.post("/questions/forget", &[]).status, 303);
    assert!(customer.cookie("answerdesk_questions").is_none());
    assert!(!customer.get("/questions").says("parrot"));
    customer.get(&first);
    let page = customer.get("/questions");
    assert!(page.says("parrot") && !page.says("ladder"), "opening the link brings it back");
}

#[test]
fn nothing_of_the_teams_work_shows() {
    let site = TestSite::small();
    let mut customer = site.browser();
    ask(&mut customer, "The parrot speaks only Latin");
    let mut agent = site.admin();
    let before = customer.get("/questions").between("<time datetime=\"", "\"").to_owned();
    site.clock.advance(jiff::SignedDuration::from_hours(3));
    let token = agent.get("/desk/tickets/1001").form_token();
    let note = [("token", token.as_str()), ("note", "A known joker")];
    assert_eq!(agent.post("/desk/tickets/1001/notes", &note).status, 303);
    let page = customer.get("/questions");
    assert_eq!(page.between("<time datetime=\"", "\""), before);
    assert!(!page.body.contains("joker"));
}

#[test]
fn links_that_lead_nowhere_are_dropped_and_old_ones_forgotten() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let gone = "a".repeat(32);
    customer.headers.push(("cookie", format!("answerdesk_questions={gone}.<b>.{gone}")));
    let page = customer.get("/questions?lang=en");
    assert!(page.status == 200 && page.says("No question was asked"), "{}", page.text());
    assert!(page.header("set-cookie").is_some_and(|cookie| cookie.contains("Max-Age=0")));

    let settings = [("asks_per_hour", "100")];
    let site = TestSite::with_settings(crate::harness::Content::small(), &settings);
    let mut customer = site.browser();
    for number in 0..22 {
        ask(&mut customer, &format!("Question number {number} about ladders"));
    }
    let page = customer.get("/questions");
    assert!(page.says("number 21") && page.says("number 2 ") && !page.says("number 1 about"));
}

#[test]
fn a_search_finds_them_among_the_answers() {
    let site = TestSite::small();
    let mut customer = site.browser();
    ask(&mut customer, "My INVOICE shows the wrong company");
    let page = customer.get("/search?q=invoice&lang=en");
    assert!(page.says("My questions My INVOICE shows"), "{}", page.text());
    assert!(!customer.get("/search?q=password&lang=en").says("INVOICE shows"));
    assert!(!site.browser().get("/search?q=invoice&lang=en").says("INVOICE shows"));
}
