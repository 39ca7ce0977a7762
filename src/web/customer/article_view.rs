//! An article: the answer first, then the ways on.

use std::sync::Arc;

use maud::{Markup, PreEscaped, html};
use serde_json::json;

use crate::domain::articles::Article;
use crate::i18n::Lang;
use crate::markdown::document::Heading;
use crate::markdown::faq::Question;
use crate::markdown::front_matter::Audience;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::token;
use crate::web::parts::layout::layout;

/// An article of fewer headings needs no list of them.
const LISTED_HEADINGS_MIN: usize = 3;

/// What the page shows.
pub struct Shown {
    /// The article.
    pub article: Arc<Article>,
    /// Its body.
    pub html: String,
    /// Its questions, if it is a FAQ page.
    pub questions: Vec<Question>,
    /// What is around it.
    pub surroundings: Surroundings,
}

/// What is around an article: addresses and titles.
pub struct Surroundings {
    /// The sections above: path, title.
    pub above: Vec<(String, String)>,
    /// The one before.
    pub before: Option<(String, String)>,
    /// The one after.
    pub after: Option<(String, String)>,
    /// The others of its section, this one among them.
    pub beside: Vec<(String, String)>,
    /// The same in other languages.
    pub translations: Vec<(Lang, String)>,
}

/// The page.
#[must_use]
pub fn article(page: &Page, shown: &Shown) -> Markup {
    let article = &shown.article;
    let around = &shown.surroundings;
    let mut head = Head::new(article.title.clone(), "article", Current::None);
    if article.is_public() {
        head = head.listed(article.summary.clone());
    }
    head.data = faq_data(&shown.questions);
    let here = urls::article(&article.at);
    let body = html! {
        article aria-labelledby="title" lang=(article.at.lang)
            dir=(article.at.lang.direction().as_str()) {
            header {
                (crumbs(page, article.at.lang, &around.above))
                h1 #title { bdi { (article.title) } }
                (looked_after(page, article))
                @if article.draft { p.agents-only { (page.t("draft")) } }
                @if article.audience == Audience::Agents { p.agents-only { (page.t("agents-only")) } }
            }
            (on_page(page, &article.headings, &article.title))
            div.prose { (PreEscaped(&shown.html)) }
            (feedback(page, article))
            footer {
                (neighbours(page, around))
                @if !around.translations.is_empty() {
                    p.translations { (page.t("also-in"))
                        @for (lang, address) in &around.translations {
                            " " a lang=(lang) hreflang=(lang) href=(address) { (lang.own_name()) }
                        }
                    }
                }
            }
        }
        @if around.beside.len() > 1 {
            nav.beside aria-labelledby="beside" {
                h2 #beside { @match around.above.last() {
                    Some((path, title)) => {
                        a href=(urls::section(article.at.lang, path)) { bdi { (title) } }
                    }
                    None => { (page.t("contents")) }
                } }
                ol { @for (address, title) in &around.beside {
                    li { a href=(address) aria-current=[(*address == here).then_some("page")] {
                        bdi { (title) } } }
                } }
            }
        }
    };
    layout(page, &head, &body)
}

/// Who keeps the article right, and when it is looked at again.
fn looked_after(page: &Page, article: &Article) -> Markup {
    // Whose it is should be a role; someone's address is nobody else's business.
    let owner = article.owner.as_ref().filter(|owner| !owner.contains('@'));
    html! {
        @if owner.is_some() || article.review_by.is_some() {
            p.meta.checked lang=(page.lang) dir=(page.lang.direction().as_str()) {
                @if let Some(owner) = owner {
                    span { (page.t("kept-by")) " " bdi { (owner) } } " "
                }
                @if let Some(date) = article.review_by {
                    span { (page.t("checked-again")) " "
                        time datetime=(date) { (page.words.formats.date(date)) } }
                }
            }
        }
    }
}

/// The way down to a page: home, then the sections above it.
#[must_use]
pub fn crumbs(page: &Page, lang: Lang, above: &[(String, String)]) -> Markup {
    html! {
        nav.crumbs aria-label=(page.t("breadcrumb")) { ol {
            li { a href=(urls::home(lang)) { (page.t("help")) } }
            @for (path, title) in above {
                li { a href=(urls::section(lang, path)) { bdi { (title) } } }
            }
        } }
    }
}

fn on_page(page: &Page, headings: &[Heading], title: &str) -> Markup {
    let listed: Vec<&Heading> =
        headings.iter().filter(|heading| heading.level == 2 && heading.text != title).collect();
    html! {
        @if listed.len() >= LISTED_HEADINGS_MIN {
            nav.on-page aria-labelledby="on-page" {
                h2 #on-page { (page.t("on-this-page")) }
                ol { @for heading in listed {
                    li { a href={ "#" (heading.anchor) } { (heading.text) } }
                } }
            }
        }
    }
}

fn feedback(page: &Page, article: &Article) -> Markup {
    html! {
        form.feedback method="post" action=(urls::rating(&article.at)) {
            (token(page))
            h2 { (page.t("feedback-question")) }
            button.second name="answered" value="yes" { (page.t("yes")) } " "
            button.second name="answered" value="no" { (page.t("no")) } " "
            a href=(urls::ask_about(&article.title, page.lang)) { (page.t("ask-instead")) }
        }
    }
}

fn neighbours(page: &Page, around: &Surroundings) -> Markup {
    html! {
        @if around.before.is_some() || around.after.is_some() {
            nav.neighbours aria-label=(page.t("neighbours")) {
                @if let Some((address, title)) = &around.before {
                    a rel="prev" href=(address) {
                        span.label { (page.t("previous")) } " " bdi { (title) } }
                }
                @if let Some((address, title)) = &around.after {
                    a rel="next" href=(address) {
                        span.label { (page.t("next")) } " " bdi { (title) } }
                }
            }
        }
    }
}

/// The questions as schema.org `FAQPage`. A `<` is written so that nothing in an answer can end
/// the element it stands in.
fn faq_data(questions: &[Question]) -> Option<String> {
    if questions.is_empty() {
        return None;
    }
    let entities: Vec<_> = questions
        .iter()
        .map(|question| {
            json!({
                "@type": "Question",
                "name": question.text,
                "acceptedAnswer": { "@type": "Answer", "text": question.answer },
            })
        })
        .collect();
    let data = json!({
        "@context": "https://schema.org", "@type": "FAQPage", "mainEntity": entities,
    });
    Some(data.to_string().replace('<', "\\u003c"))
}
