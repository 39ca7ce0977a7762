//! What customers and agents do most, as one call each.

use answerdesk::domain::people::Person;
use answerdesk::store::Page;

use super::{Browser, TestSite};

/// Sends a question without script, and gives back the ticket's address.
pub(crate) fn ask(browser: &mut Browser, question: &str) -> String {
    let form = browser.get("/ask?lang=en");
    let ask = form.ask();
    let fields = [
        ("ask", ask.as_str()),
        ("question", question),
        ("email", "omid@example.com"),
        ("seen", "1"),
    ];
    let sent = browser.post("/ask?lang=en", &fields);
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.header("location").expect("the ticket")
}

/// Solves a ticket by its number, as an agent.
pub(crate) fn solve(agent: &mut Browser, number: u64, resolution: &str) {
    let page = agent.get(&format!("/desk/tickets/{number}"));
    let fields = [
        ("token", page.form_token()),
        ("outcome", "needs_article".to_owned()),
        ("resolution", resolution.to_owned()),
        ("tags", "printing, Office".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let solved = agent.post(&format!("/desk/tickets/{number}/resolution"), &fields);
    assert_eq!(solved.status, 303, "{}", solved.text());
}

/// Sends a form of an agent's page of a ticket, and gives back the status.
pub(crate) fn act(agent: &mut Browser, number: u64, action: &str, fields: &[(&str, &str)]) -> u16 {
    let token = agent.get(&format!("/desk/tickets/{number}")).form_token();
    let mut all = vec![("token", token.as_str())];
    all.extend_from_slice(fields);
    agent.post(&format!("/desk/tickets/{number}/{action}"), &all).status
}

/// Somebody of the team.
pub(crate) fn person(site: &TestSite, name: &str) -> Person {
    let people = site.desk.store.scan::<Person>(&Page::all()).expect("people");
    people.into_iter().find(|person| person.name == name).expect("the person")
}

/// Changes what is known of somebody of the team.
pub(crate) fn change_person(site: &TestSite, name: &str, change: impl Fn(&mut Person)) {
    let mut person = person(site, name);
    change(&mut person);
    site.desk.store.transaction(|tx| tx.put(&person)).expect("it is stored");
}

/// Sends a question with an address, and gives back the ticket's address.
pub(crate) fn ask_from(browser: &mut Browser, email: &str, question: &str) -> String {
    let form = browser.get("/ask?lang=en");
    let ask = form.ask();
    let fields = [("ask", ask.as_str()), ("question", question), ("email", email), ("seen", "1")];
    let sent = browser.post("/ask?lang=en", &fields);
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.header("location").expect("the ticket")
}

/// Makes a link that opens the questions of an address, as an agent, and gives back its address.
pub(crate) fn link_for(agent: &mut Browser, email: &str) -> String {
    let token = agent.get("/desk/customers").form_token();
    let made = agent.post("/desk/customers/links", &[("token", &token), ("email", email)]);
    assert_eq!(made.status, 200, "{}", made.text());
    format!("/questions/links/{}", made.between("/questions/links/", "<"))
}

/// Signs a browser in as the customer who has an address.
pub(crate) fn sign_in_as(browser: &mut Browser, agent: &mut Browser, email: &str) {
    let link = link_for(agent, email);
    let opened = browser.post(&format!("{link}?lang=en"), &[]);
    assert_eq!(opened.status, 303, "{}", opened.text());
}
