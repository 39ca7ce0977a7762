//! Two teams' days over HTTP: customers who write when they like, four agents at once, a lead; and
//! then everything that must hold, from the export. `DAYS_TICKETS` asks for longer days.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use answerdesk::domain::ids::{TicketNumber, TicketToken};
use answerdesk::domain::names::DepartmentName;
use answerdesk::domain::tickets::Ticket;
use answerdesk::domain::tickets::view::for_requester;
use jiff::SignedDuration;

use super::days_after::Days;
use crate::harness::program::{printed, run};
use crate::harness::{Browser, Content, Page, TestSite, change_person, person};

/// Two departments: one answers in order, one picks.
const POLICIES: &str = r#"
[[department]]
name = "support"
work = "in-order"

[[department]]
name = "billing"
work = "pick"

[[sla]]
name = "Everybody"
first_response = "2h"
next_response = "4h"
resolution = "8h"

[[rule]]
name = "Invoices"
when = { words = ["invoice"] }
then = { department = "billing" }

[[rule]]
name = "Fire"
when = { words = ["fire"] }
then = { escalate = true, priority = "urgent" }
"#;
/// The agents, and where they work.
const TEAM: [(&str, &str); 4] =
    [("Bea", "support"), ("Cem", "support"), ("Dia", "billing"), ("Eli", "billing")];
/// What stands in everything that is only for the team.
pub(super) const INTERNAL: &str = "entre-nous";
/// What stands in everything that a customer wrote, before their number.
pub(super) const VOICE: &str = "vox";
/// Tickets of the days, unless the environment says more.
const TICKETS: usize = 200;
/// Things that each agent does for each ticket of theirs.
const DEEDS: usize = 3;

/// Something that was written, and whether it was taken.
pub(super) struct Wrote {
    pub(super) number: u64,
    pub(super) kind: &'static str,
    pub(super) text: String,
    pub(super) is_kept: bool,
}

/// A question that a customer sent.
pub(super) struct Sent {
    pub(super) number: u64,
    pub(super) link: String,
    pub(super) voice: String,
}

/// What is known of the days while they last.
struct World<'a> {
    site: &'a TestSite,
    wrote: Mutex<Vec<Wrote>>,
    sent: Mutex<Vec<Sent>>,
    offered: Mutex<Vec<u64>>,
    words: AtomicU64,
    open_shops: AtomicUsize,
}

/// Chance, the same in every run (xorshift; Marsaglia 2003).
struct Luck(u64);

impl Luck {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).expect("it is small")
    }
}

impl World<'_> {
    /// Words that nobody writes twice.
    fn words(&self, begin: &str) -> String {
        format!("{begin} unit{}", self.words.fetch_add(1, Ordering::Relaxed))
    }

    fn note_down(&self, wrote: Wrote) {
        self.wrote.lock().expect("the list").push(wrote);
    }

    /// A ticket that was asked, any or one of the latest.
    fn any(&self, luck: &mut Luck) -> Option<u64> {
        let sent = self.sent.lock().expect("the list");
        let latest = if luck.below(2) == 0 { 12 } else { sent.len() };
        let place = sent.len().checked_sub(1 + luck.below(latest.min(sent.len())))?;
        sent.get(place).map(|one| one.number)
    }
}

/// No answer of the server may be an error of its own, or one that no browser should meet.
#[track_caller]
fn answered(page: &Page, what: &str) -> bool {
    assert!(matches!(page.status, 200 | 303 | 403 | 404 | 409 | 422), "{what}: {}", page.status);
    page.status == 303
}

fn field(page: &Page, name: &str) -> Option<String> {
    let (_, rest) = page.body.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split('"').next().map(str::to_owned)
}

