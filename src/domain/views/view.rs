//! A saved view as it is stored, and the outcomes of what is done with one.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{NoRandomness, PersonId, ViewId};
use crate::domain::people::Person;
use crate::domain::people::manage::ManageError;
use crate::domain::permissions::{Action, NotAllowed, require};
use crate::domain::policies::DepartmentName;
use crate::search::SearchError;
use crate::store::{IndexKey, Record, StoreError};

/// The longest name, in characters: it stands beside the queue, in one or two lines.
pub const NAME_CHARS_MAX: usize = 40;
/// The longest search, in characters: what the field of the search takes.
pub const WORDS_CHARS_MAX: usize = 512;
/// So many views somebody keeps, or a department, or everybody: a longer list is read by nobody.
pub const VIEWS_MAX: usize = 20;

/// A search with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Never changes.
    pub id: ViewId,
    /// What people call it.
    pub name: String,
    /// The search, in the language of the desk's search. What it says of `me` is about whoever
    /// looks.
    pub words: String,
    /// Who sees it.
    pub whose: Whose,
    /// Its place among those of the same people, from 0.
    pub place: u32,
    /// Who made it.
    pub made_by: PersonId,
}

/// Who sees a view.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Whose {
    /// The whole team.
    Everybody,
    /// Those who work in a department.
    Department {
        /// Which.
        name: DepartmentName,
    },
    /// One person.
    Own {
        /// Who.
        id: PersonId,
    },
}

impl Whose {
    /// What the entries of its views begin with, in [`SavedView::BY_WHOSE`].
    #[must_use]
    pub fn prefix(&self) -> String {
        match self {
            Whose::Everybody => "everybody/".to_owned(),
            Whose::Department { name } => format!("department/{name}/"),
            Whose::Own { id } => format!("own/{id}/"),
        }
    }

    /// Whether somebody sees it.
    #[must_use]
    pub fn is_seen_by(&self, person: &Person) -> bool {
        match self {
            Whose::Everybody => true,
            Whose::Department { name } => person.works_in(name),
            Whose::Own { id } => *id == person.id,
        }
    }

    /// Goes on only if somebody may change what these people see.
    pub(super) fn require_change(&self, person: &Person) -> Result<(), ViewError> {
        match self {
            Whose::Own { id } if *id == person.id => Ok(require(person, Action::WorkOnTickets)?),
            // Nobody is told that others keep views for themselves.
            Whose::Own { .. } => Err(ViewError::NotFound),
            Whose::Everybody | Whose::Department { .. } => {
                Ok(require(person, Action::LeadTickets)?)
            }
        }
    }
}

impl SavedView {
    /// The index by who sees it, in the order that they gave.
    pub const BY_WHOSE: &'static str = "by_whose";
}

impl Record for SavedView {
    const KIND: &'static str = "saved_view";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        let place = format!("{}{:04}", self.whose.prefix(), self.place);
        vec![IndexKey::new(SavedView::BY_WHOSE, place)]
    }
}

/// Why something was not done with a view.
#[derive(Debug, thiserror::Error)]
pub enum ViewError {
    /// There is no such view, or it is somebody else's.
    #[error("there is no such view")]
    NotFound,
    /// It has no name, or one that is too long.
    #[error("a view has a name of at most {NAME_CHARS_MAX} characters")]
    Name,
    /// It looks for nothing, or says too much.
    #[error("a view has a search of at most {WORDS_CHARS_MAX} characters")]
    Words,
    /// There are too many.
    #[error("there are at most {VIEWS_MAX} views for the same people")]
    TooMany,
    /// The policies have no such department.
    #[error("there is no such department")]
    NoSuchDepartment,
    /// The person may not do it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The team cannot be read.
    #[error(transparent)]
    Team(#[from] ManageError),
    /// Nothing unguessable could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The index cannot answer.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
