//! Footnotes: numbered by their first mention, gathered at the end, linked both ways.

use std::collections::HashMap;

use pulldown_cmark::{CowStr, Event};

use super::anchors::PAGE_ID_PREFIX;
use super::raw_html::escape;
use super::render::Words;

/// The footnotes of a body while it is drawn.
#[derive(Default)]
pub(super) struct Footnotes<'a> {
    numbers: HashMap<String, usize>,
    mentions: HashMap<usize, usize>,
    definitions: Vec<(CowStr<'a>, Vec<Event<'a>>)>,
    open: Vec<(CowStr<'a>, Vec<Event<'a>>)>,
}

impl<'a> Footnotes<'a> {
    /// The mark in the text.
    pub(super) fn reference(&mut self, name: &str) -> String {
        let number = self.number(name);
        let mention = self.mentions.entry(number).or_default();
        *mention += 1;
        let more = if *mention > 1 { format!("-{mention}") } else { String::new() };
        format!(
            "<sup class=\"footnote-reference\" id=\"{PAGE_ID_PREFIX}mention-{number}{more}\">\
             <a href=\"#{PAGE_ID_PREFIX}note-{number}\">{number}</a></sup>"
        )
    }

    fn number(&mut self, name: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(name.to_owned()).or_insert(next)
    }

    /// A definition begins; what was drawn before waits.
    pub(super) fn begin(&mut self, name: CowStr<'a>, outer: Vec<Event<'a>>) {
        self.open.push((name, outer));
    }

    /// A definition ends; gives back what was drawn before it.
    pub(super) fn finish(&mut self, inner: Vec<Event<'a>>) -> Vec<Event<'a>> {
        let Some((name, outer)) = self.open.pop() else { return inner };
        self.definitions.push((name, inner));
        outer
    }

    /// Puts the definitions after the text.
    pub(super) fn append(mut self, mut out: Vec<Event<'a>>, words: &Words<'_>) -> Vec<Event<'a>> {
        if self.definitions.is_empty() {
            return out;
        }
        let definitions = std::mem::take(&mut self.definitions);
        let mut numbered: Vec<(usize, Vec<Event<'a>>)> =
            definitions.into_iter().map(|(name, events)| (self.number(&name), events)).collect();
        numbered.sort_by_key(|(number, _)| *number);
        numbered.dedup_by(|(number, events), (kept, first)| {
            let doubled = number == kept;
            if doubled {
                first.append(events);
            }
            doubled
        });
        let label = escape(words.footnotes);
        let write = |html: String| Event::Html(CowStr::from(html));
        out.push(write(format!("<section class=\"footnotes\" aria-label=\"{label}\"><ol>\n")));
        for (number, events) in numbered {
            out.push(write(format!("<li id=\"{PAGE_ID_PREFIX}note-{number}\">")));
            out.extend(events);
            if self.mentions.contains_key(&number) {
                let back = escape(words.back);
                out.push(write(format!(
                    "<a class=\"footnote-back\" href=\"#{PAGE_ID_PREFIX}mention-{number}\" \
                     aria-label=\"{back} {number}\">↩</a>"
                )));
            }
            out.push(write("</li>\n".to_owned()));
        }
        out.push(write("</ol></section>\n".to_owned()));
        out
    }
}
