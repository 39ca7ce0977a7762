//! An address that somebody merely typed proves nothing: it joins no history and shows none.

use std::cell::Cell;

use crate::harness::{Browser, Content, TestSite, act, ask_from, link_for, sign_in_as};

const OMID: &str = "omid@example.com";

/// What a browser is told when it asks for a link.
fn told(browser: &mut Browser, email: &str, lang: &str) -> (u16, Option<String>, String) {
    let asked = browser.post(&format!("/questions/links?lang={lang}"), &[("email", email)]);
    let page = browser.follow(&asked);
    (asked.status, asked.header("location"), page.body)
}

#[test]
fn asking_for_a_link_tells_nothing_of_an_address() {
    let settings = [("trusted_proxies", "127.0.0.1")];
    let site = TestSite::with_settings(Content::small(), &settings);
    // Each asks from a household of their own.
    let households = Cell::new(0);
    let somebody = || {
        households.set(households.get() + 1);
        let mut browser = site.browser();
        browser.headers.push(("x-forwarded-for", format!("203.0.113.{}", households.get())));
        browser
    };
    let mut agent = site.admin();
    sign_in_as(&mut site.browser(), &mut agent, OMID);
    ask_from(&mut site.browser(), "typed@example.com", "Who am I?");
    for lang in ["en", "fa"] {
        let unknown = told(&mut somebody(), "nobody@example.com", lang);
        assert_eq!(unknown.0, 303);
        for known in [OMID, "typed@example.com", "ada@example.com"] {
            assert_eq!(told(&mut somebody(), known, lang), unknown, "{known} in {lang}");
        }
        assert!(!unknown.2.contains("@example.com"), "{}", unknown.2);
    }
}

#[test]
fn links_are_limited_loudly_for_a_household_and_quietly_for_an_address() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let mut stranger = site.browser();
    for _ in 0..5 {
        assert_eq!(stranger.post("/questions/links", &[("email", OMID)]).status, 303);
    }
    let page = stranger.post("/questions/links?lang=en", &[("email", OMID)]);
    assert_eq!(page.status, 429);
    assert!(page.says("too often") && page.body.contains(OMID), "{}", page.text());
    assert!(page.header("retry-after").is_some());
    assert_eq!(agent.get("/desk/customers").body.matches(OMID).count(), 4, "one row of it");
    let wrong = site.browser().post("/questions/links?lang=en", &[("email", "no address")]);
    assert_eq!(wrong.status, 422);
}

#[test]
fn a_stranger_who_types_a_known_address_learns_and_changes_nothing() {
    let site = TestSite::small();
    let mut agent = site.admin();
    ask_from(&mut site.browser(), OMID, "The parrot speaks only Latin");
    let mut omid = site.browser();
    sign_in_as(&mut omid, &mut agent, OMID);

    let seen = |email: &str, number: u64| {
        let mut stranger = site.browser();
        let ticket = ask_from(&mut stranger, email, "Does the canary sing at night?");
        let pages =
            [stranger.get(&format!("{ticket}?lang=en")), stranger.get("/questions?lang=fa")];
        let token = ticket.trim_start_matches("/t/").to_owned();
        pages.map(|page| {
            let number = format!("{number}");
            page.body.replace(&token, "TOKEN").replace(&number, "N").replace(email, "EMAIL")
        })
    };
    assert_eq!(seen(OMID, 1002), seen("nobody@example.com", 1003));

    let list = omid.get("/questions?lang=en");
    assert!(list.says("parrot") && !list.says("canary"), "{}", list.text());
    assert!(!omid.get("/questions?lang=en&q=canary").says("at night"));
    let ticket = agent.get("/desk/tickets/1002");
    assert!(ticket.says("It is not known whose question this is."), "{}", ticket.text());
    assert!(ticket.says("Others who gave this address The address was only typed."));
    assert!(!ticket.says("Earlier questions") && ticket.says("#1001"));
    let ticket = agent.get("/desk/tickets/1001");
    assert!(ticket.says("Others who gave this address") && !ticket.says("Earlier questions"));

    // Coming again with a link proves the address again: then what gave it before is joined.
    sign_in_as(&mut omid, &mut agent, OMID);
    assert!(omid.get("/questions?lang=en").says("canary"));
    assert!(agent.get("/desk/tickets/1001").says("Earlier questions #1002"));
}

