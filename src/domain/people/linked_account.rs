//! An account of elsewhere that opens an account here. Once linked, what counts is who somebody
//! is there, and not what address they have.

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::history::{AccountChange, note};
use super::person::Person;
use crate::domain::ids::PersonId;
use crate::openid::Claims;
use crate::store::{IndexKey, Page, Record, StoreError, Transaction};

/// More than anybody has: one for each provider that the site ever had.
const LINKED_MAX: usize = 100;

/// An account of elsewhere, and whose it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedAccount {
    /// The provider.
    pub issuer: String,
    /// Who it is there.
    pub subject: String,
    /// Whose it is here.
    pub person: PersonId,
    /// The address there when it was linked, for people to know it by.
    pub email: Option<String>,
    /// When.
    pub linked_at: Timestamp,
}

impl LinkedAccount {
    /// The index by whose they are.
    pub const BY_PERSON: &'static str = "by_person";

    /// The key: neither name may hold what keys are made of, and the two must not run together.
    fn key_of(issuer: &str, subject: &str) -> String {
        let digest = Sha256::digest(format!("{}:{issuer} {subject}", issuer.len()).as_bytes());
        HEXLOWER.encode(&digest)
    }
}

impl Record for LinkedAccount {
    const KIND: &'static str = "linked_account";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        LinkedAccount::key_of(&self.issuer, &self.subject)
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey::new(LinkedAccount::BY_PERSON, self.person.to_string())]
    }
}

/// The account that the provider's word is about, if it is linked.
pub(super) fn find(
    tx: &Transaction<'_>,
    claims: &Claims,
) -> Result<Option<LinkedAccount>, StoreError> {
    tx.get::<LinkedAccount>(&LinkedAccount::key_of(&claims.issuer, &claims.subject))
}

/// The account of a provider that a person has linked.
pub(super) fn of_person(
    tx: &Transaction<'_>,
    person: &PersonId,
    issuer: &str,
) -> Result<Option<LinkedAccount>, StoreError> {
    let page = Page::prefix(format!("{person}/")).limit(LINKED_MAX);
    let linked = tx.by_index::<LinkedAccount>(LinkedAccount::BY_PERSON, &page)?;
    Ok(linked.into_iter().find(|linked| linked.issuer == issuer))
}

/// Links an account of elsewhere, within the transaction that found out whose it is.
pub(super) fn link(
    tx: &mut Transaction<'_>,
    (person, claims): (&Person, &Claims),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.put(&LinkedAccount {
        issuer: claims.issuer.clone(),
        subject: claims.subject.clone(),
        person: person.id.clone(),
        email: claims.email.clone(),
        linked_at: now,
    })?;
    note(tx, (&person.id, &person.id), now, AccountChange::ProviderLinked)
}
