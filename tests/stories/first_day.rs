//! The whole circle: a customer searches and asks, an agent answers with what was solved
//! before, and the next agent finds it.

use crate::harness::TestSite;
pub(super) use crate::harness::{ask, solve};

#[test]
fn a_question_is_answered_and_the_answer_is_found_again() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let found = customer.get("/search?q=chnage+pasword&lang=en");
    assert!(found.says("Change your password"), "{}", found.text());
    customer.get("/en/account/password");

    let ticket = ask(&mut customer, "The label printer prints every label in mirror writing");
    let receipt = customer.get(&ticket);
    assert!(receipt.says("We have your question"), "{}", receipt.text());
    assert!(receipt.says("#1001") && receipt.says("Waiting for us"), "{}", receipt.text());

    let mut agent = site.admin();
    let queue = agent.get("/desk");
    assert!(queue.says("The label printer prints every label"), "{}", queue.text());
    let page = agent.get("/desk/tickets/1001");
    assert!(page.says("Searched “chnage pasword”"), "the trail is there: {}", page.text());
    assert!(page.says("Read Change your password"), "{}", page.text());

    let reply = "Switch off “mirror” in the printer's own menu, under Layout.";
    let fields = [("token", page.form_token()), ("reply", reply.to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(agent.post("/desk/tickets/1001/replies", &fields).status, 303);
    let answered = customer.get(&ticket);
    assert!(answered.says("Switch off “mirror”") && answered.says("Waiting for you"));

    solve(&mut agent, 1001, reply);
    assert!(customer.get(&ticket).says("This question is solved"));

    let mut second = site.browser();
    ask(&mut second, "Labels come out of the printer mirrored, how do I stop the mirror writing?");
    site.eventually("the solved ticket is found beside the new one", || {
        let page = agent.get("/desk/tickets/1002");
        page.says("Solved before") && page.says("#1001") && page.says("Same words:")
    });
    let found = agent.get("/desk/search?q=mirror+labels");
    assert!(found.says("#1001 Solved"), "{}", found.text());
    let inserted = agent.get("/desk/tickets/1002?insert=0");
    assert!(inserted.between("id=\"reply\"", "</textarea>").contains("Switch off “mirror”"));
}

#[test]
fn a_customer_reopens_by_one_click_and_by_writing_back() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let ticket = ask(&mut customer, "Where did my second basket go?");
    let mut agent = site.admin();
    solve(&mut agent, 1001, "It was merged with the first one.");
    assert_eq!(customer.post(&format!("{ticket}/reopen"), &[]).status, 303);
    assert!(customer.get(&ticket).says("Waiting for us"));
    solve(&mut agent, 1001, "It was merged with the first one.");
    customer.post(&format!("{ticket}/replies"), &[("reply", "It is still gone.")]);
    let page = customer.get(&ticket);
    assert!(page.says("It is still gone.") && page.says("Waiting for us"), "{}", page.text());
    assert!(agent.get("/desk").says("Where did my second basket go?"));
}
