//! One's own account and those of others: roles, sessions, passwords.

use jiff::SignedDuration;

use crate::harness::{Browser, Content, Page, TestSite};

/// Sends a form of a page with its token.
pub(super) fn send(browser: &mut Browser, page: &str, to: &str, fields: &[(&str, &str)]) -> Page {
    let token = browser.get(page).form_token();
    let all: Vec<(&str, &str)> =
        [("token", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
    browser.post(to, &all)
}

/// The address of an account's page.
pub(super) fn page_of(admin: &mut Browser, name: &str) -> String {
    let people = admin.get("/admin/people");
    let row = people.body.split("<tr").skip(1).find(|row| row.contains(name)).expect("a row");
    let address = row.split("href=\"").nth(1).and_then(|rest| rest.split('"').next());
    address.expect("a link").to_owned()
}

/// Signs in with another browser.
pub(super) fn signed_in(site: &TestSite, email: &str, password: &str) -> Browser {
    let mut browser = site.browser();
    let answer = browser.post("/sign-in", &[("email", email), ("password", password)]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    browser
}

#[test]
fn other_roles_hold_at_once_and_somebody_stays_admin() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut second = site.invited(&mut admin, "Sita", "admin");
    assert_eq!(second.get("/admin/people").status, 200);
    let page = page_of(&mut admin, "Sita");
    let roles = format!("{page}/roles");
    let none = send(&mut admin, &page, &roles, &[]);
    assert!(none.status == 422 && none.says("Choose at least one role"), "{}", none.text());
    let changed = send(&mut admin, &page, &roles, &[("role", "agent"), ("role", "editor")]);
    assert!(admin.follow(&changed).says("The roles were changed."));
    assert!(admin.get(&page).says("Roles: Agent, Editor Ada"), "{}", admin.get(&page).text());
    assert_eq!(second.get("/write").status, 200, "still signed in");
    assert_eq!(second.get("/admin/people").status, 403, "and no admin any more");
    let own = page_of(&mut admin, "Ada");
    let refused = send(&mut admin, &own, &format!("{own}/roles"), &[("role", "lead")]);
    assert!(refused.status == 422 && refused.says("This is the last admin"), "{}", refused.text());
    assert_eq!(admin.get("/admin/people").status, 200);
}

#[test]
fn what_a_switched_off_admin_handed_out_does_not_work() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let invite = |browser: &mut Browser| {
        let fields = [("name", "Jonas"), ("role", "agent")];
        let made = send(browser, "/admin/people", "/admin/people", &fields);
        format!("/join/{}", made.between("/join/", "<"))
    };
    for (name, how) in [("Sita", "state"), ("Reza", "roles")] {
        let mut second = site.invited(&mut admin, name, "admin");
        let link = invite(&mut second);
        assert_eq!(site.browser().get(&link).status, 200);
        let page = page_of(&mut admin, name);
        let off = [("state", "off"), ("role", "agent")];
        assert_eq!(send(&mut admin, &page, &format!("{page}/{how}"), &off).status, 303);
        assert_eq!(site.browser().get(&link).status, 404, "{how}");
        let fields =
            [("name", "Eve"), ("email", "eve@example.com"), ("password", "a long enough password")];
        assert_eq!(site.browser().post(&link, &fields).status, 404, "{how}");
    }
    let link = invite(&mut admin);
    assert_eq!(site.browser().get(&link).status, 200, "others still work");
}

#[test]
fn a_session_is_kept_to_its_host_and_lives_as_long_as_it_is_used() {
    let settings = [("base_url", "https://help.example.com"), ("session_hours", "24")];
    let site = TestSite::with_settings(Content::small(), &settings);
    let mut admin = site.admin();
    assert!(admin.cookie("__Host-answerdesk_session").is_some());
    assert!(admin.cookie("answerdesk_session").is_none());
    assert!(admin.get("/desk").header("set-cookie").is_none(), "it is new enough");
    for _ in 0..3 {
        site.clock.advance(SignedDuration::from_hours(20));
        let renewed = admin.get("/desk");
        let cookie = renewed.header("set-cookie").expect("it is sent again");
        assert!(cookie.starts_with("__Host-answerdesk_session="), "{cookie}");
        for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=86400"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
    site.clock.advance(SignedDuration::from_hours(20));
    send(&mut admin, "/standards", "/sign-out", &[]);
    assert!(admin.cookie("__Host-answerdesk_session").is_none(), "an ending is not undone");
    assert_eq!(admin.get("/desk").status, 303);

    // A neighbour below the same domain could set this one.
    let mut planted = site.browser();
    let secret = signed_in(&site, "ada@example.com", "a long enough password");
    let secret = secret.cookie("__Host-answerdesk_session").expect("a session").to_owned();
    planted.headers.push(("cookie", format!("answerdesk_session={secret}")));
    assert_eq!(planted.get("/desk").status, 303);
}

#[test]
fn people_see_where_they_are_signed_in_and_end_it() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut desk = site.invited(&mut admin, "Jonas", "agent");
    let mut phone = site.browser();
    let agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1";
    phone.headers.push(("user-agent", agent.to_owned()));
    let fields = [("email", "jonas@example.com"), ("password", "another long password")];
    phone.post("/sign-in", &fields);
    let page = desk.get("/account");
    assert!(page.says("Safari on iOS") && page.says("jonas@example.com"), "{}", page.text());
    assert_eq!(page.text().matches("this one").count(), 1, "{}", page.text());
    assert!(!page.body.contains("604.1"), "what a browser says of itself is not kept");

    let row = page.body.split("<tr").find(|row| row.contains("Safari")).expect("a row");
    let name =
        row.split("name=\"session\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let name = name.expect("a button").to_owned();
    // Nobody ends what is not theirs.
    let mut eleni = site.invited(&mut admin, "Eleni", "editor");
    let strange = send(&mut eleni, "/account", "/account/sessions", &[("session", &name)]);
    assert_eq!(strange.status, 404);
    assert_eq!(phone.get("/desk").status, 200);
    let ended = send(&mut desk, "/account", "/account/sessions", &[("session", &name)]);
    assert!(desk.follow(&ended).says("Nobody is signed in there any more"));
    assert_eq!(phone.get("/desk").status, 303);
    assert_eq!(desk.get("/desk").status, 200);

    let mut others: Vec<Browser> =
        (0..2).map(|_| signed_in(&site, "jonas@example.com", "another long password")).collect();
    send(&mut desk, "/account", "/account/sessions", &[("session", "others")]);
    assert!(others.iter_mut().all(|other| other.get("/desk").status == 303));
    assert_eq!(desk.get("/desk").status, 200);

    let page = page_of(&mut admin, "Jonas");
    let ended = send(&mut admin, &page, &format!("{page}/sessions"), &[("session", "all")]);
    assert!(admin.follow(&ended).says("Sessions ended Ada"), "{}", admin.get(&page).text());
    assert_eq!(desk.get("/desk").status, 303);
}

#[test]
fn a_password_is_changed_by_whoever_knows_it() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut elsewhere = signed_in(&site, "ada@example.com", "a long enough password");
    let to = "/account/password";
    for (old, new, says) in [
        ("not this one at all", "a better long password", "This is not your password"),
        ("a long enough password", "short", "at least 12 characters"),
        ("a long enough password", "aaaaaaaaaaaaaaaa", "Do not repeat a single character"),
    ] {
        let fields = [("old-password", old), ("password", new)];
        let refused = send(&mut admin, "/account", to, &fields);
        assert!(refused.status == 422 && refused.says(says), "{}", refused.text());
        let given_back = [old, new].map(|text| format!("value=\"{text}\""));
        assert!(!given_back.iter().any(|value| refused.body.contains(value)), "never given back");
    }
    let fields =
        [("old-password", "a long enough password"), ("password", "a better long password")];
    let changed = send(&mut admin, "/account", to, &fields);
    assert!(admin.follow(&changed).says("Your password was changed"));
    assert_eq!(elsewhere.get("/desk").status, 303, "other sessions have ended");
    let old = [("email", "ada@example.com"), ("password", "a long enough password")];
    assert_eq!(site.browser().post("/sign-in", &old).status, 422);
    signed_in(&site, "ada@example.com", "a better long password");
}

#[test]
fn trying_old_passwords_in_a_session_that_was_left_open_is_slowed_down() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let fields = [("old-password", "guessed wrongly"), ("password", "a better long password")];
    let statuses: Vec<u16> = (0..12)
        .map(|_| send(&mut admin, "/account", "/account/password", &fields).status)
        .collect();
    assert_eq!(statuses.last(), Some(&429), "{statuses:?}");
}
