//! The home page: what answered most this week, the contents, and how soon a person replies.

use jiff::SignedDuration;

use super::first_day::ask;
use crate::harness::{Browser, Content, TestSite};

const ARTICLES: [&str; 4] = ["Apples", "Bread", "Cheese", "Dates"];

fn pantry() -> Content {
    let mut content = Content::empty();
    for title in ARTICLES {
        let file = format!("en/food/{}.md", title.to_lowercase());
        content = content.with(&file, &format!("# {title}\n\nAll about {title}.\n"));
    }
    content.with("en/guidelines/fish.md", "---\ntitle: Fish\naudience: agents\n---\nSecret.\n")
}

fn rate(browser: &mut Browser, article: &str, times: usize) {
    for _ in 0..times {
        let rated = browser.post(&format!("/rate/en/{article}"), &[("answered", "yes")]);
        assert_eq!(rated.status, 200);
    }
}

/// The titles under “Answered most this week”.
fn answered(site: &TestSite) -> Vec<String> {
    let home = site.browser().get("/en/");
    let Some((_, rest)) = home.body.split_once("id=\"answered\"") else { return Vec::new() };
    let list = rest.split("</nav>").next().unwrap_or_default();
    list.split("<bdi>").skip(1).filter_map(|s| s.split('<').next()).map(str::to_owned).collect()
}

fn from(site: &TestSite, address: &str) -> Browser {
    let mut browser = site.browser();
    browser.headers.push(("x-forwarded-for", address.to_owned()));
    browser
}

fn resolve_with(agent: &mut Browser, number: u64, article: &str) {
    let at = format!("/desk/tickets/{number}");
    let token = agent.get(&at).form_token();
    let link = [("token", token.as_str()), ("link", article)];
    assert_eq!(agent.post(&format!("{at}/links"), &link).status, 303);
    let solution = [
        ("token", token.as_str()),
        ("outcome", "linked"),
        ("resolution", "See the article."),
        ("tags", ""),
    ];
    let solved = agent.post(&format!("{at}/resolution"), &solution);
    assert_eq!(solved.status, 303, "{}", solved.text());
}

#[test]
fn what_solved_most_stands_first_and_leaves_after_a_week() {
    let site = TestSite::with_settings(pantry(), &[("trusted_proxies", "127.0.0.1")]);
    assert!(answered(&site).is_empty(), "too little is known");
    rate(&mut from(&site, "203.0.113.1"), "food/bread", 1);
    // One visitor cannot push an article up: the rest is kept, and moves nothing.
    rate(&mut from(&site, "203.0.113.2"), "food/dates", 10);
    rate(&mut from(&site, "203.0.113.3"), "food/dates", 1);
    ask(&mut site.browser(), "Which fruit keeps all winter?");
    let mut agent = site.admin();
    rate(&mut agent, "guidelines/fish", 2);
    resolve_with(&mut agent, 1001, "article/en/food/apples");
    site.eventually("it is counted", || answered(&site) == ["Apples", "Dates", "Bread"]);

    let token = agent.get("/desk/tickets/1001").form_token();
    agent.post("/desk/tickets/1001/reopen", &[("token", &token)]);
    site.eventually("what did not hold counts no more", || answered(&site).is_empty());
    resolve_with_again(&mut agent);
    site.eventually("and counts once", || answered(&site) == ["Apples", "Dates", "Bread"]);
    site.clock.advance(SignedDuration::from_hours(24 * 8));
    site.eventually("the week is over", || answered(&site).is_empty());
}

