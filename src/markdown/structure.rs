//! Mends what cleaned HTML still lacks for those who do not see the page: lists without items,
//! headings that skip a level, links and cells without words, tables that cannot be scrolled.

use super::html_tags::{Piece, Tag, decode, pieces};
use super::raw_html::escape;

/// Elements that have no closing tag.
const VOID: [&str; 5] = ["br", "col", "hr", "img", "input"];

/// An element that is open.
struct Element {
    /// The name that it was written with.
    name: String,
    /// Where its opening tag begins, and where it ends.
    start: usize,
    inner: usize,
    /// Whether it holds words or a picture with words, and whether a picture without.
    says: bool,
    pictures: bool,
    /// The address of a link that has no name of its own.
    href: Option<String>,
    origin: Origin,
    /// What a list of descriptions holds so far.
    described: Described,
    /// The level of the heading before it.
    level: u8,
    /// Whether what it holds is kept from those who listen.
    silent: bool,
}

/// Why an element is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Written,
    /// It was put around what stood in a list outside of an item.
    Added,
    /// It was written, and a box that scrolls was put around it.
    Boxed,
}

/// What a list of descriptions holds so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Described {
    Nothing,
    Terms,
    TermsAndWords,
}

struct Mending<'w> {
    out: String,
    open: Vec<Element>,
    /// The level of the last heading; the page's title has the first.
    level: u8,
    table: &'w str,
}

/// Mends HTML that [`super::sanitize`] wrote: every tag in it is closed, every value quoted.
/// `table` names a table that has no other name.
pub(super) fn mend(html: &str, table: &str) -> String {
    let mut mending =
        Mending { out: String::with_capacity(html.len() + 64), open: Vec::new(), level: 1, table };
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => mending.text(text),
            Piece::Open(tag) => mending.open(&tag),
            Piece::Close(_) => mending.close_written(),
        }
    }
    mending.out
}

