//! What the rules would make of a ticket: the form, the result, and each rule with its reasons.

use jiff::Timestamp;
use maud::{Markup, html};

use super::policy_words_view::{routing as in_words, rule as rule_in_words};
use super::promises_view::due;
use crate::domain::policies::route::{Considered, Verdict};
use crate::domain::policies::{Kind, Policies, Routing, Score, TierName};
use crate::i18n::Lang;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::choice::{Choice, Choices, select};
use crate::web::parts::form::{Need, TextArea, TextField, text_area, text_field, token};
use crate::web::parts::frustration::frustration;
use crate::web::parts::layout::layout;

/// What stands in the form.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// What the customer wrote.
    pub text: String,
    /// The subject.
    pub subject: String,
    /// The language; none: that of the text.
    pub lang: Option<Lang>,
    /// The page on which it was asked.
    pub page: String,
    /// The tier of the customer.
    pub tier: Option<TierName>,
    /// How it came.
    pub channel: String,
    /// When it came.
    pub at: String,
}

/// What came of it.
pub struct Result<'a> {
    /// The language that it was taken to be in.
    pub lang: Lang,
    /// What the rules made of it.
    pub routing: Routing,
    /// Each rule, and why it applied or not.
    pub considered: Vec<Considered<'a>>,
    /// When it came.
    pub at: Timestamp,
    /// How frustrated the customer seems.
    pub score: Score,
}

/// What the page shows.
pub struct Shown<'a> {
    /// The policies.
    pub policies: &'a Policies,
    /// What stands in the form.
    pub typed: &'a Typed,
    /// What came of it, once it was sent.
    pub result: Option<Result<'a>>,
}

/// The page.
#[must_use]
pub fn attempt(page: &Page, shown: &Shown<'_>) -> Markup {
    let head = Head::new(page.t("policies-try"), "wide policies", Current::Policies);
    let body = html! {
        p.hint { a href=(urls::POLICIES) { (page.t("policies")) } }
        h1 { (page.t("policies-try")) }
        p { (page.t("try-hint")) }
        @if let Some(result) = &shown.result { (outcome(page, shown.policies, result, shown.typed.tier.as_ref())) }
        (form(page, shown))
        @if let Some(result) = &shown.result { (rules(page, shown.policies, result)) }
    };
    layout(page, &head, &body)
}

fn outcome(
    page: &Page,
    policies: &Policies,
    result: &Result<'_>,
    tier: Option<&TierName>,
) -> Markup {
    let routing = &result.routing;
    let kind = Kind { department: &routing.department, priority: routing.priority, tier };
    html! {
        section.receipt role="status" aria-labelledby="result" {
            h2 #result { (page.t("try-result")) }
            (in_words(page, policies, &result.routing))
            h3 { (page.t("promises")) }
            (due(page, policies, (kind, result.at)))
            p.hint { (page.with("try-lang-was", &[("language", result.lang.own_name())])) }
            (frustration(page, &result.score))
            @if result.score.escalates(policies) { p { strong { (page.t("try-escalates")) } } }
        }
    }
}

fn form(page: &Page, shown: &Shown<'_>) -> Markup {
    let typed = shown.typed;
    let text = TextArea {
        name: "text",
        label: html! { label for="text" { (page.t("try-text")) } },
        hint: None,
        rows: 6,
        value: &typed.text,
        key: None,
    };
    let field = |name, kind, label: String, value| TextField {
        name,
        kind,
        label,
        hint: None,
        autocomplete: "off",
        value,
        need: Need::Optional,
    };
    let zone = shown.policies.time_zone.iana_name().unwrap_or("UTC");
    let when = page.with("try-at", &[("zone", zone)]);
    html! {
        form.panel method="post" action=(urls::POLICIES_TRY) novalidate {
            (token(page))
            (text_area(&text, &[]))
            div.side-by-side {
                (text_field(page, &field("subject", "text", page.t("try-subject"), &typed.subject), &[]))
                (select(page, &languages(page, shown), &[]))
                (select(page, &tiers(page, shown), &[]))
                (text_field(page, &field("channel", "text", page.t("try-channel"), &typed.channel), &[]))
                (text_field(page, &field("page", "url", page.t("try-page"), &typed.page), &[]))
                (text_field(page, &field("at", "datetime-local", when, &typed.at), &[]))
            }
            p.actions { button { (page.t("try-send")) } }
        }
    }
}

/// The languages that a ticket may be in: those of the interface and of the policies.
fn languages(page: &Page, shown: &Shown<'_>) -> Choices {
    let mut langs: Vec<Lang> = page.languages.iter().map(|(lang, _)| *lang).collect();
    let named = shown.policies.rules.iter().flat_map(|rule| rule.when.langs.iter().copied());
    langs.extend(named.chain(shown.policies.frustration.words.keys().copied()));
    langs.sort();
    langs.dedup();
    let chosen = shown.typed.lang;
    let of_text = Choice {
        value: String::new(),
        label: page.t("try-lang-of-text"),
        is_chosen: chosen.is_none(),
    };
    let choice = |lang: Lang| Choice {
        value: lang.code().to_owned(),
        label: lang.own_name().to_owned(),
        is_chosen: chosen == Some(lang),
    };
    Choices {
        id: "ticket-lang",
        name: "ticket-lang",
        label: page.t("language"),
        hint: None,
        choices: [of_text].into_iter().chain(langs.into_iter().map(choice)).collect(),
        need: Need::Required,
    }
}

fn tiers(page: &Page, shown: &Shown<'_>) -> Choices {
    let chosen = shown.typed.tier.as_ref();
    let none =
        Choice { value: String::new(), label: page.t("try-no-tier"), is_chosen: chosen.is_none() };
    let tiers = shown.policies.tiers.iter().map(|tier| Choice {
        value: tier.name.to_string(),
        label: tier.titles.in_lang(page.lang).to_owned(),
        is_chosen: chosen == Some(&tier.name),
    });
    Choices {
        id: "tier",
        name: "tier",
        label: page.t("try-tier"),
        hint: None,
        choices: [none].into_iter().chain(tiers).collect(),
        need: Need::Required,
    }
}

fn rules(page: &Page, policies: &Policies, result: &Result<'_>) -> Markup {
    html! {
        section {
            h2 { (page.t("try-rules")) }
            @if result.considered.is_empty() { p { (page.t("try-no-rules")) } }
            ol.rules { @for (at, one) in result.considered.iter().enumerate() {
                li.(class(&one.verdict)) {
                    div.rule-head {
                        h3 { (page.number(at + 1)) ". " bdi { (one.rule.name) } }
                        p { strong { (page.t(verdict_words(&one.verdict))) } }
                    }
                    (rule_in_words(page, policies, one.rule, &one.tested))
                }
            } }
        }
    }
}

fn class(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Applied => "applied",
        Verdict::Passed => "passed",
        Verdict::NotReached => "not-reached",
    }
}

fn verdict_words(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Applied => "verdict-applied",
        Verdict::Passed => "verdict-passed",
        Verdict::NotReached => "verdict-not-reached",
    }
}
