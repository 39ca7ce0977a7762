//! Who asks. There is no default: a search that does not say who asks does not compile.

use super::document::Scope;

/// What whoever asks may see. Made only by the two functions that name the audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visibility(Audience);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Audience {
    Public,
    Agents,
}

impl Visibility {
    /// A customer or a stranger: public documents only.
    #[must_use]
    pub fn public() -> Visibility {
        Visibility(Audience::Public)
    }

    /// Somebody who works here: everything.
    #[must_use]
    pub fn agents() -> Visibility {
        Visibility(Audience::Agents)
    }

    /// The scopes whose fields may be read.
    pub(super) fn scopes(self) -> &'static [Scope] {
        match self.0 {
            Audience::Public => &[Scope::Public],
            Audience::Agents => &[Scope::Public, Scope::Agents],
        }
    }
}
