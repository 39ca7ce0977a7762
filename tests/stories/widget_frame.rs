//! The page for frames of other products, without any script.

use crate::files::samples::png;
use crate::harness::{Content, TestSite};

use super::widget::{APP, site, without_cookie};

#[test]
fn only_listed_pages_may_frame_it_and_only_it() {
    let site = site();
    let mut visitor = site.browser();
    let framed = without_cookie(visitor.get("/embed?lang=en&page=https://app.example.com/x"));
    let policy = framed.header("content-security-policy").expect("a policy");
    let ancestors = "frame-ancestors 'self' https://app.example.com https://*.example.org";
    assert!(policy.ends_with(ancestors) && policy.contains("default-src 'none'"), "{policy}");
    assert_eq!(framed.header("cross-origin-resource-policy").as_deref(), Some("cross-origin"));
    assert!(!framed.body.contains("<header") && !framed.body.contains("js/main.js"));
    for address in ["/en/", "/ask?lang=en", "/sign-in"] {
        let policy = visitor.get(address).header("content-security-policy").expect("a policy");
        assert!(policy.ends_with("frame-ancestors 'none'"), "{address}");
    }
}

#[test]
fn it_suggests_and_finds_with_links_that_leave_the_frame() {
    let site = site();
    let mut visitor = site.browser();
    let page = "/embed?lang=en&title=Invoice&page=https://app.example.com/billing?a=1";
    let suggested = visitor.get(page);
    assert!(suggested.says("Suggested for this page") && suggested.says("Download an invoice"));
    let found = without_cookie(visitor.get("/embed?lang=en&q=password&title=Invoice"));
    assert!(found.says("Change your password"));
    assert!(found.body.contains("target=\"_blank\" rel=\"noopener\""));
    assert!(found.body.contains("name=\"title\" value=\"Invoice\""), "the page is carried on");
    assert!(visitor.get("/embed?lang=fa&q=zzqx").body.contains("dir=\"rtl\""));
    assert!(visitor.get("/embed?lang=en&q=zzqx").says("Nothing was found"));
}

#[test]
fn a_question_is_asked_in_the_frame() {
    let site = site();
    let mut visitor = site.browser();
    visitor.headers.push(("sec-fetch-site", "same-origin".to_owned()));
    let ask = visitor.get("/embed?lang=en").ask();
    let page = format!("{APP}/billing?secret=1");
    let fields = [
        ("ask", ask.as_str()),
        ("question", "How do I download an invoice?"),
        ("page", &page),
        ("title", "Billing"),
    ];
    let shown = without_cookie(visitor.post("/embed/ask?lang=en", &fields));
    assert!(shown.says("Your question is not sent yet") && shown.says("Download an invoice"));
    assert!(shown.between("id=\"question\"", "</textarea>").contains("How do I download"));
    let wrong = [&fields[..], &[("seen", "1"), ("email", "nobody")]].concat();
    let refused = without_cookie(visitor.post("/embed/ask?lang=en", &wrong));
    assert!(refused.status == 422 && refused.says("Write an email address"));
    assert!(refused.between("id=\"question\"", "</textarea>").contains("How do I download"));
    let sent = [&fields[..], &[("seen", "1")]].concat();
    let sent = without_cookie(visitor.post("/embed/ask?lang=en", &sent));
    assert!(sent.status == 201 && sent.says("#1001"), "{}", sent.text());
    let ticket = site.admin().get("/desk/tickets/1001");
    assert!(
        ticket.says("Asked from https://app.example.com/billing “Billing”"),
        "{}",
        ticket.text()
    );
}

