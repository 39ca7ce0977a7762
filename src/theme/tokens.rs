//! The tokens that every theme has: what each is for, what it may be, and how they are written
//! in front of the style sheet.

use std::collections::BTreeMap;

use super::css::is_closed_value;
use super::settings::{Colours, Placed};

/// The order of the layers: what a theme adds in `theme` is stronger than all but print.
const LAYERS: &str = "@layer tokens,base,parts,pages,states,theme,print;";

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// In `[colours]`.
    Colour,
    /// A length: a number with a unit, or a function.
    Length,
    /// A plain number.
    Number,
    /// Anything that CSS takes there.
    Any,
}

/// A token with its meaning.
pub(super) struct Token {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) meaning: &'static str,
}

const fn token(name: &'static str, kind: Kind, meaning: &'static str) -> Token {
    Token { name, kind, meaning }
}

/// All tokens, in the order in which a new theme lists them.
pub(super) const TOKENS: [Token; 40] = [
    token("paper", Kind::Colour, "the page"),
    token("sheet", Kind::Colour, "fields, the header, code: what lies on the page"),
    token("rule", Kind::Colour, "thin lines between things"),
    token("edge", Kind::Colour, "edges of fields, leader dots; 3:1 on paper and sheet"),
    token("ink", Kind::Colour, "text; 4.5:1 on paper, sheet, mark and note"),
    token("ink-2", Kind::Colour, "less important text; 4.5:1 on paper and sheet"),
    token("link", Kind::Colour, "links and buttons; 4.5:1 on paper, sheet and note"),
    token("on-link", Kind::Colour, "text on a button; 4.5:1 on link"),
    token("mark", Kind::Colour, "the highlighter: what was searched for, where you are"),
    token("note", Kind::Colour, "the ground of internal notes and suggested answers"),
    token("ok", Kind::Colour, "text about what went well; 4.5:1 on paper and sheet"),
    token("warn", Kind::Colour, "text about what needs care; 4.5:1 on paper and sheet"),
    token("bad", Kind::Colour, "text about what went wrong; 4.5:1 on paper and sheet"),
    token("focus", Kind::Colour, "the ring around what the keyboard is on; 3:1 on paper and sheet"),
    token("s1", Kind::Length, "the smallest gap"),
    token("s2", Kind::Length, "a gap inside a line"),
    token("s3", Kind::Length, "a gap between lines of one thing"),
    token("s4", Kind::Length, "a gap between parts of one thing"),
    token("s5", Kind::Length, "a gap between things"),
    token("s6", Kind::Length, "a gap between groups"),
    token("s7", Kind::Length, "a gap between sections and columns"),
    token("s8", Kind::Length, "the gap above the footer"),
    token("t-1", Kind::Length, "the size of small text"),
    token("t0", Kind::Length, "the size of text"),
    token("t1", Kind::Length, "the size of h2"),
    token("t2", Kind::Length, "the size of h1 on the desk"),
    token("t3", Kind::Length, "the size of h1"),
    token("page", Kind::Length, "the widest that a page becomes"),
    token("desk", Kind::Length, "the widest that a page of the desk becomes"),
    token("measure", Kind::Length, "the longest line of text"),
    token("gutter", Kind::Length, "the space at the sides of a page"),
    token("target", Kind::Length, "the least height of what is touched; not below 1.5rem"),
    token("text", Kind::Any, "the fonts of text; those of a script come first in 10-tokens.css"),
    token("mono", Kind::Any, "the fonts of code and ticket numbers"),
    token("leading", Kind::Number, "the height of a line of text"),
    token("leading-head", Kind::Number, "the height of a line of a heading"),
    token("tracking", Kind::Any, "the space between the letters of headings"),
    token("slant", Kind::Any, "font-style of emphasis"),
    token("stress", Kind::Any, "font-weight of emphasis"),
    token("figures", Kind::Any, "font-variant-numeric of tables and counts"),
];

/// Tokens that belong to a script: a passage in another language than its page begins with them
/// again.
const OF_SCRIPTS: [&str; 5] = ["text", "tracking", "slant", "stress", "figures"];

/// The token of a name.
pub(super) fn named(name: &str) -> Option<&'static Token> {
    TOKENS.iter().find(|token| token.name == name)
}

/// Whether a name can be that of a custom property here: small letters, digits, hyphens.
pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// What is wrong with a value of a token; none if nothing is.
pub(super) fn fault(name: &str, value: &str) -> Option<&'static str> {
    if !is_closed_value(value) {
        return Some("is not one whole value of CSS");
    }
    let starts_with_number =
        value.trim_start_matches(['-', '+', '.']).starts_with(|c: char| c.is_ascii_digit());
    match named(name).map_or(Kind::Any, |token| token.kind) {
        Kind::Length if !is_length(value) => Some("is not a length such as 1.5rem or clamp(…)"),
        Kind::Number if !(starts_with_number && value.trim().parse::<f32>().is_ok()) => {
            Some("is not a number")
        }
        _ => None,
    }
}

fn is_length(value: &str) -> bool {
    let value = value.trim().to_ascii_lowercase();
    if let Some((function, _)) = value.split_once('(') {
        return ["calc", "clamp", "min", "max", "var", "round"].contains(&function);
    }
    let unit_at = value.find(|c: char| !(c.is_ascii_digit() || "+-.".contains(c)));
    let (number, unit) = value.split_at(unit_at.unwrap_or(value.len()));
    match number.parse::<f32>() {
        Ok(number) if unit.is_empty() => number == 0.0,
        Ok(_) => unit == "%" || (unit.len() < 6 && unit.chars().all(|c| c.is_ascii_alphabetic())),
        Err(_) => false,
    }
}

/// A colour as a declaration of CSS.
pub(super) fn declared(name: &str, Colours { light, dark }: &Colours) -> String {
    match light == dark {
        true => format!("--{name}:{light};"),
        false => format!("--{name}:light-dark({light},{dark});"),
    }
}

/// The order of layers and all tokens, as CSS.
pub(super) fn sheet(
    colours: &BTreeMap<String, Placed<Colours>>,
    tokens: &BTreeMap<String, Placed<String>>,
) -> String {
    let of = |scripts: bool| {
        let chosen =
            tokens.iter().filter(move |(name, _)| !scripts || OF_SCRIPTS.contains(&name.as_str()));
        chosen.map(|(name, value)| format!("--{name}:{};", value.value)).collect::<String>()
    };
    let colours: String =
        colours.iter().map(|(name, colour)| declared(name, &colour.value)).collect();
    format!("{LAYERS}@layer tokens{{:root{{{colours}{}}}[lang]{{{}}}}}", of(false), of(true))
}
