//! A customer sees all their questions, over every device, with a link and no password.

use jiff::SignedDuration;

use crate::harness::{Content, TestSite, act, ask_from, link_for, sign_in_as, solve};

const OMID: &str = "omid@example.com";

#[test]
fn a_link_opens_all_questions_of_an_address_on_every_device() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let mut phone = site.browser();
    ask_from(&mut phone, OMID, "The parrot speaks only Latin");
    ask_from(&mut site.browser(), OMID, "The ladder is one step short");
    assert_eq!(act(&mut agent, 1001, "replies", &[("reply", "Try Esperanto with it.")]), 303);

    let mut laptop = site.browser();
    let page = laptop.get("/questions?lang=en");
    assert!(page.says("See all your questions"), "{}", page.text());
    let asked = laptop.post("/questions/links?lang=en", &[("email", " Omid@Example.com ")]);
    assert_eq!(asked.status, 303);
    assert!(laptop.follow(&asked).says("Your request is noted."));

    let desk = agent.get("/desk/customers");
    assert!(desk.says("Links asked for") && desk.says("omid@example.com Nobody has proved"));
    let link = link_for(&mut agent, OMID);
    assert!(!agent.get("/desk/customers").says("Links asked for"), "it is done");
    let coming = laptop.get(&format!("{link}?lang=en"));
    assert!(coming.says("This link is for omid@example.com"), "{}", coming.text());
    assert_eq!(laptop.get(&link).status, 200, "looking uses nothing up");
    let opened = laptop.post(&format!("{link}?lang=en"), &[("name", "Omid R.")]);
    assert_eq!(opened.status, 303, "{}", opened.text());
    let page = laptop.follow(&opened);
    assert!(page.says("You are signed in as Omid R. omid@example.com"), "{}", page.text());
    assert!(page.says("The parrot") && page.says("The ladder"), "{}", page.text());
    assert!(page.says("Waiting for you") && page.says("this one"));

    let found = laptop.get("/questions?lang=en&q=esperanto");
    assert!(found.says("The parrot") && !found.says("The ladder"), "words of the reply");
    let found = laptop.get("/questions?lang=en&state=us");
    assert!(!found.says("The parrot") && found.says("The ladder"));
    assert!(laptop.get("/questions?lang=en&state=solved").says("None of your questions"));
    let search = laptop.get("/search?q=parrot&lang=en");
    assert!(search.says("My questions The parrot"), "{}", search.text());
    assert!(agent.get("/desk/tickets/1001").says("Customer Omid R."));
}

#[test]
fn whoever_is_signed_in_is_asked_nothing_twice_and_their_tier_counts() {
    let policies = "[[department]]\nname = \"support\"\n[[tier]]\nname = \"gold\"\n\
                    title = { en = \"Gold\" }\n[[rule]]\nname = \"Gold first\"\n\
                    when = { tier = \"gold\" }\nthen = { priority = \"urgent\" }\n";
    let site = TestSite::over(Content::small().with("policies.toml", policies));
    let mut agent = site.admin();
    let mut customer = site.browser();
    sign_in_as(&mut customer, &mut agent, OMID);
    let list = agent.get("/desk/customers?q=omid@");
    let id = list.between("/desk/customers/", "\"").to_owned();
    let page = agent.get(&format!("/desk/customers/{id}"));
    let token = page.form_token();
    let fields = [
        ("token", token.as_str()),
        ("name", "Omid R."),
        ("customer-lang", "en"),
        ("tier", "gold"),
        ("notes", "Calls his parrot Cicero."),
    ];
    assert_eq!(agent.post(&format!("/desk/customers/{id}/edit"), &fields).status, 303);

    let form = customer.get("/ask?lang=en");
    assert!(form.says("You ask as Omid R. omid@example.com"), "{}", form.text());
    assert!(!form.body.contains("name=\"email\"") && !form.body.contains("Cicero"));
    let ask = form.ask();
    let fields =
        [("ask", ask.as_str()), ("question", "Why is it blue?"), ("signed-in", "1"), ("seen", "1")];
    let sent = customer.post("/ask?lang=en", &fields);
    assert_eq!(sent.status, 303, "{}", sent.text());
    assert!(customer.cookie("answerdesk_questions").is_none(), "nothing stays behind");
    let ticket = agent.get("/desk/tickets/1001");
    assert!(ticket.says("Customer Omid R. Gold Calls his parrot Cicero."), "{}", ticket.text());
    assert!(ticket.says("From Omid R.") && ticket.says("Sorted by: Gold first"));
    assert!(agent.get("/desk").says("Urgent"));
    customer.follow(&sent);
    assert!(customer.cookie("answerdesk_questions").is_none());

    // The session ends between opening the form and sending it: nothing is lost, all is asked.
    let ask = customer.get("/ask?lang=en").ask();
    assert_eq!(customer.post("/questions/sign-out", &[]).status, 303);
    let fields =
        [("ask", ask.as_str()), ("question", "And green?"), ("signed-in", "1"), ("seen", "1")];
    let again = customer.post("/ask?lang=en", &fields);
    assert_eq!(again.status, 422);
    assert!(again.says("You are no longer signed in") && again.body.contains("And green?"));
    assert!(again.body.contains("name=\"email\""));
    assert!(!customer.get("/questions?lang=en").says("Why is it blue?"));
}

