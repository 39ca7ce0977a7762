//! Draws the slots of a theme with the words of the site.

use super::page::BodyWords;
use crate::i18n::{Catalog, Lang};
use crate::markdown::document::LinkKind;
use crate::markdown::render::{Colours, RenderOptions, Resolved, render};

/// What a theme's slots are drawn with.
pub fn draw(
    catalog: &Catalog,
) -> impl Fn(Lang, &str, &dyn Fn(&str, LinkKind) -> Resolved) -> String {
    move |lang, text, resolve| {
        let words = BodyWords::new(&catalog.words(lang));
        let words = words.as_words();
        render(text, &RenderOptions { resolve, drop_title: None, words, colours: Colours::Off })
    }
}
