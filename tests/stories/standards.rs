//! Service standards: the promise, and how it went.

use jiff::SignedDuration;

use super::first_day::ask;
use crate::harness::{Content, TestSite};

#[test]
fn without_history_it_says_so_and_promises_what_always_holds() {
    let site = TestSite::small();
    let page = site.browser().get("/standards?lang=en");
    assert!(page.says("Service standards") && page.says("A person reads every question."));
    assert!(page.says("no figures yet"), "{}", page.text());
    let persian = site.browser().get("/standards?lang=fa");
    assert!(persian.body.contains("lang=\"fa\" dir=\"rtl\""));
    assert!(site.browser().get("/en/").body.contains("href=\"/standards?lang=en\""));
}

#[test]
fn the_team_says_it_in_its_own_words() {
    let promise = "# What we promise\n\nWithin **two days**, [or tell us](account/password.md).\n";
    let site = TestSite::over(Content::small().with("en/standards.md", promise));
    let page = site.browser().get("/standards?lang=en");
    assert!(page.says("What we promise") && page.says("two days"), "{}", page.text());
    assert!(page.body.contains("href=\"/en/account/password\""));
    assert!(
        site.browser().get("/standards?lang=el").says("Κάθε ερώτηση τη διαβάζει ένας άνθρωπος")
    );
    let hidden = promise.replacen("# ", "---\naudience: agents\n---\n# ", 1);
    let site = TestSite::over(Content::small().with("en/standards.md", &hidden));
    assert!(!site.browser().get("/standards?lang=en").says("two days"), "it is for agents");
}

#[test]
fn how_it_went_is_counted() {
    let site = TestSite::with_settings(Content::small(), &[("asks_per_hour", "50")]);
    let mut agent = site.admin();
    for number in 1001..=1010 {
        ask(&mut site.browser(), &format!("Question {number} that nothing answers"));
        let hours = if number == 1010 { 40 } else { 2 };
        site.clock.advance(SignedDuration::from_hours(hours));
        let at = format!("/desk/tickets/{number}");
        let token = agent.get(&at).form_token();
        let fields = [("token", token.as_str()), ("reply", "Like this.")];
        assert_eq!(agent.post(&format!("{at}/replies"), &fields).status, 303);
    }
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    let question = ("question", "How do I change my password on the phone?");
    let shown = customer.post("/ask?lang=en", &[("ask", &id), question]);
    let key = shown.between("name=\"solved\" value=\"", "\"").to_owned();
    customer.post("/ask/solved", &[("ask", &id), ("solved", &key), question]);
    let page = || site.browser().get("/standards?lang=en");
    site.eventually("it is counted", || {
        page().says("Questions 11 Answered at once by the help centre 1 Answered by a person 10")
    });
    let page = page();
    assert!(page.says("came within 2 hours Nine of ten came within 2 hours"), "{}", page.text());
    assert!(page.says("within a day 90%") && page.body.contains("<figure"), "{}", page.text());
    customer.post("/ask?lang=en", &[("ask", &id), ("seen", "1"), question]);
    site.eventually("sent after all: it was not solved", || {
        site.browser()
            .get("/standards?lang=en")
            .says("Questions 11 Answered at once by the help centre 0")
    });
}

#[test]
fn imported_tickets_are_no_promises_kept_here() {
    let site = TestSite::small();
    let past = answerdesk::domain::tickets::import::PastTicket {
        origin: "id:1".to_owned(),
        print: 1,
        subject: "Old".to_owned(),
        question: "Old?".to_owned(),
        resolution: Some("Yes.".to_owned()),
        outcome: None,
        status: answerdesk::domain::tickets::import::PastStatus::Solved,
        tags: Vec::new(),
        requester: answerdesk::domain::tickets::Requester { name: String::new(), email: None },
        agent: None,
        lang: answerdesk::i18n::Lang::EN,
        channel: "mail".to_owned(),
        created_at: site.clock.now(),
        solved_at: None,
        articles: Vec::new(),
    };
    answerdesk::domain::tickets::import::import(&site.desk.store, &site.desk.policies(), &[past])
        .expect("imported");
    ask(&mut site.browser(), "A question of today");
    let told = || site.browser().get("/standards?lang=en");
    site.eventually("it is counted", || told().says("Questions 1 "));
    assert!(told().says("Answered by a person 0") && told().says("Too few questions"));
}
