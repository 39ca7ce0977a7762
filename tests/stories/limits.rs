//! What a stranger can send has a limit, and the limit says when to come back.

use super::first_day::ask;
use crate::harness::{Content, TestSite};

#[test]
fn questions_sent_too_often_are_refused_with_a_time() {
    let site = TestSite::with_settings(Content::small(), &[("asks_per_hour", "2")]);
    let mut customer = site.browser();
    ask(&mut customer, "First question about nothing known");
    ask(&mut customer, "Second question about nothing known");
    let id = customer.get("/ask?lang=en").ask();
    let fields = [("ask", id.as_str()), ("question", "Third"), ("seen", "1")];
    let refused = customer.post("/ask?lang=en", &fields);
    assert_eq!(refused.status, 429);
    assert!(refused.header("retry-after").is_some() && refused.says("again in 30 minutes"));
    assert!(refused.between("id=\"question\"", "</textarea>").contains("Third"), "it is kept");
}

#[test]
fn a_proxy_is_believed_only_if_it_is_named() {
    let settings = [("asks_per_hour", "1"), ("trusted_proxies", "127.0.0.1")];
    let site = TestSite::with_settings(Content::small(), &settings);
    for address in ["203.0.113.7", "203.0.113.8"] {
        let mut customer = site.browser();
        customer.headers.push(("x-forwarded-for", format!("10.1.1.1, {address}")));
        ask(&mut customer, "Everyone has their own limit here");
    }
    let site = TestSite::with_settings(Content::small(), &[("searches_per_minute", "1")]);
    let mut customer = site.browser();
    customer.headers.push(("x-forwarded-for", "203.0.113.9".to_owned()));
    assert_eq!(customer.get("/search?q=one").status, 200);
    customer.headers.push(("x-forwarded-for", "203.0.113.10".to_owned()));
    assert_eq!(customer.get("/search?q=two").status, 429, "a made-up address changes nothing");
}

#[test]
fn a_form_that_is_too_large_is_refused() {
    let site = TestSite::small();
    let huge = "x".repeat(400_000);
    let refused = site.browser().post("/ask?lang=en", &[("question", &huge), ("seen", "1")]);
    assert_eq!(refused.status, 413);
    assert!(refused.says("The text is too long"));
}

#[test]
fn forms_from_other_sites_are_refused() {
    let site = TestSite::small();
    let settings = [("base_url", "https://help.example.com")];
    let behind_proxy = TestSite::with_settings(Content::small(), &settings);
    let mut customer = behind_proxy.browser();
    customer.headers.push(("origin", "https://help.example.com".to_owned()));
    let fields = [("question", "Hello there"), ("seen", "1")];
    assert_eq!(customer.post("/ask?lang=en", &fields).status, 303, "our own name is not foreign");
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let mut customer = site.browser();
        customer.headers.push((name, value.to_owned()));
        let refused = customer.post("/ask?lang=en", &[("question", "Hello there"), ("seen", "1")]);
        assert_eq!(refused.status, 403, "{name}");
    }
}

#[test]
fn a_form_of_the_desk_needs_the_token_of_its_session() {
    let site = TestSite::small();
    ask(&mut site.browser(), "A question to be answered");
    let mut agent = site.admin();
    for token in ["", "0000"] {
        let fields = [("token", token), ("reply", "Hello")];
        assert_eq!(agent.post("/desk/tickets/1001/replies", &fields).status, 403);
    }
    assert!(!agent.get("/desk/tickets/1001").says("Hello"));
}

#[test]
fn odd_addresses_and_queries_get_a_page() {
    let site = TestSite::small();
    let long = "a".repeat(3_000);
    for address in [
        "/search?q=%00%ff%fe&lang=zz",
        "/search?q=(((AND%20OR%20*%20~%20%22&page=-1",
        "/search?q=a&page=99999999999999999999",
        &format!("/search?q={long}"),
        "/suggest?q=%F0%9F%92%A9",
        "/desk?view=nothing&after=%2e%2e",
        "/t/..%2f..%2fetc",
        "/en/%2e%2e/%2e%2e/etc/passwd",
        "/xx/",
        "//en/",
    ] {
        let page = site.browser().get(address);
        assert!(page.status < 500, "{address}: {}", page.status);
    }
}

#[test]
fn the_head_of_a_page_can_be_looked_at_alone() {
    let site = TestSite::small();
    for address in ["/en/", "/en/account/password", "/search?q=invoice", "/health/live"] {
        let head = site.browser().head(address);
        assert!(head.status == 200 && head.body.is_empty(), "{address}: {}", head.status);
    }
}

#[test]
fn every_page_carries_what_protects_the_browser() {
    let site = TestSite::small();
    for address in ["/en/", "/en/account/password", "/search?q=x", "/ask", "/nothing", "/sign-in"] {
        let page = site.browser().get(address);
        let policy = page.header("content-security-policy").expect("a policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"));
        assert_eq!(page.header("x-content-type-options").as_deref(), Some("nosniff"));
        assert!(!page.body.contains("style=\"") && !page.body.contains("onclick"), "{address}");
    }
}
