//! What is written and not sent is there on another device, for its writer alone.

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::tickets::unsent::{KEPT_MAX, Writing, keep, unsent};
use answerdesk::jobs::timetable;
use jiff::SignedDuration;
use proptest::prelude::*;

use crate::harness::{Browser, Content, TestSite, act, ask, person, solve};

const NUMBER: TicketNumber = TicketNumber(1001);

fn write(agent: &mut Browser, writing: &str, text: &str) -> u16 {
    act(agent, 1001, "unsent", &[("writing", writing), ("text", text)])
}

fn field(agent: &mut Browser, name: &str) -> String {
    let page = agent.get("/desk/tickets/1001");
    let area = page.between(&format!("id=\"{name}\""), "</textarea>");
    area.split_once('>').map(|(_, text)| text.trim_start().to_owned()).unwrap_or_default()
}

#[test]
fn a_text_that_is_not_sent_waits_on_every_device_of_its_writer() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    let mut bea = site.invited(&mut ada, "Bea", "agent");
    assert_eq!(write(&mut ada, "reply", "Along the"), 204);
    assert_eq!(write(&mut ada, "note", "She wrote <twice>"), 204);
    let mut other = site.browser();
    let fields = [("email", "ada@example.com"), ("password", "a long enough password")];
    assert_eq!(other.post("/sign-in", &fields).status, 303);
    assert_eq!(field(&mut other, "reply"), "Along the");
    assert_eq!(field(&mut other, "note"), "She wrote &lt;twice&gt;");
    assert!(other.get("/desk/tickets/1001").says("Not sent yet. Kept since"));
    assert_eq!(field(&mut bea, "reply"), "", "nobody else sees it");
    assert_eq!(write(&mut ada, "reply", "Along the line"), 204);
    assert_eq!(field(&mut other, "reply"), "Along the line");
    assert_eq!(write(&mut ada, "reply", "  "), 204);
    assert_eq!(field(&mut other, "reply"), "", "what was emptied is gone");
}

#[test]
fn what_was_sent_waits_no_more_even_if_it_is_kept_late() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    assert_eq!(write(&mut ada, "reply", "Along the line"), 204);
    assert_eq!(act(&mut ada, 1001, "replies", &[("reply", "Along the line.")]), 303);
    assert_eq!(field(&mut ada, "reply"), "");
    let late = [("writing", "reply"), ("text", "Along the line"), ("messages", "1")];
    assert_eq!(act(&mut ada, 1001, "unsent", &late), 204);
    assert_eq!(field(&mut ada, "reply"), "");
    assert_eq!(write(&mut ada, "resolution", "Fold it"), 204);
    assert_eq!(write(&mut ada, "note", "Torn"), 204);
    assert_eq!(act(&mut ada, 1001, "notes", &[("note", "Torn.")]), 303);
    solve(&mut ada, 1001, "Fold it along the line.");
    let me = person(&site, "Ada");
    assert_eq!(unsent(&site.desk.store, &me, NUMBER).expect("read"), []);
}

#[test]
fn only_so_much_is_kept_and_only_for_so_long() {
    let site = TestSite::with_settings(Content::small(), &[("asks_per_hour", "1000")]);
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    assert_eq!(write(&mut ada, "reply", &"x".repeat(200_000)), 413);
    assert_eq!(write(&mut ada, "poem", "Along the line"), 404);
    assert_eq!(act(&mut ada, 1001, "unsent", &[("writing", "reply"), ("text", "Along")]), 204);
    let me = person(&site, "Ada");
    for number in 0..KEPT_MAX {
        ask(&mut site.browser(), &format!("Question {number}"));
        site.clock.advance(SignedDuration::from_secs(1));
        let ticket = TicketNumber(1002 + number as u64);
        keep(&site.desk, &me, ticket, (Writing::Note, "Later", None)).expect("it is kept");
    }
    assert_eq!(unsent(&site.desk.store, &me, NUMBER).expect("read"), [], "the oldest made room");
    let last = TicketNumber(1001 + KEPT_MAX as u64);
    assert_eq!(unsent(&site.desk.store, &me, last).expect("read").len(), 1);
    site.clock.advance(SignedDuration::from_hours(24 * 30));
    timetable::once(&site.desk).expect("a round");
    assert_eq!(unsent(&site.desk.store, &me, last).expect("read"), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// What is there is what was written last, however it was written before.
    #[test]
    fn the_last_text_counts(
        steps in prop::collection::vec((0_usize..3, prop::option::of("[a-zא-ת ]{1,12}")), 1..20),
    ) {
        static SITE: std::sync::OnceLock<TestSite> = std::sync::OnceLock::new();
        let site = SITE.get_or_init(|| {
            let site = TestSite::small();
            ask(&mut site.browser(), "How do I fold the map?");
            site.admin();
            site
        });
        let me = person(site, "Ada");
        let mut last = [const { None }; 3];
        for writing in Writing::ALL {
            keep(&site.desk, &me, NUMBER, (writing, "", None)).expect("it is emptied");
        }
        for (place, text) in steps {
            let text = text.unwrap_or_default();
            keep(&site.desk, &me, NUMBER, (Writing::ALL[place], &text, None)).expect("kept");
            last[place] = (!text.trim().is_empty()).then_some(text);
        }
        let kept = unsent(&site.desk.store, &me, NUMBER).expect("read");
        for (writing, text) in Writing::ALL.into_iter().zip(last) {
            let found = kept.iter().find(|one| one.writing == writing).map(|one| one.text.clone());
            prop_assert_eq!(found, text);
        }
    }
}
