//! What the team does with customers: finds them, writes down, links questions, joins records.

use crate::harness::{Browser, Content, Page, TestSite, act, ask_from, link_for, sign_in_as};

const OMID: &str = "omid@example.com";

/// Makes a record, and gives back the address of its page.
fn made(agent: &mut Browser, name: &str, email: &str) -> String {
    let token = agent.get("/desk/customers").form_token();
    let fields = [("token", token.as_str()), ("name", name), ("email", email)];
    let made = agent.post("/desk/customers", &fields);
    assert_eq!(made.status, 303, "{}", made.text());
    made.header("location").expect("the customer")
}

fn send(agent: &mut Browser, address: &str, fields: &[(&str, &str)]) -> Page {
    let token = agent.get("/desk/customers").form_token();
    let mut all = vec![("token", token.as_str())];
    all.extend_from_slice(fields);
    agent.post(address, &all)
}

fn id(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or_default()
}

#[test]
fn an_address_that_an_agent_writes_down_opens_nothing() {
    let site = TestSite::small();
    let mut agent = site.admin();
    ask_from(&mut site.browser(), OMID, "The parrot speaks only Latin");
    let customer = made(&mut agent, "Omid Rezaei", OMID);
    let page = agent.get(&customer);
    assert!(page.says("not proved") && page.says("No question is theirs yet."), "{}", page.text());
    assert!(page.says("Others who gave one of these addresses") && page.says("#1001"));
    let ticket = agent.get("/desk/tickets/1001");
    assert!(
        ticket.says("It is not known whose question this is. Omid Rezaei"),
        "{}",
        ticket.text()
    );

    // Its holder asks for a link without an agent naming the record: they begin anew.
    let mut omid = site.browser();
    sign_in_as(&mut omid, &mut agent, OMID);
    assert!(omid.get("/questions").body.contains("parrot"));
    assert!(!agent.get(&customer).says("Questions #"), "the record of the agent is another one");
    let taken = send(&mut agent, "/desk/customers", &[("name", "X"), ("email", OMID)]);
    assert!(taken.status == 422 && taken.says("Another customer has proved this address"));
}

#[test]
fn a_link_that_an_agent_makes_for_a_record_proves_its_address() {
    let site = TestSite::small();
    let mut agent = site.admin();
    ask_from(&mut site.browser(), OMID, "The parrot speaks only Latin");
    let customer = made(&mut agent, "Omid Rezaei", OMID);
    let page = send(&mut agent, &format!("{customer}/links"), &[("email", OMID)]);
    let link = format!("/questions/links/{}", page.between("/questions/links/", "<"));
    let mut omid = site.browser();
    assert!(!omid.get(&link).body.contains("name=\"name\""), "what they are called is known");
    assert_eq!(omid.post(&link, &[]).status, 303);
    assert!(omid.get("/questions?lang=en").says("Omid Rezaei"));
    let page = agent.get(&customer);
    assert!(page.says("proved Mar") || page.says("proved 2"), "{}", page.text());
    assert!(page.says("#1001 The parrot"), "{}", page.text());
    assert!(page.says("Sign-in link made for omid@example.com"));

    // Taking the address away ends what was opened with it.
    let gone = send(&mut agent, &format!("{customer}/addresses"), &[("remove", OMID)]);
    assert_eq!(gone.status, 303);
    assert!(omid.get("/questions?lang=en").says("See all your questions"));
    let none = send(&mut agent, &format!("{customer}/links"), &[("email", OMID)]);
    assert_eq!(none.status, 404);
}

#[test]
fn a_question_is_linked_and_unlinked_and_stays_so() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let mut omid = site.browser();
    sign_in_as(&mut omid, &mut agent, OMID);
    ask_from(&mut site.browser(), "work@example.com", "The ladder is one step short");
    ask_from(&mut site.browser(), OMID, "Somebody else typed my address");
    let found = agent.get("/desk/customers?q=omid&for=1001");
    assert!(found.says("Choose the customer whose question #1001 is."), "{}", found.text());
    assert!(found.body.contains("value=\"work@example.com\""), "what was given stands in the form");
    let omids = found.between("name=\"customer\" value=\"", "\"").to_owned();
    assert_eq!(act(&mut agent, 1001, "customer", &[("customer", &omids)]), 303);
    assert!(omid.get("/questions?lang=en").says("The ladder"));
    let ticket = agent.get("/desk/tickets/1001");
    assert!(ticket.says("Customer: nobody → omid"), "the history tells it: {}", ticket.text());
    assert_eq!(act(&mut agent, 1001, "customer", &[("customer", &omids)]), 303);
    assert_eq!(agent.get("/desk/tickets/1001").text().matches("nobody → omid").count(), 1);

    sign_in_as(&mut omid, &mut agent, OMID);
    assert!(omid.get("/questions?lang=en").says("Somebody else typed"));
    assert_eq!(act(&mut agent, 1002, "customer", &[("customer", "")]), 303);
    assert!(!omid.get("/questions?lang=en").says("Somebody else typed"));
    sign_in_as(&mut omid, &mut agent, OMID);
    assert!(!omid.get("/questions?lang=en").says("Somebody else typed"), "what was said stays so");
    assert_eq!(act(&mut agent, 1002, "customer", &[("customer", &"a".repeat(32))]), 404);
    let begun = send(
        &mut agent,
        "/desk/customers",
        &[("name", "Lena"), ("email", "lena@example.com"), ("for", "1002")],
    );
    assert_eq!(begun.header("location").as_deref(), Some("/desk/tickets/1002"));
    assert!(agent.get("/desk/tickets/1002").says("Customer Lena"));
}

