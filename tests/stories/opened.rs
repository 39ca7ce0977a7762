//! What customers open after a search is evidence, a little of each household, and nothing else.

use answerdesk::domain::asking::evidence::Lesson;
use answerdesk::store::{Page, Position};

use crate::harness::{Browser, Content, TestSite};

/// From so many places people search here.
const TRUSTED: [(&str, &str); 1] = [("trusted_proxies", "127.0.0.1")];
const RESULTS: &str = "/search?q=gadget+password&lang=en";
const ARTICLE: &str = "/en/account/password";
const PASSWORD: &str = "Change your password";

/// A way to an article, and what it is called.
type Way<'a> = (&'a str, &'a dyn Fn(&mut Browser));

fn site() -> TestSite {
    TestSite::with_settings(Content::small(), &TRUSTED)
}

fn household(site: &TestSite, number: usize) -> Browser {
    let mut browser = site.browser();
    browser.headers.push(("x-forwarded-for", format!("203.0.113.{number}")));
    browser
}

/// Searches, and opens what was found.
fn open(browser: &mut Browser) {
    assert!(browser.get(RESULTS).says(PASSWORD));
    assert_eq!(browser.click(RESULTS, ARTICLE).status, 200);
}

fn log(site: &TestSite) -> Vec<String> {
    let changes = site.desk.store.changes(Position::default(), 1_000).expect("a log");
    let told = changes.iter().map(|change| change.event.to_string());
    told.filter(|event| event.contains("answer_opened")).collect()
}

fn lessons(site: &TestSite) -> Vec<Lesson> {
    site.desk.store.scan::<Lesson>(&Page::all()).expect("lessons")
}

fn finds(site: &TestSite, words: &str) -> bool {
    site.browser().get(&format!("/search?q={words}&lang=en")).says(PASSWORD)
}

/// Waits until whatever was opened before this is kept: openings are kept in their order.
fn is_all_kept(site: &TestSite) {
    let before = log(site).len();
    open(&mut household(site, 250));
    site.eventually("a later opening is kept", || log(site).len() > before);
}

#[test]
fn several_households_that_open_an_answer_teach_their_words() {
    let site = site();
    for number in 1..=3 {
        assert!(!finds(&site, "gadget"));
        open(&mut household(&site, number));
    }
    site.eventually("three are heard", || finds(&site, "gadget"));
    let learnt = lessons(&site);
    assert_eq!(learnt.len(), 3);
    for lesson in learnt {
        assert_eq!(lesson.stems, ["gadget", "password"]);
        assert_eq!(lesson.says, [("en/account/password".to_owned(), 0.1)]);
    }
}

#[test]
fn what_several_open_comes_first() {
    let text = "# The telly\n\nThe telly shows no picture.\n";
    let content = Content::empty().with("en/a/one.md", text).with("en/b/two.md", text);
    let site = TestSite::with_settings(content, &TRUSTED);
    let results = "/search?q=telly+picture&lang=en";
    let first = || {
        let page = site.browser().get(results);
        let place = |address: &str| page.body.find(&format!("href=\"{address}\"")).expect("found");
        if place("/en/a/one") < place("/en/b/two") { "/en/a/one" } else { "/en/b/two" }
    };
    let other = if first() == "/en/a/one" { "/en/b/two" } else { "/en/a/one" };
    for number in 1..=5 {
        let mut browser = household(&site, number);
        browser.get(results);
        browser.click(results, other);
    }
    site.eventually("what they opened is first", || first() == other);
}

#[test]
fn one_household_moves_nothing_however_often_it_opens() {
    let site = site();
    for _ in 0..4 {
        open(&mut household(&site, 1));
        let mut other = household(&site, 1);
        other.get("/search?q=gizmo+password&lang=en");
        other.click("/search?q=gizmo+password&lang=en", ARTICLE);
    }
    is_all_kept(&site);
    assert_eq!(log(&site).len(), 2, "an article counts once a day: {:?}", log(&site));
    site.eventually("it is learnt", || lessons(&site).len() == 2);
    assert!(!finds(&site, "gadget") && !finds(&site, "gizmo"));
}

