//! A desk without a server, on which things happen that a test chooses.

use answerdesk::app::App;
use answerdesk::clock::Clock;
use answerdesk::config;
use answerdesk::domain::Desk;
use answerdesk::domain::articles::rate::Weight;
use answerdesk::domain::ids::{PersonId, TicketNumber, TicketToken};
use answerdesk::domain::names::DepartmentName;
use answerdesk::domain::people::Person;
use answerdesk::domain::people::person::EmailAddress;
use answerdesk::domain::permissions::Role;
use answerdesk::domain::policies::Priority;
use answerdesk::domain::reports::ReportDays;
use answerdesk::domain::reports::follow::Counter;
use answerdesk::domain::surveys::answer::answer;
use answerdesk::domain::surveys::note_asked;
use answerdesk::domain::tickets::assign::assign;
use answerdesk::domain::tickets::edit::{Edit, edit};
use answerdesk::domain::tickets::import::{PastStatus, PastTicket, import};
use answerdesk::domain::tickets::in_time::close_solved;
use answerdesk::domain::tickets::merge::{merge, unmerge};
use answerdesk::domain::tickets::note::{Note, note};
use answerdesk::domain::tickets::open::{NewTicket, stage};
use answerdesk::domain::tickets::reply::{AfterReply, Reply, reply, reply_as_requester};
use answerdesk::domain::tickets::resolve::{
    Solution, accept, reopen, reopen_as_requester, resolve,
};
use answerdesk::domain::tickets::sla::keep::watch;
use answerdesk::domain::tickets::split::split;
use answerdesk::domain::tickets::take::{Handling, handle};
use answerdesk::domain::tickets::{Outcome, Requester, Ticket, TicketError};
use answerdesk::i18n::Lang;
use answerdesk::store::Store;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

use crate::harness::Content;

/// Two departments, in a zone whose clocks change.
const POLICIES: &str = r#"
time_zone = "America/New_York"
close_solved_days = 3

hours = "Mon-Sat 08:00-18:00"

[[department]]
name = "support"

[[department]]
name = "billing"

[[sla]]
name = "All"
first_response = "2h"
next_response = "3h"
resolution = "9h"
"#;
/// How questions come.
pub(super) const CHANNELS: [&str; 3] = ["web", "widget", "mail"];
/// What is written on tickets.
pub(super) const TAGS: [&str; 4] = ["", "login", "invoice, login", "map"];
/// The departments.
pub(super) const DEPARTMENTS: [&str; 2] = ["support", "billing"];

/// What somebody does; the numbers choose a ticket and what is done with it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    Ask(usize),
    Import(usize),
    Split(usize),
    Reply(usize, usize),
    KeepOpen(usize, usize),
    Note(usize),
    AskAgain(usize),
    Accept(usize),
    AskBack(usize),
    Solve(usize, usize),
    Reopen(usize),
    Handle(usize, usize),
    Assign(usize, usize),
    Sort(usize, usize),
    Merge(usize, usize),
    Unmerge(usize),
    Wait(i64),
    CloseSolved,
    Say(usize, usize),
    NoteAsked,
    Watch,
}

/// The desk and all that is on it.
pub(super) struct World {
    pub(super) desk: Desk,
    pub(super) clock: Clock,
    pub(super) agents: Vec<Person>,
    pub(super) tickets: Vec<(TicketNumber, TicketToken)>,
    /// How long each deed takes.
    pub(super) tick: SignedDuration,
}

/// An application whose desk is used without its server.
pub(super) struct Ground {
    app: App,
    _content: Content,
    _data: TempDir,
}

impl Ground {
    pub(super) fn new() -> Ground {
        Ground::with(POLICIES)
    }

    pub(super) fn with(policies: &str) -> Ground {
        let content = Content::small().with("policies.toml", policies);
        let data = tempfile::tempdir().expect("a folder");
        let flags: config::Flags = [
            ("listen", "127.0.0.1:0".to_owned()),
            ("content", content.path().to_string_lossy().into_owned()),
            ("data", data.path().to_string_lossy().into_owned()),
        ]
        .into();
        let loaded = config::load(None, std::iter::empty(), &flags).expect("settings");
        let app = App::open(loaded.settings, Clock::system()).expect("it opens");
        Ground { app, _content: content, _data: data }
    }

