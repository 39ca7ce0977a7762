//! What stories are told with: a folder of content, a real server on a free port, browsers.

pub(crate) mod browser;
pub(crate) mod content;
pub(crate) mod program;
pub(crate) mod provider;
pub(crate) mod site;
pub(crate) mod work;

pub(crate) use browser::{Browser, Page};
pub(crate) use content::Content;
pub(crate) use site::TestSite;
pub(crate) use work::{act, ask, ask_from, change_person, link_for, person, sign_in_as, solve};
