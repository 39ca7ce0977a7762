//! What is done now and then: counting clocks, ending abandoned asks, removing ended sessions and
//! files that no message has.

use std::time::{Duration, Instant};

use super::Stop;
use super::stop::guarded;
use crate::domain::Desk;
use crate::domain::asking::abandon::end_abandoned;
use crate::domain::asking::learning;
use crate::domain::attachments::held;
use crate::domain::attachments::remove::{part_in_turn, remove_unnamed};
use crate::domain::customers;
use crate::domain::people::session::remove_ended;
use crate::domain::people::{
    invite, passkey_sign_in, passkeys, reset, second_factor, second_step, sign_in_elsewhere,
};
use crate::domain::reports::counting::forget_old;
use crate::domain::surveys::silent::ask_silent;
use crate::domain::tickets::TicketError;
use crate::domain::tickets::in_time::{close_solved, wake};
use crate::domain::tickets::sla::keep::{reckon_anew, watch};
use crate::domain::tickets::unsent;
use crate::domain::tickets::waiting::tell::{self, tell_waiting};
use crate::domain::tickets::waiting::wait;

/// How often.
const EVERY: Duration = Duration::from_secs(60);
/// How often the job sees whether it is to stop.
const LISTENS: Duration = Duration::from_millis(200);

/// Runs until it is told to stop.
pub fn run(desk: &Desk, stop: &Stop) {
    match guarded(|| begin(desk)) {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::error!(%error, "the timetable could not be begun"),
        Err(error) => tracing::error!(%error, "the timetable could not be begun"),
    }
    let mut last = Instant::now();
    while !stop.is_asked() {
        std::thread::sleep(LISTENS);
        if last.elapsed() >= EVERY {
            last = Instant::now();
            match guarded(|| once(desk)) {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::error!(%error, "the timetable could not be kept"),
                Err(error) => tracing::error!(%error, "the timetable could not be kept"),
            }
        }
    }
}

/// What nobody should wait a minute for after a start.
fn begin(desk: &Desk) -> Result<(), TicketError> {
    tell::refresh(desk)?;
    reckon_anew(desk)?;
    Ok(())
}

/// Does all of it once.
///
/// # Errors
/// When the store fails.
pub fn once(desk: &Desk) -> Result<(), TicketError> {
    let abandoned = end_abandoned(desk)?;
    let sessions = remove_ended(desk)?;
    let begun = reset::remove_old(desk)? + second_step::remove_old(desk)?;
    let begun = begun + second_factor::remove_old(desk)? + sign_in_elsewhere::remove_old(desk)?;
    let begun = begun + invite::remove_old(desk)?;
    let begun = begun + passkeys::remove_old(desk)? + passkey_sign_in::remove_old(desk)?;
    let customers = customers::session::remove_ended(desk)? + customers::link::remove_old(desk)?;
    wake(desk)?;
    close_solved(desk)?;
    reckon_anew(desk)?;
    let passed = watch(desk)?;
    if passed > 0 {
        tracing::info!(tickets = passed, "promises come to their end");
    }
    tell::refresh(desk)?;
    tell_waiting(desk)?;
    wait::forget_old(desk)?;
    ask_silent(desk)?;
    forget_old(desk)?;
    learning::forget_old(desk)?;
    held::forget_old(desk)?;
    unsent::forget_old(desk)?;
    let unnamed = remove_unnamed(desk, part_in_turn(desk))?;
    if unnamed > 0 {
        tracing::info!(unnamed, "removed files that no message has");
    }
    if abandoned + sessions + begun + customers > 0 {
        tracing::info!(abandoned, sessions, begun, customers, "ended what was left over");
    }
    Ok(())
}