#[test]
fn a_link_works_once_for_an_hour_and_only_while_its_maker_may_make_it() {
    let settings = [("sign_in_tries_per_quarter_hour", "1000")];
    let site = TestSite::with_settings(Content::small(), &settings);
    let mut admin = site.admin();
    let gone = |link: &str| {
        let mut browser = site.browser();
        let looked = browser.get(&format!("{link}?lang=en"));
        assert!(
            looked.status == 404 && looked.says("This link works no more"),
            "{}",
            looked.text()
        );
        assert_eq!(browser.post(link, &[]).status, 404);
        assert!(browser.get("/questions?lang=en").says("See all your questions"));
    };
    let first = link_for(&mut admin, OMID);
    let second = link_for(&mut admin, OMID);
    gone(&first);
    assert_eq!(site.browser().post(&second, &[]).status, 303);
    gone(&second);
    let late = link_for(&mut admin, OMID);
    site.clock.advance(SignedDuration::from_mins(61));
    gone(&late);
    gone(&format!("/questions/links/{}", "a".repeat(32)));

    let mut jonas = site.invited(&mut admin, "Jonas", "agent");
    let link = link_for(&mut jonas, OMID);
    let people = admin.get("/admin/people");
    let id = people.body.split("/admin/people/").skip(1).find_map(|rest| {
        let id = rest.split(['/', '"']).next()?;
        let page = admin.get(&format!("/admin/people/{id}"));
        page.says("jonas@example.com").then(|| id.to_owned())
    });
    let id = id.expect("Jonas");
    let off = [("token", people.form_token()), ("state", "off".to_owned())];
    let off: Vec<(&str, &str)> = off.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(admin.post(&format!("/admin/people/{id}/state"), &off).status, 303);
    gone(&link);
}

#[test]
fn sessions_are_listed_ended_and_slide() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let (mut phone, mut laptop) = (site.browser(), site.browser());
    phone.headers.push(("user-agent", "Mozilla/5.0 (Android 15; Mobile) Firefox/140.0".into()));
    sign_in_as(&mut phone, &mut agent, OMID);
    sign_in_as(&mut laptop, &mut agent, OMID);
    let page = laptop.get("/questions?lang=en");
    assert!(page.says("Firefox on Android") && page.says("End all others"));
    assert_eq!(laptop.post("/questions/sessions", &[("session", "others")]).status, 303);
    assert!(phone.get("/questions?lang=en").says("See all your questions"), "it ended");
    for _ in 0..3 {
        site.clock.advance(SignedDuration::from_hours(24 * 80));
        let page = laptop.get("/questions");
        assert!(page.says("You are signed in as"), "{}", page.text());
        assert!(page.header("set-cookie").is_some_and(|cookie| cookie.contains("Max-Age=7776000")));
    }
    site.clock.advance(SignedDuration::from_hours(24 * 91));
    assert!(laptop.get("/questions?lang=en").says("See all your questions"));
}

#[test]
fn a_merged_life_goes_on_after_a_solution() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let mut customer = site.browser();
    let ticket = ask_from(&mut customer, OMID, "The parrot speaks only Latin");
    solve(&mut agent, 1001, "Teach it another language.");
    let before = agent.get("/desk?view=resolved").text();
    site.clock.advance(SignedDuration::from_hours(30));
    sign_in_as(&mut customer, &mut agent, OMID);
    assert!(customer.get("/questions?lang=en&state=solved").says("The parrot"));
    let changed = |text: &str| text.contains("1 day") || text.contains("30 hours");
    assert!(!changed(&before) && changed(&agent.get("/desk?view=resolved").text()), "its own time");
    assert_eq!(customer.post(&format!("{ticket}/reopen"), &[]).status, 303);
    assert!(customer.get("/questions?lang=en&state=us").says("The parrot"));
}
