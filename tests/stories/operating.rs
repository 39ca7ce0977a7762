//! What an operator sees: health, figures, a restart.

use super::first_day::{ask, solve};
use crate::harness::{Content, TestSite};

#[test]
fn health_and_figures() {
    let site = TestSite::small();
    let mut browser = site.browser();
    assert_eq!(browser.get("/health/live").status, 200);
    assert_eq!(browser.get("/health/ready").status, 200);
    browser.get("/en/account/password");
    let figures = browser.get("/metrics").body;
    assert!(figures.contains("answerdesk_articles 3"), "{figures}");
    assert!(figures.contains("answerdesk_requests_total{route=\"article\",status=\"200\"} 1"));
    assert!(figures.contains("answerdesk_index_lag_events 0"), "{figures}");
    assert!(figures.ends_with("# EOF\n"));
}

#[test]
fn figures_are_not_for_strangers() {
    let settings = [("trusted_proxies", "127.0.0.1"), ("metrics_from", "10.1.0.0/16,::1")];
    let site = TestSite::with_settings(Content::small(), &settings);
    for (from, status) in [("203.0.113.9", 404), ("10.1.2.3", 200)] {
        let mut browser = site.browser();
        browser.headers.push(("x-forwarded-for", from.to_owned()));
        assert_eq!(browser.get("/metrics").status, status, "{from}");
    }
    assert_eq!(site.browser().get("/metrics").status, 404, "the proxy itself");
}

#[test]
fn it_is_not_ready_while_the_index_cannot_follow() {
    let site = TestSite::small();
    site.eventually("it says why not", || {
        site.desk.set_index_trouble(Some("the disk is full".to_owned()));
        let answer = site.browser().get("/health/ready");
        answer.status == 503 && answer.body.contains("the disk is full")
    });
    site.eventually("it recovers", || site.browser().get("/health/ready").status == 200);
}

#[test]
fn a_fault_in_a_job_ends_one_round_only() {
    let outcome = answerdesk::jobs::stop::guarded(|| -> u8 { panic!("an unforeseen {}", 7) });
    let error = outcome.expect_err("a panic");
    assert_eq!(error.to_string(), "a fault of the program: an unforeseen 7");
    assert_eq!(answerdesk::jobs::stop::guarded(|| 5).expect("no panic"), 5);
}

#[test]
fn everything_is_there_after_a_restart() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let ticket = ask(&mut customer, "The label printer prints in mirror writing");
    solve(&mut site.admin(), 1001, "Switch off mirror in its menu.");
    let (data, content) = site.stop();
    let site = TestSite::on(data, content, &[]);
    assert!(site.set_up.is_none(), "there is an account: no link");
    assert!(site.browser().get(&ticket).says("This question is solved"));
    let mut agent = site.browser();
    let fields = [("email", "ada@example.com"), ("password", "a long enough password")];
    agent.post("/sign-in", &fields);
    assert!(agent.get("/desk/search?q=mirror").says("The label printer"));
}

#[test]
fn a_page_that_the_browser_has_is_not_sent_again() {
    let site = TestSite::small();
    let mut browser = site.browser();
    let first = browser.get("/en/account/password");
    browser.headers.push(("if-none-match", first.header("etag").expect("an etag")));
    let again = browser.get("/en/account/password");
    assert_eq!(again.status, 304);
    site.content.write("en/account/password.md", "# Change your password\n\nNew text.\n");
    site.eventually("the new one is sent", || browser.get("/en/account/password").status == 200);
}
