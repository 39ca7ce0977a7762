//! Draws the slots of a theme with the words of the site.

use super::page::BodyWords;
use crate::i18n::Catalog;
use crate::markdown::render::{Colours, RenderOptions, render};
use crate::theme::Draw;

/// What a theme's slots are drawn with.
#[must_use]
pub fn draw(catalog: &Catalog) -> Box<Draw<'_>> {
    Box::new(move |lang, text, resolve| {
        let words = BodyWords::new(&catalog.words(lang));
        let words = words.as_words();
        render(text, &RenderOptions { resolve, drop_title: None, words, colours: Colours::Off })
    })
}
