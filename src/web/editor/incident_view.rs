//! The form of the incident banner.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::SignedDuration;
use maud::{Markup, html};

use crate::domain::articles::incident::{Incident, Level, TEXT_CHARS_MAX};
use crate::i18n::Lang;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::choice::{Choice, Choices, HowMany, group, select};
use crate::web::parts::form::{
    FieldError, Need, TextField, error_summary, text_field, title, token,
};
use crate::web::parts::incident::{incident as banner, label};
use crate::web::parts::layout::layout;
use crate::web::parts::when::moment;

/// How long a banner can stay, in hours.
const LASTS: [i64; 7] = [1, 2, 4, 8, 24, 72, 168];

/// What stands in the form.
#[derive(Clone, Debug)]
pub struct Typed {
    /// How bad it is.
    pub level: Level,
    /// What it says, by language.
    pub texts: BTreeMap<Lang, String>,
    /// The article, as it was typed.
    pub article: String,
    /// How long it stays.
    pub hours: i64,
}

impl Default for Typed {
    fn default() -> Typed {
        Typed { level: Level::Notice, texts: BTreeMap::new(), article: String::new(), hours: 4 }
    }
}

/// What the page shows.
pub struct Shown<'a> {
    /// The banner that stands now.
    pub now: Option<Arc<Incident>>,
    /// The languages that it can have a text in.
    pub languages: Vec<Lang>,
    /// What stands in the form.
    pub typed: &'a Typed,
    /// What was wrong with it.
    pub errors: &'a [FieldError],
}

/// The page.
#[must_use]
pub fn incident(page: &Page, shown: &Shown<'_>) -> Markup {
    let words = title(page, page.t("incident"), shown.errors);
    let head = Head::new(words, "wide", Current::Write);
    let article = TextField {
        name: "article",
        kind: "text",
        label: page.t("incident-article"),
        hint: Some(page.t("incident-article-hint")),
        autocomplete: "off",
        value: &shown.typed.article,
        need: Need::Optional,
    };
    let body = html! {
        (error_summary(page, shown.errors))
        h1 { (page.t("incident")) }
        p.hint { (page.t("incident-hint")) }
        (stands_now(page, shown.now.as_deref()))
        form.panel method="post" action=(urls::INCIDENT) novalidate {
            (token(page))
            (levels(page, shown))
            (texts(page, shown))
            (text_field(page, &article, shown.errors))
            (lasts(page, shown))
            p.actions { button { (page.t("incident-set")) } }
        }
    };
    layout(page, &head, &body)
}

fn stands_now(page: &Page, now: Option<&Incident>) -> Markup {
    html! {
        section.panel {
            h2 { (page.t("incident-now")) }
            @if let Some(now) = now {
                (banner(page))
                form.actions method="post" action=(urls::INCIDENT_END) {
                    (token(page))
                    p { (page.t("incident-ends")) " " (moment(page, now.ends_at)) }
                    button.second { (page.t("incident-end")) }
                }
            } @else { p { (page.t("incident-none")) } }
        }
    }
}

fn levels(page: &Page, shown: &Shown<'_>) -> Markup {
    let choice = |level: Level| Choice {
        value: level.name().to_owned(),
        label: page.t(label(level)),
        is_chosen: level == shown.typed.level,
    };
    let field = Choices {
        id: "level",
        name: "level",
        label: page.t("incident-level"),
        hint: None,
        choices: Level::ALL.into_iter().map(choice).collect(),
        need: Need::Required,
    };
    group(page, &field, HowMany::One, shown.errors)
}

fn texts(page: &Page, shown: &Shown<'_>) -> Markup {
    let error = shown.errors.iter().find(|(field, _)| *field == "texts").map(|(_, words)| words);
    let hint = page.count("incident-text-hint", TEXT_CHARS_MAX);
    html! {
        fieldset.choices #texts tabindex="-1" aria-describedby=[error.map(|_| "texts-error")] {
            legend { (page.t("incident-text")) }
            p.hint { (hint) }
            @if let Some(error) = error { p.error #texts-error { (error) } }
            @for lang in &shown.languages {
                @let id = format!("text-{lang}");
                div.field {
                    label for=(id) { bdi lang=(lang) { (lang.own_name()) } }
                    textarea id=(id) name=(id) rows="2" lang=(lang)
                        dir=(lang.direction().as_str()) maxlength=(TEXT_CHARS_MAX) {
                        "\n" (shown.typed.texts.get(lang).map(String::as_str).unwrap_or_default())
                    }
                }
            }
        }
    }
}

fn lasts(page: &Page, shown: &Shown<'_>) -> Markup {
    let choice = |hours: i64| Choice {
        value: hours.to_string(),
        label: page.words.formats.duration(SignedDuration::from_hours(hours)),
        is_chosen: hours == shown.typed.hours,
    };
    let field = Choices {
        id: "lasts",
        name: "lasts",
        label: page.t("incident-lasts"),
        hint: None,
        choices: LASTS.into_iter().map(choice).collect(),
        need: Need::Required,
    };
    select(page, &field, shown.errors)
}