#[test]
fn files_go_with_a_question_of_the_frame_and_of_the_script() {
    let site = site();
    let mut visitor = site.browser();
    let ask = visitor.get("/embed?lang=en").ask();
    let picture = png(64, 48);
    let fields = [("ask", ask.as_str()), ("question", "What is this?"), ("email", "nobody")];
    // What is held stays with the form while something else in it is wrong.
    let seen = [&fields[..], &[("seen", "1")]].concat();
    let refused = visitor.post_files("/embed/ask?lang=en", &seen, &[("screen.png", &picture)]);
    let refused = without_cookie(refused);
    assert!(refused.status == 422 && refused.says("Write an email address"), "{}", refused.text());
    let held = refused.between("name=\"held\" value=\"", "\"").to_owned();
    let again = [
        ("ask", ask.as_str()),
        ("question", "What is this?"),
        ("seen", "1"),
        ("held", held.as_str()),
    ];
    let sent = without_cookie(visitor.post_files("/embed/ask?lang=en", &again, &[]));
    assert_eq!(sent.status, 201, "{}", sent.text());
    let mut agent = site.admin();
    assert!(agent.get("/desk/tickets/1001").says("screen.png"));
    // The script of a listed page sends the same; any other page nothing.
    let fields = [("question", "And what is that?")];
    let mut page = site.browser();
    page.headers.push(("origin", APP.to_owned()));
    page.headers.push(("sec-fetch-site", "cross-site".to_owned()));
    let sent = page.post_files("/widget/ask?lang=en", &fields, &[("that.png", &picture)]);
    assert_eq!(sent.status, 201, "{}", sent.text());
    assert!(agent.get("/desk/tickets/1002").says("that.png"));
    let empty = page.post_files("/widget/ask?lang=en", &fields, &[("none.txt", b"")]);
    assert!(empty.status == 422 && empty.body.contains("\"field\":\"files\""), "{}", empty.body);
    assert_eq!(page.post_files("/widget/events?lang=en", &fields, &[]).status, 400);
    let mut stranger = site.browser();
    stranger.headers.push(("origin", "https://evil.example".to_owned()));
    let refused = stranger.post_files("/widget/ask?lang=en", &fields, &[("that.png", &picture)]);
    assert_eq!(refused.status, 403);
}

#[test]
fn forms_of_other_pages_are_refused_in_the_frame_too() {
    let site = site();
    let mut visitor = site.browser();
    visitor.headers.push(("origin", APP.to_owned()));
    visitor.headers.push(("sec-fetch-site", "cross-site".to_owned()));
    let refused = visitor.post("/embed/ask?lang=en", &[("question", "Hello"), ("seen", "1")]);
    assert_eq!(without_cookie(refused).status, 403);
}

#[test]
fn its_errors_give_back_what_was_typed_and_say_what_happened() {
    let settings = [("widget_origins", APP), ("searches_per_minute", "1")];
    let site = TestSite::with_settings(Content::small(), &settings);
    let mut visitor = site.browser();
    let typed = "My teapot stands at customs ".repeat(20_000);
    let large = without_cookie(visitor.post("/embed/ask?lang=en", &[("question", &typed)]));
    assert_eq!(large.status, 413);
    assert!(large.says("What you wrote") && large.says("My teapot stands"));
    visitor.headers.push(("origin", APP.to_owned()));
    visitor.headers.push(("sec-fetch-site", "cross-site".to_owned()));
    let fields = [("question", "Where is my teapot?"), ("title", "Billing"), ("seen", "1")];
    let refused = without_cookie(visitor.post("/embed/ask?lang=en", &fields));
    assert!(refused.status == 403 && refused.says("Where is my teapot?"), "{}", refused.text());
    assert!(refused.says("This form was not accepted") && !refused.says("Billing"));
    assert_eq!(visitor.get("/embed?lang=en").status, 200);
    let often = without_cookie(visitor.get("/embed?lang=en"));
    assert_eq!(often.status, 429);
    assert!(often.header("retry-after").is_some(), "when to come back");
    assert!(often.says("Too many requests") && !often.says("still here"), "{}", often.text());
}

#[test]
fn no_address_of_the_widget_sets_a_cookie_whatever_it_answers() {
    let site = site();
    let mut visitor = site.browser();
    for address in [
        "/embed?lang=fa",
        "/embed/nowhere?lang=fa",
        "/%65mbed/nowhere?lang=fa",
        "/embed/ask?lang=fa",
        "/widget/nowhere?lang=fa",
        "/widget.js?lang=fa",
    ] {
        without_cookie(visitor.get(address));
    }
    assert!(visitor.get("/sign-in?lang=fa").header("set-cookie").is_some(), "elsewhere it is kept");
}
