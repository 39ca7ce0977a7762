//! The rule book: what held from when on. Time that was used under older hours stays used.

use std::sync::Arc;

use jiff::Timestamp;

use super::policy::Policies;

/// What held from a moment on.
#[derive(Clone, Debug)]
pub struct Version {
    /// The moment.
    pub since: Timestamp,
    /// What held.
    pub policies: Arc<Policies>,
}

/// All that held, the oldest first. The first version holds for what was before it, too.
#[derive(Clone, Debug, Default)]
pub struct RuleBook {
    versions: Vec<Version>,
}

impl RuleBook {
    /// A book that begins.
    #[must_use]
    pub fn new(policies: Arc<Policies>) -> RuleBook {
        RuleBook { versions: vec![Version { since: Timestamp::MIN, policies }] }
    }

    /// The same book with what holds from now on.
    #[must_use]
    pub fn with(&self, version: Version) -> RuleBook {
        let mut versions = self.versions.clone();
        versions.push(version);
        RuleBook { versions }
    }
}
