//! The keys that mean something, and the rule by which a key is taken for a slip of the pen.

/// The keys a head may have.
pub(super) const KEYS: [&str; 11] = [
    "title",
    "kind",
    "audience",
    "tags",
    "aliases",
    "also_asked",
    "order",
    "owner",
    "review_by",
    "translation_of",
    "draft",
];

/// Keys of other tools that are near one of ours by letters, but not by meaning.
const NOT_SLIPS: [&str; 14] = [
    "author",
    "border",
    "bind",
    "find",
    "head",
    "mind",
    "reviewed_by",
    "reviewer",
    "tabs",
    "tail",
    "tagline",
    "tax",
    "page",
    "craft",
];

/// The keys that say when an article was last checked or changed: ours first, then those of Hugo,
/// Jekyll and Docusaurus. Other tools write them in many ways, so that one which is no date is no
/// error and is ignored like all foreign keys.
pub(super) const DAY_KEYS: [&str; 5] =
    ["updated", "lastmod", "last_modified_at", "last_updated", "date"];

/// Slips that are further away than a letter or two.
const KNOWN_SLIPS: [(&str, &str); 4] =
    [("tag", "tags"), ("alias", "aliases"), ("alsoask", "also_asked"), ("reviewdate", "review_by")];

/// What a key is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyKind {
    /// One of our keys.
    Ours(&'static str),
    /// Ours but for capitals, hyphens or spaces.
    Spelled(&'static str),
    /// Probably meant to be this key of ours.
    Near(&'static str),
    /// A key of another tool.
    Foreign,
}

/// Says what a key is.
///
/// The rule: a key that equals ours once capitals, `-`, `_` and spaces are put aside is ours,
/// misspelled. Otherwise it is a slip if it is one edit away from a key of up to five letters, or
/// up to two from a longer one, begins with the same letter or is one edit away, and is not a
/// word that other tools use. Keys with a dot belong to other tools.
pub(super) fn classify(key: &str) -> KeyKind {
    if let Some(ours) = KEYS.iter().find(|ours| **ours == key) {
        return KeyKind::Ours(ours);
    }
    let lower = key.to_lowercase();
    if key.contains('.') || NOT_SLIPS.contains(&lower.as_str()) {
        return KeyKind::Foreign;
    }
    let folded = fold(&lower);
    if let Some(ours) = KEYS.iter().find(|ours| fold(ours) == folded) {
        return KeyKind::Spelled(ours);
    }
    if let Some((_, ours)) = KNOWN_SLIPS.iter().find(|(slip, _)| *slip == folded) {
        return KeyKind::Near(ours);
    }
    let near = KEYS.iter().filter_map(|ours| Some((edits(&folded, &fold(ours))?, *ours))).min();
    near.map_or(KeyKind::Foreign, |(_, ours)| KeyKind::Near(ours))
}

/// The number of edits between a key and ours, if it is few enough for a slip.
fn edits(key: &str, ours: &str) -> Option<usize> {
    let key: Vec<char> = key.chars().collect();
    let ours: Vec<char> = ours.chars().collect();
    let limit = if ours.len() <= 5 { 1 } else { 2 };
    if key.len() < 3 || key.len().abs_diff(ours.len()) > limit {
        return None;
    }
    let distance = distance(&key, &ours);
    (distance <= limit && (distance == 1 || key.first() == ours.first())).then_some(distance)
}

/// Edits between two words: a letter more, less, other, or two neighbours exchanged
/// (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (row, left) in a.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, right) in b.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX);
            let changed = at(&above, column) + usize::from(left != right);
            let mut best = changed.min(at(&above, column + 1) + 1).min(at(&current, column) + 1);
            let exchanged = row > 0
                && column > 0
                && a.get(row - 1) == Some(right)
                && b.get(column - 1) == Some(left);
            if exchanged {
                best = best.min(at(&before, column - 1) + 1);
            }
            current.push(best);
        }
        before = std::mem::replace(&mut above, current);
    }
    above.last().copied().unwrap_or(0)
}

fn fold(key: &str) -> String {
    key.chars().filter(|letter| !matches!(letter, '-' | '_' | ' ')).collect()
}

/// Whether a line reads `key:` or `key: value` with a key of plain letters.
pub(super) fn looks_like_key_line(line: &str) -> bool {
    let separator = if line.contains(':') { ':' } else { '=' };
    let Some((key, value)) = line.split_once(separator) else { return false };
    let bare = key.trim_end().trim_matches(['"', '\'']);
    let spaced = separator == '=' || value.is_empty() || value.starts_with([' ', '\t', '\r', '\n']);
    spaced
        && !bare.is_empty()
        && bare.chars().count() <= 40
        && bare.split(' ').count() <= 2
        && bare.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && bare.chars().all(|letter| letter.is_alphanumeric() || "_-. ".contains(letter))
}

/// Whether a text names `audience` or `draft`, or nearly so.
pub(super) fn mentions_privacy(text: &str) -> bool {
    text.split(|letter: char| !(letter.is_alphanumeric() || "_-.".contains(letter))).any(|word| {
        matches!(
            classify(word),
            KeyKind::Ours("audience" | "draft")
                | KeyKind::Spelled("audience" | "draft")
                | KeyKind::Near("audience" | "draft")
        )
    })
}
