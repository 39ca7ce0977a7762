//! Learning: follows the log and keeps a lesson for each question that something answered, and
//! puts together what the lessons teach. All of it can be learnt anew from the log.

use std::collections::HashMap;

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::evidence::{KEPT_DAYS, Lesson, Strength, strengths};
use super::{lessons, votes};
use crate::domain::Desk;
use crate::domain::articles::{ArticlePath, Library};
use crate::domain::events::Event;
use crate::domain::ids::{NoRandomness, Secret};
use crate::domain::search_documents::article_group;
use crate::search::{Evidence, Learned, Scope};
use crate::store::{Change, Page, Position, Record, StoreError, Transaction};
use crate::urls;

/// Events that are learnt from in one batch.
const EVENTS_AT_ONCE: usize = 200;
/// What is forgotten in one round.
const FORGOTTEN_AT_ONCE: usize = 500;
/// The newest lessons are enough: older ones count little, and each word of each is weighed.
const LESSONS_MAX: usize = 20_000;
/// Of answers that were opened after a search so many are kept: on a site where that is the work
/// of a day, a day of them says enough.
const OPENINGS_MAX: usize = 20_000;
/// Raised when the rules of what is learnt from a question change: then all is learnt anew.
const RULES: u32 = 2;
/// The name of what was learnt in the store.
const NAME: &str = "this";

/// Why nothing was learnt.
#[derive(Debug, thiserror::Error)]
pub enum LearnError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No key could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

/// How far learning has come.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Learner {
    name: String,
    /// The place in the log that is learnt from up to.
    pub position: Position,
    /// The rules by which.
    rules: u32,
    /// What addresses are hashed with: no lesson tells whose it is.
    key: Secret,
}

impl Record for Learner {
    const KIND: &'static str = "learner";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.name.clone()
    }
}

impl Learner {
    /// Goes on where learning stopped. What other rules have learnt is forgotten, and all is
    /// learnt anew.
    ///
    /// # Errors
    /// When the store fails.
    pub fn begin(desk: &Desk) -> Result<Learner, LearnError> {
        let known = desk.store.get::<Learner>(NAME)?.filter(|known| known.rules == RULES);
        if let Some(learner) = known.filter(|known| known.position <= desk.store.position()) {
            return Ok(learner);
        }
        while forget(desk, |_| true)? > 0 {}
        votes::forget(desk)?;
        let (name, key) = (NAME.to_owned(), Secret::random()?);
        Ok(Learner { name, position: Position::default(), rules: RULES, key })
    }

    /// Learns from the next events; `None` if there are none, else whether any lesson changed.
    ///
    /// # Errors
    /// When the store fails; then nothing was learnt.
    pub fn learn(&mut self, desk: &Desk) -> Result<Option<bool>, LearnError> {
        let changes = desk.store.changes(self.position, EVENTS_AT_ONCE)?;
        let Some(reached) = changes.last().map(|change| change.position) else { return Ok(None) };
        let events: Vec<(Position, Event)> = changes.into_iter().filter_map(read).collect();
        let mut next = Learner { position: reached, ..self.clone() };
        let oldest = oldest(desk);
        let mut has_changed = false;
        // What teaches nothing costs no write: it is read again after a start.
        if events.iter().any(|(_, event)| may_teach(event)) {
            has_changed = desk.store.transaction(|tx| {
                let mut has_changed = false;
                for (at, event) in &events {
                    has_changed |= next.learn_from(tx, (*at, event), oldest)?;
                }
                tx.put(&next)?;
                Ok::<_, StoreError>(has_changed)
            })?;
        }
        std::mem::swap(self, &mut next);
        Ok(Some(has_changed))
    }

    fn learn_from(
        &self,
        tx: &mut Transaction<'_>,
        (at, event): (Position, &Event),
        oldest: Timestamp,
    ) -> Result<bool, StoreError> {
        let was_counted = votes::count(tx, event)?;
        let (question, lesson) = match event {
            Event::TicketSolved { ticket, .. }
            | Event::TicketReopened { ticket, .. }
            | Event::TicketChanged { ticket, .. }
            | Event::TicketMoved { ticket }
            | Event::TicketImported { ticket } => {
                let question = format!("ticket/{}", ticket.key());
                let lesson = lessons::of_ticket(tx, (*ticket, &question), &self.key)?;
                (question, lesson)
            }
            Event::AskEnded { ask } => {
                let question = format!("ask/{ask}");
                let lesson = lessons::of_ask(tx, ask, &question)?;
                (question, lesson)
            }
            Event::ArticleRated { .. } => {
                let question = format!("vote/{:020}", at.0);
                let lesson = lessons::of_vote(event, &question);
                (question, lesson)
            }
            Event::AnswerOpened { .. } => {
                let question = format!("{}{:020}", Lesson::OPENING, at.0);
                let lesson = lessons::of_opening(event, &question);
                (question, lesson)
            }
            _ => return Ok(false),
        };
        let lesson = lesson.filter(|lesson| {
            lesson.at >= oldest && !lesson.stems.is_empty() && !lesson.says.is_empty()
        });
        let before = tx.get::<Lesson>(&question)?;
        if before == lesson {
            return Ok(was_counted);
        }
        match &lesson {
            Some(lesson) => tx.put(lesson)?,
            None => tx.delete::<Lesson>(&question)?,
        }
        Ok(true)
    }
}