impl Mending<'_> {
    fn text(&mut self, text: &str) {
        if has_words(text) {
            self.make_item();
            if let Some(element) = self.open.last_mut() {
                element.says = true;
            }
        } else if let Some("ul" | "ol" | "dl") = self.open.last().map(|open| open.name.as_str()) {
            // Between the items of a list nothing may stand but spaces, not even what is unseen.
            self.out.extend(text.chars().filter(|letter| letter.is_ascii_whitespace()));
            return;
        }
        self.out.push_str(text);
    }

    fn open(&mut self, tag: &Tag<'_>) {
        self.close_added(tag.name);
        if !self.may_hold(tag.name) {
            self.make_item();
        }
        if VOID.contains(&tag.name) {
            return self.void(tag);
        }
        let start = self.out.len();
        let level = self.level;
        let name = self.name_of(tag.name);
        let mut origin = Origin::Written;
        if name == "table" && !self.is_boxed() {
            let label = escape(self.table);
            self.out.push_str(&format!(
                "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{label}\">"
            ));
            origin = Origin::Boxed;
        }
        let attributes = tag.source.get(1 + tag.name.len()..).unwrap_or(">");
        let attributes = if attributes.ends_with("/>") { ">" } else { attributes };
        self.out.push('<');
        self.out.push_str(&name);
        if name == "pre" && tag.attribute("tabindex").is_none() {
            self.out.push_str(" tabindex=\"0\"");
        }
        self.out.push_str(attributes);
        let named = tag.attribute("aria-label").or_else(|| tag.attribute("aria-labelledby"));
        let href = tag.attribute("href").filter(|_| name == "a" && named.is_none());
        self.open.push(Element {
            name,
            start,
            inner: self.out.len(),
            says: false,
            pictures: false,
            href: href.map(std::borrow::Cow::into_owned),
            origin,
            described: Described::Nothing,
            level,
            silent: tag.attribute("aria-hidden").is_some(),
        });
    }

    fn void(&mut self, tag: &Tag<'_>) {
        if let Some(element) = self.open.last_mut() {
            let says = match tag.name {
                "img" => tag.attribute("alt").is_some_and(|alt| !alt.trim().is_empty()),
                "input" => true,
                _ => false,
            };
            element.says |= says;
            element.pictures |= tag.name == "img";
        }
        self.out.push_str(tag.source);
    }

    /// The name that an element is written with: items outside of a list are plain boxes, and
    /// no heading skips a level.
    fn name_of(&mut self, name: &str) -> String {
        let parent = self.open.last().map(|element| element.name.as_str());
        match name {
            "li" if !matches!(parent, Some("ul" | "ol")) => "div".to_owned(),
            "dt" | "dd" => self.description(name).to_owned(),
            "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.trim_start_matches('h').parse().unwrap_or(2);
                self.level = level.min(self.level + 1);
                format!("h{}", self.level)
            }
            name => name.to_owned(),
        }
    }

    /// A term or a description: a list of them begins with a term.
    fn description(&mut self, name: &str) -> &'static str {
        let mut parents = self.open.iter_mut().rev();
        let list = match parents.next() {
            Some(group) if group.name == "div" => parents.next(),
            parent => parent,
        };
        let Some(list) = list.filter(|list| list.name == "dl") else { return "div" };
        let (written, described) = match (name, list.described) {
            ("dd", Described::Terms | Described::TermsAndWords) => ("dd", Described::TermsAndWords),
            (_, Described::TermsAndWords) => ("dt", Described::TermsAndWords),
            _ => ("dt", Described::Terms),
        };
        list.described = described;
        written
    }

    /// Whether a table here is inside of another one or of a box that scrolls already.
    fn is_boxed(&self) -> bool {
        let is_table = self.open.iter().any(|element| element.name == "table");
        let in_box = self.open.last().is_some_and(|parent| {
            let tag = self.out.get(parent.start..parent.inner).unwrap_or_default();
            tag.contains("class=\"table-scroll\"")
        });
        is_table || in_box
    }

    /// Whether the innermost element may hold an element of this name.
    fn may_hold(&self, name: &str) -> bool {
        match self.open.last().map(|element| element.name.as_str()) {
            Some("ul" | "ol") => name == "li",
            Some("dl") => matches!(name, "dt" | "dd" | "div"),
            _ => true,
        }
    }

    /// Puts an item around what stands in a list outside of any.
    fn make_item(&mut self) {
        let name = match self.open.last().map(|element| element.name.as_str()) {
            Some("ul" | "ol") => "li",
            Some("dl") => self.description("dd"),
            _ => return,
        };
        let start = self.out.len();
        self.out.push_str(&format!("<{name}>"));
        self.open.push(Element {
            name: name.to_owned(),
            start,
            inner: self.out.len(),
            says: false,
            pictures: false,
            href: None,
            origin: Origin::Added,
            described: Described::Nothing,
            level: self.level,
            silent: false,
        });
    }

    /// Ends an item that was added, when a real one begins.
    fn close_added(&mut self, next: &str) {
        let ends = match self.open.last() {
            Some(item) if item.origin == Origin::Added && item.name == "li" => next == "li",
            Some(item) if item.origin == Origin::Added => matches!(next, "dt" | "dd" | "div"),
            _ => false,
        };
        if ends {
            self.close();
        }
    }

    fn close_written(&mut self) {
        while self.open.last().is_some_and(|element| element.origin == Origin::Added) {
            self.close();
        }
        self.close();
    }

    fn close(&mut self) {
        let Some(mut element) = self.open.pop() else { return };
        if !element.says && self.is_dropped(&element) {
            self.out.truncate(element.start);
            self.level = element.level;
            return;
        }
        if !element.says && element.name == "th" {
            self.out.replace_range(element.start..element.start + "<th".len(), "<td");
            "td".clone_into(&mut element.name);
        }
        if let Some(href) = element.href.take().filter(|_| !element.says) {
            self.name_link(&element, &href);
            element.says = true;
        }
        if element.described == Described::Terms {
            self.out.push_str("<dd></dd>");
        }
        self.out.push_str(&format!("</{}>", element.name));
        if element.origin == Origin::Boxed {
            self.out.push_str("</div>");
        }
        if let Some(parent) = self.open.last_mut() {
            parent.says |= element.says && !element.silent;
            parent.pictures |= element.pictures;
        }
    }

    /// Whether an element without words is worse than none.
    fn is_dropped(&self, element: &Element) -> bool {
        let tag = self.out.get(element.start..element.inner).unwrap_or_default();
        match element.name.as_str() {
            "h2" | "h3" | "h4" | "h5" | "h6" | "summary" => !element.pictures,
            "div" => tag == "<div class=\"heading\">" && !element.pictures,
            _ => false,
        }
    }

    /// A link without words says where it leads.
    fn name_link(&mut self, element: &Element, href: &str) {
        let shown = href.split_once("://").map_or(href, |(_, rest)| rest).trim_end_matches('/');
        let shown = escape(shown);
        if element.pictures {
            let before = element.inner - 1;
            self.out.insert_str(before, &format!(" aria-label=\"{shown}\""));
        } else {
            self.out.push_str(&shown);
        }
    }
}

/// Whether text holds anything that can be seen or heard: spaces and marks of no width are not.
fn has_words(text: &str) -> bool {
    let is_nothing = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    !decode(text).chars().all(is_nothing)
}
