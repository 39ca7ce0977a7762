//! The law: whatever happens, and however often it is counted meanwhile, the days are those that
//! are counted at once from all tickets, messages and histories.

use std::cell::Cell;
use std::collections::BTreeMap;

use answerdesk::domain::reports::adds::{Counting, Told, adds};
use answerdesk::domain::reports::day::{Slice, SliceDay, When};
use answerdesk::domain::reports::follow::Counter;
use answerdesk::domain::surveys::Survey;
use answerdesk::domain::tickets::history::HistoryEntry;
use answerdesk::domain::tickets::{Message, Ticket};
use answerdesk::store::{Page, Record};
use jiff::SignedDuration;
use jiff::civil::Date;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::world::{Deed, Ground, World};

/// Random days that are tried if `PROPTEST_CASES` does not say how many.
const CASES: u32 = 48;

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let one = || 0..5_usize;
    let deed = prop_oneof![
        3 => one().prop_map(Deed::Ask),
        1 => (0..40_usize).prop_map(Deed::Import),
        1 => one().prop_map(Deed::Split),
        3 => (one(), one()).prop_map(|(a, b)| Deed::Reply(a, b)),
        1 => (one(), one()).prop_map(|(a, b)| Deed::KeepOpen(a, b)),
        1 => one().prop_map(Deed::Note),
        3 => one().prop_map(Deed::AskAgain),
        1 => one().prop_map(Deed::Accept),
        1 => one().prop_map(Deed::AskBack),
        4 => (one(), one()).prop_map(|(a, b)| Deed::Solve(a, b)),
        2 => one().prop_map(Deed::Reopen),
        3 => (one(), one()).prop_map(|(a, b)| Deed::Handle(a, b)),
        1 => (one(), one()).prop_map(|(a, b)| Deed::Assign(a, b)),
        3 => (one(), 0..8_usize).prop_map(|(a, b)| Deed::Sort(a, b)),
        3 => (one(), one()).prop_map(|(a, b)| Deed::Merge(a, b)),
        2 => one().prop_map(Deed::Unmerge),
        4 => (1..3_000_i64).prop_map(Deed::Wait),
        1 => (1..200_000_i64).prop_map(Deed::Wait),
        2 => Just(Deed::CloseSolved),
        2 => (one(), one()).prop_map(|(a, b)| Deed::Say(a, b)),
        1 => Just(Deed::NoteAsked),
        1 => Just(Deed::Watch),
    ];
    prop::collection::vec(deed, 1..40)
}

/// The days from nothing.
fn from_nothing(world: &World, first: Date) -> Vec<SliceDay> {
    let everything = Page::all().limit(usize::MAX);
    let store = &world.desk.store;
    let (policies, rules) = (world.desk.policies(), world.desk.rules());
    let counting = Counting::by(&policies, &rules);
    let mut days: BTreeMap<String, SliceDay> = BTreeMap::new();
    for ticket in store.scan::<Ticket>(&everything).expect("tickets") {
        let of_it = Page::prefix(format!("{}/", ticket.number.key())).limit(usize::MAX);
        let messages = store.scan::<Message>(&of_it).expect("messages");
        let history = store.scan::<HistoryEntry>(&of_it).expect("a history");
        let survey = store.get::<Survey>(&ticket.number.key()).expect("a survey");
        let told = Told {
            ticket: &ticket,
            messages: &messages,
            history: &history,
            survey: survey.as_ref(),
        };
        for (when, tally) in adds(&told, &counting) {
            if !matches!(when, When::Day(day) if day < first) {
                let new = SliceDay::new(when, Slice::of(&ticket));
                days.entry(new.key()).or_insert(new).tally.add_all(&tally);
            }
        }
    }
    days.into_values().filter(|day| !day.tally.is_empty()).collect()
}

fn kept(world: &World) -> Vec<SliceDay> {
    world.desk.store.scan::<SliceDay>(&Page::all().limit(usize::MAX)).expect("days")
}