#[test]
fn nobody_pushes_an_article_up_by_questions_of_their_own() {
    let settings = [("trusted_proxies", "127.0.0.1"), ("asks_per_hour", "50")];
    let site = TestSite::with_settings(pantry(), &settings);
    let mut one = from(&site, "203.0.113.1");
    let accept = |browser: &mut Browser, word: &str, count: usize| {
        for number in 0..count {
            let question = format!("All about {word} {number}");
            let ask = browser.get("/ask?lang=en").ask();
            let fields = [("ask", ask.as_str()), ("question", question.as_str()), ("seen", "1")];
            assert_eq!(browser.post("/ask/answers?lang=en", &fields).status, 200);
            let sent = browser.post("/ask?lang=en", &fields);
            let location = sent.header("location").expect("a ticket");
            let ticket = location.split('?').next().unwrap_or_default();
            let page = browser.get(ticket);
            let key = page.between("name=\"answer\" value=\"", "\"").to_owned();
            let accepted = browser.post(&format!("{ticket}/accept"), &[("answer", &key)]);
            assert_eq!(accepted.status, 303, "{}", accepted.text());
        }
    };
    accept(&mut one, "dates", 6);
    for address in ["203.0.113.2", "203.0.113.3", "203.0.113.4"] {
        accept(&mut from(&site, address), "apples", 1);
        accept(&mut from(&site, address), "bread", 2);
    }
    site.eventually("it is counted", || answered(&site) == ["Bread", "Apples", "Dates"]);
}

fn resolve_with_again(agent: &mut Browser) {
    let token = agent.get("/desk/tickets/1001").form_token();
    let solution =
        [("token", token.as_str()), ("outcome", "linked"), ("resolution", "So."), ("tags", "")];
    assert_eq!(agent.post("/desk/tickets/1001/resolution", &solution).status, 303);
}

#[test]
fn figures_are_counted_once_across_a_restart() {
    let site = TestSite::with_settings(pantry(), &[("trusted_proxies", "127.0.0.1")]);
    for (number, article) in ["apples", "bread", "cheese"].into_iter().enumerate() {
        rate(&mut from(&site, &format!("203.0.113.{number}")), &format!("food/{article}"), 1);
    }
    rate(&mut from(&site, "203.0.113.9"), "food/cheese", 1);
    site.eventually("it is counted", || answered(&site) == ["Cheese", "Apples", "Bread"]);
    let (data, content) = site.stop();
    let site = TestSite::on(data, content, &[("trusted_proxies", "127.0.0.1")]);
    rate(&mut from(&site, "203.0.113.20"), "food/bread", 1);
    site.eventually("and goes on", || answered(&site) == ["Bread", "Cheese", "Apples"]);
}

#[test]
fn the_reply_time_is_told_when_it_is_known() {
    let site = TestSite::with_settings(Content::small(), &[("asks_per_hour", "50")]);
    let mut agent = site.admin();
    for number in 1001..=1005 {
        ask(&mut site.browser(), &format!("Question {number} that nothing answers"));
        assert!(!site.browser().get("/en/").says("Usually a reply within"), "{number}");
        site.clock.advance(SignedDuration::from_mins(190));
        for text in ["Like this.", "And also like that."] {
            let at = format!("/desk/tickets/{number}");
            let token = agent.get(&at).form_token();
            let fields = [("token", token.as_str()), ("reply", text)];
            assert_eq!(agent.post(&format!("{at}/replies"), &fields).status, 303);
            site.clock.advance(SignedDuration::from_mins(1));
        }
    }
    site.eventually("it is told", || {
        site.browser().get("/en/").says("Usually a reply within 4 hours.")
    });
    for address in ["/ask?lang=en", "/nothing"] {
        let page = site.browser().get(address);
        assert!(page.says("Usually a reply within 4 hours."), "{address}: {}", page.text());
    }
    let mut customer = site.browser();
    let ticket = ask(&mut customer, "One more that nothing answers");
    assert!(customer.get(&ticket).says("Usually a reply within 4 hours."));
}

#[test]
fn a_single_section_shows_what_is_in_it() {
    let site = TestSite::over(Content::empty().with("en/food/bread.md", "# Bread\n\nBaked.\n"));
    let home = site.browser().get("/en/");
    assert!(home.body.contains("href=\"/en/food/bread\""), "{}", home.text());
    let site = TestSite::small();
    let home = site.browser().get("/en/");
    let below = home.between("href=\"/en/billing\"", "</ul>");
    assert!(below.contains("</a><ul class=\"below\">"), "{below}");
    assert!(below.contains("href=\"/en/billing/invoice\""), "its first articles: {below}");
}
