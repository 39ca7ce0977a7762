//! The widget in pages of other products: who may ask for what, and what becomes of it.

use answerdesk::domain::asking::evidence::Lesson;
use answerdesk::domain::tickets::AskedFrom;
use answerdesk::store;

use crate::harness::browser::Page;
use crate::harness::{Browser, Content, TestSite};

/// The page that shows the widget.
pub(super) const APP: &str = "https://app.example.com";

/// A site whose widget two products may show.
pub(super) fn site() -> TestSite {
    let origins = "https://app.example.com, https://*.example.org";
    TestSite::with_settings(Content::small(), &[("widget_origins", origins)])
}

fn from(site: &TestSite, origin: &str) -> Browser {
    let mut browser = site.browser();
    browser.headers.push(("origin", origin.to_owned()));
    browser.headers.push(("sec-fetch-site", "cross-site".to_owned()));
    browser
}

/// No answer of the widget ever has a cookie.
#[track_caller]
pub(super) fn without_cookie(page: Page) -> Page {
    assert_eq!(page.header("set-cookie"), None, "{}", page.body);
    page
}

#[test]
fn pages_of_listed_origins_are_answered_and_no_others() {
    let site = site();
    let address = "/widget/start?lang=en&page=https://app.example.com/billing&title=Billing";
    for origin in [APP, "https://one.example.org", "https://a.b.example.org"] {
        let page = without_cookie(from(&site, origin).get(address));
        assert_eq!(page.status, 200, "{origin}");
        assert_eq!(page.header("access-control-allow-origin").as_deref(), Some(origin));
        assert_eq!(page.header("access-control-allow-credentials"), None);
        assert!(page.header("vary").is_some_and(|vary| vary.contains("Origin")));
    }
    let others = [
        "https://example.org",
        "https://evil.example",
        "http://app.example.com",
        "https://app.example.com.evil.example",
        "https://app.example.com:8443",
        "https://evilexample.org",
        "https://*.example.org",
        "null",
    ];
    for origin in others {
        for answer in [
            from(&site, origin).get(address),
            from(&site, origin).options("/widget/ask"),
            from(&site, origin).post("/widget/ask?lang=en", &[("question", "Let me in")]),
        ] {
            let page = without_cookie(answer);
            assert_eq!(page.status, 403, "{origin}");
            assert!(page.body.contains("\"error\":\"origin_not_listed\""), "{}", page.body);
            assert_eq!(page.header("access-control-allow-origin"), None, "{origin}");
            assert!(page.header("vary").is_some_and(|vary| vary.contains("Origin")));
        }
    }
    let mut silent = site.browser();
    silent.headers.push(("sec-fetch-site", "cross-site".to_owned()));
    assert_eq!(silent.get(address).status, 403, "a foreign page that names no origin");
    assert!(!site.admin().get("/desk").says("Let me in"), "nothing was asked");
}

#[test]
fn without_the_setting_only_pages_of_this_site_are_answered() {
    let site = TestSite::small();
    assert_eq!(from(&site, APP).get("/widget/start?lang=en").status, 403);
    let mut own = site.browser();
    own.headers.push(("sec-fetch-site", "same-origin".to_owned()));
    assert_eq!(without_cookie(own.get("/widget/start?lang=en")).status, 200);
    assert!(
        own.get("/embed?lang=en")
            .header("content-security-policy")
            .is_some_and(|policy| { policy.ends_with("frame-ancestors 'self'") })
    );
}

#[test]
fn a_browser_may_ask_first_what_it_may_send() {
    let page = without_cookie(from(&site(), APP).options("/widget/ask"));
    assert_eq!(page.status, 204);
    assert_eq!(page.header("access-control-allow-origin").as_deref(), Some(APP));
    assert!(page.header("access-control-allow-methods").is_some_and(|all| all.contains("POST")));
    assert_eq!(page.header("access-control-allow-headers").as_deref(), Some("content-type"));
}

