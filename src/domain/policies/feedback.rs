//! To whom feedback is sent on that is not about support: the product, the packaging, the marketing.

use super::policy::{Policies, Titles};
use crate::domain::names::DestinationName;

/// Somebody outside the desk who is told what customers say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The name in files and records.
    pub name: DestinationName,
    /// What people read.
    pub titles: Titles,
}

impl Policies {
    /// The destination of this name.
    #[must_use]
    pub fn destination(&self, name: &DestinationName) -> Option<&Destination> {
        self.feedback.iter().find(|one| one.name == *name)
    }
}
