//! The clocks that verbs store are those that follow from the history and the messages, reckoned
//! at once.

use std::sync::Arc;

use answerdesk::domain::ids::{TicketNumber, TicketToken};
use answerdesk::domain::people::Person;
use answerdesk::domain::policies::rule_book::go_on;
use answerdesk::domain::policies::{DepartmentName, Priority, Terms, parse};
use answerdesk::domain::tickets::edit::{Edit, edit};
use answerdesk::domain::tickets::history::{Actor, Change, history};
use answerdesk::domain::tickets::message::thread;
use answerdesk::domain::tickets::note::{Note, note};
use answerdesk::domain::tickets::reply::{AfterReply, Reply, reply, reply_as_requester};
use answerdesk::domain::tickets::resolve::{
    Solution, accept, reopen, reopen_as_requester, resolve,
};
use answerdesk::domain::tickets::sla::keep::{reckon_anew, watch};
use answerdesk::domain::tickets::sla::{Passed, Situation, Sla, begin, step};
use answerdesk::domain::tickets::take::{Handling, handle};
use answerdesk::domain::tickets::{Author, MessageKind, Outcome, Ticket, TicketError};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::harness::{Content, TestSite, ask, person};

const FILES: [&str; 2] = [
    "time_zone = \"Europe/Athens\"\nhours = \"Mon-Fri 09:00-17:00\"\nholidays = \"2026-03-04\"\n\
     [[department]]\nname = \"a\"\n[[department]]\nname = \"b\"\nhours = \"20:00-04:00\"\ntime_zone = \"Asia/Tehran\"\n\
     [[sla]]\nname = \"urgent\"\nwhen.priority = \"urgent\"\nfirst_response = \"1h\"\nnext_response = \"30m\"\n\
     [[sla]]\nname = \"all\"\nfirst_response = \"4h\"\nnext_response = \"2h\"\nresolution = \"12h\"\n",
    "hours = \"Mon-Sat 08:00-12:00\"\n[[department]]\nname = \"a\"\n[[department]]\nname = \"b\"\n\
     [[sla]]\nname = \"all\"\nfirst_response = \"2h\"\nresolution = \"20h\"\n",
];