#[test]
fn only_a_page_of_results_that_was_searched_teaches() {
    let site = site();
    let other = "/search?q=other+password&lang=en";
    // A program without cookies, and one that only says where it comes from.
    household(&site, 1).click(RESULTS, ARTICLE);
    let ways: [Way<'_>; 8] = [
        ("typed", &|b| drop(b.get(ARTICLE))),
        ("from another page", &|b| drop(b.click("/en/", ARTICLE))),
        ("from another search", &|b| drop(b.click(other, ARTICLE))),
        ("from another site", &|b| {
            b.headers.push(("referer", format!("https://elsewhere.example{RESULTS}")));
            b.get(ARTICLE);
        }),
        ("said to be from another site", &|b| {
            b.headers.push(("sec-fetch-site", "cross-site".to_owned()));
            b.click(RESULTS, ARTICLE);
        }),
        ("by a script", &|b| {
            b.headers.push(("sec-fetch-mode", "cors".to_owned()));
            b.click(RESULTS, ARTICLE);
        }),
        ("ahead of time", &|b| {
            b.headers.push(("sec-purpose", "prefetch".to_owned()));
            b.click(RESULTS, ARTICLE);
        }),
        ("no answer to it", &|b| {
            b.get("/search?q=gear&lang=en");
            b.click("/search?q=gear&lang=en", "/en/billing/invoice");
        }),
    ];
    for (number, (_, way)) in ways.iter().enumerate() {
        let mut browser = household(&site, 10 + number);
        browser.get(RESULTS);
        way(&mut browser);
    }
    is_all_kept(&site);
    let kept = log(&site);
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(kept[0].contains(r#""stems":["gadget","password"]"#), "{kept:?}");
}

#[test]
fn people_of_the_team_teach_nothing_by_reading() {
    let site = site();
    let mut admin = site.admin();
    for number in 1..=4 {
        admin.headers.push(("x-forwarded-for", format!("203.0.113.{number}")));
        open(&mut admin);
        admin.headers.pop();
    }
    is_all_kept(&site);
    assert_eq!(log(&site).len(), 1);
}

#[test]
fn a_second_answer_of_the_same_results_counts_as_well() {
    let text = "# Telly\n\nThe telly shows no picture.\n";
    let content = Content::empty().with("en/a/one.md", text).with("en/b/two.md", text);
    let site = TestSite::with_settings(content, &TRUSTED);
    let results = "/search?q=telly&lang=en";
    let mut browser = household(&site, 1);
    browser.get(results);
    for address in ["/en/a/one", "/en/a/one", "/en/b/two"] {
        browser.click(results, address);
    }
    site.eventually("both are kept", || log(&site).len() == 2);
}

#[test]
fn answers_of_later_pages_count_and_what_is_not_on_the_page_does_not() {
    let many = |content: Content, number: usize| {
        let text = format!("# Telly {number}\n\nThe telly shows {number} pictures.\n");
        content.with(&format!("en/a/{number}.md"), &text)
    };
    let content = (10..22).fold(Content::empty(), many);
    let site = TestSite::with_settings(content, &TRUSTED);
    let [first, second] = ["/search?q=telly&lang=en", "/search?q=telly&lang=en&page=2"];
    let mut browser = household(&site, 1);
    browser.get(first);
    let later = format!("/en/a/{}", browser.get(second).between("href=\"/en/a/", "\""));
    browser.click(first, &later);
    let mut other = household(&site, 3);
    other.get(second);
    other.click(second, &later);
    site.eventually("it is kept", || !log(&site).is_empty());
    assert_eq!(log(&site).len(), 1, "{:?}", log(&site));
}

#[test]
fn the_page_is_the_same_for_everyone() {
    let site = site();
    let plain = site.browser().get(ARTICLE).body;
    let mut reader = household(&site, 1);
    reader.get(RESULTS);
    let opened = reader.click(RESULTS, ARTICLE);
    assert!(opened.body == plain, "byte by byte");
    let etag = opened.header("etag").expect("an etag");
    // Whoever has it already opens it all the same.
    let mut again = household(&site, 2);
    again.get(RESULTS);
    again.headers.push(("if-none-match", etag));
    assert_eq!(again.click(RESULTS, ARTICLE).status, 304);
    site.eventually("both are kept", || log(&site).len() == 2);
}

#[test]
fn a_stop_keeps_what_waits() {
    let site = site();
    for number in 1..=3 {
        open(&mut household(&site, number));
    }
    let (data, content) = site.stop();
    let site = TestSite::on(data, content, &TRUSTED);
    assert_eq!(log(&site).len(), 3);
    site.eventually("it is learnt", || finds(&site, "gadget"));
}

#[test]
fn it_can_be_learnt_anew_and_is_forgotten() {
    use answerdesk::domain::asking::learning::Learner;
    let site = site();
    for number in 1..=3 {
        open(&mut household(&site, number));
    }
    site.eventually("it is learnt", || lessons(&site).len() == 3);
    let learnt = lessons(&site);
    let forgotten = site.desk.store.transaction(|tx| {
        for lesson in tx.scan::<Lesson>(&Page::all())? {
            tx.delete::<Lesson>(&lesson.question)?;
        }
        tx.delete::<Learner>("this")
    });
    forgotten.expect("forgotten");
    let mut learner = Learner::begin(&site.desk).expect("a beginning");
    while learner.learn(&site.desk).expect("learnt").is_some() {}
    assert_eq!(lessons(&site), learnt, "from nothing");
    site.clock.advance(jiff::SignedDuration::from_hours(24 * 720 + 48));
    answerdesk::jobs::timetable::once(&site.desk).expect("kept");
    assert_eq!(lessons(&site).len(), 0);
}

#[test]
fn so_many_are_kept_and_never_in_place_of_what_is_surer() {
    use answerdesk::domain::asking::evidence::Asker;
    let site = site();
    let lesson = |question: String, hour: i64| Lesson {
        question,
        at: site.clock.now() - jiff::SignedDuration::from_hours(hour),
        asker: Asker::Unknown,
        stems: vec!["telly".to_owned()],
        says: vec![("en/account/password".to_owned(), 0.1)],
    };
    let filled = site.desk.store.transaction(|tx| {
        tx.put(&lesson("ticket/1".to_owned(), 1_000))?;
        for number in 0..20_007_i64 {
            tx.put(&lesson(format!("opened/{number:020}"), if number < 7 { 900 } else { 1 }))?;
        }
        Ok::<_, answerdesk::store::StoreError>(())
    });
    filled.expect("filled");
    answerdesk::jobs::timetable::once(&site.desk).expect("kept");
    let is_there =
        |question: &str| site.desk.store.get::<Lesson>(question).expect("read").is_some();
    assert!(is_there("ticket/1"), "the oldest of all");
    for number in 0..10 {
        assert_eq!(is_there(&format!("opened/{number:020}")), number >= 7, "{number}");
    }
}
