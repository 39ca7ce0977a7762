//! What customers in the line are told: where they stand, until when an answer is likely, and,
//! when that changes for the worse, that it did.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::expect::{Expected, Standing, Waits};
use super::line::{InLine, PLACES_MAX, ToldWait, lines, place};
use super::wait::{self, Wait};
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::policies::{DepartmentName, Policies};
use crate::domain::tickets::history::{self, Doing};
use crate::domain::tickets::ticket::{Ticket, TicketError};
use crate::store::{Page, StoreError, Transaction};

/// What is later by less is no change for the worse: nobody plans by it.
const MARGIN: SignedDuration = SignedDuration::from_mins(15);
/// The same as a share of the time that was told: one part in so many.
const MARGIN_SHARE: i32 = 4;

/// What a customer in the line is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Where they stand; 1 is next. None: further back than is counted.
    pub place: Option<u32>,
    /// How long it takes from there, where enough is known.
    pub likely: Option<Likely>,
    /// What they were told last.
    pub told: Option<ToldWait>,
}

/// When an answer comes, as it was for those who stood at the same place lately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likely {
    /// Half of them had theirs after as long as it is until then.
    pub half: Timestamp,
    /// Nine of ten.
    pub most: Timestamp,
    /// How many they were.
    pub of: usize,
}

/// What the requester of a ticket is told, which stands for them as its status says; none if they
/// do not stand in the line. Who is answered on another ticket stands where that one does.
///
/// # Errors
/// When the store fails.
pub fn waiting(desk: &Desk, own: &Ticket) -> Result<Option<Waiting>, StoreError> {
    if !own.status.waits_for_us() {
        return Ok(None);
    }
    let head = match &own.merged_into {
        Some(merged) => desk.store.get::<Ticket>(&merged.into.key())?,
        None => None,
    };
    let ticket = head.as_ref().unwrap_or(own);
    let Some(line) = &ticket.in_line else { return Ok(None) };
    let place = place(&desk.store, ticket)?;
    let now = desk.clock.now();
    let likely = place.and_then(|place| {
        likely((&desk.waits(), &desk.policies()), (&ticket.department, line), place, now)
    });
    let told = own.in_line.as_ref().and_then(|line| line.told);
    Ok(Some(Waiting { place, likely, told }))
}

/// When an answer comes, for who stands in this line at this place.
fn likely(
    (waits, policies): (&Waits, &Policies),
    (department, line): (&DepartmentName, &InLine),
    place: u32,
    now: Timestamp,
) -> Option<Likely> {
    let calendar = policies.calendar(department);
    // Who has moved on stands anew among those who began there.
    let has_moved_on = line.place.is_none_or(|began| place < began);
    let stood = if has_moved_on { 0 } else { calendar.worked(line.since, now).as_mins() };
    let stood = u32::try_from(stood).unwrap_or(u32::MAX);
    let Expected { half, most, of } = waits.expect(Standing { department, place, stood })?;
    let after = |minutes: u32| calendar.after(now, SignedDuration::from_mins(minutes.into()));
    Some(Likely { half: after(half)?, most: after(most)?, of })
}

/// An agent answers: the wait is over, and later customers are told from it.
///
/// # Errors
/// When the store fails.
pub(in crate::domain::tickets) fn answered(
    tx: &mut Transaction<'_>,
    policies: &Policies,
    ticket: &mut Ticket,
    at: Timestamp,
) -> Result<(), StoreError> {
    let Some(InLine { since, place: Some(place), .. }) = ticket.in_line.take() else {
        return Ok(());
    };
    let department = ticket.department.clone();
    let worked = policies.calendar(&department).worked(since, at).as_secs().max(0);
    let minutes = u32::try_from(worked.unsigned_abs().div_ceil(60)).unwrap_or(u32::MAX);
    tx.put(&Wait { ticket: ticket.number, at, department, place, minutes })
}

/// Reads the waits of the last weeks anew, if there are new ones or a while has passed.
///
/// # Errors
/// When the store fails.
pub fn refresh(desk: &Desk) -> Result<(), StoreError> {
    let newest = desk.store.scan::<Wait>(&Page::all().newest_first().limit(1))?.pop();
    let newest = newest.map(|wait| wait.at);
    if desk.waits().are_fresh(newest, desk.clock.now()) {
        return Ok(());
    }
    let waits = Waits::of(wait::latest(desk)?).read(newest, desk.clock.now());
    desk.show_waits(Arc::new(waits));
    Ok(())
}

/// Looks at everybody who stands in a line, remembers what they are told, and tells those for whom
/// it got worse. Gives their number.
///
/// # Errors
/// When the store fails.
pub fn tell_waiting(desk: &Desk) -> Result<usize, TicketError> {
    let policies = desk.policies();
    let departments: Vec<DepartmentName> =
        policies.departments.iter().map(|department| department.name.clone()).collect();
    let mut worse = 0;
    for (_, prefix) in lines(&departments) {
        let page = Page::prefix(prefix).limit(PLACES_MAX as usize);
        let line = desk.store.by_index::<Ticket>(Ticket::BY_DEPARTMENT, &page)?;
        for (place, ticket) in (1..).zip(&line) {
            let Some(told) = news(desk, ticket, place) else { continue };
            worse += usize::from(tell(desk, ticket, told)?);
        }
    }
    Ok(worse)
}

/// What somebody has to be told, if it is not what they were told.
fn news(desk: &Desk, ticket: &Ticket, place: u32) -> Option<ToldWait> {
    let line = ticket.in_line.as_ref()?;
    let now = desk.clock.now();
    let likely = likely((&desk.waits(), &desk.policies()), (&ticket.department, line), place, now);
    news_of(line.told, likely.map(|likely| likely.most), now)
}

/// A rule on values: what is told next, after what was told, when `likely` is the time until which
/// an answer is likely now.
#[must_use]
pub fn news_of(
    told: Option<ToldWait>,
    likely: Option<Timestamp>,
    now: Timestamp,
) -> Option<ToldWait> {
    let new = |by, instead_of| ToldWait { by, instead_of, is_missed: false };
    match (told, likely) {
        (None, Some(by)) => Some(new(by, None)),
        (Some(told), Some(by)) if by > told.by + margin(told.by, by, now) => {
            Some(new(by, Some(told.by)))
        }
        (Some(told), None) if now > told.by && !told.is_missed => {
            Some(ToldWait { is_missed: true, ..told })
        }
        _ => None,
    }
}

fn margin(told: Timestamp, by: Timestamp, now: Timestamp) -> SignedDuration {
    let left = by.duration_since(now).max(told.duration_since(now));
    MARGIN.max(left / MARGIN_SHARE)
}

/// Remembers what somebody is told. Whether it is worse than what they were told before.
fn tell(desk: &Desk, seen: &Ticket, told: ToldWait) -> Result<bool, TicketError> {
    let doing = Doing::by_desk(desk);
    desk.store.transaction(|tx| {
        let Some(before) = tx.get::<Ticket>(&seen.number.key())? else { return Ok(false) };
        let mut ticket = before.clone();
        // Somebody answered meanwhile, or it was told already.
        let Some(line) = ticket.in_line.as_mut().filter(|_| before.in_line == seen.in_line) else {
            return Ok(false);
        };
        let is_worse = line.told.is_some();
        line.told = Some(told);
        history::save_in_place(tx, &before, &mut ticket, &doing)?;
        if is_worse {
            tx.event(&Event::WaitGotWorse { ticket: ticket.number })?;
        }
        Ok(is_worse)
    })
}
