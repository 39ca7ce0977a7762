//! What happens at the desk is told as it happens, and nobody sends past what they have not seen.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::time::Duration;

use answerdesk::domain::ids::{PersonId, TicketNumber};
use answerdesk::domain::tickets::live::{LISTENING_MAX, Live, Told};
use tokio::sync::broadcast::error::TryRecvError;

use crate::harness::{Browser, TestSite, act, ask, solve};

/// Reads until an event of this name; what it says.
fn event(stream: &mut BufReader<TcpStream>, name: &str) -> String {
    let mut line = String::new();
    let mut is_wanted = false;
    loop {
        line.clear();
        assert!(stream.read_line(&mut line).expect("it goes on") > 0, "it ended before {name}");
        if let Some(own) = line.trim().strip_prefix("event: ") {
            is_wanted = own == name;
        }
        if let Some(data) = line.trim().strip_prefix("data: ")
            && is_wanted
        {
            return data.to_owned();
        }
    }
}

fn opened(browser: &Browser, path: &str) -> BufReader<TcpStream> {
    let (status, mut stream) = browser.stream(path);
    assert_eq!(status, 200);
    let mut line = String::new();
    while !line.starts_with("retry:") {
        line.clear();
        assert!(stream.read_line(&mut line).expect("it begins") > 0);
    }
    stream
}

#[test]
fn the_queue_and_a_ticket_are_told_of_changes() {
    let site = TestSite::small();
    let mut ada = site.admin();
    let mut bea = site.invited(&mut ada, "Bea", "agent");
    let mut queue = opened(&ada, "/desk/live");
    ask(&mut site.browser(), "How do I fold the map?");
    assert_eq!(event(&mut queue, "queue"), "1001");
    ask(&mut site.browser(), "Where is the lantern?");
    let mut ticket = opened(&ada, "/desk/live?ticket=1001");
    assert_eq!(act(&mut ada, 1001, "handling", &[("handling", "take")]), 303);
    assert_eq!(act(&mut bea, 1002, "notes", &[("note", "At the door.")]), 303);
    assert_eq!(act(&mut bea, 1001, "notes", &[("note", "Along the line.")]), 303);
    assert_eq!(event(&mut ticket, "ticket"), "1001");
    let presence = [("doing", "writing")];
    assert_eq!(act(&mut bea, 1001, "presence", &presence), 200);
    // One’s own change and another ticket came before: neither was told.
    assert_eq!(event(&mut ticket, "presence"), "1001");
}

#[test]
fn nobody_else_listens() {
    let site = TestSite::small();
    let ada = site.admin();
    assert_eq!(site.browser().stream("/desk/live").0, 303);
    let open: Vec<_> = (0..LISTENING_MAX).map(|_| opened(&ada, "/desk/live")).collect();
    assert_eq!(ada.stream("/desk/live").0, 204);
    drop(open);
}

#[test]
fn a_stop_does_not_wait_for_those_who_listen() {
    let mut site =
        TestSite::with_settings(crate::harness::Content::small(), &[("shutdown_seconds", "30")]);
    let ada = site.admin();
    let mut queue = opened(&ada, "/desk/live");
    assert!(site.stop_gently() < Duration::from_secs(10));
    let mut rest = String::new();
    while queue.read_line(&mut rest).is_ok_and(|read| read > 0) {}
    assert!(!rest.contains("event:"), "{rest}");
}

#[test]
fn who_reads_too_slowly_is_let_go() {
    let live = Live::default();
    let me = PersonId::random().expect("an id");
    let mut listener = live.listen(&me).expect("a place");
    for number in 0..1_000 {
        live.tell(Told::Presence { ticket: TicketNumber(number) });
    }
    assert!(matches!(listener.told.try_recv(), Err(TryRecvError::Lagged(_))));
    live.stop();
    assert!(live.listen(&me).is_none(), "nobody begins to listen at the end");
}

/// The page of a ticket, with the token of its forms and how many messages it shows.
fn seen(agent: &mut Browser) -> (String, String) {
    let page = agent.get("/desk/tickets/1001");
    (page.form_token(), page.between("name=\"messages\" value=\"", "\"").to_owned())
}

#[test]
fn an_agent_is_told_what_a_colleague_wrote_meanwhile() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    let mut bea = site.invited(&mut ada, "Bea", "agent");
    let (token, messages) = seen(&mut ada);
    assert_eq!(act(&mut bea, 1001, "replies", &[("reply", "Along the edge.")]), 303);
    let reply = |messages: &str| {
        [
            ("token", token.clone()),
            ("messages", messages.to_owned()),
            ("reply", "No: in three.".to_owned()),
        ]
    };
    let send = |ada: &mut Browser, messages: &str| {
        let fields = reply(messages);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
        ada.post("/desk/tickets/1001/replies", &fields)
    };
    let page = send(&mut ada, &messages);
    assert!(page.status == 422 && page.says("Bea has written meanwhile"), "{}", page.text());
    assert_eq!(page.body.matches("new-message").count(), 1, "the reply is marked");
    assert!(page.says("Send all the same to") && page.body.contains("No: in three."));
    let messages = page.between("name=\"messages\" value=\"", "\"").to_owned();
    assert_eq!(send(&mut ada, &messages).status, 303);
    // Of one’s own words nobody is told.
    assert_eq!(send(&mut ada, &messages).status, 303);
}

#[test]
fn nothing_is_lost_when_a_colleague_solved_it_meanwhile() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    let mut bea = site.invited(&mut ada, "Bea", "agent");
    let (token, messages) = seen(&mut ada);
    solve(&mut bea, 1001, "Along the edge.");
    let reply = [("token", token.as_str()), ("messages", &messages), ("reply", "In three.")];
    let page = ada.post("/desk/tickets/1001/replies", &reply);
    assert!(page.status == 422 && page.says("The ticket has changed meanwhile"));
    assert!(page.says("Along the edge.") && page.body.contains("In three."));
}
