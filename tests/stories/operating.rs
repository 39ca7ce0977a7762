//! What an operator sees: health, figures, a restart.

use super::first_day::{ask, solve};
use crate::harness::TestSite;

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
    assert!(figures.ends_with("# EOF\n"));
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
