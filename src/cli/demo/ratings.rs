//! What the demo's customers say once their question is solved, and what of it is sent on.

use anyhow::Context;
use jiff::{SignedDuration, Timestamp};

use crate::clock::Clock;
use crate::domain::Desk;
use crate::domain::articles::rate::Weight;
use crate::domain::feedback::look_after::{answered, seen};
use crate::domain::feedback::send_on::send_on;
use crate::domain::ids::TicketNumber;
use crate::domain::names::DestinationName;
use crate::domain::people::Person;
use crate::domain::policies::SurveyKind;
use crate::domain::policies::survey_policy::SolvedBy;
use crate::domain::surveys::answer::{answer, comment};
use crate::domain::surveys::note_asked::{note_asked, position};
use crate::domain::surveys::silent::ask_silent;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::import::PastTicket;
use crate::fingerprint::fingerprint;
use crate::i18n::Lang;
use crate::store::Page;

/// So many of a hundred say how it went.
const ANSWER_PERCENT: u64 = 62;
/// Of a hundred answers, those up to this share are the best, the next, and so on.
const SHARES: [u64; 7] = [44, 73, 86, 92, 95, 98, 100];
/// The latest that somebody answers, in hours.
const ANSWER_HOURS_MAX: u64 = 30;
/// One of so many adds a comment.
const COMMENTS: u64 = 2;

/// What content customers add.
const GOOD: [(Lang, &str); 4] = [
    (Lang::EN, "Quick and to the point. Thank you."),
    (Lang::EL, "Γρήγορα και καθαρά. Ευχαριστώ πολύ."),
    (Lang::FA, "سریع و روشن بود. سپاسگزارم."),
    (Lang::TE, "త్వరగా, స్పష్టంగా చెప్పారు. ధన్యవాదాలు."),
];
/// What others add.
const BAD: [(Lang, &str); 4] = [
    (Lang::EN, "It works now, but I had to explain it twice."),
    (Lang::EL, "Τώρα δουλεύει, αλλά χρειάστηκε να το εξηγήσω δύο φορές."),
    (Lang::FA, "حالا کار می‌کند، ولی مجبور شدم دو بار توضیح بدهم."),
    (Lang::TE, "ఇప్పుడు పనిచేస్తోంది, కానీ రెండుసార్లు వివరించాల్సి వచ్చింది."),
];

/// What goes where: a tag, and the destination that hears of it.
const SENT_ON: [(&str, &str); 5] = [
    ("damage", "packaging"),
    ("product", "product"),
    ("keyboard", "product"),
    ("accessibility", "product"),
    ("discount", "marketing"),
];

/// Chance that is the same in every demo.
fn drawn(what: &[u8], number: TicketNumber, of: u64) -> u64 {
    fingerprint(&[what, &number.0.to_le_bytes()]) % of.max(1)
}

/// When somebody says how it went, if they do.
pub(super) fn answers_at(number: TicketNumber, solved_at: Timestamp) -> Option<Timestamp> {
    if drawn(b"answers", number, 100) >= ANSWER_PERCENT {
        return None;
    }
    let hours = i64::try_from(1 + drawn(b"hours", number, ANSWER_HOURS_MAX)).ok()?;
    Some(solved_at + SignedDuration::from_hours(hours))
}

/// The desk has noted what was solved, and looked after those who say nothing.
pub(super) fn follow(desk: &Desk) -> anyhow::Result<()> {
    let mut reached = position(desk)?;
    while let Some(further) = note_asked(desk, reached)? {
        reached = further;
    }
    ask_silent(desk)?;
    Ok(())
}

/// Somebody says how it went.
pub(super) fn rate(desk: &Desk, number: TicketNumber, lang: Lang) -> anyhow::Result<()> {
    let ticket = desk.store.get::<Ticket>(&number.key())?.context("the demo has no such ticket")?;
    let policy = desk.policies().surveys;
    let Some(kind) = policy.kind(number.0, SolvedBy::Team) else { return Ok(()) };
    let chance = drawn(b"score", number, 100);
    let below = SHARES.iter().filter(|share| chance >= **share).count();
    let most = kind.score_max();
    let score = most.saturating_sub(u8::try_from(below).unwrap_or(0)).max(1);
    answer(desk, &ticket.token, score, || Weight::Counts)?;
    if drawn(b"comment", number, COMMENTS) == 0 {
        let texts = if score >= SurveyKind::good_from(kind) { GOOD } else { BAD };
        if let Some((_, text)) = texts.into_iter().find(|(of, _)| *of == lang) {
            comment(desk, &ticket.token, text)?;
        }
    }
    Ok(())
}

/// Sends on what a ticket says of other things than support, if it does; some of it is looked at.
pub(super) fn pass_on(
    desk: &Desk,
    past: &PastTicket,
    number: TicketNumber,
    agent: &Person,
) -> anyhow::Result<()> {
    let found = SENT_ON.iter().find(|(tag, _)| past.tags.iter().any(|own| own == tag));
    let Some((_, to)) = found else { return Ok(()) };
    let to = DestinationName::parse(to)?;
    if desk.policies().destination(&to).is_none() {
        return Ok(());
    }
    let sent = send_on(desk, agent, number, (&to, &past.question))?;
    match drawn(b"feedback", number, 3) {
        0 => seen(desk, agent, sent.number).map(drop)?,
        1 => answered(desk, agent, sent.number, ANSWER).map(drop)?,
        _ => {}
    }
    Ok(())
}

/// The same for what was solved before the demo began, each at its time.
pub(super) fn pass_on_past(desk: &Desk, past: &[PastTicket], agent: &Person) -> anyhow::Result<()> {
    for ticket in past {
        let page = Page::prefix(format!("{}/", ticket.origin)).limit(1);
        let found = desk.store.by_index::<Ticket>(Ticket::BY_ORIGIN, &page)?;
        let Some((stored, at)) = found.first().zip(ticket.solved_at) else { continue };
        let then = desk.with_clock(Clock::held(at));
        pass_on(&then, ticket, stored.number, agent)?;
    }
    Ok(())
}

/// What those who were told say.
const ANSWER: &str = "Thank you. We have put it on the list for the next batch.";