fn may_teach(event: &Event) -> bool {
    match event {
        Event::TicketSolved { .. }
        | Event::TicketReopened { .. }
        | Event::TicketChanged { .. }
        | Event::TicketImported { .. }
        | Event::AskEnded { .. }
        | Event::AnswerOpened { .. } => true,
        Event::ArticleRated { counts, .. } => *counts,
        _ => false,
    }
}

fn read(change: Change) -> Option<(Position, Event)> {
    match serde_json::from_value(change.event) {
        Ok(event) => Some((change.position, event)),
        Err(error) => {
            tracing::error!(%error, position = ?change.position, "an event cannot be read");
            None
        }
    }
}

/// Lessons from before this time count no more.
fn oldest(desk: &Desk) -> Timestamp {
    let now = desk.clock.now();
    now.checked_sub((KEPT_DAYS * 24).hours()).unwrap_or(now)
}

/// Forgets lessons that count no more; how many.
///
/// # Errors
/// When the store fails.
pub fn forget_old(desk: &Desk) -> Result<usize, StoreError> {
    let oldest = oldest(desk);
    let forgotten = forget(desk, |lesson| lesson.at < oldest)?;
    Ok(forgotten + forget_surplus(desk)?)
}

/// Forgets the oldest openings beyond those that are kept; how many.
fn forget_surplus(desk: &Desk) -> Result<usize, StoreError> {
    let counted_max = OPENINGS_MAX + FORGOTTEN_AT_ONCE;
    let count = desk.store.count_index::<Lesson>(Lesson::OPENINGS_BY_TIME, "", counted_max)?;
    match count.saturating_sub(OPENINGS_MAX) {
        0 => Ok(0),
        surplus => forget_oldest(desk, Lesson::OPENINGS_BY_TIME, (surplus, |_| true)),
    }
}

/// Forgets some lessons, the oldest first, as long as they are of this kind.
fn forget(desk: &Desk, is_old: impl Fn(&Lesson) -> bool) -> Result<usize, StoreError> {
    let mut forgotten = 0;
    for index in [Lesson::BY_TIME, Lesson::OPENINGS_BY_TIME] {
        forgotten += forget_oldest(desk, index, (FORGOTTEN_AT_ONCE, &is_old))?;
    }
    Ok(forgotten)
}

fn forget_oldest(
    desk: &Desk,
    index: &str,
    (at_most, is_old): (usize, impl Fn(&Lesson) -> bool),
) -> Result<usize, StoreError> {
    let one = Page::all().limit(1);
    // Most of the time nothing is old, and nobody has to wait for finding that.
    if !desk.store.by_index::<Lesson>(index, &one)?.iter().any(&is_old) {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        let some = Page::all().limit(at_most);
        let old = tx.by_index::<Lesson>(index, &some)?.into_iter().filter(&is_old);
        let mut forgotten = 0;
        for lesson in old {
            tx.delete::<Lesson>(&lesson.question)?;
            forgotten += 1;
        }
        Ok(forgotten)
    })
}

/// What the lessons teach by now, for the search.
///
/// # Errors
/// When the store fails.
pub fn evidence(desk: &Desk) -> Result<Evidence, StoreError> {
    let newest = |limit| Page::all().newest_first().limit(limit);
    let mut kept = desk.store.by_index::<Lesson>(Lesson::BY_TIME, &newest(LESSONS_MAX))?;
    let openings = newest(OPENINGS_MAX);
    kept.extend(desk.store.by_index::<Lesson>(Lesson::OPENINGS_BY_TIME, &openings)?);
    let library = desk.library();
    for (article, _) in kept.iter_mut().flat_map(|lesson| &mut lesson.says) {
        follow(&library, article);
    }
    let public = desk.index.public_words();
    let learnt = strengths(&kept, desk.clock.now(), |stem| public.hold(stem));
    let scopes: HashMap<String, (String, Scope)> = library
        .searched()
        .map(|article| {
            let scope = if article.is_public() { Scope::Public } else { Scope::Agents };
            (article.at.to_string(), (article_group(&article.at), scope))
        })
        .collect();
    let learned = learnt.into_iter().filter_map(|Strength { stem, article, strength }| {
        let (group, scope) = scopes.get(&article)?.clone();
        Some(Learned { stem, group, scope, strength })
    });
    Ok(Evidence::new(learned))
}

/// What was learnt for an article goes with it to its new address.
pub(super) fn follow(library: &Library, article: &mut String) {
    let Some(at) = ArticlePath::parse(article) else { return };
    let shelves = library.public_shelves();
    if shelves.article(&at).is_none()
        && let Some(now) = shelves.alias(&urls::article(&at))
    {
        *article = now.to_string();
    }
}
