//! Draws an article's body as HTML that is safe to send.

pub use super::document::LinkKind;
use super::{drawing, events, foreign, headings, sanitize, structure};

/// What becomes of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// It stays as written.
    Keep,
    /// It becomes this address.
    To(String),
    /// It leads nowhere: only its words are shown.
    Broken,
}

/// The words that drawing adds, in the page's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// The title of a note.
    pub note: &'a str,
    /// The title of a tip.
    pub tip: &'a str,
    /// The title of an important remark.
    pub important: &'a str,
    /// The title of a warning.
    pub warning: &'a str,
    /// The title of a caution.
    pub caution: &'a str,
    /// The name of the list of footnotes.
    pub footnotes: &'a str,
    /// The name of the link from a footnote back to its place.
    pub back: &'a str,
    /// The name of a table.
    pub table: &'a str,
    /// The name of a ticked box.
    pub done: &'a str,
    /// The name of an empty box.
    pub open: &'a str,
}

impl Default for Words<'_> {
    fn default() -> Self {
        Words {
            note: "Note",
            tip: "Tip",
            important: "Important",
            warning: "Warning",
            caution: "Caution",
            footnotes: "Footnotes",
            back: "Back to the text",
            table: "Table",
            done: "Done",
            open: "Not done",
        }
    }
}

/// How a body is drawn.
#[derive(Clone, Copy)]
pub struct RenderOptions<'a> {
    /// Says what becomes of the target of a link or an image.
    pub resolve: &'a dyn Fn(&str, LinkKind) -> Resolved,
    /// The page's own title: a leading heading with the same words is not drawn again.
    pub drop_title: Option<&'a str>,
    /// The words that drawing adds.
    pub words: Words<'a>,
    /// Whether code is coloured.
    pub colours: Colours,
}

/// Whether code is coloured. It is the dearest part of drawing: what is made for each of many
/// questions does without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// It is.
    On,
    /// It is not.
    Off,
}

/// Draws a body.
#[must_use]
pub fn render(body: &str, options: &RenderOptions<'_>) -> String {
    let prepared = foreign::prepare(body, 1);
    let body = events::read(&prepared);
    let plan = headings::plan(&body);
    let clean = sanitize::clean(&drawing::draw(&body, &plan, options));
    structure::mend(&clean, options.words.table)
}
