//! Where people can sign in beside this site, and what that is worth here.

use super::person::EmailAddress;
use crate::domain::permissions::Role;
use crate::openid::{Claims, Provider};

/// A provider of sign-ins, with what the operator decided about it.
#[derive(Clone)]
pub struct Elsewhere {
    /// The provider.
    pub provider: Provider,
    /// What it decides here.
    pub admission: Admission,
}

/// What the provider's word decides.
#[derive(Clone, Debug, Default)]
pub struct Admission {
    /// The roles of those who come for the first time and have no account; empty: they get none.
    pub join_as: Vec<Role>,
    /// The domains of the addresses of those who may join; empty: any.
    pub domains: Vec<String>,
    /// Whether the provider's sign-in counts as a second step.
    pub second_step: SecondStepThere,
}

/// Whether signing in at the provider counts as a second step here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondStepThere {
    /// Never: a second step that is set up here is asked for.
    #[default]
    Never,
    /// When the provider says that several kinds of proof were given.
    WhenTold,
    /// Always: the provider asks everybody for one.
    Always,
}

impl SecondStepThere {
    /// Whether a sign-in counts as two steps.
    #[must_use]
    pub fn counts(self, claims: &Claims) -> bool {
        match self {
            SecondStepThere::Never => false,
            SecondStepThere::WhenTold => claims.has_several_factors,
            SecondStepThere::Always => true,
        }
    }
}

impl Admission {
    /// Whether somebody with this address, which the provider has checked, gets an account.
    #[must_use]
    pub fn may_join(&self, email: &EmailAddress) -> bool {
        let domain = email.as_str().rsplit('@').next().unwrap_or_default();
        let is_listed = self.domains.iter().any(|listed| listed.eq_ignore_ascii_case(domain));
        !self.join_as.is_empty() && (self.domains.is_empty() || is_listed)
    }
}