#[test]
fn every_word_is_said_in_every_language_and_numbers_are_counted_by_the_server() {
    let site = site();
    let mut app = from(&site, APP);
    for lang in ["en", "el", "fa", "te"] {
        let start = app.get(&format!("/widget/start?lang={lang}"));
        let start: serde_json::Value = serde_json::from_str(&start.body).expect("JSON");
        let words = start["words"].as_object().expect("words");
        assert!(words.len() > 20);
        for (name, said) in words {
            let said = said.as_str().expect("a text");
            let is_id = said.contains('-') && !said.contains(' ');
            let is_foreign = lang != "en" && said.is_ascii();
            assert!(!is_id && !is_foreign, "{name} in {lang} is {said}");
        }
    }
    let found = app.get("/widget/suggest?lang=en&q=invoi");
    assert!(found.body.contains("\"status\":\"1 suggestion\""), "{}", found.body);
    let none = app.get("/widget/suggest?lang=fa&q=zzqx");
    assert!(!none.between("\"status\":\"", "\"").is_ascii(), "{}", none.body);
    let fields = [("question", "How do I download an invoice?")];
    let answers = app.post("/widget/answers?lang=en", &fields);
    assert!(answers.between("\"status\":\"", "\"").contains(" suggestion"), "{}", answers.body);
}

#[test]
fn content_of_another_language_than_the_words_says_so() {
    let page = "---\ntitle: Rechnung herunterladen\nsummary: Jede Rechnung als Datei.\n---\n\nUnter Konto.\n";
    let content = Content::small().with("de/konto/rechnung.md", page);
    let site = TestSite::with_settings(content, &[("widget_origins", APP)]);
    let start = from(&site, APP).get("/widget/start?lang=de&title=Rechnung");
    let start: serde_json::Value = serde_json::from_str(&start.body).expect("JSON");
    assert_eq!((&start["lang"], &start["words_lang"]), (&"de".into(), &"en".into()));
    assert_eq!(start["items"][0]["lang"], "de", "{start}");
    let framed = site.browser().get("/embed?lang=de&q=Rechnung");
    assert!(framed.body.contains("<html lang=\"en\" dir=\"ltr\""), "{}", framed.body);
    assert!(framed.body.contains("<bdi lang=\"de\" dir=\"ltr\">"), "{}", framed.body);
}

#[test]
fn a_page_gets_answers_that_suit_it() {
    let site = site();
    let mut app = from(&site, APP);
    let by_title = app.get("/widget/start?lang=en&title=Invoice&page=https://app.example.com/x");
    assert!(by_title.body.contains("\"at\":\"en/billing/invoice\""), "{}", by_title.body);
    let by_path = app.get("/widget/start?lang=en&page=https://app.example.com/me/password");
    assert!(by_path.body.contains("\"at\":\"en/account/password\""), "{}", by_path.body);
    let by_topic = app.get("/widget/start?lang=en&topic=password&title=Invoice");
    let (password, invoice) = (by_topic.body.find("en/account"), by_topic.body.find("en/billing"));
    assert!(password.is_some() && password < invoice, "the topic is the strongest word");
    let none = app.get("/widget/start?lang=en&title=Zebra&page=https://app.example.com/8819");
    assert!(none.body.contains("\"items\":[]"), "{}", none.body);
}

