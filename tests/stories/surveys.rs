//! Once a question is solved: asked how it went, once, and what becomes of the answer.

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::policies::SurveyKind;
use answerdesk::domain::surveys::silent::ask_silent;
use answerdesk::domain::surveys::{Silence, Survey};
use jiff::SignedDuration;

use crate::harness::{Browser, Content, TestSite, act, ask, solve};

fn survey(site: &TestSite, number: u64) -> Option<Survey> {
    site.desk.store.get::<Survey>(&TicketNumber(number).key()).expect("the store")
}

/// Waits until it is noted that a ticket's requester is asked.
fn wait_until_asked(site: &TestSite, number: u64) -> Survey {
    site.eventually("it is noted that it was asked", || survey(site, number).is_some());
    survey(site, number).expect("a survey")
}

fn say(customer: &mut Browser, link: &str, score: &str) -> u16 {
    customer.post(&format!("{link}/survey"), &[("score", score)]).status
}

#[test]
fn who_asked_says_once_how_it_went_and_the_team_reads_it() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let link = ask(&mut customer, "Where is my invoice?");
    assert!(!customer.get(&link).body.contains("id=\"survey\""), "nothing is asked before");
    assert!(customer.get(&format!("{link}/survey")).says("Nothing is asked here now"));
    assert_eq!(say(&mut customer, &link, "7"), 303, "a button of an old page");
    let mut agent = site.admin();
    solve(&mut agent, 1001, "Under Billing.");
    let page = customer.get(&link);
    assert!(page.says("It was easy to have my question solved"), "{}", page.text());
    assert!(page.says("Strongly agree") && page.says("Strongly disagree"));
    let asked = wait_until_asked(&site, 1001);
    assert_eq!((asked.kind, asked.answer), (SurveyKind::Ces, None));
    assert!(agent.get("/desk/tickets/1001").says("asked, not answered yet"));

    let wrong = customer.post(&format!("{link}/survey"), &[("back", "ticket")]);
    assert!(wrong.status == 422 && wrong.says("Choose one of the answers"), "{}", wrong.text());
    assert!(wrong.says("Where is my invoice?"), "on the page of the ticket");
    let wrong = customer.post(&format!("{link}/survey"), &[("score", "8")]);
    assert!(wrong.status == 422 && wrong.says("One question about your question"));
    let fields = [("score", "6"), ("back", "ticket")];
    let sent = customer.post(&format!("{link}/survey"), &fields);
    assert_eq!(sent.header("location"), Some(format!("{link}#survey")));
    let page = customer.get(&link);
    assert!(page.says("Thank you for your answer") && page.says("You said: Agree"));
    assert_eq!(say(&mut customer, &link, "1"), 303, "pressed twice");
    let empty = customer.post(&format!("{link}/survey/comment"), &[("comment", " ")]);
    assert!(empty.status == 422 && empty.says("Write something"));
    let comment = [("comment", "Found at once.")];
    assert_eq!(customer.post(&format!("{link}/survey/comment"), &comment).status, 303);
    let again = [("comment", "And another thing.")];
    assert_eq!(customer.post(&format!("{link}/survey/comment"), &again).status, 303);
    let page = customer.get(&format!("{link}/survey"));
    assert!(page.says("Found at once.") && !page.body.contains("another thing"));
    let page = agent.get("/desk/tickets/1001");
    assert!(page.says("Effort: Agree 6 of 7") && page.says("Found at once."), "{}", page.text());
    assert!(!agent.get("/desk?view=escalated").says("Where is my invoice?"));

    assert_eq!(customer.post(&format!("{link}/reopen"), &[]).status, 303);
    site.clock.advance(SignedDuration::from_hours(1));
    solve(&mut agent, 1001, "Really.");
    let page = customer.get(&link);
    assert!(!page.says("How much do you agree") && page.says("You said: Agree"), "never twice");
    assert_eq!(say(&mut customer, &link, "1"), 303);
    assert_eq!(survey(&site, 1001).and_then(|one| one.answer).map(|one| one.score), Some(6));
}

