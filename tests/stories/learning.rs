//! The search learns what customers mean: from what solved their questions, and nothing that
//! says who they are.

use answerdesk::domain::articles::ArticlePath;
use answerdesk::domain::asking::evidence::Lesson;
use answerdesk::domain::asking::learning::Learner;
use answerdesk::domain::people::EmailAddress;
use answerdesk::domain::tickets::Requester;
use answerdesk::domain::tickets::import::{PastStatus, PastTicket, import, origin};
use answerdesk::i18n::Lang;
use answerdesk::store::Page;
use jiff::SignedDuration;

use crate::harness::{Browser, Content, TestSite};

/// From so many places people ask here.
const TRUSTED: [(&str, &str); 1] = [("trusted_proxies", "127.0.0.1")];

fn from(site: &TestSite, address: &str) -> Browser {
    let mut browser = site.browser();
    browser.headers.push(("x-forwarded-for", address.to_owned()));
    browser
}

fn ask(site: &TestSite, question: &str, email: &str) {
    let mut browser = site.browser();
    let id = browser.get("/ask?lang=en").ask();
    let fields = [("ask", id.as_str()), ("question", question), ("email", email), ("seen", "1")];
    assert_eq!(browser.post("/ask?lang=en", &fields).status, 303);
}

fn solve_with(agent: &mut Browser, number: u64, article: &str) {
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
    assert_eq!(agent.post(&format!("{at}/resolution"), &solution).status, 303);
}

fn finds(browser: &mut Browser, words: &str, title: &str) -> bool {
    browser.get(&format!("/search?q={words}&lang=en")).says(title)
}

const PASSWORD: &str = "Change your password";

#[test]
fn words_of_solved_questions_find_the_article_until_they_are_opened_again() {
    let site = TestSite::small();
    let mut agent = site.admin();
    ask(&site, "The passphrase of my telly, says Papadopoulou", "omid@example.com");
    ask(&site, "Another telly passphrase, order 4711", "eleni@example.com");
    assert!(!finds(&mut site.browser(), "telly", PASSWORD));
    solve_with(&mut agent, 1001, "article/en/account/password");
    solve_with(&mut agent, 1002, "article/en/account/password");
    site.eventually("two people's word finds", || finds(&mut site.browser(), "telly", PASSWORD));
    for private in ["papadopoulou", "4711", "omid"] {
        assert!(!finds(&mut site.browser(), private, PASSWORD), "{private}");
    }
    // It ranks and is never shown: no suggestion, completion, correction or passage says it.
    for address in ["/suggest?q=tell", "/search?q=tely", "/search?q=telly", "/en/account/password"]
    {
        let page = site.browser().get(&format!("{address}&lang=en"));
        let without_field = page.body.replace("value=\"telly\"", "").replace("q=telly", "");
        let told = without_field.matches("telly").count();
        let own = page.body.matches("telly").count();
        assert!(address.contains("telly") && told < own || told == 0, "{address}: {}", page.text());
    }
    let token = agent.get("/desk/tickets/1001").form_token();
    agent.post("/desk/tickets/1001/reopen", &[("token", &token)]);
    site.eventually("what did not hold is unlearnt", || {
        !finds(&mut site.browser(), "telly", PASSWORD)
    });
}

#[test]
fn nothing_that_is_kept_says_who_asked() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let question = "Omid Karimi here, card 4111 1111 1111 1111, omid@example.com: invoice lost";
    ask(&site, question, "omid.karimi@example.com");
    solve_with(&mut agent, 1001, "article/en/billing/invoice");
    let lessons = || site.desk.store.scan::<Lesson>(&Page::all()).expect("lessons");
    site.eventually("it is learnt", || !lessons().is_empty());
    let kept = format!("{:?}", lessons()[0].stems);
    assert_eq!(kept, r#"["card", "here", "invoic", "lost"]"#);
}

#[test]
fn accepted_answers_teach_and_one_household_counts_once() {
    let site = TestSite::with_settings(Content::small(), &TRUSTED);
    let accept = |address: &str| {
        let mut browser = from(&site, address);
        let id = browser.get("/ask?lang=en").ask();
        let question = "How do I change my password on the phone? I tap the gear of the gizmo";
        let part =
            browser.post("/ask/answers", &[("ask", &id), ("question", question), ("lang", "en")]);
        let key = part.between("data-answer=\"", "\"").to_owned();
        let fields = [("ask", id.as_str()), ("solved", key.as_str()), ("question", question)];
        assert_eq!(browser.post("/ask/solved", &fields).status, 200);
    };
    let lessons = || site.desk.store.scan::<Lesson>(&Page::all()).expect("lessons").len();
    for _ in 0..6 {
        accept("203.0.113.1");
    }
    accept("203.0.113.2");
    site.eventually("it is learnt", || lessons() >= 3);
    std::thread::sleep(std::time::Duration::from_millis(1_500));
    assert!(!finds(&mut site.browser(), "gizmo", PASSWORD), "two households are one person");
    accept("203.0.113.3");
    site.eventually("a third", || finds(&mut site.browser(), "gizmo", PASSWORD));
    site.clock.advance(SignedDuration::from_hours(24 * 720 + 48));
    site.eventually("it fades", || !finds(&mut site.browser(), "gizmo", PASSWORD));
    answerdesk::jobs::timetable::once(&site.desk).expect("kept");
    assert_eq!(lessons(), 0, "and is forgotten");
}

