//! Cuts raw HTML into tags and text, without believing any of it.

use std::borrow::Cow;

/// Elements whose contents are never text for a reader.
const HIDDEN: [&str; 10] = [
    "script", "style", "svg", "math", "iframe", "noscript", "template", "audio", "video", "canvas",
];

/// A piece of raw HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text, entities not decoded.
    Text(&'a str),
    Open(Tag<'a>),
    /// The name of a closing tag.
    Close(&'a str),
}

/// An opening tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    /// The bytes before it.
    pub(super) at: usize,
    /// All of it, from `<` to `>`.
    pub(super) source: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, entities decoded.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let found = self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| decode(value))
    }

    /// Whether it has attributes at all.
    pub(super) fn is_bare(&self) -> bool {
        self.attributes.is_empty()
    }
}

/// Cuts HTML into pieces; comments, declarations and hidden contents are left out.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(open) = rest.find('<') else {
            found.push(Piece::Text(rest));
            break;
        };
        if open > 0 {
            found.extend(rest.get(..open).map(Piece::Text));
            at += open;
            continue;
        }
        let (piece, length) = piece(rest, at);
        at += length;
        if let Some(Piece::Open(tag)) = &piece
            && let Some(hidden) = HIDDEN.iter().find(|name| tag.name.eq_ignore_ascii_case(name))
        {
            at += hidden_length(html.get(at..).unwrap_or(""), hidden);
            continue;
        }
        found.extend(piece);
    }
    found
}

/// The piece at a `<` and its length.
fn piece(rest: &str, at: usize) -> (Option<Piece<'_>>, usize) {
    let less = (rest.get(..1).map(Piece::Text), 1);
    if let Some(comment) = rest.strip_prefix("<!--") {
        return (None, comment.find("-->").map_or(rest.len(), |end| end + "<!---->".len()));
    }
    if rest.starts_with("<!") || rest.starts_with("<?") {
        return (None, rest.find('>').map_or(rest.len(), |end| end + 1));
    }
    let close = rest.starts_with("</");
    let after = rest.get(if close { 2 } else { 1 }..).unwrap_or("");
    let end = after.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
    let name = after.get(..end.unwrap_or(after.len())).unwrap_or("");
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return less;
    }
    let start = rest.len() - after.len() + name.len();
    let inside = rest.get(start..).unwrap_or("");
    if !inside.starts_with(|next: char| next.is_ascii_whitespace() || "/>".contains(next)) {
        return less;
    }
    let Some((attributes, length)) = attributes(inside) else { return less };
    let source = rest.get(..start + length).unwrap_or(rest);
    let open = || Piece::Open(Tag { name, attributes, at, source });
    (Some(if close { Piece::Close(name) } else { open() }), start + length)
}

/// The names and values of a tag's attributes, as written.
type Attributes<'a> = Vec<(&'a str, &'a str)>;

/// The attributes up to and with the `>`, and their length; none if the tag does not end.
fn attributes(inside: &str) -> Option<(Attributes<'_>, usize)> {
    let mut found = Vec::new();
    let mut rest = inside;
    loop {
        rest =
            rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some((found, inside.len() - after.len()));
        }
        let end = rest
            .char_indices()
            .find(|(at, letter)| {
                letter.is_ascii_whitespace()
                    || matches!(letter, '/' | '>')
                    || (*letter == '=' && *at > 0)
            })
            .map(|(at, _)| at)?;
        let (name, after) = rest.split_at_checked(end)?;
        let value_start = after.trim_start();
        let Some(value) = value_start.strip_prefix('=').map(str::trim_start) else {
            found.push((name, ""));
            rest = after;
            continue;
        };
        let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => value.get(1..)?.split_once(quote)?,
            None => {
                let stop = |letter: char| letter.is_ascii_whitespace() || letter == '>';
                value.split_at_checked(value.find(stop)?)?
            }
        };
        found.push((name, value));
        rest = after;
    }
}

/// The length of hidden contents with their closing tag; all the rest if there is none.
fn hidden_length(rest: &str, name: &str) -> usize {
    let mut at = 0;
    while let Some(found) = rest.get(at..).and_then(|rest| rest.find("</")) {
        let start = at + found;
        let after = rest.get(start + 2..).unwrap_or("");
        if after.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            return after.find('>').map_or(rest.len(), |end| start + 2 + end + 1);
        }
        at = start + 2;
    }
    rest.len()
}

/// The name of the hidden element that a single inline tag opens.
pub(super) fn opens_hidden(html: &str) -> Option<&'static str> {
    let name = html.strip_prefix('<')?;
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric())?;
    let (name, after) = name.split_at_checked(end)?;
    if after.ends_with("/>") {
        return None;
    }
    HIDDEN.iter().find(|hidden| name.eq_ignore_ascii_case(hidden)).copied()
}

/// Whether a single inline tag closes an element.
pub(super) fn closes(html: &str, name: &str) -> bool {
    html.strip_prefix("</")
        .and_then(|rest| rest.get(..name.len()))
        .is_some_and(|start| start.eq_ignore_ascii_case(name))
}

/// Decodes entities: numbers, and the names that matter for addresses and plain text.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        let (letter, next) = entity(after).unwrap_or(('&', after));
        decoded.push(letter);
        rest = next;
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// The character of the entity after a `&`, and what follows it.
fn entity(after: &str) -> Option<(char, &str)> {
    if let Some(digits) = after.strip_prefix('#') {
        let (radix, digits) = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => (16, digits),
            None => (10, digits),
        };
        let end = digits.find(|digit: char| !digit.is_digit(radix)).unwrap_or(digits.len());
        let (number, rest) = digits.split_at_checked(end)?;
        let letter = char::from_u32(u32::from_str_radix(number, radix).ok()?)?;
        return Some((letter, rest.strip_prefix(';').unwrap_or(rest)));
    }
    const NAMES: [(&str, char); 13] = [
        ("amp;", '&'),
        ("lt;", '<'),
        ("gt;", '>'),
        ("quot;", '"'),
        ("apos;", '\''),
        ("nbsp;", '\u{a0}'),
        ("colon;", ':'),
        ("Tab;", '\t'),
        ("NewLine;", '\n'),
        ("sol;", '/'),
        ("num;", '#'),
        ("mdash;", '—'),
        ("ndash;", '–'),
    ];
    NAMES.iter().find_map(|(name, letter)| Some((*letter, after.strip_prefix(name)?)))
}