    /// A desk on which nothing has happened.
    pub(super) fn world(&self, start: &str) -> World {
        let start: Timestamp = start.parse().expect("a time");
        let clock = Clock::held(start);
        let mut desk = self.app.desk.with_clock(clock.clone());
        desk.store = Store::in_memory();
        desk.report_days = ReportDays::default();
        let agents = ["Ada", "Bea", "Cem"].map(|name| agent(name, start));
        for agent in &agents {
            desk.store.transaction(|tx| tx.put(agent)).expect("stored");
        }
        let tick = SignedDuration::from_secs(77);
        World { desk, clock, agents: agents.to_vec(), tickets: Vec::new(), tick }
    }
}

fn agent(name: &str, at: Timestamp) -> Person {
    Person {
        id: PersonId::random().expect("an id"),
        name: name.to_owned(),
        email: EmailAddress::parse(&format!("{name}@example.com")).expect("an address"),
        roles: vec![Role::Lead],
        password_hash: String::new(),
        active: true,
        created_at: at,
        second_factor: None,
        departments: Vec::new(),
        skills: Vec::new(),
        capacity: None,
    }
}

impl World {
    /// Counts all that happened so far.
    pub(super) fn count(&self, counter: &mut Counter) {
        loop {
            let step = counter.step(&self.desk).expect("counted");
            if step.is_done {
                return;
            }
            self.desk.report_days.changed(&step);
        }
    }

    /// Does it, if it can be done: most deeds of a random day cannot.
    pub(super) fn does(&mut self, deed: Deed) -> Result<(), TicketError> {
        self.clock.advance(self.tick);
        let desk = &self.desk;
        match deed {
            Deed::Ask(kind) => return self.ask(kind),
            Deed::Import(kind) => return self.import(kind),
            Deed::Wait(minutes) => {
                self.clock.advance(SignedDuration::from_mins(minutes));
                return Ok(());
            }
            Deed::CloseSolved => return close_solved(desk).map(drop),
            Deed::Watch => return watch(desk).map(drop),
            Deed::NoteAsked => {
                let mut since = note_asked::position(desk)?;
                while let Some(further) = note_asked::note_asked(desk, since)? {
                    since = further;
                }
                return Ok(());
            }
            _ => {}
        }
        if self.tickets.is_empty() { Ok(()) } else { self.does_with_ticket(deed) }
    }

