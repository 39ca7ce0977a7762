//! Nothing tells a customer that a page for agents, a draft or a ticket exists.

use answerdesk::store::Position;

use super::first_day::{ask, solve};
use crate::harness::{Content, TestSite};

#[test]
fn pages_for_agents_are_found_by_agents_only() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let mut agent = site.admin();
    for address in ["/search?q=quokka&lang=en", "/suggest?q=quok&lang=en"] {
        let seen = customer.get(address);
        assert!(!seen.body.contains("refund"), "{}", seen.body);
        let seen = agent.get(address);
        assert!(seen.body.contains("refund"), "{}", seen.body);
    }
    for address in ["/en/guidelines/refunds", "/en/guidelines"] {
        let missing = customer.get("/en/guidelines/nothing");
        let hidden = customer.get(address);
        assert_eq!(hidden.status, 404);
        assert_eq!(hidden.text(), missing.text(), "a hidden page is like none");
        assert_eq!(agent.get(address).status, 200);
    }
    assert!(!customer.get("/en/").says("Guidelines"));
    assert!(customer.get("/en/").says("Search 2 answers"), "counts too");
    assert!(agent.get("/en/").says("Search 3 answers"));
}

#[test]
fn a_misspelling_is_never_put_right_with_a_word_from_a_private_page() {
    let site = TestSite::small();
    assert!(!site.browser().get("/search?q=quoka&lang=en").body.contains("quokka"));
    assert!(site.admin().get("/search?q=quoka&lang=en").body.contains("quokka"));
}

#[test]
fn drafts_are_seen_by_editors_only_and_found_by_nobody() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Jonas", "agent");
    assert_eq!(site.browser().get("/en/account/passkeys").status, 404);
    assert_eq!(agent.get("/en/account/passkeys").status, 404);
    assert!(admin.get("/en/account/passkeys").says("A draft. Only editors see it."));
    assert!(!admin.get("/search?q=zebrafish&lang=en").says("Passkeys"));
}

#[test]
fn solved_tickets_are_never_shown_to_customers() {
    let site = TestSite::small();
    let mut customer = site.browser();
    ask(&mut customer, "The axolotl counter overflows at night");
    let mut agent = site.admin();
    solve(&mut agent, 1001, "Feed the axolotl before midnight.");
    site.eventually("agents find it", || {
        agent.get("/desk/search?q=axolotl").says("The axolotl counter")
    });
    for address in ["/search?q=axolotl&lang=en", "/suggest?q=axol&lang=en", "/search?q=axoltl"] {
        // The customer finds their own question, and nothing of how it was solved.
        assert!(!site.browser().get(address).body.contains("counter"), "{address}");
        assert!(!customer.get(address).body.contains("midnight"), "{address}");
    }
    let part = customer.post("/ask/answers", &[("question", "axolotl counter"), ("lang", "en")]);
    assert!(!part.body.contains("midnight"));
    assert_eq!(customer.get("/desk/tickets/1001").status, 303, "to the sign-in page");
    assert_eq!(customer.get("/t/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").status, 404);
}

#[test]
fn notes_never_reach_the_customer() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let ticket = ask(&mut customer, "Is the blue one coming back?");
    let mut agent = site.admin();
    let token = agent.get("/desk/tickets/1001").form_token();
    let note = [("token", token.as_str()), ("note", "He asks each week, be kind")];
    assert_eq!(agent.post("/desk/tickets/1001/notes", &note).status, 303);
    assert!(agent.get("/desk/tickets/1001").says("Note, not sent to the customer"));
    assert!(!customer.get(&ticket).body.contains("be kind"));
}

#[test]
fn a_picture_is_seen_by_those_who_see_a_page_that_shows_it() {
    let content = Content::small()
        .with("en/guidelines/map.md", "---\naudience: agents\n---\n![The map](map.svg)\n")
        .with("en/guidelines/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        .with("en/account/gear.md", "![The gear](gear.png)\n")
        .with("en/account/gear.png", "not really a picture");
    let site = TestSite::over(content);
    let mut customer = site.browser();
    assert_eq!(customer.get("/pictures/en/account/gear.png").status, 200);
    assert_eq!(customer.get("/pictures/en/guidelines/map.svg").status, 404);
    let map = site.admin().get("/pictures/en/guidelines/map.svg");
    assert_eq!(map.status, 200);
    assert!(map.header("content-security-policy").is_some_and(|csp| csp.contains("sandbox")));
    for escape in ["/pictures/../Cargo.toml", "/pictures/%2e%2e/x.png", "/theme/x/../../a"] {
        assert_ne!(customer.get(escape).status, 200, "{escape}");
    }
}

#[test]
fn a_public_page_never_links_to_a_private_one() {
    let content =
        Content::small().with("en/account/back.md", "[Refunds](../guidelines/refunds.md)\n");
    let site = TestSite::over(content);
    let page = site.browser().get("/en/account/back");
    assert!(page.says("Refunds") && !page.body.contains("/en/guidelines/refunds"));
}

#[test]
fn of_a_search_whose_answer_is_opened_only_stems_of_what_was_meant_are_kept() {
    let site = TestSite::small();
    let results = "/search?q=Change+my+pasword+omid@example.com+47114711&lang=en";
    let mut customer = site.browser();
    assert!(customer.get(results).says("Change your password"));
    customer.click(results, "/en/account/password");
    let log = || {
        let changes = site.desk.store.changes(Position::default(), 100).expect("a log");
        changes.iter().map(|change| change.event.to_string()).collect::<String>()
    };
    site.eventually("it is kept", || log().contains("answer_opened"));
    let kept = log();
    for private in ["omid", "4711", "pasword", "127.0.0.1", "Change", "http"] {
        assert!(!kept.contains(private), "{private} in {kept}");
    }
    assert!(kept.contains(r#""stems":["chang","my","password"]"#), "{kept}");
}
