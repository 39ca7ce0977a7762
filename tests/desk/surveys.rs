//! Surveys, as laws: asked once and answered once whatever happens, and counted as a slow count of
//! all of them counts.

use std::collections::BTreeMap;

use answerdesk::domain::Desk;
use answerdesk::domain::articles::rate::Weight;
use answerdesk::domain::events::Event;
use answerdesk::domain::ids::{TicketNumber, TicketToken};
use answerdesk::domain::people::Person;
use answerdesk::domain::policies::SurveyKind;
use answerdesk::domain::surveys::answer::{answer, comment};
use answerdesk::domain::surveys::answered::{answered_between, asked_between};
use answerdesk::domain::surveys::days::{Ratings, SurveyDay};
use answerdesk::domain::surveys::note_asked::note_asked;
use answerdesk::domain::surveys::question::{Showing, for_requester as showing};
use answerdesk::domain::surveys::silent::ask_silent;
use answerdesk::domain::surveys::{Survey, SurveyError};
use answerdesk::domain::tickets::escalate::EscalationReason;
use answerdesk::domain::tickets::merge::{merge, unmerge};
use answerdesk::domain::tickets::reply::{AfterReply, Reply, reply, reply_as_requester};
use answerdesk::domain::tickets::resolve::{
    Solution, accept, reopen, reopen_as_requester, resolve,
};
use answerdesk::domain::tickets::view::for_requester;
use answerdesk::domain::tickets::{Outcome, Ticket};
use answerdesk::store::{Page, Position};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::harness::{Content, TestSite, ask, person};

#[derive(Clone, Copy, Debug)]
enum Deed {
    Merge(usize, usize),
    Unmerge(usize),
    Reply(usize),
    Resolve(usize),
    Reopen(usize),
    Ask(usize),
    Accept(usize),
    AskBack(usize),
    Answer(usize, u8),
    Comment(usize),
    AskSilent,
    Days(i64),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let one = || 0..3_usize;
    let deed = prop_oneof![
        2 => (one(), one()).prop_map(|(a, b)| Deed::Merge(a, b)),
        1 => one().prop_map(Deed::Unmerge),
        2 => one().prop_map(Deed::Reply),
        5 => one().prop_map(Deed::Resolve),
        1 => one().prop_map(Deed::Reopen),
        1 => one().prop_map(Deed::Ask),
        2 => one().prop_map(Deed::Accept),
        2 => one().prop_map(Deed::AskBack),
        5 => (one(), 0..9_u8).prop_map(|(at, score)| Deed::Answer(at, score)),
        2 => one().prop_map(Deed::Comment),
        2 => Just(Deed::AskSilent),
        2 => (1..9_i64).prop_map(Deed::Days),
    ];
    prop::collection::vec(deed, 1..24)
}

struct World<'a> {
    site: &'a TestSite,
    agent: Person,
    tickets: [(TicketNumber, TicketToken); 3],
    /// What was answered first, which must stand.
    answered: [Option<u8>; 3],
}

