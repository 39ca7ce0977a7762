//! The second step at sign-in: setting it up, codes, recovery codes, and who must have it.

use answerdesk::domain::people::one_time;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::{ProptestConfig, any, proptest};

use super::accounts::{page_of, send, signed_in};
use crate::harness::{Browser, Content, Page, TestSite};

const PASSWORD: &str = "a long enough password";
const PAGE: &str = "/account/second-factor";

/// What an app with this key shows.
fn shown(key: &str, at: Timestamp) -> String {
    let key = data_encoding::BASE32_NOPAD.decode(key.as_bytes()).expect("a key");
    let codes = totp_rs::Builder::new().with_secret(key).build().expect("an app");
    codes.generate(at.as_second().unsigned_abs()).to_string()
}

/// Many tries, as if from many places.
fn site() -> TestSite {
    let settings = [("sign_in_tries_per_quarter_hour", "10000")];
    TestSite::with_settings(Content::small(), &settings)
}

/// Sets the second step up; gives back the key and the recovery codes.
fn set_up(site: &TestSite, browser: &mut Browser, password: &str) -> (String, Vec<String>) {
    let begun = send(browser, PAGE, "/account/second-factor/begin", &[("password", password)]);
    let page = browser.follow(&begun);
    let key: String =
        page.between("id=\"key\" dir=\"ltr\" translate=\"no\">", "<").replace(' ', "");
    assert!(page.body.contains("<svg class=\"qr\" role=\"img\""), "a picture to scan");
    let code = shown(&key, site.clock.now());
    let done = send(browser, PAGE, PAGE, &[("code", &code)]);
    assert!(done.status == 200 && done.says("Recovery codes"), "{}", done.text());
    let list = done.between("id=\"codes\"", "</ul>");
    let codes = list.split("<code>").skip(1).filter_map(|rest| rest.split('<').next());
    (key, codes.map(str::to_owned).collect())
}

/// Shows the password; leads to the page of the code.
fn half_way(site: &TestSite, email: &str, password: &str) -> Browser {
    let mut browser = site.browser();
    let fields = [("email", email), ("password", password), ("next", "/write")];
    let answer = browser.post("/sign-in", &fields);
    assert_eq!(answer.header("location").as_deref(), Some("/sign-in/code?next=%2Fwrite"));
    assert!(browser.follow(&answer).says("Enter the code"));
    browser
}

fn try_code(browser: &mut Browser, code: &str) -> Page {
    browser.post("/sign-in/code", &[("code", code), ("next", "/write")])
}

#[test]
fn signing_in_asks_for_a_code_that_works_once() {
    let site = site();
    let mut admin = site.admin();
    let wrong = send(&mut admin, PAGE, "/account/second-factor/begin", &[("password", "no")]);
    assert!(wrong.status == 422 && wrong.says("This is not your password"));
    let (key, codes) = set_up(&site, &mut admin, PASSWORD);
    assert_eq!(codes.len(), 10);
    assert!(admin.get("/account").says("On since"));
    assert!(!admin.get(PAGE).body.contains(&key[..4]), "the key is not shown again");

    let setting_up = shown(&key, site.clock.now());
    let mut browser = half_way(&site, "ada@example.com", PASSWORD);
    assert_eq!(browser.get("/desk").status, 303, "the password alone opens nothing");
    assert_eq!(browser.get("/account").status, 303);
    let reused = try_code(&mut browser, &setting_up);
    assert!(reused.status == 422 && reused.says("was used already"), "{}", reused.text());

    site.clock.advance(SignedDuration::from_secs(30));
    let now = shown(&key, site.clock.now());
    let persian: String = now
        .chars()
        .filter_map(|c| char::from_u32(u32::from(c) - u32::from('0') + u32::from('۰')))
        .collect();
    let spaced = format!("{} {}", &persian[..6], &persian[6..]);
    let right = try_code(&mut browser, &spaced);
    assert_eq!(right.header("location").as_deref(), Some("/write"), "{}", right.text());
    assert_eq!(browser.get("/write").status, 200);
    assert!(browser.cookie("answerdesk_second_step").is_none());

    let mut again = half_way(&site, "ada@example.com", PASSWORD);
    assert_eq!(try_code(&mut again, &now).status, 422, "not twice");
    // A phone whose clock is a little behind, or ahead.
    for (skew, status) in [(30, 303), (60, 422)] {
        site.clock.advance(SignedDuration::from_secs(120));
        let behind = shown(&key, site.clock.now() - SignedDuration::from_secs(skew));
        let mut browser = half_way(&site, "ada@example.com", PASSWORD);
        assert_eq!(try_code(&mut browser, &behind).status, status, "{skew} s behind");
    }
}

