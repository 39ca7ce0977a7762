//! When something goes wrong: what was typed comes back, reading goes on, and an address that
//! leads nowhere is searched for.

use answerdesk::domain::ids::Secret;
use answerdesk::store::Record;
use serde::{Deserialize, Serialize};

use super::first_day::ask;
use crate::harness::program::Server;
use crate::harness::{Browser, Content, TestSite};

#[test]
fn an_address_that_leads_nowhere_is_searched_for() {
    let site = TestSite::over(Content::small().with("fa/pay/a.md", "# پرداخت\n\nاینجا.\n"));
    let page = site.browser().get("/en/account/change-pasword.html");
    assert_eq!(page.status, 404);
    let meant = page.between("id=\"meant\"", "</section>");
    assert!(meant.contains("href=\"/en/account/password\""), "{meant}");
    assert!(page.between("id=\"near\"", "</nav>").contains("href=\"/en/account\""));
    assert!(page.body.contains("value=\"change pasword\""), "the field has the words");
    let page = site.browser().get("/en/refund-quokka-orders");
    assert!(!page.body.contains("refunds"), "agents' pages are not found: {}", page.text());
    assert!(site.admin().get("/en/refund-quokka-orders").body.contains("/en/guidelines/refunds"));
    assert!(site.browser().get("/fa/nothing").body.contains("<html lang=\"fa\" dir=\"rtl\""));
}

#[test]
fn other_methods_are_refused_by_name() {
    let site = TestSite::small();
    let mut browser = site.browser();
    for method in ["PUT", "DELETE", "PATCH"] {
        let refused = browser.with_method(method, "/en/account/password");
        assert_eq!(refused.status, 405, "{method}");
        assert_eq!(refused.header("allow").as_deref(), Some("GET, HEAD, POST"));
    }
}

#[test]
fn what_was_typed_comes_back_when_a_form_is_refused() {
    let site = TestSite::small();
    ask(&mut site.browser(), "A question to be answered");
    let mut agent = site.admin();
    let fields = [("token", "0"), ("reply", "Dear <b>Omid</b>,\n\nlike this."), ("then", "keep")];
    let refused = agent.post("/desk/tickets/1001/replies", &fields);
    assert_eq!(refused.status, 403);
    let kept = refused.between("<section class=\"kept\"", "</section>");
    assert!(kept.contains("Dear &lt;b&gt;Omid&lt;/b&gt;,\n\nlike this.</textarea>"), "{kept}");
    assert!(!kept.contains("Send it again"), "not with a token of another session");
    assert!(refused.body.contains("<title>Error: "));

    let mut stranger = site.browser();
    let lost = stranger.post("/desk/tickets/1001/replies", &fields);
    assert!(lost.status == 403 && lost.says("You are no longer signed in"), "{}", lost.text());
    assert!(lost.says("like this.") && lost.body.contains("next=%2Fdesk%2Ftickets%2F1001\""));
    let nothing = stranger.post("/desk/tickets/1001/handling", &[("move", "take")]);
    assert_eq!(nothing.status, 303, "nothing was typed: on to signing in");

    let mut foreign = site.browser();
    foreign.headers.push(("origin", "https://evil.example".to_owned()));
    let refused = foreign.post("/ask?lang=en", &[("question", "Where is it?"), ("seen", "1")]);
    assert!(refused.status == 403 && refused.says("Where is it?"));
    assert!(!refused.body.contains("Send it again"));
}

#[test]
fn a_form_that_is_too_large_comes_back_as_far_as_it_came_and_says_so() {
    let site = TestSite::small();
    let huge = "many words ".repeat(40_000);
    let fields = [("email", "omid@example.com"), ("question", &huge), ("seen", "1")];
    let refused = site.browser().post("/ask?lang=en", &fields);
    assert!(refused.status == 413 && refused.says("many words many words"));
    assert!(refused.body.len() < 400_000, "{}", refused.body.len());
    let kept = refused.between("<section class=\"kept\"", "</section>");
    assert!(kept.contains("Only the beginning arrived") && !kept.contains("It is not lost"));
    assert_eq!(kept.matches("It was cut after").count(), 1, "the address is whole");
    let (text, told) = kept.rsplit_once("</textarea>").expect("a text");
    let last = told.split('\u{2068}').nth(1).and_then(|told| told.split('\u{2069}').next());
    let last = last.expect("the last words");
    assert!(last.ends_with(|c: char| c.is_alphabetic()) && last.len() > 20, "{last}");
    assert!(text.trim_end().ends_with(last), "{last}");
    assert!(!kept.contains("Send it again"));

    // A text whose characters take several bytes is cut between two of them.
    let huge = "پ".repeat(70_000);
    for more in 0..6 {
        let name = "x".repeat(more);
        let fields = [("name", name.as_str()), ("question", &huge)];
        let refused = site.browser().post("/ask?lang=fa", &fields);
        assert!(refused.status == 413 && refused.says("بریده شد"), "{more}");
        let kept = refused.between("<section class=\"kept\"", "</section>");
        assert!(!kept.contains('\u{fffd}') && !kept.contains('%'), "{more}");
    }
}

