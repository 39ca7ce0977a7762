//! What people do with sessions: see their own and end them; an admin does it for others.

use super::history::{AccountChange, note};
use super::manage::{ManageError, still_may};
use super::person::Person;
use super::session::{self, SESSIONS_MAX, Session};
use crate::domain::Desk;
use crate::domain::ids::{PersonId, Secret};
use crate::domain::permissions::{Action, require};
use crate::store::{Page, Record};

/// The living sessions of an account, the one that was used last first.
///
/// # Errors
/// When they are another's and `by` does not manage people.
pub fn list(desk: &Desk, by: &Person, of: &PersonId) -> Result<Vec<Session>, ManageError> {
    if by.id != *of {
        require(by, Action::ManagePeople)?;
    }
    let page = Page::prefix(format!("{of}/")).limit(SESSIONS_MAX);
    let mut sessions = desk.store.by_index::<Session>(Session::BY_PERSON, &page)?;
    let oldest = desk.clock.now() - desk.limits.session;
    sessions.retain(|session| session.seen_at >= oldest);
    sessions.sort_by_key(|session| std::cmp::Reverse((session.seen_at, session.created_at)));
    Ok(sessions)
}

/// Ends the session that pages call `name`.
///
/// # Errors
/// When there is none, or it is another's and `by` does not manage people.
pub fn end_one(desk: &Desk, by: &Person, of: &PersonId, name: &str) -> Result<(), ManageError> {
    end_some(desk, by, of, |session| session.name() == name).and_then(|ended| match ended {
        0 => Err(ManageError::NotFound),
        _ => Ok(()),
    })
}

/// Ends all sessions of an account; returns how many.
///
/// # Errors
/// When they are another's and `by` does not manage people.
pub fn end_all(desk: &Desk, by: &Person, of: &PersonId) -> Result<usize, ManageError> {
    end_some(desk, by, of, |_session| true)
}

/// Ends all sessions of `by` but the one that is used; returns how many.
///
/// # Errors
/// When the store fails.
pub fn end_others(desk: &Desk, by: &Person, used: &Secret) -> Result<usize, ManageError> {
    let used = used.hash();
    end_some(desk, by, &by.id, |session| session.secret_hash != used)
}

fn end_some(
    desk: &Desk,
    by: &Person,
    of: &PersonId,
    is_meant: impl Fn(&Session) -> bool,
) -> Result<usize, ManageError> {
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        if by.id != *of {
            still_may(tx, by, Action::ManagePeople)?;
        }
        let mut ended = 0;
        for session in session::of_person(tx, of)? {
            if is_meant(&session) {
                tx.delete::<Session>(&session.key())?;
                ended += 1;
            }
        }
        if ended > 0 && by.id != *of {
            note(tx, (of, &by.id), now, AccountChange::SessionsEnded)?;
        }
        Ok(ended)
    })
}