#[test]
fn a_bad_answer_is_shown_to_a_lead_and_to_no_other_customer() {
    let site = TestSite::small();
    let [(mut torn, torn_link), (mut wet, wet_link)] =
        ["The map is torn", "My map got wet"].map(|question| {
            let mut customer = site.browser();
            let link = ask(&mut customer, question);
            (customer, link)
        });
    let mut agent = site.admin();
    assert_eq!(act(&mut agent, 1001, "merge", &[("into", "1002")]), 303);
    site.clock.advance(SignedDuration::from_mins(1));
    solve(&mut agent, 1002, "A new map was sent.");
    assert!(torn.get(&torn_link).says("How much do you agree"), "each their own: effort");
    assert!(wet.get(&wet_link).says("How satisfied are you"), "and satisfaction");
    wait_until_asked(&site, 1001);
    wait_until_asked(&site, 1002);
    let other = wet.get(&wet_link).text();
    assert_eq!(say(&mut torn, &torn_link, "2"), 303);
    torn.post(&format!("{torn_link}/survey/comment"), &[("comment", "It took three weeks.")]);
    assert_eq!(wet.get(&wet_link).text(), other);
    assert!(agent.get("/desk?view=escalated").says("My map got wet"), "where it is answered");
    let page = agent.get("/desk/tickets/1002");
    assert!(page.says("The customer’s answer on #1001: Disagree"), "{}", page.text());
    assert!(page.says("It took three weeks.") && page.says("A lead is to see this ticket"));
    assert_eq!(act(&mut agent, 1002, "escalation/end", &[("ending", "I called them.")]), 303);
    assert!(!agent.get("/desk?view=escalated").says("My map got wet"));
    assert_eq!(say(&mut wet, &wet_link, "5"), 303);
    assert!(!agent.get("/desk?view=escalated").says("My map got wet"), "a good one is no reason");
    let torn = torn.get(&torn_link).text();
    assert!(!torn.contains("Very satisfied") && !torn.contains("called"));
}

#[test]
fn who_found_it_alone_is_asked_how_easy_it_was() {
    let site = TestSite::small();
    let mut customer = site.browser();
    ask(&mut customer, "The first");
    let link = ask(&mut customer, "Where is my invoice?");
    assert_eq!(customer.post(&format!("{link}/accept"), &[]).status, 303);
    assert!(
        customer.get(&link).says("How much do you agree"),
        "there is nobody to be content with"
    );
}

#[test]
fn a_link_chooses_and_only_the_button_answers() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let link = ask(&mut customer, "Where is my invoice?");
    solve(&mut site.admin(), 1001, "Under Billing.");
    wait_until_asked(&site, 1001);
    let page = customer.get(&format!("{link}/survey?score=7"));
    assert!(page.body.contains("value=\"7\" checked"), "{}", page.body);
    assert_eq!(survey(&site, 1001).expect("a survey").answer, None);
    assert_eq!(customer.get(&format!("{link}/survey?score=no")).status, 200);
}

#[test]
fn a_sample_of_the_silent_is_asked_once_more() {
    let policies = "[surveys]\nsilent_share = 100\nopen_days = 10\nsilent_after_days = 3\n";
    let site = TestSite::over(Content::small().with("policies.toml", policies));
    let mut customer = site.browser();
    let link = ask(&mut customer, "Where is my invoice?");
    let mut agent = site.admin();
    solve(&mut agent, 1001, "Under Billing.");
    wait_until_asked(&site, 1001);
    let list = |customer: &mut Browser| customer.get("/questions?lang=en");
    site.clock.advance(SignedDuration::from_hours(2 * 24));
    assert!(ask_silent(&site.desk).expect("it looks").is_empty(), "not yet");
    assert!(!list(&mut customer).says("How did it go"));
    site.clock.advance(SignedDuration::from_hours(24));
    assert_eq!(ask_silent(&site.desk).expect("it looks"), [TicketNumber(1001)]);
    assert!(ask_silent(&site.desk).expect("it looks").is_empty(), "once");
    assert!(list(&mut customer).says("How did it go"), "{}", list(&mut customer).text());
    assert!(customer.get(&link).says("We have not heard from you"));
    site.clock.advance(SignedDuration::from_hours(9 * 24));
    assert_eq!(say(&mut customer, &link, "5"), 303);
    assert!(!list(&mut customer).says("How did it go"));
    assert!(survey(&site, 1001).is_some_and(|one| one.answer.is_some()), "it stood open anew");
}