impl<'a> World<'a> {
    fn new(site: &'a TestSite, agent: &Person) -> World<'a> {
        let tickets = ["alder", "birch", "cedar"].map(|tree| {
            let link = ask(&mut site.browser(), &format!("The {tree} needs water"));
            let token = link.rsplit('/').next().and_then(TicketToken::parse).expect("a token");
            let view = for_requester(&site.desk, &token).expect("a ticket");
            (view.ticket.number, token)
        });
        World { site, agent: agent.clone(), tickets, answered: [None; 3] }
    }

    fn desk(&self) -> &Desk {
        &self.site.desk
    }

    fn showing(&self, at: usize) -> Option<Showing> {
        let view = for_requester(self.desk(), &self.tickets[at].1).expect("a ticket");
        showing(self.desk(), &view).expect("the store")
    }

    /// Does it. What cannot be done now changes nothing.
    fn deed(&mut self, deed: Deed) {
        self.site.clock.advance(SignedDuration::from_secs(60));
        let (desk, agent) = (&self.site.desk, &self.agent);
        let (number, token) = (|at: usize| self.tickets[at].0, |at: usize| &self.tickets[at].1);
        let text = "Twice a week".to_owned();
        let was_done = match deed {
            Deed::Merge(a, b) => merge(desk, agent, number(a), number(b)).is_ok(),
            Deed::Unmerge(at) => unmerge(desk, agent, number(at)).is_ok(),
            Deed::Reply(at) => {
                let after = AfterReply::WaitForCustomer;
                reply(
                    desk,
                    agent,
                    number(at),
                    &Reply { text, after, seen: None, files: Vec::new() },
                )
                .is_ok()
            }
            Deed::Resolve(at) => {
                let outcome = Outcome::NothingApplies;
                let solution = Solution { outcome, text, tags: String::new(), seen: None };
                resolve(desk, agent, number(at), &solution).is_ok()
            }
            Deed::Reopen(at) => reopen(desk, agent, number(at)).is_ok(),
            Deed::Ask(at) => reply_as_requester(desk, token(at), ("Still dry", &[])).is_ok(),
            Deed::Accept(at) => accept(desk, token(at), None).is_ok(),
            Deed::AskBack(at) => reopen_as_requester(desk, token(at)).is_ok(),
            Deed::Answer(at, score) => return self.answer(at, score),
            Deed::Comment(at) => comment(desk, token(at), "Well").is_ok(),
            Deed::AskSilent => !ask_silent(desk).expect("it looks").is_empty(),
            Deed::Days(days) => {
                self.site.clock.advance(SignedDuration::from_hours(24 * days));
                true
            }
        };
        let _is_of_no_matter = was_done;
    }

    fn answer(&mut self, at: usize, score: u8) {
        let before = self.showing(at);
        let answered = answer(self.desk(), &self.tickets[at].1, score, || Weight::Counts);
        match (answered, before) {
            (Ok(survey), Some(Showing::Question { kind, .. })) => {
                assert_eq!(
                    (survey.kind, self.answered[at]),
                    (kind, None),
                    "asked and not answered"
                );
                assert!(kind.has(score));
                self.answered[at] = Some(score);
            }
            (Err(SurveyError::NoSuchScore), Some(Showing::Question { kind, .. })) => {
                assert!(!kind.has(score));
            }
            (Err(SurveyError::Answered), Some(Showing::Answered { .. })) => {
                assert!(self.answered[at].is_some());
            }
            (Err(SurveyError::NotAsked | SurveyError::Answered), None) => {}
            (other, before) => panic!("{other:?} although {before:?} was shown"),
        }
    }

    /// What holds at any time.
    fn check(&self) {
        for at in 0..3 {
            match self.showing(at) {
                Some(Showing::Question { .. }) => {
                    assert_eq!(self.answered[at], None, "never twice")
                }
                Some(Showing::Answered { survey, .. }) => {
                    assert_eq!(survey.answer.map(|one| one.score), self.answered[at], "it stands");
                }
                None => {}
            }
        }
    }

    /// What holds once all is counted: the counts of a slow recount, whatever was read twice.
    fn check_counts(&self) {
        let desk = self.desk();
        let follow = || {
            let mut reached = Position::default();
            while let Some(further) = note_asked(desk, reached).expect("the store") {
                reached = further;
            }
        };
        follow();
        let all = desk.store.scan::<Survey>(&Page::all()).expect("surveys");
        follow();
        assert_eq!(desk.store.scan::<Survey>(&Page::all()).expect("surveys"), all, "twice is once");
        let mut days: BTreeMap<_, SurveyDay> = BTreeMap::new();
        let mut day = |at: Timestamp, change: &dyn Fn(&mut SurveyDay)| {
            let day = at.to_zoned(TimeZone::UTC).date();
            let new = SurveyDay { day, asked: BTreeMap::new(), answers: BTreeMap::new() };
            change(days.entry(day).or_insert(new));
        };
        for survey in &all {
            day(survey.asked_at, &|day| *day.asked.entry(survey.kind).or_default() += 1);
            if let Some(answer) = &survey.answer {
                day(answer.at, &|day| {
                    let scores = day.answers.entry(survey.kind).or_default();
                    *scores.entry(answer.score).or_default() += 1;
                });
            }
        }
        let known = desk.store.scan::<SurveyDay>(&Page::all()).expect("days");
        assert_eq!(known, days.into_values().collect::<Vec<_>>());
        self.check_log(&all);
        let ever = (Timestamp::MIN, Timestamp::MAX);
        let mut asked = asked_between(&desk.store, ever).expect("asked");
        asked.sort_by_key(|survey| survey.ticket);
        assert_eq!(asked, all);
        let answered = answered_between(&desk.store, ever).expect("answered");
        assert_eq!(answered.len(), self.answered.iter().flatten().count());
    }

    /// Each is told once, and every bad answer stands before a lead.
    fn check_log(&self, all: &[Survey]) {
        let changes = self.desk().store.changes(Position::default(), 10_000).expect("the log");
        let events = || {
            changes
                .iter()
                .map(|one| serde_json::from_value::<Event>(one.event.clone()).expect("one"))
        };
        let mut asked: Vec<TicketNumber> = events()
            .filter_map(|event| match event {
                Event::SurveyAsked { survey } => Some(survey),
                _ => None,
            })
            .collect();
        asked.sort_unstable();
        assert_eq!(asked, all.iter().map(|one| one.ticket).collect::<Vec<_>>(), "asked once each");
        let answered = events().filter(|event| matches!(event, Event::SurveyAnswered { .. }));
        assert_eq!(answered.count(), all.iter().filter(|one| one.answer.is_some()).count());
        let policy = self.desk().policies().surveys;
        let tickets = self.desk().store.scan::<Ticket>(&Page::all()).expect("tickets");
        for survey in all {
            let Some(answer) = &survey.answer else { continue };
            let is_it = |reason: &EscalationReason| matches!(reason, EscalationReason::Score { ticket, .. } if *ticket == survey.ticket);
            let stands = tickets.iter().filter_map(|ticket| ticket.escalated.as_ref());
            let stands = stands.filter(|one| one.reasons.iter().any(is_it)).count();
            let is_bad = policy.escalates(survey.kind, answer.score);
            assert_eq!(stands > 0, is_bad, "{survey:?}");
        }
    }
}

/// A case opens a server; more of them say little more. `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24)
}

