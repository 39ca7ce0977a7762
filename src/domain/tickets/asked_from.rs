//! The page of another product on which a question was asked, as far as an agent needs it.

use serde::{Deserialize, Serialize};

/// The longest address that is kept, in characters.
pub const ADDRESS_CHARS_MAX: usize = 500;
/// The longest title that is kept, in characters.
pub const PAGE_TITLE_CHARS_MAX: usize = 200;
/// From this length a part of a path that has letters and digits is a key, not a word.
const KEY_CHARS_MIN: usize = 20;
/// What stands for a part of a path that was left out.
const HIDDEN: &str = "…";

/// A page on which a question was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedFrom {
    /// Origin and path: query and fragment may hold secrets and are never kept.
    pub address: String,
    /// What the page calls itself; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

impl AskedFrom {
    /// The page at an address that a browser sent; none if it is not the address of a web page.
    /// What looks like a key or a person in the path is left out.
    #[must_use]
    pub fn new(address: &str, title: &str) -> Option<AskedFrom> {
        let address = address.trim().split(['?', '#']).next().unwrap_or_default();
        let (scheme, rest) = address.split_once("://")?;
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let is_web = ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str());
        let is_clean = rest.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_web || !is_clean || authority.is_empty() || authority.contains(['@', '\\']) {
            return None;
        }
        let shown: Vec<&str> = path.split('/').map(without_secret).collect();
        let origin = format!("{scheme}://{authority}").to_ascii_lowercase();
        let address = format!("{origin}/{}", shown.join("/"));
        let title: Vec<&str> = title.split_whitespace().collect();
        let title = title.join(" ").replace(char::is_control, "");
        Some(AskedFrom {
            address: address.chars().take(ADDRESS_CHARS_MAX).collect(),
            title: title.chars().take(PAGE_TITLE_CHARS_MAX).collect(),
        })
    }

    /// The part of the address that names the site.
    #[must_use]
    pub fn origin(&self) -> &str {
        let host_end = self.address.match_indices('/').nth(2).map(|(at, _)| at);
        host_end.and_then(|end| self.address.get(..end)).unwrap_or(&self.address)
    }

    /// The part of the address below the site.
    #[must_use]
    pub fn path(&self) -> &str {
        self.address.get(self.origin().len()..).unwrap_or_default()
    }
}

fn without_secret(part: &str) -> &str {
    let has = |test: fn(&u8) -> bool| part.as_bytes().iter().any(test);
    let is_person = part.contains('@') || part.to_ascii_lowercase().contains("%40");
    // Words in other scripts are long rows of %xx and no keys.
    let is_key = part.len() >= KEY_CHARS_MIN
        && !part.contains('%')
        && !part.contains('-')
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_alphabetic);
    let is_uuid = part.len() == 36 && part.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    if is_person || is_key || is_uuid { HIDDEN } else { part }
}