#[test]
fn a_recovery_code_signs_in_once() {
    let site = site();
    let mut admin = site.admin();
    let (_, codes) = set_up(&site, &mut admin, PASSWORD);
    let written = codes[3].to_uppercase().replace('-', " ");
    assert_eq!(try_code(&mut half_way(&site, "ada@example.com", PASSWORD), &written).status, 303);
    let second = try_code(&mut half_way(&site, "ada@example.com", PASSWORD), &codes[3]);
    assert_eq!(second.status, 422, "once");
    assert!(admin.get(PAGE).says("9 recovery codes are left."));
    let page = page_of(&mut admin, "Ada");
    assert!(admin.get(&page).says("Signed in with a recovery code"));

    let fields = [("password", PASSWORD), ("what", "codes")];
    let made = send(&mut admin, PAGE, "/account/second-factor/change", &fields);
    let new = made.between("<code>", "</code>").to_owned();
    let old = try_code(&mut half_way(&site, "ada@example.com", PASSWORD), &codes[4]);
    assert_eq!(old.status, 422, "the old ones have ended");
    assert_eq!(try_code(&mut half_way(&site, "ada@example.com", PASSWORD), &new).status, 303);
    // Nothing that is kept is a code.
    let mut kept = Vec::new();
    site.desk.store.export(&mut kept).expect("an export");
    let kept = String::from_utf8_lossy(&kept);
    assert!(codes.iter().chain([&new]).all(|code| !kept.contains(code.as_str())));
}

#[test]
fn guessing_codes_ends_soon() {
    let site = site();
    let mut admin = site.admin();
    let (key, _) = set_up(&site, &mut admin, PASSWORD);
    site.clock.advance(SignedDuration::from_secs(60));
    let mut guesser = half_way(&site, "ada@example.com", PASSWORD);
    for _ in 0..4 {
        assert_eq!(try_code(&mut guesser, "000000").status, 422);
    }
    let over = try_code(&mut guesser, "000000");
    assert!(guesser.follow(&over).says("Sign in again"), "five tries");
    let right = shown(&key, site.clock.now());
    assert_eq!(try_code(&mut guesser, &right).status, 303, "the way to sign in");
    assert_eq!(guesser.get("/desk").status, 303);

    let mut guesser = half_way(&site, "ada@example.com", PASSWORD);
    for _ in 0..5 {
        try_code(&mut guesser, "000000");
    }
    let mut owner = half_way(&site, "ada@example.com", PASSWORD);
    let refused = try_code(&mut owner, &right);
    assert!(refused.status == 422 && refused.says("Too many codes were wrong"), "ten in all");
    site.clock.advance(SignedDuration::from_mins(9));
    assert_eq!(owner.get("/sign-in/code").status, 200);
    site.clock.advance(SignedDuration::from_mins(2));
    assert_eq!(owner.get("/sign-in/code").status, 303, "ten minutes");
    site.clock.advance(SignedDuration::from_mins(5));
    let mut owner = half_way(&site, "ada@example.com", PASSWORD);
    assert_eq!(try_code(&mut owner, &shown(&key, site.clock.now())).status, 303);
    assert_eq!(owner.get("/desk").status, 200);
}

#[test]
fn it_is_turned_off_with_the_password_or_by_an_admin() {
    let site = site();
    let mut admin = site.admin();
    let mut jonas = site.invited(&mut admin, "Jonas", "agent");
    let to = "/account/second-factor/change";
    for (browser, password) in [(&mut admin, PASSWORD), (&mut jonas, "another long password")] {
        set_up(&site, browser, password);
    }
    let wrong = send(&mut admin, PAGE, to, &[("password", "not this"), ("what", "off")]);
    assert!(wrong.status == 422 && wrong.says("This is not your password"));
    let off = send(&mut admin, PAGE, to, &[("password", PASSWORD), ("what", "off")]);
    assert!(admin.follow(&off).says("The second step is off."));
    signed_in(&site, "ada@example.com", PASSWORD);

    let mut waiting = half_way(&site, "jonas@example.com", "another long password");
    let page = page_of(&mut admin, "Jonas");
    let off = send(&mut admin, &page, &format!("{page}/second-factor"), &[]);
    let told = admin.follow(&off);
    assert!(told.says("Second step turned off Ada"), "{}", told.text());
    assert_eq!(waiting.get("/sign-in/code").status, 303, "what was half way has ended");
    signed_in(&site, "jonas@example.com", "another long password");
    assert_eq!(send(&mut admin, &page, &format!("{page}/second-factor"), &[]).status, 409);
}