#[test]
fn passwords_never_come_back() {
    let settings = [("sign_in_tries_per_quarter_hour", "1")];
    let site = TestSite::with_settings(Content::small(), &settings);
    let mut browser = site.browser();
    let fields = [("email", "ada@example.com"), ("password", "a secret sentence")];
    browser.post("/sign-in", &fields);
    let refused = browser.post("/sign-in", &fields);
    assert!(refused.status >= 400 && !refused.body.contains("a secret sentence"));
    let mut foreign = site.browser();
    foreign.headers.push(("origin", "https://evil.example".to_owned()));
    assert!(!foreign.post("/sign-in", &fields).body.contains("a secret sentence"));
}

/// A session that cannot be read.
#[derive(Clone, Serialize, Deserialize)]
struct Broken {
    secret_hash: String,
}

impl Record for Broken {
    const KIND: &'static str = "session";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.secret_hash.clone()
    }
}

#[test]
fn whose_session_cannot_be_read_is_a_visitor() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let secret = agent.cookie("answerdesk_session").and_then(Secret::parse).expect("a session");
    let broken = Broken { secret_hash: secret.hash() };
    site.desk.store.transaction(|tx| tx.put(&broken)).expect("stored");
    for address in ["/en/", "/en/account", "/en/account/password", "/search?q=a", "/standards"] {
        let page = agent.get(address);
        assert!(page.status == 200 && !page.body.contains("Sign out"), "{address}");
    }
    assert_eq!(agent.get("/en/guidelines/refunds").status, 404);
    assert_eq!(agent.get("/desk").status, 503);
}

#[cfg(unix)]
#[test]
fn reading_goes_on_while_the_disk_is_full() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = Content::small();
    let path = content.path().to_string_lossy().into_owned();
    let mut command = std::process::Command::new("sh");
    command.args(["-c", "trap '' XFSZ; ulimit -f 6000; exec \"$0\" \"$@\""]);
    command.arg(env!("CARGO_BIN_EXE_answerdesk"));
    let flags = ["--content", &path, "--asks-per-hour", "10000", "--workers", "2"];
    let server = Server::start_by(command, folder.path(), &flags);
    let mut agent = Browser::new(server.address);
    let secret = server.printed.split("/setup/").nth(1).expect("a link");
    let secret = secret.split_whitespace().next().expect("a secret");
    let ada = [("name", "Ada"), ("email", "ada@example.com"), ("password", "a long enough one")];
    assert_eq!(agent.post(&format!("/setup/{secret}"), &ada).status, 303);
    let mut customer = Browser::new(server.address);
    ask(&mut customer, "The first question");
    let token = agent.get("/desk/tickets/1001").form_token();
    let mut refused = None;
    for number in 0..2_000_u64 {
        let id = customer.get("/ask?lang=en").ask();
        let words: Vec<String> =
            (0..2000).map(|n| (number * 7919 + n * 104_729).to_string()).collect();
        let text = format!("Question {number} {}", words.join(" "));
        let fields = [("ask", id.as_str()), ("question", text.as_str()), ("seen", "1")];
        let sent = customer.post("/ask?lang=en", &fields);
        if sent.status != 303 {
            refused = Some((sent, number));
            break;
        }
    }
    let (refused, number) = refused.expect("the disk is full at some time");
    assert_eq!(refused.status, 503, "{}", refused.text());
    assert!(refused.says(&format!("Question {number} ")), "what was typed is still there");
    for browser in [&mut customer, &mut agent, &mut Browser::new(server.address)] {
        for address in ["/en/", "/en/account", "/en/account/password", "/standards"] {
            assert_eq!(browser.get(address).status, 200, "{address}");
        }
    }
    let fields = [("token", token.as_str()), ("reply", "A long and careful reply")];
    let unsent = agent.post("/desk/tickets/1001/replies", &fields);
    assert_eq!(unsent.status, 503, "{}", unsent.text());
    let kept = unsent.between("<section class=\"kept\"", "</section>");
    assert!(kept.contains("A long and careful reply") && kept.contains("Send it again"), "{kept}");
    assert!(kept.contains("action=\"/desk/tickets/1001/replies\"") && kept.contains(&token));
}
