//! What stories are told with: a folder of content, a real server on a free port, browsers.

pub(crate) mod authenticator;
pub(crate) mod browser;
pub(crate) mod content;
pub(crate) mod program;
pub(crate) mod provider;
pub(crate) mod site;
pub(crate) mod slow_time;
pub(crate) mod work;

pub(crate) use browser::{Browser, Page};
pub(crate) use content::Content;
pub(crate) use site::TestSite;
pub(crate) use work::{act, ask, ask_from, change_person, link_for, person, sign_in_as, solve};

/// How many random cases a law is tried on: so many, or what `PROPTEST_CASES` says.
pub(crate) fn cases(usually: u32) -> u32 {
    let said = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    said.unwrap_or(usually)
}
