//! What there is only in another language, and pages that are not translated.

use maud::{Markup, html};

use super::contents::{Below, Line};
use crate::domain::articles::elsewhere::OnlyIn;
use crate::i18n::Lang;
use crate::urls;
use crate::web::page::Page;

/// What a section has only in one other language.
pub struct Group {
    /// The language.
    pub lang: Lang,
    /// Its sections, then its articles.
    pub lines: Vec<Line>,
}

impl Group {
    /// As it is listed: without counts, which are those of the page's own language.
    #[must_use]
    pub fn of(only: &OnlyIn<'_>) -> Group {
        let line = |address: String, title: &str| Line {
            address,
            title: title.to_owned(),
            count: None,
            below: Below::Nothing,
        };
        let sections = only
            .sections
            .iter()
            .map(|section| line(urls::section(only.lang, &section.path), &section.title));
        let articles =
            only.articles.iter().map(|article| line(urls::article(&article.at), &article.title));
        Group { lang: only.lang, lines: sections.chain(articles).collect() }
    }
}

/// The lists, each under the name of its language.
#[must_use]
pub fn only_in(page: &Page, groups: &[Group]) -> Markup {
    html! {
        @for group in groups {
            @let id = format!("only-{}", group.lang);
            nav.only-in aria-labelledby=(id) {
                h2 id=(id) { (page.with("only-in", &[("language", group.lang.own_name())])) }
                ol.contents { @for line in &group.lines {
                    li { a href=(line.address) hreflang=(group.lang) { span.title {
                        bdi lang=(group.lang) dir=(group.lang.direction().as_str()) { (line.title) }
                    } } }
                } }
            }
        }
    }
}
