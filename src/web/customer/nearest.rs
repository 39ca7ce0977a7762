//! What comes near to what was looked for and not found: sections whose title or address is
//! like the words.

use std::collections::VecDeque;

use crate::domain::articles::{Library, SectionOfArticles, Shelves};
use crate::domain::people::Reader;
use crate::i18n::Lang;
use crate::language::folded_words;
use crate::urls;
use crate::web::parts::contents::{Below, Line};

/// The most sections that are offered.
const SECTIONS_MAX: usize = 3;
/// Words are alike from here on (Jaro-Winkler): a slip of the finger, not another word.
const ALIKE: f64 = 0.88;
/// No more sections are looked at.
const LOOKED_AT_MAX: usize = 500;
/// No more words are compared.
const WORDS_MAX: usize = 8;

/// Sections that are like some words.
#[must_use]
pub(super) fn to_words(library: &Library, reader: &Reader, words: &str) -> Vec<Line> {
    let shelves = library.shelves(reader);
    let wanted = words_of(words);
    let mut near: Vec<(f64, Line)> = Vec::new();
    for section in sections(shelves, reader.lang()) {
        let there = words_of(&format!("{} {}", section.title, section.path.replace('/', " ")));
        let pairs = wanted.iter().flat_map(|a| there.iter().map(move |b| (a, b)));
        let best = pairs.map(|(a, b)| strsim::jaro_winkler(a, b)).fold(0.0, f64::max);
        if best >= ALIKE {
            near.push((best, line(reader.lang(), section)));
        }
    }
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.into_iter().take(SECTIONS_MAX).map(|(_, line)| line).collect()
}

/// The section that an address was probably meant to be in: the deepest that is there.
#[must_use]
pub(super) fn to_address(library: &Library, reader: &Reader, path: &str) -> Option<Line> {
    let shelves = library.shelves(reader);
    let mut path = path.trim_matches('/');
    while !path.is_empty() {
        if let Some(section) = shelves.section(reader.lang(), path).filter(|found| found.count > 0)
        {
            return Some(line(reader.lang(), section));
        }
        path = path.rsplit_once('/').map_or("", |(above, _)| above);
    }
    None
}

fn line(lang: Lang, section: &SectionOfArticles) -> Line {
    Line {
        address: urls::section(lang, &section.path),
        title: section.title.clone(),
        count: Some(section.count),
        below: Below::Nothing,
    }
}

/// The sections of a language that have anything in them, those at the top first; a bounded
/// number of them.
fn sections(shelves: &Shelves, lang: Lang) -> Vec<&SectionOfArticles> {
    let mut found = Vec::new();
    let mut open = VecDeque::from([String::new()]);
    while let Some(path) = open.pop_front() {
        let section = shelves.section(lang, &path).filter(|section| section.count > 0);
        let Some(section) = section else { continue };
        if !path.is_empty() {
            found.push(section);
        }
        open.extend(section.sections.iter().cloned());
        if found.len() >= LOOKED_AT_MAX {
            break;
        }
    }
    found
}

fn words_of(text: &str) -> Vec<String> {
    let words = folded_words(text).into_iter();
    words.filter(|word| word.chars().count() >= 3).take(WORDS_MAX).collect()
}
