//! Signing in with an account of elsewhere: who gets in, who does not, and what lies do.

use jiff::SignedDuration;

use super::accounts::{page_of, send, signed_in};
use crate::harness::provider::{Account, Answers, Provider, SECRET};
use crate::harness::{Browser, Content, Page, TestSite, person};

const LEAVE: &str = "/sign-in/openid?next=%2Fwrite";

fn site(provider: &Provider, more: &[(&'static str, &str)]) -> TestSite {
    let mut settings = provider.settings();
    settings.extend(more);
    TestSite::with_settings(Content::small(), &settings)
}

/// Goes to the provider; gives back where.
fn leave(browser: &mut Browser) -> String {
    let sent = browser.get(LEAVE);
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.header("location").expect("the provider")
}

/// Goes to the provider as somebody, and comes back.
fn come(site: &TestSite, provider: &Provider, browser: &mut Browser, account: &Account) -> Page {
    let address = leave(browser);
    browser.get(&provider.lets(account, &address, site.clock.now()))
}

/// Where an answer leads.
fn to(page: &Page) -> String {
    page.header("location").unwrap_or_else(|| panic!("{} {}", page.status, page.text()))
}

#[track_caller]
fn is_told(browser: &mut Browser, page: &Page, words: &str) {
    let told = browser.follow(page);
    assert!(told.says(words), "{}", told.text());
    assert_eq!(browser.get("/write").status, 303, "nobody is signed in");
}

#[test]
fn an_account_is_found_by_its_address_and_from_then_on_by_who_it_is_there() {
    let provider = Provider::start();
    let site = site(&provider, &[]);
    let mut admin = site.admin();
    assert!(site.browser().get("/sign-in").says("Sign in with Northwind ID"));
    let mut browser = site.browser();
    let back = come(&site, &provider, &mut browser, &Account::of("7", "ADA@example.com"));
    assert_eq!(to(&back), "/write");
    assert_eq!(browser.get("/write").status, 200);
    assert!(browser.cookie("answerdesk_away").is_none(), "it is taken back");
    let page = page_of(&mut admin, "Ada");
    assert!(admin.get(&page).says("Linked with an account at the provider"));

    // The address may change there, or be told no more; the account stays theirs.
    for account in [
        Account::of("7", "ada@other.example"),
        Account { is_verified: false, ..Account::of("7", "ada@example.com") },
        Account { email: None, ..Account::of("7", "") },
    ] {
        let mut browser = site.browser();
        assert_eq!(to(&come(&site, &provider, &mut browser, &account)), "/write", "{account:?}");
    }
    // Who has the address there later is somebody else.
    let mut other = site.browser();
    let back = come(&site, &provider, &mut other, &Account::of("8", "ada@example.com"));
    is_told(&mut other, &back, "Northwind ID knows you, but no account here goes with it");
    // Passwords go on working.
    signed_in(&site, "ada@example.com", "a long enough password");
}

#[test]
fn nobody_gets_in_without_an_account_that_is_on() {
    let provider = Provider::start();
    let site = site(&provider, &[]);
    let mut first = site.browser();
    let back = come(&site, &provider, &mut first, &Account::of("1", "ada@example.com"));
    is_told(&mut first, &back, "no account here goes with it");
    let mut admin = site.admin();
    let mut jonas = site.invited(&mut admin, "Jonas", "agent");
    for account in [
        Account::of("2", "nobody@example.com"),
        Account { is_verified: false, ..Account::of("3", "jonas@example.com") },
        Account { email: None, ..Account::of("4", "") },
        Account::of("5", "not an address"),
    ] {
        let mut browser = site.browser();
        let back = come(&site, &provider, &mut browser, &account);
        is_told(&mut browser, &back, "no account here goes with it");
    }
    let account = Account::of("9", "jonas@example.com");
    let mut browser = site.browser();
    assert_eq!(to(&come(&site, &provider, &mut browser, &account)), "/write");
    assert_eq!(browser.get("/desk").status, 200);
    let page = page_of(&mut admin, "Jonas");
    send(&mut admin, &page, &format!("{page}/state"), &[("state", "off")]);
    assert_eq!((browser.get("/desk").status, jonas.get("/desk").status), (303, 303), "at once");
    let mut browser = site.browser();
    let back = come(&site, &provider, &mut browser, &account);
    is_told(&mut browser, &back, "no account here goes with it, or it is switched off");
}

#[test]
fn people_of_the_provider_join_where_the_settings_say_so() {
    let provider = Provider::start();
    let joining = [("oidc_join_as", "agent"), ("oidc_join_domains", "example.com")];
    let site = site(&provider, &joining);
    let account = Account { name: Some("  Reza "), ..Account::of("1", "reza@example.com") };
    let mut browser = site.browser();
    let back = come(&site, &provider, &mut browser, &account);
    is_told(&mut browser, &back, "no account here goes with it");
    let mut admin = site.admin();
    assert_eq!(to(&come(&site, &provider, &mut browser, &account)), "/write");
    assert_eq!((browser.get("/desk").status, browser.get("/write").status), (200, 403));
    assert_eq!(person(&site, "Reza").email.as_str(), "reza@example.com");
    assert!(admin.get("/admin/people").says("reza@example.com"));
    let tried = [("email", "reza@example.com"), ("password", "")];
    assert_eq!(site.browser().post("/sign-in", &tried).status, 422, "there is no password");
    let mut other = site.browser();
    let back = come(&site, &provider, &mut other, &Account::of("2", "eve@example.com.evil.test"));
    is_told(&mut other, &back, "no account here goes with it");
}

#[test]
fn what_proves_nothing_signs_nobody_in() {
    let provider = Provider::start();
    let site = site(&provider, &[]);
    site.admin();
    let account = Account::of("7", "ada@example.com");
    for lie in [
        Answers::OtherNonce,
        Answers::NoNonce,
        Answers::OtherAudience,
        Answers::FurtherAudience,
        Answers::OtherIssuer,
        Answers::OtherParty,
        Answers::Expired,
        Answers::NotYet,
        Answers::Unsigned,
        Answers::SharedSecret,
        Answers::ForeignKey,
        Answers::OtherAccessToken,
        Answers::EmailOfAnother,
        Answers::NoToken,
        Answers::Nonsense,
    ] {
        provider.answer(lie);
        let mut browser = site.browser();
        let back = come(&site, &provider, &mut browser, &account);
        assert!(to(&back).contains("done=elsewhere-not-believed"), "{lie:?}: {}", to(&back));
        is_told(&mut browser, &back, "does not prove who you are");
    }
    for truth in [Answers::Truly, Answers::EmailApart] {
        provider.answer(truth);
        let mut browser = site.browser();
        assert_eq!(to(&come(&site, &provider, &mut browser, &account)), "/write", "{truth:?}");
    }
}

#[test]
fn a_way_back_is_gone_once_and_only_by_who_left() {
    let provider = Provider::start();
    let site = site(&provider, &[]);
    site.admin();
    let account = Account::of("7", "ada@example.com");
    let over = "was begun in another browser";
    // Another browser, as when somebody is lured into an account that is not theirs.
    let mut browser = site.browser();
    let address = leave(&mut browser);
    let way = provider.lets(&account, &address, site.clock.now());
    let mut lured = site.browser();
    let back = lured.get(&way);
    is_told(&mut lured, &back, over);
    // One that left as well, with another state: both are over then.
    leave(&mut lured);
    let back = lured.get(&way);
    is_told(&mut lured, &back, over);
    // The right one; and once more.
    assert_eq!(to(&browser.get(&way)), "/write");
    let mut again = site.browser();
    let address = leave(&mut again);
    let kept = again.cookie("answerdesk_away").expect("a cookie").to_owned();
    let way = provider.lets(&account, &address, site.clock.now());
    assert_eq!(to(&again.get(&way)), "/write");
    let mut replayed = site.browser();
    replayed.headers.push(("cookie", format!("answerdesk_away={kept}")));
    assert!(to(&replayed.get(&way)).contains("elsewhere-over"), "once");
    // A code of another way, the provider of another, too late, or none at all.
    let mut browser = site.browser();
    let first = provider.lets(&account, &leave(&mut browser), site.clock.now());
    let code = first.split("code=").nth(1).and_then(|rest| rest.split('&').next()).expect("one");
    let second = leave(&mut browser);
    let state = second.split("&state=").nth(1).and_then(|rest| rest.split('&').next());
    let mixed = format!("/sign-in/openid/return?code={code}&state={}", state.expect("a state"));
    let back = browser.get(&mixed);
    is_told(&mut browser, &back, over);
    let way = provider.lets(&account, &leave(&mut browser), site.clock.now());
    let back = browser.get(&format!("{way}&iss=https%3A%2F%2Fother.example"));
    is_told(&mut browser, &back, over);
    let way = provider.lets(&account, &leave(&mut browser), site.clock.now());
    let declined = way.replace("code=", "error=access_denied&was=");
    let back = browser.get(&declined);
    is_told(&mut browser, &back, "Northwind ID did not sign you in");
    let way = provider.lets(&account, &leave(&mut browser), site.clock.now());
    site.clock.advance(SignedDuration::from_mins(11));
    let back = browser.get(&way);
    is_told(&mut browser, &back, "took too long");
    assert_eq!(site.browser().get("/sign-in/openid/return").status, 303);
}

#[test]
fn a_provider_that_is_down_is_said_and_what_it_said_before_is_used() {
    let provider = Provider::start();
    let site = site(&provider, &[]);
    site.admin();
    let account = Account::of("7", "ada@example.com");
    provider.answer(Answers::Down);
    let mut browser = site.browser();
    let back = browser.get(LEAVE);
    is_told(&mut browser, &back, "Northwind ID does not answer at the moment");
    provider.answer(Answers::Truly);
    assert!(to(&browser.get(LEAVE)).contains("unreachable"), "it is left alone for a moment");
    site.clock.advance(SignedDuration::from_secs(6));
    assert_eq!(to(&come(&site, &provider, &mut browser, &account)), "/write");
    assert_eq!(provider.asked(), 1, "what it said is kept");
    // Its keys change: they are asked for again, and not more often than once a minute.
    site.clock.advance(SignedDuration::from_mins(2));
    provider.answer(Answers::NewKey);
    assert_eq!(to(&come(&site, &provider, &mut site.browser(), &account)), "/write");
    assert_eq!(provider.asked(), 2);
    provider.answer(Answers::ForeignKey);
    for _ in 0..3 {
        let back = come(&site, &provider, &mut site.browser(), &account);
        assert!(to(&back).contains("not-believed"));
    }
    assert_eq!(provider.asked(), 2);
    // After an hour it is asked anew; while it is down, the old will do for a day.
    site.clock.advance(SignedDuration::from_hours(2));
    provider.answer(Answers::Down);
    let address = leave(&mut site.browser());
    assert!(address.starts_with("http://127.0.0.1:"), "{address}");
    site.clock.advance(SignedDuration::from_hours(24));
    assert!(to(&site.browser().get(LEAVE)).contains("unreachable"));
    signed_in(&site, "ada@example.com", "a long enough password");
}

#[test]
fn the_second_step_is_asked_for_unless_the_provider_is_trusted_with_it() {
    for (setting, methods, is_enough) in [
        ("never", &["pwd", "mfa"][..], false),
        ("when told", &["pwd"][..], false),
        ("when told", &["pwd", "otp", "mfa"][..], true),
        ("always", &["pwd"][..], true),
    ] {
        let provider = Provider::start();
        let site = site(&provider, &[("oidc_second_step", setting)]);
        let mut admin = site.admin();
        site.content.write("policies.toml", "second_factor = [\"admin\"]\n");
        site.eventually("the policies hold", || !site.desk.policies().second_factor.is_empty());
        assert_eq!(admin.get("/admin/people").status, 303, "a password is not enough");
        let account = Account { methods, ..Account::of("7", "ada@example.com") };
        let mut browser = site.browser();
        assert_eq!(to(&come(&site, &provider, &mut browser, &account)), "/write");
        let expected = if is_enough { 200 } else { 303 };
        assert_eq!(browser.get("/admin/people").status, expected, "{setting} {methods:?}");
        // Who has a second step here is asked for its code.
        crate::harness::change_person(&site, "Ada", |ada| ada.second_factor = Some(ada.created_at));
        let mut browser = site.browser();
        let back = come(&site, &provider, &mut browser, &account);
        let expected = if is_enough { "/write" } else { "/sign-in/code?next=%2Fwrite" };
        assert_eq!(to(&back), expected, "{setting} {methods:?}");
    }
}

#[test]
fn secrets_of_the_way_are_shown_nowhere() {
    let provider = Provider::start();
    let site = site(&provider, &[]);
    let address = leave(&mut site.browser());
    assert!(!address.contains(&SECRET.replace(' ', "+")) && !address.contains("verifier"));
    let sent = site.browser().get(LEAVE);
    let cookie = sent.header("set-cookie").expect("a cookie");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(format!("{:?}", answerdesk::openid::Hidden(SECRET.to_owned())) == "(hidden)");
    let without = TestSite::small();
    assert_eq!(without.browser().get(LEAVE).status, 404, "where there is no provider");
    assert!(!without.browser().get("/sign-in").says("Sign in with"));
}
