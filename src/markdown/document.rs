//! What is in an article's body: title, headings, sections of plain text, links. Nothing is drawn.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::{self, Body};
use super::foreign;
use super::headings::{self, Plan};
use super::links;
use super::plain_text::TextWriter;
use super::problem::Problem;
use super::raw_html;

/// The length of a summary, in characters: about two lines of a list of results.
const SUMMARY_CHARS_MAX: usize = 200;

/// What an article's body holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The first heading (a heading of level 1 is preferred), as plain text.
    pub title: Option<String>,
    /// Whether the body begins with its title as its only heading of level 1.
    pub title_leads: bool,
    /// The headings in reading order.
    pub headings: Vec<Heading>,
    /// Other places that a link can lead to: ids that the author set on raw HTML.
    pub anchors: Vec<String>,
    /// The text, cut at the headings.
    pub sections: Vec<Section>,
    /// The links and images.
    pub links: Vec<Link>,
    /// The beginning of the first paragraph.
    pub summary: String,
    /// What of the body is not shown as its author meant it.
    pub problems: Vec<Problem>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level on the page, 2 to 6; 1 for a leading title that the page may show as its own.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Its id on the page.
    pub anchor: String,
    /// The line it stands on.
    pub line: u32,
}

/// The text between two headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading above it, by its position in `headings`; none before the first.
    pub heading: Option<usize>,
    /// Its plain text, code included, without the heading.
    pub text: String,
}

/// What a target is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// To go there.
    Link,
    /// To show it here.
    Image,
}

/// A link or an image with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The target as written, entities decoded.
    pub target: String,
    /// What it is used for.
    pub kind: LinkKind,
    /// The line it stands on.
    pub line: u32,
    /// The column it begins at, in characters.
    pub column: u32,
}

impl Link {
    /// Whether the target names a host or a scheme, so that nothing here can say if it exists.
    #[must_use]
    pub fn is_external(&self) -> bool {
        links::is_external(&self.target)
    }
}

/// Describes a body whose first line is `first_line` of its file.
#[must_use]
pub fn parse(body: &str, first_line: u32) -> Document {
    let prepared = foreign::prepare(body, first_line);
    let body = events::read(&prepared);
    let plan = headings::plan(&body);
    let mut reader = Reader::new(&body);
    for (event, range) in &body.events {
        reader.take(event, range);
    }
    reader.finish(plan, prepared.problems.clone())
}

/// Collects the parts of a document along the events.
struct Reader<'a> {
    body: &'a Body<'a>,
    document: Document,
    section: Section,
    writer: TextWriter,
    heading: Option<usize>,
    paragraph_start: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(body: &'a Body<'a>) -> Reader<'a> {
        Reader {
            body,
            document: Document::default(),
            section: Section::default(),
            writer: TextWriter::default(),
            heading: None,
            paragraph_start: None,
        }
    }

    fn take(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let offset = range.start;
        match event {
            Event::Start(Tag::Heading { .. }) => {
                let next = self.heading.map_or(0, |heading| heading + 1);
                self.close_section();
                self.heading = Some(next);
                self.section.heading = Some(next);
                self.writer.pause();
            }
            Event::End(TagEnd::Heading(_)) => self.writer.resume(),
            Event::Start(Tag::Paragraph) if self.document.summary.is_empty() => {
                self.paragraph_start = Some(self.writer.len());
            }
            Event::End(TagEnd::Paragraph) => {
                if let Some(start) = self.paragraph_start.take() {
                    let words = self.writer.since(start);
                    // A bare address or picture says nothing about the article.
                    if words.contains(char::is_whitespace) {
                        self.document.summary = shorten(words, SUMMARY_CHARS_MAX);
                    }
                }
            }
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let target = links::written(dest_url, *link_type);
                self.link(target.into_owned(), LinkKind::Link, offset);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.link(dest_url.to_string(), LinkKind::Image, offset);
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_links(html, range),
            _ => {}
        }
        self.writer.take(event);
    }

    fn link(&mut self, target: String, kind: LinkKind, offset: usize) {
        let place = self.body.places.place(offset);
        self.document.links.push(Link { target, kind, line: place.line, column: place.column });
    }

    fn raw_links(&mut self, html: &str, range: &Range<usize>) {
        let exact = html.len() == range.len();
        for (target, kind, at) in raw_html::targets(html) {
            self.link(target, kind, range.start + if exact { at } else { 0 });
        }
    }

    fn close_section(&mut self) {
        let mut section = std::mem::take(&mut self.section);
        section.text = self.writer.finish();
        if section.heading.is_some() || !section.text.is_empty() {
            self.document.sections.push(section);
        }
    }

    fn finish(mut self, plan: Plan, problems: Vec<Problem>) -> Document {
        self.close_section();
        Document {
            title: plan.title().map(str::to_owned),
            title_leads: plan.title_leads,
            headings: plan.headings.into_iter().map(|planned| planned.heading).collect(),
            anchors: plan.other_ids,
            problems,
            ..self.document
        }
    }
}

/// The beginning of a text, at most so many characters, cut between words.
fn shorten(text: &str, chars_max: usize) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((limit, _)) = joined.char_indices().nth(chars_max) else { return joined };
    let start = joined.get(..limit).unwrap_or("");
    let cut = start.rfind(' ').and_then(|at| start.get(..at)).unwrap_or(start);
    format!("{}…", cut.trim_end_matches([',', ';', ':', ' ', '–', '-']))
}
