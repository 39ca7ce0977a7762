//! What was done with an account: who did what when. Entries are added with each change, in the
//! same batch; nothing changes or removes them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::manage::{ManageError, PEOPLE_MAX};
use super::person::{EmailAddress, Person};
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::PersonId;
use crate::domain::permissions::{Action, Role, require};
use crate::store::{Page, Record, StoreError, Transaction};

/// So many entries are shown, the newest.
const SHOWN_MAX: usize = 50;

/// Something that was done with an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum AccountChange {
    /// It was switched on.
    SwitchedOn,
    /// It was switched off.
    SwitchedOff,
    /// It has these roles now.
    Roles {
        /// All of them.
        roles: Vec<Role>,
    },
    /// A lead changed what they work on.
    Work,
    /// Its owner chose another password.
    PasswordChanged,
    /// A link to choose a new password was made.
    ResetLinkMade,
    /// Such a link was used.
    PasswordReset,
    /// Sessions were ended by somebody else than their owner.
    SessionsEnded,
    /// Signing in asks for a code from now on.
    SecondFactorSet,
    /// Signing in asks for no code any more.
    SecondFactorRemoved,
    /// New recovery codes were made; the old ones ended.
    RecoveryCodesMade,
    /// A recovery code was used to sign in.
    RecoveryCodeUsed,
    /// Its owner has another name.
    Name {
        /// The one before.
        before: String,
    },
    /// Its owner signs in with another address.
    Address {
        /// The one before.
        before: EmailAddress,
    },
    /// A passkey was made.
    PasskeyAdded {
        /// What its owner calls it.
        name: String,
    },
    /// A passkey was removed.
    PasskeyRemoved {
        /// What its owner called it.
        name: String,
    },
    /// An account of elsewhere opens it from now on.
    ProviderLinked,
}

/// An entry of an account's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountEntry {
    /// The account.
    pub person: PersonId,
    /// Its place among the account's entries, from 1.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// Who did it.
    pub by: PersonId,
    /// What was done.
    #[serde(flatten)]
    pub change: AccountChange,
}

impl Record for AccountEntry {
    const KIND: &'static str = "account_entry";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        format!("{}/{:010}", self.person, self.number)
    }
}

/// An entry as it is shown: with the name of who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub at: Timestamp,
    /// Who did it, if the account is known.
    pub by: Option<String>,
    /// What was done.
    pub change: AccountChange,
}

/// What was done with an account, the newest first.
///
/// # Errors
/// When `by` may not see it.
pub fn of_account(desk: &Desk, by: &Person, id: &PersonId) -> Result<Vec<Told>, ManageError> {
    require(by, Action::ManagePeople)?;
    let page = Page::prefix(format!("{id}/")).newest_first().limit(SHOWN_MAX);
    let entries = desk.store.scan::<AccountEntry>(&page)?;
    let people = desk.store.scan::<Person>(&Page::all().limit(PEOPLE_MAX))?;
    let name = |id: &PersonId| people.iter().find(|p| p.id == *id).map(|p| p.name.clone());
    let told =
        |entry: AccountEntry| Told { at: entry.at, by: name(&entry.by), change: entry.change };
    Ok(entries.into_iter().map(told).collect())
}

/// Adds an entry and its event, within the transaction that makes the change.
pub(super) fn note(
    tx: &mut Transaction<'_>,
    (person, by): (&PersonId, &PersonId),
    at: Timestamp,
    change: AccountChange,
) -> Result<(), StoreError> {
    let number = tx.next_number(&format!("account_entry/{person}"))?;
    let (person, by) = (person.clone(), by.clone());
    tx.event(&Event::AccountChanged {
        person: person.clone(),
        by: by.clone(),
        what: change.clone(),
    })?;
    tx.put(&AccountEntry { person, number, at, by, change })
}