/// A customer's part of the days: they ask, read, write again, accept and come back.
fn customers(world: &World<'_>, (first, questions): (usize, usize)) {
    let mut luck = Luck(77 + first as u64);
    let mut browser = world.site.browser();
    let subjects = ["My invoice is blue", "The door does not open", "There is fire in the shop"];
    for turn in 0..questions {
        world.site.clock.advance(SignedDuration::from_mins(7));
        let voice = format!("{VOICE}{:05}", first + turn);
        let subject = subjects[luck.below(20).min(2).min(turn % 3)];
        let text = world.words(&format!("{subject}, says {voice}"));
        let form = browser.get("/ask?lang=en");
        let ask = form.ask();
        let email = format!("{voice}@example.com");
        let fields = [("ask", &*ask), ("question", &*text), ("email", &*email), ("seen", "1")];
        let page = browser.post("/ask?lang=en", &fields);
        assert_eq!(page.status, 303, "{}", page.text());
        let link = page.header("location").expect("the ticket");
        let link = link.split(['?', '#']).next().unwrap_or_default().to_owned();
        let token = link.rsplit('/').next().and_then(TicketToken::parse).expect("a token");
        let ticket = for_requester(&world.site.desk, &token).expect("a ticket").ticket;
        let number = ticket.number.0;
        world.note_down(Wrote { number, kind: "question", text, is_kept: true });
        world.sent.lock().expect("the list").push(Sent { number, link, voice });
        for _ in 0..2 {
            come_back(world, &mut browser, &mut luck);
        }
    }
    world.open_shops.fetch_sub(1, Ordering::SeqCst);
}

/// Somebody comes back to one of the questions: reads, and perhaps does something.
fn come_back(world: &World<'_>, browser: &mut Browser, luck: &mut Luck) {
    let chosen = {
        let sent = world.sent.lock().expect("the list");
        let one = &sent[luck.below(sent.len())];
        Sent { number: one.number, link: one.link.clone(), voice: one.voice.clone() }
    };
    let Sent { number, link, voice } = chosen;
    match luck.below(6) {
        0..=2 => {
            let text = world.words(&format!("And another thing, says {voice}"));
            let page = browser.post(&format!("{link}/replies?lang=en"), &[("reply", &text)]);
            let is_kept = answered(&page, "a customer's reply");
            world.note_down(Wrote { number, kind: "question", text: text.clone(), is_kept });
            let shown = browser.get(&format!("{link}?lang=en"));
            assert!(!is_kept || shown.says(&text), "#{number}: what was written is there");
        }
        3 => {
            answered(&browser.post(&format!("{link}/accept?lang=en"), &[]), "accepting");
        }
        4 => {
            answered(&browser.post(&format!("{link}/reopen?lang=en"), &[]), "reopening");
        }
        _ => {}
    }
    own_words_only(&browser.get(&format!("{link}?lang=en")), &voice);
}

/// What a requester is shown tells nothing of the team and nothing of others.
pub(super) fn own_words_only(page: &Page, voice: &str) {
    assert_eq!(page.status, 200, "{voice}: {}", page.text());
    assert!(!page.body.contains(INTERNAL), "{voice} is shown what is internal: {}", page.text());
    for other in page.body.split(VOICE).skip(1) {
        let name = format!("{VOICE}{}", other.get(..5).unwrap_or_default());
        assert_eq!(name, voice, "{voice} is shown words of {name}");
    }
}

/// An agent at work.
struct Agent<'a> {
    world: &'a World<'a>,
    name: &'static str,
    browser: Browser,
    luck: Luck,
}

