//! Passkeys: made, shown, removed, and what lies of a device do.

use answerdesk::domain::people::passkey_sign_in::AskedPasskey;
use answerdesk::store::Page as StorePage;
use jiff::SignedDuration;

use super::accounts::{page_of, send, signed_in};
use crate::harness::authenticator::{Authenticator, Lie, ORIGIN};
use crate::harness::{Browser, Content, Page, TestSite};

const PASSWORD: &str = "a long enough password";
const PAGE: &str = "/account/passkeys";
const LIES: [Lie; 9] = [
    Lie::Challenge,
    Lie::Origin,
    Lie::Framed,
    Lie::Site,
    Lie::Kind,
    Lie::Unrecognised,
    Lie::Signature,
    Lie::Owner,
    Lie::NoOwner,
];

fn site() -> TestSite {
    let settings = [("base_url", ORIGIN), ("sign_in_tries_per_quarter_hour", "10000")];
    TestSite::with_settings(Content::small(), &settings)
}

/// What the page asks the browser with.
fn question(page: &Page) -> String {
    let written = page.between("data-passkey-make=\"", "\"");
    written.replace("&quot;", "\"").replace("&amp;", "&")
}

/// Makes a passkey; gives back what came of it.
fn make(browser: &mut Browser, device: &mut Authenticator, lie: Lie) -> Page {
    let fields = [("name", "My phone"), ("password", PASSWORD)];
    let begun = send(browser, PAGE, "/account/passkeys/begin", &fields);
    assert_eq!(begun.status, 200, "{}", begun.text());
    let made = device.make(&question(&begun), lie);
    send(browser, PAGE, PAGE, &[("name", "My phone"), ("credential", &made)])
}

/// Shows a passkey to a browser that was never here; where that leads.
fn show(site: &TestSite, device: &mut Authenticator, lie: Lie) -> (Browser, String) {
    let mut browser = site.browser();
    let asked = browser.post("/sign-in/passkey/question", &[]);
    assert_eq!(asked.status, 200, "{}", asked.text());
    let shown = device.show(&asked.body, lie);
    let fields = [("credential", shown.as_str()), ("next", "/write")];
    let to = browser.post("/sign-in/passkey", &fields).header("location").expect("it leads on");
    (browser, to)
}

#[test]
fn a_passkey_signs_in_by_itself_and_counts_as_two_steps() {
    let site = site();
    let mut admin = site.admin();
    assert!(site.browser().get("/sign-in").body.contains("data-passkey-show"));
    let wrong = [("name", "My phone"), ("password", "no")];
    let refused = send(&mut admin, PAGE, "/account/passkeys/begin", &wrong);
    assert!(refused.status == 422 && refused.says("This is not your password"));
    let unnamed = [("name", " "), ("password", PASSWORD)];
    let refused = send(&mut admin, PAGE, "/account/passkeys/begin", &unnamed);
    assert!(refused.status == 422 && refused.says("Write a name of 1 to 60 characters"));

    let mut device = Authenticator::new(3);
    let made = make(&mut admin, &mut device, Lie::None);
    let page = admin.follow(&made);
    assert!(page.says("The passkey was made.") && page.says("not used yet"), "{}", page.text());
    assert!(admin.get("/account").says("1 passkey."));
    site.content.write("policies.toml", "second_factor = [\"admin\"]\n");
    site.eventually("the policies hold", || !site.desk.policies().second_factor.is_empty());
    let (mut browser, to) = show(&site, &mut device, Lie::None);
    assert_eq!(to, "/write");
    assert_eq!(browser.get("/admin/people").status, 200, "nothing more is asked");
    let mut by_password = signed_in(&site, "ada@example.com", PASSWORD);
    assert_eq!(by_password.get("/admin/people").status, 303, "a password alone is not enough");
    let page = page_of(&mut browser, "Ada");
    assert!(browser.get(&page).says("Passkey made: My phone"));
    assert!(!browser.get(PAGE).says("not used yet"));

    let list = browser.get(PAGE);
    let row = list.body.split("name=\"passkey\" value=\"").nth(1).expect("a button");
    let id = row.split('"').next().expect("a name").to_owned();
    let removed = send(&mut browser, PAGE, "/account/passkeys/remove", &[("passkey", &id)]);
    assert!(browser.follow(&removed).says("The passkey was removed here."));
    let (_, to) = show(&site, &mut device, Lie::None);
    assert!(to.contains("passkey-unknown"), "{to}");
    assert!(browser.get(&page).says("Passkey removed: My phone"));
}

