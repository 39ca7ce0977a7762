//! Merging, as laws: a merge and its undo leave a ticket as it was, and what one requester does
//! changes nothing of what another is shown.

use std::sync::Barrier;

use answerdesk::domain::Desk;
use answerdesk::domain::ids::{TicketNumber, TicketToken};
use answerdesk::domain::people::Person;
use answerdesk::domain::tickets::merge::{MergeProblem, merge, unmerge};
use answerdesk::domain::tickets::message::{MessageKind, thread};
use answerdesk::domain::tickets::note::{Note, note};
use answerdesk::domain::tickets::own::behind_links;
use answerdesk::domain::tickets::reply::{AfterReply, Reply, reply, reply_as_requester};
use answerdesk::domain::tickets::resolve::{
    Solution, accept, reopen, reopen_as_requester, resolve,
};
use answerdesk::domain::tickets::view::for_requester;
use answerdesk::domain::tickets::{Outcome, Status, Ticket, TicketError};
use jiff::SignedDuration;
use proptest::prelude::*;

use crate::harness::{Content, TestSite, ask, person};

/// What somebody does with one of three tickets.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Merge(usize, usize),
    Unmerge(usize),
    Reply(usize),
    ReplyKeepOpen(usize),
    Note(usize),
    Resolve(usize),
    Reopen(usize),
    Ask(usize),
    Accept(usize),
    AskBack(usize),
}

impl Deed {
    /// Whose link it was done at, if it was done by a requester.
    fn of_requester(self) -> Option<usize> {
        match self {
            Deed::Ask(at) | Deed::Accept(at) | Deed::AskBack(at) => Some(at),
            _ => None,
        }
    }
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let one = || 0..3_usize;
    let deed = prop_oneof![
        3 => (one(), one()).prop_map(|(a, b)| Deed::Merge(a, b)),
        1 => one().prop_map(Deed::Unmerge),
        2 => one().prop_map(Deed::Reply),
        1 => one().prop_map(Deed::ReplyKeepOpen),
        1 => one().prop_map(Deed::Note),
        1 => one().prop_map(Deed::Resolve),
        1 => one().prop_map(Deed::Reopen),
        3 => one().prop_map(Deed::Ask),
        1 => one().prop_map(Deed::Accept),
        1 => one().prop_map(Deed::AskBack),
    ];
    prop::collection::vec(deed, 1..14)
}

struct World<'a> {
    site: &'a TestSite,
    agent: Person,
    tickets: [(TicketNumber, TicketToken); 3],
}

/// What a requester is shown: the words of the state, and all that was said.
type Shown = (&'static str, Vec<(MessageKind, String)>, String);

fn state(status: &Status) -> &'static str {
    match status {
        Status::New | Status::Open | Status::OnHold => "waiting for us",
        Status::Pending => "waiting for you",
        Status::Solved { .. } | Status::Closed { .. } => "solved",
    }
}