#[test]
fn each_is_asked_once_and_answers_once_whatever_happens() {
    let policies = "[surveys]\nsilent_share = 100\n";
    let config = ProptestConfig { cases: cases(), ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let told = runner.run(&deeds(), |deeds| {
        let site = TestSite::over(Content::small().with("policies.toml", policies));
        drop(site.admin());
        let agent = person(&site, "Ada");
        let mut world = World::new(&site, &agent);
        for deed in deeds {
            world.deed(deed);
            world.check();
        }
        world.check_counts();
        Ok(())
    });
    told.unwrap();
}

#[test]
fn ratings_tell_every_answer_of_thirty_days_and_no_share_of_few() {
    let today = "2026-03-31".parse().expect("a day");
    let day = |day: &str, answers: &[(u8, u64)]| SurveyDay {
        day: day.parse().expect("a day"),
        asked: BTreeMap::from([(SurveyKind::Csat, 20)]),
        answers: BTreeMap::from([(SurveyKind::Csat, answers.iter().copied().collect())]),
    };
    let days = [
        day("2026-03-01", &[(1, 100)]),
        day("2026-03-02", &[(1, 1), (4, 3)]),
        day("2026-03-31", &[(2, 1), (5, 4)]),
        day("2026-04-01", &[(1, 100)]),
    ];
    let ratings = Ratings::of(&days, today);
    let [csat] = ratings.kinds.as_slice() else { panic!("{ratings:?}") };
    assert_eq!((csat.asked, csat.answered()), (40, 9));
    assert_eq!(csat.answers, [(1, 1), (2, 1), (3, 0), (4, 3), (5, 4)]);
    assert_eq!(csat.good_percent(), None, "nine are too few");
    let more = [day("2026-03-05", &[(3, 1)])];
    let ratings = Ratings::of(&[days.as_slice(), &more].concat(), today);
    assert_eq!(ratings.kinds.first().and_then(|one| one.good_percent()), Some(70));
}