impl Agent<'_> {
    fn work(&mut self, deeds: usize) {
        for _ in 0..deeds {
            self.deed();
        }
    }

    fn deed(&mut self) {
        let Some(number) = self.some_ticket() else { return };
        match self.luck.below(40) {
            0..=5 => self.next(),
            6..=14 => self.write(number, "replies"),
            15..=17 => self.write(number, "notes"),
            18..=20 => self.resolve(number),
            21 => self.send(number, "reopen", &[]),
            22 => self.send(number, "handling", &[("handling", "take")]),
            23 => self.send(number, "handling", &[("handling", "give_back")]),
            24 => self.send(number, "handling", &[("handling", "hold")]),
            25 => self.send(number, "handling", &[("handling", "follow")]),
            26 => self.send(number, "snooze", &[("put-off", "later"), ("note", INTERNAL)]),
            27..=29 => self.merge(number),
            30 => self.send(number, "unmerge", &[]),
            31 => self.split(number),
            32..=33 => self.offer(number),
            34..=35 => self.answer_offer(),
            36 => self.escalate(number),
            37 => self.edit(number),
            _ => self.bulk(),
        }
    }

    /// One that they have, else any.
    fn some_ticket(&mut self) -> Option<u64> {
        if self.luck.below(3) == 0 {
            return self.world.any(&mut self.luck);
        }
        let mine = self.browser.get("/desk?of=mine&lang=en");
        let links = mine.body.split("href=\"/desk/tickets/").skip(1);
        let numbers: Vec<u64> = links
            .filter_map(|rest| rest.split('"').next().and_then(|number| number.parse().ok()))
            .collect();
        match numbers.is_empty() {
            true => self.world.any(&mut self.luck),
            false => numbers.get(self.luck.below(numbers.len())).copied(),
        }
    }

    /// Sends a form of a ticket's page; whether it was taken.
    fn try_send(&mut self, number: u64, action: &str, fields: &[(&str, &str)]) -> bool {
        let page = self.browser.get(&format!("/desk/tickets/{number}?lang=en"));
        assert_eq!(page.status, 200, "#{number}: {}", page.text());
        let (token, seen) = (page.form_token(), field(&page, "messages").unwrap_or_default());
        let mut all = vec![("token", token.as_str()), ("messages", seen.as_str())];
        all.extend_from_slice(fields);
        let sent = self.browser.post(&format!("/desk/tickets/{number}/{action}?lang=en"), &all);
        answered(&sent, &format!("{action} of #{number} by {}", self.name))
    }

    fn send(&mut self, number: u64, action: &str, fields: &[(&str, &str)]) {
        self.try_send(number, action, fields);
    }

    fn next(&mut self) {
        let token = self.browser.get("/desk?lang=en").form_token();
        let sent = self.browser.post("/desk/next", &[("token", &token)]);
        assert_eq!(sent.status, 303, "{}", sent.text());
    }

    /// Writes to the customer or among the team; what somebody wrote meanwhile is read first.
    fn write(&mut self, number: u64, action: &str) {
        let (kind, name, begin) = match action {
            "replies" => ("reply", "reply", "We looked at it".to_owned()),
            _ => ("note", "note", format!("{INTERNAL}: they are right")),
        };
        let text = self.world.words(&begin);
        let after = if self.luck.below(4) == 0 { "open" } else { "pending" };
        let tries = 1 + self.luck.below(2);
        let is_kept =
            (0..tries).any(|_| self.try_send(number, action, &[(name, &text), ("after", after)]));
        self.world.note_down(Wrote { number, kind, text, is_kept });
    }

    fn resolve(&mut self, number: u64) {
        let text = self.world.words(&format!("{INTERNAL}: turned it off and on"));
        let fields = [("outcome", "nothing_applies"), ("resolution", &*text), ("tags", "door")];
        self.send(number, "resolution", &fields);
    }

    fn merge(&mut self, number: u64) {
        let Some(into) = self.world.any(&mut self.luck) else { return };
        self.send(number, "merge", &[("into", &into.to_string())]);
    }

    /// The last of the messages that can go on as a ticket of their own.
    fn split(&mut self, number: u64) {
        let page = self.browser.get(&format!("/desk/tickets/{number}?lang=en"));
        let places = page.body.split("name=\"message\" value=\"").skip(1);
        let Some(place) = places.last().and_then(|rest| rest.split('"').next()) else { return };
        self.send(number, "split", &[("message", place)]);
    }

    fn offer(&mut self, number: u64) {
        let (name, department) = TEAM[self.luck.below(TEAM.len())];
        let to = match self.luck.below(2) {
            0 => format!("person/{}", person(self.world.site, name).id),
            _ => format!("department/{department}"),
        };
        let note = self.world.words(&format!("{INTERNAL}: please go on with it"));
        let is_kept = self.try_send(number, "hand-over", &[("to", &to), ("note", &note)]);
        if is_kept {
            self.world.offered.lock().expect("the list").push(number);
        }
        self.world.note_down(Wrote { number, kind: "note", text: note, is_kept });
    }

    /// All race for what was offered last.
    fn answer_offer(&mut self) {
        let latest = self.world.offered.lock().expect("the list").last().copied();
        let Some(number) = latest else { return };
        let answer = ["accept", "accept", "decline", "withdraw"][self.luck.below(4)];
        self.send(number, "offer", &[("answer", answer), ("word", INTERNAL)]);
    }

    fn escalate(&mut self, number: u64) {
        let reason = self.world.words(&format!("{INTERNAL}: they are a friend of the boss"));
        let is_kept = self.try_send(number, "escalation", &[("reason", &reason)]);
        self.world.note_down(Wrote { number, kind: "note", text: reason, is_kept });
    }

    fn edit(&mut self, number: u64) {
        let department = TEAM[self.luck.below(TEAM.len())].1;
        let priority = ["low", "normal", "high", "urgent"][self.luck.below(4)];
        let fields = [
            ("subject", "Looked through"),
            ("department", department),
            ("priority", priority),
            ("edit-tags", "door, paper"),
        ];
        self.send(number, "edit", &fields);
    }

    fn bulk(&mut self) {
        let numbers: BTreeSet<u64> =
            (0..5).filter_map(|_| self.world.any(&mut self.luck)).collect();
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let whats = ["take", "give_back", "hold", "priority/high", "department/billing", "tag"];
        let what = whats[self.luck.below(whats.len())];
        let token = self.browser.get("/desk?lang=en").form_token();
        let mut fields = vec![("token", token.as_str()), ("what", what), ("tag", "many")];
        fields.extend(numbers.iter().map(|number| ("chosen", number.as_str())));
        answered(&self.browser.post("/desk/bulk", &fields), "many at once");
    }
}

