//! Who is at a ticket: others see it, and nobody stays longer than they are heard of.

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::tickets::presence::{Doing, LASTS, Presence};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::harness::{Browser, TestSite, ask, person};

fn here(browser: &mut Browser, doing: &str) -> String {
    let token = browser.get("/desk/tickets/1001").form_token();
    let fields = [("token", token.as_str()), ("doing", doing)];
    let answer = browser.post("/desk/tickets/1001/presence", &fields);
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.body.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn colleagues_see_who_is_here_and_who_writes() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    let mut bea = site.invited(&mut ada, "Bea", "agent");
    assert_eq!(here(&mut ada, "reading"), "");
    assert_eq!(here(&mut bea, "writing"), "Ada is here.");
    assert_eq!(here(&mut ada, "reading"), "Bea is writing.");
    assert!(ada.get("/desk/tickets/1001").says("Bea is writing."), "without script as well");
    assert_eq!(here(&mut bea, "gone"), "Ada is here.");
    assert_eq!(here(&mut ada, "reading"), "");
    here(&mut bea, "reading");
    site.clock.advance(SignedDuration::from_secs(41));
    assert_eq!(here(&mut ada, "reading"), "", "not heard of for too long");
}

#[test]
fn there_is_nothing_at_a_ticket_that_is_not_there() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    let token = ada.get("/desk/tickets/1001").form_token();
    let fields = [("token", token.as_str()), ("doing", "reading")];
    assert_eq!(ada.post("/desk/tickets/7/presence", &fields).status, 404);
    assert_eq!(ada.post("/desk/tickets/1001/presence", &[("doing", "reading")]).status, 403);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whoever is shown was heard of lately, is somebody else, and did what they said last.
    #[test]
    fn only_those_heard_of_lately_are_shown(
        steps in prop::collection::vec((0_usize..3, 0_u64..3, 0_u8..3, 0_i64..30), 1..60),
    ) {
        let site_people = people();
        let presence = Presence::default();
        let mut now: Timestamp = "2026-03-02T09:00:00Z".parse().expect("a moment");
        let mut last = std::collections::HashMap::new();
        for (who, ticket, what, seconds) in steps {
            now += SignedDuration::from_secs(seconds);
            let (ticket, agent) = (TicketNumber(ticket), &site_people[who]);
            let doing = if what == 1 { Doing::Writing } else { Doing::Reading };
            if what == 2 {
                presence.leave(ticket, &agent.id);
                last.remove(&(ticket, who));
            } else {
                presence.note(ticket, agent, doing, now);
                last.insert((ticket, who), (doing, now));
            }
            for (me, looks) in site_people.iter().enumerate() {
                let shown = presence.others(ticket, &looks.id, now);
                let expected = (0..site_people.len()).filter(|other| *other != me).filter(|other| {
                    last.get(&(ticket, *other)).is_some_and(|(_, at)| now < *at + LASTS)
                });
                prop_assert_eq!(shown.len(), expected.count());
                for one in shown {
                    let who = site_people.iter().position(|agent| agent.id == one.who);
                    let (doing, _) = last[&(ticket, who.expect("known"))];
                    prop_assert_eq!(one.doing, doing);
                }
            }
        }
    }
}

/// Three people, made once.
fn people() -> &'static [answerdesk::domain::people::Person; 3] {
    static PEOPLE: std::sync::OnceLock<[answerdesk::domain::people::Person; 3]> =
        std::sync::OnceLock::new();
    PEOPLE.get_or_init(|| {
        let site = TestSite::small();
        let mut ada = site.admin();
        site.invited(&mut ada, "Bea", "agent");
        site.invited(&mut ada, "Cem", "agent");
        ["Ada", "Bea", "Cem"].map(|name| person(&site, name))
    })
}