#[test]
fn an_answer_is_found_and_read_with_links_that_lead_home() {
    let site = site();
    let mut app = from(&site, APP);
    let found = without_cookie(app.get("/widget/suggest?lang=en&q=invoi"));
    assert!(found.body.contains("\"at\":\"en/billing/invoice\""), "{}", found.body);
    let misspelt = app.get("/widget/suggest?lang=en&q=pasword");
    assert!(misspelt.body.contains("\"at\":\"en/account/password\""), "{}", misspelt.body);
    let read = without_cookie(app.get("/widget/answer?lang=en&at=en/billing/invoice"));
    assert!(read.body.contains("<strong>Billing</strong>"), "{}", read.body);
    let home = site.desk.link_base.clone();
    assert!(read.body.contains(&format!("{home}/en/account/password")), "{}", read.body);
    let rated =
        app.post("/widget/rate?lang=en", &[("at", "en/billing/invoice"), ("helped", "yes")]);
    assert_eq!(without_cookie(rated).status, 204);
    let trail = "s:gadget\na:en/billing/invoice";
    let fields = [("at", "en/billing/invoice"), ("helped", "yes"), ("trail", trail)];
    assert_eq!(app.post("/widget/rate?lang=en", &fields).status, 204);
    site.eventually("the search learns the words that led there", || {
        let lessons = site.desk.store.scan::<Lesson>(&store::Page::all()).expect("lessons");
        matches!(lessons.as_slice(), [lesson] if lesson.stems == ["gadget"])
    });
}

#[test]
fn what_is_private_is_never_there_even_for_an_agent() {
    let site = site();
    let mut agent = site.admin();
    assert!(agent.get("/search?lang=en&q=quokka").says("When to give a refund"));
    agent.headers.push(("origin", APP.to_owned()));
    for address in [
        "/widget/suggest?lang=en&q=quokka",
        "/widget/suggest?lang=en&q=zebrafish",
        "/widget/start?lang=en&title=Quokka+refund&topic=quokka",
        "/widget/answer?lang=en&at=en/guidelines/refunds",
        "/widget/answer?lang=en&at=en/account/passkeys",
        "/embed?lang=en&q=quokka",
    ] {
        let page = without_cookie(agent.get(address));
        let body = page.body.to_lowercase();
        assert!(!body.contains("give a refund") && !body.contains("zebrafish key"), "{body}");
        assert!(page.status == 200 || page.status == 404, "{address}");
    }
    let fields = [("question", "How do I refund a quokka order?")];
    let shown = agent.post("/widget/answers?lang=en", &fields);
    assert!(!shown.body.contains("refunds"), "{}", shown.body);
    let rated = agent.post("/widget/rate", &[("at", "en/guidelines/refunds"), ("helped", "yes")]);
    assert_eq!(rated.status, 404);
}

#[test]
fn a_question_becomes_a_ticket_that_remembers_its_page() {
    let site = site();
    let mut app = from(&site, APP);
    let start = app.get("/widget/start?lang=en");
    // Among the words is one of the same name.
    let ask = start.body.split("\"ask\":\"").filter_map(|rest| rest.split('"').next());
    let ask = ask.filter(|ask| ask.len() == 32).last().expect("an ask").to_owned();
    let fields = [
        ("ask", ask.as_str()),
        ("question", "My teapot was charged twice"),
        ("email", "nadia@example.com"),
        ("page", "https://app.example.com/plans/9f8e7d6c5b4a39281706f5e4/pay?card=4111#me"),
        ("title", "Billing  of nadia@example.com"),
        ("trail", "s:charged twice\na:en/billing/invoice"),
    ];
    let sent = without_cookie(app.post("/widget/ask?lang=en", &fields));
    assert_eq!(sent.status, 201, "{}", sent.body);
    assert_eq!(sent.between("\"reference\":\"", "\""), "1001");
    let again = app.post("/widget/ask?lang=en", &fields);
    assert_eq!(again.between("\"reference\":\"", "\""), "1001", "sent twice is one ticket");
    let link = sent.between("\"url\":\"", "\"").to_owned();
    let path = link.strip_prefix(&*site.desk.link_base).expect("a link to this site");
    let own = site.browser().get(path);
    assert!(own.says("My teapot was charged twice"));
    assert!(!own.says("app.example.com"), "the page is for agents");

    let ticket = site.admin().get("/desk/tickets/1001");
    assert!(ticket.says("Asked from https://app.example.com/plans/…/pay"), "{}", ticket.text());
    assert!(ticket.says("Billing of […]") && ticket.says("charged twice"));
    for secret in ["card=4111", "9f8e7d6c", "#me"] {
        assert!(!ticket.body.contains(secret), "{secret} was kept");
    }
    let (data, content) = site.stop();
    let site = TestSite::on(data, content, &[]);
    let number = answerdesk::domain::ids::TicketNumber(1001);
    let kept = site.desk.store.get::<answerdesk::domain::tickets::Ticket>(&number.key());
    let kept = kept.expect("a store").expect("a ticket");
    assert_eq!(kept.channel, "widget");
    assert_eq!(kept.asked_from.expect("a page").path(), "/plans/…/pay");
}

