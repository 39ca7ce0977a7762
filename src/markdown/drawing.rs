//! From events to HTML: Markdown's own elements are written by pulldown-cmark, what the product
//! adds to them (anchors, alerts, wrapped tables, coloured code) is written here.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::iter::Peekable;
use std::slice::Iter;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};

use super::document::LinkKind;
use super::drawing_footnotes::Footnotes;
use super::drawing_html;
use super::events::{Body, Spot};
use super::headings::{Plan, Planned};
use super::raw_html::escape;
use super::render::{Colours, RenderOptions, Resolved};
use super::{highlight, links};

/// The events still to be drawn.
pub(super) type Rest<'s, 'a> = Peekable<Iter<'s, Spot<'a>>>;

/// What was written where a link begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    Link,
    Words,
    Nothing,
}

/// A body on its way to HTML.
pub(super) struct Drawing<'s, 'a> {
    pub(super) options: &'s RenderOptions<'s>,
    pub(super) plan: &'s Plan,
    /// Ids on raw HTML that have not been set yet.
    pub(super) ids: HashSet<&'s str>,
    out: Vec<Event<'a>>,
    footnotes: Footnotes<'a>,
    heading: usize,
    links: Vec<Opened>,
}

/// Draws all of a body.
pub(super) fn draw(body: &Body<'_>, plan: &Plan, options: &RenderOptions<'_>) -> String {
    let mut drawing = Drawing {
        options,
        plan,
        ids: plan.other_ids.iter().map(String::as_str).collect(),
        out: Vec::with_capacity(body.events.len() + 32),
        footnotes: Footnotes::default(),
        heading: 0,
        links: Vec::new(),
    };
    let mut rest = body.events.iter().peekable();
    while let Some((event, _)) = rest.next() {
        drawing.take(event, &mut rest);
    }
    let Drawing { out, footnotes, .. } = drawing;
    let events = footnotes.append(out, &options.words);
    let mut html = String::with_capacity(body.source.len() * 2);
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    with_aligned_cells(html)
}

/// Cells say by a class how they are aligned: the page allows no styles of its own. Text cannot
/// be hit, for its angle brackets are escaped.
fn with_aligned_cells(mut html: String) -> String {
    if !html.contains(" style=\"text-align: ") {
        return html;
    }
    for cell in ["td", "th"] {
        for side in ["left", "center", "right"] {
            let style = format!("<{cell} style=\"text-align: {side}\">");
            html = html.replace(&style, &format!("<{cell} class=\"align-{side}\">"));
        }
    }
    html
}

impl<'s, 'a> Drawing<'s, 'a> {
    fn take(&mut self, event: &Event<'a>, rest: &mut Rest<'s, 'a>) {
        match event {
            Event::Start(tag) => self.start(tag, rest),
            Event::End(end) => self.end(*end),
            Event::Html(html) | Event::InlineHtml(html) => {
                let drawn = drawing_html::tags(self, html);
                self.write(drawn);
            }
            Event::FootnoteReference(name) => {
                let drawn = self.footnotes.reference(name);
                self.write(drawn);
            }
            Event::TaskListMarker(done) => {
                let words = &self.options.words;
                let (checked, label) =
                    if *done { (" checked", words.done) } else { ("", words.open) };
                let label = escape(label);
                self.write(format!(
                    "<input type=\"checkbox\" disabled{checked} aria-label=\"{label}\"> "
                ));
            }
            other => self.out.push(other.clone()),
        }
    }

    fn write(&mut self, html: String) {
        if !html.is_empty() {
            self.out.push(Event::Html(CowStr::from(html)));
        }
    }