#[test]
fn what_a_device_should_not_say_signs_nobody_in_and_makes_no_passkey() {
    let site = site();
    let mut admin = site.admin();
    let mut device = Authenticator::new(3);
    for lie in [Lie::Challenge, Lie::Origin, Lie::Framed, Lie::Site, Lie::Kind, Lie::Unrecognised] {
        let made = make(&mut admin, &mut device, lie);
        assert!(made.status == 422 && made.says("Add the passkey again"), "{lie:?}");
    }
    assert_eq!(make(&mut admin, &mut device, Lie::None).status, 303);
    assert_eq!(show(&site, &mut device, Lie::None).1, "/write");
    for lie in LIES.into_iter().chain([Lie::None, Lie::Counter]) {
        // A copy of the device counts no further than the device did.
        if lie == Lie::None {
            assert_eq!(show(&site, &mut device, lie).1, "/write");
            continue;
        }
        let (mut browser, to) = show(&site, &mut device, lie);
        assert!(to.contains("done=passkey-unknown"), "{lie:?}: {to}");
        assert!(browser.get(&to).says("No account here has this passkey"));
        assert_eq!(browser.get("/write").status, 303, "{lie:?}");
    }
    let (_, to) = show(&site, &mut Authenticator::new(4), Lie::None);
    assert!(to.contains("passkey-unknown"), "another device");
    for nonsense in ["", "{}", "null", "{\"rawId\":\"!\",\"response\":{}}"] {
        let mut browser = site.browser();
        browser.post("/sign-in/passkey/question", &[]);
        let to = browser.post("/sign-in/passkey", &[("credential", nonsense)]).header("location");
        assert!(to.is_some_and(|to| to.contains("passkey-unknown")), "{nonsense}");
        let fields = [("name", "My phone"), ("credential", nonsense)];
        assert_eq!(send(&mut admin, PAGE, PAGE, &fields).status, 422);
    }
    assert_eq!(show(&site, &mut device, Lie::None).1, "/write", "the true one still works");
}

#[test]
fn an_answer_counts_once_in_time_and_in_the_browser_that_was_asked() {
    let site = site();
    let mut admin = site.admin();
    let mut device = Authenticator::new(3);
    make(&mut admin, &mut device, Lie::None);
    let again = make(&mut admin, &mut device, Lie::None);
    assert_eq!(again.status, 422, "the same one is not made twice");
    let mut browser = site.browser();
    let asked = browser.post("/sign-in/passkey/question", &[]);
    let shown = device.show(&asked.body, Lie::None);
    let fields = [("credential", shown.as_str())];
    let cookie = browser.cookie("answerdesk_passkey").expect("a cookie").to_owned();
    let other = site.browser().post("/sign-in/passkey", &fields);
    assert!(other.header("location").is_some_and(|to| to.contains("passkey-over")));
    let mut asked_too = site.browser();
    asked_too.post("/sign-in/passkey/question", &[]);
    let other = asked_too.post("/sign-in/passkey", &fields);
    assert!(other.header("location").is_some_and(|to| to.contains("passkey-unknown")));
    assert_eq!(
        browser.post("/sign-in/passkey", &fields).header("location").as_deref(),
        Some("/desk")
    );
    let mut replayed = site.browser();
    replayed.headers.push(("cookie", format!("answerdesk_passkey={cookie}")));
    let over = replayed.post("/sign-in/passkey", &fields).header("location");
    assert!(over.is_some_and(|to| to.contains("passkey-over")), "once");
    let mut late = site.browser();
    let asked = late.post("/sign-in/passkey/question", &[]);
    site.clock.advance(SignedDuration::from_mins(6));
    let shown = device.show(&asked.body, Lie::None);
    let over = late.post("/sign-in/passkey", &[("credential", &shown)]).header("location");
    assert!(over.is_some_and(|to| to.contains("passkey-over")), "too late");
    site.browser().post("/sign-in/passkey/question", &[]);
    site.clock.advance(SignedDuration::from_mins(6));
    answerdesk::jobs::timetable::once(&site.desk).expect("it is kept");
    let left = site.desk.store.scan::<AskedPasskey>(&StorePage::all()).expect("what was asked");
    assert!(left.is_empty(), "what nobody answered goes");
}

