//! The foreign directives themselves: Microsoft's docs, Docusaurus, Hugo, Liquid.

use pulldown_cmark::BlockQuoteKind;

use super::foreign::{Found, Line};

/// Tags of Liquid; another word between `{%` and `%}` is somebody's text.
const LIQUID: [&str; 30] = [
    "include",
    "include_relative",
    "link",
    "post_url",
    "highlight",
    "endhighlight",
    "raw",
    "endraw",
    "if",
    "elsif",
    "else",
    "endif",
    "unless",
    "endunless",
    "for",
    "endfor",
    "assign",
    "capture",
    "endcapture",
    "comment",
    "endcomment",
    "ifversion",
    "data",
    "gist",
    "embed",
    "hint",
    "endhint",
    "tabs",
    "endtabs",
    "tab",
];

/// Directives between colons that close with a word of their own.
const SELF_CLOSING: [&str; 8] =
    ["zone", "moniker", "row", "column", "image", "code", "video", "include"];

/// What a line is that holds nothing but a directive.
pub(super) fn whole_line(words: &str) -> Option<Line> {
    if let Some(rest) = words.strip_prefix(":::") {
        return colons(rest.trim_start_matches(':').trim());
    }
    if let Some(tag) = words.strip_prefix("{%").and_then(|rest| rest.strip_suffix("%}")) {
        let tag = tag.trim_matches(['-', ' ']);
        if let Some(name) = tag.strip_prefix("end").filter(|name| alert(name).is_some()) {
            return alert(name).map(|_| Line::Closes);
        }
        return alert(tag).map(|kind| Line::Opens(Some(kind), String::new()));
    }
    let lower = words.to_ascii_lowercase();
    let contents = matches!(lower.as_str(), "[[toc]]" | "[toc]" | "[[_toc_]]");
    let attributes = words.starts_with("{:") && words.ends_with('}');
    (contents || attributes || is_import(words)).then(|| Line::Becomes(String::new()))
}

/// Whether a line is an import of a component, as MDX has it.
fn is_import(words: &str) -> bool {
    let Some(rest) = words.strip_prefix("import ") else { return false };
    let rest = rest.trim_end_matches(';');
    let quoted = |text: &str| {
        let text = text.trim();
        text.len() > 2
            && ((text.starts_with('\'') && text.ends_with('\''))
                || (text.starts_with('"') && text.ends_with('"')))
    };
    rest.rsplit_once(" from ").is_some_and(|(_, path)| quoted(path)) || quoted(rest)
}

fn alert(word: &str) -> Option<BlockQuoteKind> {
    Some(match word {
        "note" | "info" => BlockQuoteKind::Note,
        "tip" | "success" => BlockQuoteKind::Tip,
        "important" => BlockQuoteKind::Important,
        "warning" => BlockQuoteKind::Warning,
        "caution" | "danger" => BlockQuoteKind::Caution,
        _ => return None,
    })
}

/// What follows three colons.
fn colons(rest: &str) -> Option<Line> {
    if rest.is_empty() {
        return Some(Line::Closes);
    }
    if let Some(inside) = rest.strip_suffix(":::") {
        return Some(Line::Becomes(image(inside).unwrap_or_default()));
    }
    let rest = rest.trim_start_matches(['{', '.']);
    let end = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
    let (name, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let name = name.to_ascii_lowercase();
    if SELF_CLOSING.contains(&name.as_str()) || name.ends_with("-end") {
        return Some(Line::Becomes(image(rest).unwrap_or_default()));
    }
    let title = after.trim().trim_matches(['[', ']', '}', ' ']);
    let title = if title.is_empty() || title.contains('=') {
        String::new()
    } else {
        format!("**{title}**")
    };
    Some(Line::Opens(alert(&name), title))
}

/// The image that `:::image source="…" alt-text="…":::` means.
fn image(inside: &str) -> Option<String> {
    let rest = inside.trim().strip_prefix("image")?;
    let value = |key: &str| {
        let (_, after) = rest.split_once(&format!("{key}=\""))?;
        after.split_once('"').map(|(value, _)| value)
    };
    let alt = value("alt-text").unwrap_or("").replace(['[', ']'], "");
    Some(format!("![{alt}](<{}>)", value("source")?))
}

/// A replacement, made as long as what it replaces; blank if it is longer.
pub(super) fn fill(replacement: &str, length: usize) -> String {
    let kept = if replacement.len() <= length { replacement } else { "" };
    format!("{kept}{}", " ".repeat(length - kept.len()))
}

/// The beginning of a directive, as a message shows it.
pub(super) fn name(words: &str) -> String {
    let mut name: String = words.chars().take(40).collect();
    if name.len() < words.len() {
        name.push('…');
    }
    name
}

/// A line without the directives in it, and each one's place and name.
pub(super) fn within(line: &str) -> (String, Vec<Found>) {
    let mut text = String::with_capacity(line.len());
    let mut found = Vec::new();
    while let Some(rest) = line.get(text.len()..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with('`') {
            text.push_str(code_span(rest));
        } else if let Some((length, replacement)) = directive(rest) {
            let name = name(rest.get(..length).unwrap_or(""));
            found.push(Found { at: text.len(), name, shown: !replacement.is_empty() });
            text.push_str(&fill(&replacement, length));
        } else {
            let mut letters = rest.chars();
            text.extend(letters.next());
            let plain = letters.as_str();
            let next = plain.find(['`', '[', '{']).unwrap_or(plain.len());
            text.push_str(plain.get(..next).unwrap_or(""));
        }
    }
    (text, found)
}

/// The code that begins here, or only its mark if it does not end on this line.
fn code_span(rest: &str) -> &str {
    let length = rest.len() - rest.trim_start_matches('`').len();
    let (mark, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
    let end = after.find(mark).map(|at| length + at + length);
    end.and_then(|end| rest.get(..end)).unwrap_or(mark)
}

/// The length of a directive at the beginning of a text, and what it becomes.
fn directive(rest: &str) -> Option<(usize, String)> {
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}")] {
        if let Some(inside) = rest.strip_prefix(open) {
            return Some((open.len() + inside.find(close)? + close.len(), String::new()));
        }
    }
    if let Some(inside) = rest.strip_prefix("{%") {
        let (tag, _) = inside.split_once("%}")?;
        let word = tag.trim_start_matches(['-', ' ']).split([' ', '-']).next()?;
        let known = LIQUID.contains(&word);
        return known.then(|| (tag.len() + "{%%}".len(), String::new()));
    }
    let inside = rest.strip_prefix("[!")?;
    let end = inside.find(|letter: char| !(letter.is_ascii_alphabetic() || letter == '-'))?;
    let (name, after) = inside.split_at_checked(end)?;
    if name.is_empty() {
        return None;
    }
    if after.starts_with('[') {
        let close = after.find(")]")?;
        return Some(("[!".len() + name.len() + close + ")]".len(), String::new()));
    }
    let (words, _) = after.split_once(']')?;
    let length = "[!".len() + name.len() + words.len() + "]".len();
    let words = words.trim();
    match name.to_ascii_lowercase().as_str() {
        "div" => Some((length, String::new())),
        "video" if words.starts_with("http") => Some((length, format!("<{words}>"))),
        "uicontrol" | "dnl" if !words.is_empty() => Some((length, words.to_owned())),
        _ => None,
    }
}