    fn start(&mut self, tag: &Tag<'a>, rest: &mut Rest<'s, 'a>) {
        match tag {
            Tag::Heading { .. } => self.start_heading(rest),
            Tag::BlockQuote(Some(kind)) => self.start_alert(*kind),
            Tag::CodeBlock(kind) => self.code(kind, rest),
            Tag::Table(_) => {
                let label = self.table_label();
                self.write(format!(
                    "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" \
                     aria-label=\"{}\">",
                    escape(&label)
                ));
                self.out.push(Event::Start(tag.clone()));
            }
            Tag::Item if is_task(rest) => self.write("\n<li class=\"task-item\">".to_owned()),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.start_link(*link_type, dest_url, title);
            }
            Tag::Image { dest_url, title, .. } => self.image(dest_url, title, rest),
            Tag::FootnoteDefinition(name) => {
                let name = name.clone();
                let outer = std::mem::take(&mut self.out);
                self.footnotes.begin(name, outer);
            }
            Tag::HtmlBlock => {}
            other => self.out.push(Event::Start(other.clone())),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(Some(_)) => self.write("</div>\n".to_owned()),
            TagEnd::Table => {
                self.out.push(Event::End(end));
                self.write("</div>\n".to_owned());
            }
            TagEnd::Link => match self.links.pop() {
                Some(Opened::Link) => self.write("</a>".to_owned()),
                Some(Opened::Words) => self.write("&gt;".to_owned()),
                Some(Opened::Nothing) | None => {}
            },
            TagEnd::FootnoteDefinition => {
                let inner = std::mem::take(&mut self.out);
                self.out = self.footnotes.finish(inner);
            }
            TagEnd::HtmlBlock => {}
            other => self.out.push(Event::End(other)),
        }
    }

    /// The heading that the next event of a heading belongs to.
    fn planned(&self) -> Option<&'s Planned> {
        self.plan.headings.get(self.heading)
    }

    fn start_heading(&mut self, rest: &mut Rest<'s, 'a>) {
        let Some(planned) = self.planned() else { return };
        let heading = &planned.heading;
        let drops = heading.level == 1
            && self.options.drop_title.is_some_and(|title| same_words(title, &heading.text));
        if drops {
            while rest.next_if(|(event, _)| !is_heading_end(event)).is_some() {}
            rest.next();
            self.heading += 1;
            self.write(format!("<span id=\"{}\"></span>\n", escape(&heading.anchor)));
            return;
        }
        let level = heading.level.clamp(2, 6);
        let anchor = escape(&heading.anchor);
        self.write(format!("<div class=\"heading\"><h{level} id=\"{anchor}\">"));
    }

    fn end_heading(&mut self) {
        let Some(planned) = self.planned() else { return };
        self.heading += 1;
        if !planned.tail.is_empty() {
            self.out.push(Event::Text(CowStr::from(planned.tail.clone())));
        }
        let level = planned.heading.level.clamp(2, 6);
        let anchor = escape(&planned.heading.anchor);
        self.write(format!(
            "</h{level}><a class=\"anchor\" href=\"#{anchor}\" aria-labelledby=\"{anchor}\">\
             <span aria-hidden=\"true\">#</span></a></div>\n"
        ));
    }

    fn start_alert(&mut self, kind: BlockQuoteKind) {
        let words = &self.options.words;
        let (class, title) = match kind {
            BlockQuoteKind::Note => ("note", words.note),
            BlockQuoteKind::Tip => ("tip", words.tip),
            BlockQuoteKind::Important => ("important", words.important),
            BlockQuoteKind::Warning => ("warning", words.warning),
            BlockQuoteKind::Caution => ("caution", words.caution),
        };
        let title = escape(title);
        self.write(format!(
            "<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">{title}</p>\n"
        ));
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, rest: &mut Rest<'s, 'a>) {
        let mut code = String::new();
        while let Some((Event::Text(text), _)) = rest.next_if(|(event, _)| !is_code_end(event)) {
            code.push_str(text);
        }
        rest.next();
        let language = match kind {
            CodeBlockKind::Fenced(info) => language(info),
            CodeBlockKind::Indented => String::new(),
        };
        let class = if language.is_empty() {
            String::new()
        } else {
            format!(" class=\"language-{}\"", escape(&language))
        };
        let coloured = match self.options.colours {
            Colours::On => highlight::html(&code, &language),
            Colours::Off => escape(&code),
        };
        self.write(format!("<pre tabindex=\"0\"><code{class}>{coloured}</code></pre>\n"));
    }

    fn table_label(&self) -> String {
        let table = self.options.words.table;
        let above = self.heading.checked_sub(1).and_then(|index| self.plan.headings.get(index));
        above.map_or_else(|| table.to_owned(), |above| format!("{table}: {}", above.heading.text))
    }

    fn start_link(&mut self, link_type: LinkType, target: &str, title: &str) {
        let written = links::written(target, link_type);
        if link_type == LinkType::Autolink && !links::is_safe(&written) {
            // What looks like `<xsl:template>` is a word in angle brackets, not an address.
            self.links.push(Opened::Words);
            self.write("&lt;".to_owned());
            return;
        }
        let open = self.anchor(&written, title);
        self.links.push(if open.is_some() { Opened::Link } else { Opened::Nothing });
        self.write(open.unwrap_or_default());
    }

    /// The opening tag of a link, unless it leads nowhere or somewhere unsafe.
    pub(super) fn anchor(&self, target: &str, title: &str) -> Option<String> {
        let address = self.address(target, LinkKind::Link)?;
        Some(open_anchor(&address, title))
    }

    fn address(&self, target: &str, kind: LinkKind) -> Option<String> {
        let own = links::scheme(target).is_some_and(|scheme| scheme == "mailto" || scheme == "tel");
        let resolved = if own { Resolved::Keep } else { (self.options.resolve)(target, kind) };
        let address = match resolved {
            // A browser reads over tabs and line breaks in an address, so they are not sent.
            Resolved::Keep => target.trim().chars().filter(|letter| !letter.is_control()).collect(),
            Resolved::To(address) => address,
            Resolved::Broken => return None,
        };
        links::is_safe(&address).then_some(address)
    }

    fn image(&mut self, target: &str, title: &str, rest: &mut Rest<'s, 'a>) {
        let mut alt = String::new();
        let mut depth = 0_usize;
        for (event, _) in rest.by_ref() {
            match event {
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) if depth == 0 => break,
                Event::End(TagEnd::Image) => depth -= 1,
                Event::Text(text) | Event::Code(text) => alt.push_str(text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        let size =
            if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(title)) };
        let drawn = self.picture(target, &alt, &size);
        self.write(drawn);
    }

    /// An image of this site; one of another site becomes a link, one that is missing its words.
    pub(super) fn picture(&self, target: &str, alt: &str, more: &str) -> String {
        let inside = self.links.contains(&Opened::Link);
        let words = if alt.trim().is_empty() { target } else { alt };
        match self.address(target, LinkKind::Image) {
            Some(address) if links::is_own(&address) => format!(
                "<img src=\"{}\" alt=\"{}\"{more} loading=\"lazy\">",
                escape(&address),
                escape(alt)
            ),
            Some(address) if !inside => {
                format!("{}{}</a>", open_anchor(&address, ""), escape(words))
            }
            Some(_) => escape(words),
            None => escape(alt),
        }
    }
}

