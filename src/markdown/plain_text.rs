//! The plain text of events: words as a reader sees them, blocks on lines of their own.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::raw_html;

/// Collects plain text from events.
#[derive(Default)]
pub(super) struct TextWriter {
    text: String,
    paused: bool,
    /// Whether the next text begins on a new line.
    breaks: bool,
}

impl TextWriter {
    /// Stops collecting.
    pub(super) fn pause(&mut self) {
        self.paused = true;
    }

    /// Goes on collecting.
    pub(super) fn resume(&mut self) {
        self.paused = false;
    }

    /// The length so far, in bytes.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// What was collected since a length.
    pub(super) fn since(&self, start: usize) -> &str {
        self.text.get(start..).unwrap_or("")
    }

    /// What was collected; begins anew.
    pub(super) fn finish(&mut self) -> String {
        self.breaks = false;
        let text = std::mem::take(&mut self.text);
        let trimmed = text.trim_end();
        if trimmed.len() == text.len() { text } else { trimmed.to_owned() }
    }

    /// Takes the text of one event.
    pub(super) fn take(&mut self, event: &Event<'_>) {
        if self.paused {
            return;
        }
        match event {
            Event::Text(text) | Event::Code(text) => self.add(text),
            Event::SoftBreak => self.space(),
            Event::HardBreak | Event::Rule => self.breaks = true,
            Event::Html(html) => {
                self.breaks = true;
                self.add(&raw_html::text(html));
                self.breaks = true;
            }
            Event::InlineHtml(html) => self.inline(html),
            Event::Start(Tag::TableCell) => self.space(),
            Event::End(
                TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image
                | TagEnd::TableCell,
            ) => {}
            Event::End(_) => self.breaks = true,
            _ => {}
        }
    }

    fn inline(&mut self, html: &str) {
        if html.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("<br")) {
            self.breaks = true;
        } else {
            self.add(&raw_html::text(html));
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    fn add(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if std::mem::take(&mut self.breaks) && !self.text.is_empty() {
            let length = self.text.trim_end().len();
            self.text.truncate(length);
            self.text.push('\n');
        }
        let text = if self.text.is_empty() { text.trim_start() } else { text };
        self.text.push_str(text);
    }
}
