//! The events of a body, as both the description and the drawing of it walk them: HTML blocks
//! in one piece, the contents of scripts left out, foreign containers turned into quotes.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::foreign::{Container, Prepared};
use super::html_tags;
use super::problem::Places;

/// An event and the bytes of the body it comes from.
pub(super) type Spot<'a> = (Event<'a>, Range<usize>);

/// A body taken apart.
pub(super) struct Body<'a> {
    pub(super) source: &'a str,
    pub(super) events: Vec<Spot<'a>>,
    pub(super) places: Places<'a>,
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// Takes a body apart.
pub(super) fn read<'a>(prepared: &'a Prepared<'_>) -> Body<'a> {
    let source = prepared.text.as_ref();
    let mut events: Vec<Spot<'a>> = Vec::with_capacity(source.len() / 16);
    let mut hidden: Option<CowStr<'a>> = None;
    for (event, range) in Parser::new_ext(source, options()).into_offset_iter() {
        if let Some(name) = &hidden {
            let closes = matches!(&event, Event::InlineHtml(html) if html_tags::closes(html, name));
            let block_ends = matches!(&event, Event::End(end) if is_block(*end));
            if closes || block_ends {
                hidden = None;
            }
            if closes || !(block_ends || matches!(event, Event::End(_) | Event::Start(_))) {
                continue;
            }
        }
        if let Event::InlineHtml(html) = &event
            && let Some(name) = html_tags::opens_hidden(html)
        {
            hidden = Some(name.into());
            continue;
        }
        push(&mut events, event, range, source);
    }
    for container in prepared.containers.iter().rev() {
        enclose(&mut events, container);
    }
    Body { source, events, places: Places::new(source, prepared.first_line) }
}

fn is_block(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// Adds an event; the lines of an HTML block become one.
fn push<'a>(events: &mut Vec<Spot<'a>>, event: Event<'a>, range: Range<usize>, source: &'a str) {
    if let (Event::Html(next), Some((Event::Html(last), span))) = (&event, events.last_mut()) {
        let whole = source.get(span.start..range.end).unwrap_or("");
        if whole.len() == last.len() + next.len() {
            *last = CowStr::Borrowed(whole);
        } else {
            *last = format!("{last}{next}").into();
        }
        span.end = range.end;
        return;
    }
    events.push((event, range));
}

/// Puts a quote around the blocks between two offsets, if they have the same parent.
fn enclose(events: &mut Vec<Spot<'_>>, container: &Container) {
    let starts = |(_, range): &Spot<'_>| range.start >= container.inside.start;
    let Some(first) = events.iter().position(starts) else { return };
    let mut depth = 0_usize;
    let mut end = first;
    for (event, range) in events.iter().skip(first) {
        if depth == 0 && (range.start >= container.inside.end || matches!(event, Event::End(_))) {
            break;
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        end += 1;
    }
    let block = match events.get(first) {
        Some((Event::Start(tag), _)) => is_block(tag.to_end()),
        Some((event, _)) => matches!(event, Event::Rule),
        None => false,
    };
    if end == first || !block {
        return;
    }
    let kind: Option<BlockQuoteKind> = Some(container.kind);
    let at = container.inside.clone();
    events.insert(end, (Event::End(TagEnd::BlockQuote(kind)), at.end..at.end));
    events.insert(first, (Event::Start(Tag::BlockQuote(kind)), at.start..at.start));
}
