//! The team, and what each of it is to work on.

use maud::{Markup, html};

use super::team::Typed;
use crate::domain::policies::Policies;
use crate::domain::tickets::queue::COUNTED_MAX;
use crate::domain::tickets::team::Member;
use crate::urls;
use crate::web::page::{Current, Head, Page, plain};
use crate::web::parts::choice::{Choice, Choices, HowMany, group};
use crate::web::parts::form::{Need, TextField, error_summary, text_field, title, token};
use crate::web::parts::layout::layout;
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table as draw_table};

/// What the page of one person shows.
pub struct Shown<'a> {
    /// Who it is.
    pub member: &'a Member,
    /// The departments and what rules ask for.
    pub policies: &'a Policies,
    /// What stands in the form.
    pub typed: &'a Typed,
}

/// The page of all.
#[must_use]
pub fn team(page: &Page, policies: &Policies, members: &[Member]) -> Markup {
    let head = Head::new(page.t("team"), "wide", Current::Team);
    let rows = members.iter().map(|member| {
        let person = &member.person;
        Row::new(vec![
            html! { a href=(urls::desk_team_member(&person.id)) data-open { bdi { (person.name) } } },
            html! { (load(page, member)) },
            html! { (departments(page, policies, member)) },
            html! { @for skill in &person.skills { bdi { (skill) } " " } },
        ])
    });
    let table = Table {
        id: "team",
        caption: Caption::Spoken(page.t("team")),
        columns: vec![
            Column::new(page.t("column-name"), Kind::Name),
            Column::new(page.t("column-waiting"), Kind::Short),
            Column::new(page.t("departments"), Kind::Text),
            Column::new(page.t("skills"), Kind::Text),
        ],
        rows: rows.collect(),
    };
    let body = html! {
        h1 { (page.t("team")) }
        p { (page.t("team-hint")) }
        (draw_table(page, &table))
    };
    layout(page, &head, &body)
}

/// The page of one person.
#[must_use]
pub fn member(page: &Page, shown: &Shown<'_>) -> Markup {
    let person = &shown.member.person;
    let words = title(page, plain(&person.name), &shown.typed.errors);
    let body = html! {
        (error_summary(page, &shown.typed.errors))
        p { a href=(urls::DESK_TEAM) { (page.t("team")) } }
        h1 { bdi { (person.name) } }
        p.meta { (load(page, shown.member)) }
        (form(page, shown))
    };
    layout(page, &Head::new(words, "", Current::Team), &body)
}

/// How much waits for somebody, of how much they take.
fn load(page: &Page, member: &Member) -> String {
    let more = if member.waiting == COUNTED_MAX { "+" } else { "" };
    let waiting = format!("{}{more}", page.number(member.waiting));
    match member.person.capacity {
        Some(capacity) => {
            let capacity = page.number(usize::from(capacity));
            page.with("load-of", &[("waiting", &waiting), ("capacity", &capacity)])
        }
        None => page.with("load", &[("waiting", &waiting)]),
    }
}

fn departments(page: &Page, policies: &Policies, member: &Member) -> String {
    if member.person.departments.is_empty() {
        return page.t("all-departments");
    }
    let title = |name| match policies.department(name) {
        Some(department) => department.titles.in_lang(page.lang).to_owned(),
        None => name.to_string(),
    };
    member.person.departments.iter().map(title).collect::<Vec<_>>().join(", ")
}

fn form(page: &Page, shown: &Shown<'_>) -> Markup {
    let (person, typed) = (&shown.member.person, shown.typed);
    let asked_for = asked_for(shown.policies);
    let skills_hint = match asked_for.is_empty() {
        true => page.t("skills-hint"),
        false => page.with("skills-asked", &[("skills", &asked_for)]),
    };
    let skills = field("skills", page.t("skills"), skills_hint, &typed.skills);
    let capacity_hint = page.t("capacity-hint");
    let capacity = field("capacity", page.t("capacity"), capacity_hint, &typed.capacity);
    html! {
        form method="post" action=(urls::desk_team_member(&person.id)) novalidate {
            (token(page))
            @if shown.policies.departments.len() > 1 {
                (group(page, &choices(page, shown), HowMany::Any, &[])) }
            (text_field(page, &skills, &typed.errors))
            (text_field(page, &capacity, &typed.errors))
            p.actions { button { (page.t("save")) } }
        }
    }
}

fn field<'a>(name: &'static str, label: String, hint: String, value: &'a str) -> TextField<'a> {
    let need = Need::Optional;
    TextField { name, kind: "text", label, hint: Some(hint), autocomplete: "off", value, need }
}

fn choices(page: &Page, shown: &Shown<'_>) -> Choices {
    let all = &shown.policies.departments;
    let own = &shown.member.person.departments;
    Choices {
        id: "departments",
        name: "department",
        label: page.t("departments"),
        hint: Some(page.t("departments-hint")),
        choices: all
            .iter()
            .map(|department| Choice {
                value: department.name.to_string(),
                label: department.titles.in_lang(page.lang).to_owned(),
                is_chosen: own.contains(&department.name),
            })
            .collect(),
        need: Need::Optional,
    }
}

/// The skills that rules ask for, each once.
fn asked_for(policies: &Policies) -> String {
    let mut skills: Vec<&str> = policies
        .rules
        .iter()
        .flat_map(|rule| &rule.then.skills)
        .map(|name| name.as_str())
        .collect();
    skills.sort_unstable();
    skills.dedup();
    skills.join(", ")
}
