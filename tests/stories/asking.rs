//! The ask form: answers first, a person in any case, nothing lost, everything recorded.

use answerdesk::domain::asking::ask::AnswerVerdict;
use answerdesk::domain::asking::{Ask, AskState};
use answerdesk::jobs::timetable;
use answerdesk::store::Page;
use jiff::SignedDuration;

use super::first_day::ask;
use crate::harness::TestSite;

const QUESTION: &str = "How do I change my password on the phone?";

fn only_ask(site: &TestSite) -> Ask {
    let asks = site.desk.store.scan::<Ask>(&Page::all()).expect("asks");
    assert_eq!(asks.len(), 1);
    asks.into_iter().next().expect("one")
}

#[test]
fn without_script_the_first_post_shows_answers_and_the_second_sends() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    let fields = [("ask", id.as_str()), ("question", QUESTION), ("name", "Omid")];
    let shown = customer.post("/ask?lang=en", &fields);
    assert_eq!(shown.status, 200);
    assert!(
        shown.says("These may answer it now") && shown.says("Tap the gear"),
        "{}",
        shown.text()
    );
    assert!(shown.between("id=\"question\"", "</textarea>").contains(QUESTION), "the text stays");
    assert!(shown.body.contains("value=\"Omid\""), "the name stays");
    assert_eq!(shown.ask(), id, "it is the same ask");
    let fields = [("ask", id.as_str()), ("question", QUESTION), ("seen", "1")];
    let sent = customer.post("/ask?lang=en", &fields);
    let page = customer.follow(&sent);
    assert!(page.says("We have your question") && page.says("Change your password"));
    let again = customer.post("/ask?lang=en", &fields);
    assert_eq!(again.header("location"), sent.header("location"), "sent twice is one ticket");
}

#[test]
fn a_question_that_nothing_answers_is_sent_at_once() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    let fields = [("ask", id.as_str()), ("question", "My parrot ate the warranty card")];
    assert_eq!(customer.post("/ask?lang=en", &fields).status, 303);
}

#[test]
fn what_was_shown_opened_rejected_and_accepted_is_recorded() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    let part =
        customer.post("/ask/answers", &[("ask", &id), ("question", QUESTION), ("lang", "en")]);
    let key = part.between("data-answer=\"", "\"").to_owned();
    for kind in ["opened", "rejected"] {
        let fields = [("ask", id.as_str()), ("kind", kind), ("answer", key.as_str())];
        assert_eq!(customer.post("/ask/events", &fields).status, 204);
    }
    let recorded = only_ask(&site);
    let answer = recorded.answer(&key).expect("shown");
    assert!(answer.opened && answer.verdict == Some(AnswerVerdict::Rejected));
    assert_eq!(recorded.state, AskState::Open);
    let fields = [("ask", id.as_str()), ("solved", key.as_str()), ("question", QUESTION)];
    assert!(customer.post("/ask/solved", &fields).says("Nothing was sent"));
    assert_eq!(only_ask(&site).state, AskState::Solved);
}

#[test]
fn an_ask_that_nothing_happens_to_is_abandoned_and_keeps_no_address() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    let question = "Change the password of omid@example.com, card 4111111111111111";
    customer.post("/ask/answers", &[("ask", &id), ("question", question), ("lang", "en")]);
    timetable::once(&site.desk).expect("kept");
    assert_eq!(only_ask(&site).state, AskState::Open, "not yet");
    site.clock.advance(SignedDuration::from_mins(61));
    timetable::once(&site.desk).expect("kept");
    let ask = only_ask(&site);
    assert_eq!(ask.state, AskState::Abandoned);
    assert_eq!(ask.question, "Change the password of […] card […]");
}

#[test]
fn an_accepted_answer_closes_the_ticket_and_is_told_to_the_agent() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    customer.post("/ask", &[("ask", &id), ("question", QUESTION), ("lang", "en")]);
    let fields = [("ask", id.as_str()), ("question", QUESTION), ("seen", "1")];
    let ticket = customer.post("/ask?lang=en", &fields).header("location").expect("a ticket");
    let key = customer.get(&ticket).between("name=\"answer\" value=\"", "\"").to_owned();
    customer.post(&format!("{ticket}/accept"), &[("answer", &key)]);
    assert!(customer.get(&ticket).says("You said that this is solved"));
    let seen = site.admin().get("/desk/tickets/1001");
    assert!(seen.says("Accepted Change your password"), "{}", seen.text());
    assert!(seen.says("The customer accepted a suggested answer"));
}

#[test]
fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    let fields = [
        ("ask", id.as_str()),
        ("question", "My parrot ate the warranty card"),
        ("email", "omid@"),
        ("seen", "1"),
    ];
    let page = customer.post("/ask?lang=en", &fields);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("<title>Error: "), "the title says so");
    assert!(page.says("Write an email address such as name@example.com"));
    assert!(page.body.contains("My parrot ate the warranty card") && page.body.contains("omid@"));
    let long = "x".repeat(20_001);
    let page = customer.post("/ask?lang=en", &[("ask", &id), ("question", &long), ("seen", "1")]);
    assert_eq!(page.status, 413);
    assert!(page.says("Write at most 20,000 characters"), "{}", page.text());
    assert!(page.body.contains(&long), "nothing typed is lost");
}

#[test]
fn the_trail_stays_in_the_browser_until_the_question_is_sent() {
    let site = TestSite::small();
    let mut customer = site.browser();
    customer.get("/search?q=invoice&lang=en");
    customer.get("/en/billing/invoice");
    assert!(customer.cookie("answerdesk_trail").is_some_and(|trail| trail.contains("invoice")));
    assert!(site.desk.store.scan::<Ask>(&Page::all()).expect("asks").is_empty());
    ask(&mut customer, "My parrot ate the warranty card");
    assert_eq!(only_ask(&site).trail.steps().len(), 2);
    assert_eq!(customer.cookie("answerdesk_trail"), Some(""), "and then it is forgotten");
}

#[test]
fn a_second_question_from_the_same_form_is_a_ticket_of_its_own() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    let send = |customer: &mut crate::harness::Browser, question: &str| {
        let fields = [("ask", id.as_str()), ("question", question), ("seen", "1")];
        customer.post("/ask?lang=en", &fields).header("location").expect("a ticket")
    };
    let first = send(&mut customer, "My parrot ate the warranty card");
    let second = send(&mut customer, "And the second parrot ate the invoice");
    assert_ne!(first, second);
    assert!(customer.get(&second).says("And the second parrot"));
}

#[test]
fn what_was_written_comes_back_after_an_answer_was_accepted() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    let long = format!("{QUESTION} {}", "And there is more to tell. ".repeat(40));
    let fields = [("ask", id.as_str()), ("question", &long), ("solved", "none"), ("lang", "en")];
    let page = customer.post("/ask/solved", &fields);
    assert!(page.body.contains(long.trim()), "all of it, and not in an address");
    let again = customer.post("/ask/rejected", &fields);
    assert!(again.between("id=\"question\"", "</textarea>").contains(long.trim()));
}