    /// Does what is done with a ticket that is there.
    fn does_with_ticket(&mut self, deed: Deed) -> Result<(), TicketError> {
        let desk = &self.desk;
        match deed {
            Deed::Split(at) => {
                let last = self.ticket(at).messages.saturating_sub(1);
                let part = split(desk, self.agent(at), self.number(at), last)?;
                self.tickets.push((part.number, part.token));
                Ok(())
            }
            Deed::Reply(at, by) => self.reply((at, by), AfterReply::WaitForCustomer),
            Deed::KeepOpen(at, by) => self.reply((at, by), AfterReply::KeepOpen),
            Deed::Note(at) => note(
                desk,
                self.agent(at),
                self.number(at),
                &Note { text: "They pay late".to_owned(), seen: None, files: Vec::new() },
            )
            .map(drop),
            Deed::AskAgain(at) => {
                reply_as_requester(desk, self.token(at), ("And now?", &[])).map(drop)
            }
            Deed::Accept(at) => accept(desk, self.token(at), None).map(drop),
            Deed::AskBack(at) => reopen_as_requester(desk, self.token(at)).map(drop),
            Deed::Solve(at, by) => {
                let solution = Solution {
                    outcome: Outcome::NothingApplies,
                    text: "Water it".to_owned(),
                    tags: TAGS[by % TAGS.len()].to_owned(),
                    seen: None,
                };
                resolve(desk, self.agent(by), self.number(at), &solution).map(drop)
            }
            Deed::Reopen(at) => reopen(desk, self.agent(at), self.number(at)).map(drop),
            Deed::Handle(at, how) => {
                let all = [
                    Handling::Take,
                    Handling::GiveBack,
                    Handling::Hold,
                    Handling::Open,
                    Handling::WaitForCustomer,
                ];
                let how = all[how % all.len()];
                handle(desk, self.agent(at / 2), self.number(at), how).map(drop)
            }
            Deed::Assign(at, to) => {
                let (lead, to) = (&self.agents[0], self.agent(to).id.clone());
                assign(desk, lead, self.number(at), &to).map(drop)
            }
            Deed::Sort(at, how) => self.sort(at, how),
            Deed::Merge(at, into) => {
                merge(desk, self.agent(0), self.number(at), self.number(into)).map(drop)
            }
            Deed::Unmerge(at) => unmerge(desk, self.agent(0), self.number(at)).map(drop),
            Deed::Say(at, score) => {
                let score = u8::try_from(score % 7 + 1).unwrap_or(1);
                // Whoever is not asked says nothing.
                drop(answer(desk, self.token(at), score, || Weight::Counts));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn agent(&self, by: usize) -> &Person {
        &self.agents[by % self.agents.len()]
    }

    pub(super) fn number(&self, at: usize) -> TicketNumber {
        self.tickets[at % self.tickets.len()].0
    }

    fn token(&self, at: usize) -> &TicketToken {
        &self.tickets[at % self.tickets.len()].1
    }

    pub(super) fn ticket(&self, at: usize) -> Ticket {
        let found = self.desk.store.get::<Ticket>(&self.number(at).key());
        found.expect("read").expect("a ticket")
    }

    fn ask(&mut self, kind: usize) -> Result<(), TicketError> {
        let (policies, rules) = (self.desk.policies(), self.desk.rules());
        let token = TicketToken::random()?;
        let at = self.clock.now();
        let ticket = self.desk.store.transaction(|tx| {
            let new = NewTicket {
                token: token.clone(),
                question: "The alder needs water".to_owned(),
                requester: Requester { name: String::new(), email: None },
                lang: Lang::EN,
                channel: CHANNELS[kind % CHANNELS.len()].to_owned(),
                ask: None,
                asked_from: None,
                customer: None,
                at,
            };
            stage(tx, &policies, &rules, new)
        })?;
        self.tickets.push((ticket.number, token));
        Ok(())
    }

    fn import(&mut self, kind: usize) -> Result<(), TicketError> {
        let now = self.clock.now();
        let states = [PastStatus::Open, PastStatus::Pending, PastStatus::Solved, PastStatus::New];
        let status = states[kind % states.len()];
        let past = PastTicket {
            origin: format!("id:{}", kind % 5),
            print: kind as u64,
            subject: "Old".to_owned(),
            question: "Old?".to_owned(),
            resolution: (status == PastStatus::Solved).then(|| "Yes.".to_owned()),
            outcome: None,
            status,
            tags: vec!["login".to_owned()],
            requester: Requester { name: String::new(), email: None },
            agent: Some("Zoe".to_owned()),
            lang: Lang::EN,
            channel: "mail".to_owned(),
            created_at: now - SignedDuration::from_hours(24 * 20),
            solved_at: (status == PastStatus::Solved).then(|| now - SignedDuration::from_hours(5)),
            articles: Vec::new(),
        };
        import(&self.desk.store, &self.desk.policies(), &[past])?;
        let page = answerdesk::store::Page::prefix(format!("id:{}/", kind % 5)).limit(1);
        let found = self.desk.store.by_index::<Ticket>(Ticket::BY_ORIGIN, &page)?;
        for ticket in found {
            if !self.tickets.iter().any(|(known, _)| *known == ticket.number) {
                self.tickets.push((ticket.number, ticket.token));
            }
        }
        Ok(())
    }

    fn reply(&self, (at, by): (usize, usize), after: AfterReply) -> Result<(), TicketError> {
        let text = "Twice a week".to_owned();
        let sent = Reply { text, after, seen: None, files: Vec::new() };
        reply(&self.desk, self.agent(by), self.number(at), &sent).map(drop)
    }

    fn sort(&self, at: usize, how: usize) -> Result<(), TicketError> {
        let changed = Edit {
            subject: "The alder".to_owned(),
            department: DepartmentName::parse(DEPARTMENTS[how % 2]).expect("a name"),
            priority: Priority::Normal,
            tags: TAGS[how / 2 % TAGS.len()].to_owned(),
        };
        edit(&self.desk, self.agent(0), self.number(at), &changed).map(drop)
    }
}
