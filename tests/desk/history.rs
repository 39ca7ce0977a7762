//! The history of a ticket tells how it came to be as it is.

use std::collections::BTreeSet;

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::tickets::Ticket;
use answerdesk::domain::tickets::history::{Actor, Change, HistoryEntry, history};

use crate::harness::{TestSite, act, ask};

/// What a history says that a ticket is now.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    status: String,
    assignee: Option<String>,
    tags: BTreeSet<String>,
    articles: BTreeSet<String>,
    related: BTreeSet<TicketNumber>,
}

fn told(entries: &[HistoryEntry]) -> Told {
    let mut told = Told {
        status: "new".to_owned(),
        assignee: None,
        tags: BTreeSet::new(),
        articles: BTreeSet::new(),
        related: BTreeSet::new(),
    };
    for change in entries.iter().flat_map(|entry| &entry.changes) {
        match change.clone() {
            Change::Status { from, to } => {
                assert_eq!(from, told.status);
                told.status = to;
            }
            Change::Assignee { from, to } => {
                assert_eq!(from.map(|id| id.to_string()), told.assignee);
                told.assignee = to.map(|id| id.to_string());
            }
            Change::Tags { added, removed } => {
                told.tags.extend(added);
                told.tags.retain(|tag| !removed.contains(tag));
            }
            Change::Articles { added, removed } => {
                told.articles.extend(added);
                told.articles.retain(|article| !removed.contains(article));
            }
            Change::Related { added, removed } => {
                told.related.extend(added);
                told.related.retain(|number| !removed.contains(number));
            }
            _ => {}
        }
    }
    told
}

fn is(ticket: &Ticket) -> Told {
    Told {
        status: ticket.status.name().to_owned(),
        assignee: ticket.assignee.as_ref().map(ToString::to_string),
        tags: ticket.tags.iter().cloned().collect(),
        articles: ticket.articles.iter().map(ToString::to_string).collect(),
        related: ticket.related.iter().copied().collect(),
    }
}

#[test]
fn a_history_tells_how_a_ticket_came_to_be_as_it_is() {
    let site = TestSite::small();
    let ticket = ask(&mut site.browser(), "How do I change my password?");
    ask(&mut site.browser(), "The same thing, from somebody else");
    let mut agent = site.admin();
    let solution = [("outcome", "linked"), ("resolution", "See there."), ("tags", "login, phone")];
    let again = [("outcome", "linked"), ("resolution", "See there."), ("tags", "phone, map")];
    let work: [(&str, &[(&str, &str)]); 11] = [
        ("handling", &[("handling", "take")]),
        ("links", &[("link", "article/en/account/password")]),
        ("handling", &[("handling", "hold")]),
        ("links", &[("link", "ticket/1002")]),
        ("handling", &[("handling", "open")]),
        ("replies", &[("reply", "Like this.")]),
        ("resolution", &solution),
        ("reopen", &[]),
        ("unlink", &[("link", "ticket/1002")]),
        ("resolution", &again),
        ("handling", &[("handling", "give_back")]),
    ];
    for (action, fields) in work {
        assert_eq!(act(&mut agent, 1001, action, fields), 303, "{action}");
    }
    let mut customer = site.browser();
    assert_eq!(customer.post(&format!("{ticket}/replies"), &[("reply", "No.")]).status, 303);

    let number = TicketNumber(1001);
    let entries = history(&site.desk.store, number).expect("a history");
    let stored = site.desk.store.get::<Ticket>(&number.key()).expect("read").expect("a ticket");
    assert_eq!(entries.first().map(|entry| &entry.changes), Some(&vec![Change::Began]));
    assert_eq!(told(&entries), is(&stored));
    assert_eq!(entries.len(), stored.history_entries as usize);
    assert_eq!(entries.last().map(|entry| &entry.by), Some(&Actor::Requester));
    assert!(entries.iter().all(|entry| !entry.changes.is_empty()), "{entries:?}");
}

#[test]
fn what_changes_nothing_leaves_no_trace() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I change my password?");
    let mut agent = site.admin();
    for _ in 0..3 {
        assert_eq!(act(&mut agent, 1001, "handling", &[("handling", "take")]), 303);
    }
    let entries = history(&site.desk.store, TicketNumber(1001)).expect("a history");
    assert_eq!(entries.len(), 3, "sent, sorted and taken: {entries:?}");
}
