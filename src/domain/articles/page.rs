//! An article as HTML, and the questions of a FAQ page.

use super::article::Article;
use super::library::Library;
use super::links::Destination;
use crate::markdown::document::{self, LinkKind};
use crate::markdown::faq;
use crate::markdown::front_matter::Kind;
use crate::markdown::render::{self, Colours, RenderOptions, Resolved, Words};

/// The HTML of an article's body, with links as this site has them. Links lead only to what
/// every reader of the article may see.
#[must_use]
pub fn html(library: &Library, article: &Article, words: Words<'_>) -> String {
    let manner = Manner { words, colours: Colours::On, base: "" };
    render(library, article, &article.source.text(), &manner)
}

/// The same for a page of another site: links and pictures begin with `base`, the address of
/// this one.
#[must_use]
pub fn html_for_elsewhere(
    library: &Library,
    article: &Article,
    words: Words<'_>,
    base: &str,
) -> String {
    let manner = Manner { words, colours: Colours::Off, base };
    render(library, article, &article.source.text(), &manner)
}

/// How a text is drawn.
struct Manner<'a> {
    words: Words<'a>,
    colours: Colours,
    base: &'a str,
}

fn render(library: &Library, article: &Article, markdown: &str, manner: &Manner<'_>) -> String {
    let links = library.links_for(article);
    let resolve = |target: &str, kind: LinkKind| match links.resolve(article, target, kind) {
        Destination::Elsewhere | Destination::SamePage => Resolved::Keep,
        Destination::Here(address) => Resolved::To(format!("{}{address}", manner.base)),
        Destination::Broken { .. } => Resolved::Broken,
    };
    let options = RenderOptions {
        resolve: &resolve,
        drop_title: Some(&article.title),
        words: manner.words,
        colours: manner.colours,
    };
    render::render(markdown, &options)
}

/// The questions of a FAQ page, in order; none for an ordinary article.
#[must_use]
pub fn questions(article: &Article) -> Vec<faq::Question> {
    if article.kind != Kind::Faq {
        return Vec::new();
    }
    let source = &article.source;
    let document = document::parse(&source.text(), source.first_line);
    faq::questions(&document)
}

/// The part of an article below one heading, as HTML: what an answer opens in place. The
/// empty anchor is what stands above the first heading.
#[must_use]
pub fn passage_html(
    library: &Library,
    article: &Article,
    anchor: &str,
    words: Words<'_>,
) -> String {
    let source = &article.source;
    let text = source.text();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let line_of = |line: u32| line.saturating_sub(source.first_line) as usize;
    let heading = article.headings.iter().position(|heading| heading.anchor == anchor);
    let (from, rest) = match heading.filter(|_| !anchor.is_empty()) {
        Some(place) => {
            let line = article.headings.get(place).map_or(0, |heading| line_of(heading.line));
            (line + 1, article.headings.get(place + 1..).unwrap_or_default())
        }
        None => (0, article.headings.as_slice()),
    };
    // The title's own heading does not end what stands below it.
    let is_end = |heading: &&document::Heading| heading.text != article.title;
    let to = rest.iter().find(is_end).map_or(lines.len(), |next| line_of(next.line));
    let passage: String = lines.get(from..to.max(from)).unwrap_or_default().concat();
    let manner = Manner { words, colours: Colours::Off, base: "" };
    render(library, article, &passage, &manner)
}

/// The same as plain text, of at most so many characters, cut at a line or a word.
#[must_use]
pub fn passage_text(article: &Article, anchor: &str, chars_max: usize) -> String {
    let document = document::parse(&article.source.text(), article.source.first_line);
    let heading = |place: usize| document.headings.get(place).map(|heading| &heading.anchor);
    let is_wanted = |section: &&document::Section| {
        section.heading.and_then(heading).map_or("", String::as_str) == anchor
    };
    let section = document.sections.iter().find(is_wanted).or(document.sections.first());
    let text = section.map(|section| section.text.trim().to_owned()).unwrap_or_default();
    if text.chars().count() <= chars_max {
        return text;
    }
    let cut: String = text.chars().take(chars_max).collect();
    cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(words, _)| words).to_owned() + " …"
}