impl<'a> World<'a> {
    fn new(site: &'a TestSite, agent: &Person) -> World<'a> {
        let asked = ["alder", "birch", "cedar"].map(|tree| {
            let link = ask(&mut site.browser(), &format!("The {tree} needs water"));
            let token = link.rsplit('/').next().and_then(TicketToken::parse).expect("a token");
            let view = for_requester(&site.desk, &token).expect("a ticket");
            (view.ticket.number, token)
        });
        World { site, agent: agent.clone(), tickets: asked }
    }

    fn desk(&self) -> &Desk {
        &self.site.desk
    }

    fn ticket(&self, at: usize) -> Ticket {
        let key = self.tickets[at].0.key();
        self.desk().store.get::<Ticket>(&key).expect("read").expect("a ticket")
    }

    fn shown(&self, at: usize) -> Shown {
        let token = &self.tickets[at].1;
        let view = for_requester(self.desk(), token).expect("a ticket");
        let line = behind_links(self.desk(), std::slice::from_ref(token)).expect("lines");
        let line = line.first().expect("a line");
        assert_eq!(state(&line.status), state(&view.ticket.status), "the list says the same");
        let places: Vec<u32> = view.thread.iter().map(|one| one.place).collect();
        assert_eq!(places, (0..places.len() as u32).collect::<Vec<_>>(), "no gap tells of more");
        let said = view.thread.into_iter().map(|one| (one.kind, one.text)).collect();
        (state(&view.ticket.status), said, line.changed_at.to_string())
    }

    fn deed(&self, deed: Deed) -> Result<(), TicketError> {
        self.site.clock.advance(SignedDuration::from_secs(60));
        let (desk, agent) = (self.desk(), &self.agent);
        let tree = |at: usize| ["alder", "birch", "cedar"][at];
        let number = |at: usize| self.tickets[at].0;
        let token = |at: usize| &self.tickets[at].1;
        let answer = |at: usize, after| {
            let text = "Twice a week".to_owned();
            reply(desk, agent, number(at), &Reply { text, after, seen: None, files: Vec::new() })
        };
        match deed {
            Deed::Merge(a, b) => merge(desk, agent, number(a), number(b)).map(drop),
            Deed::Unmerge(at) => unmerge(desk, agent, number(at)).map(drop),
            Deed::Reply(at) => answer(at, AfterReply::WaitForCustomer).map(drop),
            Deed::ReplyKeepOpen(at) => answer(at, AfterReply::KeepOpen).map(drop),
            Deed::Note(at) => {
                let said = Note { text: "They pay late".to_owned(), ..Note::default() };
                note(desk, agent, number(at), &said).map(drop)
            }
            Deed::Resolve(at) => {
                let solution = Solution {
                    outcome: Outcome::NothingApplies,
                    text: "Water it".to_owned(),
                    tags: String::new(),
                    seen: None,
                };
                resolve(desk, agent, number(at), &solution).map(drop)
            }
            Deed::Reopen(at) => reopen(desk, agent, number(at)).map(drop),
            Deed::Ask(at) => {
                let text = format!("Is the {} dry?", tree(at));
                reply_as_requester(desk, token(at), (&text, &[])).map(drop)
            }
            Deed::Accept(at) => accept(desk, token(at), None).map(drop),
            Deed::AskBack(at) => reopen_as_requester(desk, token(at)).map(drop),
        }
    }

    /// What holds whatever was done.
    fn is_whole(&self) {
        for at in 0..3 {
            let ticket = self.ticket(at);
            if let Some(merged) = &ticket.merged_into {
                let head = self.tickets.iter().position(|(number, _)| *number == merged.into);
                let head = self.ticket(head.expect("one of the three"));
                assert!(head.merged.contains(&ticket.number), "both know of it");
                assert!(head.merged_into.is_none() && ticket.merged.is_empty(), "no chains");
                assert!(ticket.status.is_resolved() && ticket.waiting_since.is_none());
            }
            assert_eq!(ticket.waiting_since.is_some(), ticket.status.waits_for_us(), "{ticket:?}");
            let (_, said, _) = self.shown(at);
            let own = ["alder", "birch", "cedar"][at];
            for (kind, text) in said {
                assert_ne!(kind, MessageKind::Note);
                assert!(kind == MessageKind::Reply || text.contains(own), "{own} reads: {text}");
            }
        }
    }
}

/// A site that takes many questions at once.
fn busy() -> TestSite {
    TestSite::with_settings(Content::small(), &[("asks_per_hour", "100000")])
}

#[test]
fn nobody_is_shown_anything_of_another() {
    let site = busy();
    drop(site.admin());
    let agent = person(&site, "Ada");
    let config = ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() };
    proptest!(config, |(deeds in deeds())| {
        let world = World::new(&site, &agent);
        for deed in deeds {
            let before: Vec<Shown> = (0..3).map(|at| world.shown(at)).collect();
            let done = world.deed(deed);
            world.is_whole();
            let after: Vec<Shown> = (0..3).map(|at| world.shown(at)).collect();
            let merges = matches!(deed, Deed::Merge(..) | Deed::Note(_)) || done.is_err();
            for at in 0..3 {
                let is_another = deed.of_requester().is_some_and(|own| own != at);
                if is_another || merges {
                    prop_assert_eq!(&before[at], &after[at], "{:?} is shown at {}", deed, at);
                }
            }
        }
    });
}

#[test]
fn an_undone_merge_leaves_both_as_they_were() {
    let site = busy();
    drop(site.admin());
    let agent = person(&site, "Ada");
    let befores: [&[Deed]; 6] = [
        &[],
        &[Deed::Reply(0)],
        &[Deed::Reply(1)],
        &[Deed::Resolve(1)],
        &[Deed::Reply(0), Deed::Resolve(0), Deed::ReplyKeepOpen(1)],
        &[Deed::Resolve(0), Deed::Resolve(1)],
    ];
    for before in befores {
        let world = World::new(&site, &agent);
        for deed in before {
            world.deed(*deed).expect("done");
        }
        let were: Vec<Ticket> = (0..3).map(|at| world.ticket(at)).collect();
        world.deed(Deed::Merge(0, 1)).expect("merged");
        world.deed(Deed::Unmerge(0)).expect("undone");
        for (at, was) in were.iter().enumerate() {
            let mut is = world.ticket(at);
            // What only tells of the merge.
            is.history_entries = was.history_entries;
            is.updated_at = was.updated_at;
            is.answered_from.clear();
            // Its clocks stood still meanwhile.
            assert_eq!(is.sla.unanswered, was.sla.unanswered, "after {before:?}");
            is.sla = was.sla.clone();
            assert_eq!(&is, was, "after {before:?}");
        }
    }
}

