//! Tickets that are merged, split and passed on, as everybody sees them.

use jiff::SignedDuration;

use crate::harness::{Browser, TestSite, act, ask, person, solve};

/// Two customers who ask about the same thing, and the links of their tickets.
fn two(site: &TestSite) -> [(Browser, String); 2] {
    ["The paper map of Athens is torn", "My map of Athens got wet"].map(|question| {
        let mut customer = site.browser();
        let link = ask(&mut customer, question);
        (customer, link)
    })
}

#[test]
fn two_customers_are_answered_as_one_and_each_sees_only_their_own() {
    let site = TestSite::small();
    let [(mut torn, torn_link), (mut wet, wet_link)] = two(&site);
    let mut agent = site.admin();
    let choose = agent.get("/desk/tickets/1001/merge");
    assert!(choose.says("My map of Athens got wet") && choose.says("Gave the same address"));
    let none = agent.get("/desk/tickets/1001/merge?into=%2399");
    assert!(none.status == 422 && none.says("There is no ticket with this number"));
    let both = agent.get("/desk/tickets/1001/merge?into=%231002");
    assert!(
        both.says("is torn") && both.says("got wet") && both.says("For a day it can be undone")
    );

    // The line moves on, as it does when anybody further ahead is answered.
    let but_for_place =
        |text: &str| text.replace("1 question is answered before yours.", "You are next.");
    let (before, other) = (torn.get(&torn_link).text(), wet.get(&wet_link).text());
    assert_eq!(act(&mut agent, 1001, "merge", &[("into", "1002")]), 303);
    assert_eq!(torn.get(&torn_link).text(), before, "nothing tells of the merge");
    assert_eq!(wet.get(&wet_link).text(), but_for_place(&other));
    let queue = agent.get("/desk").text();
    assert!(queue.contains("got wet") && !queue.contains("is torn"), "{queue}");
    assert!(!agent.get("/desk?view=resolved").says("is torn"));
    let merged = agent.get("/desk/tickets/1001");
    assert!(
        merged.says("Merged: it is answered on #1002") && !merged.body.contains("id=\"reply\"")
    );
    let page = agent.get("/desk/tickets/1002");
    assert!(page.says("from #1001") && page.says("The paper map of Athens is torn"));
    assert!(page.says("This goes to:") && page.says("Send to 2 customers"), "{}", page.text());
    site.eventually("the search finds the one by the words of the other", || {
        let found = agent.get("/desk/search?q=torn+paper").text();
        found.contains("got wet") && !found.contains("#1001")
    });

    site.clock.advance(SignedDuration::from_mins(5));
    assert_eq!(act(&mut agent, 1002, "notes", &[("note", "Both are from the shop")]), 303);
    assert_eq!(act(&mut agent, 1002, "replies", &[("reply", "We send a new one.")]), 303);
    for (customer, link, own, not_own) in
        [(&mut torn, &torn_link, "torn", "wet"), (&mut wet, &wet_link, "wet", "torn")]
    {
        let page = customer.get(link);
        assert!(page.says("We send a new one.") && page.says(own) && page.says("Waiting for you"));
        assert!(!page.body.contains(not_own) && !page.body.contains("from the shop"), "{own}");
    }
    site.clock.advance(SignedDuration::from_mins(5));
    let other = wet.get(&wet_link).text();
    let sent = torn.post(&format!("{torn_link}/replies"), &[("reply", "Is it on its way?")]);
    assert_eq!(sent.header("location"), Some(format!("{torn_link}#m-2")), "the third on the page");
    assert!(torn.get(&torn_link).says("Waiting for us"));
    assert_eq!(wet.get(&wet_link).text(), other, "the other one learns nothing of it");
    assert!(agent.get("/desk").says("got wet"), "it waits again");
    assert!(agent.get("/desk/tickets/1002").says("Is it on its way?"));
}

#[test]
fn who_answers_one_is_told_what_the_other_wrote_meanwhile() {
    let site = TestSite::small();
    let [(mut torn, torn_link), _] = two(&site);
    let mut agent = site.admin();
    assert_eq!(act(&mut agent, 1001, "merge", &[("into", "1002")]), 303);
    let page = agent.get("/desk/tickets/1002");
    let (token, seen) =
        (page.form_token(), page.between("name=\"messages\" value=\"", "\"").to_owned());
    site.clock.advance(SignedDuration::from_mins(1));
    torn.post(&format!("{torn_link}/replies"), &[("reply", "It is only half a map.")]);
    let reply = [("token", token.as_str()), ("messages", &seen), ("reply", "We send a new one.")];
    let page = agent.post("/desk/tickets/1002/replies", &reply);
    assert!(page.status == 422 && page.says("The customer has written meanwhile"));
    assert!(page.says("It is only half a map.") && page.body.contains("We send a new one."));
}

