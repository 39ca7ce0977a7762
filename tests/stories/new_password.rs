//! A forgotten password: asking, the link that an admin hands over, using it.

use jiff::SignedDuration;

use super::accounts::{page_of, send, signed_in};
use crate::harness::{Browser, TestSite};

const NEW: &str = "an entirely new password";

/// Makes a link for somebody's new password.
fn link_for(admin: &mut Browser, name: &str) -> String {
    let page = page_of(admin, name);
    let made = send(admin, &page, &format!("{page}/reset"), &[]);
    assert!(made.says("A link for a new password"), "{}", made.text());
    format!("/reset/{}", made.between("/reset/", "<"))
}

#[test]
fn whoever_forgot_the_password_gets_a_link_from_an_admin() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut elsewhere = site.invited(&mut admin, "Jonas", "agent");
    let mut jonas = site.browser();
    assert!(jonas.get("/sign-in").body.contains("href=\"/forgot\""));
    let asked = jonas.post("/forgot", &[("email", "Jonas@example.com")]);
    assert!(jonas.follow(&asked).says("the admins see your request now"));
    let people = admin.get("/admin/people");
    assert!(people.says("Asked for a new password") && people.says("Jonas now Make a link"));

    let link = link_for(&mut admin, "Jonas");
    assert!(!admin.get("/admin/people").body.contains("/reset/aaa"), "shown once");
    let short = jonas.post(&link, &[("password", "short")]);
    assert!(short.status == 422 && short.says("at least 12 characters"));
    assert_eq!(elsewhere.get("/desk").status, 200, "nothing ended yet");
    let used = jonas.post(&link, &[("password", NEW)]);
    assert!(jonas.follow(&used).says("Your password was changed. Sign in with it."));
    assert_eq!(elsewhere.get("/desk").status, 303, "every session has ended");
    assert_eq!(jonas.get(&link).status, 404, "it works once");
    assert_eq!(jonas.post(&link, &[("password", "yet another password")]).status, 404);
    let old = [("email", "jonas@example.com"), ("password", "another long password")];
    assert_eq!(site.browser().post("/sign-in", &old).status, 422);
    signed_in(&site, "jonas@example.com", NEW);
    assert!(!admin.get("/admin/people").says("Asked for a new password"), "it is settled");
    let page = page_of(&mut admin, "Jonas");
    let history = admin.get(&page);
    assert!(history.says("New password chosen with a link Jonas"), "{}", history.text());
    assert!(history.says("Link for a new password made Ada"), "{}", history.text());
}

#[test]
fn nothing_tells_whether_an_address_has_an_account() {
    let site = TestSite::small();
    let mut admin = site.admin();
    site.invited(&mut admin, "Jonas", "agent");
    let mut answers = Vec::new();
    for email in ["jonas@example.com", "nobody@example.com", "no address", ""] {
        let mut stranger = site.browser();
        let before = site.desk.store.position();
        let asked = stranger.post("/forgot", &[("email", email)]);
        let told = stranger.follow(&asked).text();
        // The same number of commits, so the same time on the disk.
        let written = site.desk.store.position() != before;
        answers.push((asked.status, asked.header("location"), told, written));
    }
    assert!(answers.windows(2).all(|two| two[0] == two[1]), "{answers:?}");
    let people = admin.get("/admin/people");
    assert_eq!(people.text().matches(" now Make a link").count(), 1, "{}", people.text());
}

#[test]
fn asking_is_limited_by_household_and_by_account() {
    let settings = [("trusted_proxies", "127.0.0.1")];
    let site = TestSite::with_settings(crate::harness::Content::small(), &settings);
    let ask = |address: &str, email: &str| {
        let mut stranger = site.browser();
        stranger.headers.push(("x-forwarded-for", address.to_owned()));
        stranger.post("/forgot", &[("email", email)]).status
    };
    for n in 0..5 {
        assert_eq!(ask("203.0.113.7", &format!("nobody{n}@example.com")), 303);
    }
    assert_eq!(ask("203.0.113.7", "ada@example.com"), 429, "the household has asked enough");
    for n in 0..5 {
        assert_eq!(ask(&format!("198.51.100.{n}"), "eve@example.com"), 303);
    }
    assert_eq!(ask("198.51.100.9", "EVE@example.com"), 429, "the account was asked for enough");
    assert_eq!(ask("198.51.100.9", "ada@example.com"), 303);
}

#[test]
fn a_link_ends_in_time_with_a_newer_one_and_with_its_maker() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut second = site.invited(&mut admin, "Sita", "admin");
    site.invited(&mut admin, "Jonas", "agent");
    let works = |link: &str| site.browser().get(link).status == 200;

    let first = link_for(&mut admin, "Jonas");
    assert!(works(&first));
    site.clock.advance(SignedDuration::from_mins(61));
    assert!(!works(&first), "an hour");

    let older = link_for(&mut admin, "Jonas");
    let newer = link_for(&mut second, "Jonas");
    assert!(!works(&older) && works(&newer), "the newest counts");

    let page = page_of(&mut admin, "Sita");
    send(&mut admin, &page, &format!("{page}/roles"), &[("role", "lead")]);
    assert!(!works(&newer), "who made it may not make it any more");
    assert_eq!(site.browser().post(&newer, &[("password", NEW)]).status, 404);

    let jonas = page_of(&mut admin, "Jonas");
    let own = link_for(&mut admin, "Jonas");
    send(&mut admin, &jonas, &format!("{jonas}/state"), &[("state", "off")]);
    assert!(!works(&own), "the account is switched off");
    assert_eq!(send(&mut admin, &page, &format!("{jonas}/reset"), &[]).status, 404);
    send(&mut admin, &jonas, &format!("{jonas}/state"), &[("state", "on")]);
    assert!(!works(&own), "and the link does not come back");
}

#[test]
fn what_is_too_old_is_removed() {
    use answerdesk::domain::people::reset::{ResetLink, ResetRequest};
    use answerdesk::store::Page;
    let site = TestSite::small();
    let mut admin = site.admin();
    site.browser().post("/forgot", &[("email", "ada@example.com")]);
    site.browser().post("/forgot", &[("email", "nobody@example.com")]);
    link_for(&mut admin, "Ada");
    let kept = || {
        let requests = site.desk.store.scan::<ResetRequest>(&Page::all()).expect("requests");
        let links = site.desk.store.scan::<ResetLink>(&Page::all()).expect("links");
        (requests.len(), links.len())
    };
    assert_eq!(kept(), (2, 1));
    for (hours, expected) in [(2, (2, 0)), (24 * 8, (0, 0))] {
        site.clock.advance(SignedDuration::from_hours(hours));
        answerdesk::jobs::timetable::once(&site.desk).expect("done");
        assert_eq!(kept(), expected);
    }
}