fn open_anchor(address: &str, title: &str) -> String {
    let mut open = format!("<a href=\"{}\"", escape(address));
    if !title.is_empty() {
        let _ = write!(open, " title=\"{}\"", escape(title));
    }
    if links::leaves(address) {
        open.push_str(" class=\"external\" rel=\"noopener\"");
    }
    open.push('>');
    open
}

fn is_heading_end(event: &Event<'_>) -> bool {
    matches!(event, Event::End(TagEnd::Heading(_)))
}

fn is_code_end(event: &Event<'_>) -> bool {
    matches!(event, Event::End(TagEnd::CodeBlock))
}

/// Whether the item that begins here is a task.
fn is_task(rest: &Rest<'_, '_>) -> bool {
    let mut ahead = rest.clone();
    let first = ahead.find(|(event, _)| !matches!(event, Event::Start(Tag::Paragraph)));
    matches!(first, Some((Event::TaskListMarker(_), _)))
}

/// The language named at the head of a code block, as a class can hold it.
fn language(info: &str) -> String {
    let word = info.split([' ', ',', '{', '\t']).next().unwrap_or("");
    word.chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || "+#._-".contains(*letter))
        .take(32)
        .collect::<String>()
        .to_ascii_lowercase()
}

/// Whether two titles are the same but for capitals and spaces.
fn same_words(one: &str, other: &str) -> bool {
    let fold = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    fold(one) == fold(other)
}
