//! The tags of a ticket: how they are read, and that new ones are in the vocabulary.

use super::ticket::{TAG_CHARS_MAX, TAGS_MAX, TicketError};
use crate::domain::policies::{Policies, TagName};

/// Reads tags from a form or file: separated by commas or semicolons, lower-cased, each once.
///
/// # Errors
/// When there are too many or one is too long.
pub fn tags_of(text: &str) -> Result<Vec<String>, TicketError> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split([',', ';', '،']).map(|tag| tag.trim().to_lowercase()) {
        if tag.is_empty() || tags.contains(&tag) {
            continue;
        }
        if tag.chars().count() > TAG_CHARS_MAX || tags.len() == TAGS_MAX {
            return Err(TicketError::Tags);
        }
        tags.push(tag);
    }
    Ok(tags)
}

/// Goes on only if every new tag is in the vocabulary. Those that the ticket has may stay: an
/// import brought them, or the vocabulary had them once.
///
/// # Errors
/// [`TicketError::NoSuchTag`] with the first that is not.
pub(super) fn require_kept(
    policies: &Policies,
    before: &[String],
    tags: &[String],
) -> Result<(), TicketError> {
    let is_kept = |tag: &String| {
        policies.has_free_tags()
            || before.contains(tag)
            || TagName::parse(tag).is_ok_and(|name| policies.takes_tag(&name))
    };
    match tags.iter().find(|tag| !is_kept(tag)) {
        Some(unknown) => Err(TicketError::NoSuchTag(unknown.clone())),
        None => Ok(()),
    }
}
