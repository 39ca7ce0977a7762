//! The ids of an article's headings: stable, unique, and never one of the page's own.

use std::collections::{HashMap, HashSet};

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Ids of the page around an article begin with this; no id of an article does.
pub const PAGE_ID_PREFIX: &str = "ad_";

/// Longer ids than this, in characters, are cut.
const ID_CHARS_MAX: usize = 100;

/// The ids that are taken.
#[derive(Default)]
pub(super) struct Anchors {
    taken: HashSet<String>,
    /// The last number given to an id, so that many equal headings stay cheap.
    numbers: HashMap<String, u32>,
}

impl Anchors {
    /// Takes an id as it is, if it is free.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// Takes an id, with `-2`, `-3` … if it is not free.
    pub(super) fn unique(&mut self, id: &str) -> String {
        if self.claim(id) {
            return id.to_owned();
        }
        let number = self.numbers.entry(id.to_owned()).or_insert(1);
        loop {
            *number = number.saturating_add(1);
            let candidate = format!("{id}-{number}");
            if self.taken.insert(candidate.clone()) {
                return candidate;
            }
        }
    }
}

/// The id made from the words of a heading, as GitHub makes it: small letters, digits and marks
/// of any script, hyphens for spaces, nothing else.
pub(super) fn slug(text: &str) -> String {
    let mut id = String::with_capacity(text.len());
    for letter in text.trim().chars().take(ID_CHARS_MAX) {
        match letter {
            'a'..='z' | '0'..='9' | '-' | '_' => id.push(letter),
            'A'..='Z' => id.push(letter.to_ascii_lowercase()),
            _ if letter.is_whitespace() => id.push('-'),
            _ if letter.is_ascii() => {}
            _ if is_word(letter) => id.extend(letter.to_lowercase()),
            _ => {}
        }
    }
    if id.chars().all(|letter| letter == '-') {
        return "section".to_owned();
    }
    off_limits(id)
}

/// An id as an author wrote it, without what an id cannot hold; none if nothing is left.
pub(super) fn written(id: &str) -> Option<String> {
    let kept: String = id
        .trim()
        .trim_start_matches('#')
        .chars()
        .filter(|letter| !letter.is_whitespace() && !letter.is_control())
        .filter(|letter| !"\"'<>`&#".contains(*letter))
        .take(ID_CHARS_MAX)
        .collect();
    (!kept.is_empty()).then(|| off_limits(kept))
}

/// Ids that the frame of a page has of its own.
const PAGE_IDS: [&str; 10] =
    ["main", "title", "beside", "on-page", "site-q", "q", "contents", "keys", "link", "question"];

fn off_limits(id: String) -> String {
    let is_taken = id.starts_with(PAGE_ID_PREFIX) || PAGE_IDS.contains(&id.as_str());
    if is_taken { format!("text-{id}") } else { id }
}

fn is_word(letter: char) -> bool {
    letter.general_category() == GeneralCategory::ConnectorPunctuation
        || matches!(
            letter.general_category_group(),
            GeneralCategoryGroup::Letter
                | GeneralCategoryGroup::Mark
                | GeneralCategoryGroup::Number
        )
}
