//! What agents do with tickets besides answering.

use jiff::SignedDuration;

use crate::harness::{TestSite, act, ask};

#[test]
fn the_queue_shows_who_has_waited_longest_first() {
    let site = TestSite::small();
    let mut customer = site.browser();
    for question in ["The first question", "The second question", "The third question"] {
        ask(&mut customer, question);
        site.clock.advance(SignedDuration::from_mins(10));
    }
    let mut agent = site.admin();
    assert_eq!(act(&mut agent, 1001, "replies", &[("reply", "Which one?")]), 303);
    let queue = agent.get("/desk").text();
    let place = |words: &str| queue.find(words);
    assert!(place("The second question") < place("The third question"));
    assert!(place("The first question").is_none(), "it waits for the customer: {queue}");
    assert!(agent.get("/desk?view=pending").says("The first question"));
    assert!(queue.contains("20 min"), "{queue}");
}

#[test]
fn a_ticket_is_taken_held_and_given_back() {
    let site = TestSite::small();
    ask(&mut site.browser(), "The first question");
    let mut agent = site.admin();
    assert_eq!(act(&mut agent, 1001, "handling", &[("handling", "take")]), 303);
    assert!(agent.get("/desk/tickets/1001").says("Taken by Ada"));
    assert_eq!(act(&mut agent, 1001, "handling", &[("handling", "hold")]), 303);
    assert!(agent.get("/desk?view=on_hold").says("The first question"));
    assert_eq!(act(&mut agent, 1001, "handling", &[("handling", "open")]), 303);
    assert_eq!(act(&mut agent, 1001, "handling", &[("handling", "give_back")]), 303);
    let page = agent.get("/desk/tickets/1001");
    assert!(page.says("Nobody has taken it") && page.says("Open"), "{}", page.text());
}

#[test]
fn articles_are_linked_and_a_resolution_needs_one_if_it_says_so() {
    let site = TestSite::small();
    ask(&mut site.browser(), "Please change my password on the phone");
    let mut agent = site.admin();
    let resolution =
        [("outcome", "linked"), ("resolution", "Sent the article."), ("tags", "password; Login")];
    assert_eq!(act(&mut agent, 1001, "resolution", &resolution), 422, "nothing is linked");
    let none = [("link", "article/en/account/nothing")];
    assert_eq!(act(&mut agent, 1001, "links", &none), 404);
    let link = [("link", "article/en/account/password")];
    assert_eq!(act(&mut agent, 1001, "links", &link), 303);
    assert_eq!(act(&mut agent, 1001, "resolution", &resolution), 303);
    let page = agent.get("/desk/tickets/1001");
    assert!(page.says("Answered by the linked article") && page.says("password login"));
    assert_eq!(act(&mut agent, 1001, "replies", &[("reply", "Too late")]), 422, "it is solved");
    assert_eq!(act(&mut agent, 1001, "reopen", &[]), 303);
    assert!(agent.get("/desk").says("Please change my password"));
}

#[test]
fn a_ticket_that_needs_an_article_waits_for_editors() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut agent = site.admin();
    let resolution = [("outcome", "needs_article"), ("resolution", "Along the dotted line.")];
    assert_eq!(act(&mut agent, 1001, "resolution", &resolution), 303);
    assert!(agent.get("/write").says("How do I fold the map?"));
    assert_eq!(act(&mut agent, 1001, "reopen", &[]), 303);
    assert!(!agent.get("/write").says("How do I fold the map?"));
}

#[test]
fn what_an_agent_typed_is_not_lost_when_it_is_not_taken() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut agent = site.admin();
    let token = agent.get("/desk/tickets/1001").form_token();
    let long = "y".repeat(20_001);
    let refused = agent.post("/desk/tickets/1001/replies", &[("token", &token), ("reply", &long)]);
    assert!(refused.status == 422 && refused.body.contains(&long));
    let empty = agent.post("/desk/tickets/1001/notes", &[("token", &token), ("note", " ")]);
    assert!(empty.status == 422 && empty.says("Write something first"));
}

#[test]
fn a_reply_typed_while_the_customer_closed_the_ticket_is_not_lost() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let ticket = ask(&mut customer, "How do I fold the map?");
    let mut agent = site.admin();
    let token = agent.get("/desk/tickets/1001").form_token();
    customer.post(&format!("{ticket}/accept"), &[]);
    let reply = [("token", token.as_str()), ("reply", "Along the dotted line.")];
    let page = agent.post("/desk/tickets/1001/replies", &reply);
    assert_eq!(page.status, 422);
    assert!(page.between("id=\"reply\"", "</textarea>").contains("Along the dotted line."));
}

#[test]
fn what_is_for_agents_only_cannot_be_inserted_into_a_reply() {
    let site = TestSite::small();
    ask(&mut site.browser(), "May I get a refund for my quokka orders within a week?");
    let mut agent = site.admin();
    let page = agent.get("/desk/tickets/1001");
    assert!(page.says("When to give a refund"), "{}", page.text());
    assert!(page.says("For agents. Customers cannot see this."));
    assert!(!page.body.contains("data-insert"), "{}", page.body);
    assert!(
        !agent
            .get("/desk/tickets/1001?insert=0")
            .between("id=\"reply\"", "</textarea>")
            .contains("quokka")
    );
}

#[test]
fn a_ticket_is_found_by_its_number() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut agent = site.admin();
    let found = agent.get("/desk/search?q=%231001");
    assert_eq!(found.header("location").as_deref(), Some("/desk/tickets/1001"));
}

#[test]
fn an_agent_who_has_not_seen_the_customers_last_message_is_told() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let ticket = ask(&mut customer, "How do I fold the map?");
    let mut agent = site.admin();
    let page = agent.get("/desk/tickets/1001");
    let (token, seen) =
        (page.form_token(), page.between("name=\"messages\" value=\"", "\"").to_owned());
    customer.post(&format!("{ticket}/replies"), &[("reply", "It is torn as well.")]);
    let reply = [("token", token.as_str()), ("messages", &seen), ("reply", "Along the line.")];
    let page = agent.post("/desk/tickets/1001/replies", &reply);
    assert!(page.status == 422 && page.says("The customer has written meanwhile"));
    assert!(page.says("It is torn as well.") && page.body.contains("Along the line."));
    let seen = page.between("name=\"messages\" value=\"", "\"").to_owned();
    let again = [("token", token.as_str()), ("messages", &seen), ("reply", "Along the line.")];
    assert_eq!(agent.post("/desk/tickets/1001/replies", &again).status, 303);
    // A note among the team is no different: it may rest on what holds no more.
    let page = agent.get("/desk/tickets/1001");
    let note = page.between("class=\"note-form\"", "</form>").to_owned();
    let (_, seen) = note.split_once("name=\"messages\" value=\"").expect("what was seen");
    let seen = seen.split('"').next().unwrap_or_default().to_owned();
    customer.post(&format!("{ticket}/replies"), &[("reply", "And wet.")]);
    let noted = [("token", token.as_str()), ("messages", &seen), ("note", "They fold maps.")];
    let page = agent.post("/desk/tickets/1001/notes", &noted);
    assert!(page.status == 422 && page.says("The customer has written meanwhile"));
    assert!(page.says("And wet.") && page.body.contains("They fold maps."), "{}", page.text());
}