#[test]
fn two_records_become_one_after_a_page_that_says_so() {
    let site = TestSite::small();
    let mut agent = site.admin();
    for email in [OMID, "work@example.com"] {
        ask_from(&mut site.browser(), email, &format!("Asked from {email}"));
    }
    let (mut home, mut work) = (site.browser(), site.browser());
    sign_in_as(&mut home, &mut agent, OMID);
    sign_in_as(&mut work, &mut agent, "work@example.com");
    let page = |agent: &mut Browser, words: &str| {
        let list = agent.get(&format!("/desk/customers?q={words}"));
        format!("/desk/customers/{}", list.between("/desk/customers/", "\""))
    };
    let (one, two) = (page(&mut agent, "omid"), page(&mut agent, "work@"));
    let choose = agent.get(&format!("/desk/customers?join={}", id(&one)));
    assert!(choose.body.contains(&format!("{one}/merge?into={}", id(&two))), "{}", choose.body);
    let asked = agent.get(&format!("{one}/merge?into={}", id(&two)));
    assert!(asked.says("omid and work become one customer.") && asked.says("cannot be undone"));
    assert!(asked.says("Asked from omid@example.com") && asked.says("1 question"));
    let itself = send(&mut agent, &format!("{one}/merge"), &[("into", id(&one))]);
    assert_eq!(itself.status, 422);
    let open = link_for(&mut agent, OMID);
    let joined = send(&mut agent, &format!("{one}/merge"), &[("into", id(&two))]);
    assert_eq!(joined.header("location").as_deref(), Some(two.as_str()));
    for browser in [&mut home, &mut work] {
        let list = browser.get("/questions?lang=en");
        assert!(list.says("Asked from omid@") && list.says("Asked from work@"), "{}", list.text());
    }
    assert_eq!(agent.get(&one).header("location").as_deref(), Some(two.as_str()));
    let kept = agent.get(&two);
    assert!(kept.says("Joined with the record of omid") && kept.says(OMID), "{}", kept.text());
    assert_eq!(agent.get("/desk/customers?q=omid").body.matches("data-open").count(), 1);
    let mut third = site.browser();
    assert_eq!(third.post(&open, &[]).status, 303, "a link that was made before leads on");
    assert!(third.get("/questions?lang=en").says("Asked from work@"));
}

#[test]
fn only_leads_give_tiers_and_only_those_that_there_are() {
    let policies = "[[department]]\nname = \"support\"\n[[tier]]\nname = \"gold\"\n";
    let site = TestSite::over(Content::small().with("policies.toml", policies));
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Jonas", "agent");
    let mut lead = site.invited(&mut admin, "Reza", "lead");
    let mut omid = site.browser();
    ask_from(&mut omid, OMID, "The parrot speaks only Latin");
    sign_in_as(&mut omid, &mut agent, OMID);
    let list = agent.get("/desk/customers?q=omid");
    let customer = format!("/desk/customers/{}", list.between("/desk/customers/", "\""));
    assert!(!agent.get(&customer).body.contains("name=\"tier\""));
    assert!(lead.get(&customer).body.contains("name=\"tier\""));
    let edit = format!("{customer}/edit");
    let fields = |tier: &'static str| {
        [("name", "Omid"), ("customer-lang", "fa"), ("notes", "Likes tea"), ("tier", tier)]
    };
    assert_eq!(send(&mut agent, &edit, &fields("gold")).status, 403);
    assert_eq!(send(&mut agent, &edit, &fields("gold")[..3]).status, 303);
    assert_eq!(send(&mut lead, &edit, &fields("tin")).status, 409);
    assert_eq!(send(&mut lead, &edit, &fields("gold")).status, 303);
    let ticket = agent.get("/desk/tickets/1001");
    assert!(ticket.says("Tier: – → gold"), "it counts at once: {}", ticket.text());
    assert!(ticket.says("Likes tea") && !omid.get("/questions").body.contains("tea"));
    assert_eq!(send(&mut agent, &edit, &fields("gold")[..3]).status, 303, "it stays");
    assert!(agent.get(&customer).text().to_lowercase().contains("gold"));
    let long = "x".repeat(1_001);
    let fields = [("name", "Omid"), ("customer-lang", "fa"), ("notes", long.as_str())];
    let page = send(&mut agent, &edit, &fields);
    assert!(page.status == 422 && page.body.contains(&long), "what was typed is kept");
}
