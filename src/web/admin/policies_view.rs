//! The policies in words.

use jiff::Timestamp;
use maud::{Markup, html};

use super::people_view::roles_in_words;
use super::policy_surveys_view::surveys;
use super::policy_words_view::{department, rule as rule_in_words};
use super::promises_view::{hours, promises};
use crate::domain::policies::gaps::Gap;
use crate::domain::policies::keep::KeptPolicies;
use crate::domain::policies::{Department, Policies, Rule, Work};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::done::just_done;
use crate::web::parts::form::{
    FieldError, Need, TextField, error_summary, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, empty, message};
use crate::web::parts::panel::tag;
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table};

/// The file was changed.
pub const SAVED: &str = "saved";

/// What the page tells of what was just done.
const DONE: [(&str, &str); 1] = [(SAVED, "policies-saved")];

/// What stands in the form for a new tag.
#[derive(Clone, Debug, Default)]
pub struct NewTag {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
}

/// What the page shows.
pub struct Shown<'a> {
    /// The policies that hold, and what is wrong with the file.
    pub file: &'a KeptPolicies,
    /// What the policies ask for and nobody can do.
    pub gaps: &'a [Gap],
    /// The time now.
    pub now: Timestamp,
    /// What was just done, as the address names it.
    pub done: &'a str,
    /// What stands in the form for a new tag.
    pub tag: &'a NewTag,
    /// What was wrong.
    pub errors: &'a [FieldError],
}

/// The page.
#[must_use]
pub fn policies(page: &Page, shown: &Shown<'_>) -> Markup {
    let words = title(page, page.t("policies"), shown.errors);
    let head = Head::new(words, "wide policies", Current::Policies);
    let policies = &shown.file.policies;
    let body = html! {
        (error_summary(page, shown.errors))
        (just_done(page, &DONE, shown.done))
        (state_of_file(page, shown.file))
        (gaps(page, policies, shown.gaps))
        h1 { (page.t("policies")) }
        p { (page.t("policies-hint")) }
        p.actions {
            a.button href=(urls::POLICIES_TRY) { (page.t("policies-try")) } " "
            a.button.second href=(urls::POLICIES_FILE) { (page.t("policies-file")) }
        }
        (rules(page, policies))
        section { h2 { (page.t("departments")) } (table(page, &departments(page, policies))) }
        (promises(page, policies))
        (hours(page, policies, shown.now))
        (tiers(page, policies))
        (tags(page, policies, shown))
        (rest(page, policies))
    };
    layout(page, &head, &body)
}

/// What is wrong with the file, if anything is.
fn state_of_file(page: &Page, file: &KeptPolicies) -> Markup {
    if file.problems.is_empty() {
        return html! {};
    }
    let (tone, words) = match (file.has_error(), file.is_older) {
        (true, true) => (Tone::Error, "policies-broken"),
        (true, false) => (Tone::Error, "policies-broken-first"),
        (false, _) => (Tone::Warning, "policies-warned"),
    };
    message(
        tone,
        &html! {
            p { (page.t(words)) " " a href=(urls::POLICIES_FILE) { (page.t("policies-file")) } }
            ul lang="en" dir="ltr" { @for one in &file.problems { li {
                (one.problem.line) ":" (one.problem.column) " " (one.problem.message)
                @if let Some(suggestion) = &one.problem.suggestion { ". " (suggestion) }
            } } }
        },
    )
}

/// What nobody can do.
fn gaps(page: &Page, policies: &Policies, gaps: &[Gap]) -> Markup {
    let told = |gap: &Gap| match gap {
        Gap::Department(name) => {
            page.with("gap-department", &[("department", &department(page, policies, name))])
        }
        Gap::Skill { skill, rule } => {
            page.with("gap-skill", &[("skill", skill.as_str()), ("rule", rule)])
        }
        Gap::Assignee { person, rule } => {
            page.with("gap-assignee", &[("person", person.as_str()), ("rule", rule)])
        }
    };
    html! {
        @if !gaps.is_empty() {
            (message(Tone::Warning, &html! { ul { @for gap in gaps { li { (told(gap)) } } } }))
        }
    }
}

fn rules(page: &Page, policies: &Policies) -> Markup {
    let last = policies.rules.len().saturating_sub(1);
    html! {
        section #rules tabindex="-1" {
            h2 { (page.t("rules")) " " span.count { (page.number(policies.rules.len())) } }
            @if policies.rules.is_empty() {
                @let first = department(page, policies, &policies.first_department());
                (empty(&page.with("rules-none", &[("department", &first)]), &html! {}))
            } @else {
                p.hint { (page.t("rules-hint")) }
                ol.rules { @for (at, rule) in policies.rules.iter().enumerate() { li {
                    div.rule-head {
                        h3 { (page.number(at + 1)) ". " bdi { (rule.name) } }
                        (moves(page, rule, (at > 0, at < last)))
                    }
                    (rule_in_words(page, policies, rule, &[]))
                } } }
            }
        }
    }
}

