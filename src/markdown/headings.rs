//! The headings of a body: their words, ids and levels on the page.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::anchors::{self, Anchors};
use super::document::Heading;
use super::events::Body;
use super::plain_text::TextWriter;
use super::raw_html;

/// A heading and where it stands among the events.
pub(super) struct Planned {
    pub(super) heading: Heading,
    /// Words in braces at its end that are no attributes, as written.
    pub(super) tail: String,
    level_written: u8,
    id: Option<String>,
}

/// What is known of a body's headings before it is drawn.
pub(super) struct Plan {
    pub(super) headings: Vec<Planned>,
    /// Whether the first thing in the body is a heading of level 1.
    pub(super) title_leads: bool,
    /// Ids on raw HTML outside headings, each once.
    pub(super) other_ids: Vec<String>,
}

impl Plan {
    /// The words of the first heading of level 1, or of the first heading.
    pub(super) fn title(&self) -> Option<&str> {
        let found = self.headings.iter().find(|planned| planned.level_written == 1);
        found.or(self.headings.first()).map(|planned| planned.heading.text.as_str())
    }
}

/// Reads the headings and gives each its id and level.
pub(super) fn plan(body: &Body<'_>) -> Plan {
    let (mut headings, raw_ids) = collect(body);
    let mut taken = Anchors::default();
    let mut other_ids = Vec::new();
    for planned in &mut headings {
        if let Some(id) = &planned.id {
            planned.heading.anchor = taken.unique(id);
        }
    }
    for planned in headings.iter_mut().filter(|planned| planned.id.is_none()) {
        planned.heading.anchor = taken.unique(&anchors::slug(&planned.heading.text));
    }
    for id in raw_ids {
        if taken.claim(&id) {
            other_ids.push(id);
        }
    }
    let title_leads = leads(body);
    let leading = usize::from(title_leads).min(headings.len());
    let (title, others) = headings.split_at_mut(leading);
    title.iter_mut().for_each(|planned| planned.heading.level = 1);
    set_levels(others);
    Plan { headings, title_leads, other_ids }
}

fn collect(body: &Body<'_>) -> (Vec<Planned>, Vec<String>) {
    let mut headings: Vec<Planned> = Vec::new();
    let mut raw_ids = Vec::new();
    let mut open: Option<Planned> = None;
    let mut writer = TextWriter::default();
    for (event, range) in &body.events {
        match event {
            Event::Start(Tag::Heading { level, id, classes, .. }) => {
                let tail = if id.is_none() && classes.is_empty() {
                    braces(body.source.get(range.clone()).unwrap_or(""))
                } else {
                    String::new()
                };
                let line = body.places.line(range.start);
                let heading =
                    Heading { level: 2, text: String::new(), anchor: String::new(), line };
                let id = id.as_deref().and_then(anchors::written);
                let level_written = level_number(*level);
                open = Some(Planned { heading, tail, level_written, id });
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some(mut planned) = open.take() {
                    let words = writer.finish();
                    if words.ends_with('}') {
                        planned.tail.clear();
                    }
                    planned.heading.text = format!("{words}{}", planned.tail);
                    headings.push(planned);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let ids = raw_html::ids(html);
                match &mut open {
                    Some(planned) if planned.id.is_none() => planned.id = ids.into_iter().next(),
                    Some(_) => {}
                    None => raw_ids.extend(ids),
                }
                if open.is_some() {
                    writer.take(event);
                }
            }
            _ if open.is_some() => writer.take(event),
            _ => {}
        }
    }
    (headings, raw_ids)
}

/// The words in braces at the end of a heading, which are no attributes if they set nothing.
fn braces(source: &str) -> String {
    let first = source.lines().next().unwrap_or("");
    let line = first.trim_end().trim_end_matches('#').trim_end();
    if !line.ends_with('}') {
        return String::new();
    }
    line.rfind('{')
        .and_then(|at| line.get(at..))
        .map_or_else(String::new, |tail| format!(" {tail}"))
}

fn leads(body: &Body<'_>) -> bool {
    let first = body.events.iter().find(|(event, _)| match event {
        Event::Html(html) => !raw_html::text(html).trim().is_empty(),
        Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => false,
        _ => true,
    });
    matches!(first, Some((Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }), _)))
}

/// Levels on the page begin at 2 and never skip one; a leading title stands apart.
fn set_levels(headings: &mut [Planned]) {
    let mut above: Vec<u8> = Vec::new();
    for planned in headings {
        while above.last().is_some_and(|level| *level >= planned.level_written) {
            above.pop();
        }
        above.push(planned.level_written);
        planned.heading.level = u8::try_from(above.len() + 1).unwrap_or(6).min(6);
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