#[test]
fn replies_sent_meanwhile_stay_where_they_were_sent() {
    let site = TestSite::small();
    drop(site.admin());
    let world = World::new(&site, &person(&site, "Ada"));
    for deed in [Deed::Merge(0, 1), Deed::Reply(1), Deed::Unmerge(0), Deed::Reply(1)] {
        world.deed(deed).expect("done");
    }
    let replies = |at: usize| {
        let (_, said, _) = world.shown(at);
        said.into_iter().filter(|(kind, _)| *kind == MessageKind::Reply).count()
    };
    assert_eq!((replies(0), replies(1), replies(2)), (1, 2, 0));
    let own = thread(&site.desk.store, world.tickets[0].0).expect("a thread");
    assert_eq!(own.len(), 1, "nothing is copied");
    assert_eq!(world.ticket(0).status, Status::New, "as it was");
}

#[test]
fn a_merge_is_undone_for_a_day_by_who_made_it() {
    let site = TestSite::small();
    let mut admin = site.admin();
    drop(site.invited(&mut admin, "Bea", "agent"));
    let world = World::new(&site, &person(&site, "Bea"));
    let other = World { agent: person(&site, "Ada"), tickets: world.tickets.clone(), site: &site };
    drop(site.invited(&mut admin, "Cem", "agent"));
    let stranger =
        World { agent: person(&site, "Cem"), tickets: world.tickets.clone(), site: &site };
    let problem = |done: Result<(), TicketError>| match done {
        Err(TicketError::Merge(problem)) => Some(problem),
        _ => None,
    };
    assert_eq!(problem(world.deed(Deed::Merge(0, 0))), Some(MergeProblem::Itself));
    world.deed(Deed::Merge(0, 1)).expect("merged");
    let into = world.tickets[1].0;
    assert_eq!(problem(world.deed(Deed::Merge(2, 0))), Some(MergeProblem::TargetMerged(into)));
    assert_eq!(problem(world.deed(Deed::Merge(1, 2))), Some(MergeProblem::HasMerged));
    assert!(matches!(world.deed(Deed::Merge(0, 2)), Err(TicketError::GoesOn(_))));
    assert!(matches!(world.deed(Deed::Reply(0)), Err(TicketError::GoesOn(_))));
    assert_eq!(problem(stranger.deed(Deed::Unmerge(0))), Some(MergeProblem::NotYours));
    assert_eq!(problem(world.deed(Deed::Unmerge(1))), Some(MergeProblem::NotMerged));
    other.deed(Deed::Unmerge(0)).expect("a lead undoes it");
    world.deed(Deed::Merge(0, 1)).expect("merged again");
    site.clock.advance(SignedDuration::from_hours(25));
    assert_eq!(problem(world.deed(Deed::Unmerge(0))), Some(MergeProblem::TooLate));
}

#[test]
fn of_two_merges_that_cross_one_is_made() {
    let site = busy();
    drop(site.admin());
    let agent = person(&site, "Ada");
    for _ in 0..8 {
        let world = World::new(&site, &agent);
        let (a, b) = (world.tickets[0].0, world.tickets[1].0);
        let start = Barrier::new(3);
        let (there, back, told) = std::thread::scope(|scope| {
            let run = |from, into| {
                let (desk, agent, start) = (&site.desk, &agent, &start);
                scope.spawn(move || {
                    start.wait();
                    merge(desk, agent, from, into).is_ok()
                })
            };
            let (there, back) = (run(a, b), run(b, a));
            let told = scope.spawn(|| {
                start.wait();
                let text = "Twice a week".to_owned();
                let after = AfterReply::WaitForCustomer;
                let sent = Reply { text, after, seen: None, files: Vec::new() };
                reply(&site.desk, &agent, b, &sent)
            });
            let joined = |one: std::thread::ScopedJoinHandle<'_, bool>| one.join().expect("done");
            (joined(there), joined(back), told.join().expect("done"))
        });
        assert!(there ^ back, "exactly one is made");
        world.is_whole();
        // A reply that came through reached everybody for whom it was written.
        if let Ok(message) = told {
            let (_, said, _) = world.shown(0);
            let reached = said.iter().any(|(kind, _)| *kind == MessageKind::Reply);
            assert_eq!(reached, message.also.contains(&a));
        }
    }
}
