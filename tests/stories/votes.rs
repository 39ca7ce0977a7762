//! What readers say of articles decides which of two equal answers comes first.

use answerdesk::domain::asking::learning::Learner;
use answerdesk::domain::asking::votes::CountedVotes;
use answerdesk::store::Page;

use crate::harness::{Browser, Content, TestSite};

/// From so many places people read here, and so often a test looks whether something has changed.
const SETTINGS: [(&str, &str); 2] =
    [("trusted_proxies", "127.0.0.1"), ("searches_per_minute", "100000")];
const TEXT: &str = "Switch the kettle off, wait a minute, and switch it on again.\n";
const MENTION: &str = "# Cleaning\n\nSwitch it off first. The kettle can be wiped then.\n";

fn kettles() -> TestSite {
    let twin = format!("# Reset the kettle\n\n{TEXT}");
    let content = Content::small()
        .with("en/kettles/left.md", &twin)
        .with("en/kettles/right.md", &twin)
        .with("en/kettles/cleaning.md", MENTION);
    TestSite::with_settings(content, &SETTINGS)
}

fn vote(site: &TestSite, household: u8, article: &str, answered: &str) {
    let mut browser = site.browser();
    browser.headers.push(("x-forwarded-for", format!("203.0.113.{household}")));
    let said = browser.post(&format!("/rate/{article}"), &[("answered", answered)]);
    assert_eq!(said.status, 200, "{}", said.text());
}

/// The articles that a search lists, in order.
fn listed(browser: &mut Browser, words: &str) -> Vec<&'static str> {
    let page = browser.get(&format!("/search?q={words}&lang=en"));
    let all = ["en/kettles/left", "en/kettles/right", "en/kettles/cleaning"];
    let mut found: Vec<(usize, &str)> = all
        .iter()
        .filter_map(|at| Some((page.body.find(&format!("href=\"/{at}"))?, *at)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, at)| at).collect()
}

fn counted(site: &TestSite) -> Vec<CountedVotes> {
    site.desk.store.scan::<CountedVotes>(&Page::all()).expect("votes")
}

#[test]
fn of_two_equal_articles_the_one_that_helped_comes_first() {
    let site = kettles();
    let (left, right, cleaning) = ("en/kettles/left", "en/kettles/right", "en/kettles/cleaning");
    let mut reader = site.browser();
    let first = |reader: &mut Browser| listed(reader, "reset+kettle").first().copied();
    for household in 1..=3 {
        vote(&site, household, right, "yes");
    }
    site.eventually("the right one leads", || first(&mut reader) == Some(right));
    for household in 4..=8 {
        vote(&site, household, left, "yes");
    }
    site.eventually("the left one leads", || first(&mut reader) == Some(left));
    for household in 9..=60 {
        vote(&site, household, cleaning, "yes");
        if household % 3 == 0 {
            vote(&site, household, left, "no");
        }
    }
    site.eventually("the right one leads again", || first(&mut reader) == Some(right));
    let order = listed(&mut reader, "reset+kettle");
    assert_eq!(order, [right, left, cleaning], "no vote lifts what matches less");
}

#[test]
fn of_two_equal_articles_the_one_that_was_checked_last_comes_first() {
    let dated = |day: &str| format!("---\ntitle: Reset the kettle\nupdated: {day}\n---\n{TEXT}");
    let site = kettles();
    let mut reader = site.browser();
    let all = [("left", "2025-12-01", "2019-12-01"), ("right", "2019-12-01", "2025-12-01")];
    for (newer, left, right) in all {
        site.content.write("en/kettles/left.md", &dated(left));
        site.content.write("en/kettles/right.md", &dated(right));
        let newer = format!("en/kettles/{newer}");
        site.eventually("the newer one leads", || {
            listed(&mut reader, "reset+kettle").first() == Some(&newer.as_str())
        });
    }
    let solved = site.admin().get("/desk/search?q=kettle+solved:%3E2015-01-01&lang=en");
    assert!(!solved.says("Reset the kettle"), "no article was solved then: {}", solved.text());
}

#[test]
fn it_is_told_to_agents_in_each_language() {
    let site = kettles();
    vote(&site, 1, "en/kettles/left", "yes");
    site.eventually("it is counted", || !counted(&site).is_empty());
    let mut agent = site.admin();
    for (lang, words) in [
        ("en", "Votes and age: +1.0 %"),
        ("el", "Ψήφοι και ηλικία: +1,0 %"),
        ("fa", "رأی‌ها و تازگی: ۱٫۰٪ افزون"),
        ("te", "ఓట్లు, వయసు: +1.0 %"),
    ] {
        site.eventually(lang, || {
            agent.get(&format!("/desk/search?q=kettle&why=1&lang={lang}")).says(words)
        });
    }
}

#[test]
fn a_household_counts_twice_a_day_and_all_can_be_counted_anew() {
    let site = kettles();
    for answered in ["yes", "no", "yes", "yes", "yes"] {
        vote(&site, 7, "en/kettles/left", answered);
    }
    vote(&site, 8, "en/kettles/right", "no");
    let votes = |article: &str, helped, did_not_help| CountedVotes {
        article: article.to_owned(),
        helped,
        did_not_help,
    };
    let expected = [votes("en/kettles/left", 1, 1), votes("en/kettles/right", 0, 1)];
    site.eventually("they are counted", || counted(&site) == expected);
    site.desk.store.transaction(|tx| tx.delete::<Learner>("this")).expect("forgotten");
    let mut learner = Learner::begin(&site.desk).expect("a beginning");
    assert_eq!(counted(&site), [], "other rules, other numbers");
    while learner.learn(&site.desk).expect("learnt").is_some() {}
    assert_eq!(counted(&site), expected, "each once");
}
