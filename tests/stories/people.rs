//! The first admin, invitations, signing in and out, and who may do what.

use jiff::SignedDuration;

use crate::harness::TestSite;

#[test]
fn the_first_admins_link_works_once() {
    let site = TestSite::small();
    let link = format!("/setup/{}", site.set_up.clone().expect("a link"));
    assert!(site.browser().get(&link).says("Make the first account"));
    let short = [("name", "Ada"), ("email", "ada@example.com"), ("password", "short")];
    let refused = site.browser().post(&link, &short);
    assert!(refused.status == 422 && refused.says("at least 12 characters"));
    site.admin();
    let fields =
        [("name", "Eve"), ("email", "eve@example.com"), ("password", "a long enough password")];
    assert_eq!(site.browser().post(&link, &fields).status, 404);
    assert_eq!(site.browser().get(&link).status, 404);
}

#[test]
fn the_first_admins_link_ends_after_an_hour_and_cannot_be_guessed() {
    let site = TestSite::small();
    let link = format!("/setup/{}", site.set_up.clone().expect("a link"));
    assert_eq!(site.browser().get("/setup/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").status, 404);
    site.clock.advance(SignedDuration::from_mins(61));
    assert_eq!(site.browser().get(&link).status, 404);
}

#[test]
fn signing_in_and_out() {
    let site = TestSite::small();
    site.admin();
    let mut browser = site.browser();
    let wrong = [("email", "ada@example.com"), ("password", "not this one")];
    let unknown = [("email", "eve@example.com"), ("password", "not this one")];
    let refused = browser.post("/sign-in", &wrong);
    assert_eq!(refused.status, 422);
    let also_refused = browser.post("/sign-in", &unknown);
    assert_eq!(refused.text(), also_refused.text(), "nothing tells whether an account exists");
    let right =
        [("email", "ADA@example.com"), ("password", "a long enough password"), ("next", "/write")];
    let signed_in = browser.post("/sign-in", &right);
    assert_eq!(signed_in.header("location").as_deref(), Some("/write"));
    let page = browser.follow(&signed_in);
    assert_eq!(page.status, 200);
    browser.post("/sign-out", &[("token", &page.form_token())]);
    assert_eq!(browser.get("/write").status, 303);
}

#[test]
fn after_signing_in_nobody_is_sent_to_another_site() {
    let site = TestSite::small();
    site.admin();
    for next in ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example"] {
        let fields =
            [("email", "ada@example.com"), ("password", "a long enough password"), ("next", next)];
        let answer = site.browser().post("/sign-in", &fields);
        assert_eq!(answer.header("location").as_deref(), Some("/desk"), "{next}");
    }
}

#[test]
fn guessing_passwords_is_slowed_down() {
    let site = TestSite::small();
    site.admin();
    let fields = [("email", "ada@example.com"), ("password", "guessed wrongly")];
    let mut browser = site.browser();
    let statuses: Vec<u16> = (0..12).map(|_| browser.post("/sign-in", &fields).status).collect();
    assert_eq!(statuses.last(), Some(&429), "{statuses:?}");
}

#[test]
fn each_role_reaches_its_own_pages() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let cases = [
        ("Jonas", "agent", [200, 403, 403]),
        ("Eleni", "editor", [200, 200, 403]),
        ("Reza", "lead", [200, 200, 403]),
        ("Sita", "admin", [200, 200, 200]),
    ];
    for (name, role, expected) in cases {
        let mut browser = site.invited(&mut admin, name, role);
        let pages = ["/desk", "/write", "/admin/people"].map(|page| browser.get(page).status);
        assert_eq!(pages, expected, "{role}");
    }
}

#[test]
fn an_account_that_is_switched_off_loses_everything_at_once() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Jonas", "agent");
    assert_eq!(agent.get("/desk").status, 200);
    let people = admin.get("/admin/people");
    let rows: Vec<&str> = people.body.split("<tr").collect();
    let row = rows.iter().find(|row| row.contains("Jonas")).expect("a row");
    let action = row.split("action=\"").nth(1).and_then(|rest| rest.split('"').next());
    let fields = [("token", people.form_token()), ("state", "off".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(admin.post(action.expect("a form"), &fields).status, 303);
    assert_eq!(agent.get("/desk").status, 303);
    let own = rows.iter().find(|row| row.contains("Ada")).expect("a row");
    let action = own.split("action=\"").nth(1).and_then(|rest| rest.split('"').next());
    let refused = admin.post(action.expect("a form"), &fields);
    assert!(refused.says("This is the last admin"), "{}", refused.text());
}
