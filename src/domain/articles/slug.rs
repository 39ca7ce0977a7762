//! From names of files and folders to addresses and titles.

/// The part of an address for a file or folder name: lower case, spaces and marks as hyphens.
/// Letters of every script stay as they are.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        let kept = c.is_alphanumeric() || matches!(c, '.' | '_' | '~') || is_joining(c);
        if kept {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches(|c| c == '-' || c == '.').to_owned()
}

/// Marks that are part of a letter in scripts such as Telugu, and the joiners.
fn is_joining(c: char) -> bool {
    use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};
    c.general_category_group() == GeneralCategoryGroup::Mark || matches!(c, '\u{200c}' | '\u{200d}')
}

/// A title for a folder or file without one: `getting-started` gives `Getting started`.
#[must_use]
pub fn title_from_name(name: &str) -> String {
    let spaced = name.replace(['-', '_'], " ");
    let mut chars = spaced.trim().chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The folder that a path is in; empty at the top.
#[must_use]
pub fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}
