//! The page of another product on which a question was asked, as far as an agent needs it.

use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};

/// The longest address that is kept, in characters.
pub const ADDRESS_CHARS_MAX: usize = 500;
/// The longest title that is kept, in characters.
pub const PAGE_TITLE_CHARS_MAX: usize = 200;
/// Digits from which a number may name a person, a card or an order.
pub const DIGITS_HIDDEN: usize = 6;
/// From this length letters and digits, or small letters and capitals, are a key, not a word.
const KEY_CHARS_MIN: usize = 20;
/// From this length small letters, capitals and digits together are a key.
const MIXED_KEY_CHARS_MIN: usize = 8;
/// From this length a part with hyphens or underscores is a key, unless it is words and numbers:
/// shorter ones are languages (`en-US`) and versions.
const MARKED_KEY_CHARS_MIN: usize = 8;
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
    let decoded = percent_decode_str(part).decode_utf8();
    match decoded {
        Ok(text) if !is_secret(&text) => part,
        _ => HIDDEN,
    }
}

/// Whether a part of a path, decoded, may name a person or open something.
fn is_secret(part: &str) -> bool {
    // A sign that is still encoded hides what stands behind it.
    let is_person = part.contains(['@', '%']);
    let digits = part.chars().filter(|c| c.is_numeric()).count();
    is_person || digits >= DIGITS_HIDDEN || is_marked_key(part) || part.split(is_mark).any(is_key)
}

fn is_mark(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_alphanumeric()
}

/// Keys in the alphabet of addresses (base64url, nanoid) have hyphens and underscores, as rows of
/// words do; but words are lower case, and the numbers between them stand alone.
fn is_marked_key(part: &str) -> bool {
    let is_word =
        |piece: &str| piece.bytes().all(|b| !b.is_ascii_digit() && !b.is_ascii_uppercase());
    let is_number = |piece: &str| piece.bytes().all(|b| b.is_ascii_digit());
    part.len() >= MARKED_KEY_CHARS_MIN
        && part.contains(['-', '_'])
        && !part.split(is_mark).all(|piece| is_word(piece) || is_number(piece))
}

fn is_key(piece: &str) -> bool {
    let has = |test: fn(&u8) -> bool| piece.as_bytes().iter().any(test);
    let (digits, capitals) = (has(u8::is_ascii_digit), has(u8::is_ascii_uppercase));
    let small = has(u8::is_ascii_lowercase);
    match piece.len() {
        KEY_CHARS_MIN.. => (digits && (small || capitals)) || (small && capitals),
        MIXED_KEY_CHARS_MIN.. => digits && small && capitals,
        _ => false,
    }
}