/// The buttons that move a rule, where it can be moved to.
fn moves(page: &Page, rule: &Rule, (up, down): (bool, bool)) -> Markup {
    let button = |value: &str, label: &str| {
        html! { button.link name="move" value=(value) data-command { (page.t(label))
        span.vh { " " (rule.name) } } }
    };
    html! {
        form.rule-moves method="post" action=(urls::POLICIES_RULES) {
            (token(page))
            input type="hidden" name="rule" value=(rule.name);
            @if up { (button("up", "rule-up")) }
            @if down { (button("down", "rule-down")) }
        }
    }
}

fn departments(page: &Page, policies: &Policies) -> Table {
    let row = |one: &Department| {
        let work = match one.work {
            Work::InOrder => "work-in-order",
            Work::Pick => "work-pick",
        };
        let zone = policies.time_zone_of(&one.name).iana_name().unwrap_or("UTC");
        Row::new(vec![
            html! { strong { bdi { (one.titles.in_lang(page.lang)) } } },
            html! { (page.t(work)) },
            html! { (page.t(if one.public { "yes" } else { "no" })) },
            html! { span dir="ltr" { (zone) } },
            html! { code dir="ltr" { (one.name) } },
        ])
    };
    Table {
        id: "departments",
        caption: Caption::Spoken(page.t("departments")),
        columns: vec![
            Column::new(page.t("department"), Kind::Name),
            Column::new(page.t("column-work"), Kind::Text),
            Column::new(page.t("column-public"), Kind::Short),
            Column::new(page.t("column-time-zone"), Kind::Short),
            Column::new(page.t("column-name-in-file"), Kind::Reference),
        ],
        rows: policies.departments.iter().map(row).collect(),
    }
}

fn tiers(page: &Page, policies: &Policies) -> Markup {
    html! {
        section {
            h2 { (page.t("tiers")) " " span.count { (page.number(policies.tiers.len())) } }
            @if policies.tiers.is_empty() { p { (page.t("tiers-none")) } }
            @else {
                p.hint { (page.t("tiers-hint")) }
                ol.listed { @for tier in &policies.tiers { li {
                    bdi { (tier.titles.in_lang(page.lang)) } " "
                    code dir="ltr" { (tier.name) }
                } } }
            }
        }
    }
}

fn tags(page: &Page, policies: &Policies, shown: &Shown<'_>) -> Markup {
    let field = |name, label: &str, hint: Option<&str>, need| TextField {
        name,
        kind: "text",
        label: page.t(label),
        hint: hint.map(|hint| page.t(hint)),
        autocomplete: "off",
        value: if name == "name" { &shown.tag.name } else { &shown.tag.title },
        need,
    };
    let name = field("name", "tag-name", Some("tag-name-hint"), Need::Required);
    let title = field("title", "tag-title", None, Need::Optional);
    html! {
        section {
            h2 { (page.t("tags")) " " span.count { (page.number(policies.tags.len())) } }
            @if policies.has_free_tags() { p { (page.t("tags-free")) } }
            p.listed-tags { @for one in &policies.tags {
                (tag(one.titles.in_lang(page.lang))) " "
            } }
            form.panel method="post" action=(urls::POLICIES_TAGS) novalidate {
                h3 { (page.t("tag-add")) }
                (token(page))
                (text_field(page, &name, shown.errors))
                (text_field(page, &title, shown.errors))
                p.actions { button { (page.t("tag-add")) } }
            }
        }
    }
}

fn rest(page: &Page, policies: &Policies) -> Markup {
    let points = policies.frustration.escalate_at;
    html! {
        section {
            h2 { (page.t("frustration")) }
            @match points {
                Some(points) => p { (page.count("frustration-at", points as usize)) },
                None => p { (page.t("frustration-off")) },
            }
            dl.worded { @for (lang, words) in &policies.frustration.words {
                dt lang=(lang) { (lang.own_name()) }
                dd lang=(lang) dir=(lang.direction().as_str()) {
                    @for word in words { (tag(word.as_str())) " " }
                }
            } }
        }
        (surveys(page, policies))
        section {
            h2 { (page.t("policies-rest")) }
            @match policies.close_solved_days {
                Some(days) => p { (page.count("policies-close", usize::from(days))) },
                None => p { (page.t("policies-close-never")) },
            }
            @if policies.second_factor.is_empty() { p { (page.t("policies-no-second-factor")) } }
            @else {
                @let roles = roles_in_words(page, &policies.second_factor);
                p { (page.with("policies-second-factor", &[("roles", &roles)])) }
            }
        }
    }
}