#[test]
fn an_account_that_is_off_or_begins_anew_has_no_passkey() {
    let site = site();
    let mut admin = site.admin();
    let mut jonas = site.invited(&mut admin, "Jonas", "editor");
    let mut device = Authenticator::new(5);
    let fields = [("name", "My phone"), ("password", "another long password")];
    let begun = send(&mut jonas, PAGE, "/account/passkeys/begin", &fields);
    let made = device.make(&question(&begun), Lie::None);
    // Nobody makes it for somebody else.
    let theirs = [("name", "Theirs"), ("credential", made.as_str())];
    assert_eq!(send(&mut admin, PAGE, PAGE, &theirs).status, 422);
    let own = [("name", "Mine"), ("credential", made.as_str())];
    assert_eq!(send(&mut jonas, PAGE, PAGE, &own).status, 303);
    assert_eq!(show(&site, &mut device, Lie::None).1, "/write");
    let list = jonas.get(PAGE);
    let row = list.body.split("name=\"passkey\" value=\"").nth(1).expect("a button");
    let id = row.split('"').next().expect("a name").to_owned();
    send(&mut admin, PAGE, "/account/passkeys/remove", &[("passkey", &id)]);
    assert_eq!(show(&site, &mut device, Lie::None).1, "/write", "it is not theirs to remove");

    let page = page_of(&mut admin, "Jonas");
    send(&mut admin, &page, &format!("{page}/state"), &[("state", "off")]);
    assert!(show(&site, &mut device, Lie::None).1.contains("passkey-unknown"));
    send(&mut admin, &page, &format!("{page}/state"), &[("state", "on")]);
    assert_eq!(show(&site, &mut device, Lie::None).1, "/write");
    let link = send(&mut admin, &page, &format!("{page}/reset"), &[]);
    let link = format!("/reset/{}", link.between("/reset/", "<"));
    let chosen = site.browser().post(&link, &[("password", "quite another password")]);
    assert_eq!(chosen.status, 303, "{}", chosen.text());
    assert!(show(&site, &mut device, Lie::None).1.contains("passkey-unknown"), "a new start");
}

#[test]
fn a_site_without_a_name_offers_none() {
    for base in ["", "http://help.example.com", "https://192.0.2.1", "https://[2001:db8::1]:8443"] {
        let site = TestSite::with_settings(Content::small(), &[("base_url", base)]);
        assert!(!site.browser().get("/sign-in").body.contains("data-passkey"), "{base}");
        assert_eq!(site.browser().post("/sign-in/passkey/question", &[]).status, 404, "{base}");
        if base.is_empty() {
            let mut admin = site.admin();
            assert_eq!(admin.get(PAGE).status, 404);
            assert!(!admin.get("/account").says("Passkeys"));
        }
    }
    for base in ["https://help.example.com", "http://localhost:8080"] {
        let site = TestSite::with_settings(Content::small(), &[("base_url", base)]);
        assert!(site.browser().get("/sign-in").body.contains("data-passkey-show"), "{base}");
    }
}
