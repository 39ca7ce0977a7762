//! What customers say that is not about support: sent on by an agent, and counted.

use crate::harness::{Content, TestSite, act, ask};

const POLICIES: &str = "[[feedback]]\nname = \"product\"\ntitle = \"Product team\"\n\
                        [[feedback]]\nname = \"packaging\"\n";

#[test]
fn an_agent_sends_it_on_and_it_stays_counted() {
    let site = TestSite::over(Content::small().with("policies.toml", POLICIES));
    let mut customer = site.browser();
    let text = "The lid breaks when it is cold.\nWrite to omid@example.com or 0044 20 7946 0018.";
    let link = ask(&mut customer, text);
    let before = customer.get(&link).text();
    let mut agent = site.admin();
    let page = agent.get("/desk/tickets/1001");
    assert!(page.says("Send feedback on to…") && page.body.contains("data-key=\"p\""));
    let offered = page.between("id=\"feedback\"", "</textarea>").to_owned();
    assert!(offered.contains("The lid breaks when it is cold."), "{offered}");
    assert!(!offered.contains("omid@") && !offered.contains("7946"), "{offered}");

    let nobody = [("destination", ""), ("feedback", "The lid breaks.")];
    assert_eq!(act(&mut agent, 1001, "feedback", &nobody), 422);
    let nothing = [("destination", "packaging"), ("feedback", " ")];
    assert_eq!(act(&mut agent, 1001, "feedback", &nothing), 422);
    let sent =
        [("destination", "packaging"), ("feedback", "The lid breaks, says omid@example.com.")];
    assert_eq!(act(&mut agent, 1001, "feedback", &sent), 303);
    let page = agent.get("/desk/tickets/1001");
    assert!(page.says("Sent on to packaging") && page.says("Sent on to Packaging"));
    assert_eq!(customer.get(&link).text(), before, "nothing of it is shown to who said it");

    let mut bea = site.invited(&mut agent, "Bea", "agent");
    let page = bea.get("/desk/feedback?to=packaging");
    assert!(page.says("Packaging 1") && page.says("Product team 0"), "{}", page.text());
    assert!(page.says("The lid breaks, says […]") && page.says("not seen yet"), "{}", page.text());
    assert!(!page.body.contains("omid@"));
    assert!(page.body.contains("id=\"by-month\""));
    assert!(
        bea.get("/desk/feedback").says("Nothing was sent on to them yet"),
        "the first is shown"
    );

    let token = page.form_token();
    let seen = bea.post("/desk/feedback/1/seen", &[("token", &token)]);
    assert_eq!(seen.header("location").as_deref(), Some("/desk/feedback?to=packaging#f-1"));
    assert!(bea.get("/desk/feedback?to=packaging").says("Seen"));
    let empty = [("token", token.as_str()), ("to", "packaging"), ("answer", "")];
    let page = bea.post("/desk/feedback/1/answer", &empty);
    assert!(page.status == 422 && page.says("Write something first"), "{}", page.text());
    let answer = [("token", token.as_str()), ("answer", "A softer lid comes in May.")];
    assert_eq!(bea.post("/desk/feedback/1/answer", &answer).status, 303);
    let page = agent.get("/desk/feedback?to=packaging");
    assert!(page.says("A softer lid comes in May.") && page.says("answered"));
    let foreign = [("answer", "x")];
    assert_eq!(bea.post("/desk/feedback/1/answer", &foreign).status, 403, "no token");
    let missing = [("token", token.as_str()), ("answer", "x")];
    assert_eq!(bea.post("/desk/feedback/99/answer", &missing).status, 404);
}

#[test]
fn without_destinations_nothing_is_offered() {
    let site = TestSite::small();
    ask(&mut site.browser(), "The lid is too small");
    let mut agent = site.admin();
    assert!(!agent.get("/desk/tickets/1001").says("Send feedback on"));
    assert!(agent.get("/desk/feedback").says("The policies name nobody"));
    let sent = [("destination", "product"), ("feedback", "The lid.")];
    assert_eq!(act(&mut agent, 1001, "feedback", &sent), 422);
}