#[test]
fn a_page_that_may_not_show_the_widget_is_not_remembered() {
    let site = site();
    let page = "https://evil.example/click-me";
    let fields = [("question", "Look at my page"), ("page", page), ("title", "Prize")];
    assert_eq!(from(&site, APP).post("/widget/ask?lang=en", &fields).status, 201);
    let ticket = site.admin().get("/desk/tickets/1001");
    assert!(ticket.says("Look at my page") && !ticket.body.contains("evil.example"));
}

#[test]
fn the_name_that_a_request_gives_the_server_makes_no_page_ours() {
    let site = site();
    let mut stranger = site.browser();
    stranger.headers.push(("host", "evil.example".to_owned()));
    let fields = [("question", "Look at my page"), ("page", "https://evil.example/click-me")];
    assert_eq!(stranger.post("/widget/ask?lang=en", &fields).status, 201);
    let mut admin = site.admin();
    let ticket = admin.get("/desk/tickets/1001");
    assert!(ticket.says("Look at my page") && !ticket.body.contains("evil.example"));
    stranger.headers.push(("origin", "https://evil.example".to_owned()));
    assert_eq!(stranger.get("/widget/start?lang=en").status, 403);
    let own = format!("{}/admin/widget", site.desk.link_base);
    let fields = [("question", "From our own page"), ("page", own.as_str())];
    assert_eq!(site.browser().post("/widget/ask?lang=en", &fields).status, 201);
    assert!(admin.get("/desk/tickets/1002").says(&own));
}

#[test]
fn keys_and_people_in_a_path_are_not_kept() {
    let check = |part: &str, is_shown: bool| {
        let page = AskedFrom::new(&format!("https://app.example.com/a/{part}/b"), "");
        let path = page.expect("a page").path().to_owned();
        let expected = if is_shown { format!("/a/{part}/b") } else { "/a/…/b".to_owned() };
        assert_eq!(path, expected);
    };
    for secret in [
        "AbC1-def2_ghi3JKL4mno5",
        "V1StGXR8_Z5jdHi6B-myT",
        "%41bC1-def2_ghi3JKL4mno5",
        "9f8e7d6c5b4a39281706f5e4",
        "3f2a-9c1b-77de",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "dQw4w9WgXcQ",
        "cus_9s6XKzkNRiz",
        "ABCD-EFGH-IJKL",
        "4111111111111111",
        "order-123456",
        "%D9%A1%D9%A2%D9%A3%D9%A4%D9%A5%D9%A6",
        "nadia@example.com",
        "nadia%40example.com",
        "nadia%2540example.com",
        "%ff%fe",
    ] {
        check(secret, false);
    }
    for words in [
        "change-your-password",
        "account_settings",
        "step-1",
        "en-US",
        "v2",
        "12345",
        "index.html",
        "accountSettings",
        "Billing",
        "%D8%B1%D8%A7%D9%87%D9%86%D9%85%D8%A7-%D8%AD%D8%B3%D8%A7%D8%A8",
        "my%20plan",
    ] {
        check(words, true);
    }
}

#[test]
fn the_title_of_a_page_is_quoted_as_the_agent_writes() {
    let site = site();
    let page = format!("{APP}/billing");
    let fields = [("question", "Charged twice"), ("page", page.as_str()), ("title", "Billing")];
    assert_eq!(from(&site, APP).post("/widget/ask?lang=en", &fields).status, 201);
    let ticket = site.admin().get("/desk/tickets/1001?lang=fa");
    assert!(ticket.says("«Billing»") && !ticket.body.contains('“'), "{}", ticket.text());
}