#[test]
fn step_by_step_is_at_once() {
    let ground = Ground::new();
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let mut runner = TestRunner::new(Config::with_cases(cases.unwrap_or(CASES)));
    let days = (deeds(), prop::collection::vec(any::<bool>(), 40));
    let done = Cell::new(0);
    let law = runner.run(&days, |(deeds, looks)| {
        let mut world = ground.world("2026-10-20T03:30:00Z");
        let mut counter = Counter::begin(&world.desk).expect("begun");
        for (deed, look) in deeds.into_iter().zip(looks) {
            // Not all that is tried can be done just then.
            done.set(done.get() + usize::from(world.does(deed).is_ok()));
            if look {
                world.count(&mut counter);
                let at_once = from_nothing(&world, counter.first);
                prop_assert_eq!(kept(&world), at_once, "after {:?}", deed);
            }
        }
        world.count(&mut counter);
        prop_assert_eq!(kept(&world), from_nothing(&world, counter.first));
        // A start after a stop goes on, and one after other rules counts all anew.
        let mut again = Counter::begin(&world.desk).expect("begun");
        world.count(&mut again);
        prop_assert_eq!(kept(&world), from_nothing(&world, again.first));
        Ok(())
    });
    law.unwrap_or_else(|error| panic!("{error}"));
    assert!(done.get() > 5 * CASES as usize, "only {} deeds could be done", done.get());
}

#[test]
fn what_is_too_old_is_forgotten_and_counts_no_more() {
    let ground = Ground::new();
    let mut world = ground.world("2026-03-02T09:00:00Z");
    let mut counter = Counter::begin(&world.desk).expect("begun");
    for deed in [Deed::Ask(0), Deed::Ask(1), Deed::Reply(0, 0), Deed::Solve(0, 0)] {
        world.does(deed).expect("done");
    }
    world.count(&mut counter);
    let early = kept(&world).len();
    world.clock.advance(SignedDuration::from_hours(24 * 700));
    for deed in [Deed::Ask(2), Deed::Reply(1, 1), Deed::Solve(2, 1)] {
        world.does(deed).expect("done");
    }
    world.count(&mut counter);
    assert!(kept(&world).len() > early, "{early}");
    world.clock.advance(SignedDuration::from_hours(24 * 200));
    world.count(&mut counter);
    assert_eq!(kept(&world), from_nothing(&world, counter.first));
    assert!(kept(&world).iter().all(|day| day.when >= When::Day(counter.first)));
    // A ticket whose days are gone goes on as one that was never counted.
    for deed in [Deed::Reopen(0), Deed::Sort(0, 3), Deed::Solve(1, 2), Deed::Solve(0, 1)] {
        world.does(deed).expect("done");
        world.count(&mut counter);
        assert_eq!(kept(&world), from_nothing(&world, counter.first), "{deed:?}");
    }
}

#[test]
fn another_time_zone_counts_all_anew() {
    let ground = Ground::new();
    let mut world = ground.world("2026-03-02T03:00:00Z");
    let mut counter = Counter::begin(&world.desk).expect("begun");
    for deed in [Deed::Ask(0), Deed::Ask(1), Deed::Reply(0, 0), Deed::Wait(700), Deed::Solve(0, 0)]
    {
        world.does(deed).expect("done");
    }
    world.count(&mut counter);
    let there = kept(&world);
    let elsewhere = Ground::with("time_zone = \"Asia/Tehran\"\n");
    let mut moved = elsewhere.world("2026-03-02T16:00:00Z");
    moved.desk.store = world.desk.store.clone();
    moved.tickets = world.tickets;
    moved.count(&mut counter);
    assert_eq!(kept(&moved), from_nothing(&moved, counter.first));
    assert_ne!(kept(&moved), there);
    assert_eq!(Counter::begin(&moved.desk).expect("begun"), counter, "it goes on where it stopped");
}
