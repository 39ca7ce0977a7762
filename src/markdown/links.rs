//! Which targets may stand on a page, and which lead away from it.

use std::borrow::Cow;

use pulldown_cmark::LinkType;

/// The schemes a link may have.
pub(super) const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// The target of a Markdown link as a browser should get it.
pub(super) fn written<'a>(target: &'a str, link_type: LinkType) -> Cow<'a, str> {
    if link_type == LinkType::Email {
        Cow::Owned(format!("mailto:{target}"))
    } else {
        Cow::Borrowed(target)
    }
}

/// The scheme of a target in small letters, seen as a browser sees it: spaces and control
/// characters do not hide it.
pub(super) fn scheme(target: &str) -> Option<String> {
    let mut scheme = String::new();
    for letter in target.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()) {
        match letter {
            ':' => return Some(scheme),
            '/' | '?' | '#' => return None,
            _ => scheme.extend(letter.to_lowercase()),
        }
    }
    None
}

/// Whether a target names a host or a scheme.
pub(super) fn is_external(target: &str) -> bool {
    names_host(target) || scheme(target).is_some_and(|scheme| !is_drive_or_word(&scheme))
}

/// Whether what stands before a colon cannot be a scheme, as in `chapter 1: start.md`.
fn is_drive_or_word(scheme: &str) -> bool {
    !scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter))
}

fn names_host(target: &str) -> bool {
    let start: String = target
        .chars()
        .filter(|letter| !letter.is_control() && !letter.is_whitespace())
        .take(2)
        .map(|letter| if letter == '\\' { '/' } else { letter })
        .collect();
    start == "//"
}

/// Whether a target may stand in a link.
pub(super) fn is_safe(target: &str) -> bool {
    scheme(target).is_none_or(|scheme| SCHEMES.contains(&scheme.as_str()))
}

/// Whether a target may be loaded as an image: only from this site.
pub(super) fn is_own(target: &str) -> bool {
    !target.is_empty() && !names_host(target) && scheme(target).is_none()
}

/// Whether a link leads to another site.
pub(super) fn leaves(target: &str) -> bool {
    names_host(target) || scheme(target).is_some_and(|scheme| scheme.starts_with("http"))
}
