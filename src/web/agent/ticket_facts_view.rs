//! What a ticket is about, how much it presses and who answers it: a form beside the thread.

use maud::{Markup, html};

use super::ticket_view::Shown;
use crate::domain::policies::Priority;
use crate::domain::tickets::edit::Edit;
use crate::domain::tickets::search_language::{Condition, FilterName};
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::choice::{Choice, Choices, select};
use crate::web::parts::form::{Need, TextField, text_field, token};
use crate::web::parts::panel::folding_panel;
use crate::web::parts::status::priority_words;

/// The id of the list of tags that the vocabulary has.
const TAG_LIST: &str = "tag-list";

/// The form.
#[must_use]
pub fn facts(page: &Page, shown: &Shown<'_>) -> Markup {
    let ticket = &shown.view.ticket;
    // What was merged is changed where it is answered.
    if ticket.merged_into.is_some() {
        return html! {};
    }
    let edit = shown.typed.edit.clone().unwrap_or_else(|| Edit {
        subject: ticket.subject.clone(),
        department: ticket.department.clone(),
        priority: ticket.priority,
        tags: ticket.tags.join(", "),
    });
    let errors = &shown.typed.errors;
    let subject = TextField {
        name: "subject",
        kind: "text",
        label: page.t("subject"),
        hint: None,
        autocomplete: "off",
        value: &edit.subject,
        need: Need::Required,
    };
    let tags = TextField {
        name: "edit-tags",
        kind: "text",
        label: page.t("tags"),
        hint: (!shown.policies.has_free_tags()).then(|| page.t("tags-kept-hint")),
        autocomplete: "off",
        value: &edit.tags,
        need: Need::Optional,
    };
    let is_wrong = shown.typed.edit.is_some();
    let body = html! {
        (told(page, shown))
        details.change-facts open[is_wrong] { summary { (page.t("change-facts")) }
        form method="post" action=(urls::desk_ticket_action(ticket.number, "edit")) novalidate {
            (token(page))
            (text_field(page, &subject, errors))
            @if let Some(choices) = departments(page, shown, &edit) {
                (select(page, &choices, errors)) }
            @else { input type="hidden" name="department" value=(edit.department); }
            (select(page, &priorities(page, &edit), errors))
            (text_field(page, &tags, errors))
            @if !shown.policies.has_free_tags() {
                details.vocabulary { summary { (page.t("tags-kept")) }
                    ul id=(TAG_LIST) { @for tag in &shown.policies.tags {
                        li { code { (tag.name) } " " bdi { (tag.titles.in_lang(page.lang)) } }
                    } }
                }
            }
            p.actions { button.second { (page.t("save")) } }
        }
        }
    };
    folding_panel("facts", "sorting", &page.t("ticket-facts"), &body)
}

/// The same in words: the department, the priority, the tags as links to all that have them.
fn told(page: &Page, shown: &Shown<'_>) -> Markup {
    let ticket = &shown.view.ticket;
    let department = shown.policies.department(&ticket.department);
    let title = department
        .map_or(ticket.department.as_str(), |department| department.titles.in_lang(page.lang));
    html! {
        p { bdi { (title) } " · " (page.with("priority-is", &[("priority", &page.t(priority_words(ticket.priority)))])) }
        @if !ticket.tags.is_empty() {
            p { @for word in &ticket.tags {
                @let all = Condition::new(FilterName::Tag, word).to_string();
                a.tag href=(urls::desk_search(&all)) { bdi { (word) } } " "
            } }
        }
        @if let Some(told) = ticket.in_line.as_ref().and_then(|line| line.told) {
            p.hint { (page.with("wait-told", &[("time", &page.words.formats.moment(told.by))])) }
        }
    }
}

/// The departments to choose from, if there are several.
fn departments(page: &Page, shown: &Shown<'_>, edit: &Edit) -> Option<Choices> {
    let mut choices: Vec<Choice> = Vec::new();
    for department in &shown.policies.departments {
        choices.push(Choice {
            value: department.name.to_string(),
            label: department.titles.in_lang(page.lang).to_owned(),
            is_chosen: department.name == edit.department,
        });
    }
    // A department that the policies had once stays chosen until somebody chooses another.
    if choices.iter().all(|choice| !choice.is_chosen) {
        let name = edit.department.to_string();
        choices.push(Choice { value: name.clone(), label: name, is_chosen: true });
    }
    (choices.len() > 1).then(|| Choices {
        id: "department",
        name: "department",
        label: page.t("department"),
        hint: None,
        choices,
        need: Need::Required,
    })
}

fn priorities(page: &Page, edit: &Edit) -> Choices {
    let choice = |priority: Priority| Choice {
        value: priority.as_str().to_owned(),
        label: page.t(priority_words(priority)),
        is_chosen: priority == edit.priority,
    };
    Choices {
        id: "priority",
        name: "priority",
        label: page.t("priority"),
        hint: None,
        choices: Priority::ALL.into_iter().rev().map(choice).collect(),
        need: Need::Required,
    }
}