#[test]
fn a_yes_after_a_search_teaches_the_words_of_the_search() {
    let site = TestSite::with_settings(Content::small(), &TRUSTED);
    let mut reader = from(&site, "203.0.113.9");
    reader.get("/en/account/password");
    assert_eq!(reader.post("/rate/en/account/password", &[("answered", "yes")]).status, 200);
    for place in 1..=3 {
        let mut reader = from(&site, &format!("203.0.113.{place}"));
        assert!(finds(&mut reader, "gadget+password", PASSWORD));
        reader.get("/en/account/password");
        assert_eq!(reader.post("/rate/en/account/password", &[("answered", "yes")]).status, 200);
    }
    site.eventually("it is learnt", || finds(&mut site.browser(), "gadget", PASSWORD));
    let lessons = site.desk.store.scan::<Lesson>(&Page::all()).expect("lessons");
    assert_eq!(lessons.len(), 3, "a yes without a search teaches nothing");
}

#[test]
fn what_is_for_agents_is_learnt_for_agents_only() {
    let site = TestSite::small();
    let mut agent = site.admin();
    for email in ["omid@example.com", "eleni@example.com"] {
        ask(&site, "My wombat wants its invoice", email);
    }
    for number in [1001, 1002] {
        solve_with(&mut agent, number, "article/en/guidelines/refunds");
    }
    site.eventually("agents find it", || finds(&mut agent, "wombat", "When to give a refund"));
    let customers = site.browser().get("/search?q=wombat&lang=en");
    assert!(!customers.body.contains("refund"), "{}", customers.text());
    let without = site.browser().get("/search?q=numbat&lang=en");
    assert_eq!(
        customers.text().replace("wombat", "numbat"),
        without.text(),
        "no count and no order tells of it"
    );
}

/// A lesson without who asked: question, stems, articles.
type Told = (String, Vec<String>, Vec<(String, f32)>);

#[test]
fn it_can_all_be_learnt_anew_and_is_kept_over_a_restart() {
    let site = TestSite::small();
    let mut agent = site.admin();
    for email in ["omid@example.com", "eleni@example.com"] {
        ask(&site, "My telly needs a new secret", email);
    }
    for number in [1001, 1002] {
        solve_with(&mut agent, number, "article/en/account/password");
    }
    site.eventually("it is learnt", || finds(&mut site.browser(), "telly", PASSWORD));
    let lessons = |site: &TestSite| -> Vec<Told> {
        let kept = site.desk.store.scan::<Lesson>(&Page::all()).expect("lessons");
        kept.into_iter().map(|lesson| (lesson.question, lesson.stems, lesson.says)).collect()
    };
    let learnt = lessons(&site);
    let (data, content) = site.stop();
    let site = TestSite::on(data, content, &[]);
    site.eventually("it is kept", || finds(&mut site.browser(), "telly", PASSWORD));
    assert_eq!(lessons(&site), learnt);
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
}

#[test]
fn past_tickets_of_another_system_teach() {
    let site = TestSite::small();
    let past = |id: &str, email: &str| PastTicket {
        origin: origin(Some(id), &[]),
        print: 1,
        subject: "Telly".to_owned(),
        question: "The telly wants a secret".to_owned(),
        resolution: Some("See the article.".to_owned()),
        outcome: None,
        status: PastStatus::Closed,
        tags: Vec::new(),
        requester: Requester { name: String::new(), email: EmailAddress::parse(email) },
        agent: None,
        lang: Lang::EN,
        channel: "email".to_owned(),
        created_at: site.clock.now() - SignedDuration::from_hours(48),
        solved_at: None,
        articles: ArticlePath::parse("en/account/password").into_iter().collect(),
    };
    let rows = [past("1", "omid@example.com"), past("2", "eleni@example.com")];
    import(&site.desk.store, &site.desk.policies(), &rows).expect("imported");
    site.eventually("it is learnt", || finds(&mut site.browser(), "telly", PASSWORD));
}

#[test]
fn what_was_learnt_moves_with_an_article() {
    let site = TestSite::small();
    let mut agent = site.admin();
    for email in ["omid@example.com", "eleni@example.com"] {
        ask(&site, "The telly has no picture", email);
    }
    for number in [1001, 1002] {
        solve_with(&mut agent, number, "article/en/billing/invoice");
    }
    site.eventually("it is learnt", || finds(&mut site.browser(), "telly", "Download an invoice"));
    site.content.remove("en/billing/invoice.md");
    let moved = "---\ntitle: Get an invoice\naliases: [/en/billing/invoice]\n---\nUnder Billing.\n";
    site.content.write("en/money/invoice.md", moved);
    site.eventually("it has moved", || finds(&mut site.browser(), "telly", "Get an invoice"));
}