#[test]
fn solved_for_one_is_not_solved_for_the_other() {
    let site = TestSite::small();
    let [(mut torn, torn_link), (mut wet, wet_link)] = two(&site);
    let mut agent = site.admin();
    assert_eq!(act(&mut agent, 1001, "merge", &[("into", "1002")]), 303);
    site.clock.advance(SignedDuration::from_mins(1));
    let other = wet.get(&wet_link).text();
    assert_eq!(torn.post(&format!("{torn_link}/accept"), &[]).status, 303);
    assert!(torn.get(&torn_link).says("Solved") && wet.get(&wet_link).text() == other);
    assert!(agent.get("/desk").says("got wet"), "the other one waits still");
    assert_eq!(wet.post(&format!("{wet_link}/accept"), &[]).status, 303);
    assert!(agent.get("/desk?view=resolved").says("got wet"), "now it is solved for both");
    site.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(torn.post(&format!("{torn_link}/reopen"), &[]).status, 303);
    assert!(torn.get(&torn_link).says("Waiting for us") && wet.get(&wet_link).says("Solved"));
    site.clock.advance(SignedDuration::from_mins(1));
    solve(&mut agent, 1002, "A new map was sent.");
    assert!(torn.get(&torn_link).says("Solved"));
    assert_eq!(act(&mut agent, 1001, "unmerge", &[]), 303);
    assert!(agent.get("/desk").says("is torn"), "alone again, it waits as before");
}

#[test]
fn a_part_is_answered_in_a_ticket_of_its_own() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let link = ask(&mut customer, "The map is torn");
    site.clock.advance(SignedDuration::from_mins(5));
    let part = "And where is my invoice?";
    assert_eq!(customer.post(&format!("{link}/replies"), &[("reply", part)]).status, 303);
    let mut agent = site.admin();
    assert_eq!(act(&mut agent, 1001, "split", &[("message", "0")]), 422, "that is the ticket");
    assert_eq!(act(&mut agent, 1001, "split", &[("message", "1")]), 303);
    assert_eq!(act(&mut agent, 1001, "split", &[("message", "1")]), 422, "only once");
    let new = agent.get("/desk/tickets/1002");
    assert!(new.says(part) && new.says("Began with a message of #1001"), "{}", new.text());
    assert!(agent.get("/desk/tickets/1001").says("Goes on in #1002"));
    let page = customer.get(&link);
    assert!(page.says("We answer this part in #1002"), "{}", page.text());
    let there = page.between("<p class=\"event\"><a href=\"", "\"").to_owned();
    assert!(customer.get(&there).says(part) && there.starts_with("/t/"));
}

#[test]
fn a_ticket_is_offered_with_a_note_and_accepted_from_the_queue() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let link = ask(&mut customer, "The map is torn");
    let mut admin = site.admin();
    let mut bea = site.invited(&mut admin, "Bea", "agent");
    let page = admin.get("/desk/tickets/1001/hand-over");
    assert!(page.says("Bea") && page.says("Note for who takes over"));
    let to = format!("person/{}", person(&site, "Bea").id);
    assert_eq!(act(&mut admin, 1001, "hand-over", &[("to", &to)]), 422, "a note is needed");
    let note = [("to", to.as_str()), ("note", "Wants a new map, has the receipt.")];
    assert_eq!(act(&mut admin, 1001, "hand-over", &note), 303);
    let queue = bea.get("/desk");
    assert!(queue.says("Offered to you") && queue.says("has the receipt"), "{}", queue.text());
    assert!(admin.get("/desk/tickets/1001").says("Taken by Ada"));
    assert_eq!(act(&mut bea, 1001, "offer", &[("answer", "accept")]), 303);
    assert!(bea.get("/desk/tickets/1001").says("Taken by Bea"));
    assert!(!bea.get("/desk").says("Offered to you"));
    let page = customer.get(&link);
    assert!(!page.body.contains("receipt.") && !page.body.contains("Bea"), "the team's own matter");
    // An agent offers only what is theirs, and gives nothing to others.
    let mut cem = site.invited(&mut admin, "Cem", "agent");
    assert_eq!(act(&mut cem, 1001, "hand-over", &note), 422);
    assert_eq!(act(&mut cem, 1001, "assignment", &note), 403);
    let lead = person(&site, "Ada").id;
    assert_eq!(act(&mut admin, 1001, "assignment", &[("to", &format!("person/{lead}"))]), 303);
    assert!(bea.get("/desk/tickets/1001").says("Taken by Ada"));
}

#[test]
fn a_lead_is_asked_takes_the_ticket_and_ends_it() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let link = ask(&mut customer, "The map is torn");
    let mut admin = site.admin();
    let mut bea = site.invited(&mut admin, "Bea", "agent");
    assert_eq!(act(&mut bea, 1001, "escalation", &[("reason", "  ")]), 422);
    let reason = [("reason", "They want to speak to the boss.")];
    assert_eq!(act(&mut bea, 1001, "escalation", &reason), 303);
    assert!(bea.get("/desk?view=escalated").says("The map is torn"));
    let page = bea.get("/desk/tickets/1001");
    assert!(page.says("A lead is to see this ticket") && page.says("speak to the boss"));
    assert_eq!(act(&mut bea, 1001, "escalation/end", &[("ending", "Fine now")]), 403);
    assert_eq!(act(&mut admin, 1001, "escalation/take", &[]), 303);
    assert!(bea.get("/desk/tickets/1001").says("Ada looks after it"));
    assert_eq!(act(&mut admin, 1001, "escalation/end", &[("ending", "I called them.")]), 303);
    assert!(!bea.get("/desk?view=escalated").says("The map is torn"));
    let page = customer.get(&link);
    assert!(!page.body.contains("boss") && !page.body.contains("called"));
}