/// A lead looks after what is escalated, gives tickets to people and undoes merges, until the
/// others have gone home.
fn lead_day(lead: &mut Agent<'_>) {
    while lead.world.open_shops.load(Ordering::SeqCst) > 0 {
        let Some(number) = lead.world.any(&mut lead.luck) else { continue };
        match lead.luck.below(5) {
            0 => lead.send(number, "escalation/take", &[]),
            1 => lead.send(number, "escalation/end", &[("ending", INTERNAL)]),
            2 => {
                let (name, _) = TEAM[lead.luck.below(TEAM.len())];
                let to = format!("person/{}", person(lead.world.site, name).id);
                lead.send(number, "assignment", &[("to", &to)]);
            }
            3 => lead.send(number, "unmerge", &[]),
            _ => lead.deed(),
        }
    }
}

/// All press “Next” at once, answer, and press it again: nobody gets what another was given.
fn morning(team: &mut [Agent<'_>]) {
    let team_size = team.len();
    let given: Mutex<Vec<String>> = Mutex::default();
    std::thread::scope(|scope| {
        for agent in team {
            let given = &given;
            scope.spawn(move || {
                loop {
                    let token = agent.browser.get("/desk?lang=en").form_token();
                    let sent = agent.browser.post("/desk/next", &[("token", &token)]);
                    let address = sent.header("location").expect("somewhere");
                    let Some((_, number)) = address.split_once("/desk/tickets/") else { break };
                    given.lock().expect("the list").push(number.to_owned());
                    let number = number.parse().expect("a number");
                    let text = agent.world.words("Good morning");
                    assert!(agent.try_send(number, "replies", &[("reply", &text)]));
                    agent.world.note_down(Wrote { number, kind: "reply", text, is_kept: true });
                }
            });
        }
    });
    let given = given.into_inner().expect("the list");
    let each: BTreeSet<&String> = given.iter().collect();
    assert!(each.len() > team_size, "so many were given: {given:?}");
    assert_eq!(each.len(), given.len(), "no ticket was given to two: {given:?}");
}

#[test]
fn two_teams_days_leave_everything_whole() {
    let wished = std::env::var("DAYS_TICKETS").ok().and_then(|text| text.parse().ok());
    let tickets: usize = wished.unwrap_or(TICKETS);
    let settings = [("asks_per_hour", "1000000"), ("searches_per_minute", "1000000")];
    let content = Content::small().with("policies.toml", POLICIES);
    let site = TestSite::with_settings(content, &settings);
    let mut admin = site.admin();
    let world = World {
        site: &site,
        wrote: Mutex::default(),
        sent: Mutex::default(),
        offered: Mutex::default(),
        words: AtomicU64::new(0),
        open_shops: AtomicUsize::new(1),
    };
    let mut team: Vec<Agent<'_>> = TEAM
        .iter()
        .map(|(name, department)| {
            let browser = site.invited(&mut admin, name, "agent");
            let department = DepartmentName::parse(department).expect("a name");
            change_person(&site, name, |person| person.departments = vec![department.clone()]);
            Agent { world: &world, name, browser, luck: Luck(name.bytes().map(u64::from).sum()) }
        })
        .collect();
    // The night: a fifth of the questions waits in the morning.
    let night = tickets / 5;
    customers(&world, (0, night));
    morning(&mut team);
    let day = (tickets - night) / 2;
    world.open_shops.store(2, Ordering::SeqCst);
    std::thread::scope(|scope| {
        let world = &world;
        scope.spawn(move || customers(world, (10_000, day)));
        scope.spawn(move || customers(world, (20_000, day)));
        for agent in &mut team {
            scope.spawn(move || agent.work(tickets / TEAM.len() * DEEDS));
        }
        let browser = admin;
        let mut lead = Agent { world, name: "Ada", browser, luck: Luck(4_711) };
        scope.spawn(move || lead_day(&mut lead));
    });
    let mut agent = team.remove(0).browser;
    drop(team);
    let World { wrote, sent, .. } = world;
    let (wrote, sent) = (wrote.into_inner().expect("it"), sent.into_inner().expect("it"));
    site.wait_for_index();
    index_finds(&site, &mut agent, &sent);
    let mut browser = site.browser();
    let shown = sent.iter().map(|one| (one.number, browser.get(&format!("{}?lang=en", one.link))));
    let shown: BTreeMap<u64, Page> = shown.collect();
    for one in &sent {
        own_words_only(&shown[&one.number], &one.voice);
    }
    let (data, _content) = site.stop();
    let at = data.path();
    let told = run(at, &["--data", &at.to_string_lossy(), "export", "all.jsonl"]);
    assert!(told.status.success(), "{}", printed(&told));
    let days = Days::read(&std::fs::read_to_string(at.join("all.jsonl")).expect("the export"));
    days.check_tickets();
    days.check_places_in_queue();
    days.check_ties();
    days.check_words(&wrote);
    days.check_shown(&shown);
}

/// Each question is found by the word that only it has, on the ticket where it is answered.
fn index_finds(site: &TestSite, agent: &mut Browser, sent: &[Sent]) {
    for one in sent.iter().step_by(1 + sent.len() / 60) {
        let key = TicketNumber(one.number).key();
        let ticket = site.desk.store.get::<Ticket>(&key).expect("read").expect("a ticket");
        let number = ticket.merged_into.map_or(one.number, |merged| merged.into.0);
        let page = agent.get(&format!("/desk/search?lang=en&q={}", one.voice));
        let link = format!("href=\"/desk/tickets/{number}\"");
        assert!(page.body.contains(&link), "#{number} for {}: {}", one.voice, page.text());
    }
}