#[derive(Clone, Copy, Debug)]
enum Deed {
    Ask,
    Reply(AfterReply),
    Note,
    Resolve,
    Accept,
    Reopen,
    AskBack,
    Handle(Handling),
    Edit(&'static str, Priority),
    File(usize),
    Time,
}

fn deeds() -> impl Strategy<Value = Vec<(Deed, i64)>> {
    let department = prop::sample::select(vec!["a", "b"]);
    let priority = prop::sample::select(vec![Priority::Normal, Priority::Urgent]);
    let deed = prop_oneof![
        4 => Just(Deed::Ask),
        3 => Just(Deed::Reply(AfterReply::WaitForCustomer)),
        1 => Just(Deed::Reply(AfterReply::KeepOpen)),
        1 => Just(Deed::Note),
        2 => Just(Deed::Resolve),
        1 => Just(Deed::Accept),
        1 => Just(Deed::Reopen),
        1 => Just(Deed::AskBack),
        1 => Just(Deed::Handle(Handling::Hold)),
        1 => Just(Deed::Handle(Handling::Open)),
        1 => Just(Deed::Handle(Handling::WaitForCustomer)),
        2 => (department, priority).prop_map(|(to, priority)| Deed::Edit(to, priority)),
        1 => (0usize..2).prop_map(Deed::File),
        2 => Just(Deed::Time),
    ];
    prop::collection::vec((deed, prop_oneof![1i64..90, Just(60i64), Just(600)]), 1..20)
}

fn terms(at: usize) -> Arc<Terms> {
    let parsed = parse(FILES[at]);
    assert!(!parsed.has_error(), "{:?}", parsed.problems);
    Arc::clone(&parsed.policies.terms)
}

fn ticket(site: &TestSite, number: TicketNumber) -> Ticket {
    site.desk.store.get(&number.key()).expect("read").expect("a ticket")
}

/// What cannot be done where the ticket stands is left.
fn done(site: &TestSite, agent: &Person, number: TicketNumber, deed: Deed) {
    let desk = &site.desk;
    let token: TicketToken = ticket(site, number).token;
    let result: Result<(), TicketError> = match deed {
        Deed::Ask => reply_as_requester(desk, &token, ("And now?", &[])).map(drop),
        Deed::Reply(after) => {
            let text = "So.".to_owned();
            let own = Reply { text, after, seen: None, files: Vec::new() };
            reply(desk, agent, number, &own).map(drop)
        }
        Deed::Note => {
            let own = Note { text: "Hm.".to_owned(), seen: None, files: Vec::new() };
            note(desk, agent, number, &own).map(drop)
        }
        Deed::Resolve => {
            let outcome = Outcome::NothingApplies;
            let (text, tags) = ("Done.".to_owned(), String::new());
            resolve(desk, agent, number, &Solution { outcome, text, tags, seen: None }).map(drop)
        }
        Deed::Accept => accept(desk, &token, None).map(drop),
        Deed::Reopen => reopen(desk, agent, number).map(drop),
        Deed::AskBack => reopen_as_requester(desk, &token).map(drop),
        Deed::Handle(handling) => handle(desk, agent, number, handling).map(drop),
        Deed::Edit(to, priority) => {
            let department = DepartmentName::parse(to).expect("a name");
            let (subject, tags) = ("The map".to_owned(), String::new());
            edit(desk, agent, number, &Edit { subject, department, priority, tags }).map(drop)
        }
        Deed::File(to) => {
            go_on(desk, &terms(to)).expect("written down");
            reckon_anew(desk).map(drop)
        }
        Deed::Time => watch(desk).map(drop),
    };
    assert!(!matches!(result, Err(TicketError::Store(_))), "{result:?}");
}

/// One thing that the history or the thread tells.
enum Tells {
    Change(Actor, Change),
    Message(MessageKind, Author),
}

/// The clocks as they follow from what is told, and which promises were broken.
fn at_once(site: &TestSite, number: TicketNumber) -> (Sla, usize) {
    let store = &site.desk.store;
    let book = site.desk.rules();
    let mut told: Vec<(Timestamp, Tells)> = Vec::new();
    for entry in history(store, number).expect("a history") {
        let changes = entry.changes.into_iter();
        told.extend(changes.map(|one| (entry.at, Tells::Change(entry.by.clone(), one))));
    }
    for message in thread(store, number).expect("a thread") {
        told.push((message.at, Tells::Message(message.kind, message.author)));
    }
    told.sort_by_key(|(at, _)| *at);
    let (department, priority) = (DepartmentName::parse("a").expect("a name"), Priority::Normal);
    let mut is =
        Situation { department, priority, tier: None, is_ours: true, first_reply_at: None };
    let (mut sla, mut breaks) = (Sla::default(), 0);
    let began = told[0].0;
    for some in told.chunk_by(|one, other| one.0 == other.0) {
        let (at, was) = (some[0].0, is.clone());
        for (_, one) in some {
            apply(&mut sla, &mut is, (at, one));
        }
        if at == began {
            begin(&mut sla, &is, at, &book);
            continue;
        }
        let passed = step(&mut sla, (&was, &is), at, &book);
        breaks += passed.iter().filter(|one| matches!(one, Passed::Broken(..))).count();
    }
    (sla, breaks)
}

fn apply(sla: &mut Sla, is: &mut Situation, (at, one): (Timestamp, &Tells)) {
    match one {
        Tells::Message(MessageKind::Question, _) => sla.asked(at),
        Tells::Message(MessageKind::Reply, Author::Agent { .. }) => {
            is.first_reply_at.get_or_insert(at);
            sla.unanswered = None;
        }
        Tells::Change(by, Change::Status { from, to }) => {
            is.is_ours = matches!(to.as_str(), "new" | "open" | "on_hold");
            if to == "solved" {
                sla.unanswered = None;
            } else if from == "solved" && *by == Actor::Requester {
                sla.asked(at);
            }
        }
        Tells::Change(_, Change::Department { to, .. }) => is.department = to.clone(),
        Tells::Change(_, Change::Priority { to, .. }) => is.priority = *to,
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 300, ..ProptestConfig::with_cases(1) })]

    #[test]
    fn what_is_stored_follows_from_what_is_told(days in prop::collection::vec(deeds(), crate::harness::cases(40) as usize)) {
        let site = TestSite::with_settings(
            Content::small().with("policies.toml", FILES[0]),
            &[("asks_per_hour", "100000")],
        );
        drop(site.admin());
        let agent = person(&site, "Ada");
        for day in days {
            go_on(&site.desk, &terms(0)).expect("written down");
            let before = site.clock.now();
            ask(&mut site.browser(), "How do I fold the map?");
            let newest = site.desk.store.by_index::<Ticket>(
                Ticket::BY_REQUESTER,
                &answerdesk::store::Page::prefix("omid@example.com/").newest_first().limit(1),
            );
            let number = newest.expect("read").pop().expect("a ticket").number;
            for (deed, minutes) in &day {
                site.clock.advance(SignedDuration::from_mins(*minutes));
                done(&site, &agent, number, *deed);
            }
            site.clock.advance(SignedDuration::from_mins(7));
            // One more look, so that both are counted up to the same moment.
            done(&site, &agent, number, Deed::Edit("a", Priority::Low));
            let (sla, breaks) = at_once(&site, number);
            let stored = ticket(&site, number);
            prop_assert!(before <= stored.created_at);
            prop_assert_eq!(&stored.sla, &sla, "after {:?}", day);
            let entries = history(&site.desk.store, number).expect("a history");
            let noted = entries.iter().flat_map(|entry| &entry.changes);
            let noted = noted.filter(|one| matches!(one, Change::PromiseBroken { .. })).count();
            prop_assert_eq!(noted, breaks);
            site.clock.advance(SignedDuration::from_mins(1));
        }
    }
}