#[test]
fn what_is_wrong_is_said_and_json_is_read_only_if_it_is_flat() {
    let site = site();
    let mut app = from(&site, APP);
    let wrong = app.post_json("/widget/ask?lang=fa", r#"{"question":"سلام","email":"nobody"}"#);
    assert_eq!(without_cookie(wrong).status, 422);
    let empty = app.post("/widget/ask?lang=en", &[("question", "  ")]);
    assert!(empty.status == 422 && empty.body.contains("\"field\":\"question\""), "{}", empty.body);
    let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
    for json in [r#"{"question":{"a":1}}"#, r#"["question"]"#, "{", deep.as_str()] {
        let refused = without_cookie(app.post_json("/widget/ask?lang=en", json));
        assert_eq!(refused.status, 400, "{json:.40}");
        assert!(refused.body.contains("\"error\":\"unreadable\""));
        assert_eq!(refused.header("access-control-allow-origin").as_deref(), Some(APP));
    }
    let huge = format!(r#"{{"question":"{}"}}"#, "x".repeat(400_000));
    assert_eq!(app.post_json("/widget/ask?lang=en", &huge).status, 413);
    let long = "x".repeat(21_000);
    assert_eq!(app.post("/widget/ask?lang=en", &[("question", &long)]).status, 413);
}

#[test]
fn the_widget_has_the_limits_of_the_site() {
    let settings = [
        ("widget_origins", APP),
        ("asks_per_hour", "1"),
        ("suggestions_per_minute", "2"),
        ("searches_per_minute", "1"),
    ];
    let site = TestSite::with_settings(Content::small(), &settings);
    let mut app = from(&site, APP);
    let fields = [("question", "The first question of this hour")];
    assert_eq!(app.post("/widget/ask?lang=en", &fields).status, 201);
    let often = app.post("/widget/ask?lang=en", &fields);
    assert_eq!(often.status, 429);
    assert!(often.header("retry-after").is_some());
    assert!(
        often.body.contains("\"field\":\"question\"") && often.body.contains("It is still here")
    );
    for expected in [200, 200, 429] {
        let page = without_cookie(app.get("/widget/suggest?lang=en&q=invoice"));
        assert_eq!(page.status, expected);
        assert_eq!(page.header("access-control-allow-origin").as_deref(), Some(APP));
    }
    assert_eq!(app.get("/embed?lang=en").status, 200);
    let often = without_cookie(app.get("/embed?lang=en"));
    assert!(often.status == 429 && !often.body.contains("<header"), "the frame keeps its shape");
}

#[test]
fn the_script_is_small_and_is_asked_for_again_only_when_it_changed() {
    let site = site();
    let mut page = from(&site, "https://anyone.example");
    page.headers.push(("accept-encoding", "gzip".to_owned()));
    let script = without_cookie(page.get("/widget.js"));
    assert_eq!(script.status, 200);
    assert_eq!(script.header("content-encoding").as_deref(), Some("gzip"));
    let bytes: usize =
        script.header("content-length").expect("a length").parse().expect("a number");
    assert!(bytes < 10_000, "the script has {bytes} bytes");
    assert_eq!(script.header("cross-origin-resource-policy").as_deref(), Some("cross-origin"));
    assert!(script.header("cache-control").is_some_and(|kept| kept.contains("max-age=300")));
    let etag = script.header("etag").expect("an etag");
    page.headers.push(("if-none-match", etag));
    assert_eq!(page.get("/widget.js").status, 304);
    let text = site.browser().get("/widget.js").body;
    assert!(text.starts_with("(function (boot) {"), "it adds no name to the page");
    assert!(!text.contains("localStorage") && !text.contains("document.cookie"));
}
