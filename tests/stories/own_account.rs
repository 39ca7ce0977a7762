//! One's own name and address, accounts without a password, and invitations that are open.

use jiff::SignedDuration;

use super::accounts::{page_of, send, signed_in};
use crate::harness::provider::{Account, Provider};
use crate::harness::{Browser, Content, TestSite, person};

const PASSWORD: &str = "another long password";
const DETAILS: &str = "/account/details";

#[test]
fn people_change_their_name_and_address_themselves() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut jonas = site.invited(&mut admin, "Jonas", "agent");
    let none = send(&mut jonas, DETAILS, DETAILS, &[("name", "  ")]);
    assert!(none.status == 422 && none.says("Write a name of 1 to 100 characters"));
    let named = send(&mut jonas, DETAILS, DETAILS, &[("name", " Jonas Berg ")]);
    let page = jonas.follow(&named);
    assert!(page.says("Your name was changed.") && page.says("Jonas Berg"), "{}", page.text());

    let change = |browser: &mut Browser, email: &str, password: &str| {
        let fields = [("email", email), ("password", password)];
        send(browser, DETAILS, "/account/address", &fields)
    };
    for (email, password, words) in [
        ("berg@example.com", "no", "This is not your password"),
        ("berg", PASSWORD, "Write an email address such as"),
        ("ADA@example.com", PASSWORD, "There is an account with this address already"),
    ] {
        let refused = change(&mut jonas, email, password);
        assert!(refused.status == 422 && refused.says(words), "{}", refused.text());
        assert!(refused.body.contains(&format!("value=\"{email}\"")), "what was typed is kept");
    }
    // A link for the old address ends with it.
    site.browser().post("/forgot", &[("email", "jonas@example.com")]);
    assert!(admin.get("/admin/people").says("Asked for a new password"));
    let changed = change(&mut jonas, "Berg@Example.com", PASSWORD);
    assert!(jonas.follow(&changed).says("Sign in with it from now on"), "{}", changed.text());
    assert!(!admin.get("/admin/people").says("Asked for a new password"));
    signed_in(&site, "berg@example.com", PASSWORD);
    let old = [("email", "jonas@example.com"), ("password", PASSWORD)];
    assert_eq!(site.browser().post("/sign-in", &old).status, 422);
    let page = page_of(&mut admin, "Jonas Berg");
    let history = admin.get(&page);
    assert!(history.says("Name changed; before: Jonas"), "{}", history.text());
    assert!(history.says("Email address changed; before: jonas@example.com"));
}

#[test]
fn two_who_want_one_address_do_not_both_get_it() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut both: Vec<(Browser, String)> = ["Reza", "Sita"]
        .into_iter()
        .map(|name| {
            let mut browser = site.invited(&mut admin, name, "agent");
            let token = browser.get(DETAILS).form_token();
            (browser, token)
        })
        .collect();
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let running: Vec<_> = both
            .iter_mut()
            .map(|(browser, token)| {
                let fields = [
                    ("token", token.as_str()),
                    ("email", "shared@example.com"),
                    ("password", PASSWORD),
                ];
                scope.spawn(move || browser.post("/account/address", &fields).status)
            })
            .collect();
        running.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert!(statuses.contains(&303) && statuses.contains(&422), "{statuses:?}");
}

#[test]
fn without_a_password_one_signs_in_again_to_change_what_matters() {
    let provider = Provider::start();
    let mut settings = provider.settings();
    settings.push(("oidc_join_as", "agent"));
    let site = TestSite::with_settings(Content::small(), &settings);
    site.admin();
    let sign_in = |browser: &mut Browser| {
        let address = browser.get("/sign-in/openid").header("location").expect("the provider");
        let account = Account { name: Some("Mina"), ..Account::of("1", "mina@example.com") };
        let again = address.contains("prompt=login");
        let way = provider.lets(&account, &address, site.clock.now());
        assert_eq!(browser.get(&way).status, 303);
        again
    };
    let mut mina = site.browser();
    assert!(!sign_in(&mut mina), "the provider may know them already");
    assert!(mina.get("/account").says("Choose a password"));
    site.clock.advance(SignedDuration::from_mins(11));
    let choose = [("password", PASSWORD)];
    let address = [("email", "mina@other.example")];
    for (page, to, fields) in [
        ("/account", "/account/password", &choose[..]),
        (DETAILS, "/account/address", &address[..]),
        ("/account/second-factor", "/account/second-factor/begin", &[]),
    ] {
        assert!(mina.get(page).says("Your account has no password here"), "{page}");
        let refused = send(&mut mina, page, to, fields);
        assert!(refused.status == 422 && refused.says("more than ten minutes ago"), "{to}");
    }
    assert!(sign_in(&mut mina), "the provider is to ask again");
    assert_eq!(send(&mut mina, DETAILS, "/account/address", &address).status, 303);
    let begun = send(&mut mina, "/account/second-factor", "/account/second-factor/begin", &[]);
    assert!(mina.follow(&begun).says("Scan this code with the app"));
    assert_eq!(send(&mut mina, "/account", "/account/password", &choose).status, 303);
    assert!(person(&site, "Mina").has_password());
    signed_in(&site, "mina@other.example", PASSWORD);
    // With a password, having signed in just now is not enough any more.
    let without = send(&mut mina, DETAILS, "/account/address", &[("email", "m@example.com")]);
    assert!(without.status == 422 && without.says("This is not your password"));
}

#[test]
fn open_invitations_are_listed_and_can_be_withdrawn() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let people = "/admin/people";
    assert!(!admin.get(people).says("Open invitations"));
    let invite = |admin: &mut Browser, name: &str| {
        let made = send(admin, people, people, &[("name", name), ("role", "editor")]);
        format!("/join/{}", made.between("/join/", "<"))
    };
    let (sita, reza) = (invite(&mut admin, "Sita"), invite(&mut admin, "Reza"));
    let page = admin.get(people);
    assert!(page.says("Sita Editor Ada") && page.says("Reza Editor Ada"), "{}", page.text());
    assert!(!page.body.contains(&sita), "the link is not shown again");
    let name_of = |browser: &mut Browser, name: &str| {
        let page = browser.get(people);
        let row = page
            .body
            .split("<tr")
            .find(|row| row.contains("name=\"invitation\"") && row.contains(name));
        let value = row.and_then(|row| row.split("value=\"").nth(2)).expect("a button");
        value.split('"').next().unwrap_or_default().to_owned()
    };
    let named = name_of(&mut admin, "Sita");
    let withdrawn =
        send(&mut admin, people, "/admin/people/invitations", &[("invitation", &named)]);
    let page = admin.follow(&withdrawn);
    assert!(page.says("The invitation was withdrawn.") && !page.says("Sita"), "{}", page.text());
    assert_eq!(site.browser().get(&sita).status, 404);
    assert_eq!(site.browser().get(&reza).status, 200);
    let again = send(&mut admin, people, "/admin/people/invitations", &[("invitation", &named)]);
    assert_eq!(again.header("location").as_deref(), Some(people));
    site.clock.advance(SignedDuration::from_hours(24 * 7 + 1));
    assert!(!admin.get(people).says("Open invitations"), "it has ended");
    answerdesk::jobs::timetable::once(&site.desk).expect("it is kept");
    let kept = site
        .desk
        .store
        .scan::<answerdesk::domain::people::invite::Invite>(&answerdesk::store::Page::all());
    assert!(kept.expect("invitations").is_empty());
}
