//! What the command bar of the desk finds, and for whom.

use super::first_day::{ask, solve};
use crate::harness::{Browser, Content, TestSite};

#[test]
fn tickets_are_found_by_number_and_by_words() {
    let site = TestSite::small();
    let mut customer = site.browser();
    ask(&mut customer, "How do I fold the tarpaulin?");
    ask(&mut customer, "Where did my second basket go?");
    let mut agent = site.admin();
    site.wait_for_index();
    for words in ["1001", "%231001", "tarp", "FOLD+tarpaulin", "tarpualin"] {
        let found = agent.get(&format!("/desk/commands?q={words}"));
        assert_eq!(found.status, 200);
        assert_eq!(found.header("cache-control").as_deref(), Some("no-store"));
        assert!(found.body.contains("\"/desk/tickets/1001\""), "{words}: {}", found.body);
        assert!(!found.body.contains("/desk/tickets/1002"), "{words}: {}", found.body);
    }
    assert!(!agent.get("/desk/commands?q=pauli").body.contains("/desk/tickets/"));
    assert!(!agent.get("/desk/commands?q=9999").body.contains("/desk/tickets/"));
}

#[test]
fn articles_for_agents_and_solved_tickets_are_found_as_well() {
    let site = TestSite::small();
    ask(&mut site.browser(), "Labels come out mirrored");
    let mut agent = site.admin();
    assert!(agent.get("/desk/commands?q=quokka").body.contains("/en/guidelines/refunds"));
    solve(&mut agent, 1001, "Switch off mirroring in the printer's own menu.");
    site.eventually("the solved ticket is found", || {
        agent.get("/desk/commands?q=mirroring+printer").body.contains("/desk/tickets/1001")
    });
}

#[test]
fn customers_are_found_by_name_and_address() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let token = agent.get("/desk/customers").form_token();
    let fields = [("token", &*token), ("name", "Lena Vogel"), ("email", "lena@example.com")];
    let made = agent.post("/desk/customers", &fields).header("location").expect("the customer");
    let id = made.rsplit('/').next().expect("an id").to_owned();
    for words in ["lena", "vog", "Vogel+len", "lena@exam"] {
        let found = agent.get(&format!("/desk/commands?q={words}"));
        assert!(found.body.contains(&format!("/desk/customers/{id}")), "{words}: {}", found.body);
        assert!(found.body.contains("Lena Vogel") && found.body.contains("lena@example.com"));
    }
    for words in ["l", "anna", "vogel+anna"] {
        assert!(!agent.get(&format!("/desk/commands?q={words}")).body.contains(&id), "{words}");
    }
    assert_eq!(site.browser().get("/desk/commands?q=lena").status, 303);
}

#[test]
fn tickets_opened_lately_are_named_again() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the tarpaulin?");
    let mut agent = site.admin();
    let found = agent.get("/desk/commands?recent=1001,77,nothing,,1001&lang=en");
    assert!(found.body.contains("fold the tarpaulin") && found.body.contains("Opened lately"));
}

#[test]
fn strangers_find_nothing_and_nobody_asks_without_end() {
    let site = TestSite::with_settings(Content::small(), &[("suggestions_per_minute", "5")]);
    ask(&mut site.browser(), "How do I fold the tarpaulin?");
    let refused = site.browser().get("/desk/commands?q=tarp&recent=1001");
    assert_eq!(refused.status, 303, "they are sent to sign in");
    assert!(!refused.body.contains("tarpaulin"));
    let page = site.browser().get("/en/");
    assert!(page.body.contains("id=\"command\"") && !page.body.contains("/desk"), "no way in");
    let mut agent = site.admin();
    let long = "y".repeat(4_000);
    assert_eq!(agent.get(&format!("/desk/commands?q={long}&recent={long}")).status, 200);
    let statuses: Vec<u16> = (0..8).map(|_| agent.get("/desk/commands?q=tarp").status).collect();
    assert_eq!(statuses.last(), Some(&429), "{statuses:?}");
}

#[test]
fn the_command_bar_leads_wherever_the_menu_leads() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let page = admin.get("/desk");
    let menu = page.between("<nav class=\"desk-nav\"", "</nav>").to_owned();
    let bar = page.between("<template>", "</template>").to_owned();
    for address in ["/desk/search", "/write", "/admin/people", "/admin/widget", "/desk/keys"] {
        let link = format!("href=\"{address}\"");
        assert!(bar.contains(&link) && menu.contains(&link), "{address} in {menu}{bar}");
    }
    assert!(bar.contains("/write/incident") && bar.contains("view=on_hold"), "{bar}");
    let mut agent = site.invited(&mut admin, "Bo", "agent");
    let page = agent.get("/desk");
    let bar = page.between("<template>", "</template>");
    assert!(bar.contains("/desk/keys"), "{bar}");
    for address in ["/write", "/admin/"] {
        assert!(!bar.contains(address), "an agent may not open {address}: {bar}");
    }
}

#[test]
fn after_solving_the_next_ticket_comes_up_with_the_way_back() {
    let site = TestSite::small();
    let mut customer = site.browser();
    ask(&mut customer, "The first question");
    ask(&mut customer, "The second question");
    let mut agent = site.admin();
    let to_next = |agent: &mut Browser, number: u64| {
        let token = agent.get(&format!("/desk/tickets/{number}")).form_token();
        let fields =
            [("token", token.as_str()), ("outcome", "nothing_applies"), ("resolution", "Said so.")];
        let answer = agent.post(&format!("/desk/tickets/{number}/resolution"), &fields);
        let next = agent.follow(&answer);
        (answer.header("location").unwrap_or_default(), next)
    };
    let (address, page) = to_next(&mut agent, 1001);
    assert_eq!(address, "/desk/tickets/1002?solved=1001");
    assert!(page.says("#1001 is solved.") && page.says("The second question"), "{}", page.text());
    let (address, page) = to_next(&mut agent, 1002);
    assert_eq!(address, "/desk?solved=1002");
    assert!(page.says("Nobody is waiting for us."), "{}", page.text());
    let undone = agent.post("/desk/tickets/1002/reopen", &[("token", &page.form_token())]);
    assert_eq!(undone.status, 303);
    assert!(agent.get("/desk").says("The second question"));
}

#[test]
fn the_queue_says_who_has_a_ticket_and_how_much_there_is() {
    let site = TestSite::with_settings(Content::small(), &[("asks_per_hour", "100")]);
    let mut customer = site.browser();
    for number in 0..52 {
        ask(&mut customer, &format!("Question {number}"));
    }
    let mut agent = site.admin();
    let token = agent.get("/desk/tickets/1001").form_token();
    agent.post("/desk/tickets/1001/handling", &[("token", &token), ("handling", "take")]);
    let queue = agent.get("/desk");
    assert!(queue.says("#1001 Question 0") && queue.says("Ada"), "{}", queue.text());
    assert!(queue.says("The first 50 of 52."), "{}", queue.text());
    assert!(agent.get("/desk?view=on_hold").says("Put a ticket on hold while"));
}
