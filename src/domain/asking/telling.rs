//! The words of a question that may be learnt from: their stems, without what says who asked.

use std::collections::{BTreeSet, HashSet};

use super::redact::without_private;
use crate::domain::tickets::Requester;
use crate::i18n::Lang;
use crate::language::{AnalyzedToken, Form, analyze, detect, script_of};

/// So much of a question is read: what it is about stands at its beginning.
const READ_CHARS_MAX: usize = 1_200;
/// So many stems of a question are kept, those that stand first.
const STEMS_MAX: usize = 40;
/// A longer token is an address or a piece of code.
const STEM_CHARS_MAX: usize = 32;

/// The stems of the telling words of a text, sorted. Left out are addresses, whatever has a
/// digit, quoted lines, what follows a signature's dashes, and the name of who wrote it.
#[must_use]
pub fn stems(text: &str, lang: Lang, requester: Option<&Requester>) -> Vec<String> {
    let own: Vec<&str> = text
        .lines()
        .take_while(|line| !matches!(line.trim_end(), "--" | "—"))
        .filter(|line| !line.trim_start().starts_with('>'))
        .collect();
    let words = own.iter().flat_map(|line| line.split_whitespace());
    let text = words.filter(|word| !is_web_address(word)).collect::<Vec<_>>().join(" ");
    let text = without_private(&text, READ_CHARS_MAX);
    let lang = detect(&text, lang);
    let names = requester.map(|requester| names(requester, lang)).unwrap_or_default();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for token in analyze(&text, lang) {
        if seen.len() >= STEMS_MAX {
            break;
        }
        if tells(&token) && !names.contains(&token.stem) {
            seen.insert(token.stem);
        }
    }
    seen.into_iter().collect()
}

/// Addresses of pages carry names and keys.
fn is_web_address(word: &str) -> bool {
    word.contains("://") || word.to_lowercase().contains("www.")
}

fn tells(token: &AnalyzedToken) -> bool {
    let chars = token.stem.chars().count();
    let is_dense = token.stem.chars().all(|c| script_of(c).is_searched_by_pairs());
    let is_word = token.form != Form::Joined || token.exact.chars().all(char::is_alphabetic);
    (chars >= 2 || is_dense)
        && chars <= STEM_CHARS_MAX
        && is_word
        && !token.exact.chars().any(char::is_numeric)
}

/// What a requester is called, by their name and by their address.
fn names(requester: &Requester, lang: Lang) -> HashSet<String> {
    let email = requester.email.as_ref().map(|email| email.as_str()).unwrap_or_default();
    let said = format!("{}\n{}", requester.name, email.replace(['@', '.', '_', '-', '+'], " "));
    analyze(&said, lang).into_iter().map(|token| token.stem).collect()
}