#[test]
fn a_customer_sees_only_theirs_and_never_a_note() {
    let site = TestSite::small();
    let mut agent = site.admin();
    ask_from(&mut site.browser(), OMID, "The parrot speaks only Latin");
    ask_from(&mut site.browser(), "lena@example.com", "My parrot is a canary");
    assert_eq!(act(&mut agent, 1001, "notes", &[("note", "A known joker")]), 303);
    let (mut omid, mut lena) = (site.browser(), site.browser());
    sign_in_as(&mut omid, &mut agent, OMID);
    sign_in_as(&mut lena, &mut agent, "lena@example.com");
    for lang in ["en", "el", "fa", "te"] {
        for address in ["/questions?", "/questions?q=parrot&", "/search?q=parrot&"] {
            let (his, hers) = (
                omid.get(&format!("{address}lang={lang}")),
                lena.get(&format!("{address}lang={lang}")),
            );
            assert!(his.body.contains("speaks only Latin") && !his.body.contains("canary"));
            assert!(hers.body.contains("canary") && !hers.body.contains("Latin"));
            assert!(!his.body.contains("joker"));
        }
    }
    assert!(omid.get("/questions?lang=en&q=joker").says("None of your questions"));
    // Nobody's cookie opens the desk, and a link is of no use to whoever has it a second time.
    assert_eq!(omid.get("/desk").status, 303);
    let link = link_for(&mut agent, "lena@example.com");
    assert_eq!(omid.post(&link, &[]).status, 303, "the holder of the link becomes Lena");
    assert!(!omid.get("/questions").body.contains("Latin"));
    assert_eq!(lena.post(&link, &[]).status, 404);
}

#[test]
fn forms_of_other_sites_sign_nobody_in_or_out() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let mut omid = site.browser();
    sign_in_as(&mut omid, &mut agent, OMID);
    let link = link_for(&mut agent, "lena@example.com");
    omid.headers.push(("sec-fetch-site", "cross-site".to_owned()));
    for address in [link.as_str(), "/questions/sign-out", "/questions/sessions", "/questions/links"]
    {
        assert_eq!(omid.post(address, &[("session", "others")]).status, 403, "{address}");
    }
    omid.headers.pop();
    assert!(omid.get("/questions?lang=en").says(OMID));
}

#[test]
fn questions_that_are_answered_together_tell_nothing_of_each_other() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let (mut omid, mut lena) = (site.browser(), site.browser());
    let omids = ask_from(&mut omid, OMID, "The parrot speaks only Latin");
    ask_from(&mut lena, "lena@example.com", "My bird is learned beyond belief");
    sign_in_as(&mut omid, &mut agent, OMID);
    sign_in_as(&mut lena, &mut agent, "lena@example.com");
    assert_eq!(act(&mut agent, 1002, "merge", &[("into", "1001")]), 303);
    let stands = |browser: &mut Browser, state: &str| {
        let page = browser.get(&format!("/questions?lang=en&state={state}"));
        page.body.contains("/t/")
    };
    for browser in [&mut omid, &mut lena] {
        assert!(stands(browser, "us") && !stands(browser, "solved"), "merging changes nothing");
    }
    site.clock.advance(jiff::SignedDuration::from_hours(1));
    assert_eq!(act(&mut agent, 1001, "replies", &[("reply", "Try Esperanto with it.")]), 303);
    site.clock.advance(jiff::SignedDuration::from_hours(1));
    let wrote = omid.post(&format!("{omids}/replies"), &[("reply", "It asks for Virgil now.")]);
    assert_eq!(wrote.status, 303);
    assert!(stands(&mut omid, "us") && !stands(&mut omid, "you"));
    assert!(stands(&mut lena, "you") && !stands(&mut lena, "us") && !stands(&mut lena, "solved"));
    assert!(lena.get("/questions?lang=en&q=esperanto").says("My bird"), "what was sent to her");
    for word in ["virgil", "latin"] {
        let page = lena.get(&format!("/questions?lang=en&q={word}"));
        assert!(page.says("None of your questions"), "{word}: {}", page.text());
    }
}