#[test]
fn whose_role_needs_it_sets_it_up_before_anything_else() {
    let policies = "second_factor = [\"lead\"]\n\n[[department]]\nname = \"support\"\n\
                    title = { en = \"Support\" }\n";
    let site = TestSite::over(Content::small().with("policies.toml", policies));
    let mut admin = site.admin();
    // The first admin has every role.
    set_up(&site, &mut admin, PASSWORD);
    let mut reza = site.invited(&mut admin, "Reza", "lead");
    for address in ["/desk", "/write", "/desk/search?q=quokka"] {
        let led = reza.get(address);
        assert_eq!(led.header("location").as_deref(), Some(PAGE), "{address}");
    }
    assert_eq!(reza.get("/en/guidelines/refunds").status, 404, "nor what is for agents only");
    assert!(!reza.get("/suggest?q=quok&lang=en").body.contains("refund"));
    assert!(reza.get(PAGE).says("Your role needs the second step"));
    assert_eq!(reza.get("/account").status, 200);
    let mut jonas = site.invited(&mut admin, "Jonas", "agent");
    assert_eq!(jonas.get("/desk").status, 200, "other roles need none");
    set_up(&site, &mut reza, "another long password");
    assert_eq!(reza.get("/desk").status, 200);
    assert_eq!(reza.get("/en/guidelines/refunds").status, 200);

    site.content.write("policies.toml", &policies.replace("lead", "agent"));
    site.eventually("the policies are followed", || jonas.get("/desk").status == 303);
}

#[test]
fn a_code_is_that_of_the_standard() {
    // RFC 6238, appendix B: its key in ASCII, the last six of its eight digits.
    let key = data_encoding::BASE32_NOPAD.encode(b"12345678901234567890");
    for (at, code) in [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ] {
        let now = Timestamp::from_second(at).expect("a time");
        assert_eq!(one_time::step_of(&key, code, now), Some(at.unsigned_abs() / 30), "{at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_code_holds_for_its_step_and_its_neighbours(
        bytes in any::<[u8; 20]>(),
        at in 1_000_000_000_i64..4_000_000_000,
        off in -300_i64..300,
    ) {
        let key = data_encoding::BASE32_NOPAD.encode(&bytes);
        let now = Timestamp::from_second(at).expect("a time");
        let step = (at + off) / 30;
        let code = shown(&key, Timestamp::from_second(at + off).expect("a time"));
        let found = one_time::step_of(&key, &code, now);
        let is_near = (step - at / 30).abs() <= 1;
        // Once in some hundred thousand times another step has the same code.
        if is_near {
            assert!(found.is_some(), "{off} s off");
        } else {
            assert!(found.is_none_or(|found| found != step.unsigned_abs()), "{off} s off");
        }
    }

    #[test]
    fn whatever_is_typed_is_judged(code in any::<String>(), key in any::<String>()) {
        let now = Timestamp::from_second(1_800_000_000).expect("a time");
        assert_eq!(one_time::step_of(&key, &code, now), None);
        assert_eq!(one_time::recovery_hash(&code).len(), 64);
        assert_eq!(one_time::without_recovery_code(&[], &code), None);
    }

    #[test]
    fn a_recovery_code_takes_itself_away_and_nothing_else(at in 0_usize..10) {
        let codes = one_time::new_recovery_codes().expect("randomness");
        let hashes: Vec<String> = codes.iter().map(|code| one_time::recovery_hash(code)).collect();
        let rest = one_time::without_recovery_code(&hashes, &codes[at]).expect("it is one");
        let others: Vec<String> =
            hashes.iter().filter(|hash| **hash != hashes[at]).cloned().collect();
        assert_eq!(rest, others);
        assert_eq!(one_time::without_recovery_code(&rest, &codes[at]), None);
    }
}
