//! Pages that a rule names: an address in which `*` stands for anything.

/// An address with `*` for any characters. One that begins with `/` is a path of any site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePattern(String);

impl PagePattern {
    /// The pattern, lower-cased; none if it is empty or has a space.
    #[must_use]
    pub fn parse(text: &str) -> Option<PagePattern> {
        let is_usable = !text.is_empty() && !text.contains(char::is_whitespace);
        is_usable.then(|| PagePattern(text.to_lowercase()))
    }

    /// The pattern as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the page at this address is meant.
    #[must_use]
    pub fn takes(&self, address: &str) -> bool {
        let address = address.to_lowercase();
        let below_scheme = address.split_once("://").map(|(_, rest)| rest);
        let path = match below_scheme {
            Some(rest) => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"),
            None => address.as_str(),
        };
        if self.0.starts_with('/') {
            return fits(&self.0, path);
        }
        fits(&self.0, &address) || below_scheme.is_some_and(|rest| fits(&self.0, rest))
    }
}

/// Whether a text is what the pattern says: the pieces between the stars, in their order.
fn fits(pattern: &str, text: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut left) = text.strip_prefix(first) else { return false };
    let mut pieces: Vec<&str> = rest.split('*').collect();
    let last = pieces.pop().unwrap_or_default();
    for piece in pieces {
        let Some(at) = left.find(piece) else { return false };
        left = left.get(at + piece.len()..).unwrap_or_default();
    }
    left.ends_with(last)
}
