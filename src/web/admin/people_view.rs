//! Accounts of the team.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::ids::Secret;
use crate::domain::people::Person;
use crate::domain::people::invite::OpenInvite;
use crate::domain::permissions::Role;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::choice::{Choice, Choices, HowMany, group};
use crate::web::parts::done::just_done;
use crate::web::parts::form::{
    FieldError, Need, TextField, error_summary, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::panel::tag;
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table};
use crate::web::parts::when::{ago, moment};

/// What the page shows.
pub struct Shown {
    /// The accounts.
    pub people: Vec<Person>,
    /// Who has asked for a new password, and when.
    pub requests: Vec<(Person, Timestamp)>,
    /// The invitations that can still be used.
    pub open: Vec<OpenInvite>,
    /// The time.
    pub now: Timestamp,
    /// The name and secret of an invitation that was just made.
    pub invited: Option<(String, Secret)>,
    /// What was just done, as the address names it.
    pub done: String,
    /// What was wrong.
    pub errors: Vec<FieldError>,
}

/// An invitation was withdrawn.
pub const WITHDRAWN: &str = "withdrawn";

/// The page.
#[must_use]
pub fn people(page: &Page, shown: &Shown) -> Markup {
    let head = Head::new(title(page, page.t("people"), &shown.errors), "wide", Current::People);
    let body = html! {
        (error_summary(page, &shown.errors))
        h1 { (page.t("people")) }
        (just_done(page, &[(WITHDRAWN, "invitation-withdrawn")], &shown.done))
        @if let Some((name, secret)) = &shown.invited {
            (handed_over(page, &html! { (page.t("invited")) " " bdi { (name) } },
                "invited-hint", &urls::join(secret)))
        }
        @if !shown.requests.is_empty() { (requests(page, shown)) }
        (table(page, &accounts(page, &shown.people)))
        @if !shown.open.is_empty() { (invitations(page, shown)) }
        section.panel { h2 { (page.t("invite")) } (invite_form(page, &shown.errors)) }
    };
    layout(page, &head, &body)
}

fn accounts(page: &Page, people: &[Person]) -> Table {
    Table {
        id: "people",
        caption: Caption::Spoken(page.t("people")),
        columns: vec![
            Column::new(page.t("column-name"), Kind::Name),
            Column::new(page.t("column-email"), Kind::Text),
            Column::new(page.t("column-roles"), Kind::Text),
            Column::new(page.t("column-account"), Kind::Doing),
        ],
        rows: people.iter().map(|person| row(page, person)).collect(),
    }
}

fn row(page: &Page, person: &Person) -> Row {
    let (label, next) = if person.active { ("switch-off", "off") } else { ("switch-on", "on") };
    Row::new(vec![
        html! { strong { a href=(urls::person(&person.id)) { bdi { (person.name) } } }
        @if !person.active { " " (tag(&page.t("switched-off"))) } },
        html! { span dir="ltr" { (person.email) } },
        html! { (roles_in_words(page, &person.roles)) },
        html! { form method="post" action=(urls::person_action(&person.id, "state")) {
            (token(page))
            button.link name="state" value=(next) data-command { (page.t(label))
                span.vh { " " (person.name) } }
        } },
    ])
}

/// Who has asked for a new password, each with a button that makes a link.
fn requests(page: &Page, shown: &Shown) -> Markup {
    html! {
        section.asked-resets aria-labelledby="resets" {
            h2 #resets { (page.t("reset-requests")) }
            p.hint { (page.t("reset-requests-hint")) }
            ul.offers { @for (person, at) in &shown.requests { li {
                span { a href=(urls::person(&person.id)) { bdi { (person.name) } } " "
                    span.label { (ago(page, *at, shown.now)) } }
                form method="post" action=(urls::person_action(&person.id, "reset")) {
                    (token(page))
                    button.second.small { (page.t("reset-make")) span.vh { " " (person.name) } }
                }
            } } }
        }
    }
}

/// The invitations that can still be used, each with a button that ends it.
fn invitations(page: &Page, shown: &Shown) -> Markup {
    let row = |OpenInvite { invite, by }: &OpenInvite| {
        Row::new(vec![
            html! { bdi { (invite.name) } },
            html! { (roles_in_words(page, &invite.roles)) },
            html! { bdi { (by) } },
            html! { (moment(page, invite.expires_at)) },
            html! { form method="post" action=(urls::INVITATIONS) {
                (token(page))
                button.link name="invitation" value=(invite.shown_as()) {
                    (page.t("invitation-withdraw")) span.vh { " " (invite.name) } }
            } },
        ])
    };
    let list = Table {
        id: "invitations",
        caption: Caption::Spoken(page.t("invitations")),
        columns: vec![
            Column::new(page.t("column-name"), Kind::Name),
            Column::new(page.t("column-roles"), Kind::Text),
            Column::new(page.t("column-invited-by"), Kind::Text),
            Column::new(page.t("column-works-until"), Kind::Short),
            Column::new(page.t("column-invitation"), Kind::Doing),
        ],
        rows: shown.open.iter().map(row).collect(),
    };
    html! {
        section.panel aria-labelledby="invitations-title" {
            h2 #invitations-title { (page.t("invitations")) }
            p.hint { (page.t("invitations-hint")) }
            (table(page, &list))
        }
    }
}

/// A link that was just made, to be handed over.
pub(super) fn handed_over(page: &Page, heading: &Markup, hint: &str, address: &str) -> Markup {
    html! {
        section.receipt aria-labelledby="handed-over" {
            h2 #handed-over { (heading) }
            p { (page.t(hint)) }
            p { code #link dir="ltr" { (page.link_base) (address) } " "
                button.second.small type="button" data-copy="#link" hidden { (page.t("copy")) } }
        }
    }
}

fn invite_form(page: &Page, errors: &[FieldError]) -> Markup {
    let name = TextField {
        name: "name",
        kind: "text",
        label: page.t("invite-name"),
        hint: None,
        autocomplete: "off",
        value: "",
        need: Need::Required,
    };
    html! {
        form method="post" action=(urls::PEOPLE) novalidate {
            (token(page))
            (text_field(page, &name, errors))
            (role_choices(page, &[Role::Agent], errors))
            p.actions { button { (page.t("make-link")) } }
        }
    }
}

/// The choice of roles.
pub(super) fn role_choices(page: &Page, chosen: &[Role], errors: &[FieldError]) -> Markup {
    let role = |role: Role| Choice {
        value: role.as_str().to_owned(),
        label: page.t(role_words(role)),
        is_chosen: chosen.contains(&role),
    };
    let roles = Choices {
        id: "roles",
        name: "role",
        label: page.t("column-roles"),
        hint: None,
        choices: Role::ALL.into_iter().map(role).collect(),
        need: Need::Required,
    };
    group(page, &roles, HowMany::Any, errors)
}

/// What people call several roles.
pub(super) fn roles_in_words(page: &Page, roles: &[Role]) -> String {
    let roles: Vec<String> = roles.iter().map(|role| page.t(role_words(*role))).collect();
    roles.join(&page.t("list-comma"))
}

fn role_words(role: Role) -> &'static str {
    match role {
        Role::Agent => "role-agent",
        Role::Editor => "role-editor",
        Role::Lead => "role-lead",
        Role::Admin => "role-admin",
    }
}