#[test]
fn what_is_open_closes_and_what_is_off_is_not_asked() {
    let policies = "[surveys]\nopen_days = 2\nsilent_share = 0\n";
    let site = TestSite::over(Content::small().with("policies.toml", policies));
    let mut customer = site.browser();
    let link = ask(&mut customer, "Where is my invoice?");
    let mut agent = site.admin();
    solve(&mut agent, 1001, "Under Billing.");
    wait_until_asked(&site, 1001);
    site.clock.advance(SignedDuration::from_hours(2 * 24) + SignedDuration::from_mins(1));
    assert!(!customer.get(&link).says("How much do you agree"));
    assert_eq!(say(&mut customer, &link, "7"), 303);
    assert_eq!(survey(&site, 1001).expect("a survey").answer, None);
    site.clock.advance(SignedDuration::from_hours(2 * 24));
    assert!(ask_silent(&site.desk).expect("it looks").is_empty());
    assert_eq!(survey(&site, 1001).expect("a survey").silence, Silence::Left);
    customer.post(&format!("{link}/reopen"), &[]);
    solve(&mut agent, 1001, "Under Billing.");
    assert!(customer.get(&link).says("How much do you agree"), "solved anew, it stands open anew");
    let first = survey(&site, 1001).expect("a survey").asked_at;
    site.eventually("it is noted", || {
        survey(&site, 1001).is_some_and(|one| one.solved_at > first && one.asked_at == first)
    });

    let off = Content::small().with("policies.toml", "[surveys]\nask = \"off\"\n");
    let site = TestSite::over(off);
    let mut customer = site.browser();
    let link = ask(&mut customer, "Where is my invoice?");
    solve(&mut site.admin(), 1001, "Under Billing.");
    assert!(!customer.get(&link).body.contains("id=\"survey\""));
}

#[test]
fn the_standards_page_tells_all_answers_once_there_are_enough() {
    let settings = [("asks_per_hour", "100")];
    let site = TestSite::with_settings(Content::small(), &settings);
    let mut agent = site.admin();
    let page = || site.browser().get("/standards?lang=en");
    for number in 1001..=1021_u64 {
        let mut customer = site.browser();
        let link = ask(&mut customer, &format!("Question {number} that nothing answers"));
        solve(&mut agent, number, "Like this.");
        if number.is_multiple_of(2) {
            wait_until_asked(&site, number);
            assert_eq!(say(&mut customer, &link, if number == 1002 { "1" } else { "5" }), 303);
        }
        if number == 1018 {
            site.eventually("nine are counted", || page().says("Answered 9"));
            assert!(page().says("Fewer than 10 answers: too few"), "{}", page().text());
            assert!(!page().body.contains("id=\"csat\""));
        }
    }
    site.eventually("all are counted", || page().says("Asked 10 Answered 10"));
    site.eventually("effort was asked of the others", || page().says("Asked 11 Answered 0"));
    let page = page();
    assert!(page.says("Satisfied or very satisfied 90%"), "{}", page.text());
    assert!(page.says("Very dissatisfied 1") && page.says("Very satisfied 9"));
}

#[test]
fn an_export_holds_surveys_and_feedback() {
    let policies = "[[feedback]]\nname = \"product\"\n";
    let site = TestSite::over(Content::small().with("policies.toml", policies));
    let mut customer = site.browser();
    let link = ask(&mut customer, "Where is my invoice?");
    let mut agent = site.admin();
    solve(&mut agent, 1001, "Under Billing.");
    wait_until_asked(&site, 1001);
    assert_eq!(say(&mut customer, &link, "3"), 303);
    let feedback = [("destination", "product"), ("feedback", "The button is small.")];
    assert_eq!(act(&mut agent, 1001, "feedback", &feedback), 303);
    let mut bytes = Vec::new();
    site.desk.store.export(&mut bytes).expect("an export");
    let store = answerdesk::store::Store::in_memory();
    store.import(bytes.as_slice(), &mut |_| {}).expect("an import");
    let key = TicketNumber(1001).key();
    assert_eq!(store.get::<Survey>(&key).expect("read"), survey(&site, 1001));
    let all = answerdesk::store::Page::all();
    let sent = store.scan::<answerdesk::domain::feedback::Feedback>(&all).expect("read");
    assert_eq!(sent.first().map(|one| one.text.as_str()), Some("The button is small."));
}
